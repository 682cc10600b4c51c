"""The project file: its tables, and how it is opened, locked and refused."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from facingpage.errors import ProjectHeld, StorageFailed
from facingpage.storage import open_files
from facingpage.storage.ciphered import open_ciphered
from facingpage.storage.data_key import DataKey
from facingpage.storage.step_numbers import number_steps

# Names the file as ours: "FPg" and a 1, in SQLite's header.
APPLICATION_ID: Final = 0x46506701
VERSION: Final = 8

_SET_UP: Final = (
    "foreign_keys = ON",
    "trusted_schema = OFF",
    # A commit returns when the disk has it: an acknowledged edit is never lost.
    "synchronous = FULL",
)
# A second program that holds the file for a moment (a backup) is waited for.
_BUSY_S: Final = 5.0

_PAGE: Final = """
CREATE TABLE page (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL,
    -- Opened anew by another encoding the same bytes are another version.
    version INTEGER NOT NULL DEFAULT 1,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    site TEXT,
    language TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    UNIQUE (sha256, version)
);
"""
_SITE_PAGE: Final = """
-- Hashes of what a page has in common with others of its site, by the hash of its name.
CREATE TABLE site_page (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL UNIQUE,
    site BLOB NOT NULL,
    imprint BLOB NOT NULL
);
CREATE INDEX page_of_site ON site_page (site, seq);
"""
_SITE_RULE: Final = """
-- Languages that a person set for a site: of its pages ("" for likeness), or of blocks
-- that are alike, which is JSON. The one set last has the greatest number.
CREATE TABLE site_rule (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    site TEXT NOT NULL,
    likeness TEXT NOT NULL,
    code TEXT NOT NULL,
    who TEXT NOT NULL,
    made_at TEXT NOT NULL,
    UNIQUE (site, likeness)
);
"""
_TERMS: Final = """
-- Changes of the glossary as JSON, each with what takes it back; the glossary is what
-- all of them make in order.
CREATE TABLE term_change (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    who TEXT NOT NULL,
    made_at TEXT NOT NULL,
    change TEXT NOT NULL,
    inverse TEXT NOT NULL
);
-- Sentences a person translated: in a block of a page, or in a list that was imported
-- (then `origin` names it). `sentence` is the source as it is looked up.
CREATE TABLE memory (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    page INTEGER REFERENCES page (id),
    block INTEGER,
    source_language TEXT NOT NULL,
    target_language TEXT NOT NULL,
    sentence TEXT NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    who TEXT NOT NULL,
    made_at TEXT NOT NULL,
    origin TEXT NOT NULL
);
CREATE INDEX memory_of_sentence
    ON memory (source_language, target_language, sentence);
CREATE INDEX memory_of_block ON memory (page, block);
"""
_RULES: Final = """
-- Changes of the rules for sites as JSON, each with what takes it back; the rules are
-- what all of them make in order.
CREATE TABLE rule_change (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    who TEXT NOT NULL,
    made_at TEXT NOT NULL,
    change TEXT NOT NULL,
    inverse TEXT NOT NULL
);
"""
_DRAFT: Final = """
-- Machine translations by a hash of what they were made of. All may be lost.
CREATE TABLE draft (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    key BLOB NOT NULL UNIQUE,
    draft TEXT NOT NULL
);
"""
_STEP: Final = """
-- What a person did at one go. `words` say what, "" for steps from before there were
-- any; `undoes` is the step taken back, `redoes` the one done again; `kind` names who
-- does what is no edit of a page, and `record` tells it what, as JSON.
CREATE TABLE step (
    id INTEGER PRIMARY KEY,
    who TEXT NOT NULL,
    made_at TEXT NOT NULL,
    words TEXT NOT NULL,
    undoes INTEGER REFERENCES step (id),
    redoes INTEGER REFERENCES step (id),
    kind TEXT,
    record TEXT
);
CREATE INDEX step_of_step ON step (coalesce(undoes, redoes));
"""
_STEP_OF_EDIT: Final = """
CREATE INDEX edit_of_step ON edit (step);
"""
_SCHEME: Final = """
-- Labels and guidelines as JSON, as each change left them; `title` says what it did.
CREATE TABLE scheme_change (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    who TEXT NOT NULL,
    made_at TEXT NOT NULL,
    title TEXT NOT NULL,
    scheme TEXT NOT NULL
);
"""
_PASSAGE: Final = """
-- What is searched of each block: see `storage/passages.py`. The index over it is made
-- when the first page is put into it.
CREATE TABLE passage (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    language TEXT,
    kept INTEGER,
    parts TEXT,
    machine TEXT
);
CREATE TABLE passage_language (
    slot INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE
);
-- Up to which block a page is in the index, in which form, and whether that is all.
CREATE TABLE passage_page (
    page INTEGER PRIMARY KEY,
    form TEXT NOT NULL,
    upto INTEGER NOT NULL,
    whole INTEGER NOT NULL
);
"""
_SKETCH: Final = """
-- Hashes of a page's kept text, by which pages that are nearly the same are found. All
-- may be lost.
CREATE TABLE sketch (
    page INTEGER PRIMARY KEY REFERENCES page (id),
    hashes BLOB NOT NULL
);
"""
_SENT_COPY: Final = """
-- Where copies of the project were written to, so that it can be said when it is wiped.
CREATE TABLE sent_copy (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL,
    made_at TEXT NOT NULL
);
"""
_TABLES: Final = f"""
{_PAGE}
{_STEP}
{_SITE_PAGE}
{_SITE_RULE}
{_TERMS}
{_DRAFT}
{_RULES}
{_SCHEME}
{_PASSAGE}
{_SKETCH}
{_SENT_COPY}
-- Apart from the list of pages, which is read without them.
CREATE TABLE content (
    page INTEGER PRIMARY KEY REFERENCES page (id),
    cleaned TEXT NOT NULL,
    source_zlib BLOB NOT NULL
);
CREATE TABLE edit (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    page INTEGER NOT NULL REFERENCES page (id),
    who TEXT NOT NULL,
    made_at TEXT NOT NULL,
    edit TEXT NOT NULL,
    inverse TEXT NOT NULL,
    -- NULL: carried over from another version of the page.
    step INTEGER REFERENCES step (id)
);
{_STEP_OF_EDIT}
CREATE INDEX edit_of_page ON edit (page, seq);
CREATE TABLE state (
    page INTEGER NOT NULL REFERENCES page (id),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (page, key)
) WITHOUT ROWID;
"""


_FROM_1: Final = f"""
BEGIN IMMEDIATE;
ALTER TABLE page RENAME TO page_before;
{_PAGE}
INSERT INTO page (id, sha256, name, title, site, language, opened_at)
SELECT id, sha256, name, title, site, language, opened_at FROM page_before;
DROP TABLE page_before;
PRAGMA user_version = 2;
COMMIT;
"""  # noqa: S608  # our own words alone

# Pages of format 2 lack the zone of a block and the type of a page: none is told of
# them. A program of format 2 would take a page that has them for damaged.
_FROM_3: Final = f"""
BEGIN IMMEDIATE;
{_SITE_PAGE}
PRAGMA user_version = 4;
COMMIT;
"""

# A program of format 4 would leave out the languages that a person set.
_FROM_4: Final = f"""
BEGIN IMMEDIATE;
{_SITE_RULE}
PRAGMA user_version = 5;
COMMIT;
"""

# A program of format 5 would translate without the glossary, and learn nothing.
_FROM_5: Final = f"""
BEGIN IMMEDIATE;
{_TERMS}
PRAGMA user_version = 6;
COMMIT;
"""

_FROM_6: Final = f"""
BEGIN IMMEDIATE;
{_DRAFT}
PRAGMA user_version = 7;
COMMIT;
"""

# A program of format 7 would write edits of no step: they could not be undone. It would
# keep what a person's rules drop, leave out labels and notes, and not tell the search
# what is changed. What stays open is ended when the entries that are there have their
# steps.
_FROM_7: Final = f"""
BEGIN IMMEDIATE;
{_STEP}
{_RULES}
{_SCHEME}
{_PASSAGE}
{_SKETCH}
{_SENT_COPY}
ALTER TABLE edit ADD COLUMN step INTEGER REFERENCES step (id);
{_STEP_OF_EDIT}
"""


def connect_temporarily(path: Path, key: DataKey | None) -> sqlite3.Connection:
    """Return a connection to a file of our own making that nobody waits for.

    What a crash leaves of such a file is of no use, so nothing is flushed meanwhile.

    Raises:
        sqlite3.Error: the file cannot be opened.
    """
    pragmas = ("foreign_keys = OFF", "synchronous = OFF", "secure_delete = ON")
    return _set_up(connect(path, key), pragmas)


def connect(path: Path, key: DataKey | None = None) -> sqlite3.Connection:
    """Return a connection in autocommit mode that any one thread at a time may use.

    With a key the file is encrypted.

    Raises:
        sqlite3.Error: the file cannot be opened, or is no database.
    """
    return _set_up(_open(path, key), _SET_UP)


def connect_damaged(path: Path, key: DataKey | None) -> sqlite3.Connection:
    """Return a connection to a copy of a damaged file, also to one that was cut short.

    Raises:
        sqlite3.Error: the file cannot be opened, or is no database.
    """
    # It must come first: else a file that is shorter than it says is refused.
    return _set_up(_open(path, key), ("writable_schema = ON", *_SET_UP))


def _open(path: Path, key: DataKey | None) -> sqlite3.Connection:
    if key is not None:
        return open_ciphered(str(path), key, timeout=_BUSY_S)
    return open_files.connect(path, timeout=_BUSY_S)


def _set_up(
    connection: sqlite3.Connection, pragmas: Sequence[str]
) -> sqlite3.Connection:
    try:
        for each in pragmas:
            connection.execute(f"PRAGMA {each}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def hold(path: Path) -> sqlite3.Connection:
    """Return what keeps the project ours until it is closed or this process ends.

    The lock is a second, empty SQLite file beside the project: the one way that works
    alike on every system and leaves the project readable to our own two connections.

    Raises:
        ProjectHeld: another window or process holds the project.
        sqlite3.Error: the lock file cannot be made.
    """
    place = open_files.real(path)
    lock = sqlite3.connect(
        place.with_name(place.name + "-lock"),
        timeout=0,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        lock.close()
        if "locked" not in str(error):
            raise
        raise ProjectHeld(
            f'Could not open the project "{path.name}": another Facing Page window is'
            " using it. Go on in that window, or close it and try again."
        ) from error
    except sqlite3.Error:
        lock.close()
        raise
    return lock


def refuse_foreign(connection: sqlite3.Connection, path: Path) -> bool:
    """Return whether the file is one of our projects; False for an empty, new file.

    Raises:
        StorageFailed: it belongs to another program, or to a newer Facing Page.
        sqlite3.Error: it is no database.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if not tables and not version and not application:
        return False
    if application != APPLICATION_ID:
        raise StorageFailed(
            f'Could not open "{path.name}": it is no Facing Page project, but the'
            " database of another program. Choose another file."
        )
    if version > VERSION:
        raise StorageFailed(
            f'Could not open the project "{path.name}": a newer Facing Page made it'
            f" (format {version}, this one reads up to {VERSION})."
            " Install the newer Facing Page to open it."
        )
    return True


def create(connection: sqlite3.Connection) -> None:
    """Make an empty project of a new file, all or nothing.

    Raises:
        sqlite3.Error: the file cannot be written.
    """
    connection.executescript(
        f"BEGIN; {_TABLES} PRAGMA application_id = {APPLICATION_ID};"
        f" PRAGMA user_version = {VERSION}; COMMIT;"
    )


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Give a project of an older format this one's tables, all or nothing.

    Raises:
        sqlite3.Error: the file cannot be written.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version == 1:
        _from_1(connection)
    if version < 4:
        _run(connection, _FROM_3)
    if version < 5:
        _run(connection, _FROM_4)
    if version < 6:
        _run(connection, _FROM_5)
    if version < 7:
        _run(connection, _FROM_6)
    if version < VERSION:
        _from_7(connection)


def _from_1(connection: sqlite3.Connection) -> None:
    # SQLite cannot take a UNIQUE from a column: the table is made anew, and those that
    # refer to it must not mind meanwhile.
    connection.execute("PRAGMA foreign_keys = OFF")
    # Else renaming would have them follow the old table.
    connection.execute("PRAGMA legacy_alter_table = ON")
    try:
        _run(connection, _FROM_1)
    finally:
        connection.execute("PRAGMA legacy_alter_table = OFF")
        connection.execute("PRAGMA foreign_keys = ON")


def _from_7(connection: sqlite3.Connection) -> None:
    try:
        connection.executescript(_FROM_7)
        number_steps(connection)
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except sqlite3.Error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _run(connection: sqlite3.Connection, script: str) -> None:
    """Make the changes of a script, which is a transaction, all or none."""
    try:
        connection.executescript(script)
    except sqlite3.Error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
