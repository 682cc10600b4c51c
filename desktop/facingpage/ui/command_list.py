"""All commands with their keys: a list to read (F1), filter and run (Ctrl+K)."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from facingpage.ui.actions import ACTIONS, Action
from facingpage.ui.look import label

_ID: Final = Qt.ItemDataRole.UserRole
_ROW_PX: Final = 28


def keys_shown(action: Action) -> str:
    """Return an action's keys as this system writes them."""
    form = QKeySequence.SequenceFormat.NativeText
    # "Return" is the key that keyboards call Enter; "Enter" is the keypad's.
    names = (k for k in action.keys if k != "Enter" and not k.endswith("+Enter"))
    shown = (QKeySequence(key).toString(form) for key in names)
    return ", ".join(shown).replace("Return", "Enter")


class CommandList(QDialog):
    """A filter box over the table of actions; Enter runs the one chosen."""

    chosen = Signal(str)
    """The id of the action to run; the dialog is closed by then."""

    def __init__(self, parent: QWidget, title: str) -> None:
        """Make the list with all actions in it."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.resize(520, 560)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText("What do you want to do?")
        self.filter.setAccessibleName("Filter the commands")
        self.filter.textChanged.connect(self._filter)
        self.filter.installEventFilter(self)
        self.list = QTreeWidget(self)
        self.list.setAccessibleName("Commands")
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(0)
        self.list.setUniformRowHeights(True)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(
            1, QHeaderView.ResizeMode.ResizeToContents
        )
        self.list.header().setStretchLastSection(False)
        for action in ACTIONS:
            item = QTreeWidgetItem([action.title, keys_shown(action)])
            item.setData(0, _ID, action.id)
            item.setSizeHint(0, QSize(0, _ROW_PX))
            item.setTextAlignment(
                1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            )
            self.list.addTopLevelItem(item)
        self.list.itemActivated.connect(self._run)
        single = "Single keys work while you read, by their place on the keyboard."
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.addWidget(self.filter)
        layout.addWidget(self.list, 1)
        layout.addWidget(label(self, single, "small"))
        self._filter("")

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Let arrows and Enter work on the list while the filter is typed."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
                self._move(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._run(self.list.currentItem())
                return True
        return False

    def _filter(self, text: str) -> None:
        wanted = text.casefold().split()
        first = None
        for item in self._items():
            title = item.text(0).casefold()
            item.setHidden(not all(word in title for word in wanted))
            if first is None and not item.isHidden():
                first = item
        if first is not None:
            self.list.setCurrentItem(first)

    def _move(self, step: int) -> None:
        shown = [item for item in self._items() if not item.isHidden()]
        current = self.list.currentItem()
        if current is not None and current in shown:
            at = shown.index(current) + step
            self.list.setCurrentItem(shown[at % len(shown)])

    def _items(self) -> list[QTreeWidgetItem]:
        count = self.list.topLevelItemCount()
        found = (self.list.topLevelItem(row) for row in range(count))
        return [item for item in found if item is not None]

    def _run(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.accept()
            self.chosen.emit(str(item.data(0, _ID)))
