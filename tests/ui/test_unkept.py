"""Edits that are not on the disk: what is said, asked and tried again."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from facingpage import paths
from facingpage.core.edits import Edit
from facingpage.core.page import BlockId
from facingpage.storage import writer
from facingpage.storage.project import Project
from facingpage.ui.asking import lost_words
from facingpage.ui.main_window import MainWindow
from facingpage.ui.open_page import Drafting
from facingpage.ui.unkept import ON_DISK
from helpers.disks import LONG, full_disk
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned
from helpers.windows import click, key, open_page, review_of, window_over

# The offscreen platform says so of every window that has a layout.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

PAGE = make_cleaned("One.", "Two.", "Three.", title="Numbers", source=b"one")


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> FakeHost:
    monkeypatch.setattr(writer, "RETRY_S", 0.05)
    return FakeHost()


@pytest.fixture
def window(qtbot: QtBot, host: FakeHost) -> Iterator[MainWindow]:
    with window_over(qtbot, host) as made:
        page = open_page(qtbot, made, "numbers.html", PAGE)
        qtbot.waitUntil(lambda: page.drafting is Drafting.DONE)
        yield made


class Answers:
    """Stands in for the question: notes what would be lost, and answers."""

    def __init__(self, window: MainWindow, *, is_leaving: bool) -> None:
        self.asked: list[tuple[str, ...]] = []
        self.is_leaving = is_leaving
        window.commands.asking.may_lose = self  # type: ignore[method-assign]  # the person's answer

    def __call__(self, lost: Sequence[str]) -> bool:
        self.asked.append(tuple(lost))
        return self.is_leaving


def project_of(window: MainWindow) -> Project:
    project = window.session._library._project  # the disk is made full under it
    assert project is not None
    return project


def drop(window: MainWindow, block: int) -> None:
    window.session.deciding.keep((BlockId(block),), kept=False)


def journal(page_id: int = 1) -> list[Edit | None]:
    project = Project.open(paths.default_project())
    with closing(project):
        return [row.edit for row in project.journal.history(page_id)]


@contextmanager
def folder_in_its_place() -> Iterator[None]:
    """Keep the project from being opened: a second window would read it."""
    path = paths.default_project()
    path.parent.mkdir(parents=True, exist_ok=True)
    away = path.with_name("away")
    away.mkdir()
    for file in path.parent.glob(f"{path.name}*"):
        file.rename(away / file.name)
    path.mkdir()
    try:
        yield
    finally:
        path.rmdir()
        for file in away.iterdir():
            file.rename(path.with_name(file.name))
        away.rmdir()


def test_edits_on_a_full_disk_are_kept_in_memory_and_written_when_it_is_free(
    window: MainWindow, qtbot: QtBot
) -> None:
    frame = window.frame
    with full_disk(project_of(window)):
        window.session.deciding.commit_target(BlockId(1), LONG.strip())
        drop(window, 2)
        qtbot.waitUntil(frame.warning.isVisible)
        assert "not on disk yet: they are kept in memory" in frame.warning.text()
        assert frame.status.unkept.isVisible()
    qtbot.waitUntil(frame.warning.isHidden)
    assert frame.status.unkept.isHidden()
    assert frame.notice.text() == ON_DISK
    drop(window, 3)
    answers = Answers(window, is_leaving=False)
    assert window.close()
    assert answers.asked == []
    words = [edit.words() for edit in journal() if edit is not None]
    assert [word[-7:] for word in words[1:]] == ["dropped", "dropped"]
    assert len(words) == 3


def test_closing_on_a_full_disk_asks_and_staying_loses_nothing(
    window: MainWindow, qtbot: QtBot
) -> None:
    answers = Answers(window, is_leaving=False)
    with full_disk(project_of(window)):
        window.session.deciding.commit_target(BlockId(1), LONG.strip())
        drop(window, 2)
        qtbot.waitUntil(window.frame.warning.isVisible)
        assert not window.close()
        assert answers.asked == [("2 blocks of “Numbers”",)]
        assert window.isVisible()
    qtbot.waitUntil(window.frame.warning.isHidden)
    assert window.close()
    assert len(journal()) == 2


def test_space_freed_just_before_closing_is_noticed_without_a_question(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "RETRY_S", 60.0)
    answers = Answers(window, is_leaving=False)
    with full_disk(project_of(window)):
        window.session.deciding.commit_target(BlockId(1), LONG.strip())
        qtbot.waitUntil(window.frame.warning.isVisible)
    assert window.close()
    assert answers.asked == []
    assert len(journal()) == 1


def test_in_normal_use_nothing_is_asked(window: MainWindow) -> None:
    answers = Answers(window, is_leaving=False)
    drop(window, 1)
    assert window.frame.status.unkept.isHidden()
    assert window.frame.warning.isHidden()
    assert window.close()
    assert answers.asked == []


def test_a_page_that_found_no_room_is_kept_on_another_try(
    window: MainWindow, qtbot: QtBot
) -> None:
    big = make_cleaned(LONG, "Else.", title="Big", source=b"big")
    with full_disk(project_of(window)):
        open_page(qtbot, window, "big.html", big)
        drop(window, 2)
        assert "“Big”" in window.frame.warning.text()
        assert window.session.lost() == ("1 block of “Big”",)
    click(window.frame.status.unkept)
    qtbot.waitUntil(window.frame.status.unkept.isHidden)
    assert window.session.lost() == ()
    assert window.close()
    assert len(journal(2)) == 1


def test_when_the_project_is_there_again_trying_again_keeps_what_was_done(
    qtbot: QtBot, host: FakeHost
) -> None:
    with folder_in_its_place():
        context = window_over(qtbot, host)
        window = context.__enter__()
        page = open_page(qtbot, window, "numbers.html", PAGE)
        qtbot.waitUntil(lambda: page.drafting is Drafting.DONE)
        assert "it is a folder" in window.frame.warning.text()
        drop(window, 1)
        drop(window, 2)
        window.run("undo")
        click(window.frame.warning.again_button)
        qtbot.waitUntil(lambda: not window.session._library._is_opening)
        assert window.frame.status.unkept.isVisible()
    click(window.frame.warning.again_button)
    qtbot.waitUntil(window.frame.warning.isHidden)
    window.run("redo")
    assert not review_of(window).is_kept(BlockId(2))
    context.__exit__(None, None, None)
    assert len(journal()) == 4


def test_edits_the_project_knew_of_the_page_are_not_lost_by_those_made_meanwhile(
    qtbot: QtBot, host: FakeHost
) -> None:
    with window_over(qtbot, FakeHost()) as first:
        open_page(qtbot, first, "numbers.html", PAGE)
        drop(first, 1)
        drop(first, 2)
    with folder_in_its_place():
        context = window_over(qtbot, host)
        window = context.__enter__()
        open_page(qtbot, window, "numbers.html", PAGE)
        drop(window, 3)
        window.session.deciding.keep((BlockId(1),), kept=True)
        assert review_of(window).is_kept(BlockId(2))
    window.session.try_keeping()
    qtbot.waitUntil(window.frame.status.unkept.isHidden)
    assert len(window.session.pages) == 1
    kept = [review_of(window).is_kept(BlockId(block)) for block in (1, 2, 3)]
    shown = window.session.current
    qtbot.waitUntil(lambda: bool(shown and shown.drafting is Drafting.DONE))
    context.__exit__(None, None, None)
    with window_over(qtbot, FakeHost()) as again:
        open_page(qtbot, again, "numbers.html", PAGE)
        assert [review_of(again).is_kept(BlockId(b)) for b in (1, 2, 3)] == kept
        assert not again.session.lost()


@pytest.mark.parametrize("kind", ["folder", "junk"])
def test_closing_over_what_is_no_project_asks_once_something_would_be_lost(
    qtbot: QtBot, host: FakeHost, tmp_path: Path, kind: str
) -> None:
    taken = tmp_path / "taken.facingpage"
    if kind == "folder":
        taken.mkdir()
    else:
        taken.write_bytes(b"this is something else, and no project at all" * 40)
    with window_over(qtbot, host, project=taken) as window:
        open_page(qtbot, window, "numbers.html", PAGE)
        assert window.session.lost() == ()
        assert window.frame.status.unkept.isVisible()
        assert ("folder" in window.frame.warning.text()) == (kind == "folder")
        drop(window, 1)
        answers = Answers(window, is_leaving=False)
        assert not window.close()
        assert answers.asked == [("1 block of “Numbers”",)]
        answers.is_leaving = True


def test_a_dismissed_warning_comes_back_when_trying_again_fails(
    qtbot: QtBot, host: FakeHost, tmp_path: Path
) -> None:
    with window_over(qtbot, host, project=tmp_path) as window:
        warning = window.frame.warning
        qtbot.waitUntil(warning.isVisible)
        warning.hide()
        click(window.frame.status.unkept)
        qtbot.waitUntil(warning.isVisible)
        assert "it is a folder" in warning.text()


@pytest.mark.parametrize(
    ("button", "is_leaving"), [(None, False), ("Stay", False), ("Close anyway", True)]
)
def test_the_question_stays_unless_one_says_to_close(
    window: MainWindow, button: str | None, *, is_leaving: bool
) -> None:
    seen: list[QMessageBox] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box)
        assert box.textFormat() is Qt.TextFormat.PlainText
        assert "1 block of “<b>x</b>”" in box.text()
        assert "Export" in box.text()
        if button is None:
            key(box, Qt.Key.Key_Return)
        else:
            click(next(each for each in box.buttons() if each.text() == button))

    del window.commands.asking.may_lose  # the dialog itself
    QTimer.singleShot(0, answer)
    lost = ["1 block of “<b>x</b>”"]
    assert window.commands.asking.may_lose(lost) is is_leaving
    assert len(seen) == 1
    window.commands.asking.may_lose = lambda _: True  # type: ignore[method-assign]  # the person's answer


def test_the_question_names_eight_pages_and_counts_the_others() -> None:
    assert "; and 2 pages more" in lost_words([f"1 block of “{n}”" for n in range(10)])


def test_a_locked_project_holds_edits_too(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    project_of(window)._writer._connection.execute("PRAGMA busy_timeout = 10")
    other = sqlite3.connect(paths.default_project(), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    drop(window, 1)
    qtbot.waitUntil(window.frame.warning.isVisible)
    assert "locked" in window.frame.warning.text()
    other.execute("ROLLBACK")
    other.close()
    qtbot.waitUntil(window.frame.warning.isHidden)
