"""Puts the keys on the window's actions, and puts others on when they are changed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from facingpage.ui.actions import ACTIONS
from facingpage.ui.key_names import names_of
from facingpage.ui.keymap import KeyMap, is_reading_key, key_words, shown
from facingpage.ui.keys import ReadingKeys
from facingpage.ui.wording import name_keys

OF_PAGES: Final = frozenset(
    row.id for row in ACTIONS if row.menu == "Page" and row.is_single_key
)
"""What single keys do also where the page list has the focus."""

_ASCII: Final = 0x7F
_SPECIAL: Final = 0x01000000


@dataclass(frozen=True, slots=True)
class Reader:
    """A widget that has the focus while reading; with `only` for no other actions."""

    widget: QWidget
    is_reading: Callable[[], bool]
    only: frozenset[str] | None = None


class KeyWiring(QObject):
    """Holds the window's `KeyMap` and keeps menus, shortcuts and reading keys to it."""

    changed = Signal()
    """Other keys do the actions now."""

    def __init__(
        self,
        window: QWidget,
        actions: Mapping[str, QAction],
        readers: tuple[Reader, ...],
        hold: Callable[[bool], None],
    ) -> None:
        """Make it over the window's actions; `put` gives them their keys.

        `hold` is told whether the key that peels is down.
        """
        super().__init__(window)
        self._actions = actions
        self._readers = [
            ReadingKeys(self, r.is_reading, self._run, hold, only=r.only)
            for r in readers
        ]
        self._shortcuts: dict[str, str] = {}
        for reader, keys in zip(readers, self._readers, strict=True):
            reader.widget.installEventFilter(keys)
        window.installEventFilter(self)
        self.keymap = KeyMap()

    def put(self, keymap: KeyMap) -> None:
        """Have the actions done by these keys from now on."""
        self.keymap = keymap
        name_keys(partial(key_words, keymap))
        reading: dict[str, str] = {}
        self._shortcuts = {}
        for row in ACTIONS:
            action, keys = self._actions[row.id], keymap.keys(row.id)
            # A real shortcut would also fire while typing; `ReadingKeys` does not.
            alone = [key for key in keys if is_reading_key(row, key)]
            others = [key for key in keys if key not in alone]
            reading |= dict.fromkeys(alone, row.id)
            self._shortcuts |= dict.fromkeys(others, row.id)
            action.setShortcuts([QKeySequence(key) for key in others])
            is_first_alone = bool(alone) and keys[0] == alone[0]
            first = f"\t{shown(alone[:1])}" if is_first_alone else ""
            action.setText(f"{row.words()}{first}")
        for each in self._readers:
            each.set_keys(reading)
        self.changed.emit()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Do what a key does by its place, when its sign does nothing.

        It comes to the window itself where no part of it, and no shortcut, took it.
        """
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() >= _SPECIAL:
            return False
        names = names_of(event)
        name = next((name for name in names if name in self._shortcuts), None)
        # By its sign it is a shortcut that was let pass, as one that is disabled.
        if name is None or (name == names[0] and event.key() <= _ASCII):
            return False
        self._run(self._shortcuts[name])
        return True

    def _run(self, action_id: str) -> None:
        self._actions[action_id].trigger()
