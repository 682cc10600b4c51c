"""Annotations stand on the very words they were made on, in every writing."""

from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.anchors import CONTEXT_CHARS, Places, anchor_at
from facingpage.core.annotations import Note, Span
from facingpage.core.carry import carry
from facingpage.core.edits import (
    Edit,
    SetLabels,
    SetNotes,
    SetSpans,
    Several,
    edit_from_json,
    edit_to_json,
    singles,
)
from facingpage.core.mirror import chosen_on_target, shown_on_target
from facingpage.core.page import BlockId, Draft, Segment, WordLink
from facingpage.core.progress import decide
from facingpage.core.review import Review
from facingpage.core.sentence_map import sentence_pairs
from helpers.pages import make_page
from helpers.reviews import make_review

PIECES = st.sampled_from(
    [
        "قال الوزير",
        "مَرْحَبًا",
        "渡轮九点出发。",
        "👩‍👩‍👧‍👦",
        "🇵🇹",
        "e\u0301\u0323",
        "क्षि",
        "ferry",
        " ",
        "\u200f",
        "𝔘",
        "1,200",
    ]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=12).map("".join).filter(str.strip)
ONE = BlockId(1)


def spans_of(text: str) -> st.SearchStrategy[tuple[int, int]]:
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    return ends.map(lambda pair: (min(pair), max(pair)))


@given(TEXTS, st.data())
def test_an_anchor_is_the_words_at_its_offsets(text: str, data: st.DataObject) -> None:
    start, end = data.draw(spans_of(text))
    anchor = anchor_at(text, start, end)
    if anchor is None:
        assert not text[start:end].strip()
        return
    assert text[anchor.start : anchor.end] == anchor.quote == text[start:end].strip()
    assert text[: anchor.start].endswith(anchor.before)
    assert text[anchor.end :].startswith(anchor.after)
    assert len(anchor.before) == min(CONTEXT_CHARS, anchor.start)
    assert len(anchor.after) == min(CONTEXT_CHARS, len(text) - anchor.end)


@given(TEXTS, TEXTS, TEXTS, st.data())
def test_what_is_found_elsewhere_are_the_same_words(
    text: str, before: str, after: str, data: st.DataObject
) -> None:
    anchor = anchor_at(text, *data.draw(spans_of(text)))
    if anchor is None:
        return
    page = make_page(before, f"{before}{text}{after}", after)
    found = Places(page).find(anchor)
    if found is not None:
        block, there = found
        assert there.quote == anchor.quote
        assert there.is_in(page.blocks[block - 1].text)


@st.composite
def translated(draw: st.DrawFn) -> Review:
    """Return a block of two sentences with a translation and links between words."""
    sentences = draw(st.lists(TEXTS, min_size=1, max_size=3))
    segments, at = [], 0
    for text in sentences:
        said = draw(TEXTS)
        words = []
        for _ in range(draw(st.integers(0, 3))):
            here, there = draw(spans_of(text)), draw(spans_of(said))
            if here[0] < here[1] and there[0] < there[1]:
                words.append(WordLink(*here, *there))
        segments.append(Segment(at, at + len(text), said, words=tuple(words)))
        at += len(text)
    review = make_review("".join(sentences))
    return review.with_drafts({ONE: Draft("en", "pt", "x", tuple(segments))})


@given(translated(), st.data())
def test_a_choice_in_the_translation_is_drawn_there_and_anchored_on_the_original(
    review: Review, data: st.DataObject
) -> None:
    whole = review.target(ONE) or ""
    start, end = data.draw(spans_of(whole))
    made = chosen_on_target(review, ONE, start, end)
    if made is None:
        return
    anchor, chosen = made
    assert anchor.is_in(review.block(ONE).text)
    assert chosen.quote == whole[start:end].strip()
    pairs = sentence_pairs(review, ONE)
    (shown,) = shown_on_target(review, ONE, pairs, anchor, chosen)
    assert whole[shown.start : shown.end] == chosen.quote


@given(translated(), st.data())
def test_a_mirrored_span_lies_within_the_translation(
    review: Review, data: st.DataObject
) -> None:
    text, whole = review.block(ONE).text, review.target(ONE) or ""
    anchor = anchor_at(text, *data.draw(spans_of(text)))
    if anchor is None:
        return
    pairs = sentence_pairs(review, ONE)
    for shown in shown_on_target(review, ONE, pairs, anchor, None):
        assert 0 <= shown.start < shown.end <= len(whole)


@st.composite
def annotated(draw: st.DrawFn) -> tuple[Review, list[Edit]]:
    """Return a page and edits that annotate it, one after the other."""
    texts = draw(st.lists(TEXTS, min_size=1, max_size=4))
    review = make_review(*texts)
    now, edits = review, list[Edit]()
    for _ in range(draw(st.integers(0, 8))):
        block = BlockId(draw(st.integers(1, len(texts))))
        text = texts[block - 1]
        anchor = anchor_at(text, *draw(spans_of(text)))
        label = draw(st.sampled_from(["person", "place"]))
        edit: Edit | None
        what = draw(st.sampled_from(["label", "span", "note", "status"]))
        if what == "label":
            edit = SetLabels(block, draw(st.sampled_from([(), (label,)])))
        elif what == "span" and anchor is not None:
            edit = SetSpans(block, (*now.spans.get(block, ()), Span(label, anchor)))
        elif what == "note":
            edit = SetNotes(block, (*now.notes.get(block, ()), Note(label, anchor)))
        else:
            statuses = ["confirmed", "needs-review", "skip", None]
            edit = decide(now, [block], draw(st.sampled_from(statuses)))
        if edit is not None:
            edits.append(edit)
            now, _ = edit.apply(now)
    return review, edits


def human(review: Review) -> tuple[object, ...]:
    return review.labels, review.spans, review.notes, review.statuses


@given(annotated())
def test_annotations_are_undone_step_by_step_and_survive_the_journal(
    made: tuple[Review, list[Edit]],
) -> None:
    first, edits = made
    review, back = first, list[tuple[Edit, Review]]()
    for edit in edits:
        read = edit_from_json(edit_to_json(edit))
        assert read == edit
        assert read.is_of(review)
        before = review
        review, inverse = read.apply(review)
        back.append((inverse, before))
    for inverse, before in reversed(back):
        review, _ = inverse.apply(review)
        assert human(review) == human(before)
    whole = Several(tuple(s for e in edits for s in singles(e)), "all")
    done, inverse = whole.apply(first)
    assert human(inverse.apply(done)[0]) == human(first)


@given(annotated(), st.lists(TEXTS, max_size=4))
def test_another_version_of_the_page_has_every_annotation_or_it_is_listed(
    made: tuple[Review, list[Edit]], texts: list[str]
) -> None:
    review, edits = made
    for edit in edits:
        review, _ = edit.apply(review)
    taken, left = carry([review], make_page(*texts))
    fresh = make_review(*texts)
    for single in taken:
        assert single.is_of(fresh)
        fresh, _ = single.apply(fresh)
    placed = [s.anchor.quote for spans in fresh.spans.values() for s in spans]
    listed = [
        span.anchor.quote
        for _, single in left
        if isinstance(single, SetSpans)
        for span in single.spans
    ]
    # The same words under the same label, moved to one place, are one.
    all_of_them = {s.anchor.quote for spans in review.spans.values() for s in spans}
    assert {*placed, *listed} == all_of_them
