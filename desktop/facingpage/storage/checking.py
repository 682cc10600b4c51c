"""Looks whether a project is whole: what SQLite finds, and what we can't read."""

import contextlib
import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from facingpage.core import bundle
from facingpage.errors import StorageFailed
from facingpage.storage import opening, protecting, schema
from facingpage.storage.data_key import DataKey
from facingpage.storage.records import read_cleaned, read_edit
from facingpage.storage.working_copy import NO_PROJECT, working_copy

_MOST_TOLD: Final = 20
_NO_DATABASE: Final = "file is not a database"
_PAGES: Final = (
    "SELECT page.id, CAST(title AS BLOB), sha256, cleaned, source_zlib"
    " FROM page LEFT JOIN content ON content.page = page.id"
)
_EDITS: Final = "SELECT seq, page, CAST(edit AS BLOB), CAST(inverse AS BLOB) FROM edit"


@dataclass(frozen=True, slots=True)
class Checked:
    """What a project has, and what is wrong with it in sentences; none: it is whole.

    `details` are SQLite's own words about the file, for who mends it by hand.
    """

    pages: int
    edits: int
    problems: tuple[str, ...]
    details: tuple[str, ...] = ()


def is_whole(path: Path, key: DataKey | None = None) -> bool:
    """Return whether SQLite finds a project's file in order, as far as it looks fast.

    Raises:
        StorageFailed: the file can't be read at all.
    """
    try:
        with _reader(path, key) as reader:
            return bool(reader.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError as error:
        _refuse_unread(path, error)
        return False


def _refuse_unread(path: Path, error: sqlite3.Error) -> None:
    """Raise where it is not the file that is to blame."""
    if why := opening.unread(path, error):
        raise StorageFailed(why) from error


def check(path: Path, key: DataKey | None = None) -> Checked:
    """Look through a whole project: its file, its pages, its originals, its edits.

    It may be open meanwhile; nothing is changed.

    Raises:
        PassphraseNeeded: it is encrypted, and there is no key.
        StorageFailed: there is no such file, or it is no project.
    """
    if not path.is_file():
        raise StorageFailed(f'There is no project "{path}". Check the name.')
    protecting.refuse_locked(path, key)
    found = _looked_through(path, lambda: _reader(path, key))
    if key is None and found.details == (_NO_DATABASE,):
        raise StorageFailed(NO_PROJECT.format(do="read", name=path.name))
    if found.problems and key is not None:
        # The first page whose code is wrong ends all reading: what is on the others is
        # found in a copy.
        with contextlib.suppress(OSError):
            whole = _looked_through(path, lambda: working_copy(path, path.parent, key))
            found = replace(whole, problems=whole.problems or found.problems)
    more = len(found.problems) - _MOST_TOLD
    rest = (f"And {more:,} more.",) if more > 0 else ()
    return replace(found, problems=(*found.problems[:_MOST_TOLD], *rest))


def _looked_through(
    path: Path, opened: Callable[[], AbstractContextManager[sqlite3.Connection]]
) -> Checked:
    problems: list[str] = []
    details: tuple[str, ...] = ()
    try:
        with opened() as reader:
            if not schema.refuse_foreign(reader, path):
                return Checked(0, 0, ())
            details = _of_file(reader)
            problems += _damage(details)
            problems += _loose(reader)
            pages, wrong = _pages(reader)
            problems += wrong
            edits, wrong = _edits(reader)
            problems += wrong
    except sqlite3.DatabaseError as error:
        _refuse_unread(path, error)
        details = (str(error),)
        return Checked(0, 0, _damage(details), details)
    return Checked(pages, edits, tuple(problems), details)


@contextlib.contextmanager
def _reader(path: Path, key: DataKey | None) -> Iterator[sqlite3.Connection]:
    with contextlib.closing(schema.connect(path, key)) as reader:
        reader.execute("PRAGMA query_only = ON")
        yield reader


def _damage(details: tuple[str, ...]) -> tuple[str, ...]:
    many = len(details)
    if many >= _MOST_TOLD:
        return (f"Its file is wrong in {_MOST_TOLD} places or more.",)
    if many > 1:
        return (f"Its file is wrong in {many} places.",)
    return ("Part of its file can't be read.",) if many else ()


def _of_file(reader: sqlite3.Connection) -> tuple[str, ...]:
    """Return what SQLite says is wrong with the file, a line each."""
    found: list[str] = []
    try:
        for (said,) in reader.execute(f"PRAGMA integrity_check({_MOST_TOLD})"):
            # What it lists stands below a line that names our only database.
            listed = str(said).removeprefix("*** in database main ***").split("\n")
            found += (line for line in listed if line and line != "ok")
    except sqlite3.DatabaseError as error:
        found = found or [str(error)]
    return tuple(found[:_MOST_TOLD])


def _loose(reader: sqlite3.Connection) -> tuple[str, ...]:
    try:
        is_any = reader.execute("PRAGMA foreign_key_check").fetchone() is not None
    except sqlite3.DatabaseError:
        # That the file is damaged was said.
        return ()
    return ("Some of what it keeps belongs to nothing.",) if is_any else ()


def _pages(reader: sqlite3.Connection) -> tuple[int, list[str]]:
    many, wrong = 0, []
    try:
        for number, title, sha256, record, packed in reader.execute(_PAGES):
            many += 1
            name = f"“{bytes(title or b'').decode('utf-8', 'replace')}” (page {number})"
            if read_cleaned(record) is None:
                wrong.append(f"The text of {name} can't be read.")
            if not _is_original(packed, sha256):
                wrong.append(f"The original of {name} can't be read.")
    except sqlite3.DatabaseError:
        wrong.append("Not all pages can be read.")
    return many, wrong


def _is_original(packed: object, sha256: str) -> bool:
    try:
        data, _ = bundle.unpacked(packed if isinstance(packed, bytes) else b"")
    except bundle.BundleDamaged:
        return False
    return hashlib.sha256(data).hexdigest() == sha256


def _edits(reader: sqlite3.Connection) -> tuple[int, list[str]]:
    many, wrong = 0, []
    try:
        for number, page, edit, inverse in reader.execute(_EDITS):
            many += 1
            if read_edit(edit) is None or read_edit(inverse) is None:
                wrong.append(f"Edit {number}, of page {page}, can't be read.")
    except sqlite3.DatabaseError:
        wrong.append("Not all edits can be read.")
    return many, wrong
