"""How well a text's letter pairs fit any language: what tells code pages apart.

The pairs are counted in langdetect's profiles of 55 languages. Only those with a letter
beyond ASCII say anything of an encoding.
"""

import json
import math
import threading
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Final
from unicodedata import normalize

from langdetect import PROFILES_DIRECTORY

# What a pair that a language does not know is taken to be: once in so many.
_UNSEEN: Final = 2e-5
# Beyond these a text says nothing new.
_MOST_CHARS: Final = 30_000
_MOST_PAIRS: Final = 3_000

# Printers' signs are no letters, and say as much of an encoding.
_SIGNS: Final = frozenset("’‘“”„–—…«»")
_SIGN_NATS: Final = 2.5

_lock = threading.Lock()


def fit(text: str) -> tuple[float, int]:
    """Return how well the pairs of a text fit its best language, and how many they are.

    In nats a pair above chance: some 3 to 5 for a text as it was written, 0 or less for
    one in the wrong encoding. A letter of another script within a word fits nothing.
    """
    counts: dict[str, int] = {}
    total = signs = 0
    for first, second in pairwise(_letters(text)):
        if first in _SIGNS or second in _SIGNS:
            signs += second in _SIGNS
            continue
        if first <= "\x7f" and second <= "\x7f":
            continue
        pair = first + second
        counts[pair] = counts.get(pair, 0) + 1
        total += 1
        if total >= _MOST_PAIRS:
            break
    if not total + signs:
        return 0.0, 0
    best = max(
        sum(count * known.get(pair, 0.0) for pair, count in counts.items())
        for known in _languages()
    )
    return (best + signs * _SIGN_NATS) / (total + signs), total + signs


def _letters(text: str) -> str:
    lowered = normalize("NFC", text[:_MOST_CHARS]).lower()
    # Signs between letters are no gap between words there, but damage.
    return "".join(c if c.isalpha() or c > "\x7f" else " " for c in lowered)


def _languages() -> tuple[dict[str, float], ...]:
    with _lock:
        return _read()


@cache
def _read() -> tuple[dict[str, float], ...]:
    """Return the score of every known pair, a table a language; () where none is."""
    tables = []
    try:
        files = sorted(Path(PROFILES_DIRECTORY).iterdir())
        for file in files:
            profile = json.loads(file.read_bytes())
            tables.append(_table(profile["freq"], profile["n_words"][1]))
    # Encodings are then told by the shapes of words alone; the language stage says
    # what is missing.
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return ({},)
    return tuple(tables) or ({},)


def _table(freq: dict[str, int], total: int) -> dict[str, float]:
    counts: dict[str, int] = {}
    for gram, count in freq.items():
        if len(gram) == 2 and not gram.isascii():
            folded = gram.lower()
            counts[folded] = counts.get(folded, 0) + count
    return {
        pair: math.log(count / total / _UNSEEN)
        for pair, count in counts.items()
        if count / total > _UNSEEN
    }
