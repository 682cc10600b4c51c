"""Projects with a passphrase: unlocked, made anew, taken up and put down."""

import contextlib
from pathlib import Path

from facingpage.errors import PassphraseNeeded, StorageFailed
from facingpage.storage import key_file
from facingpage.storage.data_key import DataKey, Passphrase, unlocked


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
    return unlocked(records, passphrase, path.name)


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
    if key_file.records_of(path)[:1] != (key.record,):
        key_file.put_beside(path, key.record)
    if path.is_file():
        key_file.take_from_end(path)
        # Not all systems and disks know who may read a file.
        with contextlib.suppress(OSError):
            path.chmod(0o600)


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

    Whoever has a copy made before, and the passphrase of that time, can still read that
    copy.

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
    except OSError as error:
        key.record = before
        raise _failed("Could not change the passphrase of", path, error) from error


def _records(path: Path) -> tuple[bytes, ...]:
    try:
        return key_file.records_of(path)
    except OSError as error:
        raise _failed("Could not read the project", path, error) from error


def _failed(what: str, path: Path, error: OSError) -> StorageFailed:
    return StorageFailed(
        f'{what} "{path.name}": {error.strerror}. Check the folder and the disk.'
    )
