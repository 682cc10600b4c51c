"""Opens MAFF, a ZIP with a folder for each saved tab, and HTZ, a ZIP of one page."""

import posixpath
from collections.abc import Iterator
from functools import partial
from pathlib import PurePath
from typing import Final

from facingpage.core.page import PageEntry
from facingpage.errors import OpenFailed
from facingpage.openers.dates import iso_date
from facingpage.openers.document import Document, Found, Origin
from facingpage.openers.holdings import PAGE_SUFFIXES, key_of, parts_beside
from facingpage.openers.limits import Limits
from facingpage.openers.source import Source, shown_name
from facingpage.openers.xmlfile import named, read_xml, value
from facingpage.openers.zipped import (
    LOCAL_SIGNATURE,
    Archive,
    Member,
    first_names,
    read_archive,
)

_INDEX: Final = ("index.html", "index.htm", "index.xhtml")


def is_maff(source: Source) -> bool:
    """Return whether a ZIP describes its pages in files named index.rdf."""
    if not source.head.startswith(LOCAL_SIGNATURE):
        return False
    return any(
        posixpath.basename(name) == "index.rdf" and name.count("/") <= 1
        for name in first_names(source)
    )


def is_htz(source: Source) -> bool:
    """Return whether a ZIP is one page: index.html, and no other page beside it."""
    if not source.head.startswith(LOCAL_SIGNATURE):
        return False
    names = first_names(source)
    if not any(name in _INDEX for name in names):
        return False
    pages = [
        name
        for name in names
        if posixpath.splitext(name)[1].lower() in PAGE_SUFFIXES
        and ("/" not in name or posixpath.basename(name) in _INDEX)
    ]
    return len(pages) == 1 or PurePath(source.name).suffix.lower() == ".htz"


def maff_pages(source: Source, limits: Limits, _: object) -> Iterator[Found]:
    """Yield the page of each tab."""
    archive = read_archive(source, limits)
    tabs = [
        member
        for member in archive.files()
        if posixpath.basename(member.name) == "index.rdf"
        and member.name.count("/") <= 1
    ]
    pages = [page for tab in tabs if (page := _tab(archive, tab)) is not None]
    if not pages:
        raise OpenFailed(
            f'Could not open "{shown_name(source.name)}": none of the tabs saved in it '
            "has its page. Save the page again."
        )
    for member, origin, charset in pages:
        is_alone = len(pages) == 1
        key = "" if is_alone else key_of(member.name)
        where = posixpath.dirname(member.name)
        name = source.name if is_alone else f"{source.name} › {shown_name(where)}"
        entry = PageEntry(key, name, origin.title, origin.url, origin.saved_at)
        load = partial(_load, archive, member, name, origin, charset, is_alone=is_alone)
        yield Found(entry, load)


def htz_pages(source: Source, limits: Limits, _: object) -> Iterator[Found]:
    """Yield the one page of an HTZ file."""
    archive = read_archive(source, limits)
    member = next(filter(None, map(archive.find, _INDEX)))

    def load() -> Document:
        return Document(
            source.name,
            archive.read(member),
            source.read(limits),
            "htz",
            parts=parts_beside(archive, member.name),
        )

    yield Found(PageEntry("", source.name), load)


def _tab(archive: Archive, rdf: Member) -> tuple[Member, Origin, str | None] | None:
    """Return a tab's page, what index.rdf tells of it, and its encoding."""
    folder = posixpath.dirname(rdf.name)
    told: dict[str, str] = {}
    root = read_xml(archive, rdf)
    if root is not None:
        for element in named(
            root, "originalurl", "title", "archivetime", "indexfilename", "charset"
        ):
            name = element.tag.rpartition("}")[2].lower()
            told.setdefault(name, value(element, "resource") or (element.text or ""))
    index = told.get("indexfilename", "").strip()
    for name in (index, *_INDEX):
        member = archive.find(posixpath.join(folder, name)) if name else None
        if member is not None:
            break
    else:
        return None
    url = told.get("originalurl", "").strip() or None
    saved_at = iso_date(told.get("archivetime"))
    origin = Origin(
        url=url,
        url_source="MAFF index.rdf" if url else None,
        saved_at=saved_at,
        saved_at_source="MAFF index.rdf" if saved_at else None,
        title=" ".join(told.get("title", "").split()) or None,
    )
    return member, origin, told.get("charset", "").strip() or None


def _load(
    archive: Archive,
    member: Member,
    name: str,
    origin: Origin,
    charset: str | None,
    *,
    is_alone: bool,
) -> Document:
    data = archive.read(member)
    return Document(
        name,
        data,
        archive.source.read(archive.limits) if is_alone else data,
        "maff",
        charset=charset,
        charset_source="MAFF index.rdf" if charset else "",
        origin=origin,
        parts=parts_beside(archive, member.name),
    )
