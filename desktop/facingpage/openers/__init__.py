"""A file to its pages, and each to a `Page`: one row a format, told by content."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from facingpage.core.opened import Opened
from facingpage.core.page import PageEntry
from facingpage.errors import OpenFailed
from facingpage.openers import (
    complete,
    epub,
    folder,
    gzip,
    maff,
    markdown,
    mhtml,
    pdf,
    plain,
    singlefilez,
    tar,
    wacz,
    warc,
    webarchive,
)
from facingpage.openers.decode import Decoded, decode, decode_as
from facingpage.openers.document import Document, Found
from facingpage.openers.filemarks import noted_address
from facingpage.openers.html import open_html
from facingpage.openers.keeping import noting, with_kept
from facingpage.openers.limits import DEFAULT_LIMITS, Limits
from facingpage.openers.links import with_full_addresses
from facingpage.openers.source import Source, find_source, read_source, shown_name
from facingpage.openers.text import open_text
from facingpage.openers.zip import find_in_zip, is_zip, zip_pages

if TYPE_CHECKING:
    from facingpage.openers.gallery import Gallery

__all__ = [
    "DEFAULT_LIMITS",
    "OPENERS",
    "Document",
    "Limits",
    "Opener",
    "Source",
    "find_document",
    "find_source",
    "list_pages",
    "noting",
    "open_gallery",
    "open_page",
    "read_document",
    "read_source",
    "with_kept",
]

# A ZIP in a WARC in a folder is real; what is deeper is a trap.
_MOST_NESTED: Final = 3

Pages = Callable[[Source, Limits, "Nested"], Iterator[Found]]
Nested = Callable[[Source, str], Iterator[Found]]
"""Gives the pages of a file within a file; keys and names begin with the second."""


@dataclass(frozen=True, slots=True)
class Opener:
    """A format the program opens.

    `recognise` answers from a file's first bytes (`Source.head`, 64 KB) whether it is
    this format; `suffixes` decide only where no content does. `pages` yields what the
    file holds, one after the other, without keeping them in memory. `find` gets the
    page of one key without reading all before it, where the format allows that.
    """

    id: str
    title: str
    suffixes: tuple[str, ...]
    recognise: Callable[[Source], bool]
    pages: Pages
    find: Callable[[Source, str, Limits], Found] | None = None


OPENERS: Final = (
    Opener(
        "warc",
        "Web crawl (WARC, ARC)",
        (".warc", ".warc.gz", ".arc", ".arc.gz"),
        warc.is_warc,
        warc.warc_pages,
        warc.find_in_warc,
    ),
    Opener(
        "wacz",
        "Web crawl with a list of pages (WACZ)",
        (".wacz",),
        wacz.is_wacz,
        wacz.wacz_pages,
        wacz.find_in_wacz,
    ),
    Opener(
        "mhtml",
        "MHTML",
        (".mhtml", ".mht"),
        mhtml.is_mhtml,
        mhtml.mhtml_pages,
    ),
    Opener(
        "webarchive",
        "Safari web archive",
        (".webarchive",),
        webarchive.is_webarchive,
        webarchive.webarchive_pages,
    ),
    Opener(
        "singlefilez",
        "SingleFile page that unpacks itself",
        (".zip.html",),
        singlefilez.is_singlefilez,
        singlefilez.singlefilez_pages,
    ),
    Opener("epub", "EPUB book", (".epub",), epub.is_epub, epub.epub_pages),
    Opener("maff", "MAFF", (".maff",), maff.is_maff, maff.maff_pages),
    Opener("htz", "HTZ", (".htz",), maff.is_htz, maff.htz_pages),
    Opener("zip", "ZIP of pages", (".zip",), is_zip, zip_pages, find_in_zip),
    Opener(
        "tar",
        "TAR of pages",
        (".tar",),
        tar.is_tar,
        tar.tar_pages,
        tar.find_in_tar,
    ),
    Opener(
        "gzip",
        "gzip, bzip2, xz or Zstandard of any of these",
        gzip.SUFFIXES,
        gzip.is_gzip,
        gzip.gzip_pages,
    ),
    Opener(
        "folder",
        "Folder of pages",
        (),
        folder.is_folder,
        folder.folder_pages,
        folder.find_in_folder,
    ),
    Opener(
        "pdf",
        "Printed page (PDF)",
        (".pdf",),
        pdf.is_pdf,
        pdf.pdf_pages,
    ),
    Opener(
        "markdown",
        "Markdown",
        markdown.SUFFIXES,
        markdown.is_markdown,
        markdown.markdown_pages,
    ),
    Opener(
        "html",
        "Web page",
        (".html", ".htm", ".xhtml", ".shtml"),
        plain.is_html,
        complete.html_pages,
    ),
    Opener(
        "text",
        "Plain text",
        (".txt", ".text"),
        plain.is_never_certain,
        plain.text_pages,
    ),
)
"""Every format, in the order in which content is asked."""


def list_pages(source: Source, limits: Limits = DEFAULT_LIMITS) -> Iterator[PageEntry]:
    """Yield the pages a file holds, in its order; a simple page is one with key "".

    Raises:
        OpenFailed: it is nothing we open, or damaged from there on.
    """
    for found in _pages(source, limits):
        yield found.entry


def find_document(
    source: Source, limits: Limits = DEFAULT_LIMITS, key: str | None = None
) -> Document:
    """Return one page's bytes: that of a key of `list_pages`, or else the first.

    Raises:
        OpenFailed: there is no page, or none of that key.
    """
    opener = _opener_for(source)
    if key and opener.find is not None:
        return opener.find(source, key, limits).load()
    for found in _pages(source, limits, opener=opener):
        if not key or found.entry.key == key:
            return _noted(source, found)
    what = "it holds no page" if not key else "the page is not in it any more"
    raise OpenFailed(
        f'Could not open "{shown_name(source.name)}": {what}. '
        "Open the page in a browser and save it again."
    )


def is_any_found_at_once(source: Source) -> bool:
    """Return whether a page is found by its key without reading those before it."""
    return _opener_for(source).find is not None


def _noted(source: Source, found: Found) -> Document:
    """Return a page with where its file was fetched from, if it is the whole file."""
    document = found.load()
    if source.path is None or found.entry.key:
        return document
    return replace(document, noted_url=noted_address(source.path))


def read_document(
    document: Document, limits: Limits = DEFAULT_LIMITS, encoding: str | None = None
) -> Opened:
    """Return the page of a document; `encoding` is a person's choice and wins.

    Raises:
        OpenFailed: too large, not a page, or without any text.
    """
    plain.refuse_if_large(document, limits)
    if document.content == "pdf":
        # It is no text in any encoding.
        return _with_noted(document, pdf.open_pdf(document, limits))
    read = _READERS[document.content]
    decoded = (
        decode_as(document.data, encoding)
        if encoding
        else decode(document.data, document.charset)
    )
    plain.refuse_binary(decoded.text, document.name)
    return with_full_addresses(_with_noted(document, read(document, decoded, limits)))


def _with_noted(document: Document, opened: Opened) -> Opened:
    """Return a page with the address its file was fetched from, if it tells none."""
    origin = opened.page.provenance
    if origin.url or document.noted_url is None:
        return opened
    url, source = document.noted_url
    told = replace(origin, url=url, url_source=source)
    return replace(opened, page=replace(opened.page, provenance=told))


def open_page(source: Source, limits: Limits = DEFAULT_LIMITS) -> Opened:
    """Return the first page of a file, its format told by content, then by suffix.

    Raises:
        OpenFailed: too large, not a page, or without any text.
    """
    return read_document(find_document(source, limits), limits)


def open_gallery(
    document: Document,
    limits: Limits = DEFAULT_LIMITS,
    encoding: str | None = None,
    absent: str = "",
) -> "Gallery":
    """Return the pictures of a document, which is read anew; see `Gallery`.

    Raises:
        OpenFailed: too large, not a page, or without any text.
    """
    # Only who asks for pictures pays for their decoders.
    from facingpage.openers.gallery import Gallery  # noqa: PLC0415

    # A page's text is read without the long addresses that hold its pictures.
    whole = replace(limits, max_uri_chars=limits.max_bytes)
    opened = read_document(document, whole, encoding)
    return Gallery(opened, document, limits, absent)


_READERS: Final[dict[str, Callable[[Document, Decoded, Limits], Opened]]] = {
    "html": open_html,
    "text": open_text,
}


def _pages(
    source: Source,
    limits: Limits,
    depth: int = 0,
    within: str = "",
    opener: Opener | None = None,
) -> Iterator[Found]:
    def nested(inner: Source, prefix: str) -> Iterator[Found]:
        if depth >= _MOST_NESTED:
            raise OpenFailed(
                f'Could not open "{shown_name(inner.name)}": it is packed more than '
                f"{_MOST_NESTED} times. Unpack it and open what is inside."
            )
        return _pages(inner, limits, depth + 1, prefix)

    opener = opener or _opener_for(source)
    for found in opener.pages(source, limits, nested):
        yield plain.within(found, within)


def _opener_for(source: Source) -> Opener:
    if not source.is_folder and source.head.startswith(plain.NEVER_PAGES):
        plain.refuse_other_formats(source)
    for opener in OPENERS:
        if opener.recognise(source):
            return opener
    plain.refuse_other_formats(source)
    # No content decided, so there is no markup: whatever the name says, it is text.
    suffix = PurePath(source.name).suffix.lower()
    named = next((o for o in OPENERS if suffix in o.suffixes), OPENERS[-1])
    return named if named.id == "text" else OPENERS[-1]
