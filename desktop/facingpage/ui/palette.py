"""Ctrl+K: one box that finds commands, pages and labels, and does what is chosen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QLineEdit,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from facingpage.ui.dialog import Dialog
from facingpage.ui.fuzzy_find import ranked
from facingpage.ui.look import label, prompt
from facingpage.ui.plain_text import visible_text
from facingpage.ui.wording import tr

_ROW_PX: Final = 28
_SIZE: Final = QSize(620, 560)
_HINT_MOST_PX: Final = 220
_SHOWN_CHARS: Final = 160

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to find: `title` is shown with `hint` at the right, its keys or kind.

    `also` is looked through as well. `run` is called when the dialog is closed.
    """

    title: str
    hint: str
    run: Callable[[], None]
    also: str = ""

    def text(self) -> str:
        """Return what is looked through."""
        return f"{self.title} {self.also}".casefold()


class _Found(QAbstractTableModel):
    """The entries found, the best first; rows are made when they are painted."""

    def __init__(self, parent: QObject, entries: Sequence[Entry]) -> None:
        super().__init__(parent)
        self._entries = entries
        self._texts = [entry.text() for entry in entries]
        self._rows = ranked("", self._texts)

    def find(self, query: str) -> None:
        """Show what a query finds."""
        self.beginResetModel()
        self._rows = ranked(query, self._texts)
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        """Return the entry of a row."""
        return self._entries[self._rows[row]]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else 2

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            text = entry.title if index.column() == 0 else entry.hint
            return visible_text(" ".join(text[:_SHOWN_CHARS].split()))
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 1:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.SizeHintRole and index.column() == 0:
            return QSize(0, _ROW_PX)
        return None


class Palette(Dialog):
    """A box over what it finds; Enter does the one chosen."""

    def __init__(self, parent: QWidget, entries: Sequence[Entry]) -> None:
        """Make it over what there is to find, what was done last at the top."""
        super().__init__(parent)
        self.setWindowTitle(tr("All commands"))
        self.setModal(True)
        self.resize(_SIZE)
        self.filter = QLineEdit(self)
        prompt(self.filter, tr("A command, a page or a label"))
        self.filter.setAccessibleName(tr("Find a command, a page or a label"))
        self.filter.textChanged.connect(self._find)
        self.filter.installEventFilter(self)
        self._found = _Found(self, entries)
        self.list = QTreeView(self)
        self.list.setAccessibleName(tr("Found"))
        self.list.setModel(self._found)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(0)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        header = self.list.header()
        header.setStretchLastSection(False)
        # What is in sight is measured: 200 rows took half of what a key may take.
        header.setResizeContentsPrecision(0)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(_SIZE.width() - _HINT_MOST_PX)
        self.list.activated.connect(self._run)
        self._none = label(self, "", "small")
        self._none.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.addWidget(self.filter)
        layout.addWidget(self._none)
        layout.addWidget(self.list, 1)
        single = tr("Enter does it. Keys without Ctrl or Alt work while you read.")
        layout.addWidget(label(self, single, "small"))
        self._go_to(0)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Let arrows and Enter work on the list while the box is typed in."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        pages = {Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
        row, last = self.list.currentIndex().row(), self._found.rowCount() - 1
        key = Qt.Key(event.key())
        if key in steps and last >= 0:
            self._go_to((row + steps[key]) % (last + 1))
        elif key in pages:
            self._go_to(max(0, min(last, row + pages[key])))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._run(self.list.currentIndex())
        else:
            return False
        return True

    def _find(self, text: str) -> None:
        self._found.find(text)
        is_none = self._found.rowCount() == 0
        self._none.setText(tr("Nothing is called like this.") if is_none else "")
        self._none.setVisible(is_none)
        self._go_to(0)

    def _go_to(self, row: int) -> None:
        self.list.setCurrentIndex(self._found.index(row, 0))

    def _run(self, index: QModelIndex) -> None:
        if index.isValid():
            entry = self._found.entry(index.row())
            self.accept()
            entry.run()
