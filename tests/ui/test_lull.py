"""What can wait is done when keys pause, and is done when they do not."""

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from facingpage.ui import lull
from facingpage.ui.lull import Lull


class Keys:
    """Keys that come, and how often somebody looked whether they do."""

    def __init__(self) -> None:
        self.come = True
        self.looks = 0

    def __call__(self) -> bool:
        self.looks += 1
        return self.come


def test_what_can_wait_is_done_once_keys_pause(qtbot: QtBot, qapp: QObject) -> None:
    keys, done = Keys(), [0]

    def call() -> None:
        done[0] += 1

    made = Lull(call, qapp, after_ms=1, is_typing=keys)
    made.begin()
    made.begin()
    qtbot.waitUntil(lambda: keys.looks > 2)
    assert done == [0]
    keys.come = False
    qtbot.waitUntil(lambda: done == [1])
    looks = keys.looks
    made.begin()
    qtbot.waitUntil(lambda: done == [2])
    assert keys.looks == looks + 1
    made.setParent(None)


def test_what_can_wait_does_not_wait_for_ever(
    qtbot: QtBot, qapp: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lull, "_LATEST_S", 0.0)
    done: list[bool] = []
    made = Lull(lambda: done.append(True), qapp, after_ms=1, is_typing=lambda: True)
    made.begin()
    qtbot.waitUntil(lambda: done == [True])
    made.setParent(None)


def test_what_was_stopped_is_not_done(qtbot: QtBot, qapp: QObject) -> None:
    done: list[str] = []
    one = Lull(lambda: done.append("one"), qapp, after_ms=1, is_typing=lambda: False)
    other = Lull(lambda: done.append("two"), qapp, after_ms=9, is_typing=lambda: False)
    one.begin()
    other.begin()
    one.stop()
    qtbot.waitUntil(lambda: done == ["two"])
    one.setParent(None)
    other.setParent(None)
