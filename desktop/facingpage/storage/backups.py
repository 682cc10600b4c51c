"""Copies of a project, made when it is opened: a few, the oldest of which go."""

import contextlib
import errno
import os
import secrets
import shutil
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from facingpage.core.sizes import size_words
from facingpage.errors import StorageFailed
from facingpage.storage import key_file, schema
from facingpage.storage.data_key import DataKey
from facingpage.storage.open_files import real
from facingpage.storage.taking_place import is_taken

MOST: Final = 5
"""So many copies are kept at most."""
MOST_BYTES: Final = 1_000_000_000
"""So large they are together at most; of a larger project no copy is made."""

_SUFFIX: Final = ".facingpage"
_NAME: Final = "%Y-%m-%d %H.%M.%S"
_NAME_CHARS: Final = 19
# The rest of the disk is for the edits.
_ROOM: Final = 2


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells whether a closed project was changed: its time in ns, and its size."""

    changed_ns: int
    size_bytes: int


def folder_of(path: Path) -> Path:
    """Return where a project's copies are: beside it, so that they go where it goes."""
    path = real(path)
    return path.with_name(f"{path.name}-backups")


def backups_of(path: Path) -> tuple[Path, ...]:
    """Return a project's copies, the newest first; none where there is no folder."""
    with contextlib.suppress(OSError):
        copies = folder_of(path).glob(f"*{_SUFFIX}")
        by_name = sorted(copies, key=lambda copy: copy.stem, reverse=True)
        return tuple(sorted(by_name, key=_is_to_come))
    return ()


def _is_to_come(copy: Path) -> bool:
    """Return whether a copy says it was made at a time that is still to come.

    It is from while the clock was wrong: older than all that were made since.
    """
    made_at = _made_at(copy)
    return made_at is not None and made_at > datetime.now(UTC)


def _made_at(copy: Path) -> datetime | None:
    """Return when a copy was made, by its name; None: somebody put it there."""
    try:
        return datetime.strptime(copy.stem[:_NAME_CHARS], _NAME).astimezone()
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of a project: its file, when it was made (local time), its size."""

    path: Path
    made_at: datetime
    size_bytes: int


def listed(path: Path) -> tuple[Backup, ...]:
    """Return a project's copies, the newest first, as a person chooses among them.

    A file that was put there by somebody counts as made when it was last changed.
    """
    found = []
    for copy in backups_of(path):
        with contextlib.suppress(OSError):
            stat = copy.stat()
            changed_at = datetime.fromtimestamp(stat.st_mtime, UTC).astimezone()
            made_at = _made_at(copy) or changed_at
            found.append(Backup(copy, made_at, stat.st_size))
    return tuple(found)


def restore(path: Path, backup: Path) -> Path:
    """Put a copy of a backup beside its project, to be opened; return where it is.

    The project and the backup stay as they are. What an encrypted one is opened with is
    the passphrase it had.

    Raises:
        StorageFailed: it can't be read, or the folder can't be written.
    """
    name = f"{path.stem} {backup.stem}"
    target = path.with_name(name + path.suffix)
    number = 1
    while is_taken(target):
        number += 1
        target = path.with_name(f"{name} ({number}){path.suffix}")
    fresh = path.with_name(f".{target.name}.{secrets.token_hex(4)}.new")
    try:
        shutil.copyfile(backup, fresh)
        fresh.chmod(0o600)
        fresh.replace(target)
    except OSError as error:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise StorageFailed(
            f'Could not restore the backup "{backup.name}": {error.strerror}. The'
            " project and the backup are untouched. Check the folder and the disk."
        ) from error
    return target


def stamp_of(path: Path) -> Stamp | None:
    """Return what a project that is not open yet is known by; None: it is not there.

    What a crash left in the log counts as a change.
    """
    try:
        stat = path.stat()
        log = path.with_name(f"{path.name}-wal")
        left = log.stat().st_size if log.exists() else 0
    except OSError:
        return None
    return Stamp(stat.st_mtime_ns, stat.st_size + left) if stat.st_size else None


def back_up(path: Path, stamp: Stamp, key: DataKey | None = None) -> Path | None:
    """Copy a project that may be open, unless it is as it was for the last copy.

    `stamp` is what it was when it was opened. Returns where the copy is; None: there is
    one already. The oldest copies go. An encrypted project's copy is encrypted too.

    Raises:
        StorageFailed: it is too large, there is no room, or it can't be written.
    """
    made = backups_of(path)
    if any(_is_of(copy, stamp) for copy in made):
        return None
    _refuse_size(path, stamp)
    folder = folder_of(path)
    target = _free_name(folder)
    fresh = folder / f".{target.name}.new"
    try:
        folder.mkdir(exist_ok=True)
        fresh.unlink(missing_ok=True)
        _copy(path, fresh, key)
        os.utime(fresh, ns=(stamp.changed_ns, stamp.changed_ns))
        fresh.replace(target)
    except (OSError, sqlite3.Error) as error:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise StorageFailed(
            f'Could not copy the project "{path.name}" to "{folder}": {error}. The'
            " project itself is untouched. Free some space or check the disk."
        ) from error
    _rotate((target, *made))
    return target


def move_along(path: Path, target: Path) -> tuple[Path, ...]:
    """Put a project's copies beside its new place; return those that stay behind.

    Where it was they would be taken for those of the next project of that name, and
    wiping it would not find them.
    """
    left = []
    for copy in backups_of(path):
        place = folder_of(target) / copy.name
        try:
            place.parent.mkdir(exist_ok=True)
            if place.exists():
                # One of the project that was there before.
                place = place.with_stem(f"{place.stem} {secrets.token_hex(2)}")
            _move(copy, place)
        except OSError:
            left.append(copy)
    with contextlib.suppress(OSError):
        folder_of(path).rmdir()
    return tuple(left)


def _move(copy: Path, place: Path) -> None:
    """Move a file to another folder, which may be on another disk, whole.

    Raises:
        OSError: it can't be moved: it is where it was.
    """
    try:
        copy.rename(place)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
    else:
        return
    fresh = place.with_name(f".{place.name}.new")
    try:
        # With its time: that tells what it is a copy of.
        shutil.copy2(copy, fresh)
        fresh.replace(place)
        copy.unlink()
    finally:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)


def _copy(path: Path, fresh: Path, key: DataKey | None) -> None:
    source = schema.connect(path, key)
    try:
        target = schema.connect(fresh, key)
        try:
            # In one go: the copy is of one moment, and who writes is not kept waiting.
            source.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")
        finally:
            target.close()
    finally:
        source.close()
    if key is not None:
        key_file.put_at_end(fresh, key.record)


def _free_name(folder: Path) -> Path:
    """Return a name by the time; the same hour comes twice when clocks go back."""
    name = datetime.now(UTC).astimezone().strftime(_NAME)
    target, number = folder / f"{name}{_SUFFIX}", 1
    while target.exists():
        number += 1
        target = folder / f"{name} ({number}){_SUFFIX}"
    return target


def _is_of(made: Path, stamp: Stamp) -> bool:
    with contextlib.suppress(OSError):
        return made.stat().st_mtime_ns == stamp.changed_ns
    return False


def _refuse_size(path: Path, stamp: Stamp) -> None:
    size = stamp.size_bytes
    if size > MOST_BYTES:
        raise StorageFailed(
            f'No copy of the project "{path.name}" was made: it has {size_words(size)},'
            f" and copies are kept up to {size_words(MOST_BYTES)}. Copy it yourself"
            " while it is closed."
        )
    with contextlib.suppress(OSError):
        free = shutil.disk_usage(path.parent).free
        if free < _ROOM * size:
            raise StorageFailed(
                f'No copy of the project "{path.name}" was made: the disk has only'
                f" {size_words(free)} left. Free some space."
            )


def _rotate(made: Sequence[Path]) -> None:
    """Remove the oldest copies, so that the others are few and small enough.

    What somebody put there is theirs.
    """
    total = 0
    ours = (each for each in made if _made_at(each) is not None)
    for number, each in enumerate(ours):
        with contextlib.suppress(OSError):
            total += each.stat().st_size
            # What was just made stays, whatever its size.
            if number and (number >= MOST or total > MOST_BYTES):
                each.unlink()
