"""Tells when nobody has used the window for a while, and when the computer slept."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_LOOK_MS: Final = 2000
# A busy computer may call late; one that slept calls a great deal later.
_SLEPT_S: Final = 60.0
_USE: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """Looks at what reaches the program's windows, not at what is in it.

    Events are seen at the system's windows alone: there are few of those, and the paint
    of a page is not slowed down.
    """

    idle = Signal()
    """Nobody used the program for as long as was set, or the computer slept."""

    def __init__(
        self,
        parent: QObject,
        after_minutes: int,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Watch from now on; `clock` tells seconds and goes on while one sleeps.

        After 0 minutes nobody is ever idle; that the computer slept is told even so.
        """
        super().__init__(parent)
        # The settings file may say anything.
        self._after_s = max(0, after_minutes) * 60.0
        self._clock = clock
        self._used = self._looked = clock()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())
        timer = QTimer(self, interval=_LOOK_MS)
        timer.timeout.connect(self.look)
        timer.start()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Take note of use; what is done with it is not our concern."""
        if event.type() in _USE:
            self._used = self._clock()
        return False

    def look(self) -> None:
        """See what time it is; called every two seconds."""
        now, before = self._clock(), self._looked
        self._looked = now
        # Somebody may have set the clock back.
        self._used = min(self._used, now)
        has_slept = now - before > _SLEPT_S
        if has_slept or (self._after_s and now - self._used >= self._after_s):
            self._used = now
            self.idle.emit()

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            # A second time it is the same one filter.
            window.installEventFilter(self)
