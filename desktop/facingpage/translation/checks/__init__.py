"""What may be wrong with a translation: one check a kind of error, nothing is mended.

Add a check by adding a module and a row here, its words in `core.page.FLAG_WORDS` and
its errors in `tests/helpers/harm.py`.

Measured by `dev.py bench flags`. Found: of errors put into human translations (NTREX
and FLORES, odd lines, en to pt / pt to en). Falsely: lines of human translations that
are flagged, the mean of 90 pairs of ten languages. Right: of what is flagged in what
the starter models make of 4,265 sentences of NTREX and FLORES, and then of 5,837 that
nothing had been chosen on, of web pages (en to pt) and NTREX in Brazilian Portuguese
(to en); each was read, and what was wrong for a plain reason was mended afterwards.

    numbers        97 / 97%    2.1%   13 of 13, 26 of 26   human ones convert miles
    dates          95 / 100%   .05%   none there
    times         too few      0%     2 of 2, 1 of 1   "10h15" became "10:15 p.m."
    currency      100 / 73%    .03%    8 of 8, 1 of 1
    units          70 / 77%    .2%     3 of 3   human ones convert them
    names          46 / 46%    .1%     7 of 7, 6 of 10   nothing of frequent names
    negation       69 / 73%    .6%     1 of 1, 1 of 1
    brackets       97 / 98%    2.2%   16 of 16, 38 of 41   human ones leave quotes open
    added         100 / 100%   1.0%    of 700 short lines of web pages 26 of 26
    copied         99 / 99%    0%      3 of 3, 14 of 15
    wrong-script   99 / 99%    .02%   none there
    length         96 / 98%    .15%   none there
    lost           too few addresses to tell: 1 of 1, 3 of 3

A check that was wrong more often than right between two languages is off there: see
`names.is_looked_for`.
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
    names,
    negation,
    numbers,
    times,
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
    Check("times", times.moved),
    Check("currency", measures.other_currency),
    Check("units", measures.other_unit),
    Check("names", names.lost),
    Check("negation", negation.lost),
    Check("lost", addresses.lost),
    Check("brackets", marks.unbalanced),
    Check("added", marks.added),
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
