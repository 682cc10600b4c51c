"""Keeps Qt and the desktop from noting what a private session does.

Desktops note in a list of recent files what their own file dialogs chose, so Qt's
dialogs are used. Qt's note the folder in a settings file of theirs: it is sent where no
file can be. On Windows and macOS those settings have a fixed place, and what was noted
is removed when the program ends.
"""

import atexit
import os
import sys
from typing import Final

from PySide6.QtCore import QCoreApplication, QSettings, Qt

from facingpage.storage import private

_NOTED: Final = "FileDialog"


def begin_private() -> None:
    """Make this a private session; before there is an application."""
    private.begin()
    QCoreApplication.setAttribute(
        Qt.ApplicationAttribute.AA_DontUseNativeDialogs, on=True
    )
    if sys.platform in {"win32", "darwin"}:
        atexit.register(_forget_dialogs)
        return
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, f"{os.devnull}/none")


def _forget_dialogs() -> None:
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    settings.remove(_NOTED)
    settings.sync()
