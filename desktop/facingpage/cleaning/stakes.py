"""What a wrong verdict would cost: short lines need better grounds than even odds.

An article of long paragraphs loses next to nothing by a short line, and most of what
comes between its paragraphs is short: a call to subscribe, a credit, a date. Who reads
it loses much more by a long paragraph of it than by one that is not.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np

from facingpage.cleaning.facts import PageFacts
from facingpage.cleaning.outline import Floats
from facingpage.core.page import Kind, Verdict

_SHORT_WORDS: Final = 12
# Of the words that would be kept, as many stand in longer blocks.
_LONG_SHARE: Final = 0.85
# As log-odds: five to three.
_SHORT_BAR: Final = 0.5
# A heading, an item and a cell are short by nature.
_KINDS: Final = frozenset({Kind.PARAGRAPH, Kind.CAPTION, Kind.QUOTE})
_LONG_WORDS: Final = 25
# As log-odds: two to three.
_LONG_BAR: Final = -0.4

BRIEF: Final = Verdict(
    kept=False,
    evidence="brief",
    reason="a short line amid long text, and little speaks for it",
    doubtful=True,
)
"""The verdict on a line that would be kept if it were longer."""
LONG: Final = Verdict(
    kept=True,
    evidence="long",
    reason="a long paragraph, and little speaks against it",
    doubtful=True,
)
"""The verdict on a paragraph that would be dropped if it were shorter."""


def bars(page: PageFacts, odds: Floats) -> Floats:
    """Return which log-odds each block is to pass.

    0 for all but long paragraphs and short lines. Bare lines tell no paragraph from an
    item: none of them is held to more.
    """
    # A long item is a teaser more often than a paragraph is.
    is_item = np.array([block.kind is Kind.LIST_ITEM for block in page.blocks])
    is_long = (page.prose > 0) & (page.lengths >= _LONG_WORDS) & ~is_item
    found = np.where(is_long, _LONG_BAR, 0.0).astype(odds.dtype)
    if page.outline is None or not is_running(page, odds > found):
        return found
    is_line = np.array([block.kind in _KINDS for block in page.blocks])
    is_short = page.lengths <= _SHORT_WORDS
    return np.where(is_short & is_line, _SHORT_BAR, found).astype(odds.dtype)


def is_running(page: PageFacts, kept: Sequence[bool] | np.ndarray) -> bool:
    """Return whether nearly all that is kept of a page stands in long blocks."""
    lengths = page.lengths[np.asarray(kept, bool)]
    words = float(lengths.sum())
    long_words = float(lengths[lengths > _SHORT_WORDS].sum())
    return words > 0 and long_words >= _LONG_SHARE * words
