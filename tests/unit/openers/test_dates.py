import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.openers.dates import iso_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tue, 3 Mar 2020 11:49:41 -0000", "2020-03-03T11:49:41+00:00"),
        ("Tue, 13 Aug 2019 16:33:10 +0800", "2019-08-13T16:33:10+08:00"),
        ("13 Aug 2019 16:33:10 GMT", "2019-08-13T16:33:10+00:00"),
        # JavaScript's own writing, as old Firefox and SingleFile have it.
        ("Fri Mar 10 2006 13:40:00 GMT+0100", "2006-03-10T13:40:00+01:00"),
        (
            "Thu Mar 10 2022 19:12:36 GMT-0800 (Pacific Standard Time)",
            "2022-03-10T19:12:36-08:00",
        ),
        ("Thu Mar 10 2022 19:12:36", "2022-03-10T19:12:36"),
        ("2023-10-05T02:18:27Z", "2023-10-05T02:18:27+00:00"),
        ("2023-10-05T02:18:27.123+0200", "2023-10-05T02:18:27.123000+02:00"),
        ("2023-10-05", "2023-10-05"),
        ("14:00:47 Jul 17, 2019", "2019-07-17T14:00:47+00:00"),
    ],
)
def test_dates_become_iso_8601(text: str, expected: str) -> None:
    assert iso_date(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "yesterday",
        "Thu Jun 31 2022 19:12:36 GMT-0800",
        "Thu Foo 10 2022 19:12:36 GMT-0800",
        "Tue, 3 Mar 2020 99:49:41 -0000",
        "25:00:00 Jul 17, 2019",
    ],
)
def test_what_is_no_date_is_none(text: str | None) -> None:
    assert iso_date(text) is None


@given(st.text() | st.from_regex(r"\w{3} \w{3} \d{1,2} \d{4} \d\d:\d\d:\d\d GMT-\d{4}"))
def test_any_text_is_a_date_or_none(text: str) -> None:
    found = iso_date(text)
    assert found is None or found[:4].isdigit()
