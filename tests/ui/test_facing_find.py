import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facingpage.core.finding import spans
from facingpage.core.page import BlockId, Kind
from facingpage.ui import theme
from facingpage.ui.facing_view import FacingView
from facingpage.ui.found_marks import lines_between, selection_ranges
from facingpage.ui.typesetter import Typesetter
from helpers.facing import make_facing
from helpers.pages import make_page


@pytest.fixture
def view(view: FacingView) -> FacingView:
    view.set_review(
        make_facing(
            make_page("A boat and a boat", "Menu with a boat", "A house", "Last boat"),
            dropped=(2,),
            drafts={1: "Um Boat", 3: "Uma casa à beira", 4: "O último"},
        )
    )
    return view


def _colors(view: FacingView) -> set[str]:
    image = view.viewport().grab().toImage()
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


def test_matches_are_counted_in_both_columns_and_in_folded_blocks(
    view: FacingView,
) -> None:
    assert view.find("boat") == 5


@pytest.mark.parametrize(("text", "count"), [("A BEIRA", 1), ("ultimo", 1), ("xyz", 0)])
def test_case_and_accents_do_not_matter(
    view: FacingView, text: str, count: int
) -> None:
    assert view.find(text) == count


def test_what_changes_after_it_was_got_ready_is_found_as_it_is_now(
    view: FacingView,
) -> None:
    assert not view._finder.prepare(60)
    review = make_facing(
        make_page("A boat and a boat", "Menu with a boat", "A house", "Last boat"),
        dropped=(2,),
        drafts={1: "Um barco", 3: "Um boat", 4: "O boat"},
    )
    view.update_review(review, (BlockId(1), BlockId(3), BlockId(4)))
    assert not view._finder.prepare(60)
    assert view._finder._folded[BlockId(3)] == ("a house", "um boat")
    assert view.find("boat") == 6


@pytest.mark.parametrize("text", ["", "   "])
def test_nothing_is_looked_for_in_an_empty_text(view: FacingView, text: str) -> None:
    view.find("boat")
    assert view.find(text) == 0
    assert view.find_place() == 0


def test_the_first_match_shown_becomes_current_and_nothing_unfolds(
    view: FacingView,
) -> None:
    assert view.find("menu") == 1
    assert view.find_place() == 0
    assert view.model().rowCount() == 4
    view.find("house")
    assert view.current_block() == 3
    assert view.find_place() == 1


def test_stepping_goes_through_all_and_around(view: FacingView) -> None:
    view.find("boat")
    places = [(view.find_place(), view.current_block())]
    for _ in range(5):
        view.find_next()
        places.append((view.find_place(), view.current_block()))
    assert places == [(1, 1), (2, 1), (3, 1), (4, 2), (5, 4), (1, 1)]


def test_stepping_back_goes_around_too(view: FacingView) -> None:
    view.find("boat")
    view.find_next(forward=False)
    assert view.find_place() == 5


def test_stepping_into_a_folded_block_unfolds_it(view: FacingView) -> None:
    view.find("menu")
    view.find_next()
    assert view.current_block() == 2
    assert view.model().rowCount() == 5


def test_matches_are_painted_and_the_current_one_stands_out(view: FacingView) -> None:
    view.find("boat")
    colors = _colors(view)
    assert theme.LIGHT.find in colors
    assert theme.LIGHT.find_current in colors
    view.find("")
    assert not {theme.LIGHT.find, theme.LIGHT.find_current} & _colors(view)


def test_a_change_of_a_block_is_found_at_once(view: FacingView) -> None:
    view.find("casa")
    page = make_page("A boat and a boat", "Menu with a boat", "A house", "Last boat")
    review = make_facing(page, dropped=(2,), drafts={3: "Uma casa, outra casa"})
    view.update_review(review, (BlockId(3),))
    assert view.find("casa") == 2


def test_a_match_far_down_a_tall_block_is_brought_into_view(view: FacingView) -> None:
    text = "filler words here " * 400 + "needle " + "more words " * 50
    view.set_review(make_facing(make_page("first", text)))
    view.find("needle")
    match = view._finder.current
    assert match is not None
    line = view._match_line(match)
    assert line is not None
    top = view.rowViewportPosition(view._blocks.row_of(match.block)) + line[0]
    assert 0 <= top < top + line[1] <= view.viewport().height()


def test_matches_beyond_the_basic_plane_and_across_cells_are_painted(
    view: FacingView,
) -> None:
    page = make_page("😀 and a boat", (Kind.TABLE_ROW, "one | boat | two"))
    view.set_review(make_facing(page))
    assert view.find("boat") == 2
    assert theme.LIGHT.find in _colors(view)


def test_the_needle_holds_on_another_page(view: FacingView) -> None:
    view.find("boat")
    view.set_review(make_facing(make_page("one boat more")))
    assert view.find("boat") == 1


_LETTERS = st.text(st.sampled_from("ab \u05d0\u0301\U0001f600"), min_size=1)


@given(_LETTERS, st.sampled_from(["a", "ab", "\u05d0", "\U0001f600"]))
def test_the_matches_marked_line_by_line_are_all_there_are(
    qapp: QApplication, text: str, needle: str
) -> None:
    setter = Typesetter(theme.LIGHT)
    block = make_page("a").blocks[0]
    side = setter.side(text, setter.style(block), Kind.PARAGRAPH, 60, "en")
    found = spans(text, needle)
    units = text.encode("utf-16-le")
    marked: dict[int, str] = {}
    for piece in side.pieces:
        for line in lines_between(piece.layout, 0, side.height):
            for number, start, size in selection_ranges(piece, line, text, found):
                part = units[2 * start : 2 * (start + size)].decode("utf-16-le")
                marked[number] = marked.get(number, "") + part
    assert marked == {n: text[start:end] for n, (start, end) in enumerate(found)}


def test_only_the_lines_in_view_are_looked_at_for_matches(qapp: QApplication) -> None:
    setter = Typesetter(theme.LIGHT)
    block = make_page("a " * 10_000).blocks[0]
    side = setter.side(block.text, setter.style(block), Kind.PARAGRAPH, 400, "en")
    (piece,) = side.pieces
    lines = lines_between(piece.layout, 1000, 1600)
    assert 10 < len(lines) < 30
    assert lines[0].y() <= 1000 < lines[1].y()
    assert lines[-1].y() <= 1600


def test_a_very_long_page_is_searched_to_its_end_in_its_own_time(
    view: FacingView, qtbot: QtBot
) -> None:
    sea = "The sea was grey. " * 400
    view.set_review(make_facing(make_page(*[f"{sea}A boat."] * 300)))
    with qtbot.waitSignal(view.found_more, timeout=20_000) as told:
        at_once = view.find("boat")
    assert 0 < at_once < 300
    assert told.args == [300]


def test_a_match_before_the_end_of_a_search_can_be_stepped_to(
    view: FacingView, qtbot: QtBot
) -> None:
    sea = "The sea was grey. " * 400
    view.set_review(make_facing(make_page(*[f"{sea}A boat."] * 300)))
    with qtbot.waitSignal(view.found_more, timeout=20_000):
        view.find("boat")
        view.find_next()
        assert view.find_place() == 2
    view.find_next(forward=False)
    view.find_next(forward=False)
    assert view.find_place() == 300
