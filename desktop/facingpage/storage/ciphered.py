"""A connection to an encrypted project that stands in for `sqlite3.Connection`.

The library is SQLCipher: each page of the file, of its log and of its index is
encrypted by itself (AES-256) and carries a code that tells whether it was changed
(HMAC-SHA512); what SQLite puts aside while it sorts stays in memory. Errors come as
those of `sqlite3`, so that who reads a project need not know what it lies in.
"""

import sqlite3
import weakref
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self, TypeVar, cast

from facingpage.storage import open_files

if TYPE_CHECKING:
    from facingpage.storage.data_key import DataKey

T = TypeVar("T")

# What the library's next version would do by itself is no matter: files stay readable.
_SET_UP: Final = (
    # Else it writes to the error stream what it could not decrypt.
    "PRAGMA cipher_log_level = NONE",
    # Memory is locked against swapping where the system lets it, and zeroed when freed.
    "PRAGMA cipher_memory_security = ON",
)
_AS_OF: Final = "PRAGMA cipher_compatibility = 4"


def open_ciphered(
    database: str, key: "DataKey | None", *, timeout: float
) -> sqlite3.Connection:
    """Return a connection in autocommit mode that any one thread at a time may use.

    Without a key the file is an ordinary one. A key that is not the file's is told by
    the first thing read from it, as SQLite tells of a file that is no database.

    Raises:
        sqlite3.Error: the file cannot be opened, or `sqlite3` has it open.
    """
    made = Ciphered(database, timeout)
    try:
        for statement in _SET_UP:
            made.execute(statement)
        if key is not None:
            made.execute(key.pragma())
            made.execute(_AS_OF)
    except sqlite3.Error:
        made.close()
        raise
    # It has what we call of a connection, and no more: else all that takes one would
    # have to be told of two kinds.
    return cast("sqlite3.Connection", made)


def export_to(
    connection: sqlite3.Connection, target: Path, key: "DataKey | None"
) -> None:
    """Write all of a project to a new file under another key; None: under none.

    `connection` is one of `open_ciphered`.

    Raises:
        sqlite3.Error: the file can't be written.
    """
    literal = key.literal() if key is not None else "''"
    connection.execute(f"ATTACH DATABASE ? AS target KEY {literal}", (str(target),))
    try:
        connection.execute("SELECT sqlcipher_export('target')").fetchall()
        # What the library does not carry over.
        for name in ("application_id", "user_version"):
            (number,) = connection.execute(f"PRAGMA main.{name}").fetchone()
            connection.execute(f"PRAGMA target.{name} = {int(number)}")
    finally:
        connection.execute("DETACH DATABASE target")


class Ciphered:
    """What is called of a connection, with the errors of `sqlite3`."""

    def __init__(self, database: str, timeout: float) -> None:
        """Open the file; nothing is read before it has a key."""
        # Whose projects have no passphrase never loads it.
        from sqlcipher3 import dbapi2  # noqa: PLC0415

        self._errors: type[Exception] = dbapi2.Error
        name = open_files.note(database, open_files.CIPHERED)
        # Also where it is never opened, or nobody closes it.
        self._let_go = weakref.finalize(self, open_files.let_go, name)
        try:
            self._inner = self._do(
                dbapi2.connect,
                database,
                timeout=timeout,
                isolation_level=None,
                check_same_thread=False,
            )
        except sqlite3.Error:
            self._let_go()
            raise

    def execute(self, sql: str, parameters: Any = ()) -> "CipheredCursor":
        """Run one statement; its rows are read from what comes back."""
        return CipheredCursor(self._do, self._do(self._inner.execute, sql, parameters))

    def executemany(self, sql: str, parameters: Iterable[Any]) -> "CipheredCursor":
        """Run one statement with each of the parameters."""
        made = self._do(self._inner.executemany, sql, parameters)
        return CipheredCursor(self._do, made)

    def executescript(self, sql: str) -> "CipheredCursor":
        """Run the statements of a script."""
        return CipheredCursor(self._do, self._do(self._inner.executescript, sql))

    def commit(self) -> None:
        """End the transaction that is open, if one is."""
        self._do(self._inner.commit)

    def rollback(self) -> None:
        """Take back the transaction that is open, if one is."""
        self._do(self._inner.rollback)

    def backup(self, target: Self, *, pages: int = -1, sleep: float = 0.25) -> None:
        """Copy the file, page by page, to another connection with the same key."""
        self._do(self._inner.backup, target._inner, pages=pages, sleep=sleep)

    def create_function(
        self,
        name: str,
        narg: int,
        func: Callable[..., Any] | None,
        *,
        deterministic: bool = False,
    ) -> None:
        """Let statements call a function of ours."""
        self._do(
            self._inner.create_function, name, narg, func, deterministic=deterministic
        )

    def create_collation(
        self, name: str, func: Callable[[str, str], int] | None
    ) -> None:
        """Let statements put text in an order of ours."""
        self._do(self._inner.create_collation, name, func)

    def set_progress_handler(self, handler: Callable[[], int] | None, n: int) -> None:
        """Have a function called while a statement runs; True ends the statement."""
        self._do(self._inner.set_progress_handler, handler, n)

    def interrupt(self) -> None:
        """End the statement that another thread runs."""
        self._do(self._inner.interrupt)

    def close(self) -> None:
        """Let the file go; safe to call twice."""
        self._do(self._inner.close)
        self._let_go()

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""
        return bool(self._inner.in_transaction)

    @property
    def total_changes(self) -> int:
        """How many rows were changed since the connection was made."""
        return int(self._inner.total_changes)

    def _do(self, call: Callable[..., Any], /, *args: Any, **named: Any) -> Any:
        try:
            return call(*args, **named)
        except UnicodeDecodeError as error:
            raise sqlite3.DatabaseError(open_files.UNSAYABLE) from error
        except self._errors as error:
            kind = getattr(sqlite3, type(error).__name__, sqlite3.DatabaseError)
            raise kind(str(error)) from error


class CipheredCursor:
    """What is called of a cursor, with the errors of `sqlite3`."""

    def __init__(self, do: Callable[..., Any], inner: Any) -> None:
        """Read from a cursor of the library; `do` calls it and turns its errors."""
        self._do = do
        self._inner = inner

    def fetchone(self) -> tuple[Any, ...] | None:
        """Return the next row; None after the last."""
        return cast("tuple[Any, ...] | None", self._do(self._inner.fetchone))

    def fetchmany(self, size: int = 1) -> list[tuple[Any, ...]]:
        """Return as many of the next rows as there are, up to `size`."""
        return cast("list[tuple[Any, ...]]", self._do(self._inner.fetchmany, size))

    def fetchall(self) -> list[tuple[Any, ...]]:
        """Return the rows that are left."""
        return cast("list[tuple[Any, ...]]", self._do(self._inner.fetchall))

    def close(self) -> None:
        """Read no more."""
        self._do(self._inner.close)

    @property
    def rowcount(self) -> int:
        """How many rows were changed; -1 where that is not told."""
        return int(self._inner.rowcount)

    @property
    def lastrowid(self) -> int | None:
        """The number of the row that was put in last."""
        return cast("int | None", self._inner.lastrowid)

    @property
    def description(self) -> Sequence[tuple[Any, ...]] | None:
        """The columns' names, each the first of seven."""
        return cast("Sequence[tuple[Any, ...]] | None", self._inner.description)

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return self

    def __next__(self) -> tuple[Any, ...]:
        row = self.fetchone()
        if row is None:
            raise StopIteration
        return row

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
