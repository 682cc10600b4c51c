"""What a project remembers of the pages of a site: hashes alone."""

from hashlib import blake2b
from sqlite3 import Connection
from typing import Final

from facingpage.core.page import Cleaned, Page
from facingpage.core.site_memory import (
    MOST_PAGES,
    Imprint,
    imprint,
    judged,
    site_of,
)
from facingpage.storage.rows import Rows

_OTHERS: Final = (
    "SELECT imprint FROM site_page WHERE site = ? AND sha256 <> ?"
    " ORDER BY seq DESC LIMIT ?"
)
_INSERT: Final = (
    "INSERT OR REPLACE INTO site_page (sha256, site, imprint) VALUES (?, ?, ?)"
)
_FORGET: Final = (
    "DELETE FROM site_page WHERE site = ? AND seq NOT IN"
    " (SELECT seq FROM site_page WHERE site = ? ORDER BY seq DESC LIMIT ?)"
)

Row = tuple[str, bytes, bytes]
"""A page's SHA-256, the hash of its site, and its imprint."""


class Sites:
    """The sites of a project's pages. A page without an address is of none."""

    def __init__(self, rows: Rows) -> None:
        """Make it over what reads the project."""
        self._rows = rows

    def judged(self, cleaned: Cleaned) -> Cleaned:
        """Return a page with what the other pages of its site say of its blocks.

        The page is as it was cleaned by itself.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        site = _key(cleaned.page)
        if site is None:
            return cleaned
        sha256 = cleaned.page.provenance.sha256
        rows = self._rows(_OTHERS, (site, sha256, MOST_PAGES))
        found = (Imprint.unpacked(row[0]) for row in rows if isinstance(row[0], bytes))
        return judged(cleaned, [each for each in found if each is not None])

    def write(self, connection: Connection, row: Row) -> None:
        """Remember a page inside a change of the writer's.

        The same bytes count once; of many pages the oldest are forgotten.
        """
        connection.execute(_INSERT, row)
        connection.execute(_FORGET, (row[1], row[1], MOST_PAGES))


def row_of(cleaned: Cleaned) -> Row | None:
    """Return what is written of a page as it was cleaned by itself, if anything."""
    site = _key(cleaned.page)
    if site is None:
        return None
    return cleaned.page.provenance.sha256, site, imprint(cleaned).packed()


def _key(page: Page) -> bytes | None:
    """Return the hash by which a site is stored."""
    site = site_of(page)
    if site is None:
        return None
    return blake2b(site.encode("utf-8", "surrogatepass"), digest_size=8).digest()
