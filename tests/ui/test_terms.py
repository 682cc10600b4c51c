"""The glossary in the window: what it changes, and how that is taken back."""

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facingpage.core.hints import Hints
from facingpage.core.memory import Remembered
from facingpage.core.page import Block, BlockId, Draft, Kind, Segment
from facingpage.core.term_finder import TermFinder
from facingpage.core.terms import ChangeTerms, Glossary, Term
from facingpage.storage.global_terms import change_global_terms, load_global_terms
from facingpage.ui.main_window import MainWindow
from facingpage.ui.models import Way
from facingpage.ui.places import term_lines
from facingpage.ui.termbase import Termbase
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned, make_review
from helpers.windows import open_page, window_over

HARBOUR = Term("harbour", "ancoradouro", "en", "pt")
PAGE = make_cleaned("The harbour is shut.", "A gull.", "Two harbours.", title="Ferry")


def texts(host: FakeHost, number: int = -1) -> list[str]:
    return [block.text for block in host.asked.translations[number].blocks]


def sources(base: Termbase) -> set[str]:
    return {term.source for term in base.terms()}


def test_a_term_makes_the_drafts_anew_in_which_it_stands(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    open_page(qtbot, window, "ferry.html", PAGE)
    qtbot.waitUntil(lambda: len(host.asked.translations) == 1)
    window.session.deciding.change_terms(ChangeTerms((HARBOUR,)))
    qtbot.waitUntil(lambda: len(host.asked.translations) == 2)
    assert texts(host) == ["The harbour is shut.", "Two harbours."]
    (term,) = host.asked.translations[-1].hints(PAGE.page.blocks[0]).terms
    assert (term.target, term.made_at[:2]) == ("ancoradouro", "20")
    window.session.deciding.undo()
    qtbot.waitUntil(lambda: len(host.asked.translations) == 3)
    assert texts(host) == ["The harbour is shut.", "Two harbours."]
    assert host.asked.translations[-1].hints(PAGE.page.blocks[0]) == Hints()
    window.session.deciding.redo()
    qtbot.waitUntil(lambda: len(host.asked.translations) == 4)


def test_the_glossary_is_there_when_the_program_starts_again(qtbot: QtBot) -> None:
    everywhere = Term("gull", "gaivota", "en", "pt", scope="global")
    with window_over(qtbot, FakeHost()) as window:
        open_page(qtbot, window, "ferry.html", PAGE)
        window.session.deciding.change_terms(ChangeTerms((HARBOUR, everywhere)))
        qtbot.waitUntil(lambda: bool(load_global_terms()))
    with window_over(qtbot, FakeHost()) as window:
        base = window.session.termbase
        qtbot.waitUntil(lambda: len(base.terms()) == 2)
        assert {(term.source, term.scope) for term in base.terms()} == {
            ("harbour", "project"),
            ("gull", "global"),
        }


def test_a_change_takes_back_what_stood_there_before(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_page(qtbot, window, "ferry.html", PAGE)
    session = window.session
    session.deciding.change_terms(ChangeTerms((HARBOUR,)))
    session.deciding.change_terms(ChangeTerms((Term("Harbour", "porto", "en", "pt"),)))
    assert [term.target for term in session.termbase.terms()] == ["porto"]
    session.deciding.undo()
    assert [term.target for term in session.termbase.terms()] == ["ancoradouro"]
    session.deciding.undo()
    assert session.termbase.terms() == ()


def test_what_was_translated_is_remembered_for_the_next_page(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    open_page(qtbot, window, "ferry.html", PAGE)
    qtbot.waitUntil(lambda: len(host.asked.translations) == 1)
    window.session.deciding.commit_target(BlockId(2), "Uma gaivota.")
    again = Block(BlockId(1), Kind.PARAGRAPH, "A gull.")

    def recalled() -> tuple[Remembered, ...]:
        return host.asked.translations[0].hints(again).memory

    qtbot.waitUntil(lambda: bool(recalled()))
    assert [each.target for each in recalled()] == ["Uma gaivota."]
    assert recalled()[0].page == "Ferry"
    window.session.deciding.undo()
    qtbot.waitUntil(lambda: not recalled())


def test_a_global_glossary_that_cannot_be_written_is_told(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("facingpage.paths.write_whole", refuse)
    open_page(qtbot, window, "ferry.html", PAGE)
    everywhere = Term("gull", "gaivota", "en", "pt", scope="global")
    with qtbot.waitSignal(window.session.warned) as told:
        window.session.deciding.change_terms(ChangeTerms((everywhere,)))
    assert "No space left on device" in told.args[0]


def test_the_inspector_lists_the_terms_of_a_block_and_what_lacks_them(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_page(qtbot, window, "ferry.html", PAGE)
    gull = Term("gull", "gull", "en", "pt", is_kept=True)
    window.session.deciding.change_terms(ChangeTerms((HARBOUR, gull)))
    facts = window.frame.inspector.block
    window.frame.view.go_to(BlockId(2))
    qtbot.waitUntil(lambda: "gull: not translated" in facts.text())
    window.frame.view.go_to(BlockId(1))
    qtbot.waitUntil(
        lambda: "harbour → ancoradouro  (not so here)" in facts.text(), timeout=3000
    )
    assert "gull" not in facts.text()
    window.session.deciding.commit_target(BlockId(1), "O ancoradouro fechou.")
    qtbot.waitUntil(lambda: "(not so here)" not in facts.text())
    assert "harbour → ancoradouro" in facts.text()
    assert "Put in where" not in facts.text()


def test_where_a_term_was_put_in_the_inspector_says_so() -> None:
    review = make_review("The harbour is shut. Go home.")
    segments = (
        Segment(0, 20, "O ancoradouro fechou.", ("term-put",)),
        Segment(21, 29, "Vá."),
    )
    draft = Draft("en", "pt", "firefox en-pt 1", segments)
    review = review.with_drafts({BlockId(1): draft})
    assert term_lines(TermFinder([HARBOUR], "en", "pt"), review, BlockId(1)) == (
        "harbour → ancoradouro",
        "Put in where the model had another word: check the words around it.",
    )


def test_a_draft_made_of_the_terms_before_is_not_taken_for_one_of_now(
    qtbot: QtBot,
) -> None:
    host = FakeHost(drafts_at_once=False)
    pairs = {("en", "pt"): Way(models="digest")}
    with window_over(qtbot, host, pairs=pairs) as window:
        page = open_page(qtbot, window, "ferry.html", PAGE)
        qtbot.waitUntil(lambda: len(host.asked.translations) == 1)
        window.session.deciding.change_terms(ChangeTerms((HARBOUR,)))
        qtbot.waitUntil(lambda: len(host.asked.translations) == 2)
        before, after = host.asked.translations
        before.draft()
        qtbot.waitUntil(lambda: BlockId(2) in page.drafts.get("pt", {}))
        assert BlockId(1) not in page.drafts["pt"]
        after.draft()
        qtbot.waitUntil(lambda: BlockId(1) in page.drafts["pt"])
        for each in (before, after):
            each.finish()


def test_a_term_set_without_a_project_is_kept_once_there_is_one(
    qtbot: QtBot, tmp_path: Path
) -> None:
    project = tmp_path / "p.facingpage"
    project.mkdir()
    with window_over(qtbot, FakeHost(), project=project) as window:
        open_page(qtbot, window, "ferry.html", PAGE)
        window.session.deciding.change_terms(ChangeTerms((HARBOUR,)))
        project.rmdir()
        window.session.try_keeping()
        qtbot.waitUntil(lambda: window.session.termbase.project is not None)
        assert len(window.session.termbase.terms()) == 1
    with window_over(qtbot, FakeHost(), project=project) as window:
        qtbot.waitUntil(lambda: len(window.session.termbase.terms()) == 1)


def test_what_was_just_set_is_on_disk_when_the_window_has_closed(qtbot: QtBot) -> None:
    many = tuple(
        Term(f"term {n}", f"termo {n}", "en", "pt", scope="global") for n in range(300)
    )
    with window_over(qtbot, FakeHost()) as window:
        open_page(qtbot, window, "ferry.html", PAGE)
        for term in many[:20]:
            window.session.deciding.change_terms(ChangeTerms((term,)))
        # So many are gone through off the main thread; others wait for that.
        window.session.deciding.change_terms(ChangeTerms(many))
        window.session.deciding.change_terms(ChangeTerms((HARBOUR,)))
        assert window.session.lost() == ()
    assert len(load_global_terms()) == 300
    with window_over(qtbot, FakeHost()) as window:
        base = window.session.termbase
        qtbot.waitUntil(lambda: len(base.terms()) == 301)


def test_terms_that_the_disk_does_not_take_are_told_of_before_the_window_closes(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    everywhere = Term("gull", "gaivota", "en", "pt", scope="global")
    with window_over(qtbot, FakeHost()) as window:
        open_page(qtbot, window, "ferry.html", PAGE)
        with monkeypatch.context() as full:
            full.setattr("facingpage.paths.write_whole", refuse)
            window.session.deciding.change_terms(ChangeTerms((everywhere,)))
            assert window.session.lost() == ("1 term of the glossary",)
        assert window.session.lost() == ()
    assert len(load_global_terms()) == 1


def test_terms_without_a_project_are_told_of_before_the_window_closes(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with window_over(qtbot, FakeHost(), project=tmp_path) as window:
        open_page(qtbot, window, "ferry.html", PAGE)
        window.session.deciding.change_terms(ChangeTerms((HARBOUR,)))
        assert "1 term of the glossary" in window.session.lost()


def test_undo_on_one_page_leaves_what_was_set_on_another_since(
    qtbot: QtBot, window: MainWindow
) -> None:
    session = window.session
    first = open_page(qtbot, window, "ferry.html", PAGE)
    gull = Term("gull", "gaivota", "en", "pt")
    session.deciding.change_terms(ChangeTerms((HARBOUR, gull)))
    other = make_cleaned("A harbour.", title="Other", source=b"<p>other</p>")
    open_page(qtbot, window, "other.html", other)
    session.deciding.change_terms(ChangeTerms((Term("Harbour", "porto", "en", "pt"),)))
    session.paging.show(first)
    said: list[str] = []
    session.noticed.connect(lambda sentence, _: said.append(sentence))
    session.deciding.undo()
    assert [term.target for term in session.termbase.terms()] == ["porto"]
    qtbot.waitUntil(lambda: "What was set since for the same term stays." in said)
    session.deciding.redo()
    assert {term.target for term in session.termbase.terms()} == {"porto", "gaivota"}


def test_a_block_that_was_dropped_is_drafted_anew_when_it_is_restored(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    page = open_page(qtbot, window, "ferry.html", PAGE)
    qtbot.waitUntil(lambda: len(page.drafts.get("pt", {})) == 3)
    window.session.deciding.keep([BlockId(3)], kept=False)
    window.session.deciding.change_terms(ChangeTerms((HARBOUR,)))
    qtbot.waitUntil(lambda: len(host.asked.translations) == 2)
    assert texts(host) == ["The harbour is shut."]
    window.session.deciding.keep([BlockId(3)], kept=True)
    qtbot.waitUntil(lambda: len(host.asked.translations) == 3)
    assert texts(host) == ["Two harbours."]


def test_what_is_set_before_the_glossary_is_read_stays(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    gull = Term("gull", "gaivota", "en", "pt", scope="global")
    petrel = Term("petrel", "petrel", "en", "pt", scope="global")
    many = tuple(Term(f"term {n}", f"termo {n}", "en", "pt") for n in range(300))
    change_global_terms(ChangeTerms((petrel,)))
    is_read = threading.Event()

    def load() -> Glossary:
        read = load_global_terms()
        assert is_read.wait(10)
        return read

    monkeypatch.setattr("facingpage.ui.termbase.load_global_terms", load)
    with window_over(qtbot, FakeHost()) as window:
        window.session.deciding.change_terms(ChangeTerms((gull,)))
        window.session.deciding.change_terms(ChangeTerms(many))
        is_read.set()
        base = window.session.termbase
        qtbot.waitUntil(lambda: len(base.terms()) == 302)
        assert {term.source for term in base.terms()} >= {"gull", "petrel"}
    assert set(load_global_terms()) == {gull.key, petrel.key}


def test_terms_for_all_projects_that_another_window_sets_are_followed(
    qtbot: QtBot, window: MainWindow
) -> None:
    gull = Term("gull", "gaivota", "en", "pt", scope="global")
    petrel = Term("petrel", "petrel", "en", "pt", scope="global")
    base = window.session.termbase
    change_global_terms(ChangeTerms((petrel,)))
    qtbot.waitUntil(lambda: sources(base) == {"petrel"})
    window.session.deciding.change_terms(ChangeTerms((gull,)))
    change_global_terms(ChangeTerms((), (petrel,)))
    qtbot.waitUntil(lambda: sources(base) == {"gull"})


def test_a_change_made_while_the_glossary_is_read_again_stays(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    gull = Term("gull", "gaivota", "en", "pt", scope="global")
    petrel = Term("petrel", "petrel", "en", "pt", scope="global")
    base = window.session.termbase
    begun, is_read = threading.Event(), threading.Event()

    def load() -> Glossary:
        read = load_global_terms()
        begun.set()
        assert is_read.wait(10)
        return read

    monkeypatch.setattr("facingpage.ui.termbase.load_global_terms", load)
    seen: list[set[str]] = []
    base.changed.connect(lambda _: seen.append(sources(base)))
    change_global_terms(ChangeTerms((petrel,)))
    qtbot.waitUntil(begun.is_set)
    window.session.deciding.change_terms(ChangeTerms((gull,)))
    is_read.set()
    qtbot.waitUntil(lambda: sources(base) == {"gull", "petrel"})
    assert all("gull" in terms for terms in seen)
