"""A field that takes the next key pressed, whatever it is."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from facingpage.ui.key_names import names_of
from facingpage.ui.wording import tr


class KeyField(QLineEdit):
    """Shows what to press; keys pressed in it are told and do nothing else."""

    pressed = Signal(str)
    """The key's portable name: "Ctrl+G"."""
    left = Signal()
    """Esc was pressed."""

    def __init__(self, parent: QWidget) -> None:
        """Make a field that waits when it gets the focus."""
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(tr("Press the new key"))
        # An input method would keep the key for the word it composes.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)

    def event(self, event: QEvent) -> bool:
        """Take every key, Tab among them, before anybody else does."""
        kind = event.type()
        if not isinstance(event, QKeyEvent):
            return super().event(event)
        event.accept()
        if kind != QEvent.Type.KeyPress or event.isAutoRepeat():
            return True
        names = names_of(event)
        if names == ("Esc",):
            self.left.emit()
        elif names:
            self.pressed.emit(names[0])
        return True
