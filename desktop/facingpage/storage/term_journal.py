"""A project's glossary: every change of it ever made, in order, with who and when."""

from concurrent.futures import Future
from dataclasses import replace
from sqlite3 import Connection
from typing import Final

from facingpage.core.terms import ChangeTerms, Glossary, Term, TermKey, usable
from facingpage.core.wire import WireError, from_json, to_json, unpack
from facingpage.storage.rows import Rows, now, user_name
from facingpage.storage.writer import Writer

_INSERT: Final = (
    "INSERT INTO term_change (who, made_at, change, inverse) VALUES (?, ?, ?, ?)"
)
# As bytes: one text that is no UTF-8 would keep the whole project from opening.
_ALL: Final = "SELECT CAST(change AS BLOB) FROM term_change ORDER BY seq"


class TermJournal:
    """The glossary of a project. Changes are only ever appended."""

    def __init__(self, writer: Writer, rows: Rows) -> None:
        """Make it of a project that is open."""
        self._writer = writer
        self._rows = rows
        self._who = user_name()

    def all(self) -> Glossary:
        """Return the terms by their keys; a damaged change is left out.

        Waits for what is still being written.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        glossary: dict[TermKey, Term] = {}
        for (record,) in self._rows(_ALL, ()):
            change = change_from_json(record)
            if change is not None:
                change.apply_to(glossary)
        return glossary

    def append(self, change: ChangeTerms, inverse: ChangeTerms) -> Future[int]:
        """Queue a change; the future holds its number once the disk has it.

        An undo is appended like any other change. Where the disk does not take it, it
        is held as edits are.
        """
        who, when = self._who, now()

        def write(connection: Connection) -> int:
            packed = (to_json(each) for each in (change, inverse))
            return connection.execute(_INSERT, (who, when, *packed)).lastrowid or 0

        return self._writer.submit(write, is_held=True)


def signed(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Return terms with who is at this computer and what time it is.

    Those that say it already come from what was, and stay.
    """
    who, when = user_name(), now()
    return tuple(
        term if term.made_at else replace(term, who=who, made_at=when) for term in terms
    )


def change_from_json(record: object) -> ChangeTerms | None:
    """Return a change as it was stored; None where it is damaged or too new to read."""
    try:
        text = record.decode() if isinstance(record, bytes) else ""
        change = unpack(ChangeTerms, from_json(text, depth=2))
    except (WireError, ValueError, RecursionError):
        return None
    put, _ = usable(change.put)
    return replace(change, put=put)
