"""Wipes a project: destroys its key, removes its files, and says what may be left."""

import contextlib
import os
import secrets
import shutil
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from facingpage.errors import StorageFailed
from facingpage.storage import key_file, schema
from facingpage.storage.backups import folder_of
from facingpage.storage.leftovers import files_in, left_over
from facingpage.storage.open_files import opened, real

_FILES: Final = ("-wal", "-shm", "-journal", "", "-lock-journal", "-lock")
_AT_ONCE: Final = 1 << 20

NO_PROMISE: Final = (
    (
        "Flash memory (an SSD, a stick, a card) writes to another place than it is told"
        " to: what was written over may be there still, for someone with the means to"
        " read the memory itself."
    ),
    (
        "Snapshots of the file system, backups by other programs and folders that are"
        " kept alike over a network may hold the project and its key as they were. Only"
        " where they are kept can they be removed."
    ),
    (
        "What the system wrote to disk of this computer's memory, to swap or to sleep,"
        " may hold words of it."
    ),
)
"""What wiping can't promise, in sentences; true of every project."""

_NO_PROMISE_PLAIN: Final = (
    "The project had no passphrase, so there was no key to destroy: its bytes were"
    " written over once and its files removed. Where the disk keeps old bytes, they can"
    " be read."
)
_NO_PROMISE_SOME: Final = (
    "A backup, or something else that was removed with it, had no passphrase: its bytes"
    " were written over once. Where the disk keeps old bytes, they can be read."
)


@dataclass(frozen=True, slots=True)
class Wiped:
    """What wiping came to.

    `key_gone` says whether every key record that is known of is destroyed; of a project
    without a passphrase, whether its bytes were written over. `removed` are the files
    that are gone; `left` says in sentences what was not removed, `no_promise` what
    can't be known.
    """

    key_gone: bool
    removed: tuple[Path, ...]
    left: tuple[str, ...]
    no_promise: tuple[str, ...]


def wipe(path: Path, backups: Sequence[Path] = (), copies: Iterable[str] = ()) -> Wiped:
    """Destroy the key of a closed project and of its backups, and remove their files.

    From the moment the key is gone nobody can read the project, with its passphrase or
    without; what comes after that only tidies. `copies` are the places that copies were
    sent to: they are told of, and left alone, for they were given away.

    Raises:
        StorageFailed: a window has it open, or it isn't there.
    """
    link, path = path, real(path)
    if not path.is_file() and not key_file.key_path(path).exists():
        raise StorageFailed(
            f'Could not wipe the project "{path.name}": there is no such file.'
        )
    try:
        lock = schema.hold(path)
    except sqlite3.Error as error:
        raise StorageFailed(
            f'Could not wipe the project "{path.name}": {error}. Close what uses it.'
        ) from error
    left: list[str] = []
    removed: list[Path] = []
    plain: list[Path] = []
    key_gone = True
    try:
        unmade = left_over(path)
        parts = [file for some in unmade for file in files_in(some)]
        # All keys before the first file: that is what counts if this is cut short.
        for each in (path, *backups, *parts):
            try:
                if _make_unreadable(each):
                    plain.append(each)
            except OSError as error:
                key_gone = False
                left.append(
                    f'"{each}" could not be written over ({error.strerror}): its key'
                    " may be there still. Destroy that disk, or try again."
                )
        lock.close()
        _remove_all((path, *backups), unmade, removed, left)
        if link.is_symlink():
            _unlink(link, removed, left)
    finally:
        lock.close()
    left.extend(
        f'A copy was sent to "{copy}". It was not removed: it can be read by whoever'
        " has it and, if it has one, its passphrase."
        for copy in dict.fromkeys(copies)
    )
    left.extend(
        f'"{each}" lies beside it and may have been made of it. It was not removed.'
        for each in _beside(path)
    )
    first: tuple[str, ...] = (_NO_PROMISE_SOME,) if plain else ()
    if path in plain:
        first = (_NO_PROMISE_PLAIN,)
    return Wiped(key_gone, tuple(removed), tuple(left), (*first, *NO_PROMISE))


def _make_unreadable(path: Path) -> bool:
    """Destroy the key of a project, or its bytes; return whether it had no key."""
    is_plain = path.is_file() and key_file.is_plain(path)
    key_file.destroy_records(path)
    if not path.is_file():
        return False
    logs = (path.with_name(path.name + end) for end in ("-wal", "-journal"))
    for file in (path, *logs) if is_plain else (path,):
        with contextlib.suppress(FileNotFoundError):
            # Of an encrypted file the first page is enough: it holds what the pages'
            # codes are made with. All is unreadable already without the key.
            _write_over(file, None if is_plain else key_file.PAGE_BYTES)
    return is_plain


def _write_over(path: Path, most: int | None) -> None:
    with opened(path, "r+b") as file:
        size = path.stat().st_size
        rest = size if most is None else min(size, most)
        while rest > 0:
            rest -= file.write(secrets.token_bytes(min(rest, _AT_ONCE)))
        file.flush()
        os.fsync(file.fileno())


def _beside(path: Path) -> list[Path]:
    """Return what has the project's name with more to it: restored, recovered."""
    if not path.suffix:
        return []
    starts = f"{path.stem} ", f"{path.stem}-"
    return [
        each
        for each in sorted(path.parent.iterdir())
        if each.name.startswith(starts) and each.suffix == path.suffix and each != path
    ]


def _remove_all(
    files: Sequence[Path], unmade: Iterable[Path], removed: list[Path], left: list[str]
) -> None:
    """Remove a project's files and its backups, and what was not made whole of it."""
    for each in files:
        for end in _FILES:
            _unlink(each.with_name(each.name + end), removed, left)
    for each in unmade:
        _remove(each, removed, left)
    with contextlib.suppress(OSError):
        folder_of(files[0]).rmdir()


def _remove(unmade: Path, removed: list[Path], left: list[str]) -> None:
    """Remove a file, or a folder with all that is in it."""
    for each in files_in(unmade):
        _unlink(each, removed, left)
    if unmade.is_symlink():
        _unlink(unmade, removed, left)
    elif unmade.is_dir():
        with contextlib.suppress(OSError):
            shutil.rmtree(unmade)


def _unlink(path: Path, removed: list[Path], left: list[str]) -> None:
    try:
        path.unlink()
    except FileNotFoundError:
        return
    except OSError as error:
        left.append(
            f'"{path}" could not be removed ({error.strerror}). Nobody can read it'
            " without the key; remove it when nothing uses it."
        )
    else:
        removed.append(path)
