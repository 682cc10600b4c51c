"""What a person says of languages: which layer wins, who follows, what is alike."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.edits import (
    SetLanguage,
    Several,
    edit_from_json,
    edit_to_json,
    is_edit_of,
)
from facingpage.core.likeness import SiteRule, like_it, like_of, spoken_on
from facingpage.core.page import BlockId, LanguageGuess, LanguageSpan
from facingpage.core.review import Review
from facingpage.core.spoken import PAGE
from helpers.reviews import make_cleaned

ONE, TWO, THREE = BlockId(1), BlockId(2), BlockId(3)
SURE, LIKELY, UNSURE = (
    LanguageGuess("pt", sure) for sure in ("sure", "likely", "unsure")
)


def make_review(*guesses: LanguageGuess, texts: tuple[str, ...] = ()) -> Review:
    """Return a review of a Portuguese page whose blocks are guessed to be so."""
    texts = texts or tuple(f"Text {number}" for number in range(len(guesses)))
    cleaned = make_cleaned(*texts, language="pt")
    numbered = {BlockId(n): guess for n, guess in enumerate(guesses, 1)}
    return Review.of(replace(cleaned, guesses=numbered), "en")


def at_address(review: Review, url: str = "https://www.a.example/page") -> Review:
    origin = replace(review.page.provenance, url=url)
    return replace(review, page=replace(review.page, provenance=origin))


def with_paths(review: Review, *paths: str) -> Review:
    pairs = zip(review.page.blocks, paths, strict=True)
    blocks = tuple(replace(block, path=path) for block, path in pairs)
    return replace(review, page=replace(review.page, blocks=blocks))


def test_a_persons_word_is_certain_and_can_be_taken_back() -> None:
    review = make_review(UNSURE, SURE)
    said, inverse = SetLanguage((ONE,), "it").apply(review)
    assert said.language_of(ONE) == LanguageGuess("it", "sure")
    assert (said.language_by(ONE), said.language_by(TWO)) == ("person", "machine")
    assert said.guesses is review.guesses
    assert inverse.apply(said)[0] == review


def test_what_was_the_pages_word_follows_the_page() -> None:
    english = LanguageGuess("en", "sure")
    galician = LanguageGuess("gl", "sure")
    review = make_review(UNSURE, LIKELY, SURE, english, galician)
    said, inverse = SetLanguage((PAGE,), "gl").apply(review)
    assert said.page_language == LanguageGuess("gl", "sure")
    told = [said.language_of(block) for block in review.page.ids()]
    # The machine knows Galician here, so what it surely took for Portuguese is that.
    assert told == [
        LanguageGuess("gl", "unsure"),
        LanguageGuess("gl", "likely"),
        SURE,
        english,
        galician,
    ]
    by = [said.language_by(block) for block in review.page.ids()]
    assert by == ["page", "page", "machine", "machine", "machine"]
    assert inverse.apply(said)[0] == review


def test_what_the_machine_never_told_here_it_does_not_know() -> None:
    said, _ = SetLanguage((PAGE,), "gl").apply(make_review(SURE, UNSURE))
    assert said.language_of(ONE) == LanguageGuess("gl", "likely")


def test_quotations_stay_with_the_page_and_go_with_a_persons_word() -> None:
    quoting = replace(LIKELY, spans=(LanguageSpan(0, 3, "en", "sure"),))
    review, _ = SetLanguage((PAGE,), "gl").apply(make_review(quoting))
    told = review.language_of(ONE)
    assert (told.code, told.spans) == ("gl", quoting.spans)
    review, _ = SetLanguage((ONE,), "gl").apply(review)
    assert review.language_of(ONE).spans == ()


def test_a_block_of_its_own_stays_when_the_page_is_another() -> None:
    review, _ = SetLanguage((ONE,), "pt").apply(make_review(UNSURE, UNSURE))
    review, _ = SetLanguage((PAGE,), "es").apply(review)
    assert review.language_of(ONE).code == "pt"
    assert review.language_of(TWO).code == "es"
    assert review.read_as((TWO,)) == ["es"]


def test_an_unsure_block_is_read_as_its_page() -> None:
    review = make_review(LanguageGuess("it", "unsure"), LanguageGuess("it", "likely"))
    assert review.read_as((ONE, TWO)) == ["pt", "it"]
    nothing = make_review(LanguageGuess("und", "sure"))
    assert nothing.read_as((ONE,)) == ["pt"]


def test_the_site_gives_way_to_the_page_and_the_block() -> None:
    review = replace(make_review(UNSURE, UNSURE), site_spoken={PAGE: "gl", ONE: "it"})
    assert (review.page_language.code, review.language_by()) == ("gl", "site")
    assert (review.language_of(ONE).code, review.language_by(ONE)) == ("it", "site")
    review, _ = SetLanguage((PAGE,), "es").apply(review)
    review, _ = SetLanguage((ONE,), "pt").apply(review)
    assert (review.page_language.code, review.language_by()) == ("es", "person")
    assert (review.language_of(ONE).code, review.language_by(ONE)) == ("pt", "person")


_CODES = st.sampled_from(["pt", "gl", "it", "en", None])
_BLOCKS = st.sets(st.integers(0, 3).map(BlockId), min_size=1).map(tuple)
_EDITS = st.builds(SetLanguage, _BLOCKS, _CODES)
_GUESSES = st.builds(
    LanguageGuess,
    st.sampled_from(["pt", "gl", "en", "und"]),
    st.sampled_from(["sure", "likely", "unsure"]),
)


@given(
    st.lists(_GUESSES, min_size=3, max_size=3),
    st.lists(st.one_of(_EDITS, st.lists(_EDITS, max_size=3).map(tuple)), max_size=8),
)
def test_any_edits_are_undone_one_by_one_and_kept_as_json(
    guesses: list[LanguageGuess], steps: list[SetLanguage | tuple[SetLanguage, ...]]
) -> None:
    review = start = make_review(*guesses)
    back = []
    for step in steps:
        edit = Several(step, "several") if isinstance(step, tuple) else step
        assert edit_from_json(json.loads(json.dumps(edit_to_json(edit)))) == edit
        assert is_edit_of(edit, review)
        review, inverse = edit.apply(review)
        back.append(inverse)
    # What is told is the same however it came about.
    fresh = replace(start, spoken=dict(review.spoken))
    assert dict(fresh.languages) == dict(review.languages)
    assert fresh.page_language == review.page_language
    for inverse in reversed(back):
        review, _ = inverse.apply(review)
    assert review == start
    assert dict(review.languages) == dict(start.languages)


@pytest.mark.parametrize(
    ("block", "code", "fits"),
    [
        (0, "pt", True),
        (1, "sr-Latn", True),
        (1, None, True),
        (2, "pt", False),
        (-1, "pt", False),
        (1, "", False),
        (1, 'pt" onload="', False),
    ],
)
def test_an_edit_of_a_language_fits_its_page_and_names_a_code(
    block: int, code: str | None, fits: bool
) -> None:
    edit = SetLanguage((BlockId(block),), code)
    assert is_edit_of(edit, make_review(SURE)) is fits


def test_the_same_words_are_alike_whatever_their_case_or_guess() -> None:
    texts = ("Share", "SHARE", "Share it", "share")
    review = make_review(SURE, LIKELY, SURE, UNSURE, texts=texts)
    assert like_it(review, ONE) == (ONE, TWO, BlockId(4))
    assert like_it(make_review(SURE, SURE, texts=("straße", "STRASSE")), TWO) == (
        ONE,
        TWO,
    )


def test_the_same_place_and_language_are_alike() -> None:
    italian = LanguageGuess("it", "unsure")
    review = with_paths(
        make_review(italian, italian, UNSURE, italian, LanguageGuess("it", "sure")),
        "body/ul/li[1]",
        "body/ul/li[20]",
        "body/ul/li[3]",
        "body/p[4]",
        "body/ul/li[5]",
    )
    assert like_it(review, ONE) == (ONE, TWO)


def test_plain_text_has_no_places() -> None:
    review = with_paths(make_review(UNSURE, UNSURE), "line 1", "line 2")
    assert like_it(review, ONE) == (ONE,)


def test_what_a_person_set_otherwise_is_left_alone() -> None:
    texts = ("Share", "Share", "Share")
    review = make_review(UNSURE, UNSURE, UNSURE, texts=texts)
    review, _ = SetLanguage((TWO,), "no").apply(review)
    assert like_it(review, ONE) == (ONE, THREE)
    assert like_it(review, TWO) == (ONE, TWO, THREE)
    review, _ = SetLanguage((THREE,), "da").apply(review)
    assert like_it(review, TWO) == (ONE, TWO)
    review, _ = SetLanguage((THREE,), "no").apply(review)
    assert like_it(review, TWO) == (ONE, TWO, THREE)


def test_rules_of_a_site_tell_its_pages_and_blocks_alike() -> None:
    first = with_paths(
        make_review(UNSURE, LIKELY, texts=("Share", "Text")), "b/ul/li[1]", "b/p[1]"
    )
    like = like_of(first.block(ONE), first.guesses[ONE])
    rules = (
        SiteRule("a.example", None, "gl"),
        SiteRule("a.example", like, "en"),
        SiteRule("a.example", None, "es"),
    )
    other = with_paths(
        make_review(UNSURE, SURE, UNSURE, texts=("Partilhar", "share", "Text")),
        "b/ul/li[7]",
        "b/div",
        "b/p[2]",
    )
    other = at_address(other)
    spoken = spoken_on(rules, other.page, other.guesses)
    assert spoken == {PAGE: "es", ONE: "en", TWO: "en"}
    stranger = at_address(other, "https://b.example/page")
    assert spoken_on(rules, stranger.page, stranger.guesses) == {}


def test_the_same_words_say_more_than_the_same_place() -> None:
    review = with_paths(
        make_review(UNSURE, UNSURE, texts=("Share", "Follow")),
        "b/ul/li[1]",
        "b/ul/li[2]",
    )
    rules = tuple(
        SiteRule("a.example", like_of(review.block(b), review.guesses[b]), code)
        for b, code in ((ONE, "en"), (TWO, "no"))
    )
    review = at_address(review)
    assert spoken_on(rules, review.page, review.guesses) == {ONE: "en", TWO: "no"}
