import pytest

from facingpage.core.page import Provenance
from facingpage.openers import Document, Source, open_page, read_document
from facingpage.openers.document import Origin
from facingpage.openers.wayback import Capture, capture_at

WORDS = "The ferry leaves the southern pier at seven."
SAVED = "https://web.archive.org/web/20190717140047/http://quay.example:80/ferry?a=1"
CALL = (
    '<script>__wm.wombat("http://quay.example:80/ferry","20190717140047",'
    '"https://web.archive.org/")</script>'
)
FOOTER = (
    "<!--\n FILE ARCHIVED ON 14:00:47 Jul 17, 2019 AND RETRIEVED FROM THE\n"
    " INTERNET ARCHIVE ON 17:06:15 Nov 12, 2021.\n"
    " JAVASCRIPT APPENDED BY WAYBACK MACHINE -->"
)
FIELD = "<input id=wmtbURL value=http://quay.example/ferry>"
LINK = f"<link rel=canonical href={SAVED.replace('?a=1', '')}>"


def told(head: str = "", body: str = "") -> Provenance:
    markup = f"<html><head>{head}</head><body><p>{WORDS}</p>{body}</body></html>"
    return open_page(Source("ferry.html", markup.encode())).page.provenance


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (
            SAVED,
            Capture("http://quay.example/ferry?a=1", "2019-07-17T14:00:47+00:00"),
        ),
        (
            "//web.archive.org/web/20190717140047id_/https://quay.example:443/",
            Capture("https://quay.example/", "2019-07-17T14:00:47+00:00"),
        ),
        (
            "http://archive.org/web/2019/quay.example/a",
            Capture("http://quay.example/a", None),
        ),
        (
            "https://web.archive.org/web/20191341000000/http://quay.example/",
            Capture("http://quay.example/", None),
        ),
        (
            "https://web.archive.org/web/20190717/http://quay.example/",
            Capture("http://quay.example/", "2019-07-17"),
        ),
        ("https://quay.example/web/20190717140047/http://a.example/", None),
        ("https://web.archive.org/", None),
        (None, None),
    ],
)
def test_an_address_of_the_archive_tells_page_and_time(
    address: str | None, expected: Capture | None
) -> None:
    assert capture_at(address) == expected


@pytest.mark.parametrize(
    ("head", "body"),
    [(CALL, ""), ("", FIELD + FOOTER), (LINK, FOOTER), (LINK + CALL, FIELD + FOOTER)],
)
def test_a_page_with_the_archives_marks_tells_its_origin(head: str, body: str) -> None:
    found = told(head, body)
    assert (found.url, found.url_source) == (
        "http://quay.example/ferry",
        "Wayback Machine",
    )
    assert (found.saved_at, found.saved_at_source) == (
        "2019-07-17T14:00:47+00:00",
        "Wayback Machine",
    )
    assert found.format == "html"


def test_a_mark_of_the_web_may_name_the_archive() -> None:
    data = f"<!-- saved from url=(0099){SAVED} --><p>{WORDS}</p>".encode()
    found = open_page(Source("a.html", data)).page.provenance
    assert (found.url, found.saved_at) == (
        "http://quay.example/ferry?a=1",
        "2019-07-17T14:00:47+00:00",
    )


def test_an_address_from_outside_may_name_the_archive() -> None:
    data = f"<p>{WORDS}</p>".encode()
    origin = Origin(url=SAVED, url_source="MHTML header")
    document = Document("a.mhtml", data, data, "mhtml", origin=origin)
    found = read_document(document).page.provenance
    assert found.url_source == "Wayback Machine"


def test_a_page_that_links_to_the_archive_is_none_of_its_pages() -> None:
    found = told(body=f"<a href={SAVED}>An old copy</a>")
    assert (found.url, found.saved_at) == (None, None)
