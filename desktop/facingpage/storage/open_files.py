"""Which files this process has open in SQLite, and how they are read beside it.

Where locks are POSIX's, a process gives up all of its locks on a file when it closes
any handle of it. A window that read a few bytes of its open project, and closed that,
held it no more: another program that closed the project took itself for the last one,
and removed the log that this window went on writing its edits to. The same happens
where two SQLite libraries have one file open. So every connection is noted here, a file
that is read by itself meanwhile is closed after the last of them, and what one library
has open the other does not get.
"""

import contextlib
import os
import sqlite3
import threading
import weakref
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Final

PLAIN: Final = "sqlite3"
CIPHERED: Final = "sqlcipher"
UNSAYABLE: Final = "database disk image is malformed"
"""What SQLite's own words come to where they quote damaged ones, which are no UTF-8."""


@dataclass(slots=True)
class _Open:
    """A file: the library that has it open, in how many connections; handles kept."""

    library: str
    connections: int = 0
    kept: list[IO[bytes]] = field(default_factory=list)


_LOCK: Final = threading.RLock()
_KNOWN: Final[dict[str, _Open]] = {}


class PlainConnection(sqlite3.Connection):
    """A connection of `sqlite3` that is noted until it is closed."""

    let_go: Callable[[], object]

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        """Run one statement, as `sqlite3` does."""
        try:
            return super().execute(sql, parameters)
        except UnicodeDecodeError as error:
            raise sqlite3.DatabaseError(UNSAYABLE) from error

    def close(self) -> None:
        """Let the file go; safe to call twice."""
        super().close()
        self.let_go()


def real(path: Path) -> Path:
    """Return what a file is called where it lies: a link may lead to it.

    What belongs to a project lies beside it, also its lock: under two names two windows
    would write it, and wiping one would leave the key beside the other.
    """
    return Path(os.path.realpath(path))


def connect(path: Path, *, timeout: float) -> sqlite3.Connection:
    """Return a connection in autocommit mode that any one thread at a time may use.

    Raises:
        sqlite3.Error: the file cannot be opened, or is open by the other library.
    """
    name = note(path, PLAIN)
    try:
        made = sqlite3.connect(
            path, timeout=timeout, isolation_level=None, check_same_thread=False,
            factory=PlainConnection,
        )  # fmt: skip
    except sqlite3.Error:
        let_go(name)
        raise
    made.let_go = weakref.finalize(made, let_go, name)
    return made


def note(path: Path | str, library: str) -> str:
    """Note that a library is about to open a file; return what to let go of after it.

    Raises:
        sqlite3.ProgrammingError: the other library has it open.
    """
    name = os.path.realpath(path)
    with _LOCK:
        known = _KNOWN.setdefault(name, _Open(library))
        if known.library != library:
            raise sqlite3.ProgrammingError(
                "two SQLite libraries would have one file open"
            )
        known.connections += 1
    return name


def let_go(name: str) -> None:
    """Note that a connection to a file was closed."""
    with _LOCK:
        known = _KNOWN[name]
        known.connections -= 1
        if not known.connections:
            del _KNOWN[name]
            for file in known.kept:
                with contextlib.suppress(OSError):
                    file.close()


@contextlib.contextmanager
def opened(path: Path, mode: str) -> Iterator[IO[bytes]]:
    """Give a file that may be open in SQLite, to be read or written in binary mode.

    Its locks stay: its handle is closed when the last connection to it is.

    Raises:
        OSError: it can't be opened, read or written.
    """
    file: IO[bytes] = path.open(mode)
    try:
        yield file
        file.flush()
    finally:
        with _LOCK:
            known = _KNOWN.get(os.path.realpath(path))
            if known is None:
                file.close()
            else:
                known.kept.append(file)
