"""The handle between the two columns: dragged it makes one of them wider."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSlider, QTableView

from facingpage.ui.theme import Tokens, current
from facingpage.ui.wording import tr

_WIDTH_PX: Final = 9
_STEP_PX: Final = 24
_LINE_PX: Final = 2


class ColumnHandle(QSlider):
    """Lies over the gap; seen while the pointer or the focus is on it.

    To a screen reader it is a slider: where the columns meet, in per cent of the width.
    """

    moved = Signal(int)
    """Where the columns are to meet now, in the viewport's pixels."""
    released = Signal()
    """The columns are as they were wanted."""
    evened = Signal()
    """Both columns are to be of equal width."""

    def __init__(self, table: QTableView) -> None:
        """Make it over a table, not shown yet."""
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setRange(0, 100)
        self._is_told = False
        self.valueChanged.connect(self._take_value)
        self._tokens = current()
        self._is_dragged = False
        self._is_hovered = False
        self.setCursor(Qt.CursorShape.SplitHCursor)
        # By Tab, never by the mouse: the keys of reading are the table's.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Width of the columns"))
        self.setAccessibleDescription(
            tr("Left and Right make one column wider, Enter makes both equal.")
        )
        self.setToolTip(
            tr("Drag to make a column wider. Double click for equal columns.")
        )
        self.hide()

    def set_tokens(self, tokens: Tokens) -> None:
        """Draw in other colours."""
        self._tokens = tokens
        self.update()

    def put(self, split: int | None) -> None:
        """Stand where the columns meet, in the viewport's pixels; None: go away."""
        if split is None:
            self.hide()
            return
        view = self._table.viewport().geometry()
        left = view.left() + split - _WIDTH_PX // 2
        self.setGeometry(left, view.top(), _WIDTH_PX, view.height())
        self._is_told = True
        self.setValue(round(100 * split / max(1, view.width())))
        self._is_told = False
        self.show()
        self.raise_()

    def place(self) -> int:
        """Return where it stands, in the viewport's pixels."""
        return self.x() + _WIDTH_PX // 2 - self._table.viewport().x()

    def _take_value(self, percent: int) -> None:
        """Move to where a screen reader put it, or a key of sliders."""
        if not self._is_told:
            self.moved.emit(percent * self._table.viewport().width() // 100)
            self.released.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag."""
        self._is_dragged = event.button() == Qt.MouseButton.LeftButton
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move with the pointer."""
        if self._is_dragged:
            point = self.mapTo(self._table, event.position().toPoint())
            self.moved.emit(point.x() - self._table.viewport().x())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Stay where it is."""
        if self._is_dragged:
            self._is_dragged = False
            self.update()
            self.released.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Make both columns equal."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.evened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by Left and Right; Enter makes both columns equal."""
        steps = {Qt.Key.Key_Left: -_STEP_PX, Qt.Key.Key_Right: _STEP_PX}
        key = Qt.Key(event.key())
        if key in steps:
            self.moved.emit(self.place() + steps[key])
            self.released.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.evened.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page as if the handle were not there."""
        QCoreApplication.sendEvent(self._table.viewport(), event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Be seen."""
        self._is_hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Be seen no more."""
        self._is_hovered = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a line while it is pointed at, dragged or focused."""
        if not (self._is_hovered or self._is_dragged or self.hasFocus()):
            return
        is_taken = self._is_dragged or self.hasFocus()
        line = QRect((_WIDTH_PX - _LINE_PX) // 2, 0, _LINE_PX, self.height())
        hue = "selection" if is_taken else "border"
        QPainter(self).fillRect(line, self._tokens.color(hue))
