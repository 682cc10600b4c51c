"""The keys on paper: the actions by their menus, in two columns of a printed sheet."""

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from facingpage.ui import theme
from facingpage.ui.actions import ACTIONS, MENUS
from facingpage.ui.keymap import KeyMap
from facingpage.ui.wording import mark, tr

READING = mark("Keys without Ctrl or Alt work while you read, not while you type.")


def sheet(keymap: KeyMap) -> QTextDocument:
    """Return the sheet of all actions and their keys, to be printed."""
    document = QTextDocument()
    document.setDefaultFont(theme.font(theme.LIGHT.sans, 12))
    cursor = QTextCursor(document)
    _say(cursor, tr("Facing Page: keys"), size_pt=16, is_bold=True)
    cursor.insertBlock()
    _say(cursor, tr(READING), size_pt=9)
    for menu in MENUS:
        cursor.insertBlock(_spaced())
        _say(cursor, tr(menu), size_pt=11, is_bold=True)
        rows = [row for row in ACTIONS if row.menu == menu]
        table = cursor.insertTable(len(rows), 2, _table())
        for number, row in enumerate(rows):
            _say(table.cellAt(number, 0).firstCursorPosition(), _title(row.words()))
            _say(table.cellAt(number, 1).firstCursorPosition(), keymap.shown(row.id))
        cursor.movePosition(QTextCursor.MoveOperation.End)
    return document


def ask_and_print(parent: QWidget, keymap: KeyMap) -> bool:
    """Ask for a printer and print the sheet; return whether it was printed."""
    printer = QPrinter()
    printer.setDocName(tr("Facing Page: keys"))
    if QPrintDialog(printer, parent).exec() != QDialog.DialogCode.Accepted:
        return False
    sheet(keymap).print_(printer)
    return True


def _title(title: str) -> str:
    return tr(title).removesuffix("…")


def _say(
    cursor: QTextCursor, text: str, *, size_pt: float = 9, is_bold: bool = False
) -> None:
    form = QTextCharFormat()
    form.setFontPointSize(size_pt)
    form.setForeground(Qt.GlobalColor.black)
    form.setFontWeight(QFont.Weight.Bold if is_bold else QFont.Weight.Normal)
    cursor.insertText(text, form)


def _spaced() -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setTopMargin(10)
    # A menu's name alone at the foot of a page helps nobody.
    form.setPageBreakPolicy(QTextBlockFormat.PageBreakFlag.PageBreak_Auto)
    return form


def _table() -> QTextTableFormat:
    form = QTextTableFormat()
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    form.setBorder(0)
    form.setCellPadding(1)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setColumnWidthConstraints(
        [
            QTextLength(QTextLength.Type.PercentageLength, 65),
            QTextLength(QTextLength.Type.PercentageLength, 35),
        ]
    )
    return form
