"""What the readers of glossaries and memories have in common."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Final

from facingpage.core.memory import Remembered
from facingpage.core.terms import Term

MOST_BYTES: Final = 512 << 20
MOST_TERMS: Final = 100_000
MOST_SENTENCES: Final = 500_000

Entry = Term | Remembered
Entries = Iterator[Entry | None]
"""What a list holds, one by one; None for an entry that nothing can be made of."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A list to read: its bytes, what it is called, and the pair it is wanted for.

    `source` and `target` are base codes, or "" for any. A list that names languages
    gives what it has; of several targets only the wanted one. One that names none is
    for this pair.
    """

    file: IO[bytes]
    name: str
    source: str = ""
    target: str = ""


class Unreadable(Exception):  # caught in this package, never seen
    """Why a file is no such list, as the middle of a sentence."""
