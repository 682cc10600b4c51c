"""Draws laid-out text with the matches in it marked, and only what is in view."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextLine

from facingpage.ui.plain_text import code_points, utf16_offset
from facingpage.ui.typesetter import Piece

# Lines that touch would both be drawn.
_APART_PX: Final = 0.05

Span = tuple[int, int]
"""Start and end in code points."""


def draw_marked(
    painter: QPainter,
    corner: QPointF,
    piece: Piece,
    text: str,
    found: list[Span],
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
        band = _band(piece.layout, line.lineNumber()).translated(corner)
        painter.save()
        # Else Qt draws the line above once more, over itself: it looks bold.
        painter.setClipRect(band, Qt.ClipOperation.IntersectClip)
        piece.layout.draw(painter, corner, marks, band)
        painter.restore()


def layered(
    layers: Sequence[
        tuple[Sequence[tuple[int, int]], Callable[[int], QTextCharFormat]]
    ],
) -> tuple[list[Span], list[QTextCharFormat]]:
    """Return spans that never overlap, in order, and how each is marked.

    Of spans of two layers that overlap, the later layer's lies on top.
    """
    spans: list[Span] = []
    formats: list[QTextCharFormat] = []
    for own, look in layers:
        for number, (start, end) in enumerate(own):
            spans, formats = _cut_out(spans, formats, start, end)
            at = bisect_right(spans, (start, end))
            spans.insert(at, (start, end))
            formats.insert(at, look(number))
    return spans, formats


def _cut_out(
    spans: list[Span], formats: list[QTextCharFormat], start: int, end: int
) -> tuple[list[Span], list[QTextCharFormat]]:
    left: list[Span] = []
    kept: list[QTextCharFormat] = []
    for (first, last), form in zip(spans, formats, strict=True):
        for piece in ((first, min(last, start)), (max(first, end), last)):
            if piece[0] < piece[1]:
                left.append(piece)
                kept.append(form)
    return left, kept


def lines_between(layout: QTextLayout, top: float, bottom: float) -> list[QTextLine]:
    """Return the lines that reach in between two heights of a layout."""
    lines = range(layout.lineCount())
    first = bisect_right(lines, top, key=lambda at: layout.lineAt(at).y())
    last = bisect_right(lines, bottom, key=lambda at: layout.lineAt(at).y())
    return [layout.lineAt(at) for at in range(max(first - 1, 0), last)]


def selection_ranges(
    piece: Piece, line: QTextLine, text: str, spans: list[Span]
) -> list[tuple[int, int, int]]:
    """Return the spans in a line of a piece: number, start and length in UTF-16 units.

    `spans` are in order, of the whole text.
    """
    own = text[piece.start : piece.end]
    unit = line.textStart()
    first = at = piece.start + code_points(own, unit)
    last = piece.start + code_points(own, unit + line.textLength())
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


def _band(layout: QTextLayout, number: int) -> QRectF:
    """Return all of a line, and the leading around it, that no other line touches.

    Qt draws the lines that the band touches, and of them what is in it: half a band
    would show half of every letter.
    """
    line = layout.lineAt(number)
    tall = line.height()
    top, bottom = line.y() - tall, line.y() + 2 * tall
    if number:
        above = layout.lineAt(number - 1)
        top = above.y() + above.height() + _APART_PX
    if number + 1 < layout.lineCount():
        bottom = layout.lineAt(number + 1).y() - _APART_PX
    wide = line.rect()
    return QRectF(wide.x() - tall, top, wide.width() + 2 * tall, bottom - top)
