"""Opens pages of SingleFile that unpack themselves: HTML or a picture, and a ZIP."""

import json
import re
from collections.abc import Iterator
from typing import Final

from facingpage.core.page import PageEntry
from facingpage.errors import OpenFailed
from facingpage.openers.dates import iso_date
from facingpage.openers.document import Document, Found, Origin
from facingpage.openers.holdings import parts_beside
from facingpage.openers.limits import Limits
from facingpage.openers.source import Source, shown_name
from facingpage.openers.zipped import (
    LOCAL_SIGNATURE,
    Archive,
    Member,
    first_names,
    read_archive,
)

_MARK = re.compile(
    rb"<html[^<>]{0,200}\sdata-sfz\b|<!--\s{0,9}SingleFileZ|id=['\"]?sfz-wait-message",
    re.IGNORECASE,
)
# One of these, in small letters, is in each of them.
_HINTS: Final = (b"data-sfz", b"singlefilez", b"sfz-wait-message")
_COMMENT = re.compile(
    rb"(?:Page saved with|Archive processed by) SingleFileZ?\s+url:[ \t]*(\S{1,2000})"
    rb"(?:\s+saved date:[ \t]*([^\n]{5,120}))?"
)
_DESCRIPTIONS: Final = ("manifest.json", "index.json")
_COMMENT_BYTES: Final = 65_536
_DESCRIPTION_BYTES: Final = 4_000_000


def is_singlefilez(source: Source) -> bool:
    """Return whether this is a page with the ZIP of its files behind or within it."""
    head = source.head
    if not head.startswith(b"\x89PNG") and not head.lstrip(b"\xef\xbb\xbf\r\n\t ")[
        :1
    ].startswith(b"<"):
        return False
    lowered = head.lower()
    is_hinted = any(hint in lowered for hint in _HINTS)
    is_marked = is_hinted and _MARK.search(head) is not None
    if not is_marked and (LOCAL_SIGNATURE not in head or b"<html" not in lowered):
        return False
    # What says it is packed but has lost its directory is told so, and not shown as a
    # page that asks to wait.
    return "index.html" in first_names(source) or (
        is_marked and LOCAL_SIGNATURE in head
    )


def singlefilez_pages(source: Source, limits: Limits, _: object) -> Iterator[Found]:
    """Yield the one page, its address and date where the ZIP tells them."""
    archive = read_archive(source, limits)
    if any(m.is_encrypted and m.name == "index.html" for m in archive.members):
        raise OpenFailed(
            f'Could not open "{shown_name(source.name)}": it is protected by a '
            "password. Open it in a browser with its password and save it without one."
        )
    told = _description(archive)
    member = archive.find(told.get("indexFilename") or "index.html")
    member = member or archive.find("index.html")
    if member is None:
        raise OpenFailed(
            f'Could not open "{shown_name(source.name)}": the page is missing from '
            "what is packed in it. Open it in a browser and save it again."
        )
    data = archive.read(member)
    origin = _origin(told, data)

    def load(page: Member = member) -> Document:
        return Document(
            source.name,
            archive.read(page),
            source.read(limits),
            "singlefilez",
            origin=origin,
            parts=parts_beside(archive, page.name),
        )

    entry = PageEntry("", source.name, origin.title, origin.url, origin.saved_at)
    yield Found(entry, load)


def _description(archive: Archive) -> dict[str, str]:
    """Return the texts in the file that describes the archive; none is fine."""
    for name in _DESCRIPTIONS:
        member = archive.find(name)
        if member is None:
            continue
        try:
            told = json.loads(archive.read(member, _DESCRIPTION_BYTES))
        except (ValueError, RecursionError, OpenFailed):
            continue
        if isinstance(told, dict):
            return {str(k): v for k, v in told.items() if isinstance(v, str)}
    return {}


def _origin(told: dict[str, str], page: bytes) -> Origin:
    comment = _COMMENT.search(page[:_COMMENT_BYTES])
    url, url_source = told.get("originalUrl"), "SingleFile archive's description"
    saved_at, saved_source = iso_date(told.get("archiveTime")), url_source
    if not url and comment is not None:
        url, url_source = comment[1].decode("utf-8", "replace"), "SingleFile comment"
    if not saved_at and comment is not None and comment[2]:
        saved_at = iso_date(comment[2].decode("utf-8", "replace"))
        saved_source = "SingleFile comment"
    title = " ".join(told.get("title", "").split())
    return Origin(
        url=url or None,
        url_source=url_source if url else None,
        saved_at=saved_at,
        saved_at_source=saved_source if saved_at else None,
        title=title or None,
    )
