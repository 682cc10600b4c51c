"""Short notices over the page, and the warning that stays until it is read."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QHideEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from facingpage.ui.flow import FlowRow
from facingpage.ui.look import label
from facingpage.ui.told import told
from facingpage.ui.wording import tr

SHOWN_MS: Final = 6000
_BOTTOM_PX: Final = 18
_EDGE_PX: Final = 6
_LEAST_WORDS_PX: Final = 200
_LOWEST_PX: Final = 44


def announce(source: QObject, sentence: str) -> None:
    """Have a screen reader say a sentence without moving the focus."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, sentence))


class Notice(QFrame):
    """A line at the bottom for six seconds, with Undo where that helps.

    Where the part it stands over is narrow, it reaches out of that, not of the parent.
    """

    undo_asked = Signal()

    def __init__(self, parent: QWidget, over: QWidget) -> None:
        """Make a notice that is not shown yet, over a part of its parent."""
        super().__init__(parent)
        self._root, self._over = parent, over
        self.setObjectName("notice")
        self._label = label(self)
        self._label.setWordWrap(False)
        self.undo_button = QPushButton(tr("Undo"), self)
        self.undo_button.setAccessibleName(tr("Undo what the notice says"))
        self.undo_button.clicked.connect(self._ask_undo)
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 6)
        layout.setSpacing(10)
        layout.addWidget(self._label)
        layout.addWidget(self.undo_button)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        over.installEventFilter(self)
        self.hide()

    def say(self, sentence: str, *, can_undo: bool) -> None:
        """Show a sentence in place of the one before."""
        sentence = told(sentence)
        self._label.setText(sentence)
        # A long sentence wraps; a short one makes a short notice.
        self.undo_button.setVisible(can_undo)
        room = min(max(_LEAST_WORDS_PX, self._over.width() - 160), self._most_words())
        self._label.setWordWrap(
            self._label.fontMetrics().horizontalAdvance(sentence) > room
        )
        self._label.setMinimumWidth(room if self._label.wordWrap() else 0)
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
        """Stay at the bottom of what it is over as that changes place and size."""
        moves = {QEvent.Type.Resize, QEvent.Type.Move}
        if event.type() in moves and self.isVisible():
            self._place()
        return False

    def _most_words(self) -> int:
        """Return how wide the words may be beside the button in the whole parent."""
        beside, margins = 0, self._row.contentsMargins()
        if not self.undo_button.isHidden():
            beside = self.undo_button.sizeHint().width() + self._row.spacing()
        taken = margins.left() + margins.right() + beside + 2 * _EDGE_PX
        return max(1, self._root.width() - taken)

    def _ask_undo(self) -> None:
        self.hide()
        self.undo_asked.emit()

    def _place(self) -> None:
        self.adjustSize()
        place = QRect(self._over.mapTo(self._root, QPoint()), self._over.size())
        left = place.left() + (place.width() - self.width()) // 2
        last = self._root.width() - self.width() - _EDGE_PX
        top = place.top() + place.height() - self.height() - _BOTTOM_PX
        self.move(max(_EDGE_PX, min(left, last)), top)


class WarningBar(QFrame):
    """A bar above the page that stays until it is dismissed.

    The sentence on what is not kept stands first, with a button that tries again; it
    goes by itself when all is kept.
    """

    again_asked = Signal()
    recover_asked = Signal()
    backup_asked = Signal()

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
        self._inner = QWidget(self)
        self._inner.setObjectName("warningInner")
        self._rescue = self._rescue_row()
        layout = QHBoxLayout()
        layout.addWidget(self._label, 1)
        layout.addWidget(self.again_button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._ok, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(22, 8, 12, 8)
        column.addLayout(layout)
        column.addWidget(self._rescue)
        # On a small screen with large letters there may be room for a part only.
        area = self._area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(self._inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self._inner.installEventFilter(self)
        self.hide()

    def sizeHint(self) -> QSize:
        """Return the size at which all is seen at the width it has."""
        wide, border = self.width(), self.height() - self.contentsRect().height()
        return QSize(wide, self._inner.heightForWidth(wide) + border)

    def minimumSizeHint(self) -> QSize:
        """Return the size at which one line is seen."""
        return QSize(0, min(_LOWEST_PX, self.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height at another width."""
        super().resizeEvent(event)
        self._ask_for_room()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Ask for another height when what is said needs it, as in larger letters."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._ask_for_room()
        return False

    def _ask_for_room(self) -> None:
        wanted = self.sizeHint().height()
        self.setMaximumHeight(max(1, wanted))
        # A bar that shows for a moment would take the room that makes it needed.
        policy = Qt.ScrollBarPolicy
        is_short = self.height() < wanted
        self._area.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if is_short else policy.ScrollBarAlwaysOff
        )
        self.updateGeometry()

    def say(self, sentence: str) -> None:
        """Show a sentence; one that is unread still stays above it."""
        sentence = told(sentence)
        if self.isHidden():
            self._lines.clear()
        if sentence not in self._lines:
            self._lines = [*self._lines[-2:], sentence]
        self._show(sentence)

    def say_unkept(self, sentence: str) -> None:
        """Show why edits are not kept, even if that was dismissed; or that all are."""
        if self.isHidden():
            self._lines.clear()
        sentence = self._unkept = told(sentence)
        self.again_button.setVisible(bool(sentence))
        if sentence or self._lines:
            self._show(sentence)
        else:
            self.hide()

    def offer_rescue(self) -> None:
        """Offer what helps where a project is damaged, until that is dismissed."""
        self._rescue.show()
        self._ask_for_room()

    def hideEvent(self, event: QHideEvent) -> None:
        """Offer nothing any more that was for what stood here."""
        super().hideEvent(event)
        if self.isHidden():
            self._rescue.hide()

    def _rescue_row(self) -> QWidget:
        made = QWidget(self._inner)
        row = FlowRow(made)
        self.recover_button = QPushButton(tr("Recover what can be read…"), made)
        self.recover_button.clicked.connect(self.recover_asked)
        self.backup_button = QPushButton(tr("Open a backup…"), made)
        self.backup_button.clicked.connect(self.backup_asked)
        for button in (self.recover_button, self.backup_button):
            button.setAccessibleName(button.text())
            row.addWidget(button)
        made.hide()
        return made

    def _show(self, sentence: str) -> None:
        self._label.setText("\n".join(filter(None, (self._unkept, *self._lines))))
        self.setAccessibleName(sentence or self._label.text())
        self.show()
        self._ask_for_room()
        if sentence:
            announce(self, sentence)

    def text(self) -> str:
        """Return what is shown."""
        return self._label.text()
