"""What the window says."""

from dataclasses import replace
from random import Random

import pytest

from facingpage.core.annotations import Status
from facingpage.core.edits import SetKept, SetTargets
from facingpage.core.page import BlockId, Draft, Kind, LanguageGuess, Segment, Verdict
from facingpage.core.progress import decide
from facingpage.core.review import Review, Target
from facingpage.core.rules import SITE_RULE
from facingpage.ui import words
from facingpage.ui.kept_words import kept_of, percent
from facingpage.ui.open_page import OpenPage, Phase
from facingpage.ui.page_facts import dropped_by_reason, facts_of
from facingpage.ui.tallies import Tallies
from facingpage.ui.tally import Tally
from helpers.random_edits import random_edit
from helpers.reviews import (
    make_cleaned,
    make_draft,
    make_review,
    with_comments,
    with_doubts,
    with_header,
    with_links,
)
from helpers.stacks import empty_stack


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 blocks"), (1, "1 block"), (2000, "2,000 blocks")]
)
def test_counts_agree_with_their_noun(number: int, said: str) -> None:
    assert words.count(number, "block") == said


def test_a_text_without_spaces_is_counted_in_characters() -> None:
    assert words.length("The quay reopened.", "en") == "3 words"
    assert words.length("港口 渡輪", "zh-Hant") == "4 characters"
    assert words.length("항구 페리", "ko") == "2 words"


@pytest.mark.parametrize(
    ("iso", "said"),
    [
        ("2008-11-05", "5 November 2008"),
        ("2008-11-05T14:30:00+03:00", "5 November 2008, 14:30"),
        ("2026-11-24T22:42:37.123Z", "24 November 2026, 22:42"),
        ("last Tuesday", "last Tuesday"),
        ("", ""),
    ],
)
def test_a_date_is_said_in_full_and_what_is_none_stays(iso: str, said: str) -> None:
    assert words.date(iso) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (None, ""),
        (0.2, "almost done"),
        (12.4, "about 12 s left"),
        (200.0, "about 3 min left"),
    ],
)
def test_the_time_left_is_rounded(seconds: float | None, said: str) -> None:
    assert words.time_left(seconds) == said


@pytest.mark.parametrize(
    ("guess", "said"),
    [
        (LanguageGuess("en", "sure"), "English, sure"),
        (LanguageGuess("pt-BR", "likely"), "Portuguese, likely"),
        (LanguageGuess("und", "unsure"), "Language unknown"),
    ],
)
def test_a_language_is_said_with_its_sureness_in_words(
    guess: LanguageGuess, said: str
) -> None:
    assert words.language(guess) == said


def test_an_engine_is_named_without_its_build_number() -> None:
    draft = Draft("en", "pt", "firefox en-pt 1693087644", ())
    assert words.engine(draft) == "Firefox en-pt"


def test_models_in_a_row_are_named_with_the_language_between_and_when() -> None:
    draft = Draft(
        "ru",
        "pt",
        "firefox ru-en 16 → argos en-pt 1.9",
        (),
        ("en",),
        "2026-11-29T10:00Z",
    )
    assert words.engine(draft) == "Firefox ru-en → Argos en-pt, through English"
    assert words.drafted(draft).startswith(f"{words.engine(draft)}, ")
    assert "November 2026, " in words.drafted(draft)


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        (None, ("Dropped: a list of links.",)),
        (
            True,
            (
                "You restored this block.",
                "The cleaner had dropped it: a list of links.",
            ),
        ),
        (
            False,
            ("You dropped it.", "The cleaner had dropped it as well: a list of links."),
        ),
    ],
)
def test_why_a_block_is_where_it_is(kept: bool | None, said: tuple[str, ...]) -> None:
    review = make_review("Kept.", "Links", dropped=(2,))
    review, _ = SetKept(BlockId(2), kept).apply(review)
    assert words.why(review, review.block(BlockId(2))) == said


def test_what_a_rule_dropped_is_said_to_be_so_until_the_person_decides() -> None:
    ruled = {
        BlockId(1): Verdict(False, SITE_RULE, "dropped by your rule for a.example")
    }
    review = replace(make_review("Kept.", "Links"), site_ruled=ruled)
    cleaner = "The cleaner had kept it: part of the article."
    said = words.why(review, review.block(BlockId(1)))
    assert said == ("Dropped by your rule for a.example.", cleaner)
    assert dropped_by_reason(review) == [("dropped by your rule for a.example", 1)]
    restored, _ = SetKept(BlockId(1), kept=True).apply(review)
    said = words.why(restored, restored.block(BlockId(1)))
    assert said[0] == "You kept this block."


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "Kept: part of the article."),
        (2, "Dropped: a list of links."),
        (3, "Kept, but doubtful: part of the article."),
        (4, "Dropped, but doubtful: a list of links."),
    ],
)
def test_a_close_call_is_said_to_be_doubtful(number: int, said: str) -> None:
    cleaned = with_doubts(make_cleaned("A", "B", "C", "D", dropped=(2, 4)), 3, 4)
    review = Review.of(cleaned, "pt")
    assert words.why(review, review.block(BlockId(number))) == (said,)


@pytest.mark.parametrize(
    ("kept", "said"),
    [((), "3 blocks, left out"), ((2,), "3 blocks, 1 of them kept"),
     ((2, 3, 4), "3 blocks, kept")],
)  # fmt: skip
def test_what_became_of_readers_comments(kept: tuple[int, ...], said: str) -> None:
    review = Review.of(with_comments(make_cleaned(*"ABCD"), 2, 3, 4), "pt")
    for number in kept:
        review, _ = SetKept(BlockId(number), kept=True).apply(review)
    assert words.comments(review) == said
    assert ("Comments", said) in facts_of(review)


@pytest.mark.parametrize(
    ("page_type", "said"),
    [("forum", "Forum thread"), ("", None), ("of a newer program", None)],
)
def test_what_a_page_is_is_said_where_it_is_known(
    page_type: str, said: str | None
) -> None:
    review = Review.of(replace(make_cleaned("Text"), page_type=page_type), "pt")
    assert dict(facts_of(review)).get("Type") == said


def test_a_heading_has_a_level_and_a_paragraph_none() -> None:
    review = make_review((Kind.HEADING, "Title"), "Text")
    assert words.kind(review.block(BlockId(1))) == "Heading, level 1"
    assert words.kind(review.block(BlockId(2))) == "Paragraph"


def test_what_a_page_does_not_tell_is_not_shown() -> None:
    names = [name for name, _ in facts_of(make_review("Text", title="A title"))]
    assert "Title" in names
    assert not {"Author", "Site", "Published", "Saved", "Address"} & set(names)


def test_blocks_dropped_by_a_person_are_their_own_reason() -> None:
    review = make_review("A", "B", "C", dropped=(3,))
    review, _ = SetKept(BlockId(1), kept=False).apply(review)
    assert dict(dropped_by_reason(review)) == {
        "a list of links": 1,
        "dropped by you": 1,
    }


def test_a_tally_steps_around_the_end_and_stays_true() -> None:
    review = make_review("A", "B", "C", "D", dropped=(1, 3))
    tally = Tally()
    tally.count(review)
    assert tally.number("dropped") == 2
    assert tally.after("dropped", BlockId(1)) == 3
    assert tally.after("dropped", BlockId(3)) == 1
    assert tally.after("dropped", None) == 1
    assert tally.after("flagged", None) is None
    review, _ = SetKept(BlockId(3), kept=True).apply(review)
    tally.update(review, (BlockId(3),))
    assert tally.number("dropped") == 1
    assert tally.number("edited") == 0


def test_a_tally_steps_back_around_the_begin() -> None:
    tally = Tally()
    tally.count(make_review("A", "B", "C", "D", dropped=(2, 3)))
    back = [tally.before("dropped", BlockId(number)) for number in (4, 3, 2)]
    assert [*back, tally.before("dropped", None)] == [3, 2, 3, 3]
    assert tally.before("flagged", BlockId(2)) is None


def test_a_tally_counts_as_doubtful_what_nobody_decided() -> None:
    review = Review.of(with_doubts(make_cleaned("A", "B", "C", dropped=(2,)), 1, 2), "")
    tally = Tally()
    tally.count(review)
    assert tally.number("doubtful") == 2
    review, _ = SetKept(BlockId(2), kept=False).apply(review)
    tally.update(review, (BlockId(2),))
    assert tally.number("doubtful") == 1
    tally.count(review)
    assert tally.number("doubtful") == 1


def test_only_a_persons_translation_counts_as_edited() -> None:
    review = make_review("A", "B").with_target_language("pt")
    tally = Tally()
    for edit in (
        SetKept(BlockId(1), kept=False),
        SetTargets(BlockId(2), "pt", (Target(0, 1, "Bê"),)),
    ):
        review, _ = edit.apply(review)
    tally.count(review)
    assert tally.number("edited") == 1
    assert tally.after("edited", None) == 2


def test_a_number_among_words_is_no_reason_for_a_flag() -> None:
    def shown(*flags: tuple[str, ...]) -> tuple[str, ...]:
        parts = (
            Segment(at, at + 1, "x", own)
            for at, own in zip(range(0, 9, 3), flags, strict=False)
        )
        draft = Draft("en", "pt", "test", tuple(parts))
        review = make_review("1 | b | c").with_target_language("pt")
        return words.flags(review.with_drafts({BlockId(1): draft}), BlockId(1))

    assert shown(("as-is",), ("numbers",)) == ("numbers",)
    assert shown(("as-is",), ()) == ()
    assert shown(("as-is",), ("as-is",)) == ("as-is",)
    assert shown(("in-target",), ("as-is",)) == ("in-target", "as-is")
    assert shown(("in-target",), ()) == ()


def test_the_page_tab_says_where_a_page_came_from_and_how_that_is_known() -> None:
    review = make_review("Text", title="A title")
    origin = replace(
        review.page.provenance,
        format="warc",
        url="https://site.example/a",
        url_source="WARC record",
        saved_at="2008-11-05",
        saved_at_source="WARC record",
        declared_language="pt",
    )
    page = replace(review.page, provenance=origin, cut="Cut after block 1.")
    facts = list(facts_of(replace(review, page=page)))
    assert facts[0] == ("Incomplete", "Cut after block 1.")
    assert ("Address", "https://site.example/a") in facts
    assert ("", "(WARC record)") in facts
    assert ("Saved", "5 November 2008\n(WARC record)") in facts
    assert ("Format", "record of a web crawl (WARC)") in facts
    assert ("Declared", "Portuguese (pt)") in facts


def test_links_are_listed_with_their_words_and_nothing_hidden() -> None:
    review = with_links(make_review("The old pier"), 1, (4, 7, "http://a.org/\u202ex"))
    (line,) = words.links(review.block(BlockId(1)))
    assert line == "1 old — http://a.org/\ufffdx"


def test_many_links_are_counted() -> None:
    many = [(0, 3, f"http://a.org/{n}") for n in range(50)]
    block = with_links(make_review("The old pier"), 1, *many).block(BlockId(1))
    assert words.links(block)[-1] == "and 10 more; an export lists them all"


def test_a_row_of_column_headers_is_called_so() -> None:
    review = with_header(make_review((Kind.TABLE_ROW, "Port | Time")))
    assert words.kind(review.block(BlockId(1))) == "Table row, column headers"


@pytest.mark.parametrize(
    ("kept", "whole", "said"),
    [(0, 0, "0%"), (0, 9, "0%"), (1, 900, "1%"), (899, 900, "99%"), (900, 900, "100%")],
)
def test_a_share_is_all_or_nothing_only_where_it_is(
    kept: int, whole: int, said: str
) -> None:
    assert percent(kept, whole) == said


def test_a_page_says_how_much_it_kept_and_what_is_doubtful() -> None:
    cleaned = with_doubts(make_cleaned("A" * 91, "B" * 9, "C", dropped=(2,)), 3)
    review = Review.of(cleaned, "pt")
    assert kept_of(review) == "2 of 3 blocks, 91% of the text; 1 doubtful"
    tally = Tally()
    tally.count(review)
    assert tally.kept_words() == kept_of(review)
    review, _ = SetKept(BlockId(2), kept=True).apply(review)
    tally.update(review, (BlockId(2),))
    assert tally.kept_words() == kept_of(review)
    assert kept_of(review) == "3 of 3 blocks, 100% of the text; 1 doubtful"


def test_counting_a_page_anew_comes_to_what_counting_each_block_does() -> None:
    chance = Random(7)  # noqa: S311  # the same edits on every run
    texts = [f"Block {number} says so." for number in range(40)]
    review = make_review(*texts, dropped=tuple(range(1, 40, 5)))
    flags = ((), ("number",), ("memory",))
    drafts = {
        block.id: make_draft("Diz.", len(block.text), *chance.choice(flags))
        for block in review.page.blocks[::2]
    }
    review = review.with_drafts(drafts)
    for _ in range(150):
        review, _ = random_edit(chance, review).apply(review)
        if chance.random() < 0.3:
            blocks = chance.sample(review.page.ids(), 6)
            status: Status = chance.choice(("confirmed", "needs-review", "skip"))
            edit = decide(review, blocks, status)
            review = edit.apply(review)[0] if edit else review
        whole, each = Tally(), Tally()
        whole.count(review)
        each.count(review)
        each.update(review, review.page.ids())
        assert whole._masks == each._masks
        assert whole.facts() == each.facts()


def test_the_counts_of_a_page_are_kept_until_it_is_another() -> None:
    page, other = (OpenPage(name, empty_stack, Phase.READY) for name in "ab")
    review, tallies = make_review("A", "B"), Tallies()
    tally = tallies.of(page, review)
    tallies.keep(page, review, tally)
    assert tallies.of(other, review) is not tally
    assert tallies.of(page, review) is tally
    tallies.keep(page, review, tally)
    changed, _ = SetKept(BlockId(1), kept=False).apply(review)
    assert tallies.of(page, changed).number("dropped") == 1


def test_the_counts_of_a_few_pages_alone_are_kept() -> None:
    tallies, review = Tallies(), make_review("A")
    pages = [OpenPage(str(n), empty_stack, Phase.READY) for n in range(20)]
    kept = [tallies.of(page, review) for page in pages]
    for page, tally in zip(pages, kept, strict=True):
        tallies.keep(page, review, tally)
    is_known = [tallies.of(p, review) is t for p, t in zip(pages, kept, strict=True)]
    assert is_known == [False] * 12 + [True] * 8
