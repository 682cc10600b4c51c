"""The whole program, window and workers, as a child process without any network."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from helpers import sample
from helpers.argos_packages import make_package
from helpers.network import cut_off

PAPER = 128


def picture(out: Path, *before: str, to: str = "pt") -> QImage:
    command = [sys.executable, "-m", "facingpage", "--shot", str(out), "--to", to]
    # A busy machine is no fault.
    ran = subprocess.run(
        [*before, *command, "--settle", "150", str(sample.HTML)],
        capture_output=True,
        timeout=200,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr.decode()
    return QImage(str(out))


def ink(image: QImage, left: float, right: float) -> float:
    """Return the share of dark points between two shares of the window's width."""
    columns = range(int(left * image.width()), int(right * image.width()), 2)
    rows = range(int(0.3 * image.height()), int(0.9 * image.height()), 2)
    dark = sum(
        QColor(image.pixel(x, y)).lightness() < PAPER for x in columns for y in rows
    )
    return dark / (len(columns) * len(rows))


def test_the_window_translates_the_sample_without_a_network(tmp_path: Path) -> None:
    image = picture(tmp_path / "offline.png", *cut_off())
    original, translation = ink(image, 0.19, 0.47), ink(image, 0.49, 0.77)
    assert original > 0.03
    assert translation > 0.03


def test_the_picture_tells_a_translation_from_none(tmp_path: Path) -> None:
    # The check above can fail: a page already in the reader's language has a card
    # with a few words in the right column.
    image = picture(tmp_path / "same.png", to="en")
    assert ink(image, 0.49, 0.77) < ink(image, 0.19, 0.47) / 2


# What a person does in the list of models, and what they read there.
_MODELS = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from facingpage import paths
from facingpage.storage.settings import Settings
from facingpage.ui import theme
from facingpage.ui.main_window import MainWindow
from facingpage.ui.models_dialog import ModelsDialog
from facingpage.ui.session import Session
from facingpage.workers.host import Host

app = QApplication([])
theme.apply(app, theme.LIGHT)
settings = Settings(reader_language="pt")
window = MainWindow(Session(Host(), paths.default_project(), settings))
window.show()
window.session.begin()
window.run("models")
dialog = window.findChild(ModelsDialog)
work = window.session.models

def finish():
    for _ in range(600):
        QTest.qWait(50)
        if not work.title:
            return
    sys.exit("it did not end")

dialog.import_files([Path(sys.argv[1])])
finish()
print(dialog.said.text())
while dialog.list.topLevelItemCount() < 3:
    QTest.qWait(50)
dialog.check()
finish()
print(dialog.said.text())
window.close()
"""


@pytest.mark.shared
def test_the_window_imports_and_checks_a_model_without_a_network(
    tmp_path: Path,
) -> None:
    package = make_package(tmp_path / "en_pt.argosmodel")
    ran = subprocess.run(
        [*cut_off(), sys.executable, "-c", _MODELS, str(package)],
        capture_output=True,
        timeout=120,
        check=False,
    )
    said = ran.stdout.decode().splitlines()
    assert said[0] == "Imported: English → Portuguese.", ran.stderr.decode()
    assert said[1].startswith("Ready to travel: 3 models")
