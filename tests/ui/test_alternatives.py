"""Other translations of a sentence: asked for, shown, taken over, undone."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facingpage.core.page import BlockId
from facingpage.ui.alternatives import AlternativesPopup
from facingpage.ui.main_window import MainWindow
from facingpage.ui.open_page import Drafting
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned
from helpers.windows import click_item, key, open_page, review_of, window_over

pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", "plugin does not support", "OpenType support", extend=True
)

ONE = BlockId(1)


@pytest.fixture
def host() -> FakeHost:
    return FakeHost()


@pytest.fixture
def window(qtbot: QtBot, host: FakeHost) -> Iterator[MainWindow]:
    with window_over(qtbot, host) as made:
        page = open_page(qtbot, made, "a.html", make_cleaned("It is late.", "Bye."))
        qtbot.waitUntil(lambda: page.drafting is Drafting.DONE)
        made.frame.view.go_to(ONE)
        yield made


def popup_of(window: MainWindow) -> AlternativesPopup:
    window.run("alternatives")
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, AlternativesPopup)
    return popup


def offered(popup: AlternativesPopup) -> list[str]:
    return [popup.list.item(row).text() for row in range(popup.list.count())]


def test_what_stands_there_is_marked_and_flags_are_told(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    popup = popup_of(window)
    qtbot.waitUntil(lambda: popup.list.count() == 3)
    assert host.asked.alternatives == [(("en", "pt"), ONE, (0, 11))]
    assert offered(popup)[0] == "1   [It is late.]\nAs it stands now"
    assert offered(popup)[1] == "2   Outra."
    assert offered(popup)[2].startswith("3   Mais outra, com 12.\nCheck the number")
    assert popup.list.currentRow() == 1


@pytest.mark.parametrize("way", ["digit", "french", "enter", "click"])
def test_one_is_taken_over_as_an_edit_that_is_undone(
    qtbot: QtBot, window: MainWindow, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    popup = popup_of(window)
    qtbot.waitUntil(lambda: popup.list.count() == 3)
    if way == "digit":
        key(popup, Qt.Key.Key_2)
    elif way == "french":
        press = QEvent.Type.KeyPress, Qt.Key.Key_Eacute, Qt.KeyboardModifier.NoModifier
        monkeypatch.setattr(sys, "platform", "linux")
        QCoreApplication.sendEvent(popup, QKeyEvent(*press, 11, 0, 0, "é"))
        monkeypatch.undo()
    elif way == "enter":
        key(popup, Qt.Key.Key_Return)
    else:
        click_item(popup.list, 1)
    assert review_of(window).target(ONE) == "Outra."
    assert review_of(window).is_edited(ONE)
    window.run("undo")
    assert review_of(window).target(ONE) == "[It is late.]"


def test_why_there_is_none_is_said(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    host.no_alternatives = "The model English to Portuguese is damaged."
    popup = popup_of(window)
    qtbot.waitUntil(lambda: popup._note.text() == host.no_alternatives)
    key(popup, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert not review_of(window).is_edited(ONE)


def test_an_engine_that_gives_but_one_says_so(window: MainWindow) -> None:
    popup = popup_of(window)
    popup.fill([(popup._shown, ())])
    assert popup._note.text() == (
        "The engine gives no other translation of this sentence."
    )
    assert popup.list.count() == 0


def test_a_block_without_a_translation_says_so(window: MainWindow) -> None:
    window.session.deciding.keep((ONE,), kept=False)
    window.frame.view.go_to(ONE)
    window.run("alternatives")
    assert QApplication.activePopupWidget() is None
    assert "no translation" in window.frame.notice.text()
