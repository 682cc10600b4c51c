import bz2
import gzip
import lzma
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.errors import OpenFailed
from facingpage.openers import Limits, Source, find_document, list_pages, open_page
from facingpage.openers.inflate import PACKINGS, Damaged, unpack_stream
from helpers.archives import keys, page_bytes, texts, zipped
from helpers.packings import zstd_packed

ONE = page_bytes("The first page.")


def test_a_packed_page_is_opened_and_its_file_kept() -> None:
    data = gzip.compress(ONE)
    source = Source("one.html.gz", data)
    assert [(e.key, e.name) for e in list_pages(source)] == [("", "one.html.gz")]
    assert texts(source) == ["The first page."]
    assert find_document(source).original == data


def test_the_format_inside_is_told_by_content() -> None:
    source = Source("one.html", gzip.compress(b"Only a note.\n"))
    assert open_page(source).page.provenance.format == "text"


def test_a_packed_archive_gives_its_pages() -> None:
    inner = zipped({"one.html": ONE, "two.html": page_bytes("The second page.")})
    source = Source("a.zip.gz", gzip.compress(inner))
    assert keys(source) == ["one.html", "two.html"]
    assert texts(source) == ["The first page.", "The second page."]


@pytest.mark.parametrize("behind", [b"", b"\0" * 512, b"no gzip at all"])
def test_several_streams_are_one_file(behind: bytes) -> None:
    data = gzip.compress(ONE[:40]) + gzip.compress(ONE[40:]) + behind
    assert texts(Source("one.html.gz", data)) == ["The first page."]


def test_what_stands_before_a_break_is_opened_and_said_to_be_cut() -> None:
    words = b"".join(b"<p>Line %d of the page.</p>" % number for number in range(4000))
    data = gzip.compress(b"<html><body>" + words + b"</body></html>")
    page = open_page(Source("one.html.gz", data[: len(data) // 2])).page
    assert page.blocks[0].text == "Line 0 of the page."
    assert page.cut is not None
    assert "it is cut short" in page.cut


def test_a_stream_that_begins_damaged_is_refused() -> None:
    with pytest.raises(OpenFailed, match="a gzip archive, but it is damaged"):
        keys(Source("one.html.gz", b"\x1f\x8b\x08\0" + b"\xff" * 99))


def test_a_stream_that_grows_as_no_page_does_is_refused() -> None:
    with pytest.raises(OpenFailed, match="300 times its size"):
        keys(Source("one.html.gz", gzip.compress(bytes(30_000_000))))


def test_a_stream_past_the_size_limit_is_refused() -> None:
    source = Source("one.html.gz", gzip.compress(ONE * 50))
    with pytest.raises(OpenFailed, match="unpacks to more than 1,000 bytes"):
        list(list_pages(source, Limits(max_bytes=1_000)))


def test_a_stream_packed_again_and_again_is_refused() -> None:
    data = ONE
    for _ in range(6):
        data = gzip.compress(data)
    with pytest.raises(OpenFailed, match="packed more than 3 times"):
        keys(Source("one.html.gz", data))


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        (".bz2", bz2.compress(ONE)),
        (".xz", lzma.compress(ONE)),
        (".zst", zstd_packed(ONE)),
        (".bz2", bz2.compress(ONE[:40]) + bz2.compress(ONE[40:])),
        (".zst", zstd_packed(ONE[:40]) + zstd_packed(ONE[40:])),
    ],
)
def test_what_other_programs_pack_is_opened_too(suffix: str, data: bytes) -> None:
    source = Source(f"one.html{suffix}", data)
    assert texts(source) == ["The first page."]
    assert find_document(source).original == data


@pytest.mark.parametrize("pack", [bz2.compress, lzma.compress, zstd_packed])
def test_a_bomb_of_any_packing_is_refused(pack: Callable[[bytes], bytes]) -> None:
    with pytest.raises(OpenFailed, match="300 times its size"):
        keys(Source("one.html.x", pack(bytes(30_000_000))))


@pytest.mark.parametrize("begin", [b"BZh9", b"\xfd7zXZ\0", b"\x28\xb5\x2f\xfd"])
@given(st.binary(max_size=80))
def test_any_bytes_behind_a_signature_are_a_page_or_a_sentence(
    begin: bytes, data: bytes
) -> None:
    with pytest.raises(OpenFailed, match="archive, but"):
        keys(Source("one", begin + data))


@given(st.lists(st.binary(max_size=2_000), min_size=1, max_size=4))
def test_whatever_was_packed_comes_out(pieces: list[bytes]) -> None:
    source = Source("a.gz", b"".join(map(gzip.compress, pieces)))
    with source.open() as file:
        assert unpack_stream(file, PACKINGS[0], 1 << 20, Limits()) == b"".join(pieces)


@given(st.binary(max_size=600), st.integers(0, 600))
def test_what_is_saved_of_a_cut_stream_is_how_it_began(data: bytes, cut: int) -> None:
    packed = gzip.compress(data)
    source = Source("a.gz", packed[: min(cut, len(packed) - 1)])
    with source.open() as file, pytest.raises(Damaged) as caught:
        unpack_stream(file, PACKINGS[0], 1 << 20, Limits())
    assert data.startswith(caught.value.saved)
