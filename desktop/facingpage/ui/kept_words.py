"""How much of a page is kept, and how much of that is doubtful, in words."""

from collections.abc import Sequence
from itertools import compress
from operator import attrgetter

from facingpage.core.page import Block, Kind
from facingpage.core.review import Review
from facingpage.ui.wording import tr, trn

_TEXT = attrgetter("text")


def letters(blocks: Sequence[Block]) -> list[int]:
    """Return how many letters each block has; pictures have none."""
    sizes = list(map(len, map(_TEXT, blocks)))
    for number, block in enumerate(blocks):
        if block.kind is Kind.IMAGE:
            sizes[number] = 0
    return sizes


def percent(kept: int, whole: int) -> str:
    """Return "91%", and neither 0% nor 100% for what is not all or nothing."""
    rounded = round(100 * kept / whole) if whole else 0
    if 0 < kept < whole:
        rounded = min(max(rounded, 1), 99)
    return f"{rounded}%"


def kept_words(kept: int, blocks: int, share: str, doubtful: int) -> str:
    """Return "64 of 213 blocks, 91% of the text; 5 doubtful"."""
    said = trn(
        "{kept} of {n} block, {share} of the text",
        "{kept} of {n} blocks, {share} of the text",
        blocks,
        kept=f"{kept:,}",
        share=share,
    )
    if not doubtful:
        return said
    return tr("{kept}; {doubtful} doubtful", kept=said, doubtful=f"{doubtful:,}")


def kept_of(review: Review) -> str:
    """Return how much of a page is kept, and what of it is doubtful."""
    mask, sizes = review.kept_mask(), letters(review.page.blocks)
    share = percent(sum(compress(sizes, mask)), sum(sizes))
    blocks = len(mask) - len(review.gone)
    return kept_words(mask.count(1), blocks, share, review.doubtful_mask().count(1))
