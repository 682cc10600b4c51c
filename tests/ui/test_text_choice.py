"""Words are chosen in the facing pages by whole letters, in every writing."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facingpage.core.edits import SetTargets
from facingpage.core.page import BlockId
from facingpage.core.review import Target
from facingpage.ui.block_model import SOURCE, TARGET
from facingpage.ui.facing_view import FacingView
from facingpage.ui.graphemes import next_stop, previous_stop, snapped, word_at
from facingpage.ui.plain_text import utf16_offset
from helpers.facing import make_facing
from helpers.pages import make_page

FAMILY = "👩‍👩‍👧‍👦"
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
ONE = BlockId(1)

PIECES = st.sampled_from(
    ["قال", "مَ", "渡", FAMILY, "🇵🇹", "e\u0301\u0323", "क्षि", "ab", " ", "𝔘", "\u200f"]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=10).map("".join)


def show(view: FacingView, source: str, target: str = "") -> None:
    drafts = {1: target} if target else {}
    view.set_review(make_facing(make_page(source, "Next"), drafts=drafts))
    view.go_to(ONE)


def press(view: FacingView, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(view, key, modifiers)


def point_at(view: FacingView, offset: int, column: int = SOURCE) -> QPoint:
    """Return the place, in the viewport, just before a character of block 1."""
    row = view._blocks.row_of(ONE)
    shape, columns = view._shapes.shape(view._blocks.row(row)), view._shapes.columns
    side = shape.source if column == SOURCE else shape.target
    assert side is not None
    left = columns.source_x if column == SOURCE else columns.target_x
    top = shape.source_y if column == SOURCE else shape.target_y
    (piece,) = side.pieces
    unit = utf16_offset(side.text, offset)
    line = piece.layout.lineForTextPosition(unit)
    x: Any = line.cursorToX(unit)
    # The stubs know of no pair, which is what comes.
    x = x[0] if isinstance(x, tuple) else x
    place = QPointF(left + piece.x + x, top + line.y() + line.height() / 2)
    return QPoint(round(place.x()), round(place.y()) + view.rowViewportPosition(row))


def drag(view: FacingView, first: QPoint, last: QPoint) -> None:
    port, left = view.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(port, left, NONE, first)
    QTest.mouseMove(port, first + QPoint(15, 0))
    # QTest's moves carry no button: what a window system sends does.
    for at in (first + QPoint(12, 0), last):
        move(view, at)
    QTest.mouseRelease(port, left, NONE, last)


def move(view: FacingView, at: QPoint) -> None:
    from PySide6.QtCore import QEvent  # noqa: PLC0415
    from PySide6.QtGui import QMouseEvent  # noqa: PLC0415

    left = Qt.MouseButton.LeftButton
    port = view.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(at),
        QPointF(port.mapToGlobal(at)),
        Qt.MouseButton.NoButton,
        left,
        NONE,
    )
    QApplication.sendEvent(port, event)


@given(TEXTS)
def test_steps_forward_and_back_stop_at_the_same_places(text: str) -> None:
    forward, at = [0], 0
    while at < len(text):
        at = next_stop(text, at, "letter")
        forward.append(at)
    back = [len(text)]
    while at > 0:
        at = previous_stop(text, at, "letter")
        back.append(at)
    assert forward == back[::-1]
    assert forward[-1] == len(text)
    assert all(snapped(text, stop) == stop for stop in forward)


@given(TEXTS, st.data())
def test_no_place_within_a_letter_is_ever_stopped_at(
    text: str, data: st.DataObject
) -> None:
    stops, at = {0}, 0
    while at < len(text):
        at = next_stop(text, at, "letter")
        stops.add(at)
    inside = data.draw(st.integers(0, len(text)))
    assert snapped(text, inside) in stops
    assert snapped(text, inside) <= inside
    start, end = word_at(text, min(inside, len(text) - 1))
    assert start in stops
    assert end in stops


@given(TEXTS)
def test_words_are_walked_through_to_both_ends(text: str) -> None:
    at = 0
    for _ in range(len(text) + 1):
        at = next_stop(text, at, "word")
    assert at == len(text)
    for _ in range(len(text) + 1):
        at = previous_stop(text, at, "word")
    assert at == 0


def test_words_end_before_the_space_after_them() -> None:
    assert next_stop("The ferry left", 0, "word") == 3
    assert next_stop("The ferry left", 3, "word") == 9
    assert previous_stop("The ferry left", 14, "word") == 10
    assert word_at("The ferry left", 5) == (4, 9)


def test_shift_and_arrow_choose_letter_by_letter(view: FacingView) -> None:
    show(view, f"{FAMILY}e\u0301渡x")
    press(view, Qt.Key.Key_Right, SHIFT)
    assert view.chosen_text() == FAMILY
    press(view, Qt.Key.Key_Right, SHIFT)
    assert view.chosen_text() == f"{FAMILY}e\u0301"
    press(view, Qt.Key.Key_Left, SHIFT)
    assert view.chosen_text() == FAMILY
    choice = view.chosen()
    assert choice is not None
    assert choice.span == (0, len(FAMILY))


def test_ctrl_shift_and_arrow_choose_word_by_word_and_end_to_the_end(
    view: FacingView,
) -> None:
    show(view, "The old ferry left.")
    press(view, Qt.Key.Key_Right, SHIFT | CTRL)
    assert view.chosen_text() == "The"
    press(view, Qt.Key.Key_Right, SHIFT | CTRL)
    assert view.chosen_text() == "The old"
    press(view, Qt.Key.Key_End, SHIFT)
    assert view.chosen_text() == "The old ferry left."


def test_in_arabic_the_left_arrow_goes_on(view: FacingView) -> None:
    show(view, "مَرحبا بكم")
    press(view, Qt.Key.Key_Left, SHIFT)
    assert view.chosen_text() == "مَ"
    press(view, Qt.Key.Key_Left, SHIFT | CTRL)
    assert view.chosen_text() == "مَرحبا"


def test_an_arrow_alone_moves_the_caret_only_where_there_is_one(
    view: FacingView,
) -> None:
    show(view, "abc")
    press(view, Qt.Key.Key_Right)
    assert view._chooser.choice.now is None
    press(view, Qt.Key.Key_Right, SHIFT)
    press(view, Qt.Key.Key_Right)
    assert view.chosen_text() == ""
    press(view, Qt.Key.Key_Right, SHIFT)
    assert view.chosen_text() == "b"


def test_dragging_over_a_text_chooses_words_and_not_rows(view: FacingView) -> None:
    text = f"He saw {FAMILY} on the ferry"
    show(view, text)
    start, end = text.index(FAMILY), text.index(" on")
    drag(view, point_at(view, start), point_at(view, end))
    assert view.chosen_text() == FAMILY
    assert view.selected_blocks() == (ONE,)


def test_dragging_from_the_right_in_arabic_chooses_what_is_passed_over(
    view: FacingView,
) -> None:
    show(view, "Text", "قال الوزير اليوم")
    text = "قال الوزير اليوم"
    start = text.index("الوزير")
    first, last = (point_at(view, at, TARGET) for at in (start, start + 6))
    assert first.x() > last.x()
    drag(view, first, last)
    assert view.chosen_text() == "الوزير"


def test_a_second_click_in_the_original_chooses_the_word(view: FacingView) -> None:
    show(view, "The old ferry left.")
    place = point_at(view, 6)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    assert view.chosen_text() == "old"


def test_a_click_elsewhere_and_another_block_let_go(view: FacingView) -> None:
    show(view, "The old ferry left.")
    press(view, Qt.Key.Key_Right, SHIFT)
    place = point_at(view, 6)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    assert view.chosen() is None
    press(view, Qt.Key.Key_Right, SHIFT)
    view.go_next()
    assert view.chosen() is None


def test_tab_goes_to_what_stands_for_it_in_the_other_column(view: FacingView) -> None:
    show(view, "The old ferry left.", "A balsa velha partiu.")
    press(view, Qt.Key.Key_Right, SHIFT)
    press(view, Qt.Key.Key_Tab)
    assert view.chosen_text() == "A balsa velha partiu."
    choice = view.chosen()
    assert choice is not None
    assert choice.column == TARGET
    press(view, Qt.Key.Key_Tab)
    assert view.chosen_text() == "The old ferry left."


def test_tab_leaves_the_view_where_nothing_is_chosen(view: FacingView) -> None:
    show(view, "The old ferry left.", "A balsa velha partiu.")
    press(view, Qt.Key.Key_Tab)
    assert view.chosen() is None


def test_words_that_do_not_stand_there_any_more_are_let_go(view: FacingView) -> None:
    show(view, "Text", "Um texto")
    press(view, Qt.Key.Key_Right, SHIFT)
    press(view, Qt.Key.Key_Tab)
    assert view.chosen_text() == "Um texto"
    review = view._blocks.review
    assert review is not None
    typed, _ = SetTargets(ONE, "pt", (Target(0, 4, "Outro"),)).apply(review)
    view.update_review(typed, {ONE})
    assert view.chosen() is None


def test_choosing_goes_on_where_a_long_text_is_drawn_no_further(
    view: FacingView,
) -> None:
    show(view, "word " * 10_000)
    press(view, Qt.Key.Key_Right, SHIFT)
    press(view, Qt.Key.Key_End, SHIFT)
    assert len(view.chosen_text()) == 20_000


def test_copying_takes_the_words_chosen(view: FacingView, qapp: QApplication) -> None:
    show(view, "The old ferry left.")
    press(view, Qt.Key.Key_Right, SHIFT | CTRL)
    press(view, Qt.Key.Key_C, CTRL)
    assert qapp.clipboard().text() == "The"
