"""Single keys: by their place on the keyboard, and only while reading."""

import sys
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from facingpage.ui.actions import ACTIONS

# A Cyrillic or Arabic layout has no D, but the key is where it is: evdev numbers its
# keys as the first PC keyboards did, and so does Windows; X11 and Wayland add 8.
_EVDEV: Final = {
    code: letter
    for first, letters in ((16, "QWERTYUIOP"), (30, "ASDFGHJKL"), (44, "ZXCVBNM"))
    for code, letter in enumerate(letters, first)
}
_X11_OFFSET: Final = 8
_MACOS: Final = dict(
    zip(
        (*range(10), *range(11, 18), 31, 32, 34, 35, 37, 38, 40, 45, 46),
        "ASDFHGZXCVBQWERYTOUIPLJKNM",
        strict=True,
    )
)
_NAMED: Final = {
    Qt.Key.Key_Down: "Down",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Return: "Return",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_F2: "F2",
    Qt.Key.Key_Space: "Space",
}
_HELD: Final = "peel"


def letter_at(platform: str, scan_code: int, virtual_key: int) -> str | None:
    """Return the letter a key has on a US keyboard; None where it has none.

    `platform` is `sys.platform`; the codes are the native ones of a key event.
    """
    if platform == "darwin":
        # 0 is the A key there, and what an event without a code carries.
        return _MACOS.get(virtual_key) if virtual_key else None
    if platform == "win32":
        return _EVDEV.get(scan_code)
    return _EVDEV.get(scan_code - _X11_OFFSET)


def name_of(event: QKeyEvent) -> str | None:
    """Return the name of a single key, as the actions' table has it."""
    key = event.key()
    if key in _NAMED:
        return _NAMED[Qt.Key(key)]
    letter = letter_at(sys.platform, event.nativeScanCode(), event.nativeVirtualKey())
    if letter is None and Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
        letter = chr(key)
    return letter


class ReadingKeys(QObject):
    """Turns single keys pressed in one widget into actions, while `is_reading`."""

    def __init__(
        self,
        parent: QObject,
        is_reading: Callable[[], bool],
        run: Callable[[str], None],
        hold: Callable[[bool], None],
    ) -> None:
        """Make a filter; install it on the widget that has the focus while reading.

        `run` gets an action's id, `hold` whether the key that peels is down.
        """
        super().__init__(parent)
        self._is_reading = is_reading
        self._run = run
        self._hold = hold
        self._is_held = False
        self._ids = {
            key: action.id
            for action in ACTIONS
            if action.is_single_key
            for key in action.keys
        }

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Take the keys that are ours; leave all others alone."""
        kind = event.type()
        if kind in {QEvent.Type.FocusOut, QEvent.Type.WindowDeactivate}:
            self._let_go()
        if not isinstance(event, QKeyEvent):
            return False
        if kind == QEvent.Type.KeyRelease:
            return self._release(event)
        is_press = kind == QEvent.Type.KeyPress
        if not is_press and kind != QEvent.Type.ShortcutOverride:
            return False
        action = self._action(event)
        if action is None or not self._is_reading():
            return False
        event.accept()
        if is_press:
            self._press(action, is_repeat=event.isAutoRepeat())
        return True

    def _action(self, event: QKeyEvent) -> str | None:
        keypad = Qt.KeyboardModifier.KeypadModifier
        if event.modifiers() & ~keypad != Qt.KeyboardModifier.NoModifier:
            return None
        name = name_of(event)
        return self._ids.get(name) if name else None

    def _press(self, action: str, *, is_repeat: bool) -> None:
        if action != _HELD:
            self._run(action)
        elif not is_repeat and not self._is_held:
            self._is_held = True
            self._hold(True)  # noqa: FBT003  # a callback

    def _release(self, event: QKeyEvent) -> bool:
        is_ours = event.key() == Qt.Key.Key_Space and self._is_held
        if is_ours and not event.isAutoRepeat():
            self._let_go()
        return is_ours

    def _let_go(self) -> None:
        if self._is_held:
            self._is_held = False
            self._hold(False)  # noqa: FBT003  # a callback
