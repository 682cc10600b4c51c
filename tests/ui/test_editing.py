"""Edits, undo and redo as one person makes them, whatever they do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from facingpage.core.edits import Edit, SetKept, SetLanguage
from facingpage.core.making import finished
from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.core.steps import Step
from facingpage.storage.journal import replay
from facingpage.ui.beside import Besides
from facingpage.ui.editing import Editing, keeping
from facingpage.ui.open_page import OpenPage, Phase, touched
from facingpage.ui.step_numbers import StepNumbers
from facingpage.ui.tasks import Tasks
from facingpage.ui.undo_stack import UndoStack
from helpers.reviews import make_cleaned, make_review, with_doubts

TEXTS = ("One is one.", "Two is two.", "Three.")


class Desk:
    """A page being edited, and the journal of what was applied."""

    def __init__(self) -> None:
        self.numbers = StepNumbers()
        self.stack = UndoStack(self.numbers.new, lambda: None)
        self.page = OpenPage("page", lambda: self.stack, Phase.READY)
        self.start = make_review(*TEXTS, drafts={1: "Um.", 2: "Dois.", 3: "Três."})
        self.page.review = self.start
        self.journal: list[tuple[Edit, Edit, Step]] = []
        besides = Besides(lambda: None, Tasks(QObject()))
        self.editing = Editing(self._apply, self.numbers.new, besides)

    @property
    def review(self) -> Review:
        assert self.page.review is not None
        return self.page.review

    def human(self) -> tuple[object, ...]:
        review = self.review
        return dict(review.kept), dict(review.targets), dict(review.spoken)

    def _apply(self, page: OpenPage, edit: Edit, step: Step) -> Edit:
        page.review, inverse = edit.apply(self.review)
        self.journal.append((edit, inverse, step))
        return inverse


_BLOCKS = st.integers(1, 3).map(BlockId)
_STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("keep"), _BLOCKS, st.booleans()),
        st.tuples(st.just("type"), _BLOCKS, st.text(max_size=6)),
        st.tuples(st.just("speak"), _BLOCKS, st.sampled_from(["it", "gl", None])),
        st.tuples(st.just("finish"), st.none(), st.none()),
        st.tuples(st.just("leave"), st.none(), st.none()),
        st.tuples(st.just("undo"), st.none(), st.none()),
        st.tuples(st.just("redo"), st.none(), st.none()),
    ),
    max_size=24,
)


def _do(desk: Desk, step: tuple[str, BlockId | None, bool | str | None]) -> None:
    what, block, value = step
    match what:
        case "keep" if block is not None:
            edit = finished(keeping(desk.review, (block,), kept=bool(value)))
            if edit is not None:
                desk.editing.do(desk.page, edit)
        case "type" if block is not None:
            desk.editing.type_target(desk.page, block, str(value))
        case "speak" if block is not None:
            code = None if value is None else str(value)
            desk.editing.do(desk.page, SetLanguage((block,), code))
        case "finish":
            desk.editing.finish_typing()
        case "leave":
            desk.editing.drop_typing()
        case "undo":
            desk.editing.finish_typing()
            desk.stack.undo()
        case "redo":
            desk.editing.finish_typing()
            desk.stack.redo()


@given(steps=_STEPS)
def test_undoing_all_gives_the_page_as_it_was_and_redoing_all_as_it_is(
    steps: list[tuple[str, BlockId | None, bool | str | None]],
) -> None:
    desk = Desk()
    for step in steps:
        _do(desk, step)
    desk.editing.finish_typing()
    while desk.stack.can_redo():
        desk.stack.redo()
    done = desk.human()
    while desk.stack.can_undo():
        desk.stack.undo()
    assert desk.human() == ({}, {}, {})
    while desk.stack.can_redo():
        desk.stack.redo()
    assert desk.human() == done


@given(steps=_STEPS)
def test_the_journal_replayed_gives_what_was_on_the_screen(
    steps: list[tuple[str, BlockId | None, bool | str | None]],
) -> None:
    desk = Desk()
    for step in steps:
        _do(desk, step)
    again, unfit = replay(desk.start, [edit for edit, *_ in desk.journal])
    assert unfit == ()
    assert (again.kept, again.targets) == (desk.review.kept, desk.review.targets)


def test_typing_left_is_taken_back_and_cannot_be_redone(qtbot: QtBot) -> None:
    desk = Desk()
    desk.editing.type_target(desk.page, BlockId(1), "Uma")
    desk.editing.drop_typing()
    assert desk.review.target(BlockId(1)) == "Um."
    assert not desk.stack.can_redo()


def test_several_blocks_are_dropped_as_one(qtbot: QtBot) -> None:
    desk = Desk()
    edit = finished(keeping(desk.review, (BlockId(1), BlockId(3)), kept=False))
    assert edit is not None
    assert edit.words() == "2 blocks dropped"
    assert touched((edit,)) == (1, 3)
    desk.editing.do(desk.page, edit)
    assert desk.stack.count() == 1


def test_dropping_what_is_dropped_is_no_edit(qtbot: QtBot) -> None:
    desk = Desk()
    desk.editing.do(desk.page, SetKept(BlockId(1), kept=False))
    assert finished(keeping(desk.review, (BlockId(1),), kept=False)) is None


@pytest.mark.parametrize(
    ("blocks", "kept", "words"),
    [
        ((1,), True, "Block 1 confirmed as kept"),
        ((1,), False, "Block 1 dropped"),
        ((3,), False, "Block 3 confirmed as dropped"),
        ((3,), True, "Block 3 restored"),
        ((1, 2), True, "Block 1 confirmed as kept"),
        ((1, 3), True, "2 blocks restored"),
        ((3, 4), False, "2 blocks confirmed as dropped"),
    ],
)
def test_a_doubtful_block_is_decided_by_what_it_is_already(
    blocks: tuple[int, ...], *, kept: bool, words: str
) -> None:
    cleaned = with_doubts(make_cleaned(*"ABCD", dropped=(3, 4)), 1, 3, 4)
    desk = Desk()
    desk.page.review = Review.of(cleaned, "pt")
    edit = finished(keeping(desk.review, [BlockId(n) for n in blocks], kept=kept))
    assert edit is not None
    assert edit.words() == words
    after, _ = edit.apply(desk.review)
    assert not any(after.is_doubtful(BlockId(n)) for n in blocks)
    assert all(after.is_kept(BlockId(n)) is kept for n in blocks)
