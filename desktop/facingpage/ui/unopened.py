"""Has the search know what rules of sites say of pages that nobody has open."""

import contextlib
from collections.abc import Sequence
from typing import Final

from facingpage.errors import FacingPageError
from facingpage.ui.library import Library
from facingpage.ui.open_page import OpenPage
from facingpage.ui.stored import stored
from facingpage.ui.tasks import Tasks

# So many pages are read at a time: others may want the thread.
_AT_ONCE: Final = 4
# Of a file with rules for many sites all pages are gone through, once.
_MOST_SITES: Final = 20


class Unopened:
    """Goes through the stored pages of sites whose rules changed, by and by."""

    def __init__(
        self, library: Library, tasks: Tasks, pages: Sequence[OpenPage]
    ) -> None:
        """Make it over what keeps the pages; those of `pages` that are open tell it."""
        self._library = library
        self._tasks = tasks
        self._pages = pages
        self._left: list[int] = []
        self._is_running = False

    def follow(self, sites: Sequence[str]) -> None:
        """Have pages of these sites found as the rules have them now."""
        project = self._library.project
        if project is None:
            return

        def work() -> list[int]:
            if len(sites) > _MOST_SITES:
                return [row.id for row in project.pages()]
            return [page for site in sites for page in project.pages_like(site)]

        self._tasks.run(work, self._take, lambda _: None)

    def _take(self, found: list[int]) -> None:
        # One that was gone through already is so again: its rules are others now.
        self._left = list(dict.fromkeys((*self._left, *found)))
        if not self._is_running:
            self._step()

    def _step(self) -> None:
        project, sites = self._library.project, self._library.sites
        some, self._left = self._left[:_AT_ONCE], self._left[_AT_ONCE:]
        self._is_running = project is not None and bool(some)
        if project is None or not some:
            return
        is_open = {page.page_id for page in self._pages if page.review is not None}

        def work() -> None:
            for page_id in some:
                if page_id not in is_open:
                    # That a page can't be read is told where it is opened.
                    with contextlib.suppress(FacingPageError):
                        review = stored(project, page_id, sites).review
                        project.search.refresh(page_id, review)

        self._tasks.run(work, lambda _: self._step(), lambda _: self._step())
