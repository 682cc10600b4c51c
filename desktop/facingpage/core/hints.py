"""What a person, the glossary and the memory say of one block, for its translation."""

from dataclasses import dataclass
from typing import Final, Protocol

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


class Hinter(Protocol):
    """Tells the hints of a block, cut into sentences as a person bounds them."""

    def __call__(self, block: Block, bounds: Bounds = ..., /) -> Hints:
        """Return the hints; called off the main thread."""
        ...


def no_hints(_: Block, _bounds: Bounds = NO_BOUNDS, /) -> Hints:
    """Return that there are none, whatever the block."""
    return NO_HINTS
