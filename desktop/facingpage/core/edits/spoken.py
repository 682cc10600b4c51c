"""The language of blocks and of the page, as a person sets it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from facingpage.core.edits.base import Single
from facingpage.core.languages import is_code, name
from facingpage.core.numbering import NumberOf
from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.core.spoken import PAGE


@dataclass(frozen=True, slots=True)
class SetLanguage(Single):
    """Set the language of blocks, or of the page, which is the block `PAGE`.

    `code` is that of a language; None gives the decision back to the machine.
    """

    LAYER: ClassVar[str] = "spoken"

    blocks: tuple[BlockId, ...]
    code: str | None

    def apply_to(self, layer: dict[BlockId, str]) -> "tuple[SetLanguage, ...]":
        """Change the layer of languages; return the edits that change it back."""
        before: dict[str | None, list[BlockId]] = {}
        for block in self.blocks:
            before.setdefault(layer.pop(block, None), []).append(block)
        if self.code is not None:
            layer.update(dict.fromkeys(self.blocks, self.code))
        return tuple(SetLanguage(tuple(each), code) for code, each in before.items())

    def touches(self) -> tuple[BlockId, ...]:
        """Return the blocks; `PAGE` is the page itself."""
        return self.blocks

    def words(self, number: NumberOf = str) -> str:
        """Return what this edit did, as a notice says it."""
        what = f"{len(self.blocks):,} blocks"
        if self.blocks == (PAGE,):
            what = "the page"
        elif len(self.blocks) == 1:
            what = f"block {number(self.blocks[0])}"
        to = f"set to {name(self.code)}" if self.code else "as detected again"
        return f"Language of {what} {to}"

    def on(self, block: BlockId) -> Self:
        """Return the same language for another block."""
        return replace(self, blocks=(block,))

    @classmethod
    def decided(cls, review: Review) -> Iterator[Self]:
        """Yield the languages that a person set, each of one block or of the page."""
        for block, code in review.spoken.items():
            yield cls((block,), code)

    def is_of(self, review: Review) -> bool:
        """Return whether the page has the blocks, and the code is one.

        A language is named by a code of letters and digits, whether we know it or not.
        """
        last = len(review.page.blocks)
        is_here = all(PAGE <= block <= last for block in self.blocks)
        return is_here and (self.code is None or is_code(self.code))
