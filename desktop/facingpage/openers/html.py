"""Opens a saved HTML page."""

import hashlib
from functools import partial
from typing import Final

from lxml.html import HtmlElement

from facingpage.core.opened import Opened
from facingpage.core.page import Page, Provenance
from facingpage.errors import OpenFailed
from facingpage.openers import blocks
from facingpage.openers.decode import Decoded
from facingpage.openers.document import Document
from facingpage.openers.frames import graft
from facingpage.openers.limits import Limits
from facingpage.openers.markup import flattened, made_safe
from facingpage.openers.metadata import read_metadata, trace
from facingpage.openers.source import shown_name
from facingpage.openers.titles import first_line
from facingpage.openers.tree import Parsed, parse, parse_shallow
from facingpage.openers.undrawn import SENTENCE, draw, undrawn_article

_IMAGE: Final = "image"
# A little hidden text proves nothing, however little is shown.
_EMPTY_CHARS = 200
# As many times more text must be hidden than shown before the hidden text is the page.
_UNVEILED = 4


def open_html(source: Document, decoded: Decoded, limits: Limits) -> Opened:
    """Return the page of an HTML document.

    Raises:
        OpenFailed: there is no text in it.
    """
    tree, made, cut = _read(source, made_safe(decoded.text, limits), limits)
    if tree is None or made is None:
        raise _no_text(source, tree)
    shown = "\n".join(block.text for block in made.blocks)
    if article := undrawn_article(tree, shown):
        draw(tree, article, partial(_parse_part, limits=limits))
        made = _split(tree, limits)
        cut = " ".join(filter(None, (cut, SENTENCE)))
    if not any(c.isalnum() for block in made.blocks for c in block.text):
        raise _no_text(source, tree)
    if not made.is_whole:
        cut = (
            f"Page cut after block {limits.max_blocks:,}: it holds more blocks than "
            "the limit allows. Raise the limit in the settings to read the rest."
        )
    known = read_metadata(tree, decoded.text, made.blocks)
    # A picture copied out of a page has at most its own name; a page has a title.
    if not known.title and all(b.kind.value == _IMAGE for b in made.blocks):
        raise _no_text(source, tree)
    told = source.origin
    traced = trace(tree, decoded.text, told, known)
    provenance = Provenance(
        sha256=hashlib.sha256(source.original).hexdigest(),
        name=source.name,
        size_bytes=len(source.original),
        format=source.format,
        encoding=decoded.encoding,
        encoding_source=source.encoding_words(decoded.how),
        url=traced.url,
        url_source=traced.url_source,
        saved_at=traced.saved_at,
        saved_at_source=traced.saved_at_source,
        author=told.author or known.author,
        published=told.published or known.published,
        site=known.site,
        declared_language=known.language or told.language,
    )
    # A book's chapters have its title in their markup; which chapter it is, only its
    # table of contents tells.
    is_chapter = source.format == "epub"
    titles = (told.title, known.title) if is_chapter else (known.title, told.title)
    titles = (*titles, first_line(made.blocks))
    page = Page(
        provenance,
        next(filter(None, titles), ""),
        made.blocks,
        source.cut_with(cut),
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


def _no_text(source: Document, tree: HtmlElement | None) -> OpenFailed:
    what = "the page has no text of its own"
    if tree is not None and tree.find(".//img") is not None:
        what = "the page holds pictures only, no text"
    return OpenFailed(
        f'Could not open "{shown_name(source.name)}": {what}. '
        "If it is a frame or a script page, open it in a browser and save it again."
    )


def _read(
    source: Document, markup: str, limits: Limits
) -> tuple[HtmlElement | None, blocks.Split | None, str | None]:
    """Return tree, blocks and, if text was lost, a sentence that says so."""
    parsed = parse(markup)
    tree, is_whole = _with_frames(source, parsed.tree, limits)
    made = None if tree is None else _split(tree, limits)
    if parsed.lost_from is not None or (made and made.depth > limits.max_depth):
        # The parser drops all that follows its limits, so deep tags are dissolved.
        parsed = parse(flattened(markup, limits.max_depth))
        tree, is_whole = _with_frames(source, parsed.tree, limits)
        made = None if tree is None else _split(tree, limits)
    cut = None
    if parsed.lost_from is not None:
        cut = (
            f"Page cut after line {parsed.lost_from}: the markup there goes past what "
            "can be parsed. Open the page in a browser and save it again."
        )
    elif not is_whole:
        cut = (
            "Page cut: it holds more frames than the limits allow, and some are left "
            "out. Open the frame you need as a page of its own."
        )
    return tree, made, cut


def _with_frames(
    source: Document, tree: HtmlElement | None, limits: Limits
) -> tuple[HtmlElement | None, bool]:
    """Return the tree with the pages of its frames in it, and whether all are."""
    if tree is None:
        return None, True
    parse_frame = partial(_parse_part, limits=limits)
    return tree, graft(tree, source, limits.max_bytes, parse_frame)


def _parse_part(markup: str, limits: Limits) -> Parsed:
    """Return the tree of markup that is to stand inside the page's own."""
    return parse_shallow(made_safe(markup, limits), limits)
