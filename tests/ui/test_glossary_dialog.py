"""The list of terms: looked up, changed, removed, imported and exported."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from facingpage.core.memory import Remembered
from facingpage.core.terms import ChangeTerms, Scope, Term
from facingpage.translation.lists import read_list
from facingpage.ui.glossary_dialog import GlossaryDialog
from facingpage.ui.main_window import MainWindow
from facingpage.ui.term_dialog import TermDialog
from facingpage.workers.list_job import ListRead
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned
from helpers.windows import click, open_page

HARBOUR = Term("harbour", "porto", "en", "pt", note="where ships lie")
PETREL = Term("Petrel", "Petrel", "en", "pt", is_kept=True)
NATO = Term("NATO", "OTAN", "en", "pt", scope="global")
PAGE = make_cleaned("The harbour is shut.", title="Port")


def opened(qtbot: QtBot, window: MainWindow, *terms: Term) -> GlossaryDialog:
    open_page(qtbot, window, "port.html", PAGE)
    qtbot.waitUntil(lambda: window.session.termbase.project is not None)
    if terms:
        window.session.deciding.change_terms(ChangeTerms(terms))
    window.run("glossary")
    return [d for d in window.findChildren(GlossaryDialog) if d.isVisible()][-1]


def wait_for(qtbot: QtBot, dialog: GlossaryDialog, said: str) -> None:
    qtbot.waitUntil(lambda: said in dialog.said.text())


def rows(dialog: GlossaryDialog) -> list[tuple[str, ...]]:
    model = dialog.model
    return [
        tuple(str(model.index(row, column).data()) for column in range(4))
        for row in range(model.rowCount())
    ]


def test_every_term_has_a_row_and_the_filter_leaves_some(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = opened(qtbot, window, HARBOUR, PETREL, NATO)
    QAbstractItemModelTester(dialog.model, parent=dialog)
    assert rows(dialog) == [
        ("NATO", "OTAN", "English → Portuguese", "all projects"),
        ("harbour", "porto", "English → Portuguese", "this project"),
        ("Petrel", "not translated", "English → Portuguese", "this project"),
    ]
    dialog.filter.setText("SHIPS")
    assert [row[0] for row in rows(dialog)] == ["harbour"]
    dialog.filter.setText("none such")
    assert not dialog.edit.isEnabled()
    assert not dialog.remove.isEnabled()
    dialog.reject()


def test_delete_removes_a_term_and_undo_gives_it_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = opened(qtbot, window, HARBOUR, PETREL)
    assert [term.source for term in dialog.chosen()] == ["harbour"]
    QTest.keyClick(dialog, Qt.Key.Key_Delete)
    assert [row[0] for row in rows(dialog)] == ["Petrel"]
    assert "Term “harbour” removed" in dialog.said.text()
    dialog.reject()
    window.run("undo")
    assert [t.source for t in window.session.termbase.terms()] == ["Petrel", "harbour"]


def test_a_row_is_chosen_alone_while_ctrl_is_held(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = opened(qtbot, window, HARBOUR, PETREL)
    QTest.keyPress(dialog.list, Qt.Key.Key_F5, Qt.KeyboardModifier.ControlModifier)
    dialog.choose(1)
    dialog.choose(1)
    assert [term.source for term in dialog.chosen()] == ["Petrel"]
    QTest.keyRelease(dialog.list, Qt.Key.Key_F5)


def test_what_was_removed_while_no_page_was_shown_comes_back_too(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.session.deciding.change_terms(ChangeTerms((HARBOUR,)))
    window.run("glossary")
    dialog = window.findChildren(GlossaryDialog)[-1]
    QTest.keyClick(dialog, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not rows(dialog))
    assert "Undo in the window takes it back" in dialog.said.text()
    dialog.reject()
    terms = window.session.termbase.terms
    assert window.actions_by_id["undo"].isEnabled()
    window.run("undo")
    assert [term.source for term in terms()] == ["harbour"]
    window.run("redo")
    assert terms() == ()
    window.run("undo")
    open_page(qtbot, window, "port.html", PAGE)
    assert not window.actions_by_id["undo"].isEnabled()
    window.run("undo")
    assert [term.source for term in terms()] == ["harbour"]


def test_enter_opens_a_term(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window, HARBOUR)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    (term,) = (d for d in window.findChildren(TermDialog) if d.isVisible())
    term.target.setText("ancoradouro")
    term.accept()
    assert rows(dialog)[0][1] == "ancoradouro"
    dialog.reject()


@pytest.mark.parametrize("scope", ["project", "global"])
def test_an_imported_list_is_one_edit(
    qtbot: QtBot,
    window: MainWindow,
    host: FakeHost,
    monkeypatch: pytest.MonkeyPatch,
    scope: Scope,
) -> None:
    many = tuple(Term(f"term {n}", f"termo {n}", "en", "pt") for n in range(300))
    host.lists["t.csv"] = ListRead(many, (), 2)
    asked: list[str] = []

    def scope_of(question: str) -> Scope:
        asked.append(question)
        return scope

    asking = window.commands.asking
    monkeypatch.setattr(asking, "word_list", lambda: Path("t.csv"))
    monkeypatch.setattr(asking, "scope_of", scope_of)
    dialog = opened(qtbot, window, HARBOUR)
    click(dialog.importing)
    qtbot.waitUntil(lambda: len(rows(dialog)) == 301)
    assert host.asked.lists == [(Path("t.csv"), ("en", "pt"))]
    assert "“t.csv” holds 300 terms. 2 of no use are left out." in asked[0]
    assert dialog.said.text().startswith("300 terms taken over.")
    dialog.reject()
    window.run("undo")
    qtbot.waitUntil(lambda: len(window.session.termbase.terms()) == 1)
    window.run("redo")
    qtbot.waitUntil(lambda: len(window.session.termbase.terms()) == 301)


def test_an_imported_memory_is_remembered_once(
    qtbot: QtBot, window: MainWindow, host: FakeHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    gull = Remembered("A gull.", "Uma gaivota.", "en", "pt", page="m.tmx")
    host.lists["m.tmx"] = ListRead((), (gull,))
    monkeypatch.setattr(window.commands.asking, "word_list", lambda: Path("m.tmx"))
    dialog = opened(qtbot, window)
    for said in ("1 sentence taken over.", "0 sentences taken over. 1 were there"):
        click(dialog.importing)
        wait_for(qtbot, dialog, said)
    project = window.session.termbase.project
    assert project is not None
    assert project.memory.recall("en", "pt", ["A gull."])


def test_a_list_is_taken_over_also_when_the_dialog_is_closed_meanwhile(
    qtbot: QtBot, window: MainWindow, host: FakeHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[Callable[[ListRead], None]] = []

    def hold(_path: Path, _pair: object, answer: Callable[[ListRead], None]) -> None:
        answers.append(answer)

    monkeypatch.setattr(host, "read_list", hold)
    asking = window.commands.asking
    monkeypatch.setattr(asking, "word_list", lambda: Path("t.csv"))
    monkeypatch.setattr(asking, "scope_of", lambda _: "project")
    said: list[str] = []
    window.session.noticed.connect(lambda sentence, _: said.append(sentence))
    dialog = opened(qtbot, window)
    click(dialog.importing)
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))
    gull = Remembered("A gull.", "Uma gaivota.", "en", "pt", page="t.csv")
    answers[0](ListRead((HARBOUR,), (gull,)))
    termbase = window.session.termbase
    qtbot.waitUntil(lambda: [t.source for t in termbase.terms()] == ["harbour"])
    qtbot.waitUntil(lambda: "1 sentence taken over." in said)
    assert "1 term taken over." in said
    assert termbase.project is not None
    assert termbase.project.memory.recall("en", "pt", ["A gull."])


def test_a_list_that_cannot_be_read_says_why(
    qtbot: QtBot, window: MainWindow, host: FakeHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    host.lists["t.csv"] = ListRead(problem="Could not read it.")
    monkeypatch.setattr(window.commands.asking, "word_list", lambda: Path("t.csv"))
    dialog = opened(qtbot, window)
    click(dialog.importing)
    qtbot.waitUntil(lambda: dialog.said.text() == "Could not read it.")


def test_terms_and_sentences_are_written(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dialog = opened(qtbot, window, HARBOUR, PETREL)
    project = window.session.termbase.project
    assert project is not None
    project.memory.add([Remembered("A gull.", "Uma gaivota.", "en", "pt")])
    asking = window.commands.asking
    for button, name in ((dialog.exporting, "t.csv"), (dialog.memory, "m.tmx")):
        path = tmp_path / name
        monkeypatch.setattr(asking, "word_list_file", lambda *_, p=path: p)
        click(button)
        wait_for(qtbot, dialog, f"written to {path}")
    (part,) = read_list(tmp_path / "t.csv")
    assert [term.source for term in part.terms] == ["harbour", "Petrel"]
    (part,) = read_list(tmp_path / "m.tmx")
    assert [each.target for each in part.sentences] == ["Uma gaivota."]
