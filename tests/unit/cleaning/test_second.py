import pytest

from facingpage.cleaning import second
from facingpage.cleaning.facts import gather
from facingpage.cleaning.second import second_text
from facingpage.core.opened import Opened
from facingpage.language import as_page, page_language
from facingpage.openers import Source, open_page

LONG = "The harbour council voted on Monday to rebuild the old pier."
OTHER = "Divers found that half of the posts below the water had rotted."
MENU = "".join(f"<li><a href=/{n}>Part {n} of the harbour</a></li>" for n in range(9))
PAGE = (
    f"<html><body><nav class=menu><ul>{MENU}</ul></nav>"
    f"<article><p>{LONG}</p><p>{OTHER}</p></article></body></html>"
)


def opened(markup: str) -> Opened:
    return open_page(Source("a.html", markup.encode()))


def test_the_article_is_found_and_the_tree_left_as_it_was() -> None:
    page = opened(PAGE)
    assert page.tree is not None
    count = len(list(page.tree.iter()))
    article = second_text(page.tree, 5) or ""
    assert LONG in article
    assert OTHER in article
    assert "Part 3" not in article
    assert len(list(page.tree.iter())) == count


def test_it_votes_for_the_blocks_of_the_article_alone() -> None:
    page = opened(PAGE)
    language = page_language(page.page)
    facts = gather(page, as_page(page.page, language), language, None)
    assert facts.second_votes is not None
    voted = [
        block.text
        for block, vote in zip(facts.blocks, facts.second_votes, strict=True)
        if vote > 0.5
    ]
    assert voted == [LONG, OTHER]


def test_fast_asks_it_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(second, "extract_plain_text", lambda *a, **_: asked.append(a))
    page = opened(PAGE)
    language = page_language(page.page)
    guesses = as_page(page.page, language)
    assert gather(page, guesses, language, None, fast=True).second_votes is None
    assert not asked


@pytest.mark.timeout(60)
def test_a_page_that_is_both_deep_and_long_is_not_given_to_it() -> None:
    deep = "<div>" * 450 + "".join(f"<p>Line {n} of it.</p>" for n in range(5_000))
    page = opened(f"<html><body>{deep}</body></html>")
    language = page_language(page.page)
    facts = gather(page, as_page(page.page, language), language, None)
    assert facts.second_votes is None


class PanicException(BaseException):
    pass


@pytest.mark.parametrize("error", [PanicException("index"), ValueError("markup")])
def test_what_it_cannot_read_costs_a_vote_and_no_more(
    error: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> str:
        raise error

    monkeypatch.setattr(second, "extract_plain_text", fail)
    page = opened(PAGE)
    assert page.tree is not None
    assert second_text(page.tree, 5) is None


def test_a_person_may_still_interrupt_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(second, "extract_plain_text", interrupt)
    page = opened(PAGE)
    assert page.tree is not None
    with pytest.raises(KeyboardInterrupt):
        second_text(page.tree, 5)
