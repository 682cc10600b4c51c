"""A page read anew by another encoding: another version, with the person's edits."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from facingpage.core.joining import join_blocks
from facingpage.core.page import BlockId
from facingpage.ui.main_window import MainWindow
from facingpage.ui.open_page import Drafting, Phase
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned
from helpers.windows import open_page, review_of, window_over

# The offscreen platform says so of every window that has a layout.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

# What the fake host hands out as the page's bytes is its name.
NAME = "page.html"
DETECTED = make_cleaned("Title", "Ïðèâåò.", "Tail.", source=NAME.encode())
CHOSEN = make_cleaned("Tail.", "Title", "Привет.", source=NAME.encode())


@pytest.fixture
def window(qtbot: QtBot, host: FakeHost) -> Iterator[MainWindow]:
    with window_over(qtbot, host) as made:
        page = open_page(qtbot, made, NAME, DETECTED)
        qtbot.waitUntil(lambda: page.drafting is Drafting.DONE)
        yield made


def choose(qtbot: QtBot, window: MainWindow, encoding: str | None) -> None:
    window.session.deciding.choose_encoding(encoding)
    page = window.session.current
    assert page is not None
    qtbot.waitUntil(
        lambda: page.phase is Phase.READY and page.drafting is Drafting.DONE
    )


def test_edits_go_to_the_blocks_of_the_same_text_and_the_others_are_told(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    window.session.deciding.keep((BlockId(1),), kept=False)
    window.session.deciding.commit_target(BlockId(3), "Cauda.")
    window.session.deciding.keep((BlockId(2),), kept=False)
    host.pages[NAME] = CHOSEN
    choose(qtbot, window, "windows-1251")
    assert host.asked.encodings[-1] == "windows-1251"
    assert host.asked.data == [NAME.encode()]
    review = review_of(window)
    assert review.page.blocks[2].text == "Привет."
    assert review.kept == {2: False}
    assert review.target(BlockId(1)) == "Cauda."
    assert "1 edit found no block" in window.frame.warning.text()
    assert "“Ïðèâåò.”" in window.frame.warning.text()


def test_choosing_as_detected_brings_every_edit_back(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    window.session.deciding.keep((BlockId(2),), kept=False)
    host.pages[NAME] = CHOSEN
    choose(qtbot, window, "windows-1251")
    window.session.deciding.keep((BlockId(1),), kept=False)
    host.pages[NAME] = DETECTED
    choose(qtbot, window, None)
    assert review_of(window).kept == {2: False, 3: False}


def test_the_new_version_is_what_the_project_shows_later(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    host.pages[NAME] = CHOSEN
    choose(qtbot, window, "windows-1251")
    window.close()
    with window_over(qtbot, FakeHost()) as later:
        qtbot.waitUntil(lambda: len(later.session.pages) == 1)
        later.session.paging.show(later.session.pages[0])
        qtbot.waitUntil(lambda: later.session.pages[0].phase is Phase.READY)
        assert review_of(later).page.blocks[2].text == "Привет."


def test_joined_blocks_are_joined_in_the_new_version_later_too(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    page = window.session.current
    assert page is not None
    assert page.review is not None
    edit = join_blocks(page.review, BlockId(1), BlockId(3))
    assert edit is not None
    window.session.deciding.do(edit)
    joined = "Title Tail."
    assert review_of(window).block(BlockId(1)).text == joined
    # The text of the second comes first here.
    host.pages[NAME] = CHOSEN
    choose(qtbot, window, "windows-1251")
    assert review_of(window).block(BlockId(2)).text == joined
    window.close()
    with window_over(qtbot, FakeHost()) as later:
        qtbot.waitUntil(lambda: len(later.session.pages) == 1)
        later.session.paging.show(later.session.pages[0])
        qtbot.waitUntil(lambda: later.session.pages[0].phase is Phase.READY)
        assert review_of(later).block(BlockId(2)).text == joined
        assert later.frame.warning.text() == ""


def test_a_page_that_cannot_be_read_so_stays_as_it_was(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    del host.pages[NAME]
    window.session.deciding.choose_encoding("big5")
    qtbot.waitUntil(window.frame.warning.isVisible)
    assert review_of(window).page == DETECTED.page
    assert window.frame.stack.currentWidget() is window.frame.view


def test_the_page_tab_offers_the_common_encodings(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    window.frame.inspector.tabs.setCurrentIndex(1)
    (button,) = window.frame.inspector.page.findChildren(QPushButton)
    choices = button.menu().actions()
    assert choices[0].text() == "As detected"
    wanted = next(each for each in choices if "windows-1251" in each.text())
    host.pages[NAME] = CHOSEN
    wanted.trigger()
    qtbot.waitUntil(lambda: review_of(window).page == CHOSEN.page)


def test_a_draft_that_comes_late_is_not_put_beside_another_block(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    host.pages[NAME] = make_cleaned("Привет.", source=NAME.encode())
    late = host.asked.translations[0]
    choose(qtbot, window, "windows-1251")
    before = dict(review_of(window).drafts)
    late.draft()
    qtbot.wait(100)
    assert review_of(window).drafts == before
    page = window.session.current
    assert page is not None
    assert page.drafts["pt"].keys() == {1}
