"""A project's labels and guidelines: every change ever made, with who and when."""

from concurrent.futures import Future
from sqlite3 import Connection
from typing import Final

from facingpage.core.scheme import Scheme, checked
from facingpage.core.wire import WireError, from_json, to_json, unpack
from facingpage.storage.rows import Rows, now, user_name
from facingpage.storage.writer import Writer

_INSERT: Final = (
    "INSERT INTO scheme_change (who, made_at, title, scheme) VALUES (?, ?, ?, ?)"
)
# As bytes: one text that is no UTF-8 would keep the whole project from opening.
_ALL: Final = "SELECT CAST(scheme AS BLOB) FROM scheme_change ORDER BY seq DESC"
_HISTORY: Final = (
    "SELECT seq, who, made_at, CAST(title AS BLOB) FROM scheme_change ORDER BY seq"
)


class SchemeJournal:
    """The scheme of a project. Each change is appended with the scheme it made."""

    def __init__(self, writer: Writer, rows: Rows) -> None:
        """Make it of a project that is open."""
        self._writer = writer
        self._rows = rows
        self._who = user_name()

    def current(self) -> Scheme:
        """Return the scheme as it is; of a damaged one the last before that is whole.

        Waits for what is still being written.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        for (record,) in self._rows(_ALL, ()):
            scheme = _read(record)
            if scheme is not None:
                return scheme
        return Scheme()

    def history(self) -> tuple[tuple[int, str, str, str], ...]:
        """Return the changes in order: number, who, when (UTC, ISO 8601), and words.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        return tuple(
            (seq, str(who), str(when), bytes(title).decode("utf-8", "replace"))
            for seq, who, when, title in self._rows(_HISTORY, ())
        )

    def append(self, scheme: Scheme, title: str) -> Future[int]:
        """Queue what the scheme is now; the future: its number once the disk has it.

        `title` says what was changed. An undo is appended like any other change. Where
        the disk does not take it, it is held as edits are.
        """
        who, when = self._who, now()

        def write(connection: Connection) -> int:
            record = (who, when, title, to_json(scheme))
            return connection.execute(_INSERT, record).lastrowid or 0

        return self._writer.submit(write, is_held=True)


def _read(record: object) -> Scheme | None:
    try:
        text = record.decode() if isinstance(record, bytes) else ""
        return checked(unpack(Scheme, from_json(text, depth=2)))
    except (WireError, ValueError, RecursionError):
        return None
