"""The columns: swapped, one alone, wider by hand or key, and nothing but the text."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facingpage.core.page import BlockId
from facingpage.storage.settings import Settings
from facingpage.ui import theme
from facingpage.ui.arranging import arrangement_of
from facingpage.ui.block_model import SOURCE, TARGET
from facingpage.ui.columns import (
    LEAST_SHARE,
    SIDE_BY_SIDE,
    Arrangement,
    Columns,
    Shown,
    columns_for,
    share_at,
)
from facingpage.ui.facing_view import FacingView
from facingpage.ui.main_window import MainWindow
from helpers.facing import make_facing
from helpers.fake_host import FakeHost
from helpers.pages import make_page
from helpers.reviews import make_cleaned
from helpers.windows import key, open_page, review_of, window_over

ORIGINAL = Arrangement(Shown.ORIGINAL)
TRANSLATION = Arrangement(Shown.TRANSLATION)
SWAPPED = Arrangement(is_swapped=True)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[FacingView]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, theme.LIGHT)
    view = FacingView()
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.set_review(
        make_facing(
            make_page("One old boat.", "Menu", "Two new boats.", "Three."),
            dropped={2: "menu"},
            drafts={1: "Um barco velho.", 3: "Dois barcos novos."},
        )
    )
    view.show()
    yield view
    view.close()


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with window_over(qtbot, FakeHost()) as window:
        open_page(qtbot, window, "a.html", make_cleaned("One.", "Two.", "Three."))
        yield window


def _columns(wide: int, arrangement: Arrangement) -> Columns:
    return columns_for(wide, theme.LIGHT, 420.0, arrangement)


@pytest.mark.parametrize("wide", [200, 640, 1000, 1600])
@pytest.mark.parametrize("share", [0.0, 0.3, 0.5, 0.9])
def test_columns_swapped_are_each_others_mirror_image(wide: int, share: float) -> None:
    usual = _columns(wide, Arrangement(share=share))
    other = _columns(wide, Arrangement(is_swapped=True, share=share))
    assert other.source_width == usual.source_width
    assert other.target_x == usual.source_x
    assert other.source_x + other.source_width == usual.target_x + usual.target_width
    assert usual.source_x < usual.split <= usual.target_x
    assert other.target_x < other.split <= other.source_x


def test_no_column_is_narrower_than_its_least_share() -> None:
    for share in (-3.0, 0.0, 1.0, 7.5):
        columns = _columns(1000, Arrangement(share=share))
        both = columns.source_width + columns.target_width
        assert min(columns.source_width, columns.target_width) >= LEAST_SHARE * both - 1


@pytest.mark.parametrize("wanted", [SIDE_BY_SIDE, SWAPPED])
def test_the_share_at_where_columns_meet_is_theirs(wanted: Arrangement) -> None:
    columns = _columns(1000, replace(wanted, share=0.4))
    assert share_at(columns, columns.split) == pytest.approx(0.4, abs=0.01)


def test_swapped_the_translation_is_the_left_column(view: FacingView) -> None:
    view.arrange(SWAPPED)
    columns = view._shapes.columns
    assert view.columnAt(columns.target_x + 5) == TARGET
    assert view.columnAt(columns.source_x + 5) == SOURCE
    assert columns.target_x < columns.source_x
    view.arrange(SIDE_BY_SIDE)
    assert view.columnAt(view._shapes.columns.source_x + 5) == SOURCE


def test_the_original_alone_has_the_whole_room(view: FacingView) -> None:
    before = view._shapes.columns.source_width
    view.arrange(ORIGINAL)
    assert view.isColumnHidden(TARGET)
    assert view._shapes.columns.source_width >= before
    shape = view._shapes.shape(view._blocks.row(0))
    assert shape.target is None


def test_the_translation_alone_shows_no_original_but_of_what_has_none(
    view: FacingView,
) -> None:
    view.arrange(TRANSLATION)
    assert view.isColumnHidden(SOURCE)
    first = view._shapes.shape(view._blocks.row(0))
    assert first.source is None
    assert first.target is not None
    last = view._shapes.shape(view._blocks.row(view._blocks.rowCount() - 1))
    assert last.target is None
    assert last.source is not None
    assert last.source.style.ink == "muted"


def test_blocks_are_gone_through_edited_and_restored_in_one_column(
    view: FacingView, qtbot: QtBot
) -> None:
    view.arrange(TRANSLATION)
    view.go_next()
    assert view.current_block() == BlockId(3)
    assert view.selected_blocks() == (BlockId(3),)
    view.edit_current()
    assert view.is_editing()
    view.leave_edit()
    view.go_to(BlockId(2))
    rect = view._shapes.shape(view._blocks.row(view.currentIndex().row())).restore_rect
    assert rect is not None
    place = rect.translated(0, view.rowViewportPosition(view.currentIndex().row()))
    with qtbot.waitSignal(view.kept_asked) as asked:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert asked.args == [(2,), True]


def test_a_hint_stands_beside_the_original_where_only_translation_was_wanted(
    view: FacingView,
) -> None:
    view.arrange(TRANSLATION)
    view.show_hint("No model", "Import one.", [])
    assert view._shapes.columns.is_both
    view.hide_hint()
    assert not view._shapes.columns.is_both


def test_the_handle_drags_the_columns_and_a_double_click_evens_them(
    view: FacingView, qtbot: QtBot
) -> None:
    handle = view._handle
    assert handle.isVisible()
    before = view._shapes.columns.split
    assert abs(handle.place() - before) <= 1
    middle = QPoint(handle.width() // 2, 50)
    with qtbot.waitSignal(view.arranged) as told:
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
        QTest.mouseMove(handle, middle + QPoint(90, 0))
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=middle)
    assert told.args[0].share > 0.55
    assert abs(view._shapes.columns.split - before - 90) <= 2
    assert abs(handle.place() - view._shapes.columns.split) <= 1
    QTest.mouseDClick(handle, Qt.MouseButton.LeftButton, pos=middle)
    assert view.arrangement.share == 0.5
    assert view._shapes.columns.split == before


def test_a_screen_reader_moves_the_handle_as_a_slider(view: FacingView) -> None:
    told = QAccessible.queryAccessibleInterface(view._handle)
    assert told is not None
    assert told.role() == QAccessible.Role.Slider
    value = told.valueInterface()
    assert value is not None
    before = view._shapes.columns.source_width
    value.setCurrentValue(65)
    assert view._shapes.columns.source_width > before
    assert value.currentValue() == pytest.approx(65, abs=3)


def test_the_handle_is_there_for_keys_and_screen_readers(view: FacingView) -> None:
    handle = view._handle
    assert handle.accessibleName()
    handle.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(handle, Qt.Key.Key_Right)
    assert view.arrangement.share > 0.5
    QTest.keyClick(handle, Qt.Key.Key_Return)
    assert view.arrangement.share == 0.5
    view.arrange(ORIGINAL)
    assert not handle.isVisible()


def test_the_editor_stands_over_the_translation_wherever_that_is(
    view: FacingView,
) -> None:
    view.arrange(replace(SWAPPED, share=0.3))
    view.edit_current()
    editor, columns = view._editing.editor, view._shapes.columns
    assert editor.x() + editor.PADDING_PX == columns.target_x
    assert editor.width() - 2 * editor.PADDING_PX == columns.target_width


def test_what_was_arranged_is_remembered(window: MainWindow) -> None:
    window.run("swap-columns")
    window.run("widen-original")
    window.run("one-column")
    settings = window.session.settings
    assert (settings.columns, settings.columns_swapped) == ("original", True)
    assert settings.columns_share == 55
    assert arrangement_of(settings) == window.frame.view.arrangement


def test_one_column_goes_round(window: MainWindow) -> None:
    shown = []
    for _ in range(3):
        window.run("one-column")
        shown.append(window.frame.view.arrangement.shown)
    assert shown == [Shown.ORIGINAL, Shown.TRANSLATION, Shown.BOTH]


def test_what_is_found_in_the_column_that_is_not_shown_is_said_to_be_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_page(qtbot, window, "b.html", make_cleaned("The ferry.", source=b"b"))
    qtbot.waitUntil(lambda: bool(review_of(window).drafts))
    window.run("one-column")
    window.frame.toolbar.find_box.setText("[The")
    qtbot.waitUntil(lambda: window.frame.view.find_place() == 1)
    with qtbot.waitSignal(window.session.noticed) as said:
        window.run("find-next")
    assert said.args[0].startswith("Only the original is shown. F7")
    window.run("one-column")
    told: list[str] = []
    window.session.noticed.connect(lambda words, *_: told.append(words))
    window.run("find-next")
    assert told == []


def test_enter_says_why_nothing_is_edited(window: MainWindow, qtbot: QtBot) -> None:
    cleaned = make_cleaned("One.", "Two.", dropped=(2,), source=b"b")
    open_page(qtbot, window, "b.html", cleaned)
    view = window.frame.view
    view.go_to(BlockId(1))
    window.run("one-column")
    with qtbot.waitSignal(window.session.noticed) as said:
        window.run("edit")
    assert said.args[0].startswith("Only the original is shown. F7")
    view.go_to(BlockId(2))
    with qtbot.waitSignal(window.session.noticed) as said:
        window.run("edit")
    assert said.args[0].startswith("A dropped block has no translation to edit. R ")
    assert not view.is_editing()


def test_a_share_from_a_changed_settings_file_stays_within_bounds() -> None:
    wild = arrangement_of(Settings(columns_share=-400))
    assert _columns(1000, wild).source_width > 100


def test_focus_mode_leaves_the_text_and_escape_brings_all_back(
    window: MainWindow,
) -> None:
    frame = window.frame
    window.run("inspector")
    window.run("focus")
    for part in (frame.toolbar, frame.sidebar, frame.inspector, frame.status):
        assert not part.isVisible()
    assert frame.view.isVisible()
    key(frame.view, Qt.Key.Key_Escape)
    assert not window.commands.focus.is_on
    assert frame.toolbar.isVisible()
    assert frame.sidebar.isVisible()
    assert frame.inspector.isHidden()
    assert not window.isFullScreen()


def test_escape_in_focus_mode_first_leaves_the_editor(window: MainWindow) -> None:
    window.run("focus")
    view = window.frame.view
    view.edit_current()
    assert view.is_editing()
    key(view._editing.editor, Qt.Key.Key_Escape)
    assert not view.is_editing()
    assert window.commands.focus.is_on


def test_the_find_box_comes_and_goes_in_focus_mode(window: MainWindow) -> None:
    window.run("focus")
    window.run("find")
    assert window.frame.toolbar.isVisible()
    key(window.frame.toolbar.find_box, Qt.Key.Key_Escape)
    assert not window.frame.toolbar.isVisible()
    assert window.commands.focus.is_on


def test_in_a_mirrored_window_the_original_stands_on_the_right(
    qapp: QApplication, view: FacingView
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        view._fit_columns()
        columns = view._shapes.columns
        assert columns.source_x > columns.target_x
        # What the person wanted is as it was: nothing of it is remembered as swapped.
        assert not view.arrangement.is_swapped
        assert columns.split > columns.target_x
        # The scroll bar is where reading ends, and takes its room from the text.
        view.resize(view.width() - 40, view.height())
        bar, inner = view.verticalScrollBar(), view.viewport().geometry()
        assert bar.mapTo(view, QPoint(0, 0)).x() == 0
        assert inner.left() == bar.width()
        assert inner.right() == view.rect().right()
        assert view.horizontalHeader().geometry().left() == inner.left()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("wide", [200, 640, 1000, 1600])
@pytest.mark.parametrize("shown", Shown)
def test_the_gutter_is_mirrored_with_the_window(wide: int, shown: Shown) -> None:
    usual = _columns(wide, Arrangement(shown))
    other = _columns(wide, Arrangement(shown, is_swapped=True, is_mirrored=True))
    assert (usual.is_source_outer, usual.has_source) == (other.is_source_outer,) * 2
    # What is 10 wide, 5 from the text, is as far from the edge on either side.
    left, right = usual.in_gutter(10, 5), other.in_gutter(10, 5)
    assert left == usual.left - 12 - 15
    assert right == other.right + 12 + 5


def _hue_at(view: FacingView, x: int) -> str:
    """Return the colour at a place of the current row, near its bottom."""
    row = view.currentIndex().row()
    y = view.rowViewportPosition(row) + view.rowHeight(row) - 2
    return view.viewport().grab().toImage().pixelColor(x, y).name()


@pytest.mark.parametrize("shown", [Shown.BOTH, Shown.ORIGINAL, Shown.TRANSLATION])
def test_the_mark_of_the_current_row_is_on_the_side_of_the_gutter(
    qapp: QApplication, view: FacingView, shown: Shown
) -> None:
    mark = theme.LIGHT.selection
    view.arrange(Arrangement(shown))
    last = view.viewport().width() - 1
    assert (_hue_at(view, 1), _hue_at(view, last) == mark) == (mark, False)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        view._fit_columns()
        assert (_hue_at(view, last), _hue_at(view, 1) == mark) == (mark, False)
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
