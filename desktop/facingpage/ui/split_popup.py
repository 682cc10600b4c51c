"""Asks where a sentence is to be split: a cursor in its text, and Enter."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from facingpage.core.bounds import divided
from facingpage.core.languages import is_right_to_left
from facingpage.ui.directed import set_direction
from facingpage.ui.look import label
from facingpage.ui.plain_text import code_points, utf16_offset, visible_text
from facingpage.ui.wording import mark, tr

_WIDTH_PX: Final = 460
_MOST_PX: Final = 240
_KEYS: Final = mark("Arrow keys move the cursor, Enter splits there, Escape leaves.")


class SplitPopup(QFrame):
    """A sentence to put the cursor in; Enter splits it there, Escape leaves."""

    chosen = Signal(int)
    """Where the second sentence begins: code points of the text; it is closed then."""

    def __init__(self, parent: QWidget, text: str) -> None:
        """Make it with the cursor where the sentence may have to be split."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("chooser")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("Split the sentence"))
        self.setFixedWidth(_WIDTH_PX)
        self._text = visible_text(text)
        self.field = QPlainTextEdit(self)
        self.field.setAccessibleName(tr("Where the second sentence begins"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.field.document().setDefaultTextOption(option)
        set_direction(self.field, is_right_to_left=is_right_to_left(text))
        self.field.setPlainText(self._text)
        self.field.setReadOnly(True)
        self.field.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.field.setCursorWidth(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(6)
        layout.addWidget(label(self, tr("Split the sentence"), "caption"))
        layout.addWidget(self.field)
        layout.addWidget(label(self, tr(_KEYS), "small"))
        self._put_cursor(_guess(self._text))

    def open_at(self, place: QRect) -> None:
        """Show it under a place on the screen, or above where there is no room."""
        self.show()
        lines = self.field.document().size().height()
        tall = round((lines + 1) * self.field.fontMetrics().lineSpacing()) + 12
        self.field.setFixedHeight(min(tall, _MOST_PX))
        self.adjustSize()
        screen = QGuiApplication.screenAt(place.center())
        room = (screen or QGuiApplication.primaryScreen()).availableGeometry()
        y = place.bottom() + 4
        if y + self.height() > room.bottom():
            y = max(place.top() - self.height() - 4, room.top())
        x = min(max(place.left(), room.left()), room.right() - self.width())
        self.move(QPoint(x, y))
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Split on Enter; leave on Escape."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        at = code_points(self._text, self.field.textCursor().position())
        self.close()
        self.chosen.emit(at)

    def _put_cursor(self, at: int) -> None:
        cursor = self.field.textCursor()
        cursor.setPosition(utf16_offset(self._text[:at], at))
        self.field.setTextCursor(cursor)


def _guess(text: str) -> int:
    """Return where a sentence most likely has to be split: about its middle."""
    first, second = divided(text, (0.5, 0.5))
    return len(text) - len(second) if first and second else 0
