"""Where the links of a run of text stand in the block that is made of it."""

from collections.abc import Sequence
from typing import Final

from facingpage.core.page import CELL_GAP, Link

# A page of more links is a directory; their words stay, as all text does.
_MOST_LINKS: Final = 10_000
_MOST_BLOCK_LINKS: Final = 300


class Anchors:
    """Notes each link as the pieces of a run, from one up to another, that it holds."""

    def __init__(self) -> None:
        self._found: list[tuple[str, int, int]] = []
        self._left = _MOST_LINKS
        self._href = ""
        self._first = 0

    def begin(self, href: str, at: int) -> None:
        """Begin a link at a piece; one within another ends that."""
        self.end(at)
        self._href, self._first = href, at

    def end(self, at: int) -> None:
        """End the link that is open, if any, before a piece."""
        most = min(_MOST_BLOCK_LINKS, self._left)
        if self._href and at > self._first and len(self._found) < most:
            self._found.append((self._href, self._first, at))
        self._href = ""

    def take(self, pieces: Sequence[str], text: str, *, is_row: bool) -> list[Link]:
        """Return the links of a run that ends here, as places in its block's text.

        Space is folded and bars are set between cells, but the visible characters of
        `pieces` are those of the text, in order: a link begins and ends at the same
        one of them. A link that is open goes on in the next run.
        """
        href = self._href
        self.end(len(pieces))
        self._href, self._first = href, 0
        if not self._found:
            return []
        found, self._found = self._found, []
        sizes = [0]
        for piece in pieces:
            sizes.append(sizes[-1] + len("".join(piece.split())))
        places = _visible(text, is_row=is_row)
        if len(places) != sizes[-1]:
            return []
        links = [
            Link(places[sizes[first]], places[sizes[end] - 1] + 1, href)
            for href, first, end in found
            if sizes[first] < sizes[end]
        ]
        self._left -= len(links)
        return links


def within(links: Sequence[Link], start: int, end: int) -> tuple[Link, ...]:
    """Return the links, or their parts, in a stretch of text, as places in it."""
    return tuple(
        Link(max(link.start - start, 0), min(link.end, end) - start, link.url)
        for link in links
        if link.start < end and start < link.end
    )


def _visible(text: str, *, is_row: bool) -> list[int]:
    """Return where a text's visible characters are, the bars between cells left out."""
    if not is_row:
        return [place for place, sign in enumerate(text) if not sign.isspace()]
    places: list[int] = []
    start = 0
    for cell in text.split(CELL_GAP):
        places += (start + at for at, sign in enumerate(cell) if not sign.isspace())
        start += len(cell) + len(CELL_GAP)
    return places
