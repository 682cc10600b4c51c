"""Takes out of a copy of a project what is not to be sent along."""

import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

# The names that the journal keeps edits under, see `core.edits.EDITS`: what a person
# wrote about a page, not for the reader of its translation.
_REMARKS: Final = frozenset({"set-notes", "set-bookmark"})
_SEVERAL: Final = "several"
_PLACE: Final = "place"
_BOOKMARK: Final = "bookmark."
# What was done is said in words that may be those of the note.
_WITHOUT_WORDS: Final = (
    "UPDATE step SET words = '' WHERE id IN (SELECT step FROM edit"
    " WHERE instr(edit, ?) > 0 OR instr(inverse, ?) > 0)"
)
_WHO: Final = '"who"'
# A page's own address comes before those its blocks lead to, which are all of the web.
_OF_THE_COMPUTER: Final = re.compile(
    r'"url": ?"(?!(?:https?|ftp|mailto):)', re.IGNORECASE
)
_HEAD_CHARS: Final = 1 << 16
_LAST_PART: Final = re.compile(r"[^/\\]*\Z")


@dataclass(frozen=True, slots=True)
class CopyOptions:
    """What a copy has of the project; what it is made for is never said in it."""

    with_author: bool = False
    with_paths: bool = False
    with_originals: bool = True
    with_notes: bool = True


def leave_out(connection: sqlite3.Connection, options: CopyOptions) -> None:
    """Take out what the options do not keep, and where other copies are.

    What can be made anew from the rest is taken out as well: the search index.

    Raises:
        sqlite3.Error: the file can't be written.
    """
    connection.execute("BEGIN")
    connection.execute("DELETE FROM sent_copy")
    _drop_index(connection)
    if not options.with_author:
        _without_author(connection)
    if not options.with_paths:
        _without_paths(connection)
    if not options.with_originals:
        connection.execute("UPDATE content SET source_zlib = X''")
    if not options.with_notes:
        _without_notes(connection)
    connection.execute("COMMIT")


def _drop_index(connection: sqlite3.Connection) -> None:
    for name, sql in _tables(connection):
        if "USING fts" in sql:
            connection.execute(f"DROP TABLE {name}")
    for name, _ in _tables(connection):
        if name.startswith("passage"):
            connection.execute(f"DELETE FROM {name}")  # noqa: S608  # a name of ours


def _without_author(connection: sqlite3.Connection) -> None:
    for table, columns in _columns(connection):
        if "who" in columns:
            connection.execute(f"UPDATE {table} SET who = ''")  # noqa: S608  # as above
        if table in {"edit", "step"} or table.endswith("_change"):
            for column in columns:
                _rewrite(connection, table, column, _WHO, _nameless)


def _without_paths(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM state WHERE key = ?", (_PLACE,))
    # A page of 10,000 blocks is read only where it must be: that takes a while.
    heads = "SELECT page, CAST(substr(cleaned, 1, ?) AS BLOB) FROM content"
    for page, head in connection.execute(heads, (_HEAD_CHARS,)).fetchall():
        if _OF_THE_COMPUTER.search(bytes(head or b"").decode(errors="replace")):
            _rewrite(connection, "content", "cleaned", "", _placeless, only=page)
    for separator in "/\\":
        named = connection.execute(
            "SELECT id FROM page WHERE instr(name, ?) > 0", (separator,)
        ).fetchall()
        for (page,) in named:
            _rewrite(connection, "content", "cleaned", "", _placeless, only=page)
        for table, column in (("memory", "origin"), ("page", "name")):
            _rewrite(connection, table, column, separator, _last_part)


def _without_notes(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM state WHERE key GLOB ?", (f"{_BOOKMARK}*",))
    for table, column in (
        ("term_change", "change"),
        ("term_change", "inverse"),
        # A step says of terms what it changed as well, those for all projects too.
        ("step", "record"),
    ):
        _rewrite(connection, table, column, '"note"', _without_note)
    for kind in _REMARKS:
        connection.execute(_WITHOUT_WORDS, (f'"{kind}"', f'"{kind}"'))
        for column in ("edit", "inverse"):
            _rewrite(connection, "edit", column, f'"{kind}"', _remarkless)
    # An edit that did nothing else is one that never was.
    connection.execute("DELETE FROM edit WHERE edit = '' OR inverse = ''")


def _rewrite(
    connection: sqlite3.Connection,
    table: str,
    column: str,
    having: str,
    change: Callable[[str], str],
    *,
    only: int | None = None,
) -> None:
    """Change the texts of a column in which something stands, a row at a time."""
    query = (
        f"SELECT rowid, {column} FROM {table}"  # noqa: S608  # names of ours
        f" WHERE rowid > ? AND typeof({column}) = 'text'"
        f" AND (? = '' OR instr({column}, ?) > 0) AND rowid <= ?"
        " ORDER BY rowid LIMIT 1"
    )
    at, last = (-1 << 63, (1 << 63) - 1) if only is None else (only - 1, only)
    values = having, having, last
    while (row := connection.execute(query, (at, *values)).fetchone()) is not None:
        if row[0] <= at:
            # In a damaged file it would go round and round.
            raise sqlite3.DatabaseError("database disk image is malformed")
        at, before = row
        after = change(before)
        if after != before:
            connection.execute(
                f"UPDATE {table} SET {column} = ? WHERE rowid = ?",  # noqa: S608  # as above
                (after, at),
            )


def _nameless(text: str) -> str:
    blank = partial(_blank, "who")
    return _with_json(text, blank) if text[:1] in {"{", "["} else text


def _without_note(text: str) -> str:
    return _with_json(text, partial(_blank, "note"))


def _blank(name: str, value: Any) -> Any:
    """Return a value in which every text of this name is empty."""
    if isinstance(value, list):
        return [_blank(name, each) for each in value]
    if isinstance(value, dict):
        return {
            key: "" if key == name and isinstance(each, str) else _blank(name, each)
            for key, each in value.items()
        }
    return value


def _last_part(text: str) -> str:
    found = _LAST_PART.search(text.rstrip("/\\"))
    return found.group() if found else ""


def _placeless(text: str) -> str:
    def without(value: Any) -> Any:
        origin = value["page"]["provenance"]
        origin["name"] = _last_part(str(origin["name"]))
        if _OF_THE_COMPUTER.search(json.dumps({"url": origin.get("url")})):
            origin["url"] = origin["url_source"] = None
        return value

    return _with_json(text, without)


def _remarkless(text: str) -> str:
    def without(value: Any) -> Any:
        if value.get("do") == _SEVERAL:
            edits = value["edits"]
            value["edits"] = [one for one in edits if one.get("do") not in _REMARKS]
            value["title"] = ""
            return value if value["edits"] else None
        return None if value.get("do") in _REMARKS else value

    return _with_json(text, without)


def _with_json(text: str, change: Callable[[Any], Any]) -> str:
    """Return a JSON text changed; "" for None, and for what can't be read at all."""
    try:
        value = change(json.loads(text))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        # What nobody can read can't be looked through either.
        return ""
    return "" if value is None else json.dumps(value)


def _tables(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql <> ''"
    return [(str(name), str(sql)) for name, sql in connection.execute(query).fetchall()]


def _columns(
    connection: sqlite3.Connection,
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the tables that have row numbers, with the names of their columns."""
    for name, sql in _tables(connection):
        if "WITHOUT ROWID" not in sql and not name.startswith("sqlite_"):
            rows = connection.execute(f"PRAGMA table_info({name})").fetchall()
            yield name, tuple(str(row[1]) for row in rows)
