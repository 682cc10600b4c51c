import gzip
import io
import json
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.page import PageEntry
from facingpage.errors import OpenFailed
from facingpage.openers import (
    Source,
    find_document,
    find_source,
    list_pages,
    read_document,
)
from facingpage.openers.windows import InflatedWindow, Window
from helpers.crawls import DATE, answer, crawl, packed, page, warc_record
from helpers.shared import shared_dir

HOME = "http://quay.example"
LATER = "2024-06-01T00:00:00Z"


def wacz(
    crawls: dict[str, bytes],
    pages: list[dict[str, object]] | None = None,
    *,
    method: int = zipfile.ZIP_STORED,
) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        for name, data in crawls.items():
            file.writestr(f"archive/{name}", data)
        if pages is not None:
            lines = [{"format": "json-pages-1.0"}, *pages]
            file.writestr("pages/pages.jsonl", "\n".join(map(json.dumps, lines)))
        file.writestr("datapackage.json", "{}")
    return out.getvalue()


def listed(data: bytes) -> list[PageEntry]:
    return list(list_pages(Source("a.wacz", data)))


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("name", ["data.warc", "data.warc.gz"])
def test_the_list_s_pages_come_in_its_order(method: int, name: str) -> None:
    records = crawl(4)
    data = packed(records) if name.endswith("gz") else b"".join(records)
    pages: list[dict[str, object]] = [
        {"url": f"{HOME}/3", "title": "Capture of 3", "ts": LATER},
        {"url": "file:///screenshot.png", "title": "Screenshot"},
        {"url": f"{HOME}/1"},
    ]
    held = wacz({name: data}, pages, method=method)
    entries = listed(held)
    assert [(e.url, e.title, e.saved_at) for e in entries] == [
        (f"{HOME}/3", "Page 3", LATER),
        (f"{HOME}/1", "Page 1", DATE),
    ]
    document = find_document(Source("a.wacz", held), key=entries[1].key)
    assert document.format == "wacz"
    told = read_document(document).page
    assert [block.text for block in told.blocks] == ["Words of the page. 1"]
    assert told.provenance.url_source == "WARC record"


@pytest.mark.parametrize(
    "pages", [None, [], [{"url": "http://elsewhere.example/"}], [{"url": 5}]]
)
def test_without_a_list_that_helps_all_records_are_pages(
    pages: list[dict[str, object]] | None,
) -> None:
    data = wacz({"a.warc.gz": packed(crawl(2)), "b.warc.gz": packed(crawl(3))}, pages)
    assert [e.title for e in listed(data)] == [f"Page {n}" for n in (0, 1, 0, 1, 2)]


def test_the_record_of_the_listed_time_is_taken() -> None:
    old = warc_record(f"{HOME}/a", answer(page(1)))
    new = warc_record(f"{HOME}/a", answer(page(2))).replace(
        DATE.encode(), LATER.encode()
    )
    held = wacz({"a.warc": old + new}, [{"url": f"{HOME}/a", "ts": LATER}])
    assert [e.title for e in listed(held)] == ["Page 2"]


def test_a_redirect_to_the_same_page_is_followed() -> None:
    record = warc_record("https://www.quay.example/a", answer(page(1)))
    held = wacz({"a.warc": record}, [{"url": "http://quay.example/a/#top"}])
    assert [(e.title, e.url) for e in listed(held)] == [
        ("Page 1", "http://quay.example/a/#top")
    ]


def redirect(url: str, to: str, status: str = "302 Found") -> bytes:
    return warc_record(url, answer(b"", f"Location: {to}", status=status))


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "307 Same", "308 Moved"])
def test_a_listed_page_that_leads_on_is_the_page_it_leads_to(status: str) -> None:
    records = [
        redirect(f"{HOME}/short", "/middle", status),
        redirect(f"{HOME}/middle", "https://pier.example/ferry"),
        warc_record("https://pier.example/ferry", answer(page(7))),
        warc_record(f"{HOME}/other", answer(page(8))),
    ]
    held = wacz({"a.warc": b"".join(records)}, [{"url": f"{HOME}/short"}])
    assert [(e.title, e.url) for e in listed(held)] == [("Page 7", f"{HOME}/short")]


def test_a_page_that_is_led_to_is_listed_once_by_its_own_address() -> None:
    records = [
        redirect(f"{HOME}/a", f"{HOME}/c"),
        redirect(f"{HOME}/b", f"{HOME}/c"),
        warc_record(f"{HOME}/c", answer(page(7))),
    ]
    pages = [{"url": f"{HOME}/{name}"} for name in "abc"]
    held = wacz({"a.warc": b"".join(records)}, pages)  # type: ignore[arg-type]  # of strings
    assert [e.url for e in listed(held)] == [f"{HOME}/c"]


def test_a_circle_of_redirects_ends() -> None:
    records = [
        redirect(f"{HOME}/a", f"{HOME}/b"),
        redirect(f"{HOME}/b", f"{HOME}/a"),
        warc_record(f"{HOME}/c", answer(page(7))),
    ]
    held = wacz({"a.warc": b"".join(records)}, [{"url": f"{HOME}/a"}])
    assert [e.title for e in listed(held)] == ["Page 7"]


def test_a_damaged_crawl_leaves_the_pages_of_the_others() -> None:
    bad = packed(crawl(2))[:-80]
    held = wacz({"a.warc.gz": bad, "b.warc.gz": packed(crawl(1))})
    pages = list_pages(Source("a.wacz", held))
    assert [next(pages).title, next(pages).title] == ["Page 0", "Page 0"]
    with pytest.raises(OpenFailed, match="cut short"):
        next(pages)


@pytest.mark.parametrize(
    "key", ["", "x", "archive/a.warc:9", "archive/b.warc:0", "datapackage.json:0"]
)
def test_a_key_that_names_no_record_is_refused(key: str) -> None:
    source = Source("a.wacz", wacz({"a.warc": b"".join(crawl(1))}))
    if not key:
        assert find_document(source, key=key).name == "a.wacz › quay.example/0"
        return
    with pytest.raises(OpenFailed, match="not in it any more"):
        find_document(source, key=key)


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_large_crawl_in_it_is_read_in_pieces(tmp_path: Path, method: int) -> None:
    video = warc_record(
        f"{HOME}/v", answer(b"0" * 4_000_000, "Content-Type: video/mp4")
    )
    path = tmp_path / "large.wacz"
    path.write_bytes(wacz({"a.warc": video * 8 + b"".join(crawl(1))}, method=method))
    source = find_source(path)
    tracemalloc.start()
    keys = [entry.key for entry in list_pages(source)]
    assert find_document(source, key=keys[0]).origin.url == f"{HOME}/0"
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3_000_000


@given(st.binary(max_size=300), st.lists(st.integers(0, 320), max_size=8))
def test_an_inflated_window_reads_as_the_bytes_it_holds(
    data: bytes, places: list[int]
) -> None:
    raw = gzip.compress(data)[10:-8]
    window = InflatedWindow(Window(io.BytesIO(b"xx" + raw + b"yy"), 2, len(raw)))
    with io.BufferedReader(window) as file:
        for place in places:
            file.seek(place)
            assert file.read(50) == data[place : place + 50]


def test_real_ones_open_at_the_page_their_list_names() -> None:
    for path in sorted((shared_dir() / "data/saved/dev/wacz").iterdir()):
        assert len(list(list_pages(find_source(path)))) == 1
