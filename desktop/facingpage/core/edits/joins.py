"""Which blocks are joined to one before them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Self

from facingpage.core.bounds import UNBROKEN
from facingpage.core.edits.base import Single
from facingpage.core.edits.bounds import SetBounds
from facingpage.core.edits.notes import SetNotes
from facingpage.core.edits.spans import SetSpans
from facingpage.core.edits.targets import SetTargets
from facingpage.core.joins import Join
from facingpage.core.page import BlockId
from facingpage.core.review import Review

_BETWEEN: Final = frozenset({" ", ""})
OF_WORDS: Final[tuple[type[Single], ...]] = (
    SetTargets,
    SetSpans,
    SetNotes,
    SetBounds,
)
"""What is of words in a block: it must be of those that stand there."""


@dataclass(frozen=True, slots=True)
class SetJoin(Single):
    """Join a block to one before it; None as what stands between takes it out again."""

    LAYER: ClassVar[str] = "joins"

    block: BlockId
    to: BlockId
    between: str | None

    def apply_to(self, layer: dict[BlockId, Join]) -> "tuple[SetJoin, ...]":
        """Change the layer of joins; return the edit that changes it back."""
        before = layer.pop(self.block, None)
        if self.between is not None:
            layer[self.block] = Join(self.to, self.between)
        if before is None:
            return (replace(self, between=None),)
        return (SetJoin(self.block, before.to, before.between),)

    def touches(self) -> tuple[BlockId, ...]:
        """Return both blocks."""
        return self.to, self.block

    def words(self) -> str:
        """Return what this edit did, as a notice says it."""
        if self.between is None:
            return f"Block {self.block} taken out of block {self.to}"
        return f"Block {self.block} joined to block {self.to}"

    def on(self, block: BlockId) -> Self:
        """Return the same of another block, as far from the one it is joined to."""
        return replace(self, block=block, to=BlockId(self.to + block - self.block))

    @classmethod
    def decided(cls, review: Review) -> Iterator[Self]:
        """Yield how blocks are joined; each is of the block that is joined."""
        for block, join in review.joins.items():
            yield cls(block, join.to, join.between)

    def regroups(self) -> bool:
        """Return that it does."""
        return True

    def is_of(self, review: Review) -> bool:
        """Return whether the page has both, they may be one, and what is there fits."""
        return self.is_possible(review) and self.still_fits(self.apply(review)[0])

    def is_possible(self, review: Review) -> bool:
        """Return whether the page has both blocks in this order, of running text."""
        last = len(review.page.blocks)
        return (
            1 <= self.to < self.block <= last
            and (self.between is None or self.between in _BETWEEN)
            and all(review.block(b).kind not in UNBROKEN for b in self.touches())
        )

    def still_fits(self, after: Review) -> bool:
        """Return whether what a person said of words is of those now in the blocks."""
        heads = {after.head_of(block) for block in self.touches()}
        return all(
            edit.is_of(after)
            for kind in OF_WORDS
            for edit in kind.decided(after)
            if not heads.isdisjoint(edit.touches())
        )
