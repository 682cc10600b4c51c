import json

import pytest

from facingpage.core.page import Page
from facingpage.errors import OpenFailed
from facingpage.openers import Source, open_page

LINES = [
    f"The ferry of day {day} left the southern pier at seven and came back full."
    for day in range(9)
]
ARTICLE = "\n".join(LINES)
CHINESE = "。".join(
    f"第{day}天的渡轮早上七点离开南码头然后满载而归" for day in range(20)
)


def opened(body: str, *records: object) -> Page:
    # "</" would end the script that holds it.
    data = [json.dumps(record).replace("</", r"<\/") for record in records]
    scripts = "".join(f'<script type="application/ld+json">{d}</script>' for d in data)
    markup = f"<html><head>{scripts}</head><body>{body}</body></html>"
    return open_page(Source("ferry.html", markup.encode())).page


def article(text: str) -> dict[str, str]:
    return {"@type": "NewsArticle", "headline": "Ferry", "articleBody": text}


def test_an_article_drawn_by_script_is_read_from_the_data() -> None:
    page = opened("<h1>Ferry</h1><p>Loading</p>", article(ARTICLE))
    assert [b.text for b in page.blocks] == ["Ferry", "Loading", *LINES]
    assert "draws its article by script" in (page.cut or "")


def test_a_page_with_nothing_but_data_opens() -> None:
    page = opened("<div id=root></div>", {"@graph": [article(ARTICLE)]})
    assert [b.text for b in page.blocks] == LINES


def test_a_page_with_a_little_data_does_not() -> None:
    with pytest.raises(OpenFailed):
        opened("<div id=root></div>", article("Soon."))


@pytest.mark.parametrize("text", [ARTICLE, CHINESE])
def test_an_article_that_is_shown_is_not_read_twice(text: str) -> None:
    page = opened(f"<article>{text[: len(text) // 2]}</article>", article(text))
    assert len(page.blocks) == 1
    assert page.cut is None


def test_markup_in_the_data_is_read_as_markup_without_its_scripts() -> None:
    body = "".join(f"<p>{line}</p>" for line in LINES) + "<script>alert(1)</script>"
    page = opened("<h1>Ferry</h1>", article(body))
    assert [b.text for b in page.blocks] == ["Ferry", *LINES]


@pytest.mark.parametrize("sign", ["\0", "\ud800", "\x1b", "\ufffe"])
def test_signs_that_the_parser_forbids_are_left_out(sign: str) -> None:
    page = opened("", article(f"{sign}{ARTICLE}{sign}"))
    assert [b.text for b in page.blocks] == LINES
