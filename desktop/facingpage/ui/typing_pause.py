"""Tells when what is being typed is to be kept: at each pause, and soon without one."""

from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

_PAUSE_MS: Final = 500
# Who types without a pause is heard all the same: within two seconds it is on disk.
_LATEST_MS: Final = 1_000


class TypingPause(QObject):
    """Of an editor: `note` each change, and `told` comes within a second."""

    told = Signal()

    def __init__(self, parent: QObject) -> None:
        """Make it with nothing typed."""
        super().__init__(parent)
        self._untold = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.told)

    def note(self) -> None:
        """Take note that something was typed."""
        if not self._timer.isActive():
            self._untold.start()
        left = _LATEST_MS - self._untold.elapsed()
        self._timer.start(max(0, min(_PAUSE_MS, left)))

    def tell_now(self) -> None:
        """Tell at once what was typed, if it is not told already."""
        if self._timer.isActive():
            self.stop()
            self.told.emit()

    def stop(self) -> None:
        """Tell nothing of what was typed so far."""
        self._timer.stop()
