"""Counts of a page's blocks, kept true block by block, and stepping through them."""

from collections.abc import Iterable, Sequence
from itertools import compress
from operator import attrgetter
from typing import Final, Literal

from facingpage.core.grouping import MadeOf
from facingpage.core.page import QUIET_FLAGS, BlockId
from facingpage.core.progress import Progress, State, state_of
from facingpage.core.review import Review
from facingpage.ui.kept_words import kept_words, letters, percent
from facingpage.ui.wording import mark

What = Literal[
    "kept",
    "dropped",
    "doubtful",
    "flagged",
    "edited",
    "undecided",
    "confirmed",
    "needs-review",
    "skip",
]

WHATS: Final[tuple[What, ...]] = ("kept", "dropped", "doubtful", "flagged", "edited")

WHAT_WORDS: Final = {
    "kept": mark("kept"),
    "dropped": mark("dropped"),
    "doubtful": mark("doubtful"),
    "flagged": mark("flagged"),
    "edited": mark("edited"),
}

# Of the article's blocks alone: what a person decided of each and its translation.
_STATES: Final[tuple[What, ...]] = ("undecided", "confirmed", "needs-review", "skip")
_ALL: Final = WHATS + _STATES
_FLAGS: Final = attrgetter("flags")


class Tally:
    """Which blocks are kept, dropped, doubtful, flagged, edited, and decided.

    Of each kind there is a byte for each block: 50,000 are counted in 10 ms.

    Edited is a translation by a person; a block kept or dropped by one is not.
    """

    def __init__(self) -> None:
        """Make an empty tally."""
        self._masks: dict[What, bytearray] = {what: bytearray() for what in _ALL}
        self._comments: tuple[BlockId, ...] = ()
        self._sizes: list[int] = []
        self._made_of: MadeOf = {}
        self._order: Sequence[BlockId] = ()
        self._blocks = 0
        self._kept_letters = 0

    def count(self, review: Review | None) -> None:
        """Count all blocks of a page anew."""
        total = len(review.page.blocks) if review else 0
        self._masks = {what: bytearray(total) for what in _ALL}
        self._comments = review.comments() if review else ()
        self._sizes, self._kept_letters = [], 0
        if review is None:
            return
        kept = review.kept_mask()
        self._masks["kept"], self._masks["dropped"] = kept, review.dropped_mask()
        self._measure(review)
        self._masks["doubtful"] = review.doubtful_mask()
        self._masks["undecided"] = bytearray(kept)
        # Most blocks have an ordinary draft, and no person's words.
        into, drafts = review.target_language, review.drafts
        edited = {block for block, code in review.targets if code == into}
        flagged = {b for b, draft in drafts.items() if any(map(_FLAGS, draft.segments))}
        for block in flagged:
            is_shown = block <= total and bool(kept[block - 1])
            if is_shown and is_flagged(review, block):
                self._masks["flagged"][block - 1] = 1
        for block in edited:
            if block <= total:
                self._masks["edited"][block - 1] = review.is_edited(block)
        decided = {block for block, code in review.statuses if code == into}
        for block in decided:
            if block <= total and kept[block - 1]:
                self._put_state(block, state_of(review, block))

    def update(self, review: Review, changed: Iterable[BlockId]) -> None:
        """Count again only the blocks that changed."""
        if review.made_of is not self._made_of:
            size = len(review.page.blocks)
            for mask in self._masks.values():
                mask[size:] = bytes(max(size - len(mask), 0))
            self._measure(review)
            changed = [block for block in changed if block <= size]
        for block in changed:
            kept = review.is_kept(block)
            if kept != self._masks["kept"][block - 1]:
                size = self._sizes[block - 1]
                self._kept_letters += size if kept else -size
            facts: dict[What, bool] = {
                "kept": kept,
                "dropped": review.is_dropped(block),
                "doubtful": review.is_doubtful(block),
                "flagged": kept and is_flagged(review, block),
                "edited": review.is_edited(block),
            }
            for what, holds in facts.items():
                self._masks[what][block - 1] = holds
            self._put_state(block, state_of(review, block) if kept else None)

    def _put_state(self, block: BlockId, state: State | None) -> None:
        """Count a block of the article as decided so; None: it is not of it."""
        masks, at = self._masks, block - 1
        masks["undecided"][at] = state in {"draft", "edited"}
        masks["confirmed"][at] = state == "confirmed"
        masks["needs-review"][at] = state == "needs-review"
        masks["skip"][at] = state == "skip"

    def _measure(self, review: Review) -> None:
        """Measure the texts, which are others once blocks are joined."""
        self._made_of = review.made_of
        self._order = review.in_order if review.made_of else ()
        self._blocks = len(review.page.blocks) - len(review.gone)
        self._sizes = letters(review.page.blocks)
        self._kept_letters = sum(compress(self._sizes, self._masks["kept"]))

    def facts(self) -> tuple[object, ...]:
        """Return all that is said of the counts: the same while they are."""
        numbers = map(self.number, _ALL)
        return (*numbers, self._blocks, self._kept_letters, self.has_comments_kept())

    def number(self, what: What) -> int:
        """Return how many blocks there are of a kind."""
        return self._masks[what].count(1)

    def share_kept(self) -> str:
        """Return how much of the page's text is kept: "91%"."""
        return percent(self._kept_letters, sum(self._sizes))

    def kept_words(self) -> str:
        """Return how much of the page is kept, and what of it is doubtful."""
        counts = self.number("kept"), self._blocks
        return kept_words(*counts, self.share_kept(), self.number("doubtful"))

    def progress(self) -> Progress:
        """Return how many blocks of the article were decided."""
        counts: tuple[What, ...] = ("kept", "confirmed", "needs-review", "skip")
        return Progress(*map(self.number, counts))

    def after(self, what: What, block: BlockId | None) -> BlockId | None:
        """Return the next block of a kind after this one, around the end; else None."""
        mask = self._masks[what]
        if self._order:
            return self._in_order(mask, block, 1)
        at = mask.find(1, block or 0)
        at = mask.find(1) if at < 0 else at
        return BlockId(at + 1) if at >= 0 else None

    def before(self, what: What, block: BlockId | None) -> BlockId | None:
        """Return the last block of a kind before this one, around the begin."""
        mask = self._masks[what]
        if self._order:
            return self._in_order(mask, block, -1)
        at = mask.rfind(1, 0, max((block or 0) - 1, 0))
        at = mask.rfind(1) if at < 0 else at
        return BlockId(at + 1) if at >= 0 else None

    def _in_order(
        self, mask: bytearray, block: BlockId | None, by: int
    ) -> BlockId | None:
        """Return the next of a mask, by 1 or -1, as blocks are read."""
        order = self._order
        first = order.index(block) if block in order else (-1 if by > 0 else 0)
        count = len(order)
        steps = (order[(first + by * n) % count] for n in range(1, count + 1))
        return next((each for each in steps if mask[each - 1]), None)

    def has_comments_kept(self) -> bool:
        """Return whether there are readers' comments, and all are kept."""
        kept = self._masks["kept"]
        return bool(self._comments) and all(kept[b - 1] for b in self._comments)


def is_flagged(review: Review, block: BlockId) -> bool:
    """Return whether the translation shown has a flag that a person should see."""
    if block not in review.drafts:
        return False
    return any(flag not in QUIET_FLAGS for flag in review.flags(block))
