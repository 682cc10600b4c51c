"""A small window to write a note in: plain text, kept with Ctrl+Enter."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from facingpage.core.annotations import NOTE_CHARS
from facingpage.ui.composing import end_composing
from facingpage.ui.dialog import Dialog
from facingpage.ui.directed import follow_text
from facingpage.ui.look import label
from facingpage.ui.plain_text import visible_text
from facingpage.ui.typing_pause import TypingPause
from facingpage.ui.wording import tr

_SIZE: Final = QSize(440, 230)
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class NoteEditor(Dialog):
    """Accepted when the note is to be kept; an empty one is none."""

    NAME = "note-editor"

    typed = Signal(str)
    """The note so far, so that a crash loses nothing."""

    def __init__(self, parent: QWidget, title: str, text: str) -> None:
        """Make it with what the note says so far."""
        super().__init__(parent)
        self.setWindowTitle(tr("Note"))
        self.setModal(True)
        self.resize(_SIZE)
        self._editor = QPlainTextEdit(self)
        self._editor.setAccessibleName(title)
        self._editor.setPlainText(text)
        follow_text(self._editor)
        self._editor.moveCursor(QTextCursor.MoveOperation.End)
        self._editor.setTabChangesFocus(True)
        self._editor.installEventFilter(self)
        self._pause = TypingPause(self)
        self._pause.told.connect(lambda: self.typed.emit(self.text()))
        self._editor.textChanged.connect(self._pause.note)
        buttons = QDialogButtonBox(self)
        keep = buttons.addButton(
            tr("Keep the note"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        keep.setToolTip("Ctrl+Enter")
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(10)
        layout.addWidget(label(self, visible_text(title), "heading"))
        layout.addWidget(self._editor, 1)
        if text:
            layout.addWidget(label(self, tr("An empty note is removed."), "small"))
        layout.addWidget(buttons)
        self._editor.setFocus()

    def accept(self) -> None:
        """Close, and have the note kept as it stands there."""
        end_composing(self._editor)
        super().accept()

    def done(self, result: int) -> None:
        """Close, and send nothing more."""
        self._pause.stop()
        super().done(result)

    def text(self) -> str:
        """Return what was written."""
        return self._editor.toPlainText()[:NOTE_CHARS]

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Keep the note with Ctrl+Enter: Enter alone begins a line."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        is_ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and is_ctrl:
            self.accept()
            return True
        return False
