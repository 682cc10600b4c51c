"""The sketches of a project's pages: which of them tell nearly the same."""

import contextlib
from collections.abc import Callable, Iterable
from sqlite3 import Connection
from typing import TYPE_CHECKING, Final

from facingpage.core.near_pages import Sketch, packed, sketch, unpacked
from facingpage.errors import StorageFailed
from facingpage.storage.rows import Rows
from facingpage.storage.writer import Writer

if TYPE_CHECKING:
    from facingpage.storage.project import Project

_ALL: Final = "SELECT page, hashes FROM sketch ORDER BY page"
_ONE: Final = "SELECT page, hashes FROM sketch WHERE page = ?"
_PUT: Final = "INSERT OR REPLACE INTO sketch VALUES (?, ?)"
_MISSING: Final = (
    "SELECT id FROM page WHERE NOT EXISTS"
    " (SELECT 1 FROM sketch WHERE sketch.page = page.id) ORDER BY id"
)


class Sketches:
    """A sketch a page; one of a page that is too short to tell is empty."""

    def __init__(self, writer: Writer, rows: Rows) -> None:
        """Make it over what writes and reads the project."""
        self._writer = writer
        self._rows = rows

    def all(self) -> list[tuple[int, Sketch]]:
        """Return the sketches of all pages that have one, by the pages' numbers.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        return [(page, unpacked(hashes)) for page, hashes in self._rows(_ALL, ())]

    def of(self, pages: Iterable[int]) -> list[tuple[int, Sketch]]:
        """Return the sketches of these pages, those that have one.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        rows = (row for page in pages for row in self._rows(_ONE, (page,)))
        return [(page, unpacked(hashes)) for page, hashes in rows]

    def missing(self) -> tuple[int, ...]:
        """Return the pages that have no sketch.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        return tuple(page for (page,) in self._rows(_MISSING, ()))

    def put(self, page_id: int, of: Sketch) -> None:
        """Queue a page's sketch."""

        def change(connection: Connection) -> int:
            write(connection, page_id, of)
            return page_id

        self._writer.submit(change)


def write(connection: Connection, page_id: int, of: Sketch) -> None:
    """Write a page's sketch, inside a change of the writer's."""
    connection.execute(_PUT, (page_id, packed(of)))


def sketch_missing(
    project: "Project", is_wanted: Callable[[], bool] = lambda: True
) -> int:
    """Make the sketches of pages from before there were any; return of how many.

    No more are made once it is not wanted: a page takes a tenth of a second. Of one
    that cannot be read it is empty.

    Raises:
        StorageFailed: the project file cannot be read.
    """
    done = 0
    for page_id in project.sketches.missing():
        if not is_wanted():
            break
        made: Sketch = ()
        with contextlib.suppress(StorageFailed):
            made = sketch(project.load(page_id).cleaned)
        project.sketches.put(page_id, made)
        done += 1
    return done
