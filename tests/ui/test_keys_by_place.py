"""Every single key works by its place where the keyboard has no Latin letters."""

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from facingpage.ui.actions import ACTIONS
from facingpage.ui.keymap import is_reading_key
from facingpage.ui.keys import names_of

# Rows of a US keyboard, and what stands on the same keys of two others.
# (Greek has ";" on Q: a sign of ASCII is itself, or Dvorak would press two keys.)
_US = "1234567890qwertyuiopasdfghjklzxcvbnm"
LAYOUTS = {
    "cyrillic": "1234567890йцукенгшщзфывапролдячсмить",
    "arabic": "١٢٣٤٥٦٧٨٩٠ضصثقفغعهخحشسيبلاتنمئءؤرىة" + "و",
}
# What X11 numbers the keys, row by row: evdev's numbers and 8.
_PLACES = [
    8 + n
    for row in ((2, 10), (16, 10), (30, 9), (44, 7))
    for n in range(row[0], sum(row))
]

SINGLE = sorted(
    {
        (key, row.id)
        for row in ACTIONS
        for key in row.keys
        if is_reading_key(row, key) and len(key.rpartition("+")[2]) == 1
    }
)


def test_most_actions_of_reading_have_such_a_key() -> None:
    assert len(SINGLE) > 40
    assert len(_PLACES) == len(_US) == 36
    assert {len(signs) for signs in LAYOUTS.values()} == {36}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("key", "action"), SINGLE)
def test_a_single_key_is_known_by_its_place(
    monkeypatch: pytest.MonkeyPatch, layout: str, key: str, action: str
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    modifier, _, letter = key.rpartition("+")
    place = _US.index(letter.lower())
    sign = LAYOUTS[layout][place]
    shift = Qt.KeyboardModifier.ShiftModifier
    event = QKeyEvent(
        QEvent.Type.KeyPress,
        ord(sign.upper()) if len(sign.upper()) == 1 else ord(sign),
        shift if modifier else Qt.KeyboardModifier.NoModifier,
        _PLACES[place],
        0,
        0,
        sign,
    )
    assert key in names_of(event), action
