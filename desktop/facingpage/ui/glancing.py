"""Titles, dates and languages of many pages at once, before they are opened."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from facingpage.core.glance import Glance
from facingpage.ui.open_page import OpenPage, Phase
from facingpage.ui.tasks import Tasks
from facingpage.workers.host import Host


class Glancing(QObject):
    """Has the list tell what pages are about that wait to be opened."""

    def __init__(
        self,
        host: Host,
        tasks: Tasks,
        tell: Callable[[OpenPage], None],
        parent: QObject,
    ) -> None:
        """Make it over the host; `tell` says that the list shows something else."""
        super().__init__(parent)
        self._host = host
        self._tasks = tasks
        self._tell = tell

    def look(self, pages: Sequence[OpenPage]) -> None:
        """Look at pages in files, before any that is not asked for by hand."""
        asked = [
            (page, (page.path, page.key)) for page in pages if page.path is not None
        ]
        if not asked:
            return
        waiting = [page for page, _ in asked]

        def hear(number: int, glance: Glance) -> None:
            self._tasks.post(partial(self._take, waiting[number], glance))

        self._host.glance([place for _, place in asked], hear)

    def _take(self, page: OpenPage, glance: Glance) -> None:
        # It may have been opened meanwhile: then all of it was read.
        is_unread = page.phase in {Phase.OPENING, Phase.LISTED}
        if not is_unread or page.review is not None:
            return
        # What lists pages may know more of one than it says itself.
        page.title = glance.title or page.title
        page.site, page.url = glance.site or page.site, glance.url or page.url
        page.date, page.language = glance.date or page.date, glance.language
        self._tell(page)
