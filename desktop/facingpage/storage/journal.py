"""Every edit ever made, in order, with who and when: the journal is the save file."""

import json
from collections.abc import Collection, Iterable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Final

from facingpage.core.breath import breathing
from facingpage.core.edits import (
    Edit,
    Several,
    edit_to_json,
    is_edit_of,
    singles,
)
from facingpage.core.memory import Learnt
from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.core.spoken import PAGE
from facingpage.core.steps import Step
from facingpage.storage.facts import told_by, write_facts
from facingpage.storage.memory import write
from facingpage.storage.records import read_edit
from facingpage.storage.rows import Rows, now, user_name
from facingpage.storage.search import Search
from facingpage.storage.steps import Steps
from facingpage.storage.writer import Writer

# So many take a millisecond or two.
_BREATH_EDITS: Final = 50
_INSERT: Final = (
    "INSERT INTO edit (page, who, made_at, edit, inverse, step)"
    " VALUES (?, ?, ?, ?, ?, ?)"
)
_OF_PAGE: Final = (
    "SELECT seq, who, made_at, edit, inverse FROM edit WHERE page = ? ORDER BY seq"
)

_EDITS_OF_PAGE: Final = "SELECT seq, edit FROM edit WHERE page = ? ORDER BY seq"
_LAST: Final = "SELECT coalesce(max(seq), 0) FROM edit"
_SINCE: Final = "SELECT page, edit FROM edit WHERE seq > ? AND seq <= ? ORDER BY seq"
_ANY_OF_PAGE: Final = "SELECT 1 FROM edit WHERE page = ? LIMIT 1"
# To look at how an edit begins takes a hundredth of the time of reading it.
_WORKED_ON: Final = (
    "SELECT DISTINCT page FROM edit WHERE"
    ' substr(edit, 1, 16) <> \'{"do": "set-mark\''
    ' AND substr(edit, 1, 20) <> \'{"do": "set-bookmark\''
)


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One entry of the journal; `when` is UTC in ISO 8601.

    `edit` and `inverse` are None where the record is damaged or was written by a
    newer Facing Page.
    """

    seq: int
    who: str
    when: str
    edit: Edit | None
    inverse: Edit | None


@dataclass(frozen=True, slots=True)
class Entry:
    """What a step does on one page, what takes it back, and what is learnt of it.

    `after` is the page's review after it, as it is found by a search from then on.
    """

    page: int
    edit: Edit
    inverse: Edit
    learnt: tuple[Learnt, ...] = ()
    after: Review | None = None


class Journal:
    """The edits of a project. Entries are only ever appended."""

    def __init__(
        self, writer: Writer, rows: Rows, steps: Steps, search: Search
    ) -> None:
        """Make the journal of a project that is open; `search` follows its edits."""
        self._writer = writer
        self._rows = rows
        self._steps = steps
        self._search = search
        self._who = user_name()

    def append(
        self,
        page_id: int,
        edit: Edit,
        inverse: Edit,
        learnt: tuple[Learnt, ...] = (),
        step: Step | None = None,
        *,
        after: Review | None = None,
    ) -> Future[int]:
        """Queue an entry; the future holds its number once the disk has it.

        `learnt` is what the memory remembers of it, `step` what it is a part of: one
        of its own where that is left out. `after` is as an `Entry` has it.

        An undo is appended like any other edit: its edit is the inverse, its step says
        what it undoes. Where the disk is full, failing or locked, the entry is held and
        tried again before any later one. The future raises StorageFailed if there is no
        such page, or the project was closed while the entry was held.
        """
        step = step or self._steps.new(edit.words())
        return self.append_step(step, (Entry(page_id, edit, inverse, learnt, after),))

    def append_step(self, step: Step, entries: Sequence[Entry]) -> Future[int]:
        """Queue a step with what it did on each page: all of it gets there, or none.

        The future holds the number of its last entry; it is held as by `append`. A
        step without entries is one that was only done beside the pages.
        """
        when = now()

        def change(connection: Connection) -> int:
            self._steps.write(connection, step, when)
            last = 0
            for entry in entries:
                # Made here, on the writer's thread: thousands of edits made as one take
                # longer to write down than a window may stand still.
                row = self._entry(entry.page, entry.edit, entry.inverse, when)
                self._learn(connection, entry.page, entry.learnt)
                facts = told_by(entry.edit, entry.after)
                write_facts(connection, entry.page, facts)
                last = connection.execute(_INSERT, (*row, step.id)).lastrowid or 0
                if entry.after is not None:
                    told = _told_of(entry.edit)
                    self._search.follow(connection, entry.page, entry.after, told)
            return last

        return self._writer.submit(change, is_held=True)

    def write(
        self,
        connection: Connection,
        page_id: int,
        edits: Iterable[tuple[Edit, Edit]],
    ) -> None:
        """Write edits with their inverses, inside a change of the writer's.

        They are of no step: they were carried over, and nobody did them here.
        """
        for edit, inverse in edits:
            row = self._entry(page_id, edit, inverse, now())
            connection.execute(_INSERT, (*row, None))
            write_facts(connection, page_id, edit.facts())

    def _learn(
        self, connection: Connection, page_id: int, learnt: tuple[Learnt, ...]
    ) -> None:
        for each in learnt:
            write(connection, page_id, each, (self._who, now()))

    def _entry(
        self, page_id: int, edit: Edit, inverse: Edit, when: str
    ) -> tuple[object, ...]:
        packed = (json.dumps(edit_to_json(each)) for each in (edit, inverse))
        return (page_id, self._who, when, *packed)

    def worked_on(self) -> frozenset[int]:
        """Return the pages with edits other than marks and bookmarks.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        return frozenset(page for (page,) in self._rows(_WORKED_ON, ()))

    def edits(self, page_id: int) -> list[tuple[int, Edit | None]]:
        """Return a page's edits with their numbers, as `history` does, and no more.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        rows = self._rows(_EDITS_OF_PAGE, (page_id,))
        edits = breathing(rows, _BREATH_EDITS)
        return [(seq, read_edit(edit)) for seq, edit in edits]

    def last(self) -> int:
        """Return the number of the last entry, of whatever page; 0: there is none.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        return int(self._rows(_LAST, ())[0][0])

    def since(self, entry: int, last: int) -> tuple[tuple[int, Edit], ...]:
        """Return the edits made after an entry, up to another, with their pages.

        Those that are damaged or too new to read are left out.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        rows = self._rows(_SINCE, (entry, last))
        made = ((page, read_edit(edit)) for page, edit in rows)
        return tuple((page, edit) for page, edit in made if edit is not None)

    def has_any(self, page_id: int) -> bool:
        """Return whether a page has entries; waits for those still being written.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        return bool(self._rows(_ANY_OF_PAGE, (page_id,)))

    def history(self, page_id: int) -> tuple[JournalRow, ...]:
        """Return a page's entries in order; waits for those still being written.

        Those that are held because the disk did not take them are not among them.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        rows = self._rows(_OF_PAGE, (page_id,))
        return tuple(
            JournalRow(seq, who, when, read_edit(edit), read_edit(inverse))
            for seq, who, when, edit, inverse in breathing(rows, _BREATH_EDITS)
        )


def replay(review: Review, edits: Iterable[Edit]) -> tuple[Review, tuple[Edit, ...]]:
    """Return the review after these edits, and those that do not fit its page.

    An edit does not fit when it names a block or a span that the page lacks; it is
    for the person to see, never silently lost.
    """
    unfit: list[Edit] = []
    fitting: list[Edit] = []
    for edit in edits:
        if not is_edit_of(edit, review):
            # What came before it may have made the block that it is of.
            review, fitting = _with(review, fitting), []
            if not is_edit_of(edit, review):
                unfit.append(edit)
                continue
        fitting.append(edit)
    return _with(review, fitting), tuple(unfit)


def _with(review: Review, edits: Iterable[Edit]) -> Review:
    # As one: each layer is copied once, and not once an edit.
    flat = tuple(single for edit in edits for single in singles(edit))
    return Several(flat, "").apply(review)[0]


def _told_of(edit: Edit) -> Collection[BlockId] | None:
    """Return the blocks of which an edit says something; None: all of the page."""
    touched = edit.touches()
    return None if PAGE in touched else touched
