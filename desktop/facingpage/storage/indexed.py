"""Which pages the index knows: in which form, and up to which block."""

import math
from sqlite3 import Connection
from typing import Final

from facingpage.core.finding import FOLDING
from facingpage.storage import gram_index, passages

# The form of the index: count on when its pieces are others. With another way of
# folding, or another version of Unicode, all pieces are made anew.
FORM: Final = f"2 {FOLDING}"
_UPTO: Final = "SELECT upto, whole FROM passage_page WHERE page = ? AND form = ?"
_LAST_TEXT: Final = "SELECT max(id) FROM passage WHERE id BETWEEN ? AND ?"
_IS_OTHER: Final = "SELECT 1 FROM passage_page WHERE form <> ?"
_PUT: Final = "INSERT OR REPLACE INTO passage_page VALUES (?, ?, ?, ?)"
_BEHIND: Final = """
SELECT id FROM page
WHERE NOT EXISTS (SELECT 1 FROM page AS later
                  WHERE later.sha256 = page.sha256 AND later.version > page.version)
AND NOT EXISTS (SELECT 1 FROM passage_page AS it
                WHERE it.page = page.id AND it.form = ? AND it.whole)
ORDER BY opened_at DESC, id DESC
"""
_LAST_PAGE: Final = "SELECT max(page) FROM passage_page WHERE form = ? AND whole"
_FIRST_TEXT: Final = (
    "SELECT id, text FROM passage WHERE id BETWEEN ? AND ? ORDER BY id LIMIT 1"
)


def upto(connection: Connection, page_id: int) -> int:
    """Return up to which block a page is in the index in its present form, or 0."""
    last, is_whole = _noted(connection, page_id)
    ends = passages.ids_of(page_id)
    (text,) = connection.execute(_LAST_TEXT, ends).fetchone()
    if not is_whole or text is None:
        return last
    # Blocks that were cut off since have higher numbers.
    key, _ = passages.place_of(text)
    return max(last, passages.block_of(key)[1])


def reach(connection: Connection, page_id: int) -> float:
    """Return up to which block what is written of a page goes into the index.

    Without a limit where the page is there as a whole: it may have got new blocks.
    """
    last, is_whole = _noted(connection, page_id)
    return math.inf if is_whole else last


def _noted(connection: Connection, page_id: int) -> tuple[int, bool]:
    row = connection.execute(_UPTO, (page_id, FORM)).fetchone()
    return (int(row[0]), bool(row[1])) if row else (0, False)


def put(connection: Connection, page_id: int, last: int, *, is_whole: bool) -> None:
    """Note that a page is in the index up to a block, which may be its last."""
    connection.execute(_PUT, (page_id, FORM, last, int(is_whole)))


def behind(connection: Connection) -> tuple[int, ...]:
    """Return the pages that are not in the index as a whole, the last opened first."""
    rows = connection.execute(_BEHIND, (FORM,)).fetchall()
    return tuple(page for (page,) in rows)


def is_other(connection: Connection) -> bool:
    """Return whether something in the index was made in another form."""
    return connection.execute(_IS_OTHER, (FORM,)).fetchone() is not None


def knows_its_last(connection: Connection) -> bool:
    """Return whether the index has the first text of the last page it should have."""
    (page_id,) = connection.execute(_LAST_PAGE, (FORM,)).fetchone()
    if page_id is None:
        return True
    row = connection.execute(_FIRST_TEXT, passages.ids_of(page_id)).fetchone()
    if row is None:
        return True
    key, _ = passages.place_of(row[0])
    return gram_index.has(connection, key, row[1])
