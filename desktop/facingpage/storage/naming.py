"""Gives a closed project another name and place, or a copy of it one."""

import contextlib
import os
import shutil
import sqlite3
from pathlib import Path

from facingpage.errors import StorageFailed
from facingpage.storage import schema
from facingpage.storage.open_files import opened


def put_at(path: Path, target: Path, *, is_moved: bool) -> None:
    """Copy a closed project to another place, whole or not at all, or move it there.

    What was at `target` before is replaced: the person was asked. The project stays
    where it is until all of the copy is on the disk.

    Raises:
        StorageFailed: a window has one of them open, or it can't be written; then all
            is as it was.
    """
    if path.absolute() == target.absolute():
        raise StorageFailed(f'"{target.name}" is the project itself. Name another.')
    fresh = target.with_name(f".{target.name}.new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.ExitStack() as held:
            # Nobody else may write either of them meanwhile.
            held.callback(schema.hold(path).close)
            held.callback(schema.hold(target).close)
            _refuse_log(path)
            with opened(path, "rb") as file, fresh.open("wb") as copy:
                shutil.copyfileobj(file, copy)
                copy.flush()
                os.fsync(copy.fileno())
            fresh.replace(target)
        if is_moved:
            path.unlink()
            path.with_name(f"{path.name}-lock").unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise StorageFailed(
            f'Could not put the project at "{target}": {error}. It is where it was.'
            " Choose another place, or free some space."
        ) from error


def _refuse_log(path: Path) -> None:
    """Refuse a project whose last changes are not in its file yet."""
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        raise StorageFailed(
            f'Could not copy the project "{path.name}": another window reads it. Close'
            " that window, and try again."
        )
