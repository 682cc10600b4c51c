"""Sentences that are like another: what the memory offers beside the exact ones.

Likeness is RapidFuzz's `ratio`: 200 times what two texts have in common in order, by
their lengths together. Measured on FLORES dev and NTREX in English, Portuguese,
Russian, Arabic and Chinese: of 7,991 sentences one in a hundred has an unrelated one
(most often a headline said twice) at 70 or more; with four words changed, deleted or
put in, 99% stay above it. Of lines of five words 4 to 11% have an unrelated one at 70,
2 to 3% at 80: short ones must be more alike.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz, process

_LEAST: Final = 70.0
_LEAST_SHORT: Final = 80.0
_SHORT_CHARS: Final = 40
_MOST: Final = 3
# Other numbers need another translation, however alike the rest is.
_NUMBERS_COST: Final = 10.0
_NUMBER: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Similar:
    """Which of the choices it is, how alike in per cent, and whether numbers differ."""

    number: int
    percent: int
    has_other_numbers: bool


def bounds(sentence: str) -> tuple[int, int]:
    """Return how short and how long at most a sentence is that can be like this one."""
    least = _least(sentence) / 100
    size = len(sentence)
    # Of two texts the shorter one is all that they can have in common.
    return int(size * least / (2 - least)), int(size * (2 - least) / least) + 1


def similar(sentence: str, choices: Sequence[str]) -> tuple[Similar, ...]:
    """Return the choices that are like a sentence, the most alike first; at most 3.

    100 is the same text, and only that. Of equal ones the first choice stands.
    """
    least = _least(sentence)
    found = process.extract(
        sentence, choices, scorer=fuzz.ratio, score_cutoff=least, limit=_MOST * 5
    )
    made = []
    for choice, likeness, number in found:
        has_other = _numbers(choice) != _numbers(sentence)
        score = likeness - _NUMBERS_COST * has_other
        if score >= least:
            percent = 100 if choice == sentence else min(int(score), 99)
            made.append(Similar(number, percent, has_other))
    made.sort(key=lambda each: (-each.percent, each.number))
    return tuple(made[:_MOST])


def _least(sentence: str) -> float:
    return _LEAST if len(sentence) >= _SHORT_CHARS else _LEAST_SHORT


def _numbers(text: str) -> Counter[str]:
    return Counter(_NUMBER.findall(text))
