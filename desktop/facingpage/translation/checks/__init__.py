"""What may be wrong with a translation: one check a kind of error, nothing is mended.

Add a check by adding a module and a row here, its words in `core.page.FLAG_WORDS` and
its errors in `tests/bench/bench_flags.py`, which measures it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from facingpage.translation.checks import (
    addresses,
    dates,
    length,
    marks,
    measures,
    negation,
    numbers,
    untranslated,
)
from facingpage.translation.checks._sides import Sides, sides
from facingpage.translation.engine import Pair

__all__ = ["CHECKS", "UNTRANSLATED", "Check", "flags"]


@dataclass(frozen=True, slots=True)
class Check:
    """A kind of error: `flag` is an id of `core.page.FLAG_WORDS`.

    `is_wrong` tells whether a translation seems to have it.
    """

    flag: str
    is_wrong: Callable[[Sides], bool]


UNTRANSLATED: Final = (
    Check("copied", untranslated.copied),
    Check("wrong-script", untranslated.other_script),
)
"""Told first, and by themselves."""

CHECKS: Final = (
    Check("numbers", numbers.lost),
    Check("dates", dates.changed),
    Check("currency", measures.other_currency),
    Check("units", measures.other_unit),
    Check("negation", negation.lost),
    Check("lost", addresses.lost),
    Check("brackets", marks.unbalanced),
    Check("length", length.odd),
)
"""The others, the gravest first."""


def flags(
    source: str, translation: str, pair: Pair, kept: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return the flags of what seems wrong with a sentence's translation.

    `kept` are words that were left as they are on purpose, such as a quotation.
    """
    both = sides(source, translation, pair, kept)
    for check in UNTRANSLATED:
        # What was not translated lacks all that a translation has.
        if check.is_wrong(both):
            return (check.flag,)
    return tuple(check.flag for check in CHECKS if check.is_wrong(both))
