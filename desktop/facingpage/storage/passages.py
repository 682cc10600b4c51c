"""The texts of blocks as they are searched: one row each, kept true to the reviews.

A row is known by its page, its block, and its place there: the original, notes, labels,
or the translation into a language. What machines translated stays where nobody has the
page open: a search, and what it replaces, needs no draft.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from sqlite3 import Connection
from typing import Any, Final

from facingpage.core.breath import breathing
from facingpage.core.page import BlockId, Draft, Segment
from facingpage.core.progress import State, state_of
from facingpage.core.review import Review
from facingpage.core.sentence_map import sentence_pairs
from facingpage.storage.rows import storable

ORIGINAL: Final = 0
NOTES: Final = 1
LABELS: Final = 2
STATES: Final = 3
_OWN: Final = frozenset({ORIGINAL, NOTES, LABELS, STATES})
_FIRST_LANGUAGE: Final = 8
_LAST_PLACE: Final = 63
_PLACE_BITS: Final = 6
_BLOCK_BITS: Final = 20
_MOST_BLOCK: Final = (1 << _BLOCK_BITS) - 1
# So many blocks are read one by one; of more the whole page is.
_FEW: Final = 200
# More of them take as long as a key.
_BREATH_BLOCKS: Final = 2

_COLUMNS: Final = "text, language, kept, parts, machine"
_OF_BLOCKS: Final = f"SELECT id, {_COLUMNS} FROM passage WHERE id BETWEEN ? AND ?"  # noqa: S608  # our own words alone
_PUT: Final = (
    f"INSERT OR REPLACE INTO passage (id, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)"  # noqa: S608  # as above
)
_TOLD: Final = (
    "SELECT id, language, kept FROM passage WHERE id BETWEEN ? AND ? AND id % 64 = 0"
)
_TELL: Final = "UPDATE passage SET language = ?, kept = ? WHERE id = ?"
_LANGUAGES: Final = "SELECT slot, code FROM passage_language"


@dataclass(frozen=True, slots=True)
class Row:
    """A text of a block. `language` and `kept` are told of originals alone.

    `parts` are the sentences of a translation as JSON: where each stands in the
    original and in the translation, and whether a person wrote it. `machine` are the
    machine's sentences, where the text and its parts do not tell them.
    """

    text: str
    language: str | None = None
    kept: int | None = None
    parts: str | None = None
    machine: str | None = None


@dataclass(frozen=True, slots=True)
class Changed:
    """The texts of a block before and after a change, to be indexed."""

    key: int
    before: tuple[str, ...]
    after: tuple[str, ...]

    def turned(self) -> "Changed":
        """Return the change that takes this one back."""
        return Changed(self.key, self.after, self.before)


def key_of(page_id: int, block: int) -> int:
    """Return the number by which an index knows a block."""
    return page_id << _BLOCK_BITS | block


def block_of(key: int) -> tuple[int, BlockId]:
    """Return the page and the block of an index's number."""
    return key >> _BLOCK_BITS, BlockId(key & _MOST_BLOCK)


def place_of(row_id: int) -> tuple[int, int]:
    """Return the index's number of a row's block, and the row's place there."""
    return row_id >> _PLACE_BITS, row_id & _LAST_PLACE


def ids_of_block(key: int) -> tuple[int, int]:
    """Return the first and the last number that a row of a block can have."""
    return key << _PLACE_BITS, key << _PLACE_BITS | _LAST_PLACE


def ids_of(page_id: int) -> tuple[int, int]:
    """Return the first and the last number that a row of a page can have."""
    first, last = key_of(page_id, 0), key_of(page_id, _MOST_BLOCK)
    return ids_of_block(first)[0], ids_of_block(last)[1]


def languages(connection: Connection) -> dict[int, str]:
    """Return the languages of the translations, by their place among a block's rows."""
    return {
        slot: code
        for slot, code in connection.execute(_LANGUAGES)
        if isinstance(slot, int) and isinstance(code, str)
    }


def write(
    connection: Connection,
    page_id: int,
    review: Review,
    blocks: Collection[BlockId] | None,
    gone: Collection[BlockId] = (),
) -> Iterator[Changed]:
    """Make the rows of blocks true to a review, and yield what changed of each.

    None as blocks is all of the page. What the machine translated and the review does
    not hold stays, but for the blocks in `gone`. It is done as it is iterated.
    """
    last = min(len(review.page.blocks), _MOST_BLOCK)
    asked = range(1, last + 1) if blocks is None else sorted(set(blocks))
    # One that was cut off, and is not any more, may be behind the last.
    own = [BlockId(number) for number in asked if 0 < number <= _MOST_BLOCK]
    before = _stored(connection, page_id, own)
    after = {
        b: dict(_own_rows(review, b)) if b <= last else {}
        for b in breathing(own, _BREATH_BLOCKS)
    }
    _translate(connection, review, before, after, gone)
    slots = languages(connection)
    for block in breathing(own, _BREATH_BLOCKS):
        # What this does not know of stays: a place of a later version.
        was = {
            slot: row
            for slot, row in before.get(block, {}).items()
            if slot in _OWN or slot in slots
        }
        if was != after[block]:
            yield _put(connection, key_of(page_id, block), was, after[block])


def _translate(
    connection: Connection,
    review: Review,
    before: Mapping[BlockId, Mapping[int, Row]],
    after: Mapping[BlockId, dict[int, Row]],
    gone: Collection[BlockId],
) -> None:
    """Put into `after` the translations of its blocks, and how far each is."""
    slots = languages(connection)
    said = (*review.targets, *review.statuses)
    codes = {*slots.values(), *(code for _, code in said), review.target_language}
    states: dict[BlockId, list[str]] = {}
    for code in sorted(codes - {""}):
        slot = _slot(connection, slots, code)
        if slot is None:
            continue
        stored = {b: rows[slot] for b, rows in before.items() if slot in rows}
        for block, row, state in _translated(review, code, after, stored, gone):
            if row is not None:
                after[block][slot] = row
            if state != "draft":
                states.setdefault(block, []).append(f"{code} {state}")
    for block, told in states.items():
        after[block][STATES] = Row("\n".join(told))


def _put(
    connection: Connection, key: int, was: Mapping[int, Row], now: Mapping[int, Row]
) -> Changed:
    first, _ = ids_of_block(key)
    for slot in was.keys() - now.keys():
        connection.execute("DELETE FROM passage WHERE id = ?", (first | slot,))
    for slot, row in now.items():
        if was.get(slot) != row:
            values = row.text, row.language, row.kept, row.parts, row.machine
            connection.execute(_PUT, (first | slot, *values))
    return Changed(key, _texts(was), _texts(now))


def refresh(connection: Connection, page_id: int, review: Review) -> int:
    """Make true what is told of a page's originals; return how many were not."""
    changed = 0
    for row_id, language, kept in connection.execute(_TOLD, ids_of(page_id)).fetchall():
        block = block_of(place_of(row_id)[0])[1]
        if block > len(review.page.blocks):
            continue
        now = storable(review.language_of(block).code), int(review.is_kept(block))
        if now != (language, kept):
            connection.execute(_TELL, (*now, row_id))
            changed += 1
    return changed


def stored(
    connection: Connection, page_id: int, blocks: list[BlockId]
) -> Iterator[Changed]:
    """Yield what is stored of blocks that stand one after the other, as if it were new.

    It is in order.
    """
    for block, rows in sorted(_stored(connection, page_id, blocks).items()):
        yield Changed(key_of(page_id, block), (), _texts(rows))


def _texts(rows: Mapping[int, Row]) -> tuple[str, ...]:
    return tuple(
        row.text
        for slot, row in rows.items()
        if slot != STATES and isinstance(row.text, str)
    )


def _own_rows(review: Review, block: BlockId) -> Iterator[tuple[int, Row]]:
    """Yield the rows of a block that are of no language; one gone has none."""
    if block in review.gone:
        return
    language = storable(review.language_of(block).code)
    text = storable(review.block(block).text)
    yield ORIGINAL, Row(text, language, int(review.is_kept(block)))
    if notes := review.notes.get(block):
        yield NOTES, Row(storable("\n".join(note.text for note in notes)))
    spans = (span.label for span in review.spans.get(block, ()))
    if labels := dict.fromkeys((*review.labels.get(block, ()), *spans)):
        # Their ids: what they are called may change any day.
        yield LABELS, Row(storable("\n".join(labels)))


def _stored(
    connection: Connection, page_id: int, blocks: list[BlockId]
) -> dict[BlockId, dict[int, Row]]:
    found: dict[BlockId, dict[int, Row]] = {}
    ranges = [(block, block) for block in blocks]
    if blocks and (len(blocks) > _FEW or blocks[-1] - blocks[0] < len(blocks)):
        ranges = [(blocks[0], blocks[-1])]
    for first, last in ranges:
        ends = (
            ids_of_block(key_of(page_id, first))[0],
            ids_of_block(key_of(page_id, last))[1],
        )
        for row_id, *values in connection.execute(_OF_BLOCKS, ends):
            key, slot = place_of(row_id)
            found.setdefault(block_of(key)[1], {})[slot] = Row(*values)
    return found


def _slot(connection: Connection, slots: dict[int, str], code: str) -> int | None:
    """Return the place of translations into a language; None where there is no room."""
    for slot, known in slots.items():
        if known == code:
            return slot
    slot = max((_FIRST_LANGUAGE - 1, *slots)) + 1
    if slot > _LAST_PLACE:
        return None
    connection.execute("INSERT INTO passage_language VALUES (?, ?)", (slot, code))
    slots[slot] = code
    return slot


def _translated(
    review: Review,
    code: str,
    blocks: Iterable[BlockId],
    stored: Mapping[BlockId, Row],
    gone: Collection[BlockId],
) -> Iterator[tuple[BlockId, Row | None, State]]:
    """Yield the translation of blocks into a language, and how far the work on it is.

    Of blocks without a translation those that were decided.
    """
    drafts: dict[BlockId, Draft] = {}
    is_shown = code == review.target_language
    wanted = []
    for block in blocks:
        if block in review.gone or block > len(review.page.blocks):
            continue
        draft = review.drafts.get(block) if is_shown else None
        if draft is None and block in stored and block not in gone:
            draft = machine_draft(stored[block], code)
            if draft and draft.segments[-1].end > len(review.block(block).text):
                # Of a text that was joined from several, and is not any more.
                draft = None
        if draft is not None:
            drafts[block] = draft
        own = block, code
        if draft is not None or own in review.targets or own in review.statuses:
            wanted.append(block)
    into = replace(review, target_language=code, drafts=drafts)
    for block in breathing(wanted, _BREATH_BLOCKS):
        text = into.target(block)
        row = _row(into, block, storable(text), drafts.get(block)) if text else None
        yield block, row, state_of(into, block)


def _row(review: Review, block: BlockId, text: str, draft: Draft | None) -> Row:
    mine = {
        (target.start, target.end)
        for target in review.targets.get((block, review.target_language), ())
    }
    pairs = sentence_pairs(review, block)
    parts = json.dumps([[*p.source, *p.target, int(p.source in mine)] for p in pairs])
    row = Row(text, parts=parts)
    told = machine_draft(row, review.target_language)
    if _sentences(told) != _sentences(draft):
        # Under the person's words, or with blanks around it.
        row = replace(row, machine=json.dumps(_sentences(draft)))
    return row


def _sentences(draft: Draft | None) -> list[tuple[int, int, str]]:
    segments = draft.segments if draft else ()
    return [(each.start, each.end, storable(each.text)) for each in segments]


def machine_draft(row: Row, language: str) -> Draft | None:
    """Return what a row tells of the machine's translation; None if it tells none.

    It is for showing and replacing its texts: who made it is not told.
    """
    try:
        if row.machine is not None:
            told = [_segment(*each) for each in json.loads(row.machine)]
        else:
            parts = json.loads(row.parts or "[]")
            if any(is_mine for *_, is_mine in parts):
                return None
            told = [_segment(a, b, row.text[c:d]) for a, b, c, d, _ in parts]
    except (ValueError, TypeError, RecursionError):
        # A project may come from anywhere: what is damaged is not there.
        return None
    return Draft("", language, "", tuple(told)) if told else None


def machine_drafts(
    connection: Connection, page_id: int, code: str, blocks: Collection[BlockId]
) -> dict[BlockId, Draft]:
    """Return what rows tell of the machine's translation of blocks into a language."""
    slots = [slot for slot, known in languages(connection).items() if known == code]
    if not slots:
        return {}
    rows = _stored(connection, page_id, sorted(set(blocks)))
    found = (
        (block, machine_draft(own[slots[0]], code))
        for block, own in rows.items()
        if slots[0] in own
    )
    return {block: draft for block, draft in found if draft is not None}


def _segment(start: Any, end: Any, text: Any) -> Segment:
    if type(start) is not int or type(end) is not int or not isinstance(text, str):
        raise TypeError("a sentence is two places and a text")
    if not 0 <= start <= end:
        raise ValueError("a sentence begins before it ends")
    return Segment(start, end, text)
