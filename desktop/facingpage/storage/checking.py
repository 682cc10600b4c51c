"""Looks whether a project is whole: what SQLite finds, and what we can't read."""

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from facingpage.core import bundle
from facingpage.errors import StorageFailed
from facingpage.storage import protecting, schema
from facingpage.storage.data_key import DataKey
from facingpage.storage.records import read_cleaned, read_edit

_MOST_TOLD: Final = 20


@dataclass(frozen=True, slots=True)
class Checked:
    """What a project has, and what is wrong with it in sentences; none: it is whole."""

    pages: int
    edits: int
    problems: tuple[str, ...]


def is_whole(path: Path, key: DataKey | None = None) -> bool:
    """Return whether SQLite finds a project's file in order, as far as it looks fast.

    Raises:
        StorageFailed: the file can't be read at all.
    """
    try:
        with contextlib.closing(_reader(path, key)) as reader:
            return bool(reader.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError:
        return False


def check(path: Path, key: DataKey | None = None) -> Checked:
    """Look through a whole project: its file, its pages, its originals, its edits.

    It may be open meanwhile; nothing is changed.

    Raises:
        PassphraseNeeded: it is encrypted, and there is no key.
        StorageFailed: there is no such file, or it is no project.
    """
    if not path.is_file():
        raise StorageFailed(f'There is no project "{path}". Check the name.')
    pages = edits = 0
    problems: list[str] = []
    protecting.refuse_locked(path, key)
    try:
        with contextlib.closing(_reader(path, key)) as reader:
            if not schema.refuse_foreign(reader, path):
                return Checked(0, 0, ())
            problems += _of_file(reader)
            pages, wrong = _pages(reader)
            problems += wrong
            edits, wrong = _edits(reader)
            problems += wrong
    except sqlite3.DatabaseError as error:
        problems.append(f"The file is damaged: {error}.")
    more = len(problems) - _MOST_TOLD
    told = problems[:_MOST_TOLD] + ([f"And {more:,} more."] if more > 0 else [])
    return Checked(pages, edits, tuple(told))


def _reader(path: Path, key: DataKey | None) -> sqlite3.Connection:
    reader = schema.connect(path, key)
    reader.execute("PRAGMA query_only = ON")
    return reader


def _of_file(reader: sqlite3.Connection) -> Iterator[str]:
    for (found,) in reader.execute(f"PRAGMA integrity_check({_MOST_TOLD})"):
        if found != "ok":
            yield f"The file is damaged: {found}."
    for table, *_ in reader.execute("PRAGMA foreign_key_check"):
        yield f"A row of “{table}” belongs to nothing."


def _pages(reader: sqlite3.Connection) -> tuple[int, list[str]]:
    many, wrong = 0, []
    rows = reader.execute(
        "SELECT page.id, CAST(title AS BLOB), sha256, cleaned, source_zlib"
        " FROM page LEFT JOIN content ON content.page = page.id"
    )
    for number, title, sha256, record, packed in rows:
        many += 1
        name = f"“{bytes(title or b'').decode('utf-8', 'replace')}” (page {number})"
        if read_cleaned(record) is None:
            wrong.append(f"The text of {name} can't be read.")
        try:
            data, _ = bundle.unpacked(packed if isinstance(packed, bytes) else b"")
        except bundle.BundleDamaged:
            data = b""
        if hashlib.sha256(data).hexdigest() != sha256:
            wrong.append(f"The original of {name} can't be read.")
    return many, wrong


def _edits(reader: sqlite3.Connection) -> tuple[int, list[str]]:
    many, wrong = 0, []
    for number, page, edit, inverse in reader.execute(
        "SELECT seq, page, CAST(edit AS BLOB), CAST(inverse AS BLOB) FROM edit"
    ):
        many += 1
        if read_edit(edit) is None or read_edit(inverse) is None:
            wrong.append(f"Edit {number}, of page {page}, can't be read.")
    return many, wrong
