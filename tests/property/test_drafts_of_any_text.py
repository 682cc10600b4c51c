"""Whatever stands in a block, its draft covers it and never raises."""

from hypothesis import given, settings
from hypothesis import strategies as st

from facingpage.core.page import FLAG_WORDS, Block, BlockId, Kind, LanguageGuess
from facingpage.translation import draft_block
from helpers.engines import FakeEngine, starter_engine

ANY_TEXT = st.text(st.characters(exclude_categories=()), min_size=1, max_size=120)
GUESS = LanguageGuess("en", "sure")


@settings(deadline=None)
@given(ANY_TEXT, st.sampled_from(list(Kind)))
def test_segments_stand_in_order_with_known_flags(text: str, kind: Kind) -> None:
    draft = draft_block(Block(BlockId(1), kind, text), GUESS, FakeEngine())
    last = 0
    for segment in draft.segments:
        assert last <= segment.start < segment.end <= len(text)
        assert not text[last : segment.start].strip().strip("|").strip()
        assert set(segment.flags) <= set(FLAG_WORDS)
        last = segment.end
    assert not text[last:].strip().strip("|").strip()


@settings(deadline=None, max_examples=40)
@given(st.text(st.characters(exclude_categories=()), min_size=1, max_size=40))
def test_the_real_engine_survives_any_text(text: str) -> None:
    block = Block(BlockId(1), Kind.PARAGRAPH, "Late " + text)
    draft = draft_block(block, GUESS, starter_engine("en", "pt"))
    assert all(segment.text for segment in draft.segments)
