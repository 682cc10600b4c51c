"""The titles over the two columns, standing where the text stands."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from facingpage.ui.block_model import SOURCE, TARGET, BlockModel
from facingpage.ui.columns import Columns
from facingpage.ui.row_shapes import RowShapes
from facingpage.ui.theme import Tokens, current, font

_HEIGHT_PX: Final = 40
# In a lower table a line of the page is worth more than what is over it.
_LOW_PX: Final = 90


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
        """Return the height of the titles: none where the table is low."""
        above = self.parentWidget()
        is_low = above is not None and above.height() < _LOW_PX
        return QSize(0, 0 if is_low else _HEIGHT_PX)

    def sectionSizeFromContents(self, logical_index: int) -> QSize:
        """Return the size at which a title is shown whole, be it the short one."""
        beside = self.sectionSize(logical_index) - self._place(logical_index)[1]
        own = self._metrics().horizontalAdvance(self._words(logical_index))
        return QSize(own + beside, _HEIGHT_PX)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        """Draw a title over its column, and the line under it."""
        t = self._tokens
        painter.fillRect(rect, t.color("paper"))
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, t.color("rule"))
        x, width = self._place(logical_index)
        words = self._words(logical_index)
        box = QRect(x, rect.top(), width, rect.height() - 1)
        painter.setFont(font(t.sans, t.control_px, bold=True))
        painter.setPen(t.color("muted"))
        side = Qt.AlignmentFlag.AlignLeft
        if self._blocks.is_column_right_to_left(logical_index):
            side = Qt.AlignmentFlag.AlignRight
        shown = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | side, shown)

    def _place(self, column: int) -> tuple[int, int]:
        """Return where a column's text begins, and how wide it is."""
        columns = self._shapes.columns
        if column == SOURCE:
            return columns.source_x, columns.source_width
        return columns.target_x, columns.target_width

    def _words(self, column: int) -> str:
        """Return a title: the languages alone where one has no room for all."""
        titles = self._blocks.language_of(column), self._title(column)
        shown = [each for each in (SOURCE, TARGET) if not self.isSectionHidden(each)]
        advance = self._metrics().horizontalAdvance
        is_room = all(advance(self._title(c)) <= self._place(c)[1] for c in shown)
        return titles[is_room] or titles[True]

    def _title(self, column: int) -> str:
        return self.model().headerData(column, Qt.Orientation.Horizontal) or ""

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(font(self._tokens.sans, self._tokens.control_px, bold=True))
