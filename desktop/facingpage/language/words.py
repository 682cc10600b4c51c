"""Which languages a word is frequent in.

Whole words tell what n-grams of three letters can't: that "y" is Spanish, that "Teilen"
is German and "Delen" Dutch. The table was counted by `dev.py train words`; it holds
hashes of words, and for each the languages it is frequent in and how frequent.
"""

import unicodedata
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Final

import numpy as np

FLOOR: Final = 5e-7
"""The share of all words that a word missing from a language's list is given."""

STEP: Final = 1 / 16
"""Nats in one step of a word's level, which counts up from the floor."""


class _Apart(dict[int, str]):
    """What is no letter becomes a space; a table for `str.translate`, filled on use."""

    def __missing__(self, code_point: int) -> str:
        letter = chr(code_point)
        is_part = letter.isalpha() or unicodedata.category(letter).startswith("M")
        self[code_point] = letter if is_part else " "
        return self[code_point]


_APART: Final = _Apart()

_LOOKALIKES: Final = str.maketrans(
    "AaBCcEeHIiJjKMOoPpSsTXxYy", "АаВСсЕеНІіЈјКМОоРрЅѕТХхУу"
)


def words_in_case(text: str) -> list[str]:
    """Return the words of a text: its runs of letters, composed (NFC)."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return text.translate(_APART).split()


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters."""
    return [folded(word) for word in words_in_case(text)]


def folded(word: str) -> str:
    """Return a word in small letters, as it is looked up."""
    # Python makes two characters of the Turkish capital.
    return word.replace("İ", "i").lower()


def in_one_script(word: str) -> str:
    """Return a Cyrillic word without the Latin letters that look like its own.

    Keyboards, scanners and tricksters mix them: "Aзил", with a Latin A.
    """
    if word.isascii():
        return word
    own = word.translate(_LOOKALIKES)
    return own if all("\u0400" <= letter <= "\u052f" for letter in own) else word


def grams(word: str) -> list[str]:
    """Return the n-grams of one to three letters that langdetect would count."""
    padded = f" {word} "
    found = list(word)
    found.extend(map("".join, pairwise(padded)))
    triples = zip(padded, padded[1:], padded[2:], strict=False)
    found.extend(map("".join, triples))
    return found


class Words:
    """The table of frequent words."""

    def __init__(self, path: Path) -> None:
        """Read the table.

        Raises:
            OSError, ValueError, KeyError: it is missing or damaged.
        """
        with np.load(path, allow_pickle=False) as stored:
            self.codes = tuple(str(code) for code in stored["codes"])
            counts = stored["counts"].tolist()
            self._hashes = array("I", stored["hashes"].tolist())
            self._levels = array("H", stored["levels"].tolist())
        self._starts = array("I", accumulate(counts, initial=0))

    def levels(self, word: str) -> Iterator[tuple[int, int]]:
        """Yield the languages a word is frequent in, as places in `codes`, and levels.

        `word` is folded; a level counts steps above the floor.
        """
        key = zlib.crc32(word.encode("utf-8", "surrogatepass"))
        place = bisect_left(self._hashes, key)
        if place == len(self._hashes) or self._hashes[place] != key:
            return
        for level in self._levels[self._starts[place] : self._starts[place + 1]]:
            yield level >> 8, level & 0xFF
