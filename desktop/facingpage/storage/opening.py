"""Opens a project's file, to write it or to read it, with its words when that fails."""

import contextlib
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from facingpage.errors import ProjectDamaged, StorageFailed
from facingpage.storage import leftovers, protecting, schema
from facingpage.storage.data_key import DataKey
from facingpage.storage.open_files import real

# The index of the log begins with so much.
_LITTLE_BYTES: Final = 1 << 16


@contextlib.contextmanager
def to_write(
    path: Path, key: DataKey | None
) -> Iterator[tuple[sqlite3.Connection, sqlite3.Connection]]:
    """Give the lock of a project, made when absent, and a connection to read it by.

    Both are closed where what is done with them fails.

    Raises:
        PassphraseNeeded: it is encrypted, and there is no key.
        ProjectHeld: another window has it open.
        ProjectDamaged: its file is damaged.
        StorageFailed: it can't be read or written, or is not ours.
    """
    path = real(path)
    with contextlib.ExitStack() as opened:
        try:
            if path.is_dir():
                raise StorageFailed(
                    f'Could not open the project "{path}": it is a folder, not a file.'
                    " Move the folder away, or name another file."
                )
            path.parent.mkdir(parents=True, exist_ok=True)
            # A stranger's file is refused before a lock is laid beside it.
            protecting.refuse_locked(path, key)
            reader = schema.connect(path, key)
            opened.callback(reader.close)
            schema.refuse_foreign(reader, path)
            lock = schema.hold(path)
            opened.callback(lock.close)
            leftovers.clear_away(path)
            if key is not None:
                protecting.take_up(path, key)
            if schema.refuse_foreign(reader, path):
                schema.bring_up_to_date(reader)
            else:
                schema.create(reader)
            reader.execute("PRAGMA journal_mode = WAL")
            yield lock, reader
        except (OSError, sqlite3.Error) as error:
            raise _failed(path, error, key) from error
        opened.pop_all()


@contextlib.contextmanager
def to_read(path: Path, key: DataKey | None) -> Iterator[sqlite3.Connection]:
    """Give a connection that changes nothing, to a project another window writes.

    It is closed where what is done with it fails.

    Raises:
        PassphraseNeeded: it is encrypted, and there is no key.
        ProjectDamaged: its file is damaged.
        StorageFailed: it can't be read, or is of an older format.
    """
    with contextlib.ExitStack() as opened:
        try:
            protecting.refuse_locked(path, key)
            reader = schema.connect(path, key)
            opened.callback(reader.close)
            reader.execute("PRAGMA query_only = ON")
            (version,) = reader.execute("PRAGMA user_version").fetchone()
            if not schema.refuse_foreign(reader, path) or version < schema.VERSION:
                raise StorageFailed(
                    f'Could not open the project "{path.name}": an older Facing Page'
                    " has it open. Close that window, and try again."
                )
            yield reader
        except (OSError, sqlite3.Error) as error:
            raise _failed(path, error, key) from error
        opened.pop_all()


def unread(path: Path, error: Exception) -> str:
    """Return why a file that may be whole can't be read, as a sentence; "": it can.

    SQLite needs a little room beside a project even to read it, and says of both as if
    the file were to blame.
    """
    said = str(error)
    if not isinstance(error, sqlite3.OperationalError) or not path.is_file():
        return ""
    if said in {"disk I/O error", "database or disk is full"} and _is_full(path.parent):
        return (
            f'Could not open the project "{path}": the disk is full. Free some space,'
            " and try again."
        )
    if said.startswith(("unable to open", "attempt to write a readonly")):
        return (
            f'Could not open the project "{path}": its folder can\'t be written to, and'
            " even to be read a project needs that. Copy it to another folder."
        )
    return ""


def _is_full(folder: Path) -> bool:
    with contextlib.suppress(OSError):
        return shutil.disk_usage(folder).free < _LITTLE_BYTES
    return False


def _failed(path: Path, error: Exception, key: DataKey | None) -> StorageFailed:
    if said := unread(path, error):
        return StorageFailed(said)
    is_database = isinstance(error, sqlite3.DatabaseError)
    if is_database and "not a database" in str(error) and key is None:
        return StorageFailed(
            f'Could not open "{path.name}": it is no Facing Page project, or one with a'
            f' passphrase whose key "{path.name}-key" is not beside it. Choose another'
            " file, or put the key there."
        )
    if is_database and ("malformed" in str(error) or "not a database" in str(error)):
        return ProjectDamaged(
            f'Could not open the project "{path.name}": the file is damaged. Go back to'
            f' a copy of it, or run: facingpage project recover "{path}"'
        )
    why = error.strerror if isinstance(error, OSError) else str(error)
    return StorageFailed(
        f'Could not open the project "{path}": {why}.'
        " Check that its folder can be written to, or name another."
    )
