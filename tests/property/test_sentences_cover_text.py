"""No character of a block is lost between its sentences."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from facingpage.translation.sentences import pieces, split

ANY_TEXT = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=300),
    st.text("aA. ,!?\"'()\n。」と1😀\ud800ก ", max_size=1500),
)


def check_cover(text: str, spans: Sequence[tuple[int, int]]) -> None:
    last = 0
    for start, end in spans:
        assert last <= start < end <= len(text)
        assert not text[last:start].strip()
        assert text[start:end] == text[start:end].strip()
        last = end
    assert not text[last:].strip()


@settings(deadline=None)
@given(ANY_TEXT, st.sampled_from(["en", "ja", "zh", "th", "ar", "xx", ""]))
def test_sentences_cover_all_that_is_not_space(text: str, language: str) -> None:
    check_cover(text, split(text, language))


@settings(deadline=None)
@given(ANY_TEXT, st.integers(0, 40))
def test_pieces_cover_all_that_is_not_space(text: str, times: int) -> None:
    longer = text * times
    check_cover(longer, pieces(longer))
