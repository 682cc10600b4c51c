"""References that lead back to a block of a page: "9f86d081884c#12".

The page is told by the beginning of the SHA-256 of its saved bytes: the same file has
the same reference on every computer and in every project. What was cut off a block has
a number of its own in one project only: it is told as part of that ("…#12·2").
"""

import re
from dataclasses import dataclass
from typing import Final, Self

from facingpage.core.page import BlockId

HEX: Final = 12
"""So many digits tell a page: of a million pages two share them once in 500 times."""

_FOUND: Final = re.compile(
    rf"(?<![0-9a-fA-F])([0-9a-fA-F]{{{HEX}}})#([1-9][0-9]{{0,6}})(?!\d)"
    r"(?:·([2-9]|[1-9][0-9]{1,3})(?!\d))?"
)
# A book may be pasted.
_MOST_CHARS: Final = 100_000


@dataclass(frozen=True, slots=True)
class Reference:
    """A block of a page; `page` is the beginning of its SHA-256 in lower case.

    `part` counts what the block was cut into; 1 is what is left of itself, or all.
    """

    page: str
    block: BlockId
    part: int = 1

    @classmethod
    def of(cls, sha256: str, block: BlockId, part: int = 1) -> Self:
        """Return the reference to a block of the page with this SHA-256."""
        return cls(sha256[:HEX].lower(), block, part)

    @classmethod
    def find(cls, text: str) -> Self | None:
        """Return the last reference in a text, which may be a whole quotation."""
        found = None
        for found in _FOUND.finditer(text[-_MOST_CHARS:]):  # noqa: B007  # the last one
            pass
        if found is None:
            return None
        return cls(found[1].lower(), BlockId(int(found[2])), int(found[3] or 1))

    def __str__(self) -> str:
        part = f"·{self.part}" if self.part > 1 else ""
        return f"{self.page}#{self.block}{part}"

    def is_of(self, sha256: str) -> bool:
        """Return whether it leads to the page with this SHA-256."""
        return sha256[:HEX].lower() == self.page


def quotation(quote: str, source: tuple[str, ...], reference: Reference) -> str:
    """Return a quotation with where it is from: title, site, date, the reference."""
    named = ", ".join(" ".join(part.split()) for part in source if part.strip())
    return f"“{quote.strip()}”\n{named}{' ' if named else ''}[{reference}]"
