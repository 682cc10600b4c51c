"""What of a block stands elsewhere on the page too."""

from collections import Counter
from typing import Final

import numpy as np

from facingpage.cleaning.evidence.base import Case, Columns
from facingpage.cleaning.facts import PageFacts

COLUMNS: Final = ("copies", "again", "inside_others")
# Shorter texts stand in others by chance.
_SHORT: Final = 20
_HOLDER: Final = 60
_LONG: Final = 2_000
_MOST_LETTERS: Final = 300_000
_MOST_COPIES: Final = 3


def measure(page: PageFacts) -> Columns:
    """Return how often each text stands on the page, alone or in another."""
    counts = Counter(page.keys)
    seen: set[str] = set()
    again = []
    for key in page.keys:
        again.append(key in seen)
        seen.add(key)
    holders = "\n".join(key for key in page.keys if len(key) >= _HOLDER)
    is_small = len(holders) < _MOST_LETTERS
    inside = [
        min(_MOST_COPIES, holders.count(key) - (len(key) >= _HOLDER))
        if is_small and _SHORT <= len(key) < _LONG
        else 0
        for key in page.keys
    ]
    return {
        "copies": np.array([counts[key] - 1 for key in page.keys], np.float32),
        "again": np.array(again, np.float32),
        "inside_others": np.array(inside, np.float32),
    }


def reason(case: Case) -> str:
    """Return how its copies speak for a block."""
    is_repeated = (
        max(case.value("repeated:copies"), case.value("repeated:inside_others")) > 0
    )
    if case.kept:
        return "the fullest of its copies" if is_repeated else "said once on the page"
    if is_repeated:
        return "repeats another text of the page"
    return "said once, by the way"
