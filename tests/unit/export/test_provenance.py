"""Every export that has room for it says where a page came from."""

import json
from dataclasses import asdict, replace

import pytest

from facingpage.core.page import COMMENTS, BlockId, Verdict
from facingpage.core.review import Review
from facingpage.export import Options, exporter
from facingpage.export._content import provenance
from helpers.reviews import make_review


@pytest.fixture
def review() -> Review:
    made = make_review("Text of it.", "First!", title="A ferry")
    origin = replace(
        made.page.provenance,
        sha256="ab" * 32,
        name="ferry.mhtml",
        size_bytes=34567,
        format="mhtml",
        encoding="cp1251",
        encoding_source="declared by the page",
        url="https://site.example/ferry",
        url_source="MHTML header",
        saved_at="2008-11-05T14:30:00Z",
        saved_at_source="date of the MHTML file",
        author="A. Writer",
        published="2008-11-04",
        site="The Site",
        declared_language="pt-BR",
    )
    page = replace(made.page, provenance=origin, cut="The page is cut after block 1.")
    verdicts = {**made.verdicts, BlockId(2): COMMENT}
    return replace(made, page=page, page_type="article", verdicts=verdicts)


COMMENT = Verdict(False, "comment", "comment area", zone=COMMENTS)
SAID = (
    ("Title", "A ferry"),
    ("File", "ferry.mhtml (34,567 bytes)"),
    ("Format", "web page with its files (MHTML)"),
    ("SHA-256", "ab" * 32),
    ("Address", "https://site.example/ferry (MHTML header)"),
    ("Saved", "2008-11-05T14:30:00Z (date of the MHTML file)"),
    ("Site", "The Site"),
    ("Author", "A. Writer"),
    ("Published", "2008-11-04"),
    ("Encoding", "cp1251 (declared by the page)"),
    ("Declared language", "Portuguese (pt-BR)"),
    ("Page type", "Article"),
    ("Readers' comments", "0 of 1 block kept"),
    ("Incomplete", "The page is cut after block 1."),
)


def test_all_that_is_known_of_a_page_is_said(review: Review) -> None:
    assert set(SAID) <= set(provenance(review, Options()))


@pytest.mark.parametrize("name", ["md", "html"])
def test_an_export_carries_it(review: Review, name: str) -> None:
    text = exporter(name).write(review, Options())
    for label, _ in SAID:
        assert label.replace("'", "&#x27;") in text or label in text
    for value in ("ab" * 32, "https://site.example/ferry", "MHTML header", "cut after"):
        assert value in text


def test_every_json_line_carries_all_of_it(review: Review) -> None:
    text = exporter("jsonl").write(review, Options(made_at="2026-01-02T03:04:05Z"))
    known = json.loads(text)["provenance"]
    origin = asdict(review.page.provenance)
    assert origin.items() <= known.items()
    assert known["title"] == "A ferry"
    assert known["language"] == review.language.code
    assert known["page_type"] == "article"
    assert known["cleaning"] == "full"
    assert known["cut"] == review.page.cut
    assert known["made_at"] == "2026-01-02T03:04:05Z"


def test_plain_text_carries_it_where_asked(review: Review) -> None:
    asked = exporter("txt").write(review, Options(with_provenance=True))
    for label, value in SAID:
        assert f"\n{label}: {value}\n" in asked
    assert "Address" not in exporter("txt").write(review, Options())


@pytest.mark.parametrize("name", ["txt", "md", "html"])
def test_an_export_says_that_its_page_was_cleaned_fast(
    review: Review, name: str
) -> None:
    options = Options(with_provenance=True)
    fast = exporter(name).write(replace(review, fast=True), options)
    assert "without trafilatura" in fast
    assert "without trafilatura" not in exporter(name).write(review, options)


def test_a_json_line_says_that_its_page_was_cleaned_fast(review: Review) -> None:
    text = exporter("jsonl").write(replace(review, fast=True), Options())
    assert json.loads(text)["provenance"]["cleaning"] == "fast"
