"""Dates of the Persian and the Islamic calendar, found in text and reckoned over."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final

from hijridate import Hijri
from persiantools.jdatetime import JalaliDate

from facingpage.core import languages
from facingpage.readable import digits

_PERSIAN: Final = (
    "فروردین|فروردين|farvardin",
    "اردیبهشت|ارديبهشت|ordibehesht",
    "خرداد|khordad",
    "تیر|تير|tir",
    "مرداد|امرداد|mordad",
    "شهریور|شهريور|shahrivar",
    "مهر|mehr",
    "آبان|ابان|aban",
    "آذر|اذر|azar",
    "دی|دي|dey",
    "بهمن|bahman",
    "اسفند|esfand",
)
_ISLAMIC: Final = (
    "محرم|محرّم|المحرم|muharram|moharram",
    "صفر|safar",
    r"ربیع[\s\u200c]?الاول|ربيع[\s]?الأول|ربيع الاول|rabi['ʿ]? (?:al-awwal|i)",
    r"ربیع[\s\u200c]?الثانی|ربيع[\s]?(?:الثاني|الآخر)|rabi['ʿ]? (?:al-thani|ii)",
    r"جمادی[\s\u200c]?الاول[ی]?|جمادى[\s]?الأولى|jumada (?:al-awwal|al-ula|i)",
    r"جمادی[\s\u200c]?الثانی|جمادى[\s]?(?:الثانية|الآخرة)|jumada (?:al-thani|ii)",
    "رجب|rajab",
    "شعبان|sha['ʿ]?ban",
    "رمضان|ramadan|ramazan",
    "شوال|shawwal",
    r"ذو?ی?[\s\u200c]?القعده|ذو القعدة|ذي القعدة|dhu al-qa['ʿ]?dah",
    r"ذو?ی?[\s\u200c]?الحجه|ذو الحجة|ذي الحجة|dhu al-hijjah",
)
_PERSIAN_YEARS: Final = range(1200, 1500)
_ISLAMIC_YEARS: Final = range(1343, 1501)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date of another calendar: its words and place in the text, and the day."""

    start: int
    end: int
    words: str
    calendar: str
    year: int
    day: date


def _pattern(months: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(f"(?P<m{n}>{name})" for n, name in enumerate(months, 1))
    return re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:\s*-?ام|م)?\s+(?:of\s+)?(?:ماه\s+)?(?:{names})"
        r"(?:\s*[\u200c]?ماه)?(?:\s+(?:سال|عام|لعام)|,)?\s+(?P<year>1[2-5]\d\d)(?!\d)",
        re.IGNORECASE,
    )


_PATTERNS: Final = (
    ("Persian", _pattern(_PERSIAN)),
    ("Islamic", _pattern(_ISLAMIC)),
)
# "1399/05/05" is Persian wherever the year is: no Islamic date is written so in Iran.
_NUMERIC: Final = re.compile(
    r"(?<![\d/.-])(?P<year>1[2-4]\d\d)[/-](?P<month>\d{1,2})[/-](?P<day>\d{1,2})"
    r"(?![\d/-])"
)
_MOST_YEARS: Final = 40
_YEAR: Final = re.compile(r"(?<!\d)1[2-5]\d\d(?!\d)")


def found(text: str, language: str) -> tuple[FoundDate, ...]:
    """Return the whole dates of both calendars in a text, in order.

    Dates in figures ("1399/05/05") are read in Persian alone, where they are meant so.
    """
    flat = digits.in_ascii(text)
    if not _YEAR.search(flat):
        return ()
    return tuple(sorted(_found(text, flat, language), key=lambda each: each.start))


def _found(text: str, flat: str, language: str) -> Iterator[FoundDate]:
    for calendar, pattern in _PATTERNS:
        for match in pattern.finditer(flat):
            month = next(n for n in range(1, 13) if match[f"m{n}"])
            yield from _dated(text, match, calendar, month)
    if languages.base(language) == "fa":
        for match in _NUMERIC.finditer(flat):
            yield from _dated(text, match, "Persian", int(match["month"]))


def _dated(
    text: str, match: re.Match[str], calendar: str, month: int
) -> Iterator[FoundDate]:
    year, day = int(match["year"]), int(match["day"])
    try:
        if calendar == "Persian":
            # The package ships types, but not of this.
            persian = JalaliDate(year, month, day)  # type: ignore[no-untyped-call]
            reckoned = persian.to_gregorian()
        else:
            reckoned = date(*Hijri(year, month, day).to_gregorian().datetuple())
    except (ValueError, OverflowError):
        # The 31st of a month that has thirty days: no date after all.
        return
    start, end = match.span()
    yield FoundDate(start, end, text[start:end], calendar, year, reckoned)


def years(text: str) -> tuple[int, ...]:
    """Return the first distinct numbers that may be years of either calendar."""
    found = dict.fromkeys(_YEAR.findall(digits.in_ascii(text)))
    return tuple(map(int, islice(found, _MOST_YEARS)))


def gregorian_years(year: int) -> frozenset[int]:
    """Return the Gregorian years that a Persian or Islamic year may overlap."""
    years: set[int] = set()
    if year in _PERSIAN_YEARS:
        years |= {year + 621, year + 622}
    if year in _ISLAMIC_YEARS:
        first = Hijri(year, 1, 1).to_gregorian().year
        years |= {first, first + 1}
    return frozenset(years)
