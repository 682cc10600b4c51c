"""Gives a closed project another name and place, or a copy of it one."""

import contextlib
import os
import secrets
import shutil
import sqlite3
from pathlib import Path

from facingpage.errors import StorageFailed
from facingpage.storage import backups, key_file, schema
from facingpage.storage.open_files import opened, real
from facingpage.storage.taking_place import is_same, taken


def put_at(path: Path, target: Path, *, is_moved: bool) -> tuple[Path, ...]:
    """Copy a closed project to another place, whole or not at all, or move it there.

    What was at `target` before is replaced: the person was asked. The project stays
    where it is until all of the copy is on the disk. One that is moved takes its
    backups along, and leaves no key behind; those backups that could not go along are
    returned.

    Raises:
        StorageFailed: a window has one of them open, or it can't be written; then all
            is as it was.
    """
    path = real(path)
    if path.absolute() == target.absolute() or is_same(path, target):
        raise StorageFailed(f'"{target.name}" is the project itself. Name another.')
    fresh = target.with_name(f".{target.name}.{secrets.token_hex(4)}.new")
    left: tuple[Path, ...] = ()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.ExitStack() as held:
            # Nobody else may write either of them meanwhile.
            held.callback(schema.hold(path).close)
            put = held.enter_context(taken(target))
            _refuse_log(path)
            _copy(path, fresh)
            put(fresh)
            if is_moved:
                left = backups.move_along(path, target)
                _remove(path)
        if is_moved:
            with contextlib.suppress(OSError):
                path.with_name(f"{path.name}-lock").unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
        why = error.strerror if isinstance(error, OSError) else str(error)
        raise StorageFailed(
            f'Could not put the project at "{target}": {why}. It is where it was.'
            " Choose another place, or free some space."
        ) from error
    return left


def _copy(path: Path, fresh: Path) -> None:
    """Write a copy that needs nothing beside it."""
    # On a full disk a closed project has its key beside it alone.
    records = key_file.records_of(path)
    with opened(path, "rb") as file, fresh.open("wb") as copy:
        shutil.copyfileobj(file, copy)
        copy.flush()
        os.fsync(copy.fileno())
    if records:
        fresh.chmod(0o600)
        key_file.put_at_end(fresh, records[0])


def _remove(path: Path) -> None:
    """Remove a project that is in another place now, with its key."""
    path.unlink()
    # It opens the project wherever that is: wiped there, it must not be here still. And
    # a new project of this name would be taken for one with a passphrase.
    with contextlib.suppress(OSError):
        key_file.destroy_records(path)


def _refuse_log(path: Path) -> None:
    """Refuse a project whose last changes are not in its file yet."""
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        raise StorageFailed(
            f'Could not copy the project "{path.name}": another window reads it. Close'
            " that window, and try again."
        )
