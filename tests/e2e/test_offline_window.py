"""The whole program, window and workers, as a child process without any network."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QColor, QImage

from helpers import sample
from helpers.network import cut_off

PAPER = 128


def picture(out: Path, *before: str, to: str = "pt") -> QImage:
    command = [sys.executable, "-m", "facingpage", "--shot", str(out), "--to", to]
    ran = subprocess.run(
        [*before, *command, str(sample.HTML)],
        capture_output=True,
        timeout=120,
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
