"""langdetect's own language profiles and whole words, summed deterministically.

langdetect draws n-grams at random and so changes its mind on short strings. Here the
log-probabilities of every n-gram are added instead, and those of the words, which vote
by themselves. Each word holds the scores of all languages in one integer, 32 bits a
language, so that a text is one sum: exact, the same in any order and on any machine,
and some 0.05 ms for a paragraph, most of whose words came before.
"""

import json
import math
import struct
import threading
from pathlib import Path
from typing import Final

from langdetect import PROFILES_DIRECTORY
from langdetect.utils.ngram import NGram

from facingpage.errors import FacingPageError
from facingpage.language.words import (
    STEP,
    Words,
    folded,
    grams,
    in_one_script,
    words_in_case,
)
from facingpage.paths import resource_dir

_LANE_BITS: Final = 32
# Scores of as many texts are kept, some 3 kB each.
_MOST_KEPT: Final = 2048
# And the sums of as many words, 0.3 kB each. Longer ones do not come again.
_MOST_WORDS: Final = 16_384
_WORD_CHARS: Final = 32
NAT: Final = 4096
"""Steps in one nat; 3 n-grams of 10 nats for 1,000 characters fit a lane."""

MAX_SCORED_CHARS: Final = 400
"""What is read of a text; more changes no answer and would cost over 1 ms."""

# langdetect's own smoothing: alpha 0.5 over its base frequency 10,000.
_UNSEEN: Final = 0.5 / 10_000

# A letter stands in six n-grams, and those beside it say the same: each counts little.
# Both weights were fitted together, to the likelihood of a random half of language/dev.
_GRAM_WEIGHT: Final = 0.095
_WORD_WEIGHT: Final = 0.54


class ProfileMissing(FacingPageError):
    """langdetect's language profiles are missing or damaged."""


class _Fold(dict[int, str]):
    """langdetect's normalisation as a table for `str.translate`, filled on use."""

    def __missing__(self, code_point: int) -> str:
        folded: str = NGram.normalize(chr(code_point))
        self[code_point] = folded
        return folded


class Profiles:
    """The n-gram profiles and the words of every language that is told."""

    def __init__(self, folder: Path, more: Path) -> None:
        """Read the profiles of a folder, one JSON file a language, and our own.

        `more` holds words.npz and profiles.json, for languages langdetect lacks.

        Raises:
            ProfileMissing: none can be read, or one is damaged.
        """
        names: list[str] = []
        lanes: dict[str, int] = {}
        try:
            found = [json.loads(file.read_bytes()) for file in sorted(folder.iterdir())]
            own = json.loads((more / "profiles.json").read_bytes())
            found += [{"name": name, **own[name]} for name in sorted(own)]
            for number, profile in enumerate(found):
                names.append(profile["name"])
                totals = profile["n_words"]
                for gram, count in profile["freq"].items():
                    odds = count / totals[len(gram) - 1] / _UNSEEN
                    step = round(math.log1p(odds) * _GRAM_WEIGHT * NAT)
                    lanes[gram] = lanes.get(gram, 0) + (step << _LANE_BITS * number)
            self._known = Words(more / "words.npz")
        except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
            raise ProfileMissing(
                f"Could not read the language profiles in {folder} and {more}: "
                f"{error}. Run the set-up again."
            ) from error
        self._codes = tuple(names)
        self._unpack = struct.Struct(f"<{len(names)}I").unpack
        self._lanes = lanes
        self._shifts = [_LANE_BITS * _index(names, code) for code in self._known.codes]
        self._words: dict[str, int] = {}
        self._fold = _Fold()
        self._kept: dict[str, tuple[int, ...]] = {}

    def lane(self, code: str, script: str) -> int | None:
        """Return where `sums` has a language written in a script; None if nowhere."""
        for name in (f"{code}-{script}", code):
            if name in self._codes:
                return self._codes.index(name)
        return None

    def sums(self, text: str) -> tuple[int, ...]:
        """Return how well each language explains a text, in `NAT`s; () if none does.

        Only differences mean something. The result is kept for the next who asks.
        """
        # A page's vote and its blocks' own guesses ask for the same texts.
        kept = self._kept.get(text)
        if kept is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            total = sum(map(self._word, words_in_case(text[:MAX_SCORED_CHARS])))
            lanes = total.to_bytes(_LANE_BITS // 8 * len(self._codes), "little")
            kept = self._kept[text] = self._unpack(lanes) if total else ()
        return kept

    def nats_of_word(self, word: str) -> dict[str, float]:
        """Return how well the languages that have a word frequently explain it."""
        return {
            self._known.codes[place]: level * STEP * _WORD_WEIGHT
            for place, level in self._known.levels(word)
        }

    def _word(self, word: str) -> int:
        """Return the lanes of a word and its n-grams, added up."""
        known = self._words.get(word)
        if known is not None:
            return known
        # Acronyms tell nothing, and the profiles hold no words in capitals.
        is_acronym = len(word) > 1 and word.isupper()
        found = 0 if is_acronym else self._weigh(word)
        if len(word) <= _WORD_CHARS:
            if len(self._words) >= _MOST_WORDS:
                self._words.clear()
            self._words[word] = found
        return found

    def _weigh(self, word: str) -> int:
        find = self._lanes.get
        word = in_one_script(word)
        letters = word.translate(self._fold)
        found = sum([lane for gram in grams(letters) if (lane := find(gram))])
        for place, level in self._known.levels(folded(word)):
            step = round(level * STEP * _WORD_WEIGHT * NAT)
            found += step << self._shifts[place]
        return found


def _index(names: list[str], code: str) -> int:
    """Return which profile is a language's; Chinese has one a script."""
    return names.index("zh-cn" if code == "zh" else code)


_lock = threading.Lock()
_loaded: list[Profiles] = []


def profiles() -> Profiles:
    """Return the profiles, read on the first call; safe from any thread."""
    with _lock:
        if not _loaded:
            ours = resource_dir() / "languages"
            _loaded.append(Profiles(Path(PROFILES_DIRECTORY), ours))
        return _loaded[0]
