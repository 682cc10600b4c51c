from collections.abc import Mapping

import pytest

from facingpage.core.page import Page
from facingpage.openers import DEFAULT_LIMITS, Document, Limits, read_document
from facingpage.openers.document import Origin, Part

WORDS = "The ferry leaves the southern pier at seven."


def opened(
    body: str,
    parts: Mapping[str, str] | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Page:
    made = {
        address: Part(markup.encode(), "text/html")
        for address, markup in (parts or {}).items()
    }
    data = f"<html>{body}</html>".encode()
    origin = Origin(url="https://quay.example/news/")
    document = Document("a.html", data, data, "html", origin=origin, parts=made)
    return read_document(document, limits).page


def texts(body: str, parts: Mapping[str, str] | None = None) -> list[str]:
    return [block.text for block in opened(body, parts).blocks]


def test_a_frameset_shows_its_frames_in_order() -> None:
    body = (
        "<head><title>Quay</title></head><frameset cols='1,2'><frame src=menu.html>"
        "<frameset><frame src=text.html></frameset><noframes>Old</noframes></frameset>"
    )
    frames = {"menu.html": "<p>Menu", "text.html": f"<title>T</title><p>{WORDS}"}
    assert texts(body, frames) == ["Menu", WORDS]


def test_a_frame_may_be_a_frameset() -> None:
    frames = {
        "in.html": "<frameset><frame src=deep.html></frameset>",
        "https://quay.example/news/deep.html": f"<p>{WORDS}",
    }
    assert texts("<p>A</p><iframe src=in.html></iframe>", frames) == ["A", WORDS]


def test_a_frame_written_into_its_own_tag_is_read() -> None:
    body = '<p>A</p><iframe srcdoc="<p>B &amp;amp; C</p>">none</iframe><p>D</p>'
    assert texts(body) == ["A", "B & C", "D"]


@pytest.mark.parametrize(
    "attributes",
    [
        "hidden",
        "style='display: none'",
        "width=1 height=1",
        "height=0",
        "style='border:0;width: 0px'",
    ],
)
def test_a_frame_that_is_not_shown_is_not_read(attributes: str) -> None:
    body = f"<p>A</p><iframe {attributes} src=f.html></iframe>"
    assert texts(body, {"f.html": "<p>B"}) == ["A"]


@pytest.mark.parametrize(
    "source", ["", "about:blank", "javascript:void(0)", "http://[x/", "gone.html"]
)
def test_a_frame_that_is_not_there_is_left_empty(source: str) -> None:
    assert texts(f"<p>A</p><iframe src='{source}'>old</iframe>") == ["A"]


def test_a_frame_that_holds_itself_ends() -> None:
    frames = {"f.html": "<p>B</p><iframe src=f.html></iframe>"}
    assert texts("<p>A</p><iframe src=f.html></iframe>", frames) == ["A", "B"]


def test_frames_that_multiply_end_and_are_said_to_be_cut() -> None:
    # Ten frames, each of ten others, five levels deep: 100,000 in all.
    inner = "".join(f"<iframe src=f{n}.html></iframe>" for n in range(10))
    frames = {f"f{n}.html": f"<p>{n}</p>{inner}" for n in range(10)}
    page = opened(f"<p>A</p>{inner}", frames)
    assert len(page.blocks) <= 201
    assert page.cut is not None
    assert "frames" in page.cut


def test_frames_nest_to_a_limit_and_are_said_to_be_cut() -> None:
    frames = {
        f"f{n}.html": f"<p>{n}</p><iframe src=f{n + 1}.html></iframe>" for n in range(9)
    }
    page = opened("<iframe src=f0.html></iframe>", frames)
    assert [block.text for block in page.blocks] == list("01234")
    assert page.cut is not None


def test_frames_count_against_the_bytes_of_a_page() -> None:
    frames = {"f.html": f"<p>{WORDS * 20}</p>", "g.html": "<p>small</p>"}
    body = "<p>A</p><iframe src=f.html></iframe>"
    page = opened(body, frames, Limits(max_bytes=1_200))
    assert [block.text for block in page.blocks] == ["A"]
    assert page.cut is not None


def test_a_frame_too_deep_for_the_parser_keeps_its_text() -> None:
    frames = {"f.html": "<div>" * 3_000 + WORDS}
    assert texts("<p>A</p><iframe src=f.html></iframe>", frames) == ["A", WORDS]


def test_a_text_in_a_frame_is_no_markup() -> None:
    data = b"<html><p>A</p><iframe src=f.txt></iframe></html>"
    parts = {"f.txt": Part(b"<b>1 < 2</b>", "text/plain")}
    document = Document("a.html", data, data, "html", parts=parts)
    page = read_document(document).page
    assert [block.text for block in page.blocks] == ["A", "<b>1 < 2</b>"]


def test_a_frame_keeps_the_name_that_tells_what_it_is_for() -> None:
    page = opened("<iframe id=ads_1 src=f.html></iframe>", {"f.html": "<p>B"})
    assert "ads_1" in page.blocks[0].path


def test_an_object_that_is_a_page_is_a_frame() -> None:
    body = "<p>A</p><object data=f.html>old</object><object data=g.swf>none</object>"
    assert texts(body, {"f.html": f"<p>{WORDS}"}) == ["A", WORDS]
