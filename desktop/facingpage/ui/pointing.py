"""Where the pointer is in the facing pages, and where things stand on screen."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QTableView

from facingpage.core.inflection import WORD
from facingpage.core.page import BlockId
from facingpage.ui.annotation_words import words_at
from facingpage.ui.block_delegate import BlockDelegate
from facingpage.ui.block_model import SOURCE, TARGET, BlockModel
from facingpage.ui.row_shapes import RowShapes
from facingpage.ui.sentence_marks import SentenceMarks


class Pointing:
    """Marks what the pointer is over; `update` has a row drawn anew."""

    def __init__(
        self,
        view: QTableView,
        shown: tuple[BlockModel, RowShapes],
        painter: BlockDelegate,
        marks: SentenceMarks,
        update: Callable[[int], None],
    ) -> None:
        """Make it over a view and what it shows."""
        self._view = view
        self._blocks, self._shapes = shown
        self._painter = painter
        self._marks = marks
        self._update = update

    def hover(self, point: QPoint) -> None:
        """Show what a click at a place of the viewport would do, and its sentence."""
        row = self._view.rowAt(point.y())
        self._hover(row, point)
        self._hover_text(row, point)

    def leave(self) -> None:
        """Show nothing as hovered."""
        self._hover(-1, QPoint(-1, -1))
        self._hover_text(-1, QPoint(-1, -1))

    def is_on_restore(self, point: QPoint, row: int) -> bool:
        """Return whether a place of the viewport is on a row's Restore button."""
        shape = self._shapes.shape(self._blocks.row(row))
        if shape.restore_rect is None:
            return False
        top = self._view.rowViewportPosition(row)
        return shape.restore_rect.translated(0, top).contains(point)

    def is_on_chip(self, point: QPoint, row: int) -> bool:
        """Return whether a place of the viewport is on a row's language chip."""
        shape = self._shapes.shape(self._blocks.row(row))
        top = self._view.rowViewportPosition(row)
        return shape.chip_rect is not None and shape.chip_rect.translated(
            0, top
        ).contains(point)

    def _hover(self, row: int, point: QPoint) -> None:
        is_restore = row >= 0 and self.is_on_restore(point, row)
        is_chip = row >= 0 and self.is_on_chip(point, row)
        painter = self._painter
        if (row, is_restore, is_chip) == (
            painter.hovered_row,
            painter.is_restore_hovered,
            painter.is_chip_hovered,
        ):
            return
        for changed in (painter.hovered_row, row):
            self._update(changed)
        painter.hovered_row = row
        painter.is_restore_hovered, painter.is_chip_hovered = is_restore, is_chip
        is_fold = row >= 0 and self._blocks.row(row).is_fold
        is_button = is_restore or is_chip or is_fold
        arrow, hand = Qt.CursorShape.ArrowCursor, Qt.CursorShape.PointingHandCursor
        self._view.viewport().setCursor(hand if is_button else arrow)

    def _hover_text(self, row: int, point: QPoint) -> None:
        """Mark the sentence under the pointer on both sides."""
        before = self._marks.hovered
        block: BlockId | None = None
        column, offset = SOURCE, None
        if row >= 0 and not self._blocks.row(row).is_fold:
            block = self._blocks.row(row).first
            column, offset = self.text_at(row, point)
        if not self._marks.hover(block, column, offset):
            return
        for place in (before, self._marks.hovered):
            if place is not None:
                self._update(self._blocks.row_of(place.block))

    def text_at(self, row: int, point: QPoint) -> tuple[int, int | None]:
        """Return the column and the code point of its text at a place; None: none."""
        shape, columns = self._shapes.shape(self._blocks.row(row)), self._shapes.columns
        column, side = SOURCE, shape.source
        left, top = columns.source_x, shape.source_y
        if self._view.columnAt(point.x()) == TARGET:
            column, side = TARGET, shape.target
            left, top = columns.target_x, shape.target_y
        if side is None:
            return column, None
        y = point.y() - self._view.rowViewportPosition(row) - top
        return column, side.offset_at(point.x() - left, y)

    def tip(self, point: QPoint) -> str:
        """Return what was said of the words at a place of the viewport; "" for none.

        It is HTML: what a page says is no markup in it.
        """
        row, review = self._view.rowAt(point.y()), self._blocks.review
        if row < 0 or review is None or self._blocks.row(row).is_fold:
            return ""
        block = self._blocks.row(row).first
        column, offset = self.text_at(row, point)
        if offset is None or not (block in review.spans or block in review.notes):
            return ""
        words = words_at(review, self._blocks.scheme, block, (column, offset))
        return (
            f"<qt>{'<br>'.join(map(escape, words.splitlines()))}</qt>" if words else ""
        )

    def language_places(self, block: BlockId) -> tuple[QRect, QRect]:
        """Return where a block's language and its text are shown, in the viewport."""
        row = self._blocks.row_of(block)
        shape = self._shapes.shape(self._blocks.row(row))
        top, columns = self._view.rowViewportPosition(row), self._shapes.columns
        text = QRect(
            columns.source_x, top, columns.source_width, self._view.rowHeight(row)
        )
        if shape.chip_rect is None:
            return text, text
        return shape.chip_rect.translated(0, top).toAlignedRect(), text

    def source_place(self, block: BlockId) -> QRect:
        """Return where a block's original is, on the screen."""
        _, place = self.language_places(block)
        return QRect(self._view.viewport().mapToGlobal(place.topLeft()), place.size())

    def target_place(self, block: BlockId) -> QRect:
        """Return where a block's translation is, on the screen."""
        row, columns = self._blocks.row_of(block), self._shapes.columns
        top = self._view.rowViewportPosition(row)
        place = QRect(
            columns.target_x, top, columns.target_width, self._view.rowHeight(row)
        )
        return QRect(self._view.viewport().mapToGlobal(place.topLeft()), place.size())

    def word_at_pointer(self, block: BlockId) -> str:
        """Return the word of a block's original under the pointer; "" for none."""
        point = self._view.viewport().mapFromGlobal(QCursor.pos())
        row = self._view.rowAt(point.y())
        if row < 0 or self._blocks.row(row).is_fold:
            return ""
        if self._blocks.row(row).first != block or not self._view.underMouse():
            return ""
        column, offset = self.text_at(row, point)
        review = self._blocks.review
        if column != SOURCE or offset is None or review is None:
            return ""
        words = WORD.finditer(review.block(block).text)
        return next((w[0] for w in words if w.start() <= offset < w.end()), "")
