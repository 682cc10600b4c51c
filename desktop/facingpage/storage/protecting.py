"""Projects with a passphrase: unlocked, made anew, taken up and put down."""

import contextlib
import os
import secrets
import sqlite3
from functools import partial
from pathlib import Path
from typing import Final

from facingpage.errors import PassphraseNeeded, StorageFailed
from facingpage.storage import key_file, schema
from facingpage.storage.backups import backups_of
from facingpage.storage.ciphered import export_to, open_ciphered
from facingpage.storage.data_key import DataKey, Passphrase, unlocked
from facingpage.storage.key_file import PAGE_BYTES
from facingpage.storage.page_codes import is_key_of

_BUSY_S: Final = 5.0


def is_protected(path: Path) -> bool:
    """Return whether a project is encrypted, as far as its key records tell.

    Raises:
        StorageFailed: a file that is there cannot be read.
    """
    return bool(_records(path))


def unlock(path: Path, passphrase: Passphrase) -> DataKey:
    """Return the key of an encrypted project. Takes a second and 128 MB of memory.

    Raises:
        WrongPassphrase: the passphrase is another, or the key is damaged.
        StorageFailed: the project has no key, or it can't be read.
    """
    records = _records(path)
    if not records:
        raise StorageFailed(
            f'The project "{path.name}" has no passphrase. Open it without one.'
        )
    # Beside it may lie the key of another project that was here before.
    return unlocked(records, passphrase, fits=partial(_is_key_of, path))


def _is_key_of(path: Path, key: DataKey) -> bool:
    with contextlib.suppress(OSError):
        return is_key_of(path, key)
    return True


def new_key(path: Path, passphrase: Passphrase) -> DataKey:
    """Return a new project's key, which lies beside where the project will be.

    Raises:
        StorageFailed: there is something already, the passphrase is too short, or the
            folder can't be written.
    """
    if path.exists() or key_file.key_path(path).exists():
        raise StorageFailed(
            f'Could not make the project "{path.name}": there is a file of this name,'
            " or the key of one. Choose another name."
        )
    key = DataKey.new()
    record = key.lock_with(passphrase)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        key_file.put_beside(path, record)
    except OSError as error:
        raise _failed("Could not make the project", path, error) from error
    return key


def refuse_locked(path: Path, key: DataKey | None) -> None:
    """Return if a project can be opened with this key, or without one.

    Raises:
        PassphraseNeeded: it is encrypted, and there is no key.
        StorageFailed: it is not encrypted, and there is a key.
        OSError: a file can't be read.
    """
    if key is None and key_file.records_of(path):
        raise PassphraseNeeded(
            f'The project "{path.name}" has a passphrase. Unlock it to open it.'
        )
    if key is not None and path.is_file() and key_file.is_plain(path):
        raise StorageFailed(
            f'The project "{path.name}" has no passphrase. Open it without one.'
        )


def take_up(path: Path, key: DataKey) -> None:
    """Have the key lie beside a project that is ours to write from now on.

    Raises:
        OSError: it cannot be written.
    """
    if not key_file.is_beside(path, key.record):
        key_file.put_beside(path, key.record)
    if path.is_file():
        key_file.take_from_end(path)
        # Not all systems and disks know who may read a file.
        with contextlib.suppress(OSError):
            path.chmod(0o600)
    for copy in backups_of(path):
        with contextlib.suppress(OSError):
            _catch_up(copy, key)


def _catch_up(copy: Path, key: DataKey) -> None:
    """Have a backup opened by this passphrase, and by no earlier one.

    The program may have been ended while the passphrase was changed.

    Raises:
        OSError: it can't be read or written.
    """
    records = () if key_file.is_plain(copy) else key_file.records_of(copy)
    is_behind = any(record != key.record for record in records)
    if is_behind and copy.stat().st_size >= PAGE_BYTES and is_key_of(copy, key):
        _lock_anew(copy, key.record)


def put_down(path: Path, key: DataKey) -> None:
    """Make of a closed project one file that its passphrase opens, and wipe the key.

    While another window reads it, its last pages may lie in its log: then the key stays
    beside it alone.
    """
    # On a full disk it stays as it is: the key is beside it.
    with contextlib.suppress(OSError):
        if path.is_file() and not path.with_name(path.name + "-wal").exists():
            key_file.put_at_end(path, key.record)
    key.wipe()


def change_passphrase(
    path: Path, key: DataKey, now: Passphrase, to: Passphrase
) -> None:
    """Lock the key of an open project with another passphrase. Takes two seconds.

    The backups beside the project are locked with it as well. Whoever has another copy
    of the file made before, and the passphrase of that time, can still read that one.

    Raises:
        WrongPassphrase: `now` is not the passphrase.
        StorageFailed: the new one is too short, or can't be written; then the old one
            holds.
    """
    unlock(path, now).wipe()
    before = key.record
    record = key.lock_with(to)
    try:
        key_file.put_beside(path, record)
        for copy in backups_of(path):
            _lock_backup(copy, before, record)
    except OSError as error:
        key.record = before
        _lock_as_before(path, before, record)
        raise _failed("Could not change the passphrase of", path, error) from error


def _lock_as_before(path: Path, before: bytes, record: bytes) -> None:
    """Have all of a project opened by the passphrase that it had."""
    with contextlib.suppress(OSError):
        key_file.put_beside(path, before)
    for copy in backups_of(path):
        with contextlib.suppress(OSError):
            _lock_backup(copy, record, before)


def _lock_backup(copy: Path, before: bytes, record: bytes) -> None:
    """Have a backup of the same key opened by another passphrase alone.

    Raises:
        OSError: it can't be written.
    """
    if before in key_file.records_of(copy):
        _lock_anew(copy, record)


def _lock_anew(copy: Path, record: bytes) -> None:
    stat = copy.stat()
    key_file.put_at_end(copy, record)
    # By its time it is known what it is a backup of.
    os.utime(copy, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def protect(path: Path, passphrase: Passphrase) -> None:
    """Encrypt a closed project that has no passphrase.

    It is written anew beside its place, looked through, and put there; then what stood
    there is written over, where the system lets us, and removed. What the disk keeps of
    it all the same can be read, and so can backups and copies that were made before.

    Raises:
        StorageFailed: a window has it open, it has a passphrase already, or it can't be
            written; then it is as it was.
    """
    if is_protected(path):
        raise StorageFailed(
            f'The project "{path.name}" has a passphrase already. Change that one.'
        )
    key = DataKey.new()
    record = key.lock_with(passphrase)
    made = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    with contextlib.ExitStack() as held:
        try:
            held.callback(schema.hold(path).close)
            held.callback(made.unlink, missing_ok=True)
            held.callback(key.wipe)
            _put_together(path)
            _encrypt(path, made, key)
            key_file.put_at_end(made, record)
            made.chmod(0o600)
            key_file.put_beside(path, record)
            key_file.replace_over(made, path)
        except OSError as error:
            raise _failed("Could not encrypt the project", path, error) from error
        except sqlite3.Error as error:
            raise StorageFailed(
                f'Could not encrypt the project "{path.name}": {error}. It is as it'
                " was. Check the disk, and that there is room for a second one."
            ) from error


def readable_backups(path: Path) -> tuple[Path, ...]:
    """Return the backups that were made before the project had a passphrase."""
    found = []
    for copy in backups_of(path):
        with contextlib.suppress(OSError):
            if key_file.is_plain(copy):
                found.append(copy)
    return tuple(found)


def _put_together(path: Path) -> None:
    """Have all of a plain project in its file, and nothing in its log."""
    with contextlib.closing(schema.connect(path)) as plain:
        if not schema.refuse_foreign(plain, path):
            schema.create(plain)
        plain.execute("PRAGMA secure_delete = ON")
        plain.execute("PRAGMA journal_mode = DELETE")


def _encrypt(path: Path, made: Path, key: DataKey) -> None:
    # No connection of sqlite3 is open to it: it is held, and we closed ours.
    with contextlib.closing(open_ciphered(str(path), None, timeout=_BUSY_S)) as plain:
        export_to(plain, made, key)
        before = _counts(plain)
    with contextlib.closing(schema.connect(made, key)) as copy:
        whole = copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        if not whole or _counts(copy) != before:
            raise sqlite3.DatabaseError("what was written is not what was read")


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    query = "SELECT name FROM sqlite_master WHERE type = 'table'"
    names = [str(name) for (name,) in connection.execute(query).fetchall()]
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608  # names of tables
        for name in names
    }


def _records(path: Path) -> tuple[bytes, ...]:
    try:
        return key_file.records_of(path)
    except OSError as error:
        raise _failed("Could not read the project", path, error) from error


def _failed(what: str, path: Path, error: OSError) -> StorageFailed:
    return StorageFailed(
        f'{what} "{path.name}": {error.strerror}. Check the folder and the disk.'
    )
