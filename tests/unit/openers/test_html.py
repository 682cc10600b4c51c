import pytest

from facingpage.core.page import Block, Kind
from facingpage.errors import OpenFailed
from facingpage.openers import DEFAULT_LIMITS, Limits, Source, open_page

WORDS = "The ferry leaves the southern pier at seven."

QUOTED = " ".join(f"a{i}='<>'" for i in range(20_000))


def opened(body: str, head: str = "", limits: Limits = DEFAULT_LIMITS) -> list[Block]:
    markup = f"<html><head><title>Ferry</title>{head}</head><body>{body}</body></html>"
    return list(open_page(Source("ferry.html", markup.encode()), limits).page.blocks)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>One</p><p>Two</p>", [("paragraph", 0, "One"), ("paragraph", 0, "Two")]),
        ("<h2>Pier</h2>", [("heading", 2, "Pier")]),
        ("<h1>North<br>South</h1>", [("heading", 1, "North South")]),
        ("<div role=heading aria-level=3>Pier</div>", [("heading", 3, "Pier")]),
        (
            "<ul><li>One<ul><li>Two</li></ul></li></ul>",
            [("list-item", 1, "One"), ("list-item", 2, "Two")],
        ),
        ("<blockquote><p>Said</p></blockquote>", [("quote", 1, "Said")]),
        (
            "<figure><img><figcaption>The pier</figcaption></figure>",
            [("caption", 0, "The pier")],
        ),
        ("<pre>a = 1\n  b = 2\n</pre>", [("code", 0, "a = 1\n  b = 2")]),
        ("one<br>two", [("paragraph", 0, "one"), ("paragraph", 0, "two")]),
        (
            "<table><tr><th>Port<th>Time<tr><td>North<td>7:00</table>",
            [("table-row", 1, "Port | Time"), ("table-row", 0, "North | 7:00")],
        ),
        # A table that only lays the page out has paragraphs, not rows.
        (
            "<table><tr><td><h2>Menu</h2><td><p>One<p>Two</table>",
            [("heading", 2, "Menu"), ("paragraph", 0, "One"), ("paragraph", 0, "Two")],
        ),
        ("<p>a <b>b</b>c <i>d</i></p>", [("paragraph", 0, "a bc d")]),
        (
            "<div>before<p>in</p>after</div>",
            [("paragraph", 0, text) for text in ("before", "in", "after")],
        ),
        # Menus set links side by side without a space.
        ("<a href=a>One</a><a href=b>Two</a>", [("paragraph", 0, "One Two")]),
        ("<p>so\u00adft\u200b</p>", [("paragraph", 0, "soft")]),
    ],
)
def test_markup_becomes_blocks(body: str, expected: list[tuple[str, int, str]]) -> None:
    assert [(b.kind.value, b.level, b.text) for b in opened(body)] == expected


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ('Pier<a class=headerlink href="#pier">¶</a>', "Pier"),
        ('<a href="#pier"> # </a>Pier', "Pier"),
        ("Pier<span class=mw-editsection>[<a href=/e>edit</a>]</span>", "Pier"),
        ('Pier <a href="#4">4</a>', "Pier 4"),
        ("Pier <a href=/c>#</a>", "Pier #"),
        ("The ¶ sign", "The ¶ sign"),
    ],
)
def test_the_tools_of_a_heading_are_none_of_its_words(heading: str, text: str) -> None:
    assert [b.text for b in opened(f"<h2>{heading}</h2>")] == [text]


def test_the_same_signs_stay_outside_a_heading() -> None:
    assert [b.text for b in opened('<p>See <a href="#n">§</a> 4</p>')] == ["See § 4"]


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>var a</script>",
        "<style>p {}</style>",
        "<!-- note -->",
        "<template><p>later</p></template>",
        "<p hidden>later</p>",
        '<p style="display: none">later</p>',
        "<noscript><p>no scripts</p></noscript>",
        "<select><option>One</select>",
        "<textarea>draft</textarea>",
        "<svg><title>icon</title></svg>",
        "<iframe src=a>frame</iframe>",
        "<dialog>later</dialog>",
    ],
)
def test_what_a_browser_does_not_show_is_no_block(unseen: str) -> None:
    blocks = opened(f"<p>{WORDS}</p>{unseen}<p>{WORDS} End.</p>")
    assert [block.text for block in blocks] == [WORDS, f"{WORDS} End."]


def test_noscript_is_read_where_the_page_is_empty_without_it() -> None:
    blocks = opened(f"<p>Loading</p><noscript><p>{WORDS * 9}</p></noscript>")
    assert [block.text for block in blocks] == ["Loading", WORDS * 9]


def test_hidden_text_is_read_where_a_script_would_unveil_the_page() -> None:
    blocks = opened(f"<p>Loading</p><div hidden><p>{WORDS * 9}</p></div>")
    assert blocks[-1].text == WORDS * 9


def test_paths_tell_where_a_block_stood() -> None:
    body = "<div class='story wide'><p>One</p><p>Two<br>three</p></div><p id=end>Four"
    paths = [block.path for block in opened(body)]
    assert paths == [
        "body/div.story/p",
        "body/div.story/p[2]",
        "body/div.story/p[2]/line[2]",
        "body/p#end",
    ]


def test_the_linked_share_of_a_block_is_known() -> None:
    markup = b"<html><body><p>four <a href=x>five</a></p><p>none</p></body></html>"
    page = open_page(Source("a.html", markup))
    first, second = page.page.blocks
    assert page.linked[first.id] == pytest.approx(4 / 9)
    assert page.linked[second.id] == 0.0


def test_each_block_knows_its_element() -> None:
    page = open_page(Source("a.html", b"<html><body><h1>A</h1><p>B</p></body></html>"))
    assert [page.nodes[b.id].tag for b in page.page.blocks] == ["h1", "p"]


@pytest.mark.parametrize(
    ("tag", "count"), [("div", 600), ("div", 5000), ("b", 3000), ("blockquote", 3000)]
)
def test_deep_nesting_loses_no_text(tag: str, count: int) -> None:
    body = f"<{tag}>" * count + "deep" + f"</{tag}>" * count + "<p>after</p>"
    text = " ".join(block.text for block in opened(body))
    assert "deep" in text
    assert "after" in text


@pytest.mark.parametrize(
    "body",
    [
        f"<p title='{'attr ' * 3_000_000}'>text</p><p>after</p>",
        f"<p {' '.join(f'a{i}=1' for i in range(20_000))}>text</p><p>after</p>",
        f"<p {QUOTED}>text</p><p>after</p>",
        f"<img src='data:image/png;base64,{'A' * 1_000_000}'><p>text</p><p>after</p>",
        f"<p>text{'z' + chr(0x300) * 50_000}</p><p>after</p>",
        f"<p>text{'&#768;' * 50_000}</p><p>after</p>",
        "<p>text&#1;&#xFFFE;&#0;</p><p>after</p>",
        "<p>text\x00\x0b\x1f</p><p>after</p>",
        f"<p>text</p>{'<!-- ' * 10_000}--><p>after</p>",
    ],
    ids=[
        "value",
        "names",
        "quoted",
        "data",
        "marks",
        "marks-by-ref",
        "refs",
        "c0",
        "c",
    ],
)
def test_hostile_markup_costs_neither_text_nor_time(body: str) -> None:
    texts = [block.text for block in opened(body)]
    assert texts[0].startswith("text")
    assert texts[-1] == "after"


def test_more_blocks_than_the_limit_are_cut_with_a_sentence() -> None:
    markup = f"<html><body>{'<p>a</p>' * 30}</body></html>"
    page = open_page(Source("a.html", markup.encode()), Limits(max_blocks=20)).page
    assert len(page.blocks) == 20
    assert page.cut is not None
    assert page.cut.startswith("Page cut after block 20")


def test_a_block_longer_than_the_limit_goes_on_in_the_next() -> None:
    blocks = opened(f"<p>{'word ' * 50}</p>", limits=Limits(max_block_chars=60))
    assert all(len(block.text) <= 60 for block in blocks)
    assert " ".join(block.text for block in blocks) == ("word " * 50).strip()


def test_a_reference_means_what_browsers_make_of_it() -> None:
    (block,) = opened("<p>&#147;a&#148; &#x442; &lt;b&gt; &#60;i&#62;</p>")
    assert block.text == "“a” т <b> <i>"


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("", "<p>a", "Ferry"),
        ('<meta property="og:title" content="The ferry leaves">', "<p>a", None),
        ("", "<h1>Ferry</h1>", "Ferry"),
    ],
)
def test_the_title_is_found(head: str, body: str, title: str | None) -> None:
    markup = f"<html><head><title>Ferry</title>{head}</head><body>{body}</body></html>"
    page = open_page(Source("a.html", markup.encode())).page
    assert page.title == (title or "The ferry leaves")


def test_a_site_s_name_is_no_part_of_the_title() -> None:
    markup = (
        "<html><head><title>Ferry leaves at seven | Harbour News</title></head>"
        "<body><p>a</p></body></html>"
    )
    page = open_page(Source("a.html", markup.encode())).page
    assert page.title == "Ferry leaves at seven"


def test_a_title_cannot_turn_itself_round() -> None:
    markup = "<html><head><title>invoice\u202efdp.exe</title><body><p>a</p></html>"
    page = open_page(Source("a.html", markup.encode())).page
    assert page.title == "invoice fdp.exe"


def test_provenance_is_told_with_its_sources() -> None:
    markup = (
        '<html lang="pt-BR"><head><meta charset="utf-8"><title>T</title>'
        '<link rel="canonical" href="https://harbour.example/ferry">'
        '<meta property="og:site_name" content="Harbour News">'
        '<meta name="author" content="A. Keeper">'
        '<meta property="article:published_time" content="2024-03-01T07:00:00Z">'
        "</head><body><p>olá</p></body></html>"
    )
    found = open_page(Source("ferry.html", markup.encode())).page.provenance
    assert (found.name, found.size_bytes) == ("ferry.html", len(markup.encode()))
    assert (found.url, found.url_source) == (
        "https://harbour.example/ferry",
        "canonical link",
    )
    assert (found.site, found.author) == ("Harbour News", "A. Keeper")
    assert found.published == "2024-03-01T07:00:00Z"
    assert found.declared_language == "pt-BR"
    assert (found.format, found.encoding) == ("html", "utf-8")
    assert len(found.sha256) == 64


@pytest.mark.parametrize(
    ("comment", "source"),
    [
        (
            "<!--\n Page saved with SingleFile \n url: https://a.example/x \n-->",
            "SingleFile comment",
        ),
        ("<!-- saved from url=(0019)https://a.example/x -->", "mark of the web"),
    ],
)
def test_the_address_is_read_from_what_savers_leave(comment: str, source: str) -> None:
    markup = f"<!DOCTYPE html>{comment}<html><body><p>text</p></body></html>"
    found = open_page(Source("a.html", markup.encode())).page.provenance
    assert (found.url, found.url_source) == ("https://a.example/x", source)


@pytest.mark.parametrize(
    "data",
    [
        b"<html><frameset><frame src=a.html></frameset></html>",
        b"<html><body><script>x</script></body></html>",
        b"<html><body>&nbsp;</body></html>",
        b"<",
        b" \r\n\t" * 100,
        b"",
    ],
)
def test_a_page_without_text_says_so(data: bytes) -> None:
    with pytest.raises(OpenFailed, match="no text"):
        open_page(Source("a.html", data))


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n", "a PDF document"),
        (b"\x89PNG\r\n", "a PNG picture"),
        (b"MZ\x90\0", "a Windows program"),
        (b"PK\x03\x04", "a ZIP archive"),
        (b"\x1f\x8b\x08", "a gzip archive"),
        (bytes(range(1, 32)) * 50, "binary data"),
    ],
)
def test_other_files_under_a_page_s_name_are_named(data: bytes, what: str) -> None:
    with pytest.raises(OpenFailed, match=what):
        open_page(Source("a.html", data))


def test_kinds_of_blocks_have_stored_names() -> None:
    assert [kind.value for kind in Kind] == [
        "heading",
        "paragraph",
        "list-item",
        "quote",
        "table-row",
        "caption",
        "code",
        "image",
    ]
