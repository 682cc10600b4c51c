from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.edits import Edit, SetKept, SetTargets, Several
from facingpage.core.page import BlockId
from facingpage.core.review import Review, Target
from facingpage.core.steps import Timeline, as_one, changed_since
from helpers.reviews import make_review

ONE, TWO = BlockId(1), BlockId(2)


def line(*steps: tuple[int, int | None, int | None]) -> tuple[list[int], int]:
    made = Timeline()
    for step in steps:
        made.add(*step)
    return made.ids, made.index


def test_taking_back_and_doing_again_moves_along_the_steps() -> None:
    assert line((1, None, None), (2, None, None), (3, 2, None)) == ([1, 2], 1)
    assert line((1, None, None), (2, 1, None), (3, None, 1)) == ([1], 1)


def test_a_step_after_taking_back_ends_what_could_be_done_again() -> None:
    assert line((1, None, None), (2, 1, None), (3, None, None)) == ([3], 1)


def test_entries_of_one_step_are_one_step() -> None:
    assert line((1, None, None), (1, None, None), (2, None, None)) == ([1, 2], 2)
    assert line((1, None, None), (2, None, None), (3, 2, None), (3, 2, None)) == (
        [1, 2],
        1,
    )


def test_what_is_taken_back_out_of_turn_is_a_step_itself() -> None:
    ids, index = line((1, None, None), (2, None, None), (3, 1, None))
    assert (ids, index) == ([1, 2, 3], 3)
    assert line((1, None, None), (2, None, None), (3, 1, None), (4, 3, None)) == (
        [1, 2, 3],
        2,
    )


def test_a_step_that_is_let_go_of_is_not_missed() -> None:
    made = Timeline([1, 2, 3], 2)
    made.remove(1)
    assert (made.ids, made.index, made.undoable(), made.redoable()) == ([2, 3], 1, 2, 3)
    made.remove(3)
    assert (made.ids, made.index, made.redoable()) == ([2], 1, None)


def target(text: str) -> SetTargets:
    return SetTargets(ONE, "pt", (Target(0, 3, text),) if text else ())


def test_what_was_typed_is_the_last_of_it_and_goes_back_to_the_first() -> None:
    entries = [
        (target("U"), target("")),
        (target("Um"), target("U")),
        (target("Uma"), target("Um")),
    ]
    assert as_one(entries, "typed") == (target("Uma"), target(""))


_BLOCKS = st.sampled_from([ONE, TWO])
_SINGLES = st.one_of(
    st.builds(SetKept, _BLOCKS, st.sampled_from([True, False, None])),
    st.sampled_from(["", "U", "Um"]).map(target),
)
_EDITS: st.SearchStrategy[Edit] = st.one_of(
    _SINGLES,
    st.builds(Several, st.lists(_SINGLES, max_size=3).map(tuple), st.just("s")),
)


@given(st.lists(_EDITS, min_size=1, max_size=6))
def test_edits_as_one_do_and_take_back_what_they_do_in_turn(edits: list[Edit]) -> None:
    start = after = make_review("One.", "Two.")
    entries = []
    for edit in edits:
        after, inverse = edit.apply(after)
        entries.append((edit, inverse))
    edit, inverse = as_one(entries, "all")
    assert _layers(edit.apply(start)[0]) == _layers(after)
    assert _layers(inverse.apply(after)[0]) == _layers(start)


def _layers(review: Review) -> tuple[object, ...]:
    return review.kept, review.targets, review.spoken


def test_an_edit_stands_until_what_it_set_is_set_otherwise() -> None:
    review = make_review("One.", "Two.")
    edit = Several((SetKept(ONE, kept=False), SetKept(TWO, kept=False)), "both")
    review, _ = edit.apply(review)
    assert changed_since(edit, review) == ()
    review, _ = target("Um").apply(review)
    assert changed_since(edit, review) == ()
    review, _ = SetKept(TWO, kept=True).apply(review)
    assert changed_since(edit, review) == (SetKept(TWO, kept=False),)


def test_an_edit_of_a_block_that_is_gone_does_not_stand() -> None:
    gone = SetKept(BlockId(9), kept=False)
    assert changed_since(gone, make_review("One.")) == (gone,)
