"""What a person, the glossary and the memory say of one block, for its translation."""

from dataclasses import dataclass
from typing import Final

from facingpage.core.bounds import NO_BOUNDS, Bounds
from facingpage.core.memory import Remembered
from facingpage.core.page import Block
from facingpage.core.terms import Term


@dataclass(frozen=True, slots=True)
class Hints:
    """The terms that stand in a block, and the sentences of it that are remembered.

    `bounds` is where the person says that its sentences begin.
    """

    terms: tuple[Term, ...] = ()
    memory: tuple[Remembered, ...] = ()
    bounds: Bounds = NO_BOUNDS


NO_HINTS: Final = Hints()


def no_hints(_: Block) -> Hints:
    """Return that there are none, whatever the block."""
    return NO_HINTS
