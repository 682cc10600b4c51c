"""Rules made of corrections: general enough, and never too much."""

from dataclasses import replace

from facingpage.core.edits import SetKept
from facingpage.core.page import BlockId, Cleaned, Verdict
from facingpage.core.review import Review
from facingpage.core.rule_making import asked, offered
from facingpage.core.rules import Rule, ruling
from helpers.sites import make_verdict, page_of, story

SITE = "harbour.example"
KEPT, DROPPED = make_verdict(kept=True), make_verdict(kept=False)
TITLE = make_verdict(kept=True, evidence="title")
Row = tuple[str, str, Verdict]


def paragraphs(*texts: str, verdict: Verdict = KEPT) -> list[Row]:
    return [(t, f"body/div.story/p[{n}]", verdict) for n, t in enumerate(texts, 1)]


def links(*texts: str, verdict: Verdict = KEPT) -> list[Row]:
    return [(t, f"body/div.related/ul/li[{n}]", verdict) for n, t in enumerate(texts)]


SHIPS = ("Petrel lost", "Curlew found", "Wren sold", "Heron late")
PAGE = page_of(
    "Gannet", [*paragraphs(*story("Gannet"), *story("Petrel")), *links(*SHIPS)]
)


def decided(cleaned: Cleaned, kept: bool, *blocks: int) -> Review:
    review = Review.of(cleaned, "pt")
    for block in blocks:
        review, _ = SetKept(BlockId(block), kept).apply(review)
    return review


def test_three_drops_in_one_list_offer_a_rule_for_the_list() -> None:
    review = decided(PAGE, False, 7, 8, 9)
    assert offered([review], 0, BlockId(9)) == Rule(
        SITE, False, "div.related > ul > li", example="Petrel lost"
    )


def test_two_drops_offer_nothing() -> None:
    assert offered([decided(PAGE, False, 7, 8)], 0, BlockId(8)) is None


def test_drops_on_several_pages_count_together() -> None:
    pages = [decided(PAGE, False, block) for block in (7, 8, 9)]
    rule = offered(pages, 2, BlockId(9))
    assert rule is not None
    assert rule.place == "div.related > ul > li"


def test_restoring_offers_a_rule_that_keeps() -> None:
    lost = links(*SHIPS, verdict=DROPPED)
    page = page_of("Gannet", [*paragraphs(*story("Gannet"), *story("Petrel")), *lost])
    rule = offered([decided(page, True, 7, 8, 9)], 0, BlockId(9))
    assert rule is not None
    assert rule.kept


def test_what_the_person_passed_over_is_not_swept_along() -> None:
    # The third link was seen and left: the place is not what they mean.
    assert offered([decided(PAGE, False, 7, 8, 10)], 0, BlockId(10)) is None


def test_what_begins_alike_among_the_text_is_dropped_by_its_words_alone() -> None:
    also = [f"Read also: {ship}" for ship in SHIPS[:3]]
    first, second = paragraphs(*story("Gannet")), paragraphs(*story("Petrel"))
    page = page_of("Gannet", [*first, *paragraphs(*also), *second])
    review = decided(page, False, 4, 5, 6)
    rule = offered([review], 0, BlockId(6))
    assert rule == Rule(
        SITE, False, "div.story > p", "read also:", example="Read also: Petrel lost"
    )
    assert sorted(ruling([rule], page.page, page.verdicts).by) == [4, 5, 6]


def test_three_paragraphs_of_a_text_offer_no_rule() -> None:
    page = page_of("Gannet", paragraphs(*story("Gannet"), *story("Petrel")))
    assert offered([decided(page, False, 1, 2, 3)], 0, BlockId(3)) is None


def test_a_title_in_the_place_is_not_swept_along() -> None:
    # On another page the title stands there.
    title = page_of(
        "Wren", [*links("The Wren", verdict=TITLE), *paragraphs(*story("W"))]
    )
    pages = [decided(PAGE, False, 7, 8, 9), Review.of(title, "pt")]
    assert offered(pages, 0, BlockId(9)) is None


def test_what_another_page_keeps_by_a_decision_is_not_swept_along() -> None:
    pages = [decided(PAGE, False, 7, 8, 9), decided(PAGE, True, 10)]
    assert offered(pages, 0, BlockId(9)) is None


def test_a_page_without_an_address_and_plain_text_offer_nothing() -> None:
    rows = [*paragraphs(*story("Gannet")), *links(*SHIPS)]
    nowhere = decided(page_of("Gannet", rows, None), False, 4, 5, 6)
    assert offered([nowhere], 0, BlockId(6)) is None
    lines = [(text, f"line {n}", KEPT) for n, text in enumerate(story("A"), 1)]
    plain = decided(page_of("Gannet", lines), False, 1, 2, 3)
    assert offered([plain], 0, BlockId(3)) is None


def test_what_a_rule_said_already_is_no_correction() -> None:
    review = decided(PAGE, True, 7, 8, 9)
    rule = Rule(SITE, False, "div.related > ul > li")
    ruled = ruling([rule], PAGE.page, PAGE.verdicts).ruled
    assert offered([replace(review, site_ruled=ruled)], 0, BlockId(9)) is None


def test_a_rule_asked_for_is_about_the_place() -> None:
    review = Review.of(PAGE, "pt")
    assert asked([review], 0, [BlockId(7)], kept=False) == Rule(
        SITE, False, "div.related > ul > li", example="Petrel lost"
    )


def test_a_rule_asked_for_in_the_text_is_about_the_words() -> None:
    page = page_of("Gannet", paragraphs(*story("Gannet"), "Subscribe now", *story("A")))
    review = Review.of(page, "pt")
    assert asked([review], 0, [BlockId(4)], kept=False) == Rule(
        SITE, False, "div.story > p", text="subscribe now", example="Subscribe now"
    )


def test_ids_that_count_are_one_place() -> None:
    rows = [(ship, f"body/div#ad-{n}/p", KEPT) for n, ship in enumerate(SHIPS)]
    page = page_of("Gannet", [*paragraphs(*story("Gannet"), *story("Petrel")), *rows])
    rule = offered([decided(page, False, 7, 8, 9)], 0, BlockId(9))
    assert rule is not None
    assert rule.place == "div#ad > p"


def test_parts_of_one_box_are_dropped_with_the_box() -> None:
    box = "body/div.box/{}"
    rows = [
        ("More news", box.format("h3"), KEPT),
        ("Petrel lost", box.format("ul/li"), KEPT),
        ("Curlew found", box.format("ul/li[2]"), KEPT),
    ]
    page = page_of("Gannet", [*paragraphs(*story("Gannet"), *story("Petrel")), *rows])
    from facingpage.core.rule_making import best_rule  # noqa: PLC0415  # this test alone

    rule = best_rule(SITE, page.page.blocks[6:], [Review.of(page, "pt")], kept=False)
    assert rule is not None
    assert rule.place == "div.box"
