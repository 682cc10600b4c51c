"""Puts a project's file, made whole, in a place where another project may be."""

import contextlib
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from facingpage.storage import key_file, schema

# SQLite takes what lies under these names for the file's own, whoever left it there: a
# project that was ended by a crash leaves pages in its log, and they would be written
# over those of the one that takes its place.
_LOGS: Final = ("-wal", "-journal")
_BESIDE: Final = (*_LOGS, "-shm", "-key")

Put = Callable[[Path], None]
"""Puts a whole file into the place, all or nothing, in place of what is there."""


def is_same(one: Path, other: Path) -> bool:
    """Return whether two names are of one file that is there."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def is_taken(target: Path) -> bool:
    """Return whether there is a file of this name, or what belonged to one."""
    return any(_beside(target, end).exists() for end in ("", *_BESIDE))


@contextlib.contextmanager
def taken(target: Path) -> Iterator[Put]:
    """Have a place to oneself: nobody opens the project that is there meanwhile.

    Raises:
        ProjectHeld: a window has that project open.
        sqlite3.Error: the place can't be held.
    """
    if not is_taken(target):
        yield lambda fresh: _put(fresh, target)
        return
    lock = _beside(target, "-lock")
    was_there = lock.exists()
    held = schema.hold(target)
    try:
        yield lambda fresh: _put(fresh, target)
    finally:
        held.close()
        if not was_there:
            with contextlib.suppress(OSError):
                lock.unlink(missing_ok=True)


def _put(fresh: Path, target: Path) -> None:
    """Put a file in the place, without what the project there has beside it.

    Raises:
        OSError: it can't be put there; what was there is untouched.
    """
    mark = secrets.token_hex(4)
    logs = [log for end in _LOGS if (log := _beside(target, end)).exists()]
    aside = [(log, log.with_name(f".{log.name}.{mark}.new")) for log in logs]
    try:
        for log, away in aside:
            log.replace(away)
        # The log has to be gone before the file is there: the other way about the end
        # of the program between them would mix the two.
        key_file.sync_folder(target.parent)
        fresh.replace(target)
    except OSError:
        for log, away in aside:
            with contextlib.suppress(OSError):
                away.replace(log)
        raise
    key_file.sync_folder(target.parent)
    for path in (*(away for _, away in aside), *(_beside(target, e) for e in _BESIDE)):
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def _beside(target: Path, end: str) -> Path:
    return target.with_name(target.name + end)
