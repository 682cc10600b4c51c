"""A row of widgets that goes on in the next line where there is no room."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from facingpage.ui.item_layout import ItemLayout


class FlowRow(ItemLayout):
    """Lays widgets out as words are: in lines, from the side reading begins at."""

    def __init__(self, parent: QWidget | None = None, gap_px: int = 8) -> None:
        """Make an empty row with so much room between widgets and between lines."""
        super().__init__(parent, gap_px)
        self._apart_from: int | None = None

    def set_apart(self) -> None:
        """Have what is added from now on stand at the far end of its line."""
        self._apart_from = len(self._items)

    def heightForWidth(self, width: int) -> int:
        """Return how high its lines are together at a width."""
        return self._put(QRect(0, 0, width, 0), is_real=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the widgets."""
        super().setGeometry(rect)
        self._put(rect, is_real=True)

    def sizeHint(self) -> QSize:
        """Return the size of all in one line."""
        shown = self._shown()
        wide = sum(item.sizeHint().width() for item in shown)
        tall = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(wide + self.spacing() * max(0, len(shown) - 1), tall)

    def minimumSize(self) -> QSize:
        """Return the size of the widest widget."""
        made = QSize()
        for item in self._shown():
            made = made.expandedTo(item.minimumSize())
        return made

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _put(self, rect: QRect, *, is_real: bool) -> int:
        """Go through the lines, placing what is in them; return their height."""
        y = 0
        for line in self._lines(rect.width()):
            if is_real:
                self._put_line(line, rect, y)
            y += max(size.height() for _, size in line) + self.spacing()
        return max(0, y - self.spacing())

    def _lines(self, wide: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Return the items that go in each line, with their sizes."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for item in self._shown():
            size = item.sizeHint()
            if size.width() > wide:
                size.setWidth(max(1, wide))
                if item.hasHeightForWidth():
                    size.setHeight(item.heightForWidth(size.width()))
            if not lines or x + size.width() > wide:
                lines.append([])
                x = 0
            lines[-1].append((item, size))
            x += size.width() + self.spacing()
        return lines

    def _put_line(
        self, line: list[tuple[QLayoutItem, QSize]], rect: QRect, y: int
    ) -> None:
        parent = self.parentWidget()
        is_rtl = parent is not None and parent.isRightToLeft()
        apart = self._items[self._apart_from :] if self._apart_from is not None else []
        used = sum(size.width() + self.spacing() for _, size in line) - self.spacing()
        x, rest = 0, max(0, rect.width() - used)
        for item, size in line:
            if rest and item in apart:
                x, rest = x + rest, 0
            left = rect.width() - x - size.width() if is_rtl else x
            item.setGeometry(QRect(rect.topLeft() + QPoint(left, y), size))
            x += size.width() + self.spacing()
