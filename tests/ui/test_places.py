"""Where the person is on a page: soon in the project, and not at every key."""

import sqlite3

import pytest
from pytestqt.qtbot import QtBot

from facingpage import paths
from facingpage.core.page import BlockId, Cleaned
from facingpage.storage.project import Project
from facingpage.ui.main_window import MainWindow
from facingpage.ui.stored_list import LAST_BLOCK
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned
from helpers.windows import open_page, window_over


def page_of(title: str) -> Cleaned:
    blocks = [f"{title} {number}." for number in range(1, 9)]
    return make_cleaned(*blocks, title=title, source=title.encode())


def on_disk(page_id: int) -> str | None:
    """Return the place as another program would read it, were this one killed now."""
    connection = sqlite3.connect(paths.default_project())
    try:
        row = connection.execute(
            "SELECT value FROM state WHERE page = ? AND key = ?", (page_id, LAST_BLOCK)
        ).fetchone()
    finally:
        connection.close()
    return row[0].strip('"') if row else None


def test_keys_that_follow_one_another_are_one_change_of_the_project(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(qtbot, window, "apples.html", page_of("Apples"))
    page_id = page.page_id
    assert page_id is not None
    window.session.places.write()
    project = window.session.project()
    assert project is not None
    written: list[str] = []
    kept = project.set_state

    def set_state(page_id: int, key: str, value: str) -> object:
        written.extend([value] if key == LAST_BLOCK else [])
        return kept(page_id, key, value)

    monkeypatch.setattr(project, "set_state", set_state)
    for number in range(1, 9):
        window.frame.view.go_to(BlockId(number))
    assert page.block == 8
    assert written == []
    qtbot.waitUntil(lambda: on_disk(page_id) == "8")
    assert written == ["8"]


def test_the_place_is_written_before_another_page_is_shown(
    qtbot: QtBot, window: MainWindow
) -> None:
    first = open_page(qtbot, window, "apples.html", page_of("Apples"))
    window.frame.view.go_to(BlockId(5))
    open_page(qtbot, window, "pears.html", page_of("Pears"))
    project = window.session.project()
    assert project is not None
    assert first.page_id is not None
    assert project.state(first.page_id, LAST_BLOCK) == "5"


def test_the_place_is_written_when_the_window_is_closed(
    qtbot: QtBot, host: FakeHost
) -> None:
    with window_over(qtbot, host) as window:
        page = open_page(qtbot, window, "apples.html", page_of("Apples"))
        window.frame.view.go_to(BlockId(7))
    project = Project.open(paths.default_project())
    try:
        assert page.page_id is not None
        assert project.state(page.page_id, LAST_BLOCK) == "7"
    finally:
        project.close()
