"""What the memory has like a block stands in the inspector, and one key takes it."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from facingpage.core.memory import Remembered
from facingpage.core.page import BlockId, Draft, Segment
from facingpage.core.review import Target
from facingpage.storage.project import Project
from facingpage.ui.main_window import MainWindow
from facingpage.ui.memory_panel import MemoryPanel, offer_words
from facingpage.ui.remembering import MemoryOffer
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned
from helpers.windows import open_page, review_of, window_over

SAID = "The old harbour of the island is shut until the month of May."
OTHER = "The new harbour of the island is shut until the month of May."
PAGE = make_cleaned(SAID, "Nothing is like this one at all, said the gull.")


def remember(window: MainWindow, *remembered: Remembered) -> None:
    project = window.session._library.project
    assert project is not None
    project.memory.add(remembered)


def panel(window: MainWindow) -> MemoryPanel:
    return window.frame.inspector.block.memory


def test_a_similar_sentence_is_offered_and_m_takes_it_over(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_page(qtbot, window, "harbour.html", PAGE)
    remember(
        window, Remembered(OTHER, "O novo porto.", "en", "pt", "Ana", "2026-03-12")
    )
    window.frame.view.go_to(BlockId(2))
    window.frame.view.go_to(BlockId(1))
    qtbot.waitUntil(lambda: bool(panel(window).offers))
    assert "95% alike · Ana · 12 March 2026" in window.frame.inspector.block.text()
    window.run("take-memory")
    mine = (Target(0, len(SAID), "O novo porto."),)
    assert review_of(window).targets == {(BlockId(1), "pt"): mine}
    # What stands there now is offered no more.
    qtbot.waitUntil(lambda: not panel(window).offers)
    window.run("undo")
    assert not review_of(window).targets


def test_where_nothing_is_like_it_m_says_so(qtbot: QtBot, window: MainWindow) -> None:
    open_page(qtbot, window, "harbour.html", PAGE)
    with qtbot.waitSignal(window.session.noticed) as told:
        window.run("take-memory")
    assert told.args[0] == "The translation memory has nothing like this block."


def test_a_dropped_block_has_no_offers(qtbot: QtBot, window: MainWindow) -> None:
    open_page(qtbot, window, "harbour.html", PAGE)
    remember(window, Remembered(OTHER, "O novo porto.", "en", "pt"))
    window.frame.view.go_to(BlockId(2))
    window.frame.view.go_to(BlockId(1))
    qtbot.waitUntil(lambda: bool(panel(window).offers))
    window.session.deciding.keep((BlockId(1),), kept=False)
    window.frame.view.go_to(BlockId(2))
    qtbot.waitUntil(lambda: not panel(window).offers)


def test_a_difference_is_marked_by_more_than_colour(qtbot: QtBot) -> None:
    remembered = Remembered(OTHER, "<b>O novo</b> porto.", "en", "pt", "", "", "")
    made = MemoryPanel(None)  # type: ignore[arg-type]  # a window of its own
    qtbot.addWidget(made)
    made.show_offers((MemoryOffer(BlockId(1), (0, 61), SAID, remembered, 95),))
    (text,) = made.findChildren(QTextEdit)
    assert text.toPlainText().startswith("The old new harbour")
    cursor = QTextCursor(text.document())
    found = {}
    for word in ("old", "new", "harbour"):
        cursor = text.document().find(word)
        form = cursor.charFormat()
        found[word] = (form.fontStrikeOut(), form.fontUnderline())
    assert found == {
        "old": (True, False),
        "new": (False, True),
        "harbour": (False, False),
    }
    assert "only here: old; only there: new" in text.accessibleDescription()


def test_an_offer_says_what_is_known_of_it() -> None:
    remembered = Remembered("a", "b", "en", "pt", "Rui", "", "x" * 50 + "\n\u202e")
    offer = MemoryOffer(BlockId(1), (0, 1), "a", remembered, 80, True)
    assert offer_words(offer) == f"80% alike, with other numbers · Rui · “{'x' * 40}…”"


def test_a_sentence_taken_from_the_memory_says_whose_it_is(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = open_page(qtbot, window, "harbour.html", PAGE)
    remember(window, Remembered(SAID, "O porto.", "en", "pt", "Ana", "2026-03-12"))
    segment = Segment(0, len(SAID), "O porto.", ("memory",))
    draft = Draft("en", "pt", "firefox xx-yy 1", (segment,))
    assert page.review is not None
    qtbot.waitUntil(lambda: bool(page.review and len(page.review.drafts) == 2))
    page.review = page.review.with_drafts({BlockId(1): draft})
    window.frame.view.go_to(BlockId(2))
    window.frame.view.go_to(BlockId(1))
    qtbot.waitUntil(lambda: bool(panel(window).offers))
    assert "In use: the same sentence · Ana · 12 March 2026" in panel(window).text()
    assert panel(window).best() is None


def test_closing_does_not_wait_until_all_is_learnt(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, told = threading.Event(), []

    def learn(_: Project, is_wanted: Callable[[], bool]) -> int:
        begun.set()
        for _page in range(500):
            if not is_wanted():
                told.append("called off")
                return 0
            threading.Event().wait(0.01)
        return 500

    monkeypatch.setattr("facingpage.ui.library.learn_anew", learn)
    with window_over(qtbot, FakeHost()):
        qtbot.waitUntil(begun.is_set)
    assert told == ["called off"]
