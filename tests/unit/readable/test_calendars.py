"""Dates of the Persian and the Islamic calendar, found and reckoned over."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.readable import calendars


@pytest.mark.parametrize(
    ("text", "language", "day", "calendar"),
    [
        ("در ۵ مرداد ۱۳۹۹ رخ داد", "fa", date(2020, 7, 26), "Persian"),
        ("در ۱۳۹۹/۰۵/۰۵ رخ داد", "fa", date(2020, 7, 26), "Persian"),
        ("روز ۳۰ اسفند ۱۳۹۹", "fa", date(2021, 3, 20), "Persian"),
        ("on 5 Mordad 1399", "en", date(2020, 7, 26), "Persian"),
        ("في 12 رمضان 1441 هـ", "ar", date(2020, 5, 5), "Islamic"),
        ("في ٢٩ ذو الحجة ١٤٤٢", "ar", date(2021, 8, 8), "Islamic"),
        ("on 12 Ramadan 1441", "en", date(2020, 5, 5), "Islamic"),
    ],
)
def test_a_date_is_the_day_it_is(
    text: str, language: str, day: date, calendar: str
) -> None:
    (found,) = calendars.found(text, language)
    assert (found.day, found.calendar) == (day, calendar)
    assert text[found.start : found.end] == found.words


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("on 5 May 2020", "en"),
        ("1399/05/05", "en"),  # a part number, for all we know
        ("۳۱ اسفند ۱۳۹۹", "fa"),  # that month had thirty days
        ("۱۳۹۹/۱۳/۰۵", "fa"),
        ("5 Mordad 99", "en"),
        ("", "fa"),
    ],
)
def test_what_is_no_such_date_is_not_found(text: str, language: str) -> None:
    assert calendars.found(text, language) == ()


def test_dates_are_in_the_order_of_the_text() -> None:
    text = "۱۳۹۸/۱۱/۰۲ و ۵ مرداد ۱۳۹۹ و 12 رمضان 1441"
    assert [each.calendar for each in calendars.found(text, "fa")] == [
        "Persian",
        "Persian",
        "Islamic",
    ]


def test_a_year_overlaps_the_gregorian_ones() -> None:
    assert calendars.gregorian_years(1357) >= {1978, 1979}
    assert calendars.gregorian_years(1441) >= {2019, 2020}
    assert calendars.gregorian_years(1066) == frozenset()


@given(st.text(alphabet="۰۱۳۹۵/-مرداد رمضان14 ", max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    for each in calendars.found(text, "fa"):
        assert text[each.start : each.end] == each.words
