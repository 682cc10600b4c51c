"""Annotations are anchored on code points, words and what is around them."""

import pytest

from facingpage.core.anchors import CONTEXT_CHARS, Anchor, Chosen, Places, anchor_at
from helpers.pages import make_page

TEXT = "Die Fähre „Möwe“ 👩‍👩‍👧 legt um neun ab. Heute fährt sie nicht mehr zurück."


def test_an_anchor_has_the_words_and_32_characters_on_each_side() -> None:
    start = TEXT.index("legt")
    anchor = anchor_at(TEXT, start, start + 4)
    assert anchor is not None
    assert anchor.quote == "legt"
    assert anchor.before == TEXT[:start][-CONTEXT_CHARS:]
    assert anchor.after == TEXT[start + 4 :][:CONTEXT_CHARS]
    assert anchor.is_in(TEXT)


def test_blanks_at_the_ends_are_left_out() -> None:
    start = TEXT.index(" legt ")
    anchor = anchor_at(TEXT, start, start + 6)
    assert anchor is not None
    assert (anchor.start, anchor.quote) == (start + 1, "legt")


@pytest.mark.parametrize("span", [(3, 4), (4, 4), (5, 4), (-1, 3), (0, 999)])
def test_blanks_alone_and_what_is_not_in_the_text_have_no_anchor(
    span: tuple[int, int],
) -> None:
    assert anchor_at(TEXT, *span) is None


def test_what_was_chosen_holds_for_its_language_and_words_alone() -> None:
    chosen = Chosen("pt", 2, 7, "barca")
    assert chosen.is_in("A barca parte", "pt")
    assert not chosen.is_in("A barca parte", "es")
    assert not chosen.is_in("A balsa parte", "pt")
    assert not chosen.is_in(None, "pt")


def anchor_of(text: str, quote: str) -> Anchor:
    made = anchor_at(text, text.index(quote), text.index(quote) + len(quote))
    assert made is not None
    return made


def test_words_are_found_in_a_block_that_was_joined_with_another() -> None:
    anchor = anchor_of("She left. The ferry did not.", "ferry")
    places = Places(
        make_page("News", "At nine. She left. The ferry did not. It stayed.")
    )
    found = places.find(anchor)
    assert found is not None
    block, there = found
    assert (block, there.quote, there.start) == (2, "ferry", 23)


def test_words_that_stand_once_are_found_in_a_block_that_was_split() -> None:
    anchor = anchor_of("She left. The ferry did not.", "ferry")
    found = Places(make_page("She left.", "The ferry did not.")).find(anchor)
    assert found is not None
    assert (found[0], found[1].start) == (2, 4)


def test_words_that_stand_twice_without_their_surroundings_are_not_guessed() -> None:
    anchor = anchor_of("She left. The ferry did not.", "ferry")
    assert Places(make_page("A ferry.", "Another ferry.")).find(anchor) is None


def test_words_are_never_found_across_two_blocks() -> None:
    anchor = anchor_of("a\x00\n\x00b", "a\x00\n\x00b")
    assert Places(make_page("a", "b")).find(anchor) is None
    assert Places(make_page()).find(anchor) is None
