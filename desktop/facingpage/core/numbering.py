"""What a block is called where a person reads of it: the number that is on the screen.

A block that was cut off another has a number of its own that nobody is shown: it comes
after all of the saved page, and another block may have it after an Undo.
"""

from collections.abc import Callable
from functools import partial

from facingpage.core.page import BlockId
from facingpage.core.review import Review

NumberOf = Callable[[BlockId], str]
"""What a block is called, by its id."""


def cut_from(review: Review, block: BlockId) -> BlockId | None:
    """Return the block that a block was cut from; None where it was saved so."""
    if block <= len(review.as_saved.blocks):
        return None
    made = review.made_of.get(block)
    return made[0].block if made else None


def part_of(review: Review, block: BlockId) -> tuple[BlockId, int] | None:
    """Return the block that a block was cut from, and which part of it that is.

    What is left of the block itself is its first part, unless that went to another.
    """
    of = cut_from(review, block)
    if of is None:
        return None
    start, saved = review.made_of[block][0].start, len(review.as_saved.blocks)
    before = sum(
        made[0].block == of and made[0].start < start
        for other, made in review.made_of.items()
        if other > saved and made
    )
    return of, before + 1 + (of not in review.gone)


def block_at(review: Review, of: BlockId, part: int) -> BlockId:
    """Return the block that is a part of another; that one where it has no such part.

    In another project, or after an Undo, it may not have been cut.
    """
    saved = len(review.as_saved.blocks)
    cut = (block for block in review.made_of if block > saved)
    return next((each for each in cut if part_of(review, each) == (of, part)), of)


def number_of(review: Review, block: BlockId) -> str:
    """Return what a block is called: "12", or "12·2" for the second part of that."""
    part = part_of(review, block)
    return f"{part[0]}·{part[1]}" if part else str(block)


def numbers(review: Review) -> NumberOf:
    """Return what names the blocks of a page."""
    return partial(number_of, review)
