"""Which pages a query shows, and in which order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.page_query import (
    FACTS,
    ORDERS,
    PageFacts,
    Query,
    in_order,
    with_fact,
)

FERRY = PageFacts(
    "night ferries return\nhttps://example.org/ferry",
    "Night ferries return",
    "2024-03-05T10:00:00Z",
    "example.org",
    "en",
    "English",
    "edited",
    "yes",
    ("transport",),
)
PIER = PageFacts("причал\npier.html", "Причал", "", "", "ru", "Russian", "new")


@pytest.mark.parametrize(
    ("text", "ferry", "pier"),
    [
        ("", True, True),
        ("FERRIES night", True, False),
        ("ferries pier", False, False),
        ("mark:yes", True, False),
        ("mark:open", False, True),
        ("mark:yes mark:open", True, True),
        ("lang:ru", False, True),
        ("language:russ", False, True),
        ("lang:en ferries", True, False),
        ("-lang:en", False, True),
        ("-lang:", True, True),
        ("-ferries", False, True),
        ('-"night ferries" pier', False, True),
        ("night -причал", True, False),
        ("-https://example.org", False, True),
        ("-", False, False),
        ("site:example", True, False),
        ("site:", True, True),
        ("date:2024-03", True, False),
        ("after:2024", False, False),
        ("after:2023", True, False),
        ("before:2025", True, False),
        ("status:new", False, True),
        ("label:trans", True, False),
        ("https://example.org", True, False),
        ('title:"night ferries"', True, False),
    ],
)
def test_a_query_shows(text: str, ferry: bool, pier: bool) -> None:  # a table
    query = Query.read(text)
    assert [query.holds(FERRY), query.holds(PIER)] == [ferry, pier]


def test_a_fact_is_put_into_a_query_and_taken_out_again() -> None:
    text = with_fact("ferry lang:en", "mark", "open")
    assert text == "ferry lang:en mark:open"
    assert with_fact(text, "mark", "yes") == "ferry lang:en mark:yes"
    assert with_fact(text, "lang", None) == "ferry mark:open"


def test_undecided_pages_come_first_by_mark_and_undated_last_by_date() -> None:
    assert in_order([FERRY, PIER], "mark") == [1, 0]
    assert in_order([PIER, FERRY], "date") == [1, 0]
    assert in_order([PIER, FERRY], "site") == [1, 0]


@given(st.text(), st.sampled_from(FACTS), st.text(min_size=1))
def test_any_text_is_a_query(text: str, name: str, value: str) -> None:
    Query.read(text).holds(FERRY)
    Query.read(with_fact(text, name, value)).holds(PIER)


@given(st.sampled_from([*ORDERS]), st.lists(st.sampled_from([FERRY, PIER]), max_size=9))
def test_an_order_keeps_every_page(order: str, pages: list[PageFacts]) -> None:
    assert sorted(in_order(pages, order)) == list(range(len(pages)))  # type: ignore[arg-type]  # a key of the table
