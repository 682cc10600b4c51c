"""One child process and the pipe to it: start, ask, kill."""

import contextlib
import math
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from typing import Final

from facingpage.core.wire import WireError
from facingpage.errors import WorkerFailed
from facingpage.workers.protocol import (
    Event,
    Part,
    Ready,
    Request,
    RequestFailed,
    packed,
    read_message,
)

# What every system's pipe takes though nobody reads: Windows gives ours no more.
_AHEAD_BYTES: Final = 4096

_LOOK_S: Final = 0.25
"""How often a request's time limit is looked at."""


class WorkerDied(Exception):  # a fact to handle, never shown to a person
    """The child is gone before its answer; `is_late` if its time was up."""

    def __init__(self, *, is_late: bool = False) -> None:
        super().__init__()
        self.is_late = is_late


class WorkerProcess:
    """A running worker. One thread asks; `kill` may come from any thread."""

    def __init__(self, arguments: Sequence[str]) -> None:
        """Start `facingpage --worker ARGUMENTS…`; return before it is ready."""
        self._child = subprocess.Popen(  # noqa: S603  # our own program
            [*own_program(), "--worker", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # What native libraries print on a hostile page is of no use to anybody.
            stderr=subprocess.DEVNULL,
        )
        self._is_late = False
        self._ends_at = math.inf
        self.holds: tuple[Request, ...] = ()
        """What it was last asked so as to be ready for other requests."""
        self._is_closed = threading.Event()
        self._watcher = threading.Thread(target=self._watch, daemon=True)
        self._watcher.start()

    @property
    def pid(self) -> int:
        """The child's process number."""
        return self._child.pid

    def wait_ready(self, limit_s: float) -> Ready:
        """Return what the worker says when it has loaded.

        Raises:
            WorkerFailed: it says it cannot; the sentence is its own.
            WorkerDied: it is gone, or was not ready in time.
        """
        with self._deadline(limit_s):
            event = self._read()
        if isinstance(event, RequestFailed):
            raise WorkerFailed(event.sentence)
        if not isinstance(event, Ready):
            raise WorkerDied
        return event

    def ask(self, request: Request, limit_s: float) -> Iterator[Event]:
        """Yield the answers to a request, the last one ending it.

        Raises:
            WorkerDied: the child is gone, was killed, or took longer than `limit_s`.
        """
        self.send(request, limit_s)
        yield from self.answers(limit_s)

    def send(self, request: Request, limit_s: float) -> None:
        """Send a request; `answers` reads what comes of it.

        Raises:
            WorkerDied: as `ask` does.
        """
        with self._deadline(limit_s):
            self._send(packed(request))

    def send_ahead(self, request: Request) -> bool:
        """Send a request while the child is at another one; False: it is too large.

        Its answers come after those of the other.

        Raises:
            WorkerDied: the child is gone.
        """
        line = packed(request)
        # More than a pipe surely holds would have both sides wait for one another.
        if len(line) > _AHEAD_BYTES:
            return False
        self._send(line)
        return True

    def answers(self, limit_s: float) -> Iterator[Event]:
        """Yield the answers to the request that was sent first of those not answered.

        Raises:
            WorkerDied: the child is gone, was killed, or takes longer than `limit_s`
                from now on.
        """
        with self._deadline(limit_s):
            while True:
                event = self._read()
                yield event
                if not isinstance(event, Part):
                    return

    def kill(self) -> None:
        """End the child at once; safe to call twice."""
        self._child.kill()

    def close(self) -> None:
        """End the child and release its pipes."""
        self._is_closed.set()
        self._watcher.join()
        self.kill()
        self._child.wait()
        for stream in (self._child.stdin, self._child.stdout):
            if stream is not None:
                # Bytes unsent to a dead child are lost with it.
                with contextlib.suppress(OSError):
                    stream.close()

    def _send(self, line: bytes) -> None:
        assert self._child.stdin is not None  # noqa: S101  # we asked for the pipe
        try:
            self._child.stdin.write(line)
            self._child.stdin.flush()
        except OSError as error:
            raise WorkerDied(is_late=self._is_late) from error

    def _read(self) -> Event:
        assert self._child.stdout is not None  # noqa: S101  # we asked for the pipe
        try:
            message = read_message(self._child.stdout)
        except (WireError, OSError, ValueError) as error:
            self.kill()
            raise WorkerDied from error
        if message is None or isinstance(message, Request):
            raise WorkerDied(is_late=self._is_late)
        return message

    @contextlib.contextmanager
    def _deadline(self, limit_s: float) -> Iterator[None]:
        self._ends_at = time.monotonic() + limit_s
        try:
            yield
        finally:
            self._ends_at = math.inf

    def _watch(self) -> None:
        """End the child when its time is up; a timer for each request is slow."""
        while not self._is_closed.wait(_LOOK_S):
            if time.monotonic() > self._ends_at:
                self._is_late = True
                self.kill()
                return


def own_program() -> list[str]:
    """Return what starts this program once more, before its arguments."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "facingpage"]
