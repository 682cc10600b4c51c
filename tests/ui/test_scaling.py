"""How large all of the window is: chosen in its menu, for the next start."""

import os
import subprocess
from argparse import Namespace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from facingpage import paths
from facingpage.storage.settings import load_settings
from facingpage.ui import app, scaling
from facingpage.ui.actions import ACTIONS
from facingpage.ui.desk import Desk, Restarted
from facingpage.ui.main_window import MainWindow
from helpers.fake_host import FakeHost
from helpers.windows import window_over

FACTOR = "QT_SCALE_FACTOR"


@pytest.fixture(autouse=True)
def unscaled(monkeypatch: pytest.MonkeyPatch) -> None:
    # Set first, for `begin` writes it beside monkeypatch's back.
    monkeypatch.setenv(FACTOR, "1")
    monkeypatch.delenv(FACTOR)
    monkeypatch.setattr(scaling, "_given", None)


def _checked(window: MainWindow) -> list[str]:
    rows = window.actions_by_id
    return [row.id for row in ACTIONS if row.submenu and rows[row.id].isChecked()]


def _opened(desk: Desk, qtbot: QtBot, path: Path) -> MainWindow:
    desk.open(path)
    window = desk.window
    assert window is not None
    qtbot.waitUntil(lambda: window.session.project() is not None)
    return window


@pytest.mark.parametrize(
    ("percent", "wanted", "factor"),
    [
        (100, None, None),
        (125, None, "1.25"),
        (300, None, "3.0"),
        (200, 1.5, "1.5"),
        (100, 2.0, "2.0"),
        (1, None, "1.0"),
        (10**9, None, "3.0"),
    ],
)
def test_the_factor_is_of_the_settings_or_of_the_command_line(
    percent: int, wanted: float | None, factor: str | None
) -> None:
    scaling.begin(percent, wanted)
    assert os.environ.get(FACTOR) == factor
    assert scaling.is_now(100) is (factor in {None, "1.0"})


def test_every_size_has_its_action() -> None:
    ids = [row.id for row in ACTIONS if row.submenu]
    assert ids == [*(f"scale-{percent}" for percent in scaling.PERCENTS), "restart"]


def test_a_size_is_chosen_said_and_remembered(window: MainWindow, qtbot: QtBot) -> None:
    assert _checked(window) == ["scale-100"]
    window.run("scale-200")
    assert _checked(window) == ["scale-200"]
    assert window.frame.notice.text() == (
        "The window is shown at 200% from the next start. Ctrl+Shift+Q restarts it now."
    )
    qtbot.waitUntil(lambda: load_settings().scale_percent == 200)
    window.run("scale-100")
    assert _checked(window) == ["scale-100"]
    assert window.frame.notice.text() == "The window is shown at 100%."


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what the program is started again with; nothing is."""
    command: list[str] = []

    def note(words: list[str], env: dict[str, str]) -> None:
        assert env == {}
        command.extend(words)

    monkeypatch.setattr(subprocess, "Popen", note)
    return command


def _start_again(path: Path, percent: int) -> None:
    wanted = Namespace(dark=True)
    assert app._start_again(Restarted(path, (), percent), wanted, {}) == 0


def test_a_size_of_the_command_line_is_that_of_the_next_start_as_well(
    qtbot: QtBot, host: FakeHost, tmp_path: Path, started: list[str]
) -> None:
    scaling.begin(100, 1.5)
    with window_over(qtbot, host) as window:
        assert _checked(window) == ["scale-150"]
        _start_again(tmp_path, 100)
    assert started[-3:] == ["--dark", "--scale", "1.5"]
    assert load_settings().scale_percent == 100


def test_a_size_that_is_chosen_holds_instead_of_that_of_the_command_line(
    qtbot: QtBot, host: FakeHost, tmp_path: Path, started: list[str]
) -> None:
    scaling.begin(100, 1.5)
    with window_over(qtbot, host) as window:
        # What the settings have, but not what is seen.
        window.run("scale-100")
        assert _checked(window) == ["scale-100"]
        assert "restarts it now" in window.frame.notice.text()
        _start_again(tmp_path, 100)
    assert "--scale" not in started


def test_the_sizes_stand_in_a_menu_of_their_own(window: MainWindow) -> None:
    (view,) = (m for m in window.findChildren(QMenu) if m.title() == "View")
    (scale,) = (menu for menu in view.findChildren(QMenu) if menu.title() == "Scale")
    assert scale.menuAction() in view.actions()
    assert [action.text() for action in scale.actions()] == [
        *(f"Scale {percent}%" for percent in scaling.PERCENTS),
        "Restart now",
    ]


def test_restarting_closes_all_and_names_what_was_only_listed(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    window = _opened(desk, qtbot, tmp_path / "mine.facingpage")
    page = paths.sample_page()
    window.session.paging.open_path(page)
    qtbot.waitUntil(lambda: len(window.session.pages) == 1)
    window.run("scale-150")
    window.run("restart")
    assert desk.window is None
    assert desk.restarted == Restarted(tmp_path / "mine.facingpage", (page,), 150)
    assert load_settings().scale_percent == 150


def test_who_stays_to_keep_edits_is_not_restarted(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = _opened(desk, qtbot, tmp_path / "mine.facingpage")
    with monkeypatch.context() as patch:
        patch.setattr(window.session, "lost", lambda: "1 edit")
        patch.setattr(window.commands.asking, "may_lose", lambda _: False)
        window.run("restart")
    assert desk.window is window
    assert window.isVisible()
    assert desk.restarted is None
