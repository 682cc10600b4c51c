"""resiliparse's article: a second opinion, for two milliseconds a page."""

from typing import Final

from lxml import etree
from lxml.html import HtmlElement
from resiliparse.extract.html2text import extract_plain_text

from facingpage.errors import is_panic

# The time it takes grows with the elements times how deep they stand: past this a
# second.
_MOST_STEPS: Final = 1_000_000
_MOST_CHARS: Final = 4_000_000


def second_text(tree: HtmlElement, depth: int) -> str | None:
    """Return the article resiliparse finds, a paragraph a line; None if not asked.

    `depth` is how deep the deepest block stands. The tree is left as it is.
    """
    if tree.xpath("count(//*)") * depth > _MOST_STEPS:
        return None
    markup = etree.tostring(tree, encoding="unicode", method="html")
    if len(markup) > _MOST_CHARS:
        return None
    try:
        return extract_plain_text(
            markup, main_content=True, alt_texts=False, comments=False
        )
    # Rust panics derive from BaseException, and markup nobody foresaw may cause one.
    except BaseException as error:
        if isinstance(error, Exception) or is_panic(error):
            return None
        raise
