"""Gives the journal of a project from before format 8 its steps."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from sqlite3 import Connection
from typing import Final

_ALL: Final = (
    "SELECT page, seq, CAST(made_at AS BLOB), CAST(edit AS BLOB),"
    " CAST(inverse AS BLOB) FROM edit ORDER BY page, seq"
)


def number_steps(connection: Connection) -> None:
    """Write down for each entry which step it belongs to, inside a transaction.

    Raises:
        sqlite3.Error: the file cannot be read or written.
    """
    connection.execute(
        "INSERT INTO step (id, who, made_at, words)"
        " SELECT seq, who, made_at, '' FROM edit"
    )
    connection.execute("UPDATE edit SET step = seq")
    for _, rows in groupby(connection.execute(_ALL), itemgetter(0)):
        old = [(seq, *map(_bytes, texts)) for _, seq, *texts in rows]
        for (seq, *_), (step, undoes) in zip(old, numbered(old), strict=True):
            if undoes is not None:
                values = undoes, seq
                connection.execute("UPDATE step SET undoes = ? WHERE id = ?", values)
            elif step != seq:
                values = step, seq
                connection.execute("UPDATE edit SET step = ? WHERE seq = ?", values)
                connection.execute("DELETE FROM step WHERE id = ?", (seq,))


def _bytes(text: object) -> bytes:
    return text if isinstance(text, bytes) else b""


def numbered(
    edits: Iterable[tuple[int, bytes, bytes, bytes]],
) -> list[tuple[int, int | None]]:
    """Return which entries of a page from before there were steps took which back.

    Of each entry its number, when it was made, and the texts of the edit and of what
    takes it back, in order. Returned is for each the step it belongs to, by the number
    of its first entry, and the step that it takes back.

    What was typed is a step: each entry takes the place of the one before, soon after.
    """
    made: list[tuple[int, int | None]] = []
    done: list[_Old] = []
    for seq, when, edit, inverse in edits:
        top = done[-1] if done else None
        if top is not None and (edit, inverse) == (top.inverse, top.edit):
            made.append((seq, top.step))
            done.pop()
        elif top is not None and inverse == top.edit and _is_soon(top.when, when):
            top.edit, top.when = edit, when
            made.append((top.step, None))
        else:
            done.append(_Old(seq, when, edit, inverse))
            made.append((seq, None))
    return made


@dataclass(slots=True)
class _Old:
    """A step from before there were steps, as it is pieced together."""

    step: int
    when: bytes
    edit: bytes
    inverse: bytes


# Typing is kept some times a second.
_SOON_S: Final = 5.0


def _is_soon(before: bytes, after: bytes) -> bool:
    try:
        gap = _time(after) - _time(before)
    except (TypeError, ValueError):
        return False
    return gap.total_seconds() <= _SOON_S


def _time(written: bytes) -> datetime:
    return datetime.fromisoformat(written.decode("ascii"))
