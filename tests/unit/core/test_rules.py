"""Rules for sites: what they are about, and which one holds."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.edits import SetKept, keep_comments
from facingpage.core.page import COMMENTS, BlockId, Cleaned, Verdict
from facingpage.core.review import Review
from facingpage.core.rule_effect import Effects, effect_of
from facingpage.core.rules import (
    MOST_CHARS,
    SITE_RULE,
    ChangeRules,
    Rule,
    RuleKey,
    blocks_of,
    rule_text,
    ruling,
    usable,
)
from helpers.sites import make_verdict, page_of, story

SITE = "harbour.example"
STORY, RELATED = "body/div.story/p[{}]", "body/div.story/div.related/ul/li[{}]"
DROP = Rule(SITE, kept=False, place="div.related > ul > li")
KEPT, DROPPED = make_verdict(kept=True), make_verdict(kept=False)


def ship_page(
    *more: tuple[str, str, Verdict], url: str = "https://www.harbour.example/a"
) -> Cleaned:
    """Return a page with a story of three paragraphs and what else is given."""
    rows = [
        (text, STORY.format(number), KEPT)
        for number, text in enumerate(story("Gannet"), 1)
    ]
    return page_of("Gannet", [*rows, *more], url)


def related(*texts: str, verdict: Verdict = KEPT) -> list[tuple[str, str, Verdict]]:
    return [(t, RELATED.format(n), verdict) for n, t in enumerate(texts, 1)]


def said(rule: Rule, cleaned: Cleaned) -> dict[int, bool]:
    ruled = ruling([rule], cleaned.page, cleaned.verdicts).ruled
    return {block: verdict.kept for block, verdict in ruled.items()}


def test_a_rule_drops_what_stands_in_its_place_and_says_so() -> None:
    cleaned = ship_page(*related("Read also: Petrel", "Read also: Curlew"))
    review = Review.of(
        cleaned, "pt", site_ruled=ruling([DROP], cleaned.page, cleaned.verdicts).ruled
    )
    assert [b.id for b in review.kept_blocks()] == [1, 2, 3]
    assert review.judged[BlockId(4)] == Verdict(
        False, SITE_RULE, "dropped by your rule for harbour.example"
    )


def test_what_a_person_decides_on_the_page_wins_over_the_rule() -> None:
    cleaned = ship_page(*related("Read also: Petrel"))
    ruled = ruling([DROP], cleaned.page, cleaned.verdicts).ruled
    review = Review.of(cleaned, "pt", site_ruled=ruled)
    restored, inverse = SetKept(BlockId(4), kept=True).apply(review)
    assert restored.is_kept(BlockId(4))
    assert not inverse.apply(restored)[0].is_kept(BlockId(4))


def test_a_rule_settles_a_doubt_and_repeats_nothing_that_was_sure() -> None:
    doubt = make_verdict(kept=False, doubtful=True)
    cleaned = ship_page(
        *related("Petrel", verdict=DROPPED), *related("Curlew", verdict=doubt)
    )
    ruled = ruling([DROP], cleaned.page, cleaned.verdicts).ruled
    assert list(ruled) == [5]
    review = Review.of(cleaned, "pt", site_ruled=ruled)
    assert not any(review.doubtful_mask())


def test_a_rule_of_another_site_and_a_page_of_none_are_left_alone() -> None:
    rows = related("Read also: Petrel")
    assert not said(replace(DROP, site="ships.example"), ship_page(*rows))
    assert not said(DROP, page_of("Gannet", rows, None))


def test_readers_comments_stay_a_zone_under_a_rule() -> None:
    comment = make_verdict(kept=False, zone=COMMENTS)
    cleaned = ship_page(("I saw her.", "body/div.comments/p", comment))
    keep = Rule(SITE, kept=True, place="div.comments")
    ruled = ruling([keep], cleaned.page, cleaned.verdicts).ruled
    review = Review.of(cleaned, "pt", site_ruled=ruled)
    assert review.comments() == (4,)
    assert review.is_kept(BlockId(4))
    edit = keep_comments(review)
    assert edit is not None
    assert not edit.apply(review)[0].is_kept(BlockId(4))


@pytest.mark.parametrize(
    ("rule", "about"),
    [
        (Rule(SITE, False, text=rule_text("12 Comments")), [4, 5]),
        (Rule(SITE, False, begins="read also:"), [6]),
        (Rule(SITE, False, "div.story", begins="read also:"), []),
        (Rule(SITE, False, "ul.foot", begins="read also:"), [6]),
        (Rule(SITE, False, "ul.foot > li"), [5, 6]),
    ],
)
def test_a_rule_is_about_a_place_a_text_or_both(rule: Rule, about: list[int]) -> None:
    cleaned = ship_page(
        ("3 comments", "body/p", KEPT),
        ("1,204 COMMENTS", "body/ul.foot/li", KEPT),
        ("Read  also: Petrel", "body/ul.foot/li[2]", KEPT),
    )
    assert blocks_of(rule, cleaned.page) == about


def test_of_two_rules_the_later_one_holds_but_a_text_says_more_than_a_place() -> None:
    cleaned = ship_page(*related("Read also: Petrel", "Her cargo"))
    drop = replace(DROP, made_at="2026-11-02")
    keep = Rule(SITE, True, "div.related", made_at="2026-11-01")
    words = Rule(SITE, True, text="her cargo", made_at="2026-10-01")
    both = ruling([drop, keep], cleaned.page, cleaned.verdicts)
    assert sorted(both.ruled) == [4, 5]
    assert not ruling(
        [drop, replace(keep, made_at="2026-11-03")], cleaned.page, cleaned.verdicts
    ).ruled
    all_three = ruling([words, drop, keep], cleaned.page, cleaned.verdicts)
    assert list(all_three.ruled) == [4]


def test_a_rule_that_would_swallow_the_article_is_held_back() -> None:
    cleaned = ship_page(*related("Read also: Petrel"))
    swallow = Rule(SITE, False, "div.story > p")
    found = ruling([swallow, DROP], cleaned.page, cleaned.verdicts)
    assert found.held == (swallow,)
    assert list(found.ruled) == [4]


def test_a_change_is_taken_back_by_its_inverse() -> None:
    other = replace(DROP, kept=True)
    rules: dict[RuleKey, Rule] = {}
    rules, _ = ChangeRules((DROP,)).apply(rules)
    changed, back = ChangeRules((other,)).apply(rules)
    assert list(changed.values()) == [other]
    assert back.apply(changed)[0] == rules
    gone, back = ChangeRules((), (DROP,)).apply(rules)
    assert not gone
    assert back.apply(gone)[0] == rules


def test_a_rule_is_read_as_a_sentence() -> None:
    rule = replace(DROP, example="Read also: Petrel lost")
    assert rule.words() == (
        "On harbour.example: drop what stands in div.related > ul > li, like “Read"
        " also: Petrel lost”"
    )
    both = Rule(SITE, True, "div.foot", begins="we are")
    assert both.words() == (
        "On harbour.example: keep what stands in div.foot and begins with “we are”"
    )


def test_an_effect_counts_what_a_change_would_do_and_leaves_out_what_is_decided() -> (
    None
):
    cleaned = ship_page(*related("Read also: Petrel", "Read also: Curlew"))
    review, _ = SetKept(BlockId(4), kept=True).apply(Review.of(cleaned, "pt"))
    effect = effect_of(ChangeRules((DROP,)), {}, review)
    assert (effect.dropped, effect.restored) == ((5,), ())
    assert 0 < effect.share < 0.1
    assert not effect.is_much
    much = effect_of(ChangeRules((Rule(SITE, False, "div.story"),)), {}, review)
    assert much.is_much
    total = Effects().plus(effect).plus(much)
    assert (total.pages, total.changed, total.much) == (2, 1, 1)


def test_an_effect_of_a_rule_taken_off_is_what_comes_back() -> None:
    cleaned = ship_page(*related("Read also: Petrel"))
    review = Review.of(cleaned, "pt")
    effect = effect_of(ChangeRules((), (DROP,)), {DROP.key: DROP}, review)
    assert (effect.dropped, effect.restored) == ((), (4,))


@pytest.mark.parametrize(
    "rule",
    [
        Rule("", False, "p"),
        Rule(SITE, False),
        Rule("a b", False, "p"),
        Rule(SITE, False, "p >"),
        Rule(SITE, False, "p" * (MOST_CHARS + 1)),
        Rule(SITE, False, text="\u202e"),
        Rule("a" * 300, False, "p"),
    ],
)
def test_a_rule_that_says_nothing_or_cannot_be_read_is_of_no_use(rule: Rule) -> None:
    assert usable(rule) is None


def test_a_rule_from_outside_is_put_as_rules_are_kept() -> None:
    rule = Rule(" WWW.Harbour.example ", False, "div.a>p", "Read 12", example="a\x00b")
    assert usable(rule) == Rule(SITE, False, "div.a > p", "read #", example="ab")


TEXTS = st.text(max_size=40)
RULES = st.builds(Rule, TEXTS, st.booleans(), TEXTS, TEXTS, TEXTS, TEXTS)


@given(RULES)
def test_what_is_usable_stays_as_it_is(rule: Rule) -> None:
    made = usable(rule)
    assert made is None or usable(made) == made


@given(st.lists(RULES, max_size=6), st.lists(RULES, max_size=4), st.data())
def test_any_change_is_undone_by_its_inverse(
    before: list[Rule], put: list[Rule], data: st.DataObject
) -> None:
    rules, _ = ChangeRules(tuple(before)).apply({})
    removed = data.draw(st.lists(st.sampled_from(before), max_size=3)) if before else []
    after, back = ChangeRules(tuple(put), tuple(removed)).apply(rules)
    assert back.apply(after)[0] == rules


@given(RULES, st.lists(TEXTS.filter(bool), max_size=5))
def test_any_rule_can_be_asked_of_any_page(rule: Rule, texts: list[str]) -> None:
    rows = [(text, f"body/{text}/p", KEPT) for text in texts]
    blocks_of(rule, page_of("Gannet", rows).page)


def test_a_hundred_rules_of_a_site_are_asked_of_a_long_page_at_once() -> None:
    texts = (f"Paragraph {number} of a long page." for number in range(10_000))
    rows = [(t, f"body/div.story/p[{n}]", KEPT) for n, t in enumerate(texts)]
    cleaned = page_of("Gannet", rows)
    rules = [Rule(SITE, False, f"div.box-{n} > p") for n in range(50)]
    rules += [Rule(SITE, False, begins=f"ship {'x' * n}") for n in range(50)]
    begun = time.process_time()
    assert ruling(rules, cleaned.page, cleaned.verdicts).ruled == {}
    # Rule by rule and block by block it took three seconds.
    assert time.process_time() - begun < 1.5
