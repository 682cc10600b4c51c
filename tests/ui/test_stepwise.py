"""What takes long is made in turns: keys come between, and nothing of it is lost."""

from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from facingpage.core.making import finished
from facingpage.core.page import BlockId
from facingpage.core.progress import state_of
from facingpage.storage.project import Project
from facingpage.ui import stepwise
from facingpage.ui.main_window import MainWindow
from facingpage.ui.stepwise import Stepwise
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned, make_draft
from helpers.windows import open_page, review_of, window_over

MANY = 1_200
ONE, LAST = BlockId(1), BlockId(MANY)


@pytest.fixture
def host() -> FakeHost:
    return FakeHost(drafts_at_once=False)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every turn be one step."""
    monkeypatch.setattr(stepwise, "_TURN_S", 0.0)


def steps(many: int) -> Generator[None, None, str]:
    for _ in range(many):
        yield
    return "made"


@pytest.mark.usefixtures("slow")
def test_much_is_made_in_turns_between_which_others_have_theirs(qtbot: QtBot) -> None:
    parent = QObject()
    made: list[str] = []
    others: list[int] = []
    timer = QTimer(parent, interval=0)
    timer.timeout.connect(lambda: others.append(len(made)))
    timer.start()
    Stepwise(lambda _: None, parent).run(steps(40), made.append, "")
    assert not made
    qtbot.waitUntil(lambda: bool(made))
    timer.stop()
    assert made == ["made"]
    assert others.count(0) >= 10


def test_little_is_made_at_once_and_what_waits_is_finished_first() -> None:
    parent = QObject()
    made: list[str] = []
    work = Stepwise(lambda _: None, parent)
    work.run(steps(3), made.append, "")
    assert made == ["made"]
    assert finished(steps(3)) == "made"


@pytest.mark.usefixtures("slow")
def test_what_is_in_hand_is_finished_before_something_else_begins() -> None:
    parent = QObject()
    made: list[str] = []
    work = Stepwise(lambda _: None, parent)
    work.run(steps(40), lambda it: made.append(f"first {it}"), "")
    work.run(steps(0), lambda it: made.append(f"second {it}"), "")
    assert made == ["first made", "second made"]
    work.finish()
    assert made == ["first made", "second made"]


@pytest.mark.usefixtures("slow")
def test_it_is_said_what_is_done_where_it_takes_long(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stepwise, "_TOLD_AFTER_S", 0.0)
    parent = QObject()
    made: list[str] = []
    said: list[str] = []
    Stepwise(said.append, parent).run(steps(40), made.append, "Deciding…")
    qtbot.waitUntil(lambda: bool(made))
    assert said == ["Deciding…"]


def start(qtbot: QtBot, window: MainWindow) -> None:
    texts = [f"The ferry {number} left." for number in range(1, MANY + 1)]
    open_page(qtbot, window, "long.html", make_cleaned(*texts))
    draft(window, *range(1, MANY + 1))
    window.frame.view.setFocus()
    window.frame.view.selectAll()
    assert window.frame.view.selected_blocks() == tuple(range(1, MANY + 1))


def draft(window: MainWindow, *numbers: int, text: str = "A balsa partiu.") -> None:
    page = window.session.current
    assert page is not None
    assert page.review is not None
    blocks = (page.review.block(BlockId(number)) for number in numbers)
    made = {block.id: make_draft(text, len(block.text)) for block in blocks}
    page.review = page.review.with_drafts(made)
    window.session.review_changed.emit(tuple(made))


def confirmed(window: MainWindow) -> int:
    decisions = review_of(window).statuses.values()
    return sum(decision.status == "confirmed" for decision in decisions)


@pytest.mark.usefixtures("slow")
def test_a_long_page_is_confirmed_in_turns_and_undone_as_one(
    qtbot: QtBot, window: MainWindow
) -> None:
    start(qtbot, window)
    window.run("confirm")
    assert confirmed(window) == 0
    draft(window, LAST, text="Outra balsa partiu.")
    qtbot.waitUntil(lambda: window.frame.view.current_block() == LAST)
    # What came after the key was pressed is not what the person saw.
    assert confirmed(window) == MANY
    assert state_of(review_of(window), LAST) == "draft"
    assert state_of(review_of(window), ONE) == "confirmed"
    assert state_of(review_of(window), LAST) == "draft"
    assert state_of(review_of(window), ONE) == "confirmed"
    window.run("undo")
    assert confirmed(window) == 0


@pytest.mark.usefixtures("slow")
def test_another_decision_comes_after_the_one_in_hand(
    qtbot: QtBot, window: MainWindow
) -> None:
    start(qtbot, window)
    window.run("confirm")
    assert confirmed(window) == 0
    window.session.deciding.keep((ONE,), kept=False)
    assert confirmed(window) == MANY
    qtbot.waitUntil(lambda: not review_of(window).is_kept(ONE))
    window.run("undo")
    assert review_of(window).is_kept(ONE)
    assert confirmed(window) == MANY
    window.run("undo")
    assert confirmed(window) == 0


@pytest.mark.usefixtures("slow")
def test_what_is_in_hand_when_the_window_closes_is_kept(
    qtbot: QtBot, host: FakeHost, tmp_path: Path
) -> None:
    path = tmp_path / "long.facingpage"
    with window_over(qtbot, host, project=path) as window:
        start(qtbot, window)
        page = window.session.current
        assert page is not None
        assert page.page_id is not None
        window.run("drop")
        assert review_of(window).is_kept(ONE)
    project = Project.open(path)
    try:
        (row,) = project.journal.history(page.page_id)
    finally:
        project.close()
    assert row.edit is not None
    assert len(row.edit.touches()) == MANY


def test_the_blocks_of_a_selection_are_told_as_they_are_read(
    qtbot: QtBot, window: MainWindow
) -> None:
    texts = ["One", "Two", "Three", "Four", "Five"]
    open_page(qtbot, window, "page.html", make_cleaned(*texts, dropped=(2, 3)))
    view = window.frame.view
    view.selectAll()
    assert view.selected_blocks() == (1, 2, 3, 4, 5)
    view.go_to(BlockId(3))
    view.selectAll()
    assert view.selected_blocks() == (1, 2, 3, 4, 5)
