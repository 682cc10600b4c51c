import base64
import hashlib
import re

import pytest
from lxml.html import HtmlElement

from facingpage.core.edits import SetKept, SetTargets
from facingpage.core.page import BlockId, Kind
from facingpage.core.review import Target
from facingpage.export import Options
from facingpage.export.html import write
from helpers.markup import found
from helpers.reviews import make_draft, make_review, with_header, with_links

PLAIN = Options(made_at="2026-11-24T10:00:00+00:00")


def cells(text: str) -> list[list[HtmlElement]]:
    return [list(row) for row in found(text, "//tbody/tr")]


def test_original_and_translation_stand_side_by_side() -> None:
    ((number, left, right),) = cells(write(make_review("One", drafts={1: "Um"}), PLAIN))
    assert (number.text, left[0].text, right[0].text) == ("1", "One", "Um")
    assert (left[0].get("lang"), right[0].get("lang")) == ("en", "pt")


def test_right_to_left_text_says_so() -> None:
    review = make_review("שלום", "Hello")
    (_, hebrew), (_, english) = cells(write(review, PLAIN))
    assert (hebrew[0].get("dir"), english[0].get("dir")) == ("rtl", "ltr")


@pytest.mark.parametrize(
    ("kind", "tag"),
    [
        (Kind.HEADING, "h1"),
        (Kind.PARAGRAPH, "p"),
        (Kind.QUOTE, "blockquote"),
        (Kind.CODE, "pre"),
        (Kind.LIST_ITEM, "p"),
        (Kind.IMAGE, "p"),
    ],
)
def test_each_kind_has_its_element(kind: Kind, tag: str) -> None:
    ((_, left),) = cells(write(make_review((kind, "Text")), PLAIN))
    assert left[0].tag == tag


def test_no_style_of_a_text_can_reach_its_row() -> None:
    # A row's class is its block's kind too; ".list-item" once made a list of the row.
    text = write(make_review("One"), PLAIN)
    (style,) = re.findall("<style>(.*?)</style>", text, re.DOTALL)
    kinds = "|".join(kind.value for kind in Kind)
    assert set(re.findall(rf"(\S*)\.(?:{kinds})\b", style)) == {"p", "tr"}


def test_a_title_that_is_no_block_stands_on_top() -> None:
    text = write(make_review("One", title="Top"), PLAIN)
    assert found(text, "//header/h1/text()") == ["Top"]


def test_dropped_blocks_come_with_their_reason_and_no_translation() -> None:
    review = make_review("Menu", "One", dropped=(1,), drafts={1: "Não", 2: "Um"})
    (_, left, right), _ = cells(write(review, Options(show_dropped=True)))
    assert left.text_content() == "Menudropped: a list of links"
    assert right.text_content() == ""


def test_remarks_stand_under_a_translation() -> None:
    review = make_review("Это", "Two", drafts={2: "Dois"})
    review = review.with_drafts({BlockId(1): make_draft("Это", 3, "other-script")})
    hand = SetTargets(BlockId(2), "pt", (Target(0, 3, "2"),))
    (_, _, first), (_, _, second) = cells(write(hand.apply(review)[0], PLAIN))
    assert "another script than English" in first.text_content()
    assert "edited by hand" in second.text_content()


def test_the_footer_counts_what_was_done_by_hand() -> None:
    review, _ = SetKept(BlockId(2), kept=False).apply(make_review("One", "Two"))
    text = write(review, PLAIN)
    labels, values = found(text, "//dt/text()"), found(text, "//dd/text()")
    footer = dict(zip(labels, values, strict=True))
    assert footer["By hand"] == "1 block kept or dropped"
    assert footer["Blocks"] == "1 of 2 kept"
    assert footer["Made at"] == "2026-11-24T10:00:00+00:00"
    assert len(footer["SHA-256"]) == 64


def test_the_policy_allows_this_style_and_nothing_else() -> None:
    text = write(make_review("One"), PLAIN)
    (policy,) = found(text, "//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,) = re.findall("<style>(.*?)</style>", text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy


def test_nothing_is_fetched_and_nothing_runs() -> None:
    attack = '</p><script src="http://x">1</script><img src=x onerror=y>'
    review = make_review(attack, title=attack, drafts={1: attack})
    text = write(review, PLAIN)
    assert not found(text, "//script|//img|//link|//a|//iframe|//@src|//@href|//@style")
    assert not found(text, "//@*[starts-with(name(), 'on')]")
    assert found(text, "//td[2]/p/text()") == [attack]


def test_rows_of_a_table_are_a_table_with_each_cell_translated_beneath() -> None:
    rows = ((Kind.TABLE_ROW, "Port | Time"), (Kind.TABLE_ROW, "North | 7:00"))
    review = with_header(make_review(*rows, drafts={1: "Porto | Hora"}))
    text = write(review, PLAIN)
    heads = found(text, "//table[@class='cells']//th[@scope='col']")
    shown = [[part.text_content() for part in head] for head in heads]
    assert shown == [["Port", "Porto"], ["Time", "Hora"]]
    assert found(text, "//tr[@id='b2']/td/div/text()") == ["North", "7:00"]


def test_links_are_numbered_notes_that_lead_nowhere() -> None:
    url = "https://example.org/?a=<b>&c"
    review = with_links(make_review("The old pier"), 1, (4, 7, url), (8, 12, url))
    text = write(review, PLAIN)
    assert found(text, "//td/p")[0].text_content() == "The old1 pier1"
    assert found(text, "//footer/ol/li/text()") == [url]
    assert not found(text, "//a|//@href|//@src")
