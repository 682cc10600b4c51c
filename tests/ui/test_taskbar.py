"""Progress on the program's icon: told to a desktop's bus, and safe without one."""

import os
import shutil
import subprocess
import sys

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from facingpage.ui.taskbar import Taskbar
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned
from helpers.windows import open_page, window_over

_TELL = """
from PySide6.QtWidgets import QApplication
from PySide6.QtCore import QTimer
from facingpage.ui.taskbar import Taskbar
app = QApplication([])
app.setDesktopFileName("facingpage")
bar = Taskbar(app)
for done in range(1001):
    bar.show_progress(done, 2000)
bar.show_progress(0, 0)
QTimer.singleShot(300, app.quit)
app.exec()
"""


@pytest.mark.skipif(
    shutil.which("dbus-run-session") is None or shutil.which("dbus-monitor") is None,
    reason="needs a message bus to listen to",
)
def test_a_dock_is_told_how_far_it_is_and_when_it_is_over() -> None:
    script = (
        'dbus-monitor --session "interface=com.canonical.Unity.LauncherEntry" & '
        f'sleep 1; "{sys.executable}" -c "$TELL"; sleep 1; kill $!'
    )
    said = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", script],
        env={**os.environ, "TELL": _TELL},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    ).stdout
    assert "application://facingpage.desktop" in said
    assert "double 0.5" in said
    # In hundredths of 2,000, up to half; and that it is over.
    assert said.count("member=Update") == 52
    assert said.rindex("boolean false") > said.rindex("boolean true")


def test_without_a_bus_nothing_happens(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    owner = QObject()
    bar = Taskbar(owner, "linux")
    bar.show_progress(1, 2)
    assert bar._bus is None


@pytest.mark.parametrize(
    ("platform", "numbers"), [("darwin", [2, 1, 0]), ("win32", [2, 1, 0]), ("os2", [])]
)
def test_elsewhere_the_icon_has_the_number_that_is_left(
    qapp: QGuiApplication,
    monkeypatch: pytest.MonkeyPatch,
    platform: str,
    numbers: list[int],
) -> None:
    shown: list[int] = []
    monkeypatch.setattr(type(qapp), "setBadgeNumber", lambda _, n: shown.append(n))
    owner = QObject()
    bar = Taskbar(owner, platform)
    for done, total in ((0, 2), (1, 2), (1, 2), (0, 0)):
        bar.show_progress(done, total)
    assert shown == numbers


def test_translating_is_told_to_the_icon(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[int, int]] = []
    monkeypatch.setattr(Taskbar, "show_progress", lambda _, *said: told.append(said))
    host = FakeHost(drafts_at_once=False)
    with window_over(qtbot, host) as window:
        open_page(qtbot, window, "a.html", make_cleaned("One.", "Two.", "Three."))
        host.asked.translations[-1].draft(1)
        qtbot.waitUntil(lambda: (1, 3) in told)
        host.asked.translations[-1].draft(2, 3)
        host.asked.translations[-1].finish()
        qtbot.waitUntil(lambda: told[-1] == (0, 0))
