"""Where blocks stand that a person cut off others: they have the last numbers."""

import threading
from collections.abc import Iterable, Mapping
from sqlite3 import Connection
from typing import Final

from facingpage.core.edits import SetMadeOf
from facingpage.core.edits.base import singles
from facingpage.core.page import BlockId
from facingpage.storage.found import FoundBlock
from facingpage.storage.records import read_edit

_LAST: Final = "SELECT coalesce(max(seq), 0) FROM edit"
_NEW: Final = """
SELECT page, CAST(edit AS BLOB) FROM edit
WHERE seq > ? AND seq <= ? AND instr(edit, '"set-made-of"') ORDER BY seq
"""


class CutBlocks:
    """Knows where the text of regrouped blocks begins; reads only what is new."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._upto = 0
        self._begins: dict[int, dict[BlockId, tuple[int, int]]] = {}

    def follow(self, connection: Connection) -> None:
        """Read the edits that were made since."""
        with self._lock:
            (last,) = connection.execute(_LAST).fetchone()
            for page_id, record in connection.execute(_NEW, (self._upto, last)):
                own = self._begins.setdefault(page_id, {})
                edit = read_edit(record)
                for each in singles(edit) if edit is not None else ():
                    if isinstance(each, SetMadeOf):
                        own.pop(each.block, None)
                        if each.stretches:
                            first = each.stretches[0]
                            own[each.block] = first.block, first.start
            self._upto = last

    def in_order(
        self, page_id: int, blocks: Iterable[FoundBlock]
    ) -> tuple[FoundBlock, ...]:
        """Return blocks of a page, given by their numbers, as they are read."""
        with self._lock:
            begins = dict(self._begins.get(page_id, {}))
        if not begins:
            return tuple(blocks)

        def place(found: FoundBlock) -> tuple[int, int, int]:
            number = found.block
            block, start = begins.get(number, (number, 0))
            # What was cut off stands after what it was cut from.
            return (block, start, number) if block != number else (number, -1, number)

        return tuple(_named(found, begins) for found in sorted(blocks, key=place))


def _named(found: FoundBlock, begins: Mapping[BlockId, tuple[int, int]]) -> FoundBlock:
    """Return a block with what it is called; as `core.numbering` does of a review."""
    of, start = begins.get(found.block, (found.block, 0))
    if of == found.block:
        return found
    before = sum(
        first == of and (block == of or at < start)
        for block, (first, at) in begins.items()
    )
    return found._replace(called=f"{of}·{before + 1}")
