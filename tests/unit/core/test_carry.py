"""Annotations go along when a page is opened anew, or are listed."""

from facingpage.core.anchors import Anchor, anchor_at
from facingpage.core.annotations import Note, Span
from facingpage.core.carry import carry
from facingpage.core.edits import SetLabels, SetNotes, SetSpans
from facingpage.core.page import BlockId
from facingpage.core.review import Review
from helpers.pages import make_page
from helpers.reviews import make_review

ONE, TWO = BlockId(1), BlockId(2)
TEXT = "She left. The ferry did not."


def at(text: str, quote: str) -> Anchor:
    made = anchor_at(text, text.index(quote), text.index(quote) + len(quote))
    assert made is not None
    return made


def labelled(*quotes: str) -> Review:
    spans = tuple(Span("x", at(TEXT, quote)) for quote in quotes)
    return SetSpans(ONE, spans).apply(make_review(TEXT, "Same."))[0]


def test_a_block_of_the_same_text_keeps_its_spans_wherever_it_stands() -> None:
    (edit,), left = carry([labelled("ferry")], make_page("New.", TEXT))
    assert edit == SetSpans(TWO, (Span("x", at(TEXT, "ferry")),))
    assert left == ()


def test_a_block_that_is_two_now_has_its_spans_in_both() -> None:
    page = make_page("She left.", "The ferry did not.")
    edits, left = carry([labelled("She", "ferry")], page)
    assert left == ()
    found = {e.block: e.spans for e in edits if isinstance(e, SetSpans)}
    assert [span.anchor.quote for span in found[ONE]] == ["She"]
    (ferry,) = found[TWO]
    assert (ferry.anchor.start, ferry.anchor.quote) == (4, "ferry")


def test_spans_of_two_blocks_that_are_one_now_stand_side_by_side() -> None:
    review = make_review("She left.", "The ferry did not.")
    for block, text, quote in (
        (ONE, "She left.", "She"),
        (TWO, "The ferry did not.", "ferry"),
    ):
        spans = (Span("x", at(text, quote)),)
        review, _ = SetSpans(block, spans).apply(review)
    (edit,), left = carry([review], make_page(f"{TEXT}"))
    assert left == ()
    assert isinstance(edit, SetSpans)
    assert {span.anchor.quote for span in edit.spans} == {"She", "ferry"}
    assert edit.is_of(make_review(TEXT))


def test_what_finds_no_place_is_listed_with_its_text_and_the_rest_goes() -> None:
    edits, left = carry([labelled("She", "ferry")], make_page("The ferry sank."))
    (moved,) = edits
    assert isinstance(moved, SetSpans)
    assert [span.anchor.quote for span in moved.spans] == ["ferry"]
    ((text, rest),) = left
    assert text == TEXT
    assert isinstance(rest, SetSpans)
    assert [span.anchor.quote for span in rest.spans] == ["She"]


def test_a_note_on_words_goes_along_and_one_on_a_lost_block_is_listed() -> None:
    notes = (Note("Which?", at(TEXT, "ferry")), Note("Whole block"))
    review, _ = SetNotes(ONE, notes).apply(make_review(TEXT))
    review, _ = SetLabels(ONE, ("x",)).apply(review)
    edits, left = carry([review], make_page("The ferry did not."))
    (moved,) = edits
    assert isinstance(moved, SetNotes)
    assert [note.text for note in moved.notes] == ["Which?"]
    assert {type(edit) for _, edit in left} == {SetNotes, SetLabels}
