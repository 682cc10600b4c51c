"""The debris drawer: which dropped blocks share a folded line, and what it says."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from facingpage.core.page import COMMENTS, BlockId
from facingpage.core.review import Review
from facingpage.ui.plain_text import visible_text
from facingpage.ui.reason_counts import counted
from facingpage.ui.told import told
from facingpage.ui.wording import mark, tr

DROPPED_BY_PERSON: Final = mark("dropped by you")

_DROPPED: Final = "dropped "

# Between what two readers wrote stand a button, a picture, a count or two.
_BETWEEN_MOST: Final = 8


class Row(NamedTuple):
    """A row: the block `first`, or the line of the dropped run `first` to `last`.

    `run` are all of these, as they are read.
    """

    first: BlockId
    last: BlockId
    is_fold: bool = False
    is_open: bool = False
    run: Sequence[BlockId] = ()

    @property
    def key(self) -> tuple[BlockId, bool]:
        """What the row is, whatever becomes of others; rows are in its order."""
        return self.first, not self.is_fold

    def blocks(self) -> tuple[BlockId, ...]:
        """Return the blocks the row stands for, in page order."""
        return tuple(self.run) or (self.first,)


def in_comments(review: Review | None) -> bytearray:
    """Return 1 for each block that folds with the readers' comments, else 0.

    What the cleaner dropped between two comments, such as a button, folds with them.
    """
    if review is None:
        return bytearray()
    made = bytearray(len(review.page.blocks))
    zone = review.comments()
    for block in zone:
        made[block - 1] = 1
    if not zone:
        return made
    verdicts = review.verdicts
    for one, other in pairwise(zone):
        is_near = 1 < other - one <= _BETWEEN_MOST + 1
        between = range(one + 1, other) if is_near else ()
        if between and not any(verdicts[BlockId(n)].kept for n in between):
            made[one : other - 1] = bytes([1]) * (other - one - 1)
    return made


def fold_words(review: Review, row: Row) -> str:
    """Return what a folded line says: "12 dropped: 7 a list of links, 5 by you".

    Doubtful ones are counted too. Readers' comments are called so.
    """
    blocks = row.blocks()
    doubtful = sum(review.is_doubtful(block) for block in blocks)
    doubts = tr(", {doubtful} doubtful", doubtful=f"{doubtful:,}") if doubtful else ""
    comments = sum(review.verdicts[block].zone == COMMENTS for block in blocks)
    if comments:
        return tr(
            "Readers' comments · {comments}{doubts}: left out, {key:comments} keeps"
            " them",
            comments=f"{comments:,}",
            doubts=doubts,
        )
    reasons = _reasons(review, blocks)
    is_one = len(reasons) == 1
    listed = ", ".join(
        # All of them are dropped: a reason need not say so once more.
        told(_short(reason)) if is_one else counted(_short(reason), count)
        for reason, count in reasons.most_common()
    )
    return tr(
        "{number} dropped{doubts}: {listed}",
        number=len(blocks),
        doubts=doubts,
        listed=listed,
    )


def _short(reason: str) -> str:
    return reason.removeprefix(_DROPPED)


def reason(review: Review, block: BlockId) -> str:
    """Return why a block is dropped, in plain words."""
    if review.is_decided(block):
        return tr(DROPPED_BY_PERSON)
    said = visible_text(told(review.judged[block].reason))
    # First, for a long reason is cut where there is no room.
    return tr("doubtful · {said}", said=said) if review.is_doubtful(block) else said


def _reasons(review: Review, blocks: tuple[BlockId, ...]) -> Counter[str]:
    """Return how often each reason stands in a run; it may hold 50,000 blocks."""
    kept, verdicts = review.kept, review.judged
    theirs = Counter(verdicts[b].reason for b in blocks if b not in kept)
    found = Counter({visible_text(why): n for why, n in theirs.items()})
    if ours := sum(block in kept for block in blocks):
        found[tr(DROPPED_BY_PERSON)] += ours
    return found
