"""The status of blocks: what a person decided, and when it holds no more."""

from facingpage.core.edits import SetTargets, Several, edit_from_json, edit_to_json
from facingpage.core.page import BlockId, Draft, Segment
from facingpage.core.progress import Progress, decide, state_of, was_confirmed
from facingpage.core.review import Review, Target
from helpers.reviews import make_draft, make_review

ONE, TWO = BlockId(1), BlockId(2)


def confirmed() -> Review:
    review = make_review("One", "Two", drafts={1: "Um", 2: "Dois"})
    edit = decide(review, [ONE], "confirmed")
    assert edit is not None
    return edit.apply(review)[0]


def typed(review: Review, text: str) -> SetTargets:
    return SetTargets(ONE, "pt", (Target(0, 3, text),))


def test_a_block_is_a_draft_until_somebody_edits_or_decides() -> None:
    review = make_review("One", drafts={1: "Um"})
    assert state_of(review, ONE) == "draft"
    review, _ = typed(review, "Uma").apply(review)
    assert state_of(review, ONE) == "edited"
    edit = decide(review, [ONE], "confirmed")
    assert edit is not None
    assert state_of(edit.apply(review)[0], ONE) == "confirmed"


def test_a_confirmed_block_whose_translation_is_typed_over_is_confirmed_no_more() -> (
    None
):
    review, inverse = typed(confirmed(), "Uma").apply(confirmed())
    assert state_of(review, ONE) == "edited"
    assert was_confirmed(review, ONE)
    undone, _ = inverse.apply(review)
    assert state_of(undone, ONE) == "confirmed"
    assert not was_confirmed(undone, ONE)


def test_a_confirmed_block_that_the_machine_translates_anew_is_a_draft_again() -> None:
    review = confirmed().with_drafts({ONE: make_draft("Uma", 3)})
    assert state_of(review, ONE) == "draft"
    again = confirmed().with_drafts({ONE: make_draft("Um", 3, engine="other")})
    assert state_of(again, ONE) == "confirmed"


def test_other_sentence_bounds_with_the_same_words_are_the_same_translation() -> None:
    review = make_review("One two", drafts={1: "Um dois"})
    edit = decide(review, [ONE], "confirmed")
    assert edit is not None
    segments = Segment(0, 3, "Um"), Segment(4, 7, "dois")
    review, _ = edit.apply(review)
    review = review.with_drafts({ONE: Draft("en", "pt", "x", segments)})
    assert state_of(review, ONE) == "confirmed"


def test_a_decision_stands_while_the_translation_has_not_come_yet() -> None:
    there = confirmed().with_target_language("pt")
    assert state_of(there, ONE) == "confirmed"


def test_a_decision_is_of_a_translation_into_one_language() -> None:
    assert state_of(confirmed().with_target_language("de"), ONE) == "draft"


def test_needs_review_and_skip_stay_whatever_the_words_are() -> None:
    for status in ("needs-review", "skip"):
        review = make_review("One", drafts={1: "Um"})
        edit = decide(review, [ONE], status)
        assert edit is not None
        review, _ = edit.apply(review)
        review, _ = typed(review, "Uma").apply(review)
        assert state_of(review, ONE) == status


def test_what_is_so_already_needs_no_edit() -> None:
    assert decide(confirmed(), [ONE], "confirmed") is None
    assert decide(make_review("One"), [ONE], None) is None


def test_a_block_confirmed_before_is_confirmed_anew_with_its_words_now() -> None:
    review, _ = typed(confirmed(), "Uma").apply(confirmed())
    edit = decide(review, [ONE], "confirmed")
    assert edit is not None
    assert edit.words() == "Block 1 confirmed"
    assert state_of(edit.apply(review)[0], ONE) == "confirmed"


def test_several_blocks_are_decided_as_one_edit_and_the_decision_is_taken_back() -> (
    None
):
    edit = decide(confirmed(), [ONE, TWO], "skip")
    assert isinstance(edit, Several)
    assert edit.words() == "2 blocks skipped"
    review, inverse = edit.apply(confirmed())
    assert {state_of(review, ONE), state_of(review, TWO)} == {"skip"}
    assert inverse.apply(review)[0] == confirmed()
    open_again = decide(confirmed(), [ONE, TWO], None)
    assert open_again is not None
    assert open_again.words() == "Block 1 open again"
    assert edit_from_json(edit_to_json(edit)) == edit


def test_progress_is_added_up_and_noted_in_four_numbers() -> None:
    both = Progress(10, 2, 1, 0).plus(Progress(5, 0, 0, 5))
    assert both == Progress(15, 2, 1, 5)
    assert both.undecided == 7
    assert Progress.read(both.packed()) == both


def test_what_is_no_progress_is_not_read_as_one() -> None:
    for odd in ("", "1 2 3", "1 2 3 4 5", "a b c d", "-1 0 0 0", "1 9 0 0", "9" * 99):
        assert Progress.read(odd) is None
