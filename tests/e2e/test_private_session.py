"""A private session, in a program of its own: what it leaves on the machine."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from facingpage import paths
from helpers.locked import told

# The real program, up to the person: a project with a passphrase is made, the sample
# opened, a block dropped, a file chosen in a dialog, the project locked and unlocked.
CHILD = """
import resource, sys
from pathlib import Path
from facingpage import paths
from facingpage.storage import data_key
data_key._N_LOG2 = 4
from facingpage.storage.data_key import Passphrase
from facingpage.ui import app as program, desk as desks
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

project = Path(sys.argv[1])
WORDS = "correct horse battery staple"
Desk = desks.Desk

class Driven(Desk):
    def choose(self):
        super().choose()
        self.ask_new_project = lambda: (project, Passphrase(WORDS))
        self.rounds = 0
        self.timer = QTimer(self, interval=100)
        self.timer.timeout.connect(self.step)
        self.timer.start()
        self.gate.buttons[1].click()

    def step(self):
        window = self.window
        if self.is_locked() and self.gate.field.isVisible() and not window:
            if self.gate.field.isEnabled():
                self.gate.field.setText(WORDS)
                self.gate._enter()
            return
        if window is None or not window.isVisible() or window.session.project() is None:
            return
        page = window.session.current
        if page is None:
            window.session.paging.open_path(paths.sample_page())
        elif page.review is not None and self.rounds == 0:
            self.rounds = 1
            print("caption:", window.windowTitle())
            window.frame.view.go_next()
            window.run("drop")
            chooser = QFileDialog(window, "Open", str(project.parent))
            chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
            chooser.selectFile(str(project))
            chooser.open()
            QTimer.singleShot(300, chooser.accept)
            QTimer.singleShot(900, lambda: (chooser.deleteLater(), self.lock()))

    def _unlocked(self, key):
        super()._unlocked(key)
        print("unlocked")
        self.timer.stop()
        QTimer.singleShot(1500, self.quit)

program.Desk = Driven
code = program.main(["--private"])
print("core:", resource.getrlimit(resource.RLIMIT_CORE))
sys.exit(code)
"""


def _tree(*roots: Path) -> set[Path]:
    return {path for root in roots for path in root.rglob("*") if path.is_file()}


@pytest.mark.skipif(sys.platform != "linux", reason="looks where Linux keeps things")
def test_it_leaves_nothing_but_the_project(own_home: Path, tmp_path: Path) -> None:
    home, temporary = own_home, tmp_path / "tmp"
    temporary.mkdir()
    (tmp_path / "work").mkdir()
    project = tmp_path / "work" / "mine.facingpage"
    environment = {
        **os.environ,
        "TMPDIR": str(temporary),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_RUNTIME_DIR": str(temporary),
    }
    environment.pop("FACINGPAGE_HOME")
    before = _tree(home, temporary)
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(project)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    assert "caption: Facing Page\n" in done.stdout
    assert "unlocked" in done.stdout
    assert "core: (0, 0)" in done.stdout
    left = _tree(home, temporary) - before
    # Fonts' caches name fonts, and nothing of a person's.
    left = {path for path in left if "fontconfig" not in path.parts}
    assert left == set(), left
    title = paths.sample_page().read_text("utf-8").split("<title>")[1].split("<")[0]
    assert told(tmp_path, title, "correct horse") == {}
    names = {path.name for path in project.parent.iterdir()}
    assert {"mine.facingpage", "mine.facingpage-key"} <= names
