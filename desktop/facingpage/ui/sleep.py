"""Hears from Linux's logind that the computer is about to sleep.

Elsewhere, and where there is no logind, `ui.idle` tells it when the computer wakes.
"""

import sys
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import SLOT, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

_PATH: Final = "/org/freedesktop/login1"
_INTERFACE: Final = "org.freedesktop.login1.Manager"
_SIGNAL: Final = "PrepareForSleep"


class SleepWatch(QObject):
    """Listens on the system's bus, a socket of this machine."""

    falling_asleep = Signal()

    def __init__(self, parent: QObject, bus: "QDBusConnection | None" = None) -> None:
        """Listen from now on; on another bus than the system's for tests."""
        super().__init__(parent)
        if sys.platform != "linux":
            return
        try:
            from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415  # not on all systems
        except ImportError:
            return
        heard = bus or QDBusConnection.systemBus()
        if heard.isConnected():
            slot: Any = SLOT("_told(bool)")
            # Its stub asks for bytes; it takes what SLOT makes, which is text.
            heard.connect("", _PATH, _INTERFACE, _SIGNAL, self, slot)

    @Slot(bool)
    def _told(self, is_going: bool) -> None:  # noqa: FBT001  # what the bus sends
        if is_going:
            self.falling_asleep.emit()
