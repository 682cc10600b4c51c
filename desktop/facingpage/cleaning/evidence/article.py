"""What trafilatura takes for the article."""

from typing import Final

import numpy as np

from facingpage.cleaning.evidence.base import Case, Columns
from facingpage.cleaning.evidence.windows import window_sums
from facingpage.cleaning.facts import PageFacts

COLUMNS: Final = (
    "vote",
    "near",
    "share",
    "prose_share",
    "between",
    "from_first",
    "to_last",
    "words_from_first",
)
_HALF: Final = 0.5


def measure(page: PageFacts) -> Columns:
    """Return trafilatura's votes and where its article lies; nothing if not asked."""
    votes = page.votes
    if votes is None:
        return {}
    count = len(page.blocks)
    weights = np.sqrt(np.maximum(page.lengths, 1))
    prose = page.lengths * page.prose
    found = {
        "vote": votes,
        "near": window_sums(votes * weights, 3) / window_sums(weights, 3),
        "share": np.full(
            count, (votes * page.lengths).sum() / max(1.0, page.lengths.sum())
        ),
        "prose_share": np.full(count, (votes * prose).sum() / max(1.0, prose.sum())),
    }
    taken = np.flatnonzero(votes >= _HALF)
    if len(taken):
        first, last = taken[0], taken[-1]
        words = np.cumsum((votes >= _HALF) * page.lengths)
        found["between"] = ((page.places >= first) & (page.places <= last)) * 1.0
        found["from_first"] = page.places - first
        found["to_last"] = last - page.places
        found["words_from_first"] = words / max(1.0, float(words[-1]))
    return found


def reason(case: Case) -> str:
    """Return how trafilatura's article speaks for a block."""
    vote = case.value("article:vote")
    if np.isnan(vote):
        return "no article was looked for"
    if vote >= _HALF:
        return "part of the article's text"
    if np.isnan(case.value("article:from_first")):
        return "no article was found on the page"
    if case.value("article:from_first") < 0:
        return "just above the article" if case.kept else "above the article's start"
    if case.value("article:to_last") < 0:
        return "just below the article" if case.kept else "below the article's end"
    return "stands in the article" if case.kept else "no part of the article's text"
