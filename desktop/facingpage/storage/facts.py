"""Small facts of pages, read without the pages: the title translated, the mark."""

import json
from collections.abc import Mapping
from concurrent.futures import Future
from sqlite3 import Connection
from typing import Final

from facingpage.core.edits import Edit, singles
from facingpage.core.review import Review, labels_on
from facingpage.storage.rows import Rows
from facingpage.storage.writer import Writer

LABELS: Final = "labels"
"""Under this name the ids of the labels on a page are noted, a line each."""

_LABELLING: Final = frozenset({"labels", "spans"})
_PUT: Final = (
    "INSERT INTO state VALUES (?, ?, ?)"
    " ON CONFLICT DO UPDATE SET value = excluded.value"
)
_ONE: Final = "SELECT value FROM state WHERE page = ? AND key = ?"
_NAMED: Final = "SELECT page, value FROM state WHERE key = ?"
_BEGINNING: Final = (
    "SELECT page, key, value FROM state WHERE key >= ? AND key < ? ORDER BY page"
)
# After every name that begins alike.
_LAST: Final = "\U0010ffff"


class Facts:
    """A fact has a name and a text; what is damaged is as if it had not been set."""

    def __init__(self, writer: Writer, rows: Rows) -> None:
        """Make it over what writes and reads the project."""
        self._writer = writer
        self._rows = rows

    def put(self, page_id: int, name: str, text: str) -> Future[int]:
        """Queue a fact; the future holds the page's number."""

        def change(connection: Connection) -> int:
            write_facts(connection, page_id, {name: text})
            return page_id

        return self._writer.submit(change)

    def get(self, page_id: int, name: str) -> str | None:
        """Return a fact of a page; None where it was never set.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        rows = self._rows(_ONE, (page_id, name))
        return _text(rows[0][0]) if rows else None

    def named(self, name: str) -> dict[int, str]:
        """Return a fact of all pages that have it, by their numbers.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        found = ((page, _text(value)) for page, value in self._rows(_NAMED, (name,)))
        return {page: text for page, text in found if text is not None}

    def beginning(self, start: str) -> tuple[tuple[int, str, str], ...]:
        """Return page, rest of the name and text of all facts whose names begin so.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        rows = self._rows(_BEGINNING, (start, start + _LAST))
        found = ((page, name, _text(value)) for page, name, value in rows)
        return tuple(
            (page, name.removeprefix(start), text)
            for page, name, text in found
            if text is not None and isinstance(name, str)
        )


def write_facts(connection: Connection, page_id: int, facts: Mapping[str, str]) -> None:
    """Write facts of a page, inside a change of the writer's."""
    rows = [(page_id, name, json.dumps(text)) for name, text in facts.items()]
    connection.executemany(_PUT, rows)


def told_by(edit: Edit, after: Review | None) -> dict[str, str]:
    """Return the facts that an edit tells of its page, which is `after` it so."""
    told = dict(edit.facts())
    if after is not None and any(each.LAYER in _LABELLING for each in singles(edit)):
        told[LABELS] = "\n".join(sorted(labels_on(after)))
    return told


def _text(value: object) -> str | None:
    try:
        text = json.loads(value) if isinstance(value, str) else None
    except (ValueError, RecursionError):
        return None
    return text if isinstance(text, str) else None
