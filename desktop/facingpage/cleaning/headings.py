"""Headings of what goes: nothing is left under "You may also like"."""

from collections.abc import Sequence
from typing import Final

from facingpage.cleaning.facts import PageFacts
from facingpage.cleaning.outline import Floats
from facingpage.cleaning.stakes import is_running
from facingpage.core.page import Block, Kind, Verdict

# As log-odds, three to one: what is surer stands on its own, like the name of a thing
# whose picture follows.
_CLOSE: Final = 1.1

BARE: Final = Verdict(
    kept=False,
    evidence="heading",
    reason="a heading, and nothing under it is kept",
    doubtful=True,
)
"""The verdict on a heading that would be kept if what stands under it were."""


def find_bare(page: PageFacts, odds: Floats, kept: Sequence[bool]) -> set[int]:
    """Return the indices of kept headings under which all texts are dropped.

    What stands under a heading ends before the next of its own level or a higher one.
    Only in running text: in a list of things a heading may be all that is said of one.
    """
    if page.outline is None or not is_running(page, kept):
        return set()
    left = list(kept)
    found = set()
    # From the last one up: what stands under a heading may be others that go.
    for index in range(len(page.blocks) - 1, -1, -1):
        is_close = left[index] and odds[index] < _CLOSE and index != page.title
        is_heading = page.blocks[index].kind is Kind.HEADING
        if is_heading and is_close and _is_bare(page.blocks, index, left):
            left[index] = False
            found.add(index)
    return found


def _is_bare(blocks: Sequence[Block], heading: int, kept: Sequence[bool]) -> bool:
    """Return whether there are texts under a heading, and all of them go."""
    level = blocks[heading].level
    for below in range(heading + 1, len(blocks)):
        block = blocks[below]
        if block.kind is Kind.HEADING and block.level <= level:
            return below > heading + 1
        if kept[below]:
            return False
    return heading + 1 < len(blocks)
