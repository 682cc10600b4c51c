import contextlib
import gzip
import io
import random
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facingpage.core.page import PageEntry
from facingpage.errors import OpenFailed
from facingpage.openers import (
    Limits,
    Source,
    find_document,
    list_pages,
    read_document,
)
from helpers.crawls import (
    DATE,
    answer,
    arc_file,
    crawl,
    packed,
    page,
    warc_record,
)
from helpers.packings import zstd_packed
from helpers.shared import shared_dir


def listed(data: bytes) -> tuple[list[PageEntry], str | None]:
    entries: list[PageEntry] = []
    try:
        entries.extend(list_pages(Source("crawl.warc.gz", data)))
    except OpenFailed as error:
        return _reread(data), str(error)
    return entries, None


def _reread(data: bytes) -> list[PageEntry]:
    entries = []
    pages = list_pages(Source("crawl.warc.gz", data))
    while True:
        try:
            entries.append(next(pages))
        except (OpenFailed, StopIteration):
            return entries


def text_of(data: bytes, key: str | None = None) -> list[str]:
    document = find_document(Source("crawl.warc.gz", data), key=key)
    return [block.text for block in read_document(document).page.blocks]


SHAPES: dict[str, Callable[[list[bytes]], bytes]] = {
    "plain": b"".join,
    "members": packed,
    "one-member": lambda records: gzip.compress(b"".join(records)),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_every_page_of_a_crawl_is_listed_and_found_by_its_key(shape: str) -> None:
    data = SHAPES[shape](crawl(3))
    entries, problem = listed(data)
    assert problem is None
    assert [(e.url, e.title, e.saved_at) for e in entries] == [
        (f"http://quay.example/{n}", f"Page {n}", DATE) for n in range(3)
    ]
    for number, entry in enumerate(entries):
        assert text_of(data, entry.key) == [f"Words of the page. {number}"]


def test_an_arc_record_is_a_page_with_its_date() -> None:
    data = arc_file("http://quay.example/", answer(page(1)))
    entries, problem = listed(data)
    assert problem is None
    assert [(e.url, e.saved_at) for e in entries] == [("http://quay.example/", DATE)]
    assert text_of(data) == ["Words of the page. 1"]


def test_a_page_tells_what_its_record_tells() -> None:
    data = packed([warc_record("http://quay.example/a", answer(page(1)))])
    document = find_document(Source("a.warc.gz", data))
    told = read_document(document).page.provenance
    assert (told.url, told.url_source) == ("http://quay.example/a", "WARC record")
    assert (told.saved_at, told.saved_at_source) == (DATE, "WARC record")
    assert document.charset_source == "HTTP header"
    assert document.charset == "utf-8"


HTML = "Content-Type: text/html"
NO_PAGES = [
    warc_record("http://quay.example/", answer(page(1), status="301 Moved")),
    warc_record("http://quay.example/", answer(page(1), status="404 Not Found")),
    warc_record("http://quay.example/robots.txt", answer(b"User-agent: *", HTML)),
    warc_record("http://quay.example/a.js", answer(page(1), "Content-Type: text/js")),
    warc_record("http://quay.example/a", answer(b"just words", "Content-Type: ")),
    warc_record("http://quay.example/a", answer(b'{"a": 1}', HTML)),
    warc_record("http://quay.example/a.gif", answer(b"GIF89a", HTML)),
    warc_record("http://quay.example/", answer(b" ", HTML)),
    warc_record("http://quay.example/", answer(page(1)), "revisit"),
    warc_record("http://quay.example/", b"GET / HTTP/1.1\r\n\r\n", "request"),
    warc_record("dns:quay.example", b"20240506 quay 1.2.3.4", "response", "text/dns"),
]


@pytest.mark.parametrize("record", NO_PAGES)
def test_what_is_no_page_is_not_listed(record: bytes) -> None:
    assert listed(packed([record, *crawl(1)]))[0][0].title == "Page 0"
    assert len(listed(packed([record, *crawl(1)]))[0]) == 1


@pytest.mark.parametrize(
    "record",
    [
        warc_record("http://quay.example/", page(1), "resource", "text/html"),
        warc_record("http://quay.example/", answer(page(1), "X-Nothing: 1")),
        warc_record(
            "http://quay.example/", answer(page(1), "Content-Type: text/plain")
        ),
        warc_record("<http://quay.example/>", answer(page(1))),
        warc_record("http://[bad", answer(page(1))),
    ],
)
def test_pages_are_told_by_what_they_are(record: bytes) -> None:
    assert [e.title for e in listed(packed([record]))[0]] == ["Page 1"]


def chunks(body: bytes) -> bytes:
    pieces = [body[i : i + 7] for i in range(0, len(body), 7)]
    return b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in pieces) + b"0\r\n\r\n"


def raw_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ("Content-Encoding: gzip", gzip.compress(page(4))),
        ("Content-Encoding: X-GZIP", gzip.compress(page(4))),
        ("Content-Encoding: deflate", zlib.compress(page(4))),
        ("Content-Encoding: deflate", raw_deflate(page(4))),
        # A header that is no longer true: the crawler had unpacked it.
        ("Content-Encoding: gzip", page(4)),
        ("Transfer-Encoding: Chunked", chunks(page(4))),
        ("Transfer-Encoding: chunked", page(4)),
        (
            "Transfer-Encoding: chunked\r\nContent-Encoding: gzip",
            chunks(gzip.compress(page(4))),
        ),
        ("Content-Encoding: br", brotli.compress(page(4))),
        ("Content-Encoding: zstd", zstd_packed(page(4))),
        ("Content-Encoding: gzip, br", brotli.compress(gzip.compress(page(4)))),
        (
            "Transfer-Encoding: chunked\r\nContent-Encoding: br",
            chunks(brotli.compress(page(4))),
        ),
        # Kept unpacked, with the header it came with.
        ("Content-Encoding: br", page(4)),
        ("Content-Encoding: zstd", page(4)),
    ],
)
def test_what_the_server_packed_is_unpacked(headers: str, body: bytes) -> None:
    record = warc_record("http://quay.example/", answer(body, f"{HTML}\r\n{headers}"))
    data = packed([record])
    assert listed(data)[0][0].title == "Page 4"
    assert text_of(data) == ["Words of the page. 4"]


def test_a_packing_that_is_not_read_is_named() -> None:
    told = f"{HTML}\r\nContent-Encoding: compress"
    data = packed([warc_record("http://quay.example/", answer(b"\x1f\x9d", told))])
    with pytest.raises(OpenFailed, match="not read here \\(compress\\)"):
        text_of(data)


def test_the_header_s_charset_goes_before_a_guess() -> None:
    body = "<html><title>Пристань</title><p>Слова на странице у реки".encode("cp1251")
    told = "Content-Type: text/html; charset=windows-1251"
    data = packed([warc_record("http://quay.example/", answer(body, told))])
    assert listed(data)[0][0].title == "Пристань"
    assert text_of(data) == ["Слова на странице у реки"]


@pytest.mark.parametrize("shape", ["plain", "members"])
def test_damage_is_named_and_the_other_pages_stay(shape: str) -> None:
    records = crawl(4)
    pieces = [SHAPES[shape]([record]) for record in records]
    bad = bytearray(pieces[2])
    if shape == "plain":
        bad[:4] = b"JUNK"
    else:
        bad[len(bad) // 2 :] = b"\xff" * (len(bad) - len(bad) // 2)
    pieces[2] = bytes(bad)
    entries, problem = listed(b"".join(pieces))
    assert problem is not None
    assert f"(byte {len(pieces[0] + pieces[1]):,})" in problem
    assert [e.title for e in entries] == ["Page 0", "Page 2", "Page 3"]


@pytest.mark.parametrize("shape", SHAPES)
def test_a_file_cut_short_keeps_the_pages_before(shape: str) -> None:
    data = SHAPES[shape](crawl(4))
    entries, problem = listed(data[:-60])
    assert [e.title for e in entries] == ["Page 0", "Page 1", "Page 2"]
    assert problem is not None
    assert "cut short" in problem


@pytest.mark.parametrize("key", ["7", "0", "99999999", "1+5", "x", "-1", "0+99999999"])
def test_a_key_that_is_no_record_is_refused(key: str) -> None:
    with pytest.raises(OpenFailed, match="not in it any more"):
        text_of(packed(crawl(2)), key)


def test_a_body_larger_than_the_limit_is_refused() -> None:
    data = packed([warc_record("http://quay.example/", answer(page(1) + b" " * 9000))])
    with pytest.raises(OpenFailed, match="more than 5,000 bytes"):
        find_document(Source("a.warc.gz", data), Limits(max_bytes=5_000))


def test_a_packed_body_is_inflated_to_the_limit_only() -> None:
    body = gzip.compress(page(1) + b" " * 50_000_000)
    told = f"{HTML}\r\nContent-Encoding: gzip"
    data = packed([warc_record("http://quay.example/", answer(body, told))])
    document = find_document(Source("a.warc.gz", data), Limits(max_bytes=1_000_000))
    assert len(document.data) == 1_000_001


@pytest.mark.parametrize(
    ("coding", "pack"), [("br", brotli.compress), ("zstd", zstd_packed)]
)
def test_newer_packings_are_unpacked_to_the_limit_only(
    coding: str, pack: Callable[[bytes], bytes]
) -> None:
    told = f"{HTML}\r\nContent-Encoding: {coding}"
    body = pack(page(1) + b" " * 50_000_000)
    data = packed([warc_record("http://quay.example/", answer(body, told))])
    document = find_document(Source("a.warc.gz", data), Limits(max_bytes=1_000_000))
    assert len(document.data) == 1_000_001


@given(st.sampled_from(["br", "zstd", "gzip", "deflate", "gzip, br"]), st.binary())
def test_any_body_under_any_coding_is_a_page_or_a_sentence(
    coding: str, body: bytes
) -> None:
    told = f"{HTML}\r\nContent-Encoding: {coding}"
    data = packed([warc_record("http://quay.example/", answer(body, told))])
    for entry in listed(data)[0]:
        with contextlib.suppress(OpenFailed):
            find_document(Source("a.warc.gz", data), key=entry.key)


def test_a_header_without_end_is_damage() -> None:
    data = gzip.compress(b"WARC/1.0\r\nX: " + b"a" * 3_000_000)
    assert "headers do not end" in str(listed(data)[1])


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_change_to_a_crawl_ends_in_pages_or_a_sentence(data: st.DataObject) -> None:
    shape = data.draw(st.sampled_from(sorted(SHAPES)))
    crawled = bytearray(SHAPES[shape](crawl(2)))
    for _ in range(data.draw(st.integers(1, 6))):
        crawled[data.draw(st.integers(0, len(crawled) - 1))] = data.draw(
            st.integers(0, 255)
        )
    for entry in listed(bytes(crawled))[0]:
        try:
            find_document(Source("a.warc.gz", bytes(crawled)), key=entry.key)
        except OpenFailed:
            continue


# Lists and finds in a process of its own, which then tells how its memory grew.
CHILD = """
import resource, sys, time
from pathlib import Path
from facingpage.openers import find_document, find_source, list_pages
def peak(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
source = find_source(Path(sys.argv[1]))
base = peak()
began = time.monotonic()
keys = [entry.key for entry in list_pages(source)]
listed = time.monotonic() - began
began = time.monotonic()
find_document(source, key=keys[-1])
print(len(keys), peak() - base, round(listed, 1), round(time.monotonic() - began, 2))
"""


def write_crawl(path: Path, megabytes: int) -> int:
    """Write a crawl of so many megabytes; return how many pages it has."""
    noise = random.Random(5).randbytes(1_000_000)  # noqa: S311  # no secret
    video = warc_record(
        "http://quay.example/v", answer(noise, "Content-Type: video/mp4")
    )
    text = warc_record("http://quay.example/a", answer(page(1) + b"Words. " * 30_000))
    batch = packed([video] * 4 + [text] * 8)
    batch += gzip.compress(
        warc_record("http://quay.example/z", answer(b"0" * 20_000_000))
    )
    count = 0
    with path.open("wb") as file:
        while file.tell() < megabytes * 1_000_000:
            file.write(batch)
            count += 9
    return count


@pytest.mark.skipif(sys.platform == "win32", reason="no resource module")
def test_a_large_crawl_is_listed_and_searched_in_constant_memory(
    tmp_path: Path,
) -> None:
    path = tmp_path / "large.warc.gz"
    count = write_crawl(path, 200)
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(path)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    pages, grown_mb, _, find_s = (float(word) for word in done.stdout.split())
    assert pages == count
    assert grown_mb < 150
    assert find_s < 2


FILES = [
    ("warc/pywb__iana.warc.gz", 16),
    ("warc/webarchive__IAH-20080430204825-00000-blackbook.warc.gz", 94),
    ("arc/warcio__example.arc.gz", 1),
]


@pytest.mark.parametrize(("name", "count"), FILES)
def test_real_crawls_are_listed_whole(name: str, count: int) -> None:
    path = shared_dir() / "data/saved/dev" / name
    with path.open("rb") as file:
        entries, problem = listed(io.BytesIO(file.read()).getvalue())
    assert problem is None
    assert len(entries) == count
