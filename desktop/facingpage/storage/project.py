"""A project: one SQLite file with pages, their original bytes, and all edits."""

import hashlib
import sqlite3
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Self

from facingpage.core import bundle
from facingpage.core.edits import Edit
from facingpage.core.near_pages import sketch
from facingpage.core.page import Cleaned
from facingpage.core.wire import to_json
from facingpage.errors import StorageFailed
from facingpage.storage import opening, protecting, schema, sketches
from facingpage.storage.data_key import DataKey
from facingpage.storage.drafts import Drafts
from facingpage.storage.facts import Facts
from facingpage.storage.journal import Journal
from facingpage.storage.memory import Memory
from facingpage.storage.no_writer import NoWriter
from facingpage.storage.open_files import real
from facingpage.storage.records import read_cleaned
from facingpage.storage.relearning import FORGOTTEN
from facingpage.storage.rows import now, storable
from facingpage.storage.rule_journal import RuleJournal
from facingpage.storage.scheme_journal import SchemeJournal
from facingpage.storage.search import Search
from facingpage.storage.site_rules import SiteRules
from facingpage.storage.sites import Sites, row_of
from facingpage.storage.steps import Steps
from facingpage.storage.taking_place import is_same
from facingpage.storage.term_journal import TermJournal
from facingpage.storage.unruled import OF_SITE, named, unruled
from facingpage.storage.writer import Told, Writer

_LIST: Final = """
SELECT id, title, name, sha256, site, language, opened_at,
       (SELECT count(*) FROM edit WHERE edit.page = page.id)
FROM page
WHERE NOT EXISTS (SELECT 1 FROM page AS later
                  WHERE later.sha256 = page.sha256 AND later.version > page.version)
ORDER BY opened_at DESC, id DESC
"""
_IS_CLEANED: Final = "SELECT 1 FROM content WHERE page = ? AND cleaned = ?"
# Of the versions of the same bytes the last one is the page.
_LATEST: Final = "SELECT id FROM page WHERE sha256 = ? ORDER BY version DESC LIMIT 1"
_NOTE_COPY: Final = "INSERT INTO sent_copy (path, made_at) VALUES (?, ?)"
_COPIES: Final = "SELECT path, made_at FROM sent_copy ORDER BY seq"


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page as the list shows it.

    `opened_at` is when it was last opened, UTC in ISO 8601; `edits` counts journal
    entries, undos among them.
    """

    id: int
    title: str
    name: str
    sha256: str
    site: str | None
    language: str
    opened_at: str
    edits: int


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A page as stored, and its edits in order, undos among them.

    `unread` holds the numbers of journal entries that are damaged or too new to
    read: say so, for they are missing from `edits`. `source_zlib` reads the original
    bytes, packed as `core.bundle` does it.
    """

    cleaned: Cleaned
    edits: tuple[Edit, ...]
    unread: tuple[int, ...]
    source_zlib: Callable[[], bytes]


class Project:
    """One project file, ours alone while it is open; usable from any thread."""

    def __init__(
        self,
        path: Path,
        lock: sqlite3.Connection | None,
        reader: sqlite3.Connection,
        key: DataKey | None = None,
    ) -> None:
        """Take over open connections and the key; use `Project.open`.

        Without a lock it is only read.
        """
        self.path: Final = real(path)
        self.key: Final = key
        self._lock = lock
        self._reader = reader
        self._reading = threading.Lock()
        self.is_reading: Final = lock is None
        """Whether another window writes it, and nothing can be changed here."""
        self._writer = (
            NoWriter(path) if lock is None else Writer(schema.connect(path, key), path)
        )
        self.steps: Final = Steps(self._writer, self._rows)
        self.sketches: Final = sketches.Sketches(self._writer, self._rows)
        self.facts: Final = Facts(self._writer, self._rows)
        self.search: Final = Search(self._writer, lambda: schema.connect(path, key))
        self.journal: Final = Journal(self._writer, self._rows, self.steps, self.search)
        self.sites: Final = Sites(self._rows)
        self.site_rules: Final = SiteRules(self._writer, self._rows)
        self.rules: Final = RuleJournal(self._writer, self._rows)
        self.terms: Final = TermJournal(self._writer, self._rows)
        self.memory: Final = Memory(self._writer, self._rows)
        self.drafts: Final = Drafts(self._writer, self._rows)
        self.scheme: Final = SchemeJournal(self._writer, self._rows)

    @classmethod
    def open(cls, path: Path, key: DataKey | None = None) -> Self:
        """Return the project in a file, which is made when absent.

        One that is encrypted needs its key (`protecting.unlocked`), which is the
        project's from then on and wiped when that is closed.

        Raises:
            PassphraseNeeded: it is encrypted, and there is no key.
            ProjectHeld: another window has it open: it can be read all the same.
            StorageFailed: it cannot be read or written, belongs to a newer Facing Page,
                is a folder, or is no project.
        """
        with opening.to_write(path, key) as (lock, reader):
            return cls(path, lock, reader, key)

    @classmethod
    def open_to_read(cls, path: Path, key: DataKey | None = None) -> Self:
        """Return a project that another window writes, to be read and not changed.

        What that window writes is seen whenever something is read anew.

        Raises:
            PassphraseNeeded: it is encrypted, and there is no key.
            StorageFailed: it cannot be read, or is of another format than this
                program's: then it has to be opened by this one alone first.
        """
        with opening.to_read(path, key) as reader:
            return cls(path, None, reader, key)

    def add_page(
        self, cleaned: Cleaned, source_zlib: bytes, by_itself: Cleaned | None = None
    ) -> Future[int]:
        """Queue a page; the future holds its id, which the same bytes always get.

        `source_zlib` are its bytes and its frames', as `core.bundle` packs them.
        `by_itself` is the page without what its site says of it: the site learns it.
        A page that has edits keeps the blocks and verdicts it was edited with: `load`
        the id to see what to show. The future raises StorageFailed if it could not
        be written.
        """
        record, row, drawn = to_json(cleaned), _row(cleaned), sketch(cleaned)
        learnt = row_of(by_itself) if by_itself else None

        def change(connection: sqlite3.Connection) -> int:
            if learnt is not None:
                self.sites.write(connection, learnt)
            known = connection.execute(_LATEST, (row["sha256"],)).fetchone()
            if known is None:
                cursor = connection.execute(
                    "INSERT INTO page (sha256, name, title, site, language, opened_at)"
                    " VALUES (:sha256, :name, :title, :site, :language, :opened_at)",
                    row,
                )
                page_id = cursor.lastrowid or 0
                connection.execute(
                    "INSERT INTO content VALUES (?, ?, ?)",
                    (page_id, record, source_zlib),
                )
                sketches.write(connection, page_id, drawn)
                return page_id
            page_id = known[0]
            connection.execute(
                "UPDATE page SET opened_at = :opened_at WHERE id = :id",
                {**row, "id": page_id},
            )
            if _must_keep(connection, page_id):
                return int(page_id)
            connection.execute(
                "UPDATE page SET name = :name, title = :title, site = :site,"
                " language = :language WHERE id = :id",
                {**row, "id": page_id},
            )
            was = connection.execute(_IS_CLEANED, (page_id, record)).fetchone()
            if was is None:
                # Other rules than then make other blocks of the same bytes.
                self.search.forget(connection, page_id)
            connection.execute(
                # The same bytes; longer where the frames beside it are there now. Those
                # kept before stay when their folder has gone.
                "UPDATE content SET cleaned = :cleaned, source_zlib = CASE"
                " WHEN length(:source) > length(source_zlib) THEN :source"
                " ELSE source_zlib END WHERE page = :page",
                {"cleaned": record, "source": source_zlib, "page": page_id},
            )
            sketches.write(connection, page_id, drawn)
            return int(page_id)

        return self._writer.submit(change)

    def add_version(
        self, page_id: int, cleaned: Cleaned, edits: Sequence[tuple[Edit, Edit]]
    ) -> Future[int]:
        """Queue another version of a page; the future holds its id.

        `edits` are those that were carried over, each with its inverse. The version
        before stays as it is, with all of its edits.
        """
        record, row, drawn = to_json(cleaned), _row(cleaned), sketch(cleaned)

        def change(connection: sqlite3.Connection) -> int:
            cursor = connection.execute(
                "INSERT INTO page"
                " (sha256, version, name, title, site, language, opened_at)"
                " SELECT before.sha256, (SELECT max(version) + 1 FROM page AS every"
                "  WHERE every.sha256 = before.sha256),"
                " :name, :title, :site, :language, :opened_at"
                " FROM page AS before WHERE before.id = :before",
                {**row, "before": page_id},
            )
            if not cursor.rowcount:
                raise StorageFailed(
                    f'The project "{self.path.name}" has no page {page_id}. Open the'
                    " page again."
                )
            new_id = cursor.lastrowid or 0
            connection.execute(
                "INSERT INTO content SELECT ?, ?, source_zlib FROM content"
                " WHERE page = ?",
                (new_id, record, page_id),
            )
            sketches.write(connection, new_id, drawn)
            self.journal.write(connection, new_id, edits)
            return new_id

        return self._writer.submit(change)

    def version(self) -> int:
        """Return a number that is another one once another program wrote the project.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        return int(self._rows("PRAGMA data_version", ())[0][0])

    def pages(self) -> tuple[PageRow, ...]:
        """Return all pages, the one opened last first.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        return tuple(PageRow(*row) for row in self._rows(_LIST, ()))

    def pages_like(self, site: str) -> tuple[int, ...]:
        """Return the pages that name a site where their address stands.

        Its own are among them, and a few of others may be: look at the page.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        return tuple(page for (page,) in self._rows(OF_SITE, (named(site),)))

    def unruled(self) -> tuple[int, ...]:
        """Return pages of which the search may not know what their site's rules say.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        return unruled(self.facts)

    def find(self, sha256: str) -> int | None:
        """Return the id of the page with these bytes; None when there is none.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        rows = self._rows(_LATEST, (sha256,))
        return rows[0][0] if rows else None

    def pages_to_learn(self) -> tuple[int, ...]:
        """Return the pages whose translations by a person are not in the memory.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        return tuple(page for (page,) in self._rows(FORGOTTEN, ()))

    def load(self, page_id: int) -> StoredPage:
        """Return a page and its edits; waits for what is still being written.

        Raises:
            StorageFailed: there is no such page, or its record is damaged.
        """
        edits = self.journal.edits(page_id)
        rows = self._rows("SELECT cleaned FROM content WHERE page = ?", (page_id,))
        if not rows:
            raise StorageFailed(
                f'The project "{self.path.name}" has no page {page_id}. Open the page'
                " again."
            )
        cleaned = read_cleaned(rows[0][0])
        if cleaned is None:
            raise StorageFailed(
                f'Page {page_id} of the project "{self.path.name}" is damaged on disk;'
                " its original and its edits are kept. Open the saved file again to"
                " see it with its edits."
            )
        return StoredPage(
            cleaned,
            tuple(edit for _, edit in edits if edit is not None),
            tuple(seq for seq, edit in edits if edit is None),
            lambda: self._source_zlib(page_id),
        )

    def source(self, page_id: int) -> bytes:
        """Return the bytes of the file a page was read from, unchanged.

        Raises:
            StorageFailed: they are damaged, or there is no such page.
        """
        return self.source_and_frames(page_id)[0]

    def source_and_frames(self, page_id: int) -> tuple[bytes, bytes]:
        """Return a page's bytes, unchanged, and its frames as `core.bundle` joins them.

        Raises:
            StorageFailed: they are damaged, or there is no such page.
        """
        packed = self._source_zlib(page_id)
        rows = self._rows("SELECT sha256 FROM page WHERE id = ?", (page_id,))
        try:
            data, frames = bundle.unpacked(packed)
        except bundle.BundleDamaged:
            data, frames = None, b""
        if data is None or hashlib.sha256(data).hexdigest() != rows[0][0]:
            raise StorageFailed(
                f'The original of page {page_id} in the project "{self.path.name}" is'
                " damaged on disk. Open the saved file again."
            )
        return data, frames

    def keep_record(self, step: int, make: Callable[[], str]) -> Future[int]:
        """Queue what a step knows beside the pages; `make` is called by the writer.

        It is held as edits are.
        """

        def change(connection: sqlite3.Connection) -> int:
            self.steps.write_record(connection, step, make())
            return step

        return self._writer.submit(change, is_held=True)

    def set_state(self, page_id: int, key: str, value: str) -> Future[int]:
        """Queue a small fact about a page, such as the block shown last."""
        return self.facts.put(page_id, key, value)

    def state(self, page_id: int, key: str) -> str | None:
        """Return a fact about a page; None when it was never set.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        return self.facts.get(page_id, key)

    def tell_held(self, told: Told) -> None:
        """Have `told` called when edits begin or cease to be held for a full disk.

        It is called on the writer's thread, with the failure, or with None once all
        that was held is on the disk.
        """
        self._writer.tell(told)

    def together(self) -> AbstractContextManager[None]:
        """Have all that this thread writes inside be on the disk at once, or not yet.

        A crash leaves either all of it or nothing.
        """
        return self._writer.together()

    def try_held(self) -> Future[int]:
        """Try at once to write the edits that are held; settled when that was tried.

        The future raises StorageFailed if they could not be written.
        """
        return self._writer.submit(lambda _: 0)

    def wait(self) -> None:
        """Return when everything given before is on the disk, held or has failed."""
        self._writer.wait()

    def note_copy(self, path: Path) -> Future[int]:
        """Queue where a copy of the project was written to."""
        row = storable(str(path)), now()

        def change(connection: sqlite3.Connection) -> int:
            return connection.execute(_NOTE_COPY, row).lastrowid or 0

        return self._writer.submit(change, is_held=True)

    def known_copies(self) -> tuple[tuple[str, str], ...]:
        """Return where copies were written to and when (UTC, ISO 8601), in order.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        every = ((str(path), str(when)) for path, when in self._rows(_COPIES, ()))
        # One that was saved under this name knows of itself.
        return tuple(each for each in every if not is_same(Path(each[0]), self.path))

    def close(self) -> None:
        """Commit what waits and let the file go; safe to call twice."""
        self._writer.close()
        with self._reading:
            self._reader.close()
        if self._lock is None:
            # Whoever writes it lays down its key.
            if self.key is not None:
                self.key.wipe()
            return
        if self.key is not None:
            protecting.put_down(self.path, self.key)
        self._lock.close()

    def _rows(self, query: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        try:
            with self._reading:
                return self._reader.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise StorageFailed(
                f'Could not read the project "{self.path.name}": {error}.'
                " Go back to a copy of it, or begin a new one."
            ) from error

    def _source_zlib(self, page_id: int) -> bytes:
        rows = self._rows("SELECT source_zlib FROM content WHERE page = ?", (page_id,))
        if rows and rows[0][0] == b"":
            raise StorageFailed(
                f"The original of page {page_id} was left out when this copy,"
                f' "{self.path.name}", was made. Open the saved file again.'
            )
        if not rows or not isinstance(rows[0][0], bytes):
            raise StorageFailed(
                f'The project "{self.path.name}" has no original of page {page_id}.'
                " Open the saved file again."
            )
        return rows[0][0]


def _row(cleaned: Cleaned) -> dict[str, str | None]:
    """Return what the list of pages holds of a page."""
    origin = cleaned.page.provenance
    return {
        "sha256": origin.sha256,
        "name": storable(origin.name),
        "title": storable(cleaned.page.title),
        "site": storable(origin.site) if origin.site else None,
        "language": storable(cleaned.language.code),
        "opened_at": now(),
    }


def _must_keep(connection: sqlite3.Connection, page_id: int) -> bool:
    """Return whether a page has edits, and a record they can be shown on."""
    # A version after the first was asked for: its encoding is a person's choice.
    has_edits, version = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM edit WHERE edit.page = page.id), version"
        " FROM page WHERE id = ?",
        (page_id,),
    ).fetchone()
    if not has_edits and version == 1:
        return False
    record = connection.execute(
        "SELECT cleaned FROM content WHERE page = ?", (page_id,)
    ).fetchone()
    return record is not None and read_cleaned(record[0]) is not None
