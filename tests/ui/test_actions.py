"""The table of actions, and the keys that reach them."""

import re

import pytest
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from facingpage.ui.actions import ACTIONS, MENUS, Action
from facingpage.ui.commands import WindowCommands
from facingpage.ui.key_names import us_sign
from facingpage.ui.key_print import sheet
from facingpage.ui.keymap import KeyMap, is_reading_key, normal_key, refusal


def test_ids_are_given_once() -> None:
    ids = [action.id for action in ACTIONS]
    assert len(set(ids)) == len(ids)


def test_every_action_has_a_key_and_no_key_does_two() -> None:
    assert [action.id for action in ACTIONS if not action.keys] == []
    keys = [normal_key(key) for action in ACTIONS for key in action.keys]
    assert [key for key in keys if keys.count(key) > 1] == []


def test_no_key_that_types_is_a_shortcut() -> None:
    # It would fire while a translation is typed.
    for action in ACTIONS:
        for key in action.keys:
            if re.fullmatch(r"(Shift\+)?.", key):
                assert is_reading_key(action, key), action.id


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_action_has_its_command_and_keys_that_qt_knows(
    action: Action, qtbot: QtBot
) -> None:
    (name,) = action.run.__code__.co_names
    assert callable(getattr(WindowCommands, name))
    for key in action.keys:
        assert QKeySequence(key).toString() != ""
        assert normal_key(key)
        assert not refusal(key)


def test_all_actions_stand_on_the_printed_sheet_by_their_menus(qtbot: QtBot) -> None:
    keymap = KeyMap()
    text = sheet(keymap).toPlainText()
    lines = text.splitlines()
    assert [line for line in lines if line in MENUS] == list(MENUS)
    for action in ACTIONS:
        at = lines.index(action.words().removesuffix("…"))
        assert lines[at + 1] == keymap.shown(action.id) != ""


@pytest.mark.parametrize(
    ("platform", "scan_code", "virtual_key", "sign"),
    [
        ("linux", 40, 0, "D"),
        ("linux", 27, 0, "R"),
        ("linux", 44, 0, "J"),
        ("linux", 45, 0, "K"),
        ("linux", 32, 0, "O"),
        ("linux", 10, 0, "1"),
        ("linux", 19, 0, "0"),
        ("linux", 20, 0, "-"),
        ("linux", 21, 0, "="),
        ("linux", 47, 0, ";"),
        ("linux", 49, 0, "`"),
        ("linux", 51, 0, "\\"),
        ("linux", 60, 0, "."),
        ("linux", 65, 0, None),  # the space bar
        ("linux", 36, 0, None),  # Enter
        ("linux", 50, 0, None),  # Shift
        ("linux", 0, 0, None),
        ("win32", 0x20, 0, "D"),
        ("win32", 0x24, 0, "J"),
        ("win32", 0x39, 0, None),
        ("win32", 0x20, 0xE5, None),  # an input method has it
        ("darwin", 0, 0x02, "D"),
        ("darwin", 0, 0x26, "J"),
        ("darwin", 0, 0x2F, "."),
        ("darwin", 0, 0x1B, "-"),
        ("darwin", 0, 0x0F, "R"),
        ("darwin", 0, 0x16, "6"),
        ("darwin", 0, 0, None),
    ],
)
def test_a_key_is_known_by_its_place(
    platform: str, scan_code: int, virtual_key: int, sign: str | None
) -> None:
    assert us_sign(platform, scan_code, virtual_key) == sign


def test_the_keys_shown_call_enter_enter(qtbot: QtBot) -> None:
    assert KeyMap().shown("commit") == "Ctrl+Enter"
