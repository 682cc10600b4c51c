"""Many labels on the same words: each has a line, or is counted, and is told."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from facingpage.core.anchors import anchor_at
from facingpage.core.annotations import Note, Span
from facingpage.core.edits import SetLabels, SetNotes, SetSpans
from facingpage.core.page import BlockId
from facingpage.core.scheme import Label, Scheme
from facingpage.ui.main_window import MainWindow
from facingpage.ui.row_shapes import RowShape
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned
from helpers.windows import open_page, review_of, window_over

# The offscreen platform says it when the tip is shown.
pytestmark = pytest.mark.qt_log_ignore(r"does not support raise\(\)", extend=True)

ONE, TWO = BlockId(1), BlockId(2)
TEXT = "The ferry 🚢 left the old harbour in the morning."
NAMES = ("Place", "<b>Person</b>", "Time", "Ship", "Claim", "Stance", "Doubt", "Other")


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with window_over(qtbot, FakeHost()) as window:
        cleaned = make_cleaned(TEXT, "Menu of the site", dropped=(2,))
        open_page(qtbot, window, "a.html", cleaned)
        view = window.frame.view
        labels = (Label(name, name, "#3366aa") for name in NAMES)
        view.set_scheme(Scheme(tuple(labels)))
        yield window


def _spans(window: MainWindow, block: BlockId, many: int) -> None:
    text = review_of(window).block(block).text
    made = []
    for number in range(many):
        anchor = anchor_at(text, 4, 16 - number % 2)
        assert anchor is not None
        made.append(Span(NAMES[number], anchor))
    window.session.deciding.do(SetSpans(block, tuple(made)))


def _shape(window: MainWindow, block: BlockId) -> RowShape:
    view = window.frame.view
    return view._shapes.shape(view._blocks.row(view._blocks.row_of(block)))


def _lanes(window: MainWindow, block: BlockId = ONE) -> list[int]:
    return sorted(laid.stroke.lane for laid in _shape(window, block).source_strokes)


def test_six_labels_on_the_same_words_have_a_line_each(window: MainWindow) -> None:
    _spans(window, ONE, 6)
    assert _lanes(window) == [0, 1, 2, 3, 4, 5]
    assert not any(laid.stroke.more for laid in _shape(window, ONE).source_strokes)


def test_more_are_counted_at_the_lowest_line(window: MainWindow) -> None:
    _spans(window, ONE, 8)
    assert _lanes(window) == [-1, -1, 0, 1, 2, 3, 4, 5]
    strokes = [laid.stroke for laid in _shape(window, ONE).source_strokes]
    assert {stroke.lane: stroke.more for stroke in strokes if stroke.more} == {5: 2}
    before = window.frame.view.grab().toImage()
    _spans(window, ONE, 6)
    assert window.frame.view.grab().toImage() != before


def _point(window: MainWindow, block: BlockId, offset: int) -> QPoint:
    view, shape = window.frame.view, _shape(window, block)
    assert shape.source is not None
    (piece,) = shape.source.pieces
    line = piece.layout.lineForTextPosition(offset)
    x: Any = line.cursorToX(offset)
    # The stubs know of no pair, which is what comes.
    x = x[0] if isinstance(x, tuple) else x
    top = view.rowViewportPosition(view._blocks.row_of(block))
    y = top + shape.source_y + line.y() + line.height() / 2
    return QPointF(view._shapes.columns.source_x + piece.x + float(x) + 2, y).toPoint()


def _tip(window: MainWindow, block: BlockId, offset: int) -> str:
    viewport, point = window.frame.view.viewport(), _point(window, block, offset)
    event = QHelpEvent(QEvent.Type.ToolTip, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, event)
    return QToolTip.text()


def test_the_tip_names_every_label_of_the_words_under_the_pointer(
    window: MainWindow,
) -> None:
    _spans(window, ONE, 8)
    anchor = anchor_at(TEXT, 4, 9)
    window.session.deciding.do(SetNotes(ONE, (Note("which one?", anchor),)))
    tip = _tip(window, ONE, 5)
    assert all(name in tip.replace("&lt;", "<").replace("&gt;", ">") for name in NAMES)
    assert "<b>Person" not in tip
    assert "which one?" in tip
    assert window.frame.view._pointing.tip(_point(window, ONE, 0)) == ""


def test_a_dropped_block_shows_its_labels(window: MainWindow) -> None:
    window.session.deciding.do(SetLabels(TWO, ("Place",)))
    _spans(window, TWO, 2)
    view = window.frame.view
    view.go_to(TWO)
    shape = _shape(window, TWO)
    assert [tag.item.words for tag in shape.tags] == ["Place", "Place", "<b>Person</b>"]
    assert _lanes(window, TWO) == [0, 1]
    assert max(tag.rect.bottom() for tag in shape.tags) <= shape.height
    assert shape.reason_rect is not None
    assert not any(tag.rect.intersects(shape.reason_rect) for tag in shape.tags)
