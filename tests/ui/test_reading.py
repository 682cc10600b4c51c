"""A second window of a project reads it, says so, and writes it when it can."""

import inspect
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import pytest
from pytestqt.qtbot import QtBot

from facingpage import paths
from facingpage.core.edits import Edit, SetKept, SetMark
from facingpage.core.likeness import SiteRule
from facingpage.core.making import Making
from facingpage.core.memory import Remembered
from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.core.rules import ChangeRules, Rule
from facingpage.core.scheme import Label, Scheme
from facingpage.core.terms import ChangeTerms, Term
from facingpage.errors import ProjectHeld, StorageFailed
from facingpage.storage.no_writer import READING
from facingpage.storage.project import Project
from facingpage.storage.wiping import wipe
from facingpage.ui import following, reading
from facingpage.ui.deciding import Deciding
from facingpage.ui.main_window import MainWindow
from facingpage.ui.reading import FREE, GONE
from facingpage.ui.remembering import MemoryOffer
from facingpage.ui.speaking import Scope
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned
from helpers.windows import open_page, review_of, window_over

HARBOUR = "The old harbour of the island is shut until the month of May."
PAGE = make_cleaned("One.", "Two.", HARBOUR, title="Ferry")
ONE, TWO, THREE = BlockId(1), BlockId(2), BlockId(3)
DROP, BACK = SetKept(ONE, kept=False), SetKept(ONE, kept=None)


@pytest.fixture
def writer(qtbot: QtBot) -> Iterator[Project]:
    """The other window's project, with a page in it."""
    with window_over(qtbot, FakeHost()) as window:
        open_page(qtbot, window, "ferry.html", PAGE)
        window.session.deciding.keep((TWO,), kept=False)
    project = Project.open(paths.default_project())
    with closing(project):
        yield project


@pytest.fixture
def window(
    qtbot: QtBot, writer: Project, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    assert not writer.is_reading
    monkeypatch.setattr(reading, "_LOOK_MS", 20)
    monkeypatch.setattr(following, "_LOOK_MS", 20)
    with window_over(qtbot, FakeHost()) as made:
        qtbot.waitUntil(lambda: bool(made.session.pages))
        made.session.paging.show(made.session.pages[0])
        qtbot.waitUntil(lambda: made.session.pages[0].review is not None)
        yield made


def test_a_second_window_shows_the_project_and_says_that_it_only_reads(
    window: MainWindow,
) -> None:
    assert window.frame.warning.text() == READING
    assert window.frame.status.unkept.isHidden()
    assert not review_of(window).is_kept(TWO)


def test_that_the_other_window_wiped_or_moved_it_is_said_and_nothing_made_there(
    qtbot: QtBot, window: MainWindow, writer: Project
) -> None:
    writer.close()
    path = paths.default_project()
    assert wipe(path).key_gone
    qtbot.waitUntil(lambda: window.frame.warning.text() == GONE)
    window.run("drop")
    assert review_of(window).is_kept(ONE)
    opened: list[Path] = []
    window.commands.guarding.desk = Mock(path=path, open=opened.append)
    window.commands.guarding.open_again()
    assert opened == []
    with qtbot.waitSignal(window.session.reading._timer.timeout):
        pass
    assert [*path.parent.glob(f"{path.name}*")] == []


def test_what_the_other_window_writes_is_shown_and_the_place_kept(
    qtbot: QtBot, window: MainWindow, writer: Project
) -> None:
    session, view = window.session, window.frame.view
    (page,) = session.pages
    assert page.page_id is not None
    view.go_to(THREE)
    stack = page.review
    writer.journal.append(page.page_id, DROP, BACK).result(5)
    qtbot.waitUntil(lambda: not review_of(window).is_kept(ONE))
    assert page.review is not stack
    assert view.current_block() == THREE
    # A page that came, and what was decided on it while it is only listed.
    other = make_cleaned("Else.", title="Train", source=b"train")
    added = writer.add_page(other, b"").result(5)
    qtbot.waitUntil(lambda: [p.title for p in session.pages] == ["Train", "Ferry"])
    writer.journal.append(added, SetMark("yes"), SetMark(None)).result(5)
    qtbot.waitUntil(lambda: session.pages[0].mark == "yes")
    # Taken back there it is taken back here.
    writer.journal.append(page.page_id, BACK, DROP).result(5)
    qtbot.waitUntil(lambda: review_of(window).is_kept(ONE))
    assert session.current is page
    assert view.current_block() == THREE


def test_labels_of_the_other_window_have_their_names_here(
    qtbot: QtBot, window: MainWindow, writer: Project
) -> None:
    scheme = Scheme((Label("p1", "A place", "#1a5fb4"),))
    writer.scheme.append(scheme, "A label").result(5)
    qtbot.waitUntil(lambda: window.session.schemes.now == scheme)


def test_terms_of_the_other_window_are_told_of_here(
    qtbot: QtBot, window: MainWindow, writer: Project
) -> None:
    termbase = window.session.termbase
    term = Term("One", "Um")
    with qtbot.waitSignal(termbase.changed) as told:
        writer.terms.append(ChangeTerms((term,)), ChangeTerms((), (term,))).result(5)
    assert told.args == [(term,)]
    assert termbase.terms() == (term,)
    writer.terms.append(ChangeTerms((), (term,)), ChangeTerms((term,))).result(5)
    qtbot.waitUntil(lambda: termbase.terms() == ())


def test_rules_of_the_other_window_hold_here(
    qtbot: QtBot, window: MainWindow, writer: Project
) -> None:
    site = make_cleaned("Text.", "Links.", *["More text."] * 6, source=b"site")
    provenance = replace(site.page.provenance, url="https://example.org/a")
    writer.add_page(
        replace(site, page=replace(site.page, provenance=provenance)), b""
    ).result(5)
    session = window.session
    qtbot.waitUntil(lambda: len(session.pages) == 2)
    page = session.pages[0]
    session.paging.show(page)
    qtbot.waitUntil(lambda: page.review is not None)
    assert review_of(window).is_kept(TWO)
    rule = Rule("example.org", kept=False, text="links.")
    writer.rules.append(ChangeRules((rule,)), ChangeRules((), (rule,))).result(5)
    qtbot.waitUntil(lambda: not review_of(window).is_kept(TWO))
    assert list(session.rulebook.rules.values()) == [rule]
    writer.site_rules.put(SiteRule("example.org", None, "de")).result(5)
    qtbot.waitUntil(lambda: review_of(window).page_language.code == "de")
    writer.rules.append(ChangeRules((), (rule,)), ChangeRules((rule,))).result(5)
    qtbot.waitUntil(lambda: review_of(window).is_kept(TWO))


def test_what_the_other_window_learnt_is_offered_here(
    qtbot: QtBot, window: MainWindow, writer: Project
) -> None:
    memory = window.frame.inspector.block.memory
    window.frame.view.go_to(THREE)
    assert not memory.offers
    learnt = Remembered(HARBOUR.replace("old", "new"), "O porto.", "en", "pt")
    writer.memory.add((learnt,))
    qtbot.waitUntil(lambda: bool(memory.offers))


def test_keys_that_would_change_something_say_why_they_cannot(
    window: MainWindow,
) -> None:
    session, notice = window.session, window.frame.notice
    for name in ("undo", "drop", "edit"):
        session.say("nothing yet")
        window.run(name)
        assert notice.text() == READING
    assert not window.frame.view.is_editing()
    assert review_of(window).is_kept(ONE)


def making_drop(_: Review) -> Making[Edit | None]:
    yield
    return DROP


def ways(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return one call of every method of what decides, by its name."""
    deciding, session = window.session.deciding, window.session
    page = session.current
    assert page is not None
    terms = ChangeTerms((Term("port", "porto", "en", "pt"),))
    rule = SiteRule("ferry.example", None, "gl")
    drop = Rule("ferry.example", kept=False, text="Two.")
    known = Remembered("One.", "Uma.", "en", "pt")
    offer = MemoryOffer(ONE, (0, 4), "One.", known, 100)
    labels = Scheme((Label("place", "Place", "#336699"),))
    return {
        "do": lambda: deciding.do(DROP),
        "do_on": lambda: deciding.do_on(page, DROP),
        "keep_edit": lambda: deciding.keep_edit(1, DROP, BACK),
        "make": lambda: deciding.make(making_drop, lambda *_: None),
        "keep": lambda: deciding.keep((ONE,), kept=False),
        "take_memory": lambda: deciding.take_memory(offer),
        "type_target": lambda: deciding.type_target(ONE, "Uma."),
        "type_edit": lambda: deciding.type_edit(page, "note", lambda _: DROP),
        "commit_edit": lambda: deciding.commit_edit(page, "note", lambda _: DROP),
        "commit_target": lambda: deciding.commit_target(ONE, "Uma."),
        "set_language": lambda: deciding.set_language((ONE,), "gl", Scope.BLOCKS),
        "set_page_language": lambda: deciding.set_page_language("gl"),
        "put_language_rule": lambda: deciding.put_language_rule(rule),
        "remove_language_rule": lambda: deciding.remove_language_rule(rule),
        "choose_encoding": lambda: deciding.choose_encoding("latin-1"),
        "change_terms": lambda: deciding.change_terms(terms),
        "change_scheme": lambda: deciding.change_scheme(labels),
        "change_rules": lambda: deciding.change_rules(ChangeRules((drop,))),
        "undo": deciding.undo,
        "redo": deciding.redo,
    }


def test_every_way_to_decide_passes_the_one_gate(
    window: MainWindow, writer: Project
) -> None:
    """A new way belongs in `ways`: without a call of it this fails."""
    session, found = window.session, ways(window)
    public = [
        name
        for name, _ in inspect.getmembers(Deciding, callable)
        if not name.startswith("_")
    ]
    assert found.keys() == set(public)
    before, scheme = review_of(window), session.schemes.now
    for name, decide in found.items():
        session.say("nothing yet")
        decide()
        assert window.frame.notice.text() == READING, name
        assert review_of(window) is before, name
    session.deciding.finish_typing()
    assert not session.speaking.rules()
    assert not session.termbase.terms()
    assert session.schemes.now == scheme
    assert not session.rulebook.rules
    assert len(writer.journal.history(1)) == 1
    assert not session.lost()


def test_no_step_on_many_pages_is_made_where_nothing_can_be_changed(
    window: MainWindow,
) -> None:
    session, before, said = window.session, review_of(window), list[str]()
    session.history.do_many("Dropped", {1: DROP}, said.append)
    session.history.take_back(1, said.append)
    session.history.do_again(1, said.append)
    assert said == [READING] * 3
    assert review_of(window) is before


def test_files_dropped_where_nothing_can_be_changed_are_not_listed(
    window: MainWindow,
) -> None:
    paging = window.session.paging
    tries: tuple[Callable[[], None], ...] = (
        lambda: paging.open_path(Path("other.html")),
        lambda: paging.open_paths([Path("other.html"), Path("another.html")]),
        lambda: paging.open_bytes("other", b"<p>other"),
    )
    for go in tries:
        window.session.say("nothing yet")
        go()
        assert window.frame.notice.text() == READING
        assert len(window.session.pages) == 1


def test_when_the_other_window_is_closed_it_offers_to_write(
    window: MainWindow, writer: Project, qtbot: QtBot
) -> None:
    writer.close()
    qtbot.waitUntil(lambda: window.frame.warning.text() == FREE)
    with qtbot.waitSignal(window.session.writer_wanted):
        window.frame.warning.again_button.click()


def test_a_project_that_is_held_is_read_and_never_written(writer: Project) -> None:
    path = writer.path
    with pytest.raises(ProjectHeld):
        Project.open(path)
    with closing(Project.open_to_read(path)) as read:
        assert read.is_reading
        assert len(read.load(1).edits) == 1
        for future in (
            read.journal.append(1, DROP, BACK),
            read.set_state(1, "last-block", "1"),
            read.site_rules._writer.submit(
                lambda on: on.execute("DELETE FROM page").rowcount
            ),
        ):
            assert isinstance(future.exception(5), StorageFailed)
        # What the other window writes is seen.
        writer.journal.append(1, DROP, BACK).result(5)
        assert len(read.load(1).edits) == 2
    assert writer.journal.append(1, BACK, DROP).result(5) > 0


def test_what_no_program_of_this_format_has_open_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "pages.facingpage"
    Project.open(path).close()
    with closing(sqlite3.connect(path)) as made:
        made.execute("PRAGMA user_version = 7")
    with pytest.raises(StorageFailed, match="an older Facing Page has it open"):
        Project.open_to_read(path)
