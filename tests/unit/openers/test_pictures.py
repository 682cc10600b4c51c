import pytest

from facingpage.core.page import Block, Kind
from facingpage.openers import Source, open_page

PIER = '<img src="pier.jpg" alt="The old pier">'


def blocks(body: str) -> list[Block]:
    markup = f"<html><body>{body}</body></html>"
    return list(open_page(Source("a.html", markup.encode())).page.blocks)


def told(body: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in blocks(body)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"<p>One</p>{PIER}<p>Two</p>", ["One", "[The old pier]", "Two"]),
        (
            f"<figure>{PIER}<figcaption>Rust</figcaption></figure>",
            ["[The old pier]", "Rust"],
        ),
        # A paragraph that a picture stands in stays one.
        (f"<p>One {PIER} two</p>", ["One two", "[The old pier]"]),
        (f"<p>{PIER}One</p>", ["[The old pier]", "One"]),
        (f"<p><a href=x>{PIER}</a> One</p>", ["[The old pier]", "One"]),
        (f"<p>One</p>{PIER} {PIER}", ["One", "[The old pier]"]),
        (f"<table><tr><td>a {PIER}<td>b</table>", ["a | b"]),
    ],
)
def test_a_picture_stands_as_what_the_page_says_of_it(
    body: str, expected: list[str]
) -> None:
    shown = [f"[{text}]" if kind == "image" else text for kind, text in told(body)]
    assert shown == expected


@pytest.mark.parametrize(
    "image",
    [
        "<img src=a.jpg>",
        "<img src=a.jpg alt=''>",
        "<img src=a.jpg alt=' - '>",
        "<img src=a.gif alt=counter width=1 height=1>",
        "<img src=a.png alt=rss width=16>",
        "<img src=a.png alt=rss style='width: 24px; height: 24px'>",
        "<img src=a.png alt=Ada class='user avatar'>",
        "<img src=a.png alt=smile class=emoji>",
        "<img src=a.png alt=pier role=presentation>",
        "<img src=a.png alt=pier aria-hidden=true>",
        "<img src=a.png alt=pier hidden>",
        "<img src=a.png alt=pier style='display:none'>",
        "<noscript><img src=a.png alt=pier></noscript>",
    ],
)
def test_spacers_icons_and_the_unseen_are_no_blocks(image: str) -> None:
    assert told(f"<p>One</p>{image}<p>Two</p>") == [
        ("paragraph", "One"),
        ("paragraph", "Two"),
    ]


def test_a_picture_changes_no_path_of_a_text() -> None:
    body = "<div><p>One{}<br>two</p>{}three</div>"
    texts = [b for b in blocks(body.format(PIER, PIER)) if b.kind is not Kind.IMAGE]
    plain = blocks(body.format("", ""))
    assert [(b.text, b.path) for b in texts] == [(b.text, b.path) for b in plain]


def test_very_long_words_of_a_picture_are_cut_with_a_sign() -> None:
    (_, picture) = blocks(f"<p>One</p><img src=a alt='{'word ' * 2_000}'>")
    assert len(picture.text) <= 1_001
    assert picture.text.endswith("…")
