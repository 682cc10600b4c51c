"""Tells whether keys are coming just now: whatever can wait lets them go first."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWindow

from facingpage.core import breath

# A key that is held down comes again within 40 ms, a typist's within 200.
_STILL_S: Final = 0.2
# Of a shortcut's key the window is asked only whether it wants it for itself.
_KEYS: Final = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.Wheel}
)


class Quiet(QObject):
    """Looks at what reaches the program's windows, and knows when that was a key.

    Events are seen at the system's windows alone, as `IdleWatch` does.
    """

    def __init__(
        self, parent: QObject, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Watch from now on; `clock` tells seconds."""
        super().__init__(parent)
        self._clock = clock
        self._key_at = float("-inf")
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())

    def is_typing(self) -> bool:
        """Return whether a key was pressed or the wheel turned a moment ago."""
        return self._clock() - self._key_at < _STILL_S

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Take note of keys; what is done with them is not our concern."""
        if event.type() in _KEYS:
            self._key_at = self._clock()
            breath.hold()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            # A second time it is the same one filter.
            window.installEventFilter(self)
