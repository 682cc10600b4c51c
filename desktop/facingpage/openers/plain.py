"""Files that are one page: HTML and text, and what is refused as neither."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from facingpage.core.page import PageEntry
from facingpage.errors import OpenFailed
from facingpage.openers.decode import decode
from facingpage.openers.document import Content, Document, Found
from facingpage.openers.limits import Limits
from facingpage.openers.source import Source, shown_name

_MARKUP = re.compile(
    r"<(?:!doctype\s+html|html|head|body|title|meta|frameset|article|section|main|div|p"
    r"|span|table|ul|ol|h[1-6]|a\s|br|img|b|i|font|center|script|style)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_CONTROL: Final = bytes(
    {*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F},
)
_LOOK_CHARS: Final = 200_000
# Nearly every page begins so, and need not be decoded to see it.
_PLAINLY = re.compile(
    rb"<(?:!doctype\s+html|html|head)(?:\s[ -;=?-~\s]*)?>", re.IGNORECASE
)
_LOOK_BYTES: Final = 2_000

# Files often found under a page's name. Their bytes are never shown as text.
_SIGNATURES: Final = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"MZ", "a Windows program"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"bplist00", "a Safari web archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3", "a database"),
    (b"[InternetShortcut]", "a link that leads to a page"),
    (b"[Desktop Entry]", "a link that leads to a page or a program"),
)

# These could pass for text.
NEVER_PAGES: Final = (b"{\\rtf", b"[InternetShortcut]", b"[Desktop Entry]")
"""How files begin that are text by their bytes, and no page."""


def is_html(source: Source) -> bool:
    """Return whether a file's beginning holds markup of a web page."""
    if any(source.head.startswith(signature) for signature, _ in _SIGNATURES):
        return False
    if _PLAINLY.search(source.head, 0, _LOOK_BYTES):
        return True
    return bool(_MARKUP.search(decode(source.head).text, 0, _LOOK_CHARS))


def is_never_certain(source: Source) -> bool:
    """Plain text has no mark of its own: it is what nothing else claims."""
    return not source.head and not source.is_folder


def html_pages(source: Source, limits: Limits, _: object) -> Iterator[Found]:
    """Yield the one page of an HTML file."""
    yield _whole(source, limits, "html")


def text_pages(source: Source, limits: Limits, _: object) -> Iterator[Found]:
    """Yield the one page of a text file."""
    yield _whole(source, limits, "text")


def within(found: Found, prefix: str) -> Found:
    """Return a page found in a file within a file, with the way to it in its key."""
    if not prefix:
        return found
    key = f"{prefix}!{found.entry.key}" if found.entry.key else prefix
    return replace(found, entry=replace(found.entry, key=key))


def refuse_if_large(document: Document, limits: Limits) -> None:
    """Raise OpenFailed for a page of more bytes than the limit allows."""
    if len(document.data) > limits.max_bytes:
        raise OpenFailed(
            f'Could not open "{shown_name(document.name)}": it has '
            f"{len(document.data):,} bytes and the limit is {limits.max_bytes:,}. "
            "Raise the limit in the settings."
        )


def refuse_other_formats(source: Source) -> None:
    """Raise OpenFailed for files whose first bytes say that they are no page."""
    for signature, what in _SIGNATURES:
        if source.head.startswith((signature, b"\xef\xbb\xbf" + signature)):
            raise OpenFailed(
                f'Could not open "{shown_name(source.name)}": it is {what}, not a web '
                "page. Open the page in a browser and save it as HTML or text."
            )
    if source.is_folder:
        raise OpenFailed(
            f'Could not open "{shown_name(source.name)}": it is a folder. '
            "Open the page file inside it."
        )


def refuse_binary(text: str, name: str) -> None:
    """Raise OpenFailed for bytes that are no text in any encoding."""
    look = text[:_LOOK_CHARS]
    data = look.encode("utf-8", "surrogatepass")
    controls = len(data) - len(data.translate(None, _CONTROL))
    if look and controls + look.count("\ufffd") > len(look) * 0.1:
        raise OpenFailed(
            f'Could not open "{shown_name(name)}": it holds binary data, not text. '
            "Open the page in a browser and save it as HTML or text."
        )


def _whole(source: Source, limits: Limits, content: Content) -> Found:
    def load() -> Document:
        data = source.read(limits)
        return Document(source.name, data, data, content, content)

    return Found(PageEntry("", source.name), load)
