"""What the system says when the computer is about to sleep."""

import shutil
import subprocess
import sys

import pytest

# A bus of its own, on which we say what logind says.
CHILD = """
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from facingpage.ui.sleep import SleepWatch

app = QCoreApplication([])
bus = QDBusConnection.sessionBus()
watch = SleepWatch(app, bus)
watch.falling_asleep.connect(lambda: print("asleep", flush=True))

def say(is_going):
    name = "org.freedesktop.login1.Manager"
    message = QDBusMessage.createSignal(
        "/org/freedesktop/login1", name, "PrepareForSleep"
    )
    message.setArguments([is_going])
    bus.send(message)

QTimer.singleShot(100, lambda: say(True))
QTimer.singleShot(200, lambda: say(False))
QTimer.singleShot(1500, app.quit)
app.exec()
"""


@pytest.mark.skipif(not shutil.which("dbus-run-session"), reason="needs a bus")
def test_going_to_sleep_is_told_and_waking_is_not() -> None:
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", CHILD],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout == "asleep\n"
