"""Words chosen in a text of the facing pages while reading: by mouse or by keys."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTextLine

from facingpage.core.page import BlockId
from facingpage.ui.found_marks import Span
from facingpage.ui.graphemes import By, next_stop, previous_stop, snapped
from facingpage.ui.plain_text import code_points, drawn, utf16_offset
from facingpage.ui.typesetter import Piece, Side

_CARET_PX: Final = 2


@dataclass(frozen=True, slots=True)
class Choice:
    """A place in a column of a block, from where the choosing began to the caret.

    Both are code points of the text that is drawn, which is that of the block as far
    as it is drawn; never within what a reader calls a letter.
    """

    block: BlockId
    column: int
    anchor: int
    caret: int

    @property
    def span(self) -> Span:
        """Where the chosen words begin and end."""
        return min(self.anchor, self.caret), max(self.anchor, self.caret)

    @property
    def is_empty(self) -> bool:
        """Whether there is a caret, but nothing chosen."""
        return self.anchor == self.caret


class TextChoice:
    """Holds what is chosen; whoever changes it has the row drawn anew."""

    def __init__(self) -> None:
        self.now: Choice | None = None
        """What is chosen, or where the caret is; None for neither."""
        self._quote = ""

    def words(self) -> tuple[Choice, str] | None:
        """Return what is chosen, with its words; None where nothing is."""
        return (
            None if self.now is None or self.now.is_empty else (self.now, self._quote)
        )

    def begin(self, block: BlockId, column: int, offset: int) -> None:
        """Put the caret somewhere, with nothing chosen."""
        self.now, self._quote = Choice(block, column, offset, offset), ""

    def put(self, block: BlockId, column: int, span: Span, text: str) -> None:
        """Choose a span of a text."""
        self.now = Choice(block, column, *span)
        self._quote = text[slice(*span)]

    def reach(self, text: str, offset: int) -> bool:
        """Choose up to a place of the text; return whether something else is chosen."""
        now = self.now
        if now is None or offset == now.caret:
            return False
        self.now = Choice(now.block, now.column, now.anchor, offset)
        self._quote = text[slice(*self.now.span)]
        return True

    def step(self, text: str, by: By, *, is_forward: bool, is_choosing: bool) -> None:
        """Move the caret by a letter or a word; what is chosen grows or is let go."""
        now = self.now
        if now is None:
            return
        if not is_choosing and not now.is_empty and by == "letter":
            at = now.span[1] if is_forward else now.span[0]
        else:
            move = next_stop if is_forward else previous_stop
            at = move(drawn(text), now.caret, by)
        if is_choosing:
            self.reach(text, at)
        else:
            self.begin(now.block, now.column, at)

    def forget(self) -> bool:
        """Choose nothing; return whether there was anything, a caret even."""
        was_any = self.now is not None
        self.now, self._quote = None, ""
        return was_any

    def holds(self, text: str | None) -> bool:
        """Return whether the words chosen still stand where they stood in a text."""
        if self.now is None or text is None:
            return False
        start, end = self.now.span
        return end <= len(text) and text[start:end] == self._quote

    def spans(self, block: BlockId, column: int) -> list[Span]:
        """Return what is chosen in a column of a block: one span, or none."""
        now = self.now
        is_here = now is not None and (now.block, now.column) == (block, column)
        return [now.span] if now is not None and is_here and not now.is_empty else []

    def draw_caret(
        self,
        painter: QPainter,
        corner: QPointF,
        side: Side,
        block: BlockId,
        column: int,
    ) -> None:
        """Draw the caret in the painter's pen, where it is in this column."""
        now = self.now
        if now is None or (now.block, now.column) != (block, column):
            return
        for piece in side.pieces:
            if piece.start <= now.caret <= piece.end:
                own = side.text[piece.start : piece.end]
                unit = utf16_offset(own, now.caret - piece.start)
                at = corner + QPointF(piece.x, piece.y)
                piece.layout.drawCursor(painter, at, unit, _CARET_PX)
                return


def place_in(side: Side, x: float, y: float) -> int:
    """Return the place between two letters that is nearest to a point of a side."""
    piece = _piece_at(side, x, y)
    layout, own = piece.layout, side.text[piece.start : piece.end]
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    if not lines:
        return piece.start
    top = y - piece.y
    line = next((one for one in lines if top < one.y() + one.height()), lines[-1])
    between = QTextLine.CursorPosition.CursorBetweenCharacters
    unit = line.xToCursor(x - piece.x, between)
    at = piece.start + code_points(own, unit)
    return snapped(drawn(side.text), at)


def _piece_at(side: Side, x: float, y: float) -> Piece:
    """Return the piece that is nearest: a paragraph of the block, or a table cell."""

    def distance(piece: Piece) -> tuple[float, float]:
        tall = piece.layout.boundingRect().height()
        down = max(piece.y - y, y - piece.y - tall, 0.0)
        return down, max(piece.x - x, x - piece.x - piece.width, 0.0)

    return min(side.pieces, key=distance)
