"""The steps of a project: which entries of the journal are one, what undoes what."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from sqlite3 import Connection
from typing import Final

from facingpage.core.edits import Edit
from facingpage.core.steps import Beside, Step, Timeline, as_one
from facingpage.storage.records import read_edit
from facingpage.storage.rows import Rows, storable, user_name
from facingpage.storage.writer import Writer

_LAST: Final = "SELECT coalesce(max(id), 0) FROM step"
_INSERT: Final = (
    "INSERT OR IGNORE INTO step (id, who, made_at, words, undoes, redoes, kind, record)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_OF_PAGE: Final = (
    "SELECT e.step, s.undoes, s.redoes FROM edit AS e JOIN step AS s ON s.id = e.step"
    " WHERE e.page = ? ORDER BY e.seq"
)
_OF_NO_PAGE: Final = (
    "SELECT id, undoes, redoes FROM step"
    " WHERE NOT EXISTS (SELECT 1 FROM edit WHERE edit.step = step.id) ORDER BY id"
)
# As bytes: one text that is no UTF-8 would keep all the others from being read.
_COLUMNS: Final = (
    "CAST(s.words AS BLOB), CAST(s.who AS BLOB), CAST(s.made_at AS BLOB),"
    " CAST(s.kind AS BLOB), CAST(s.record AS BLOB)"
)
_PARTS: Final = (
    "SELECT e.step, e.page, CAST(e.edit AS BLOB), CAST(e.inverse AS BLOB)"
    " FROM edit AS e WHERE e.step IN ({}){} ORDER BY e.seq"
)
_STEPS: Final = (
    f"SELECT s.id, s.undoes, s.redoes, {_COLUMNS},"  # noqa: S608  # our own words alone
    " (SELECT count(DISTINCT page) FROM edit WHERE edit.step = s.id)"
    " FROM step AS s WHERE s.id IN ({})"
)
# What was done with a step since, on each page and beside them; the last one holds.
_SINCE: Final = (
    "SELECT e.page, s.undoes IS NOT NULL FROM step AS s JOIN edit AS e ON e.step = s.id"
    " WHERE coalesce(s.undoes, s.redoes) = ? ORDER BY e.seq"
)
_BESIDE_SINCE: Final = (
    "SELECT undoes IS NOT NULL FROM step WHERE coalesce(undoes, redoes) = ?"
    " AND kind IS NOT NULL ORDER BY id DESC LIMIT 1"
)
# Newest first; what takes another back or does it again is told with that one.
_LISTED: Final = (
    f"SELECT s.id, {_COLUMNS},"  # noqa: S608  # our own words alone
    " (SELECT count(DISTINCT page) FROM edit WHERE step = s.id) AS pages,"
    " (SELECT min(page) FROM edit WHERE step = s.id),"
    " (SELECT CAST(title AS BLOB) FROM page"
    "  WHERE page.id = (SELECT min(page) FROM edit WHERE step = s.id)),"
    " (SELECT CAST(edit AS BLOB) FROM edit WHERE step = s.id ORDER BY seq LIMIT 1),"
    " (SELECT count(DISTINCT b.page) FROM step AS o JOIN edit AS b ON b.step = o.id"
    "  WHERE coalesce(o.undoes, o.redoes) = s.id AND o.undoes IS NOT NULL"
    "  AND NOT EXISTS (SELECT 1 FROM step AS n JOIN edit AS c ON c.step = n.id"
    "   WHERE coalesce(n.undoes, n.redoes) = s.id AND c.page = b.page"
    "   AND n.id > o.id)),"
    " (SELECT undoes IS NOT NULL FROM step AS o"
    "  WHERE coalesce(o.undoes, o.redoes) = s.id ORDER BY o.id DESC LIMIT 1)"
    " FROM step AS s"
    " WHERE s.undoes IS NULL AND s.redoes IS NULL AND s.id < ?{}"
    " ORDER BY s.id DESC LIMIT ?"
)
_OF_MANY: Final = " AND (pages <> 1 OR s.kind IS NOT NULL)"
_NEWEST: Final = 2**62
_RECORD: Final = "UPDATE step SET record = ? WHERE id = ?"
_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class Part:
    """What a step did on one page, as one edit with its inverse."""

    page: int
    edit: Edit
    inverse: Edit


@dataclass(frozen=True, slots=True)
class ListedStep:
    """A step as the history lists it: what, who, when (UTC, ISO 8601), on which pages.

    `pages` counts those, `page` is one of them with its title; None: it was of none.
    `taken_back` counts the pages where it is taken back; where it was of no page, it is
    1 if it is taken back.
    """

    id: int
    words: str
    who: str
    when: str
    pages: int
    page: int | None
    title: str
    taken_back: int

    @property
    def is_back(self) -> bool:
        """Whether it is taken back wherever it was done."""
        return self.taken_back >= max(self.pages, 1)


@dataclass(frozen=True, slots=True)
class StoredStep:
    """A step as the project has it; `when` is UTC in ISO 8601.

    `pages` counts those it touched, `parts` holds what it did on those that were asked
    for, but for what is damaged or too new to read.
    """

    step: Step
    who: str
    when: str
    pages: int
    parts: tuple[Part, ...]


class Steps:
    """A project's steps. They are only ever appended, but for what they know beside."""

    def __init__(self, writer: Writer, rows: Rows) -> None:
        """Make them of a project that is open."""
        self._writer = writer
        self._rows = rows
        self._who = user_name()
        ((last,),) = rows(_LAST, ())
        self._ids = count(last + 1)

    def new(
        self,
        words: str,
        *,
        undoes: int | None = None,
        redoes: int | None = None,
        beside: Beside | None = None,
    ) -> Step:
        """Return a step with a number of its own; from any thread."""
        return Step(next(self._ids), words, undoes, redoes, beside)

    def write(self, connection: Connection, step: Step, when: str) -> None:
        """Write a step, if it is not there yet, inside a change of the writer's."""
        beside = (storable(step.beside.kind), storable(step.beside.record)) if (
            step.beside
        ) else (None, None)  # fmt: skip
        row = (step.id, self._who, when, storable(step.words), step.undoes, step.redoes)
        connection.execute(_INSERT, (*row, *beside))

    def timeline(self, page_id: int | None) -> Timeline:
        """Return what can be taken back and done again on a page; None: on no page.

        Waits for what is still being written.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        query, values = (_OF_PAGE, (page_id,)) if page_id else (_OF_NO_PAGE, ())
        made = Timeline()
        for row in self._rows(query, values):
            made.add(*row)
        return made

    def taken_back(self, step: int) -> tuple[frozenset[int], bool]:
        """Return on which pages a step is taken back, and whether it is beside them.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        pages: dict[int, int] = dict(self._rows(_SINCE, (step,)))
        beside = self._rows(_BESIDE_SINCE, (step,))
        back = frozenset(page for page, is_back in pages.items() if is_back)
        return back, bool(beside and beside[0][0])

    def listed(
        self, many: int, before: int | None = None, *, of_many: bool = False
    ) -> list[ListedStep]:
        """Return so many steps, the newest first, of those before one if that is given.

        Those that take another back, or do it again, are told of with that one. With
        `of_many` only steps that were not of a single page alone: on several, or on
        none, or with something beside.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        query = _LISTED.format(_OF_MANY if of_many else "")
        return [_listed(row) for row in self._rows(query, (before or _NEWEST, many))]

    def write_record(self, connection: Connection, step: int, record: str) -> None:
        """Write what a step knows beside the pages, inside a change of the writer's."""
        connection.execute(_RECORD, (storable(record), step))

    def get(self, ids: Sequence[int], page_id: int | None = None) -> list[StoredStep]:
        """Return steps in the order asked for, with what they did on a page, or all.

        Those that are not there are left out.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        found: dict[int, StoredStep] = {}
        for at in range(0, len(ids), _AT_ONCE):
            some = tuple(ids[at : at + _AT_ONCE])
            marks = ", ".join("?" * len(some))
            entries: dict[int, dict[int, list[tuple[Edit, Edit]]]] = {}
            where = " AND e.page = ?" if page_id else ""
            values = (*some, page_id) if page_id else some
            for step, page, *pair in self._rows(_PARTS.format(marks, where), values):
                edit, inverse = map(read_edit, pair)
                if edit is not None and inverse is not None:
                    of = entries.setdefault(step, {}).setdefault(page, [])
                    of.append((edit, inverse))
            for row in self._rows(_STEPS.format(marks), some):
                stored = _stored(row, entries.get(row[0], {}))
                found[stored.step.id] = stored
        return [found[step] for step in ids if step in found]


def _stored(
    row: Sequence[object], entries: dict[int, list[tuple[Edit, Edit]]]
) -> StoredStep:
    number, undoes, redoes, *texts, pages = row
    words, who, when, kind, record = (_text(text) for text in texts)
    parts = tuple(Part(page, *as_one(pairs, words)) for page, pairs in entries.items())
    if not words and parts:
        # From before there were steps: the edit says what it did.
        words = parts[0].edit.words()
    step = Step(
        _number(number) or 0,
        words,
        _number(undoes),
        _number(redoes),
        Beside(kind, record) if kind else None,
    )
    return StoredStep(step, who, when, _number(pages) or 0, parts)


def _listed(row: Sequence[object]) -> ListedStep:
    number, *texts, pages, page, title, record, back, is_back = row
    words, who, when, *_ = (_text(text) for text in texts)
    edit = None if words else read_edit(record)
    of = _number(pages) or 0
    return ListedStep(
        _number(number) or 0,
        words or (edit.words() if edit else ""),
        who,
        when,
        of,
        _number(page),
        _text(title),
        (_number(back) or 0) if of else (_number(is_back) or 0),
    )


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _text(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else ""
