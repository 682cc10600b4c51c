"""Doubtful blocks and readers' comments in the window over a fake host."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facingpage.core.page import BlockId
from facingpage.ui.main_window import MainWindow
from facingpage.ui.open_page import Phase
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned, with_comments, with_doubts
from helpers.windows import click, key, open_page, review_of, window_over

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

TEXTS = [f"Line {number} of a text." for number in range(1, 11)]


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    """Give a page: 2, 3 and 5 are doubtful, 5 and 9 dropped, 7 and 8 comments."""
    cleaned = with_comments(make_cleaned(*TEXTS, dropped=(5, 9)), 7, 8)
    cleaned = replace(with_doubts(cleaned, 2, 3, 5), page_type="article")
    with window_over(qtbot, FakeHost()) as made:
        open_page(qtbot, made, "ferry.html", cleaned)
        yield made


def press(window: MainWindow, *keys: Qt.Key) -> None:
    for one in keys:
        key(window.frame.view, one)


def at(window: MainWindow) -> int | None:
    return window.frame.view.current_block()


def test_n_and_p_step_through_what_is_doubtful_and_around(window: MainWindow) -> None:
    seen = []
    for one in (Qt.Key.Key_N,) * 4 + (Qt.Key.Key_P,) * 2:
        press(window, one)
        seen.append(at(window))
    assert seen == [2, 3, 5, 2, 5, 3]


def test_the_drawer_opens_for_a_doubtful_block_in_it(window: MainWindow) -> None:
    press(window, Qt.Key.Key_P)
    assert at(window) == 5
    assert window.frame.view.model().rowCount() > 9


def test_where_nothing_is_doubtful_it_is_said(window: MainWindow) -> None:
    for _ in range(3):
        press(window, Qt.Key.Key_N, Qt.Key.Key_R)
    press(window, Qt.Key.Key_N)
    assert window.frame.notice.text() == "No block of this page is doubtful."


def test_a_decision_settles_a_doubt_and_undo_brings_it_back(window: MainWindow) -> None:
    counts = window.frame.status.buttons["doubtful"]
    assert counts.text() == "3 doubtful"
    press(window, Qt.Key.Key_N, Qt.Key.Key_R)
    assert window.frame.notice.text() == "Block 2 confirmed as kept"
    assert counts.text() == "2 doubtful"
    window.run("undo")
    assert counts.text() == "3 doubtful"
    assert review_of(window).is_doubtful(BlockId(2))


def test_dropping_one_leaves_out_none_on_the_way_to_the_next(
    window: MainWindow,
) -> None:
    press(window, Qt.Key.Key_N, Qt.Key.Key_D)
    assert at(window) == 3
    press(window, Qt.Key.Key_N)
    assert at(window) == 3
    press(window, Qt.Key.Key_N)
    assert at(window) == 5


def test_having_gone_on_by_oneself_the_next_is_from_there(window: MainWindow) -> None:
    press(window, Qt.Key.Key_N, Qt.Key.Key_D, Qt.Key.Key_J, Qt.Key.Key_K)
    assert at(window) == 3
    press(window, Qt.Key.Key_N)
    assert at(window) == 5


def test_from_a_folded_line_the_next_is_the_one_in_it(window: MainWindow) -> None:
    view = window.frame.view
    row = view.model().row_of(BlockId(5))  # type: ignore[attr-defined]  # the view's own model
    view.setCurrentIndex(view.model().index(row, 0))
    assert at(window) is None
    press(window, Qt.Key.Key_N)
    assert at(window) == 5


def test_the_count_below_steps_as_the_key_does(window: MainWindow) -> None:
    click(window.frame.status.buttons["doubtful"])
    assert at(window) == 2


@pytest.mark.parametrize(
    ("block", "degree", "buttons"),
    [
        (1, "kept", ("Drop this block  (D)", "")),
        (2, "kept, but doubtful", ("Drop this block  (D)", "Keep this block  (R)")),
        (
            5,
            "dropped, but doubtful",
            ("Restore this block  (R)", "Leave out this block  (D)"),
        ),
        (9, "dropped", ("Restore this block  (R)", "")),
    ],
)
def test_the_inspector_says_the_degree_and_offers_to_decide(
    window: MainWindow, block: int, degree: str, buttons: tuple[str, str]
) -> None:
    facts = window.frame.inspector.block
    window.frame.view.go_to(BlockId(block))
    assert degree in facts.text().splitlines()
    assert facts._toggle.text() == buttons[0]
    shown = "" if facts._confirm.isHidden() else facts._confirm.text()
    assert shown == buttons[1]


def test_the_inspectors_second_button_decides(window: MainWindow) -> None:
    window.frame.view.go_to(BlockId(5))
    click(window.frame.inspector.block._confirm)
    assert review_of(window).kept == {5: False}
    assert window.frame.inspector.block._confirm.isHidden()


def kept_of(window: MainWindow) -> set[BlockId]:
    return {block.id for block in review_of(window).kept_blocks()}


def test_c_keeps_readers_comments_in_one_step_and_leaves_them_out_again(
    window: MainWindow,
) -> None:
    before = kept_of(window)
    switch = window.actions_by_id["comments"]
    assert not switch.isChecked()
    press(window, Qt.Key.Key_C)
    assert kept_of(window) - before == {7, 8}
    assert switch.isChecked()
    window.run("undo")
    assert kept_of(window) == before
    assert not switch.isChecked()
    press(window, Qt.Key.Key_C, Qt.Key.Key_C)
    assert review_of(window).kept == {}
    assert window.frame.notice.text() == "Readers' comments left out"
    assert not switch.isChecked()


def test_the_switch_follows_what_is_decided_block_by_block(window: MainWindow) -> None:
    switch = window.actions_by_id["comments"]
    for block in (7, 8):
        assert not switch.isChecked()
        window.frame.view.go_to(BlockId(block))
        press(window, Qt.Key.Key_R)
    assert switch.isChecked()
    press(window, Qt.Key.Key_D)
    assert not switch.isChecked()


def test_kept_comments_are_translated(window: MainWindow, qtbot: QtBot) -> None:
    press(window, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: review_of(window).target(BlockId(8)) == f"[{TEXTS[7]}]")


def test_a_page_without_comments_says_so_and_the_switch_stays_off(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_page(qtbot, window, "bare.html", make_cleaned("Text.", source=b"<p>bare</p>"))
    press(window, Qt.Key.Key_C)
    said = "There are no readers' comments under a text here."
    assert window.frame.notice.text() == said
    assert not window.actions_by_id["comments"].isChecked()


def test_the_page_tab_says_what_the_page_is_and_what_became_of_comments(
    window: MainWindow,
) -> None:
    window.frame.inspector.tabs.setCurrentIndex(1)
    facts = window.frame.inspector.page
    assert "Type: Article" in facts.text().splitlines()
    assert "Comments: 2 blocks, left out" in facts.text()
    press(window, Qt.Key.Key_C)
    assert "Comments: 2 blocks, kept" in facts.text()


def test_a_narrow_window_leaves_out_the_engine_and_shows_every_count(
    qtbot: QtBot, window: MainWindow
) -> None:
    status = window.frame.status
    window.resize(1440, 800)
    qtbot.waitUntil(lambda: bool(status.engine.text()))
    QApplication.processEvents()
    assert status.engine.isVisible()
    for what, button in status.buttons.items():
        button.setProperty("words", (f"12,345 {what}", "12,345"))
        button.show()
    window.resize(1000, 700)
    QApplication.processEvents()
    assert window.width() == 1000
    assert not status.engine.isVisible()
    edges = [button.geometry().right() for button in status.buttons.values()]
    assert edges == sorted(edges)
    assert edges[-1] < status.seal.geometry().left()


def test_all_of_it_is_there_when_the_page_is_opened_another_day(
    qtbot: QtBot, tmp_path: Path
) -> None:
    cleaned = with_doubts(with_comments(make_cleaned(*TEXTS), 7, 8), 2, 3)
    cleaned = replace(cleaned, page_type="forum")
    project = tmp_path / "pages.facingpage"
    with window_over(qtbot, FakeHost(), project=project) as window:
        open_page(qtbot, window, "ferry.html", cleaned)
        press(window, Qt.Key.Key_C, Qt.Key.Key_N, Qt.Key.Key_R)
    with window_over(qtbot, FakeHost(), project=project) as window:
        qtbot.waitUntil(lambda: bool(window.session.pages))
        (page,) = window.session.pages
        window.session.paging.show(page)
        qtbot.waitUntil(lambda: page.phase is Phase.READY)
        assert window.actions_by_id["comments"].isChecked()
        assert window.frame.status.buttons["doubtful"].text() == "1 doubtful"
        assert review_of(window).page_type == "forum"
        press(window, Qt.Key.Key_C)
        assert review_of(window).kept == {2: True}
