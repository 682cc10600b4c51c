"""Marking pages and setting bookmarks: decisions like any other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.carry import carry
from facingpage.core.edits import (
    Edit,
    SetBookmark,
    SetMark,
    edit_from_json,
    edit_to_json,
    is_edit_of,
)
from facingpage.core.page import BlockId
from facingpage.core.review import Review
from helpers.reviews import make_cleaned

CLEANED = make_cleaned("One.", "Two.", "Three.", title="Title")
REVIEW = Review.of(CLEANED, "pt")
MARKS = st.sampled_from(["yes", "maybe", "no", None])
NAMES = st.none() | st.text(max_size=120)
EDITS = st.builds(SetMark, MARKS) | st.builds(
    SetBookmark, st.integers(1, 3).map(BlockId), NAMES
)


def test_a_mark_is_set_and_taken_off() -> None:
    review, inverse = SetMark("yes").apply(REVIEW)
    assert review.mark == "yes"
    assert inverse.apply(review)[0].mark is None


def test_a_mark_says_what_it_says() -> None:
    assert SetMark("no").words() == "Page marked as not relevant"
    assert SetMark(None).words() == "The page’s mark taken off"


@pytest.mark.parametrize(
    "edit",
    [
        SetMark("perhaps"),
        SetBookmark(BlockId(0), "a"),
        SetBookmark(BlockId(4), "a"),
        SetBookmark(BlockId(1), "a" * 121),
    ],
)
def test_what_does_not_fit_the_page_is_no_edit_of_it(edit: Edit) -> None:
    assert not is_edit_of(edit, REVIEW)


@given(st.lists(EDITS, max_size=8))
def test_marks_and_bookmarks_are_taken_back_one_by_one(edits: list[Edit]) -> None:
    review, inverses = REVIEW, []
    for edit in edits:
        assert is_edit_of(edit, review)
        review, inverse = edit.apply(review)
        inverses.append(inverse)
    for inverse in reversed(inverses):
        review, _ = inverse.apply(review)
    assert review.marks == {}
    assert review.bookmarks == {}


@given(EDITS)
def test_they_are_stored_and_read_back(edit: Edit) -> None:
    assert edit_from_json(edit_to_json(edit)) == edit


def test_they_are_carried_to_another_version_of_the_page() -> None:
    review, _ = SetMark("maybe").apply(REVIEW)
    review, _ = SetBookmark(BlockId(2), "Two.").apply(review)
    other = make_cleaned("New.", "Two.", title="Other").page
    edits, left = carry((review,), other)
    assert set(edits) == {SetMark("maybe"), SetBookmark(BlockId(2), "Two.")}
    assert left == ()
