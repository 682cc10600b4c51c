"""Ctrl+G: a term, its translation, and what that changes in the project."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from facingpage.core.page import BlockId, Draft, Segment, WordLink
from facingpage.core.terms import ChangeTerms, Scope, Term
from facingpage.ui.main_window import MainWindow
from facingpage.ui.open_page import Drafting
from facingpage.ui.term_dialog import TermDialog
from facingpage.ui.terming import linked_words
from facingpage.workers.host import Drafted
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned, make_review
from helpers.windows import open_page, review_of, window_over

PAGE = make_cleaned(
    "The harbour is shut.", "A gull.", "Two harbours.", "The old harbour.", title="Port"
)
OTHER = make_cleaned("Another harbour.", title="Elsewhere", source=b"<p>other</p>")


def asked(window: MainWindow, find: str = "harbour", block: int = 1) -> TermDialog:
    window.frame.view.go_to(BlockId(block))
    window.frame.toolbar.find_box.setText(find)
    window.run("term")
    return shown(window)


def shown(window: MainWindow) -> TermDialog:
    return [d for d in window.findChildren(TermDialog) if d.isVisible()][-1]


def cells(table: QTableWidget) -> list[tuple[str, ...]]:
    found = []
    for row in range(table.rowCount()):
        items = [table.item(row, column) for column in range(4)]
        found.append(tuple(item.text() if item else "" for item in items))
    return found


def test_a_term_shows_every_place_it_changes_and_is_one_edit(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_page(qtbot, window, "port.html", PAGE)
    window.session.deciding.commit_target(BlockId(4), "O porto velho.")
    dialog = asked(window)
    assert (dialog.source.text(), dialog.term()) == ("harbour", None)
    assert not dialog.keep.isEnabled()
    dialog.target.setText("ancoradouro")
    qtbot.waitUntil(lambda: "of them" in dialog.summary.text())
    assert dialog.summary.text() == (
        "It stands in 3 sentences; 1 that you translated stays as you have it;"
        " none of them changes."
    )
    # The fake engine knows no glossary: it says the same as before.
    assert cells(dialog.list) == [
        ("Block 1", "The harbour is shut.", "[The harbour is shut.]", "As it is now."),
        ("Block 3", "Two harbours.", "[Two harbours.]", "As it is now."),
        (
            "Block 4",
            "The old harbour.",
            "O porto velho.",
            "Yours: it stays as it is.",
        ),
    ]
    dialog.accept()
    (term,) = window.session.termbase.terms()
    assert (term.source, term.target, term.scope) == (
        "harbour",
        "ancoradouro",
        "project",
    )
    assert (term.source_language, term.target_language) == ("en", "pt")
    window.run("undo")
    assert window.session.termbase.terms() == ()
    assert review_of(window).is_edited(BlockId(4))


def test_pages_that_are_not_open_are_looked_through_too(qtbot: QtBot) -> None:
    with window_over(qtbot, FakeHost()) as window:
        open_page(qtbot, window, "other.html", OTHER)
        # The page shown last is opened again at the next start.
        open_page(qtbot, window, "port.html", PAGE)
    with window_over(qtbot, FakeHost()) as window:
        qtbot.waitUntil(lambda: len(window.session.pages) == 2)
        qtbot.waitUntil(lambda: window.session.current is not None)
        (page,) = [p for p in window.session.pages if p is window.session.current]
        qtbot.waitUntil(lambda: page.drafting is Drafting.DONE)
        dialog = asked(window)
        dialog.target.setText("ancoradouro")
        qtbot.waitUntil(lambda: "change" in dialog.summary.text())
        assert "It stands in 4 sentences on 2 pages" in dialog.summary.text()
        elsewhere = cells(dialog.list)[-1]
        assert elsewhere[0] == "Elsewhere, block 1"
        assert elsewhere[2] == "Not translated yet."
        assert elsewhere[3] == "[Another harbour.]"
        dialog.reject()
        assert window.session.termbase.terms() == ()


def test_what_the_dialog_asks_for_goes_first_and_is_called_off(qtbot: QtBot) -> None:
    host = FakeHost(drafts_at_once=False)
    with window_over(qtbot, host) as window:
        open_page(qtbot, window, "port.html", PAGE)
        asked_for = host.asked.translations
        qtbot.waitUntil(lambda: len(asked_for) == 1)
        dialog = asked(window)
        qtbot.waitUntil(lambda: len(asked_for) == 2)
        suggestion = asked_for[-1]
        assert suggestion.preferred == (1,)
        dialog.target.setText("porto")
        qtbot.waitUntil(lambda: len(asked_for) == 3)
        assert suggestion.dropped == [1]
        assert asked_for[-1].preferred == (1, 3, 4)
        dialog.target.setText("cais")
        qtbot.waitUntil(lambda: len(asked_for) == 4)
        assert asked_for[2].dropped == [1, 3, 4]
        dialog.reject()
        assert asked_for[3].dropped == [1, 3, 4]
        for each in asked_for:
            each.finish()


def test_what_is_selected_in_the_sentence_is_the_term(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_page(qtbot, window, "port.html", PAGE)
    dialog = asked(window, find="")
    cursor = dialog.sentence.textCursor()
    cursor.setPosition(4)
    cursor.movePosition(
        QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor
    )
    dialog.sentence.setTextCursor(cursor)
    assert dialog.source.text() == "harbour"
    dialog.kept.setChecked(True)
    dialog.exact.setChecked(True)
    dialog.scopes["global"].setChecked(True)
    term = dialog.term()
    assert term is not None
    assert (term.target, term.is_kept, term.is_exact, term.scope) == (
        "harbour",
        True,
        True,
        "global",
    )
    dialog.reject()


def test_a_term_of_the_glossary_is_changed_not_doubled(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_page(qtbot, window, "port.html", PAGE)
    window.session.deciding.change_terms(
        ChangeTerms((Term("Harbour", "porto", "en", "pt"),))
    )
    dialog = asked(window)
    assert (dialog.source.text(), dialog.target.text()) == ("Harbour", "porto")
    assert dialog.keep.text() == "Change the term"
    dialog.source.setText("old harbour")
    dialog.target.setText("porto velho")
    dialog.accept()
    assert [t.source for t in window.session.termbase.terms()] == ["old harbour"]
    window.run("undo")
    assert [t.source for t in window.session.termbase.terms()] == ["Harbour"]


@pytest.mark.parametrize(
    ("scope", "left"),
    [("project", [("global", "porto"), ("project", "cais")]), ("global", None)],
)
def test_a_term_of_all_projects_stays_when_this_one_has_it_otherwise(
    qtbot: QtBot, window: MainWindow, scope: Scope, left: list[tuple[str, str]] | None
) -> None:
    open_page(qtbot, window, "port.html", PAGE)
    everywhere = Term("harbour", "porto", "en", "pt", scope="global")
    window.session.deciding.change_terms(ChangeTerms((everywhere,)))
    dialog = asked(window)
    dialog.target.setText("cais")
    dialog.scopes[scope].setChecked(True)
    dialog.accept()
    terms = window.session.termbase.terms()
    found = [(term.scope, term.target) for term in terms]
    assert found == (left or [("global", "cais")])


def test_a_term_of_this_project_goes_when_it_is_to_hold_in_all(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_page(qtbot, window, "port.html", PAGE)
    window.session.deciding.change_terms(
        ChangeTerms((Term("harbour", "porto", "en", "pt"),))
    )
    dialog = asked(window)
    dialog.scopes["global"].setChecked(True)
    dialog.accept()
    assert [term.scope for term in window.session.termbase.terms()] == ["global"]


def test_a_term_the_machine_translates_plainly_is_filled_in(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    open_page(qtbot, window, "port.html", make_cleaned("gull"))
    dialog = asked(window, find="gull")
    # The fake engine's words in brackets stand in the page as well.
    qtbot.waitUntil(lambda: bool(dialog.target.text()))
    assert dialog.target.text() == "[gull]"
    dialog.reject()
    assert [block.text for block in host.asked.translations[-1].blocks] == ["gull"]


def test_a_term_is_translated_when_its_dialog_is_closed_already(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    open_page(qtbot, window, "port.html", make_cleaned("gull"))
    host.drafts_at_once = False
    made_before = len(host.asked.translations)
    dialog = asked(window, find="gull")
    qtbot.waitUntil(lambda: len(host.asked.translations) > made_before)
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))
    asked_last = host.asked.translations[-1]
    draft = Draft("en", "pt", "fake 1", (Segment(0, 4, "gaivota"),))
    asked_last.listener(Drafted(asked_last.blocks[0].id, draft))
    done: list[str] = []
    window.session.tasks.post(lambda: done.append("the window goes on"))
    qtbot.waitUntil(lambda: bool(done))


def test_linked_words_are_the_translation_of_a_term() -> None:
    review = make_review("The old harbour is shut.")
    words = (WordLink(4, 7, 8, 13), WordLink(8, 15, 2, 7), WordLink(19, 23, 14, 21))
    said = "O porto velho fechou."
    draft = Draft("en", "pt", "argos", (Segment(0, 24, said, words=words),))
    review = review.with_drafts({BlockId(1): draft})
    assert linked_words(review, BlockId(1), "Old harbour") == "porto velho"
    assert linked_words(review, BlockId(1), "harbour") == "porto"
    assert linked_words(review, BlockId(1), "The") == ""
    assert linked_words(review, BlockId(1), "gull") == ""


def test_right_to_left_terms_stand_on_their_side(
    qtbot: QtBot, window: MainWindow
) -> None:
    term = Term("ميناء", "harbour", "ar", "en")
    dialog = TermDialog(window, term, "ميناء", is_new=True)
    qtbot.addWidget(dialog)
    assert dialog.source.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert dialog.target.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_without_a_block_the_person_is_told(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.session.noticed) as told:
        window.run("term")
    assert told.args[0] == "Go to a block with the term first."
