import pytest

from facingpage import cleaning
from facingpage.core.page import PAGE_TYPES
from facingpage.openers import Source, open_page


def said(head: str, attributes: str = "") -> str:
    markup = f"<html {attributes}><head>{head}</head><body><p>Words.</p></body></html>"
    return cleaning.page_type(open_page(Source("page.html", markup.encode())))


def data(kind: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "{kind}"}}</script>'


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (data("NewsArticle"), "article"),
        ('<meta property="og:type" content="article">', "article"),
        (data("Product"), "product"),
        (data("QAPage"), "forum"),
        ('<meta name="generator" content="phpBB">', "forum"),
        ('<meta name="generator" content="Sphinx 7.2">', "documentation"),
        (data("CollectionPage"), "listing"),
        # What is sold is a product, however much is written about it.
        (data("Article") + data("Product"), "product"),
        # Behind a paywall the newspaper is a product, and the page is news.
        (data("NewsArticle") + data("Product"), "article"),
        (data("ReportageNewsArticle") + data("CreativeWork"), "article"),
        ('<meta property="og:type" content="website">', ""),
        ("", ""),
    ],
)
def test_a_page_is_what_it_says_it_is(head: str, kind: str) -> None:
    assert said(head) == kind
    assert kind in PAGE_TYPES or not kind


def test_bare_text_says_nothing_of_its_type() -> None:
    assert cleaning.page_type(open_page(Source("a.txt", b"Words."))) == ""
