"""Whatever a page holds, a guess comes back."""

from hypothesis import given, settings
from hypothesis import strategies as st

from facingpage.core import languages
from facingpage.core.page import LanguageGuess
from facingpage.language import detect, guess
from helpers.pages import make_page

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=200)


@settings(deadline=None)
@given(ANY_TEXT)
def test_any_text_gets_a_known_code_and_the_same_twice(text: str) -> None:
    found = guess(text)
    assert found == guess(text)
    assert languages.base(found.code) in {*languages.CODES, "und"}


@settings(deadline=None)
@given(ANY_TEXT, st.sampled_from([*languages.CODES, "und", "xx", "sr-Latn"]))
def test_any_block_on_any_page_gets_a_guess(text: str, page_language: str) -> None:
    page = make_page(text)
    guesses = detect(page, LanguageGuess(page_language, "sure"))
    assert set(guesses) == {block.id for block in page.blocks}
