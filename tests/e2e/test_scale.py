"""How large the window is, in a program that is started, chosen in, started again."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

# The real program, up to the person. Started again, it is this file once more.
CHILD = """
import sys
from pathlib import Path
from facingpage.ui import app as program, desk as desks
from PySide6.QtCore import QTimer

program.own_program = lambda: (sys.executable, __file__, *CHOSEN)
CHOSEN = sys.argv[1:2]
Desk = desks.Desk

class Driven(Desk):
    def _begin(self, window):
        super()._begin(window)
        self.timer = QTimer(self, interval=20)
        self.timer.timeout.connect(self.step)
        self.timer.start()

    def step(self):
        window = self.window
        if window is None or window.session.project() is None:
            return
        self.timer.stop()
        print("ratio:", window.devicePixelRatioF(), flush=True)
        print("project:", self.path.name, flush=True)
        chosen = "scale-" + CHOSEN[0]
        if window.actions_by_id[chosen].isChecked():
            window.run("quit")
        else:
            window.run(chosen)
            print("said:", window.frame.notice.text(), flush=True)
            window.run("restart")

program.Desk = Driven
sys.exit(program.main(sys.argv[2:]))
"""


def _run(tmp_path: Path, chosen: int, *arguments: str) -> list[str]:
    child = tmp_path / "child.py"
    child.write_text(CHILD)
    environment = {**os.environ}
    environment.pop("QT_SCALE_FACTOR", None)
    # Whatever was started again holds the pipe, so this waits for it as well.
    done = subprocess.run(
        [sys.executable, str(child), str(chosen), *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout.splitlines()


def _have(home: Path, percent: int) -> Path:
    file = home / "settings" / "settings.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    kept = {"reader_language": "pt", "scale_percent": percent}
    file.write_text(json.dumps(kept))
    return file


@pytest.mark.parametrize(
    ("percent", "arguments", "ratio"),
    [(200, (), "2.0"), (200, ("--scale", "1.5"), "1.5"), (9_000, (), "3.0")],
)
def test_the_window_is_as_large_as_was_chosen(
    own_home: Path,
    tmp_path: Path,
    percent: int,
    arguments: tuple[str, ...],
    ratio: str,
) -> None:
    _have(Path(os.environ["FACINGPAGE_HOME"]), percent)
    lines = _run(tmp_path, min(percent, 300), *arguments)
    assert f"ratio: {ratio}" in lines


def test_a_restart_shows_the_same_project_at_the_chosen_size(
    own_home: Path, tmp_path: Path
) -> None:
    file = _have(Path(os.environ["FACINGPAGE_HOME"]), 200)
    project = tmp_path / "mine.facingpage"
    said = (
        "The window is shown at 100% from the next start. Ctrl+Shift+Q restarts it now."
    )
    assert _run(tmp_path, 100, "--project", str(project)) == [
        "ratio: 2.0",
        "project: mine.facingpage",
        f"said: {said}",
        "ratio: 1.0",
        "project: mine.facingpage",
    ]
    assert json.loads(file.read_text())["scale_percent"] == 100


def test_a_private_session_is_started_again_as_one(
    own_home: Path, tmp_path: Path
) -> None:
    project = tmp_path / "mine.facingpage"
    file = Path(os.environ["FACINGPAGE_HOME"]) / "settings" / "settings.json"
    said = "Ctrl+Shift+Q starts this private session again, with the window at 125%."
    lines = _run(tmp_path, 125, "--private", "--project", str(project))
    assert lines == [
        "ratio: 1.0",
        "project: mine.facingpage",
        f"said: {said}",
        "ratio: 1.25",
        "project: mine.facingpage",
    ]
    assert not file.exists()
