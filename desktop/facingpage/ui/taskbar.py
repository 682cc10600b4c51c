"""How far long work is, on the program's icon in the taskbar or the dock."""

import os
import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

_BUS: Final = "DBUS_SESSION_BUS_ADDRESS"
_PATH: Final = "/com/canonical/unity/launcherentry/facingpage"
_INTERFACE: Final = "com.canonical.Unity.LauncherEntry"


class Taskbar(QObject):
    """Shows progress where the desktop can; elsewhere it does nothing at all.

    On Linux it tells the desktop's own message bus, which docks of GNOME, KDE and Unity
    listen to; nothing is started where no bus is. On macOS and Windows the icon gets a
    number: how much is left.
    """

    def __init__(self, parent: QObject, platform: str = sys.platform) -> None:
        """Make it; nothing is told before there is progress."""
        super().__init__(parent)
        self._platform = platform
        self._bus: QDBusConnection | None = None
        self._shown = (0, 0)

    def show_progress(self, done: int, total: int) -> None:
        """Show that `done` of `total` is done; nothing where `total` is 0."""
        # In hundredths: a message for each of 10,000 blocks helps nobody.
        percent = 100 * done // total if total else 0
        now = (percent, min(1, total))
        if now == self._shown:
            return
        self._shown = now
        if self._platform.startswith("linux"):
            self._tell(percent / 100, is_shown=total > 0)
        elif self._platform in {"darwin", "win32"}:
            app = QGuiApplication.instance()
            if isinstance(app, QGuiApplication):
                app.setBadgeNumber(max(0, total - done))

    def _tell(self, share: float, *, is_shown: bool) -> None:
        if not os.environ.get(_BUS):
            # Asked for a bus, the library would try to start one.
            return
        from PySide6.QtDBus import QDBusConnection, QDBusMessage  # noqa: PLC0415  # not for the first paint

        if self._bus is None:
            self._bus = QDBusConnection.sessionBus()
        if not self._bus.isConnected():
            return
        name = QGuiApplication.desktopFileName() or "facingpage"
        message = QDBusMessage.createSignal(_PATH, _INTERFACE, "Update")
        state = {"progress": share, "progress-visible": is_shown}
        message.setArguments([f"application://{name}.desktop", state])
        # It is put in a queue: a bus that hangs keeps nobody waiting.
        self._bus.send(message)
