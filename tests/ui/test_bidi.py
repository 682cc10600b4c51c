"""Words from the right, on either side and among words from the left."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from facingpage.core.page import BlockId, Draft, Segment
from facingpage.core.scheme import Label, Scheme
from facingpage.ui import page_facts
from facingpage.ui.block_model import SOURCE, TARGET
from facingpage.ui.facing_view import FacingView
from facingpage.ui.main_window import MainWindow
from facingpage.ui.note_editor import NoteEditor
from facingpage.ui.plain_text import utf16_offset
from facingpage.ui.split_popup import SplitPopup
from helpers.facing import make_facing
from helpers.fake_host import FakeHost
from helpers.pages import make_page
from helpers.reviews import make_cleaned
from helpers.windows import key, open_page, review_of, type_text, window_over

ONE = BlockId(1)
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
TEXTS = {
    "ar": "غادرت العبّارة 🚢 الميناء (Harbour 7) في الصباح.",
    "he": "המעבורת 🚢 עזבה את הנמל (Harbour 7) בבוקר.",
    "fa": "کشتی 🚢 بندر (Harbour 7) را صبح ترک می‌کند.",
}
LATIN = "The ferry left."
pytestmark = pytest.mark.qt_log_ignore(
    "grabbing the keyboard", r"does not support raise\(\)", extend=True
)


@pytest.fixture
def view(view: FacingView) -> FacingView:
    view.resize(1300, 500)
    return view


def _show(view: FacingView, source: str, target: str) -> None:
    drafted = Draft("en", "pt", "x", (Segment(0, len(source), target),))
    view.set_review(make_facing(make_page(source)).with_drafts({ONE: drafted}))
    view.go_to(ONE)


def _caret_x(editor: QPlainTextEdit) -> int:
    return editor.cursorRect().center().x()


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_caret_of_the_editor_begins_at_the_right(
    view: FacingView, text: str
) -> None:
    _show(view, LATIN, text)
    view.edit_current()
    editor = view._editing.editor
    key(editor, Qt.Key.Key_Home, CTRL)
    wide = editor.viewport().width()
    assert _caret_x(editor) >= wide - 3
    key(editor, Qt.Key.Key_End)
    end = _caret_x(editor)
    assert end < wide / 2
    key(editor, Qt.Key.Key_Home)
    assert editor.caret() == 0
    # What comes next is to the left.
    key(editor, Qt.Key.Key_Left)
    assert editor.caret() == 1
    assert end < _caret_x(editor) < wide - 3


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_what_is_selected_over_a_mixed_run_in_the_editor_is_what_is_replaced(
    view: FacingView, text: str
) -> None:
    _show(view, LATIN, text)
    view.edit_current()
    editor = view._editing.editor
    first, last = text.index("🚢"), text.index(")") + 1
    key(editor, Qt.Key.Key_Home, CTRL)
    while editor.caret() < first:
        key(editor, Qt.Key.Key_Left)
    assert editor.caret() == first
    for _ in range(last - first):
        key(editor, Qt.Key.Key_Left, SHIFT)
    assert editor.textCursor().selectedText() == text[first:last]
    type_text(editor, "x")
    assert editor.toPlainText() == f"{text[:first]}x{text[last:]}"


def test_text_from_the_left_stays_left_in_a_mirrored_window(
    view: FacingView, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        _show(view, TEXTS["ar"], LATIN)
        view.edit_current()
        editor = view._editing.editor
        key(editor, Qt.Key.Key_Home, CTRL)
        assert _caret_x(editor) <= 3
        key(editor, Qt.Key.Key_Right)
        assert editor.caret() == 1
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _point(view: FacingView, offset: int, column: int) -> QPoint:
    """Return the place in the viewport where a character's caret is: block 1."""
    shape, columns = view._shapes.shape(view._blocks.row(0)), view._shapes.columns
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
    y = top + line.y() + line.height() / 2 + view.rowViewportPosition(0)
    return QPoint(round(left + piece.x + x), round(y))


def _choose(view: FacingView, first: int, last: int) -> None:
    """Choose from one place to another with the arrow that goes on."""
    key(view, Qt.Key.Key_Left, SHIFT)
    choice = view._chooser.choice
    for place, modifiers in ((first, NONE), (last, SHIFT)):
        while choice.now is not None and choice.now.caret < place:
            key(view, Qt.Key.Key_Left, modifiers)
        assert choice.now is not None
        assert choice.now.caret == place


@pytest.mark.parametrize("column", [SOURCE, TARGET])
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_keys_choose_over_a_mixed_run_to_the_letter(
    view: FacingView, text: str, column: int
) -> None:
    _show(view, *((text, LATIN) if column == SOURCE else (LATIN, text)))
    first, last = text.index("🚢"), text.index("7") + 1
    view._chooser._column = column
    _choose(view, first, last)
    chosen = view.chosen()
    assert chosen is not None
    assert (chosen.column, chosen.span) == (column, (first, last))
    assert view.chosen_text() == text[first:last]
    view.grab()


@pytest.mark.parametrize("column", [SOURCE, TARGET])
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_pointer_is_on_the_letter_that_is_drawn_there(
    view: FacingView, text: str, column: int
) -> None:
    _show(view, *((text, LATIN) if column == SOURCE else (LATIN, text)))
    # Where directions meet a caret has two places: not the first letter of the name.
    for word in ("arbour", "🚢", text[:3]):
        start = text.index(word)
        # A letter from the right is to the left of its caret, one from the left right.
        by = 2 if word.isascii() else -2
        point = _point(view, start, column) + QPoint(by, 0)
        assert view._pointing.text_at(0, point) == (column, start)
        assert view._chooser.choose_word(point)
        assert text[start] in view.chosen_text()


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with window_over(qtbot, FakeHost()) as window:
        yield window


@pytest.mark.parametrize("code", TEXTS)
def test_words_labelled_among_emoji_have_the_offsets_of_the_text(
    window: MainWindow, qtbot: QtBot, code: str
) -> None:
    text = TEXTS[code]
    qtbot.waitUntil(lambda: window.session.termbase.project is not None)
    open_page(qtbot, window, "a.html", make_cleaned(text, language=code))
    window.session.deciding.change_scheme(
        Scheme((Label("place", "Place", "#3366aa", "1"),))
    )
    qtbot.waitUntil(lambda: bool(window.frame.view._blocks.scheme.labels))
    view = window.frame.view
    start, end = text.index("🚢"), text.index("Harbour") + 7
    view.setFocus()
    _choose(view, start, end)
    key(view, Qt.Key.Key_1)
    (span,) = review_of(window).spans[ONE]
    assert (span.anchor.start, span.anchor.end) == (start, end)
    assert span.anchor.quote == text[start:end]


def test_a_note_from_the_right_begins_at_the_right(qtbot: QtBot) -> None:
    parent = QLabel()
    qtbot.addWidget(parent)
    dialog = NoteEditor(parent, "Note", TEXTS["ar"])
    dialog.show()
    editor = dialog._editor
    key(editor, Qt.Key.Key_Home, CTRL)
    assert _caret_x(editor) > editor.viewport().width() - 10
    editor.setPlainText("Latin")
    key(editor, Qt.Key.Key_Home, CTRL)
    assert _caret_x(editor) < 10


def test_a_sentence_from_the_right_is_split_where_its_caret_is(
    view: FacingView, qtbot: QtBot
) -> None:
    text = TEXTS["he"]
    popup = SplitPopup(view, text)
    popup.open_at(view.geometry())
    key(popup.field, Qt.Key.Key_Home, CTRL)
    assert _caret_x(popup.field) > popup.field.viewport().width() - 10
    for _ in range(text.index("🚢") + 1):
        key(popup.field, Qt.Key.Key_Left)
    with qtbot.waitSignal(popup.chosen) as at:
        key(popup.field, Qt.Key.Key_Return)
    assert at.args == [text.index("🚢") + 1]


def test_copying_takes_what_is_selected_in_a_label_that_has_the_focus(
    window: MainWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    open_page(qtbot, window, "a.html", make_cleaned(TEXTS["ar"], language="ar"))
    found = [
        label
        for label in window.frame.inspector.findChildren(QLabel)
        if "part of the article" in label.text() and label.isVisible()
    ]
    (label,) = found
    label.setFocus()
    label.setSelection(0, 4)
    QTest.keyClick(label, Qt.Key.Key_C, CTRL)
    assert qapp.clipboard().text() == label.text()[:4]
    # Without one it is the row again.
    label.setSelection(0, 0)
    QTest.keyClick(label, Qt.Key.Key_C, CTRL)
    assert TEXTS["ar"] in qapp.clipboard().text()


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_facts_of_a_page_stand_beside_their_names_whichever_way_they_run(
    qtbot: QtBot, qapp: QApplication, is_mirrored: bool
) -> None:
    sides = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)
    qapp.setLayoutDirection(sides[is_mirrored])
    try:
        root = QWidget()
        qtbot.addWidget(root)
        root.resize(400, 200)
        for number, text in enumerate(("Harbour", "الميناء")):
            for made in (
                page_facts._value(root, text, selectable=True),
                page_facts._value(root, text),
                page_facts.Verbatim(root, text),
            ):
                made.setGeometry(0, 0, 300, 30)
                made.show()
                root.show()
                image = made.grab().toImage()
                inked = [
                    x
                    for x in range(image.width())
                    for y in range(image.height())
                    if image.pixelColor(x, y).lightness() < 110
                ]
                is_right = min(inked) > image.width() / 2
                assert is_right is is_mirrored, (number, type(made))
                made.hide()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
