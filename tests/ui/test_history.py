"""Undo after a day, and steps on many pages: done and taken back whole."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facingpage import paths
from facingpage.core.edits import SetKept, SetTargets
from facingpage.core.page import BlockId, Cleaned
from facingpage.core.review import Review, Target
from facingpage.core.terms import ChangeTerms, Term
from facingpage.storage.journal import replay
from facingpage.storage.project import Project
from facingpage.ui.history_dialog import HistoryDialog
from facingpage.ui.main_window import MainWindow
from facingpage.ui.open_page import OpenPage
from facingpage.ui.speaking import Scope
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned
from helpers.sites import site_page
from helpers.windows import click, open_page, review_of, window_over

ONE, TWO, THREE = BlockId(1), BlockId(2), BlockId(3)
FERRY = make_cleaned("One.", "Two.", "Three.", title="Ferry", source=b"ferry")
TRAIN = make_cleaned("One.", "Two.", "Three.", title="Train", source=b"train")
PORT = Term("port", "porto", "en", "pt")


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with window_over(qtbot, FakeHost()) as made:
        open_page(qtbot, made, "ferry.html", FERRY)
        open_page(qtbot, made, "train.html", TRAIN)
        yield made


def show(qtbot: QtBot, window: MainWindow, cleaned: Cleaned) -> OpenPage:
    """Show a page that is listed, and wait until it is there."""
    title = cleaned.page.title
    qtbot.waitUntil(lambda: any(p.title == title for p in window.session.pages))
    (page,) = (p for p in window.session.pages if p.title == title)
    window.session.paging.show(page)
    qtbot.waitUntil(lambda: page.review is not None)
    return page


def drop(window: MainWindow, block: BlockId) -> None:
    window.session.deciding.keep((block,), kept=False)


def notice(window: MainWindow) -> str:
    return window.frame.notice.text()


def dropped(window: MainWindow) -> list[BlockId]:
    review = review_of(window)
    return [block for block in review.page.ids() if not review.is_kept(block)]


def stored(page_id: int) -> Review:
    project = Project.open(paths.default_project())
    try:
        page = project.load(page_id)
        return replay(Review.of(page.cleaned, "pt"), page.edits)[0]
    finally:
        project.close()


def test_the_first_undo_of_another_day_names_what_it_takes_back(qtbot: QtBot) -> None:
    with window_over(qtbot, FakeHost()) as window:
        open_page(qtbot, window, "ferry.html", FERRY)
        drop(window, TWO)
    with window_over(qtbot, FakeHost()) as window:
        show(qtbot, window, FERRY)
        assert dropped(window) == [TWO]
        undo = window.actions_by_id["undo"]
        assert undo.isEnabled()
        assert undo.text().startswith("Undo: block 2 dropped (today, ")
        window.run("undo")
        assert dropped(window) == []
        assert notice(window).startswith("Undone: block 2 dropped (today, ")
        window.run("redo")
        assert dropped(window) == [TWO]
        window.run("undo")
    with window_over(qtbot, FakeHost()) as window:
        show(qtbot, window, FERRY)
        assert not window.actions_by_id["undo"].isEnabled()
        window.run("redo")
        assert dropped(window) == [TWO]


def test_what_was_typed_is_taken_back_as_one_another_day(qtbot: QtBot) -> None:
    with window_over(qtbot, FakeHost()) as window:
        open_page(qtbot, window, "ferry.html", FERRY)
        for text in ("U", "Um", "Uma"):
            window.session.deciding.type_target(ONE, text)
        window.session.deciding.finish_typing()
        # Left, it is as if it had never been typed.
        window.session.deciding.type_target(TWO, "Du")
        window.session.deciding.drop_typing()
    with window_over(qtbot, FakeHost()) as window:
        show(qtbot, window, FERRY)
        assert review_of(window).is_edited(ONE)
        window.run("undo")
        assert not review_of(window).is_edited(ONE)
        assert not window.actions_by_id["undo"].isEnabled()


def test_a_term_is_taken_back_another_day(qtbot: QtBot) -> None:
    with window_over(qtbot, FakeHost()) as window:
        open_page(qtbot, window, "ferry.html", FERRY)
        window.session.deciding.change_terms(ChangeTerms((PORT,)))
    with window_over(qtbot, FakeHost()) as window:
        show(qtbot, window, FERRY)
        qtbot.waitUntil(lambda: bool(window.session.termbase.terms()))
        window.run("undo")
        qtbot.waitUntil(lambda: not window.session.termbase.terms())
        window.run("redo")
        qtbot.waitUntil(lambda: bool(window.session.termbase.terms()))
    with window_over(qtbot, FakeHost()) as window:
        qtbot.waitUntil(lambda: bool(window.session.termbase.terms()))
        show(qtbot, window, FERRY)
        window.run("undo")
        qtbot.waitUntil(lambda: not window.session.termbase.terms())


def test_what_was_done_on_no_page_is_named_and_taken_back_another_day(
    qtbot: QtBot,
) -> None:
    with window_over(qtbot, FakeHost()) as window:
        qtbot.waitUntil(lambda: window.session.project() is not None)
        window.session.deciding.change_terms(ChangeTerms((PORT,)))
    with window_over(qtbot, FakeHost()) as window:
        assert window.session.current is None
        undo = window.actions_by_id["undo"]
        qtbot.waitUntil(undo.isEnabled)
        assert "port" in undo.text()
        assert "(today, " in undo.text()
        qtbot.waitUntil(lambda: bool(window.session.termbase.terms()))
        window.run("undo")
        qtbot.waitUntil(lambda: not window.session.termbase.terms())
        assert notice(window).startswith("Undone: ")
    with window_over(qtbot, FakeHost()) as window:
        redo = window.actions_by_id["redo"]
        qtbot.waitUntil(redo.isEnabled)
        assert not window.session.termbase.terms()
        window.run("redo")
        qtbot.waitUntil(lambda: bool(window.session.termbase.terms()))


def test_a_language_set_for_a_site_is_taken_back_another_day(qtbot: QtBot) -> None:
    page = site_page("Gannet")
    with window_over(qtbot, FakeHost()) as window:
        open_page(qtbot, window, "gannet.html", page)
        window.session.deciding.set_language((ONE,), "gl", Scope.SITE_PAGE)
        assert window.session.speaking.rules()
    with window_over(qtbot, FakeHost()) as window:
        shown = show(qtbot, window, page)
        assert shown.review is not None
        assert shown.review.page_language.code == "gl"
        window.run("undo")
        assert window.session.speaking.rules() == ()
        qtbot.waitUntil(lambda: review_of(window).page_language.code == "en")
        window.run("redo")
        assert len(window.session.speaking.rules()) == 1


def replace_on_both(qtbot: QtBot, window: MainWindow) -> int:
    """Translate the first block of both pages as one step; return its number."""
    edit = SetTargets(ONE, "pt", (Target(0, 4, "Uma."),))
    ids = {p.page_id: edit for p in window.session.pages if p.page_id is not None}
    said: list[str] = []
    window.session.history.do_many("“Um” replaced by “Uma”", ids, said.append)
    qtbot.waitUntil(lambda: bool(said))
    assert said == [""]
    project = window.session.history._library.project
    assert project is not None
    return project.steps.timeline(1).ids[-1]


def test_a_step_on_many_pages_is_done_where_they_are_open_and_where_not(
    qtbot: QtBot, window: MainWindow
) -> None:
    replace_on_both(qtbot, window)
    assert all(p.review and p.review.is_edited(ONE) for p in window.session.pages)
    window.close()
    with window_over(qtbot, FakeHost()) as again:
        show(qtbot, again, FERRY)
        drop(again, TWO)
        replace_on_both(qtbot, again)
    assert stored(1).is_edited(ONE)
    assert stored(2).is_edited(ONE)


def test_undo_right_after_takes_it_back_on_all_pages(
    qtbot: QtBot, window: MainWindow
) -> None:
    replace_on_both(qtbot, window)
    window.run("undo")
    qtbot.waitUntil(lambda: notice(window).startswith("Undone: “Um” replaced"))
    assert not any(p.review and p.review.is_edited(ONE) for p in window.session.pages)
    window.run("redo")
    qtbot.waitUntil(lambda: notice(window).startswith("Redone: “Um” replaced"))
    assert all(p.review and p.review.is_edited(ONE) for p in window.session.pages)


def test_undo_later_takes_it_back_on_the_page_alone_and_says_so(
    qtbot: QtBot, window: MainWindow
) -> None:
    replace_on_both(qtbot, window)
    drop(window, TWO)
    window.run("undo")
    window.run("undo")
    assert notice(window).endswith("on this page; Edit, History has it for all pages")
    edited = [bool(p.review and p.review.is_edited(ONE)) for p in window.session.pages]
    assert sorted(edited) == [False, True]


def test_a_step_is_taken_back_on_all_pages_though_other_things_were_done_since(
    qtbot: QtBot, window: MainWindow
) -> None:
    step = replace_on_both(qtbot, window)
    drop(window, TWO)
    said: list[str] = []
    window.session.history.take_back(step, said.append)
    qtbot.waitUntil(lambda: bool(said))
    assert said == [""]
    assert not any(p.review and p.review.is_edited(ONE) for p in window.session.pages)
    assert dropped(window) == [TWO]
    # On this page it is the last thing done: undo does it again.
    window.run("undo")
    qtbot.waitUntil(lambda: review_of(window).is_edited(ONE))
    window.run("undo")
    assert dropped(window) == []
    window.session.history.take_back(step, said.append)
    qtbot.waitUntil(lambda: len(said) > 1)


def test_a_step_that_something_depends_on_is_not_taken_back_and_why(
    qtbot: QtBot, window: MainWindow
) -> None:
    step = replace_on_both(qtbot, window)
    window.session.deciding.commit_target(ONE, "Outra.")
    said: list[str] = []
    window.session.history.take_back(step, said.append)
    qtbot.waitUntil(lambda: bool(said))
    assert said[0].startswith("Block 1 of “Train” was changed since.")
    assert all(p.review and p.review.is_edited(ONE) for p in window.session.pages)


def test_a_step_that_depends_on_a_page_that_is_not_open_is_not_taken_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    step = replace_on_both(qtbot, window)
    window.session.deciding.commit_target(ONE, "Outra.")
    window.close()
    with window_over(qtbot, FakeHost()) as again:
        qtbot.waitUntil(lambda: bool(again.session.pages))
        said: list[str] = []
        again.session.history.take_back(step, said.append)
        qtbot.waitUntil(lambda: bool(said))
        assert said[0].startswith("Block 1 of “Train” was changed since.")
    assert stored(1).is_edited(ONE)


def test_what_is_taken_back_already_is_not_taken_back_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    step = replace_on_both(qtbot, window)
    said: list[str] = []
    for many in (1, 2):
        window.session.history.take_back(step, said.append)
        qtbot.waitUntil(lambda many=many: len(said) == many)  # type: ignore[misc]  # the loop's
    assert said == ["", "It is taken back already."]
    window.session.history.do_again(step, said.append)
    qtbot.waitUntil(lambda: len(said) > 2)
    assert said[-1] == ""
    assert all(p.review and p.review.is_edited(ONE) for p in window.session.pages)


def test_a_page_that_is_being_loaded_meanwhile_has_the_step_too(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.close()
    with window_over(qtbot, FakeHost()) as again:
        qtbot.waitUntil(lambda: bool(again.session.pages))
        said: list[str] = []
        page = again.session.pages[0]
        assert page.page_id is not None
        again.session.history.do_many(
            "Dropped", {page.page_id: SetKept(ONE, kept=False)}, said.append
        )
        again.session.paging.show(page)
        qtbot.waitUntil(lambda: bool(said) and page.review is not None)
        assert not review_of(again).is_kept(ONE)
        again.run("undo")
        assert review_of(again).is_kept(ONE)


def rows(dialog: HistoryDialog) -> list[list[str]]:
    items = [
        dialog.list.topLevelItem(n) for n in range(dialog.list.topLevelItemCount())
    ]
    return [[item.text(c) for c in (1, 2, 4)] for item in items if item]


def open_history(qtbot: QtBot, window: MainWindow) -> HistoryDialog:
    window.run("history")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, HistoryDialog)
    qtbot.waitUntil(lambda: bool(rows(dialog)))
    return dialog


def test_the_history_lists_steps_newest_first_and_takes_them_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    replace_on_both(qtbot, window)
    drop(window, TWO)
    window.session.deciding.change_terms(ChangeTerms((PORT,)))
    dialog = open_history(qtbot, window)
    assert rows(dialog) == [
        ["Term “port” kept", "Train", ""],
        ["Block 2 dropped", "Train", ""],
        ["“Um” replaced by “Uma”", "2 pages", ""],
    ]
    dialog.of_many.setChecked(True)
    qtbot.waitUntil(lambda: len(rows(dialog)) == 2)
    dialog.list.setCurrentIndex(dialog.list.model().index(1, 0))
    assert dialog.toggle.text() == "Take back"
    click(dialog.toggle)
    qtbot.waitUntil(lambda: len(rows(dialog)) == 2 and rows(dialog)[1][2] != "")
    assert rows(dialog)[1][2] == "taken back"
    assert dialog.said.text() == "Taken back: “Um” replaced by “Uma”"
    assert not any(p.review and p.review.is_edited(ONE) for p in window.session.pages)
    assert dialog.toggle.text() == "Do it again"
    click(dialog.toggle)
    qtbot.waitUntil(lambda: len(rows(dialog)) == 2 and rows(dialog)[1][2] == "")
    assert all(p.review and p.review.is_edited(ONE) for p in window.session.pages)
    dialog.list.setCurrentIndex(dialog.list.model().index(0, 0))
    click(dialog.toggle)
    qtbot.waitUntil(lambda: not window.session.termbase.terms())
    dialog.reject()


def test_the_history_says_why_a_step_cannot_be_taken_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    replace_on_both(qtbot, window)
    window.session.deciding.commit_target(ONE, "Outra.")
    dialog = open_history(qtbot, window)
    dialog.list.setCurrentIndex(dialog.list.model().index(1, 0))
    click(dialog.toggle)
    qtbot.waitUntil(lambda: dialog.said.text() != "")
    assert dialog.said.text().startswith("Block 1 of “Train” was changed since.")
    assert dialog.said.text().endswith("It stays.")
    dialog.reject()


def test_from_the_history_one_goes_to_the_page(
    qtbot: QtBot, window: MainWindow
) -> None:
    drop(window, TWO)
    show(qtbot, window, FERRY)
    drop(window, THREE)
    dialog = open_history(qtbot, window)
    dialog.list.setCurrentIndex(dialog.list.model().index(1, 0))
    click(dialog.go)
    assert window.session.current is not None
    assert window.session.current.title == "Train"


def test_the_history_of_many_steps_comes_as_it_is_scrolled(
    qtbot: QtBot, window: MainWindow
) -> None:
    for number in range(250):
        window.session.deciding.do(SetKept(ONE, kept=bool(number % 2)))
    dialog = open_history(qtbot, window)
    assert len(rows(dialog)) == 200
    bar = dialog.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: len(rows(dialog)) == 250)
    dialog.reject()
