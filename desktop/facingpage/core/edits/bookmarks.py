"""Places a person wants to come back to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Self

from facingpage.core.edits.base import Single
from facingpage.core.numbering import NumberOf
from facingpage.core.page import BlockId
from facingpage.core.review import Review

FACT: Final = "bookmark."
"""Under this name and a block's number the name of its bookmark stands; "" for none."""

MOST_CHARS: Final = 120
"""A longer name is that of a damaged or foreign project."""


@dataclass(frozen=True, slots=True)
class SetBookmark(Single):
    """Put a bookmark on a block; None as its name takes it off."""

    LAYER: ClassVar[str] = "bookmarks"

    block: BlockId
    name: str | None

    def apply_to(self, layer: dict[BlockId, str]) -> "tuple[SetBookmark, ...]":
        """Change the block's bookmark; return the edit that changes it back."""
        before = layer.pop(self.block, None)
        if self.name is not None:
            layer[self.block] = self.name
        return (SetBookmark(self.block, before),)

    def touches(self) -> tuple[BlockId, ...]:
        """Return the block."""
        return (self.block,)

    def words(self, number: NumberOf = str) -> str:
        """Return what this edit did, as a notice says it."""
        done = "put on" if self.name is not None else "taken off"
        return f"Bookmark {done} block {number(self.block)}"

    def on(self, block: BlockId) -> Self:
        """Return the same bookmark on another block."""
        return replace(self, block=block)

    @classmethod
    def decided(cls, review: Review) -> Iterator[Self]:
        """Yield the bookmarks of a page."""
        for block, name in review.bookmarks.items():
            yield cls(block, name)

    def is_of(self, review: Review) -> bool:
        """Return whether the page has the block, and the name is short."""
        is_here = 1 <= self.block <= len(review.page.blocks)
        return is_here and len(self.name or "") <= MOST_CHARS

    def facts(self) -> Mapping[str, str]:
        """Return the bookmark for the list of all of them."""
        return {f"{FACT}{self.block}": self.name or ""}
