"""From one flagged sentence to the next, over blocks and around the end."""

from dataclasses import dataclass

from facingpage.core.numbering import number_of
from facingpage.core.page import QUIET_FLAGS, BlockId
from facingpage.core.review import Part, Review
from facingpage.ui import words
from facingpage.ui.tally import Tally
from facingpage.ui.wording import tr


@dataclass(frozen=True, slots=True)
class Flagged:
    """A sentence whose translation is worth a look.

    `number` counts the block's sentences from 1; `count` is how many it has.
    """

    block: BlockId
    part: Part
    number: int
    count: int


def next_flagged(
    review: Review,
    tally: Tally,
    block: BlockId | None,
    start: int | None,
    *,
    is_forward: bool,
) -> Flagged | None:
    """Return the flagged sentence after or before the current one; None: none is.

    `block` and `start` are where the reader is: the block, and where in its text the
    marked sentence begins. Without one, all of the block is still ahead.
    """
    if block is not None and (here := _flagged(review, block)):
        beside = [each for each in here if _is_beyond(each, start, is_forward)]
        if beside:
            return beside[0 if is_forward else -1]
    find = tally.after if is_forward else tally.before
    other = find("flagged", block)
    found = _flagged(review, other) if other is not None else ()
    return found[0 if is_forward else -1] if found else None


def said(found: Flagged, review: Review) -> str:
    """Return where one is and what is flagged, in words for the notice."""
    of = (
        tr(", sentence {number} of {count}", number=found.number, count=found.count)
        if found.count > 1
        else ""
    )
    block = review.block(found.block)
    flags = [words.flag(f, review, block) for f in found.part.flags if _is_loud(f)]
    name = number_of(review, found.block)
    return tr("Block {block}{of}. {list}.", block=name, of=of, list=". ".join(flags))


def _flagged(review: Review, block: BlockId) -> tuple[Flagged, ...]:
    if not review.is_kept(block):
        return ()
    parts = review.parts(block)
    return tuple(
        Flagged(block, part, number, len(parts))
        for number, part in enumerate(parts, 1)
        if any(map(_is_loud, part.flags))
    )


def _is_beyond(each: Flagged, start: int | None, is_forward: bool) -> bool:  # noqa: FBT001  # as above
    if start is None:
        return is_forward
    return each.part.start > start if is_forward else each.part.start < start


def _is_loud(flag: str) -> bool:
    return flag not in QUIET_FLAGS
