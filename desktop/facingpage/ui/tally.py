"""Counts of a page's blocks, kept true block by block, and stepping through them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Final, Literal

from facingpage.core.page import BlockId
from facingpage.core.review import Review

What = Literal["kept", "dropped", "doubtful", "flagged", "edited"]

WHATS: Final[tuple[What, ...]] = ("kept", "dropped", "doubtful", "flagged", "edited")

# Taken over as it is, on purpose: a number or an address needs nobody's eyes.
_QUIET: Final = frozenset({"as-is"})


class Tally:
    """Which blocks are kept, dropped, doubtful, flagged and edited.

    10,000 blocks stay cheap.

    Edited is a translation by a person; a block kept or dropped by one is not.
    """

    def __init__(self) -> None:
        """Make an empty tally."""
        self._sets: dict[What, set[BlockId]] = {what: set() for what in WHATS}
        self._comments: frozenset[BlockId] = frozenset()

    def count(self, review: Review | None) -> None:
        """Count all blocks of a page anew."""
        for blocks in self._sets.values():
            blocks.clear()
        self._comments = frozenset(review.comments() if review else ())
        if review is None:
            return
        every = {block.id for block in review.page.blocks}
        kept = review.kept_ids() & every
        self._sets["kept"], self._sets["dropped"] = kept, every - kept
        doubts = {b for b, verdict in review.verdicts.items() if verdict.doubtful}
        self._sets["doubtful"] = (doubts & every) - review.kept.keys()
        # Most blocks of a page just opened have neither a draft nor a person's words.
        touched = {block for block, _ in review.targets}
        self.update(review, (touched | review.drafts.keys()) & every)

    def update(self, review: Review, changed: Iterable[BlockId]) -> None:
        """Count again only the blocks that changed."""
        for block in changed:
            kept = review.is_kept(block)
            facts: dict[What, bool] = {
                "kept": kept,
                "dropped": not kept,
                "doubtful": review.is_doubtful(block),
                "flagged": kept and is_flagged(review, block),
                "edited": review.is_edited(block),
            }
            for what, holds in facts.items():
                (self._sets[what].add if holds else self._sets[what].discard)(block)

    def number(self, what: What) -> int:
        """Return how many blocks there are of a kind."""
        return len(self._sets[what])

    def after(self, what: What, block: BlockId | None) -> BlockId | None:
        """Return the next block of a kind after this one, around the end; else None."""
        blocks = sorted(self._sets[what])
        if not blocks:
            return None
        return blocks[bisect_right(blocks, block or 0) % len(blocks)]

    def before(self, what: What, block: BlockId | None) -> BlockId | None:
        """Return the last block of a kind before this one, around the begin."""
        blocks = sorted(self._sets[what])
        if not blocks:
            return None
        return blocks[bisect_left(blocks, block or 0) - 1]

    def has_comments_kept(self) -> bool:
        """Return whether there are readers' comments, and all are kept."""
        return bool(self._comments) and self._comments <= self._sets["kept"]


def is_flagged(review: Review, block: BlockId) -> bool:
    """Return whether the translation shown has a flag that a person should see."""
    if block not in review.drafts:
        return False
    return any(flag not in _QUIET for flag in review.flags(block))
