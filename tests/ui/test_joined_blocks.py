"""Blocks joined with the next in the window: shown as one row, and taken apart."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from facingpage.core.anchors import anchor_at
from facingpage.core.annotations import Note, Span
from facingpage.core.edits import SetLabels, SetNotes, SetSpans
from facingpage.core.page import BlockId, Kind
from facingpage.core.query import parse
from facingpage.core.reference import Reference
from facingpage.export import EXPORTERS, Options, exporter
from facingpage.storage.search import Asked
from facingpage.ui.main_window import MainWindow
from facingpage.ui.search_lines import _lines
from facingpage.ui.search_lines import spoken as spoken_line
from facingpage.ui.undo_stack import words_of
from helpers.reviews import make_cleaned
from helpers.sentence_host import SentenceHost
from helpers.windows import open_page, review_of, window_over

ONE, TWO, THREE, FOUR = map(BlockId, range(1, 5))
FIRST, SECOND = "The ferry 🚢 was", "late again. It rained."
BOTH = f"{FIRST} {SECOND}"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with window_over(qtbot, SentenceHost()) as window:
        cleaned = make_cleaned(FIRST, "Advertisement", SECOND, "The end.", dropped=(2,))
        open_page(qtbot, window, "a.html", cleaned)
        qtbot.waitUntil(lambda: len(review_of(window).drafts) == 3)
        yield window


def _rows(window: MainWindow) -> list[tuple[int, bool]]:
    model = window.frame.view._blocks
    rows = (model.row(row) for row in range(model.rowCount()))
    return [(row.first, row.is_fold) for row in rows]


def _text(window: MainWindow, row: int, column: int) -> str:
    model = window.frame.view._blocks
    return str(model.data(model.index(row, column)))


def test_joined_blocks_are_one_row_translated_as_one(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert _rows(window) == [(1, False), (2, True), (3, False), (4, False)]
    window.run("join-block")
    assert _rows(window) == [(1, False), (2, True), (4, False)]
    assert _text(window, 0, 0) == BOTH
    assert window.frame.view.current_block() == ONE
    # As one sentence, which it is.
    whole = "[The ferry 🚢 was late again.] [It rained.]"
    qtbot.waitUntil(lambda: _text(window, 0, 1) == whole)


def test_undo_and_redo_part_and_join(window: MainWindow, qtbot: QtBot) -> None:
    before = review_of(window)
    window.run("join-block")
    joined = review_of(window)
    window.run("undo")
    assert _rows(window) == [(1, False), (2, True), (3, False), (4, False)]
    qtbot.waitUntil(lambda: review_of(window).drafts.keys() == before.drafts.keys())
    after = review_of(window)
    assert after.page == before.page
    assert [after.target(b) for b in (ONE, THREE)] == [
        f"[{FIRST}]",
        before.target(THREE),
    ]
    window.run("redo")
    assert review_of(window).made_of == joined.made_of
    assert _rows(window) == [(1, False), (2, True), (4, False)]


def test_a_joined_block_is_taken_out_again(window: MainWindow, qtbot: QtBot) -> None:
    window.run("join-block")
    window.run("join-block")
    assert review_of(window).gone == {THREE, FOUR}
    window.run("part-block")
    assert review_of(window).gone == {THREE}
    window.run("part-block")
    assert not review_of(window).made_of
    with qtbot.waitSignal(window.session.noticed) as said:
        window.run("part-block")
    assert "Nothing was joined" in said.args[0]


def test_going_to_a_block_that_is_joined_goes_to_the_whole(window: MainWindow) -> None:
    window.run("join-block")
    view = window.frame.view
    view.go_to(FOUR)
    view.go_to(THREE)
    assert view.current_block() == ONE
    assert _rows(window)[1] == (2, True)


def test_the_number_in_the_margin_says_what_is_joined(window: MainWindow) -> None:
    model = window.frame.view._blocks
    window.run("join-block")
    assert model.number_words(ONE) == "1+3"
    window.run("join-block")
    assert model.number_words(ONE) == "1+3+4"
    assert model.number_words(TWO) == "2"


def test_what_can_not_be_joined_says_why(qtbot: QtBot) -> None:
    with window_over(qtbot, SentenceHost()) as window:
        cleaned = make_cleaned("One.", (Kind.TABLE_ROW, "a | b"), "Gone", dropped=(3,))
        open_page(qtbot, window, "a.html", cleaned)
        with qtbot.waitSignal(window.session.noticed) as said:
            window.run("join-block")
        assert "Rows of tables" in said.args[0]
        window.frame.view.go_to(TWO)
        with qtbot.waitSignal(window.session.noticed) as said:
            window.run("join-block")
        assert "no block of the article after" in said.args[0]
        assert not review_of(window).made_of


def test_a_joined_block_is_found_as_one_and_is_there_when_opened_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    anchor = anchor_at(SECOND, 0, 4)
    assert anchor is not None
    window.session.deciding.do(SetSpans(THREE, (Span("late", anchor),)))
    window.session.deciding.do(SetNotes(THREE, (Note("why?"),)))
    window.run("join-block")
    review, project = review_of(window), window.session._library.project
    assert project is not None
    (span,) = review.spans[ONE]
    assert (span.anchor.start, span.anchor.end) == (16, 20)
    assert review.notes == {ONE: (Note("why?"),)}
    page = project.pages()[0]
    (found,) = project.search.find(Asked(parse("was late")))
    assert [each.block for each in found.blocks] == [ONE]
    (found,) = project.search.find(Asked(parse("late again")))
    assert [each.block for each in found.blocks] == [ONE]
    window.run("undo")
    assert not list(project.search.find(Asked(parse("was late"))))
    (found,) = project.search.find(Asked(parse("late again")))
    assert [each.block for each in found.blocks] == [THREE]
    assert page.id


@pytest.mark.parametrize("name", [each.name for each in EXPORTERS])
def test_every_export_has_a_joined_text_once(window: MainWindow, name: str) -> None:
    window.run("join-block")
    options = Options(with_translation=False, show_dropped=True)
    text = exporter(name).write(review_of(window), options)
    assert text.count("late again") == 1
    assert "was late again" in " ".join(text.split())


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[MainWindow]:
    with window_over(qtbot, SentenceHost()) as window:
        open_page(qtbot, window, "a.html", make_cleaned(TEXT, "Menu", "The end."))
        qtbot.waitUntil(lambda: len(review_of(window).drafts) == 3)
        yield window


TEXT = "One boat came. Two boats 🚤 left. Nobody saw them."
CUT = BlockId(4)


def _cut(window: MainWindow, sentences: int = 2) -> None:
    """Split the first block before its second sentence."""
    window.frame.view.go_to(ONE)
    for _ in range(sentences):
        window.run("next-sentence")
    window.run("split-block")


def test_a_block_that_is_split_is_two_rows(page: MainWindow, qtbot: QtBot) -> None:
    _cut(page)
    assert _rows(page) == [(1, False), (4, False), (2, False), (3, False)]
    assert _text(page, 0, 0) == "One boat came."
    assert _text(page, 1, 0) == TEXT[15:]
    qtbot.waitUntil(
        lambda: _text(page, 1, 1) == "[Two boats 🚤 left.] [Nobody saw them.]"
    )
    assert _text(page, 0, 1) == "[One boat came.]"
    model = page.frame.view._blocks
    assert [model.number_words(b) for b in (ONE, CUT, TWO)] == ["1", "1·2", "2"]
    assert page.frame.view.current_block() == ONE
    page.run("next-block")
    assert page.frame.view.current_block() == CUT
    page.frame.view.grab()


def test_the_second_half_is_a_block_of_its_own(page: MainWindow, qtbot: QtBot) -> None:
    _cut(page)
    page.session.deciding.do(SetLabels(CUT, ("claim",)))
    page.frame.view.go_to(CUT)
    page.run("drop")
    assert _rows(page) == [(1, False), (4, True), (2, False), (3, False)]
    page.run("undo")
    assert review_of(page).labels == {CUT: ("claim",)}
    page.session.deciding.type_target(CUT, "Minha.")
    page.session.deciding.finish_typing()
    assert [review_of(page).target(b) for b in (ONE, CUT)] == [
        "[One boat came.]",
        "Minha.",
    ]
    for name in ("txt", "md", "html"):
        text = exporter(name).write(review_of(page), Options(with_translation=False))
        assert text.index("One boat came") < text.index("Two boats")
        assert text.index("Two boats") < text.index("The end")


def test_the_second_half_is_called_by_the_number_on_the_screen(
    page: MainWindow, qtbot: QtBot
) -> None:
    _cut(page)
    view, facts = page.frame.view, page.frame.inspector.block
    qtbot.waitUntil(lambda: bool(review_of(page).target(CUT)))
    view.go_to(CUT)
    qtbot.waitUntil(lambda: "Block 1·2, cut from 1" in facts.text())
    page.run("edit")
    assert view._editing.editor.accessibleName() == "Translation of block 1, part 2"
    page.run("cancel")
    model = view._blocks
    spoken = model.data(model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert str(spoken).startswith("paragraph 1, part 2: Two boats")
    told: list[str] = []
    page.session.noticed.connect(lambda said, _: told.append(said))
    page.run("drop")
    assert told[-1] == "Block 1·2 dropped"
    current = page.session.current
    assert current is not None
    assert words_of(current.stack.next_undo()) == "Block 1·2 dropped"
    project = page.session._library.project
    assert project is not None
    (found,) = project.search.find(Asked(parse("boats")))
    assert [each.called for each in found.blocks] == ["1·2"]
    assert spoken_line(next(iter(_lines(found)))).startswith("Block 1·2, dropped: ")


def test_a_reference_to_a_half_leads_to_its_words_where_nothing_is_split_too(
    page: MainWindow,
) -> None:
    _cut(page)
    view, where = page.frame.view, page.commands.whereabouts
    view.go_to(CUT)
    page.run("copy-reference")
    reference = Reference.find(QGuiApplication.clipboard().text())
    assert reference is not None
    assert str(reference).endswith("#1·2")
    view.go_to(THREE)
    assert where.go_to_reference(reference) == ""
    assert view.current_block() == CUT
    page.run("undo")
    # As in another project with the same page.
    assert not review_of(page).made_of
    view.go_to(THREE)
    assert where.go_to_reference(reference) == ""
    assert view.current_block() == ONE


def test_what_was_split_is_joined_again_by_undo_or_by_joining(
    page: MainWindow, qtbot: QtBot
) -> None:
    before = review_of(page)
    _cut(page)
    page.frame.view.go_to(CUT)
    page.run("undo")
    assert review_of(page).page == before.page
    assert page.frame.view.current_block() == ONE
    page.run("redo")
    page.frame.view.go_to(ONE)
    page.run("join-block")
    assert not review_of(page).made_of
    assert review_of(page).page == before.page
    qtbot.waitUntil(lambda: review_of(page).target(ONE) == before.target(ONE))


def test_a_half_is_joined_with_the_block_after_it(page: MainWindow) -> None:
    _cut(page)
    page.frame.view.go_to(CUT)
    page.run("join-block")
    assert _rows(page) == [(1, False), (4, False), (3, False)]
    assert _text(page, 1, 0) == f"{TEXT[15:]} Menu"
    page.frame.view.go_to(TWO)
    assert page.frame.view.current_block() == CUT


def test_halves_are_walked_found_and_searched_in_their_order(
    page: MainWindow, qtbot: QtBot
) -> None:
    _cut(page)
    view, project = page.frame.view, page.session._library.project
    assert project is not None
    view.go_to(ONE)
    page.run("next-undecided")
    assert view.current_block() == CUT
    page.run("next-undecided")
    assert view.current_block() == TWO
    page.run("previous-undecided")
    assert view.current_block() == CUT
    (found,) = project.search.find(Asked(parse("boats")))
    assert [each.block for each in found.blocks] == [CUT]
    view.go_to(ONE)
    # Each text and its translation: "One boat came", "Two boats left", "The end".
    assert view.find("e") > 4
    seen = [view.current_block()]
    while seen.count(ONE) < 2 or seen[-1] == ONE:
        view.find_next()
        if view.current_block() != seen[-1]:
            seen.append(view.current_block())
    assert seen == [ONE, CUT, TWO, THREE, ONE, CUT]
    page.run("undo")
    (found,) = project.search.find(Asked(parse("boats")))
    assert [each.block for each in found.blocks] == [ONE]


def test_split_blocks_are_there_when_the_page_is_opened_again(qtbot: QtBot) -> None:
    with window_over(qtbot, SentenceHost()) as window:
        open_page(qtbot, window, "a.html", make_cleaned(TEXT, "The end."))
        qtbot.waitUntil(lambda: len(review_of(window).drafts) == 2)
        _cut(window)
        before = review_of(window)
    with window_over(qtbot, SentenceHost()) as window:
        qtbot.waitUntil(lambda: bool(window.session.pages))
        window.session.paging.show(window.session.pages[0])
        qtbot.waitUntil(lambda: window.session.pages[0].review is not None)
        after = review_of(window)
        assert after.made_of == before.made_of
        assert after.page == before.page
        window.run("undo")
        assert not review_of(window).made_of
