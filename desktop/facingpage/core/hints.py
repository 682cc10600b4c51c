"""What a person's glossary and memory say of one block, for its translation."""

from dataclasses import dataclass
from typing import Final

from facingpage.core.memory import Remembered
from facingpage.core.page import Block
from facingpage.core.terms import Term


@dataclass(frozen=True, slots=True)
class Hints:
    """The terms that stand in a block, and the sentences of it that are remembered."""

    terms: tuple[Term, ...] = ()
    memory: tuple[Remembered, ...] = ()


NO_HINTS: Final = Hints()


def no_hints(_: Block) -> Hints:
    """Return that there are none, whatever the block."""
    return NO_HINTS
