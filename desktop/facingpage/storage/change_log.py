"""Changes of something that a project has one of: appended, with who and when."""

from collections.abc import Callable
from concurrent.futures import Future
from sqlite3 import Connection
from typing import Generic, TypeVar

from facingpage.core.wire import to_json
from facingpage.storage.rows import Rows, now, user_name
from facingpage.storage.writer import Writer

C = TypeVar("C")


def _nothing(_: Connection) -> None:
    pass


class ChangeLog(Generic[C]):
    """A table of changes as JSON, each with what takes it back."""

    def __init__(
        self,
        writer: Writer,
        rows: Rows,
        table: str,
        read: Callable[[object], C | None],
    ) -> None:
        """Make it of a project that is open.

        `read` makes a change of what is stored; None: it is damaged or too new.
        """
        self._writer = writer
        self._rows = rows
        self._read = read
        self._who = user_name()
        # As bytes: one text that is no UTF-8 would keep the project from opening.
        self._all = f"SELECT CAST(change AS BLOB) FROM {table} ORDER BY seq"  # noqa: S608  # our own names alone
        self._last = f"SELECT coalesce(max(seq), 0) FROM {table}"  # noqa: S608  # as above
        self._insert = (
            f"INSERT INTO {table} (who, made_at, change, inverse) VALUES (?, ?, ?, ?)"  # noqa: S608  # as above
        )

    def all(self) -> list[C]:
        """Return the changes in order, but for those that can't be read.

        Waits for what is still being written.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        read = (self._read(record) for (record,) in self._rows(self._all, ()))
        return [change for change in read if change is not None]

    def last(self) -> int:
        """Return the number of the last change; 0: there is none.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        return int(self._rows(self._last, ())[0][0])

    def append(
        self, change: C, inverse: C, also: Callable[[Connection], None] = _nothing
    ) -> Future[int]:
        """Queue a change; the future holds its number once the disk has it.

        An undo is appended like any other change. Where the disk does not take it, it
        is held as edits are. `also` is written with it.
        """
        who, when = self._who, now()

        def write(connection: Connection) -> int:
            also(connection)
            packed = (to_json(each) for each in (change, inverse))
            row = who, when, *packed
            return connection.execute(self._insert, row).lastrowid or 0

        return self._writer.submit(write, is_held=True)
