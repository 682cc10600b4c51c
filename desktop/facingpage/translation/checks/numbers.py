"""A number of the source that the translation lacks."""

import re
from collections.abc import Iterable
from typing import Final

from facingpage.translation.checks import _reckoned, _scales, _spelled
from facingpage.translation.checks._quantities import (
    Quantity,
    Value,
    normal,
    quantities,
)
from facingpage.translation.checks._sides import Sides

# Up to twelve is often written out in words, and rightly so.
_WRITTEN_OUT: Final = 12
_ONE: Final = frozenset({(1, 0)})
_FIRST_YEAR: Final = 1100
_LAST_YEAR: Final = 2100
_CLOCK: Final = re.compile(
    r"(?<![\d.,:])([01]?\d|2[0-4])(?:[:h]\s?|\sh\s|\.(?=[0-5]\d\s?"
    r"(?:[ap]\.?m\b|Uhr|h\b|صباح|مساء|ظهر)))"
    r"([0-5]\d)(?![\d:]|[.,]\d)(?:\s?([ap])\.?m\b)?",
    re.IGNORECASE,
)
_HOUR: Final = re.compile(r"\s?[ap]\.?m\b|\s?h\b|\s?Uhr\b|시|時|点", re.IGNORECASE)
_ROMAN: Final = re.compile(
    r"\b(?=[IVXLC]{1,7}\b)(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\b"
)
_ROMAN_DIGITS: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_LETTER_BEFORE: Final = re.compile(r"[^\W\d_]-?$")
_DIGIT_RUN: Final = re.compile(r"\d+")
_WORD: Final = re.compile(r"[^\s\d.,;:!?()\[\]\"'«»…–—-]+")


def lost(sides: Sides) -> bool:
    """Return whether a number of the source is missing or changed.

    Numbers up to twelve are often written out: where their words are not listed, they
    only count when another number stands in their place. An
    hour, a decade or a year may be given in another way.
    """
    source = sides.source_folded
    if not any(digit in source for digit in "0123456789"):
        return False
    wanted, clocks = _wanted(sides)
    there = _There(sides)
    if not all(there.has_clock(*clock) for clock in clocks):
        return True
    missing = [each for each in wanted if not there.has(each)]
    if not missing:
        return False
    missing = _reckoned.unexplained(missing, sides)
    if _spelled.knows_small(sides.target_language):
        # One is an article in most languages.
        missing = [each for each in missing if each.readings != _ONE]
        return bool(missing)
    if any(not _is_small(each.readings) for each in missing):
        return True
    return bool(missing) and there.has_another(wanted, clocks)


def _wanted(sides: Sides) -> tuple[list[Quantity], list[tuple[int, int]]]:
    source = sides.source_folded
    clocks = [(int(c[1]), int(c[2])) for c in _CLOCK.finditer(source)]
    if clocks:
        source = _CLOCK.sub(lambda clock: " " * len(clock[0]), source)
    return [
        each
        for each in quantities(source, sides.source_language)
        if any(character.isascii() for character in each.text)
        and not _LETTER_BEFORE.search(source[max(0, each.start - 2) : each.start])
    ], clocks


class _There:
    """What numbers a translation holds, however written."""

    def __init__(self, sides: Sides) -> None:
        text = sides.target_folded
        self._quantities = quantities(text, sides.target_language)
        self._values = {v for each in self._quantities for v in each.readings}
        self._runs = {int(run) for run in _DIGIT_RUN.findall(text) if len(run) < 7}
        self._values |= {normal(run, 0) for run in self._runs}
        self._values |= {normal(n, 0) for n in _romans(text)}
        self._text = text.lower()
        self._language = sides.target_language
        self._powers = set()
        self._hours = _hours(sides)
        for word in _WORD.findall(self._text):
            if power := _scales.power(word, self._language):
                self._powers.add(power)

    def has(self, wanted: Quantity) -> bool:
        """Return whether a number of the source is here."""
        if wanted.readings & self._values or self._has_as_clock(wanted.text):
            return True
        if wanted.start in self._hours:
            hour = int(wanted.text)
            if {hour, hour + 12, hour - 12} & self._runs:
                return True
        for mantissa, power in wanted.readings:
            # "2 million" may be "dois milhões", and 1,000 "mil".
            if power in self._powers and self._has_word(mantissa):
                return True
            value = mantissa * 10**power if 0 <= power < 5 else 0
            if not value:
                continue
            if self._has_decade(value) or self._has_year_of(wanted, value):
                return True
            if _spelled.is_spelled(value, self._text, self._language):
                return True
        return False

    def _has_as_clock(self, text: str) -> bool:
        """Return whether "10.15" is here as an hour: "10h15"."""
        hour, _, minute = text.partition(".")
        if len(minute) != 2 or len(hour) > 2 or not (hour + minute).isdigit():
            return False
        return (
            re.search(rf"(?<!\d){int(hour)}\s?[h:]\s?{minute}", self._text) is not None
        )

    def _has_word(self, small: int) -> bool:
        if small == 1 or small > _WRITTEN_OUT:
            return small == 1
        if not _spelled.knows_small(self._language):
            return True
        return _spelled.is_spelled(small, self._text, self._language)

    def _has_decade(self, value: int) -> bool:
        """Return whether "1930" is here as "the 30s", or "the 30s" as "1930"."""
        if value % 10:
            return False
        if not _FIRST_YEAR <= value < _LAST_YEAR:
            return any(run > 999 and run % 100 == value for run in self._runs)
        decade = value % 100
        return normal(decade, 0) in self._values or (
            _spelled.is_spelled(decade, self._text, self._language)
        )

    def _has_year_of(self, wanted: Quantity, value: int) -> bool:
        """Return whether a year of a Chinese or Japanese century is here."""
        return wanted.is_century and any(run // 100 == value - 1 for run in self._runs)

    def has_clock(self, hour: int, minute: int) -> bool:
        """Return whether a time of day is here, by twelve or twenty-four hours."""
        hours = {hour, hour + 12, hour - 12, 0 if hour in {12, 24} else hour}
        return bool(hours & self._runs) and (not minute or minute in self._runs)

    def has_another(
        self, wanted: Iterable[Quantity], clocks: Iterable[tuple[int, int]]
    ) -> bool:
        """Return whether there is a small number that the source has not."""
        known = {value for each in wanted for value in each.readings}
        known |= {normal(part, 0) for clock in clocks for part in clock}
        return any(
            _is_small(each.readings) and not each.readings & known
            for each in self._quantities
            if each.text.isascii() and not each.power
        )


def _is_small(readings: Iterable[Value]) -> bool:
    return all(
        power in {0, 1} and mantissa * 10**power <= _WRITTEN_OUT
        for mantissa, power in readings
    )


def _hours(sides: Sides) -> set[int]:
    """Return where in the source hours of the day begin: "4 pm"."""
    text = sides.source_folded
    return {
        match.start()
        for match in _DIGIT_RUN.finditer(text)
        if len(match[0]) < 3 and _HOUR.match(text, match.end())
    }


def _romans(text: str) -> list[int]:
    found = []
    for match in filter(None, _ROMAN.findall(text)):
        digits = [_ROMAN_DIGITS[letter] for letter in match]
        later = [*digits, 0][1:]
        found.append(
            sum(
                -one if one < after else one
                for one, after in zip(digits, later, strict=True)
            )
        )
    return found
