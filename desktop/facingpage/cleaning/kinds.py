"""What a page says it is: an article, a thread, a product, documentation, a list."""

import re
from typing import Final

from facingpage.cleaning.forums import is_forum
from facingpage.core.declared import data_of, said
from facingpage.core.opened import Opened

# What JSON-LD (schema.org) and Open Graph call each; a thing sold or documented is
# often written up as an article too, so the rarer word goes first. A newspaper behind a
# paywall is a product that its news are a part of: news go before products.
_DECLARED: Final = (
    ("forum", frozenset({"discussionforumposting", "qapage"})),
    ("documentation", frozenset({"techarticle", "apireference"})),
    (
        "article",
        frozenset(
            {
                "newsarticle",
                "reportagenewsarticle",
                "opinionnewsarticle",
                "analysisnewsarticle",
                "backgroundnewsarticle",
                "reviewnewsarticle",
            }
        ),
    ),
    ("product", frozenset({"product", "productgroup", "product.item"})),
    ("article", frozenset({"article", "blogposting", "scholarlyarticle"})),
    ("listing", frozenset({"itemlist", "collectionpage", "searchresultspage"})),
)
_DOCUMENTING = re.compile(
    r"sphinx|docusaurus|mkdocs|doxygen|javadoc|docfx|vitepress|gitbook|asciidoctor"
    r"|antora|jekyll-docs|readthedocs|rustdoc|mdbook|docutils|hugo-book",
    re.IGNORECASE,
)


def page_type(opened: Opened) -> str:
    """Return the id of `core.page.PAGE_TYPES` that a page declares; "" if none."""
    tree = opened.tree
    if tree is None:
        return ""
    if is_forum(opened):
        return "forum"
    if _DOCUMENTING.search(said(tree, "generator")):
        return "documentation"
    declared = data_of(tree).types | {said(tree, "og:type").strip().lower()}
    return next((kind for kind, names in _DECLARED if names & declared), "")
