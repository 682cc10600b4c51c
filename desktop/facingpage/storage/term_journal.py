"""A project's glossary: every change of it ever made, in order, with who and when."""

from concurrent.futures import Future
from dataclasses import replace

from facingpage.core.terms import ChangeTerms, Glossary, Term, TermKey, usable
from facingpage.core.wire import WireError, from_json, unpack
from facingpage.storage.change_log import ChangeLog
from facingpage.storage.rows import Rows, now, user_name
from facingpage.storage.writer import Writer


class TermJournal:
    """The glossary of a project. Changes are only ever appended."""

    def __init__(self, writer: Writer, rows: Rows) -> None:
        """Make it of a project that is open."""
        self._log = ChangeLog(writer, rows, "term_change", change_from_json)

    def all(self) -> Glossary:
        """Return the terms by their keys; a damaged change is left out.

        Waits for what is still being written.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        glossary: dict[TermKey, Term] = {}
        for change in self._log.all():
            change.apply_to(glossary)
        return glossary

    def last(self) -> int:
        """Return the number of the last change, as a `ChangeLog` does."""
        return self._log.last()

    def append(self, change: ChangeTerms, inverse: ChangeTerms) -> Future[int]:
        """Queue a change, as a `ChangeLog` does."""
        return self._log.append(change, inverse)


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
