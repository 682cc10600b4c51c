import re

import pytest

from facingpage.core.page import Kind
from facingpage.export import Options
from facingpage.export.md import escape, write
from helpers.reviews import make_review, with_header, with_links

PLAIN = Options(made_at="2026-11-24T10:00:00+00:00")


def body(text: str) -> str:
    return text.partition("\n\n***\n")[0]


def test_a_translation_is_quoted_beneath_its_original() -> None:
    review = make_review((Kind.HEADING, "Ferry"), "Lead", drafts={1: "Balsa", 2: "Um"})
    assert body(write(review, PLAIN)) == "# Ferry\n\n> Balsa\n\nLead\n\n> Um"


def test_a_list_without_translation_is_tight() -> None:
    review = make_review("Stops", (Kind.LIST_ITEM, "Quay"), (Kind.LIST_ITEM, "Mill"))
    assert body(write(review, PLAIN)) == "Stops\n\n- Quay\n- Mill"


def test_a_quote_and_its_translation_are_told_apart() -> None:
    review = make_review((Kind.QUOTE, "We sail."), drafts={1: "Partimos."})
    assert body(write(review, PLAIN)) == "> We sail.\n>\n> > Partimos."


def test_code_is_fenced_by_more_than_it_holds() -> None:
    review = make_review((Kind.CODE, "a\n````\nb"))
    assert body(write(review, PLAIN)) == "`````\na\n````\nb\n`````"


def test_dropped_blocks_come_with_their_reason() -> None:
    review = make_review("Menu", dropped=(1,))
    assert body(write(review, Options(show_dropped=True))) == (
        "*dropped: a list of links* Menu"
    )


def test_the_footer_says_where_the_page_came_from() -> None:
    footer = write(make_review("Lead", drafts={1: "Um"}), PLAIN).partition("***\n")[2]
    assert "- SHA-256: " in footer
    assert "- Translation: into Portuguese, by firefox en-pt 1" in footer
    assert "- Made at: 2026-11-24T10:00:00+00:00" in footer


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("- no list", "\\- no list"),
        ("12. Mai", "12\\. Mai"),
        ("=====", "\\====="),
        ("# no heading", "\\# no heading"),
        ("a <b> & *c*", "a \\<b\\> \\& \\*c\\*"),
        ("[x](y)", "\\[x\\](y)"),
        ("see http://x.org/a_b.", "see `http://x.org/a_b`."),
        ("(www.x.org)", "(`www.x.org`)"),
        ("mail a@x.org, now", "mail `a@x.org`, now"),
        ("见http://x.org", "见`http://x.org`"),
        ("http://`x`", "`` http://`x` ``"),
        ("{{ site }}", "\\{\\{ site \\}\\}"),
        ("one\n- two", "one\\\n\\- two"),
        ("plain, simple: words (2024)!", "plain, simple: words (2024)!"),
    ],
)
def test_text_is_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_a_long_word_takes_no_longer_than_its_length() -> None:
    word = "a" * 200_000 + "@" * 200_000 + ")" * 200_000
    assert len(escape(word)) > len(word)


def test_page_text_makes_no_link() -> None:
    text = "[a](http://b.c) <http://d.e> ![f](g) www.h.i"
    shown = body(write(make_review(text), PLAIN))
    assert not re.search(r"(?<!\\)[\[<!]\[?\w", re.sub("`[^`]*`", "", shown))


ROW = Kind.TABLE_ROW
TABLE = ((ROW, "Port | Time"), (ROW, "North | a\u00a0|\u00a0b"))


def test_rows_of_a_table_are_a_table_and_so_is_their_translation() -> None:
    review = with_header(make_review(*TABLE, drafts={1: "Porto | Hora"}))
    assert body(write(review, PLAIN)).split("\n") == [
        "| Port | Time |",
        "| --- | --- |",
        "| North | a \\| b |",
        "",
        "> | Porto | Hora |",
        "> | --- | --- |",
    ]


def test_a_table_without_a_header_has_an_empty_one() -> None:
    assert body(write(make_review(*TABLE), PLAIN)).startswith("|  |  |\n| --- | --- |")


def test_links_are_numbered_notes_and_their_addresses_code() -> None:
    one, two = "https://example.org/a", "https://example.org/b|c"
    review = with_links(
        make_review("The old pier", "Menu", dropped=(2,)), 2, (0, 4, two)
    )
    review = with_links(review, 1, (4, 7, two), (8, 12, one))
    text = write(review, PLAIN)
    assert body(text) == "The old\\[1\\] pier\\[2\\]"
    assert f"\n1. `{two}`\n2. `{one}`\n" in text


def test_a_link_in_a_table_keeps_its_bar_in_its_cell() -> None:
    review = with_links(
        make_review((ROW, "a | http://x.org/a|b"), (ROW, "c | d")),
        1,
        (4, 20, "http://x.org"),
    )
    line = body(write(review, PLAIN)).split("\n")[2]
    assert line == "| a | `http://x.org/a\\|b`\\[1\\] |"


def test_links_in_code_are_marked_beneath_it() -> None:
    review = with_links(make_review((Kind.CODE, "a b")), 1, (0, 1, "http://x.org"))
    assert body(write(review, PLAIN)) == "```\na b\n```\n\\[1\\]"


def test_a_picture_stands_in_brackets_that_lead_nowhere() -> None:
    review = make_review((Kind.IMAGE, "A [white] ferry"))
    assert body(write(review, PLAIN)) == "!\\[A \\[white\\] ferry\\]"
