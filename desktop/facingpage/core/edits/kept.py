"""Keeping and dropping blocks."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from facingpage.core.edits.base import Several, Single
from facingpage.core.numbering import NumberOf
from facingpage.core.page import BlockId
from facingpage.core.review import Review


@dataclass(frozen=True, slots=True)
class SetKept(Single):
    """Keep or drop a block; None gives the decision back to the machine."""

    LAYER: ClassVar[str] = "kept"

    block: BlockId
    kept: bool | None

    def apply_to(self, layer: dict[BlockId, bool]) -> "tuple[SetKept, ...]":
        """Change the layer of what is kept; return the edit that changes it back."""
        before = layer.pop(self.block, None)
        if self.kept is not None:
            layer[self.block] = self.kept
        return (SetKept(self.block, before),)

    def touches(self) -> tuple[BlockId, ...]:
        """Return the block."""
        return (self.block,)

    def words(self, number: NumberOf = str) -> str:
        """Return what this edit did, as a notice says it."""
        done = {True: "restored", False: "dropped", None: "given back to the cleaner"}
        return f"Block {number(self.block)} {done[self.kept]}"

    def on(self, block: BlockId) -> Self:
        """Return the same decision about another block."""
        return replace(self, block=block)

    @classmethod
    def decided(cls, review: Review) -> Iterator[Self]:
        """Yield what a person kept and dropped."""
        for block, kept in review.kept.items():
            yield cls(block, kept)


def keep_comments(review: Review) -> Several | None:
    """Return the edit that keeps all readers' comments; None if there are none to.

    Where all are kept already, it gives them back to the cleaner, who drops them.
    """
    zone = review.comments()
    left = [block for block in zone if not review.is_kept(block)]
    if left:
        edits = tuple(SetKept(block, kept=True) for block in left)
        return Several(edits, "Readers' comments kept")
    # What the cleaner dropped is so again, without anybody having decided it.
    edits = tuple(
        SetKept(block, kept=False if review.judged[block].kept else None)
        for block in zone
    )
    return Several(edits, "Readers' comments left out") if edits else None
