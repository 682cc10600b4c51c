"""langdetect's own language profiles, summed deterministically.

langdetect draws n-grams at random and so changes its mind on short strings. Here the
log-probabilities of every n-gram are added instead. Each n-gram holds the scores of
all languages in one integer, 32 bits a language, so that a text is one sum: exact,
the same in any order and on any machine, and some 0.05 ms for a paragraph, most of
whose words came before.
"""

import itertools
import json
import math
import struct
import threading
from pathlib import Path
from typing import Final

from langdetect import PROFILES_DIRECTORY
from langdetect.utils.ngram import NGram

from facingpage.errors import FacingPageError

_LANE_BITS: Final = 32
# Scores of as many texts are kept, some 3 kB each.
_MOST_KEPT: Final = 2048
# And the sums of as many words, 0.3 kB each. Longer ones do not come again.
_MOST_WORDS: Final = 16_384
_WORD_CHARS: Final = 32
_SCALE: Final = 4096
"""Steps in one nat; 3 n-grams of 10 nats for 1,000 characters fit a lane."""

MAX_SCORED_CHARS: Final = 400
"""What is read of a text; more changes no answer and would cost over 1 ms."""

# langdetect's own smoothing: alpha 0.5 over its base frequency 10,000.
_UNSEEN: Final = 0.5 / 10_000

# Softens the sum, whose n-grams overlap and so count the same evidence repeatedly.
_TEMPERATURE: Final = 2.0


class ProfileMissing(FacingPageError):
    """langdetect's language profiles are missing or damaged."""


class _Fold(dict[int, str]):
    """langdetect's normalisation as a table for `str.translate`, filled on use."""

    def __missing__(self, code_point: int) -> str:
        folded: str = NGram.normalize(chr(code_point))
        self[code_point] = folded
        return folded


class Profiles:
    """The n-gram profiles of every language langdetect knows."""

    def __init__(self, folder: Path) -> None:
        """Read the profiles of a folder, one JSON file a language.

        Raises:
            ProfileMissing: none can be read, or one is damaged.
        """
        names: list[str] = []
        lanes: dict[str, int] = {}
        try:
            for number, file in enumerate(sorted(folder.iterdir())):
                profile = json.loads(file.read_bytes())
                names.append(profile["name"])
                totals = profile["n_words"]
                for gram, count in profile["freq"].items():
                    odds = count / totals[len(gram) - 1] / _UNSEEN
                    step = round(math.log1p(odds) * _SCALE) << _LANE_BITS * number
                    lanes[gram] = lanes.get(gram, 0) + step
        except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
            raise ProfileMissing(
                f"Could not read the language profiles in {folder}: {error}. "
                "Run the set-up again."
            ) from error
        if not names:
            raise ProfileMissing(
                f"There are no language profiles in {folder}. Run the set-up again."
            )
        self._codes = tuple(name.split("-")[0] for name in names)
        self._unpack = struct.Struct(f"<{len(names)}I").unpack
        self._lanes = lanes
        self._words: dict[str, int] = {}
        self._fold = _Fold()
        self._kept: dict[str, dict[str, float]] = {}
        self.codes = frozenset(self._codes)

    def scores(self, text: str) -> dict[str, float]:
        """Return how well each language explains a text, in nats; empty if none does.

        Only differences mean something. Chinese profiles (zh-cn, zh-tw) count as one.
        The result is kept for the next who asks, and must not be changed.
        """
        # A page's vote and its blocks' own guesses ask for the same texts.
        kept = self._kept.get(text)
        if kept is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            kept = self._kept[text] = self._sum(text)
        return kept

    def _sum(self, text: str) -> dict[str, float]:
        head = text[:MAX_SCORED_CHARS]
        # Letters of Vietnamese may be in two parts; none of them is ASCII.
        whole = head if head.isascii() else NGram.normalize_vi(head)
        total = sum(map(self._word, whole.translate(self._fold).split()))
        if not total:
            return {}
        lanes = total.to_bytes(_LANE_BITS // 8 * len(self._codes), "little")
        scores: dict[str, float] = {}
        for code, steps in zip(self._codes, self._unpack(lanes), strict=True):
            if code not in scores or steps > scores[code]:
                scores[code] = steps
        return {code: steps / _SCALE / _TEMPERATURE for code, steps in scores.items()}

    def _word(self, word: str) -> int:
        """Return the lanes of a word's n-grams, added up."""
        known = self._words.get(word)
        if known is not None:
            return known
        find = self._lanes.get
        found = sum([lane for gram in _grams(word) if (lane := find(gram))])
        if len(word) <= _WORD_CHARS:
            if len(self._words) >= _MOST_WORDS:
                self._words.clear()
            self._words[word] = found
        return found


def _grams(word: str) -> list[str]:
    """Return the n-grams of one to three letters that langdetect would count."""
    # Acronyms tell nothing, and the profiles hold no words in capitals.
    if len(word) > 1 and word.isupper():
        return []
    padded = f" {word} "
    grams = list(word)
    grams.extend(map("".join, itertools.pairwise(padded)))
    triples = zip(padded, padded[1:], padded[2:], strict=False)
    grams.extend(map("".join, triples))
    return grams


_lock = threading.Lock()
_loaded: list[Profiles] = []


def profiles() -> Profiles:
    """Return the profiles, read on the first call; safe from any thread."""
    with _lock:
        if not _loaded:
            _loaded.append(Profiles(Path(PROFILES_DIRECTORY)))
        return _loaded[0]
