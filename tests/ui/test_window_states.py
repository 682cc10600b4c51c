"""First run, missing models, translating, cancelling, restarts, and coming back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facingpage.core.page import BlockId, LanguageGuess
from facingpage.storage.settings import load_settings
from facingpage.ui.export_dialog import ExportDialog
from facingpage.ui.hints import Hint, HintActions, hint_for
from facingpage.ui.main_window import MainWindow
from facingpage.ui.open_page import Drafting
from facingpage.ui.palette import Palette
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned
from helpers.windows import click, key, open_page, review_of, type_text, window_over

# The offscreen platform says so of every window that has a layout.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

PAGE = make_cleaned("One.", "Two.", "Three.", title="Numbers", source=b"one")
OTHER = make_cleaned("Four.", title="Others", source=b"two")


@pytest.fixture
def host() -> FakeHost:
    return FakeHost(drafts_at_once=False)


@pytest.fixture
def window(qtbot: QtBot, host: FakeHost) -> Iterator[MainWindow]:
    """Return the window with a page open whose translation has not begun to come."""
    with window_over(qtbot, host) as made:
        open_page(qtbot, made, "numbers.html", PAGE)
        yield made


def hint_of(window: MainWindow) -> Hint | None:
    page = window.session.current
    assert page is not None

    def nothing() -> None:
        pass

    return hint_for(page, HintActions(nothing, nothing, nothing, nothing, nothing))


def drafting_of(window: MainWindow) -> Drafting | None:
    return window.session.current.drafting if window.session.current else None


def test_the_first_run_asks_for_the_readers_language_once(
    qtbot: QtBot, host: FakeHost
) -> None:
    with window_over(qtbot, host, reader="") as window:
        open_page(qtbot, window, "numbers.html", PAGE)
        assert window.frame.first_run.isVisible()
        assert drafting_of(window) is Drafting.NOT_ASKED
        assert host.asked.translations == []
        box = window.frame.first_run.box
        box.setCurrentIndex(box.findData("pt"))
        click(window.frame.first_run.button)
        assert window.frame.first_run.isHidden()
        assert drafting_of(window) is Drafting.RUNNING
        qtbot.waitUntil(lambda: load_settings().reader_language == "pt")


@pytest.mark.parametrize("is_page_open", [False, True])
def test_the_language_question_has_the_keys_and_enter_answers_it(
    qtbot: QtBot, host: FakeHost, is_page_open: bool
) -> None:
    with window_over(qtbot, host, reader="") as window:
        if is_page_open:
            open_page(qtbot, window, "numbers.html", PAGE)
        box = window.frame.first_run.box
        assert window.focusWidget() is box
        box.setCurrentIndex(box.findData("pt"))
        key(box, Qt.Key.Key_Return)
        assert window.frame.first_run.isHidden()
        assert window.session.reader_language == "pt"


def test_a_pair_without_a_model_is_never_an_empty_column(
    qtbot: QtBot, host: FakeHost
) -> None:
    with window_over(qtbot, host, reader="de") as window:
        open_page(qtbot, window, "numbers.html", PAGE)
        assert drafting_of(window) is Drafting.NO_MODEL
        hint = hint_of(window)
        assert hint is not None
        assert hint.title == "No model translates English to German yet"
        assert [words for words, _ in hint.choices] == [
            "Get a model…",
            "Read the original only",
            "Choose another language",
        ]
        window.showing.read_only()
        assert window.frame.view.is_single


def test_a_page_in_the_readers_language_says_so(qtbot: QtBot, host: FakeHost) -> None:
    with window_over(qtbot, host, reader="en") as window:
        open_page(qtbot, window, "numbers.html", PAGE)
        hint = hint_of(window)
        assert hint is not None
        assert hint.title == "This page is in English already"


def test_another_readers_language_starts_another_translation(
    window: MainWindow, host: FakeHost, qtbot: QtBot
) -> None:
    window.session.translating.set_reader_language("de")
    assert host.asked.translations[0].is_cancelled
    assert drafting_of(window) is Drafting.NO_MODEL
    window.session.translating.set_reader_language("pt")
    assert drafting_of(window) is Drafting.RUNNING
    assert len(host.asked.translations) == 2


def test_a_translation_whose_workers_were_ended_goes_on_with_others(
    window: MainWindow, host: FakeHost, qtbot: QtBot
) -> None:
    first = host.asked.translations[-1]
    done = first.blocks[0].id
    first.draft(done)
    qtbot.waitUntil(lambda: done in review_of(window).drafts)
    # Not by the person: the host let the workers of other models go.
    first.is_cancelled = True
    first.finish()
    qtbot.waitUntil(lambda: host.asked.translations[-1] is not first)
    second = host.asked.translations[-1]
    assert {b.id for b in second.blocks} == {b.id for b in first.blocks} - {done}
    second.draft()
    second.finish()
    qtbot.waitUntil(lambda: drafting_of(window) is Drafting.DONE)


def test_progress_says_how_far_it_is_and_cancel_keeps_what_came(
    window: MainWindow, host: FakeHost, qtbot: QtBot
) -> None:
    progress = window.frame.toolbar.progress
    host.asked.translations[0].draft(1)
    qtbot.waitUntil(lambda: "1 of 3" in progress.text())
    click(progress.cancel)
    assert host.asked.translations[0].is_cancelled
    assert drafting_of(window) is Drafting.CANCELLED
    assert review_of(window).target(BlockId(1)) == "[One.]"
    assert progress.text() == "Stopped, 2 blocks left"
    click(progress.cancel)  # it reads "Go on" now
    assert [block.id for block in host.asked.translations[1].blocks] == [2, 3]


def test_blocks_on_screen_are_preferred(
    window: MainWindow, host: FakeHost, qtbot: QtBot
) -> None:
    window.frame.view.visible_changed.emit((BlockId(3), BlockId(2)))
    assert host.asked.translations[0].preferred == (3, 2)


def test_a_worker_that_died_is_one_sentence_and_the_work_goes_on(
    window: MainWindow, host: FakeHost, qtbot: QtBot
) -> None:
    asked = host.asked.translations[0]
    asked.restart("The translation worker stopped and was started again.")
    qtbot.waitUntil(lambda: "started again" in window.frame.notice.text())
    asked.draft()
    asked.finish()
    qtbot.waitUntil(lambda: drafting_of(window) is Drafting.DONE)
    assert review_of(window).target(BlockId(3)) == "[Three.]"


def test_a_failed_translation_says_why(
    window: MainWindow, host: FakeHost, qtbot: QtBot
) -> None:
    host.asked.translations[0].fail("The model English to Portuguese is damaged.")
    host.asked.translations[0].finish()
    qtbot.waitUntil(lambda: drafting_of(window) is Drafting.FAILED)
    hint = hint_of(window)
    assert hint is not None
    assert hint.sentence == "The model English to Portuguese is damaged."


def test_a_flag_is_counted_and_said_in_words(
    window: MainWindow, host: FakeHost, qtbot: QtBot
) -> None:
    host.asked.translations[0].draft(2, flags=("loop",))
    flagged = window.frame.status.buttons["flagged"]
    qtbot.waitUntil(lambda: flagged.text() == "1 flagged")
    click(flagged)
    assert window.frame.view.current_block() == 2
    assert "The engine repeated itself" in window.frame.inspector.block.text()


def test_a_number_taken_over_as_it_is_needs_no_eyes(
    window: MainWindow, host: FakeHost, qtbot: QtBot
) -> None:
    host.asked.translations[0].draft(1, flags=("as-is",))
    qtbot.waitUntil(lambda: review_of(window).target(BlockId(1)) is not None)
    assert window.frame.status.buttons["flagged"].isHidden()


def test_switching_pages_keeps_each_ones_review_and_undo(
    window: MainWindow, qtbot: QtBot
) -> None:
    first = window.session.current
    assert first is not None
    window.session.deciding.keep((BlockId(2),), kept=False)
    open_page(qtbot, window, "others.html", OTHER)
    assert not window.actions_by_id["undo"].isEnabled()
    window.session.paging.show(first)
    assert not review_of(window).is_kept(BlockId(2))
    window.run("undo")
    assert review_of(window).is_kept(BlockId(2))


def test_the_filter_finds_pages_by_their_title(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_page(qtbot, window, "others.html", OTHER)
    sidebar = window.frame.sidebar
    assert sidebar.view.model().rowCount() == 2
    type_text(sidebar.filter, "numb")
    assert sidebar.view.model().rowCount() == 1
    assert sidebar.view.model().index(0, 0).data().startswith("Numbers")


def test_the_same_page_opened_twice_is_listed_once(
    window: MainWindow, qtbot: QtBot
) -> None:
    first = window.session.current
    window.session.paging.open_path(Path("numbers.html"))
    qtbot.waitUntil(lambda: window.session.current is first)
    assert window.session.pages == [first]


def test_edits_are_there_again_after_closing_and_opening(
    qtbot: QtBot, host: FakeHost
) -> None:
    host.drafts_at_once = True
    with window_over(qtbot, host) as window:
        page = open_page(qtbot, window, "numbers.html", PAGE)
        qtbot.waitUntil(lambda: page.drafting is Drafting.DONE)
        window.session.deciding.keep((BlockId(2),), kept=False)
        window.session.deciding.commit_target(BlockId(1), "Uma.")
    with window_over(qtbot, FakeHost()) as window:
        qtbot.waitUntil(lambda: bool(window.session.pages))
        assert window.session.pages[0].translated_title == ""
        window.session.paging.show(window.session.pages[0])
        qtbot.waitUntil(lambda: window.session.pages[0].review is not None)
        assert not review_of(window).is_kept(BlockId(2))
        assert review_of(window).target(BlockId(1)) == "Uma."
        undo = window.actions_by_id["undo"]
        assert undo.text().startswith("Undo: translation of block 1 edited (today, ")


def test_what_is_being_typed_is_on_disk_before_it_is_committed(
    qtbot: QtBot, host: FakeHost
) -> None:
    host.drafts_at_once = True
    with window_over(qtbot, host) as window:
        page = open_page(qtbot, window, "numbers.html", PAGE)
        qtbot.waitUntil(lambda: page.drafting is Drafting.DONE)
        for text in ("U", "Um", "Uma"):
            window.session.deciding.type_target(BlockId(1), text)
        assert page.stack.count() == 1
        assert review_of(window).target(BlockId(1)) == "Uma"
        window.session.deciding.finish_typing()
        window.run("undo")
        assert review_of(window).target(BlockId(1)) == "[One.]"


def test_typing_back_to_the_machines_words_leaves_nothing_of_ones_own(
    qtbot: QtBot, host: FakeHost
) -> None:
    host.drafts_at_once = True
    with window_over(qtbot, host) as window:
        page = open_page(qtbot, window, "numbers.html", PAGE)
        qtbot.waitUntil(lambda: page.drafting is Drafting.DONE)
        window.session.deciding.type_target(BlockId(1), "[One")
        window.session.deciding.type_target(BlockId(1), "[One.]")
        assert not review_of(window).is_edited(BlockId(1))


@pytest.mark.parametrize("suffix", ["txt", "md", "html", "jsonl"])
def test_a_page_is_exported_and_the_notice_says_where(
    qtbot: QtBot, host: FakeHost, tmp_path: Path, suffix: str
) -> None:
    host.drafts_at_once = True
    out = tmp_path / f"out.{suffix}"
    with window_over(qtbot, host) as window:
        page = open_page(qtbot, window, "numbers.html", PAGE)
        qtbot.waitUntil(lambda: page.drafting is Drafting.DONE)
        window.commands.asking.export_file = lambda *_: out  # type: ignore[method-assign]  # the person's answer
        window.run("export")
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        dialog.choose(suffix)
        click(dialog.save)
        qtbot.waitUntil(lambda: window.frame.notice.text() == f"Exported to {out}")
    written = out.read_text("utf-8")
    assert "Two." in written
    # Markdown escapes the brackets that the fake translation has.
    assert "[Two.]" in written.replace("\\", "")


def test_a_failed_export_stays_until_it_is_read(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    out = tmp_path / "no" / "such" / "out.txt"
    window.commands.asking.export_file = lambda *_: out  # type: ignore[method-assign]  # the person's answer
    window.run("export")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ExportDialog)
    click(dialog.save)
    qtbot.waitUntil(lambda: "Could not write" in window.frame.warning.text())


def test_nothing_kept_is_not_exported(window: MainWindow) -> None:
    window.session.deciding.keep((BlockId(1), BlockId(2), BlockId(3)), kept=False)
    assert window.frame.notice.text() == "3 blocks dropped"
    window.run("export")
    assert QApplication.activeModalWidget() is None
    assert window.frame.notice.text().startswith("Nothing is kept")


def test_a_page_still_opening_can_be_given_up(qtbot: QtBot, host: FakeHost) -> None:
    host.holds_openings = True
    with window_over(qtbot, host) as window:
        window.session.paging.open_path(Path("slow.html"))
        assert window.frame.stack.currentWidget() is window.frame.opening
        assert "Opening slow.html" in window.frame.opening.text()
        click(window.frame.opening.buttons[0])
        assert window.session.pages == []
        assert window.frame.stack.currentWidget() is window.frame.empty


def test_the_page_can_be_read_as_another_language(
    window: MainWindow, host: FakeHost, qtbot: QtBot
) -> None:
    window.session.deciding.set_page_language("es")
    assert review_of(window).page_language == LanguageGuess("es", "sure")
    assert review_of(window).language_of(BlockId(1)) == LanguageGuess("es", "likely")
    assert drafting_of(window) is Drafting.NO_MODEL


def test_a_project_that_cannot_be_written_is_said_and_the_page_still_opens(
    qtbot: QtBot, host: FakeHost, tmp_path: Path
) -> None:
    taken = tmp_path / "taken.facingpage"
    taken.write_bytes(b"this is something else, and no project at all" * 40)
    with window_over(qtbot, host, project=taken) as window:
        open_page(qtbot, window, "numbers.html", PAGE)
        assert "your edits are not kept" in window.frame.warning.text()
        window.session.deciding.keep((BlockId(1),), kept=False)
        assert not review_of(window).is_kept(BlockId(1))


def test_a_command_is_found_by_its_words_and_run(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.run("palette")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Palette)
    type_text(dialog.filter, "inspector")
    key(dialog.filter, Qt.Key.Key_Return)
    assert window.frame.inspector.isHidden()
