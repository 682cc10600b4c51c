"""From one block whose language is unsure to the next, around the end."""

from facingpage.core.page import BlockId, Kind
from facingpage.core.review import Review


def next_unsure(
    review: Review, block: BlockId | None, *, is_forward: bool
) -> BlockId | None:
    """Return the kept block of unsure language after or before one; None: none is.

    What has no letters is of no language, and of code nobody asks.
    """
    order, mask, told = review.in_order, review.kept_mask(), review.languages
    here = order.index(block) if block in order else None
    step = 1 if is_forward else -1
    for by in range(1, len(order) + 1):
        at = by - 1 if here is None else (here + step * by) % len(order)
        number = order[at]
        if not mask[number - 1] or told[number].sure != "unsure":
            continue
        if review.language_by(number) not in {"person", "site"} and _is_read(
            review, number
        ):
            return number
    return None


def _is_read(review: Review, number: BlockId) -> bool:
    block = review.block(number)
    return block.kind is not Kind.CODE and any(map(str.isalpha, block.text))
