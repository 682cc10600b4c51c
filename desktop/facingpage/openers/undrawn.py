"""Articles that a page holds as data for search engines, and draws by script only."""

import html
import re
from collections.abc import Callable
from typing import Final

from lxml.html import HtmlElement

from facingpage.core.declared import data_of, scripts_of
from facingpage.core.folding import letters
from facingpage.openers.tree import Parsed

SENTENCE: Final = (
    "The page draws its article by script. The text here is what the page hands to "
    "search engines, which may lack headings and pictures: to have them too, open the "
    "page in a browser and save it again."
)
# A page that shows its article has nearly all of it in its markup.
_SHOWN: Final = 0.25
_PIECE_CHARS: Final = 12
_MOST_PIECES: Final = 200
_MARKUP = re.compile(r"<(?:p|br|div|h[1-6]|ul|ol|blockquote)\b", re.IGNORECASE)


def undrawn_article(tree: HtmlElement, shown: str) -> str | None:
    """Return the longest article in a page's data if the page does not show it."""
    # Nearly every page shows more than it hands over, and need not be compared.
    if sum(map(len, scripts_of(tree))) <= len(shown):
        return None
    article = max(data_of(tree).articles, key=len, default="")
    if len(article) <= len(shown) or _share(article, shown) >= _SHOWN:
        return None
    return article


def draw(tree: HtmlElement, article: str, parse: Callable[[str], Parsed]) -> None:
    """Put an article at the end of the page's body; `parse` makes a tree of markup."""
    if not _MARKUP.search(article):
        lines = html.unescape(article).splitlines()
        article = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    page = parse(f"<html><body><article>{article}</article></body></html>").tree
    made = None if page is None else page.find(".//article")
    if made is not None:
        body = tree.find(".//body")
        (tree if body is None else body).append(made)


def _share(article: str, shown: str) -> float:
    """Return how much of an article's letters stands in what is shown, 0.0 to 1.0."""
    there, told = letters(shown), letters(article)
    step = max(_PIECE_CHARS, len(told) // _MOST_PIECES)
    pieces = [told[at : at + _PIECE_CHARS] for at in range(0, len(told), step)]
    return sum(piece in there for piece in pieces) / max(1, len(pieces))
