"""What of the saved page a block is made of: joined with others, or cut."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Self

from facingpage.core.bounds import UNBROKEN
from facingpage.core.edits.base import Several, Single
from facingpage.core.edits.bounds import SetBounds
from facingpage.core.edits.notes import SetNotes
from facingpage.core.edits.spans import SetSpans
from facingpage.core.edits.targets import SetTargets
from facingpage.core.grouping import MOST_PIECES, Stretches
from facingpage.core.numbering import NumberOf
from facingpage.core.page import BlockId
from facingpage.core.review import Review

OF_WORDS: Final[tuple[type[Single], ...]] = (
    SetTargets,
    SetSpans,
    SetNotes,
    SetBounds,
)
"""What is of words in a block: it must be of those that stand there."""

_BETWEEN: Final = frozenset({" ", ""})


@dataclass(frozen=True, slots=True)
class SetMadeOf(Single):
    """Make a block of stretches of the saved page; () of none, None as it was saved."""

    LAYER: ClassVar[str] = "made_of"

    block: BlockId
    stretches: Stretches | None

    def apply_to(self, layer: dict[BlockId, Stretches]) -> "tuple[SetMadeOf, ...]":
        """Change the layer; return the edit that changes it back."""
        before = layer.pop(self.block, None)
        if self.stretches is not None:
            layer[self.block] = self.stretches
        return (SetMadeOf(self.block, before),)

    def touches(self) -> tuple[BlockId, ...]:
        """Return the block."""
        return (self.block,)

    def words(self, number: NumberOf = str) -> str:
        """Return what this edit did, as a notice says it."""
        return f"Text of block {number(self.block)} joined or cut"

    def on(self, block: BlockId) -> Self:
        """Return the same of another block of the same text."""
        own = self.stretches or ()
        moved = tuple(
            replace(each, block=block) if each.block == self.block else each
            for each in own
        )
        return replace(self, block=block, stretches=moved if own else self.stretches)

    @classmethod
    def decided(cls, review: Review) -> Iterator[Self]:
        """Yield what blocks are made of that are not as they were saved."""
        for block, stretches in review.made_of.items():
            yield cls(block, stretches)

    def regroups(self) -> bool:
        """Return that it does."""
        return True

    def is_of(self, review: Review) -> bool:
        """Return whether all text is in one block each then, and what is said fits."""
        return Several((self,), "").is_of(review)

    def is_possible(self, review: Review) -> bool:
        """Return whether the saved page has these stretches, of running text."""
        saved = review.as_saved.blocks
        most = len(saved) + MOST_PIECES
        if not 1 <= self.block <= most:
            return False
        own = self.stretches or ()
        if self.block > len(saved) and self.stretches == ():
            return False
        if self.block <= len(saved) and saved[self.block - 1].kind in UNBROKEN:
            return self.stretches is None
        return all(
            1 <= each.block <= len(saved)
            and 0 <= each.start < each.end <= len(saved[each.block - 1].text)
            and saved[each.block - 1].kind not in UNBROKEN
            and each.before in _BETWEEN
            for each in own
        ) and (not own or not own[0].before)

    def still_fits(self, after: Review) -> bool:
        """Return whether what a person said of its words is of those it has now."""
        if self.block in after.gone:
            return True
        return all(
            edit.is_of(after)
            for kind in OF_WORDS
            for edit in kind.decided(after)
            if self.block in edit.touches()
        )
