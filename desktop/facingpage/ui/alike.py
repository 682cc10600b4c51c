"""Tells the page list which pages are nearly the same, as they come."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from facingpage.core.breath import breathing
from facingpage.core.near_pages import NearPages, Sketch
from facingpage.errors import FacingPageError
from facingpage.storage.project import Project
from facingpage.storage.sketches import sketch_missing
from facingpage.ui.library import Library
from facingpage.ui.open_page import OpenPage
from facingpage.ui.pages import Pages
from facingpage.ui.tasks import Tasks

# Of hundreds that are dropped at once some are looked at together.
_GATHER_MS: Final = 400
# A page takes a third of a millisecond.
_AT_ONCE: Final = 40


class Alike(QObject):
    """Groups the pages of the project, on another thread where they are many."""

    changed = Signal(object)
    """A mapping: the number of its group for each OpenPage that is in one."""

    def __init__(
        self, library: Library, tasks: Tasks, pages: Pages, parent: QObject
    ) -> None:
        """Make it over the library that has the sketches, for the pages listed."""
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._pages = pages.all
        pages.listed.connect(self.follow)
        self._near: NearPages | None = None
        self._known: set[int] = set()
        self._is_ending = False
        self._told: Mapping[OpenPage, int] = {}
        self._timer = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._timer.timeout.connect(self._look)
        library.opened.connect(lambda _: self._begin())

    def follow(self) -> None:
        """Look again soon: pages came, went, or are in the project now."""
        if not self._timer.isActive():
            self._timer.start()

    def end(self) -> None:
        """Have what can be done another time come to an end."""
        self._is_ending = True

    def _begin(self) -> None:
        project = self._library.project
        if project is None:
            return

        def work() -> tuple[NearPages, set[int]]:
            # Pages from before there were sketches get theirs by and by.
            sketch_missing(project, lambda: not self._is_ending)
            near, known = NearPages(), set()
            for page, of in breathing(project.sketches.all(), 1):
                project.search.give_way(lambda: not self._is_ending)
                near.add(page, of)
                known.add(page)
            return near, known

        def done(made: tuple[NearPages, set[int]]) -> None:
            self._near, self._known = made
            self._tell()
            self.follow()

        self._tasks.run(work, done, self._leave)

    def _look(self) -> None:
        """Ask for the sketches of pages that are new."""
        project, near = self._library.project, self._near
        if project is None or near is None:
            return
        new = [
            page.page_id
            for page in self._pages
            if page.page_id is not None and page.page_id not in self._known
        ][:_AT_ONCE]
        if not new:
            self._tell()
            return
        ask = partial(_sketches, project, new)
        self._tasks.run(ask, partial(self._take, near, new), self._leave)

    def _take(
        self, near: NearPages, asked: list[int], found: list[tuple[int, Sketch]]
    ) -> None:
        for page, of in found:
            near.add(page, of)
        self._known.update(asked)
        self._tell()
        self.follow()

    def _tell(self) -> None:
        groups = self._near.groups() if self._near else {}
        told = {
            page: groups[page.page_id]
            for page in self._pages
            if page.page_id is not None and page.page_id in groups
        }
        if told != self._told:
            self._told = told
            self.changed.emit(told)

    def _leave(self, _: FacingPageError) -> None:
        """Group nothing: that the project can't be read is told by all else."""


def _sketches(project: Project, pages: list[int]) -> list[tuple[int, Sketch]]:
    return project.sketches.of(pages)
