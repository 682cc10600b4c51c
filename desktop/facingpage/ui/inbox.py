"""What other threads tell the main thread, some of it at once."""

import threading
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from facingpage.ui.tasks import Tasks

T = TypeVar("T")


class Inbox(QObject, Generic[T]):
    """Gathers what is put into it: each call to the main thread has keys wait."""

    def __init__(
        self,
        take: Callable[[Sequence[T]], None],
        tasks: Tasks,
        parent: QObject,
        *,
        after_ms: int,
    ) -> None:
        """Have `take` called on the main thread, so long after the first thing came."""
        super().__init__(parent)
        self._take = take
        self._tasks = tasks
        self._things: list[T] = []
        self._lock = threading.Lock()
        self._timer = QTimer(self, singleShot=True, interval=after_ms)
        self._timer.timeout.connect(self._take_all)

    def put(self, thing: T) -> None:
        """Put something behind all that is there; may be called from any thread."""
        with self._lock:
            self._things.append(thing)
            is_first = len(self._things) == 1
        if is_first:
            self._tasks.post(self._timer.start, owner=self)

    def _take_all(self) -> None:
        with self._lock:
            things, self._things = self._things, []
        self._take(things)
