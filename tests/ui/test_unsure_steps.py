"""F5 goes from one block whose language is unsure to the next."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facingpage.core.page import BlockId, Cleaned, Kind, LanguageGuess
from facingpage.ui.main_window import MainWindow
from facingpage.ui.speaking import Scope
from helpers.reviews import make_cleaned
from helpers.windows import key, open_page

UNSURE = LanguageGuess("no", "unsure")


def page(dropped: tuple[int, ...] = ()) -> Cleaned:
    code = Kind.CODE, "print(1)"
    before, after = ("Sure.", "Kanskje.", "12 345"), ("Muligens.", "Sure too.")
    cleaned = make_cleaned(*before, code, *after, title="Title", dropped=dropped)
    unsure = {BlockId(number): UNSURE for number in (2, 3, 4, 5)}
    return replace(cleaned, guesses={**cleaned.guesses, **unsure})


def test_it_goes_on_around_the_end_and_passes_numbers_and_code(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_page(qtbot, window, "a.html", page())
    view, seen = window.frame.view, []
    view.go_to(BlockId(1))
    for _ in range(3):
        key(view, Qt.Key.Key_F5)
        seen.append(view.current_block())
    assert seen == [2, 5, 2]
    key(view, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert view.current_block() == 5
    assert window.frame.notice.text() == "Block 5. Norwegian, unsure. L sets it."


def test_what_is_dropped_or_was_set_by_a_person_is_passed_over(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_page(qtbot, window, "a.html", page(dropped=(5,)))
    window.session.deciding.set_language((BlockId(2),), "da", Scope.BLOCKS)
    window.run("next-unsure")
    said = window.frame.notice.text()
    assert said == "No kept block on this page is of unsure language."
