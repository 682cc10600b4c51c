"""Long work stands back while a key is answered, and goes on all the same."""

import math
import threading
import time
from collections.abc import Callable

import pytest

from facingpage.core import breath


class Time:
    """A clock that goes on only while somebody sleeps; it counts the sleeps."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        self.slept.append(seconds)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Time:
    made = Time()
    monkeypatch.setattr(breath, "time", made)
    monkeypatch.setattr(breath, "_until", 0.0)
    monkeypatch.setattr(breath, "_holder", 0)
    return made


def elsewhere(work: Callable[[], None]) -> None:
    """Do something on another thread."""
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def test_work_elsewhere_waits_while_a_key_is_answered(clock: Time) -> None:
    breath.hold()
    elsewhere(breath.breathe)
    # It is not woken before: that would have the window's thread wait.
    assert clock.slept == [0, pytest.approx(0.03)]
    elsewhere(breath.breathe)
    # The key is answered by now.
    assert clock.slept[2:] == [0]


def test_work_that_somebody_waits_for_stands_back_for_a_while_in_all(
    clock: Time,
) -> None:
    def work() -> None:
        with breath.at_most(0.1):
            for _ in range(20):
                # The key comes again and again.
                breath._until = clock.now + 1
                breath.breathe()
        clock.slept.append(math.inf)
        breath.breathe()

    breath.hold()
    elsewhere(work)
    ends = clock.slept.index(math.inf)
    assert sum(clock.slept[:ends]) == pytest.approx(0.1)
    # What comes after it is nobody's concern.
    assert sum(clock.slept[ends + 1 :]) == pytest.approx(0.04)


def test_work_goes_on_at_once_where_no_key_came(clock: Time) -> None:
    elsewhere(breath.breathe)
    assert clock.slept == [0]


def test_the_thread_of_the_window_never_waits(clock: Time) -> None:
    breath.hold()
    breath.breathe()
    assert clock.slept == []


def test_a_key_that_is_held_down_stops_no_work(clock: Time) -> None:
    steps: list[float] = []

    def work() -> None:
        end = time.monotonic() + 20
        while len(steps) < 20 and time.monotonic() < end:
            breath.breathe()
            steps.append(clock.now)
            # The key comes again.
            breath._until = clock.now + 1

    breath.hold()
    elsewhere(work)
    assert len(steps) == 20
    assert clock.now < 101


def test_a_long_row_of_things_lets_the_window_go_first(clock: Time) -> None:
    told: list[int] = []
    breath.hold()
    elsewhere(lambda: told.extend(breath.breathing(range(120), 50)))
    assert told == list(range(120))
    # Before the first, and the 50th and the 100th after that.
    assert clock.slept.count(0) == 3
    assert sum(clock.slept) == pytest.approx(0.03, abs=0.003)
