"""The translation memory: every sentence that a person translated, or imported."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from itertools import islice
from sqlite3 import Connection
from typing import Final

from facingpage.core.memory import Learnt, Remembered, key
from facingpage.storage.rows import Rows, now, storable
from facingpage.storage.writer import Writer

_INSERT: Final = (
    "INSERT INTO memory (page, block, source_language, target_language, sentence,"
    " source, target, who, made_at, origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_FORGET: Final = (
    "DELETE FROM memory WHERE page = ? AND block = ? AND target_language = ?"
)
# As bytes: one text that is no UTF-8 would keep all the others from being read.
_COLUMNS: Final = ", ".join(  # noqa: S608  # our own words alone
    f"CAST({name} AS BLOB)"
    for name in ("source", "target", "source_language", "target_language", "who")
) + (
    ", CAST(made_at AS BLOB), CAST(coalesce((SELECT title FROM page"
    " WHERE page.id = memory.page), origin) AS BLOB)"
)
# What a person translated here holds over what was imported, the last over the first.
_ORDER: Final = "ORDER BY page IS NULL, seq DESC"
# Of several the last row is the one that holds.
_EXACT: Final = (
    f"SELECT {_COLUMNS}, CAST(sentence AS BLOB) FROM memory"  # noqa: S608  # our own words alone
    " WHERE source_language = ? AND target_language = ? AND sentence IN ({})"
    " ORDER BY page IS NOT NULL, seq"
)
_MOST_ASKED: Final = 500
_IS_ANY: Final = "SELECT EXISTS (SELECT 1 FROM memory)"
_ONE: Final = f"SELECT {_COLUMNS} FROM memory WHERE seq = ?"  # noqa: S608  # as above
# The plus signs keep it from the index: it would put all in order for each part.
_LIKELY: Final = (
    "SELECT seq, CAST(sentence AS BLOB) FROM memory WHERE seq < ?"
    " AND +source_language = ? AND +target_language = ?"
    " AND length(sentence) BETWEEN ? AND ? ORDER BY seq DESC LIMIT ?"
)
# Reading many in one go would hold up the window, and writing them an edit.
_AT_ONCE: Final = 2_000
_LAST_SEQ: Final = 2**63 - 1
_ALL: Final = f"SELECT {_COLUMNS} FROM memory {_ORDER}"  # noqa: S608  # as above
_OF_BLOCK: Final = "SELECT 1 FROM memory WHERE page = ? AND block = ?"
_COUNT: Final = "SELECT count(*) FROM memory"
_KNOWN: Final = (
    "SELECT 1 FROM memory WHERE source_language = ? AND target_language = ?"
    " AND sentence = ? AND target = ?"
)


@dataclass(frozen=True, slots=True)
class Likely:
    """Sentences that may be like another by their length; `seqs` find the whole.

    Two lists and no object for each: Python's collector would go through all of them.
    """

    seqs: Sequence[int]
    sentences: Sequence[str]


class Memory:
    """A project's memory, read from any thread."""

    def __init__(self, writer: Writer, rows: Rows) -> None:
        """Make it of a project that is open."""
        self._writer = writer
        self._rows = rows

    def recall(
        self, source: str, target: str, sentences: Sequence[str]
    ) -> Mapping[str, Remembered]:
        """Return what is remembered of exactly these sentences, by the sentence.

        What is still being written is not waited for.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        keys = {sentence: storable(key(sentence)) for sentence in sentences}
        asked = [*dict.fromkeys(keys.values())]
        by_key: dict[str, Remembered] = {}
        for start in range(0, len(asked), _MOST_ASKED):
            part = asked[start : start + _MOST_ASKED]
            query = _EXACT.format(", ".join("?" * len(part)))
            for *row, said in self._rows(query, (source, target, *part)):
                if (remembered := _remembered(row)) is not None:
                    by_key[bytes(said).decode("utf-8", "replace")] = remembered
        return {said: by_key[it] for said, it in keys.items() if it in by_key}

    def is_any(self) -> bool:
        """Return whether anything is remembered at all.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        return bool(self._rows(_IS_ANY, ())[0][0])

    def likely(
        self, source: str, target: str, shortest: int, longest: int
    ) -> Iterator[Likely]:
        """Yield the sentences of a pair that have so many characters, the last first.

        Some thousands at a time, so that whoever looks through them can stop. Waits
        for what is still being written.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        before = _LAST_SEQ
        while True:
            rows = self._rows(
                _LIKELY, (before, source, target, shortest, longest, _AT_ONCE)
            )
            if rows:
                yield Likely(
                    [seq for seq, _ in rows],
                    [bytes(said).decode("utf-8", "replace") for _, said in rows],
                )
            if len(rows) < _AT_ONCE:
                return
            before = rows[-1][0]

    def get(self, seq: int) -> Remembered | None:
        """Return a sentence by its number; None if it is gone or damaged.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        return next(map(_remembered, self._rows(_ONE, (seq,))), None)

    def all(self) -> tuple[Remembered, ...]:
        """Return all that is remembered, the persons' own first; damaged rows are out.

        Waits for what is still being written.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        found = map(_remembered, self._rows(_ALL, ()))
        return tuple(each for each in found if each is not None)

    def count(self) -> int:
        """Return how many sentences are remembered.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        self._writer.wait()
        return int(self._rows(_COUNT, ())[0][0])

    def learn(
        self, page_id: int, said: Iterable[tuple[Learnt, tuple[str, str]]]
    ) -> Future[int]:
        """Queue what blocks of a page are translated as, each with who and when.

        Of a block that something is remembered of meanwhile, that is newer.
        """
        said = tuple(said)

        def change(connection: Connection) -> int:
            for each, by in said:
                if not connection.execute(_OF_BLOCK, (page_id, each.block)).fetchone():
                    write(connection, page_id, each, by)
            return len(said)

        return self._writer.submit(change)

    def add(self, sentences: Iterable[Remembered]) -> int:
        """Remember sentences of a list; return how many were not known yet.

        They are written some thousands at a time, and waited for: an edit that is made
        meanwhile is on the disk after the next of them, not after all.

        Raises:
            StorageFailed: the disk does not take them; those before are remembered.
        """
        when, left, new = now(), iter(sentences), 0
        while rows := [_row(each, when) for each in islice(left, _AT_ONCE)]:
            new += self._writer.submit(partial(_add, rows)).result()
        return new


def _add(rows: Iterable[Sequence[object]], connection: Connection) -> int:
    new = 0
    for row in rows:
        if not connection.execute(_KNOWN, (*row[2:5], row[6])).fetchone():
            connection.execute(_INSERT, row)
            new += 1
    return new


def write(
    connection: Connection, page_id: int, learnt: Learnt, by: tuple[str, str]
) -> None:
    """Remember a block's translation as it is now, inside a change of the writer's.

    `by` says who and when. What was remembered of the block before is forgotten: the
    person has another opinion now, or took it back.
    """
    languages = {each.target_language for each in learnt.sentences}
    for language in {learnt.language.split("-")[0].lower(), *languages}:
        connection.execute(_FORGET, (page_id, learnt.block, language))
    for each in learnt.sentences:
        row = _row(each, by[1])
        connection.execute(_INSERT, (page_id, learnt.block, *row[2:7], *by, ""))


def _row(each: Remembered, when: str) -> tuple[object, ...]:
    texts = (
        each.source_language, each.target_language, key(each.source), each.source,
        each.target, each.who, each.made_at or when, each.page,
    )  # fmt: skip
    return (None, None, *map(storable, texts))


def _remembered(row: Sequence[object]) -> Remembered | None:
    try:
        texts = [bytes(each).decode() for each in row if isinstance(each, bytes)]
    except UnicodeDecodeError:
        return None
    return Remembered(*texts) if len(texts) == len(row) else None
