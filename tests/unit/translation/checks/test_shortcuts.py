"""What is told at once must be what the whole way would have told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.translation import guard
from facingpage.translation.checks import names
from facingpage.translation.checks._sides import sides
from facingpage.translation.engine import Pair

NAMES = ("Harbour", "Kowalski", "Kowalski's", "O'Brien", "Jean-Luc", "São Bento")
OTHERS = ("the", "met", "Falls", "iPhone", "Monday", "“Quoted", "end.", "And", "Don't")
WORDS = st.sampled_from((*NAMES, *OTHERS, "NATO", "-"))
TEXTS = st.lists(WORDS, max_size=12).map(" ".join)


@given(TEXTS, TEXTS)
def test_names_that_all_stay_are_none_that_are_lost(source: str, target: str) -> None:
    both = sides(source, target, Pair("en", "pt"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(names, "_all_stay", lambda _: False)
        whole_way = names.lost(both)
    assert names.lost(both) is whole_way


@given(st.lists(st.sampled_from(["a", "b.", "...", "--", " - - ", "x"])).map("".join))
def test_tokens_are_those_that_are_told_with_their_places(text: str) -> None:
    assert guard._tokens(text) == guard._collapsed(text.casefold())


@given(
    st.lists(st.sampled_from(["a", "WWW.", "www.", "://", "x@y.org", "b/", ".c", " "]))
)
def test_no_address_is_passed_by(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = [match.span() for match in guard.addresses(text)]
    assert found == [match.span() for match in guard.ADDRESS.finditer(text)]
