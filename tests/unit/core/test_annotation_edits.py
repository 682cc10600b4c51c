"""Annotations out of a project that is not trusted: what does not fit is left out."""

import pytest

from facingpage.core.anchors import Anchor, Chosen, anchor_at
from facingpage.core.annotations import (
    LABEL_ID_CHARS,
    MOST_OF_A_BLOCK,
    NOTE_CHARS,
    Decision,
    Note,
    Span,
)
from facingpage.core.edits import (
    SetLabels,
    SetNotes,
    SetSpans,
    SetStatus,
    Single,
    edit_from_json,
    edit_to_json,
)
from facingpage.core.page import BlockId
from facingpage.core.wire import WireError
from helpers.reviews import make_review

ONE, NONE = BlockId(1), BlockId(2)
TEXT = "قال 👩‍🚀 left."
REVIEW = make_review(TEXT)
GOOD = anchor_at(TEXT, 0, 3)
assert GOOD is not None
FITTING = Span("person", GOOD)


@pytest.mark.parametrize(
    "edit",
    [
        SetSpans(ONE, (FITTING,)),
        SetSpans(ONE, (Span("person", GOOD, Chosen("pt", 0, 2, "ab")),)),
        SetNotes(ONE, (Note("Whole"), Note("Words", GOOD))),
        SetLabels(ONE, ("a", "b")),
        SetStatus(ONE, "pt", Decision("confirmed", "00")),
    ],
)
def test_what_names_the_very_words_fits(edit: Single) -> None:
    assert edit.is_of(REVIEW)


@pytest.mark.parametrize(
    "edit",
    [
        SetSpans(NONE, (FITTING,)),
        SetSpans(ONE, (Span("person", Anchor(0, 3, "abc")),)),
        SetSpans(ONE, (Span("person", Anchor(-1, 3, TEXT[:3])),)),
        SetSpans(ONE, (Span("person", Anchor(0, 999, TEXT)),)),
        SetSpans(ONE, (Span("person", Anchor(2, 2, "")),)),
        SetSpans(ONE, (Span("", GOOD),)),
        SetSpans(ONE, (Span("x" * (LABEL_ID_CHARS + 1), GOOD),)),
        SetSpans(ONE, (Span("person", GOOD, Chosen("pt", 5, 2, "ab")),)),
        SetSpans(ONE, (Span("person", GOOD, Chosen("pt", 0, 9, "ab")),)),
        SetSpans(ONE, (FITTING,) * (MOST_OF_A_BLOCK + 1)),
        SetNotes(ONE, (Note(""),)),
        SetNotes(ONE, (Note("x" * (NOTE_CHARS + 1)),)),
        SetNotes(ONE, (Note("x", None, Chosen("pt", 0, 1, "a")),)),
        SetNotes(NONE, (Note("x"),)),
        SetLabels(ONE, ("a", "a")),
        SetLabels(ONE, ("",)),
        SetLabels(BlockId(0), ("a",)),
        SetStatus(NONE, "pt", None),
    ],
)
def test_what_names_anything_else_does_not(edit: Single) -> None:
    assert not edit.is_of(REVIEW)


def test_a_status_that_is_none_is_no_edit() -> None:
    packed = edit_to_json(SetStatus(ONE, "pt", Decision("skip")))
    packed["decision"]["status"] = "approved"
    with pytest.raises(WireError):
        edit_from_json(packed)


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (SetStatus(ONE, "pt", Decision("needs-review")), "Block 1 needs review"),
        (SetStatus(ONE, "pt", None), "Block 1 open again"),
        (SetLabels(ONE, ()), "Labels of block 1 removed"),
        (SetNotes(ONE, (Note("x"),)), "Notes on block 1 changed"),
        (SetSpans(ONE, ()), "Labelled words of block 1 removed"),
    ],
)
def test_each_says_what_it_did(edit: Single, words: str) -> None:
    assert edit.words() == words
