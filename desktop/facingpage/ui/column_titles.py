"""The titles over the two columns, standing where the text stands."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from facingpage.ui.block_model import SOURCE, TARGET, BlockModel
from facingpage.ui.columns import Columns
from facingpage.ui.row_shapes import RowShapes
from facingpage.ui.theme import Tokens, current, font

_HEIGHT_PX: Final = 40


class ColumnTitles(QHeaderView):
    """A header whose titles share the text's left edges."""

    def __init__(self, blocks: BlockModel, shapes: RowShapes, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._blocks = blocks
        self._shapes = shapes
        self._tokens = current()
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def set_tokens(self, tokens: Tokens) -> None:
        """Draw in other colours and sizes."""
        self._tokens = tokens
        self.viewport().update()

    def arrange(self, columns: Columns) -> None:
        """Put the table's columns where these are."""
        left = SOURCE if columns.is_source_first else TARGET
        if columns.is_both and self.visualIndex(left):
            self.moveSection(self.visualIndex(left), 0)
        for column in (SOURCE, TARGET):
            is_left = column == left
            wide = columns.split if is_left else columns.width - columns.split
            self.resizeSection(column, max(wide, 1))

    def sizeHint(self) -> QSize:
        """Return the fixed height of the titles."""
        return QSize(0, _HEIGHT_PX)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        """Draw a title over its column, and the line under it."""
        columns, t = self._shapes.columns, self._tokens
        painter.fillRect(rect, t.color("paper"))
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, t.color("rule"))
        words = self.model().headerData(logical_index, Qt.Orientation.Horizontal)
        if not words:
            return
        x, width = columns.target_x, columns.target_width
        if logical_index == SOURCE:
            x, width = columns.source_x, columns.source_width
        box = QRect(x, rect.top(), width, rect.height() - 1)
        painter.setFont(font(t.sans, t.control_px, bold=True))
        painter.setPen(t.color("muted"))
        side = Qt.AlignmentFlag.AlignLeft
        if self._blocks.is_column_right_to_left(logical_index):
            side = Qt.AlignmentFlag.AlignRight
        shown = painter.fontMetrics().elidedText(
            str(words), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | side, shown)
