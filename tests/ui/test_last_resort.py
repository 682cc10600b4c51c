"""What nobody foresaw is one sentence in plain text, and its details a file."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from facingpage import paths
from facingpage.errors import OpenFailed
from facingpage.ui import last_resort

# The offscreen platform says so of every window that has a layout.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture(autouse=True)
def installed(qtbot: QtBot) -> Iterator[None]:
    hooks = sys.excepthook, threading.excepthook
    last_resort.install()
    yield
    sys.excepthook, threading.excepthook = hooks


def box_of(qtbot: QtBot) -> QMessageBox:
    def is_shown() -> bool:
        return isinstance(QApplication.activeModalWidget(), QMessageBox)

    qtbot.waitUntil(is_shown)
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    return box


def raise_here(error: Exception) -> None:
    try:
        raise error
    except type(error):
        sys.excepthook(*sys.exc_info())


def test_an_unforeseen_error_is_a_sentence_and_no_traceback(qtbot: QtBot) -> None:
    raise_here(ValueError("<img src='file:///etc/passwd'>"))
    box = box_of(qtbot)
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert "did not foresee (ValueError)" in box.text()
    assert "Traceback" not in box.text()
    assert "img" not in box.text()
    assert "Traceback" in (paths.data_dir() / "faults.log").read_text("utf-8")
    box.close()


def test_an_error_for_the_person_is_said_as_it_is(qtbot: QtBot) -> None:
    raise_here(OpenFailed('Could not open "a.html": it is empty.'))
    box = box_of(qtbot)
    assert box.text() == 'Could not open "a.html": it is empty.'
    box.close()


def test_an_error_on_another_thread_is_said_too(qtbot: QtBot) -> None:
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    box = box_of(qtbot)
    assert "ZeroDivisionError" in box.text()
    box.close()


@pytest.mark.skipif(sys.platform == "win32", reason="sends SIGINT")
def test_the_program_opens_a_page_prints_nothing_and_ends_on_ctrl_c(
    tmp_path: Path,
) -> None:
    page = tmp_path / "page.html"
    page.write_text("<h1>A title</h1><p>Some words of text that are kept.</p>", "utf-8")
    command = [sys.executable, "-m", "facingpage", "--to", "pt", str(page)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as program:
        project = paths.default_project()
        limit = time.monotonic() + 30
        while not project.exists() and time.monotonic() < limit:
            time.sleep(0.05)  # another process: there is no signal to wait for
        assert project.exists()
        os.kill(program.pid, signal.SIGINT)
        said, complained = program.communicate(timeout=30)
    assert said == ""
    odd = [line for line in complained.splitlines() if "propagateSizeHints" not in line]
    assert odd == []
