"""A day of labelling, noting and deciding: by keys, undone, and there the next day."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from facingpage.core.edits import SetTargets
from facingpage.core.page import BlockId, Cleaned
from facingpage.core.progress import state_of
from facingpage.core.review import Target
from facingpage.core.scheme import Label, Scheme
from facingpage.ui.block_model import SOURCE, TARGET
from facingpage.ui.main_window import MainWindow
from facingpage.ui.note_editor import NoteEditor
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned, make_draft
from helpers.windows import key, open_page, review_of, type_text, window_over

FAMILY = "👩‍👩‍👧‍👦"
TEXTS = (
    f"قال الوزير {FAMILY} اليوم.",
    "渡轮九点出发。",
    "The 𝔘niversity ferry left e\u0301arly.",
    "Menu",
    "The end.",
)
SCHEME = Scheme(
    (
        Label("person", "Person", "#0072b2", "1"),
        Label("place", "Place", "#d55e00", "2", "span"),
        Label("tone", "Tone", "#009e73", "3", "block"),
    ),
    "# How to\n\nLabel **all**.",
)
ONE, TWO, THREE, FIVE = (BlockId(n) for n in (1, 2, 3, 5))
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def the_page() -> Cleaned:
    return make_cleaned(*TEXTS, dropped=(4,), title="Ferry")


@pytest.fixture
def host() -> FakeHost:
    return FakeHost(drafts_at_once=False)


@pytest.fixture
def at_page(window: MainWindow, qtbot: QtBot) -> Iterator[MainWindow]:
    start(qtbot, window)
    yield window
    for editor in window.findChildren(NoteEditor):
        editor.reject()


def start(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.session.termbase.project is not None)
    open_page(qtbot, window, "page.html", the_page())
    draft(window, 1, "O ministro 👩‍👩‍👧‍👦 disse hoje.")
    draft(window, 3, "A balsa partiu cedo.")
    window.session.deciding.change_scheme(SCHEME)
    window.frame.view.setFocus()


def draft(window: MainWindow, number: int, text: str) -> None:
    """Have a block translated, as the engine would."""
    page, block = window.session.current, BlockId(number)
    assert page is not None
    assert page.review is not None
    made = {block: make_draft(text, len(page.review.block(block).text))}
    page.drafts.setdefault("pt", {}).update(made)
    page.review = page.review.with_drafts(made)
    window.session.review_changed.emit((block,))


def choose(window: MainWindow, number: int, column: int, words: str) -> None:
    """Choose words with the keys alone."""
    view, block = window.frame.view, BlockId(number)
    view.go_to(block)
    review = review_of(window)
    text = review.block(block).text if column == SOURCE else review.target(block) or ""
    view._chooser.choice.put(block, column, (0, 0), text)
    start = text.index(words)
    forward = Qt.Key.Key_Right
    if view._chooser._side(block, column).is_right_to_left:  # type: ignore[union-attr]  # it is shown
        forward = Qt.Key.Key_Left
    for _ in range(200):
        now = view._chooser.choice.now
        assert now is not None
        if now.caret >= start:
            break
        key(view, forward)
    for _ in range(200):
        if view.chosen_text() == words:
            return
        key(view, forward, SHIFT)
    raise AssertionError(view.chosen_text())


def notice(window: MainWindow) -> str:
    return window.frame.notice.text()


def test_a_key_labels_the_block_and_takes_the_label_away_again(
    at_page: MainWindow,
) -> None:
    view = at_page.frame.view
    view.go_to(TWO)
    key(view, Qt.Key.Key_1)
    assert review_of(at_page).labels == {TWO: ("person",)}
    assert "“Person”" in notice(at_page)
    key(view, Qt.Key.Key_3)
    assert review_of(at_page).labels == {TWO: ("person", "tone")}
    key(view, Qt.Key.Key_1)
    assert review_of(at_page).labels == {TWO: ("tone",)}
    key(view, Qt.Key.Key_0)
    assert review_of(at_page).labels == {}


def test_shift_and_a_key_label_the_block_and_go_to_the_next(
    at_page: MainWindow,
) -> None:
    view = at_page.frame.view
    view.go_to(TWO)
    key(view, Qt.Key.Key_1, SHIFT)
    assert view.current_block() == THREE
    key(view, Qt.Key.Key_1, SHIFT)
    # The folded block between is passed over.
    assert view.current_block() == FIVE
    view.go_to(TWO)
    key(view, Qt.Key.Key_1, SHIFT)
    # It had the label already: that is never taken away on the way.
    assert review_of(at_page).labels == {TWO: ("person",), THREE: ("person",)}


def test_several_selected_blocks_are_labelled_as_one_step(at_page: MainWindow) -> None:
    view = at_page.frame.view
    view.go_to(ONE)
    key(view, Qt.Key.Key_Down, SHIFT)
    key(view, Qt.Key.Key_1)
    assert review_of(at_page).labels == {ONE: ("person",), TWO: ("person",)}
    at_page.session.deciding.undo()
    assert review_of(at_page).labels == {}


def test_words_are_labelled_in_arabic_chinese_and_among_emoji(
    at_page: MainWindow,
) -> None:
    choose(at_page, 1, SOURCE, FAMILY)
    key(at_page.frame.view, Qt.Key.Key_1)
    choose(at_page, 1, SOURCE, "الوزير")
    key(at_page.frame.view, Qt.Key.Key_2)
    choose(at_page, 2, SOURCE, "九点")
    key(at_page.frame.view, Qt.Key.Key_2)
    choose(at_page, 3, SOURCE, "e\u0301arly")
    key(at_page.frame.view, Qt.Key.Key_1)
    review = review_of(at_page)
    found = [
        (block, span.label, span.anchor.quote)
        for block, spans in review.spans.items()
        for span in spans
    ]
    assert found == [
        (1, "person", FAMILY),
        (1, "place", "الوزير"),
        (2, "place", "九点"),
        (3, "person", "e\u0301arly"),
    ]
    for block, spans in review.spans.items():
        text = TEXTS[block - 1]
        assert all(text[s.anchor.start : s.anchor.end] == s.anchor.quote for s in spans)


def test_words_of_the_translation_are_anchored_and_kept_as_chosen(
    at_page: MainWindow,
) -> None:
    choose(at_page, 1, TARGET, FAMILY)
    key(at_page.frame.view, Qt.Key.Key_1)
    choose(at_page, 1, TARGET, "ministro")
    key(at_page.frame.view, Qt.Key.Key_2)
    same, other = review_of(at_page).spans[ONE]
    assert same.anchor.quote == FAMILY
    assert same.chosen is not None
    assert same.chosen.quote == FAMILY
    # No words are linked here, and these are others: it is the whole sentence.
    assert other.anchor.quote == TEXTS[0]
    assert other.chosen is not None
    assert other.chosen.quote == "ministro"


def test_0_leaves_the_labels_of_other_words_that_the_same_sentence_stands_for(
    at_page: MainWindow,
) -> None:
    view = at_page.frame.view
    for words in ("ministro", "hoje"):
        choose(at_page, 1, TARGET, words)
        key(view, Qt.Key.Key_2)
    choose(at_page, 1, SOURCE, FAMILY)
    key(view, Qt.Key.Key_1)
    key(view, Qt.Key.Key_0)
    choose(at_page, 1, TARGET, "hoje")
    key(view, Qt.Key.Key_0)
    (left,) = review_of(at_page).spans[ONE]
    assert left.chosen is not None
    assert left.chosen.quote == "ministro"
    # No word of the original is labelled: it is what the sentence stands for.
    choose(at_page, 1, SOURCE, FAMILY)
    key(view, Qt.Key.Key_0)
    assert not review_of(at_page).spans


def test_words_of_a_translation_keep_their_label_where_it_is_corrected_before_them(
    at_page: MainWindow,
) -> None:
    view = at_page.frame.view
    choose(at_page, 1, TARGET, "hoje")
    key(view, Qt.Key.Key_2)
    view.edit_current()
    editor = view._editing.editor
    key(editor, Qt.Key.Key_Home, CTRL)
    type_text(editor, "Ontem, ")
    key(editor, Qt.Key.Key_Return, CTRL)
    view.grab()
    row = view._blocks.row(view._blocks.row_of(ONE))
    (laid,) = view._shapes.shape(row).target_strokes
    whole = review_of(at_page).target(ONE) or ""
    assert whole[laid.stroke.start : laid.stroke.end] == "hoje"
    choose(at_page, 1, TARGET, "hoje")
    key(view, Qt.Key.Key_2)
    assert not review_of(at_page).spans


def test_overlapping_words_have_lines_below_one_another(at_page: MainWindow) -> None:
    view = at_page.frame.view
    for words, which in (
        ("𝔘niversity ferry", Qt.Key.Key_1),
        ("ferry left", Qt.Key.Key_2),
    ):
        choose(at_page, 3, SOURCE, words)
        key(view, which)
    row = view._blocks.row(view._blocks.row_of(THREE))
    shape = view._shapes.shape(row)
    assert [laid.stroke.lane for laid in shape.source_strokes] == [0, 1]
    assert [tag.item.words for tag in shape.tags] == ["Person", "Place"]
    # The sentence stands in for words that nothing links.
    assert [laid.stroke.is_exact for laid in shape.target_strokes] == [False, False]
    view.grab()


def test_0_takes_away_the_labels_of_what_the_chosen_words_touch(
    at_page: MainWindow,
) -> None:
    view = at_page.frame.view
    choose(at_page, 3, SOURCE, "ferry left")
    key(view, Qt.Key.Key_1)
    choose(at_page, 3, SOURCE, "left")
    key(view, Qt.Key.Key_0)
    assert review_of(at_page).spans == {}
    key(view, Qt.Key.Key_0)
    assert "no label here" in notice(at_page)


def test_the_same_key_on_the_same_words_takes_their_label_away(
    at_page: MainWindow,
) -> None:
    view = at_page.frame.view
    choose(at_page, 2, SOURCE, "九点")
    key(view, Qt.Key.Key_1)
    key(view, Qt.Key.Key_2)
    key(view, Qt.Key.Key_1)
    (left,) = review_of(at_page).spans[TWO]
    assert left.label == "place"


def test_a_label_that_does_not_fit_says_what_it_is_for(at_page: MainWindow) -> None:
    view = at_page.frame.view
    view.go_to(TWO)
    key(view, Qt.Key.Key_2)
    assert "is for words" in notice(at_page)
    choose(at_page, 2, SOURCE, "九点")
    key(view, Qt.Key.Key_3)
    assert "is for whole blocks" in notice(at_page)
    key(view, Qt.Key.Key_9)
    assert "No label has the key 9" in notice(at_page)
    assert not review_of(at_page).spans
    assert not review_of(at_page).labels


def write_note(window: MainWindow, text: str) -> None:
    (editor,) = window.findChildren(NoteEditor)
    field = editor.findChild(QPlainTextEdit)
    assert field is not None
    field.setPlainText(text)
    QTest.keyClick(field, Qt.Key.Key_Return, CTRL)


def notes_of(window: MainWindow, block: BlockId) -> list[tuple[str, str]]:
    notes = review_of(window).notes.get(block, ())
    return [(note.text, note.anchor.quote if note.anchor else "") for note in notes]


def test_a_note_is_on_the_block_or_on_the_words_chosen(
    at_page: MainWindow, qtbot: QtBot
) -> None:
    view = at_page.frame.view
    view.go_to(TWO)
    key(view, Qt.Key.Key_T)
    write_note(at_page, "Which ferry?\n<b>See</b> page 2.")
    qtbot.waitUntil(lambda: not at_page.findChildren(NoteEditor))
    choose(at_page, 2, SOURCE, "九点")
    key(view, Qt.Key.Key_T)
    write_note(at_page, "Nine in the morning")
    assert notes_of(at_page, TWO) == [
        ("Which ferry?\n<b>See</b> page 2.", ""),
        ("Nine in the morning", "九点"),
    ]
    said = at_page.frame.inspector.block.text()
    assert "<b>See</b>" in said
    assert "“九点”\nNine in the morning" in said


def test_a_note_is_kept_with_what_is_being_composed(at_page: MainWindow) -> None:
    view = at_page.frame.view
    view.go_to(TWO)
    key(view, Qt.Key.Key_T)
    (editor,) = at_page.findChildren(NoteEditor)
    field = editor.findChild(QPlainTextEdit)
    assert field is not None
    type_text(field, "9 ")
    QApplication.sendEvent(field, QInputMethodEvent("点", []))
    QTest.keyClick(field, Qt.Key.Key_Return, CTRL)
    assert notes_of(at_page, TWO) == [("9 点", "")]


def test_a_note_is_written_anew_and_an_empty_one_is_removed(
    at_page: MainWindow, qtbot: QtBot
) -> None:
    view = at_page.frame.view
    view.go_to(TWO)
    for text, left in (("One", [("One", "")]), ("Two", [("Two", "")]), (" ", [])):
        key(view, Qt.Key.Key_T)
        write_note(at_page, text)
        assert notes_of(at_page, TWO) == left
        qtbot.waitUntil(lambda: not at_page.findChildren(NoteEditor))


def test_v_confirms_and_goes_to_the_next_undecided_block(at_page: MainWindow) -> None:
    view = at_page.frame.view
    view.go_to(ONE)
    key(view, Qt.Key.Key_V)
    assert state_of(review_of(at_page), ONE) == "confirmed"
    assert view.current_block() == TWO
    key(view, Qt.Key.Key_W)
    assert state_of(review_of(at_page), TWO) == "skip"
    assert view.current_block() == THREE
    key(view, Qt.Key.Key_Q)
    assert state_of(review_of(at_page), THREE) == "needs-review"
    assert view.current_block() == THREE
    key(view, Qt.Key.Key_U)
    assert view.current_block() == FIVE
    key(view, Qt.Key.Key_V)
    assert "No block of this page is undecided" in notice(at_page)
    status = at_page.frame.status.progress
    assert status.text() == "2 of 4 confirmed"
    assert "1 to review, 1 skipped" in status.toolTip()


def test_the_status_line_says_how_far_the_project_is(
    at_page: MainWindow, qtbot: QtBot
) -> None:
    view, status = at_page.frame.view, at_page.frame.status.progress
    view.go_to(ONE)
    key(view, Qt.Key.Key_V)
    assert status.text() == "1 of 4 confirmed"
    other = make_cleaned("A", "B", source=b"<p>other</p>")
    open_page(qtbot, at_page, "other.html", other)
    view.go_to(ONE)
    key(view, Qt.Key.Key_V)
    assert status.text() == "1 of 2 confirmed · project: 2 of 6"
    assert "2 pages begun" in status.toolTip()


def test_a_confirmed_block_that_is_typed_over_is_undecided_until_that_is_undone(
    at_page: MainWindow,
) -> None:
    view = at_page.frame.view
    view.go_to(ONE)
    key(view, Qt.Key.Key_V)
    size = len(TEXTS[0])
    at_page.session.deciding.do(
        SetTargets(ONE, "pt", (Target(0, size, "Outra coisa."),))
    )
    assert state_of(review_of(at_page), ONE) == "edited"
    view.go_to(FIVE)
    key(view, Qt.Key.Key_U)
    assert view.current_block() == ONE
    assert "changed since" in at_page.frame.inspector.block.text()
    at_page.session.deciding.undo()
    assert state_of(review_of(at_page), ONE) == "confirmed"


def test_shift_v_opens_the_decision_again(at_page: MainWindow) -> None:
    view = at_page.frame.view
    view.go_to(TWO)
    key(view, Qt.Key.Key_Q)
    key(view, Qt.Key.Key_V, SHIFT)
    assert state_of(review_of(at_page), TWO) == "draft"
    assert review_of(at_page).statuses == {}


def test_a_dropped_block_has_no_status(at_page: MainWindow) -> None:
    view = at_page.frame.view
    view.go_to(BlockId(4))
    key(view, Qt.Key.Key_V)
    assert "Restore the block first" in notice(at_page)


def test_the_inspector_lists_and_removes_what_was_said(at_page: MainWindow) -> None:
    view, panel = at_page.frame.view, at_page.frame.inspector.block.annotations
    choose(at_page, 2, SOURCE, "九点")
    key(view, Qt.Key.Key_2)
    view.forget_chosen()
    key(view, Qt.Key.Key_3)
    assert panel.text().splitlines() == ["Draft", "Tone", "Place: “九点”"]
    panel.buttons[1].click()
    assert review_of(at_page).spans == {}
    panel.buttons[0].click()
    assert review_of(at_page).labels == {}
    assert panel.text() == "Draft"


def test_a_renamed_label_is_named_anew_wherever_it_stands(at_page: MainWindow) -> None:
    view = at_page.frame.view
    view.go_to(TWO)
    key(view, Qt.Key.Key_3)
    first, second, tone = SCHEME.labels
    labels = (first, second, replace(tone, name="Stance"))
    at_page.session.deciding.change_scheme(replace(SCHEME, labels=labels))
    row = view._blocks.row(view._blocks.row_of(TWO))
    assert [tag.item.words for tag in view._shapes.shape(row).tags] == ["Stance"]
    assert "Stance" in at_page.frame.inspector.block.annotations.text()
    at_page.session.deciding.undo()
    assert at_page.session.schemes.now == SCHEME


def test_words_that_are_chosen_are_looked_for(at_page: MainWindow) -> None:
    choose(at_page, 3, SOURCE, "ferry")
    at_page.commands.find()
    assert at_page.frame.toolbar.find_box.text() == "ferry"


def test_the_palette_finds_labels_without_a_key(at_page: MainWindow) -> None:
    event = Label("event", "Event", "#000000")
    labels = (*SCHEME.labels, event)
    at_page.session.deciding.change_scheme(replace(SCHEME, labels=labels))
    entries = at_page.commands.annotating.entries()
    assert [entry.title for entry in entries][-1] == "Label “Event”"
    at_page.frame.view.go_to(TWO)
    entries[-1].run()
    assert review_of(at_page).labels == {TWO: ("event",)}


def test_all_of_it_is_there_the_next_day_and_can_be_undone(
    qtbot: QtBot, tmp_path: Path
) -> None:
    project = tmp_path / "day.facingpage"
    with window_over(qtbot, FakeHost(drafts_at_once=False), project=project) as window:
        start(qtbot, window)
        choose(window, 1, SOURCE, FAMILY)
        key(window.frame.view, Qt.Key.Key_1)
        choose(window, 2, SOURCE, "九点")
        key(window.frame.view, Qt.Key.Key_2)
        window.frame.view.go_to(THREE)
        key(window.frame.view, Qt.Key.Key_3)
        key(window.frame.view, Qt.Key.Key_V)
        before = review_of(window)
    with window_over(qtbot, FakeHost(drafts_at_once=False), project=project) as window:
        qtbot.waitUntil(lambda: bool(window.session.pages))
        qtbot.waitUntil(lambda: window.session.schemes.now == SCHEME)
        (listed,) = window.session.pages
        assert listed.progress is not None
        assert (listed.progress.confirmed, listed.progress.kept) == (1, 4)
        page = open_page(qtbot, window, "page.html", the_page())
        after = review_of(window)
        for layer in ("labels", "spans", "notes", "statuses"):
            assert getattr(after, layer) == getattr(before, layer)
        assert window.frame.inspector.guidelines.toPlainText().startswith("How to")
        while page.stack.can_undo():
            window.session.deciding.undo()
        empty = review_of(window)
        assert not empty.spans
        assert not empty.labels
        assert not empty.statuses
        qtbot.waitUntil(lambda: window.session.schemes.now == Scheme())


def test_a_note_is_kept_while_it_is_written_and_given_up_when_it_is_left(
    qtbot: QtBot, at_page: MainWindow
) -> None:
    at_page.frame.view.go_to(TWO)
    at_page.run("note")
    (editor,) = at_page.findChildren(NoteEditor)
    QTest.keyClicks(editor.focusWidget() or editor, "half")
    qtbot.waitUntil(lambda: notes_of(at_page, TWO) == [("half", "")])
    project = at_page.session.project()
    assert project is not None
    project.wait()
    page = at_page.session.current
    assert page is not None
    assert page.page_id is not None
    kept = project.load(page.page_id).edits
    QTest.keyClicks(editor.focusWidget() or editor, " a note")
    qtbot.waitUntil(lambda: notes_of(at_page, TWO) == [("half a note", "")])
    project.wait()
    # Each text is on the disk by itself, and all of them are one step.
    assert len(project.load(page.page_id).edits) == len(kept) + 1
    editor.reject()
    assert notes_of(at_page, TWO) == []
    write_note(at_page, "whole")
    assert notes_of(at_page, TWO) == [("whole", "")]
    at_page.run("undo")
    assert notes_of(at_page, TWO) == []
