"""Bytes of a saved page to a `Page`: one row a format, told by content, then name."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from facingpage.core.opened import Opened
from facingpage.errors import OpenFailed
from facingpage.openers.decode import Decoded, decode
from facingpage.openers.html import open_html
from facingpage.openers.limits import DEFAULT_LIMITS, Limits
from facingpage.openers.source import Source, read_source, shown_name
from facingpage.openers.text import open_text

__all__ = [
    "DEFAULT_LIMITS",
    "OPENERS",
    "Limits",
    "Opener",
    "Source",
    "open_page",
    "read_source",
]

_MARKUP = re.compile(
    r"<(?:!doctype\s+html|html|head|body|title|meta|frameset|article|section|main|div|p"
    r"|span|table|ul|ol|h[1-6]|a\s|br|img|b|i|font|center|script|style)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
_LOOK_CHARS: Final = 200_000

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
)


@dataclass(frozen=True, slots=True)
class Opener:
    """A format the program opens.

    `recognise` answers from the decoded text whether it is this format; `suffixes`
    decide only where no content does.
    """

    id: str
    title: str
    suffixes: tuple[str, ...]
    recognise: Callable[[str], bool]
    open: Callable[[Source, Decoded, Limits], Opened]


def _is_html(text: str) -> bool:
    return bool(_MARKUP.search(text, 0, _LOOK_CHARS))


def _is_never_certain(text: str) -> bool:
    """Plain text has no mark of its own: it is what nothing else claims."""
    return not text


OPENERS: Final = (
    Opener(
        "html", "Web page", (".html", ".htm", ".xhtml", ".shtml"), _is_html, open_html
    ),
    Opener(
        "text", "Plain text", (".txt", ".text", ".md"), _is_never_certain, open_text
    ),
)
"""Every format, in the order in which content is asked."""


def open_page(source: Source, limits: Limits = DEFAULT_LIMITS) -> Opened:
    """Return the page in a file's bytes, its format told by content, then by suffix.

    Raises:
        OpenFailed: too large, not a page, or without any text.
    """
    shown = shown_name(source.name)
    if len(source.data) > limits.max_bytes:
        raise OpenFailed(
            f'Could not open "{shown}": it has {len(source.data):,} bytes and the '
            f"limit is {limits.max_bytes:,}. Raise the limit in the settings."
        )
    for signature, what in _SIGNATURES:
        if source.data.startswith(signature):
            raise OpenFailed(
                f'Could not open "{shown}": it is {what}, not a web page. '
                "Open the page in a browser and save it as HTML or text."
            )
    decoded = decode(source.data)
    _refuse_binary(decoded.text, shown)
    return _opener_for(source.name, decoded.text).open(source, decoded, limits)


def _opener_for(name: str, text: str) -> Opener:
    for opener in OPENERS:
        if opener.recognise(text):
            return opener
    # No content decided, so there is no markup: whatever the name says, it is text.
    suffix = PurePath(name).suffix.lower()
    named = next((o for o in OPENERS if suffix in o.suffixes), OPENERS[-1])
    return named if named.id != "html" else OPENERS[-1]


def _refuse_binary(text: str, shown: str) -> None:
    look = text[:_LOOK_CHARS]
    if look and len(_CONTROL.findall(look)) > len(look) * 0.1:
        raise OpenFailed(
            f'Could not open "{shown}": it holds binary data, not text. '
            "Open the page in a browser and save it as HTML or text."
        )
