"""Whatever stands in a block, its draft covers it and never raises."""

from hypothesis import given, settings
from hypothesis import strategies as st

from facingpage.core.hints import Hints
from facingpage.core.memory import Remembered
from facingpage.core.page import FLAG_WORDS, Block, BlockId, Kind, LanguageGuess
from facingpage.core.term_finder import TermFinder
from facingpage.core.terms import Term, usable
from facingpage.translation import draft_block, glossary
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


_TERM = st.builds(
    Term,
    ANY_TEXT,
    ANY_TEXT,
    is_kept=st.booleans(),
    is_exact=st.booleans(),
)
_SAID = st.builds(Remembered, ANY_TEXT, ANY_TEXT, st.just("en"), st.just("pt"))


@settings(deadline=None)
@given(
    ANY_TEXT,
    st.sampled_from(list(Kind)),
    st.lists(_TERM, max_size=4),
    st.lists(_SAID, max_size=2),
    st.data(),
)
def test_whatever_glossary_and_memory_say_a_draft_covers_its_block(
    text: str,
    kind: Kind,
    terms: list[Term],
    memory: list[Remembered],
    data: st.DataObject,
) -> None:
    # Some of the text itself, so that there is something to find.
    start = data.draw(st.integers(0, len(text) - 1))
    part = Term(text[start : start + 8], "ancoradouro", "en", "pt")
    found, _ = usable([*terms, part])
    hints = Hints(found, (*memory, Remembered(text, "Lembrado.", "en", "pt"))[:2])
    draft = draft_block(Block(BlockId(1), kind, text), GUESS, FakeEngine(), hints)
    last = 0
    for segment in draft.segments:
        assert last <= segment.start < segment.end <= len(text)
        assert set(segment.flags) <= set(FLAG_WORDS)
        last = segment.end


@settings(deadline=None, max_examples=30)
@given(st.lists(_TERM, min_size=1, max_size=3), st.data())
def test_the_real_engine_has_each_term_or_says_that_it_lacks_it(
    terms: list[Term], data: st.DataObject
) -> None:
    found, _ = usable(terms)
    word = data.draw(st.sampled_from(["ferry", "sails", "today"]))
    words = [word, *(term.source for term in found)]
    text = f"The harbour of {' and '.join(words)} is shut."
    block = Block(BlockId(1), Kind.PARAGRAPH, text)
    engine = starter_engine("en", "pt")
    draft = draft_block(block, GUESS, engine, Hints(found))
    finder = TermFinder(found, "en", "pt")
    for segment in draft.segments:
        hits = finder.find(text[segment.start : segment.end])
        lacking = glossary.missing(hits, segment.text, "pt")
        settled = {"term", "failed", "loop", "as-is", "other-script", "in-target"}
        assert not lacking or settled & {*segment.flags}
