"""The names of keys as they are pressed, and the keys that work while reading."""

import sys
from collections.abc import Callable, Container, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence

# A Cyrillic or Arabic layout has no D, but the key is where it is: evdev numbers its
# keys as the first PC keyboards did, and so does Windows; X11 and Wayland add 8.
_EVDEV: Final = {
    code: letter
    for first, letters in (
        (2, "1234567890"),
        (16, "QWERTYUIOP"),
        (30, "ASDFGHJKL"),
        (44, "ZXCVBNM"),
    )
    for code, letter in enumerate(letters, first)
}
_X11_OFFSET: Final = 8
_MACOS: Final = dict(
    zip(
        (*range(10), *range(11, 18), 31, 32, 34, 35, 37, 38, 40, 45, 46),
        "ASDFHGZXCVBQWERYTOUIPLJKNM",
        strict=True,
    )
) | dict(zip((18, 19, 20, 21, 23, 22, 26, 28, 25, 29), "1234567890", strict=True))
# What Windows calls a key that an input method has taken.
_WINDOWS_COMPOSING: Final = 0xE5
_ASCII: Final = range(0x21, 0x7F)
_SPECIAL: Final = 0x01000000
_MODIFIERS: Final = frozenset(
    {
        Qt.Key.Key_unknown,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_ScrollLock,
        Qt.Key.Key_Multi_key,
        Qt.Key.Key_Mode_switch,
    }
)
_IGNORED: Final = (
    Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
)


def letter_at(platform: str, scan_code: int, virtual_key: int) -> str | None:
    """Return the letter or digit a key has on a US keyboard; None where it has none.

    `platform` is `sys.platform`; the codes are the native ones of a key event.
    """
    if platform == "darwin":
        # 0 is the A key there, and what an event without a code carries.
        return _MACOS.get(virtual_key) if virtual_key else None
    if platform == "win32":
        if virtual_key == _WINDOWS_COMPOSING:
            return None
        return _EVDEV.get(scan_code)
    return _EVDEV.get(scan_code - _X11_OFFSET)


def names_of(event: QKeyEvent) -> tuple[str, ...]:
    """Return what a pressed key is called, portably: "J", "Shift+Y", "Ctrl+G".

    A key with a Latin letter on it is called by that. One without, as on a Cyrillic
    or Arabic layout, is called by the letter that a US keyboard has in its place. A key
    of the row of digits that types another sign, as on a French layout, has two names,
    the second of which is its digit. Modifiers alone have none.
    """
    key = event.key()
    if key in _MODIFIERS:
        return ()
    place = letter_at(sys.platform, event.nativeScanCode(), event.nativeVirtualKey())
    is_latin = key in _ASCII
    keys = [key] if is_latin or not place or key >= _SPECIAL else []
    if place and (not keys or (is_latin and place.isdigit() and not _is_name(key))):
        keys.append(ord(place))
    modifiers = event.modifiers() & ~_IGNORED
    found = (_name(modifiers, each) for each in keys)
    return tuple(name for name in found if name)


def _is_name(key: int) -> bool:
    return chr(key).isalnum()


def _name(modifiers: Qt.KeyboardModifier, key: int) -> str:
    try:
        pressed = QKeyCombination(modifiers, Qt.Key(key))
    except ValueError:
        # A letter of a layout that Qt has no name for.
        return ""
    name = QKeySequence(pressed).toString(QKeySequence.SequenceFormat.PortableText)
    return name if name.isprintable() else ""


class ReadingKeys(QObject):
    """Turns keys pressed in one widget into actions, while `is_reading`.

    None fires while an input method composes a word there.
    """

    def __init__(
        self,
        parent: QObject,
        is_reading: Callable[[], bool],
        run: Callable[[str], None],
        hold: Callable[[bool], None],
        *,
        held: str = "peel",
        only: Container[str] | None = None,
    ) -> None:
        """Make a filter; install it on a widget that has the focus while reading.

        `run` gets an action's id; `hold` is called instead for the action `held`, with
        whether its key is down. With `only` no other actions are done.
        """
        super().__init__(parent)
        self._is_reading = is_reading
        self._run = run
        self._hold = hold
        self._held = held
        self._only = only
        self._ids: Mapping[str, str] = {}
        self._down: int | None = None
        self._is_composing = False

    def set_keys(self, ids: Mapping[str, str]) -> None:
        """Have these keys do these actions; both by their names."""
        self._ids = {
            key: id_
            for key, id_ in ids.items()
            if self._only is None or id_ in self._only
        }

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Take the keys that are ours; leave all others alone."""
        kind = event.type()
        if kind in {QEvent.Type.FocusOut, QEvent.Type.WindowDeactivate}:
            self._let_go()
            self._is_composing = False
        if isinstance(event, QInputMethodEvent):
            self._is_composing = bool(event.preeditString())
        if not isinstance(event, QKeyEvent):
            return False
        if kind == QEvent.Type.KeyRelease:
            return self._release(event)
        is_press = kind == QEvent.Type.KeyPress
        if not is_press and kind != QEvent.Type.ShortcutOverride:
            return False
        action = self._action(event)
        if action is None or self._is_composing or not self._is_reading():
            return False
        event.accept()
        if is_press:
            self._press(action, event)
        return True

    def _action(self, event: QKeyEvent) -> str | None:
        found = (self._ids.get(name) for name in names_of(event))
        return next((action for action in found if action), None)

    def _press(self, action: str, event: QKeyEvent) -> None:
        if action != self._held:
            self._run(action)
        elif not event.isAutoRepeat() and self._down is None:
            self._down = event.key()
            self._hold(True)  # noqa: FBT003  # a callback

    def _release(self, event: QKeyEvent) -> bool:
        is_ours = self._down is not None and event.key() == self._down
        if is_ours and not event.isAutoRepeat():
            self._let_go()
        return is_ours

    def _let_go(self) -> None:
        if self._down is not None:
            self._down = None
            self._hold(False)  # noqa: FBT003  # a callback
