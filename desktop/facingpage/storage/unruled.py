"""Pages whose index may not know yet what the rules of their site say now.

They are noted with the change of a rule itself, and gone through by and by: also on
another day, and by the command that searches.
"""

from collections.abc import Iterable
from sqlite3 import Connection
from typing import Final

from facingpage.storage.facts import Facts, write_facts

_NAME: Final = "unruled"
_YES: Final = "yes"
# A page's address stands at the beginning of its record.
OF_SITE: Final = """
SELECT id FROM page JOIN content ON content.page = page.id
WHERE NOT EXISTS (SELECT 1 FROM page AS later
                  WHERE later.sha256 = page.sha256 AND later.version > page.version)
  AND instr(lower(substr(cleaned, 1, 8000)), ?)
ORDER BY opened_at DESC, id DESC
"""
_RULED: Final = "DELETE FROM state WHERE page = ? AND key = ?"


def named(site: str) -> str:
    """Return what stands in the record of every page of a site."""
    # Letters beyond ASCII are written in several ways: then any page may be one.
    return site if site.isascii() else ""


def note_unruled(connection: Connection, sites: Iterable[str]) -> None:
    """Note the pages of sites, inside a change of the writer's."""
    pages = {
        page
        for site in sites
        for (page,) in connection.execute(OF_SITE, (named(site),)).fetchall()
    }
    for page in pages:
        write_facts(connection, page, {_NAME: _YES})


def note_ruled(connection: Connection, page_id: int) -> None:
    """Note that the index knows it of a page, inside a change of the writer's."""
    connection.execute(_RULED, (page_id, _NAME))


def unruled(facts: Facts) -> tuple[int, ...]:
    """Return the pages that are noted.

    Raises:
        StorageFailed: the project file cannot be read.
    """
    return tuple(page for page, it in facts.named(_NAME).items() if it == _YES)
