"""A thread with a worker process, at the end of a lane."""

import contextlib
import threading
import time
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from facingpage.core.breath import breathe
from facingpage.core.wire import WireError
from facingpage.errors import WorkerFailed
from facingpage.workers.job import Death, Done, Job, Task
from facingpage.workers.process import WorkerDied, WorkerProcess

if TYPE_CHECKING:
    from facingpage.workers.lane import Lane

_READY_LIMIT_S: Final = 60.0
# A request that has killed its worker twice is the cause, not the victim.
_MAX_DEATHS: Final = 2
_DEATHS_AT_START: Final = 3


class Step(Enum):
    """What a hand may have to do."""

    WARM = auto()
    BEGIN = auto()
    DO = auto()
    END = auto()
    REST = auto()


@dataclass(frozen=True, slots=True)
class Turn:
    """What a hand is to do next. `tried` is a task that was tried in vain before."""

    step: Step
    job: Job
    key: int = 0
    tried: Task | None = None


class Hand:
    """A thread with a worker process, which takes turns at a lane's jobs."""

    def __init__(self, lane: "Lane", arguments: tuple[str, ...], number: int) -> None:
        """Begin to take turns. The first hand of a lane has the number 1."""
        self.number: Final = number
        self.job: Job | None = None
        """What it is at; the lane alone sets it, under its lock."""
        self._lane = lane
        self._arguments = arguments
        self._process: WorkerProcess | None = None
        self._guard = threading.Lock()
        self._thread = threading.Thread(
            target=self._serve, name=f"lane {' '.join(arguments)} {number}", daemon=True
        )
        self._thread.start()

    @property
    def pid(self) -> int | None:
        """The worker's process number, or None while none runs."""
        process = self._process
        return process.pid if process else None

    def kill(self) -> None:
        """End the worker at once, if one runs."""
        with self._guard:
            if self._process:
                self._process.kill()

    def join(self) -> None:
        """Wait until the thread has ended."""
        self._thread.join()

    def _serve(self) -> None:
        try:
            while True:
                # What it holds would wait for its worker: a helper has one first.
                if self.number > 1:
                    self._started()
                turn = self._lane.take_turn(self)
                if turn is None:
                    return
                self._take(turn)
        except WorkerFailed:
            self._lane.retire(self)
        finally:
            self._stop()

    def _take(self, turn: Turn) -> None:
        """Do what a turn asks.

        Raises:
            WorkerFailed: there is no worker any more, and others are left to go on.
        """
        again = None
        match turn.step:
            case Step.WARM:
                # The first job will hear why there is no worker.
                with contextlib.suppress(WorkerFailed):
                    self._started()
            case Step.BEGIN:
                self._lane.begin(turn.job)
            case Step.DO:
                again = self._do(turn)
            case Step.END:
                turn.job.tell(Done(turn.job.is_cancelled))
            case Step.REST:
                # It comes again when it is needed: its memory may be, meanwhile.
                self._stop()
        self._lane.end_turn(self, turn, again)

    def _do(self, turn: Turn) -> Task | None:
        """Do a task, and more of its job; return what is to be asked again.

        Raises:
            WorkerFailed: there is no worker any more, and others are left to go on.
        """
        job = turn.job
        task = self._made(job, turn.key, turn.tried)
        if task is None:
            return None
        try:
            process = self._started()
        except WorkerFailed as error:
            if self.number > 1:
                self._lane.end_turn(self, turn, task)
                raise
            self._lane.fail(job, str(error))
            return None
        return self._ask(job, task, process)

    def _ask(self, job: Job, task: Task, process: WorkerProcess) -> Task | None:
        """Ask the worker for a task, and ahead for those after it.

        Returns a task that is to be asked again.
        """
        ahead = None
        try:
            self._prepare(process, task)
            process.send(task.request, task.limit_s)
            while True:
                # It begins with the next one while we take the answer to this one.
                ahead = self._send_ahead(job, process)
                for event in process.answers(task.limit_s):
                    # Between two stages a cancel may have come.
                    if not job.is_cancelled:
                        breathe()
                        job.tell(event)
                if ahead is None:
                    return None
                self._lane.end_one(job)
                task, ahead = ahead, None
        except (WorkerDied, WireError) as death:
            # An answer that does not fit itself is as good as none.
            self._stop()
            if ahead is not None:
                self._lane.end_one(job, ahead)
            is_late = isinstance(death, WorkerDied) and death.is_late
            if not job.is_cancelled and _is_to_try(job, task, is_late=is_late):
                return task
        return None

    def _made(self, job: Job, key: int, tried: Task | None) -> Task | None:
        """Return a job's task; None if it cannot be made, and the job is over."""
        try:
            return tried or job.make(key)
        # A lane that dies of a job would leave all others undone for good.
        except Exception as error:  # noqa: BLE001
            why = f"It could not be prepared ({type(error).__name__})."
            self._lane.fail(job, f"{why} Try again.")
            return None

    def _send_ahead(self, job: Job, process: WorkerProcess) -> Task | None:
        """Ask for a job's next task too; return it, or None where none was sent."""
        taken = self._lane.take_ahead(self, job)
        if taken is None:
            return None
        task, is_sent = self._made(job, *taken), False
        try:
            # What has to be asked something first, or killed a worker, is asked alone.
            if task is not None and process.holds is task.first and not task.deaths:
                is_sent = process.send_ahead(task.request)
        finally:
            if not is_sent:
                self._lane.end_one(job, task)
        return task if is_sent else None

    def _prepare(self, process: WorkerProcess, task: Task) -> None:
        if process.holds is task.first:
            return
        for request in task.first:
            for _ in process.ask(request, task.limit_s):
                pass
        process.holds = task.first

    def _started(self) -> WorkerProcess:
        """Return the worker, started if need be.

        Raises:
            WorkerFailed: it cannot do its work here, or dies at every start.
        """
        if self._process is not None:
            return self._process
        for attempt in range(_DEATHS_AT_START):
            time.sleep(0.2 * attempt)
            try:
                process = WorkerProcess(self._arguments)
            except OSError as error:
                raise WorkerFailed(
                    f"The {self._arguments[0]} worker could not be started:"
                    f" {error.strerror}. Close other programs and try again."
                ) from error
            with self._guard:
                self._process = process
            if self._lane.is_closed:
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
            if self._lane.is_closed:
                break
        raise WorkerFailed(
            f"The {self._arguments[0]} worker could not be started: it ended at once"
            f" {_DEATHS_AT_START} times. Start Facing Page again, or install it anew."
        )

    def _stop(self) -> None:
        with self._guard:
            process, self._process = self._process, None
        if process is not None:
            process.close()


def _is_to_try(job: Job, task: Task, *, is_late: bool) -> bool:
    """Tell of a worker's death; return whether its task is to be tried again."""
    task.deaths += 1
    job.tell(Death())
    if is_late or task.deaths >= _MAX_DEATHS:
        job.tell(task.give_up(is_late))
        return False
    return True
