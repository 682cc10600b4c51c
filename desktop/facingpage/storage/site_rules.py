"""The languages that a person set for sites, with who and when."""

import json
from concurrent.futures import Future
from sqlite3 import Connection
from typing import Final

from facingpage.core.languages import is_code
from facingpage.core.likeness import Like, SiteRule
from facingpage.core.wire import WireError, pack, unpack
from facingpage.storage.rows import Rows, now, user_name
from facingpage.storage.unruled import note_unruled
from facingpage.storage.writer import Writer

# As bytes: one text that is no UTF-8 would keep the whole project from opening.
_ALL: Final = (
    "SELECT CAST(site AS BLOB), CAST(likeness AS BLOB), CAST(code AS BLOB)"
    " FROM site_rule ORDER BY seq"
)
_DELETE: Final = "DELETE FROM site_rule WHERE site = ? AND likeness = ?"
_INSERT: Final = (
    "INSERT INTO site_rule (site, likeness, code, who, made_at) VALUES (?, ?, ?, ?, ?)"
)


class SiteRules:
    """A project's rules; a site has one for its pages and one for each likeness."""

    def __init__(self, writer: Writer, rows: Rows) -> None:
        """Make them of a project that is open."""
        self._writer = writer
        self._rows = rows
        self._who = user_name()

    def all(self) -> tuple[SiteRule, ...]:
        """Return the rules in the order they were set; damaged ones are left out.

        Waits for what is still being written.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        found = (_rule(*row) for row in self._rows(_ALL, ()))
        return tuple(rule for rule in found if rule is not None)

    def put(self, rule: SiteRule) -> Future[int]:
        """Queue a rule, in place of one for the same; the future: it is on the disk.

        Where the disk does not take it, it is held as edits are.
        """
        key, who, when = _key(rule), self._who, now()

        def change(connection: Connection) -> int:
            connection.execute(_DELETE, key)
            note_unruled(connection, (rule.site,))
            values = (*key, rule.code, who, when)
            return connection.execute(_INSERT, values).lastrowid or 0

        return self._writer.submit(change, is_held=True)

    def remove(self, rule: SiteRule) -> Future[int]:
        """Queue that a rule is no more; the future: the disk has it."""
        key = _key(rule)

        def change(connection: Connection) -> int:
            note_unruled(connection, (rule.site,))
            return connection.execute(_DELETE, key).rowcount

        return self._writer.submit(change, is_held=True)


def _key(rule: SiteRule) -> tuple[str, str]:
    """Return what a site has one rule of, as it is stored."""
    # The host of a hostile address may hold half a character.
    site = rule.site.encode("utf-8", "replace").decode("utf-8")
    return site, json.dumps(pack(rule.like)) if rule.like else ""


def _rule(*row: object) -> SiteRule | None:
    try:
        site, likeness, code = (
            bytes(each).decode() for each in row if isinstance(each, bytes)
        )
        like = unpack(Like, json.loads(likeness)) if likeness else None
    except (WireError, ValueError, RecursionError):
        return None
    return SiteRule(site, like, code) if is_code(code) else None
