"""The table of actions, and the keys that reach them."""

import pytest
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from facingpage.ui.actions import ACTIONS, Action
from facingpage.ui.command_list import keys_shown
from facingpage.ui.commands import WindowCommands
from facingpage.ui.keys import letter_at


def test_ids_and_keys_are_given_once() -> None:
    ids = [action.id for action in ACTIONS]
    keys = [key for action in ACTIONS for key in action.keys]
    assert len(set(ids)) == len(ids)
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_action_has_its_command_and_keys_that_qt_knows(
    action: Action, qtbot: QtBot
) -> None:
    (name,) = action.run.__code__.co_names
    assert callable(getattr(WindowCommands, name))
    for key in action.keys:
        assert QKeySequence(key).toString() != ""


def test_single_keys_have_no_modifier_and_others_have_one_or_are_no_letters() -> None:
    for action in ACTIONS:
        for key in action.keys:
            if action.is_single_key:
                assert "+" not in key
            else:
                assert "+" in key or len(key) > 1


@pytest.mark.parametrize(
    ("platform", "scan_code", "virtual_key", "letter"),
    [
        ("linux", 40, 0, "D"),
        ("linux", 27, 0, "R"),
        ("linux", 44, 0, "J"),
        ("linux", 45, 0, "K"),
        ("linux", 32, 0, "O"),
        ("linux", 65, 0, None),  # the space bar
        ("linux", 0, 0, None),
        ("win32", 0x20, 0, "D"),
        ("win32", 0x24, 0, "J"),
        ("win32", 0x39, 0, None),
        ("darwin", 0, 0x02, "D"),
        ("darwin", 0, 0x26, "J"),
        ("darwin", 0, 0x0F, "R"),
        ("darwin", 0, 0, None),
    ],
)
def test_a_key_is_known_by_its_place(
    platform: str, scan_code: int, virtual_key: int, letter: str | None
) -> None:
    assert letter_at(platform, scan_code, virtual_key) == letter


def test_the_keys_shown_call_enter_enter() -> None:
    (commit,) = (action for action in ACTIONS if action.id == "commit")
    assert keys_shown(commit) == "Ctrl+Enter"
