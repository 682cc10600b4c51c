"""What stands directly before and after a block."""

from typing import Final

import numpy as np

from facingpage.cleaning.evidence.base import Case, Columns
from facingpage.cleaning.evidence.windows import moved
from facingpage.cleaning.facts import PageFacts

_STEPS: Final = {"before_1": 1, "before_2": 2, "after_1": -1, "after_2": -2}
_NAMES: Final = ("length", "closed", "heading", "links", "prose")
COLUMNS: Final = (
    *(f"{name}_{step}" for step in _STEPS for name in _NAMES),
    "since_heading",
    "heading_level",
)


def measure(page: PageFacts) -> Columns:
    """Return figures of the two blocks on either side and of the heading above."""
    values = {
        "length": np.log1p(page.lengths),
        "closed": page.closed,
        "heading": page.headings,
        "prose": page.prose,
    }
    if page.tree is not None:
        values["links"] = page.linked
    found = {
        f"{name}_{step}": moved(of_block, by)
        for step, by in _STEPS.items()
        for name, of_block in values.items()
    }
    above = page.heading_above
    is_known = above >= 0
    levels = np.array([block.level for block in page.blocks], np.float32)
    found["since_heading"] = np.where(is_known, page.places - above, np.nan)
    found["heading_level"] = np.where(is_known, levels[above], np.nan)
    return found


def reason(case: Case) -> str:
    """Return how its neighbours speak for a block."""
    if case.kept:
        return "stands between paragraphs of text"
    return "stands between lines that are no text"
