"""Where the links of a run of text stand in the block that is made of it."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Final

from facingpage.core.page import CELL_GAP, Link

# A page of more links is a directory; their words stay, as all text does.
_MOST_LINKS: Final = 10_000
_MOST_BLOCK_LINKS: Final = 300
_Noted = tuple[str, int, int]


class Anchors:
    """Notes each link as the pieces of a run, from one up to another, that it holds."""

    def __init__(self) -> None:
        self._found: list[_Noted] = []
        self._left = _MOST_LINKS
        self._href = ""
        self._first = 0

    def begin(self, href: str, at: int) -> None:
        """Begin a link at a piece; one within another ends that."""
        self.end(at)
        self._href, self._first = href, at

    def end(self, at: int) -> None:
        """End the link that is open, if any, before a piece."""
        if self._href and at > self._first:
            most = min(_MOST_BLOCK_LINKS, self._left)
            if len(self._found) < most:
                self._found.append((self._href, self._first, at))
        self._href = ""

    def drop(self) -> None:
        """Forget the links of a run of white space; one that is open goes on."""
        self._found.clear()
        self._first = 0

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
        if len(found) == 1 and _holds_all(found[0], pieces, text):
            self._left -= 1
            return [Link(0, len(text), found[0][0])]
        sizes = [0, *accumulate(sum(map(len, piece.split())) for piece in pieces)]
        count, place_of = _visible(text, is_row=is_row)
        if count != sizes[-1]:
            return []
        links = [
            Link(place_of(sizes[first]), place_of(sizes[end] - 1) + 1, href)
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


def _holds_all(link: _Noted, pieces: Sequence[str], text: str) -> bool:
    """Return whether a link holds a whole text, as an item of a menu does."""
    _, first, end = link
    outside = "".join((*pieces[:first], *pieces[end:]))
    is_all = not outside or outside.isspace()
    return is_all and bool(text) and not text[0].isspace() and not text[-1].isspace()


def _visible(text: str, *, is_row: bool) -> tuple[int, Callable[[int], int]]:
    """Return how many visible characters a text has, and where each of them is.

    The bars between cells are left out.
    """
    words = text.split()
    if not is_row and len(text) == sum(map(len, words)) + len(words) - 1:
        # One space between words: before each character are as many as words.
        ends = list(accumulate(map(len, words)))
        return ends[-1], lambda number: number + bisect_right(ends, number)
    places: list[int] = []
    start = 0
    for cell in text.split(CELL_GAP) if is_row else (text,):
        places += (start + at for at, sign in enumerate(cell) if not sign.isspace())
        start += len(cell) + len(CELL_GAP)
    return len(places), places.__getitem__
