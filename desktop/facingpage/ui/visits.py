"""The places one has been at, to go back to and forward again."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from facingpage.core.page import BlockId
from facingpage.ui.open_page import OpenPage

_MOST: Final = 500


@dataclass(slots=True, eq=False)
class Place:
    """A page and the block that was current there; None: wherever one was last."""

    page: OpenPage
    block: BlockId | None = None


class Visits:
    """A line of places, as browsers have one: going anew cuts what was ahead."""

    def __init__(self, is_there: Callable[[OpenPage], bool]) -> None:
        """Make an empty line; `is_there` tells whether a page is still listed."""
        self._is_there = is_there
        self._line: list[Place] = []
        self._at = -1

    def arrive(self, page: OpenPage) -> None:
        """Note that a page is shown, unless that is where one is."""
        if self._at >= 0 and self._line[self._at].page is page:
            return
        self._put(Place(page))

    def leave(self, block: BlockId | None) -> None:
        """Note the block one is at, before a jump away from it on the same page."""
        if self._at >= 0:
            here = self._line[self._at]
            here.block = block
            self._put(Place(here.page))

    def step(self, by: int, block: BlockId | None) -> Place | None:
        """Go back (-1) or forward from a block; None where there is nothing."""
        at = self._at + by
        while 0 <= at < len(self._line) and not self._is_there(self._line[at].page):
            at += by
        if not 0 <= at < len(self._line):
            return None
        self._line[self._at].block = block
        self._at = at
        return self._line[at]

    def _put(self, place: Place) -> None:
        del self._line[self._at + 1 :]
        self._line.append(place)
        del self._line[:-_MOST]
        self._at = len(self._line) - 1
