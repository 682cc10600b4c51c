"""Takes what can be read out of a damaged project into a new one, row by row."""

import contextlib
import sqlite3
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from facingpage.errors import StorageFailed
from facingpage.storage import key_file, protecting, schema
from facingpage.storage.data_key import DataKey
from facingpage.storage.records import read_cleaned
from facingpage.storage.rows import now, storable
from facingpage.storage.working_copy import NO_PROJECT, working_copy

# What is made anew by itself is not looked for: the index, drafts, sketches.
_TABLES: Final[dict[str, tuple[str, str]]] = {
    "page": ("page", "pages"),
    "content": ("text of a page", "texts of pages"),
    "step": ("step", "steps"),
    "edit": ("edit", "edits"),
    "site_page": ("page learnt of a site", "pages learnt of sites"),
    "site_rule": ("language of a site", "languages of sites"),
    "term_change": ("change of the glossary", "changes of the glossary"),
    "memory": ("remembered sentence", "remembered sentences"),
    "rule_change": ("change of the rules for sites", "changes of the rules for sites"),
    "scheme_change": ("change of the labels", "changes of the labels"),
}
"""The tables in the order they are filled, and what a row of each is called."""

_AT_ONCE: Final = 50
# Of a hole in a table so many numbers are tried one by one.
_MOST_TRIED: Final = 200_000
_FAR: Final = 1_000


@dataclass(frozen=True, slots=True)
class Recovered:
    """What a new project has of a damaged one, and what was lost, in sentences.

    Nothing lost: all that was there could be read.
    """

    pages: int
    edits: int
    lost: tuple[str, ...]


def free_name(damaged: Path) -> Path:
    """Return a name beside a project that a new one can have."""
    stem = f"{damaged.stem}-recovered"
    fresh, number = damaged.with_name(stem + damaged.suffix), 1
    while fresh.exists():
        number += 1
        fresh = damaged.with_name(f"{stem}-{number}{damaged.suffix}")
    return fresh


def recover(damaged: Path, fresh: Path, key: DataKey | None = None) -> Recovered:
    """Make a new project of what can be read of a damaged one, which stays untouched.

    An encrypted one's is encrypted with the same key. What makes no sense without what
    was lost, such as an edit of a page that is gone, is lost too.

    Raises:
        PassphraseNeeded: it is encrypted, and there is no key.
        StorageFailed: there is no such file, nothing of it can be read, or the new
            project can't be written, or is there already.
    """
    if not damaged.is_file():
        raise StorageFailed(f'There is no project "{damaged}". Check the name.')
    protecting.refuse_locked(damaged, key)
    if fresh.exists():
        raise StorageFailed(
            f'Could not recover to "{fresh}": there is a file of this name. Choose'
            " another name."
        )
    try:
        fresh.parent.mkdir(parents=True, exist_ok=True)
        with working_copy(damaged, fresh.parent, key) as source:
            made = _recover(damaged, source, fresh, key)
        if key is not None:
            # Without its key nobody could open it.
            key_file.put_at_end(fresh, key.record)
    except (OSError, sqlite3.Error) as error:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise StorageFailed(_words(damaged, error)) from error
    return made


def _words(damaged: Path, error: Exception) -> str:
    if "not a database" in str(error):
        return NO_PROJECT.format(do="recover", name=damaged.name)
    why = error.strerror if isinstance(error, OSError) else str(error)
    return (
        f'Could not recover the project "{damaged.name}": {why}. The file itself'
        " is untouched. Go back to a copy of it, if there is one."
    )


def _recover(
    damaged: Path, source: sqlite3.Connection, fresh: Path, key: DataKey | None
) -> Recovered:
    (application,) = source.execute("PRAGMA application_id").fetchone()
    if application != schema.APPLICATION_ID:
        raise StorageFailed(NO_PROJECT.format(do="recover", name=damaged.name))
    # An older one as it can be; where even that fails, as it is.
    with contextlib.suppress(sqlite3.Error):
        schema.bring_up_to_date(source)
    if not _has_pages(source):
        raise StorageFailed(NO_PROJECT.format(do="recover", name=damaged.name))
    with contextlib.closing(schema.connect(fresh, key)) as target:
        schema.create(target)
        return _fill(source, target)


def _fill(source: sqlite3.Connection, target: sqlite3.Connection) -> Recovered:
    target.execute("PRAGMA foreign_keys = OFF")
    target.execute("BEGIN")
    lost: list[str] = []
    for table, names in _TABLES.items():
        columns = _columns(source, target, table)
        if not columns:
            lost.append(f"The {names[1]} could not be found.")
            continue
        missing = 0
        for row in _rows(source, table, columns):
            if row is None:
                missing += 1
                continue
            marks = ", ".join("?" * len(row))
            target.execute(
                f"INSERT OR IGNORE INTO {table} ({', '.join(columns)})"  # noqa: S608  # our own names alone
                f" VALUES ({marks})",
                row,
            )
        if missing:
            lost.append(f"{_count(missing, names)} could not be read.")
    _states(source, target)
    lost += _mend(target)
    pages, edits = (
        target.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608  # our own names alone
        for table in ("page", "edit")
    )
    target.execute("COMMIT")
    return Recovered(pages, edits, tuple(lost))


def _has_pages(source: sqlite3.Connection) -> bool:
    tables = source.execute("SELECT name FROM sqlite_master").fetchall()
    return bool({"page", "content"} & {name for (name,) in tables})


def _columns(
    source: sqlite3.Connection, target: sqlite3.Connection, table: str
) -> list[str]:
    """Return the columns that both have; none where the source has no such table."""
    found = []
    for connection in (target, source):
        try:
            rows = connection.execute(f"PRAGMA table_info({table})").fetchall()
        except sqlite3.Error:
            rows = []
        found.append([str(row[1]) for row in rows])
    return [name for name in found[0] if name in found[1]]


def _rows(
    source: sqlite3.Connection, table: str, columns: Sequence[str]
) -> Iterator[tuple[Any, ...] | None]:
    """Yield the rows that can be read in order, and None for each that can't."""
    last, end, lost = 0, _last_number(source, table), 0
    names = ", ".join(columns)
    seen: set[int] = set()
    is_mixed_up = False
    while True:
        is_any, begun = False, len(seen)
        try:
            cursor = source.execute(
                f"SELECT rowid, {names} FROM {table} WHERE rowid > ?"  # noqa: S608  # our own names alone
                " ORDER BY rowid LIMIT ?",
                (last, _AT_ONCE),
            )
            for number, *row in cursor:
                is_any = True
                # Where the file is damaged numbers go back, or come again without end.
                if number < 1 or number in seen:
                    is_mixed_up = True
                    continue
                seen.add(number)
                last = number
                yield tuple(row)
            if not is_any:
                break
            if len(seen) > begun:
                continue
        except (sqlite3.DatabaseError, OverflowError):
            pass
        found, more = yield from _step_over(source, table, names, (last, end))
        lost += more
        if found is None:
            last = end
            break
        seen.add(found)
        last = found
    # Numbers of rows that are gone for good are no loss; those after the last one read
    # are, and where rows are mixed up nobody can tell.
    rest = end - len(seen) - lost if is_mixed_up else end - last
    yield from (None for _ in range(max(min(rest, _MOST_TRIED), 0)))


def _step_over(
    source: sqlite3.Connection, table: str, names: str, hole: tuple[int, int]
) -> Generator[tuple[Any, ...] | None, None, tuple[int | None, int]]:
    """Try the rows of a hole one by one.

    Returns the last one read, None at the end, and how many could not be read.
    """
    last, end = hole
    stop = min(end, last + _MOST_TRIED)
    lost = 0
    for number in range(last + 1, stop + 1):
        try:
            row = source.execute(
                f"SELECT {names} FROM {table} WHERE rowid = ?",  # noqa: S608  # our own names alone
                (number,),
            ).fetchone()
        except (sqlite3.DatabaseError, OverflowError):
            lost += 1
            yield None
            continue
        if row is not None:
            yield row
            return number, lost
    return None, lost


def _last_number(source: sqlite3.Connection, table: str) -> int:
    """Return the greatest number a row of a table may have; some more if unknown."""
    queries = (
        ("SELECT max(seq) FROM sqlite_sequence WHERE name = ?", (table,)),
        # An index may know what the table itself does not any more.
        (f"SELECT count(*) FROM {table}", ()),  # noqa: S608  # as above
        ("SELECT max(page) FROM edit", ()),
        ("SELECT count(*) FROM page", ()),
    )
    with contextlib.suppress(sqlite3.DatabaseError):
        greatest = f"SELECT max(rowid) FROM {table}"  # noqa: S608  # our own names alone
        (found,) = source.execute(greatest).fetchone()
        return found if isinstance(found, int) else 0
    for query, values in queries:
        with contextlib.suppress(sqlite3.DatabaseError):
            (found,) = source.execute(query, values).fetchone()
            if isinstance(found, int) and found > 0:
                return found
    return _FAR


def _states(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Take over the small facts of pages: none of them is missed."""
    for (page,) in target.execute("SELECT id FROM page").fetchall():
        with contextlib.suppress(sqlite3.DatabaseError):
            for row in source.execute("SELECT * FROM state WHERE page = ?", (page,)):
                target.execute("INSERT OR IGNORE INTO state VALUES (?, ?, ?)", row)


def _mend(target: sqlite3.Connection) -> Iterator[str]:
    """Make of what was read a project that is whole; tell what that cost."""
    lonely = target.execute(
        "SELECT page, cleaned FROM content"
        " WHERE page NOT IN (SELECT id FROM page) ORDER BY page"
    ).fetchall()
    for number, record in lonely:
        # The list had lost the page: its text says what it was.
        cleaned = read_cleaned(record)
        if cleaned is None:
            continue
        origin = cleaned.page.provenance
        row = (
            number, origin.sha256, storable(origin.name), storable(cleaned.page.title),
            storable(origin.site) if origin.site else None,
            cleaned.language.code, now(),
        )  # fmt: skip
        target.execute(
            "INSERT OR IGNORE INTO page"
            " (id, sha256, name, title, site, language, opened_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            row,
        )
    bare = target.execute(
        "SELECT id, CAST(title AS BLOB) FROM page"
        " WHERE id NOT IN (SELECT page FROM content)"
    ).fetchall()
    for _, title in bare:
        name = bytes(title or b"").decode("utf-8", "replace")
        yield f"The page “{name}” is lost: open its file again."
    target.execute("DELETE FROM page WHERE id NOT IN (SELECT page FROM content)")
    for title, record in target.execute(
        "SELECT CAST(title AS BLOB), cleaned FROM page JOIN content ON page = page.id"
    ):
        if read_cleaned(record) is None:
            name = bytes(title or b"").decode("utf-8", "replace")
            yield (
                f"The text of the page “{name}” is damaged: open its file again to see"
                " it with its edits."
            )
    orphans = target.execute(
        "DELETE FROM edit WHERE page NOT IN (SELECT id FROM page)"
    ).rowcount
    if orphans:
        yield f"{_count(orphans, ('edit', 'edits'))} of pages that are lost."
    for query in (
        "DELETE FROM content WHERE page NOT IN (SELECT id FROM page)",
        "DELETE FROM state WHERE page NOT IN (SELECT id FROM page)",
        (
            "UPDATE memory SET page = NULL, block = NULL"
            " WHERE page NOT IN (SELECT id FROM page)"
        ),
        "UPDATE edit SET step = NULL WHERE step NOT IN (SELECT id FROM step)",
        (
            "DELETE FROM step WHERE undoes NOT IN (SELECT id FROM step)"
            " OR redoes NOT IN (SELECT id FROM step)"
        ),
        "UPDATE edit SET step = NULL WHERE step NOT IN (SELECT id FROM step)",
    ):
        target.execute(query)


def _count(number: int, names: tuple[str, str]) -> str:
    return f"{number:,} {names[number != 1]}"
