"""The status of blocks: confirmed, to be reviewed, skipped."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from facingpage.core.annotations import STATUS_WORDS, Decision
from facingpage.core.edits.base import Single
from facingpage.core.numbering import NumberOf
from facingpage.core.page import BlockId
from facingpage.core.review import Review


@dataclass(frozen=True, slots=True)
class SetStatus(Single):
    """Set what was decided of a block and its translation into a language.

    None takes the decision back: the block is a draft, or edited, as its translation
    says.
    """

    LAYER: ClassVar[str] = "statuses"

    block: BlockId
    language: str
    decision: Decision | None

    def apply_to(
        self, layer: dict[tuple[BlockId, str], Decision]
    ) -> "tuple[SetStatus, ...]":
        """Change the layer of decisions; return the edit that changes it back."""
        before = layer.pop((self.block, self.language), None)
        if self.decision is not None:
            layer[self.block, self.language] = self.decision
        return (SetStatus(self.block, self.language, before),)

    def touches(self) -> tuple[BlockId, ...]:
        """Return the block."""
        return (self.block,)

    def words(self, number: NumberOf = str) -> str:
        """Return what this edit did, as a notice says it."""
        if self.decision is None:
            return f"Block {number(self.block)} open again"
        return f"Block {number(self.block)} {STATUS_WORDS[self.decision.status]}"

    def on(self, block: BlockId) -> Self:
        """Return the same decision about another block of the same text."""
        return replace(self, block=block)

    @classmethod
    def decided(cls, review: Review) -> Iterator[Self]:
        """Yield what was decided of every block, for any language."""
        for (block, language), decision in review.statuses.items():
            yield cls(block, language, decision)

    def about(self) -> str:
        """Return the language translated into."""
        return self.language
