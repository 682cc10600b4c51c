"""Machine translations that were made before, by what they were made of."""

import json
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future
from sqlite3 import Connection
from typing import Final

from facingpage.core.breath import breathe
from facingpage.core.page import Draft
from facingpage.core.wire import WireError, to_json, unpack
from facingpage.storage.rows import Rows, storable
from facingpage.storage.writer import Writer

# Some 100 MB; the oldest go first, and are made anew when they are needed.
_MOST: Final = 200_000
# SQLite takes so many values at once, whatever it was built with.
_AT_ONCE: Final = 500
_BREATH_DRAFTS: Final = 5

_FORGET: Final = "DELETE FROM draft WHERE seq <= (SELECT max(seq) FROM draft) - ?"


class Drafts:
    """A project's drafts; every one of them can be lost without harm."""

    def __init__(self, writer: Writer, rows: Rows, most: int = _MOST) -> None:
        """Make it of a project that is open."""
        self._writer = writer
        self._rows = rows
        self._most = most

    def recall(self, keys: Sequence[bytes]) -> Mapping[bytes, Draft]:
        """Return the drafts there are; a damaged one counts as none.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        found: dict[bytes, Draft] = {}
        for at in range(0, len(keys), _AT_ONCE):
            some = keys[at : at + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            query = f"SELECT key, draft FROM draft WHERE key IN ({marks})"  # noqa: S608  # our own marks alone
            found.update(_read(self._rows(query, tuple(some))))
        return found

    def keep(self, drafts: Mapping[bytes, Draft]) -> Future[int]:
        """Queue drafts by their keys; what was kept under a key is replaced."""
        rows = []
        for number, (key, draft) in enumerate(drafts.items()):
            if number % _BREATH_DRAFTS == 0:
                breathe()
            rows.append((key, storable(to_json(draft))))

        def change(connection: Connection) -> int:
            connection.executemany(
                "INSERT OR REPLACE INTO draft (key, draft) VALUES (?, ?)", rows
            )
            connection.execute(_FORGET, (self._most,))
            return len(rows)

        return self._writer.submit(change)


def _read(rows: Sequence[tuple[object, ...]]) -> Iterator[tuple[bytes, Draft]]:
    for number, (key, record) in enumerate(rows):
        if number % _BREATH_DRAFTS == 0:
            breathe()
        try:
            draft = unpack(Draft, json.loads(record if isinstance(record, str) else ""))
        except (WireError, ValueError, RecursionError):
            continue
        if isinstance(key, bytes):
            yield key, draft
