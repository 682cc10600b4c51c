"""What each HTML element means for blocks: shown or not, block or not, which kind."""

import re
from typing import Final

from lxml.html import HtmlElement

from facingpage.core.page import Kind
from facingpage.openers.folded import is_folded

UNSHOWN: Final = frozenset(
    {
        "audio",
        "canvas",
        "datalist",
        "desc",
        "head",
        "iframe",
        "link",
        "meta",
        "metadata",
        "noembed",
        "noframes",
        "noscript",
        "object",
        "option",
        "rp",
        "script",
        "select",
        "style",
        "template",
        "textarea",
        "title",
        "video",
    }
)
STAND_INS: Final = frozenset({"noscript", "noframes"})
"""Elements that speak where a script or a frame is missing."""

"""Elements whose text a browser without scripts does not show in the page.

`embed` and `svg` are not here: the parser does not know `<svg/>` as closed, and takes
all that follows for its content.
"""

BLOCK: Final = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "listing",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "p",
        "plaintext",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "xmp",
    }
)
"""Elements that start on a line of their own."""

_KINDS: Final = {
    **{f"h{level}": (Kind.HEADING, level) for level in range(1, 7)},
    "li": (Kind.LIST_ITEM, 1),
    "dd": (Kind.LIST_ITEM, 1),
    "dt": (Kind.LIST_ITEM, 1),
    "blockquote": (Kind.QUOTE, 1),
    "pre": (Kind.CODE, 0),
    "listing": (Kind.CODE, 0),
    "xmp": (Kind.CODE, 0),
    "plaintext": (Kind.CODE, 0),
    "caption": (Kind.CAPTION, 0),
    "figcaption": (Kind.CAPTION, 0),
    "td": (Kind.PARAGRAPH, 0),
    "th": (Kind.PARAGRAPH, 0),
}
_HIDING_STYLE = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE
)
# A cell holding one of these is laid out, not listed: its row is no row of data.
_STRUCTURE: Final = frozenset(
    {
        "article",
        "blockquote",
        "dl",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "ol",
        "pre",
        "section",
        "table",
        "ul",
    }
)
_ROW_CELL_CHARS: Final = 600
_HIDDEN_CLASS: Final = "sf-hidden"
_EDIT_CLASS: Final = "mw-editsection"
_LINK_SIGNS: Final = frozenset({"¶", "#", "§", "🔗", "⚓", "∞"})
_FOUND_BY_SEARCH: Final = "until-found"


def is_hidden(element: HtmlElement) -> bool:
    """Return whether an element itself says that it is not shown.

    What a click on its heading or tab shows is text of the page.
    """
    style = element.get("style")
    is_hiding = (
        (style and _HIDING_STYLE.search(style))
        or element.get("hidden", _FOUND_BY_SEARCH) != _FOUND_BY_SEARCH
        # What was hidden by a style that SingleFile then left out.
        or _HIDDEN_CLASS in element.get("class", "")
        or (element.tag == "dialog" and element.get("open") is None)
    )
    if not is_hiding or element.tag in {"body", "html"}:
        return False
    return not is_folded(element)


def is_heading_tool(element: HtmlElement) -> bool:
    """Return whether an element in a heading is a tool of it, and none of its words.

    MediaWiki's "[edit]", and the sign that many programs link to the heading itself:
    "History ¶". It is shown where the mouse is.
    """
    if _EDIT_CLASS in (element.get("class") or ""):
        return True
    if element.tag != "a" or not (element.get("href") or "").startswith("#"):
        return False
    return "".join(element.itertext()).strip() in _LINK_SIGNS


def kind_of(element: HtmlElement, outer: tuple[Kind, int]) -> tuple[Kind, int]:
    """Return the kind and level of text in an element that stands in `outer`."""
    own = _KINDS.get(element.tag)
    if own is None:
        if element.get("role") == "heading":
            level = element.get("aria-level", "2")
            return Kind.HEADING, int(level) if level in set("123456") else 2
        return outer
    kind, level = own
    if outer[0] is Kind.HEADING:
        return outer
    if kind in {Kind.LIST_ITEM, Kind.QUOTE} and outer[0] is kind:
        return kind, outer[1] + 1
    return kind, level


def is_row(row: HtmlElement, *, least: int = 2) -> bool:
    """Return whether a `<tr>` is a row of data: `least` or more plain, short cells."""
    filled = 0
    cell_chars = 0
    breaks = 0
    paragraphs = 0
    for element in row.iter():
        tag = element.tag
        if tag in {"td", "th"}:
            cell_chars = breaks = paragraphs = 0
        elif tag in _STRUCTURE:
            return False
        elif tag == "br":
            breaks += 1
        elif tag in {"p", "div"}:
            paragraphs += 1
        if element is not row:
            before = cell_chars
            cell_chars += len((element.text or "").strip())
            if tag not in {"td", "th"}:
                cell_chars += len((element.tail or "").strip())
            filled += before == 0 < cell_chars
        if cell_chars > _ROW_CELL_CHARS or breaks > 3 or paragraphs > 3:
            return False
    return filled >= least
