"""A queue with workers at its end: whose turn, restart after a death, cancel."""

import contextlib
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from facingpage.core.wire import WireError
from facingpage.errors import WorkerFailed
from facingpage.workers.job import Death, Done, Job, Task
from facingpage.workers.process import WorkerDied, WorkerProcess
from facingpage.workers.protocol import RequestFailed

_READY_LIMIT_S: Final = 60.0
# A request that has killed its worker twice is the cause, not the victim.
_MAX_DEATHS: Final = 2
_DEATHS_AT_START: Final = 3
# Another worker loads a model first: it comes when there is enough to do.
_TASKS_A_WORKER: Final = 8


class _Step(Enum):
    """What a hand may have to do."""

    WARM = auto()
    BEGIN = auto()
    DO = auto()
    END = auto()
    REST = auto()


@dataclass(frozen=True, slots=True)
class _Turn:
    """What a hand is to do next. `tried` is a task that was tried in vain before."""

    step: _Step
    job: Job
    key: int = 0
    tried: Task | None = None


def _none_to_make(key: int) -> Task:
    raise KeyError(key)


_NO_JOB: Final = Job(lambda _: None, _none_to_make, None)


class Lane:
    """Gives jobs to its workers, each of which it starts when it is first needed."""

    def __init__(
        self,
        arguments: Sequence[str],
        most_workers: int = 1,
        *,
        idle_s: float | None = None,
        may_work: Callable[[int], bool] = lambda _: True,
    ) -> None:
        """Make a lane for workers that `facingpage --worker ARGUMENTS…` starts.

        Those that had nothing to do for `idle_s` are ended; None is never. `may_work`
        is asked whether so many more than are busy may be.
        """
        self._arguments = tuple(arguments)
        self._most_workers = most_workers
        self._idle_s = idle_s
        self._may_work = may_work
        self._jobs: deque[Job] = deque()
        self._state = threading.Condition()
        self._is_closed = False
        self._is_warm_wanted = False
        self._hands = [_Hand(self, self._arguments, 1)]

    @property
    def pids(self) -> tuple[int, ...]:
        """The process numbers of the workers that run, the first one's first."""
        pids = (hand.pid for hand in list(self._hands))
        return tuple(pid for pid in pids if pid is not None)

    @property
    def busy(self) -> int:
        """How many workers are at a job."""
        return sum(hand.job is not None for hand in list(self._hands))

    def submit(self, job: Job) -> None:
        """Queue a job behind the others."""
        with self._state:
            self._jobs.append(job)
            self._state.notify_all()

    def warm(self) -> None:
        """Start a worker before the first job comes."""
        with self._state:
            self._is_warm_wanted = True
            self._state.notify_all()

    def prefer(self, job: Job, keys: Sequence[int]) -> None:
        """Do these of a job's tasks next, in this order, before any other job's."""
        with self._state:
            if job.prepare is None and not any(key in job.left for key in keys):
                return
            job.wanted = deque(keys)
            if job in self._jobs:
                self._jobs.remove(job)
                self._jobs.appendleft(job)

    def drop(self, job: Job, key: int) -> None:
        """Leave one of a job's tasks undone."""
        with self._state:
            job.left.pop(key, None)
            if job.prepare is not None:
                job.unwanted.add(key)

    def cancel(self, job: Job) -> None:
        """Drop what is left of a job; work in hand ends by killing its workers."""
        with self._state:
            job.is_cancelled = True
            job.drop()
            for hand in self._hands:
                if hand.job is job:
                    hand.kill()
            self._state.notify_all()

    def close(self) -> None:
        """Cancel everything, end the workers and wait for their threads."""
        with self._state:
            self._is_closed = True
            for job in self._jobs:
                job.is_cancelled = True
                job.drop()
            hands = list(self._hands)
            for hand in hands:
                hand.kill()
            self._state.notify_all()
        for hand in hands:
            hand.join()

    # -- what the hands ask

    @property
    def is_closed(self) -> bool:
        """Whether nothing more is to be begun."""
        return self._is_closed

    def take_turn(self, hand: "_Hand") -> _Turn | None:
        """Return what a hand is to do next, when there is something; None: leave."""
        with self._state:
            while True:
                for job in self._jobs:
                    # It counts as busy from now on: who is asked to help must know.
                    hand.job = job
                    turn = self._turn_of(job, hand)
                    if turn is not None:
                        return turn
                    hand.job = None
                if self._is_closed:
                    return None
                if self._is_warm_wanted and hand.number == 1:
                    self._is_warm_wanted = False
                    return _Turn(_Step.WARM, _NO_JOB)
                idle_s = self._idle_s if hand.pid is not None else None
                if self._state.wait(idle_s):
                    continue
                if hand.number == 1:
                    return _Turn(_Step.REST, _NO_JOB)
                # A helper is hired again when there is enough to do.
                self._hands.remove(hand)
                return None

    def end_turn(self, hand: "_Hand", turn: _Turn, again: Task | None = None) -> None:
        """Take a hand off its job; `again` is a task to be done anew."""
        with self._state:
            hand.job = None
            if turn.step is _Step.DO:
                turn.job.in_hand -= 1
            if again is not None and not turn.job.is_cancelled:
                turn.job.put_back(again)
            self._state.notify_all()

    def begin(self, job: Job) -> None:
        """Have a job tell its tasks."""
        prepare = job.prepare
        left = OrderedDict[int, Task | None].fromkeys(prepare()) if prepare else None
        with self._state:
            job.is_preparing = False
            # A cancel may have come meanwhile.
            if left is not None and not job.is_cancelled:
                job.prepare, job.left = None, left
                for key in job.unwanted:
                    left.pop(key, None)

    def fail(self, job: Job, sentence: str) -> None:
        """Let a job be over, because there is no worker for it."""
        with self._state:
            job.drop()
        if not job.is_cancelled:
            job.tell(RequestFailed(sentence))

    def retire(self, hand: "_Hand") -> None:
        """Go on without a hand that has no worker: there is no room for so many."""
        with self._state:
            self._hands.remove(hand)
            self._most_workers = len(self._hands)

    def _turn_of(self, job: Job, hand: "_Hand") -> _Turn | None:
        """Return a job's next turn; None while others are at all of it.

        A helper takes a task only where a core is free for it.
        """
        if job.prepare is not None:
            if job.is_preparing:
                return None
            job.is_preparing = True
            return _Turn(_Step.BEGIN, job)
        if hand.number > 1 and job.left and not self._may_work(0):
            return None
        taken = job.take()
        if taken is not None:
            job.in_hand += 1
            self._hire(job)
            return _Turn(_Step.DO, job, *taken)
        if job.in_hand:
            return None
        self._jobs.remove(job)
        return _Turn(_Step.END, job)

    def _hire(self, job: Job) -> None:
        wanted = len(job.left) // _TASKS_A_WORKER
        is_worth_it = len(self._hands) < min(self._most_workers, 1 + wanted)
        if is_worth_it and self._may_work(1):
            self._hands.append(_Hand(self, self._arguments, len(self._hands) + 1))


class _Hand:
    """A thread with a worker process, which takes turns at a lane's jobs."""

    def __init__(self, lane: Lane, arguments: tuple[str, ...], number: int) -> None:
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

    def _take(self, turn: _Turn) -> None:
        """Do what a turn asks.

        Raises:
            WorkerFailed: there is no worker any more, and others are left to go on.
        """
        again = None
        match turn.step:
            case _Step.WARM:
                # The first job will hear why there is no worker.
                with contextlib.suppress(WorkerFailed):
                    self._started()
            case _Step.BEGIN:
                self._lane.begin(turn.job)
            case _Step.DO:
                try:
                    task = turn.tried or turn.job.make(turn.key)
                # A lane that dies of a job would leave all others undone for good.
                except Exception as error:  # noqa: BLE001
                    why = f"It could not be prepared ({type(error).__name__})."
                    self._lane.fail(turn.job, f"{why} Try again.")
                    self._lane.end_turn(self, turn)
                    return
                try:
                    again = self._do(turn.job, task, self._started())
                except WorkerFailed as error:
                    if self.number > 1:
                        self._lane.end_turn(self, turn, task)
                        raise
                    self._lane.fail(turn.job, str(error))
            case _Step.END:
                turn.job.tell(Done(turn.job.is_cancelled))
            case _Step.REST:
                # It comes again when it is needed: its memory may be, meanwhile.
                self._stop()
        self._lane.end_turn(self, turn, again)

    def _do(self, job: Job, task: Task, process: WorkerProcess) -> Task | None:
        """Ask the worker for a task; return it if it is to be asked again."""
        try:
            self._prepare(process, task)
            for event in process.ask(task.request, task.limit_s):
                # Between two stages a cancel may have come.
                if not job.is_cancelled:
                    job.tell(event)
        except (WorkerDied, WireError) as death:
            # An answer that does not fit itself is as good as none.
            self._stop()
            is_late = isinstance(death, WorkerDied) and death.is_late
            if not job.is_cancelled and _is_to_try(job, task, is_late=is_late):
                return task
        return None

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
