import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import HtmlElement, fragment_fromstring

from facingpage.openers.picture_sources import addresses_of, bytes_of
from helpers.pictures import data_uri

_PIECES = (*"aZ9%=+/ ,;:()'\"\t-é", "url(", "var(--x)", "--x:", "data:", ";base64,")
_WORDS = st.lists(st.sampled_from(_PIECES), max_size=60).map("".join)


def image(**attributes: str) -> HtmlElement:
    made = fragment_fromstring("<img>")
    for name, value in attributes.items():
        made.set(name.replace("_", "-"), value)
    return made


def found(css: str = "", **attributes: str) -> list[str]:
    return list(addresses_of(image(**attributes), css))


@pytest.mark.parametrize(
    ("written", "addresses"),
    [
        ("a.png 1x, b.png 2x", ["a.png", "b.png"]),
        ("a,b.png 300w,\n c.png 600w", ["a,b.png", "c.png"]),
        ("a.png, b.png 1.5x", ["a.png", "b.png"]),
        ("a.png", ["a.png"]),
        ("", []),
    ],
)
def test_every_address_of_a_set_is_told(written: str, addresses: list[str]) -> None:
    assert found(srcset=written) == addresses


def test_what_the_page_shows_comes_before_what_it_would_have_loaded() -> None:
    assert found(
        src="a", data_src="b", srcset="c 2x", style="background:url( 'd' )"
    ) == [
        "a",
        "d",
        "b",
        "c",
    ]


def test_a_name_in_the_style_is_not_taken_for_a_longer_one() -> None:
    css = ':root{--sf-img-12: url(twelve); --sf-img-1:url("one")}'
    assert found(css, style="background-image: var(--sf-img-1)") == ["one"]


@pytest.mark.parametrize("piece", ["url(", "var(--", "url('", 'url("', "--x:", " , "])
def test_a_style_made_to_take_time_does_not(piece: str) -> None:
    began = time.process_time()
    found(piece * 300_000, style="background: var(--x);" + piece * 300_000)
    found(srcset=piece * 300_000)
    assert time.process_time() - began < 20


@given(st.binary(max_size=200))
def test_an_address_holds_the_bytes_it_was_made_of(data: bytes) -> None:
    assert bytes_of(data_uri(data), 200) == data


@given(_WORDS, _WORDS, _WORDS, _WORDS)
def test_no_words_whatever_stop_the_search(
    source: str, style: str, several: str, css: str
) -> None:
    for address in found(css, src=source, style=style, srcset=several):
        assert address
        held = bytes_of(address, 10)
        assert held is None or len(held) <= 11
