from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from facingpage.core.edits import SetKept
from facingpage.core.page import BlockId, Kind
from facingpage.ui import theme
from facingpage.ui.block_model import TARGET
from facingpage.ui.facing_view import FacingView
from helpers.facing import make_facing
from helpers.pages import make_page

_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> Iterator[FacingView]:
    """A view beside a field that can take the focus."""
    theme.apply(qapp, theme.LIGHT)
    # No layout: a window that asks for a least size makes the offscreen plugin warn.
    window = QWidget()
    qtbot.addWidget(window)
    made = FacingView(window)
    made.setGeometry(0, 0, 940, 640)
    field = QLineEdit(window)
    field.setObjectName("field")
    field.setGeometry(0, 650, 200, 30)
    window.resize(940, 700)
    with qtbot.waitActive(window):
        window.show()
    made.set_review(
        make_facing(
            make_page("one", "two", (Kind.CODE, "a\nb"), "four"),
            dropped=(4,),
            drafts={1: "um", 3: "a\nb"},
        )
    )
    made.setFocus()
    yield made
    made.leave_edit()


def _typed(view: FacingView, text: str) -> None:
    editor = view._editing.editor
    editor.selectAll()
    QTest.keyClicks(editor, text)


@pytest.mark.parametrize("is_by_key", [True, False])
def test_what_is_being_composed_when_the_editor_closes_is_typed(
    view: FacingView, qtbot: QtBot, is_by_key: bool
) -> None:
    view.edit_current()
    editor = view._editing.editor
    editor.selectAll()
    QApplication.sendEvent(editor, QInputMethodEvent("にほん", []))
    with qtbot.waitSignal(view.target_committed) as told:
        if is_by_key:
            QTest.keyClick(editor, Qt.Key.Key_Return, _CONTROL)
        else:
            view.commit_edit()
    assert told.args == [1, "にほん"]
    # It is typed once, and nothing of it is left for the next time.
    view.edit_current()
    assert editor.toPlainText() == "um"


def test_the_editor_opens_with_the_translation(view: FacingView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.editing_changed) as told:
        view.edit_current()
    assert told.args == [True]
    assert view.is_editing()
    assert view._editing.editor.hasFocus()
    assert view._editing.editor.toPlainText() == "um"


def test_a_double_click_on_a_translation_opens_the_editor(view: FacingView) -> None:
    index = view.model().index(1, TARGET)
    point = view.visualRect(index).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert view.is_editing()
    assert view._editing.block == 2


def test_control_enter_commits_and_gives_the_focus_back(
    view: FacingView, qtbot: QtBot
) -> None:
    view.edit_current()
    _typed(view, "uma")
    with qtbot.waitSignal(view.target_committed) as told:
        QTest.keyClick(view._editing.editor, Qt.Key.Key_Return, _CONTROL)
    assert told.args == [1, "uma"]
    assert not view.is_editing()
    assert view.hasFocus()


def test_control_enter_wins_over_a_shortcut_of_the_window(view: FacingView) -> None:
    view.edit_current()
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Return, _CONTROL)
    event.ignore()
    QApplication.sendEvent(view._editing.editor, event)
    assert event.isAccepted()


def test_escape_leaves_without_a_word(view: FacingView, qtbot: QtBot) -> None:
    view.edit_current()
    _typed(view, "uma")
    with qtbot.assertNotEmitted(view.target_committed):
        QTest.keyClick(view._editing.editor, Qt.Key.Key_Escape)
    assert not view.is_editing()


def test_a_lost_focus_commits(view: FacingView, qtbot: QtBot) -> None:
    view.edit_current()
    _typed(view, "uma")
    field = view.window().findChild(QLineEdit, "field")
    assert isinstance(field, QLineEdit)
    with qtbot.waitSignal(view.target_committed) as told:
        field.setFocus()
    assert told.args == [1, "uma"]
    assert field.hasFocus()


def test_another_window_in_front_leaves_the_editor_open(
    view: FacingView, qtbot: QtBot
) -> None:
    view.edit_current()
    _typed(view, "uma")
    away = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)
    with qtbot.waitSignal(view.draft_typed) as told:
        QApplication.sendEvent(view._editing.editor, away)
    assert told.args == [1, "uma"]
    assert view.is_editing()


def test_text_as_it_was_is_not_sent(view: FacingView, qtbot: QtBot) -> None:
    view.edit_current()
    with qtbot.assertNotEmitted(view.target_committed):
        view.commit_edit()


def test_typing_is_told_when_it_pauses(view: FacingView, qtbot: QtBot) -> None:
    view.edit_current()
    with qtbot.waitSignal(view.draft_typed) as told:
        _typed(view, "uma")
    assert told.args == [1, "uma"]


def test_a_line_break_in_running_text_is_a_space(
    view: FacingView, qtbot: QtBot
) -> None:
    view.edit_current()
    view._editing.editor.setPlainText("uma\nlinha")
    with qtbot.waitSignal(view.target_committed) as told:
        view.commit_edit()
    assert told.args == [1, "uma linha"]


def test_code_keeps_its_line_breaks(view: FacingView, qtbot: QtBot) -> None:
    view.go_to(BlockId(3))
    view.edit_current()
    view._editing.editor.setPlainText("a\n  c")
    with qtbot.waitSignal(view.target_committed) as told:
        view.commit_edit()
    assert told.args == [3, "a\n  c"]


def test_a_dropped_block_is_not_edited(view: FacingView) -> None:
    view.go_to(BlockId(4))
    view.edit_current()
    assert not view.is_editing()


def test_nothing_is_edited_under_a_hint(view: FacingView) -> None:
    view.show_hint("No model", "Import one.", [])
    view.edit_current()
    assert not view.is_editing()


def test_a_block_without_a_draft_is_written_from_nothing(
    view: FacingView, qtbot: QtBot
) -> None:
    view.go_to(BlockId(2))
    view.edit_current()
    _typed(view, "dois")
    with qtbot.waitSignal(view.target_committed) as told:
        view.commit_edit()
    assert told.args == [2, "dois"]


def test_the_row_grows_with_the_text_and_shrinks_when_done(view: FacingView) -> None:
    low = view.rowHeight(0)
    view.edit_current()
    view._editing.editor.setPlainText("many words of a long text " * 30)
    high = view.rowHeight(0)
    assert high > low + 100
    assert view._editing.editor.height() < high
    view.leave_edit()
    assert view.rowHeight(0) == low


def test_the_editor_stands_on_its_row_when_the_page_scrolls(view: FacingView) -> None:
    texts = [f"Number {n}, a text" for n in range(80)]
    view.set_review(make_facing(make_page(*texts)))
    view.go_to(BlockId(40))
    view.edit_current()
    row = view._blocks.row_of(BlockId(40))
    for step in (-60, 90):
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + step)
        rect = view.visualRect(view.model().index(row, TARGET))
        assert rect.contains(view._editing.editor.geometry().center())


def test_the_first_line_stays_on_the_baseline_of_the_row(view: FacingView) -> None:
    view.edit_current()
    editor = view._editing.editor
    shape = view._shapes.shape(view._blocks.row(0))
    text_top = editor.y() + editor.PADDING_PX
    baseline = text_top + editor.first_ascent() - view.rowViewportPosition(0)
    assert baseline == pytest.approx(shape.baseline, abs=1)
    point = editor.viewport().mapTo(editor, QPoint(0, 0))
    assert point.y() == editor.PADDING_PX


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("نص عربي", Qt.LayoutDirection.RightToLeft),
        ("plain", Qt.LayoutDirection.LeftToRight),
    ],
)
def test_the_editor_turns_to_the_side_of_its_text(
    view: FacingView, text: str, direction: Qt.LayoutDirection
) -> None:
    view.edit_current()
    view._editing.editor.setPlainText(text)
    option = view._editing.editor.document().defaultTextOption()
    assert option.textDirection() == direction


def test_an_empty_editor_starts_from_the_side_of_the_readers_language(
    view: FacingView,
) -> None:
    view.set_review(make_facing(make_page("one"), target_language="ar"))
    view.edit_current()
    option = view._editing.editor.document().defaultTextOption()
    assert option.textDirection() == Qt.LayoutDirection.RightToLeft


def test_a_new_draft_leaves_what_is_being_typed(view: FacingView) -> None:
    view.go_to(BlockId(2))
    view.edit_current()
    _typed(view, "do")
    page = make_page("one", "two", (Kind.CODE, "a\nb"), "four")
    review = make_facing(page, dropped=(4,), drafts={1: "um", 2: "dois"})
    view.update_review(review, (BlockId(2),))
    assert view.is_editing()
    assert view._editing.editor.toPlainText() == "do"


def test_dropping_the_block_being_edited_closes_the_editor(view: FacingView) -> None:
    review = view._blocks.review
    assert review is not None
    view.edit_current()
    review, _ = SetKept(BlockId(1), kept=False).apply(review)
    view.update_review(review, (BlockId(1),))
    assert not view.is_editing()


def test_another_page_closes_the_editor_without_a_word(
    view: FacingView, qtbot: QtBot
) -> None:
    view.edit_current()
    _typed(view, "uma")
    with qtbot.assertNotEmitted(view.target_committed):
        view.set_review(make_facing(make_page("other")))
    assert not view.is_editing()


def test_text_that_fills_its_lines_is_not_pushed_sideways(view: FacingView) -> None:
    # A space that hangs at the end of a full line counted as width.
    text = "The boat has made the same trip up to fourteen times a day since then. " * 4
    view.set_review(make_facing(make_page(text), drafts={1: text}))
    for width in range(700, 940, 16):
        view.resize(width, 640)
        view.edit_current()
        QTest.keyClicks(view._editing.editor, " e mais")
        assert view._editing.editor.horizontalScrollBar().value() == 0
        view.leave_edit()
