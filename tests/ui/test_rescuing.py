"""Damaged projects in the window: recovered, or gone back to a backup of."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facingpage.core.bundle import packed
from facingpage.storage.backups import Stamp, back_up, backups_of
from facingpage.storage.project import Project
from facingpage.ui.backup_list import BackupList
from facingpage.ui.desk import Desk
from facingpage.ui.main_window import MainWindow
from helpers.locked import WORDS, make_quick, new_project, unlock
from helpers.reviews import make_cleaned

PAGE = make_cleaned("One.", "Two.", title="Ferry", source=b"<p>ferry</p>")
CUT = 3 * 4096


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    make_quick(monkeypatch)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mine.facingpage"


def _damaged(path: Path, project: Project) -> bytes:
    """Fill a project, back it up and cut its file short; return what is left."""
    key = unlock(path) if project.key is not None else None
    project.add_page(PAGE, packed(b"<p>ferry</p>")).result(5)
    project.close()
    assert back_up(path, Stamp(1, 1), key) is not None
    data = path.read_bytes()[:-CUT]
    path.write_bytes(data)
    return data


def _window(qtbot: QtBot, desk: Desk) -> MainWindow:
    qtbot.waitUntil(lambda: desk.window is not None and desk.window.isVisible())
    assert desk.window is not None
    return desk.window


def _opened(qtbot: QtBot, desk: Desk) -> MainWindow:
    window = _window(qtbot, desk)
    qtbot.waitUntil(lambda: window.session.project() is not None, timeout=30_000)
    return window


def _choose(desk: Desk, words: str) -> None:
    (button,) = (each for each in desk.gate.buttons if each.text() == words)
    button.click()


def test_where_a_project_is_damaged_the_bar_offers_what_helps(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    data = _damaged(path, Project.open(path))
    desk.open(path)
    bar = _window(qtbot, desk).frame.warning
    qtbot.waitUntil(bar.recover_button.isVisible)
    assert "mine.facingpage" in bar.text()
    assert "Its last backup was made today" in bar.text()
    bar.recover_button.click()
    qtbot.waitUntil(lambda: "Recovered" in desk.gate.title.text())
    assert "stays as it is" in desk.gate.text.text()
    _choose(desk, "Open what was recovered")
    window = _opened(qtbot, desk)
    assert desk.path == path.with_name("mine-recovered.facingpage")
    assert not window.frame.warning.recover_button.isVisible()
    assert path.read_bytes() == data


def test_from_the_bar_a_backup_is_opened_as_a_project_of_its_own(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    data = _damaged(path, Project.open(path))
    (backup,) = backups_of(path)
    kept = backup.read_bytes()
    desk.open(path)
    window = _window(qtbot, desk)
    qtbot.waitUntil(window.frame.warning.backup_button.isVisible)
    window.frame.warning.backup_button.click()
    qtbot.waitUntil(lambda: bool(window.frame.findChildren(BackupList)))
    (dialog,) = window.frame.findChildren(BackupList)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.path == path.with_name(f"mine {backup.name}"))
    window = _opened(qtbot, desk)
    qtbot.waitUntil(lambda: [page.title for page in window.session.pages] == ["Ferry"])
    assert path.read_bytes() == data
    assert backup.read_bytes() == kept


def test_a_damaged_project_with_a_passphrase_is_asked_for_it_and_recovered(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    data = _damaged(path, new_project(path))
    desk.recover(path)
    assert desk.gate.field.isVisible()
    QTest.keyClicks(desk.gate.field, WORDS)
    QTest.keyClick(desk.gate.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Recovered" in desk.gate.title.text())
    assert path.read_bytes() == data
    _choose(desk, "Open what was recovered")
    qtbot.waitUntil(desk.gate.field.isVisible)
    QTest.keyClicks(desk.gate.field, WORDS)
    QTest.keyClick(desk.gate.field, Qt.Key.Key_Return)
    _opened(qtbot, desk)
    assert desk.path == path.with_name("mine-recovered.facingpage")


def test_of_what_can_t_be_recovered_it_is_said_why_and_what_else_there_is(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    _damaged(path, Project.open(path))
    path.write_bytes(b"\xa5" * 9000)
    desk.recover(path)
    qtbot.waitUntil(lambda: "Could not recover" in desk.gate.text.text())
    _choose(desk, "Open a backup…")
    qtbot.waitUntil(lambda: bool(desk.gate.findChildren(BackupList)))
    (dialog,) = desk.gate.findChildren(BackupList)
    dialog.go.click()
    _opened(qtbot, desk)


def test_a_project_without_backups_says_so(qtbot: QtBot, path: Path) -> None:
    dialog = BackupList(None, path.name, ())  # type: ignore[arg-type]  # nothing to stand over
    qtbot.addWidget(dialog)
    assert "no backup" in dialog.says.text()
    assert not dialog.go.isEnabled()
