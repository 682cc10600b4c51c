from datetime import UTC, datetime, timedelta, timezone

import pytest

from facingpage.ui.when import said

NOW = datetime(2026, 11, 29, 14, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2026-11-29T14:03:59.5+00:00", "today, 14:03"),
        ("2026-11-28T23:59:00+00:00", "yesterday, 23:59"),
        ("2026-11-27T09:05:00+00:00", "27 November, 09:05"),
        ("2025-11-29T09:05:00+00:00", "29 November 2025, 09:05"),
        ("2026-11-29T14:03:00", "today, 14:03"),
        ("no moment", ""),
        ("", ""),
        ("9999-99-99T00:00:00", ""),
    ],
)
def test_a_moment_is_said_as_a_person_says_it(iso: str, words: str) -> None:
    assert said(iso, NOW) == words


def test_the_day_is_that_of_this_place() -> None:
    east = NOW.astimezone(timezone(timedelta(hours=12)))
    assert said("2026-11-29T13:00:00+00:00", east) == "today, 01:00"
    assert said("2026-11-29T11:00:00+00:00", east) == "yesterday, 23:00"
