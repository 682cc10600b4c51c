"""Paints one column's text of a row: its box, its marker, and what is marked in it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextCharFormat

from facingpage.core.page import BlockId, Kind
from facingpage.ui.block_model import SOURCE, BlockModel
from facingpage.ui.finder import Finder
from facingpage.ui.found_marks import Span, draw_marked, layered
from facingpage.ui.inks import Inks
from facingpage.ui.row_shapes import RowShapes
from facingpage.ui.sentence_marks import SentenceMarks
from facingpage.ui.span_strokes import Laid, draw_counts, draw_lines, draw_tints
from facingpage.ui.text_choice import TextChoice
from facingpage.ui.theme import Tokens
from facingpage.ui.typesetter import Side

_PICTURE_PX: Final = 16


class SidePainter:
    """Draws a `Side`; the finder and the sentence marks say what is marked."""

    def __init__(  # noqa: PLR0917  # all that a text is drawn from
        self,
        model: BlockModel,
        shapes: RowShapes,
        finder: Finder,
        marks: SentenceMarks,
        choice: TextChoice,
        inks: Inks,
    ) -> None:
        """Make it over what is shown and how."""
        self._model = model
        self._shapes = shapes
        self._finder = finder
        self._sentences = marks
        self._choice = choice
        self._inks = inks
        self.set_tokens(inks.tokens)

    def set_tokens(self, tokens: Tokens) -> None:
        """Mark in other colours."""
        self._match = _marker(tokens, "find", "find_ink")
        self._strong = _marker(tokens, "find_current", "find_current_ink")
        self._sentence = _marker(tokens, "sentence", "ink")
        self._word = _marker(tokens, "linked", "ink")
        self._chosen = _marker(tokens, "selection", "on_selection")

    def paint(  # noqa: PLR0917  # painter, place, what: all needed, in one order
        self,
        painter: QPainter,
        x: int,
        y: float,
        drawn: tuple[Side, Sequence[Laid]],
        block: BlockId,
        column: int,
        box_height: float = 0.0,
    ) -> None:
        """Draw a block's text of a column, its top left corner at a place.

        With it is drawn what is labelled in it and what is chosen.
        `box_height` is that of the box around a picture's words, in pixels.
        """
        side, strokes = drawn
        style, width = side.style, self._width_of(column)
        kind = self._model.block(block).kind if self._model.is_kept(block) else None
        if kind is Kind.CODE:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._inks.color("code_paper"))
            box = QRectF(x, y - 8, width, side.height + 16)
            painter.drawRoundedRect(box, 5, 5)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        elif kind is Kind.QUOTE:
            edge = x + width - 5 if side.is_right_to_left else x + style.indent_px - 18
            bar = QRectF(edge, y + 2, 3, side.height - 4)
            painter.fillRect(bar, self._inks.color("border"))
        elif kind is Kind.IMAGE:
            height = max(box_height, side.height)
            self._paint_frame(painter, QRectF(x, y, width, height), side)
        painter.setPen(self._inks.color(style.ink))
        if style.marker and kind is Kind.LIST_ITEM:
            painter.setFont(self._shapes.setter.font(style))
            inset = style.indent_px - 15
            at = x + width - inset - 6 if side.is_right_to_left else x + inset
            painter.drawText(QPointF(at, y + side.baseline), style.marker)
        spans, formats = self._marked(block, column, side.text)
        begin = QPointF(x, y)
        if strokes:
            draw_tints(painter, begin, strokes, self._inks.label)
            painter.setPen(self._inks.color(style.ink))
        for piece in side.pieces:
            corner = QPointF(x + piece.x, y + piece.y)
            draw_marked(
                painter, corner, piece, side.text, spans, look=formats.__getitem__
            )
        if strokes:
            draw_lines(painter, begin, strokes, self._inks.label)
            painter.setFont(self._inks.tiny)
            inks = self._inks.color("muted"), self._inks.color("paper")
            draw_counts(painter, begin, strokes, self._inks.tiny_metrics, inks)
        painter.setPen(self._inks.color("ink"))
        self._choice.draw_caret(painter, begin, side, block, column)

    def _paint_frame(self, painter: QPainter, place: QRectF, side: Side) -> None:
        """Draw what stands in place of a picture: a frame with a small one in it."""
        x, y, width, height = place.x(), place.y(), place.width(), place.height()
        box = QRectF(x + 0.5, y - 6.5, width - 1, height + 13)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._inks.color("border"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 5, 5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        inset = side.style.indent_px - 10 - _PICTURE_PX
        at = x + width - inset - _PICTURE_PX if side.is_right_to_left else x + inset
        first = y + side.style.line_px / 2 - _PICTURE_PX / 2
        picture = self._inks.picture(painter, "image", "muted", _PICTURE_PX)
        painter.drawPixmap(QPointF(at, first), picture)

    def _width_of(self, column: int) -> int:
        columns = self._shapes.columns
        return columns.source_width if column == SOURCE else columns.target_width

    def _marked(
        self, block: BlockId, column: int, text: str
    ) -> tuple[list[Span], Sequence[QTextCharFormat]]:
        """Return what is marked in a text, in order, and how: matches lie on top."""
        found = self._finder.spans(block, column, text)
        strong = self._strong_one(block, column)
        looks = [self._match] * len(found)
        if 0 <= strong < len(found):
            looks[strong] = self._strong
        sentences, linked = self._sentences.spans(block, column)
        chosen = self._choice.spans(block, column)
        if not sentences and not linked and not chosen:
            return found, looks
        return layered(
            (
                (sentences, lambda _: self._sentence),
                (linked, lambda _: self._word),
                (found, looks.__getitem__),
                (chosen, lambda _: self._chosen),
            )
        )

    def _strong_one(self, block: BlockId, column: int) -> int:
        """Return the number of the cell's match that is the current one; -1: none."""
        current = self._finder.current
        is_here = current is not None and current[:2] == (block, column)
        return current.number if current is not None and is_here else -1


def _marker(tokens: Tokens, fill: str, ink: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setBackground(tokens.color(fill))
    made.setForeground(tokens.color(ink))
    return made
