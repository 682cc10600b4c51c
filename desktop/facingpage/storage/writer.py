"""The one thread that writes to a project; what it has answered is on the disk."""

import contextlib
import queue
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from facingpage.core import breath
from facingpage.errors import StorageFailed

Change = Callable[[sqlite3.Connection], int]
"""Makes one change inside an open transaction; returns a row's number."""

# One flush to the disk takes some ms whatever it carries: edits that wait together
# are committed together.
_MOST_AT_ONCE: Final = 500

# An edit may wait behind a long change: what is typed is on the disk within a second.
_STANDS_BACK_S: Final = 0.25

# What a change itself is to blame for: tried again it would keep all that came later
# from the disk, and not caught it would end the thread.
_OF_THE_CHANGE: Final = (
    sqlite3.IntegrityError,
    sqlite3.DataError,
    sqlite3.ProgrammingError,
    sqlite3.InterfaceError,
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    RecursionError,
)

RETRY_S: Final = 2.0
"""After so long what the disk did not take is tried again."""

Told = Callable[[StorageFailed | None], None]
"""Hears on the writer's thread that changes are held and why; None: no more."""


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A change; one that `is_held` waits for a disk that takes it, the others fail."""

    change: Change
    future: Future[int]
    is_held: bool


_Group = list[_Waiting]
"""What is committed at once."""


class Writer:
    """Commits changes in the order they came; each answer comes after its commit.

    What is held because the disk was full, failing or locked goes before all that was
    given later, so that the order on the disk is the order in which things were done.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        """Take over a connection in autocommit mode; `close` closes it."""
        self._connection = connection
        self._path = path
        self._queue: queue.SimpleQueue[_Group | None] = queue.SimpleQueue()
        self._mine = threading.local()
        # Only the writer's thread touches what is held.
        self._held: list[_Waiting] = []
        self._told: Told = lambda _: None
        self._lock = threading.Lock()
        self._is_closed = False
        # A program that forgets to close must still be able to end.
        self._thread = threading.Thread(
            target=self._serve, name=f"writer {path.name}", daemon=True
        )
        self._thread.start()

    def tell(self, told: Told) -> None:
        """Have `told` called whenever changes begin or cease to be held."""
        self._told = told

    def submit(self, change: Change, *, is_held: bool = False) -> Future[int]:
        """Queue a change; the future holds its result once it is safely on the disk.

        The future raises StorageFailed if the change could not be written. One that
        `is_held` is tried again, every 2 seconds and before any later change, until
        the disk takes it; it fails only when the writer is closed before that.
        """
        future: Future[int] = Future()
        # The change will be tried: nobody may call it off.
        future.set_running_or_notify_cancel()
        waiting = _Waiting(change, future, is_held)
        group: _Group | None = getattr(self._mine, "group", None)
        if group is not None:
            group.append(waiting)
        else:
            self._put([waiting])
        return future

    @contextlib.contextmanager
    def together(self) -> Iterator[None]:
        """Have all that this thread submits inside committed at once.

        A crash between them leaves none of them: a step and what it does beside the
        pages. Each of them may still fail alone.
        """
        if getattr(self._mine, "group", None) is not None:
            yield
            return
        group: _Group = []
        self._mine.group = group
        try:
            yield
        finally:
            self._mine.group = None
            if group:
                self._put(group)

    def _put(self, group: _Group) -> None:
        with self._lock:
            if not self._is_closed:
                self._queue.put(group)
                return
        for each in group:
            each.future.set_exception(self._failed("it is closed. Open it again."))

    def wait(self) -> None:
        """Return when everything submitted before was committed, held or has failed.

        But for what this thread is about to submit `together`.
        """
        future: Future[int] = Future()
        self._put([_Waiting(lambda _: 0, future, is_held=False)])
        # A closed writer has nothing more to commit.
        future.exception()

    def close(self) -> None:
        """Commit what waits, end the thread and close the connection.

        What is held is tried a last time; its futures raise if that is in vain.
        """
        with self._lock:
            if self._is_closed:
                return
            self._is_closed = True
            self._queue.put(None)
        self._thread.join()
        self._connection.close()

    def _serve(self) -> None:
        is_open = True
        while is_open:
            batch: list[_Waiting] = []
            try:
                group = self._queue.get(timeout=RETRY_S if self._held else None)
                while group is not None:
                    batch += group
                    if len(batch) >= _MOST_AT_ONCE or self._queue.empty():
                        break
                    group = self._queue.get()
                is_open = group is not None
            except queue.Empty:
                # Nothing new came in the meantime: what is held is tried again.
                batch.clear()
            if batch or self._held:
                self._commit(batch)
        for each in self._held:
            each.future.set_exception(self._failed("it was closed before."))

    def _commit(self, batch: list[_Waiting]) -> None:
        held, self._held = self._held, []
        batch = [*held, *batch]
        try:
            if self._connection.in_transaction:
                # What a failing disk left of the try before.
                self._connection.execute("ROLLBACK")
            self._connection.execute("BEGIN IMMEDIATE")
            with breath.at_most(_STANDS_BACK_S):
                outcomes = [self._try(each.change) for each in batch]
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            # On a failing disk even this can fail; the file is whole all the same.
            with contextlib.suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            failure = self._failed(f"{error}. Free some space or check the disk.")
            self._held = [each for each in batch if each.is_held]
            if len(self._held) > len(held):
                self._told(failure)
            for each in batch:
                if not each.is_held:
                    each.future.set_exception(failure)
            return
        for each, outcome in zip(batch, outcomes, strict=True):
            if isinstance(outcome, StorageFailed):
                each.future.set_exception(outcome)
            else:
                each.future.set_result(outcome)
        if held:
            self._told(None)

    def _try(self, change: Change) -> int | StorageFailed:
        """Make one change; its failure leaves the others of its batch alone."""
        self._connection.execute("SAVEPOINT one")
        try:
            result = change(self._connection)
        except _OF_THE_CHANGE as error:
            self._connection.execute("ROLLBACK TO one")
            return self._failed(f"{error}. Open the page again.")
        except StorageFailed as error:
            self._connection.execute("ROLLBACK TO one")
            return error
        finally:
            if self._connection.in_transaction:
                self._connection.execute("RELEASE one")
        return result

    def _failed(self, why: str) -> StorageFailed:
        return StorageFailed(
            f'Could not write to the project "{self._path.name}": {why}'
        )
