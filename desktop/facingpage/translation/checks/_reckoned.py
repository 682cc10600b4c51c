"""Numbers of dates that the two sides give by different calendars."""

from collections.abc import Sequence

from facingpage.readable import calendars
from facingpage.translation.checks._quantities import Quantity, Value, normal
from facingpage.translation.checks._sides import Sides


def unexplained(missing: Sequence[Quantity], sides: Sides) -> list[Quantity]:
    """Return the missing numbers that no date in another calendar stands for.

    "۵ مرداد ۱۳۹۹" is 26 July 2020, and the year 1399 is 2020 or 2021.
    """
    meant = _days(sides.source_folded, sides.source_language, sides.target_folded)
    meant |= _days(sides.target_folded, sides.target_language, sides.source_folded)
    left = [each for each in missing if not each.readings & meant]
    if not left:
        return []
    years = {
        *_years(sides.source_folded, sides.target_folded),
        *_years(sides.target_folded, sides.source_folded),
    }
    return [each for each in left if not each.readings & years]


def _days(text: str, language: str, other: str) -> set[Value]:
    """Return the numbers of dates in a text, and of the same days in the other."""
    explained: set[Value] = set()
    for date in calendars.found(text, language):
        if str(date.day.year) in other and str(date.day.day) in other:
            own = [int(number) for number in date.words.split() if number.isdigit()]
            for number in (*own, date.year, date.day.year, date.day.day):
                explained.add(normal(number, 0))
    return explained


def _years(text: str, other: str) -> set[Value]:
    """Return the years of other calendars in a text whose Gregorian year is there."""
    explained: set[Value] = set()
    for year in calendars.years(text):
        for gregorian in calendars.gregorian_years(year):
            if str(gregorian) in other:
                explained |= {normal(year, 0), normal(gregorian, 0)}
    return explained
