"""Short notices over the page, and the warning that stays until it is read."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from facingpage.ui.look import label
from facingpage.ui.wording import tr

SHOWN_MS: Final = 6000
_BOTTOM_PX: Final = 18


def announce(source: QObject, sentence: str) -> None:
    """Have a screen reader say a sentence without moving the focus."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, sentence))


class Notice(QFrame):
    """A line at the bottom for six seconds, with Undo where that helps."""

    undo_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Make a notice that is not shown yet."""
        super().__init__(parent)
        self._over = parent
        self.setObjectName("notice")
        self._label = label(self)
        self._label.setWordWrap(False)
        self.undo_button = QPushButton(tr("Undo"), self)
        self.undo_button.setAccessibleName(tr("Undo what the notice says"))
        self.undo_button.clicked.connect(self._ask_undo)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 6)
        layout.setSpacing(10)
        layout.addWidget(self._label)
        layout.addWidget(self.undo_button)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def say(self, sentence: str, *, can_undo: bool) -> None:
        """Show a sentence in place of the one before."""
        self._label.setText(sentence)
        # A long sentence wraps; a short one makes a short notice.
        room = max(200, self._over.width() - 160)
        self._label.setWordWrap(
            self._label.fontMetrics().horizontalAdvance(sentence) > room
        )
        self._label.setMinimumWidth(room if self._label.wordWrap() else 0)
        self.undo_button.setVisible(can_undo)
        self.setAccessibleName(sentence)
        self.show()
        self._place()
        self.raise_()
        self._timer.start()
        announce(self, sentence)

    def text(self) -> str:
        """Return the sentence shown last."""
        return self._label.text()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while the pointer is on the notice."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Count again from the start when the pointer has left."""
        self._timer.start()
        super().leaveEvent(event)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Stay at the bottom of the parent as it changes size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _ask_undo(self) -> None:
        self.hide()
        self.undo_asked.emit()

    def _place(self) -> None:
        self.adjustSize()
        left = (self._over.width() - self.width()) // 2
        self.move(max(0, left), self._over.height() - self.height() - _BOTTOM_PX)


class WarningBar(QFrame):
    """A bar above the page that stays until it is dismissed.

    The sentence on what is not kept stands first, with a button that tries again; it
    goes by itself when all is kept.
    """

    again_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Make a bar that is not shown yet."""
        super().__init__(parent)
        self.setObjectName("warning")
        self._label = label(self, selectable=True)
        self._unkept = ""
        self._lines: list[str] = []
        self.again_button = QPushButton(tr("Try again"), self)
        self.again_button.setAccessibleName(tr("Try again to put the edits on disk"))
        self.again_button.clicked.connect(self.again_asked)
        self.again_button.hide()
        self._ok = QPushButton(tr("Dismiss"), self)
        self._ok.setAccessibleName(tr("Dismiss the warning"))
        self._ok.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(22, 8, 12, 8)
        layout.addWidget(self._label, 1)
        layout.addWidget(self.again_button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._ok, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence; one that is unread still stays above it."""
        if self.isHidden():
            self._lines.clear()
        if sentence not in self._lines:
            self._lines = [*self._lines[-2:], sentence]
        self._show(sentence)

    def say_unkept(self, sentence: str) -> None:
        """Show why edits are not kept, even if that was dismissed; or that all are."""
        if self.isHidden():
            self._lines.clear()
        self._unkept = sentence
        self.again_button.setVisible(bool(sentence))
        if sentence or self._lines:
            self._show(sentence)
        else:
            self.hide()

    def _show(self, sentence: str) -> None:
        self._label.setText("\n".join(filter(None, (self._unkept, *self._lines))))
        self.setAccessibleName(sentence or self._label.text())
        self.show()
        if sentence:
            announce(self, sentence)

    def text(self) -> str:
        """Return what is shown."""
        return self._label.text()
