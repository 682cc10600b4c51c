import plistlib
import struct
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facingpage.core.page import Page
from facingpage.errors import OpenFailed
from facingpage.openers import Source, open_page

WORDS = "The ferry leaves the southern pier at seven."


def resource(body: str, url: str, **more: object) -> dict[str, Any]:
    return {
        "WebResourceData": f"<html><body>{body}</body></html>".encode(),
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
        "WebResourceURL": url,
        "WebResourceFrameName": "",
        **more,
    }


def archive(body: str, *, is_xml: bool = False, **more: object) -> bytes:
    made = {"WebMainResource": resource(body, "https://quay.example/news"), **more}
    kind = plistlib.FMT_XML if is_xml else plistlib.FMT_BINARY
    return plistlib.dumps(made, fmt=kind)


def opened(data: bytes) -> Page:
    return open_page(Source("ferry.webarchive", data)).page


@pytest.mark.parametrize("is_xml", [False, True])
def test_both_kinds_of_list_are_read(*, is_xml: bool) -> None:
    page = opened(archive(f"<p>{WORDS}</p>", is_xml=is_xml))
    assert [block.text for block in page.blocks] == [WORDS]
    told = page.provenance
    assert (told.format, told.url) == ("webarchive", "https://quay.example/news")
    assert (told.url_source, told.saved_at) == ("web archive", None)


def test_the_encoding_named_is_taken() -> None:
    main = resource("", "https://quay.example/", WebResourceTextEncodingName="koi8-r")
    main["WebResourceData"] = "<p>Причал закрыт до весны</p>".encode("koi8-r")
    page = opened(plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY))
    assert page.blocks[0].text == "Причал закрыт до весны"


def test_frames_of_frames_stand_where_they_are_shown() -> None:
    deep = {"WebMainResource": resource("<p>C</p>", "https://ads.example/c")}
    frame = {
        "WebMainResource": resource(
            "<p>B</p><iframe src=/c></iframe>", "https://ads.example/b"
        ),
        "WebSubframeArchives": [deep],
    }
    body = "<p>A</p><iframe src=https://ads.example/b></iframe><p>D</p>"
    page = opened(archive(body, WebSubframeArchives=[frame]))
    assert [block.text for block in page.blocks] == ["A", "B", "C", "D"]


def test_a_page_that_is_a_picture_says_so() -> None:
    with pytest.raises(OpenFailed, match="pictures only"):
        opened(archive("<img src=pier.png alt=Pier>"))


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE plist [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    b"<plist><dict><key>WebMainResource</key><string>&b;</string></dict></plist>"
)


@pytest.mark.parametrize(
    "data",
    [
        b"bplist00" + bytes(range(256)) * 4,
        b"bplist00",
        archive("<p>x</p>")[:-40],
        # As many objects as there are grains of sand.
        archive("<p>x</p>")[:-32] + struct.pack(">6sBBQQQ", b"", 8, 8, 1 << 60, 0, 8),
        BOMB,
        b'<?xml version="1.0"?><plist><dict><key>WebMainResource</key>',
        plistlib.dumps(["no page"], fmt=plistlib.FMT_BINARY),
        plistlib.dumps({"WebMainResource": "none"}, fmt=plistlib.FMT_XML),
        plistlib.dumps(
            {
                "WebMainResource": {
                    "WebResourceData": b"x",
                    "WebResourceMIMEType": "a/b",
                }
            },
            fmt=plistlib.FMT_BINARY,
        ),
    ],
)
def test_a_list_without_a_page_or_damaged_is_refused(data: bytes) -> None:
    with pytest.raises(OpenFailed, match="Open it in Safari"):
        opened(data)


def test_a_list_that_nests_without_end_is_refused() -> None:
    # An array that holds another, a thousand times over.
    count = 40_000
    objects = [b"\xa1" + struct.pack(">H", i + 1) for i in range(count - 1)] + [b"\x08"]
    offsets, at = [], 8
    for item in objects:
        offsets.append(at)
        at += len(item)
    table = b"".join(struct.pack(">I", offset) for offset in offsets)
    trailer = struct.pack(">6sBBQQQ", b"", 4, 2, count, 0, at)
    with pytest.raises(OpenFailed):
        opened(b"bplist00" + b"".join(objects) + table + trailer)


@settings(deadline=None)
@given(st.integers(0, 400), st.integers(0, 255))
def test_a_damaged_byte_gives_a_page_or_a_sentence(at: int, byte: int) -> None:
    data = bytearray(archive(f"<p>{WORDS}</p>"))
    data[at % len(data)] = byte
    try:
        said = opened(bytes(data)).provenance.format
    except OpenFailed as failure:
        said = str(failure)
    assert said.startswith(("Could not open", "webarchive", "text"))
