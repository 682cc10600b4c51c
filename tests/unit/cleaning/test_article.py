import pytest

from facingpage.cleaning.article import article_text, letters, placed
from facingpage.openers import Source, open_page

LONG = "The harbour council voted on Monday to rebuild the old pier."
OTHER = "Divers found that half of the posts below the water had rotted."


@pytest.mark.parametrize(
    ("texts", "article", "expected"),
    [
        ([LONG, OTHER], f"{LONG}\n{OTHER}", [1.0, 1.0]),
        ([LONG, OTHER], LONG, [1.0, 0.0]),
        # Only one of two equal blocks stands in the article.
        ([LONG, OTHER, LONG], f"{LONG}\n{OTHER}", [1.0, 1.0, 0.0]),
        # A short line counts as a whole line between its neighbours.
        ([LONG, "Posts", OTHER], f"{LONG}\nPosts\n{OTHER}", [1.0, 1.0, 1.0]),
        ([LONG, "harbour", OTHER], f"{LONG}\n{OTHER}", [1.0, 0.0, 1.0]),
        # Spaces, case and punctuation are markup's business.
        ([LONG.upper()], f"- {LONG}", [1.0]),
        (["!!!", LONG], LONG, [0.0, 1.0]),
    ],
)
def test_blocks_are_found_in_the_article(
    texts: list[str], article: str, expected: list[float]
) -> None:
    assert placed([letters(text) for text in texts], article) == expected


def test_a_block_that_is_half_in_the_article_has_half_a_vote() -> None:
    (vote,) = placed([letters(f"{LONG} {OTHER}")], LONG)
    assert 0.3 < vote < 0.7


def test_letters_are_folded() -> None:
    assert letters("Straße № 5, “Ёлка”") == letters(
        "STRASSE No5 ёлка".replace("SS", "ß")
    )


def test_the_tree_is_left_as_it_was() -> None:
    markup = f"<html><body><article><p>{LONG}</p><p>{OTHER}</p></article></body></html>"
    opened = open_page(Source("a.html", markup.encode()))
    assert opened.tree is not None
    count = len(list(opened.tree.iter()))
    article_text(opened.tree, opened.page.blocks)
    assert len(list(opened.tree.iter())) == count


def test_a_page_with_too_many_elements_is_not_given_to_trafilatura() -> None:
    markup = f"<html><body><p>{LONG}</p>{'<i></i>' * 60_001}</body></html>"
    opened = open_page(Source("a.html", markup.encode()))
    assert opened.tree is not None
    assert article_text(opened.tree, opened.page.blocks) is None


@pytest.mark.timeout(20)
@pytest.mark.parametrize("text", [LONG, "a", "ab"])
def test_a_line_repeated_without_end_takes_no_time(text: str) -> None:
    count = 20_000
    found = placed([letters(text)] * count, f"{text}\n" * (count // 2))
    assert len(found) == count
