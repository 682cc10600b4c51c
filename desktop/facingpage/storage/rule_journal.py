"""A project's rules for sites: every change of them ever made, with who and when."""

import contextlib
from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime, timedelta

from facingpage.core.rules import ChangeRules, Rule, RuleKey, usable
from facingpage.core.wire import WireError, from_json, unpack
from facingpage.storage.change_log import ChangeLog
from facingpage.storage.rows import Rows, now, user_name
from facingpage.storage.unruled import note_unruled
from facingpage.storage.writer import Writer


class RuleJournal:
    """The rules of a project for what is kept and dropped. Changes are only appended.

    The languages of sites are kept apart (`storage/site_rules.py`).
    """

    def __init__(self, writer: Writer, rows: Rows) -> None:
        """Make it of a project that is open."""
        self._log = ChangeLog(writer, rows, "rule_change", _change)

    def all(self) -> dict[RuleKey, Rule]:
        """Return the rules by their keys; a damaged change is left out.

        Waits for what is still being written.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        rules: dict[RuleKey, Rule] = {}
        for change in self._log.all():
            rules, _ = change.apply(rules)
        return rules

    def last(self) -> int:
        """Return the number of the last change, as a `ChangeLog` does."""
        return self._log.last()

    def append(self, change: ChangeRules, inverse: ChangeRules) -> Future[int]:
        """Queue a change, as a `ChangeLog` does; the pages it is about are noted."""
        sites = change.sites()
        return self._log.append(change, inverse, lambda on: note_unruled(on, sites))


def signed_rules(
    rules: tuple[Rule, ...], known: Iterable[Rule] = ()
) -> tuple[Rule, ...]:
    """Return rules with who is at this computer and what time it is.

    Those that say when they were made were made then, by whom they say, and stay. The
    others are later than all that are known: a clock that was set back, or a file from
    a computer whose clock is fast, would have them hold before what was just decided.
    """
    who, when = user_name(), now()
    newest = max((rule.made_at for rule in known), default="")
    if newest >= when:
        with contextlib.suppress(ValueError, OverflowError):
            after = datetime.fromisoformat(newest) + timedelta(microseconds=1)
            when = after.isoformat(timespec="microseconds")
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
