"""What the first pass made of the blocks around a block: the second pass's evidence."""

from typing import Final

import numpy as np

from facingpage.cleaning.evidence.base import Columns
from facingpage.cleaning.evidence.windows import moved, window_sums
from facingpage.cleaning.facts import PageFacts
from facingpage.cleaning.outline import Floats, Ints

_STEPS: Final = {
    "before_1": 1,
    "before_2": 2,
    "before_3": 3,
    "after_1": -1,
    "after_2": -2,
    "after_3": -3,
}
_WINDOWS: Final = (3, 8, 20)
_OUT: Final = 5
_FAR: Final = 99.0
_LIKELY: Final = 0.5
_RUNS: Final = 0.4
_LEAST: Final = 1e-6
COLUMNS: Final = (
    *_STEPS,
    *(f"window_{reach}" for reach in _WINDOWS),
    "share_before",
    "share",
    "words",
    "until_likely",
    "since_likely",
    "from_first",
    "to_last",
    "heading",
    "section",
    *(f"out_{step}" for step in range(_OUT)),
    "alike",
    "highest",
    "prose_highest",
    "prose_mean",
    "run_length",
    "run_share",
    "best_run",
    "from_best",
    "to_best",
)


def measure(page: PageFacts, likely: Floats) -> Columns:
    """Return figures of how likely the blocks around each are, from 0 to 1."""
    count = len(page.blocks)
    weights = np.sqrt(np.maximum(page.lengths, 0.25))
    held = likely * weights
    mass = likely * page.lengths
    told = np.cumsum(mass, dtype=np.float64)
    all_mass = max(_LEAST, float(told[-1]))
    found: dict[str, Floats] = {name: moved(likely, by) for name, by in _STEPS.items()}
    for reach in _WINDOWS:
        found[f"window_{reach}"] = _mean(
            window_sums(held, reach) - held, window_sums(weights, reach) - weights
        )
    found["share_before"] = (told - mass) / all_mass
    found["share"] = np.full(count, all_mass / max(1.0, float(page.lengths.sum())))
    found["words"] = np.full(count, np.log1p(all_mass))
    marks = np.flatnonzero(likely > _LIKELY)
    found |= _distances(page.places, marks)
    above = page.heading_above
    found["heading"] = np.where(above >= 0, likely[above], np.nan)
    sections = np.cumsum(page.headings).astype(np.int32)
    found["section"] = _others(held, weights, sections)
    outline = page.outline
    if outline is not None:
        sums, sizes = outline.sums(held), outline.sums(weights)
        elements = outline.own
        for step in range(_OUT):
            found[f"out_{step}"] = _mean(
                sums[elements] - held, sizes[elements] - weights
            )
            elements = np.where(
                outline.parent[elements] >= 0, outline.parent[elements], elements
            )
        _, looks = np.unique(outline.looks[outline.own], return_inverse=True)
        found["alike"] = _others(held, weights, looks)
    found["highest"] = np.full(count, likely.max())
    prose = np.flatnonzero(page.prose)
    if len(prose):
        found["prose_highest"] = np.full(count, likely[prose].max())
        found["prose_mean"] = np.full(count, held[prose].sum() / weights[prose].sum())
    return found | _runs(page, likely, mass)


def _mean(total: Floats, weight: Floats) -> Floats:
    return np.where(weight > _LEAST, total / np.maximum(weight, _LEAST), np.nan)


def _others(held: Floats, weights: Floats, groups: Ints) -> Floats:
    """Return the mean over the other blocks of each block's group."""
    sums, sizes = np.bincount(groups, held), np.bincount(groups, weights)
    return _mean(sums[groups] - held, sizes[groups] - weights)


def _distances(places: Floats, marks: Ints) -> dict[str, Floats]:
    if not len(marks):
        return {}
    after = np.searchsorted(marks, places, "right")
    before = np.searchsorted(marks, places, "left") - 1
    last = len(marks) - 1
    return {
        "until_likely": np.where(
            after <= last, marks[np.minimum(after, last)] - places, _FAR
        ),
        "since_likely": np.where(
            before >= 0, places - marks[np.maximum(before, 0)], _FAR
        ),
        "from_first": places - marks[0],
        "to_last": marks[-1] - places,
    }


def _runs(page: PageFacts, likely: Floats, mass: Floats) -> dict[str, Floats]:
    """Return figures of the unbroken run of likely blocks each stands in."""
    is_on = likely >= _RUNS
    count = len(likely)
    zeros = np.zeros(count)
    if not is_on.any():
        return {"run_length": zeros, "run_share": zeros}
    runs = np.cumsum(np.concatenate(([True], is_on[1:] != is_on[:-1]))) - 1
    held = np.bincount(runs, mass)
    lengths = np.bincount(runs)
    all_on = max(_LEAST, float(mass[is_on].sum()))
    big = np.bincount(runs, mass * is_on)
    best = np.flatnonzero(runs == int(np.argmax(big)))
    return {
        "run_length": np.where(is_on, lengths[runs], 0),
        "run_share": np.where(is_on, held[runs] / all_on, 0),
        "best_run": np.full(count, big.max() / max(_LEAST, float(mass.sum()))),
        "from_best": page.places - best[0],
        "to_best": best[-1] - page.places,
    }
