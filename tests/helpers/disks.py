"""A disk that is full for a while, as SQLite itself tells of it."""

import contextlib
import sqlite3
from collections.abc import Iterator

from facingpage.storage.project import Project

_ANY_SIZE = 0xFFFFFFFE
LONG = "longo " * 2000
"""A text for which a project needs another page of its file."""


@contextlib.contextmanager
def full_disk(project: Project) -> Iterator[None]:
    """Let a project's file not grow: SQLite's own limit gives a real SQLITE_FULL."""
    connection = project._writer._connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    try:
        yield
    finally:
        # Closed in the meantime, there is nothing to free.
        with contextlib.suppress(sqlite3.ProgrammingError):
            connection.execute(f"PRAGMA max_page_count = {_ANY_SIZE}")
