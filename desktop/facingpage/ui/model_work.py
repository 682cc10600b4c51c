"""Long work on models, one thing after the other, on a thread of its own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from facingpage.errors import FacingPageError
from facingpage.ui.tasks import Tasks

if TYPE_CHECKING:
    from facingpage.workers.models import Hear, Stop

T = TypeVar("T")


class ModelWork(QObject):
    """Imports, checks, packs and gets models; a download must not hold up the rest.

    All signals and callbacks come on the main thread.
    """

    changed = Signal(str)
    """In a few words what is being done; empty when nothing is."""
    installed = Signal()
    """There are other models than before."""

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        """Make it over the tasks that lead back to the main thread."""
        super().__init__(parent)
        self._tasks = tasks
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="models")
        self._stops: list[Stop] = []
        self.title = ""

    def run(
        self,
        title: str,
        work: "Callable[[Hear, Stop], T]",
        done: Callable[[T], None],
        failed: Callable[[FacingPageError], None],
    ) -> None:
        """Do the work when what was asked for before is done.

        `work` is handed what hears how far it is, and what tells it to stop.
        """
        from facingpage.workers.models import Stop  # noqa: PLC0415  # not for the first paint

        stop = Stop()
        self._stops.append(stop)

        def ended() -> None:
            self._stops.remove(stop)
            if not self._stops:
                self._tell("")

        def finish(result: T) -> None:
            ended()
            done(result)

        def fail(error: FacingPageError) -> None:
            ended()
            failed(error)

        def start() -> T:
            stop.check()
            self._hear(title)
            return work(self._hear, stop)

        self._tell(title)
        self._tasks.follow(self._pool.submit(start), finish, fail)

    def tell(self, call: Callable[[], None]) -> None:
        """Call something on the main thread soon; from any thread."""
        self._tasks.post(call)

    def stop(self) -> None:
        """Stop what is being done and what waits; each of them fails with `Stopped`."""
        for stop in self._stops:
            stop.set()
        if self._stops:
            self._tell("stopping")

    def close(self) -> None:
        """Stop everything and wait for it."""
        for stop in self._stops:
            stop.set()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _hear(self, title: str) -> None:
        self._tasks.post(partial(self._tell, title))

    def _tell(self, title: str) -> None:
        self.title = title
        self.changed.emit(title)
