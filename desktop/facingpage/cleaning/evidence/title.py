"""How a block is like what the page says of itself: its title, lead and data."""

from typing import Final

import numpy as np

from facingpage.cleaning.article import letters, placed
from facingpage.cleaning.evidence.base import Case, Columns
from facingpage.cleaning.facts import PageFacts, likeness
from facingpage.cleaning.outline import Floats

COLUMNS: Final = ("same", "lead", "blocks_from", "words_from", "in_data")
_LIKE: Final = 0.4
_SAME: Final = 0.8
_HALF: Final = 0.5
_LEAD: Final = 20


def measure(page: PageFacts) -> Columns:
    """Return likeness to the title and lead, distance to the title, place in data."""
    found = {"same": page.title_likeness, "lead": _lead(page)}
    if page.title is not None:
        words = np.cumsum(page.lengths) - page.lengths
        found["blocks_from"] = page.places - page.title
        found["words_from"] = words - words[page.title]
    if bodies := "\n".join(page.data.bodies):
        shares = np.array(placed(page.keys, bodies), np.float32)
        if shares.max(initial=0) >= _HALF:
            found["in_data"] = shares
    return found


def _lead(page: PageFacts) -> Floats:
    if page.tree is None:
        return np.full(len(page.blocks), np.nan, np.float32)
    said = page.said.get("description") or page.said.get("og:description", "")
    lead = letters(said)
    found = [likeness(key, lead) if len(key) > _LEAD else 0.0 for key in page.keys]
    return np.array(found, np.float32)


def reason(case: Case) -> str:
    """Return how title, lead and data speak for a block."""
    if case.value("title:same") >= _SAME:
        return "the page's title" if case.kept else "repeats the title"
    if case.value("title:lead") > _LIKE:
        return "the page's lead" if case.kept else "repeats the lead"
    in_data = case.value("title:in_data")
    if case.kept and in_data >= _HALF:
        return "stands in the article text the page hands to search engines"
    if not case.kept and in_data < _HALF:
        return "not in the article text the page hands to search engines"
    if case.value("title:blocks_from") < 0:
        return "close above the title" if case.kept else "above the title"
    return "follows the title" if case.kept else "far from the title"
