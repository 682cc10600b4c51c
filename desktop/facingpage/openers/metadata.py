"""What a page's own markup tells of its title, origin, author and language."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lxml.html import HtmlElement

from facingpage.core.page import Block
from facingpage.openers.dates import iso_date
from facingpage.openers.document import Origin
from facingpage.openers.titles import line_of, title_of
from facingpage.openers.wayback import capture_at, capture_in

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
        title=title_of(tree, metas, page_blocks),
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
        content = line_of(meta.get("content"))[:_ADDRESS_CHARS]
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _short(value: str) -> str:
    return value[:_VALUE_CHARS]


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
            address = line_of(link.get("href"))[:_ADDRESS_CHARS]
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
