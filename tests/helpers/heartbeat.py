"""Watches a Qt main thread: how late a beat of 5 ms is, and what was going on then."""

import gc
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer

BEAT_MS: Final = 5
# A stack is taken when the beat is this late: in good time before 50 ms are over.
_LOOK_MS: Final = 20
_LOOK_EVERY_S: Final = 0.008
_ALSO_EVERY_S: Final = 0.1
_SCHEDULE: Final = Path("/proc/thread-self/schedstat")


@dataclass(frozen=True, slots=True)
class Stall:
    """A beat that came late, in milliseconds.

    `work_ms` is the processor time that the main thread itself took; `queued_ms` the
    time it stood in the system's queue for a processor (0 where that is not told);
    `collected_ms` the time that Python's collector took, on whatever thread. What is
    left it waited for another thread of ours, or for the disk. `stack` holds what the
    main thread was in when looked at, innermost last.
    """

    late_ms: float
    work_ms: float
    queued_ms: float
    collected_ms: float = 0.0
    stack: tuple[str, ...] = ()

    @property
    def own_ms(self) -> float:
        """How late it was through our own doing: not for want of a processor."""
        return max(self.late_ms - self.queued_ms, 0.0)


class Heartbeat(QObject):
    """Beats on the main thread it is made on; a thread of its own looks on."""

    def __init__(
        self, parent: QObject | None = None, also: Callable[[], None] | None = None
    ) -> None:
        """Make it; `also` is called on the looking thread ten times a second."""
        super().__init__(parent)
        self._also = also
        self.stalls: list[Stall] = []
        self._main = threading.get_ident()
        self._collected = self._collecting_since = 0.0
        self._stack: tuple[str, ...] = ()
        self._is_over = threading.Event()
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._thread = threading.Thread(target=self._look, name="heartbeat")
        self._mark()

    @contextmanager
    def beating(self) -> Iterator[None]:
        """Beat as long as this is open."""
        self._mark()
        self._timer.start()
        self._thread.start()
        gc.callbacks.append(self._on_collection)
        try:
            yield
        finally:
            gc.callbacks.remove(self._on_collection)
            self._timer.stop()
            self._is_over.set()
            self._thread.join()

    def take(self) -> list[Stall]:
        """Return the beats since this was last asked, in order, and forget them."""
        taken, self.stalls = self.stalls, []
        return taken

    def _mark(self) -> None:
        self._stack, self._collected = (), 0.0
        self._work, self._queued = time.thread_time(), _queued_s()
        self._at = time.perf_counter()

    def _beat(self) -> None:
        late = 1000 * (time.perf_counter() - self._at) - BEAT_MS
        # What is seen from here on is our own reading of what the system tells.
        stack = self._stack
        work = 1000 * (time.thread_time() - self._work)
        queued = 1000 * (_queued_s() - self._queued)
        collected = 1000 * self._collected
        self.stalls.append(Stall(late, work, queued, collected, stack))
        self._mark()

    def _on_collection(self, phase: str, _: dict[str, int]) -> None:
        if phase == "start":
            self._collecting_since = time.perf_counter()
        else:
            self._collected += time.perf_counter() - self._collecting_since

    def _look(self) -> None:
        told_at = 0.0
        while not self._is_over.wait(_LOOK_EVERY_S):
            if self._also is not None and time.perf_counter() - told_at > _ALSO_EVERY_S:
                self._also()
                told_at = time.perf_counter()
            at = self._at
            late = 1000 * (time.perf_counter() - at) - BEAT_MS
            if late > _LOOK_MS:
                frame = sys._current_frames().get(self._main)
                stack = tuple(_lines(traceback.extract_stack(frame)))
                # The longest look is kept: the deepest one tells most.
                if self._at == at and len(stack) >= len(self._stack):
                    self._stack = stack


def _lines(stack: traceback.StackSummary) -> Iterator[str]:
    for frame in stack:
        where = Path(frame.filename)
        yield f"{where.parent.name}/{where.name}:{frame.lineno} {frame.name}"


def _queued_s() -> float:
    try:
        return int(_SCHEDULE.read_text().split()[1]) / 1e9
    except (OSError, IndexError):
        return 0.0


def memory_mb(pid: int | str = "self", field: str = "VmRSS") -> float:
    """Return a process's resident memory, or the most it was (`VmHWM`); 0: not told."""
    try:
        status = Path(f"/proc/{pid}/status").read_text("utf-8")
    except OSError:
        return 0.0
    found = [line for line in status.splitlines() if line.startswith(f"{field}:")]
    return int(found[0].split()[1]) / 1024 if found else 0.0
