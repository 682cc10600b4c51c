import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.page import Cleaned, LanguageGuess, PageEntry, Verdict
from facingpage.core.wire import WireError
from facingpage.workers.parts import Gathered, page_in_parts, pages_in_parts
from facingpage.workers.protocol import (
    EntriesPart,
    Event,
    PageCleaned,
    PagePart,
    PagesListed,
    SourcePart,
)
from helpers.pages import make_page

GUESS = LanguageGuess("en", "sure")
VERDICT = Verdict(kept=True, evidence="article", reason="part of the article's text")


def cleaned(count: int, size: int = 10) -> Cleaned:
    page = make_page(*("x" * size for _ in range(count)), title="Long")
    ids = [block.id for block in page.blocks]
    return Cleaned(page, GUESS, dict.fromkeys(ids, GUESS), dict.fromkeys(ids, VERDICT))


def gathered(events: list[Event]) -> tuple[Gathered, Event]:
    put_together = Gathered()
    for event in events[:-1]:
        assert isinstance(event, PagePart | SourcePart | EntriesPart)
        put_together.take(event)
    return put_together, events[-1]


@given(
    st.integers(0, 450),
    st.sampled_from([1, 900]),
    st.binary(max_size=2),
    st.booleans(),
)
def test_a_page_comes_together_as_it_was(
    count: int, size: int, seed: bytes, has_source: bool
) -> None:
    whole, source = cleaned(count, size), seed * 300_000 if has_source else None
    together, end = gathered(list(page_in_parts(whole, source)))
    assert isinstance(end, PageCleaned)
    assert together.page(end.cleaned) == (whole, source or b"")


def test_no_message_of_a_large_page_is_long() -> None:
    events = list(page_in_parts(cleaned(10_000, 400), b"x" * 5_000_000))
    parts = [event for event in events if isinstance(event, PagePart)]
    assert max(len(part.blocks) for part in parts) <= 200
    assert max(sum(len(b.text) for b in part.blocks) for part in parts) <= 200_400
    pieces = [event for event in events if isinstance(event, SourcePart)]
    assert max(len(piece.zlib_base64) for piece in pieces) < 600_000


def test_the_pages_of_a_file_come_together_in_their_order() -> None:
    entries = tuple(PageEntry(str(n), f"page {n}") for n in range(1_234))
    together, end = gathered(list(pages_in_parts(entries, "cut short")))
    assert end == PagesListed("cut short")
    assert together.entries() == entries


@pytest.mark.parametrize("lost", [0, 1, 2])
def test_a_page_with_a_part_missing_is_refused(lost: int) -> None:
    events = list(page_in_parts(cleaned(600), None))
    together, end = gathered(events[:lost] + events[lost + 1 :])
    assert isinstance(end, PageCleaned)
    if lost == 2:  # the last part: what came is whole in itself
        assert len(together.page(end.cleaned)[0].page.blocks) == 400
        return
    with pytest.raises(WireError):
        together.page(end.cleaned)


def test_a_block_without_a_verdict_is_refused() -> None:
    page = cleaned(3)
    together = Gathered()
    together.take(PagePart(page.page.blocks, page.guesses, {}))
    with pytest.raises(WireError):
        together.page(page)


def test_bytes_that_are_no_base64_are_refused() -> None:
    with pytest.raises(WireError):
        Gathered().take(SourcePart("no base64!"))


def test_what_came_before_a_death_is_forgotten() -> None:
    page = cleaned(3)
    together = Gathered()
    together.take(PagePart(page.page.blocks, page.guesses, page.verdicts))
    together.clear()
    assert together.page(cleaned(0))[0].page.blocks == ()
