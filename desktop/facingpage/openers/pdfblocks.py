"""Printed lines as blocks: paragraphs joined again, headings, rows, running headers."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from facingpage.core.page import Block, BlockId, Kind
from facingpage.openers.cells import row_text
from facingpage.openers.limits import Limits
from facingpage.openers.pdflayout import RIGHT_TO_LEFT, Row, in_order
from facingpage.openers.pdflines import HYPHEN, Line, Sheet
from facingpage.openers.portions import portions

# How much of a page's height, at its top and its bottom, may be a running line.
_MARGIN: Final = 0.1
_SAME_PLACE_POINTS: Final = 3.0
_URL = re.compile(r"(?:https?|file)://\S+")
_DATE = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?,?\s+(?:\S+\s+)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?"
    r"(?:\s*[AaPp]\.?[Mm]\.?)?"
)
_OF_PAGES = re.compile(r"(?:[^\W\d]+\s)?(\d{1,4})\s?(?:/|[^\W\d]{1,8}\s)\s?(\d{1,4})")
_BULLET = re.compile(r"[•◦▪‣●○■□–—*-]\s+(?=\S)")
_NUMBERED = re.compile(r"\(?\d{1,3}[.)]\s+(?=\S)")
_SENTENCE_END = re.compile(r"[.!?…。！？؟।:;][\"'”’»“)\]\d]*$")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uff00-\uffef\u3000-\u303f]")
_HYPHENED = re.compile(r"[^\W\d_]{2,}[-‐][^\W\d_]{2,}")
_BROKEN = re.compile(r"([^\W\d_]+)[-‐\u00ad]$")
_HEADING_HEIGHT: Final = 1.15
_HEADING_WORDS: Final = 30
_MOST_EDGES: Final = 200
# So many lines back a paragraph's edges are looked for.
_LOOK_BACK: Final = 50
_PROSE_CHARS: Final = 30
_BOLD_WORDS: Final = 15
_CELL_LINES: Final = 40


@dataclass(frozen=True, slots=True)
class Printed:
    """The blocks of a printed page, and the address its browser printed on it."""

    blocks: tuple[Block, ...]
    url: str | None
    is_whole: bool


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """Lines that belong together, or a row of a table; not both."""

    path: str
    lines: tuple[Line, ...] = ()
    row: Row = ()


def printed(sheets: list[Sheet], limits: Limits) -> Printed:
    """Return the blocks of a document in the order of reading.

    What browsers and publishers print on every page is there, under the path
    "page 3 header" or "page 3 footer".
    """
    running = _running(sheets)
    body = _body_height(sheets, running)
    paragraphs: list[_Paragraph] = []
    url: str | None = None
    for sheet in sheets:
        path = f"page {sheet.number}"
        edges = [line for line in sheet.lines if id(line) in running]
        for line in edges:
            if url is None and _URL.fullmatch(line.text) and not _is_cut(line.text):
                url = line.text
        heads = [line for line in edges if line.bottom > sheet.height / 2]
        paragraphs += [_Paragraph(f"{path} header", (line,)) for line in heads]
        inner = tuple(line for line in sheet.lines if id(line) not in running)
        made = _paragraphs(in_order(inner), path)
        _join_over_pages(paragraphs, made)
        paragraphs += made
        feet = [line for line in edges if line.bottom <= sheet.height / 2]
        paragraphs += [_Paragraph(f"{path} footer", (line,)) for line in feet]
    blocks = _blocks(paragraphs, body, limits)
    is_whole = len(blocks) <= limits.max_blocks
    return Printed(tuple(blocks[: limits.max_blocks]), url, is_whole)


def _running(sheets: list[Sheet]) -> set[int]:
    """Return the ids of lines that are printed on pages and are no part of them."""
    edges = [
        (sheet, line)
        for sheet in sheets
        for line in sheet.lines
        if line.bottom > sheet.height * (1 - _MARGIN)
        or line.top < sheet.height * _MARGIN
    ]
    places: Counter[tuple[str, int]] = Counter()
    for key in {(sheet.number, *_place(line)) for sheet, line in edges}:
        places[key[1:]] += 1
    # One in two pages: left and right pages of a book differ.
    often = max(2, len(sheets) // 3)
    found = {id(line) for _, line in edges if places[_place(line)] >= often}
    by_sheet: dict[int, list[Line]] = {}
    for sheet, line in edges:
        by_sheet.setdefault(sheet.number, []).append(line)
        if _is_browsers(line.text, sheet.number, len(sheets)):
            found.add(id(line))
    for lines in by_sheet.values():
        if len(lines) > _MOST_EDGES:
            continue
        for sure in [line for line in lines if id(line) in found]:
            # The title and the address are printed on one line.
            found |= {id(line) for line in lines if line.is_beside(sure)}
    for sheet in sheets:
        _spare_text(sheet, found)
    return found


def _spare_text(sheet: Sheet, found: set[int]) -> None:
    """Take out of `found` what has lines of the text further out than itself."""
    inner = [line for line in sheet.lines if id(line) not in found]
    top = max((line.bottom for line in inner), default=0.0)
    bottom = min((line.top for line in inner), default=sheet.height)
    for line in sheet.lines:
        is_top = line.bottom > sheet.height / 2
        if top > line.top if is_top else bottom < line.bottom:
            found.discard(id(line))


def _place(line: Line) -> tuple[str, int]:
    words = re.sub(r"\d+", "#", line.text)
    return words, round(line.bottom / _SAME_PLACE_POINTS)


def _is_browsers(text: str, number: int, count: int) -> bool:
    if _URL.fullmatch(text) or _DATE.fullmatch(text):
        return True
    pages = _OF_PAGES.fullmatch(text)
    return bool(pages and (int(pages[1]), int(pages[2])) == (number, count))


def _is_cut(url: str) -> bool:
    return url.endswith(("...", "…"))


def _body_height(sheets: list[Sheet], running: set[int]) -> float:
    heights: Counter[float] = Counter()
    for sheet in sheets:
        for line in sheet.lines:
            if id(line) not in running:
                heights[round(line.height * 2) / 2] += len(line.text)
    return max(heights, key=heights.__getitem__, default=12.0)


def _paragraphs(items: Iterable[Line | Row], path: str) -> list[_Paragraph]:
    ordered = list(items)
    usual = _usual_steps(ordered)
    made: list[_Paragraph] = []
    held: list[Line] = []
    for item in ordered:
        if isinstance(item, tuple):
            if held:
                made.append(_Paragraph(path, tuple(held)))
            held = []
            made.append(_Paragraph(path, row=item))
            continue
        if held and not _goes_on(held, item, usual):
            made.append(_Paragraph(path, tuple(held)))
            held = []
        held.append(item)
    if held:
        made.append(_Paragraph(path, tuple(held)))
    return made


def _usual_steps(items: list[Line | Row]) -> dict[int, float]:
    """Return the distance of lines in running text, by the height of its letters."""
    steps: dict[int, Counter[float]] = {}
    for a, b in pairwise(items):
        if isinstance(a, tuple) or isinstance(b, tuple) or not _is_alike(a, b):
            continue
        step = a.bottom - b.bottom
        if 0.7 * a.height < step < 2.4 * a.height:
            counts = steps.setdefault(round(a.height), Counter())
            counts[round(step * 2) / 2] += 1
    # Of two that are common the smaller: the larger parts paragraphs.
    return {
        height: min(s for s, n in counts.items() if n * 3 >= max(counts.values()))
        for height, counts in steps.items()
    }


def _is_alike(a: Line, b: Line) -> bool:
    return (
        max(a.height, b.height) <= 1.12 * min(a.height, b.height)
        and a.is_bold == b.is_bold
    )


def _goes_on(held: list[Line], line: Line, usual: dict[int, float]) -> bool:
    held = held[-_LOOK_BACK:]
    last = held[-1]
    if not _is_alike(last, line) or line.left > last.right or line.right < last.left:
        return False
    if _BULLET.match(line.text) or _NUMBERED.match(line.text):
        return False
    step = last.bottom - line.bottom
    own = usual.get(round(line.height), 1.5 * line.height)
    # Note numbers reach below or above a line and shift it.
    if not 0.5 * own < step < own + 0.3 * line.height:
        return False
    if step > 1.4 * line.height and len(last.text) < _PROSE_CHARS:
        # Short lines set far apart are links or labels, not a paragraph.
        return False
    # So far apart are paragraphs; where all are of one line nothing is nearer.
    is_far = step > 1.7 * line.height and _SENTENCE_END.search(last.text) is not None
    return not is_far and _had_no_room(held, line)


def _had_no_room(held: list[Line], line: Line) -> bool:
    """Return whether a line is full up to where its paragraph's lines end.

    Else the next word would have fitted: the line was ended on purpose.
    """
    last = held[-1]
    letters = len(RIGHT_TO_LEFT.findall(last.text))
    # Seen in a mirror, right-to-left writing begins at the left as well.
    side = -1 if letters > len(last.text) / 3 else 1
    starts = [min(side * one.left, side * one.right) for one in (*held, line)]
    ends = [max(side * one.left, side * one.right) for one in (*held, line)]
    if len(held) > 1 and starts[-1] > min(starts[:-1]) + line.height:
        return False
    word = len(line.text.split(" ", 1)[0]) + 1
    letter = (line.right - line.left) / max(len(line.text), 1)
    if _UNSPACED.search(line.text):
        word = 2
    return ends[-2] + word * letter > max(ends) - 0.3 * line.height


def _join_over_pages(before: list[_Paragraph], made: list[_Paragraph]) -> None:
    """Move the lines that end a paragraph of the page before to where it began."""
    at = len(before) - 1
    while at >= 0 and before[at].path.endswith((" header", " footer")):
        at -= 1
    if at < 0 or not made or not before[at].lines or not made[0].lines:
        return
    last, first = before[at].lines[-1], made[0].lines[0]
    is_open = not _SENTENCE_END.search(last.text)
    if is_open and _is_alike(last, first) and first.text[:1].islower():
        joined = (*before[at].lines, *made[0].lines)
        before[at] = _Paragraph(before[at].path, joined)
        del made[0]


def _blocks(paragraphs: list[_Paragraph], body: float, limits: Limits) -> list[Block]:
    hyphened = {
        word.lower()
        for paragraph in paragraphs
        for line in paragraph.lines
        for word in _HYPHENED.findall(line.text)
    }
    levels = _levels(paragraphs, body)
    made: list[Block] = []
    for paragraph in paragraphs:
        kind, level = Kind.PARAGRAPH, 0
        columns: tuple[int, ...] = ()
        if paragraph.row:
            cells = [_joined(cell[:_CELL_LINES], hyphened) for cell in paragraph.row]
            kind = Kind.TABLE_ROW
            text, columns = row_text(["", *cells], list(range(len(cells))))
        else:
            text = _joined(paragraph.lines, hyphened)
            if " " in paragraph.path[5:]:
                pass
            elif heading := _heading(paragraph, levels, body):
                kind, level = Kind.HEADING, heading
            elif bullet := _BULLET.match(text):
                kind, level, text = Kind.LIST_ITEM, 1, text[bullet.end() :]
            elif _NUMBERED.match(text):
                kind, level = Kind.LIST_ITEM, 1
        for _, piece in portions(text, limits.max_block_chars):
            number = BlockId(len(made) + 1)
            at = columns if piece == text else ()
            made.append(Block(number, kind, piece, level, paragraph.path, columns=at))
        if len(made) > limits.max_blocks:
            break
    return made


def _levels(paragraphs: list[_Paragraph], body: float) -> dict[int, int]:
    """Return the level of each letter height that headings have: the largest is 1."""
    heights = {
        round(paragraph.lines[0].height)
        for paragraph in paragraphs
        if paragraph.lines
        and paragraph.lines[0].height >= _HEADING_HEIGHT * body
        and any(c.isalpha() for c in paragraph.lines[0].text)
    }
    ranked = sorted(heights, reverse=True)
    return {height: min(rank, 6) for rank, height in enumerate(ranked, 1)}


def _heading(paragraph: _Paragraph, levels: dict[int, int], body: float) -> int:
    """Return the level of a heading, 0 for what is none."""
    line = paragraph.lines[0]
    words = sum(len(one.text.split()) for one in paragraph.lines)
    if line.height >= _HEADING_HEIGHT * body:
        return levels.get(round(line.height), 0) if words <= _HEADING_WORDS else 0
    is_short = words <= _BOLD_WORDS and len(paragraph.lines) <= 2
    is_label = paragraph.lines[-1].text.endswith((".", ",", ";", ":"))
    if line.is_bold and is_short and not is_label and line.height >= 0.95 * body:
        return min(len(levels) + 1, 6)
    return 0


def _joined(lines: Iterable[Line], hyphened: set[str]) -> str:
    text = ""
    for line in lines:
        text = _continued(text, line.text, hyphened) if text else line.text
    return " ".join(text.replace(HYPHEN, "-" if text.endswith(HYPHEN) else "").split())


def _continued(text: str, more: str, hyphened: set[str]) -> str:
    if broken := _BROKEN.search(text):
        if not more[:1].islower():
            return text.replace(HYPHEN, "-") + more
        rest = re.match(r"[^\W\d_]+", more)
        whole = f"{broken[1]}-{rest[0] if rest else ''}".lower()
        # A word that has its hyphen elsewhere on the page keeps it.
        return text[:-1] + ("-" if whole in hyphened else "") + more
    if _UNSPACED.match(text[-1]) and _UNSPACED.match(more):
        return text + more
    return f"{text} {more}"
