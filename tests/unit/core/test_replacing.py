from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.edits import SetTargets
from facingpage.core.page import BlockId, Segment
from facingpage.core.replacing import Change, as_found, changed, replaced
from facingpage.core.review import Review, Target
from helpers.reviews import make_draft, make_review

ONE = BlockId(1)
SOURCE = "One boat. Two boats. Three."


def review_of(*texts: str) -> Review:
    """Return a review of three sentences, translated like this."""
    spans = ((0, 9), (10, 20), (21, 27))
    segments = tuple(
        Segment(a, b, text) for (a, b), text in zip(spans, texts, strict=True)
    )
    draft = replace(make_draft("", 0), segments=segments)
    return make_review(SOURCE).with_drafts({ONE: draft})


def test_only_sentences_that_change_become_the_persons() -> None:
    review = review_of("Um barco.", "Dois barcos.", "Três.")
    edit = replaced(review, ONE, [((3, 8), "bote"), ((15, 20), "bote")])
    assert edit == SetTargets(
        ONE, "pt", (Target(0, 9, "Um bote."), Target(10, 20, "Dois botes."))
    )
    after, inverse = edit.apply(review)
    assert after.target(ONE) == "Um bote. Dois botes. Três."
    assert inverse.apply(after)[0] == review


def test_what_a_person_wrote_elsewhere_in_the_block_stays() -> None:
    review = review_of("Um barco.", "Dois barcos.", "Três.")
    review, _ = SetTargets(ONE, "pt", (Target(21, 27, "Três!"),)).apply(review)
    edit = replaced(review, ONE, [((3, 8), "bote")])
    assert edit is not None
    assert edit.targets == (Target(0, 9, "Um bote."), Target(21, 27, "Três!"))


def test_what_goes_over_the_end_of_a_sentence_joins_them() -> None:
    review = review_of("Um barco.", "Dois barcos.", "Três.")
    edit = replaced(review, ONE, [((3, 14), "e dois")])
    assert edit is not None
    assert edit.apply(review)[0].target(ONE) == "Um e dois barcos. Três."


def test_where_nothing_changes_there_is_no_edit() -> None:
    review = review_of("Um barco.", "Dois barcos.", "Três.")
    assert replaced(review, ONE, [((3, 8), "barco")]) is None
    assert replaced(make_review("One"), ONE, [((0, 1), "x")]) is None


@pytest.mark.parametrize(
    ("found", "looked_for", "new", "made"),
    [
        ("Harbour", "harbour", "port", "Port"),
        ("HARBOUR", "harbour", "port", "PORT"),
        ("harbour", "harbour", "port", "port"),
        ("Harbour", "Harbour", "port", "port"),
        ("harbour", "harbour", "Port", "Port"),
        ("Harbour", "harbour", "", ""),
        ("A", "a", "the", "The"),
        ("港口", "港口", "码头", "码头"),
        # Of several that are looked for it is the one that was found.
        ("Quay", "harbour Quay", "port", "port"),
        ("Harbour", "Quay harbour", "port", "Port"),
        # What else is in a letter stays: it was not looked for.
        ("ﬁ", "i", "o", "fo"),
        ("Straß", "stras", "wegs", "wegss"),
        ("…", ".", "!", "!!!"),
    ],
)
def test_what_is_put_in_has_the_capitals_of_what_was_found(
    found: str, looked_for: str, new: str, made: str
) -> None:
    assert as_found(found, looked_for.split(), new) == made


@st.composite
def _changes(draw: st.DrawFn, size: int) -> list[Change]:
    ends = sorted(draw(st.lists(st.integers(0, size), max_size=6, unique=True)))
    words = st.text("ab .", max_size=4)
    return [((a, b), draw(words)) for a, b in zip(ends[::2], ends[1::2], strict=False)]


@given(
    st.data(),
    st.lists(st.text("xyz .", min_size=1, max_size=8), min_size=3, max_size=3),
)
def test_whatever_is_replaced_reads_as_it_was_shown_and_can_be_taken_back(
    data: st.DataObject, texts: list[str]
) -> None:
    review = review_of(*texts)
    whole = review.target(ONE) or ""
    changes = data.draw(_changes(len(whole)))
    edit = replaced(review, ONE, changes)
    if edit is None:
        return
    after, inverse = edit.apply(review)
    assert edit.is_of(review)
    said = "".join((after.target(ONE) or "").split())
    # What is left empty is the machine's again.
    if edit.targets and all(target.text for target in edit.targets):
        assert said == "".join(changed(whole, changes).split())
    assert inverse.apply(after)[0].targets == review.targets
