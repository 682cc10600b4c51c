"""The index of pieces of texts (FTS5): what is put into it, and what it is asked.

It knows a block by a number, and which pieces its texts have: no text, no order.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Final

from facingpage.core.breath import breathing
from facingpage.core.finding import fold
from facingpage.core.grams import grams, needed
from facingpage.core.literal_runs import Clause
from facingpage.storage.passages import Changed

_TOKENS: Final = "!#$%&()*+,-./:;<=>?@[\\]^_`{|}~"
_MAKE: Final = f"""
CREATE VIRTUAL TABLE IF NOT EXISTS passage_gram USING fts5(
    grams, content='', detail=none, columnsize=0,
    tokenize="ascii tokenchars '{_TOKENS}'"
)
"""
_IS_MADE: Final = "SELECT 1 FROM sqlite_master WHERE name = 'passage_gram'"
_ADD: Final = "INSERT INTO passage_gram (rowid, grams) VALUES (?, ?)"
_TAKE: Final = (
    "INSERT INTO passage_gram (passage_gram, rowid, grams) VALUES ('delete', ?, ?)"
)
_HAS: Final = "SELECT 1 FROM passage_gram WHERE passage_gram MATCH ? AND rowid = ?"
_DAMAGED: Final = ("malformed", "no such", "vtable", "fts5", "logic error")
_MOST_TRIED: Final = 9
_BREATH_BLOCKS: Final = 2


def make(connection: sqlite3.Connection) -> None:
    """Make the index, if there is none."""
    connection.execute(_MAKE)


def is_made(connection: sqlite3.Connection) -> bool:
    """Return whether there is an index."""
    return connection.execute(_IS_MADE).fetchone() is not None


def put(connection: sqlite3.Connection, changes: Iterable[Changed]) -> None:
    """Put the texts of blocks in the place of those before."""
    for each in breathing(changes, _BREATH_BLOCKS):
        before, after = _grams(each.before), _grams(each.after)
        # Only what differs: most of a text stays as it was while it is typed.
        if old := before - after:
            connection.execute(_TAKE, (each.key, " ".join(old)))
        if new := after - before:
            connection.execute(_ADD, (each.key, " ".join(new)))


def has(connection: sqlite3.Connection, key: int, text: object) -> bool:
    """Return whether a block is found by pieces of a text; no text is in all."""
    pieces = sorted(_grams((text,)))[:_MOST_TRIED] if isinstance(text, str) else []
    if not pieces:
        return True
    asked = " AND ".join(map(_quoted, pieces)), key
    try:
        return connection.execute(_HAS, asked).fetchone() is not None
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        return False


def asked_for(needs: Iterable[Clause], names: Mapping[str, str]) -> str:
    """Return what the index is asked for: pieces, each a quoted string.

    It knows labels by their ids: those are asked for that are called so.
    """
    called = {label: fold(name) for label, name in names.items()}
    clauses = []
    for clause in needs:
        either = ["(" + " AND ".join(map(_pieces, runs)) + ")" for runs in clause]
        either += [
            _pieces(fold(label))
            for label, name in called.items()
            if any(run in name for runs in clause for run in runs)
        ]
        clauses.append("(" + " OR ".join(either) + ")")
    return " AND ".join(clauses)


def _pieces(folded: str) -> str:
    whole, begin = needed(folded)
    if not whole:
        return f"{_quoted(begin)} *"
    return "(" + " AND ".join(map(_quoted, whole)) + ")"


def _quoted(piece: str) -> str:
    escaped = piece.replace('"', '""')
    return f'"{escaped}"'


def is_damage(error: sqlite3.DatabaseError) -> bool:
    """Return whether an index is damaged or gone, and not the disk full or locked."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is not None:
        return code & 0xFF in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR}
    # The library for encrypted projects tells words alone.
    return any(word in str(error) for word in _DAMAGED)


def _grams(texts: Iterable[str]) -> set[str]:
    return {gram for text in texts for gram in grams(fold(text))}
