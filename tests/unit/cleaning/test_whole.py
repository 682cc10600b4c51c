import pytest

from facingpage import cleaning
from facingpage.core.page import LanguageGuess, Verdict
from facingpage.openers import Source, find_document, read_document
from helpers.archives import zipped

ENGLISH = LanguageGuess("en", "sure")
TEXT = "The ferry to the outer islands was cancelled because the wind had turned. " * 4
LINE = "Printed in 1902"


def verdicts(name: str, data: bytes) -> dict[str, Verdict]:
    opened = read_document(find_document(Source(name, data)))
    judged = cleaning.clean(opened, {}, ENGLISH)
    return {block.text: judged[block.id] for block in opened.page.blocks}


def book(body: str) -> bytes:
    package = (
        "<package><manifest><item id='a' href='a.xhtml' "
        "media-type='application/xhtml+xml'/></manifest>"
        "<spine><itemref idref='a'/></spine></package>"
    )
    files = {"mimetype": b"application/epub+zip", "a.opf": package.encode()}
    return zipped({**files, "a.xhtml": f"<html><body>{body}</body></html>".encode()}, 0)


def test_a_chapter_of_a_book_is_kept_whole() -> None:
    made = verdicts("a.epub", book(f"<h1>One</h1><p>{TEXT}</p><footer>{LINE}</footer>"))
    assert (made[LINE].kept, made[LINE].reason) == (True, "part of a chapter of a book")


@pytest.mark.parametrize(
    "guide", ["<nav>{}</nav>", "<div role='doc-toc'>{}</div>", "<nav><p>{}</p></nav>"]
)
def test_a_table_of_contents_is_left_to_the_cleaner(guide: str) -> None:
    links = "".join(f"<a href='#{n}'>Chapter {n}</a> " for n in range(9))
    made = verdicts("a.epub", book(f"<p>{TEXT}</p>{guide.format(links)}"))
    (found,) = (verdict for text, verdict in made.items() if "Chapter 1" in text)
    assert found.evidence != "whole-document"


@pytest.mark.parametrize(
    ("meta", "is_whole"),
    [
        ("name=Generator content='Microsoft Word 15'", True),
        ("name=ProgId content='OneNote.File'", True),
        ("name=generator content='LibreOffice 7.4 (Linux)'", True),
        ("name=generator content='WordPress 6.4'", False),
        ("name=description content='Microsoft Word 15'", False),
    ],
)
def test_a_document_of_an_office_program_is_kept_whole(
    meta: str, *, is_whole: bool
) -> None:
    page = f"<meta {meta}><nav>Up</nav><p>{TEXT}</p><footer>{LINE}</footer>"
    assert verdicts("a.html", page.encode())[LINE].kept is is_whole
