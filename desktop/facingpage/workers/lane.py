"""A queue with one worker at its end: whose turn, restart after a death, cancel."""

import contextlib
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from facingpage.core.wire import WireError
from facingpage.errors import WorkerFailed
from facingpage.workers.process import WorkerDied, WorkerProcess
from facingpage.workers.protocol import Event, Request, RequestFailed

_READY_LIMIT_S: Final = 60.0
# A request that has killed its worker twice is the cause, not the victim.
_MAX_DEATHS: Final = 2
_DEATHS_AT_START: Final = 3


@dataclass(frozen=True, slots=True)
class Death:
    """A worker died under a job and is started again; the request is tried anew."""


@dataclass(frozen=True, slots=True)
class Done:
    """Nothing of the job is left to do. The last thing a job's listener hears."""

    is_cancelled: bool


Told = Event | Death | Done
Listener = Callable[[Told], None]


@dataclass(slots=True)
class Task:
    """A request of a job.

    `give_up` makes the answer if the request kills its worker each time; it is told
    whether the time was up. `first` is asked of a worker before, unless that was
    what it was last asked so: the page, say, that several requests are about.
    """

    key: int
    request: Request
    limit_s: float
    give_up: Callable[[bool], Event]
    deaths: int = 0
    first: tuple[Request, ...] = ()


@dataclass(slots=True, eq=False)
class Job:
    """Some work for a worker; the lane's thread calls the listener.

    `prepare` tells the tasks' keys, in their order: once, and on the lane's thread, for
    a long page has 50,000 and whoever submits it has a window to draw. Each is made of
    its key when its turn comes. `left` holds those to do yet, and what was made of one
    that was tried in vain. `wanted` are keys to do next, told by `prepare` or not yet.
    """

    listener: Listener
    make: Callable[[int], Task]
    prepare: Callable[[], Iterable[int]] | None
    left: OrderedDict[int, Task | None] = field(default_factory=OrderedDict)
    wanted: deque[int] = field(default_factory=deque)
    is_cancelled: bool = False

    def drop(self) -> None:
        """Leave everything undone."""
        self.prepare = None
        self.left.clear()

    def take(self) -> Task | None:
        """Take the task to do next; None when none is left."""
        if not self.left:
            return None
        while self.wanted:
            key = self.wanted.popleft()
            if key in self.left:
                return self.left.pop(key) or self.make(key)
        key, task = self.left.popitem(last=False)
        return task or self.make(key)

    def put_back(self, task: Task) -> None:
        """Have a task done next that was taken."""
        self.left[task.key] = task
        self.left.move_to_end(task.key, last=False)
        self.wanted.appendleft(task.key)


class Lane:
    """Gives jobs to one worker process, which it starts when first needed."""

    def __init__(self, arguments: Sequence[str]) -> None:
        """Make a lane for the worker that `facingpage --worker ARGUMENTS…` starts."""
        self._arguments = tuple(arguments)
        self._jobs: deque[Job] = deque()
        self._state = threading.Condition()
        self._running: Job | None = None
        self._process: WorkerProcess | None = None
        self._is_closed = False
        self._is_warm_wanted = False
        self._thread = threading.Thread(
            target=self._serve, name=f"lane {' '.join(arguments)}", daemon=True
        )
        self._thread.start()

    @property
    def pid(self) -> int | None:
        """The worker's process number, or None while none runs."""
        process = self._process
        return process.pid if process else None

    def submit(self, job: Job) -> None:
        """Queue a job behind the others."""
        with self._state:
            self._jobs.append(job)
            self._state.notify()

    def warm(self) -> None:
        """Start the worker before the first job comes."""
        with self._state:
            self._is_warm_wanted = True
            self._state.notify()

    def prefer(self, job: Job, keys: Sequence[int]) -> None:
        """Do these of a job's tasks next, in this order, before any other job's."""
        with self._state:
            if job.prepare is None and not any(key in job.left for key in keys):
                return
            job.wanted = deque(keys)
            if job in self._jobs:
                self._jobs.remove(job)
                self._jobs.appendleft(job)

    def cancel(self, job: Job) -> None:
        """Drop what is left of a job; work in hand ends by killing the worker."""
        with self._state:
            job.is_cancelled = True
            job.drop()
            if self._running is job and self._process:
                self._process.kill()
            self._state.notify()

    def close(self) -> None:
        """Cancel everything, end the worker and wait for the lane's thread."""
        with self._state:
            self._is_closed = True
            for job in self._jobs:
                job.is_cancelled = True
                job.drop()
            if self._process:
                self._process.kill()
            self._state.notify()
        self._thread.join()

    def _serve(self) -> None:
        while True:
            with self._state:
                self._state.wait_for(self._has_something_to_do)
                if not self._jobs and self._is_closed:
                    break
                job = self._jobs[0] if self._jobs else None
                self._is_warm_wanted = False
            if job is not None:
                self._advance(job)
            else:
                # The first job will hear why there is no worker.
                with contextlib.suppress(WorkerFailed):
                    self._started()
        self._stop()

    def _has_something_to_do(self) -> bool:
        return bool(self._jobs) or self._is_closed or self._is_warm_wanted

    def _advance(self, job: Job) -> None:
        """Do a job's next task, or let it go when none is left."""
        if job.prepare is not None:
            self._begin(job)
            return
        if job.left:
            try:
                self._do_one(job, self._started())
            except WorkerFailed as error:
                self._fail(job, str(error))
            return
        with self._state:
            self._jobs.remove(job)
        job.listener(Done(job.is_cancelled))

    def _begin(self, job: Job) -> None:
        prepare = job.prepare
        left = OrderedDict[int, Task | None].fromkeys(prepare()) if prepare else None
        with self._state:
            # A cancel may have come meanwhile.
            if left is not None and not job.is_cancelled:
                job.prepare, job.left = None, left

    def _do_one(self, job: Job, process: WorkerProcess) -> None:
        with self._state:
            task = job.take()
            if task is None:
                return
            self._running = job
        try:
            self._prepare(process, task)
            for event in process.ask(task.request, task.limit_s):
                # Between two stages a cancel may have come.
                if not job.is_cancelled:
                    job.listener(event)
        except (WorkerDied, WireError) as death:
            # An answer that does not fit itself is as good as none.
            self._stop()
            is_late = isinstance(death, WorkerDied) and death.is_late
            if not job.is_cancelled:
                self._after_death(job, task, is_late=is_late)
        finally:
            with self._state:
                self._running = None

    def _prepare(self, process: WorkerProcess, task: Task) -> None:
        if process.holds is task.first:
            return
        for request in task.first:
            for _ in process.ask(request, task.limit_s):
                pass
        process.holds = task.first

    def _after_death(self, job: Job, task: Task, *, is_late: bool) -> None:
        task.deaths += 1
        job.listener(Death())
        if is_late or task.deaths >= _MAX_DEATHS:
            job.listener(task.give_up(is_late))
            return
        with self._state:
            if not job.is_cancelled:
                job.put_back(task)

    def _started(self) -> WorkerProcess:
        """Return the worker, started if need be.

        Raises:
            WorkerFailed: it cannot do its work here, or dies at every start.
        """
        if self._process is not None:
            return self._process
        for attempt in range(_DEATHS_AT_START):
            time.sleep(0.2 * attempt)
            process = WorkerProcess(self._arguments)
            with self._state:
                self._process = process
                if self._is_closed:
                    process.kill()
            try:
                process.wait_ready(_READY_LIMIT_S)
            except WorkerDied:
                self._stop()
            except WorkerFailed:
                self._stop()
                raise
            else:
                return process
            if self._is_closed:
                break
        raise WorkerFailed(
            f"The {self._arguments[0]} worker could not be started: it ended at once"
            f" {_DEATHS_AT_START} times. Start Facing Page again, or install it anew."
        )

    def _fail(self, job: Job, sentence: str) -> None:
        with self._state:
            job.drop()
        if not job.is_cancelled:
            job.listener(RequestFailed(sentence))

    def _stop(self) -> None:
        with self._state:
            process, self._process = self._process, None
        if process is not None:
            process.close()
