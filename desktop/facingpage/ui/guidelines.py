"""The project's guidelines to read: Markdown drawn by ourselves, never as markup."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from facingpage.core.languages import is_right_to_left
from facingpage.core.plain_markdown import Look, Paragraph, paragraphs
from facingpage.ui import theme
from facingpage.ui.plain_text import visible_text
from facingpage.ui.theme import Tokens
from facingpage.ui.wording import mark, tr

_NONE: Final = mark(
    "What annotators should keep to stands here once somebody has written it, or"
    " imported a scheme that has it: choose “Labels and guidelines…”."
)

_INDENT_PX: Final = 16
_HEADING_PX: Final = (6, 4, 2, 1, 0, 0)


class Guidelines(QTextEdit):
    """Read-only; text goes in as text, so that nothing is loaded or followed."""

    def __init__(self, parent: QWidget) -> None:
        """Make it without guidelines."""
        super().__init__(parent)
        self.setObjectName("verbatim")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Guidelines"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(14)
        self._tokens = theme.current()
        self._text = ""
        self._fill()

    def set_tokens(self, tokens: Tokens) -> None:
        """Draw in other colours and sizes."""
        self._tokens = tokens
        self._fill()

    def show_text(self, text: str) -> None:
        """Show other guidelines."""
        if text != self._text:
            self._text = text
            self._fill()

    def _fill(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        if not self._text.strip():
            form = QTextCharFormat()
            form.setForeground(QColor(self._tokens.muted))
            cursor.insertText(tr(_NONE), form)
            return
        cursor.beginEditBlock()
        is_first = True
        for paragraph in paragraphs(self._text):
            shape = self._shape(paragraph)
            if is_first:
                cursor.setBlockFormat(shape)
            else:
                cursor.insertBlock(shape)
            is_first = False
            if paragraph.mark:
                cursor.insertText(f"{paragraph.mark}\u2002", self._form("plain", 0))
            for run in paragraph.runs:
                text = visible_text(run.text, keeps_lines=True)
                level = paragraph.level if paragraph.place == "heading" else 0
                form = self._form(run.look, level)
                if paragraph.place == "quote":
                    form.setForeground(QColor(self._tokens.muted))
                cursor.insertText(text, form)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _shape(self, paragraph: Paragraph) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setBottomMargin(4 if paragraph.place == "item" else 9)
        made.setTopMargin(8 if paragraph.place == "heading" else 0)
        if paragraph.place == "item":
            made.setLeftMargin(_INDENT_PX * paragraph.level)
            made.setTextIndent(-_INDENT_PX + 4)
        elif paragraph.place in {"quote", "code"}:
            made.setLeftMargin(_INDENT_PX)
            made.setTopMargin(6)
        elif paragraph.place == "rule":
            made.setBackground(QColor(self._tokens.rule))
            made.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if is_right_to_left("".join(run.text for run in paragraph.runs)):
            made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        return made

    def _form(self, look: Look, level: int) -> QTextCharFormat:
        """Return how characters look; `level` is that of a heading, 0 for none."""
        t, made = self._tokens, QTextCharFormat()
        size = t.control_px + (_HEADING_PX[level - 1] if level else 0)
        face = theme.font(t.mono if look == "code" else t.sans, size)
        face.setItalic(look == "italic")
        if look == "bold" or level:
            face.setWeight(QFont.Weight.DemiBold)
        made.setFont(face)
        made.setForeground(QColor(t.ink))
        return made
