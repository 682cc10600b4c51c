"""Sends a copy of a project: one file, put down whole, with what one wants to give."""

import contextlib
import os
import secrets
import sqlite3
from pathlib import Path
from typing import Final

from facingpage.errors import StorageFailed
from facingpage.storage import key_file, schema
from facingpage.storage.ciphered import export_to, open_ciphered
from facingpage.storage.data_key import DataKey, Passphrase
from facingpage.storage.leaving_out import CopyOptions, leave_out
from facingpage.storage.project import Project
from facingpage.storage.taking_place import is_same, taken

_BUSY_S: Final = 5.0


def send_copy(
    project: Project,
    target: Path,
    options: CopyOptions,
    passphrase: Passphrase | None = None,
) -> None:
    """Write a copy of an open project to one file, in place of what is there.

    With a passphrase it is encrypted, with a key of its own; without one anybody can
    read it. What is left out never reaches the target's disk, not even for a moment: it
    is taken out of a first copy beside the project, under the project's own key. Where
    the copy went is noted in the project.

    Raises:
        StorageFailed: the target is the project, or one that a window has open, or
            something can't be read or written; then what was at the target's place is
            untouched.
    """
    target = Path(os.path.abspath(target))  # noqa: PTH100  # links stay as they are
    if is_same(target, project.path):
        raise StorageFailed(
            f'Could not write a copy to "{target.name}": that is the project itself.'
            " Choose another name."
        )
    new = DataKey.new() if passphrase is not None else None
    mark = secrets.token_hex(4)
    first = project.path.with_name(f".{project.path.name}.{mark}.new")
    made = target.with_name(f".{target.name}.{mark}.new")
    try:
        record = new.lock_with(passphrase) if new and passphrase else b""
        project.wait()
        with taken(target) as put:
            _copy_whole(project, first, options)
            _write_out(first, project.key, made, new)
            if record:
                key_file.put_at_end(made, record)
            _sync(made)
            put(made)
        project.note_copy(target).result()
    except (OSError, sqlite3.Error) as error:
        why = error.strerror if isinstance(error, OSError) else str(error)
        raise StorageFailed(
            f'Could not write a copy to "{target}": {why}. Check that there is room for'
            " it, there and beside the project."
        ) from error
    finally:
        if new is not None:
            new.wipe()
        for path in (first, made):
            _remove(path)


def _copy_whole(project: Project, first: Path, options: CopyOptions) -> None:
    with contextlib.closing(schema.connect(project.path, project.key)) as source:
        source.execute("VACUUM INTO ?", (str(first),))
    with contextlib.closing(schema.connect_temporarily(first, project.key)) as copy:
        leave_out(copy, options)


def _write_out(
    first: Path, key: DataKey | None, made: Path, new: DataKey | None
) -> None:
    """Write what is left, without gaps, under its own key."""
    if key is None and new is None:
        with contextlib.closing(schema.connect_temporarily(first, None)) as copy:
            copy.execute("VACUUM INTO ?", (str(made),))
        return
    # Nobody else has the first copy open.
    opened = open_ciphered(str(first), key, timeout=_BUSY_S)
    with contextlib.closing(opened) as copy:
        export_to(copy, made, new)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _remove(path: Path) -> None:
    for end in ("", "-journal", "-wal", "-shm"):
        with contextlib.suppress(OSError):
            path.with_name(path.name + end).unlink(missing_ok=True)
