"""Opens web crawls: every HTML record of a WARC or ARC file is a page."""

import html
import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Final
from urllib.parse import urljoin, urlsplit

from facingpage.core.page import PageEntry
from facingpage.errors import OpenFailed
from facingpage.openers.codings import UnreadableError
from facingpage.openers.crawl_pictures import CrawlPictures, OpenFile
from facingpage.openers.decode import declared_in_page, decode
from facingpage.openers.document import Document, Found, Origin
from facingpage.openers.limits import Limits
from facingpage.openers.members import DamagedError, MemberStream, Place, TrapError
from facingpage.openers.records import (
    FIRST_BYTES,
    Record,
    read_records,
    rest_of,
    skip_rest,
    unpacked,
)
from facingpage.openers.source import Source, shown_name

_KEY = re.compile(r"(\d{1,15})(?:\+(\d{1,15}))?")
_TITLE = re.compile(
    rb"<title\b[^>]{0,500}>(.{0,4000}?)</title", re.IGNORECASE | re.DOTALL
)
_HTML_START = re.compile(rb"<(?:!doctype\s+html|html|head)\b", re.IGNORECASE)
_HTML_TYPES: Final = frozenset({"text/html", "application/xhtml+xml"})
# Servers give these to pages they know nothing of.
_VAGUE_TYPES: Final = frozenset(
    {"", "text/plain", "application/octet-stream", "unknown/unknown", "no-type"}
)
# What servers call HTML although it is none: pixels, data for scripts.
_NO_PAGE: Final = (b"GIF8", b"\x89PNG", b"\xff\xd8\xff", b"%PDF-", b"PK\x03\x04", b"{")
_REDIRECT = re.compile(r"30[12378]")
_MOST_REDIRECTS: Final = 100_000
_TITLE_CHARS: Final = 200
# A file with more damages is no crawl any more, and each costs a look at what follows.
_MOST_DAMAGED: Final = 100


def is_warc(source: Source) -> bool:
    """Return whether a file begins with a WARC or ARC record, packed or not."""
    head = source.head
    if head.startswith(b"\x1f\x8b"):
        try:
            head = zlib.decompressobj(31).decompress(head, 512)
        except zlib.error:
            return False
    return head.lstrip().startswith((b"WARC/0.", b"WARC/1.", b"filedesc://"))


def warc_pages(source: Source, limits: Limits, _: object) -> Iterator[Found]:
    """Yield every HTML response and resource of a crawl, in its order."""
    return pages_of(source.open, source.name, limits)


def find_in_warc(source: Source, key: str, limits: Limits) -> Found:
    """Return the page whose record begins at the place a key names."""
    return find_page(source.open, source.name, key, limits)


Redirects = dict[str, str]
"""Where the addresses of a crawl lead that hold no page themselves."""


def pages_of(
    open_file: OpenFile,
    name: str,
    limits: Limits,
    redirects: Redirects | None = None,
) -> Iterator[Found]:
    """Yield the pages of a crawl; memory does not grow with its size.

    Redirects met on the way are put into `redirects`.

    Raises:
        OpenFailed: some records are damaged; it comes after the pages that are not.
    """
    damaged: list[str] = []
    with closing(open_file()) as file:
        try:
            stream = MemberStream(file)
            while True:
                try:
                    yield from _whole_pages(stream, open_file, name, limits, redirects)
                    break
                except DamagedError as damage:
                    damaged.append(f"{damage} (byte {stream.record_at:,})")
                    if len(damaged) >= _MOST_DAMAGED or not stream.resync():
                        break
        except TrapError as error:
            raise OpenFailed(
                f'Could not open all of "{shown_name(name)}": it is packed so that it '
                "would fill any memory. Do not trust this file."
            ) from error
    if damaged:
        more = f", and {len(damaged) - 1:,} more damages" if len(damaged) > 1 else ""
        raise OpenFailed(
            f'Could not open all of "{shown_name(name)}": {damaged[0]}{more}. '
            "The pages before and after are there; copy the file anew for the rest."
        )


def find_page(open_file: OpenFile, name: str, key: str, limits: Limits) -> Found:
    """Return the page at a key's place, without reading what stands before it.

    Raises:
        OpenFailed: no page begins there.
    """
    entry = None
    if (place := _place(key)) is not None:
        with closing(open_file()) as file:
            try:
                record = next(read_records(MemberStream(file, place)), None)
                if record is not None and record.place == place:
                    entry = _entry(record, name)
            except (DamagedError, TrapError):
                entry = None
    if entry is None:
        raise OpenFailed(
            f'Could not open "{shown_name(name)}": the page is not in it any more. '
            "Open the file again to list its pages."
        )
    return Found(entry, _loader(open_file, entry, limits))


def _whole_pages(
    stream: MemberStream,
    open_file: OpenFile,
    name: str,
    limits: Limits,
    redirects: Redirects | None,
) -> Iterator[Found]:
    for record in read_records(stream):
        entry = _entry(record, name)
        target = None if redirects is None else _target(record)
        if redirects is not None and target and len(redirects) < _MOST_REDIRECTS:
            redirects.setdefault(record.url, target)
        # A page is listed only when all of it is there.
        skip_rest(record)
        if entry is not None:
            yield Found(entry, _loader(open_file, entry, limits))


def _loader(
    open_file: OpenFile, entry: PageEntry, limits: Limits
) -> Callable[[], Document]:
    return lambda: _load(open_file, entry, limits)


def _target(record: Record) -> str | None:
    """Return the address a record leads on to, in full; None if it does not."""
    if record.http is None or not _REDIRECT.fullmatch(record.http.get_statuscode()):
        return None
    location = (record.http.get_header("location") or "").strip()
    try:
        return urljoin(record.url, location) if location else None
    except ValueError:
        return None


def _entry(record: Record, name: str) -> PageEntry | None:
    """Return a record's line in the list of pages; None if it is no page."""
    if record.http is not None and record.http.get_statuscode() != "200":
        return None
    is_told = record.media_type in _HTML_TYPES
    if not is_told and record.media_type not in _VAGUE_TYPES:
        return None
    try:
        head = unpacked(record.first, record.http, FIRST_BYTES)
    except UnreadableError:
        # It is a page, and opening it says what is wrong.
        head = b"<html>" if is_told else b""
    begins = head.lstrip()[:1024]
    if not begins or begins.startswith(_NO_PAGE):
        return None
    if not is_told and not _HTML_START.search(begins):
        return None
    try:
        path = urlsplit(record.url).path
    except ValueError:
        path = ""
    if path.lower() == "/robots.txt":
        return None
    shown = re.sub(r"^https?://", "", record.url)
    return PageEntry(
        key=str(record.place),
        name=f"{name} › {shown_name(shown)}",
        title=_title(head, record.charset),
        url=record.url or None,
        saved_at=record.date,
    )


def _title(head: bytes, charset: str | None) -> str | None:
    found = _TITLE.search(head)
    if found is None:
        return None
    written = decode(found[1], charset or declared_in_page(head)).text
    return " ".join(html.unescape(written).split())[:_TITLE_CHARS] or None


def _place(key: str) -> Place | None:
    found = _KEY.fullmatch(key)
    return Place(int(found[1]), int(found[2] or 0)) if found else None


def _load(open_file: OpenFile, entry: PageEntry, limits: Limits) -> Document:
    place = _place(entry.key)
    shown = shown_name(entry.name)
    try:
        with closing(open_file()) as file:
            record = next(read_records(MemberStream(file, place or Place(0))), None)
            body = None if record is None else rest_of(record, limits.max_bytes)
            if record is None or body is None:
                raise OpenFailed(
                    f'Could not open "{shown}": it has more than {limits.max_bytes:,} '
                    "bytes. Raise the limit in the settings."
                )
            data = unpacked(body, record.http, limits.max_bytes + 1)
    except DamagedError as error:
        raise OpenFailed(
            f'Could not open "{shown}": {error}. Copy the file anew.'
        ) from error
    except TrapError as error:
        raise OpenFailed(
            f'Could not open "{shown}": it is packed so that it would fill any memory. '
            "Do not trust this file."
        ) from error
    except UnreadableError as error:
        raise OpenFailed(
            f'Could not open "{shown}": the server packed it in a way that is not read '
            f"here ({error}). Save the page from a browser instead."
        ) from error
    source = f"{record.format} record"
    return Document(
        name=entry.name,
        data=data,
        original=data,
        format=record.format.lower(),
        charset=record.charset,
        charset_source="HTTP header" if record.http else source,
        origin=Origin(
            url=entry.url,
            url_source=source if entry.url else None,
            saved_at=entry.saved_at,
            saved_at_source=source if entry.saved_at else None,
        ),
        elsewhere=CrawlPictures(open_file, limits),
    )
