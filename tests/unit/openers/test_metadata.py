import pytest

from facingpage.core.page import Provenance
from facingpage.openers import Source, open_page

WORDS = "The ferry leaves the southern pier at seven."
URL = "https://quay.example/ferry?day=1&to=north"


def told(before: str = "", head: str = "") -> Provenance:
    markup = f"{before}<html><head>{head}</head><body><p>{WORDS}</p></body></html>"
    return open_page(Source("ferry.html", markup.encode())).page.provenance


@pytest.mark.parametrize(
    "mark",
    [
        f"<!-- saved from url=({len(URL):04}){URL} -->\r\n",
        # Lengths are those of another writing of the address.
        f"<!-- saved from url=(0012){URL} -->",
        f"<!-- saved from url=(0999){URL}-->",
        f"<!DOCTYPE html>\n<!--saved from url=({len(URL):04}){URL}-->",
    ],
)
def test_a_mark_of_the_web_tells_the_whole_address(mark: str) -> None:
    found = told(mark)
    assert (found.url, found.url_source) == (URL, "mark of the web")
    assert (found.saved_at, found.saved_at_source) == (None, None)


def test_dashes_that_a_comment_cannot_hold_come_back() -> None:
    found = told("<!-- saved from url=(0030)https://quay.example/a%2D%2Db -->")
    assert found.url == "https://quay.example/a--b"


def test_the_internet_is_no_address() -> None:
    found = told("<!-- saved from url=(0014)about:internet -->")
    assert (found.url, found.url_source) == (None, None)


@pytest.mark.parametrize(
    "title", ["Page saved with SingleFile", "Archive processed by SingleFile"]
)
def test_a_single_file_comment_tells_address_and_time(title: str) -> None:
    comment = (
        f"<!--\n {title} \n url: {URL} \n saved date: Thu Mar 10 2022 19:12:36 GMT-0800"
        " (Pacific Standard Time)\n-->"
    )
    found = told(head=comment)
    assert (found.url, found.url_source) == (URL, "SingleFile comment")
    assert (found.saved_at, found.saved_at_source) == (
        "2022-03-10T19:12:36-08:00",
        "SingleFile comment",
    )


def test_a_single_file_comment_may_stand_behind_a_long_tag() -> None:
    names = " ".join(f"feature-{n}" for n in range(2_000))
    comment = f"<!--\n Page saved with SingleFile \n url: {URL} \n-->"
    found = told(f"<html class='{names}'>{comment}")
    assert (found.url, found.saved_at) == (URL, None)


def test_words_in_the_text_are_no_comment() -> None:
    found = told(head=f"<title>Page saved with SingleFile url: {URL}</title>")
    assert found.url is None


@pytest.mark.parametrize(
    ("head", "source"),
    [
        (f"<link rel=canonical href='{URL}'>", "canonical link"),
        (f"<meta property=og:url content='{URL}'>", "og:url"),
        (
            f"<meta property=og:url content=//a/b><link rel='Canonical' href='{URL}'>",
            "canonical link",
        ),
        (
            f"<link rel=canonical href='/ferry'><meta property=og:url content='{URL}'>",
            "og:url",
        ),
    ],
)
def test_the_pages_own_word_is_the_last_one_heard(head: str, source: str) -> None:
    found = told(head=head)
    assert (found.url, found.url_source) == (URL, source)


def test_a_long_address_is_whole() -> None:
    address = "https://quay.example/" + "%D0%BF" * 150
    assert told(head=f"<link rel=canonical href={address}>").url == address
