"""Pages as programs of many ages left them: text, title, address, date, encoding."""

import io
import quopri
import zipfile
from base64 import b64encode

import pytest

from facingpage.core.page import Page
from facingpage.openers import Source, open_page
from helpers.crawls import answer, packed, warc_record

FIRST = "The ferry to the outer islands was cancelled because the wind had turned."
SECOND = "Passengers were told to wait until the evening and to ask again then."
RUSSIAN = "Паром на острова отменили, потому что ночью переменился ветер."
CHINESE = "港务局宣布，由于风向改变，开往外岛的渡轮已经取消，乘客需要等到晚上。"
URL = "http://quay.example/n"


def page(*paragraphs: str, title: str = "Ferry cancelled", head: str = "") -> str:
    body = "".join(f"<p>{text}</p>" for text in paragraphs or (FIRST, SECOND))
    return (
        f'<html lang="en"><head><title>{title}</title>{head}</head>'
        f"<body><h1>{title}</h1>{body}</body></html>"
    )


def mail(top: str, *parts: tuple[str, bytes]) -> bytes:
    made = [
        f"{top}MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        '\tboundary="=_b";\r\n\ttype="text/html"\r\n\r\nA message.\r\n\r\n'.encode()
    ]
    for headers, body in parts:
        made += [f"--=_b\r\n{headers}\r\n\r\n".encode(), body, b"\r\n"]
    return b"".join([*made, b"--=_b--\r\n"])


def explorer(text: str, title: str, charset: str) -> bytes:
    word = f"=?{charset}?B?{b64encode(title.encode(charset)).decode()}?="
    top = (
        "From: <Saved by Microsoft Internet Explorer 5>\r\n"
        f"Subject: {word}\r\nDate: Wed, 6 Oct 2004 09:15:00 +0800\r\n"
    )
    headers = (
        f'Content-Type: text/html;\r\n\tcharset="{charset}"\r\n'
        f"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: {URL}"
    )
    body = quopri.encodestring(page(text, title=title).encode(charset))
    return mail(top, (headers, body))


def opened(data: bytes | str, name: str = "page.html") -> Page:
    data = data.encode() if isinstance(data, str) else data
    return open_page(Source(name, data)).page


def text_of(read: Page) -> str:
    return " ".join(block.text for block in read.blocks)


@pytest.mark.parametrize(
    ("charset", "text", "title", "encoding"),
    [
        ("gb2312", CHINESE, "渡轮取消", "gb18030"),
        ("windows-1251", RUSSIAN, "Паром отменён", "cp1251"),
        ("koi8-r", RUSSIAN, "Паром отменён", "koi8-r"),
    ],
)
def test_mhtml_of_old_browsers(
    charset: str, text: str, title: str, encoding: str
) -> None:
    read = opened(explorer(text, title, charset), "page.mht")
    origin = read.provenance
    assert text in text_of(read)
    assert (read.title, origin.encoding) == (title, encoding)
    assert (origin.url, origin.url_source) == (URL, "address of the MHTML part")
    assert (origin.saved_at, origin.saved_at_source) == (
        "2004-10-06T09:15:00+08:00",
        "MHTML header",
    )


def test_of_two_forms_of_a_mail_the_page_is_read() -> None:
    inner = (
        "--IN\r\nContent-Type: text/plain\r\n\r\nOnly words\r\n--IN\r\n"
        f"Content-Type: text/html; charset=utf-8\r\n\r\n{page()}\r\n--IN--"
    )
    part = ("Content-Type: multipart/alternative; boundary=IN", inner.encode())
    read = opened(mail("Subject: x\r\n", part), "page.eml")
    assert SECOND in text_of(read)
    assert "Only words" not in text_of(read)


def test_a_page_attached_to_a_mail_under_no_page_s_type() -> None:
    note = ("Content-Type: text/plain", b"See the page")
    told = (
        "Content-Type: application/octet-stream; name=page.html\r\n"
        "Content-Disposition: attachment; filename=page.html"
    )
    read = opened(mail("Subject: x\r\n", note, (told, page().encode())), "page.eml")
    assert FIRST in text_of(read)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Thu Mar 10 2022 19:12:36 GMT-0800 (Pacific Standard Time)", "19:12:36-08:00"),
        (
            "Thu Mar 10 2022 19:12:36 GMT+0100 (Mitteleuropa)",
            "19:12:36+01:00",
        ),
        ("Thu Mar 10 2022 19:12:36 GMT+0900 (日本標準時)", "19:12:36+09:00"),
        ("Thu Mar 10 2022 19:12:36 GMT+0530", "19:12:36+05:30"),
        ("2022-03-10T19:12:36Z", "19:12:36+00:00"),
    ],
)
@pytest.mark.parametrize("program", ["SingleFile", "SingleFileZ"])
def test_the_comment_of_singlefile(program: str, written: str, read: str) -> None:
    comment = (
        f"<html><!--\n Page saved with {program} \n url: {URL} \n"
        f" saved date: {written}\n-->"
    )
    origin = opened(page().replace("<html", f"{comment}<html", 1)).provenance
    assert (origin.url, origin.url_source) == (URL, "SingleFile comment")
    assert origin.saved_at == f"2022-03-10T{read}"


def test_what_singlefile_hid_stays_hidden() -> None:
    made = page().replace("</body>", "<p class='a sf-hidden'>Never shown</p></body>")
    assert "Never shown" not in text_of(opened(made))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-8-sig"])
@pytest.mark.parametrize("before", ["", "\r\n", "<!DOCTYPE html>\r\n"])
def test_the_mark_of_the_web(before: str, encoding: str) -> None:
    made = f"{before}<!-- saved from url=(0021){URL} -->\r\n{page()}"
    origin = opened(made.encode(encoding)).provenance
    assert (origin.url, origin.url_source) == (URL, "mark of the web")


@pytest.mark.parametrize("version", ["0.17", "0.18", "1.0", "1.1"])
def test_every_version_of_warc(version: str) -> None:
    record = warc_record(URL, answer(page().encode()))
    data = packed([record.replace(b"WARC/1.0", f"WARC/{version}".encode())])
    read = opened(data, "a.warc.gz")
    assert (read.title, read.provenance.url) == ("Ferry cancelled", URL)


def test_version_2_of_arc() -> None:
    spec = b"2 0 Test\nURL IP-address Archive-date Content-type Result-code\n"
    block = answer(page().encode())
    head = b"filedesc://a.arc 0.0.0.0 20200203040506 text/plain 200 - - 0 a.arc %d\n"
    line = f"{URL} 1.2.3.4 20200203040506 text/html 200 abc - 300 a.arc {len(block)}\n"
    data = head % len(spec) + spec + b"\n" + line.encode() + block + b"\n"
    origin = opened(data, "a.arc").provenance
    assert (origin.url, origin.saved_at) == (URL, "2020-02-03T04:05:06Z")


OF_2007 = """
// FILE ARCHIVED ON 20070102030405 AND RETRIEVED FROM THE
// INTERNET ARCHIVE ON 20070902030405.
// JAVASCRIPT APPENDED BY WAYBACK MACHINE
"""
OF_2012 = """
     FILE ARCHIVED ON 3:04:05 Jan 2, 2007 AND RETRIEVED FROM THE
     INTERNET ARCHIVE ON 12:00:00 Mar 3, 2012.
     JAVASCRIPT APPENDED BY WAYBACK MACHINE
"""


@pytest.mark.parametrize("footer", [OF_2007, OF_2012])
def test_footers_of_the_wayback_machine(footer: str) -> None:
    made = page(head=f'<link rel="canonical" href="{URL}">') + f"<!--\n{footer}\n-->"
    origin = opened(made).provenance
    assert (origin.url, origin.saved_at) == (URL, "2007-01-02T03:04:05+00:00")
    assert origin.saved_at_source == "Wayback Machine"


def test_a_page_of_archive_today_tells_its_own_address() -> None:
    kept = "https://archive.ph/2020.02.03-040506/http://quay.example/n"
    origin = opened(page(head=f'<link rel="canonical" href="{kept}">')).provenance
    assert (origin.url, origin.url_source) == (URL, "archive.today")
    assert origin.saved_at == "2020-02-03T04:05:06+00:00"


def test_a_title_left_over_from_the_page_before_is_none() -> None:
    head = '<meta property="og:title" content="Nine ways to cook a pike | Site">'
    assert opened(page(head=head)).title == "Ferry cancelled"


def test_a_title_for_sharing_that_says_the_same_is_the_title() -> None:
    head = '<meta property="og:title" content="Ferry cancelled: wind had turned">'
    assert opened(page(head=head)).title == "Ferry cancelled: wind had turned"


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("<p>Minutes of Monday</p><p>The harbour office met.</p>", "Minutes of Monday"),
        ("<h3>Minutes</h3><p>The harbour office met.</p>", "Minutes"),
        ("<p>The harbour office met on Monday, as it does.</p>", ""),
    ],
)
def test_a_page_without_a_title_is_called_by_its_first_line(
    body: str, title: str
) -> None:
    assert opened(f"<html><body>{body}</body></html>").title == title


def test_front_matter_folded_over_lines() -> None:
    made = f"---\ntitle: >-\n  Ferry\n  cancelled\ntags: a\n---\n\n{FIRST}\n"
    assert opened(made, "a.md").title == "Ferry cancelled"


def test_a_book_whose_fonts_are_scrambled_is_open() -> None:
    scrambled = (
        "<encryption><EncryptedData><EncryptionMethod "
        "Algorithm='http://www.idpf.org/2008/embedding'/><CipherData>"
        "<CipherReference URI='f.otf'/></CipherData></EncryptedData></encryption>"
    )
    package = (
        "<package><metadata><title>Ferries</title></metadata><manifest>"
        "<item id='a' href='ch%20one.xhtml' media-type='application/xhtml+xml'/>"
        "</manifest><spine><itemref idref='a' linear='no'/></spine></package>"
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr("META-INF/encryption.xml", scrambled)
        book.writestr("a.opf", package)
        chapter = '<?xml version="1.0" encoding="utf-16"?>' + page()
        book.writestr("ch one.xhtml", chapter.encode("utf-16"))
    read = opened(made.getvalue(), "a.epub")
    assert FIRST in text_of(read)
    assert read.provenance.encoding == "utf-16-le"
