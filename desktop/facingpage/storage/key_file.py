"""Where key records lie: in a file beside the project, and at a closed project's end.

The file `NAME-key` is always there while a project is open, and stays. When a project
was put down whole, the same record is written behind its last page as well, where
SQLite does not look: so a closed project, a backup and a copy are one file each, which
its passphrase opens wherever it is taken.
"""

import contextlib
import os
import secrets
from pathlib import Path
from typing import Final

from facingpage.storage.data_key import RECORD_BYTES, is_record
from facingpage.storage.open_files import opened, real

_PLAIN: Final = b"SQLite format 3\0"
PAGE_BYTES: Final = 4096
"""What a page of an encrypted file takes; what is left over at its end is a record."""


def key_path(project: Path) -> Path:
    """Return where the record beside a project lies."""
    project = real(project)
    return project.with_name(project.name + "-key")


def is_plain(project: Path) -> bool:
    """Return whether a file is an ordinary SQLite database, which needs no key.

    Raises:
        OSError: it cannot be read.
    """
    with opened(project, "rb") as file:
        return file.read(len(_PLAIN)) == _PLAIN


def records_of(project: Path) -> tuple[bytes, ...]:
    """Return a project's key records, the one beside it first; none: it has no key.

    Raises:
        OSError: a file that is there cannot be read.
    """
    if project.is_file() and is_plain(project):
        # A record may be left of a try to protect it.
        return ()
    found = [_read(key_path(project), 0), _read(project, _tail_at(project))]
    return tuple(dict.fromkeys(record for record in found if is_record(record)))


def is_beside(project: Path, record: bytes) -> bool:
    """Return whether this record lies beside a project.

    Raises:
        OSError: it cannot be read.
    """
    return _read(key_path(project), 0) == record


def put_beside(project: Path, record: bytes) -> None:
    """Write the record beside a project, whole or not at all, over the one before.

    The bytes of the one before are written over where the system lets us.

    Raises:
        OSError: it cannot be written; what was there is untouched.
    """
    path = key_path(project)
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")
    try:
        _write_new(fresh, record)
        if path.exists():
            replace_over(fresh, path)
        else:
            fresh.replace(path)
            sync_folder(path.parent)
    finally:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)


def put_at_end(file: Path, record: bytes) -> None:
    """Write the record behind the last page of a file that no connection holds.

    Raises:
        OSError: it cannot be written.
    """
    with opened(file, "r+b") as end:
        end.seek(_tail_at(file))
        end.write(record)
        end.truncate()
        end.flush()
        os.fsync(end.fileno())


def take_from_end(project: Path) -> None:
    """Cut the record from a project's end; the one beside it must be there.

    Else the record of an earlier passphrase might stay there.

    Raises:
        OSError: it cannot be written.
    """
    at = _tail_at(project)
    if is_record(_read(key_path(project), 0)) and project.stat().st_size > at:
        with opened(project, "r+b") as end:
            end.seek(at)
            _write_over(end.fileno(), project.stat().st_size - at, at)
            end.truncate(at)
            os.fsync(end.fileno())


def replace_over(made: Path, place: Path) -> None:
    """Put a file in another's place, whose bytes are written over where that can be.

    Raises:
        OSError: it can't be put there; what was there is untouched.
    """
    # Windows lets no file be replaced that is open.
    before = place.open("r+b") if os.name == "posix" else None
    try:
        size = place.stat().st_size
        made.replace(place)
        sync_folder(place.parent)
        if before is not None:
            _write_over(before.fileno(), size)
    finally:
        if before is not None:
            before.close()


def destroy_records(project: Path) -> None:
    """Write over every record of a project, and remove the file beside it.

    Raises:
        OSError: one could not be written over: it may be there still.
    """
    path = key_path(project)
    if project.exists() and not is_plain(project):
        with opened(project, "r+b") as end:
            at = _tail_at(project)
            _write_over(end.fileno(), project.stat().st_size - at, at)
    if path.exists():
        with path.open("r+b") as beside:
            _write_over(beside.fileno(), path.stat().st_size)
        path.unlink()
        sync_folder(path.parent)


def _tail_at(file: Path) -> int:
    """Return where the last whole page of a file ends."""
    try:
        size = file.stat().st_size
    except FileNotFoundError:
        return 0
    return size - size % PAGE_BYTES


def _read(path: Path, at: int) -> bytes:
    try:
        with opened(path, "rb") as file:
            file.seek(at)
            return file.read(RECORD_BYTES + 1)
    except FileNotFoundError:
        return b""


def _write_new(path: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags, 0o600)
    with open(handle, "wb") as file:  # noqa: PTH123  # a handle, made for us alone
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _write_over(handle: int, size: int, at: int = 0) -> None:
    os.lseek(handle, at, os.SEEK_SET)
    while size > 0:
        size -= os.write(handle, secrets.token_bytes(min(size, 1 << 20)))
    os.fsync(handle)


def sync_folder(folder: Path) -> None:
    """Have the disk know which files a folder has, where the system lets us."""
    # Windows has no handles of folders to do that with.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
