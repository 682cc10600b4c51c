"""What a page's own markup tells of its title, origin, author and language."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lxml.html import HtmlElement

from facingpage.core.folding import letters
from facingpage.core.page import Block, Kind
from facingpage.openers.dates import iso_date
from facingpage.openers.document import Origin
from facingpage.openers.wayback import capture_at, capture_in

_TITLE_CHARS: Final = 400
_VALUE_CHARS: Final = 500
_ADDRESS_CHARS: Final = 4_096
_SINGLE_FILE = re.compile(
    r"<!--\s*(?:Page saved with|Archive processed by) SingleFile\w*\s+"
    r"url:\s*(\S+)(?:\s+saved date:\s*([^\n]{5,120}))?"
)
# The length in it may be that of another writing of the address: it is not used.
_MARK_OF_THE_WEB = re.compile(r"<!--\s*saved from url=\(\d{1,5}\)\s*(\S+?)\s*-->")
_MARK_CHARS: Final = 8_192
# A comment stands behind a start tag that lists every class of the page.
_SINGLE_FILE_CHARS: Final = 65_536
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?[\w:+.-]{0,12})?")
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8}){0,2}")
# Direction overrides and other unseen characters: a title can turn its file name round.
_UNSEEN = re.compile(
    r"[\x00-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
# A sentence, an address, a bare number or markup shown as text.
_NO_TITLE = re.compile(r"[.。！;:,]\s*$|^\s*[<{\[]|https?://|^[\W\d_]*$")
_TOP_BLOCKS: Final = 3
_TOP_CHARS: Final = 120
_SEPARATOR = re.compile(r"\s+[|–—·»«›:/-]{1,2}\s+")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the page says of itself; `None` where it is silent."""

    title: str
    url: str | None = None
    url_source: str | None = None
    saved_at: str | None = None
    saved_at_source: str | None = None
    author: str | None = None
    published: str | None = None
    site: str | None = None
    language: str | None = None


def read_metadata(
    tree: HtmlElement, markup: str, page_blocks: Sequence[Block]
) -> Metadata:
    """Return what the page says of itself in its meta elements, title and comments."""
    metas = _metas(tree)
    site = metas.get("og:site_name") or metas.get("application-name")
    url, url_source, saved_at = _origin(tree, markup, metas)
    published = metas.get("article:published_time") or metas.get("datepublished")
    date = _DATE.match(published or "")
    author = metas.get("author") or metas.get("article:author")
    return Metadata(
        title=_title(tree, metas, page_blocks),
        url=url,
        url_source=url_source,
        saved_at=saved_at,
        saved_at_source="SingleFile comment" if saved_at else None,
        author=None if not author or author.startswith("http") else _short(author),
        published=date[0] if date else None,
        site=_short(site) if site else None,
        language=_language(tree, metas),
    )


def _metas(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (
            meta.get("property")
            or meta.get("name")
            or meta.get("itemprop")
            or meta.get("http-equiv")
            or ""
        )
        content = _line(meta.get("content"))[:_ADDRESS_CHARS]
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _short(value: str) -> str:
    return value[:_VALUE_CHARS]


def _line(text: str | None) -> str:
    return " ".join(_UNSEEN.sub(" ", text or "").split())


def _title(
    tree: HtmlElement, metas: dict[str, str], page_blocks: Sequence[Block]
) -> str:
    """Return the title: og:title, else the page's own heading, else `<title>`."""
    named = _line(next((e.text_content() for e in tree.iter("title")), ""))
    heads = [b for b in page_blocks if b.kind is Kind.HEADING and b.level == 1]
    title = metas.get("og:title") or metas.get("twitter:title")
    if title and not _is_left_over(title, named, heads):
        return title[:_TITLE_CHARS]
    for head in heads:
        text = _line(head.text)
        # "Heading | Site": the heading is the title without the site's name.
        if len(text) > 8 and text.lower() in named.lower():
            return text[:_TITLE_CHARS]
    if not named and heads:
        return _line(heads[0].text)[:_TITLE_CHARS]
    parts = _SEPARATOR.split(named)
    longest = max(parts, key=len)
    return (longest if len(longest) > len(named) / 2 else named)[:_TITLE_CHARS]


def first_line(page_blocks: Sequence[Block]) -> str:
    """Return what goes for the title of a page that names none: a line at its top."""
    for head in page_blocks[:_TOP_BLOCKS]:
        if head.kind is Kind.HEADING:
            return _line(head.text)[:_TITLE_CHARS]
    for block in page_blocks[:_TOP_BLOCKS]:
        is_line = block.kind is Kind.PARAGRAPH and len(block.text) <= _TOP_CHARS
        if is_line and not _NO_TITLE.search(block.text):
            return _line(block.text)
    return ""


def _is_left_over(title: str, named: str, heads: Sequence[Block]) -> bool:
    """Return whether a title is that of the page a reader came from.

    Sites that show the next page by script change heading and `<title>`, and leave the
    rest as it was.
    """
    own = letters(title)
    if not named or any(_is_alike(own, letters(head.text)) for head in heads):
        return False
    shown = letters(named)
    return not _is_alike(own, shown) and any(
        _is_alike(shown, letters(head.text)) for head in heads
    )


def _is_alike(first: str, second: str) -> bool:
    """Return whether most pairs of letters of the shorter stand in the other."""
    short, long = sorted((first, second), key=len)
    pairs = {short[at : at + 2] for at in range(len(short) - 1)}
    return bool(pairs) and sum(pair in long for pair in pairs) >= 0.7 * len(pairs)


def trace(tree: HtmlElement, markup: str, told: Origin, known: Metadata) -> Origin:
    """Return where a page came from: its file's word goes before its own.

    A page out of the Wayback Machine came from its own site, when it was taken there.
    """
    url, url_source = known.url, known.url_source
    if told.url:
        url, url_source = told.url, told.url_source
    saved_at, saved_at_source = known.saved_at, known.saved_at_source
    if told.saved_at:
        saved_at, saved_at_source = told.saved_at, told.saved_at_source
    capture = capture_at(url) or capture_in(tree, markup)
    if capture is not None:
        if capture.url:
            url, url_source = capture.url, capture.by
        if capture.taken_at:
            saved_at, saved_at_source = capture.taken_at, capture.by
    return Origin(url, url_source, saved_at, saved_at_source)


def _origin(
    tree: HtmlElement, markup: str, metas: dict[str, str]
) -> tuple[str | None, str | None, str | None]:
    if found := _SINGLE_FILE.search(markup[:_SINGLE_FILE_CHARS]):
        saved = iso_date(found[2])
        return found[1][:_ADDRESS_CHARS], "SingleFile comment", saved
    if mark := _MARK_OF_THE_WEB.search(markup[:_MARK_CHARS]):
        address = mark[1][:_ADDRESS_CHARS]
        # "about:internet" is what programs write that do not know.
        if not address.lower().startswith("about:"):
            return address.replace("%2D%2D", "--"), "mark of the web", None
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            address = _line(link.get("href"))[:_ADDRESS_CHARS]
            if address.startswith(("http://", "https://")):
                return address, "canonical link", None
    address = metas.get("og:url", "")
    if address.startswith(("http://", "https://")):
        return address, "og:url", None
    return None, None, None


def _language(tree: HtmlElement, metas: dict[str, str]) -> str | None:
    html = tree if tree.tag == "html" else tree.getroottree().getroot()
    said = (
        html.get("lang")
        or html.get("{http://www.w3.org/XML/1998/namespace}lang")
        or html.get("xml:lang")
        or metas.get("content-language")
        or metas.get("og:locale")
        or ""
    )
    code = said.strip()
    return code.replace("_", "-") if _LANGUAGE.fullmatch(code) else None
