"""trafilatura's article, laid over the page's own blocks."""

import logging
import re
import unicodedata
from collections.abc import Sequence
from typing import Final

import trafilatura
from lxml.etree import LxmlError
from lxml.html import HtmlElement

from facingpage.core.page import Block

# Past these sizes trafilatura takes minutes (it is quadratic in places): such a page
# is judged without it.
_MOST_ELEMENTS: Final = 60_000
_MOST_CHARS: Final = 4_000_000
# A line shorter than this many letters may stand in many places: it counts only as a
# whole line, in the gap its neighbours leave.
_ANCHOR_CHARS: Final = 25
_PIECE_CHARS: Final = 20
# Places looked at for one text: pages of one line repeated are quadratic without it.
_MOST_PLACES: Final = 40
# What trafilatura has to say of a page stands in no log: the verdicts tell it.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())
_NOT_LETTERS = re.compile(r"[\W_]+")
_NO_LETTERS: Final = bytes(c for c in range(0x80) if _NOT_LETTERS.match(chr(c)))
_SMALL: Final = bytes(range(0x100)).lower()


def article_text(tree: HtmlElement, blocks: Sequence[Block]) -> str | None:
    """Return the article trafilatura finds, a paragraph a line; None if it finds none.

    The tree is left as it is: trafilatura works on its own copy.
    """
    if sum(len(block.text) for block in blocks) > _MOST_CHARS:
        return None
    # Counted in C: making a Python face for each element takes as long as parsing.
    if tree.xpath("count(//*)") > _MOST_ELEMENTS:
        return None
    try:
        return trafilatura.extract(tree, include_comments=False)
    except (
        LxmlError,
        RecursionError,
        ValueError,
        TypeError,
        AttributeError,
        LookupError,
    ):
        # Markup nobody foresaw: the page is judged by the other evidence.
        return None


def placed(keys: Sequence[str], article: str) -> list[float]:
    """Return how much of each text stands in an article, in order: 0.0 to 1.0.

    Texts are as `letters` makes them. Each stretch of the article is given to one only,
    so of two equal texts the one in the article's place has it.
    """
    lines = [letters(line) for line in article.splitlines()]
    starts = set()
    at = 0
    for line in lines:
        starts.add(at)
        at += len(line)
    starts.add(at)
    whole = "".join(lines)
    found = [0.0] * len(keys)
    spans: list[tuple[int, int] | None] = [None] * len(keys)
    used = bytearray(len(whole))
    cursor = 0
    for index, key in enumerate(keys):
        if len(key) < _ANCHOR_CHARS:
            continue
        place = _free_place(whole, key, cursor, used)
        if place < 0:
            found[index] = _share(whole, key, used)
            continue
        end = place + len(key)
        found[index] = 1.0
        spans[index] = place, end
        used[place:end] = b"\1" * len(key)
        cursor = end
    _place_short(keys, whole, starts, spans=spans, found=found, used=used)
    return found


def letters(text: str) -> str:
    """Return a text's letters and digits only, folded, so that markup cannot differ."""
    if text.isascii():
        return text.encode().translate(_SMALL, _NO_LETTERS).decode()
    return _NOT_LETTERS.sub("", unicodedata.normalize("NFKC", text).lower())


def _free_place(whole: str, key: str, cursor: int, used: bytearray) -> int:
    for start in (cursor, 0):
        place = whole.find(key, start)
        for _ in range(_MOST_PLACES):
            if place < 0:
                break
            if used.find(1, place, place + len(key)) < 0:
                return place
            place = whole.find(key, place + len(key))
    return -1


def _share(whole: str, key: str, used: bytearray) -> float:
    pieces = [
        key[i : i + _PIECE_CHARS]
        for i in range(0, len(key) - _PIECE_CHARS + 1, _PIECE_CHARS)
    ]
    there = sum(_free_place(whole, piece, 0, used) >= 0 for piece in pieces)
    return there / len(pieces) if pieces else 0.0


def _place_short(
    keys: Sequence[str],
    whole: str,
    starts: set[int],
    *,
    spans: list[tuple[int, int] | None],
    found: list[float],
    used: bytearray,
) -> None:
    nexts = [len(whole)] * (len(keys) + 1)
    for index in range(len(keys) - 1, -1, -1):
        span = spans[index]
        nexts[index] = min(nexts[index + 1], span[0]) if span else nexts[index + 1]
    before = 0
    for index, key in enumerate(keys):
        if span := spans[index]:
            before = span[1]
            continue
        if not key or len(key) >= _ANCHOR_CHARS:
            continue
        limit = nexts[index] if nexts[index] > before else len(whole)
        place = whole.find(key, before, limit)
        for _ in range(_MOST_PLACES):
            if place < 0:
                break
            end = place + len(key)
            fits = (place in starts or place == before) and (
                end in starts or end == limit or len(key) > 12
            )
            if fits and used.find(1, place, end) < 0:
                found[index] = 1.0
                used[place:end] = b"\1" * len(key)
                before = end
                break
            place = whole.find(key, place + 1, limit)
