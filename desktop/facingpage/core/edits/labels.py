"""The labels of blocks."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from facingpage.core.annotations import LABEL_ID_CHARS, MOST_OF_A_BLOCK
from facingpage.core.edits.base import Single
from facingpage.core.numbering import NumberOf
from facingpage.core.page import BlockId
from facingpage.core.review import Review


@dataclass(frozen=True, slots=True)
class SetLabels(Single):
    """Set all labels of a block, by their ids in the project's scheme; () clears it."""

    LAYER: ClassVar[str] = "labels"

    block: BlockId
    labels: tuple[str, ...]

    def apply_to(
        self, layer: dict[BlockId, tuple[str, ...]]
    ) -> "tuple[SetLabels, ...]":
        """Change the layer of labels; return the edit that changes it back."""
        before = layer.pop(self.block, ())
        if self.labels:
            layer[self.block] = self.labels
        return (SetLabels(self.block, before),)

    def touches(self) -> tuple[BlockId, ...]:
        """Return the block."""
        return (self.block,)

    def words(self, number: NumberOf = str) -> str:
        """Return what this edit did, as a notice says it."""
        done = "changed" if self.labels else "removed"
        return f"Labels of block {number(self.block)} {done}"

    def on(self, block: BlockId) -> Self:
        """Return the same labels for another block."""
        return replace(self, block=block)

    @classmethod
    def decided(cls, review: Review) -> Iterator[Self]:
        """Yield the labels of every block that has some."""
        for block, labels in review.labels.items():
            yield cls(block, labels)

    def is_of(self, review: Review) -> bool:
        """Return whether the page has the block, and the labels are ids of labels."""
        return (
            1 <= self.block <= len(review.page.blocks)
            and len(self.labels) <= MOST_OF_A_BLOCK
            and len(set(self.labels)) == len(self.labels)
            and all(0 < len(each) <= LABEL_ID_CHARS for each in self.labels)
        )
