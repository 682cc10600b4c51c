"""Pictures of every view in every theme, mirrored, larger, and with longer words.

    python3 dev.py shots OUT_DIR [--mode NAME …] [--view NAME …]

Writes OUT_DIR/MODE/VIEW.png, one sheet of all for each mode (OUT_DIR/MODE.png), and
lists on standard output what text is cut. Ends with 1 if any is.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

# Before any Qt import, as in the tests.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_LOGGING_RULES"] = "qt.text.font.db=false;qt.qpa.*=false"

from PySide6.QtCore import (
    QEvent,
    QMessageLogContext,
    QSize,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from facingpage import paths
from facingpage.storage.settings import Settings
from facingpage.ui import appearance, theme, wording
from facingpage.ui.first_hints import HINTS
from facingpage.ui.high_contrast import DARK_CONTRAST, LIGHT_CONTRAST
from facingpage.ui.main_window import MainWindow
from facingpage.ui.models import Pairs, Way
from facingpage.ui.session import Session
from facingpage.ui.theme import DARK, LIGHT, Tokens
from helpers.cut_text import cut_in
from helpers.fake_host import FakeHost
from helpers.stage import Stage
from helpers.views import VIEWS, put_away

_THUMB: Final = QSize(560, 350)
_A_ROW: Final = 3
_PAIRS: Final[Pairs] = {("en", "pt"): Way(), ("pt", "en"): Way()}


@dataclass(frozen=True, slots=True)
class Mode:
    """How the window looks: colours, words, size in pixels at 100 %, and scale."""

    name: str
    tokens: Tokens = LIGHT
    words: str = ""
    size: tuple[int, int] = (1280, 800)
    scale: float = 1.0


MODES: Final = (
    Mode("light"),
    Mode("dark", DARK),
    Mode("contrast", LIGHT_CONTRAST),
    Mode("dark-contrast", DARK_CONTRAST),
    Mode("longer", words="longer"),
    Mode("mirrored", words="mirrored"),
    Mode("mirrored-dark", DARK, "mirrored"),
    Mode("narrow", size=(700, 500)),
    Mode("double", size=(683, 360), scale=2.0),
    Mode("triple", size=(455, 222), scale=3.0),
    Mode("longer-double", words="longer", size=(683, 360), scale=2.0),
)
"""Sizes with a scale are what a screen of 1366 × 768 has room for."""

_LARGE: Final = (1440, 900)
_SMALL: Final = (1366, 768)


@contextmanager
def staged(mode: Mode) -> Iterator[Stage]:
    """Give a window in a mode, shown and begun, in a home folder of its own."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, mode.tokens)
    settings = replace(
        Settings(reader_language="pt", hints_seen=HINTS),
        theme="dark" if mode.tokens.is_dark else "light",
        contrast="high" if mode.tokens.is_high_contrast else "normal",
    )
    with tempfile.TemporaryDirectory(prefix="facingpage-shots-") as home:
        os.environ["FACINGPAGE_HOME"] = home
        host = FakeHost()
        project = paths.default_project()
        session = Session(host, project, settings, None, lambda: _PAIRS)
        window = MainWindow(session)
        assert appearance.wanted(settings) is mode.tokens
        window.resize(*mode.size)
        window.show()
        session.begin()
        stage = Stage(window, host)
        stage.wait(lambda: session.translating.pairs is not None)
        try:
            yield stage
        finally:
            window.commands.asking.may_lose = lambda _: True  # type: ignore[method-assign]  # nobody is there to ask
            window.close()
            window.deleteLater()
            QApplication.processEvents()
            # Outside of a loop nobody else does it: sixty windows would go on living.
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def take(mode: Mode, views: list[str], out: Path) -> list[str]:
    """Write pictures of the views in a mode; return what text is cut."""
    faults = []
    folder = out / mode.name
    folder.mkdir(parents=True, exist_ok=True)
    for name in views:
        with staged(mode) as stage:
            shown = VIEWS[name](stage)
            for _ in range(20):
                QApplication.processEvents()
            shown.grab().save(str(folder / f"{name}.png"))
            faults += [f"{mode.name} {name}: {fault}" for fault in cut_in(shown)]
            put_away(shown, stage.window)
    _sheet([folder / f"{name}.png" for name in views]).save(
        str(out / f"{mode.name}.png")
    )
    return faults


def _sheet(files: list[Path]) -> QImage:
    """Return small pictures of all, side by side."""
    rows = -(-len(files) // _A_ROW)
    wide = min(len(files), _A_ROW) * (_THUMB.width() + 8)
    sheet = QImage(wide, rows * (_THUMB.height() + 8), QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.gray)
    painter = QPainter(sheet)
    for number, file in enumerate(files):
        picture = QImage(str(file))
        picture.setDevicePixelRatio(1)
        size = picture.size()
        if size.width() > _THUMB.width() or size.height() > _THUMB.height():
            size.scale(_THUMB, Qt.AspectRatioMode.KeepAspectRatio)
        small = picture.scaled(
            size,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        x = number % _A_ROW * (_THUMB.width() + 8)
        painter.drawImage(x, number // _A_ROW * (_THUMB.height() + 8), small)
    painter.end()
    return sheet


def main(arguments: list[str]) -> int:
    """Take all pictures, each mode in a process of its own; return the exit code."""
    parser = argparse.ArgumentParser(prog="dev.py shots")
    parser.add_argument("out", type=Path)
    parser.add_argument("--mode", action="append", choices=[m.name for m in MODES])
    parser.add_argument("--view", action="append", choices=list(VIEWS))
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    modes = [mode for mode in MODES if not asked.mode or mode.name in asked.mode]
    views = asked.view or list(VIEWS)
    if asked.here:
        return _take_here(modes[0], views, asked.out)
    code = 0
    for mode in modes:
        # Screen, scale and words are settled once in a process.
        scale = {
            "QT_QPA_PLATFORM": _platform(mode, asked.out),
            "QT_SCALE_FACTOR": str(mode.scale),
            wording.PRETEND: mode.words,
        }
        command = [sys.executable, __file__, str(asked.out), "--here"]
        command += ["--mode", mode.name]
        command += [word for view in views for word in ("--view", view)]
        done = subprocess.run(command, env={**os.environ, **scale}, check=False)
        code = code or done.returncode
    return code


def _platform(mode: Mode, out: Path) -> str:
    """Return the platform that has a screen as people have, not one of 800 × 800."""
    wide, high = _LARGE if mode.scale == 1 else _SMALL
    screen = {"name": mode.name, "x": 0, "y": 0, "width": wide, "height": high}
    out.mkdir(parents=True, exist_ok=True)
    file = out / f"screen-{mode.name}.json"
    file.write_text(json.dumps({"screens": [screen]}))
    return f"offscreen:configfile={file.resolve()}"


def _take_here(mode: Mode, views: list[str], out: Path) -> int:
    def pass_on(_: QtMsgType, __: QMessageLogContext, message: str) -> None:
        # What the platform without a screen cannot do.
        if "This plugin does not support" not in message:
            sys.stderr.write(f"{message}\n")

    qInstallMessageHandler(pass_on)
    app = QApplication(["Facing Page"])
    app.setQuitOnLastWindowClosed(False)
    wording.install(app)
    faults = take(mode, views, out)
    sys.stdout.writelines(f"{fault}\n" for fault in faults)
    sys.stdout.flush()
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
