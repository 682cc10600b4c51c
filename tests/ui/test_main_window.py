"""The window over a fake host: what it shows, and what keys and clicks do."""

import threading
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
)
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from facingpage.core.page import BlockId, Kind
from facingpage.storage.settings import load_settings
from facingpage.ui import incoming
from facingpage.ui.main_window import MainWindow
from facingpage.ui.open_page import Drafting
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned
from helpers.windows import click, key, open_page, review_of, type_text, window_over

# The offscreen platform says so of every window that has a layout.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

TEXTS = ((Kind.HEADING, "A ferry"), "First lines.", "A link", "Last lines.")


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """Return the window with a page open: block 3 of 4 is dropped."""
    opened = open_page(
        qtbot, window, "ferry.html", make_cleaned(*TEXTS, title="A ferry", dropped=(3,))
    )
    qtbot.waitUntil(lambda: opened.drafting is Drafting.DONE)
    return window


def press(window: MainWindow, key: Qt.Key, text: str = "", scan_code: int = 0) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(
            kind, key, Qt.KeyboardModifier.NoModifier, scan_code, 0, 0, text
        )
        QApplication.sendEvent(window.frame.view, event)


def test_without_a_page_the_window_says_what_to_do(window: MainWindow) -> None:
    assert window.frame.stack.currentWidget() is window.frame.empty
    assert "Open a saved page" in window.frame.empty.text()


def test_an_opened_page_is_shown_and_listed_with_its_translated_title(
    page: MainWindow,
) -> None:
    assert page.frame.stack.currentWidget() is page.frame.view
    assert page.windowTitle().startswith("A ferry")
    listed = page.frame.sidebar.view.model().index(0, 0).data()
    assert listed.startswith("A ferry. [A ferry]")


def test_what_stands_beside_the_page_waits_until_keys_pause(
    page: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, beside = page.frame.view, page.frame.inspector.block
    view.go_to(BlockId(1))
    assert beside._block == 1
    monkeypatch.setattr(page.session.quiet, "is_typing", lambda: True)
    view.go_to(BlockId(2))
    assert beside._block == 1
    # Where the person is, is kept at once.
    assert page.session.current is not None
    assert page.session.current.block == 2
    qtbot.waitUntil(lambda: beside._block == 2)


def test_what_stands_beside_the_page_does_not_wait_for_ever(
    page: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, beside = page.frame.view, page.frame.inspector.block
    view.go_to(BlockId(4))
    monkeypatch.setattr(page.session.quiet, "is_typing", lambda: True)

    def is_told_while_keys_come() -> bool:
        view.go_to(BlockId(1 + (view.current_block() or 0) % 2))
        return beside._block in {1, 2}

    qtbot.waitUntil(is_told_while_keys_come)


def test_every_kept_block_is_translated_and_no_dropped_one(
    page: MainWindow, host: FakeHost
) -> None:
    (asked,) = host.asked.translations
    assert [block.id for block in asked.blocks] == [1, 2, 4]
    assert review_of(page).target(BlockId(2)) == "[First lines.]"


def test_a_dropped_block_says_so_and_undo_takes_it_back(
    page: MainWindow, qtbot: QtBot
) -> None:
    page.frame.view.go_to(BlockId(2))
    press(page, Qt.Key.Key_D, "d")
    assert not review_of(page).is_kept(BlockId(2))
    assert page.frame.notice.text() == "Block 2 dropped"
    click(page.frame.notice.undo_button)
    assert review_of(page).is_kept(BlockId(2))


def test_a_restored_block_is_translated_then(
    page: MainWindow, host: FakeHost, qtbot: QtBot
) -> None:
    page.frame.view.go_to(BlockId(3))
    press(page, Qt.Key.Key_R, "r")
    assert [block.id for block in host.asked.translations[-1].blocks] == [3]
    qtbot.waitUntil(lambda: review_of(page).target(BlockId(3)) == "[A link]")


@pytest.mark.parametrize(
    ("key", "text", "scan_code"),
    [
        (Qt.Key.Key_D, "d", 0),
        (0x0412, "в", 40),  # the same key under a Russian layout
        (0x064A, "ي", 40),  # and under an Arabic one
        (Qt.Key.Key_D, "d", 43),  # where Dvorak has its D
    ],
)
def test_d_drops_under_any_keyboard_layout(
    page: MainWindow, key: int, text: str, scan_code: int
) -> None:
    page.frame.view.go_to(BlockId(2))
    press(page, Qt.Key(key) if key < 128 else key, text, scan_code)  # type: ignore[arg-type]  # Qt has no name for these keys
    assert not review_of(page).is_kept(BlockId(2))


def test_single_keys_are_letters_while_typing(page: MainWindow, qtbot: QtBot) -> None:
    page.frame.toolbar.find_box.setFocus()
    type_text(page.frame.toolbar.find_box, "drd")
    assert page.frame.toolbar.find_box.text() == "drd"
    assert review_of(page).kept == {}


def test_j_and_k_step_through_the_blocks(page: MainWindow) -> None:
    page.frame.view.go_to(BlockId(1))
    press(page, Qt.Key.Key_J, "j")
    assert page.frame.view.current_block() == 2
    press(page, Qt.Key.Key_K, "k")
    assert page.frame.view.current_block() == 1


def test_an_edited_translation_is_kept_with_ctrl_enter(
    page: MainWindow, qtbot: QtBot
) -> None:
    page.frame.view.go_to(BlockId(2))
    press(page, Qt.Key.Key_Return, "\r")
    editor = page.focusWidget()
    assert page.frame.view.is_editing()
    assert editor is not None
    key(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(editor, "Dear lines")
    key(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not page.frame.view.is_editing()
    assert review_of(page).target(BlockId(2)) == "Dear lines"
    page.run("undo")
    assert review_of(page).target(BlockId(2)) == "[First lines.]"
    page.run("redo")
    assert review_of(page).target(BlockId(2)) == "Dear lines"


def test_escape_leaves_the_translation_as_it_was(
    page: MainWindow, qtbot: QtBot
) -> None:
    page.frame.view.go_to(BlockId(2))
    page.run("edit")
    editor = page.focusWidget()
    assert editor is not None
    type_text(editor, "no")
    page.frame.view.draft_typed.emit(2, "no")
    assert review_of(page).target(BlockId(2)) == "no"
    key(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: review_of(page).target(BlockId(2)) == "[First lines.]")
    assert not review_of(page).is_edited(BlockId(2))


def test_the_counts_are_buttons_to_their_blocks(page: MainWindow, qtbot: QtBot) -> None:
    dropped = page.frame.status.buttons["dropped"]
    assert dropped.text() == "1 dropped"
    assert page.frame.status.buttons["kept"].text() == "3 kept, 83% of the text"
    assert page.frame.status.buttons["edited"].isHidden()
    click(dropped)
    assert page.frame.view.current_block() == 3


def test_the_status_line_says_language_engine_and_that_it_is_offline(
    page: MainWindow,
) -> None:
    status = page.frame.status
    assert status.language.text() == "English, sure"
    assert status.engine.text() == "Firefox xx-yy"
    assert status.seal.text() == "offline: en → pt"


def test_the_inspector_says_why_a_block_is_dropped(page: MainWindow) -> None:
    page.frame.view.go_to(BlockId(3))
    said = page.frame.inspector.block.text()
    assert "Dropped: a list of links." in said
    assert "English, sure" in said


def test_the_page_tab_lists_what_was_dropped_by_reason(page: MainWindow) -> None:
    page.frame.inspector.tabs.setCurrentIndex(1)
    said = page.frame.inspector.page.text()
    assert "Title: A ferry" in said
    assert "a list of links: 1" in said
    assert "Author" not in said


def test_a_page_that_fails_says_why_and_offers_another(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.session.paging.open_path(Path("broken.html"))
    failed = window.frame.failed
    qtbot.waitUntil(lambda: window.frame.stack.currentWidget() is failed)
    assert 'Could not open "broken.html": it is no page.' in failed.text()
    assert failed.buttons[0].text() == "Open another page…"


def test_a_dropped_file_is_opened(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/somewhere/a.html"), QUrl("http://x.example/b")])
    assert incoming.can_take(data)
    assert incoming.take(data, window.session, "Dropped page")
    qtbot.waitUntil(lambda: host.asked.names == ["a.html"])


@pytest.mark.parametrize("kind", ["html", "text"])
def test_what_is_pasted_is_opened_as_a_page(
    window: MainWindow, host: FakeHost, kind: str
) -> None:
    data = QMimeData()
    if kind == "html":
        data.setHtml("<p>Olá</p>")
    else:
        data.setText("Olá")
    QGuiApplication.clipboard().setMimeData(data)
    window.run("paste")
    assert host.asked.names == ["Pasted page"]
    assert "Olá".encode() in host.asked.data[0]


def test_an_empty_clipboard_is_said_to_be_empty(
    window: MainWindow, host: FakeHost
) -> None:
    QGuiApplication.clipboard().setText("  ")
    window.run("paste")
    assert host.asked.names == []
    assert window.frame.notice.text() == "The clipboard holds no page and no text."


def test_markup_in_a_title_stays_text(qtbot: QtBot, window: MainWindow) -> None:
    title = '<img src="file:///etc/passwd"><b>Bold</b>'
    open_page(qtbot, window, "evil.html", make_cleaned("Text.", title=title))
    window.frame.inspector.tabs.setCurrentIndex(1)
    assert title in window.frame.inspector.page.text()
    assert window.windowTitle().startswith(title)


def test_closing_the_window_closes_the_host(qtbot: QtBot, host: FakeHost) -> None:
    with window_over(qtbot, host) as window:
        window.close()
    assert host.is_closed


def test_space_held_shows_the_debris_and_let_go_folds_it(page: MainWindow) -> None:
    view = page.frame.view
    rows = view.model().rowCount()
    view.go_to(BlockId(1))
    space = (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ")
    QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, *space))
    assert view.model().rowCount() == rows + 1
    QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyRelease, *space))
    assert view.model().rowCount() == rows


def test_find_counts_in_both_columns_and_steps(page: MainWindow, qtbot: QtBot) -> None:
    box = page.frame.toolbar.find_box
    page.run("find")
    type_text(box, "lines")
    qtbot.waitUntil(lambda: box.found() == "1 of 4")
    key(box, Qt.Key.Key_Return)
    assert box.found() == "2 of 4"
    page.run("find-previous")
    assert box.found() == "1 of 4"
    key(box, Qt.Key.Key_Escape)
    assert box.text() == ""
    assert page.frame.view.hasFocus()


def test_a_row_and_a_column_are_copied(page: MainWindow) -> None:
    page.frame.view.go_to(BlockId(2))
    page.run("copy-row")
    assert QGuiApplication.clipboard().text() == "First lines.\t[First lines.]"
    page.run("copy-target")
    assert QGuiApplication.clipboard().text() == "[First lines.]"
    assert page.frame.notice.text() == "Copied the translation."


def test_what_is_dropped_anywhere_on_the_window_is_opened(
    page: MainWindow, host: FakeHost
) -> None:
    data = QMimeData()
    data.setHtml("<p>Dragged</p>")
    view = page.frame.view
    where = view.viewport().rect().center()
    how = (
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(where, *how))
    QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(where), *how))
    assert host.asked.names[-1] == "Dropped page"


def test_the_menus_hold_every_action(page: MainWindow) -> None:
    menu = page.frame.toolbar.more.menu()
    assert menu is not None
    held = [inner for outer in menu.actions() for inner in menu_of(outer).actions()]
    submenus = [action for action in held if isinstance(action.menu(), QMenu)]
    held += [inner for outer in submenus for inner in menu_of(outer).actions()]
    assert set(held) - set(submenus) == set(page.actions_by_id.values())


def menu_of(action: QAction) -> QMenu:
    inner = action.menu()
    assert isinstance(inner, QMenu)
    return inner


def test_the_languages_to_choose_from_begin_with_the_installed_ones(
    page: MainWindow,
) -> None:
    menu = page.frame.toolbar.pair.reader.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    words = [action.text() for action in menu.actions()]
    assert words[:2] == ["Translate into", "Portuguese  (offline)"]
    assert words[-1] == "Another language"


def test_the_window_fits_a_small_screen(page: MainWindow) -> None:
    progress, find = page.frame.toolbar.progress, page.frame.toolbar.find_box
    page.resize(1440, 900)
    progress.show_stopped(12)
    QApplication.processEvents()
    assert progress.are_words_shown()
    page.resize(1000, 700)
    QApplication.processEvents()
    assert page.minimumSizeHint().width() <= 1000
    assert page.width() == 1000
    assert not progress.are_words_shown()
    assert find.geometry().right() < page.frame.toolbar.more.x()


def test_undo_goes_back_to_the_block_so_that_drop_drops_it_again(
    page: MainWindow,
) -> None:
    view = page.frame.view
    view.go_to(BlockId(2))
    for _ in range(2):
        page.run("drop")
        assert view.current_block() == 4
        page.run("undo")
        assert view.current_block() == 2
    page.run("redo")
    assert not review_of(page).is_kept(BlockId(2))
    assert view.current_block() == 4


def test_undo_goes_to_a_block_from_afar(page: MainWindow) -> None:
    view = page.frame.view
    view.go_to(BlockId(4))
    page.run("drop")
    view.go_to(BlockId(1))
    page.run("undo")
    assert view.current_block() == 4


def test_a_dropped_title_keeps_its_translation_in_the_list(
    qtbot: QtBot, window: MainWindow
) -> None:
    texts = ((Kind.HEADING, "A ferry"), "Lines.", (Kind.HEADING, "Another"))
    cleaned = make_cleaned(*texts, title="A ferry")
    opened = open_page(qtbot, window, "two.html", cleaned)
    qtbot.waitUntil(lambda: opened.drafting is Drafting.DONE)
    before = opened.translated_title
    window.frame.view.go_to(BlockId(1))
    window.run("drop")
    assert opened.title_block is None
    assert opened.translated_title == before


def test_what_was_chosen_last_is_on_disk_when_the_window_has_closed(
    qtbot: QtBot,
) -> None:
    with window_over(qtbot, FakeHost()) as window:
        session = window.session
        for _ in range(2):
            # Both threads are at something when the window is closed.
            wait = partial(threading.Event().wait, 0.3)
            session.tasks.run(wait, lambda _: None, lambda _: None)
        for code in ("es", "fr", "de"):
            session.translating.set_reader_language(code)
    assert load_settings().reader_language == "de"
