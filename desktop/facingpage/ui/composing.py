"""What an input method has not given out yet, in an editor that is about to close."""

from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit


def end_composing(editor: QPlainTextEdit) -> None:
    """Have what is being composed in an editor be typed: to close it would lose that.

    The input method is asked first. One that gives nothing out by itself has what it
    shows typed.
    """
    if _composed(editor):
        QGuiApplication.inputMethod().commit()
    if words := _composed(editor):
        event = QInputMethodEvent()
        event.setCommitString(words)
        QApplication.sendEvent(editor, event)


def _composed(editor: QPlainTextEdit) -> str:
    return editor.textCursor().block().layout().preeditAreaText()
