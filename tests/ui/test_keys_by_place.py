"""Every single key works by its place where the keyboard has no Latin letters."""

import sys
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from facingpage.ui.actions import ACTIONS
from facingpage.ui.key_names import names_of
from facingpage.ui.keymap import is_reading_key

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier

# Rows of a US keyboard, and what stands on the same keys of others, alone and with
# Shift, as xkeyboard-config has them.
_US = "1234567890qwertyuiopasdfghjklzxcvbnm-=,."
LAYOUTS = {
    "greek": (
        "1234567890;ςερτυθιοπασδφγηξκλζχψωβνμ-=,.",
        "!@#$%^&*():ΣΕΡΤΥΘΙΟΠΑΣΔΦΓΗΞΚΛΖΧΨΩΒΝΜ_+<>",
    ),
    "russian": (
        "1234567890йцукенгшщзфывапролдячсмить-=бю",
        '!"№;%:?*()ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ_+БЮ',
    ),
    "bulgarian": (
        "1234567890,уеишщксдзьяаожгтнвюйъэфхп-.рл",
        '!?+"%=:/–№ыУЕИШЩКСДЗѝЯАОЖГТНВЮЙЪЭФХП$€РЛ',
    ),
    "arabic": (
        "1234567890ضصثقفغعهخحشسيبلاتنمئءؤرﻻىة-=وز",
        "!@#$%^&*)(\u064e\u064b\u064f\u064cﻹإ`÷×؛\u0650\u064d][ﻷأـ،/~\u0652}{ﻵآ'_+,.",
    ),
    "persian": (
        "۱۲۳۴۵۶۷۸۹۰ضصثقفغعهخحشسیبلاتنمظطزرذدپ-=و.",
        "!٬٫﷼٪×،*)(\u0652\u064c\u064d\u064bُ\u0650\u064e\u0651][ؤئيإأآة»«ك\u0653ژ\u0670\u200c\u0654ءـ+><",
    ),
    "hebrew": (
        "1234567890/'קראטוןםפשדגכעיחלךזסבהנמצ-=תץ",
        "!@#$%^&*)(QWERTYUIOPASDFGHJKLZXCVBNM_+><",
    ),
    "thai": (
        "ๅ/-ภถ\u0e38\u0e36คตจๆไำพะ\u0e31\u0e35รนยฟหกดเ\u0e49\u0e48าสผปแอ\u0e34\u0e37ทขชมใ",
        '+๑๒๓๔\u0e39฿๕๖๗๐"ฎฑธ\u0e4d\u0e4aณฯญฤฆฏโฌ\u0e47\u0e4bษศ()ฉฮ\u0e3a\u0e4c?๘๙ฒฬ',
    ),
    "armenian": (
        "ֆձ֊,։՞․՛)օճփբսմուկըթջվգեանիտհժդչյզլքէղխշ",
        "ՖՁ—$…%և՚(ՕՃՓԲՍՄՈՒԿԸԹՋՎԳԵԱՆԻՏՀԺԴՉՅԶԼՔԷՂԽՇ",
    ),
    "georgian": (
        "1234567890ქწერტყუიოპასდფგჰჯკლზხცვბნმ-=,.",
        "!@#$%^&*()QჭEღთYUIOPAშDFGHჟKLძXჩVBNM_+<>",
    ),
}
# Letters stand elsewhere on these: what is on a key is what it is called.
_AZERTY_DIGITS = ("&é\"'(-è_çà", "1234567890")
_DVORAK = (
    "1234567890',.pyfgcrlaoeuidhtn;qjkxbm[]wv",
    '!@#$%^&*()"<>PYFGCRLAOEUIDHTN:QJKXBM{}WV',
)
_COLEMAK = (
    "1234567890qwfpgjluy;arstdhneizxcvbkm-=,.",
    "!@#$%^&*()QWFPGJLUY:ARSTDHNEIZXCVBKM_+<>",
)
# What X11 numbers the keys, row by row: evdev's numbers and 8.
_PLACES = [
    8 + n
    for row in ((2, 10), (16, 10), (30, 9), (44, 7), (12, 2), (51, 2))
    for n in range(row[0], sum(row))
]


@dataclass(frozen=True)
class System:
    """How an event carries a key: its codes by the US sign, and whose digits it is."""

    platform: str
    offset: int
    has_own_digits: bool


X11 = System("linux", 0, has_own_digits=False)
WINDOWS = System("win32", -8, has_own_digits=True)

SINGLE = sorted(
    {
        key
        for row in ACTIONS
        for key in row.keys
        if is_reading_key(row, key) and len(key.rpartition("+")[2]) == 1
    }
)


def pressed(
    system: System,
    us_sign: str,
    sign: str,
    modifiers: Qt.KeyboardModifier,
) -> QKeyEvent:
    """Return the event of a key, of which Qt makes the number as it does there."""
    key = ord(sign.upper()) if len(sign.upper()) == 1 else ord(sign)
    # On X11 a digit of any script is Qt's digit.
    if sign.isdecimal() and not system.has_own_digits:
        key = ord(str(int(sign)))
    code = _PLACES[_US.index(us_sign)] + system.offset
    text = "" if modifiers & CTRL else sign
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, code, 0, 0, text)


def test_the_layouts_have_a_sign_for_every_key() -> None:
    assert len(SINGLE) > 40
    assert len(_PLACES) == len(_US) == 40
    for layout in LAYOUTS.values():
        assert [len(row) for row in layout] == [40, 40]


@pytest.mark.parametrize("system", [X11, WINDOWS], ids=lambda s: s.platform)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_single_key_is_known_by_its_place(
    monkeypatch: pytest.MonkeyPatch, layout: str, system: System
) -> None:
    monkeypatch.setattr(sys, "platform", system.platform)
    for key in SINGLE:
        shift, _, letter = key.rpartition("+")
        sign = LAYOUTS[layout][bool(shift)][_US.index(letter.lower())]
        modifier = SHIFT if shift else NONE
        names = names_of(pressed(system, letter.lower(), sign, modifier))
        # What its sign is called may come first, where no action has that key.
        assert next((name for name in names if name in SINGLE), None) == key


@pytest.mark.parametrize("key", [*"-=."])
def test_a_shortcut_of_a_sign_is_known_by_its_place(
    monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for base, _ in LAYOUTS.values():
        sign = base[_US.index(key)]
        if not sign.isascii():
            assert f"Ctrl+{key}" in names_of(pressed(X11, key, sign, CTRL))


@pytest.mark.parametrize("layout", [_DVORAK, _COLEMAK], ids=["dvorak", "colemak"])
def test_of_a_latin_layout_a_key_is_what_stands_on_it(
    monkeypatch: pytest.MonkeyPatch, layout: tuple[str, str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for row, modifier, prefix in ((layout[0], NONE, ""), (layout[1], SHIFT, "Shift+")):
        for us_sign, sign in zip(_US[10:], row[10:], strict=True):
            names = names_of(pressed(X11, us_sign, sign, modifier))
            assert names == (f"{prefix}{sign.upper()}",)


def test_a_french_row_of_digits_is_also_digits_and_its_letters_are_themselves(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for us_sign, sign in zip(_US[:10], _AZERTY_DIGITS[0], strict=True):
        assert us_sign in names_of(pressed(X11, us_sign, sign, NONE))
    for us_sign, sign in zip(_US[:10], _AZERTY_DIGITS[1], strict=True):
        shifted = names_of(pressed(X11, us_sign, sign, SHIFT))
        assert shifted == (f"Shift+{us_sign}",)
    assert names_of(pressed(X11, "q", "a", NONE)) == ("A",)
    # There is no M where a US keyboard has it: a comma is there.
    assert names_of(pressed(X11, "m", ",", NONE)) == (",",)


@pytest.mark.parametrize(
    ("key", "code", "text", "name"),
    [
        (Qt.Key.Key_Space, 65, " ", "Space"),
        (Qt.Key.Key_Return, 36, "\r", "Return"),
        (Qt.Key.Key_Enter, 104, "\r", "Enter"),
        (Qt.Key.Key_Down, 116, "", "Down"),
        (Qt.Key.Key_Up, 111, "", "Up"),
        (Qt.Key.Key_1, 87, "1", "1"),
        (Qt.Key.Key_1, 87, "١", "1"),
    ],
)
def test_a_key_without_a_letter_is_the_same_on_every_layout(
    monkeypatch: pytest.MonkeyPatch, key: Qt.Key, code: int, text: str, name: str
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    keypad = Qt.KeyboardModifier.KeypadModifier
    for modifiers in (NONE, Qt.KeyboardModifier.GroupSwitchModifier, keypad):
        event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, code, 0, 0, text)
        assert names_of(event) == (name,)


def test_a_dead_key_in_the_row_of_digits_is_a_digit_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Vietnamese keyboards have the tones there.
    monkeypatch.setattr(sys, "platform", "linux")
    dead = Qt.Key.Key_Dead_Grave
    event = QKeyEvent(QEvent.Type.KeyPress, dead, NONE, 14, 0, 0, "")
    assert "5" in names_of(event)
