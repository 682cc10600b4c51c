"""Blocks joined and taken apart: what is said of either goes along, to the letter."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.anchors import Chosen, anchor_at
from facingpage.core.annotations import Decision, Note, Span, fingerprint
from facingpage.core.bounds import NO_BOUNDS
from facingpage.core.carry import carry
from facingpage.core.edits import (
    Edit,
    SetBookmark,
    SetBounds,
    SetKept,
    SetLabels,
    SetMadeOf,
    SetNotes,
    SetSpans,
    SetStatus,
    Several,
    edit_from_json,
    edit_to_json,
    is_edit_of,
    retarget,
)
from facingpage.core.edits.made_of import OF_WORDS
from facingpage.core.grouped_drafts import regrouped_drafts
from facingpage.core.grouping import Stretch
from facingpage.core.joining import join_blocks
from facingpage.core.page import (
    BlockId,
    Draft,
    Kind,
    LanguageGuess,
    LanguageSpan,
    Segment,
)
from facingpage.core.parting import cut_block, part_blocks
from facingpage.core.progress import state_of
from facingpage.core.review import Review
from facingpage.core.rule_making import offered
from facingpage.core.rules import Rule, ruling
from facingpage.core.sentence_map import sentence_pairs
from facingpage.core.site_word import SiteWord, with_word
from facingpage.storage.journal import replay
from helpers.random_edits import random_edit
from helpers.reviews import make_cleaned, make_review, with_links

ONE, TWO, THREE = map(BlockId, (1, 2, 3))
FIRST, SECOND, LAST = "The ferry 🚢 was", "late again. It rained.", "The end."
BOTH = f"{FIRST} {SECOND}"
DRAFTS = {1: "A barca estava", 2: "atrasada. Choveu.", 3: "Fim."}


@pytest.fixture
def review() -> Review:
    return make_review(FIRST, SECOND, LAST, drafts=DRAFTS)


def _after(review: Review, *edits: Edit | None) -> Review:
    for edit in edits:
        assert edit is not None
        assert is_edit_of(edit, review)
        review, _ = edit.apply(review)
    return review


def _join(review: Review, other: BlockId = TWO) -> Review:
    return _after(review, join_blocks(review, ONE, other))


def _span(text: str, start: int, end: int, chosen: Chosen | None = None) -> Span:
    anchor = anchor_at(text, start, end)
    assert anchor is not None
    return Span("place", anchor, chosen)


def test_a_joined_block_has_both_texts_and_the_other_none(review: Review) -> None:
    joined = _join(review)
    assert [block.text for block in joined.page.blocks] == [BOTH, "", LAST]
    assert joined.as_saved == review.page
    assert [joined.is_kept(block) for block in joined.page.ids()] == [True, False, True]
    assert not joined.is_dropped(TWO)
    assert [block.id for block in joined.kept_blocks()] == [1, 3]
    assert joined.dropped_mask() == bytes(3)


def test_links_and_bounds_move_with_their_text(review: Review) -> None:
    review = with_links(review, 2, (0, 4, "https://example.org/"))
    review = _after(review, SetBounds(TWO, NO_BOUNDS.with_cut(12)))
    joined = _join(review)
    (link,) = joined.block(ONE).links
    assert BOTH[link.start : link.end] == "late"
    assert joined.bounds == {ONE: NO_BOUNDS.with_cut(len(FIRST) + 1 + 12)}


def test_nothing_stands_between_texts_of_a_language_without_spaces() -> None:
    review = Review.of(make_cleaned("渡船晚", "点了。", language="zh"), "pt")
    assert _join(review).block(ONE).text == "渡船晚点了。"


def test_a_joined_block_quotes_what_was_in_another_language() -> None:
    cleaned = make_cleaned(FIRST, "Tudo é “here”.", "Hoje.", language="en")
    quoted = LanguageGuess("pt", "sure", (LanguageSpan(9, 13, "en", "sure"),))
    english = LanguageGuess("en", "sure", (LanguageSpan(0, 3, "fr", "likely"),))
    guesses = {ONE: english, TWO: quoted, THREE: LanguageGuess("pt", "unsure")}
    review = Review.of(replace(cleaned, guesses=guesses), "pt")
    joined = _join(_join(review), THREE)
    spans = joined.language_of(ONE).spans
    text = joined.block(ONE).text
    assert [(text[s.start : s.end], s.code) for s in spans] == [
        ("The", "fr"),
        ("Tudo é “here”.", "pt"),
    ]
    assert joined.read_as((ONE,)) == ["en"]
    parted = _after(joined, part_blocks(joined, ONE), part_blocks(_join(review), ONE))
    assert parted.language_of(ONE) == english
    assert parted.language_of(TWO) == quoted


def test_labels_notes_words_and_status_of_both_are_of_the_joined_one(
    review: Review,
) -> None:
    chosen = Chosen("pt", 0, 8, "atrasada")
    review = _after(
        review,
        SetLabels(ONE, ("a", "b")),
        SetLabels(TWO, ("b", "c")),
        SetSpans(ONE, (_span(FIRST, 4, 11),)),
        SetSpans(TWO, (_span(SECOND, 0, 4, chosen),)),
        SetNotes(TWO, (Note("all"), Note("it", anchor_at(SECOND, 12, 14)))),
        SetStatus(TWO, "pt", Decision("needs-review")),
        SetBookmark(TWO, "here"),
    )
    joined = _join(review)
    assert joined.labels == {ONE: ("a", "b", "c")}
    words = [BOTH[s.anchor.start : s.anchor.end] for s in joined.spans[ONE]]
    assert words == [s.anchor.quote for s in joined.spans[ONE]] == ["ferry 🚢", "late"]
    assert joined.spans[ONE][1].anchor.before.endswith("🚢 was ")
    moved = joined.spans[ONE][1].chosen
    assert moved == Chosen("pt", 15, 23, "atrasada")
    notes = joined.notes[ONE]
    assert [note.text for note in notes] == ["all", "it"]
    assert notes[1].anchor is not None
    assert BOTH[notes[1].anchor.start : notes[1].anchor.end] == "It"
    assert state_of(joined, ONE) == "needs-review"
    assert joined.bookmarks == {ONE: "here"}
    assert not any(TWO in layer for layer in (joined.labels, joined.spans))


def test_what_a_person_translated_is_shown_with_what_the_machine_did(
    review: Review,
) -> None:
    # The seam is within a sentence: its two halves are one translation.
    joined = _join(_after(review, retarget(review, ONE, "O barco estava")))
    assert joined.target(ONE) == "O barco estava atrasada. Choveu."
    (pair,) = sentence_pairs(joined, ONE)
    assert pair.source == (0, len(BOTH))


def test_a_sentence_ends_at_the_seam_where_only_one_side_is_a_persons() -> None:
    review = make_review("It rained.", "We left.", drafts={1: "Choveu.", 2: "Fomos."})
    joined = _join(_after(review, retarget(review, ONE, "Estava a chover.")))
    assert joined.bounds == {ONE: NO_BOUNDS.with_cut(11)}
    (own,) = joined.targets[ONE, "pt"]
    assert (own.start, own.end) == (0, 10)


@pytest.mark.parametrize("is_both", [True, False])
def test_what_was_confirmed_of_both_stays_so(review: Review, is_both: bool) -> None:
    for block in (ONE, TWO) if is_both else (ONE,):
        of = fingerprint(part.text for part in review.parts(block))
        review = _after(review, SetStatus(block, "pt", Decision("confirmed", of)))
    joined = _join(review)
    drafts, _ = regrouped_drafts(review, joined)
    joined = replace(joined, drafts=drafts)
    assert state_of(joined, ONE) == ("confirmed" if is_both else "draft")


def test_drafts_follow_until_they_are_made_anew(review: Review) -> None:
    joined = _join(review)
    drafts, changed = regrouped_drafts(review, joined)
    assert changed == (ONE, TWO)
    assert [s.text for s in drafts[ONE].segments] == [DRAFTS[1], DRAFTS[2]]
    assert TWO not in drafts
    whole = Segment(0, len(BOTH), "A barca estava atrasada. Choveu.")
    joined = joined.with_drafts({ONE: Draft("en", "pt", "x", (whole,))})
    parted = _after(joined, part_blocks(joined, ONE))
    drafts, changed = regrouped_drafts(joined, parted)
    assert changed == (ONE, TWO)
    said = " ".join(drafts[block].segments[0].text for block in (ONE, TWO))
    assert said == whole.text
    assert drafts[TWO].segments[0].end == len(SECOND)


def test_words_over_the_seam_are_of_both_once_they_are_parted(review: Review) -> None:
    joined = _join(review)
    joined = _after(joined, SetSpans(ONE, (_span(BOTH, 12, 20), _span(BOTH, 16, 20))))
    parted = _after(joined, part_blocks(joined, ONE))
    assert [s.anchor.quote for s in parted.spans[ONE]] == ["was"]
    assert [s.anchor.quote for s in parted.spans[TWO]] == ["late", "late"]
    assert parted.page == review.page


@pytest.mark.parametrize(
    ("block", "other"),
    [(ONE, ONE), (TWO, ONE), (ONE, TWO)],
)
def test_what_can_not_be_joined_is_not(block: BlockId, other: BlockId) -> None:
    review = make_review(FIRST, (Kind.CODE, "x = 1"), LAST)
    assert join_blocks(review, block, other) is None
    made = Stretch(block, 0, 3), Stretch(other, 0, 3, " ")
    assert not is_edit_of(SetMadeOf(block, made), review)


_A_WORD = Stretch(ONE, 0, 3)
_REST = Stretch(ONE, 4, len(FIRST))


@pytest.mark.parametrize(
    "edits",
    [
        # A text twice: in a block, in two, over one another.
        [SetMadeOf(ONE, (_A_WORD, replace(_A_WORD, before=" "), _REST))],
        [SetMadeOf(ONE, (Stretch(TWO, 0, len(SECOND)),)), SetMadeOf(TWO, None)],
        [SetMadeOf(BlockId(4), (_A_WORD,))],
        [SetMadeOf(ONE, (Stretch(ONE, 0, 5), Stretch(ONE, 4, len(FIRST))))],
        # A text that is nowhere.
        [SetMadeOf(ONE, ())],
        [SetMadeOf(ONE, (_A_WORD,))],
        [SetMadeOf(ONE, (_REST,))],
        [SetMadeOf(ONE, (_A_WORD,)), SetMadeOf(BlockId(4), (replace(_REST, start=6),))],
        # What is not there.
        [SetMadeOf(ONE, (Stretch(BlockId(9), 0, 3),))],
        [SetMadeOf(ONE, (Stretch(ONE, 0, 99),))],
        [SetMadeOf(BlockId(10**9), None)],
        [SetMadeOf(BlockId(4), ())],
        # So much of it that it would fill the memory.
        [SetMadeOf(ONE, (Stretch(ONE, 0, len(FIRST)),) * 200_000)],
    ],
)
def test_what_has_a_text_twice_or_not_at_all_does_not_fit(
    review: Review, edits: list[SetMadeOf]
) -> None:
    wrong: Edit = edits[0] if len(edits) == 1 else Several((*edits,), "")
    read = edit_from_json(edit_to_json(wrong))
    note = SetNotes(TWO, (Note("Still there"),))
    after, unfit = replay(review, (read, note))
    assert unfit == (read,)
    assert after.page == review.page
    assert after.notes == {TWO: note.notes}


def test_blanks_where_a_block_is_cut_may_be_in_none(review: Review) -> None:
    cut = SetMadeOf(ONE, (_A_WORD,)), SetMadeOf(BlockId(4), (_REST,))
    assert is_edit_of(Several(cut, ""), review)
    assert _after(review, Several(cut, "")).block(ONE).text == "The"


def test_of_two_ways_of_joining_the_last_one_is_carried(review: Review) -> None:
    first = _after(_join(review), SetSpans(ONE, (_span(BOTH, 12, 20),)))
    last = _after(review, join_blocks(review, TWO, THREE))
    edits, _ = carry((first, last), review.page)
    moved = _after(review, Several(edits, ""))
    assert [b.text for b in moved.page.blocks] == [FIRST, f"{SECOND} {LAST}", ""]
    assert not moved.spans


def test_no_block_is_taken_out_from_under_what_was_said_since(review: Review) -> None:
    joined = _after(_join(review), SetSpans(ONE, (_span(BOTH, 16, 20),)))
    assert not is_edit_of(SetMadeOf(ONE, None), joined)
    assert is_edit_of(SetMadeOf(ONE, None), review)


def test_joins_are_carried_to_another_version_of_the_page(review: Review) -> None:
    joined = _join(review)
    joined = _after(joined, SetSpans(ONE, (_span(BOTH, 12, 20),)))
    other = Review.of(make_cleaned("New.", FIRST, SECOND, LAST), "pt")
    edits, left = carry((joined,), other.page)
    assert not left
    moved = _after(other, Several(edits, ""))
    assert moved.block(TWO).text == BOTH
    assert moved.spans[TWO][0].anchor.quote == "was late"
    edits, left = carry((joined,), make_cleaned(FIRST, LAST).page)
    assert not edits
    assert {type(edit) for _, edit in left} == {SetMadeOf, SetSpans}


@given(st.integers(0, 10**6))
def test_any_layers_fit_the_joined_and_the_parted_and_all_can_be_taken_back(
    seed: int,
) -> None:
    random = Random(seed)  # noqa: S311  # no secret: it is to be repeated
    review = make_review(FIRST, SECOND, "两个。", "ثلاثة 🚢 سفن", drafts=DRAFTS)
    whole = "".join(block.text for block in review.page.blocks)
    for _ in range(12):
        edit = random_edit(random, review)
        assert is_edit_of(edit, review)
        assert edit_from_json(edit_to_json(edit)) == edit
        after, inverse = edit.apply(review)
        assert is_edit_of(inverse, after)
        assert inverse.apply(after)[0] == review
        drafts, _ = regrouped_drafts(review, after)
        assert not drafts.keys() & after.gone
        shown = [after.block(block) for block in after.in_order]
        letters = sorted("".join(b.text for b in shown).replace(" ", ""))
        assert letters == sorted(whole.replace(" ", ""))
        texts = {block: after.block(block).text for block in drafts}
        assert all(d.segments[-1].end <= len(texts[b]) for b, d in drafts.items())
        review = replace(after, drafts=drafts)
        for kind in OF_WORDS:
            assert all(each.is_of(review) for each in kind.decided(review))


def test_what_is_cut_off_follows_the_rules_of_its_site() -> None:
    cleaned = make_cleaned("Read also this. And that.", SECOND, LAST)
    origin = replace(cleaned.page.provenance, url="https://harbour.example/a")
    cleaned = replace(cleaned, page=replace(cleaned.page, provenance=origin))
    review = Review.of(cleaned, "pt")
    review = _after(review, cut_block(review, ONE, 16))
    rule = Rule("harbour.example", kept=False, begins="read also")
    told = ruling([rule], review.as_saved, review.verdicts)
    word = SiteWord({}, told)
    ruled, changed = with_word(review, word)
    assert changed == [ONE, BlockId(4)]
    assert [ruled.is_kept(b) for b in ruled.in_order] == [False, False, True, True]
    assert with_word(ruled, word) == (ruled, [])
    again = ruling([rule], ruled.as_saved, ruled.verdicts)
    assert again == told
    # A number that is no block any more is no correction.
    kept = _after(ruled, SetKept(BlockId(4), kept=True), join_blocks(ruled, ONE, TWO))
    assert offered([kept], 0, BlockId(4)) is None
    assert offered([kept], 0, TWO) is None
    gone, changed = with_word(kept, SiteWord())
    assert gone.is_kept(ONE)
