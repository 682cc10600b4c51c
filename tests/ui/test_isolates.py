"""Words from the right in our sentences: set apart on screen, and never in a copy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from facingpage.ui.isolates import PlainCopies, Sentence, alone, bare, isolated
from facingpage.ui.look import label
from facingpage.ui.main_window import MainWindow

TITLE = "أعلن مكتب الميناء (BBC News)."
SAID = f"“{TITLE}” could not be opened (3 of 7)."


def test_what_is_quoted_from_the_right_is_set_apart() -> None:
    assert isolated(SAID) == f"“\u2068{TITLE}\u2069” could not be opened (3 of 7)."


def test_straight_quotes_quote_as_well() -> None:
    assert isolated('Could not open "דף.html".') == (
        'Could not open "\u2068דף.html\u2069".'
    )


@pytest.mark.parametrize(
    "sentence", ["“Ferry” is late.", TITLE, "", "“Ferry” – אני", "Ключ “да” есть."]
)
def test_what_needs_nothing_stays_the_same_string(sentence: str) -> None:
    assert isolated(sentence) == sentence


def test_a_sentence_of_ours_that_begins_with_a_quotation_stays_from_the_left(
    qtbot: QtBot,
) -> None:
    assert _first_ink(qtbot, Sentence()) < 20
    # Qt by itself turns it around.
    assert _first_ink(qtbot, QLabel()) > 100


def _first_ink(qtbot: QtBot, made: QLabel) -> int:
    """Return where the words of a label begin, in pixels from its left."""
    qtbot.addWidget(made)
    made.setText(SAID)
    made.setStyleSheet("QLabel { background: white; color: black; }")
    made.resize(900, 30)
    image = made.grab().toImage()
    return next(
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).value() < 128 for y in range(image.height()))
    )


def test_a_label_tells_its_sentence_without_what_sets_it_apart(qtbot: QtBot) -> None:
    made = label(None, SAID)  # type: ignore[arg-type]  # a window of its own
    qtbot.addWidget(made)
    assert made.text() == SAID
    assert QLabel.text(made) != SAID


def test_a_copy_from_a_label_has_the_sentence_alone(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    PlainCopies(over)
    made = label(over, SAID, selectable=True)
    made.resize(600, 40)
    over.show()
    over.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    QTest.keyClick(made, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(made, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == SAID)


def test_what_a_page_has_of_its_own_is_copied_as_it_is(window: MainWindow) -> None:
    window.frame.view.setFocus()
    QGuiApplication.clipboard().setText(f"\u2068{TITLE}\u2069")
    QApplication.processEvents()
    assert QGuiApplication.clipboard().text() == f"\u2068{TITLE}\u2069"


def test_words_that_stand_alone_are_set_apart_once() -> None:
    assert alone(alone(TITLE)) == f"\u2068{TITLE}\u2069"
    assert alone("Ferry") == "Ferry"


def test_an_isolate_left_open_in_a_title_holds_nothing_of_ours_open() -> None:
    made = isolated("“\u2068שלום” is open.")
    assert made.count("\u2068") == made.count("\u2069") == 1


@given(st.text(alphabet='ab “”"אب(.\u2068\u2069', max_size=40))
def test_nothing_is_added_but_what_is_taken_out_of_a_copy(sentence: str) -> None:
    made = isolated(sentence)
    assert bare(made) == bare(sentence)
