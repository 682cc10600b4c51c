"""Sentences and paragraphs as a person bounds them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.bounds import (
    NO_BOUNDS,
    Bounds,
    bounded,
    divided,
    paragraphs,
    recut,
)
from facingpage.core.page import Block, BlockId, Draft, Kind, Segment

TEXT = "He met Dr. Lee. They spoke for long. It rained."
SPANS = ((0, 10), (11, 15), (16, 36), (37, 47))


def _words(bounds: Bounds) -> list[str]:
    return [TEXT[start:end] for start, end in bounded(TEXT, SPANS, bounds)]


def _block(text: str = TEXT, kind: Kind = Kind.PARAGRAPH) -> Block:
    return Block(BlockId(1), kind, text)


def _draft(*segments: Segment) -> Draft:
    return Draft("en", "pt", "test", segments)


def test_without_bounds_sentences_are_the_machines() -> None:
    assert bounded(TEXT, SPANS, NO_BOUNDS) == SPANS


def test_a_join_makes_one_sentence_of_two() -> None:
    assert _words(Bounds(joins=(11,))) == [
        "He met Dr. Lee.",
        "They spoke for long.",
        "It rained.",
    ]


def test_a_join_anywhere_in_the_space_between_joins() -> None:
    assert bounded(TEXT, SPANS, Bounds(joins=(10,))) == bounded(
        TEXT, SPANS, Bounds(joins=(11,))
    )


def test_a_cut_makes_two_sentences_of_one_without_the_space_between() -> None:
    assert _words(Bounds(cuts=(27,)))[2:4] == ["They spoke", "for long."]


def test_a_cut_where_a_sentence_begins_already_changes_nothing() -> None:
    assert bounded(TEXT, SPANS, Bounds(cuts=(16,))) == SPANS


def test_what_is_joined_is_cut_again_where_a_person_says_so() -> None:
    assert len(_words(Bounds(cuts=(16,), joins=(16,)))) == 4


def test_cells_of_a_table_are_never_joined() -> None:
    text = "One. | Two."
    spans = ((0, 4), (7, 11))
    assert bounded(text, spans, Bounds(joins=(7,))) == spans


@pytest.mark.parametrize(
    "bounds",
    [
        Bounds(cuts=(0,)),
        Bounds(cuts=(47,)),
        Bounds(joins=(9, 3)),
        Bounds(paragraphs=(-1,)),
        Bounds(cuts=(5, 5)),
    ],
)
def test_bounds_outside_a_text_or_out_of_order_are_none_of_it(bounds: Bounds) -> None:
    assert not bounds.is_within(TEXT)
    assert Bounds((3, 9), (11,), (16,)).is_within(TEXT)


def test_a_block_has_the_paragraphs_that_a_person_says() -> None:
    found = paragraphs(_block(), Bounds(paragraphs=(16,)))
    assert [TEXT[a:b] for a, b in found] == [TEXT[:15], TEXT[16:]]


@pytest.mark.parametrize("kind", [Kind.TABLE_ROW, Kind.CODE, Kind.IMAGE])
def test_what_is_no_running_text_is_one_paragraph(kind: Kind) -> None:
    block = _block(kind=kind)
    assert paragraphs(block, Bounds(paragraphs=(16,))) == ((0, 47),)


def test_a_draft_is_cut_where_its_own_sentences_end() -> None:
    draft = _draft(Segment(0, 47, "Falaram muito tempo. Choveu.", ("length",)))
    made = recut(_block(), draft, Bounds(cuts=(37,))).segments
    assert [segment.text for segment in made] == ["Falaram muito tempo.", "Choveu."]
    assert [(s.start, s.end) for s in made] == [(0, 36), (37, 47)]


def test_a_draft_joined_keeps_the_words_and_flags_of_both() -> None:
    draft = _draft(
        Segment(0, 10, "Ele viu o Dr.", ("names",)), Segment(11, 15, "Lee.", ())
    )
    (made,) = recut(_block(), draft, Bounds(joins=(11,))).segments
    assert (made.start, made.end, made.text) == (0, 15, "Ele viu o Dr. Lee.")
    assert made.flags == ("names",)


def test_what_no_bound_touches_stays_the_very_segment() -> None:
    first, second = Segment(0, 15, "A.", score=0.5), Segment(16, 36, "B. C.")
    made = recut(_block(), _draft(first, second), Bounds(cuts=(27,))).segments
    assert made[0] is first


def test_a_text_is_divided_between_sentences_not_within_a_number() -> None:
    text = "It cost £11.6 million then. It sails."
    assert divided(text, (0.6, 0.4)) == ("It cost £11.6 million then.", "It sails.")


def test_where_no_sentence_ends_a_text_is_divided_between_words() -> None:
    assert divided("£11.6 million", (0.4, 0.6)) == ("£11.6", "million")
    assert divided("很多船。没有人", (0.5, 0.5)) == ("很多船。", "没有人")


@given(st.text(max_size=60), st.lists(st.floats(0.05, 1.0), min_size=1, max_size=5))
def test_nothing_but_space_is_lost_of_a_divided_text(
    text: str, weights: list[float]
) -> None:
    shares = [weight / sum(weights) for weight in weights]
    pieces = divided(text, shares)
    assert len(pieces) == len(shares)
    assert "".join("".join(pieces).split()) == "".join(text.split())


@given(
    st.text(alphabet="ab .", min_size=2, max_size=40),
    st.sets(st.integers(1, 39), max_size=5),
    st.sets(st.integers(1, 39), max_size=5),
    st.sets(st.integers(0, 40), max_size=6),
)
def test_bounded_sentences_are_in_order_and_cover_what_the_machines_do(
    text: str, cuts: set[int], joins: set[int], edges: set[int]
) -> None:
    places = sorted({0, *(edge for edge in edges if edge < len(text)), len(text)})
    spans = []
    for start, end in pairwise(places):
        part = text[start:end]
        first = end - len(part.lstrip())
        last = start + len(part.rstrip())
        if first < last:
            spans.append((first, last))
    made = bounded(text, spans, Bounds(tuple(sorted(cuts)), tuple(sorted(joins))))
    last = 0
    for start, end in made:
        assert last <= start < end
        assert text[start:end] == text[start:end].strip()
        last = end

    def covered(parts: "list[tuple[int, int]]") -> set[int]:
        inside = {at for start, end in parts for at in range(start, end)}
        return {at for at in inside if not text[at].isspace()}

    assert covered(list(made)) == covered(spans)
