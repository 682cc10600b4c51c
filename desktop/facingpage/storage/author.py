"""The name that stands with what a person decides: a pseudonym, unless one was chosen.

The account's name would tell whoever is sent a project who worked on it.
"""

import contextlib
import secrets
from functools import cache
from typing import Final

from facingpage import paths
from facingpage.errors import StorageFailed

MOST_CHARS: Final = 80
"""Longer names are cut."""

_NAME: Final = "author.txt"


def author() -> str:
    """Return the name for what is decided from now on.

    A pseudonym is made the first time, and kept: "Annotator 3f9c". In a private session
    it is another one each time, and kept nowhere.
    """
    if paths.is_private():
        return _of_session()
    kept = _kept()
    if kept:
        return kept
    made = _pseudonym()
    # Where it can't be kept it is another one the next time: that stops nobody.
    with contextlib.suppress(StorageFailed):
        set_author(made)
    return _kept() or made


def set_author(name: str) -> None:
    """Keep a name for what is decided from now on; "" is a new pseudonym.

    What was decided before keeps the name of that time.

    Raises:
        StorageFailed: it can't be kept.
    """
    path = paths.settings_dir() / _NAME
    said = usable(name) or _pseudonym()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        paths.write_whole(path, said + "\n")
    except OSError as error:
        raise StorageFailed(
            f'Could not keep your name in "{path}": {error.strerror}. Check that the'
            " folder can be written to."
        ) from error


def usable(name: str) -> str:
    """Return a name as it is kept: one line, no blanks at its ends, not too long."""
    shown = "".join(char if char.isprintable() else " " for char in name)
    return " ".join(shown.split())[:MOST_CHARS].strip()


def _kept() -> str:
    try:
        with (paths.settings_dir() / _NAME).open(encoding="utf-8") as file:
            return usable(file.read(4 * MOST_CHARS))
    except (OSError, ValueError):
        return ""


def _pseudonym() -> str:
    return f"Annotator {secrets.token_hex(2)}"


@cache
def _of_session() -> str:
    return _pseudonym()
