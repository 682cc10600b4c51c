import contextlib
from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.page import Block, Link
from facingpage.openers import Limits, Source, open_page
from facingpage.openers.limits import DEFAULT_LIMITS
from facingpage.openers.links import full_address

BASE = "https://example.org/news/today.html"
CANONICAL = f'<link rel="canonical" href="{BASE}">'


def blocks(
    body: str, head: str = CANONICAL, limits: Limits = DEFAULT_LIMITS
) -> list[Block]:
    markup = f"<html><head><title>Ferry</title>{head}</head><body>{body}</body></html>"
    return list(open_page(Source("ferry.html", markup.encode()), limits).page.blocks)


def linked(block: Block) -> list[tuple[str, str]]:
    return [(block.text[link.start : link.end], link.url) for link in block.links]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<p>see  <a href=//a.org/x> the\n pier </a>, now</p>", ["the pier"]),
        ("<p> <a href=//a.org> the <b>pier</b> </a> </p>", ["the pier"]),
        ("<p>\u200b<a href=//a.org>the pier</a>\u00a0</p>", ["the pier"]),
        ("<pre>  <a href=//a.org>the pier</a></pre>", ["the pier"]),
        ("<p><a href=//a.org>One</a><a href=//a.org>Two</a></p>", ["One", "Two"]),
        ("<p>a\u200bb <a href=//a.org>c\u00add<b> e</b></a></p>", ["cd e"]),
        ("<p><a href=//a.org><img src=x></a> text</p>", []),
        ("<p><a>no address</a></p>", []),
        ("<pre>a\n\n  <a href=//a.org>b\n  c</a></pre>", ["b\n  c"]),
        (
            "<table><tr><td>a | b<td><a href=//a.org>c | d</a></table>",
            ["c\u00a0|\u00a0d"],
        ),
        (
            "<p><a href=//a.org>one <a href=//b.org>two</a> three</a></p>",
            ["one", "two"],
        ),
    ],
)
def test_a_link_knows_its_words(body: str, words: list[str]) -> None:
    (block,) = blocks(body)
    assert [text for text, _ in linked(block)] == words


def test_a_link_over_several_blocks_is_a_link_in_each() -> None:
    first, second = blocks("<a href=/x><h2>Ferry</h2><p>It sails.</p></a>")
    url = "https://example.org/x"
    assert linked(first) == [("Ferry", url)]
    assert linked(second) == [("It sails.", url)]


def test_a_link_across_the_cut_of_a_long_block_is_in_both_parts() -> None:
    body = f"<p>{'word ' * 8}<a href=/x>{'link ' * 8}</a></p>"
    made = blocks(body, limits=Limits(max_block_chars=50))
    texts = " ".join(text for block in made for text, _ in linked(block))
    assert texts.split() == ["link"] * 8
    assert all(0 <= x.start < x.end <= len(b.text) for b in made for x in b.links)


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("/port", "https://example.org/port"),
        ("port?a=1#b", "https://example.org/news/port?a=1#b"),
        ("//cdn.example.org/x", "https://cdn.example.org/x"),
        (" http://a.org/\nb c ", "http://a.org/b%20c"),
        ("mailto:ada@example.org", "mailto:ada@example.org"),
        ("HTTPS://A.org/", "https://A.org/"),
        ("#top", None),
        ("", None),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("vbscript:x", None),
        ("http://[", None),
        ("http://", None),
        ("http://a.org/\x1b[2J", None),
        (f"http://a.org/{'x' * 3000}", None),
    ],
)
def test_an_address_is_told_in_full_or_not_at_all(
    written: str, url: str | None
) -> None:
    assert full_address(written, BASE) == url


@pytest.mark.parametrize("base", ["", "file:///home/ada/page.html"])
def test_what_cannot_be_told_in_full_is_left_out(base: str) -> None:
    head = f'<base href="{base}">'
    (block,) = blocks("<p><a href=port.html>Port</a> <a href=http://a.org>A</a>", head)
    assert linked(block) == [("A", "http://a.org")]


def test_the_page_may_name_its_base() -> None:
    head = f'{CANONICAL}<base href="/archive/">'
    (block,) = blocks("<p><a href=x>Port</a></p>", head)
    assert block.links == (Link(0, 4, "https://example.org/archive/x"),)


def test_links_are_capped_and_their_words_stay() -> None:
    body = "<a href=//a.org>word</a> " * 1_000
    (block,) = blocks(f"<p>{body}</p>")
    assert len(block.text.split()) == 1_000
    assert len(block.links) == 300


steps = st.lists(
    st.sampled_from(
        [
            "a",
            "b.html",
            ".",
            "..",
            "",
            "%20",
            "x:y",
            "a;b",
            ";",
            "(1)",
            "[2]",
            ".c",
            "~",
        ]
    ),
    max_size=5,
).map("/".join)
begins = st.sampled_from(
    ["", "/", "//", "http://a.org", "https://a.org:80/", "HTTP://A.org/", "https://b/"]
)
ends = st.sampled_from(["", "?", "?q=1;2", "#", "#x", "?q=/../a#b?c", "??", "##"])


@given(begins, steps, ends, st.sampled_from([BASE, "http://c.org", "https://d.org/e/"]))
def test_an_address_is_joined_as_the_standard_says(
    begin: str, path: str, end: str, base: str
) -> None:
    written = begin + path + end
    expected: str | None = None
    with contextlib.suppress(ValueError):
        joined = urljoin(base, written)
        parts = urlsplit(joined)
        is_web = parts.scheme in {"http", "https"} and parts.netloc
        expected = joined if is_web else None
    if not written or written.startswith("#"):
        expected = None
    assert full_address(written, base) == expected
