"""The command that wipes a project: `facingpage project wipe`."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any, Final

from facingpage.cli.on_project import add_action
from facingpage.cli.passphrases import add_passphrase, key_of
from facingpage.cli.reporter import Reporter
from facingpage.cli.streams import print_data
from facingpage.errors import StorageFailed, WrongUse
from facingpage.storage import protecting
from facingpage.storage.backups import backups_of
from facingpage.storage.project import Project
from facingpage.storage.wiping import NO_PROMISE, wipe

_DONE, _SOME_FAILED = 0, 1
_GOES_LOCKED: Final = (
    "Its key is destroyed: nobody can read it any more, with the passphrase or without."
    " Then its files and its backups are removed. This can't be undone."
)
_GOES_PLAIN: Final = (
    "It has no passphrase, so there is no key to destroy: its bytes are written over"
    " once, and its files removed, with its backups. This can't be undone."
)
_UNKNOWN: Final = (
    "Where copies of it were sent to is not known: that stands in the project, which"
    " was not opened ({why}). Copies stay as they are."
)


def add_wipe(actions: Any, said: argparse.ArgumentParser) -> None:
    """Add it to the table of what is done with projects."""
    text = "destroy a project's key, remove its files, and say what may be left"
    made = add_action(actions, (said,), "wipe", text, run, more=" It asks before.")
    made.add_argument(
        "--yes",
        action="store_true",
        dest="is_sure",
        help="do not ask; nothing is typed",
    )
    add_passphrase(made)


def run(options: argparse.Namespace, reporter: Reporter) -> int:
    """Say what goes and what stays, ask, and wipe; return the exit code.

    The passphrase is not needed: without it only the copies that were sent can't be
    told.

    Raises:
        WrongUse: there is nobody to ask.
        StorageFailed: a window has it open, it isn't there, or it was not meant.
    """
    path: Path = options.project
    backups = backups_of(path)
    copies, unknown = _copies(options)
    if not options.is_sure:
        _tell(reporter, path, len(backups), copies, unknown)
        _ask(path)
    done = wipe(path, backups, copies)
    left = (*done.left, unknown) if unknown else done.left
    if options.is_json:
        facts = {
            "key_gone": done.key_gone,
            "removed": [str(each) for each in done.removed],
            "left": left,
            "no_promise": done.no_promise,
        }
        print_data(json.dumps(facts) + "\n")
    else:
        print_data("".join(f"removed\t{each}\n" for each in done.removed))
        for line in left:
            reporter.message("warning", line)
        for line in done.no_promise:
            reporter.message("info", line)
    if not done.key_gone:
        reporter.message("error", f'The project "{path.name}" is not wiped whole.')
        return _SOME_FAILED
    reporter.message("info", f'The project "{path.name}" is wiped.')
    return _DONE


def _copies(options: argparse.Namespace) -> tuple[list[str], str]:
    """Return where copies were sent to, and why that is not known."""
    path: Path = options.project
    if not path.is_file():
        return [], ""
    try:
        asks = options.passphrase_file is not None or not options.is_sure
        if protecting.is_protected(path) and not asks:
            return [], _UNKNOWN.format(why="its passphrase was not given")
        project = Project.open_to_read(path, key_of(path, options.passphrase_file))
    except StorageFailed as error:
        if options.passphrase_file is not None:
            # A wrong one may mean the wrong project.
            raise
        return [], _UNKNOWN.format(why=str(error).rstrip("."))
    try:
        return [place for place, _ in project.known_copies()], ""
    finally:
        project.close()


def _tell(
    reporter: Reporter, path: Path, backups: int, copies: list[str], unknown: str
) -> None:
    is_locked = path.is_file() and protecting.is_protected(path)
    reporter.message("info", f'The project "{path}" is wiped, with {backups} backups.')
    reporter.message("info", _GOES_LOCKED if is_locked else _GOES_PLAIN)
    for copy in copies:
        reporter.message("warning", f'A copy was sent to "{copy}": it stays as it is.')
    if unknown:
        reporter.message("warning", unknown)
    for line in NO_PROMISE:
        reporter.message("info", line)


def _ask(path: Path) -> None:
    if not sys.stdin or not sys.stdin.isatty():
        raise WrongUse(
            "To wipe a project its name has to be typed, and there is no terminal to"
            " ask for it. Give --yes if you are sure."
        )
    sys.stderr.write(f"To go on, type its name, {path.name}: ")
    sys.stderr.flush()
    if sys.stdin.readline().strip() != path.name:
        raise StorageFailed("That is not its name. Nothing was changed.")
