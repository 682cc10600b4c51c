import json

import pytest

from facingpage.errors import OpenFailed
from facingpage.openers import Source, find_document, list_pages, open_page
from helpers.archives import page_bytes, texts, zipped
from helpers.shared import shared_dir

ONE = page_bytes("The first page.")
OUTSIDE = b"<!DOCTYPE html> <html data-sfz><title>Please wait</title><body hidden><xmp>"
BEHIND = b"</xmp><sfz-extra-data>" + b"QUJD" * 30_000 + b"</sfz-extra-data></html>"
TOLD = json.dumps(
    {
        "originalUrl": "https://example.com/news",
        "title": "The news",
        "archiveTime": "2023-10-05T00:18:53.616Z",
        "indexFilename": "index.html",
        "resources": {"images/0.svg": "https://example.com/0.svg"},
    }
).encode()
COMMENT = (
    b"<!DOCTYPE html> <html><!--\n Page saved with SingleFileZ \n"
    b" url: https://example.com/old \n"
    b" saved date: Mon Sep 23 2019 23:23:40 GMT+0200 (Central Europe Time)\n-->"
)


def saved(files: dict[str, bytes], before: bytes = OUTSIDE) -> Source:
    return Source("a.html", zipped(files, before=before) + BEHIND)


@pytest.mark.parametrize(
    "before",
    [
        OUTSIDE,
        b"<!DOCTYPE html><!-- SingleFileZ -->\n",
        b"<html><meta charset=windows-1252><body hidden><xmp>",
        b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0<html data-sfz><body hidden><!--",
        b"<html data-sfz><script>" + b"unpack();" * 9_000 + b"</script>",
    ],
)
def test_the_page_inside_is_the_page(before: bytes) -> None:
    source = saved({"index.html": ONE}, before)
    assert texts(source) == ["The first page."]
    document = find_document(source)
    assert document.format == "singlefilez"
    assert document.original == source.data


def test_the_description_tells_where_it_came_from() -> None:
    source = saved({"manifest.json": TOLD, "index.html": ONE})
    (entry,) = list_pages(source)
    assert (entry.title, entry.url) == ("The news", "https://example.com/news")
    told = open_page(source).page.provenance
    assert told.saved_at == "2023-10-05T00:18:53.616000+00:00"
    assert told.url_source == "SingleFile archive's description"


def test_the_comment_tells_it_where_nothing_else_does() -> None:
    told = open_page(saved({"index.html": COMMENT + ONE})).page.provenance
    assert told.url == "https://example.com/old"
    assert told.saved_at == "2019-09-23T23:23:40+02:00"
    assert told.url_source == told.saved_at_source == "SingleFile comment"


@pytest.mark.parametrize(
    "described", [b"{", b"[1]", b"[" * 9_999, b'{"originalUrl": 3}', b"\xff\xfe"]
)
def test_a_bad_description_loses_no_page(described: bytes) -> None:
    source = saved({"index.json": described, "index.html": ONE})
    assert texts(source) == ["The first page."]


def test_frames_go_with_the_page() -> None:
    inner = page_bytes("In a frame.")
    frame = b'<html><body><p>Around it.</p><iframe src="frames/0/index.html"></iframe>'
    source = saved({"index.html": frame, "frames/0/index.html": inner})
    assert find_document(source).parts["frames/0/index.html"].data == inner
    assert texts(source) == ["Around it. In a frame."]


def test_a_protected_page_is_refused_as_such() -> None:
    source = saved({"index.html": ONE})
    assert source.data is not None
    data = bytearray(source.data)
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(OpenFailed, match="protected by a password"):
        open_page(Source("a.html", bytes(data)))


def test_a_page_cut_short_is_not_shown_as_its_wrapping() -> None:
    source = saved({"index.html": ONE})
    assert source.data is not None
    with pytest.raises(OpenFailed, match="list of files at its end is missing"):
        open_page(Source("a.html", source.data[: len(OUTSIDE) + 60]))


@pytest.mark.parametrize(
    "data",
    [
        b"<html data-sfz><body><p>This page is about the mark data-sfz.</p>",
        b"<html><!-- SingleFileZ --><body><p>This page is about it.</p>",
        b"<html><body><p>Page saved with SingleFileZ, it says.</p>",
    ],
)
def test_a_page_about_such_pages_is_just_a_page(data: bytes) -> None:
    assert open_page(Source("a.html", data)).page.provenance.format == "html"


@pytest.mark.shared
def test_files_from_the_wild_open_or_are_protected() -> None:
    paths = sorted((shared_dir() / "data/saved/dev/singlefilez").glob("*.html"))
    if not paths:
        pytest.skip("no such files in ../shared")
    for path in paths:
        source = Source(path.name, path.read_bytes())
        try:
            document = find_document(source)
        except OpenFailed as error:
            assert "protected by a password" in str(error)  # noqa: PT017  # either is right
        else:
            assert document.format == "singlefilez"
