import gzip
import os
import plistlib
import time
from pathlib import Path

import pytest

from facingpage.core.page import Kind
from facingpage.openers import (
    DEFAULT_LIMITS,
    Limits,
    Source,
    find_document,
    find_source,
    list_pages,
    open_gallery,
    read_document,
)
from facingpage.openers.pixels import Unshown
from helpers.archives import zipped
from helpers.crawls import answer, warc_record
from helpers.pictures import (
    bomb,
    data_uri,
    images,
    is_the_picture,
    page_with,
    picture,
    shown,
)
from helpers.saved import html_part, make_mhtml

PICTURE = picture()
URL = "https://quay.example/news/ferry.html"
ON_THE_WEB = "not in the saved file: it was left on the web"
NOT_SAVED = "not in the saved file"
OUTSIDE = "not read: it lies outside the saved page"
BLANK_GIF = data_uri(
    b"GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\4\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;",
    "image/gif",
)


def img(source: str, more: str = "") -> str:
    return f'<img alt="The quay at dawn" src="{source}" {more}>'


def html(*tags: str, head: str = "") -> Source:
    return Source("ferry.html", page_with(*tags, head=head))


def complete_page(folder: Path, source: str) -> Path:
    page = folder / "ferry.html"
    page.write_bytes(page_with(img(source)))
    beside = folder / "ferry_files"
    beside.mkdir()
    (beside / "quay.png").write_bytes(PICTURE)
    return page


def test_a_picture_in_the_page_itself_is_found() -> None:
    assert is_the_picture(shown(html(img(data_uri(PICTURE)))))


def test_a_picture_larger_than_the_longest_address_read_with_text_is_found() -> None:
    large = picture(size=(900, 700))
    made = shown(html(img(data_uri(large))), limits=Limits(max_uri_chars=100))
    assert is_the_picture(made)


@pytest.mark.parametrize(
    "uri",
    [
        data_uri(PICTURE).rstrip("="),
        data_uri(PICTURE).replace("+", "%2B").replace("/", "%2F", 40),
        data_uri(PICTURE, "image/jpeg"),
        data_uri(PICTURE, "image/png;charset=utf-8"),
    ],
)
def test_an_address_written_loosely_is_still_read(uri: str) -> None:
    uri = uri.replace("image%2Fpng", "image/png").replace("image%2Fjpeg", "image/jpeg")
    assert is_the_picture(shown(html(img(uri))))


def test_a_damaged_address_is_damaged() -> None:
    assert shown(html(img("data:image/png;base64,A"))) == "the picture is damaged"


@pytest.mark.parametrize(
    "tag",
    [
        img(BLANK_GIF, f'data-src="{data_uri(PICTURE)}"'),
        img("", f'srcset="{data_uri(PICTURE)} 2x"'),
        img(
            "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'></svg>",
            f"style='background-image:url(\"{data_uri(PICTURE)}\")'",
        ),
        f"<picture><source srcset='{data_uri(PICTURE)}'>{img(BLANK_GIF)}</picture>",
    ],
    ids=["late", "set", "style", "source"],
)
def test_a_picture_that_a_script_would_have_loaded_is_found(tag: str) -> None:
    assert is_the_picture(shown(html(tag)))


def test_a_picture_that_singlefile_keeps_in_the_style_is_found() -> None:
    head = f'<style>:root{{--sf-img-3:url("{data_uri(PICTURE)}")}}</style>'
    tag = img(
        "data:image/svg+xml,<svg/>",
        'style="background-image: var(--sf-img-3)!important"',
    )
    assert is_the_picture(shown(html(tag, head=head)))


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("https://quay.example/a.png", ON_THE_WEB),
        ("//quay.example/a.png", ON_THE_WEB),
        ("a.png", NOT_SAVED),
        ("/a.png", NOT_SAVED),
        ("../../etc/passwd", NOT_SAVED),
        ("file:///etc/passwd", OUTSIDE),
        (r"\\host\share\a.png", OUTSIDE),
        (r"C:\a.png", OUTSIDE),
        ("C:/a.png", OUTSIDE),
        ("blob:https://quay.example/1", OUTSIDE),
        ("", NOT_SAVED),
        (BLANK_GIF, "not in the saved file: what holds its place is blank"),
        ("data:image/svg+xml,<svg/>", "a drawing (SVG), which is not shown"),
        (data_uri(bomb()), "too large: more than 40,000,000 pixels"),
        (data_uri(PICTURE[:40]), "the picture is damaged"),
    ],
)
def test_a_picture_that_is_not_shown_says_why(source: str, words: str) -> None:
    assert shown(html(img(source))) == words


def test_what_stands_for_a_picture_left_on_the_web_is_not_taken_for_it() -> None:
    tag = img("data:image/svg+xml,<svg/>", "data-src='https://quay.example/a.png'")
    assert shown(html(tag)) == ON_THE_WEB


def test_a_relative_address_was_on_the_web_where_the_page_was() -> None:
    head = "<base href='https://quay.example/'>"
    assert shown(html(img("a.png"), head=head)) == ON_THE_WEB


def test_only_so_many_pictures_of_a_page_are_decoded() -> None:
    tags = (img(data_uri(PICTURE)).replace("dawn", f"dawn {n}") for n in range(10_000))
    document = find_document(html(*tags))
    began = time.process_time()
    blocks = images(read_document(document).page.blocks)
    gallery = open_gallery(document)
    assert is_the_picture(gallery.picture(blocks[999], (80, 60)))
    with pytest.raises(Unshown, match=r"^the page holds more than 1,000 pictures$"):
        gallery.picture(blocks[1000], (80, 60))
    assert time.process_time() - began < 60


def test_a_block_is_found_where_another_program_numbered_it_otherwise() -> None:
    document = find_document(html("<p>One</p>", img(data_uri(PICTURE))))
    (block,) = images(read_document(document).page.blocks)
    before = find_document(html(img("x.png")))
    (old,) = images(read_document(before).page.blocks)
    assert old.id != block.id
    assert is_the_picture(open_gallery(document).picture(old, (80, 60)))


def test_a_block_that_is_not_there_says_so() -> None:
    document = find_document(html(img(data_uri(PICTURE))))
    other = find_document(html("<p>One</p>", img("x.png").replace("quay", "sea")))
    (block,) = images(read_document(other).page.blocks)
    with pytest.raises(Unshown, match="not found"):
        open_gallery(document).picture(block, (80, 60))


# -- beside the page


@pytest.mark.parametrize(
    "source",
    ["ferry_files/quay.png", "./ferry_files/quay.png?x=1", "ferry%5Ffiles/quay%2Epng"],
)
def test_a_picture_in_the_pages_folder_is_found(tmp_path: Path, source: str) -> None:
    assert is_the_picture(shown(find_source(complete_page(tmp_path, source))))


def test_a_page_renamed_with_its_folder_keeps_its_pictures(tmp_path: Path) -> None:
    page = complete_page(tmp_path, "News of the day_files/quay.png")
    assert is_the_picture(shown(find_source(page)))


@pytest.mark.parametrize(
    "source",
    [
        "ferry_files/../secret.png",
        "../secret.png",
        "secret.png",
        "ferry_files/link.png",
        "ferry_files/away/secret.png",
        "ferry_files/%2e%2e/secret.png",
        r"ferry_files\..\secret.png",
        "other/secret.png",
    ],
)
def test_nothing_outside_the_folder_is_opened(
    tmp_path: Path, source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = complete_page(tmp_path, source)
    for name in ("secret.png", "away/secret.png", "other/secret.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(PICTURE)
    (tmp_path / "ferry_files" / "link.png").symlink_to(tmp_path / "secret.png")
    (tmp_path / "ferry_files" / "away").symlink_to(tmp_path / "away")
    opened: list[str] = []
    real = os.open

    def noted(path: str, flags: int) -> int:
        opened.append(str(path))
        return real(path, flags)

    monkeypatch.setattr(os, "open", noted)
    assert isinstance(shown(find_source(page)), str)
    assert set(opened) == {str(page)}


def test_a_pipe_in_the_folder_does_not_hang(tmp_path: Path) -> None:
    page = complete_page(tmp_path, "ferry_files/pipe.png")
    os.mkfifo(tmp_path / "ferry_files" / "pipe.png")
    assert shown(find_source(page)) == NOT_SAVED


# -- packed with the page


def mhtml(source: str, address: str) -> Source:
    part = (f"Content-Type: image/png\r\n{address}", PICTURE)
    page = html_part(
        f"<title>F</title><p>Words</p>{img(source)}",
        headers=f"\r\nContent-Location: {URL}",
    )
    return Source("ferry.mhtml", make_mhtml(page, part))


@pytest.mark.parametrize(
    ("source", "address"),
    [
        ("/quay.png", "Content-Location: https://quay.example/quay.png"),
        ("quay.png", "Content-Location: https://quay.example/news/quay.png"),
        ("cid:quay@x", "Content-ID: <quay@x>"),
        ("https://cdn.example/q#a", "Content-Location: https://cdn.example/q"),
    ],
)
def test_a_picture_in_mhtml_is_found(source: str, address: str) -> None:
    assert is_the_picture(shown(mhtml(source, address)))


def test_a_picture_in_a_frame_is_relative_to_the_frames_page() -> None:
    framed = html_part(
        img("quay.png"), headers="\r\nContent-Location: https://cdn.example/in/f.html"
    )
    page = html_part(
        "<p>Words</p><iframe src='https://cdn.example/in/f.html'></iframe>",
        headers=f"\r\nContent-Location: {URL}",
    )
    part = (
        "Content-Type: image/png\r\nContent-Location: https://cdn.example/in/quay.png",
        PICTURE,
    )
    assert is_the_picture(shown(Source("f.mhtml", make_mhtml(page, framed, part))))


def test_a_picture_in_a_webarchive_is_found() -> None:
    made = plistlib.dumps(
        {
            "WebMainResource": {
                "WebResourceData": page_with(img("quay.png")),
                "WebResourceURL": URL,
                "WebResourceMIMEType": "text/html",
            },
            "WebSubresources": [
                {
                    "WebResourceData": PICTURE,
                    "WebResourceURL": "https://quay.example/news/quay.png",
                    "WebResourceMIMEType": "image/png",
                }
            ],
        },
        fmt=plistlib.FMT_BINARY,
    )
    assert is_the_picture(shown(Source("ferry.webarchive", made)))


PAGE = page_with(img("images/quay.png"))
RDF = b'<?xml version="1.0"?><RDF:RDF xmlns:RDF="x"/>'
SHAPES = {
    "htz": {"index.html": PAGE, "images/quay.png": PICTURE},
    "maff": {"1/index.html": PAGE, "1/index.rdf": RDF, "1/images/quay.png": PICTURE},
    "zip": {
        "ferry.html": page_with(img("ferry_files/quay.png")),
        "ferry_files/quay.png": PICTURE,
    },
    "epub": {
        "META-INF/container.xml": b"<container><rootfiles>"
        b"<rootfile full-path='OPS/b.opf'/></rootfiles></container>",
        "OPS/b.opf": b"<package><manifest><item id='c' href='t/c.xhtml'"
        b" media-type='application/xhtml+xml'/></manifest>"
        b"<spine><itemref idref='c'/></spine></package>",
        "OPS/t/c.xhtml": page_with(img("../images/quay.png")),
        "OPS/images/quay.png": PICTURE,
    },
}


@pytest.mark.parametrize("shape", list(SHAPES))
def test_a_picture_in_an_archive_is_found(shape: str) -> None:
    assert is_the_picture(shown(Source(f"ferry.{shape}", zipped(SHAPES[shape]))))


def test_a_picture_in_a_page_that_unpacks_itself_is_found() -> None:
    before = b"<!doctype html><html data-sfz><head></head><body></body></html>"
    made = zipped(SHAPES["htz"], before=before)
    assert is_the_picture(shown(Source("ferry.html", made)))


def test_a_name_that_leads_out_of_an_archive_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(PICTURE)
    place = tmp_path / "in" / "ferry.htz"
    place.parent.mkdir()
    files = {"index.html": page_with(img("../secret.png")), "../x.png": PICTURE}
    place.write_bytes(zipped(files))
    assert shown(find_source(place)) == NOT_SAVED


def test_a_damaged_picture_in_an_archive_is_damaged() -> None:
    made = bytearray(zipped(SHAPES["htz"], method=0))
    at = made.find(b"IHDR")
    made[at + 20] ^= 0xFF
    assert str(shown(Source("ferry.htz", bytes(made)))).startswith(
        "the picture is damaged"
    )


def crawl(*records: bytes) -> Source:
    return Source("c.warc.gz", b"".join(gzip.compress(record) for record in records))


def test_a_picture_in_a_crawl_is_found_by_its_address() -> None:
    source = crawl(
        warc_record(URL, answer(page_with(img("quay.png")))),
        warc_record("https://quay.example/none", answer(b"", status="404 Not Found")),
        warc_record(
            "https://quay.example/news/quay.png",
            answer(PICTURE, "Content-Type: image/png"),
        ),
    )
    (entry,) = list_pages(source)
    assert is_the_picture(shown(source, key=entry.key))


def test_a_picture_behind_a_damage_in_a_crawl_is_found() -> None:
    source = crawl(
        warc_record(URL, answer(page_with(img("quay.png")))),
        b"WARC/1.0\r\nno record at all\r\n\r\n",
        warc_record(
            "https://quay.example/news/quay.png",
            answer(PICTURE, "Content-Type: image/png"),
        ),
    )
    key = "0"
    assert is_the_picture(shown(source, key=key))


def test_a_crawl_is_not_read_for_a_page_whose_pictures_nobody_asked_for() -> None:
    source = crawl(
        warc_record(URL, answer(page_with(img("quay.png")))),
        b"WARC/1.0\r\nno record at all\r\n\r\n",
    )
    document = find_document(source, DEFAULT_LIMITS, "0")
    opened = read_document(document)
    assert any(block.kind is Kind.IMAGE for block in opened.page.blocks)
    assert document.elsewhere._known is None  # type: ignore[attr-defined]  # that it has not looked is the point


def test_a_picture_in_a_wacz_is_found() -> None:
    crawled = gzip.compress(warc_record(URL, answer(page_with(img("quay.png"))))) + (
        gzip.compress(
            warc_record(
                "https://quay.example/news/quay.png",
                answer(PICTURE, "Content-Type: image/png"),
            )
        )
    )
    made = zipped({"datapackage.json": b"{}", "archive/a.warc.gz": crawled}, method=0)
    assert is_the_picture(shown(Source("c.wacz", made)))


def test_a_picture_in_a_crawl_that_is_too_large_says_so() -> None:
    source = crawl(
        warc_record(URL, answer(page_with(img("quay.png")))),
        warc_record(
            "https://quay.example/news/quay.png",
            answer(PICTURE + bytes(5_000), "Content-Type: image/png"),
        ),
    )
    limits = Limits(max_picture_bytes=3_000)
    assert shown(source, limits=limits) == "too large: more than 3,000 bytes"
