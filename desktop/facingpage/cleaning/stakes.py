"""What a wrong verdict would cost: short lines need better grounds than even odds.

An article of long paragraphs loses next to nothing by a short line, and most of what
comes between its paragraphs is short: a call to subscribe, a credit, a date. Who reads
it loses much more by a long paragraph of it than by one that is not.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from facingpage.cleaning.facts import PageFacts
from facingpage.cleaning.outline import Floats
from facingpage.core.page import Kind, Verdict

Mask = npt.NDArray[np.bool_]

_SHORT_WORDS: Final = 12
# Of the words that would be kept, as many stand in longer blocks.
_LONG_SHARE: Final = 0.85
# As log-odds: five to three.
_SHORT_BAR: Final = 0.5
# A heading, an item and a cell are short by nature.
_KINDS: Final = frozenset({Kind.PARAGRAPH, Kind.CAPTION, Kind.QUOTE})
_LONG_WORDS: Final = 25
# Of the words that would be kept, fewer stand in longer blocks: a list of things to
# buy or to read, a thread, a timetable.
_PIECES_SHARE: Final = 0.75
# As log-odds: three to eight.
_LEAST_CUT: Final = -1.0
_NO_WORDS: Final = 1e-9
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


PIECE: Final = Verdict(
    kept=True,
    evidence="piece",
    reason="a close call on a page of short pieces",
    doubtful=True,
)
"""The verdict on what would be dropped if the page were running text."""


def bars(page: PageFacts, odds: Floats) -> Floats:
    """Return which log-odds each block is to pass.

    0 for all but long paragraphs, short lines amid running text, and pages of short
    pieces. Bare lines tell no paragraph from an item: none of them is held to more.
    """
    found = np.where(_are_long(page), _LONG_BAR, 0.0).astype(odds.dtype)
    if page.outline is None:
        return found
    share = _long_share(page, odds > found)
    if share < _PIECES_SHARE:
        return found + min(0.0, max(_best_cut(page, odds), _LEAST_CUT))
    if share < _LONG_SHARE:
        return found
    is_line = np.array([block.kind in _KINDS for block in page.blocks])
    is_short = page.lengths <= _SHORT_WORDS
    return np.where(is_short & is_line, _SHORT_BAR, found).astype(odds.dtype)


def lenient(page: PageFacts, index: int, odds: float) -> Verdict:
    """Return the verdict on a block that is kept by a bar below even odds."""
    # Not by `_are_long`: that looks at the whole page, and a page may hold thousands.
    is_item = page.blocks[index].kind is Kind.LIST_ITEM
    is_long = page.prose[index] > 0 and page.lengths[index] >= _LONG_WORDS
    return LONG if odds > _LONG_BAR and is_long and not is_item else PIECE


def is_running(page: PageFacts, kept: Sequence[bool]) -> bool:
    """Return whether nearly all that is kept of a page stands in long blocks."""
    return _long_share(page, np.array(kept, bool)) >= _LONG_SHARE


def _are_long(page: PageFacts) -> Mask:
    # A long item is a teaser more often than a paragraph is.
    is_item = np.array([block.kind is Kind.LIST_ITEM for block in page.blocks])
    found: Mask = (page.prose > 0) & (page.lengths >= _LONG_WORDS) & ~is_item
    return found


def _long_share(page: PageFacts, kept: Mask) -> float:
    """Return the share of the words kept that stand in long blocks, 0.0 to 1.0."""
    lengths = page.lengths[kept]
    words = float(lengths.sum())
    return float(lengths[lengths > _SHORT_WORDS].sum()) / words if words else 0.0


def _best_cut(page: PageFacts, odds: Floats) -> float:
    """Return the log-odds above which keeping all gives the best F1 to be expected.

    By words, if every block is text as likely as its odds say. Where much is in doubt
    that is below even odds: what is lost of a page weighs more, the less of it is kept.
    """
    order = np.argsort(-odds, kind="stable")
    likely = 1 / (1 + np.exp(-odds[order].astype(np.float64)))
    words = page.lengths[order].astype(np.float64)
    right = np.cumsum(likely * words)
    expected = 2 * right / (np.cumsum(words) + right[-1] + _NO_WORDS)
    return float(odds[order[int(expected.argmax())]])
