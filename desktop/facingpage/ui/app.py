"""Starts the window: arguments, look, session, and the dialog of last resort."""

import argparse
import gc
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, NoReturn

from PySide6.QtWidgets import QApplication

from facingpage import paths
from facingpage.errors import WrongUse
from facingpage.storage.data_key import DataKey
from facingpage.storage.settings import Settings, load_settings
from facingpage.ui import (
    appearance,
    fonts_ahead,
    last_resort,
    scaling,
    shot,
    theme,
    wording,
)
from facingpage.ui.desk import Desk, Restarted
from facingpage.ui.last_project import default_path
from facingpage.ui.main_window import MainWindow
from facingpage.ui.privacy import begin_private
from facingpage.ui.session import Session
from facingpage.ui.showing import NAME
from facingpage.workers.host import PAGE_WORKERS, Host
from facingpage.workers.process import own_program

_TURN_S: Final = 0.001


def main(argv: Sequence[str]) -> int:
    """Run the window on the pages named in the arguments; return the exit code."""
    as_found = dict(os.environ)
    try:
        wanted = _parse(argv)
    except WrongUse as error:
        sys.stderr.write(f"{error}\n")
        return 2
    # Three of four families lack some script, and Qt says so for each one.
    rules = (os.environ.get("QT_LOGGING_RULES"), "qt.text.font.db=false")
    os.environ["QT_LOGGING_RULES"] = ";".join(filter(None, rules))
    if wanted.shot is not None:
        scaling.begin(scaling.PERCENTS[0], wanted.scale)
        return shot.take(
            shot.Wanted(
                wanted.shot, wanted.paths, wanted.dark, wanted.to, wanted.settle
            )
        )
    code, restarted = _run(wanted)
    return code if restarted is None else _start_again(restarted, wanted, as_found)


def _run(wanted: argparse.Namespace) -> tuple[int, Restarted | None]:
    if wanted.private or paths.is_private():
        begin_private()
    settings = load_settings()
    if wanted.scale and paths.is_private():
        # It was chosen in a private session that this one goes on with.
        settings = replace(settings, scale_percent=round(100 * wanted.scale))
    scaling.begin(settings.scale_percent, wanted.scale)
    app = QApplication([NAME])
    app.setApplicationDisplayName(NAME)
    app.setDesktopFileName("facingpage")
    wording.install(app)
    last_resort.install()
    # Qt's loop would keep Ctrl+C waiting for the next event; all edits are on disk.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    # `--dark` is for this run alone: the settings stay as they are.
    seen = replace(settings, theme="dark") if wanted.dark else settings
    theme.apply(app, appearance.wanted(seen))
    desk = Desk(settings, _make_session)
    waiting = [wanted]

    def begin(window: MainWindow) -> None:
        # Only the first project that is opened gets the pages that were named.
        for each in waiting:
            _begin(window, each)
        waiting.clear()

    desk.opened.connect(begin)
    project = wanted.project or default_path(settings)
    if project is None:
        desk.choose()
    else:
        desk.open(project)
    _put_the_window_first()
    try:
        return app.exec(), desk.restarted
    finally:
        desk.close()


def _start_again(
    what: Restarted, wanted: argparse.Namespace, environment: dict[str, str]
) -> int:
    """Start the program once more, as it was started but for what was chosen since."""
    command = [*own_program(), "--project", str(what.project)]
    if wanted.dark:
        command.append("--dark")
    if paths.is_private():
        # It has no settings that would tell the next one.
        command += ["--private", "--scale", str(what.scale_percent / 100)]
    elif (factor := scaling.given()) is not None:
        command += ["--scale", str(factor)]
    try:
        subprocess.Popen([*command, *map(str, what.unread)], env=environment)  # noqa: S603  # this program itself
    except OSError as error:
        sys.stderr.write(f"facingpage: Could not start again: {error.strerror}.\n")
        return 1
    return 0


def _make_session(project: Path, settings: Settings, key: DataKey | None) -> Session:
    return Session(Host(page_workers=PAGE_WORKERS), project, settings, key=key)


def _begin(window: MainWindow, wanted: argparse.Namespace) -> None:
    if wanted.to:
        window.session.translating.set_reader_language(wanted.to)
    for path in wanted.paths:
        window.session.paging.open_path(path)


def _put_the_window_first() -> None:
    """Keep Python's collector, other threads and the disk from stopping the window.

    The window waits for a thread that reads a page as long as this interval, each time
    it comes back from the system: five milliseconds, many times, if nobody asks.

    Going through all objects took some 40 ms for each page of 10,000 blocks, on
    whichever thread it fell; through a million young ones, 60 ms.
    """
    sys.setswitchinterval(_TURN_S)
    gc.collect()
    gc.freeze()
    gc.set_threshold(5_000, 5, 2000)
    tokens = theme.current()
    fonts_ahead.read_ahead((*tokens.serif, *tokens.sans, *tokens.mono))


class _Parser(argparse.ArgumentParser):
    """Raises instead of printing and leaving."""

    def error(self, message: str) -> NoReturn:
        raise WrongUse(f"facingpage: {message}. Try: facingpage --help")


def _parse(argv: Sequence[str]) -> argparse.Namespace:
    parser = _Parser(prog="facingpage", add_help=False, allow_abbrev=False)
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--shot", type=Path)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--scale", type=float)
    parser.add_argument("--to", default="")
    parser.add_argument("--project", type=Path)
    parser.add_argument("--private", action="store_true")
    parser.add_argument("--settle", type=float, default=20.0)
    return parser.parse_args(argv)
