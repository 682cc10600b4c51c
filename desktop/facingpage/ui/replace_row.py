"""What is to stand in the place of what was found, and the button that does it."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from facingpage.core.query import MOST_CHARS
from facingpage.ui.concordance import ENTER
from facingpage.ui.look import label, prompt
from facingpage.ui.wording import tr, trn

_TYPED_MS: Final = 200


class ReplaceRow(QWidget):
    """A box, a button for all that is ticked, and one that takes it back."""

    changed = Signal()
    """Something else is to stand there."""
    asked = Signal()
    """Replace what is ticked."""
    back_asked = Signal()
    """Take the last replacing back, on all pages."""
    left = Signal()
    entered = Signal()
    """Down: the keys are wanted in the list."""

    def __init__(self, parent: QWidget) -> None:
        """Make it empty."""
        super().__init__(parent)
        self.box = QLineEdit(self)
        prompt(self.box, tr("Replace in translations with"))
        self.box.setAccessibleName(tr("Replace in translations with"))
        self.box.setMaxLength(MOST_CHARS)
        self.box.installEventFilter(self)
        self._typing = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._typing.timeout.connect(self.changed)
        self.box.textChanged.connect(self._typing.start)
        self.button = QPushButton(self)
        self.button.clicked.connect(self.asked)
        self.back = QPushButton(tr("Take it back"), self)
        self.back.setAccessibleName(tr("Take the last replacing back on all pages"))
        self.back.clicked.connect(self.back_asked)
        self.back.hide()
        self.said = label(self, "", "small")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.box, 3)
        layout.addWidget(self.button)
        layout.addWidget(self.back)
        layout.addWidget(self.said, 2)
        self.show_ticked(0, 0)

    def show_ticked(self, places: int, pages: int) -> None:
        """Say what the button would do."""
        if not places:
            self.button.setText(tr("Replace"))
        else:
            where = trn("on {n} page", "on {n} pages", pages)
            said = trn(
                "Replace {n} place {where}", "Replace {n} places {where}", places,
                where=where,
            )  # fmt: skip
            self.button.setText(said)
        self.button.setEnabled(bool(places))

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Take Enter, Down and Escape of the box."""
        if not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if event.type() == QEvent.Type.ShortcutOverride and key == Qt.Key.Key_Escape:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Down or key in ENTER:
            # Enter alone changes nothing on any page: the places are seen first.
            self.entered.emit()
        else:
            return False
        return True
