"""A queue with workers at its end: whose turn, restart after a death, cancel."""

import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Sequence
from typing import Final

from facingpage.workers.hand import Hand, Step, Turn
from facingpage.workers.job import Job, Task
from facingpage.workers.protocol import RequestFailed

# Another worker loads a model first: it comes when there is enough to do.
_TASKS_A_WORKER: Final = 8


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
        keeps_first: bool = False,
        may_work: Callable[[int], bool] = lambda _: True,
    ) -> None:
        """Make a lane for workers that `facingpage --worker ARGUMENTS…` starts.

        Those that had nothing to do for `idle_s` are ended, but for the first where
        it `keeps_first`; None is never. `may_work` is asked whether so many more than
        are busy may be.
        """
        self._arguments = tuple(arguments)
        self._most_workers = most_workers
        self._idle_s = idle_s
        self._keeps_first = keeps_first
        self._may_work = may_work
        self._jobs: deque[Job] = deque()
        self._state = threading.Condition()
        self._is_closed = False
        self._is_warm_wanted = False
        self._hands = [Hand(self, self._arguments, 1)]

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
        """Do these of a job's tasks next, in this order, before any other job's.

        The others of it come before any that nobody prefers. What of several jobs is
        preferred is done first, that of the one preferred last before all.
        """
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

    def take_turn(self, hand: "Hand") -> Turn | None:
        """Return what a hand is to do next, when there is something; None: leave."""
        with self._state:
            while True:
                for job in self._in_turn():
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
                    return Turn(Step.WARM, _NO_JOB)
                is_kept = hand.pid is None or (self._keeps_first and hand.number == 1)
                idle_s = None if is_kept else self._idle_s
                if self._state.wait(idle_s):
                    continue
                if hand.number == 1:
                    return Turn(Step.REST, _NO_JOB)
                # A helper is hired again when there is enough to do.
                self._hands.remove(hand)
                return None

    def end_turn(self, hand: "Hand", turn: Turn, again: Task | None = None) -> None:
        """Take a hand off its job; `again` is a task to be done anew."""
        with self._state:
            hand.job = None
            if turn.step is Step.DO:
                turn.job.in_hand -= 1
            if again is not None and not turn.job.is_cancelled:
                turn.job.put_back(again)
            self._state.notify_all()

    def take_ahead(self, hand: "Hand", job: Job) -> tuple[int, Task | None] | None:
        """Take what a hand may be asked to do after the task it is at; None: nothing.

        That is no other job's, and nothing that another hand would be idle without.
        """
        with self._state:
            is_next = bool(self._jobs) and self._in_turn()[0] is job
            if not is_next or len(job.left) < len(self._hands):
                return None
            if hand.number > 1 and not self._may_work(0):
                return None
            taken = job.take()
            if taken is not None:
                job.in_hand += 1
            return taken

    def end_one(self, job: Job, again: Task | None = None) -> None:
        """Let one of two tasks that a hand had be over, or undone."""
        with self._state:
            job.in_hand -= 1
            if again is not None and not job.is_cancelled:
                job.put_back(again)

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

    def retire(self, hand: "Hand") -> None:
        """Go on without a hand that has no worker: there is no room for so many."""
        with self._state:
            self._hands.remove(hand)
            self._most_workers = len(self._hands)

    def _in_turn(self) -> list[Job]:
        """Return the jobs, those of which something is preferred first."""
        return sorted(self._jobs, key=lambda job: not job.has_wanted)

    def _turn_of(self, job: Job, hand: "Hand") -> Turn | None:
        """Return a job's next turn; None while others are at all of it.

        A helper takes a task only where a core is free for it.
        """
        if job.prepare is not None:
            if job.is_preparing:
                return None
            job.is_preparing = True
            return Turn(Step.BEGIN, job)
        if hand.number > 1 and job.left and not self._may_work(0):
            return None
        taken = job.take()
        if taken is not None:
            job.in_hand += 1
            self._hire(job)
            return Turn(Step.DO, job, *taken)
        if job.in_hand:
            return None
        self._jobs.remove(job)
        return Turn(Step.END, job)

    def _hire(self, job: Job) -> None:
        # Of one that nobody has begun it is not known how many tasks it has.
        others = sum(each.prepare is not None for each in self._jobs)
        wanted = (len(job.left) + others) // _TASKS_A_WORKER
        is_worth_it = len(self._hands) < min(self._most_workers, 1 + wanted)
        if is_worth_it and self._may_work(1):
            self._hands.append(Hand(self, self._arguments, len(self._hands) + 1))
