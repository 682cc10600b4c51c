"""The project behind the window: opened, read and written off the main thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Signal

from facingpage.core.page import Cleaned
from facingpage.core.review import Edit
from facingpage.errors import FacingPageError
from facingpage.storage.project import PageRow, Project
from facingpage.ui.tasks import Tasks

T = TypeVar("T")

LAST_BLOCK: Final = "last-block"
"""Under this name the block shown last is noted."""

DATE: Final = "date"
"""Under this name the page's own date is noted."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A page as the project keeps it: what was cleaned, and what a person decided.

    `unread` counts edits that are damaged or too new; `last_block` is the number of the
    block shown last, empty where none was noted.
    """

    page_id: int
    cleaned: Cleaned
    edits: tuple[Edit, ...]
    unread: int
    last_block: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of the project as the list shows it; `date` is the page's own."""

    row: PageRow
    translated_title: str
    date: str


class Library(QObject):
    """Keeps pages and edits. Without a project (it failed) nothing is kept."""

    failed = Signal(str)
    """A sentence: the project can't be opened, or an edit could not be kept."""

    def __init__(self, path: Path, tasks: Tasks, parent: QObject) -> None:
        """Make a library over the project at `path`; `open` opens it."""
        super().__init__(parent)
        self._path = path
        self._tasks = tasks
        self._project: Project | None = None
        self._made: Project | None = None
        self._waiting: list[Callable[[], None]] = []
        self._is_settled = False

    def open(
        self, reader_language: str, done: Callable[[tuple[Listed, ...]], None]
    ) -> None:
        """Open the project and give `done` its pages; what else was asked waits."""

        def work() -> tuple[Project, tuple[Listed, ...]]:
            # Closed even when the window is gone before the answer is there.
            project = self._made = Project.open(self._path)
            key = title_key(reader_language)
            rows = project.pages()
            return project, tuple(
                Listed(
                    row,
                    project.state(row.id, key) or "",
                    project.state(row.id, DATE) or "",
                )
                for row in rows
            )

        def opened(answer: tuple[Project, tuple[Listed, ...]]) -> None:
            self._project, rows = answer
            done(rows)
            self._settle()

        def failed(error: FacingPageError) -> None:
            self.failed.emit(f"{error} Until then your edits are not kept.")
            done(())
            self._settle()

        self._tasks.run(work, opened, failed)

    def keep(
        self,
        cleaned: Cleaned,
        source_zlib: bytes,
        done: Callable[[Stored | None], None],
    ) -> None:
        """Keep a page and give `done` what to show; None where nothing can be kept."""
        self._when_settled(lambda: self._keep(cleaned, source_zlib, done))

    def load(self, page_id: int, done: Callable[[Stored | None], None]) -> None:
        """Give `done` a page that is kept already; None if it can't be read."""
        self._when_settled(lambda: self._load(page_id, done))

    def source(self, page_id: int, done: Callable[[bytes | None], None]) -> None:
        """Give `done` a page's original bytes; None if they can't be read."""
        project = self._project
        if project is None:
            done(None)
            return
        self._run(lambda: project.source(page_id), done)

    def add_version(
        self,
        page_id: int,
        cleaned: Cleaned,
        edits: Sequence[tuple[Edit, Edit]],
        done: Callable[[int | None], None],
    ) -> None:
        """Keep another version of a page and give `done` its number, None if it fails.

        `edits` are those carried over, each with its inverse.
        """
        project = self._project
        if project is None:
            done(None)
            return
        self._run(lambda: project.add_version(page_id, cleaned, edits).result(), done)

    def append(self, page_id: int, edit: Edit, inverse: Edit) -> None:
        """Give an edit to the journal's writer thread."""
        if self._project is not None:
            future = self._project.journal.append(page_id, edit, inverse)
            self._tasks.follow(future, lambda _: None, self._fail)

    def note(self, page_id: int, key: str, value: str) -> None:
        """Keep a small fact of a page: the last block shown, its title translated."""
        if self._project is not None:
            self._project.set_state(page_id, key, value)

    def close(self) -> None:
        """Put everything given on disk and close the project; tasks are over by now."""
        self._project = None
        if self._made is not None:
            self._made.close()

    def _keep(
        self,
        cleaned: Cleaned,
        source_zlib: bytes,
        done: Callable[[Stored | None], None],
    ) -> None:
        project = self._project
        if project is None:
            done(None)
            return

        def work() -> Stored:
            page_id = project.add_page(cleaned, source_zlib).result()
            if not project.journal.history(page_id):
                # What was just written needs no reading: a large page takes a while.
                last_block = project.state(page_id, LAST_BLOCK) or ""
                return Stored(page_id, cleaned, (), 0, last_block)
            return _stored(project, page_id)

        self._run(work, done)

    def _load(self, page_id: int, done: Callable[[Stored | None], None]) -> None:
        project = self._project
        if project is None:
            done(None)
            return
        self._run(lambda: _stored(project, page_id), done)

    def _run(self, work: Callable[[], T], done: Callable[[T | None], None]) -> None:
        def failed(error: FacingPageError) -> None:
            self._fail(error)
            done(None)

        self._tasks.run(work, done, failed)

    def _fail(self, error: FacingPageError) -> None:
        self.failed.emit(str(error))

    def _when_settled(self, call: Callable[[], None]) -> None:
        if self._is_settled:
            call()
        else:
            self._waiting.append(call)

    def _settle(self) -> None:
        self._is_settled = True
        waiting, self._waiting = self._waiting, []
        for call in waiting:
            call()


def title_key(language: str) -> str:
    """Return the name under which a page's translated title is noted."""
    return f"title.{language}"


def _stored(project: Project, page_id: int) -> Stored:
    page = project.load(page_id)
    last_block = project.state(page_id, LAST_BLOCK) or ""
    return Stored(page_id, page.cleaned, page.edits, len(page.unread), last_block)
