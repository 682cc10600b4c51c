"""One page's bytes, taken out of whatever file held it, with all that file tells."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from facingpage.core.page import PageEntry
from facingpage.openers.decode import codec_of

_BY_THE_PAGE: Final = "declared by the page"

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


class LazyParts(Mapping[str, Part]):
    """Parts that are decoded or read only when they are asked for.

    A page names a few of the hundreds of files saved with it.
    """

    def __init__(self, loaders: Mapping[str, Callable[[], Part]]) -> None:
        """Take what gives each part, by address; a loader never raises."""
        self._loaders = loaders

    def __getitem__(self, address: str) -> Part:
        """Return the part of an address; KeyError where there is none."""
        return self._loaders[address]()

    def __contains__(self, address: object) -> bool:
        """Return whether there is a part of that address, without loading it."""
        return address in self._loaders

    def __iter__(self) -> Iterator[str]:
        """Yield every address."""
        return iter(self._loaders)

    def __len__(self) -> int:
        """Return how many addresses there are."""
        return len(self._loaders)


@dataclass(frozen=True, slots=True)
class Document:
    """A page as it was saved, not yet read.

    `data` are the page's own bytes, `content` what they are. `original` are the bytes
    that are kept and whose digest names the page: the file's where it holds one page,
    else the page's own. `format` is the id of the opener that found it. `charset` is
    the encoding declared outside the page ("HTTP header" in `charset_source`). `parts`
    holds what was saved with it, by address as the page writes it or in full. `cut` is
    a sentence where the file that held the page lost some of its text, else None.
    `elsewhere` holds what lies in the same file without being the page's own, by full
    address: to look there may take a pass over a whole crawl. `noted_url` is where the
    file was fetched from and who noted that: good where nothing tells of the page.
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
    cut: str | None = None
    elsewhere: Mapping[str, Part] = field(default_factory=dict)
    noted_url: tuple[str, str] | None = None

    def encoding_words(self, how: str) -> str:
        """Return in words how the encoding was chosen, naming who declared it."""
        if how == _BY_THE_PAGE and self.charset_source and codec_of(self.charset):
            return f"declared in the {self.charset_source}"
        return how

    def cut_with(self, sentence: str | None) -> str | None:
        """Return `cut` and a reader's own sentence of what was lost as one."""
        return " ".join(filter(None, (self.cut, sentence))) or None


@dataclass(frozen=True, slots=True)
class Found:
    """A page found in a file; `load` takes it out, now or later.

    `load` raises OpenFailed where the file is damaged there.
    """

    entry: PageEntry
    load: Callable[[], Document]
