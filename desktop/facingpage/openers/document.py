"""One page's bytes, taken out of whatever file held it, with all that file tells."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from facingpage.core.page import PageEntry

Content = Literal["html", "text", "pdf"]


@dataclass(frozen=True, slots=True)
class Origin:
    """What a file tells of a page from outside the page; None where it is silent.

    Each `*_source` says in words how its value was learnt ("MHTML header"). Dates are
    ISO 8601. What is told here goes before what the page says of itself.
    """

    url: str | None = None
    url_source: str | None = None
    saved_at: str | None = None
    saved_at_source: str | None = None
    title: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A file that was saved with a page: a frame's page or a picture."""

    data: bytes
    media_type: str
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A page as it was saved, not yet read.

    `data` are the page's own bytes, `content` what they are. `original` are the bytes
    that are kept and whose digest names the page: the file's where it holds one page,
    else the page's own. `format` is the id of the opener that found it. `charset` is
    the encoding declared outside the page ("HTTP header" in `charset_source`). `parts`
    holds what was saved with it, by address as the page writes it or in full.
    """

    name: str
    data: bytes
    original: bytes
    format: str
    content: Content = "html"
    charset: str | None = None
    charset_source: str = ""
    origin: Origin = field(default_factory=Origin)
    parts: Mapping[str, Part] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Found:
    """A page found in a file; `load` takes it out, now or later.

    `load` raises OpenFailed where the file is damaged there.
    """

    entry: PageEntry
    load: Callable[[], Document]
