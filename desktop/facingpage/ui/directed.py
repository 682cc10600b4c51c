"""Plain text in an editor, written from the side that its words are written from."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from facingpage.core.languages import is_right_to_left

_SIDES: Final = {
    False: (
        Qt.LayoutDirection.LeftToRight,
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute,
    ),
    True: (
        Qt.LayoutDirection.RightToLeft,
        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
    ),
}


def set_direction(editor: QPlainTextEdit, *, is_right_to_left: bool) -> None:
    """Have an editor's text begin at one side, whatever way the window goes."""
    option = editor.document().defaultTextOption()
    wanted, side = _SIDES[is_right_to_left]
    if option.textDirection() != wanted or option.alignment() != side:
        option.setTextDirection(wanted)
        option.setAlignment(side)
        editor.document().setDefaultTextOption(option)


def follow_text(editor: QPlainTextEdit) -> None:
    """Have an editor's text begin, from now on, where what is typed there does.

    An empty one begins where the window does.
    """

    def follow() -> None:
        text = editor.toPlainText()
        is_rtl = is_right_to_left(text) if text.strip() else editor.isRightToLeft()
        set_direction(editor, is_right_to_left=is_rtl)

    editor.textChanged.connect(follow)
    follow()
