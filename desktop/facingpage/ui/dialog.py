"""What every dialog has in common: it fits the screen, and opens as it was left."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from facingpage.ui.flow import FlowRow

# What the system draws around a window; it tells its size only once that is shown.
_FRAME: Final = QSize(4, 34)
_NAME: Final = "sizes"
# Rows of buttons higher than that scroll with the rest.
_FOOT_SHARE: Final = 0.25


class Sizes(QObject):
    """How large each dialog was when it was closed; a child of the main window."""

    changed = Signal()

    def __init__(self, parent: QObject, sizes: dict[str, tuple[int, int]]) -> None:
        """Make it of what is known: width and height by a dialog's name."""
        super().__init__(parent)
        self.setObjectName(_NAME)
        self.of = sizes

    def keep(self, name: str, size: QSize) -> None:
        """Take note of a size."""
        self.of[name] = size.width(), size.height()
        self.changed.emit()


class Dialog(QDialog):
    """A dialog that is never larger than its screen.

    Where the screen is too small even for its least size, as with letters three times
    as large on a small laptop, its content scrolls above its buttons.
    """

    NAME = ""
    """What its size is remembered under, never renamed; "" for one that has its own."""

    _scroll: QScrollArea | None = None
    _is_placed = False

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the screen before the dialog is placed on it."""
        if not self._is_placed:
            self._is_placed = True
            self._polish()
            self._take_size()
            self.fit()
        super().showEvent(event)

    def event(self, event: QEvent) -> bool:
        """Fit again when the content asks for other room."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.fit()
        return done

    def done(self, result: int) -> None:
        """Close, and have the size remembered."""
        sizes = self._sizes()
        if sizes is not None and self.NAME and self.isVisible():
            sizes.keep(self.NAME, self.size())
        super().done(result)

    def room(self) -> QSize:
        """Return the largest size that the screen has room for."""
        return self.screen().availableGeometry().size() - _FRAME

    def fit(self) -> None:
        """Be no larger than the screen; scroll what has no room even so."""
        room, layout = self.room(), self.layout()
        if layout is not None and self._scroll is None:
            least = layout.totalMinimumSize()
            if layout.hasHeightForWidth():
                wide = min(max(least.width(), self.width()), room.width())
                least.setHeight(layout.totalMinimumHeightForWidth(wide))
            if not _is_within(least, room):
                self._make_scroll(layout)
            elif layout.hasHeightForWidth():
                tall = layout.totalMinimumHeightForWidth(self.width())
                self.resize(self.width(), max(self.height(), tall))
        if not _is_within(self.size(), room):
            self.resize(self.size().boundedTo(room))

    def _polish(self) -> None:
        """Have the style sheet's margins count before anything is measured."""
        for each in self.findChildren(QWidget):
            each.ensurePolished()
        layout = self.layout()
        if layout is not None:
            layout.invalidate()

    def _take_size(self) -> None:
        sizes = self._sizes()
        if sizes is not None and self.NAME in sizes.of:
            self.resize(QSize(*sizes.of[self.NAME]))

    def _sizes(self) -> Sizes | None:
        root: QWidget = self
        while (above := root.parentWidget()) is not None:
            root = above
        return root.findChild(Sizes, _NAME, Qt.FindChildOption.FindDirectChildrenOnly)

    def _make_scroll(self, layout: QLayout) -> None:
        """Put all but the buttons at the bottom into a part that scrolls."""
        focused = self.focusWidget()
        margins = layout.contentsMargins()
        below = self._take_buttons(layout)
        inner = QWidget(self)
        inner.setObjectName("scrolled")
        inner.setLayout(layout)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("scrolls")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroll, 1)
        if below is not None:
            foot = QWidget(self)
            row = QVBoxLayout(foot)
            row.setContentsMargins(margins.left(), 4, margins.right(), 8)
            if isinstance(below, QLayout):
                row.addLayout(below)
            else:
                row.addWidget(below)
            outer.addWidget(foot)
        inner.show()
        if focused is not None:
            focused.setFocus()
            # It has its place only when the window has its size.
            QTimer.singleShot(0, self, self.show_focused)
        # From the buttons below, Tab leads back into it: the area does not see to that.
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._see_focused)
        # The layout that is in there now had set what the dialog needs at least.
        self.setMinimumSize(0, 0)
        outer.activate()

    def _take_buttons(self, layout: QLayout) -> QLayout | QWidget | None:
        """Return the buttons at the bottom, taken out; None where they are too many."""
        at = layout.count() - 1
        last = layout.itemAt(at)
        if last is None:
            return None
        box, row = last.widget(), last.layout()
        if isinstance(box, QDialogButtonBox):
            layout.removeWidget(box)
            return box
        tall = last.sizeHint().height()
        if last.hasHeightForWidth():
            tall = last.heightForWidth(self.room().width())
        is_low = tall <= self.room().height() * _FOOT_SHARE
        if not isinstance(row, (FlowRow, QHBoxLayout)) or not is_low:
            return None
        layout.takeAt(at)
        return row

    def show_focused(self) -> None:
        """Scroll to what has the focus, once it began to scroll."""
        self._see_focused(None, self.focusWidget())

    def _see_focused(self, _: QWidget | None, focused: QWidget | None) -> None:
        area = self._scroll
        if area is None or focused is None or not area.isAncestorOf(focused):
            return
        # A list that is higher than all that is seen stays where it is.
        if focused.height() <= area.viewport().height():
            area.ensureWidgetVisible(focused)


def _is_within(size: QSize, room: QSize) -> bool:
    return size.width() <= room.width() and size.height() <= room.height()
