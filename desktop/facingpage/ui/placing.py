"""Where the window was and how its parts stood, from one day to the next."""

import base64
import binascii
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtWidgets import QMainWindow

from facingpage.storage.settings import Settings

USUAL: Final = QSize(1440, 900)
# A screen's own bars and what the system draws around a window.
_TITLE_BAR: Final = QSize(8, 40)
# So much of a window must be on a screen to be taken hold of.
_HOLD_PX: Final = 80


def restore(window: QMainWindow, settings: Settings) -> None:
    """Place a window as it was; on a screen that is there, and no larger than that.

    Without a place known, it has its usual size, where the screen has room for it.
    """
    stored = _bytes(settings.window)
    if not stored or not window.restoreGeometry(QByteArray(stored)):
        window.resize(USUAL)
    # It was closed while it showed nothing but text: that was for then.
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)
    state = window.windowState()
    if state & Qt.WindowState.WindowMaximized:
        return
    screens = [
        screen.availableGeometry() for screen in window.screen().virtualSiblings()
    ]
    place = window.geometry()
    at = max(screens, key=lambda room: _shared(room, place))
    seen = at.intersected(place)
    window.resize(place.size().boundedTo(at.size() - _TITLE_BAR))
    if seen.width() < _HOLD_PX or seen.height() < _HOLD_PX or place.y() < at.y():
        window.move(at.topLeft())


def noted(settings: Settings, window: QMainWindow) -> Settings:
    """Return settings that hold where the window is now."""
    stored = base64.b64encode(window.saveGeometry().data()).decode("ascii")
    return replace(settings, window=stored)


def _shared(room: QRect, place: QRect) -> int:
    both = room.intersected(place)
    return max(0, both.width()) * max(0, both.height())


def _bytes(stored: str) -> bytes:
    try:
        return base64.b64decode(stored, validate=True)
    except (binascii.Error, ValueError):
        return b""
