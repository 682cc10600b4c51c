import json
from dataclasses import replace

from facingpage.core.anchors import Chosen, anchor_at
from facingpage.core.annotations import Decision, Note, Span
from facingpage.core.edits import (
    SetKept,
    SetLabels,
    SetNotes,
    SetSpans,
    SetStatus,
    SetTargets,
)
from facingpage.core.page import BlockId, Kind
from facingpage.core.review import Review, Target
from facingpage.core.rules import Rule, ruling
from facingpage.export import Options
from facingpage.export.jsonl import write
from helpers.reviews import make_cleaned, make_draft, make_review, with_comments
from helpers.sites import site_page

KEYS = [
    "page_sha256", "source", "url", "title", "block", "kind", "text", "kept",
    "reason", "language", "translation", "engine", "flags", "zone",
    "language_by", "via", "translated_at", "paragraphs", "made_of",
    "status", "labels", "spans", "notes", "provenance",
]  # fmt: skip


def test_records_have_the_same_keys_in_the_same_order() -> None:
    review = make_review("One", "Menu", dropped=(2,), drafts={1: "Um"})
    lines = write(review, Options(show_dropped=True)).splitlines()
    assert [list(json.loads(line)) for line in lines] == [KEYS, KEYS]


def test_a_record_says_everything_of_a_block() -> None:
    review = make_review((Kind.HEADING, "One"), title="Ferry", drafts={1: "Um"})
    record = json.loads(write(review, Options()))
    del record["page_sha256"], record["provenance"]
    assert record == {
        "source": "page.html",
        "url": None,
        "title": "Ferry",
        "block": 1,
        "kind": "heading",
        "text": "One",
        "kept": True,
        "reason": "part of the article",
        "language": "en",
        "translation": "Um",
        "engine": "firefox en-pt 1",
        "flags": [],
        "zone": "",
        "language_by": "detector",
        "via": [],
        "translated_at": None,
        "paragraphs": [],
        "made_of": [],
        "status": "draft",
        "labels": [],
        "spans": [],
        "notes": [],
    }


def test_dropped_blocks_come_only_when_asked_for_and_never_translated() -> None:
    review = make_review("Menu", dropped=(1,), drafts={1: "Não"})
    assert write(review, Options()) == ""
    record = json.loads(write(review, Options(show_dropped=True)))
    assert (record["kept"], record["translation"], record["engine"]) == (
        False,
        None,
        None,
    )


def test_a_persons_doing_is_said() -> None:
    review = make_review("Menu", "Two", dropped=(1,), drafts={2: "Dois"})
    review, _ = SetKept(BlockId(1), kept=True).apply(review)
    review, _ = SetTargets(BlockId(2), "pt", (Target(0, 3, "2"),)).apply(review)
    first, second = map(json.loads, write(review, Options()).splitlines())
    assert first["reason"] == "kept by a person"
    assert second["engine"] == "a person"


def test_a_rule_for_the_site_is_said_to_be_a_persons() -> None:
    cleaned = site_page("Gannet", url="https://www.harbour.example/a")
    rule = Rule("harbour.example", False, "div.foot")
    ruled = ruling([rule], cleaned.page, cleaned.verdicts).ruled
    review = Review.of(cleaned, "", site_ruled=ruled)
    last = write(review, Options(show_dropped=True)).splitlines()[-1]
    assert json.loads(last)["reason"] == (
        "dropped by a person's rule for harbour.example"
    )


def test_a_readers_comment_is_told_by_its_zone() -> None:
    cleaned = with_comments(make_cleaned("One", "First!"), 2)
    text = write(Review.of(cleaned, ""), Options(show_dropped=True))
    assert [json.loads(line)["zone"] for line in text.splitlines()] == ["", "comments"]


def test_flags_are_listed() -> None:
    review = make_review("One").with_drafts({BlockId(1): make_draft("One", 3, "loop")})
    assert json.loads(write(review, Options()))["flags"] == ["loop"]


def test_odd_characters_are_escaped_and_come_back() -> None:
    odd = "a\u202eb\u2028c\x85d\x1be\u2066f"
    text = write(make_review(odd), Options())
    assert text.isprintable() or text.rstrip("\n").isprintable()
    assert json.loads(text)["text"] == odd


def test_half_a_character_is_replaced() -> None:
    review = make_review("a\ud800b")
    page = replace(review.page, title="\udfff")
    record = json.loads(write(replace(review, page=page), Options()).encode())
    assert (record["text"], record["title"]) == ("a\ufffdb", "\ufffd")


def test_a_draft_says_through_which_languages_and_when_it_was_made() -> None:
    draft = replace(
        make_draft("Um", 3), via=("en",), made_at="2026-11-29T12:00:00+00:00"
    )
    review = make_review("Uno").with_drafts({BlockId(1): draft})
    record = json.loads(write(review, Options()))
    assert record["engine"] == "firefox en-pt 1 through English"
    assert (record["via"], record["translated_at"]) == (["en"], draft.made_at)


def test_what_a_person_said_comes_with_offsets_in_code_points() -> None:
    text = "قال 👩‍👩‍👧 Ana."
    review = make_review(text, drafts={1: "Disse 👩‍👩‍👧 a Ana."})
    block, start = BlockId(1), text.index("Ana")
    anchor = anchor_at(text, start, start + 3)
    assert anchor is not None
    chosen = Chosen("pt", 0, 5, "Disse")
    for edit in (
        SetLabels(block, ("claim",)),
        SetSpans(block, (Span("person", anchor), Span("old", anchor, chosen))),
        SetNotes(block, (Note("Whole"), Note("Who?", anchor))),
        SetStatus(block, "pt", Decision("needs-review")),
    ):
        review, _ = edit.apply(review)
    names = {"person": "Person", "claim": "Claim"}
    record = json.loads(write(review, Options(label_names=names)))
    assert record["status"] == "needs-review"
    assert record["labels"] == [{"id": "claim", "name": "Claim"}]
    first, second = record["spans"]
    assert first["label"] == {"id": "person", "name": "Person"}
    assert text[first["start"] : first["end"]] == first["quote"] == "Ana"
    (there,) = first["in_translation"]
    assert record["translation"][there["start"] : there["end"]] == "Ana"
    assert there["exact"]
    assert second["label"] == {"id": "old", "name": "old"}
    assert second["chosen"]["quote"] == "Disse"
    assert second["in_translation"] == [{"start": 0, "end": 5, "exact": True}]
    assert record["notes"][0] == {"text": "Whole"}
    assert record["notes"][1]["quote"] == "Ana"


def test_without_a_translation_nothing_is_said_to_be_in_it() -> None:
    review = make_review("Ana left.", drafts={1: "A Ana saiu."})
    anchor = anchor_at("Ana left.", 0, 3)
    assert anchor is not None
    review, _ = SetSpans(BlockId(1), (Span("person", anchor),)).apply(review)
    record = json.loads(write(review, Options(with_translation=False)))
    assert record["spans"][0]["in_translation"] == []
