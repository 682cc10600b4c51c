"""What else on the page was made by the same line of its template."""

import math
from typing import Final

import numpy as np

from facingpage.cleaning.evidence.base import Case, Columns
from facingpage.cleaning.facts import PageFacts
from facingpage.cleaning.outline import Floats, Ints

_NAMES: Final = (
    "count",
    "words",
    "size",
    "links",
    "prose",
    "prose_size",
    "mean",
    "closed",
    "longest",
    "since_first",
    "until_last",
    "middle",
)
_LEVELS: Final = (("own", 0), ("outer", 1))
# As a logarithm, like the column: five blocks and more.
_MANY: Final = math.log1p(5)
COLUMNS: Final = tuple(f"{level}_{name}" for level, _ in _LEVELS for name in _NAMES)


def measure(page: PageFacts) -> Columns:
    """Return figures of the blocks of the same look; nothing without markup."""
    outline = page.outline
    if outline is None:
        return {}
    found = {}
    elements = outline.own
    for level, _ in _LEVELS:
        for name, values in zip(
            _NAMES, _figures(page, outline.looks[elements]), strict=True
        ):
            found[f"{level}_{name}"] = values
        elements = np.maximum(outline.parent[elements], 0)
    return found


def _figures(page: PageFacts, looks: Ints) -> tuple[Floats, ...]:
    _, of_block = np.unique(looks, return_inverse=True)
    groups = int(of_block.max()) + 1

    def summed(values: Floats) -> Floats:
        return np.bincount(of_block, values, groups).astype(np.float64)

    count = summed(np.ones_like(page.lengths))
    words = summed(page.lengths)
    prose = summed(page.lengths * page.prose)
    all_words = max(1.0, float(page.lengths.sum()))
    all_prose = max(1.0, float((page.lengths * page.prose).sum()))
    longest = np.zeros(groups)
    np.maximum.at(longest, of_block, page.lengths)
    first = np.full(groups, np.inf)
    np.minimum.at(first, of_block, page.places)
    last = np.zeros(groups)
    np.maximum.at(last, of_block, page.places)
    blocks = len(page.blocks)
    many = np.maximum(words, 1)
    return (
        np.log1p(count)[of_block],
        np.log1p(words)[of_block],
        (words / all_words)[of_block],
        (summed(page.lengths * page.linked) / many)[of_block],
        (prose / many)[of_block],
        (prose / all_prose)[of_block],
        (words / count)[of_block],
        (summed(page.closed) / count)[of_block],
        np.log1p(longest)[of_block],
        (page.places - first[of_block]) / blocks,
        (last[of_block] - page.places) / blocks,
        (summed(page.places) / count / blocks)[of_block],
    )


def reason(case: Case) -> str:
    """Return how the blocks that look the same speak for a block."""
    if case.kept:
        return "made like the page's paragraphs"
    if case.value("alike:own_count") >= _MANY:
        return "one of many short pieces made alike"
    return "made unlike the page's paragraphs"
