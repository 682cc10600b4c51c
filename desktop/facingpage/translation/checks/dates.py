"""A month or a weekday that the translation changed."""

import re
from collections import Counter
from typing import Final

from facingpage.readable import calendars
from facingpage.translation.checks import _names
from facingpage.translation.checks._sides import Sides

_DIGIT: Final = re.compile(r"\d")
_NUMBER: Final = re.compile(r"\d+")
# How far from its month a day or a year may stand: "on the 5th of", "1 de".
_NEAR: Final = 6


def changed(sides: Sides) -> bool:
    """Return whether a date names another month or weekday than the source.

    Looked at only where the source has a number, and both languages are in the CLDR.
    A month stands for itself in figures; a day that is only left out is no change.
    """
    if not _DIGIT.search(sides.source_folded):
        return False
    return _other_month(sides) or _other_weekday(sides)


def _other_month(sides: Sides) -> bool:
    source, target = sides.source_folded, sides.target_folded
    ours = _names.months(sides.source_language)
    theirs = _names.months(sides.target_language)
    if not ours or not theirs:
        return False
    wanted = {
        number
        for number, start, end in ours.spans(source)
        # "Sep 11" that stays as it is was not translated, but not changed.
        if source[start:end] not in target
        and (
            _DIGIT.search(source[max(0, start - _NEAR) : start])
            or _DIGIT.search(source[end : end + _NEAR])
        )
    }
    # "May 5" is "5.5."; the day alone stands for no month.
    figures = _figures(target) - _figures(source)
    missing = {
        number
        for number in wanted
        if number not in figures and not theirs.may_hold(number, target)
    }
    if not missing:
        return False
    return not calendars.found(target, sides.target_language)


def _figures(text: str) -> Counter[int]:
    return Counter(int(n) for n in _NUMBER.findall(text) if len(n) < 3)


def _other_weekday(sides: Sides) -> bool:
    ours = _names.weekdays(sides.source_language)
    theirs = _names.weekdays(sides.target_language)
    if not ours or not theirs:
        return False
    wanted = ours.numbers(sides.source_folded)
    if not wanted:
        return False
    target = sides.target_folded
    missing = {number for number in wanted if not theirs.may_hold(number, target)}
    return bool(missing) and bool(theirs.numbers(target) - wanted)
