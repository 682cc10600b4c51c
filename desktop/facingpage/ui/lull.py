"""Work that can wait for a pause between keys, but not for ever."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

_LOOK_MS: Final = 50
_LATEST_S: Final = 3.0


class Lull(QObject):
    """Calls once some time has passed and no key came just now; 3 s later at most."""

    def __init__(
        self,
        call: Callable[[], None],
        parent: QObject,
        *,
        after_ms: int,
        is_typing: Callable[[], bool],
    ) -> None:
        """Make it; nothing is called before `begin`."""
        super().__init__(parent)
        self._call = call
        self._after_ms = after_ms
        self._is_typing = is_typing
        self._due_at = 0.0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)

    def begin(self, after_ms: int | None = None) -> None:
        """Have the call made, after so long; one that is to come stays as it is."""
        if self._timer.isActive():
            return
        wait_ms = self._after_ms if after_ms is None else after_ms
        self._due_at = time.monotonic() + wait_ms / 1000
        self._timer.start(wait_ms)

    def stop(self) -> None:
        """Have no call made."""
        self._timer.stop()

    def _look(self) -> None:
        if self._is_typing() and time.monotonic() < self._due_at + _LATEST_S:
            self._timer.start(_LOOK_MS)
        else:
            self._call()
