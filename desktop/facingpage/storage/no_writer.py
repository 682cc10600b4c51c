"""Stands for the writer where a project is only read: another window writes it."""

from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from facingpage.errors import StorageFailed
from facingpage.storage.writer import Change, Told, Writer

READING: Final = (
    "This window only reads the project: another window has it open, and is the one to"
    " change it in."
)
"""Why nothing can be changed here, as a sentence."""


class NoWriter(Writer):
    """Writes nothing: each change fails with a sentence that says why."""

    def __init__(self, path: Path) -> None:  # a writer's own parts are not made
        """Make it of a project that is read."""
        self._path = path

    def tell(self, told: Told) -> None:
        """Do nothing: nothing is ever held."""

    def submit(self, change: Change, *, is_held: bool = False) -> Future[int]:  # noqa: ARG002  # no change is made
        """Return a future that fails."""
        future: Future[int] = Future()
        future.set_exception(StorageFailed(READING))
        return future

    @contextmanager
    def together(self) -> Iterator[None]:
        """Do nothing more than what is done inside."""
        yield

    def wait(self) -> None:
        """Return at once: nothing is being written here."""

    def close(self) -> None:
        """Do nothing: there is nothing to commit."""
