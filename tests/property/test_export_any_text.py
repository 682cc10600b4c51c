import json
import re
from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facingpage.core.page import Kind
from facingpage.export import EXPORTERS, Options
from facingpage.export.html import write as write_html
from facingpage.export.md import write as write_md
from helpers.markup import found
from helpers.reviews import make_review

# Markup, controls, bidi controls, halves of characters, line ends, and all the rest.
texts = st.text(
    st.one_of(
        st.sampled_from("<>&\"'`*_[]()#|~\\!-+=:.@/ \n\r\t\0\x1b\x85\u2028\u202e"),
        st.characters(),
        st.integers(0xD800, 0xDFFF).map(chr),
    ),
    min_size=1,
    max_size=40,
) | st.sampled_from(
    [
        "www.x.org http://x.org a@b.org",
        "<script>alert(1)</script>",
        "![x](javascript:alert(1))",
        "[x]: http://y\n\n[x]",
        "    code\n---\n===\n1. x\n- y\n> z",
        "&#60;b&#62; &lt;i&gt;",
    ]
)
rows = st.lists(st.tuples(st.sampled_from(Kind), texts), min_size=1, max_size=5)
UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
FAST = settings(max_examples=60, deadline=None)


@pytest.mark.parametrize("name", [row.name for row in EXPORTERS])
@given(rows, texts, texts)
@FAST
def test_no_export_holds_a_control_character(
    name: str, blocks: list[tuple[Kind, str]], title: str, translation: str
) -> None:
    review = make_review(*blocks, title=title, dropped=(2,), drafts={1: translation})
    (exporter,) = (row for row in EXPORTERS if row.name == name)
    text = exporter.write(review, Options(show_dropped=True))
    assert not UNSAFE.search(text)
    assert text.encode().decode() == text


@given(rows, texts, texts)
@FAST
def test_every_json_line_can_be_read(
    blocks: list[tuple[Kind, str]], title: str, translation: str
) -> None:
    review = make_review(*blocks, title=title, drafts={1: translation})
    (exporter,) = (row for row in EXPORTERS if row.name == "jsonl")
    lines = exporter.write(review, Options()).splitlines()
    assert [json.loads(line)["block"] for line in lines] == list(
        range(1, len(blocks) + 1)
    )


OURS = {
    "html", "head", "meta", "title", "style", "body", "header", "main", "table",
    "colgroup", "col", "thead", "tbody", "tr", "th", "td", "h1", "h2", "p", "pre",
    "code", "blockquote", "div", "footer", "dl", "dt", "dd", "b",
}  # fmt: skip


@given(rows, texts, texts)
@FAST
def test_page_text_adds_no_element(
    blocks: list[tuple[Kind, str]], title: str, translation: str
) -> None:
    review = make_review(*blocks, title=title, drafts={1: translation})
    text = write_html(review, Options())
    assert {element.tag for element in found(text, "//*")} <= OURS
    assert len(found(text, "//*[starts-with(@id, 'b')]")) == len(blocks)


@given(rows, texts, texts)
@FAST
def test_page_text_is_no_markdown(
    blocks: list[tuple[Kind, str]], title: str, translation: str
) -> None:
    markdown = pytest.importorskip("markdown_it", reason="no Markdown reader here")
    review = make_review(*blocks, title=title, dropped=(2,), drafts={1: translation})
    # What we wrote is a list at the end; page text must not have escaped before it.
    shown = write_md(review, Options(show_dropped=True))
    reader = markdown.MarkdownIt("commonmark").enable("table")
    tokens = reader.parse(shown)
    found = {t.type for t in tokens} | {
        child.type for t in tokens for child in t.children or ()
    }
    assert not found & {
        "link_open", "image", "html_inline", "html_block", "code_block",
    }  # fmt: skip
    kinds = [None if n == 2 else kind for n, (kind, _) in enumerate(blocks, 1)]
    runs = [len(list(run)) for kind, run in groupby(kinds) if kind is Kind.TABLE_ROW]
    tables = sum(size > 1 for size in runs)
    # The first row's translation is a table as well.
    translated = kinds[:1] == [Kind.TABLE_ROW] and runs[0] > 1
    assert sum(t.type == "table_open" for t in tokens) <= tables + translated
    assert sum(t.type == "table_open" for t in tokens) >= tables
    fences = sum(
        1 for n, (kind, _) in enumerate(blocks, 1) if kind is Kind.CODE and n != 2
    )
    assert sum(t.type == "fence" for t in tokens) == fences
    assert sum(t.type == "hr" for t in tokens) == 1
