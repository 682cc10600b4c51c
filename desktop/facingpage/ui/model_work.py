"""Long work on models, one thing after the other, on threads of its own."""

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from facingpage.errors import FacingPageError
from facingpage.ui.tasks import Tasks
from facingpage.ui.wording import tr

if TYPE_CHECKING:
    from facingpage.workers.models import Hear, Stop

T = TypeVar("T")

# What runs in a process of ours is stopped in a moment. A server that says nothing is
# not waited for: its thread ends by itself later, and changes nothing any more.
_PATIENCE_MS: Final = 1000


@dataclass(eq=False)
class _Job:
    title: str
    work: "Callable[[Hear, Stop], Any]"
    done: Callable[[Any], None]
    failed: Callable[[FacingPageError], None]
    stop: "Stop"
    thread: threading.Thread | None = field(default=None)


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
        self._waiting: deque[_Job] = deque()
        self._job: _Job | None = None
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

        self._waiting.append(_Job(title, work, done, failed, Stop()))
        self._go_on()

    def tell(self, call: Callable[[], None]) -> None:
        """Call something on the main thread soon; from any thread."""
        self._tasks.post(call)

    def stop(self) -> None:
        """Stop what is being done and what waits; each of them fails with `Stopped`."""
        waiting, job = list(self._waiting), self._job
        self._waiting.clear()
        if job is not None:
            job.stop.set()
            self._tell("stopping")
            QTimer.singleShot(_PATIENCE_MS, self, partial(self._leave, job))
        for each in waiting:
            each.failed(_stopped())

    def close(self) -> None:
        """Stop everything, and wait for what can be stopped."""
        self._waiting.clear()
        job, self._job = self._job, None
        if job is not None:
            job.stop.set()
            if job.thread is not None:
                job.thread.join(_PATIENCE_MS / 1000)

    def _go_on(self) -> None:
        if self._job is not None or not self._waiting:
            return
        job = self._job = self._waiting.popleft()
        self._tell(job.title)
        future: Future[Any] = Future()
        future.add_done_callback(
            lambda settled: self._tasks.post(partial(self._settle, job, settled))
        )
        job.thread = threading.Thread(
            target=self._do, args=(job, future), name="models", daemon=True
        )
        job.thread.start()

    def _do(self, job: _Job, future: "Future[Any]") -> None:
        try:
            future.set_result(job.work(partial(self._hear, job), job.stop))
        # Whatever it is, it is raised where the window's last resort hears of it.
        except BaseException as error:  # noqa: BLE001
            future.set_exception(error)

    def _settle(self, job: _Job, settled: "Future[Any]") -> None:
        # Whatever is raised from here on, the next job has begun by then.
        is_awaited = self._end(job)
        try:
            result = settled.result()
        except FacingPageError as error:
            if is_awaited:
                job.failed(error)
        else:
            if is_awaited:
                job.done(result)

    def _leave(self, job: _Job) -> None:
        """Wait no longer for a job that was stopped."""
        if self._end(job):
            job.failed(_stopped())

    def _end(self, job: _Job) -> bool:
        """Go on to the next; return False for a job that is not waited for any more."""
        if job is not self._job:
            return False
        self._job = None
        self._go_on()
        if self._job is None:
            self._tell("")
        return True

    def _hear(self, job: _Job, title: str) -> None:
        self._tasks.post(partial(self._tell_of, job, title))

    def _tell_of(self, job: _Job, title: str) -> None:
        if job is self._job and self.title != "stopping":
            self._tell(title)

    def _tell(self, title: str) -> None:
        self.title = title
        self.changed.emit(title)


def _stopped() -> FacingPageError:
    from facingpage.workers.models import Stopped  # noqa: PLC0415  # as above

    return Stopped(tr("Stopped; nothing was changed."))
