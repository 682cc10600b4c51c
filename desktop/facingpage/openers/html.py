"""Opens a saved HTML page."""

import hashlib

from lxml.etree import ParserError, XMLSyntaxError
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from facingpage.core.opened import Opened
from facingpage.core.page import Page, Provenance
from facingpage.errors import OpenFailed
from facingpage.openers import blocks
from facingpage.openers.decode import Decoded
from facingpage.openers.document import Document
from facingpage.openers.limits import Limits
from facingpage.openers.markup import flattened, made_safe
from facingpage.openers.metadata import read_metadata
from facingpage.openers.source import shown_name

# What a head may hold; the first of any other tag begins the body.
_HEAD_TAGS = frozenset(
    {
        "title",
        "meta",
        "link",
        "base",
        "script",
        "style",
        "noscript",
        "template",
        "object",
        "bgsound",
    }
)
# A little hidden text proves nothing, however little is shown.
_EMPTY_CHARS = 200
# As many times more text must be hidden than shown before the hidden text is the page.
_UNVEILED = 4


def open_html(source: Document, decoded: Decoded, limits: Limits) -> Opened:
    """Return the page of an HTML document.

    Raises:
        OpenFailed: there is no text in it.
    """
    tree, made, cut = _read(made_safe(decoded.text, limits), limits)
    if tree is None or made is None:
        raise _no_text(source)
    if not any(c.isalnum() for block in made.blocks for c in block.text):
        raise _no_text(source)
    if not made.is_whole:
        cut = (
            f"Page cut after block {limits.max_blocks:,}: it holds more blocks than "
            "the limit allows. Raise the limit in the settings to read the rest."
        )
    known = read_metadata(tree, decoded.text, made.blocks)
    told = source.origin
    provenance = Provenance(
        sha256=hashlib.sha256(source.original).hexdigest(),
        name=source.name,
        size_bytes=len(source.original),
        format=source.format,
        encoding=decoded.encoding,
        encoding_source=decoded.how,
        url=told.url or known.url,
        url_source=told.url_source if told.url else known.url_source,
        saved_at=told.saved_at or known.saved_at,
        saved_at_source=(
            told.saved_at_source if told.saved_at else known.saved_at_source
        ),
        author=told.author or known.author,
        published=told.published or known.published,
        site=known.site,
        declared_language=known.language or told.language,
    )
    page = Page(
        provenance, known.title or told.title or "", made.blocks, source.cut_with(cut)
    )
    return Opened(page, tree, made.nodes, made.linked)


def _split(tree: HtmlElement, limits: Limits) -> blocks.Split:
    """Return the shown blocks; those a script would unveil where they are the page."""
    made = blocks.split(tree, limits)
    if made.unshown_chars > max(_chars(made), _EMPTY_CHARS):
        fallback = blocks.split(tree, limits, with_noscript=True)
        if _chars(fallback) > _UNVEILED * _chars(made):
            return fallback
        unveiled = blocks.split(tree, limits, with_hidden=True)
        if _chars(unveiled) > _UNVEILED * _chars(made):
            return unveiled
    return made


def _chars(made: blocks.Split) -> int:
    return sum(len(block.text) for block in made.blocks)


def _no_text(source: Document) -> OpenFailed:
    return OpenFailed(
        f'Could not open "{shown_name(source.name)}": the page has no text of its own. '
        "If it is a frame or a script page, open it in a browser and save it again."
    )


def _read(
    markup: str, limits: Limits
) -> tuple[HtmlElement | None, blocks.Split | None, str | None]:
    """Return tree, blocks and, if text was lost, a sentence that says so."""
    tree, fault = _parse(markup)
    made = None if tree is None else _split(tree, limits)
    if fault is None and (made is None or made.depth <= limits.max_depth):
        return tree, made, None
    # The parser drops all that follows its limits, so deep tags are dissolved first.
    tree, fault = _parse(flattened(markup, limits.max_depth))
    made = None if tree is None else _split(tree, limits)
    if fault is None:
        return tree, made, None
    cut = (
        f"Page cut after line {fault}: the markup there goes past what can be parsed. "
        "Open the page in a browser and save it again."
    )
    return tree, made, cut


def _parse(markup: str) -> tuple[HtmlElement | None, int | None]:
    """Return the tree and the line from which the parser lost text, if any."""
    parser = HTMLParser(
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        no_network=True,
        encoding="utf-8",
    )
    try:
        tree = document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (ParserError, XMLSyntaxError, AssertionError, ValueError):
        # lxml: an empty document, or nothing but what it does not take for markup.
        tree = None
    if tree is not None:
        _end_head(tree)
    for entry in parser.error_log:
        if "RESOURCE_LIMIT" in entry.type_name or entry.type_name == "ERR_NO_MEMORY":
            return tree, entry.line
    return tree, None


def _end_head(tree: HtmlElement) -> None:
    """Move what stands in the head but belongs to the body to the body's start.

    Where a page leaves `</head>` and `<body>` out, as it may, the parser ends the head
    only at tags of HTML 4: `<nav>` and `<main>` and all in them stay in the head.
    """
    head = tree.find("head")
    if head is None:
        return
    strays: list[HtmlElement] = []
    for child in head:
        if strays or (isinstance(child.tag, str) and child.tag not in _HEAD_TAGS):
            strays.append(child)
    if not strays:
        return
    body = tree.find("body")
    if body is None:
        body = tree.makeelement("body")
        tree.append(body)
    for place, child in enumerate(strays):
        body.insert(place, child)
