"""The lines of a PDF's pages, as pdfium finds their letters; the only user of it."""

import ctypes
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final
from unicodedata import combining

from facingpage.openers.limits import Limits

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

# pdfium puts this for a hyphen that ends a line.
HYPHEN: Final = "\u00ad"
_HYPHENS: Final = frozenset({0x02, 0xAD, 0xFFFE})
# Wider than this many letter heights, a gap parts two cells or columns.
_GAP: Final = 1.2
# What justified lines of a few long words are drawn out to; within a word, no gap.
_WIDEST_GAP: Final = 6.0
_EVEN: Final = 1.3
_SAME_EDGE: Final = 1.5
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufefc]+")
_DIGITS = re.compile(r"\d")


class LostError(Exception):
    """The rest of the document is not read; says why, and from which page on."""


@dataclass(frozen=True, slots=True)
class Line:
    """Letters that stand on one line without a wide gap, in the order of reading.

    All measures are in points, counted from the left and from the bottom of the page.
    `height` is that of its letters, which says how large they are.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    height: float
    is_bold: bool

    def is_beside(self, other: "Line") -> bool:
        """Return whether the two stand on the same line of the page."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        lower = min(self.top - self.bottom, other.top - other.bottom)
        return shared > 0.5 * lower


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of a PDF: its number from 1, its size in points, its lines in order."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]


@dataclass(slots=True)
class _Word:
    text: str
    left: float
    right: float
    bottom: float
    top: float
    at: int
    is_apart: bool
    lefts: list[float]

    @property
    def is_right_to_left(self) -> bool:
        """Return whether its letters are of such a writing."""
        return _RIGHT_TO_LEFT.search(self.text) is not None

    def reading(self) -> str:
        """Return the word as it is read; some are held as they stand on the page."""
        if not self.is_right_to_left or _DIGITS.search(self.text):
            return self.text
        if any(map(combining, self.text)):
            return self.text
        # Letters of one ligature share a place, and are handed out backwards.
        order = sorted(range(len(self.lefts)), key=lambda n: (-self.lefts[n], -n))
        return "".join(self.text[n] for n in order)


def read_sheets(document: "PdfDocument", limits: Limits) -> Iterator[Sheet]:
    """Yield the pages of a document, an unreadable one without lines.

    Raises:
        LostError: there are too many pages or letters, or it takes too long.
    """
    from pypdfium2 import PdfiumError  # noqa: PLC0415  # loads a library of 8 MB

    begun = time.monotonic()
    chars = 0
    for index in range(len(document)):
        if index >= limits.max_pdf_pages or chars > limits.max_pdf_chars:
            raise LostError(f"page {index}: it is longer than the limit allows")
        if time.monotonic() - begun > limits.max_pdf_seconds:
            raise LostError(f"page {index}: reading it took too long")
        try:
            page = document.get_page(index)
        except PdfiumError:
            yield Sheet(index + 1, 0, 0, ())
            continue
        try:
            width, height = page.get_size()
            text_page = page.get_textpage()
            chars += text_page.count_chars()
            lines = tuple(_lines(text_page, limits.max_pdf_chars))
            text_page.close()
        except PdfiumError:
            width = height = 0.0
            lines = ()
        finally:
            page.close()
        yield Sheet(index + 1, width, height, lines)


def _lines(text_page: "PdfTextPage", most_chars: int) -> Iterator[Line]:
    runs = list(_runs(_words(text_page, most_chars)))
    for at, run in enumerate(runs):
        if _is_justified(runs, at):
            yield _line(run, text_page)
            continue
        held: list[_Word] = []
        for word in run:
            if held and not _goes_on(held, word, _GAP):
                yield _line(held, text_page)
                held = []
            held.append(word)
        yield _line(held, text_page)


def _runs(words: Iterable[_Word]) -> Iterator[list[_Word]]:
    """Yield words that follow one another on one line, with whatever gaps."""
    held: list[_Word] = []
    for word in words:
        if held and not _goes_on(held, word, _WIDEST_GAP):
            yield held
            held = []
        held.append(word)
    if held:
        yield held


def _is_justified(runs: list[list[_Word]], at: int) -> bool:
    """Return whether a line was drawn out to the margins of a line beside it.

    Its gaps are all alike; those between the cells of a table are as wide as their
    words leave them.
    """
    run = runs[at]
    near = [runs[n] for n in (at - 1, at + 1) if 0 <= n < len(runs)]
    if not _is_even(run):
        return False
    left, right = _edges(run)
    for one in near:
        starts, ends = _edges(one)
        if abs(left - starts) > _SAME_EDGE:
            continue
        is_close = max(_gaps(one), default=0.0) < _GAP * _height(one)
        is_even = len(one) > 2 and _is_even(one)
        if abs(right - ends) <= _SAME_EDGE and (is_close or is_even):
            return True
        # The last line of a paragraph is not drawn out.
        if ends < right and is_close and one is not runs[at - 1]:
            return True
    return False


def _is_even(run: list[_Word]) -> bool:
    gaps = _gaps(run)
    return bool(gaps) and min(gaps) > 0 and max(gaps) <= _EVEN * min(gaps)


def _gaps(run: list[_Word]) -> list[float]:
    return [max(b.left - a.right, a.left - b.right) for a, b in pairwise(run)]


def _edges(run: list[_Word]) -> tuple[float, float]:
    return min(word.left for word in run), max(word.right for word in run)


def _height(run: list[_Word]) -> float:
    return max(word.top - word.bottom for word in run)


def _words(text_page: "PdfTextPage", most_chars: int) -> Iterator[_Word]:
    from pypdfium2 import raw  # noqa: PLC0415  # loads a library of 8 MB

    box = raw.FS_RECTF()
    reference = ctypes.byref(box)
    word: _Word | None = None
    is_apart = False
    for index in range(min(text_page.count_chars(), most_chars)):
        code = raw.FPDFText_GetUnicode(text_page, index)
        if code in _HYPHENS:
            letter = HYPHEN
        elif code <= 0x20 or code == 0xA0 or 0xD800 <= code <= 0xDFFF:
            letter = ""
        else:
            letter = chr(code) if code <= 0x10FFFF else ""
        if not letter.strip():
            # pdfium ends a line where a raised note number begins, too.
            is_apart = code not in {0x0A, 0x0D}
            if word is not None:
                yield word
            word = None
            continue
        if not raw.FPDFText_GetLooseCharBox(text_page, index, reference):
            continue
        left, right = sorted((box.left, box.right))
        bottom, top = sorted((box.bottom, box.top))
        is_level = word is not None and word.bottom <= (bottom + top) / 2 <= word.top
        # Arabic letters reach far down, and a word is put in order as a whole.
        is_joined = _RIGHT_TO_LEFT.match(letter) and word and word.is_right_to_left
        if word is not None and not is_level and not is_joined:
            yield word
            word = None
        if word is None:
            word = _Word(letter, left, right, bottom, top, index, is_apart, [left])
            is_apart = False
        else:
            word.text += letter
            word.lefts.append(left)
            word.left, word.right = min(word.left, left), max(word.right, right)
            word.bottom, word.top = min(word.bottom, bottom), max(word.top, top)
    if word is not None:
        yield word


def _goes_on(held: list[_Word], word: _Word, widest: float) -> bool:
    last = held[-1]
    first = max(held, key=lambda one: one.top - one.bottom)
    shared = min(first.top, word.top) - max(first.bottom, word.bottom)
    height = min(first.top - first.bottom, word.top - word.bottom)
    if shared < 0.4 * height:
        return False
    # To the left in right-to-left writing, so the distance counts, not the side.
    gap = max(word.left - last.right, last.left - word.right)
    height = max(first.top - first.bottom, 1.0)
    return -3 * _GAP * height < gap < widest * height


def _line(words: list[_Word], text_page: "PdfTextPage") -> Line:
    heights = [word.top - word.bottom for word in words for _ in word.text]
    pieces = [words[0].reading()]
    for before, word in pairwise(words):
        gap = max(word.left - before.right, before.left - word.right)
        # A raised note number stands close to its word.
        small = min(word.top - word.bottom, before.top - before.bottom)
        is_apart = word.is_apart or gap > 0.12 * small
        text = word.reading()
        pieces.append(f" {text}" if is_apart else text)
    return Line(
        "".join(pieces),
        min(word.left for word in words),
        max(word.right for word in words),
        min(word.bottom for word in words),
        max(word.top for word in words),
        median(heights),
        _is_bold(text_page, words[0].at) and _is_bold(text_page, words[-1].at),
    )


def _is_bold(text_page: "PdfTextPage", at: int) -> bool:
    from pypdfium2 import raw  # noqa: PLC0415  # loads a library of 8 MB

    buffer = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(text_page, at, buffer, 128, ctypes.byref(flags))
    name = buffer.value.lower()
    return b"bold" in name or b"black" in name or b"heavy" in name
