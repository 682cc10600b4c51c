"""Looks up in the memory what is like the sentences of a block."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from facingpage.core.languages import base
from facingpage.core.memory import Remembered, key
from facingpage.core.page import BlockId
from facingpage.core.review import Part, Review
from facingpage.storage.memory import Memory

if TYPE_CHECKING:
    from facingpage.translation.fuzzy import Similar

_MOST_OFFERS: Final = 4
# Code and long lists have hundreds.
_MOST_SENTENCES: Final = 20


@dataclass(frozen=True, slots=True)
class MemoryOffer:
    """A remembered sentence for a span of a block, how alike it is in per cent.

    100 is the same sentence, and only that. `sentence` is the block's own. One that
    `is_used` stands in the translation already.
    """

    block: BlockId
    span: tuple[int, int]
    sentence: str
    remembered: Remembered
    percent: int
    has_other_numbers: bool = False
    is_used: bool = False


def similar_to(
    memory: Memory,
    review: Review,
    block: BlockId,
    is_wanted: Callable[[], bool] = lambda: True,
) -> tuple[MemoryOffer, ...]:
    """Return what is like a block's sentences, the most alike first.

    What the person wrote there already is not offered. Nothing is, as soon as it is
    not wanted any more.

    Raises:
        StorageFailed: the project cannot be read.
    """
    text = review.block(block).text
    parts = review.parts(block)[:_MOST_SENTENCES]
    wanted = [(part, key(text[part.start : part.end])) for part in parts]
    wanted = [(part, said) for part, said in wanted if any(map(str.isalpha, said))]
    if not wanted:
        return ()
    pair = review.read_as((block,))[0], base(review.target_language)
    found = [*_found(memory, wanted, pair, is_wanted)]
    # Of those alike the one that was made last.
    found.sort(key=lambda each: (-each.like.percent, -each.seq))
    made: list[MemoryOffer] = []
    for each in found if is_wanted() else ():
        remembered = memory.get(each.seq)
        span = each.part.start, each.part.end
        if remembered is None:
            continue
        is_there = remembered.target == each.part.text
        is_used = is_there and "memory" in each.part.flags
        if is_there and not is_used:
            continue
        others = ((it.span, it.remembered.target) for it in made)
        if (span, remembered.target) in others:
            continue
        score = each.like.percent, each.like.has_other_numbers
        made.append(MemoryOffer(block, span, each.said, remembered, *score, is_used))
        if len(made) == _MOST_OFFERS:
            break
    return tuple(made)


@dataclass(frozen=True, slots=True)
class _Found:
    part: Part
    said: str
    seq: int
    like: "Similar"


def _found(
    memory: Memory,
    wanted: Sequence[tuple[Part, str]],
    pair: tuple[str, str],
    is_wanted: Callable[[], bool],
) -> Iterator[_Found]:
    # Its library is not needed for the first paint.
    from facingpage.translation import fuzzy  # noqa: PLC0415

    bounds = [fuzzy.bounds(said) for _, said in wanted]
    shortest, longest = min(low for low, _ in bounds), max(high for _, high in bounds)
    for likely in memory.likely(*pair, shortest, longest):
        if not is_wanted():
            return
        for part, said in wanted:
            for like in fuzzy.similar(said, likely.sentences):
                yield _Found(part, said, likely.seqs[like.number], like)
