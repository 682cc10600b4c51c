"""A second window of a project reads it, says so, and writes it when it can."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facingpage import paths
from facingpage.core.edits import SetKept
from facingpage.core.page import BlockId
from facingpage.core.terms import ChangeTerms, Term
from facingpage.errors import ProjectHeld, StorageFailed
from facingpage.storage.no_writer import READING
from facingpage.storage.project import Project
from facingpage.ui import reading
from facingpage.ui.main_window import MainWindow
from facingpage.ui.reading import FREE
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned
from helpers.windows import open_page, review_of, window_over

PAGE = make_cleaned("One.", "Two.", "Three.", title="Ferry")
ONE, TWO = BlockId(1), BlockId(2)
DROP, BACK = SetKept(ONE, kept=False), SetKept(ONE, kept=None)


@pytest.fixture
def writer(qtbot: QtBot) -> Iterator[Project]:
    """The other window's project, with a page in it."""
    with window_over(qtbot, FakeHost()) as window:
        open_page(qtbot, window, "ferry.html", PAGE)
        window.session.keep((TWO,), kept=False)
    project = Project.open(paths.default_project())
    with closing(project):
        yield project


@pytest.fixture
def window(
    qtbot: QtBot, writer: Project, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    assert not writer.is_reading
    monkeypatch.setattr(reading, "_LOOK_MS", 20)
    with window_over(qtbot, FakeHost()) as made:
        qtbot.waitUntil(lambda: bool(made.session.pages))
        made.session.show(made.session.pages[0])
        qtbot.waitUntil(lambda: made.session.pages[0].review is not None)
        yield made


def test_a_second_window_shows_the_project_and_says_that_it_only_reads(
    window: MainWindow,
) -> None:
    assert window.frame.warning.text() == READING
    assert window.frame.status.unkept.isHidden()
    assert not review_of(window).is_kept(TWO)


def test_what_would_change_something_says_why_it_cannot_be(
    window: MainWindow, writer: Project
) -> None:
    session, notice = window.session, window.frame.notice
    term = Term("port", "porto", "en", "pt")
    tries: tuple[Callable[[], object], ...] = (
        lambda: session.keep((ONE,), kept=False),
        lambda: session.commit_target(ONE, "Uma."),
        lambda: session.type_target(ONE, "Uma."),
        lambda: session.set_page_language("gl"),
        lambda: session.change_terms(ChangeTerms((term,))),
        lambda: session.choose_encoding("latin-1"),
        lambda: session.open_path(Path("other.html")),
        lambda: session.open_bytes("other", b"<p>other"),
        lambda: window.run("undo"),
        lambda: window.run("drop"),
        lambda: window.run("edit"),
    )
    for each in tries:
        session.say("nothing yet")
        each()
        assert notice.text() == READING
    assert not window.frame.view.is_editing()
    assert review_of(window).is_kept(ONE)
    assert len(session.pages) == 1
    assert len(writer.journal.history(1)) == 1
    said: list[str] = []
    session.history.take_back(1, said.append)
    assert said == [READING]


def test_when_the_other_window_is_closed_it_offers_to_write(
    window: MainWindow, writer: Project, qtbot: QtBot
) -> None:
    writer.close()
    qtbot.waitUntil(lambda: window.frame.warning.text() == FREE)
    with qtbot.waitSignal(window.session.writer_wanted):
        window.frame.warning.again_button.click()


def test_a_project_that_is_held_is_read_and_never_written(writer: Project) -> None:
    path = writer.path
    with pytest.raises(ProjectHeld):
        Project.open(path)
    with closing(Project.open_to_read(path)) as read:
        assert read.is_reading
        assert len(read.load(1).edits) == 1
        for future in (
            read.journal.append(1, DROP, BACK),
            read.set_state(1, "last-block", "1"),
            read.site_rules._writer.submit(
                lambda on: on.execute("DELETE FROM page").rowcount
            ),
        ):
            assert isinstance(future.exception(5), StorageFailed)
        # What the other window writes is seen.
        writer.journal.append(1, DROP, BACK).result(5)
        assert len(read.load(1).edits) == 2
    assert writer.journal.append(1, BACK, DROP).result(5) > 0


def test_what_no_program_of_this_format_has_open_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "pages.facingpage"
    Project.open(path).close()
    with closing(sqlite3.connect(path)) as made:
        made.execute("PRAGMA user_version = 7")
    with pytest.raises(StorageFailed, match="an older Facing Page has it open"):
        Project.open_to_read(path)
