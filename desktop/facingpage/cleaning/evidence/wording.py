"""Which words a block is made of, and how such words lean."""

from typing import Final

import numpy as np

from facingpage.cleaning.evidence.base import Case, Columns
from facingpage.cleaning.evidence.windows import moved
from facingpage.cleaning.facts import PageFacts
from facingpage.cleaning.vocabulary import Hashes, hashed, summary

COLUMNS: Final = ("mean", "least", "most", "total", "before", "after", "heading")
_SHORT: Final = 24
_LETTERS: Final = 24
_CLEAR: Final = 1.0


def measure(page: PageFacts) -> Columns:
    """Return how the words of each block, its neighbours and its heading lean."""
    hashes, owners = words_of(page)
    count = len(page.blocks)
    if page.leanings is None:
        return {}
    found = summary(page.leanings.words(hashes), owners, count)
    above = page.heading_above
    return {
        "mean": found.mean,
        "least": found.least,
        "most": found.most,
        "total": found.total,
        "before": moved(found.mean, 1),
        "after": moved(found.mean, -1),
        "heading": np.where(above >= 0, found.total[above], np.nan),
    }


def words_of(page: PageFacts) -> tuple[Hashes, np.ndarray]:
    """Return hashes of words and the index of the block each is of.

    Of a short text it is every word and the whole; of a long one how it begins.
    """
    hashes: list[int] = []
    counts = []
    for words, length, unspaced, key in zip(
        page.wordings, page.lengths.tolist(), page.unspaced, page.keys, strict=True
    ):
        found: set[str] = set()
        if words and length <= _SHORT:
            found = {*(_pairs(words) if unspaced else words[:_SHORT]), f"#{key}"}
        elif words:
            found = {f"^{' '.join(words[:count])}" for count in (1, 2, 3)}
        hashes += sorted(map(hashed, found))
        counts.append(len(found))
    owners = np.repeat(np.arange(len(counts), dtype=np.int32), counts)
    return np.array(hashes, np.uint32), owners


def _pairs(words: list[str]) -> list[str]:
    """Return pairs of characters, for writing that has no spaces."""
    run = "".join(words)[:_LETTERS]
    return [run[place : place + 2] for place in range(len(run) - 1)] or [run]


def reason(case: Case) -> str:
    """Return how its words speak for a block."""
    if case.kept:
        return "worded like an article"
    heading, own = case.value("wording:heading"), case.value("wording:mean")
    if heading < -_CLEAR and not own < -_CLEAR:
        above = case.page.blocks[case.page.heading_above[case.index]].text
        return f"under the heading “{_short(above)}”"
    return "worded like a menu, notice or teaser"


def _short(text: str) -> str:
    most = 40
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
