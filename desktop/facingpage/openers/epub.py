"""Opens EPUB books: each chapter is a page, in the order of reading."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Final
from urllib.parse import unquote, urldefrag

from lxml import etree

from facingpage.core.page import PageEntry
from facingpage.errors import OpenFailed
from facingpage.openers.dates import iso_date
from facingpage.openers.document import Document, Found, Origin
from facingpage.openers.holdings import PAGE_SUFFIXES, key_of, parts_beside
from facingpage.openers.limits import Limits
from facingpage.openers.source import Source, shown_name
from facingpage.openers.xmlfile import local, named, read_xml, text_of, value
from facingpage.openers.zipped import (
    LOCAL_SIGNATURE,
    Archive,
    Member,
    first_names,
    read_archive,
)

_CONTAINER: Final = "META-INF/container.xml"
_ENCRYPTION: Final = "META-INF/encryption.xml"
_PAGE_TYPES: Final = frozenset(
    {"application/xhtml+xml", "text/html", "text/x-oeb1-document"}
)
# Fonts may be scrambled in a book that is otherwise open.
_FONT_SCRAMBLING: Final = (
    "http://www.idpf.org/2008/embedding",
    "http://ns.adobe.com/pdf/enc#RC",
)
_XML_ENCODING = re.compile(rb"<\?xml[^<>]{0,200}?\sencoding=[\"']([\w.:-]{2,40})[\"']")
_TAG = re.compile(rb"<[^<>]*>|&#?\w{1,9};")
# The year 101 is how one program writes that it knows none.
_LEAST_YEAR: Final = "1000"
_YEAR = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_TITLE_CHARS: Final = 400
_MOST_CREATORS: Final = 10


@dataclass(frozen=True, slots=True)
class _Book:
    """A book's package file: what it says of the book, and its chapters' files."""

    title: str | None
    author: str | None
    language: str | None
    published: str | None
    chapters: tuple[str, ...]
    contents: tuple[str, ...]


def is_epub(source: Source) -> bool:
    """Return whether a ZIP says it is a book, or has what a book must have."""
    head = source.head
    if not head.startswith(LOCAL_SIGNATURE):
        return False
    if head[30:38] == b"mimetype" and b"application/epub+zip" in head[38:200]:
        return True
    return _CONTAINER in first_names(source)


def epub_pages(source: Source, limits: Limits, _: object) -> Iterator[Found]:
    """Yield the chapters of a book.

    Raises:
        OpenFailed: no chapter can be found, or they are encrypted; at the end, where
            some are missing.
    """
    archive = read_archive(source, limits)
    book = _read_book(archive)
    titles = _chapter_titles(archive, book.contents)
    locked = _locked(archive)
    chapters: dict[str, Member] = {}
    missing: list[str] = []
    for name in book.chapters:
        member = archive.find(name)
        if member is None or member.name in locked or member.is_encrypted:
            missing.append(name)
        else:
            chapters[member.name] = member
    # A cover is a picture: as a page it would only fail to open.
    members = [m for m in chapters.values() if _has_text(archive, m)]
    members = members or list(chapters.values())
    if not members:
        raise _no_chapter(source, is_locked=any(map(archive.find, missing)))
    for member in members:
        title = titles.get(member.name)
        name = source.name
        if len(members) > 1:
            called = title or posixpath.basename(member.name)
            name = f"{source.name} › {shown_name(called)}"
        origin = Origin(
            title=title or book.title,
            author=book.author,
            language=book.language,
            published=book.published,
        )
        key = key_of(member.name) if len(members) > 1 else ""
        load = partial(_load, archive, member, name, origin, is_alone=not key)
        # Twenty chapters under the book's one title could not be told apart.
        shown_title = title if key else title or book.title
        yield Found(PageEntry(key, name, shown_title), load)
    if missing:
        raise OpenFailed(
            f'Chapters of "{shown_name(source.name)}" are missing or encrypted: '
            f"{', '.join(shown_name(name) for name in missing[:5])}. "
            "Get the book again."
        )


def _has_text(archive: Archive, member: Member) -> bool:
    try:
        data = archive.read(member)
    except OpenFailed:
        # Listed, so that opening it says what is wrong.
        return True
    body = data[max(0, data.find(b"<body")) :]
    return re.search(rb"[\w\x80-\xff]", _TAG.sub(b"", body)) is not None


def _load(
    archive: Archive, member: Member, name: str, origin: Origin, *, is_alone: bool
) -> Document:
    data = archive.read(member)
    declared = _XML_ENCODING.match(data[:400].lstrip())
    return Document(
        name,
        data,
        archive.source.read(archive.limits) if is_alone else data,
        "epub",
        charset=declared[1].decode("ascii", "replace") if declared else None,
        charset_source="XML declaration" if declared else "",
        origin=origin,
        parts=parts_beside(archive, member.name),
    )


def _no_chapter(source: Source, *, is_locked: bool) -> OpenFailed:
    shown = shown_name(source.name)
    if is_locked:
        return OpenFailed(
            f'Could not open "{shown}": its chapters are protected against '
            "copying (DRM). Open it in the reader it was bought for."
        )
    return OpenFailed(
        f'Could not open "{shown}": no chapter of the book is in it. Get it again.'
    )


def _read_book(archive: Archive) -> _Book:
    package = _package(archive)
    root = read_xml(archive, package)
    if package is None or root is None:
        return _Book(None, None, None, None, _all_pages(archive), ())
    base = posixpath.dirname(package.name)
    items = {value(item, "id"): item for item in named(root, "item")}
    spine = next(named(root, "spine"), None)
    chapters: list[str] = []
    for reference in named(root, "itemref"):
        item = items.get(value(reference, "idref"))
        if item is not None and _is_page(item):
            chapters.append(_resolved(base, value(item, "href")))
    contents = [
        _resolved(base, value(item, "href"))
        for item in items.values()
        if "nav" in value(item, "properties").split()
    ]
    toc = items.get(value(spine, "toc")) if spine is not None else None
    if toc is None:
        ncx = (i for i in items.values() if "ncx" in value(i, "media-type"))
        toc = next(ncx, None)
    if toc is not None:
        contents.append(_resolved(base, value(toc, "href")))
    creators = [text_of(e) for e in islice(named(root, "creator"), _MOST_CREATORS)]
    return _Book(
        _first(root, "title"),
        ", ".join(dict.fromkeys(filter(None, creators))) or None,
        _first(root, "language"),
        _published(root),
        tuple(chapters) or _all_pages(archive),
        tuple(contents),
    )


def _all_pages(archive: Archive) -> tuple[str, ...]:
    """Return the pages of a book that lists no chapters, in the archive's order."""
    names = (member.name for member in archive.files())
    return tuple(n for n in names if posixpath.splitext(n)[1].lower() in PAGE_SUFFIXES)


def _package(archive: Archive) -> Member | None:
    root = read_xml(archive, archive.find(_CONTAINER))
    if root is not None:
        for rootfile in named(root, "rootfile"):
            member = archive.find(unquote(value(rootfile, "full-path")) or ".")
            if member is not None:
                return member
    return next((m for m in archive.files() if m.name.lower().endswith(".opf")), None)


def _is_page(item: "etree._Element") -> bool:
    suffix = posixpath.splitext(value(item, "href"))[1].lower()
    return value(item, "media-type").lower() in _PAGE_TYPES or suffix in PAGE_SUFFIXES


def _resolved(base: str, href: str) -> str:
    """Return the archive's name for an address in one of its files."""
    path = unquote(urldefrag(href)[0])
    return posixpath.normpath(posixpath.join(base, path)).lstrip("/")


def _first(root: "etree._Element", name: str) -> str | None:
    texts = (text_of(element)[:_TITLE_CHARS] for element in named(root, name))
    return next(filter(None, texts), None)


def _published(root: "etree._Element") -> str | None:
    dates = list(named(root, "date"))
    # Books name several dates; that of publication goes before the file's own.
    dates.sort(
        key=lambda date: (
            value(date, "event") not in {"publication", "original-publication"}
        )
    )
    for date in dates:
        text = text_of(date)
        if text < _LEAST_YEAR:
            continue
        if found := iso_date(text):
            return found
        if year := _YEAR.match(text):
            return year[0]
    return None


def _chapter_titles(archive: Archive, contents: tuple[str, ...]) -> dict[str, str]:
    """Return the title of each file that a table of contents points to."""
    titles: dict[str, str] = {}
    for name in contents:
        try:
            root = read_xml(archive, archive.find(name))
        except OpenFailed:
            continue
        if root is None:
            continue
        base = posixpath.dirname(name)
        for href, title in (*_nav_titles(root), *_ncx_titles(root)):
            if href and title:
                titles.setdefault(_resolved(base, href), title[:_TITLE_CHARS])
        if titles:
            break
    return titles


def _nav_titles(root: "etree._Element") -> Iterator[tuple[str, str]]:
    for nav in named(root, "nav"):
        # Page lists and landmarks point to the chapters as well.
        if value(nav, "type") in {"toc", ""}:
            for link in named(nav, "a"):
                yield value(link, "href"), text_of(link)


def _ncx_titles(root: "etree._Element") -> Iterator[tuple[str, str]]:
    for point in named(root, "navpoint"):
        href = title = ""
        for child in point:
            tag = local(child.tag) if isinstance(child.tag, str) else ""
            if tag == "navlabel":
                title = text_of(child)
            elif tag == "content":
                href = value(child, "src")
        yield href, title


def _locked(archive: Archive) -> frozenset[str]:
    """Return the files that are encrypted and not merely scrambled fonts."""
    root = read_xml(archive, archive.find(_ENCRYPTION))
    if root is None:
        return frozenset()
    locked = set()
    for data in named(root, "encrypteddata"):
        methods = [value(m, "algorithm") for m in named(data, "encryptionmethod")]
        if methods and all(m in _FONT_SCRAMBLING for m in methods):
            continue
        for reference in named(data, "cipherreference"):
            locked.add(_resolved("", value(reference, "uri")))
    return frozenset(locked)
