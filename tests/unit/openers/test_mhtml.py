import pytest

from facingpage.core.page import Page
from facingpage.errors import OpenFailed
from facingpage.openers import Source, open_page
from helpers.saved import html_part, make_mhtml
from helpers.shared import shared_dir

WORDS = "The ferry leaves the southern pier at seven."


def opened(data: bytes, name: str = "ferry.mhtml") -> Page:
    return open_page(Source(name, data)).page


def texts(data: bytes) -> list[str]:
    return [block.text for block in opened(data).blocks]


@pytest.mark.parametrize("coding", ["base64", "quoted-printable", "8bit", "binary"])
def test_a_page_is_read_in_any_coding(coding: str) -> None:
    page = opened(make_mhtml(html_part(f"<p>{WORDS}</p>", coding=coding)))
    assert [block.text for block in page.blocks] == [WORDS]
    assert page.provenance.format == "mhtml"
    assert page.cut is None


def test_the_charset_of_the_part_is_taken() -> None:
    part = html_part("<p>Причал закрыт до весны</p>", charset="koi8-r")
    page = opened(make_mhtml(part))
    assert page.blocks[0].text == "Причал закрыт до весны"
    assert page.provenance.encoding == "koi8-r"
    assert page.provenance.encoding_source == "declared in the MHTML header"


def test_the_headers_tell_title_address_and_time() -> None:
    top = (
        "Snapshot-Content-Location: https://quay.example/ferry?day=1&\r\n a=2\r\n"
        "Subject: =?utf-8?Q?F=C3=A4hre_f=C3?=\r\n =?utf-8?Q?=A4hrt?=\r\n"
        "Date: Tue, 13 Aug 2019 16:33:10 +0800\r\n"
    )
    page = opened(make_mhtml(html_part(f"<p>{WORDS}</p>"), top=top))
    assert page.title == "Fähre fährt"
    told = page.provenance
    assert (told.url, told.url_source) == (
        "https://quay.example/ferry?day=1&a=2",
        "MHTML header",
    )
    assert (told.saved_at, told.saved_at_source) == (
        "2019-08-13T16:33:10+08:00",
        "MHTML header",
    )


def test_without_a_header_the_part_tells_the_address_and_nothing_the_time() -> None:
    part = html_part(
        f"<p>{WORDS}</p>", headers="\r\nContent-Location: file:///C:/quay/1.htm"
    )
    told = opened(make_mhtml(part, top="")).provenance
    assert told.url == "file:///C:/quay/1.htm"
    assert told.url_source == "address of the MHTML part"
    assert told.saved_at is None
    assert told.saved_at_source is None


def test_the_start_part_is_the_page() -> None:
    first = html_part("<p>frame</p>", headers="\r\nContent-ID: <one@x>")
    second = html_part(f"<p>{WORDS}</p>", headers="\r\nContent-ID: <two@x>")
    data = make_mhtml(first, second).replace(
        b'type="text/html"', b'type="text/html"; start="<two@x>"'
    )
    assert texts(data) == [WORDS]


def test_raw_bytes_before_the_first_part_do_no_harm() -> None:
    part = html_part("<p>Причал закрыт</p>", charset="windows-1251")
    data = make_mhtml(part, top="")
    preamble = "\r\n\r\nДокумент\r\n\r\n--".encode("cp1251")
    assert texts(data.replace(b"\r\n\r\n\r\n--", preamble, 1)) == ["Причал закрыт"]


def test_a_frame_named_by_its_number_stands_where_the_page_has_it() -> None:
    main = html_part("<p>Before</p><iframe src='cid:f1@x'></iframe><p>After</p>")
    frame = html_part(f"<p>{WORDS}</p>", headers="\r\nContent-ID: <f1@x>")
    assert texts(make_mhtml(main, frame)) == ["Before", WORDS, "After"]


def test_a_frame_named_by_its_address_is_found_from_a_relative_one() -> None:
    main = html_part(
        "<p>Before</p><iframe src='in/frame.html#top'></iframe>",
        headers="\r\nContent-Location: https://quay.example/news/",
    )
    frame = html_part(
        f"<p>{WORDS}</p>",
        headers="\r\nContent-Location: https://quay.example/news/in/frame.html",
    )
    assert texts(make_mhtml(main, frame)) == ["Before", WORDS]


def test_frames_that_hold_one_another_end() -> None:
    main = html_part(
        "<p>A</p><iframe src='cid:b@x'></iframe>", headers="\r\nContent-ID: <a@x>"
    )
    frame = html_part(
        "<p>B</p><iframe src='cid:a@x'></iframe>", headers="\r\nContent-ID: <b@x>"
    )
    assert texts(make_mhtml(main, frame)) == ["A", "B"]


def test_html_under_the_name_of_mhtml_is_html() -> None:
    page = opened(f"\n<!DOCTYPE html><html><p>{WORDS}</p>".encode())
    assert page.provenance.format == "html"


def test_a_file_cut_short_gives_the_text_it_has_and_says_so() -> None:
    data = make_mhtml(html_part(f"<p>{WORDS}</p><p>More", coding="8bit"))
    page = opened(data[: data.index(b"More") + 2])
    assert [block.text for block in page.blocks] == [WORDS, "Mo"]
    assert page.cut is not None
    assert "ends in the middle of the page's own text" in page.cut


def test_a_file_cut_short_in_a_picture_has_lost_no_text() -> None:
    picture = ("Content-Type: image/png\r\nContent-Transfer-Encoding: base64", b"iVBOR")
    page = opened(make_mhtml(html_part(f"<p>{WORDS}</p>"), picture, is_closed=False))
    assert page.cut is None


def test_a_damaged_coding_is_said_to_be() -> None:
    data = make_mhtml(html_part(f"<p>{WORDS} {WORDS} {WORDS}</p>"))
    page = opened(data.replace(b"PHA+", b"PH\xff*", 1))
    assert page.cut is not None
    assert "damaged" in page.cut


def test_a_text_alone_is_the_page() -> None:
    data = make_mhtml(("Content-Type: text/plain", WORDS.encode()))
    assert texts(data) == [WORDS]
    assert opened(data).title == "Ferry"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (
            make_mhtml(("Content-Type: image/png", b"\x89PNG")),
            "none of its 1 parts is a page",
        ),
        (make_mhtml(), "no parts|cut short"),
        (make_mhtml(is_closed=False), "cut short"),
        (make_mhtml(html_part("")), "no text of its own"),
    ],
)
def test_a_file_without_a_page_is_refused_with_the_reason(
    data: bytes, reason: str
) -> None:
    with pytest.raises(OpenFailed, match=reason):
        opened(data)


def test_a_part_outside_the_file_is_never_read() -> None:
    outside = (
        "Content-Type: message/external-body; access-type=local-file; name=/etc/os",
        b"",
    )
    assert texts(make_mhtml(html_part(f"<p>{WORDS}</p>"), outside)) == [WORDS]


def test_mhtml_from_real_browsers_is_recognised() -> None:
    folder = shared_dir() / "data" / "saved" / "dev" / "mhtml"
    formats = [
        open_page(Source(path.name, path.read_bytes())).page.provenance.format
        for path in sorted(folder.iterdir())
    ]
    assert formats.count("mhtml") == len(formats) - 1


def test_a_text_cut_short_is_said_to_be() -> None:
    data = make_mhtml(("Content-Type: text/plain", WORDS.encode()), is_closed=False)
    cut = opened(data[:-12]).cut
    assert cut is not None
    assert "ends in the middle" in cut
