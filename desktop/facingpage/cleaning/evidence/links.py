"""How much of a block, and of what stands near it, leads elsewhere."""

from typing import Final

import numpy as np

from facingpage.cleaning.evidence.base import Case, Columns
from facingpage.cleaning.evidence.windows import window_sums
from facingpage.cleaning.facts import PageFacts

_MANY: Final = 0.5
COLUMNS: Final = ("share", "count", "words_a_link", "near", "around")


def measure(page: PageFacts) -> Columns:
    """Return the shares of linked words; nothing for text without markup."""
    if page.tree is None:
        return {}
    count = np.array([len(block.links) for block in page.blocks], np.float32)
    linked = page.lengths * page.linked
    return {
        "share": page.linked,
        "count": count,
        "words_a_link": page.lengths / np.maximum(count, 1) * (count > 0),
        **{
            name: window_sums(linked, reach)
            / np.maximum(window_sums(page.lengths, reach), 1)
            for name, reach in (("near", 2), ("around", 5))
        },
    }


def reason(case: Case) -> str:
    """Return how its links speak for keeping or dropping a block."""
    if case.kept:
        return "text without a list of links around it"
    if case.value("links:share") > _MANY:
        return "part of a list of links"
    return "stands among links"
