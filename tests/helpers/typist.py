"""Presses keys from a thread of its own and tells when what they did was painted."""

import os
import random
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

# As fast as a key that is held down repeats.
HELD_S: Final = (0.025, 0.060)
_GIVEN_UP_S: Final = 2.0


@dataclass(frozen=True, slots=True)
class Press:
    """A key that was pressed, in milliseconds.

    `wall_ms` is from the press until the end of the paint that followed; `queued_ms`
    the time of it for which the system gave the main thread no processor; `work_ms`
    the processor time that the main thread took.
    """

    wall_ms: float
    queued_ms: float
    work_ms: float

    @property
    def own_ms(self) -> float:
        """What the program took: not for want of a processor."""
        # Where the thread waited already when the key came, that is counted whole.
        return max(self.wall_ms - self.queued_ms, self.work_ms)


@dataclass(frozen=True, slots=True)
class Key:
    """A key and the text it types, or what a shortcut's key does."""

    key: Qt.Key = Qt.Key.Key_unknown
    text: str = ""
    do: Callable[[], None] | None = None

    def events(self) -> tuple[QEvent, ...]:
        """Return the events that the system would send."""
        none = Qt.KeyboardModifier.NoModifier
        if self.do is not None:
            asked = QKeyEvent(QEvent.Type.ShortcutOverride, self.key, none)
            return asked, _Done(self.do)
        kinds = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
        return tuple(QKeyEvent(kind, self.key, none, self.text) for kind in kinds)


class _Done(QEvent):
    """Something to be done, or with nothing to be done, that all is."""

    def __init__(self, do: Callable[[], None] | None = None) -> None:
        super().__init__(QEvent.Type.User)
        self.do = do


class Typist(QObject):
    """Types into whatever has the focus; made on the main thread."""

    def __init__(self, areas: Sequence[QAbstractScrollArea]) -> None:
        """Watch the paints of these areas' viewports."""
        super().__init__()
        self._areas: dict[QObject, Any] = {area.viewport(): area for area in areas}
        for viewport in self._areas:
            viewport.installEventFilter(self)
        self._schedule = Path(f"/proc/self/task/{os.getpid()}/schedstat")
        self._clock = time.pthread_getcpuclockid(threading.get_ident())
        self._pressed: list[tuple[float, float, float]] = []
        self._painted = threading.Event()
        self._is_taken = False
        self._loop = QEventLoop()
        self.presses: list[Press] = []

    def type(
        self, keys: Sequence[Key], rests_s: tuple[float, float] = HELD_S
    ) -> list[Press]:
        """Press keys one after the other; return what became of each, in order.

        Before each it rests as long as chance will have it, between `rests_s`.
        """
        self.presses = []
        focused = QApplication.focusWidget()
        target = focused.window().windowHandle() if focused else None
        if target is None:
            return []
        # Not at the whole program: each event of it would come here, and cost.
        target.installEventFilter(self)
        # Through the window, as the system sends them: others look there for keys.
        # Made here: with the first of them Qt makes the keyboard, on this thread.
        events = [
            [
                (self if isinstance(event, _Done) else target, event)
                for event in key.events()
            ]
            for key in keys
        ]
        thread = threading.Thread(target=self._press, args=(events, rests_s))
        thread.start()
        self._loop.exec()
        thread.join()
        target.removeEventFilter(self)
        return self.presses

    def close(self) -> None:
        """Watch nothing any more."""
        for viewport in self._areas:
            viewport.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Note that a key arrived, and when the paint after it is done."""
        if event.type() == QEvent.Type.KeyPress and self._pressed:
            self._is_taken = True
        if event.type() != QEvent.Type.Paint or watched not in self._areas:
            return False
        told = self._pressed[:1]
        if not (self._is_taken and told):
            return False
        self._areas[watched].viewportEvent(event)
        pressed, queued, worked = told[0]
        wall = (time.perf_counter() - pressed) * 1000
        work = self._worked_ms() - worked
        self.presses.append(Press(wall, self._queued_ms() - queued, work))
        self._is_taken = False
        self._pressed.clear()
        self._painted.set()
        return True

    def customEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Do what a shortcut does, or go on: all keys are pressed."""
        if isinstance(event, _Done) and event.do is not None:
            self._is_taken = True
            event.do()
        else:
            self._loop.quit()

    def _press(
        self,
        keys: Sequence[Sequence[tuple[QObject, QEvent]]],
        rests_s: tuple[float, float],
    ) -> None:
        chance = random.Random(1)  # noqa: S311  # the same rests on every run
        for key in keys:
            time.sleep(chance.uniform(*rests_s))
            told = time.perf_counter(), self._queued_ms(), self._worked_ms()
            self._painted.clear()
            self._pressed.append(told)
            for target, event in key:
                QCoreApplication.postEvent(target, event)
            end = time.perf_counter() + _GIVEN_UP_S
            # It is woken: to look again and again would have the window wait.
            self._painted.wait(end - time.perf_counter())
            self._pressed.clear()
        QCoreApplication.postEvent(self, _Done())

    def _worked_ms(self) -> float:
        return time.clock_gettime(self._clock) * 1000

    def _queued_ms(self) -> float:
        try:
            return int(self._schedule.read_text().split()[1]) / 1e6
        except (OSError, IndexError, ValueError):
            return 0.0
