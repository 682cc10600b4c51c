"""Opens a ZIP of pages: whatever in it is a page, or holds pages itself."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Final

from facingpage.core.page import PageEntry
from facingpage.errors import OpenFailed
from facingpage.openers.document import Document, Found
from facingpage.openers.holdings import (
    key_of,
    may_hold_page,
    name_of,
    page_folders,
    pages_of,
    parts_beside,
)
from facingpage.openers.limits import Limits
from facingpage.openers.source import Source, shown_name
from facingpage.openers.zipped import (
    LOCAL_SIGNATURE,
    Archive,
    Member,
    first_names,
    read_archive,
)

_EMPTY_ZIP: Final = b"PK\x05\x06"
# These are pages themselves, whatever hangs on them.
_NOT_IN_FRONT: Final = (b"<", b"\xef\xbb\xbf<", b"%PDF-")
# Word, Excel and PowerPoint; LibreOffice.
_OFFICE: Final = ("[Content_Types].xml", "META-INF/manifest.xml")
_MOST_NESTED: Final = 4


def is_zip(source: Source) -> bool:
    """Return whether this is a ZIP, or something else with a ZIP behind it."""
    head = source.head
    if head.startswith((LOCAL_SIGNATURE, _EMPTY_ZIP)):
        return True
    if head.startswith(_NOT_IN_FRONT):
        return False
    # A program that unpacks it may be larger than what is looked at here.
    is_likely = head.startswith(b"MZ") or LOCAL_SIGNATURE in head
    return is_likely and bool(first_names(source, 1))


def zip_pages(
    source: Source, limits: Limits, nested: Callable[[Source, str], Iterator[Found]]
) -> Iterator[Found]:
    """Yield the pages in a ZIP; one that holds a single page is that page."""
    archive = read_archive(source, limits)
    if archive.members and all(member.is_encrypted for member in archive.members):
        raise OpenFailed(
            f'Could not open "{shown_name(source.name)}": it is protected by a '
            "password. Unpack it with its password and open what is inside."
        )
    if any(archive.find(name) for name in _OFFICE):
        raise OpenFailed(
            f'Could not open "{shown_name(source.name)}": it is an office document, '
            "not a web page. Save it as HTML or text in its own program."
        )
    yield from pages_in_archive(archive, nested)


def pages_in_archive(
    archive: Archive, nested: Callable[[Source, str], Iterator[Found]]
) -> Iterator[Found]:
    """Yield the pages in an archive; one that holds a single page is that page."""
    folders = page_folders([member.name for member in archive.members])
    inside = pages_of(archive.source, _files(archive, folders), nested)
    pages = (_with_parts(archive, found, folders) for found in inside)
    first = next(pages)
    try:
        second = next(pages, None)
    except OpenFailed:
        yield first
        raise
    if second is None:
        yield alone(archive.source, first, archive.limits)
        return
    yield first
    yield second
    yield from pages


def find_in_zip(source: Source, key: str, limits: Limits) -> Found:
    """Return the page of a key without unpacking any other file.

    Raises:
        OpenFailed: it is not there, or damaged.
    """
    return find_in_archive(read_archive(source, limits), key)


def find_in_archive(archive: Archive, key: str) -> Found:
    """Return the page of a key of an archive without unpacking any other file.

    Raises:
        OpenFailed: it is not there, or damaged.
    """
    # The table of formats imports this module.
    from facingpage.openers import find_document  # noqa: PLC0415

    name, _, rest = key.partition("!")
    member = archive.find(name_of(name))
    if member is None or rest.count("!") > _MOST_NESTED:
        raise OpenFailed(
            f'Could not open "{shown_name(archive.source.name)}": the page is not in '
            "it any more. Open the file again."
        )
    document = find_document(_unpacked(archive, member), archive.limits, rest)
    found = Found(PageEntry(key, document.name), lambda: document)
    folders = page_folders([member.name for member in archive.members])
    return _with_parts(archive, found, folders)


def alone(source: Source, found: Found, limits: Limits) -> Found:
    """Return the only page of a file: it needs no key, and the file is its original."""

    def load() -> Document:
        return replace(found.load(), original=source.read(limits))

    return Found(replace(found.entry, key=""), load)


def _files(
    archive: Archive, folders: Mapping[str, str]
) -> Iterator[tuple[str, Callable[[], Source]]]:
    skipped = set(folders.values())
    for member in archive.files():
        if may_hold_page(member.name, skipped):
            yield key_of(member.name), partial(_unpacked, archive, member)


def _unpacked(archive: Archive, member: Member) -> Source:
    name = f"{archive.source.name} › {shown_name(member.name)}"
    return Source(name, archive.read(member))


def _with_parts(archive: Archive, found: Found, folders: Mapping[str, str]) -> Found:
    """Return a page with the frames and pictures in its own folder, if it has one."""
    name = name_of(found.entry.key)
    folder = folders.get(name)
    if folder is None:
        return found

    def load() -> Document:
        parts = parts_beside(archive, name, f"{folder}/")
        return replace(found.load(), parts=parts)

    return replace(found, load=load)
