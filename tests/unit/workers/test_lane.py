"""A queue with workers at its end."""

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from queue import SimpleQueue
from typing import ClassVar

import pytest

from facingpage.workers import hand as hand_module
from facingpage.workers.job import Done, Job, Task, Told
from facingpage.workers.lane import Lane
from facingpage.workers.process import WorkerDied
from facingpage.workers.protocol import (
    Event,
    ListRequest,
    Ready,
    Request,
    RequestFailed,
)


class FakeProcess:
    """A worker that answers each request by its number.

    With `only_first`, no second hand of a lane can start one. It dies of the requests
    that `deadly` names, and takes those that `large` names only when it is idle. `log`
    is what all of them were sent and answered, in order.
    """

    made: ClassVar[list["FakeProcess"]] = []
    only_first: ClassVar[bool] = False
    deadly: ClassVar[tuple[str, ...]] = ()
    large: ClassVar[tuple[str, ...]] = ()
    log: ClassVar[list[tuple[str, str]]] = []

    def __init__(self, _: object) -> None:
        self.number = len(self.made)
        self.made.append(self)
        self.pid = 1000 + self.number
        self.holds: tuple[Request, ...] = ()
        self.is_closed = False
        self.sent: deque[str] = deque()

    def wait_ready(self, _: float) -> Ready:
        if self.only_first and threading.current_thread().name.endswith(" 2"):
            raise WorkerDied
        return Ready("")

    def send(self, request: Request, _: float) -> None:
        assert isinstance(request, ListRequest)
        self.sent.append(request.path)
        self.log.append(("sent", request.path))

    def send_ahead(self, request: Request) -> bool:
        assert isinstance(request, ListRequest)
        if request.path not in self.large:
            self.send(request, 0)
            return True
        return False

    def answers(self, _: float) -> Iterator[Event]:
        time.sleep(0.01)
        key = self.sent.popleft()
        if key in self.deadly:
            raise WorkerDied
        self.log.append(("answered", key))
        yield RequestFailed(str(self.number))

    def kill(self) -> None:
        """Nothing runs."""

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture(autouse=True)
def processes(monkeypatch: pytest.MonkeyPatch) -> list[FakeProcess]:
    FakeProcess.made, FakeProcess.only_first = [], False
    FakeProcess.deadly, FakeProcess.large, FakeProcess.log = (), (), []
    monkeypatch.setattr(hand_module, "WorkerProcess", FakeProcess)
    return FakeProcess.made


def job_of(keys: range, hear: Callable[[Told], None]) -> Job:
    """Return a job of tasks that are answered by their worker, or given up as "-"."""

    def make(key: int) -> Task:
        request = ListRequest(str(key), "", "")
        return Task(key, request, 5.0, lambda _: RequestFailed("-"))

    return Job(hear, make, lambda: keys)


def done_by(lane: Lane, tasks: int) -> list[str]:
    """Have a lane do so many tasks; return which worker did each."""
    heard: SimpleQueue[Told] = SimpleQueue()
    lane.submit(job_of(range(tasks), heard.put))
    told = []
    while not isinstance(event := heard.get(timeout=10), Done):
        if isinstance(event, RequestFailed):
            told.append(event.sentence)
    return told


def test_a_worker_has_its_next_task_before_it_has_done_one() -> None:
    lane = Lane(("translate",))
    done_by(lane, 3)
    assert FakeProcess.log == [
        ("sent", "0"),
        ("sent", "1"),
        ("answered", "0"),
        ("sent", "2"),
        ("answered", "1"),
        ("answered", "2"),
    ]
    lane.close()


def test_what_is_too_large_to_be_sent_ahead_is_sent_in_its_turn() -> None:
    FakeProcess.large = ("1",)
    lane = Lane(("translate",))
    done_by(lane, 3)
    sent_ahead = FakeProcess.log.index(("sent", "1")) < FakeProcess.log.index(
        ("answered", "0")
    )
    assert not sent_ahead
    assert [key for what, key in FakeProcess.log if what == "answered"] == list("012")
    lane.close()


def test_a_task_that_was_only_ahead_of_a_death_is_not_blamed() -> None:
    FakeProcess.deadly = ("0", "2")
    lane = Lane(("translate",))
    # 0 and 2 die twice; 1 and 3 were with the worker each time.
    assert sorted(done_by(lane, 4)) == ["-", "-", "2", "4"]
    assert len(FakeProcess.made) == 5
    lane.close()


def test_nothing_of_a_cancelled_job_is_done_after_its_task_in_hand() -> None:
    lane = Lane(("translate",))
    heard: SimpleQueue[Told] = SimpleQueue()

    def hear(told: Told) -> None:
        if isinstance(told, RequestFailed):
            # As a person would: when the first answer is there.
            lane.cancel(job)
        heard.put(told)

    job = job_of(range(50), hear)
    lane.submit(job)
    told = []
    while not isinstance(event := heard.get(timeout=10), Done):
        told.append(event)
    assert event.is_cancelled
    assert len(told) == 1
    assert len(done_by(lane, 5)) == 5
    lane.close()


def test_another_job_that_is_preferred_waits_for_one_task_at_most() -> None:
    lane = Lane(("translate",))
    heard: SimpleQueue[Told] = SimpleQueue()
    done: SimpleQueue[Told] = SimpleQueue()
    urgent = job_of(range(100, 101), done.put)
    is_asked = False

    def hear(told: Told) -> None:
        nonlocal is_asked
        if not is_asked:
            is_asked = True
            lane.submit(urgent)
            lane.prefer(urgent, (100,))
        heard.put(told)

    lane.submit(job_of(range(20), hear))
    while not isinstance(heard.get(timeout=10), Done):
        pass
    answered = [key for what, key in FakeProcess.log if what == "answered"]
    assert answered[:3] == ["0", "1", "100"]
    assert isinstance(done.get(timeout=10), RequestFailed)
    lane.close()


def test_much_work_is_shared_and_each_task_done_once() -> None:
    lane = Lane(("translate",), 2)
    told = done_by(lane, 100)
    assert len(told) == 100
    assert set(told) == {"0", "1"}
    lane.close()


def test_no_worker_comes_to_help_where_no_core_is_free() -> None:
    lane = Lane(("translate",), 2, may_work=lambda _: False)
    assert set(done_by(lane, 60)) == {"0"}
    lane.close()


def test_a_helper_takes_no_task_once_others_need_the_core() -> None:
    is_free = True
    lane = Lane(("translate",), 2, may_work=lambda _: is_free)
    assert len(set(done_by(lane, 60))) == 2
    is_free = False
    assert len(set(done_by(lane, 60))) == 1
    assert len(lane.pids) == 2
    lane.close()


@pytest.mark.parametrize("hands", [1, 2])
def test_a_job_that_cannot_be_prepared_leaves_the_next_alone(hands: int) -> None:
    lane = Lane(("translate",), hands)
    heard: SimpleQueue[Told] = SimpleQueue()

    def make(_: int) -> Task:
        raise KeyError(1)

    lane.submit(Job(heard.put, make, lambda: range(20)))
    first = heard.get(timeout=10)
    assert isinstance(first, RequestFailed)
    assert first.sentence == "It could not be prepared (KeyError). Try again."
    while not isinstance(heard.get(timeout=10), Done):
        pass
    assert len(done_by(lane, 3)) == 3
    lane.close()


def test_a_helper_that_cannot_start_is_done_without() -> None:
    FakeProcess.only_first = True
    lane = Lane(("translate",), 2)
    told = done_by(lane, 200)
    assert len(told) == 200
    assert len(set(told)) == 1
    assert len(lane.pids) == 1
    lane.close()


def test_idle_workers_are_ended_and_come_again(processes: list[FakeProcess]) -> None:
    lane = Lane(("translate",), 2, idle_s=0.05)
    done_by(lane, 60)
    deadline = time.monotonic() + 10
    while lane.pids and time.monotonic() < deadline:
        time.sleep(0.01)
    assert lane.pids == ()
    assert all(process.is_closed for process in processes)
    before = len(processes)
    # Too little for a helper: it must not hold one of them until its model is loaded.
    assert len(set(done_by(lane, 2))) == 1
    assert len(processes) == before + 1
    assert len(set(done_by(lane, 60))) == 2
    lane.close()


def test_a_worker_without_a_limit_stays(processes: list[FakeProcess]) -> None:
    lane = Lane(("page",))
    done_by(lane, 1)
    time.sleep(0.1)
    assert lane.pids == (1000,)
    lane.close()
    assert processes[0].is_closed


def jobs_done(lane: Lane, many: int) -> set[str]:
    """Have a lane do so many jobs of one task; return which workers did them."""
    heard: SimpleQueue[Told] = SimpleQueue()
    for number in range(many):
        lane.submit(job_of(range(number, number + 1), heard.put))
    told, over = set(), 0
    while over < many:
        event = heard.get(timeout=10)
        over += isinstance(event, Done)
        if isinstance(event, RequestFailed):
            told.add(event.sentence)
    return told


def test_where_many_jobs_wait_another_worker_helps_and_leaves_again() -> None:
    lane = Lane(("page",), 2, idle_s=0.05, keeps_first=True)
    assert jobs_done(lane, 4) == {"0"}
    assert jobs_done(lane, 60) == {"0", "1"}
    deadline = time.monotonic() + 10
    while len(lane.pids) > 1 and time.monotonic() < deadline:
        time.sleep(0.01)
    time.sleep(0.1)
    assert lane.pids == (1000,)
    lane.close()


def test_what_is_preferred_of_any_job_comes_before_the_rest_of_all() -> None:
    lane = Lane(("translate",))
    heard: SimpleQueue[Told] = SimpleQueue()
    page, head = job_of(range(20, 30), heard.put), job_of(range(50, 52), heard.put)
    is_asked = False

    def hear(told: Told) -> None:
        nonlocal is_asked
        if not is_asked:
            is_asked = True
            lane.submit(page)
            lane.submit(head)
            # A title came last, and somebody looks at a page.
            lane.prefer(head, (50, 51))
            lane.prefer(page, (25, 26))
        heard.put(told)

    lane.submit(job_of(range(3), hear))
    over = 0
    while over < 3:
        over += isinstance(heard.get(timeout=10), Done)
    answered = [int(key) for what, key in FakeProcess.log if what == "answered"]
    assert answered[:6] == [0, 1, 25, 26, 50, 51]
    assert answered[6:10] == [20, 21, 22, 23]
    lane.close()
