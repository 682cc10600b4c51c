"""What the page's markup calls the parts a block stands in, and how such names lean."""

import re
from functools import lru_cache
from typing import Final

import numpy as np

from facingpage.cleaning.evidence.base import Case, Columns
from facingpage.cleaning.facts import PageFacts
from facingpage.cleaning.outline import Ints
from facingpage.cleaning.vocabulary import Hashes

COLUMNS: Final = (
    "own",
    "outer",
    "next_outer",
    "least",
    "most",
    "total",
    "least_mean",
    "most_mean",
    "weighted",
)
_FADE: Final = 0.7
_SHOWN: Final = 30
_COMMENTS = re.compile(
    r"comment|disqus|dsq-|livefyre|talkback|guestbook|respond", re.IGNORECASE
)
_NAME = re.compile(r"[A-Za-z][\w-]*")


def measure(page: PageFacts) -> Columns:
    """Return how the names around each block lean; nothing without markup."""
    outline = page.outline
    if outline is None:
        return {}
    found = page.named
    if found is None:
        return {}
    mean, least, most = (
        np.nan_to_num(values) for values in (found.mean, found.least, found.most)
    )
    outer = np.maximum(outline.parent, 0)
    around, chained = outline.chain_block, outline.chain_element
    count = len(page.blocks)

    def lowest(values: np.ndarray) -> np.ndarray:
        return np.minimum.reduceat(values[chained], outline.chain_start[:-1])

    return {
        "own": mean[outline.own],
        "outer": mean[outer[outline.own]],
        "next_outer": mean[outer[outer[outline.own]]],
        "least": lowest(least),
        "most": -lowest(-most),
        "total": np.bincount(around, mean[chained], count),
        "least_mean": lowest(mean),
        "most_mean": -lowest(-mean),
        "weighted": np.bincount(
            around, mean[chained] * _FADE**outline.chain_step, count
        ),
    }


def words_of(page: PageFacts) -> tuple[Hashes, Ints]:
    """Return hashes of the names around each block, each once, and whose each is."""
    outline = page.outline
    if outline is None:
        return np.zeros(0, np.uint32), np.zeros(0, np.int32)
    start = outline.word_start
    counts = (start[1:] - start[:-1])[outline.chain_element]
    owners = np.repeat(outline.chain_block, counts).astype(np.int64)
    firsts = np.cumsum(counts) - counts
    places = np.repeat(start[outline.chain_element] - firsts, counts)
    hashes = outline.words[places + np.arange(len(places))]
    pairs = np.unique((owners << 32) | hashes)
    return (pairs & 0xFFFFFFFF).astype(np.uint32), (pairs >> 32).astype(np.int32)


@lru_cache(maxsize=1024)
def _is_comments(name: str) -> bool:
    return _COMMENTS.search(name) is not None


def reason(case: Case) -> str:
    """Return how the names of the parts around it speak for a block."""
    outline, means = case.page.outline, case.page.name_means
    if outline is not None:
        elements = outline.around(case.index)
        names = [case.page.names[element] for element in elements]
        if not case.kept and any(map(_is_comments, names)):
            return "comment area"
        if means:
            sign = -1 if case.kept else 1
            leaning = [sign * means[element] for element in elements]
            for step in sorted(range(len(names)), key=leaning.__getitem__):
                if called := _NAME.search(names[step]):
                    return f"in a part the page calls “{called[0][:_SHOWN]}”"
    return (
        "in a part named like the text" if case.kept else "in a part named like debris"
    )
