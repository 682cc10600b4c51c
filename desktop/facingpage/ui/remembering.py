"""Looks up in the memory what is like the sentences of a block."""

from dataclasses import dataclass
from typing import Final

from facingpage.core.languages import base
from facingpage.core.memory import Remembered, key
from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.storage.memory import Memory

_MOST_OFFERS: Final = 4
# Code and long lists have hundreds.
_MOST_SENTENCES: Final = 20


@dataclass(frozen=True, slots=True)
class MemoryOffer:
    """A remembered sentence for a span of a block, how alike it is in per cent.

    100 is the same sentence, and only that. `sentence` is the block's own.
    """

    block: BlockId
    span: tuple[int, int]
    sentence: str
    remembered: Remembered
    percent: int
    has_other_numbers: bool = False


def similar_to(
    memory: Memory, review: Review, block: BlockId
) -> tuple[MemoryOffer, ...]:
    """Return what is like a block's sentences, the most alike first.

    What stands in the translation already is not offered.

    Raises:
        StorageFailed: the project cannot be read.
    """
    # Its library is not needed for the first paint.
    from facingpage.translation import fuzzy  # noqa: PLC0415

    text = review.block(block).text
    parts = review.parts(block)[:_MOST_SENTENCES]
    wanted = [(part, key(text[part.start : part.end])) for part in parts]
    wanted = [(part, said) for part, said in wanted if any(map(str.isalpha, said))]
    if not wanted:
        return ()
    bounds = [fuzzy.bounds(said) for _, said in wanted]
    shortest, longest = min(low for low, _ in bounds), max(high for _, high in bounds)
    (source,) = review.read_as((block,))
    target = base(review.target_language)
    likely = memory.likely(source, target, shortest, longest)
    sentences = [each.sentence for each in likely]
    found = [
        (part, said, each)
        for part, said in wanted
        for each in fuzzy.similar(said, sentences)
    ]
    found.sort(key=lambda each: -each[2].percent)
    made: list[MemoryOffer] = []
    for part, said, each in found:
        remembered = memory.get(likely[each.number].seq)
        span = part.start, part.end
        if remembered is None or remembered.target == part.text:
            continue
        if any(
            (it.span, it.remembered.target) == (span, remembered.target) for it in made
        ):
            continue
        score = each.percent, each.has_other_numbers
        made.append(MemoryOffer(block, span, said, remembered, *score))
        if len(made) == _MOST_OFFERS:
            break
    return tuple(made)
