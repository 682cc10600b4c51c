"""What a search finds, and what it may be narrowed to."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any, Final, Literal, NamedTuple

from facingpage.core.languages import UNDETERMINED, base
from facingpage.core.page import BlockId
from facingpage.core.query import Span
from facingpage.storage.passages import (
    LABELS,
    NOTES,
    ORIGINAL,
    STATES,
    block_of,
    place_of,
)

Column = Literal["original", "translation", "note", "label"]
"""What a text of a block is."""

COLUMNS: Final[tuple[Column, ...]] = ("original", "translation", "note", "label")

_DATE_CHARS: Final = len("2026-11-29")
# All in one row: at each row Python may have to wait for its other threads.
_PAGES: Final = """
SELECT json_group_array(json_array(
    id, iif(typeof(title) = 'text', title, ''), iif(typeof(name) = 'text', name, ''),
    iif(typeof(site) = 'text', site, ''),
    iif(typeof(language) = 'text', language, ''),
    (SELECT iif(typeof(value) = 'text', value, '') FROM state
     WHERE state.page = page.id AND state.key = 'date')))
FROM page
WHERE NOT EXISTS (SELECT 1 FROM page AS later
                  WHERE later.sha256 = page.sha256 AND later.version > page.version)
"""


class Passage(NamedTuple):
    """A text of a block and, where it was looked for there, where it was found.

    `language` is a code. `parts` tell a translation's sentences as they are stored.
    """

    column: Column
    language: str
    text: str
    parts: str = ""
    hits: tuple[Span, ...] = ()

    def sentences(self) -> tuple[tuple[Span, Span], ...]:
        """Return a translation's sentences: their places in original and translation.

        What is damaged is left out.
        """
        try:
            told = [tuple(each) for each in json.loads(self.parts or "[]")]
            pairs = [((a, b), (c, d)) for a, b, c, d, *_ in told]
        except (ValueError, TypeError, RecursionError):
            return ()
        return tuple(
            (own, other)
            for own, other in pairs
            if all(type(place) is int for place in (*own, *other))
            and 0 <= own[0] <= own[1]
            and 0 <= other[0] <= other[1] <= len(self.text)
        )


class FoundBlock(NamedTuple):
    """A block in which it stands: all of its texts, the original first.

    `labels` are ids. `states` say how far the work on each translation is, by its
    language; what is not there is a draft. `called` is what the block is called on the
    screen where that is another number than its own; else "".
    """

    page_id: int
    block: BlockId
    is_kept: bool
    passages: tuple[Passage, ...]
    labels: tuple[str, ...] = ()
    states: tuple[tuple[str, str], ...] = ()
    called: str = ""

    @classmethod
    def of(
        cls,
        key: int,
        rows: Iterable[Sequence[Any]],
        slots: Mapping[int, str],
        names: Mapping[str, str],
    ) -> "FoundBlock | None":
        """Return the block whose rows these are; None where its original is missing.

        `slots` are the languages by their places, `names` what labels are called.
        """
        made: dict[int, Passage] = {}
        labels: tuple[str, ...] = ()
        states: tuple[tuple[str, str], ...] = ()
        is_kept = True
        for row_id, text, language, kept, parts in rows:
            place = place_of(row_id)[1]
            if not isinstance(text, str):
                continue
            if place == ORIGINAL:
                code = language if isinstance(language, str) else UNDETERMINED
                made[place] = Passage("original", code, text)
                is_kept = bool(kept)
            elif place == NOTES:
                made[place] = Passage("note", "", text)
            elif place == LABELS:
                labels = tuple(text.split("\n"))
                called = ", ".join(names.get(label, label) for label in labels)
                made[place] = Passage("label", "", called)
            elif place == STATES:
                parted = (line.partition(" ") for line in text.split("\n"))
                states = tuple((code, state) for code, _, state in parted)
            elif place in slots:
                told = parts if isinstance(parts, str) else ""
                made[place] = Passage("translation", slots[place], text, told)
        if ORIGINAL not in made:
            return None
        page_id, block = block_of(key)
        in_order = tuple(made[place] for place in sorted(made))
        return cls(page_id, block, is_kept, in_order, labels, states)

    def with_hits(
        self, own: Sequence[Passage], hits: Sequence[tuple[Span, ...]]
    ) -> "FoundBlock":
        """Return the block with what was found in some of its texts."""
        found = dict(zip(map(id, own), hits, strict=True))
        told = tuple(
            each._replace(hits=found[id(each)]) if found.get(id(each)) else each
            for each in self.passages
        )
        return self._replace(passages=told)


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What is told of a page with what was found on it. `date` is the page's own."""

    page_id: int
    title: str
    name: str
    site: str
    language: str
    date: str

    def name_shown(self) -> str:
        """Return the title, or the file's name where there is none."""
        return self.title or self.name


@dataclass(frozen=True, slots=True)
class FoundPage:
    """A page, and its blocks in which it stands in reading order."""

    page: PageFacts
    blocks: tuple[FoundBlock, ...]

    def count(self) -> int:
        """Return how many places there are."""
        return sum(len(p.hits) for block in self.blocks for p in block.passages)


@dataclass(frozen=True, slots=True)
class Scope:
    """What a search can be narrowed to: base codes of languages, and sites."""

    languages: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Filters:
    """What is searched: nothing given is no limit.

    `languages` are base codes, of the text itself, and notes are in none. `labels` are
    ids; a block has to have one of them, and one of `states`. `is_kept` asks for blocks
    of the article, or for dropped ones. `since` and `until` are days in ISO 8601, the
    last included: pages without a date lie in no span of days.
    """

    columns: frozenset[Column] = frozenset(COLUMNS)
    languages: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    is_kept: bool | None = None
    sites: frozenset[str] = frozenset()
    pages: frozenset[int] = frozenset()
    since: str = ""
    until: str = ""

    def texts(self, block: FoundBlock) -> tuple[Passage, ...]:
        """Return the texts of a block that are to be searched."""
        if self.is_kept is not None and block.is_kept != self.is_kept:
            return ()
        if self.labels and self.labels.isdisjoint(block.labels):
            return ()
        if self.states:
            states = {state for _, state in block.states} or {"draft"}
            if self.states.isdisjoint(states):
                return ()
        own = block.passages
        if len(self.columns) < len(COLUMNS):
            own = tuple(each for each in own if each.column in self.columns)
        if self.languages:
            own = tuple(each for each in own if base(each.language) in self.languages)
        return own

    def has(self, page: PageFacts) -> bool:
        """Return whether a page is to be searched."""
        if self.pages and page.page_id not in self.pages:
            return False
        if self.sites and page.site not in self.sites:
            return False
        if not self.since and not self.until:
            return True
        day = page.date[:_DATE_CHARS]
        return bool(day) and self.since <= day <= (self.until or day)


def pages_in(connection: Connection, filters: Filters) -> dict[int, PageFacts]:
    """Return the pages to search by their numbers; of versions the last."""
    found = {}
    (rows,) = connection.execute(_PAGES).fetchone()
    for page_id, *told, date in json.loads(rows):
        title, name, site, language = map(_text, told)
        page = PageFacts(int(page_id), title, name, site, language, _state(date))
        if filters.has(page):
            found[page.page_id] = page
    return found


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _state(value: object) -> str:
    try:
        told = json.loads(value) if isinstance(value, str) else ""
    except (ValueError, RecursionError):
        return ""
    return _text(told)
