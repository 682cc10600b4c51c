"""The one editor of the facing pages, laid over the translation being written."""

import math
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from facingpage.core.languages import is_right_to_left
from facingpage.ui.directed import set_direction
from facingpage.ui.plain_text import code_points, utf16_offset
from facingpage.ui.typing_pause import TypingPause

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
# A menu of the editor or another window in front is no reason to end the work.
_STAYS: Final = frozenset(
    {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
)


class TargetEditor(QPlainTextEdit):
    """Plain text, as high as its lines; Ctrl+Enter, Esc and a lost focus end it."""

    commit_asked = Signal()
    """The focus went elsewhere."""
    done_asked = Signal()
    """Ctrl+Enter."""
    leave_asked = Signal()
    """Esc."""
    typed = Signal(str)
    """The text so far, half a second after the last key."""
    grown = Signal()
    """The text takes more or fewer lines than before."""

    PADDING_PX: Final = 8

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_right_to_left_start = False
        self._started = ""
        self._pause = TypingPause(self)
        self._pause.told.connect(lambda: self.typed.emit(self.toPlainText()))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Qt counts the space that hangs at a line's end, and would push the text
        # sideways by a few pixels to show the cursor behind it.
        sideways = self.horizontalScrollBar()
        sideways.rangeChanged.connect(lambda *_: sideways.setRange(0, 0))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        # With its border of one pixel this is PADDING_PX on every side.
        self.setStyleSheet("QPlainTextEdit { padding: 7px; }")
        self.textChanged.connect(self._on_text)
        self.hide()

    def start(
        self, text: str, face: QFont, *, is_right_to_left_start: bool, name: str
    ) -> None:
        """Fill the editor; an empty text starts from the side that is told."""
        self._is_right_to_left_start = is_right_to_left_start
        self.setAccessibleName(name)
        self.setFont(face)
        self.document().setDefaultFont(face)
        self.setPlainText(text)
        self._started = self.toPlainText()
        self._pause.stop()
        self.moveCursor(QTextCursor.MoveOperation.End)

    def is_changed(self) -> bool:
        """Return whether the text differs from what was there at the start."""
        return self.toPlainText() != self._started

    def tell_now(self) -> None:
        """Send the text so far without waiting, if it is not sent already."""
        self._pause.tell_now()

    def caret(self) -> int:
        """Return how many code points stand before the cursor."""
        return code_points(self.toPlainText(), self.textCursor().position())

    def mark(self, span: tuple[int, int] | None, fill: QColor) -> None:
        """Put the cursor before a span of code points and mark it; None: mark none."""
        if span is None:
            self.setExtraSelections([])
            return
        text = self.toPlainText()
        start, end = (utf16_offset(text[:at], at) for at in span)
        cursor = self.textCursor()
        cursor.setPosition(start)
        self.setTextCursor(cursor)
        marked = QTextEdit.ExtraSelection()
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        marked.cursor = cursor
        form = QTextCharFormat()
        form.setBackground(fill)
        marked.format = form
        self.setExtraSelections([marked])

    def finish(self) -> None:
        """Hide, and send nothing more."""
        self._pause.stop()
        self.hide()

    def text_height(self) -> int:
        """Return the height the text needs, without padding, in pixels."""
        block, total = self.document().firstBlock(), 0.0
        while block.isValid():
            total += self.blockBoundingRect(block).height()
            block = block.next()
        return math.ceil(total)

    def first_ascent(self) -> float:
        """Return how far the first line's baseline is below the text's top."""
        line = self.document().firstBlock().layout().lineAt(0)
        return line.ascent() if line.isValid() else self.fontMetrics().ascent()

    def set_height(self, height: int) -> None:
        """Be so high; only what does not fit scrolls within."""
        # Qt counts the lines of a plain text by the font's own height, so that lines
        # of taller scripts would bring up a scroll bar that is not needed.
        is_cut = height < self.sizeHint().height()
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if is_cut
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.resize(self.width(), height)

    def sizeHint(self) -> QSize:
        """Return what the text needs at the present width."""
        return QSize(self.width(), self.text_height() + 2 * self.PADDING_PX)

    def event(self, event: QEvent) -> bool:
        """Take the keys that end editing before a shortcut of the window gets them."""
        is_shortcut = event.type() == QEvent.Type.ShortcutOverride
        if is_shortcut and isinstance(event, QKeyEvent) and self._ends(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commit on Ctrl+Enter, leave on Esc, else type."""
        if not self._ends(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave_asked.emit()
        else:
            self.done_asked.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit, unless the focus is sure to come back."""
        super().focusOutEvent(event)
        if event.reason() in _STAYS:
            self.tell_now()
        elif self.isVisible():
            self.commit_asked.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the editor, while all of the text is in sight."""
        if self.verticalScrollBar().isVisible():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _ends(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            return True
        # With Shift it splits the block.
        keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_control = keys == Qt.KeyboardModifier.ControlModifier
        return is_control and event.key() in _ENTER

    def _on_text(self) -> None:
        text = self.toPlainText()
        is_rtl = is_right_to_left(text) if text else self._is_right_to_left_start
        set_direction(self, is_right_to_left=is_rtl)
        self._pause.note()
        self.grown.emit()
