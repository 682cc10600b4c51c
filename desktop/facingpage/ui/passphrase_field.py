"""A field for a passphrase: nothing of it is shown, learnt, copied or kept."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from facingpage.storage.data_key import MOST_CHARS, Passphrase
from facingpage.ui.look import prompt


class PassphraseField(QLineEdit):
    """Takes what is typed; `take` gives it once and leaves nothing behind.

    What Qt held of it meanwhile can't be zeroed by us.
    """

    def __init__(self, parent: QWidget, name: str) -> None:
        """Make it empty, under a name for who can't see it."""
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
            | Qt.InputMethodHint.ImhHiddenText
        )
        self.setMaxLength(MOST_CHARS)
        self.setAccessibleName(name)
        prompt(self, name)

    def take(self) -> Passphrase:
        """Return what was typed, and be empty."""
        taken = Passphrase(self.text())
        # What can be undone is held.
        self.setText("")
        return taken

    def focus_soon(self) -> None:
        """Be where one types once the window has settled."""
        QTimer.singleShot(0, self, self.setFocus)
