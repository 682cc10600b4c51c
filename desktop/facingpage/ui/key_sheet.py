"""F1: every action with its keys, by menus; to search, to print, and to change keys."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from facingpage.ui.actions import ACTIONS, MENUS
from facingpage.ui.dialog import Dialog
from facingpage.ui.key_field import KeyField
from facingpage.ui.key_wiring import KeyWiring
from facingpage.ui.keymap import KeyMap, refusal, shown
from facingpage.ui.look import label, prompt
from facingpage.ui.wording import mark, tr

_ID: Final = Qt.ItemDataRole.UserRole
_ROW_PX: Final = 28
_SIZE: Final = QSize(680, 640)
_ROWS: Final = {row.id: row for row in ACTIONS}
READING: Final = mark(
    "Keys without Ctrl or Alt work while you read, not while you type. On a keyboard"
    " without Latin letters they work by their place."
)


class KeySheet(Dialog):
    """The actions by menus, with their keys. Changes hold at once and are remembered.

    `keep` of the wiring's owner stores them: it listens to `KeyWiring.changed`.
    """

    NAME = "keys"

    def __init__(self, parent: QWidget, keys: KeyWiring) -> None:
        """Make it over what has the window's keys."""
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self.setModal(True)
        self.resize(_SIZE)
        self._keys = keys
        self._wanted: tuple[str, str] | None = None
        self.filter = QLineEdit(self)
        prompt(self.filter, tr("Find an action or a key"))
        self.filter.setAccessibleName(tr("Find an action or a key"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._filter)
        self.filter.returnPressed.connect(self._ask)
        self.list = self._make_list()
        self.field = KeyField(self)
        self.field.pressed.connect(self._take)
        self.field.left.connect(self._leave)
        self.said = label(self, tr(READING), "small")
        self.change = self._button(tr("Change key…"), self._ask)
        self.reset = self._button(tr("Standard key"), self._reset)
        self.reset_all = self._button(tr("All standard keys"), self._reset_all)
        self.use = self._button(tr("Use it"), self._use)
        self.print = self._button(tr("Print…"), self._print)
        self._lay_out()
        self._leave()
        self._show()
        self.filter.setFocus()

    def _make_list(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setAccessibleName(tr("Actions and their keys"))
        tree.setColumnCount(2)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setItemsExpandable(False)
        tree.setIndentation(12)
        tree.setUniformRowHeights(True)
        header = tree.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        for menu in MENUS:
            head = QTreeWidgetItem([tr(menu), ""])
            font = QFont(tree.font())
            font.setBold(True)
            head.setFont(0, font)
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setSizeHint(0, QSize(0, _ROW_PX))
            tree.addTopLevelItem(head)
            for row in ACTIONS:
                if row.menu == menu:
                    item = QTreeWidgetItem(head, [_title(row.id), ""])
                    item.setData(0, _ID, row.id)
                    item.setTextAlignment(
                        1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
            head.setExpanded(True)
        tree.itemActivated.connect(lambda *_: self._ask())
        tree.currentItemChanged.connect(lambda *_: self._leave())
        return tree

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setAccessibleName(tr("Close"))
        # Enter in the box is about the action found.
        close.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        for button in (self.change, self.reset, self.reset_all):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        asked = QHBoxLayout()
        asked.setSpacing(8)
        asked.addWidget(self.field, 1)
        asked.addWidget(self.use)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.filter, 1)
        top.addWidget(self.print)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        layout.addLayout(asked)
        layout.addWidget(self.said)
        layout.addWidget(buttons)

    def _button(self, title: str, do: Callable[[], None]) -> QPushButton:
        made = QPushButton(title, self, autoDefault=False)
        made.setAccessibleName(title.removesuffix("…"))
        made.clicked.connect(do)
        return made

    def _items(self) -> list[QTreeWidgetItem]:
        return [item for head in self._heads() for item in _below(head)]

    def _heads(self) -> list[QTreeWidgetItem]:
        rows = range(self.list.topLevelItemCount())
        return [head for row in rows if (head := self.list.topLevelItem(row))]

    def _filter(self, text: str) -> None:
        wanted = text.casefold().split()
        found = None
        for item in self._items():
            words = f"{item.text(0)} {item.text(1)}".casefold()
            head = item.parent()
            menu = head.text(0).casefold() if head else ""
            is_found = all(word in words or word in menu for word in wanted)
            item.setHidden(not is_found)
            found = found or (item if is_found else None)
        for head in self._heads():
            head.setHidden(all(item.isHidden() for item in _below(head)))
        self.list.setCurrentItem(found) if found else self.list.clearSelection()

    def _current(self) -> str | None:
        item = self.list.currentItem()
        id_ = item.data(0, _ID) if item is not None and not item.isHidden() else None
        return id_ if isinstance(id_, str) else None

    def _ask(self) -> None:
        """Wait for the new key of the action chosen."""
        action = self._current()
        if action is None:
            self.said.setText(tr("Choose an action first."))
            return
        self._wanted = None
        self.use.hide()
        self.field.show()
        asked = tr("Press the new key for “{action}”", action=_title(action))
        self.field.setText(asked)
        self.said.setText(tr("Esc leaves it as it is."))
        self.field.setFocus()

    def _take(self, key: str) -> None:
        """Give the key pressed to the action, or say who has it."""
        action = self._current()
        if action is None:
            return
        if why_not := refusal(key):
            self.said.setText(why_not)
            return
        self._wanted = action, key
        holder = self._keys.keymap.holder(key)
        if holder is None or holder.id == action:
            self._use()
            return
        left = [own for own in self._keys.keymap.keys(holder.id) if own != key]
        said = {
            "key": shown((key,)),
            "action": _title(action),
            "other": _title(holder.id),
            "left": shown(left),
        }
        self.field.setText(shown((key,)))
        self.said.setText(
            tr(
                "{key} does “{other}” now. Press Use it to give it to “{action}”;"
                " “{other}” has {left} left. Or press another key.",
                **said,
            )
            if left
            else tr(
                "{key} does “{other}” now. Press Use it to give it to “{action}”;"
                " “{other}” has no key any more then. Or press another key.",
                **said,
            )
        )
        self.use.show()

    def _use(self) -> None:
        if self._wanted is None:
            return
        action, key = self._wanted
        self._put(self._keys.keymap.with_key(action, key))
        self._leave(
            tr(
                "“{action}” is done by {key} now.",
                action=_title(action),
                key=shown((key,)),
            )
        )
        self.list.setFocus()

    def _reset(self) -> None:
        action = self._current()
        if action is not None:
            self._put(self._keys.keymap.without(action))
            keys = self._keys.keymap.shown(action)
            said = tr(
                "“{action}” is done by {key} again.", action=_title(action), key=keys
            )
            self._leave(said)

    def _reset_all(self) -> None:
        self._put(KeyMap())
        self._leave(tr("Every action has its standard key again."))

    def _put(self, keymap: KeyMap) -> None:
        self._keys.put(keymap)
        self._show()

    def _leave(self, said: str = "") -> None:
        """Wait for no key any more."""
        had_focus = self.field.hasFocus()
        self._wanted = None
        self.field.hide()
        self.use.hide()
        self.said.setText(said or tr(READING))
        if had_focus:
            self.list.setFocus()
        action = self._current()
        self.change.setEnabled(action is not None)
        self.reset.setEnabled(action is not None and self._keys.keymap.is_own(action))

    def _show(self) -> None:
        keymap = self._keys.keymap
        for item in self._items():
            action = str(item.data(0, _ID))
            item.setText(1, keymap.shown(action) or tr("no key"))
            font = QFont(self.list.font())
            font.setBold(keymap.is_own(action))
            item.setFont(1, font)
            item.setToolTip(1, tr("Chosen by you") if keymap.is_own(action) else "")
        self.reset_all.setEnabled(any(keymap.is_own(row.id) for row in ACTIONS))

    def _print(self) -> None:
        from facingpage.ui.key_print import ask_and_print  # noqa: PLC0415  # printing loads a library of its own

        ask_and_print(self, self._keys.keymap)


def _below(head: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [item for row in range(head.childCount()) if (item := head.child(row))]


def _title(action_id: str) -> str:
    return _ROWS[action_id].words().removesuffix("…")
