"""Has the search know what rules of sites say of pages, open or not."""

import contextlib
from collections.abc import Sequence
from typing import Final

from facingpage.errors import FacingPageError
from facingpage.ui.library import Library
from facingpage.ui.stored import stored
from facingpage.ui.tasks import Tasks

# So many pages are read at a time: others may want the thread.
_AT_ONCE: Final = 4


class Unopened:
    """Goes through the pages of sites whose rules changed, by and by.

    Which those are is noted in the project: what was left is done the next time.
    """

    def __init__(self, library: Library, tasks: Tasks) -> None:
        """Make it over what keeps the pages."""
        self._library = library
        self._tasks = tasks
        self._left: list[int] = []
        self._is_running = False
        library.opened.connect(lambda _: self._follow())
        library.ruled.connect(self._follow)

    def _follow(self) -> None:
        project = self._library.project
        if project is not None and not project.is_reading:
            self._tasks.run(project.unruled, self._take, lambda _: None)

    def _take(self, found: Sequence[int]) -> None:
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

        def work() -> None:
            for page_id in some:
                # That a page can't be read is told where it is opened.
                with contextlib.suppress(FacingPageError):
                    review = stored(project, page_id, sites).review
                    project.search.refresh(page_id, review)

        self._tasks.run(work, lambda _: self._step(), lambda _: self._step())
