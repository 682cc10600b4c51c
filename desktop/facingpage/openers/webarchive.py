"""Opens Safari's web archives: property lists that hold a page and its frames."""

import plistlib
import re
import struct
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, Final
from xml.parsers.expat import ExpatError

from facingpage.core.page import PageEntry
from facingpage.errors import OpenFailed
from facingpage.openers.decode import decode
from facingpage.openers.document import (
    Content,
    Document,
    Found,
    Origin,
    Part,
)
from facingpage.openers.limits import Limits
from facingpage.openers.source import Source, shown_name

_XML_LIST = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?"
    r"(?:<!DOCTYPE\s+plist\b|<plist\b)",
    re.DOTALL,
)
_PAGES: Final = ("text/html", "application/xhtml+xml", "text/plain")
_MOST_FRAMES: Final = 500
_MOST_ENTRIES: Final = 5_000
_TRAILER_BYTES: Final = 32


def is_webarchive(source: Source) -> bool:
    """Return whether a file is a property list, binary or XML."""
    head = source.head
    return head.startswith(b"bplist0") or bool(
        b"plist" in head.replace(b"\0", b"")[:4096]
        and _XML_LIST.match(decode(head).text)
    )


def webarchive_pages(source: Source, limits: Limits, _: object) -> Iterator[Found]:
    """Yield the one page of a web archive."""

    def load() -> Document:
        return _document(source.name, source.read(limits))

    yield Found(PageEntry("", source.name), load)


def _document(name: str, data: bytes) -> Document:
    archive = _read(name, data)
    main = _resource(archive.get("WebMainResource"))
    if main is None:
        is_link = isinstance(archive.get("URL"), str)
        what = "a link that leads to a page" if is_link else "a property list"
        raise _refused(name, f"it is {what}, but holds no saved page")
    url, part = main
    if part.media_type not in _PAGES:
        raise _refused(name, f"it holds no page but {shown_name(part.media_type)}")
    content: Content = "text" if part.media_type == "text/plain" else "html"
    return Document(
        name=name,
        data=part.data,
        original=data,
        format="webarchive",
        content=content,
        charset=part.charset,
        charset_source="web archive",
        origin=Origin(url=url or None, url_source="web archive" if url else None),
        parts=dict(islice(_parts(archive), _MOST_ENTRIES)),
    )


def _read(name: str, data: bytes) -> Mapping[str, Any]:
    try:
        if data.startswith(b"bplist"):
            _check_trailer(data)
        # Entities are refused by plistlib; nothing outside the file is ever read.
        found = plistlib.loads(data)
    except (
        plistlib.InvalidFileException,
        ExpatError,
        RecursionError,
        ArithmeticError,
        LookupError,
        AttributeError,
        TypeError,
        ValueError,
        struct.error,
    ) as error:
        raise _refused(name, "it looks like a web archive, but is damaged") from error
    if not isinstance(found, dict):
        raise _refused(name, "it is a property list, but holds no saved page")
    return found


def _check_trailer(data: bytes) -> None:
    """Raise ValueError where a list claims more objects than it has bytes.

    plistlib makes room for as many as are claimed before it reads the first.
    """
    if len(data) < _TRAILER_BYTES + 8:
        raise ValueError("no trailer")
    _, offset_size, _, count, _, _ = struct.unpack(">6sBBQQQ", data[-_TRAILER_BYTES:])
    if count * max(offset_size, 1) > len(data):
        raise ValueError("more objects than bytes")


def _resource(entry: object) -> tuple[str, Part] | None:
    """Return a resource's address and bytes, if it is a resource."""
    if not isinstance(entry, dict):
        return None
    data = entry.get("WebResourceData")
    if isinstance(data, str):
        data = data.encode("utf-8", "replace")
    if not isinstance(data, bytes):
        return None
    url = _text(entry, "WebResourceURL")
    media_type = _text(entry, "WebResourceMIMEType").strip().lower() or "text/html"
    charset = _text(entry, "WebResourceTextEncodingName") or None
    return url, Part(data, media_type, charset)


def _text(entry: dict[Any, Any], key: str) -> str:
    value = entry.get(key)
    return value if isinstance(value, str) else ""


def _parts(archive: Mapping[str, Any]) -> Iterator[tuple[str, Part]]:
    """Yield the files saved with the page; those of its frames' frames too.

    A binary list may hold itself: the number of archives looked at is limited.
    """
    waiting: list[Mapping[str, Any]] = [archive]
    for _ in range(_MOST_FRAMES):
        if not waiting:
            return
        current = waiting.pop()
        if current is not archive and (main := _resource(current["WebMainResource"])):
            address, part = main
            yield address, part
            frame_name = _text(current["WebMainResource"], "WebResourceFrameName")
            if frame_name:
                yield f"frame:{frame_name}", part
        for entry in _list(current, "WebSubresources"):
            if found := _resource(entry):
                address, part = found
                yield address, part
        waiting += [
            entry
            for entry in _list(current, "WebSubframeArchives")
            if isinstance(entry, dict) and "WebMainResource" in entry
        ]


def _list(entry: Mapping[str, Any], key: str) -> list[Any]:
    value = entry.get(key)
    return value[:_MOST_ENTRIES] if isinstance(value, list) else []


def _refused(name: str, why: str) -> OpenFailed:
    return OpenFailed(
        f'Could not open "{shown_name(name)}": {why}. '
        "Open it in Safari and save the page again."
    )
