"""What a draft was made of."""

from dataclasses import replace

import pytest

from facingpage.core.bounds import Bounds
from facingpage.core.draft_key import draft_key, fits
from facingpage.core.hints import NO_HINTS, Hints
from facingpage.core.memory import Remembered
from facingpage.core.page import (
    Block,
    BlockId,
    Draft,
    Kind,
    LanguageGuess,
    LanguageSpan,
    Segment,
    WordLink,
)
from facingpage.core.terms import Term

BLOCK = Block(BlockId(1), Kind.PARAGRAPH, "It is late.", path="body/p[1]")
ENGLISH = LanguageGuess("en", "sure")
KEY = draft_key("models", ("en", "pt"), BLOCK, ENGLISH, NO_HINTS)


def test_the_same_text_elsewhere_on_a_page_has_the_same_draft() -> None:
    other = replace(BLOCK, id=BlockId(9), path="body/div/p[7]")
    assert draft_key("models", ("en", "pt"), other, ENGLISH, NO_HINTS) == KEY


def test_all_that_a_draft_is_made_of_makes_another() -> None:
    spans = (LanguageSpan(0, 2, "de", "sure"),)
    hints = Hints(memory=(Remembered("It is late.", "Tarde.", "en", "pt"),))
    keys = {
        KEY,
        draft_key("others", ("en", "pt"), BLOCK, ENGLISH, NO_HINTS),
        draft_key("models", ("en", "es"), BLOCK, ENGLISH, NO_HINTS),
        draft_key(
            "models", ("en", "pt"), replace(BLOCK, text="Late."), ENGLISH, NO_HINTS
        ),
        draft_key(
            "models", ("en", "pt"), replace(BLOCK, kind=Kind.CODE), ENGLISH, NO_HINTS
        ),
        draft_key(
            "models", ("en", "pt"), BLOCK, replace(ENGLISH, spans=spans), NO_HINTS
        ),
        draft_key("models", ("en", "pt"), BLOCK, ENGLISH, hints),
    }
    assert len(keys) == 7


def test_a_term_of_another_translation_makes_another_and_its_note_does_not() -> None:
    term = Term("late", "tarde", "en", "pt")
    said = Remembered("It is late.", "Tarde.", "en", "pt")

    def key(term: Term, said: Remembered) -> bytes:
        hints = Hints((term,), (said,))
        return draft_key("models", ("en", "pt"), BLOCK, ENGLISH, hints)

    noted = replace(term, note="of an hour", who="Ana", made_at="2026", scope="global")
    elsewhere = replace(said, who="Ana", made_at="2026", page="Ferries")
    assert key(noted, elsewhere) == key(term, said)
    others = [
        replace(term, target="atrasado"),
        replace(term, is_kept=True),
        replace(term, is_exact=True),
    ]
    keys = {key(each, said) for each in (term, *others)}
    assert len(keys | {key(term, replace(said, target="É tarde."))}) == 5


def test_where_sentences_begin_is_part_of_the_key() -> None:
    bounds = (Bounds(cuts=(6,)), Bounds(joins=(6,)), Bounds(paragraphs=(3,)))
    keys = {
        draft_key("models", ("en", "pt"), BLOCK, ENGLISH, Hints(bounds=each))
        for each in bounds
    }
    assert len(keys | {KEY}) == 4


def test_a_paragraph_is_made_as_the_sentence_is_that_begins_there() -> None:
    one, two = (
        draft_key("models", ("en", "pt"), BLOCK, ENGLISH, Hints(bounds=each))
        for each in (Bounds(cuts=(6,)), Bounds(paragraphs=(6,)))
    )
    assert one == two


def test_half_characters_have_a_key() -> None:
    odd = replace(BLOCK, text="\ud800")
    assert draft_key("models", ("en", "pt"), odd, ENGLISH, NO_HINTS) != KEY


@pytest.mark.parametrize(
    ("segment", "is_fit"),
    [
        (Segment(0, 11, "Tarde."), True),
        (Segment(0, 11, "Tarde.", words=(WordLink(6, 10, 0, 5),)), True),
        (Segment(0, 11, "Tarde.", ("loop", "numbers")), True),
        (Segment(0, 11, "Tarde.", ("{0}",)), False),
        (Segment(0, 11, "Tarde.", ("{source.__class__}",)), False),
        (Segment(0, 12, "Tarde."), False),
        (Segment(-1, 3, "Tarde."), False),
        (Segment(5, 3, "Tarde."), False),
        (Segment(0, 11, "Tarde.", words=(WordLink(6, 12, 0, 5),)), False),
        (Segment(0, 11, "Tarde.", words=(WordLink(6, 10, 0, 7),)), False),
    ],
)
def test_a_draft_of_another_text_does_not_fit(segment: Segment, is_fit: bool) -> None:
    assert fits(Draft("en", "pt", "test", (segment,)), BLOCK) is is_fit


def test_segments_that_overlap_do_not_fit() -> None:
    segments = (Segment(0, 5, "a"), Segment(4, 11, "b"))
    assert not fits(Draft("en", "pt", "test", segments), BLOCK)
