"""Whatever is opened goes all the way: cleaned, told its languages, exported, read."""

import json
from functools import cache
from html.parser import HTMLParser
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from facingpage.core.page import Cleaned
from facingpage.core.review import Review
from facingpage.errors import OpenFailed
from facingpage.export import EXPORTERS, Options
from facingpage.openers import Source, find_document, list_pages
from facingpage.workflow import clean_page
from helpers.shared import shared_dir

FAST = settings(max_examples=25, deadline=None)
OPTIONS = Options(show_dropped=True, with_provenance=True, made_at="2026-01-02")
TAGS = "html body div p span a b table tr td ul li h1 iframe frameset svg math".split()  # noqa: SIM905  # words read best so
BEGINNINGS = (
    *(b"", b"<html>", b"%PDF-1.4\n", b"bplist00", b"PK\x03\x04", b"\x1f\x8b\x08"),
    *(b"WARC/1.0\r\n", b"filedesc://a 0 0 0 0\n", b"<?xml version='1.0'?><plist>"),
    *(b"Content-Type: multipart/related; boundary=x\n\n--x\n", b"\x89PNG", b"BZh9"),
    *(b"\xfd7zXZ\0", b"\x28\xb5\x2f\xfd", b"\xff\xfe", b"---\ntitle: >\n", b"# A\n\n"),
)


class Reader(HTMLParser):
    """Counts the elements that are opened and not closed."""

    VOID = ("meta", "col", "br", "hr")

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def through(name: str, data: bytes) -> int:
    """Open all pages of a file and export each; return how many there were."""
    source = Source(name, data)
    count, sentence = 0, ""
    try:
        for entry in islice(list_pages(source), 5):
            count += 1
            _one(source, entry.key)
    except OpenFailed as failure:
        sentence = str(failure)
    assert not sentence or sentence.endswith(".")
    return count


def _one(source: Source, key: str) -> None:
    *_, cleaned = clean_page(find_document(source, key=key))
    assert isinstance(cleaned, Cleaned)
    review = Review.of(cleaned, "pt")
    for exporter in EXPORTERS:
        text = exporter.write(review, OPTIONS)
        assert text.encode("utf-8").decode("utf-8") == text
        if exporter.name == "jsonl":
            records = [json.loads(line) for line in text.splitlines()]
            assert [r["block"] for r in records] == [b.id for b in cleaned.page.blocks]
        if exporter.name == "html":
            reader = Reader()
            reader.feed(text)
            assert reader.open == []
            assert html.fromstring(text).find(".//main") is not None


@st.composite
def markup(draw: st.DrawFn) -> str:
    """Return tags opened and closed in any order, with text and attributes."""
    pieces = st.one_of(
        st.sampled_from(TAGS).map("<{}>".format),
        st.sampled_from(TAGS).map("</{}>".format),
        st.sampled_from(["<!--", "-->", "<![CDATA[", "&#1;", "&amp", "<p hidden>"]),
        st.sampled_from(['<a href="http://[x">', "<iframe srcdoc='&lt;p&gt;a'>"]),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
    )
    return "".join(draw(st.lists(pieces, max_size=40)))


@FAST
@given(st.sampled_from(BEGINNINGS), st.binary(max_size=300))
def test_random_bytes(begin: bytes, data: bytes) -> None:
    through("a.bin", begin + data)


@FAST
@given(markup(), st.sampled_from(["utf-8", "utf-16", "cp1251", "gb18030", "koi8-r"]))
def test_random_markup(text: str, encoding: str) -> None:
    through("a.html", text.encode(encoding, "replace"))


@cache
def saved() -> tuple[tuple[str, bytes], ...]:
    folder = shared_dir() / "data" / "saved" / "dev"
    rows = map(json.loads, (folder / "manifest.jsonl").read_text("utf-8").splitlines())
    paths = [folder / row["file"] for row in rows]
    small = (path for path in paths if path.stat().st_size < 150_000)
    return tuple((path.name, path.read_bytes()) for path in small)


@pytest.mark.shared
@settings(max_examples=40, deadline=None)
@given(st.data())
def test_real_pages_with_bytes_changed_cut_and_doubled(data: st.DataObject) -> None:
    name, original = data.draw(st.sampled_from(saved()))
    made = bytearray(original)
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, max(len(made) - 1, 0)))
        size = data.draw(st.integers(0, 2_000))
        match data.draw(st.integers(0, 3)):
            case 0:
                made[at : at + 4] = data.draw(st.binary(min_size=1, max_size=8))
            case 1:
                del made[at : at + size]
            case 2:
                made[at:at] = made[at : at + size]
            case _:
                del made[at:]
    through(name, bytes(made))
