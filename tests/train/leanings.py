"""Counts how words lean, site by site, so that a site can be left out of its own."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from facingpage.cleaning.outline import Floats
from facingpage.cleaning.vocabulary import MOST_ODDS, STEPS, Hashes, Vocabulary

_LEAST_SITES = 3
_SMOOTHING = 0.3


@dataclass(frozen=True, slots=True)
class Said:
    """The words of one page's blocks: each word of each block, once a block."""

    site: str
    hashes: Hashes
    owners: npt.NDArray[np.int32]
    kept: Floats
    weights: Floats


class Counts:
    """How much kept and dropped text each word stood in, by site.

    A site's count of a word is damped to its square root, so that one with many pages
    does not outvote the others.
    """

    def __init__(self, said: Iterable[Said]) -> None:
        """Count the words of pages; `kept` and `weights` are of their blocks."""
        pages = [page for page in said if len(page.hashes)]
        numbers = {s: n for n, s in enumerate(sorted({page.site for page in pages}))}
        words, sites, kept, dropped = [], [], [], []
        for page in pages:
            weight = page.weights[page.owners]
            is_kept = page.kept[page.owners] > 0.5
            words.append(page.hashes)
            sites.append(np.full(len(page.hashes), numbers[page.site], np.int64))
            kept.append(weight * is_kept)
            dropped.append(weight * ~is_kept)
        pairs = (np.concatenate(words).astype(np.int64) << 20) | np.concatenate(sites)
        pairs, of_pair = np.unique(pairs, return_inverse=True)
        is_kept_sum = np.bincount(of_pair, np.concatenate(kept))
        dropped_sum = np.bincount(of_pair, np.concatenate(dropped))
        damping = np.minimum(1.0, np.maximum(is_kept_sum + dropped_sum, 1e-9) ** -0.5)
        self._kept, self._dropped = is_kept_sum * damping, dropped_sum * damping
        self._sites = pairs & 0xFFFFF
        self._of_site = numbers
        self._words = (pairs >> 20).astype(np.uint32)
        self._order = np.argsort(self._sites, kind="stable")
        self._starts = np.searchsorted(
            self._sites[self._order], np.arange(len(numbers) + 1)
        )
        self.hashes, of_word = np.unique(self._words, return_inverse=True)
        self._sum_kept = np.bincount(of_word, self._kept) * 1.0
        self._sum_dropped = np.bincount(of_word, self._dropped) * 1.0
        self._count = np.bincount(of_word)
        self._share = self._kept.sum() / (self._kept.sum() + self._dropped.sum())

    def vocabulary(self) -> Vocabulary:
        """Return the words of three sites and more."""
        known = self._count >= _LEAST_SITES
        odds = self._odds(self._sum_kept, self._sum_dropped)
        return Vocabulary(self.hashes[known], odds[known].astype(np.float32))

    def without(self, site: str) -> Vocabulary:
        """Return the words as they lean on all other sites."""
        number = self._of_site.get(site)
        if number is None:
            return self.vocabulary()
        own = self._order[self._starts[number] : self._starts[number + 1]]
        places = np.searchsorted(self.hashes, self._words[own])
        kept, dropped = self._sum_kept.copy(), self._sum_dropped.copy()
        count = self._count.copy()
        kept[places] -= self._kept[own]
        dropped[places] -= self._dropped[own]
        count[places] -= 1
        known = (self._count >= _LEAST_SITES) & (count >= _LEAST_SITES - 1)
        odds = self._odds(np.maximum(kept, 0), np.maximum(dropped, 0))
        return Vocabulary(self.hashes[known], odds[known].astype(np.float32))

    def _odds(self, kept: Floats, dropped: Floats) -> Floats:
        share = self._share
        odds = np.log(
            (kept + _SMOOTHING * share) / (dropped + _SMOOTHING * (1 - share))
        ) - np.log(share / (1 - share))
        # What is stored is a byte a word: train on what will run.
        steps: Floats = np.round(np.clip(odds, -MOST_ODDS, MOST_ODDS) * STEPS)
        return steps / STEPS
