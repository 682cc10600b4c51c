"""The counts of the pages that were shown last, so that none is counted twice."""

from typing import Final

from facingpage.core.review import Review
from facingpage.ui.open_page import OpenPage
from facingpage.ui.tally import Tally

# Of a page of 50,000 blocks they are half a megabyte.
_MOST: Final = 8


class Tallies:
    """Keeps the counts of pages: to count one of 10,000 decided blocks takes 40 ms."""

    def __init__(self) -> None:
        """Know of no page yet."""
        self._known: dict[OpenPage, tuple[Review, Tally]] = {}

    def keep(self, page: OpenPage, review: Review, tally: Tally) -> None:
        """Keep the counts of a page as this review of it has them."""
        self._known.pop(page, None)
        self._known[page] = review, tally
        if len(self._known) > _MOST:
            del self._known[next(iter(self._known))]

    def of(self, page: OpenPage | None, review: Review | None) -> Tally:
        """Return the counts of a page: those kept, where they are of this review."""
        known = self._known.pop(page, None) if page else None
        if known is not None and known[0] is review:
            return known[1]
        tally = Tally()
        tally.count(review)
        return tally
