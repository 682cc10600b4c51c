"""Sentence by sentence in the window: walked, confirmed, edited, split and joined."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facingpage.core.page import BlockId
from facingpage.core.progress import state_of
from facingpage.ui import new_drafts
from facingpage.ui.main_window import MainWindow
from facingpage.ui.split_popup import SplitPopup
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned
from helpers.sentence_host import SentenceHost
from helpers.windows import key, open_page, review_of, type_text, window_over

ONE, TWO = BlockId(1), BlockId(2)
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
# The offscreen platform says them when the popup opens.
pytestmark = pytest.mark.qt_log_ignore(
    "grabbing the keyboard", r"does not support raise\(\)", extend=True
)
TEXT = "One boat came. Two boats left. Nobody saw them."


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with window_over(qtbot, SentenceHost()) as window:
        open_page(qtbot, window, "a.html", make_cleaned(TEXT, "The end is near."))
        qtbot.waitUntil(lambda: len(review_of(window).drafts) == 2)
        yield window


def _sentences(window: MainWindow, block: BlockId = ONE) -> list[str]:
    text = review_of(window).block(block).text
    return [text[part.start : part.end] for part in review_of(window).parts(block)]


def _wait(qtbot: QtBot, window: MainWindow, translation: str) -> None:
    qtbot.waitUntil(lambda: review_of(window).target(ONE) == translation)


def _confirmed(window: MainWindow) -> list[bool]:
    return [part.is_confirmed for part in review_of(window).parts(ONE)]


def test_ctrl_enter_confirms_the_marked_sentence_and_goes_to_the_next(
    window: MainWindow,
) -> None:
    view = window.frame.view
    window.run("next-sentence")
    window.run("commit")
    assert _confirmed(window) == [True, False, False]
    pair = view.current_sentence()
    assert pair is not None
    assert pair.source == (15, 30)
    assert review_of(window).target(ONE) == (
        "[One boat came.] [Two boats left.] [Nobody saw them.]"
    )


def test_without_a_mark_it_says_how_to_mark(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.session.noticed) as said:
        window.run("commit")
    assert "Alt+Down" in said.args[0]
    assert not review_of(window).targets


def test_a_block_is_confirmed_with_its_last_sentence_and_undone_in_one_step(
    window: MainWindow,
) -> None:
    window.run("next-sentence")
    for _ in range(3):
        window.run("commit")
    assert state_of(review_of(window), ONE) == "confirmed"
    assert window.frame.view.current_block() == TWO
    window.run("undo")
    assert state_of(review_of(window), ONE) == "draft"
    assert _confirmed(window) == [True, True, False]


def test_confirmed_sentences_are_remembered(window: MainWindow, qtbot: QtBot) -> None:
    window.run("next-sentence")
    window.run("commit")
    project = window.session.termbase
    assert project is not None
    memory = window.session._library.project
    assert memory is not None
    qtbot.waitUntil(lambda: memory.memory.count() == 1)


def test_enter_edits_the_marked_sentence_and_ctrl_enter_confirms_it(
    window: MainWindow,
) -> None:
    view = window.frame.view
    window.run("next-sentence")
    window.run("next-sentence")
    key(view, Qt.Key.Key_Return)
    editor = view._editing.editor
    assert editor.caret() == len("[One boat came.] ")
    type_text(editor, "Ora ")
    key(editor, Qt.Key.Key_Return, CONTROL)
    assert not view.is_editing()
    parts = review_of(window).parts(ONE)
    assert [part.text for part in parts][1] == "Ora [Two boats left.]"
    assert [part.is_own for part in parts] == [False, True, False]
    assert parts[1].is_confirmed
    pair = view.current_sentence()
    assert pair is not None
    assert pair.source == (31, len(TEXT))


def test_the_cursor_of_the_editor_walks_sentences_too(window: MainWindow) -> None:
    view = window.frame.view
    window.run("next-sentence")
    window.run("edit")
    window.run("next-sentence")
    assert view.is_editing()
    assert view._editing.editor.caret() == len("[One boat came.] ")
    for _ in range(2):
        window.run("next-sentence")
    assert not view.is_editing()
    assert view.current_block() == TWO


def test_joined_sentences_are_drafted_as_one(window: MainWindow, qtbot: QtBot) -> None:
    window.run("next-sentence")
    window.run("join-sentence")
    assert _sentences(window) == [TEXT[:30], TEXT[31:]]
    _wait(qtbot, window, "[One boat came. Two boats left.] [Nobody saw them.]")
    window.run("undo")
    qtbot.waitUntil(lambda: len(_sentences(window)) == 3)
    window.run("redo")
    assert len(_sentences(window)) == 2


def test_the_last_sentence_says_that_there_is_none_to_join(
    window: MainWindow, qtbot: QtBot
) -> None:
    for _ in range(3):
        window.run("next-sentence")
    with qtbot.waitSignal(window.session.noticed) as said:
        window.run("join-sentence")
    assert "no sentence after" in said.args[0]


def _popup() -> SplitPopup:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, SplitPopup)]
    return next(popup for popup in found if popup.isVisible())


def test_a_sentence_is_split_where_the_cursor_is_put(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.run("next-sentence")
    window.run("split-sentence")
    popup = _popup()
    assert popup.field.toPlainText() == "One boat came."
    key(popup.field, Qt.Key.Key_Home, CONTROL)
    for _ in range(4):
        key(popup.field, Qt.Key.Key_Right)
    key(popup.field, Qt.Key.Key_Return)
    assert _sentences(window)[:2] == ["One", "boat came."]
    _wait(qtbot, window, "[One] [boat came.] [Two boats left.] [Nobody saw them.]")


def test_escape_leaves_the_sentence_whole(window: MainWindow) -> None:
    window.run("next-sentence")
    window.run("split-sentence")
    popup = _popup()
    key(popup.field, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert not review_of(window).bounds


def test_the_editor_splits_the_block_at_its_cursor(window: MainWindow) -> None:
    view = window.frame.view
    view.edit_current()
    editor = view._editing.editor
    key(editor, Qt.Key.Key_Home, CONTROL)
    for _ in range(len("[One boat came.] [Tw")):
        key(editor, Qt.Key.Key_Right)
    QTest.keyClick(editor, Qt.Key.Key_Return, CONTROL | SHIFT)
    assert review_of(window).block(ONE).text == "One boat came."
    assert not view.is_editing()


def test_sentences_stay_cut_where_no_engine_makes_drafts_any_more(
    qtbot: QtBot,
) -> None:
    host = FakeHost(drafts_at_once=False)
    with window_over(qtbot, host) as window:
        open_page(qtbot, window, "a.html", make_cleaned(TEXT))
        qtbot.waitUntil(lambda: bool(host.asked.translations))
        host.asked.translations[0].draft()
        qtbot.waitUntil(lambda: bool(review_of(window).drafts))
        window.session.translating.cancel()
        window.run("next-sentence")
        window.run("split-sentence")
        popup = _popup()
        key(popup.field, Qt.Key.Key_Home, CONTROL)
        for _ in range(15):
            key(popup.field, Qt.Key.Key_Right)
        key(popup.field, Qt.Key.Key_Return)
        assert _sentences(window) == [TEXT[:14], TEXT[15:]]


def test_no_block_is_passed_by_whose_draft_came_and_is_not_shown_yet(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    host = FakeHost(drafts_at_once=False)
    with window_over(qtbot, host) as window:
        open_page(qtbot, window, "a.html", make_cleaned("One.", "Two.", "Three."))
        qtbot.waitUntil(lambda: bool(host.asked.translations))
        host.asked.translations[0].draft(1)
        qtbot.waitUntil(lambda: len(review_of(window).drafts) == 1)
        # As while keys come: what has come is told of when they pause.
        for wait in ("_SEEN_MS", "_UNSEEN_MS"):
            monkeypatch.setattr(new_drafts, wait, 10**6)
        host.asked.translations[0].draft(2, 3)
        page = window.session.current
        assert page is not None
        qtbot.waitUntil(lambda: len(page.drafts["pt"]) == 3)
        view = window.frame.view
        stops = []
        for _ in range(3):
            window.run("next-sentence")
            stops.append((view.current_block(), view.current_sentence() is None))
        assert stops == [(1, False), (2, True), (3, True)]


def test_what_was_done_to_sentences_is_there_when_the_page_is_opened_again(
    qtbot: QtBot,
) -> None:
    with window_over(qtbot, SentenceHost()) as window:
        open_page(qtbot, window, "a.html", make_cleaned(TEXT))
        qtbot.waitUntil(lambda: bool(review_of(window).drafts))
        window.run("next-sentence")
        window.run("join-sentence")
        window.run("commit")
        before = review_of(window)
    with window_over(qtbot, SentenceHost()) as window:
        qtbot.waitUntil(lambda: bool(window.session.pages))
        window.session.paging.show(window.session.pages[0])
        qtbot.waitUntil(lambda: window.session.pages[0].review is not None)
        after = review_of(window)
        assert after.bounds == before.bounds
        assert after.targets == before.targets
