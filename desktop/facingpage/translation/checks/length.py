"""A translation much shorter or longer than its source lets one expect."""

import re
from collections.abc import Mapping
from typing import Final

from facingpage.core import languages
from facingpage.translation.checks._sides import Sides

# How much of an alphabet's text a letter of these scripts stands for.
_DENSITY: Final[Mapping[str, float]] = {
    "Hani": 3.0,
    "Kana": 1.6,
    "Hang": 2.2,
    "Arab": 1.2,
    "Hebr": 1.3,
}
# Length beside English, NTREX-128, letters weighed as above.
_LENGTHS: Final[Mapping[str, float]] = {
    "ar": 1.08,
    "de": 1.19,
    "en": 1.0,
    "es": 1.16,
    "fa": 1.12,
    "fr": 1.17,
    "pt": 1.1,
    "ru": 1.11,
    "uk": 1.04,
    "zh": 0.9,
}
_LENGTH_ELSEWHERE: Final = 1.1
_OTHER: Final = re.compile("[\u0590-\u06ff\u1100-\u11ff\u3040-\U0003ffff]")
_LEAST_WEIGHT: Final = 25
_SHORT_WEIGHT: Final = 45
# Of 990 pairs of lines a language pair, none or one of a human's was outside.
_BOUNDS: Final = (0.48, 2.1)
_BOUNDS_SHORT: Final = (0.35, 2.8)


def odd(sides: Sides) -> bool:
    """Return whether a translation is too short or too long for its source."""
    ours = _weight(sides.source)
    if ours < _LEAST_WEIGHT:
        return False
    expected = ours * _length(sides.target_language) / _length(sides.source_language)
    low, high = _BOUNDS if ours >= _SHORT_WEIGHT else _BOUNDS_SHORT
    return not low <= _weight(sides.target) / expected <= high


def _length(language: str) -> float:
    return _LENGTHS.get(language, _LENGTH_ELSEWHERE)


def _weight(text: str) -> float:
    # A page's columns and rulers are spaces for the greater part.
    text = " ".join(text.split())
    if not _OTHER.search(text):
        return len(text)
    counts = languages.script_counts(text)
    return len(text) + sum(
        (density - 1) * counts[script] for script, density in _DENSITY.items()
    )
