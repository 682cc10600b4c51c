"""Words and how they lean: towards kept text or towards debris."""

import zlib
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from facingpage.cleaning.outline import Floats

MOST_ODDS: Final = 4.0
STEPS: Final = 30
"""A byte holds the odds of a word, from minus to plus the most, in steps of 1/30."""

Hashes = npt.NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A table of hashed words, sorted, and their log-odds."""

    hashes: Hashes
    odds: Floats

    def __call__(self, hashes: Hashes) -> Floats:
        """Return the log-odds of being kept for each word; NaN if unknown."""
        if not len(self.hashes):
            return np.full(len(hashes), np.nan, np.float32)
        places = np.searchsorted(self.hashes, hashes)
        places = np.minimum(places, len(self.hashes) - 1)
        found = np.where(self.hashes[places] == hashes, self.odds[places], np.nan)
        return found.astype(np.float32)


@dataclass(frozen=True, slots=True)
class Leanings:
    """How words of texts lean, and words that parts of pages are named by."""

    words: Vocabulary
    names: Vocabulary


def hashed(word: str) -> int:
    """Return a word's number, the same on every machine."""
    return zlib.crc32(word.encode("utf-8", "replace"))


@dataclass(frozen=True, slots=True)
class Summary:
    """The leanings of the words of each of `count` owners, NaN where none is known."""

    mean: Floats
    least: Floats
    most: Floats
    total: Floats


def summary(odds: Floats, owners: npt.NDArray[np.int32], count: int) -> Summary:
    """Return what the words of each owner come to."""
    known = np.isfinite(odds)
    odds, owners = odds[known], owners[known]
    counts = np.bincount(owners, minlength=count)
    is_known = counts > 0
    total = np.bincount(owners, weights=odds, minlength=count)
    least = np.full(count, np.inf)
    np.minimum.at(least, owners, odds)
    most = np.full(count, -np.inf)
    np.maximum.at(most, owners, odds)
    none = np.nan
    return Summary(
        mean=np.where(is_known, total / np.maximum(counts, 1), none),
        least=np.where(is_known, least, none),
        most=np.where(is_known, most, none),
        total=np.where(is_known, total, none),
    )
