"""Which table of colours is on: the person's choice, else what the system asks for."""

from functools import cache
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QStyleHints
from PySide6.QtWidgets import QApplication

from facingpage.storage.settings import Settings
from facingpage.ui import theme
from facingpage.ui.high_contrast import DARK_CONTRAST, LIGHT_CONTRAST
from facingpage.ui.theme import DARK, LIGHT, Tokens

ALL: Final = (LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST)
"""Every table there is."""


def wanted(settings: Settings) -> Tokens:
    """Return the table for a person's settings, as the system is now."""
    is_dark = theme.is_dark_wanted(settings.theme)
    if is_contrast_wanted(settings.contrast):
        return DARK_CONTRAST if is_dark else LIGHT_CONTRAST
    return DARK if is_dark else LIGHT


def is_contrast_wanted(setting: str) -> bool:
    """Return whether contrast is high: "high" or "normal", else as the system says."""
    if setting in {"high", "normal"}:
        return setting == "high"
    asked = _hints().accessibility().contrastPreference()
    return asked == Qt.ContrastPreference.HighContrast


def put_on(settings: Settings) -> Tokens | None:
    """Put the wanted table on the program; None where it is on already."""
    tokens, app = wanted(settings), QApplication.instance()
    if tokens is theme.current() or not isinstance(app, QApplication):
        return None
    theme.apply(app, tokens)
    return tokens


class SystemLook(QObject):
    """Tells when the system becomes light or dark, or asks for high contrast."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        """Listen to the system from now on."""
        super().__init__(parent)
        hints = _hints()
        hints.colorSchemeChanged.connect(self.changed)
        hints.accessibility().contrastPreferenceChanged.connect(self.changed)


@cache
def _hints() -> QStyleHints:
    # Held on to: with Python's object for it goes the one for what it hands out, and
    # what it hands out next is called deleted (PySide 6.11).
    return QGuiApplication.styleHints()
