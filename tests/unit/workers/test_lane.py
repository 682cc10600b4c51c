"""A queue with workers at its end."""

import threading
import time
from collections.abc import Iterator
from queue import SimpleQueue
from typing import ClassVar

import pytest

from facingpage.workers import lane as lane_module
from facingpage.workers.job import Done, Job, Task, Told
from facingpage.workers.lane import Lane
from facingpage.workers.process import WorkerDied
from facingpage.workers.protocol import Event, Ready, Request, RequestFailed


class FakeProcess:
    """A worker that answers each request by its number.

    With `only_first`, no second hand of a lane can start one.
    """

    made: ClassVar[list["FakeProcess"]] = []
    only_first: ClassVar[bool] = False

    def __init__(self, _: object) -> None:
        self.number = len(self.made)
        self.made.append(self)
        self.pid = 1000 + self.number
        self.holds: tuple[Request, ...] = ()
        self.is_closed = False
        self.asked = 0

    def wait_ready(self, _: float) -> Ready:
        if self.only_first and threading.current_thread().name.endswith(" 2"):
            raise WorkerDied
        return Ready("")

    def ask(self, _: Request, __: float) -> Iterator[Event]:
        self.asked += 1
        time.sleep(0.01)
        yield RequestFailed(str(self.number))

    def kill(self) -> None:
        """Nothing runs."""

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture(autouse=True)
def processes(monkeypatch: pytest.MonkeyPatch) -> list[FakeProcess]:
    FakeProcess.made, FakeProcess.only_first = [], False
    monkeypatch.setattr(lane_module, "WorkerProcess", FakeProcess)
    return FakeProcess.made


def done_by(lane: Lane, tasks: int) -> list[str]:
    """Have a lane do so many tasks; return which worker did each."""
    heard: SimpleQueue[Told] = SimpleQueue()
    request = RequestFailed("")
    job = Job(
        heard.put,
        lambda key: Task(key, request, 5.0, lambda _: request),  # type: ignore[arg-type]  # it is never sent
        lambda: range(tasks),
    )
    lane.submit(job)
    told = []
    while not isinstance(event := heard.get(timeout=10), Done):
        assert isinstance(event, RequestFailed)
        told.append(event.sentence)
    return told


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
