"""How a command is told a passphrase: typed at the terminal or in a file, never given.

What stands on a command line is kept in the shell's history, and every program of the
machine can read it while the command runs.
"""

import argparse
import getpass
import sys
from pathlib import Path
from typing import Final

from facingpage.errors import StorageFailed
from facingpage.storage import protecting
from facingpage.storage.data_key import MOST_CHARS, DataKey, Passphrase

_MOST_BYTES: Final = 8 * MOST_CHARS


def add_passphrase(parser: argparse.ArgumentParser) -> None:
    """Add the option that names a file with the project's passphrase."""
    parser.add_argument(
        "--passphrase-file", type=Path, metavar="FILE",
        help="the project's passphrase is the first line of this file; without it the"
        " terminal asks",
    )  # fmt: skip


def key_of(project: Path, file: Path | None) -> DataKey | None:
    """Return a project's key; None for one without a passphrase.

    Raises:
        WrongPassphrase: the passphrase is another.
        StorageFailed: it can't be read, or there is nobody to ask.
    """
    if not protecting.is_protected(project):
        return None
    asked = f'Passphrase of "{project.name}": '
    with passphrase(asked, file, "--passphrase-file") as given:
        return protecting.unlock(project, given)


def passphrase(asked: str, file: Path | None, option: str) -> Passphrase:
    """Return the first line of a file, or what is typed at the terminal, unseen.

    Raises:
        StorageFailed: the file can't be read, or there is nobody to ask.
    """
    if file is not None:
        return _read(file)
    if not sys.stdin or not sys.stdin.isatty():
        raise StorageFailed(
            "A passphrase is needed, and there is no terminal to ask for it. Write it"
            f" to a file that only you can read, and name that with {option}."
        )
    try:
        return Passphrase(getpass.getpass(asked))
    except EOFError as error:
        raise StorageFailed("No passphrase was typed. Try again.") from error


def _read(file: Path) -> Passphrase:
    try:
        with file.open("rb") as opened:
            data = opened.read(_MOST_BYTES + 1)
        text = data.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is no UTF-8"
        raise StorageFailed(
            f'Could not read the passphrase from "{file}": {why}. Name a text file'
            " whose first line it is."
        ) from error
    return Passphrase(text.partition("\n")[0].removesuffix("\r"))
