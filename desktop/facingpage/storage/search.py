"""Finds texts in a project: an index tells where to look, and the texts say what is so.

The index (FTS5) knows pieces of the folded texts of each block and no text. It can be
behind, damaged or missing: then more is read, and nothing else is found.
"""

import contextlib
import sqlite3
import threading
import time
from collections.abc import (
    Callable,
    Collection,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from concurrent.futures import Future
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Final, Protocol

from facingpage.core.languages import base
from facingpage.core.literal_runs import Clause
from facingpage.core.page import BlockId, Draft
from facingpage.core.query import Span
from facingpage.core.review import Review
from facingpage.errors import StorageFailed
from facingpage.storage import gram_index, indexed, passages
from facingpage.storage.cut_blocks import CutBlocks
from facingpage.storage.found import (
    Filters,
    FoundBlock,
    FoundPage,
    Passage,
    Scope,
    pages_in,
)
from facingpage.storage.unruled import note_ruled
from facingpage.storage.writer import Writer

_LAST_EDIT: Final = "SELECT coalesce(max(seq), 0) FROM edit WHERE page = ?"
_EDITED: Final = -1
_TOLD: Final = "p.id, p.text, p.language, p.kept, p.parts"
_BY_INDEX: Final = f"""
SELECT {_TOLD} FROM passage_gram AS g
JOIN passage AS p ON p.id BETWEEN g.rowid * 64 AND g.rowid * 64 + 63
WHERE g.passage_gram MATCH ? ORDER BY g.rowid DESC
"""  # noqa: S608  # our own words alone
_BY_READING: Final = (
    f"SELECT {_TOLD} FROM passage AS p WHERE p.id BETWEEN ? AND ? ORDER BY p.id DESC"  # noqa: S608  # as above
)
_ALL_LANGUAGES: Final = "SELECT DISTINCT language FROM passage WHERE id % 64 = 0"
_LAST_ID: Final = 2**63 - 1
# An edit that is made meanwhile is on the disk after so many blocks, not after all.
BLOCKS_AT_ONCE: Final = 50
# The first places are shown while others are still looked for.
_FIRST_BLOCKS: Final = 50
_MORE_BLOCKS: Final = 400
_CHARS_AT_ONCE: Final = 400_000
# What could come of a page that is not as any other: the writer must go on.
_ODD: Final = (LookupError, TypeError, ValueError, AttributeError, RecursionError)
# At each row Python may have to wait for its other threads.
_FIRST_ROWS: Final = 60
_ROWS_AT_ONCE: Final = 500
_WAY_S: Final = 0.005

_Rows = tuple[int, list[tuple[Any, ...]]]


class Look(Protocol):
    """What tells where something stands in the texts of blocks."""

    def look(
        self, blocks: Iterable[Sequence[str]]
    ) -> Iterable[tuple[tuple[Span, ...], ...] | None]:
        """Return for each block where it stands in each of its texts; None: not."""
        ...

    def needs(self) -> tuple[Clause, ...]:
        """Return what such a block's texts have, folded; (): that is not known."""
        ...


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for, in which texts, and of which blocks.

    What it needs is found by the index; where that is nothing all is read. `names` are
    what labels are called, by their ids.
    """

    look: Look
    filters: Filters = field(default_factory=Filters)
    names: Mapping[str, str] = field(default_factory=dict)


class Search:
    """A project's texts, kept with its edits by its writer; read from any thread."""

    def __init__(
        self, writer: Writer, connect: Callable[[], sqlite3.Connection]
    ) -> None:
        """Make it of a project that is open; `connect` opens it once more to read."""
        self._writer = writer
        self._connect = connect
        self._is_damaged = False
        self._is_tried = False
        self._finding = 0
        self._cut = CutBlocks()
        self._counting = threading.Lock()

    # -- kept true, on the writer's thread

    def follow(
        self,
        connection: sqlite3.Connection,
        page_id: int,
        review: Review,
        blocks: Collection[BlockId] | None,
        gone: Collection[BlockId] = (),
    ) -> None:
        """Index what blocks of a page are now, inside a change of the writer's.

        None as blocks is all of the page; `gone` are those whose machine translation
        holds no more. Damage to the index is noted and keeps nothing else from being
        written.
        """
        connection.execute("SAVEPOINT search")
        try:
            known = indexed.reach(connection, page_id)
            gram_index.put(
                connection,
                (
                    each
                    for each in passages.write(
                        connection, page_id, review, blocks, gone
                    )
                    if passages.block_of(each.key)[1] <= known
                ),
            )
        except sqlite3.DatabaseError as error:
            if not gram_index.is_damage(error):
                raise
            connection.execute("ROLLBACK TO search")
            self._is_damaged = True
        except _ODD:
            # Whatever a page holds, its edit is kept; the page is read when searched.
            connection.execute("ROLLBACK TO search")
            connection.execute("DELETE FROM passage_page WHERE page = ?", (page_id,))
        finally:
            if connection.in_transaction:
                connection.execute("RELEASE search")

    def note(
        self,
        page_id: int,
        review: Review,
        blocks: Collection[BlockId] | None,
        gone: Collection[BlockId] = (),
    ) -> Future[int]:
        """Queue what `follow` does, by itself: new drafts, say, or other languages."""

        def change(connection: sqlite3.Connection) -> int:
            self.follow(connection, page_id, review, blocks, gone)
            return page_id

        return self._writer.submit(change)

    def forget(self, connection: sqlite3.Connection, page_id: int) -> None:
        """Take a page out, inside a change of the writer's: it has other blocks now."""
        upto = indexed.upto(connection, page_id)
        if upto and gram_index.is_made(connection):
            blocks = [BlockId(number) for number in range(1, upto + 1)]
            stored = passages.stored(connection, page_id, blocks)
            gram_index.put(connection, (each.turned() for each in stored))
        ends = passages.ids_of(page_id)
        connection.execute("DELETE FROM passage WHERE id BETWEEN ? AND ?", ends)
        connection.execute("DELETE FROM passage_page WHERE page = ?", (page_id,))

    # -- caught up with

    def behind(self) -> tuple[int, ...]:
        """Return the pages that are not in the index as a whole, the last opened first.

        They are all pages where the index was found to be damaged: it is made anew.

        Raises:
            StorageFailed: the project file cannot be read, or not be written.
        """
        self._writer.wait()
        with self._reading() as connection:
            is_other = indexed.is_other(connection)
            behind = indexed.behind(connection)
        if not (self._is_damaged or is_other):
            return behind
        self._writer.submit(self._make_anew).result()
        return self.behind()

    def catch_up(
        self,
        page_id: int,
        load: Callable[[], Review],
        is_wanted: Callable[[], bool] = lambda: True,
    ) -> None:
        """Index a page of which nothing, or only a part, is in the index.

        `load` reads the page with all its edits; again where it is edited meanwhile.
        Waits for the writer, some hundred blocks at a time, and stops when it is not
        wanted any more.

        Raises:
            StorageFailed: the project file cannot be read or written.
        """
        is_done = False
        while not is_done and is_wanted():
            self._writer.wait()
            with self._reading() as connection:
                known = _last_edit(connection, page_id)
            review = load()
            upto: int | None = 0
            while upto is not None and not is_done and is_wanted():
                upto = self._next(page_id, review, known)
                is_done = upto == len(review.page.blocks)

    def _next(self, page_id: int, review: Review, known: int) -> int | None:
        """Index the next blocks of a page; return the number of the last one.

        None: the page was edited since its last edit that is `known`.
        """

        def change(connection: sqlite3.Connection) -> int:
            if _last_edit(connection, page_id) != known:
                return _EDITED
            try:
                return self._index_next(connection, page_id, review)
            except _ODD as error:
                raise StorageFailed(
                    f"Page {page_id} could not be put into the index: {error}."
                ) from error

        end = self._writer.submit(change).result()
        return None if end == _EDITED else end

    def _index_next(
        self, connection: sqlite3.Connection, page_id: int, review: Review
    ) -> int:
        gram_index.make(connection)
        last = len(review.page.blocks)
        upto = min(indexed.upto(connection, page_id), last)
        end = min(upto + BLOCKS_AT_ONCE, last)
        blocks = [BlockId(number) for number in range(upto + 1, end + 1)]
        for _ in passages.write(connection, page_id, review, blocks):
            pass
        gram_index.put(connection, passages.stored(connection, page_id, blocks))
        indexed.put(connection, page_id, end, is_whole=end == last)
        return end

    def refresh(self, page_id: int, review: Review) -> Future[int]:
        """Queue making true in which language each block is, and whether it is kept.

        Rules of a site change that of pages that nobody has open.
        """

        def change(connection: sqlite3.Connection) -> int:
            note_ruled(connection, page_id)
            return passages.refresh(connection, page_id, review)

        return self._writer.submit(change)

    def _make_anew(self, connection: sqlite3.Connection) -> int:
        """Make an empty index in place of a damaged one."""
        with contextlib.suppress(sqlite3.DatabaseError):
            connection.execute("DROP TABLE IF EXISTS passage_gram")
        gram_index.make(connection)
        connection.execute("DELETE FROM passage_page")
        self._is_damaged = False
        return 0

    # -- found

    def machine(
        self, page_id: int, code: str, blocks: Collection[BlockId]
    ) -> dict[BlockId, Draft]:
        """Return what a machine translated blocks into a language as, where it did.

        It is for showing and replacing: who made it, and its flags, are not told.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        with self._reading() as connection:
            return passages.machine_drafts(connection, page_id, code, blocks)

    def scope(self) -> Scope:
        """Return what a search can be narrowed to.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        with self._reading() as connection:
            pages = pages_in(connection, Filters()).values()
            told = (code for (code,) in connection.execute(_ALL_LANGUAGES))
            codes = {*told, *passages.languages(connection).values()}
        languages = {base(code) for code in codes if isinstance(code, str)}
        sites = {page.site for page in pages if page.site}
        return Scope(tuple(sorted(languages)), tuple(sorted(sites)))

    def find(
        self, asked: Asked, is_wanted: Callable[[], bool] = lambda: True
    ) -> Iterator[FoundPage]:
        """Yield the pages on which it stands, the newest of the project first.

        What was written before is found. It ends early when it is not wanted any more.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        with self._counted(), self._reading() as connection:
            pages = pages_in(connection, asked.filters)
            if not pages:
                return
            slots = passages.languages(connection)
            self._cut.follow(connection)
            found = self._blocks(connection, asked, slots, set(pages), is_wanted)
            for page_id, blocks in groupby(found, lambda block: block.page_id):
                whole = self._cut.in_order(page_id, reversed([*blocks]))
                if not is_wanted():
                    return
                yield FoundPage(pages[page_id], whole)

    def give_way(self, is_wanted: Callable[[], bool] = lambda: True) -> None:
        """Wait while anything is looked for: for work that nobody waits for.

        Python runs one thread at a time, and a search goes to the disk and back so
        often that it would wait its turn far longer than it works. Returns at once
        where the work is not wanted any more.
        """
        while self._finding and is_wanted():
            time.sleep(_WAY_S)

    @contextlib.contextmanager
    def _counted(self) -> Iterator[None]:
        with self._counting:
            self._finding += 1
        try:
            yield
        finally:
            with self._counting:
                self._finding -= 1

    def _blocks(
        self,
        connection: sqlite3.Connection,
        asked: Asked,
        slots: dict[int, str],
        pages: Collection[int],
        is_wanted: Callable[[], bool],
    ) -> Iterator[FoundBlock]:
        """Yield the blocks that have it, the last of the last page first."""
        waiting: list[tuple[FoundBlock, tuple[Passage, ...]]] = []
        chars, most = 0, _FIRST_BLOCKS
        for key, rows in self._read(connection, asked):
            page_id, _ = passages.block_of(key)
            if page_id not in pages:
                continue
            whole = FoundBlock.of(key, rows, slots, asked.names)
            own = asked.filters.texts(whole) if whole is not None else ()
            if whole is None or not own:
                continue
            waiting.append((whole, own))
            chars += sum(len(each.text) for each in own)
            if len(waiting) >= most or chars > _CHARS_AT_ONCE:
                if not is_wanted():
                    return
                yield from _having(asked.look, waiting)
                waiting, chars, most = [], 0, _MORE_BLOCKS
        yield from _having(asked.look, waiting)

    def _read(self, connection: sqlite3.Connection, asked: Asked) -> Iterator[_Rows]:
        """Yield the rows of each block that may have it, page by page."""
        last, needs = _LAST_ID, asked.look.needs()
        if needs and self._is_sound(connection):
            # What the index does not know is read; most often that is nothing.
            behind = sorted(indexed.behind(connection), reverse=True)
            for page_id in behind:
                ends = passages.ids_of(page_id)
                yield from _by_block(connection.execute(_BY_READING, ends))
            try:
                found = connection.execute(
                    _BY_INDEX, (gram_index.asked_for(needs, asked.names),)
                )
                for key, rows in _by_block(found):
                    if passages.block_of(key)[0] not in behind:
                        yield key, rows
                    last = passages.ids_of_block(key)[0] - 1
            except sqlite3.DatabaseError as error:
                if not gram_index.is_damage(error):
                    raise
                self._is_damaged = True
            else:
                return
            for key, rows in _by_block(connection.execute(_BY_READING, (0, last))):
                if passages.block_of(key)[0] not in behind:
                    yield key, rows
            return
        yield from _by_block(connection.execute(_BY_READING, (0, last)))

    def _is_sound(self, connection: sqlite3.Connection) -> bool:
        """Return whether the index is there, and knows at least its last text.

        One that lost its pieces without a sign of it would find nothing.
        """
        if self._is_damaged or not gram_index.is_made(connection):
            return False
        if not self._is_tried:
            self._is_tried = True
            self._is_damaged = not indexed.knows_its_last(connection)
        return not self._is_damaged

    @contextlib.contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """Open the project to read; others read and write it meanwhile."""
        try:
            connection = self._connect()
            try:
                connection.execute("PRAGMA query_only = ON")
                yield connection
            finally:
                connection.close()
        except sqlite3.Error as error:
            raise StorageFailed(
                f"Could not search the project: {error}. Go back to a copy of it, or"
                " begin a new one."
            ) from error


def _last_edit(connection: sqlite3.Connection, page_id: int) -> int:
    (seq,) = connection.execute(_LAST_EDIT, (page_id,)).fetchone()
    return int(seq)


def _by_block(cursor: sqlite3.Cursor) -> Iterator[_Rows]:
    """Yield rows by their block, as they come."""
    key = -1
    rows: list[tuple[Any, ...]] = []
    most = _FIRST_ROWS
    while some := cursor.fetchmany(most):
        most = _ROWS_AT_ONCE
        for row in some:
            own, _ = passages.place_of(row[0])
            if own != key and rows:
                yield key, rows
                rows = []
            key = own
            rows.append(row)
    if rows:
        yield key, rows


def _having(
    look: Look, blocks: Sequence[tuple[FoundBlock, tuple[Passage, ...]]]
) -> Iterator[FoundBlock]:
    """Yield those of the blocks that have it, with where."""
    told = look.look([[each.text for each in own] for _, own in blocks])
    for (block, own), hits in zip(blocks, told, strict=True):
        if hits is not None:
            yield block.with_hits(own, hits)
