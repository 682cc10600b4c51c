"""A project's rules for sites: every change of them ever made, with who and when."""

from concurrent.futures import Future
from dataclasses import replace
from sqlite3 import Connection
from typing import Final

from facingpage.core.rules import ChangeRules, Rule, RuleKey, usable
from facingpage.core.wire import WireError, from_json, to_json, unpack
from facingpage.storage.rows import Rows, now, user_name
from facingpage.storage.writer import Writer

_INSERT: Final = (
    "INSERT INTO rule_change (who, made_at, change, inverse) VALUES (?, ?, ?, ?)"
)
# As bytes: one text that is no UTF-8 would keep the whole project from opening.
_ALL: Final = "SELECT CAST(change AS BLOB) FROM rule_change ORDER BY seq"


class RuleJournal:
    """The rules of a project for what is kept and dropped. Changes are only appended.

    The languages of sites are kept apart (`storage/site_rules.py`).
    """

    def __init__(self, writer: Writer, rows: Rows) -> None:
        """Make it of a project that is open."""
        self._writer = writer
        self._rows = rows
        self._who = user_name()

    def all(self) -> dict[RuleKey, Rule]:
        """Return the rules by their keys; a damaged change is left out.

        Waits for what is still being written.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        rules: dict[RuleKey, Rule] = {}
        for (record,) in self._rows(_ALL, ()):
            change = _change(record)
            if change is not None:
                rules, _ = change.apply(rules)
        return rules

    def append(self, change: ChangeRules, inverse: ChangeRules) -> Future[int]:
        """Queue a change; the future holds its number once the disk has it.

        An undo is appended like any other change. Where the disk does not take it, it
        is held as edits are.
        """
        who, when = self._who, now()

        def write(connection: Connection) -> int:
            packed = (to_json(each) for each in (change, inverse))
            return connection.execute(_INSERT, (who, when, *packed)).lastrowid or 0

        return self._writer.submit(write, is_held=True)


def signed_rules(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """Return rules with who is at this computer and what time it is.

    Those that say when they were made were made then, by whom they say, and stay.
    """
    who, when = user_name(), now()
    return tuple(
        rule if rule.made_at else replace(rule, who=who, made_at=when) for rule in rules
    )


def _change(record: object) -> ChangeRules | None:
    """Return a change as it was stored; None where it is damaged or too new to read."""
    try:
        text = record.decode() if isinstance(record, bytes) else ""
        change = unpack(ChangeRules, from_json(text, depth=2))
    except (WireError, ValueError, RecursionError):
        return None
    put = tuple(rule for rule in map(usable, change.put) if rule is not None)
    return replace(change, put=put)
