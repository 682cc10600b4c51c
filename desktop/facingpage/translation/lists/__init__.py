"""Glossaries and translation memories in files: one kind a row."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG
from typing import Final

from facingpage.core.lists import ListPart
from facingpage.core.memory import Remembered
from facingpage.core.terms import Term, usable
from facingpage.errors import ListFailed
from facingpage.translation.lists import tables, tbx, tmx
from facingpage.translation.lists.base import (
    MOST_BYTES,
    MOST_SENTENCES,
    MOST_TERMS,
    Asked,
    Entries,
    Unreadable,
)

__all__ = ["LISTS", "ListKind", "read_list"]

_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class ListKind:
    """A kind of list. `has_terms`: a glossary, else a memory."""

    name: str
    title: str
    suffixes: tuple[str, ...]
    read: Callable[[Asked], Entries]
    has_terms: bool = True


LISTS: Final = (
    ListKind("csv", "Table", (".csv", ".txt"), tables.read),
    ListKind("tsv", "Table", (".tsv", ".tab"), tables.read),
    ListKind("tbx", "Terminology", (".tbx",), tbx.read),
    ListKind("tmx", "Translation memory", (".tmx",), tmx.read, has_terms=False),
)
"""Every kind of list; the content tells which of the XML kinds a file is."""


def read_list(path: Path, source: str = "", target: str = "") -> Iterator[ListPart]:
    """Yield what a glossary or memory holds, some 500 entries at a time.

    `source` and `target` are base codes: those of a table that names no languages, and
    the pair that is wanted of a list of many.

    Raises:
        ListFailed: the file cannot be read, is none of the kinds, or holds too much.
    """
    try:
        yield from _read(path, source, target)
    except Unreadable as error:
        raise ListFailed(_failed(path, str(error))) from error
    except OSError as error:
        why = error.strerror or "it cannot be read"
        raise ListFailed(_failed(path, why)) from error


def _read(path: Path, source: str, target: str) -> Iterator[ListPart]:
    count = 0
    _refuse_odd(path)
    with path.open("rb") as file:
        kind = _kind(path, file.read(4000))
        file.seek(0)
        asked = Asked(file, path.name, source, target)
        most = MOST_TERMS if kind.has_terms else MOST_SENTENCES
        for part in _parts(kind.read(asked)):
            count += len(part.terms) + len(part.sentences)
            if count > most:
                raise Unreadable(f"it holds more than {most:,} entries; split it")
            yield part
    if not count:
        raise Unreadable("there is no term and no sentence in it")


def _refuse_odd(path: Path) -> None:
    status = path.stat()
    if not S_ISREG(status.st_mode):
        raise Unreadable("it is no file")
    if status.st_size > MOST_BYTES:
        raise Unreadable(f"it has more than {MOST_BYTES >> 20} MB; split it")


def _kind(path: Path, head: bytes) -> ListKind:
    by_name = {kind.name: kind for kind in LISTS}
    plain = head.replace(b"\0", b"").lower()
    if plain.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<"):
        if b"<tmx" in plain:
            return by_name["tmx"]
        if b"<martif" in plain or b"<tbx" in plain:
            return by_name["tbx"]
        raise Unreadable("it is neither TMX nor TBX")
    return by_name["tsv" if path.suffix.lower() in {".tsv", ".tab"} else "csv"]


def _parts(entries: Entries) -> Iterator[ListPart]:
    terms: list[Term] = []
    sentences: list[Remembered] = []
    skipped = 0
    for entry in entries:
        if isinstance(entry, Term):
            terms.append(entry)
        elif entry is not None:
            sentences.append(entry)
        else:
            skipped += 1
        if len(terms) + len(sentences) + skipped >= _AT_ONCE:
            yield _part(terms, sentences, skipped)
            terms, sentences, skipped = [], [], 0
    yield _part(terms, sentences, skipped)


def _part(terms: list[Term], sentences: list[Remembered], skipped: int) -> ListPart:
    good, odd = usable(terms)
    return ListPart(good, tuple(sentences), skipped + odd)


def _failed(path: Path, why: str) -> str:
    return f'Could not read the list "{path.name}": {why}. Nothing was taken over.'
