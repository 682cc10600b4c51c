"""Holds pages back until others of their site are known, to be judged by them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from facingpage.cli.work import Input
from facingpage.core.page import Cleaned
from facingpage.core.site_memory import SiteMemory, judged, site_of

# An archive of thousands must neither fill the memory nor keep its first page waiting.
_MOST_PAGES: Final = 200
_MOST_BLOCKS: Final = 50_000


@dataclass(frozen=True, slots=True)
class Held:
    """A page that waits, and its place among all: its number and how many there are."""

    page: Input
    cleaned: Cleaned
    place: tuple[int, int]


class Sites:
    """Pages of a command, gone through by rounds; what was learnt stays known."""

    def __init__(self, most_pages: int = _MOST_PAGES) -> None:
        """Hold nothing yet; a round has so many pages at most."""
        self._most_pages = most_pages
        self._memory = SiteMemory()
        self._held: list[Held] = []
        self._blocks = 0

    def hold(self, held: Held) -> None:
        """Learn a page and keep it until it is taken."""
        self._memory.learn(_site(held)[0], held.cleaned)
        self._held.append(held)
        self._blocks += len(held.cleaned.page.blocks)

    def is_full(self) -> bool:
        """Return whether no more pages should be held before these are taken."""
        return len(self._held) >= self._most_pages or self._blocks >= _MOST_BLOCKS

    def take(self) -> Iterator[Held]:
        """Yield the pages held, in order, with what their sites say of them."""
        round_, self._held, self._blocks = self._held, [], 0
        for held in round_:
            site, is_known = _site(held)
            others = self._memory.others(site, held.cleaned)
            told = judged(held.cleaned, others, is_site_known=is_known)
            yield Held(held.page, told, held.place)


def _site(held: Held) -> tuple[str, bool]:
    """Return the site of a page, or the file or folder it lies in, and which it is."""
    site = site_of(held.cleaned.page)
    if site is not None:
        return site, True
    path = held.page.path
    return str(path if held.page.entry else path.absolute().parent), False
