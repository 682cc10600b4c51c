"""Opens MHTML: a page and its frames and pictures as the parts of one mail."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from facingpage.core.page import PageEntry
from facingpage.errors import OpenFailed
from facingpage.openers.dates import iso_date
from facingpage.openers.document import (
    Content,
    Document,
    Found,
    LazyParts,
    Origin,
    Part,
)
from facingpage.openers.limits import Limits
from facingpage.openers.mime import (
    Mime,
    MimePart,
    content_type,
    decoded_body,
    header_text,
    read_headers,
    read_mime,
)
from facingpage.openers.source import Source, shown_name

_PAGES: Final = ("text/html", "application/xhtml+xml")
_ADDRESS = re.compile(r"(?:https?|ftp|file):", re.IGNORECASE)
_ENDED = re.compile(rb"</(?:html|body)\s*>\s*\Z", re.IGNORECASE)
_PAGE_NAME = re.compile(rb"name\*?=[^;]{0,400}\.x?html?[\"']?\s*(?:;|$)", re.IGNORECASE)
_LONGEST_ADDRESS: Final = 4_096


def is_mhtml(source: Source) -> bool:
    """Return whether a file begins with the headers of a mail that holds a page."""
    head = source.head.lstrip(b"\xef\xbb\xbf\r\n\t ")
    if b"\n" not in head:
        head = head.replace(b"\r", b"\n")
    headers, _ = read_headers(head, 0)
    if "content-type" not in headers:
        return False
    media_type, _ = content_type(headers)
    if media_type.startswith("multipart/"):
        return True
    # A page alone in a mail says how it is coded, or that it is a mail.
    return media_type in {*_PAGES, "text/plain", "message/rfc822"} and (
        "content-transfer-encoding" in headers or "mime-version" in headers
    )


def mhtml_pages(source: Source, limits: Limits, _: object) -> Iterator[Found]:
    """Yield the one page of an MHTML file."""

    def load() -> Document:
        return _document(source.name, source.read(limits))

    yield Found(PageEntry("", source.name), load)


def _document(name: str, data: bytes) -> Document:
    mime = read_mime(data)
    page = _page(mime)
    if page is None:
        raise _no_page(name, mime)
    body, is_sound = decoded_body(page)
    is_page = page.media_type in _PAGES or _is_named_as_page(page)
    content: Content = "html" if is_page else "text"
    return Document(
        name=name,
        data=body,
        original=data,
        format="mhtml",
        content=content,
        charset=page.parameters.get("charset"),
        charset_source="MHTML header",
        origin=_origin(mime, page),
        parts=_parts(mime, page),
        cut=_cut(mime, page, is_sound=is_sound),
    )


def _page(mime: Mime) -> MimePart | None:
    """Return the part that is the page: the one named as the start, or the first."""
    pages = [part for part in mime.parts if part.media_type in _PAGES]
    # Mail programs call an attached page what they like; its name tells.
    pages = pages or [part for part in mime.parts if _is_named_as_page(part)]
    if start := mime.parameters.get("start"):
        for part in pages:
            if part.headers.get("content-id", b"").decode("latin-1") == start:
                return part
    texts = [part for part in mime.parts if part.media_type == "text/plain"]
    return next(iter(pages or [part for part in texts if part.body.strip()]), None)


def _is_named_as_page(part: MimePart) -> bool:
    told = part.headers.get("content-disposition", b"")
    named = b" ".join((told, part.headers.get("content-type", b"")))
    return _PAGE_NAME.search(named) is not None


def _origin(mime: Mime, page: MimePart) -> Origin:
    charset = page.parameters.get("charset")
    url, url_source = None, None
    for headers, name, source in (
        (mime.headers, "snapshot-content-location", "MHTML header"),
        (mime.headers, "content-location", "MHTML header"),
        (page.headers, "content-location", "address of the MHTML part"),
    ):
        address = _address(headers, name)
        if _ADDRESS.match(address):
            url, url_source = address, source
            break
    saved_at = iso_date(header_text(mime.headers.get("date", b""), charset))
    return Origin(
        url=url,
        url_source=url_source,
        saved_at=saved_at,
        saved_at_source="MHTML header" if saved_at else None,
        title=header_text(mime.headers.get("subject", b""), charset) or None,
    )


def _parts(mime: Mime, page: MimePart) -> LazyParts:
    loaders: dict[str, Callable[[], Part]] = {}
    for part in mime.parts:
        # The page itself is a part too: a frame that names it is a circle.
        load = _loader(part)
        if number := header_text(part.headers.get("content-id", b"")):
            loaders.setdefault(f"cid:{number.strip('<> ')}", load)
        if part is not page and (address := _address(part.headers, "content-location")):
            loaders.setdefault(address, load)
    return LazyParts(loaders)


def _loader(part: MimePart) -> Callable[[], Part]:
    def load() -> Part:
        body, _ = decoded_body(part)
        return Part(body, part.media_type, part.parameters.get("charset"))

    return load


def _address(headers: dict[str, bytes], name: str) -> str:
    # Long addresses are folded, and no address holds a space.
    text = header_text(headers.get(name, b"")[:_LONGEST_ADDRESS])
    return text.replace(" ", "") if _ADDRESS.match(text) else text


def _cut(mime: Mime, page: MimePart, *, is_sound: bool) -> str | None:
    """Return a sentence where the page's or a frame's text is not whole."""
    again = "Open the page in a browser and save it again."
    if mime.is_cut:
        return f"Page cut: the file holds more parts than the limit allows. {again}"
    if not is_sound:
        return f"Page cut: the coding of the page's text is damaged in places. {again}"
    last = mime.parts[-1]
    if last.is_closed or not last.media_type.startswith("text/"):
        return None
    if last.media_type not in {*_PAGES, "text/plain"}:
        return None
    if _ENDED.search(decoded_body(last)[0][-200:]):
        return None
    what = "the page's own text" if last is page else "a frame"
    return f"Page cut: the file ends in the middle of {what}. {again}"


def _no_page(name: str, mime: Mime) -> OpenFailed:
    kinds = sorted({part.media_type for part in mime.parts})
    if mime.is_cut:
        why = "its parts lie too deep within one another, or are too many"
    elif all(kind.startswith("multipart/") for kind in kinds):
        why = "it is cut short before its first part"
    else:
        shown = shown_name(", ".join(kinds[:3]))
        why = f"none of its {len(mime.parts)} parts is a page, they are {shown}"
    return OpenFailed(
        f'Could not open "{shown_name(name)}": {why}. '
        "Open it in a browser and save the page again."
    )
