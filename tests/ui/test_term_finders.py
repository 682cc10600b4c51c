"""Finders of terms: made once, and the main thread never waits for one."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from facingpage.core.page import BlockId
from facingpage.core.term_finder import TermFinder
from facingpage.core.terms import ChangeTerms, Term
from facingpage.ui.main_window import MainWindow
from facingpage.ui.term_finders import TermFinders
from helpers.reviews import make_cleaned
from helpers.windows import open_page

PAIR = ("en", "pt")
HARBOUR = Term("harbour", "porto", *PAIR)


class Slow(TermFinder):
    """A finder that is made when the test says so."""

    begun = threading.Event()
    goes_on = threading.Event()
    made = 0

    def __init__(self, terms: tuple[Term, ...], source: str, target: str) -> None:
        Slow.made += 1
        Slow.begun.set()
        assert Slow.goes_on.wait(10)
        super().__init__(terms, source, target)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> type[Slow]:
    Slow.begun.clear()
    Slow.goes_on.clear()
    Slow.made = 0
    monkeypatch.setattr("facingpage.ui.term_finders.TermFinder", Slow)
    return Slow


def test_a_finder_is_made_once_and_asked_for_without_waiting(slow: type[Slow]) -> None:
    finders, terms = TermFinders(), (HARBOUR,)
    found: list[TermFinder] = []
    threads = [
        threading.Thread(target=lambda: found.append(finders.get(terms, PAIR)))
        for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    assert slow.begun.wait(10)
    assert finders.ready(terms, PAIR) is None
    slow.goes_on.set()
    for thread in threads:
        thread.join()
    assert slow.made == 1
    assert len(set(map(id, found))) == 1
    assert finders.ready(terms, PAIR) is found[0]
    other = (HARBOUR, Term("quay", "cais", *PAIR))
    assert finders.ready(other, PAIR) is None
    assert finders.get(other, PAIR).find("The quay.")


def test_a_finder_that_cannot_be_made_is_tried_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object) -> TermFinder:
        raise MemoryError

    finders, terms = TermFinders(), (HARBOUR,)
    with monkeypatch.context() as broken:
        broken.setattr("facingpage.ui.term_finders.TermFinder", refuse)
        with pytest.raises(MemoryError):
            finders.get(terms, PAIR)
    assert finders.ready(terms, PAIR) is None
    assert finders.get(terms, PAIR).find("The harbour.")


def test_a_term_is_looked_up_while_a_finder_is_being_made(
    qtbot: QtBot, window: MainWindow, slow: type[Slow]
) -> None:
    open_page(qtbot, window, "a.html", make_cleaned("Two harbours.", title="A"))
    base = window.session.termbase
    window.session.deciding.change_terms(ChangeTerms((HARBOUR,)))
    window.frame.view.go_to(BlockId(1))
    qtbot.waitUntil(slow.begun.is_set)
    # It would hang here if it waited.
    assert base.known(Term("harbours", "", *PAIR)) is None
    slow.goes_on.set()
    qtbot.waitUntil(lambda: base.known(Term("harbours", "", *PAIR)) is not None)
