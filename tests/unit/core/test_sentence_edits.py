"""Confirming, splitting and joining sentences and paragraphs, and taking it back."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.bounds import Bounds
from facingpage.core.edits import (
    Edit,
    SetBounds,
    confirm,
    edit_from_json,
    edit_to_json,
    is_edit_of,
    join_paragraphs,
    join_sentences,
    retarget,
    split_sentence,
)
from facingpage.core.memory import learnt
from facingpage.core.page import BlockId, Draft, Segment
from facingpage.core.review import Review, Target
from facingpage.core.sentence_map import sentence_pairs
from helpers.facing import make_facing
from helpers.pages import make_page

ONE = BlockId(1)
TEXT = "One boat came. Two boats left. Nobody saw 🚤 them."
STARTS = (0, 15, 31)
ENDS = (14, 30, 49)
DRAFTED = ("Veio um barco.", "Saíram dois barcos.", "Ninguém os viu.")


@pytest.fixture
def review() -> Review:
    return _review()


def _review() -> Review:
    spans = zip(STARTS, ENDS, DRAFTED, strict=True)
    segments = tuple(Segment(a, b, text, ("numbers",)) for a, b, text in spans)
    made = make_facing(make_page(TEXT, "Other."))
    return made.with_drafts({ONE: Draft("en", "pt", "test", segments)})


def _after(review: Review, edit: Edit | None) -> Review:
    assert edit is not None
    return edit.apply(review)[0]


def _in_paragraphs(*starts: int) -> Edit:
    """Return what projects hold where a block was once split into paragraphs."""
    return SetBounds(ONE, Bounds(paragraphs=starts))


def _sentences(review: Review) -> list[str]:
    return [TEXT[slice(*pair.source)] for pair in sentence_pairs(review, ONE)]


def test_a_confirmed_sentence_is_the_persons_and_the_machines_words(
    review: Review,
) -> None:
    after = _after(review, confirm(review, ONE, 15))
    assert after.target(ONE) == " ".join(DRAFTED)
    part = after.parts(ONE)[1]
    assert part.is_confirmed
    assert not part.is_edited
    assert part.flags == ()
    assert not after.is_edited(ONE)
    assert not after.is_confirmed(ONE)


def test_a_block_is_confirmed_when_all_its_sentences_are(review: Review) -> None:
    for start in STARTS:
        assert not review.is_confirmed(ONE)
        review = _after(review, confirm(review, ONE, start))
    assert review.is_confirmed(ONE)


def test_what_is_confirmed_already_is_not_confirmed_again(review: Review) -> None:
    after = _after(review, confirm(review, ONE, 0))
    assert confirm(after, ONE, 0) is None
    assert confirm(after, ONE, 3) is None
    assert confirm(after, ONE, 14) is None


def test_a_sentence_that_was_written_is_confirmed_as_written(review: Review) -> None:
    written = _after(review, retarget(review, ONE, f"Chegou. {' '.join(DRAFTED[1:])}"))
    after = _after(written, confirm(written, ONE, 0))
    assert after.parts(ONE)[0].is_edited
    assert after.parts(ONE)[0].is_confirmed
    assert after.parts(ONE)[0].text == "Chegou."


def test_what_is_written_anew_is_confirmed_no_more(review: Review) -> None:
    sure = _after(review, confirm(review, ONE, 0))
    after = _after(sure, retarget(sure, ONE, f"Chegou. {' '.join(DRAFTED[1:])}"))
    assert not after.parts(ONE)[0].is_confirmed


def test_a_confirmed_sentence_is_remembered(review: Review) -> None:
    edit = confirm(review, ONE, 15)
    assert edit is not None
    (found,) = learnt(edit, edit.apply(review)[0])
    (sentence,) = found.sentences
    assert (sentence.source, sentence.target) == (TEXT[15:30], DRAFTED[1])


def test_a_split_sentence_is_two_as_soon_as_it_is_drafted_again(
    review: Review,
) -> None:
    edit = split_sentence(review, ONE, 19)
    after = _after(review, edit)
    assert after.bounds[ONE] == Bounds(cuts=(19,))


def test_there_is_nothing_to_split_where_a_sentence_begins(review: Review) -> None:
    for at in (0, 14, 15, 49):
        assert split_sentence(review, ONE, at) is None


def test_joined_sentences_of_the_machine_are_left_to_the_machine(
    review: Review,
) -> None:
    after = _after(review, join_sentences(review, ONE, 0))
    assert after.bounds[ONE] == Bounds(joins=(15,))
    assert not after.targets


def test_joined_with_a_persons_words_both_become_the_persons(review: Review) -> None:
    mine = _after(review, confirm(review, ONE, 15))
    after = _after(mine, join_sentences(mine, ONE, 0))
    assert after.targets[ONE, "pt"] == (Target(0, 30, f"{DRAFTED[0]} {DRAFTED[1]}"),)
    assert after.target(ONE) == " ".join(DRAFTED)
    assert _sentences(after) == [TEXT[:30], TEXT[31:]]


def test_the_last_sentence_has_none_to_be_joined_with(review: Review) -> None:
    assert join_sentences(review, ONE, 31) is None
    assert join_sentences(review, ONE, 7) is None


def test_a_persons_sentence_is_split_with_its_words(review: Review) -> None:
    both = _after(review, confirm(review, ONE, 0))
    both = _after(both, join_sentences(both, ONE, 0))
    after = _after(both, split_sentence(both, ONE, 15))
    assert _sentences(after) == [TEXT[:14], TEXT[15:30], TEXT[31:]]
    assert [part.text for part in after.parts(ONE)] == list(DRAFTED)


def test_a_block_in_paragraphs_has_them_on_both_sides(review: Review) -> None:
    after = _after(review, _in_paragraphs(31))
    assert after.bounds[ONE].paragraphs == (31,)
    text = after.target(ONE) or ""
    spans = after.target_paragraphs(ONE)
    assert [text[a:b] for a, b in spans] == [" ".join(DRAFTED[:2]), DRAFTED[2]]


def test_a_paragraph_without_translation_has_an_empty_span() -> None:
    review = make_facing(make_page(TEXT))
    part = Segment(0, 14, "Veio um barco.")
    review = review.with_drafts({ONE: Draft("en", "pt", "test", (part,))})
    after = _after(review, _in_paragraphs(15))
    assert after.target_paragraphs(ONE) == ((0, 14), (14, 14))


def test_a_block_without_a_translation_has_none_there() -> None:
    review = make_facing(make_page(TEXT))
    after = _after(review, _in_paragraphs(15))
    assert after.bounds[ONE].paragraphs == (15,)
    assert after.target_paragraphs(ONE) == ()


@pytest.mark.parametrize(("at", "left"), [(40, (15,)), (20, (31,)), (3, (31,))])
def test_the_paragraph_at_a_place_is_joined_with_the_one_before_or_the_next(
    review: Review, at: int, left: tuple[int, ...]
) -> None:
    review = _after(review, _in_paragraphs(15, 31))
    after = _after(review, join_paragraphs(review, ONE, at))
    assert after.bounds[ONE].paragraphs == left


def test_one_paragraph_is_not_joined(review: Review) -> None:
    assert join_paragraphs(review, ONE, 20) is None


def test_bounds_of_another_page_are_no_edit_of_this_one(review: Review) -> None:
    assert is_edit_of(SetBounds(ONE, Bounds(cuts=(19,))), review)
    assert not is_edit_of(SetBounds(ONE, Bounds(cuts=(49,))), review)
    assert not is_edit_of(SetBounds(BlockId(3), Bounds(cuts=(1,))), review)
    assert not is_edit_of(SetBounds(BlockId(0), Bounds(cuts=(1,))), review)


_STEPS: tuple[Callable[[Review, int], Edit | None], ...] = (
    lambda review, at: confirm(review, ONE, STARTS[at % 3]),
    lambda review, at: split_sentence(review, ONE, at),
    lambda review, at: join_sentences(review, ONE, _start(review, at)),
    lambda _, at: _in_paragraphs(max(at, 1)),
    lambda review, at: join_paragraphs(review, ONE, at),
    lambda review, at: retarget(review, ONE, f"{review.target(ONE)} {at}."),
)


def _start(review: Review, at: int) -> int:
    parts = review.parts(ONE)
    return parts[at % len(parts)].start


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 48)), max_size=12))
def test_whatever_is_done_to_sentences_is_stored_and_taken_back(
    steps: list[tuple[int, int]],
) -> None:
    review = first = _review()
    inverses = []
    words = "".join(" ".join(DRAFTED).split())
    for which, at in steps:
        edit = _STEPS[which](review, at)
        if edit is None:
            continue
        assert is_edit_of(edit, review)
        assert edit_from_json(edit_to_json(edit)) == edit
        review, inverse = edit.apply(review)
        inverses.append(inverse)
        shown = "".join((review.target(ONE) or "").split())
        assert shown == words or which == 5
        words = shown
        spans = review.target_paragraphs(ONE)
        assert all(a <= b for a, b in spans)
    for inverse in reversed(inverses):
        review, _ = inverse.apply(review)
    assert review == first
