"""The project is copied and looked through in the background."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facingpage import paths
from facingpage.storage.backups import backups_of
from facingpage.ui import caretaker
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned
from helpers.windows import open_page, window_over

PAGE = make_cleaned("One.", "Two.", title="Ferry")


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caretaker, "_AFTER_MS", 1)


def used_project(qtbot: QtBot) -> Path:
    with window_over(qtbot, FakeHost()) as window:
        open_page(qtbot, window, "ferry.html", PAGE)
    return paths.default_project()


def test_a_project_is_copied_when_it_is_opened_and_it_is_said_where(
    qtbot: QtBot, at_once: None
) -> None:
    path = used_project(qtbot)
    assert backups_of(path) == ()
    with window_over(qtbot, FakeHost()) as window:
        said = f"A copy of the project was put into {path}-backups"
        qtbot.waitUntil(lambda: window.frame.notice.text() == said)
    assert len(backups_of(path)) == 1


def test_a_damaged_project_is_told_of_and_not_copied(
    qtbot: QtBot, at_once: None
) -> None:
    path = used_project(qtbot)
    with closing(sqlite3.connect(path)) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'memory_of_block'"
        ).fetchone()
    data = bytearray(path.read_bytes())
    data[(root - 1) * 4096 : root * 4096] = b"\xa5" * 4096
    path.write_bytes(data)
    with window_over(qtbot, FakeHost()) as window:
        bar = window.frame.warning
        qtbot.waitUntil(lambda: "is damaged." in bar.text())
        qtbot.waitUntil(bar.recover_button.isVisible)
        assert bar.backup_button.isVisible()
    assert backups_of(path) == ()


def test_the_whole_project_is_looked_through_by_command_and_what_is_amiss_is_told(
    qtbot: QtBot,
) -> None:
    used_project(qtbot)
    with window_over(qtbot, FakeHost()) as window:
        qtbot.waitUntil(lambda: bool(window.session.pages))
        window.run("check-project")
        # The host made up a page of other bytes than it says.
        said = "The original of “Ferry” (page 1) can't be read."
        qtbot.waitUntil(lambda: said in window.frame.warning.text())
