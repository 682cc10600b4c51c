"""What a pressed key is called, by its sign or by its place on the keyboard."""

import sys
from typing import Final

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

# A Cyrillic or Arabic layout has no D, but the key is where it is: evdev numbers its
# keys as the first PC keyboards did, and so does Windows; X11 and Wayland add 8.
_EVDEV: Final = {
    code: sign
    for first, signs in (
        (2, "1234567890-="),
        (16, "QWERTYUIOP[]"),
        (30, "ASDFGHJKL;'`"),
        (43, "\\ZXCVBNM,./"),
    )
    for code, sign in enumerate(signs, first)
}
_X11_OFFSET: Final = 8
_MACOS: Final = (
    dict(
        zip(
            (*range(10), *range(11, 18), 31, 32, 34, 35, 37, 38, 40, 45, 46),
            "ASDFHGZXCVBQWERYTOUIPLJKNM",
            strict=True,
        )
    )
    | dict(zip((18, 19, 20, 21, 23, 22, 26, 28, 25, 29), "1234567890", strict=True))
    | dict(
        zip((27, 24, 33, 30, 41, 39, 50, 42, 43, 47, 44), "-=[];'`\\,./", strict=True)
    )
)
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
# Signs that layouts without Latin letters have in a letter's place: Greek ";" on Q,
# Hebrew "/" on Q, Bulgarian "," on Q, Arabic "{" on Shift and V, Thai ")" on Shift and
# X, Persian, Lao and Urdu. Signs that Dvorak, Colemak, a French or other Latin layout
# has there are left out, or two keys would do one thing.
_SIGNS_IN_PLACE: Final = {
    "B": ".",
    "C": "}",
    "D": "].",
    "F": "[,",
    "K": "!",
    "L": "/",
    "M": "'",
    "O": "]",
    "P": "[",
    "Q": ";:,/",
    "R": "_",
    "T": "+",
    "U": "`",
    "V": "{",
    "W": "'",
    "X": "()",
    "Z": "~(",
}


def us_sign(platform: str, scan_code: int, virtual_key: int) -> str | None:
    """Return what a key has on it on a US keyboard; None for one that types no sign.

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
    or Arabic layout, is called by the letter that a US keyboard has in its place.
    Where something else may be meant as well, the name by its place is the second: of
    a key of the row of digits that types a sign, as on a French layout, and of signs in
    the place of letters, as the Greek ";" on Q. Modifiers alone have none.
    """
    key = event.key()
    if key in _MODIFIERS:
        return ()
    place = us_sign(sys.platform, event.nativeScanCode(), event.nativeVirtualKey())
    modifiers = event.modifiers() & ~_IGNORED
    found = (_name(modifiers, each) for each in _meant(key, event.text(), place))
    return tuple(name for name in found if name)


def _meant(key: int, text: str, place: str | None) -> tuple[int, ...]:
    if not place:
        return (key,)
    by_place = ord(place)
    if key not in _ASCII:
        # A dead key, or a letter of another script where ours have a sign, may be
        # somebody's own key.
        is_own = key >= _SPECIAL or not place.isalnum()
        return (key, by_place) if is_own else (by_place,)
    if text.isdecimal() and not text.isascii():
        # Qt calls a Thai digit 1 "1", wherever it stands.
        return (by_place,)
    sign = chr(key)
    is_second = not sign.isalnum() and (
        place.isdigit() or sign in _SIGNS_IN_PLACE.get(place, "")
    )
    return (key, by_place) if is_second else (key,)


def _name(modifiers: Qt.KeyboardModifier, key: int) -> str:
    try:
        pressed = QKeyCombination(modifiers, Qt.Key(key))
    except ValueError:
        # A letter of a layout that Qt has no name for.
        return ""
    name = QKeySequence(pressed).toString(QKeySequence.SequenceFormat.PortableText)
    return name if name.isprintable() else ""
