import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage import cleaning
from facingpage.core.page import LanguageGuess, Page
from facingpage.errors import OpenFailed
from facingpage.openers import Source, open_page
from facingpage.openers.markdown import read_markdown
from facingpage.openers.marks import unmarked
from facingpage.openers.notices import cache_notice


def page_of(text: str, name: str = "notes.md") -> Page:
    return open_page(Source(name, text.encode())).page


def shown(text: str) -> list[tuple[str, int, str]]:
    return [(b.kind.value, b.level, b.text) for b in page_of(text).blocks]


def test_the_lines_of_a_paragraph_are_one_block() -> None:
    page = page_of("First words\nof a paragraph.\n\nThe  second\\\none.\n")
    assert [(b.text, b.path) for b in page.blocks] == [
        ("First words of a paragraph.", "line 1"),
        ("The second one.", "line 4"),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "level", "words"),
    [
        ("## Fish ##", "heading", 2, "Fish"),
        ("Fish\n----", "heading", 2, "Fish"),
        ("Fish\nand more\n===", "heading", 1, "Fish and more"),
        ("- Fish\n  from there", "list-item", 1, "Fish from there"),
        ("* Fish", "list-item", 1, "Fish"),
        ("3. Fish", "list-item", 1, "3. Fish"),
        ("> Fish\n> goes on", "quote", 1, "Fish goes on"),
        (">> Fish", "quote", 2, "Fish"),
        ("#hashtag fish", "paragraph", 0, "#hashtag fish"),
        ("-40 degrees", "paragraph", 0, "-40 degrees"),
    ],
)
def test_marks_tell_a_block_s_kind(
    text: str, kind: str, level: int, words: str
) -> None:
    # A heading above, so that the block is not taken for the page's title.
    assert shown(f"# Title\n\n{text}\n\nEnd.")[1] == (kind, level, words)


def test_lists_are_as_deep_as_their_indent() -> None:
    made = shown("- a1\n  - a2\n    - a3\n- b1\n\n  more of b1\n")
    assert [(level, text) for _, level, text in made] == [
        (1, "a1"),
        (2, "a2"),
        (3, "a3"),
        (1, "b1"),
        (1, "more of b1"),
    ]


@pytest.mark.parametrize("fence", ["```", "~~~~"])
def test_fenced_code_is_one_block_with_its_lines(fence: str) -> None:
    code = "# no heading\n\ndef f():\n    return 1"
    assert shown(f"Words\n\n{fence}python\n{code}\n{fence}\n\n- a") == [
        ("paragraph", 0, "Words"),
        ("code", 0, code),
        ("list-item", 1, "a"),
    ]


def test_a_fence_that_does_not_end_keeps_its_text() -> None:
    assert shown("Words\n\n```\ncode\n\nmore")[1] == ("code", 0, "code\n\nmore")


def test_indented_code_is_one_block() -> None:
    assert shown("Words:\n\n    one\n      two\n\nEnd")[1] == ("code", 0, "one\n  two")


def test_a_table_is_read_row_by_row_with_its_header() -> None:
    table = "| Year | Ships |\n|:-----|------:|\n| **1911** | 12 |\n| a \\| b |\n"
    assert shown(f"Words\n\n{table}\nEnd")[1:4] == [
        ("table-row", 1, "Year | Ships"),
        ("table-row", 0, "1911 | 12"),
        ("table-row", 0, "a\u00a0|\u00a0b"),
    ]


def test_an_empty_cell_leaves_the_others_in_their_columns() -> None:
    block = page_of("| a | b | c |\n|---|---|---|\n| 1 |  | 3 |").blocks[1]
    assert (block.text, block.columns) == ("1 | 3", (0, 2))


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("see [the report](https://a.example/x_(1) 'Title')", "see the report"),
        ("see [the report][1] and ![a pier](p.png)", "see the report and a pier"),
        ("[![a pier](p.png)](https://a.example)", "a pier"),
        ("<https://a.example/b>", "https://a.example/b"),
        ("**bold**, *thin*, __b__, _t_, ~~gone~~ and ***both***", None),
        ("snake_case_names and 2 * 3 * 4", "snake_case_names and 2 * 3 * 4"),
        (r"\*no mark\* and `*code* [x](y)`", "*no mark* and *code* [x](y)"),
        ("fish &amp; chips<br>here", "fish & chips here"),
        ("<!-- note -->shown <b>words</b>", "shown words"),
    ],
)
def test_links_and_emphasis_are_reduced_to_their_words(
    marked: str, words: str | None
) -> None:
    assert unmarked(marked) == (words or "bold, thin, b, t, gone and both")


@pytest.mark.parametrize(
    ("marked", "links"),
    [
        (
            "See **[the report](https://a.example/x_(1) 'T')** and [more](/b).",
            [
                ("the report", "https://a.example/x_(1)"),
                ("more", "https://q.example/b"),
            ],
        ),
        ("[![a pier](p.png)](https://a.example)", [("a pier", "https://a.example")]),
        (
            "<https://a.example/b> and `[no](https://c.example)`",
            [("https://a.example/b", "https://a.example/b")],
        ),
        ("[top](#top) and [run](javascript:alert) and [](https://a.example)", []),
        ("[*a* \\* b](https://a.example/c\\_d)", [("a * b", "https://a.example/c_d")]),
        ("[a](<b c>) \ue200odd\ue100 &#xe200;", []),
        ("[a](http://b.example) &#xe200;c", [("a", "http://b.example")]),
    ],
)
def test_links_are_told_with_the_words_they_stand_on(
    marked: str, links: list[tuple[str, str]]
) -> None:
    page = page_of(f"---\nsource: https://q.example/a\n---\n\n# Words\n\n{marked}\n")
    block = page.blocks[1]
    told = [(block.text[link.start : link.end], link.url) for link in block.links]
    assert told == links
    assert not any("\ue000" <= letter <= "\uf8ff" for letter in block.text)


def test_front_matter_tells_of_the_page_and_is_no_text() -> None:
    page = page_of(
        '---\ntitle: "The pier"\nauthor: A. Writer\ndate: 2024-05-06\nlang: en\n'
        "source: https://quay.example/a\n---\n\n## Part\n\nWords.\n"
    )
    told = page.provenance
    assert page.title == "The pier"
    assert [block.text for block in page.blocks] == ["Part", "Words."]
    assert (told.author, told.published, told.declared_language) == (
        "A. Writer",
        "2024-05-06",
        "en",
    )
    assert (told.url, told.url_source) == ("https://quay.example/a", "front matter")
    assert told.format == "markdown"


@pytest.mark.parametrize(
    ("name", "text", "format_id"),
    [
        ("a.md", "just words\nand more", "markdown"),
        ("a.txt", "just words\nand more", "text"),
        ("a.txt", "# T\n\nWords [a](b) and [c](d)\n", "markdown"),
        ("a.txt", "# A\n\nw\n\n## B\n\nw\n\n## C\n\nw", "markdown"),
        ("a.txt", "# T\n\n```\n<div>\n```\n", "markdown"),
        ("README", "---\ntitle: T\n---\n\n# T\n\n<p align=center>w</p>", "markdown"),
        # Comments of a script that somebody pasted.
        ("a.txt", "# one\nx = 1\n# two\ny = 2\n# three\nz = 3", "text"),
        ("a.md", "<!doctype html><html><p># T</p></html>", "html"),
        ("a.html", "<div>\n# A\n</div>", "html"),
    ],
)
def test_markdown_is_told_by_its_marks_then_by_its_name(
    name: str, text: str, format_id: str
) -> None:
    assert page_of(text, name).provenance.format == format_id


@pytest.mark.parametrize("text", ["", "---", "```\n```", "***", "[a]: https://b"])
def test_a_file_of_marks_only_holds_no_text(text: str) -> None:
    with pytest.raises(OpenFailed, match="no text"):
        page_of(text)


@given(st.text(alphabet="a b#*_`~[]()!|-=>\\\n\t1.<&:", max_size=200))
def test_any_text_is_read_and_no_letter_of_plain_words_is_lost(text: str) -> None:
    pieces = read_markdown(text).pieces
    assert all(piece.text.strip() for piece in pieces)
    told = read_markdown(f"{text}\n\n```\n```\n\nlast words").pieces
    assert told == [] or "last words" in told[-1].text


@pytest.mark.parametrize("many", ["*", "[", "`", "> ", "- ", "| ", "![", "<", "\\"])
def test_thousands_of_marks_are_read_in_time(many: str) -> None:
    read_markdown(many * 20_000)
    read_markdown(f"[a]({many * 2_000}" * 20)
    read_markdown((many + "a\n") * 5_000)


NOTICE = (
    "This is Google's cache of https://quay.example/a. It is a snapshot of the page as "
    "it appeared on Aug 7, 2018 15:53:18 GMT. Learn more."
)
MORE = "Full versionText-only versionView source"


def test_a_cache_s_notice_tells_the_origin_and_is_dropped() -> None:
    story = (
        "The harbour council voted on Monday to rebuild the old pier by next spring."
    )
    text = f"{NOTICE}\n{MORE}\nHarbour council and its pier\n" + f"{story}\n" * 3
    opened = open_page(Source("a.txt", text.encode()))
    told = opened.page.provenance
    assert (told.url, told.url_source) == (
        "https://quay.example/a",
        "Google cache notice",
    )
    assert str(told.saved_at).startswith("2018-08-07T15:53:18")
    verdicts = cleaning.clean(opened, {}, LanguageGuess("en", "sure"))
    dropped = [verdicts[block.id] for block in opened.page.blocks[:2]]
    assert {verdict.evidence for verdict in dropped} == {"cache-notice"}
    assert opened.page.title == "Harbour council and its pier"


@pytest.mark.parametrize("lines", [[], ["x", MORE], ["x"] * 50 + [NOTICE]])
def test_no_notice_is_seen_where_there_is_none(lines: list[str]) -> None:
    assert cache_notice(lines) is None
