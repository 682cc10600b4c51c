"""From which language each block of a page is translated."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from operator import attrgetter
from typing import Final

from facingpage.core.languages import base
from facingpage.core.page import Block
from facingpage.core.review import Review

Pair = tuple[str, str]
"""Base codes of source and target."""

_ID: Final = attrgetter("id")


def by_pair(
    review: Review, blocks: Sequence[Block], installed: Collection[Pair]
) -> Mapping[Pair, Sequence[Block]]:
    """Return blocks by the pair that translates them; the page's own comes first.

    That is a block's own language where there is a model for it. What no model reads
    is given to the page's, which says so.
    """
    target = base(review.target_language)
    pair = base(review.page_language.code), target
    others = {source for source, to in installed if to == target} - {*pair}
    if not others:
        return {pair: blocks}
    found: dict[Pair, list[Block]] = defaultdict(list)
    codes = review.read_as(map(_ID, blocks))
    for block, own in zip(blocks, codes, strict=True):
        found[(own, target) if own in others else pair].append(block)
    first = {pair: found.pop(pair)} if pair in found else {}
    return {**first, **found}


def strays(
    review: Review, blocks: Sequence[Block], installed: Collection[Pair]
) -> Sequence[Block]:
    """Return the blocks in another language than their page that a model reads.

    They are what can be translated of a page that cannot be, or need not be.
    """
    target = base(review.target_language)
    own = base(review.page_language.code)
    read = {source for source, to in installed if to == target} - {own, target}
    if not read:
        return ()
    codes = review.read_as(map(_ID, blocks))
    return [block for block, code in zip(blocks, codes, strict=True) if code in read]
