"""Whether a page is relevant, as a person marks it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Final, Self

from facingpage.core.edits.base import Single
from facingpage.core.numbering import NumberOf
from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.core.spoken import PAGE

YES: Final = "yes"
MAYBE: Final = "maybe"
NO: Final = "no"
MARKS: Final[Mapping[str, str]] = {
    YES: "relevant",
    MAYBE: "maybe relevant",
    NO: "not relevant",
}
"""What each mark says of a page; the names are stored and never changed."""

FACT: Final = "mark"
"""Under this name the page list has a page's mark; "" where it has none."""


@dataclass(frozen=True, slots=True)
class SetMark(Single):
    """Mark a page, by a name of `MARKS`; None takes its mark off."""

    LAYER: ClassVar[str] = "marks"

    mark: str | None

    def apply_to(self, layer: dict[BlockId, str]) -> "tuple[SetMark, ...]":
        """Change the page's mark; return the edit that changes it back."""
        before = layer.pop(PAGE, None)
        if self.mark is not None:
            layer[PAGE] = self.mark
        return (SetMark(before),)

    def touches(self) -> tuple[BlockId, ...]:
        """Return the page."""
        return (PAGE,)

    def words(self, number: NumberOf = str) -> str:  # noqa: ARG002  # it is of the page
        """Return what this edit did, as a notice says it."""
        if self.mark is None:
            return "The page’s mark taken off"
        return f"Page marked as {MARKS.get(self.mark, self.mark)}"

    def on(self, block: BlockId) -> Self:  # noqa: ARG002  # a mark is of a page
        """Return the same mark: it is of the page, not of a block."""
        return self

    @classmethod
    def decided(cls, review: Review) -> Iterator[Self]:
        """Yield the page's mark, if it has one."""
        for mark in review.marks.values():
            yield cls(mark)

    def is_of(self, review: Review) -> bool:  # noqa: ARG002  # any page can be marked
        """Return whether it is a mark that we know."""
        return self.mark is None or self.mark in MARKS

    def facts(self) -> Mapping[str, str]:
        """Return the page's mark for the page list."""
        return {FACT: self.mark or ""}
