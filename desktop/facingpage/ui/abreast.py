"""Columns of a form side by side, one below the other where there is no room."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayout, QWidget

from facingpage.ui.item_layout import ItemLayout


class Abreast(ItemLayout):
    """Gives its columns equal widths, from the side reading begins at."""

    def __init__(
        self, parent: QWidget | None = None, gap_px: int = 16, line_px: int = 8
    ) -> None:
        """Make it without a column; `line_px` is left between one and that below it."""
        super().__init__(parent, gap_px)
        self._line_px = line_px

    def add_column(self, column: QLayout) -> None:
        """Put a column behind the last one."""
        self.addChildLayout(column)
        self.addItem(column)

    def heightForWidth(self, width: int) -> int:
        """Return how high its columns are together at a width."""
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def setGeometry(self, rect: QRect) -> None:
        """Place the columns."""
        super().setGeometry(rect)
        parent = self.parentWidget()
        is_rtl = parent is not None and parent.isRightToLeft()
        for item, place in zip(self._items, self._places(rect.width()), strict=True):
            if is_rtl:
                place.moveLeft(rect.width() - place.width() - place.left())
            item.setGeometry(place.translated(rect.topLeft()))

    def sizeHint(self) -> QSize:
        """Return the size of all side by side."""
        hints = [item.sizeHint() for item in self._items]
        many = len(hints)
        wide = many * max((each.width() for each in hints), default=0)
        tall = max((each.height() for each in hints), default=0)
        return QSize(wide + self.spacing() * max(0, many - 1), tall)

    def minimumSize(self) -> QSize:
        """Return the width of the widest column, and the height of the highest."""
        made = QSize()
        for item in self._items:
            made = made.expandedTo(item.minimumSize())
        return made

    def _places(self, width: int) -> list[QRect]:
        """Return where the columns stand in so much room, from left to right."""
        many = max(1, len(self._items))
        wide = (width - self.spacing() * (many - 1)) // many
        is_room = wide >= self.minimumSize().width()
        wide = wide if is_room else width
        made, x, y = [], 0, 0
        for item in self._items:
            tall = item.sizeHint().height()
            if item.hasHeightForWidth():
                tall = item.heightForWidth(wide)
            made.append(QRect(x, y, wide, tall))
            if is_room:
                x += wide + self.spacing()
            else:
                y += tall + self._line_px
        return made
