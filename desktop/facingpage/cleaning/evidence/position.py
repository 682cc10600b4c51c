"""Where a block stands on the page and to its prose."""

from typing import Final

import numpy as np

from facingpage.cleaning.evidence.base import Case, Columns
from facingpage.cleaning.evidence.windows import window_sums
from facingpage.cleaning.facts import PageFacts
from facingpage.cleaning.outline import Floats

_WINDOWS: Final = (3, 10)
COLUMNS: Final = (
    "place",
    "words_share",
    "words_before",
    "words_after",
    "from_start",
    "from_end",
    "prose_share",
    "prose_before",
    "prose_after",
    "since_prose",
    "until_prose",
    "in_run",
    "from_run",
    "to_run",
    "run_share",
    *(f"{name}_{reach}" for reach in _WINDOWS for name in ("density", "mean")),
)
_MOST: Final = 80
_NEAR: Final = 3.0
_FAR: Final = 7.0


def measure(page: PageFacts) -> Columns:
    """Return the place of each block, in blocks, words and prose."""
    count = len(page.blocks)
    prose = page.lengths * page.prose
    words = np.cumsum(page.lengths, dtype=np.float64)
    before = words - page.lengths
    told = np.cumsum(prose, dtype=np.float64)
    first, last = main_run(page)
    total, all_prose = max(1.0, words[-1]), max(1.0, told[-1])
    run = told[last] - told[first] + prose[first]
    found = {
        "place": page.places / count,
        "words_share": before / total,
        "words_before": np.log1p(before),
        "words_after": np.log1p(np.maximum(total - words, 0)),
        "from_start": page.places,
        "from_end": count - page.places,
        "prose_share": (told - prose) / all_prose,
        "prose_before": np.log1p(told - prose),
        "prose_after": np.log1p(np.maximum(all_prose - told, 0)),
        "since_prose": _since(page.prose),
        "until_prose": _since(page.prose[::-1])[::-1],
        "in_run": ((page.places >= first) & (page.places <= last)) * 1.0,
        "from_run": page.places - first,
        "to_run": last - page.places,
        "run_share": np.full(count, run / all_prose),
    }
    for reach in _WINDOWS:
        near = window_sums(page.lengths, reach)
        found[f"density_{reach}"] = window_sums(prose, reach) / np.maximum(near, 1)
        found[f"mean_{reach}"] = near / window_sums(np.ones(count), reach)
    return found


def main_run(page: PageFacts) -> tuple[int, int]:
    """Return the first and last index of the run of blocks that holds most prose.

    Prose counts for its words, anything else against the run: the heaviest stretch
    starts and ends with prose and bridges short gaps.
    """
    soft = (page.headings > 0) | (page.closed > 0)
    weights = np.where(
        page.prose > 0,
        np.minimum(page.lengths, _MOST),
        np.where(soft, -_NEAR, -_FAR),
    )
    best = total = 0.0
    span = (0, len(weights) - 1)
    start = 0
    for index, weight in enumerate(weights.tolist()):
        if total <= 0:
            total, start = 0.0, index
        total += weight
        if total > best:
            best, span = total, (start, index)
    return span


def _since(marks: Floats) -> Floats:
    """Return how many places before each the last mark is; NaN where there is none."""
    places = np.arange(len(marks))
    last = np.maximum.accumulate(np.where(marks > 0, places, -1))
    before = np.concatenate(([-1], last[:-1]))
    return np.where(before >= 0, places - before, np.nan)


def reason(case: Case) -> str:
    """Return how a block's place on the page speaks for it."""
    if case.value("position:from_run") < 0:
        return (
            "close above the article's start"
            if case.kept
            else "above the article's start"
        )
    if case.value("position:to_run") < 0:
        return (
            "close below the article's end" if case.kept else "below the article's end"
        )
    return "in the midst of the text" if case.kept else "in a gap of the text"
