"""A sentence is marked on both sides: by key, and under the pointer."""

from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facingpage.core.page import BlockId, Draft, Segment, WordLink
from facingpage.core.review import Review
from facingpage.ui import theme
from facingpage.ui.block_model import SOURCE, TARGET
from facingpage.ui.facing_view import FacingView
from facingpage.ui.found_marks import layered
from helpers.facing import make_facing
from helpers.pages import make_page

ARABIC = "تأخرت العبارة. غادر القارب الميناء."


def reviewed() -> Review:
    review = make_facing(
        make_page("It is late. Go home.", "A menu", "Bye now.", ARABIC),
        dropped=(2,),
    )
    links = (WordLink(0, 2, 0, 3), WordLink(3, 7, 4, 8))
    segments = {
        1: (Segment(0, 11, "É tarde."), Segment(12, 20, "Vai casa.", words=links)),
        3: (Segment(0, 8, "Adeus."),),
        4: (Segment(0, 14, "Atrasou."), Segment(15, len(ARABIC), "Saiu do porto.")),
    }
    drafts = {BlockId(n): Draft("en", "pt", "t", s) for n, s in segments.items()}
    return review.with_drafts(drafts)


@pytest.fixture(params=["light", "dark"])
def tokens(request: pytest.FixtureRequest) -> theme.Tokens:
    return theme.LIGHT if request.param == "light" else theme.DARK


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication, tokens: theme.Tokens) -> FacingView:
    theme.apply(qapp, tokens)
    made = FacingView()
    qtbot.addWidget(made)
    made.resize(940, 600)
    with qtbot.waitExposed(made):
        made.show()
    made.set_review(reviewed())
    return made


def marked(view: FacingView, color: str) -> set[int]:
    """Return the columns in which a colour is drawn."""
    image = view.viewport().grab().toImage()
    scale = image.devicePixelRatio()
    split = view.columnViewportPosition(TARGET) * scale
    return {
        TARGET if x >= split else SOURCE
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
        if QColor(image.pixel(x, y)).name() == color
    }


def sentence(view: FacingView) -> tuple[str, str]:
    pair, block = view.current_sentence(), view.current_block()
    review = view._blocks.review
    assert pair is not None
    assert block is not None
    assert review is not None
    target = review.target(block) or ""
    return review.block(block).text[slice(*pair.source)], target[slice(*pair.target)]


def point_at(view: FacingView, block: int, column: int, offset: int) -> QPoint:
    row = view._blocks.row_of(BlockId(block))
    shape = view._shapes.shape(view._blocks.row(row))
    side = shape.source if column == SOURCE else shape.target
    assert side is not None
    columns = view._shapes.columns
    left = columns.source_x if column == SOURCE else columns.target_x
    top = shape.source_y if column == SOURCE else shape.target_y
    piece = side.pieces[0]
    line = piece.layout.lineForTextPosition(offset)
    # PySide gives the cursor's place as well, whatever its types say.
    here, after = (
        cast("list[float]", line.cursorToX(at)) for at in (offset, offset + 1)
    )
    x = left + piece.x + (here[0] + after[0]) / 2
    y = view.rowViewportPosition(row) + top + piece.y + line.y() + line.height() / 2
    return QPoint(round(x), round(y))


def move(view: FacingView, point: QPoint) -> None:
    place = QPointF(point)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        place,
        view.viewport().mapToGlobal(place),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_stepping_goes_from_sentence_to_sentence_and_block_to_block(
    view: FacingView, tokens: theme.Tokens
) -> None:
    assert marked(view, tokens.sentence) == set()
    told = []
    while view.step_sentence(1):
        told.append(sentence(view))
        assert marked(view, tokens.sentence) == {SOURCE, TARGET}
    assert told == [
        ("It is late.", "É tarde."),
        ("Go home.", "Vai casa."),
        ("Bye now.", "Adeus."),
        (ARABIC[:14], "Atrasou."),
        (ARABIC[15:], "Saiu do porto."),
    ]
    back = []
    while view.step_sentence(-1):
        back.append(sentence(view))
    assert back == told[-2::-1]


def show_without(view: FacingView, whole: Review, late: BlockId) -> None:
    """Show a page of which one block's translation is still to come."""
    drafts = {block: each for block, each in whole.drafts.items() if block != late}
    view.set_review(replace(whole, drafts=drafts))
    view.set_busy_blocks({late})


def test_stepping_passes_no_block_by_that_waits_for_its_translation(
    view: FacingView,
) -> None:
    whole, late = reviewed(), BlockId(3)
    show_without(view, whole, late)
    for _ in range(3):
        assert view.step_sentence(1)
    assert view.current_block() == late
    assert view.current_sentence() is None
    view.set_busy_blocks(frozenset())
    view.update_review(whole, (late,))
    assert view.step_sentence(1)
    assert sentence(view) == ("Bye now.", "Adeus.")


def test_stepping_goes_on_from_a_block_whose_translation_never_comes(
    view: FacingView,
) -> None:
    whole, late = reviewed(), BlockId(3)
    show_without(view, whole, late)
    view.go_to(late)
    assert view.step_sentence(1)
    assert sentence(view) == (ARABIC[:14], "Atrasou.")
    assert view.step_sentence(-1)
    assert (view.current_block(), view.current_sentence()) == (late, None)
    assert view.step_sentence(-1)
    assert sentence(view) == ("Go home.", "Vai casa.")


@pytest.mark.parametrize(("column", "offset"), [(SOURCE, 4), (TARGET, 6)])
def test_the_pointer_marks_a_sentence_on_both_sides(
    view: FacingView, tokens: theme.Tokens, column: int, offset: int
) -> None:
    move(view, point_at(view, 1, column, offset))
    assert marked(view, tokens.sentence) == {SOURCE, TARGET}
    assert marked(view, tokens.linked) == set()
    move(view, QPoint(2, 2))
    assert marked(view, tokens.sentence) == set()


@pytest.mark.parametrize(("column", "offset"), [(SOURCE, 16), (TARGET, 14)])
def test_the_words_that_belong_together_are_marked_stronger(
    view: FacingView, tokens: theme.Tokens, column: int, offset: int
) -> None:
    move(view, point_at(view, 1, column, offset))
    assert marked(view, tokens.linked) == {SOURCE, TARGET}


def test_right_to_left_text_is_found_under_the_pointer(
    view: FacingView, tokens: theme.Tokens
) -> None:
    move(view, point_at(view, 4, SOURCE, 20))
    hovered = view._marks.hovered
    assert hovered is not None
    assert (hovered.block, hovered.number) == (4, 1)
    assert marked(view, tokens.sentence) == {SOURCE, TARGET}


def test_a_mark_of_a_sentence_that_is_no_more_goes(view: FacingView) -> None:
    view.step_sentence(1)
    view.step_sentence(1)
    review = view._blocks.review
    assert review is not None
    one = Draft("en", "pt", "t", (Segment(0, 20, "Tudo."),))
    view.update_review(replace(review, drafts={BlockId(1): one}), (BlockId(1),))
    assert view.current_sentence() is None


def test_of_layers_the_last_lies_on_top() -> None:
    low, high = object(), object()
    spans, looks = layered(
        (([(0, 10)], lambda _: low), ([(2, 4), (8, 12)], lambda _: high))  # type: ignore[arg-type, return-value]  # nothing is drawn
    )
    assert spans == [(0, 2), (2, 4), (4, 8), (8, 12)]
    assert looks == [low, high, low, high]


def test_a_mark_changes_no_letter(qtbot: QtBot, qapp: QApplication) -> None:
    # Letters were cut, and lines drawn twice, where Qt was given half of a line.
    theme.apply(qapp, theme.LIGHT)
    view = FacingView()
    qtbot.addWidget(view)
    view.resize(700, 400)
    with qtbot.waitExposed(view):
        view.show()
    words = "Every fjord has a quay, yet few keep boats. Nobody knows why. " * 3
    view.set_review(make_facing(make_page(words)))
    before = _darkness(view)
    view._marks.spans = lambda *_: ([(20, 60), (70, 75)], ())  # type: ignore[method-assign]  # whatever is marked
    view.viewport().update()
    assert marked(view, theme.LIGHT.sentence)
    assert _darkness(view) == pytest.approx(before, rel=0.02)


def _darkness(view: FacingView) -> int:
    """Return how many dark pixels the text has."""
    image = view.viewport().grab().toImage()
    return sum(
        QColor(image.pixel(x, y)).lightness() < 90
        for x in range(image.width())
        for y in range(image.height())
    )
