"""What is told to be debris, or text, by what it is and not by weighing."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from facingpage import cleaning
from facingpage.cleaning.comments import mark_comments
from facingpage.cleaning.crossrefs import is_crossref
from facingpage.cleaning.disclosures import is_disclosure
from facingpage.cleaning.evidence.foreign import unlike_page
from facingpage.cleaning.facts import PageFacts, gather
from facingpage.cleaning.headings import find_bare
from facingpage.cleaning.model import Weighed, measured
from facingpage.cleaning.nearly import rescued
from facingpage.cleaning.stakes import bars
from facingpage.cleaning.teasers import find_teasers
from facingpage.core.opened import Opened
from facingpage.core.page import LanguageGuess, Sureness, Verdict
from facingpage.openers import Source, open_page

ENGLISH = LanguageGuess("en", "sure")
STORY = [
    (
        "The harbour council voted on Monday to rebuild the old wooden pier, and to "
        "close the quay for the summer."
    ),
    (
        "Divers found that half of the posts below the water line have rotted away, "
        "more than anybody had feared."
    ),
    (
        "Until then the ferry to the northern islands will leave from the fish market, "
        "as it did once before."
    ),
]
CALL = (
    "We and our partners keep cookies on your device to measure how you use the site."
)


def page_of(body: str) -> Opened:
    """Return a page under its title."""
    markup = (
        "<html lang=en><head><title>Pier to be rebuilt by spring</title></head>"
        f"<body>{body}</body></html>"
    )
    return open_page(Source("page.html", markup.encode()))


def facts_of(body: str) -> PageFacts:
    """Return what is known of a page."""
    return gather(page_of(body), {}, ENGLISH, None, fast=True)


def verdicts(body: str) -> dict[str, Verdict]:
    """Return the verdict on each text of a page."""
    opened = page_of(body)
    made = cleaning.clean(opened, {}, ENGLISH)
    return {block.text: made[block.id] for block in opened.page.blocks}


def article(body: str = "") -> str:
    story = "".join(f"<p>{text}</p>" for text in STORY)
    return f"<article><h1>Pier to be rebuilt by spring</h1>{story}{body}</article>"


@pytest.mark.parametrize(
    "text",
    [
        "Read more: Ferries leave from the fish market",
        "RELATED: Divers look at the pier",
        "[Lea también: La lancha sale del mercado]",
        ">> Mehr lesen: Die Fähre fährt vom Fischmarkt",
        "Czytaj też: Prom odpływa z targu",
        "Читайте также: Паром отходит от рынка",
        "延伸阅读：渡船从鱼市场出发",
    ],
)
def test_a_linked_line_that_leads_on_is_a_cross_reference(text: str) -> None:
    assert is_crossref(text, 0.8)


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("Read more: Ferries leave from the fish market.", 0.0),
        ("Related: Ferries leave from the fish market", 0.0),
        ("Read more about the ferries in the harbour office.", 0.9),
        ("The related article: Ferries leave from the market", 0.9),
        ("Mira: the ferry", 0.2),
        ("- Ferries leave from the fish market: hours", 0.9),
        (f"Related: {'ferry ' * 60}", 0.9),
    ],
)
def test_other_lines_are_none(text: str, linked: float) -> None:
    assert not is_crossref(text, linked)


@pytest.mark.parametrize(
    "text",
    ["Read also: Ferries leave from the fish market", "See also:", "相关阅读：渡船"],
)
def test_scraped_lines_that_lead_on_have_no_links(text: str) -> None:
    assert is_crossref(text, 0.0)


def test_a_cross_reference_amid_the_story_is_dropped_for_what_it_is() -> None:
    line = "Read more: Ferries leave from the fish market until the summer"
    body = f"<p>Read more: <a href=/b>{line.partition(': ')[2]}</a></p>"
    found = verdicts(article(body))[line]
    assert (found.kept, found.evidence) == (False, "cross-reference")


@pytest.mark.parametrize(
    "box",
    [
        "<div id=onetrust-consent-sdk><div><p>{}</p></div></div>",
        "<div id=CybotCookiebotDialog><p>{}</p></div>",
        "<section class='cky-consent-container wide'><p>{}</p></section>",
    ],
)
def test_a_consent_notice_is_dropped_for_what_it_is(box: str) -> None:
    found = verdicts(article() + box.format(CALL))
    assert (found[CALL].kept, found[CALL].evidence) == (False, "consent-notice")
    assert all(found[text].kept for text in STORY)


@pytest.mark.parametrize("name", ["id=klaro", "class=cc-window"])
def test_a_page_named_like_a_consent_notice_is_none(name: str) -> None:
    markup = f"<html><body {name}><p>{CALL}</p></body></html>"
    opened = open_page(Source("page.html", markup.encode()))
    assert not gather(opened, {}, ENGLISH, None, fast=True).consent_notice


def listed(count: int) -> str:
    return "<ul>" + "".join(
        f"<li><h3><a href=/{n}>Another story of the day, number {n}</a></h3>"
        f"<p>What number {n} tells in short, so that somebody will want to read on.</p>"
        for n in range(count)
    )


def boxes(count: int) -> str:
    stories = listed(count).replace("<li>", "</div><div>")
    return stories.replace("<ul>", "<div>") + "</div>"


def found_teasers(
    body: str, *, listed_odds: float = 0.5, story_odds: float = 2.0
) -> list[str]:
    page = facts_of(body)
    odds = np.array(
        [
            listed_odds if "in short" in block.text else story_odds
            for block in page.blocks
        ]
    )
    found = find_teasers(page, odds, [True] * len(page.blocks))
    return [page.blocks[index].text for index in sorted(found)]


def test_items_need_better_grounds_than_boxes_of_other_stories() -> None:
    grounds = {"listed_odds": 1.8, "story_odds": 1.5}
    assert len(found_teasers(article() + listed(6), **grounds)) == 6
    assert not found_teasers(article() + boxes(6), **grounds)
    alone = f"<h1>Pier to be rebuilt by spring</h1>{listed(6)}"
    assert not found_teasers(alone, **grounds)


@pytest.mark.parametrize("stories", [listed(6), boxes(6)])
def test_a_list_of_other_stories_that_was_a_close_call_is_teasers(stories: str) -> None:
    texts = found_teasers(article() + stories)
    assert len(texts) == 6
    assert all("in short" in text for text in texts)


@pytest.mark.parametrize(
    ("body", "listed_odds", "story_odds"),
    [
        pytest.param(article() + listed(4), 0.5, 2.0, id="too few"),
        pytest.param(article() + listed(6), 2.5, 4.0, id="surely text"),
        pytest.param(article() + boxes(6), 0.5, 0.6, id="no surer story"),
        pytest.param(
            f"<h1>Pier to be rebuilt by spring</h1>{listed(6)}", 0.5, 2.0, id="a list"
        ),
        pytest.param(
            article() + listed(6).replace("<a ", "<b ").replace("</a>", "</b>"),
            0.5,
            2.0,
            id="titles that are no links",
        ),
    ],
)
def test_other_lists_are_no_teasers(
    body: str, listed_odds: float, story_odds: float
) -> None:
    assert not found_teasers(body, listed_odds=listed_odds, story_odds=story_odds)


MORE = "<h2>More from the harbour</h2>"
BELOW = "<h3>Ferries</h3><p>A ferry ran aground.</p><p>Nobody was hurt.</p>"


def bare_headings(
    body: str, *, dropped: Sequence[str] = (), odds: float = 0.5
) -> list[str]:
    """Return the headings that go, where all but `dropped` would be kept."""
    page = facts_of(body)
    kept = [block.text not in dropped for block in page.blocks]
    found = find_bare(page, np.full(len(kept), odds, np.float32), kept)
    return [page.blocks[index].text for index in sorted(found)]


def test_a_heading_goes_with_all_that_stands_under_it() -> None:
    dropped = ("Ferries", "A ferry ran aground.", "Nobody was hurt.")
    body = article() + MORE + BELOW + f"<h2>Sources</h2><p>{CALL}</p>"
    assert bare_headings(body, dropped=dropped) == ["More from the harbour"]
    both = ["More from the harbour", "Ferries"]
    assert bare_headings(body, dropped=dropped[1:]) == both
    assert bare_headings(body, dropped=dropped[:2]) == []


@pytest.mark.parametrize(
    ("body", "odds"),
    [
        pytest.param(article() + MORE + BELOW, 1.5, id="surely kept"),
        pytest.param(article() + MORE, 0.5, id="nothing under it at all"),
        pytest.param(article() + MORE + "<h2>Sources</h2>", 0.5, id="a heading next"),
        pytest.param(
            f"<h1>Pier to be rebuilt by spring</h1>{MORE}{BELOW}", 0.5, id="no text"
        ),
        pytest.param(article() + "<p>More from the harbour</p>", 0.5, id="a line"),
    ],
)
def test_other_headings_stay(body: str, odds: float) -> None:
    dropped = ("Ferries", "A ferry ran aground.", "Nobody was hurt.")
    assert bare_headings(body, dropped=dropped, odds=odds) == []


def kept_after(kept: list[bool], odds: list[float]) -> list[int]:
    page = facts_of("".join(f"<p>{text}</p>" for text in STORY))
    found = {
        index: Verdict(kept=is_kept, evidence="text", reason="a reason")
        for index, is_kept in enumerate(kept)
    }
    return sorted(rescued(page, np.array(odds), found))


def test_close_calls_are_kept_where_hardly_anything_is_left() -> None:
    assert kept_after([False, False, False], [-0.2, -3.0, -0.4]) == [0, 2]


def test_close_calls_stand_where_something_is_left() -> None:
    assert kept_after([True, False, False], [2.0, -0.2, -0.4]) == []


def test_what_stands_twice_in_a_list_is_left_alone() -> None:
    talk = "Every evening the keeper tells of the great storm that took the old pier."
    days = "".join(
        f"<li><h3>Talk in the lighthouse on the {day} of May</h3><p>{talk}</p>"
        for day in ("third", "tenth")
    )
    markup = article(f"<ul>{days}</ul>")
    opened = open_page(Source("page.html", f"<html><body>{markup}".encode()))
    made = cleaning.clean(opened, {}, ENGLISH)
    twice = [made[b.id].evidence for b in opened.page.blocks if b.text == talk]
    assert len(twice) == 2
    assert "repeated" not in twice


@pytest.mark.parametrize(
    "notice",
    [
        "© 2021 Quay News. All rights reserved.",
        "Copyright 2021 by Quay News and its writers",
        "COPYRIGHT (C) QUAY NEWS",
    ],
)
def test_a_notice_of_copyright_is_dropped_for_what_it_is(notice: str) -> None:
    found = verdicts(article(f"<p>{notice}</p>"))[notice]
    assert (found.kept, found.evidence) == (False, "copyright")


@pytest.mark.parametrize(
    "text",
    [
        "(c) to close the quay until the pier is rebuilt and the posts are sound",
        "Copyright law had nothing to do with it, said the keeper of the light.",
    ],
)
def test_other_words_of_copyright_are_no_notice(text: str) -> None:
    assert verdicts(article(f"<p>{text}</p>"))[text].evidence != "copyright"


@pytest.mark.parametrize(
    "notice",
    [
        "We may earn a commission if you click a link in this story and buy a boat.",
        "As an Amazon Associate I earn from qualifying purchases.",
        "This post contains affiliate links.",
        "Dieser Beitrag enthält Affiliate-Links und bringt uns eine Provision.",
        "Cet article contient des liens affiliés : nous touchons une commission.",
        "Nuestros enlaces son de afiliados: si compras, recibimos una comisión.",
        "Если вы купите по нашей ссылке, мы получим комиссию.",
    ],
)
def test_a_notice_of_paid_links_is_dropped_for_what_it_is(notice: str) -> None:
    found = verdicts(article(f"<p>{notice}</p>"))[notice]
    assert (found.kept, found.evidence) == (False, "disclosure")


@pytest.mark.parametrize(
    "text",
    [
        "The commission will get its report in May, and we expect no surprises.",
        "Our broker takes a commission of two per cent.",
        "Programs for affiliates grew last year, said the trade body.",
        "Affiliates of the club met in the harbour office.",
        "We bought the boat from an old sailor, and it was a good purchase.",
    ],
)
def test_other_words_of_trade_are_no_disclosure(text: str) -> None:
    assert not is_disclosure(text)


def test_the_rules_for_comments_are_no_text() -> None:
    rules = "We welcome what readers have to say, and will try to publish all of it."
    body = f"<div id=comment_rules><ol><li>{rules}</li></ol></div>"
    opened = open_page(Source("page.html", f"<html><body>{article(body)}".encode()))
    kept = Verdict(kept=True, evidence="text", reason="a reason")
    blocks = {block.id: kept for block in opened.page.blocks}
    weak = frozenset(b.id for b in opened.page.blocks if b.text == rules)
    made = mark_comments(opened, blocks, weak)
    assert [made[block].evidence for block in weak] == ["comment-rules"]
    assert sum(not verdict.kept for verdict in made.values()) == 1
    assert mark_comments(opened, blocks) == blocks


@pytest.mark.parametrize(
    ("code", "sure", "text", "said"),
    [
        ("ru", "sure", "Читайте также", "Russian line on a page in English"),
        ("ru", "unsure", "Вход", "written in another script than the page"),
        ("cy", "unsure", "Pob dim", "in another language than the page"),
        ("und", "unsure", "Вход", "written in another script than the page"),
        ("en", "sure", "Log in", None),
    ],
)
def test_a_language_is_named_where_it_is_more_than_a_guess(
    code: str, sure: Sureness, text: str, said: str | None
) -> None:
    page = facts_of("".join(f"<p>{each}</p>" for each in (*STORY, text)))
    other = (*page.guesses[:-1], LanguageGuess(code, sure))
    assert unlike_page(replace(page, guesses=other), len(STORY)) == said


def barred(odds: list[float], *texts: str, tag: str = "p") -> list[bool]:
    """Return which of some lines after the story have to pass more than even odds."""
    lines = "".join(f"<{tag}>{text}</{tag}>" for text in texts)
    page = facts_of("".join(f"<p>{text}</p>" for text in STORY) + lines)
    return [bool(bar) for bar in bars(page, np.array(odds, np.float32))][len(STORY) :]


def test_short_lines_amid_long_text_need_better_grounds() -> None:
    odds = [3.0, 3.0, 3.0, 0.2, 0.2]
    assert barred(odds, "Photo by the harbour office", STORY[0]) == [True, False]


def test_headings_and_items_are_short_by_nature() -> None:
    odds = [3.0, 3.0, 3.0, 0.2]
    assert barred(odds, "The new pier", tag="h2") == [False]
    assert barred(odds, "A new pier", tag="li") == [False]


def test_where_short_lines_are_the_text_they_are_held_to_no_more() -> None:
    lines = ["A room by the sea, two beds", "A room by the road, one bed"] * 4
    assert barred([3.0] * 11, *lines) == [False] * 8


def test_bare_lines_are_held_to_no_more() -> None:
    bare = open_page(Source("a.txt", "\n".join((*STORY, "Seen by Jan")).encode()))
    page = gather(bare, {}, ENGLISH, None)
    assert not bars(page, np.ones(len(page.blocks), np.float32)).any()


def verdict_on(text: str, odds: float, tag: str = "p") -> Verdict:
    """Return the verdict on a text after the story's that weighs so much."""
    story = "".join(f"<p>{line}</p>" for line in STORY)
    page = facts_of(f"{story}<{tag}>{text}</{tag}>")
    effects = np.ones((len(page.blocks), len(cleaning.EVIDENCE)), np.float32)
    weighed = Weighed(np.array([3, 3, 3, odds], np.float32), effects, measured(page))
    *_, last = cleaning.verdicts(page, weighed).values()
    return last


def test_a_long_paragraph_that_little_speaks_against_stays_as_doubtful() -> None:
    paragraph = " ".join(STORY[:2]) + " They say so in the report they wrote for it."
    kept = verdict_on(paragraph, -0.3)
    assert (kept.kept, kept.evidence, kept.doubtful) == (True, "long", True)
    assert not verdict_on(paragraph, -0.5).kept
    assert not verdict_on(paragraph, -0.3, "li").kept
    assert not verdict_on(STORY[2], -0.3).kept
    assert verdict_on(paragraph, 0.3).evidence != "long"


def test_a_short_line_that_little_speaks_for_is_dropped_as_doubtful() -> None:
    dropped = verdict_on("Seen by Jan", 0.2)
    assert (dropped.kept, dropped.evidence, dropped.doubtful) == (False, "brief", True)
    assert verdict_on("Seen by Jan", 0.8).kept


ROOMS = [f"Room {name} by the sea, two beds" for name in ("one", "two", "three")] * 3


def bars_of(
    lines: Sequence[str], odds: Sequence[float], tag: str = "li"
) -> list[float]:
    """Return what the blocks of a page that is nothing but these have to pass."""
    page = facts_of("".join(f"<{tag}>{line}</{tag}>" for line in lines))
    return [float(bar) for bar in bars(page, np.array(odds, np.float32))]


def test_on_a_page_of_short_pieces_close_calls_stay_where_much_is_in_doubt() -> None:
    doubted = [2.0] * 3 + [-0.4] * 5 + [-3.0]
    assert bars_of(ROOMS, doubted) == pytest.approx([-0.4] * 9)
    # Nothing is won by what is likelier wrong than the rest is worth.
    assert bars_of(ROOMS, [4.0] * 8 + [-0.8]) == [0.0] * 9
    # Three to eight is the worst that is taken.
    assert bars_of(ROOMS, [-1.5] * 9) == [-1.0] * 9


def test_running_text_keeps_its_bar_however_much_is_in_doubt() -> None:
    assert bars_of(STORY * 3, [2.0] * 3 + [-0.4] * 6, "p") == [0.0] * 9


def test_what_stays_on_a_page_of_short_pieces_by_a_close_call_says_so() -> None:
    page = facts_of("".join(f"<li>{line}</li>" for line in ROOMS))
    effects = np.ones((9, len(cleaning.EVIDENCE)), np.float32)
    odds = np.array([2.0] * 3 + [-0.3] * 5 + [-0.4], np.float32)
    made = cleaning.verdicts(page, Weighed(odds, effects, measured(page)))
    *_, kept, cut = made.values()
    assert (kept.kept, kept.evidence, kept.doubtful) == (True, "piece", True)
    assert not cut.kept
