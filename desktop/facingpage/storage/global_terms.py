"""The glossary for all projects: one JSON file, always written whole."""

import contextlib
import sqlite3
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Final

from facingpage import paths
from facingpage.core.terms import ChangeTerms, Glossary, Term, TermKey, usable
from facingpage.core.wire import WireError, from_json, to_json, unpack
from facingpage.errors import StorageFailed

_NAME: Final = "glossary.json"
_MOST_BYTES: Final = 64 << 20
# Another window that writes 50,000 terms is waited for.
_BUSY_S: Final = 5.0


def load_global_terms() -> Glossary:
    """Return the terms by their keys; none where there is no such file yet.

    A damaged entry is left out; a file that is no list is kept aside, not overwritten.

    Raises:
        StorageFailed: the file cannot be read.
    """
    path = _path()
    records = _records(path)
    if records is None:
        with _held(path):
            records = _sound(path)
    return _glossary(records)


def global_stamp() -> tuple[int, ...]:
    """Return what is another as soon as the file is: () where there is none."""
    try:
        found = _path().stat()
    except OSError:
        return ()
    return found.st_mtime_ns, found.st_size, found.st_ino


def change_global_terms(*changes: ChangeTerms) -> Glossary:
    """Make changes of the terms on disk, in order; return the terms after them.

    They are read anew before: another window may have changed them meanwhile. While
    one thread or window does this, others wait.

    Raises:
        StorageFailed: the file cannot be read or written; nothing was changed.
    """
    path = _path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _held(path):
            glossary = _glossary(_sound(path))
            for change in changes:
                change.apply_to(glossary)
            paths.write_whole(path, to_json(tuple(glossary.values())) + "\n")
    except OSError as error:
        raise _failed(path, error.strerror or "it cannot be written") from error
    return glossary


class GlobalTerms:
    """Writes changes of the glossary for all projects, one after another.

    What the disk does not take is kept, and tried again before the next one.
    """

    def __init__(self) -> None:
        """Make it; its thread starts with the first change."""
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="terms")
        self._lock = threading.Lock()
        self._waiting: list[ChangeTerms] = []

    def append(self, change: ChangeTerms) -> Future[None]:
        """Queue a change; the future is done once the disk has it.

        It raises StorageFailed if the disk has not taken it yet.
        """
        with self._lock:
            self._waiting.append(change)
        return self._pool.submit(self._write)

    def unwritten(self, wait_s: float) -> int:
        """Return how many terms the disk does not have, after a last try so long."""
        if self._waiting:
            with contextlib.suppress(StorageFailed, TimeoutError):
                self._pool.submit(self._write).result(wait_s)
        with self._lock:
            return sum(change.size for change in self._waiting)

    def is_settled(self) -> bool:
        """Return whether the disk has every change."""
        with self._lock:
            return not self._waiting

    def close(self) -> None:
        """Write what waits, and end."""
        self._pool.submit(self._write)
        self._pool.shutdown(wait=True)

    def _write(self) -> None:
        with self._lock:
            waiting = tuple(self._waiting)
        if waiting:
            change_global_terms(*waiting)
        with self._lock:
            del self._waiting[: len(waiting)]


@contextlib.contextmanager
def _held(path: Path) -> Iterator[None]:
    """Keep the file ours; other threads and other windows wait.

    As `storage.schema.hold` does for a project, and for the same reasons.
    """
    lock = None
    try:
        lock = sqlite3.connect(
            path.with_name(f"{_NAME}-lock"), timeout=_BUSY_S, isolation_level=None
        )
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:
        if lock is not None:
            lock.close()
        busy = "locked" in str(error)
        why = "another Facing Page window is using it" if busy else str(error)
        raise _failed(path, why) from error
    try:
        yield
    finally:
        lock.close()


def _path() -> Path:
    return paths.data_dir() / _NAME


def _sound(path: Path) -> list[object]:
    """Return what the file holds; one that is no list is kept aside. It is held."""
    records = _records(path)
    if records is None:
        _keep_aside(path)
    return records or []


def _records(path: Path) -> list[object] | None:
    """Return what the file holds; None where it is no list."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise _failed(path, f"it has more than {_MOST_BYTES >> 20} MB")
        records = from_json(path.read_text("utf-8"), depth=1)
    except FileNotFoundError:
        return []
    except OSError as error:
        raise _failed(path, error.strerror or "it cannot be read") from error
    except (ValueError, RecursionError):
        return None
    return records if isinstance(records, list) else None


def _glossary(records: list[object]) -> dict[TermKey, Term]:
    terms = (_term(record) for record in records)
    good, _ = usable(term for term in terms if term is not None)
    return {term.key: term for term in good}


def _term(record: object) -> Term | None:
    try:
        return unpack(Term, record)
    except WireError:
        return None


def _keep_aside(path: Path) -> None:
    try:
        path.replace(path.with_name(f"{_NAME}.damaged"))
    except OSError as error:
        raise _failed(path, error.strerror or "it is damaged") from error


def _failed(path: Path, why: str) -> StorageFailed:
    return StorageFailed(
        f'Could not use the glossary for all projects in "{path}": {why}. Check that'
        " the file can be read and written, or move it away."
    )
