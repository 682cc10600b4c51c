"""Pages as a scraper leaves them: lines without markup."""

from pathlib import Path

import pytest

from facingpage import cleaning, language, openers
from facingpage.core.page import Block, Verdict
from helpers.shared import shared_dir

PAGES = Path(__file__).resolve().parents[2] / "pages"


def judged(path: Path) -> list[tuple[Block, Verdict]]:
    opened = openers.open_page(openers.read_source(path))
    page_language = language.page_language(opened.page)
    guesses = language.detect(opened.page, page_language)
    verdicts = cleaning.clean(opened, guesses, page_language)
    return [(block, verdicts[block.id]) for block in opened.page.blocks]


def kept_lines(path: Path) -> list[int]:
    return [
        int(block.path.removeprefix("line "))
        for block, verdict in judged(path)
        if verdict.kept
    ]


@pytest.mark.shared
def test_the_seed_page_comes_out_as_its_title_and_ten_paragraphs() -> None:
    path = shared_dir() / "data" / "seed" / "sputnik_kurils.txt"
    # The title, the paragraph with the dateline, and every second line after it.
    assert kept_lines(path) == [5, *range(9, 28, 2)]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        pytest.param(
            "scraped_bakery_de.txt",
            [5, 9, 11, 13, 15, 17, 19],
            marks=pytest.mark.xfail(
                strict=True, reason="the site's slogan, two sentences, reads as a lead"
            ),
        ),
        ("scraped_lighthouse_ru.txt", [4, 7, 8, 9, 10, 11, 12]),
    ],
)
def test_a_scraped_article_comes_out_whole_and_alone(
    name: str, lines: list[int]
) -> None:
    assert kept_lines(PAGES / name) == lines


@pytest.mark.parametrize(
    ("line", "evidence"),
    [
        (1, "text"),
        (7, "furniture"),
        (8, "repeated"),
        (22, "no-words"),
        (23, "text"),
        (24, "furniture"),
        (25, "other-script"),
    ],
)
def test_each_dropped_line_says_why(line: int, evidence: str) -> None:
    found = {b.path: v for b, v in judged(PAGES / "scraped_bakery_de.txt")}
    assert found[f"line {line}"].evidence == evidence


def test_a_stray_line_is_named_by_its_language_and_the_page_s() -> None:
    _, verdict = judged(PAGES / "scraped_bakery_de.txt")[-1]
    assert verdict.reason == "Russian line on a page in German"
