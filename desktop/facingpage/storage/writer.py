"""The one thread that writes to a project; what it has answered is on the disk."""

import contextlib
import queue
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Final

from facingpage.errors import StorageFailed

Change = Callable[[sqlite3.Connection], int]
"""Makes one change inside an open transaction; returns a row's number."""

# One flush to the disk takes some ms whatever it carries: edits that wait together
# are committed together.
_MOST_AT_ONCE: Final = 500

Waiting = tuple[Change, Future[int]]


class Writer:
    """Commits changes in the order they came; each answer comes after its commit."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        """Take over a connection in autocommit mode; `close` closes it."""
        self._connection = connection
        self._path = path
        self._queue: queue.SimpleQueue[Waiting | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._is_closed = False
        # A program that forgets to close must still be able to end.
        self._thread = threading.Thread(
            target=self._serve, name=f"writer {path.name}", daemon=True
        )
        self._thread.start()

    def submit(self, change: Change) -> Future[int]:
        """Queue a change; the future holds its result once it is safely on the disk.

        The future raises StorageFailed if the change could not be written.
        """
        future: Future[int] = Future()
        # The change will be tried: nobody may call it off.
        future.set_running_or_notify_cancel()
        with self._lock:
            if self._is_closed:
                future.set_exception(self._failed("it is closed. Open it again."))
            else:
                self._queue.put((change, future))
        return future

    def wait(self) -> None:
        """Return when everything submitted before has been committed or has failed."""
        future = self.submit(lambda _: 0)
        # A closed writer has nothing more to commit.
        future.exception()

    def close(self) -> None:
        """Commit what waits, end the thread and close the connection."""
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
            batch: list[Waiting] = []
            item = self._queue.get()
            while item is not None:
                batch.append(item)
                if len(batch) == _MOST_AT_ONCE or self._queue.empty():
                    break
                item = self._queue.get()
            is_open = item is not None
            if batch:
                self._commit(batch)

    def _commit(self, batch: list[Waiting]) -> None:
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            outcomes = [self._try(change) for change, _ in batch]
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            # On a failing disk even this can fail; the file is whole all the same.
            with contextlib.suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            outcomes = [self._failed(f"{error}. Free some space or check the disk.")]
            outcomes *= len(batch)
        for (_, future), outcome in zip(batch, outcomes, strict=True):
            if isinstance(outcome, StorageFailed):
                future.set_exception(outcome)
            else:
                future.set_result(outcome)

    def _try(self, change: Change) -> int | StorageFailed:
        """Make one change; its failure leaves the others of its batch alone."""
        self._connection.execute("SAVEPOINT one")
        try:
            result = change(self._connection)
        except (sqlite3.IntegrityError, sqlite3.DataError, OverflowError) as error:
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
