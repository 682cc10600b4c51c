"""Draws laid-out text with the matches in it marked, and only what is in view."""

from bisect import bisect_right
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextLine

from facingpage.ui.plain_text import has_astral, utf16_offset
from facingpage.ui.typesetter import Piece


def draw_marked(
    painter: QPainter,
    corner: QPointF,
    piece: Piece,
    text: str,
    found: list[tuple[int, int]],
    *,
    look: Callable[[int], QTextCharFormat],
) -> None:
    """Draw what the painter's clip lets see of a piece of a text.

    `found` are spans of the whole text, in order; `look` tells how one is marked.
    """
    seen = painter.clipBoundingRect()
    if not found:
        piece.layout.draw(painter, corner, [], seen)
        return
    # Line by line: Qt cuts all matches it is given out of all text it draws, which for
    # the thousand that a screen can hold takes seconds.
    part = seen.translated(-corner)
    for line in lines_between(piece.layout, part.top(), part.bottom()):
        marks = []
        for number, start, length in selection_ranges(piece, line, text, found):
            mark = QTextLayout.FormatRange()
            mark.start, mark.length, mark.format = start, length, look(number)
            marks.append(mark)
        piece.layout.draw(painter, corner, marks, _middle(line).translated(corner))


def lines_between(layout: QTextLayout, top: float, bottom: float) -> list[QTextLine]:
    """Return the lines that reach in between two heights of a layout."""
    lines = range(layout.lineCount())
    first = bisect_right(lines, top, key=lambda at: layout.lineAt(at).y())
    last = bisect_right(lines, bottom, key=lambda at: layout.lineAt(at).y())
    return [layout.lineAt(at) for at in range(max(first - 1, 0), last)]


def selection_ranges(
    piece: Piece, line: QTextLine, text: str, spans: list[tuple[int, int]]
) -> list[tuple[int, int, int]]:
    """Return the spans in a line of a piece: number, start and length in UTF-16 units.

    `spans` are in order, of the whole text.
    """
    own = text[piece.start : piece.end]
    unit = line.textStart()
    first = at = piece.start + _code_points(own, unit)
    last = piece.start + _code_points(own, unit + line.textLength())
    found = []
    begin = bisect_right(spans, first, key=lambda span: span[1])
    for number in range(begin, len(spans)):
        start, end = max(spans[number][0], first), min(spans[number][1], last)
        if start >= end:
            break
        unit += utf16_offset(text[at:start], start - at)
        size = utf16_offset(text[start:end], end - start)
        found.append((number, unit, size))
        at, unit = end, unit + size
    return found


def _code_points(text: str, units: int) -> int:
    """Return how many code points so many of a text's first UTF-16 units are."""
    if not has_astral(text):
        return units
    packed = text.encode("utf-16-le", "surrogatepass")[: 2 * units]
    return len(packed.decode("utf-16-le", "ignore"))


def _middle(line: QTextLine) -> QRectF:
    """Return a part of a line that no other line touches."""
    third = line.height() / 3
    return line.rect().adjusted(0, third, 0, -third)
