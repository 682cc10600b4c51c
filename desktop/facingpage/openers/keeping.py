"""Which of the files saved with a page were read for its text: those go with it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from facingpage.core.bundle import KeptPart
from facingpage.openers.document import Document, Part

_READ: Final = ("text/html", "application/xhtml+xml", "text/plain")


class Noting(Mapping[str, Part]):
    """A page's parts, which notes the pages in frames that were asked for."""

    def __init__(self, parts: Mapping[str, Part]) -> None:
        """Take the parts; nothing is read."""
        self._parts = parts
        self._read: dict[str, Part] = {}

    def __getitem__(self, address: str) -> Part:
        """Return a part, noted if it is a page; KeyError where there is none."""
        part = self._parts[address]
        if part.media_type in _READ:
            self._read[address] = part
        return part

    def __contains__(self, address: object) -> bool:
        """Return whether there is a part of that address."""
        return address in self._parts

    def __iter__(self) -> Iterator[str]:
        """Yield every address."""
        return iter(self._parts)

    def __len__(self) -> int:
        """Return how many addresses there are."""
        return len(self._parts)

    def kept(self) -> tuple[KeptPart, ...]:
        """Return what was read so far."""
        return tuple(
            KeptPart(address, part.media_type, part.charset, part.data)
            for address, part in self._read.items()
        )


def noting(document: Document) -> tuple[Document, Noting]:
    """Return a document whose parts note what is read, and the notes.

    A file that holds its frames itself is kept whole: nothing is noted of it.
    """
    is_apart = document.original is document.data
    notes = Noting(document.parts if is_apart else {})
    return (replace(document, parts=notes) if is_apart else document), notes


def with_kept(document: Document, kept: Iterable[KeptPart]) -> Document:
    """Return a document with the frames that were kept with it, if it has none now."""
    parts = {
        part.address: Part(part.data, part.media_type, part.charset) for part in kept
    }
    return replace(document, parts=parts) if parts else document
