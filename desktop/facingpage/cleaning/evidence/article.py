"""What trafilatura takes for the article, and what resiliparse does."""

from typing import Final

import numpy as np

from facingpage.cleaning.evidence.base import Case, Columns
from facingpage.cleaning.evidence.windows import window_sums
from facingpage.cleaning.facts import PageFacts
from facingpage.cleaning.outline import Floats

_OF_EACH: Final = ("vote", "near", "share", "prose_share", "between")
_SECOND: Final = "second_"
COLUMNS: Final = (
    *_OF_EACH,
    "from_first",
    "to_last",
    "words_from_first",
    *(f"{_SECOND}{name}" for name in _OF_EACH),
)
_HALF: Final = 0.5


def measure(page: PageFacts) -> Columns:
    """Return the votes of each and where its article lies; nothing if not asked."""
    found: dict[str, Floats] = {}
    if page.second_votes is not None:
        second = _figures(page, page.second_votes)
        found |= {f"{_SECOND}{name}": values for name, values in second.items()}
    votes = page.votes
    if votes is None:
        return found
    found |= _figures(page, votes)
    taken = np.flatnonzero(votes >= _HALF)
    if len(taken):
        first, last = taken[0], taken[-1]
        words = np.cumsum((votes >= _HALF) * page.lengths)
        found["from_first"] = page.places - first
        found["to_last"] = last - page.places
        found["words_from_first"] = words / max(1.0, float(words[-1]))
    return found


def _figures(page: PageFacts, votes: Floats) -> dict[str, Floats]:
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
        is_between = (page.places >= taken[0]) & (page.places <= taken[-1])
        found["between"] = is_between * 1.0
    return found


def reason(case: Case) -> str:
    """Return how the articles of both speak for a block."""
    vote, second = case.value("article:vote"), case.value("article:second_vote")
    if np.isnan(vote) and np.isnan(second):
        return "no article was looked for"
    if case.kept and second >= _HALF > vote:
        return "part of the article's text in a second reading"
    if not case.kept and vote >= _HALF > second:
        return "no part of the article's text in a second reading"
    return "part of the article's text" if vote >= _HALF else _outside(case)


def _outside(case: Case) -> str:
    """Return where a block lies to an article that it is no part of."""
    if np.isnan(case.value("article:from_first")):
        return "no article was found on the page"
    if case.value("article:from_first") < 0:
        return "just above the article" if case.kept else "above the article's start"
    if case.value("article:to_last") < 0:
        return "just below the article" if case.kept else "below the article's end"
    return "stands in the article" if case.kept else "no part of the article's text"
