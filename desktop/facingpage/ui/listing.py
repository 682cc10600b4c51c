"""Puts the pages of a file into the session's list, some at a time."""

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer

from facingpage.core.page import PageEntry
from facingpage.ui.open_page import OpenPage, listed_page

# Of more, what lists them has to do: to look at one costs more the more there are.
_MOST_LOOKED_AT: Final = 2_000
# Making 30,000 pages at once would hold the window up for a quarter of a second.
_AT_ONCE: Final = 1000

Look = Callable[[Sequence[OpenPage]], None]


class Listing(QObject):
    """Replaces a page that turned out to be a file of several by those it holds."""

    def __init__(
        self,
        pages: list[OpenPage],
        changed: Callable[[], None],
        look: Look,
        parent: QObject,
    ) -> None:
        """Make it over the session's list.

        `changed` is called when it grew, `look` gets pages that nobody opens yet.
        """
        super().__init__(parent)
        self._pages = pages
        self._changed = changed
        self._look = look

    def put(self, whole: OpenPage, entries: Sequence[PageEntry]) -> OpenPage | None:
        """Put the pages where `whole` stood; return the first, None if there is none.

        Those that are listed already, as the file was opened before, stay where they
        are.
        """
        known = {p.key: p for p in self._pages if p.path == whole.path and p.path}
        fresh = deque(entry for entry in entries if entry.key not in known)
        place = self._pages.index(whole)
        first = [listed_page(fresh.popleft(), whole) for _ in _some(fresh)]
        self._pages[place : place + 1] = first
        self._changed()
        look = self._look if len(entries) <= _MOST_LOOKED_AT else _look_at_none
        # The first is shown.
        look(first[1:])
        if fresh:
            go_on = partial(self._go_on, whole, first[-1], fresh, look)
            QTimer.singleShot(0, self, go_on)
        if first:
            return first[0]
        return next((known[e.key] for e in entries if e.key in known), None)

    def _go_on(
        self, whole: OpenPage, last: OpenPage, fresh: deque[PageEntry], look: Look
    ) -> None:
        more = [listed_page(fresh.popleft(), whole) for _ in _some(fresh)]
        # The last one may have turned out to be a page that is listed elsewhere.
        is_there = last in self._pages
        place = self._pages.index(last) + 1 if is_there else len(self._pages)
        self._pages[place:place] = more
        self._changed()
        look(more)
        if fresh:
            go_on = partial(self._go_on, whole, more[-1], fresh, look)
            QTimer.singleShot(0, self, go_on)


def _some(entries: deque[PageEntry]) -> range:
    return range(min(len(entries), _AT_ONCE))


def _look_at_none(pages: Sequence[OpenPage]) -> None:
    pass
