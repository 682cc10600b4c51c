"""The rows of the facing pages: blocks, and folded runs of dropped ones."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from facingpage.core import languages
from facingpage.core.bounds import paragraphs
from facingpage.core.numbering import cut_from, number_of
from facingpage.core.page import Block, BlockId, Kind
from facingpage.core.review import Review
from facingpage.core.scheme import Scheme
from facingpage.core.sentence_map import sentence_pairs
from facingpage.ui import folds, words
from facingpage.ui.annotation_words import annotation_words
from facingpage.ui.folds import Row
from facingpage.ui.language_names import language_name
from facingpage.ui.picture_store import PictureStore
from facingpage.ui.plain_text import visible_text
from facingpage.ui.wording import tr

SOURCE: Final = 0
TARGET: Final = 1

# More have no room in the gutter.
_NUMBER_CHARS: Final = 7

# With more flips at once, starting the rows afresh is cheaper than moving them.
_FLIPS_MAX: Final = 40
_TOLD_MAX: Final = 200

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()
_TITLE_ROLES: Final = frozenset(
    {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}
)


class BlockModel(QAbstractTableModel):
    """A review as rows of two columns. A run of dropped blocks is one row until opened.

    Texts handed out are plain and safe to draw: see `visible_text`.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review: Review | None = None
        # A row's place doubled, and 1 more where it is no folded line: in order. Places
        # are counted from 1, as blocks are read; most often they are their numbers.
        self._rows = array("q")
        self._order: Sequence[BlockId] = ()
        self._places: dict[BlockId, int] | None = None
        # Those that were cut off and are not any more: what was read before them.
        self._lost: dict[BlockId, BlockId] = {}
        self._kept = bytearray()
        self._in_comments = bytearray()
        self._open: set[BlockId] = set()
        self._busy: AbstractSet[BlockId] = frozenset()
        self._busy_many = 0
        self._is_peeled = False
        self._has_targets = True
        self.told: Collection[int] = frozenset()
        """Which rows are others, of those that are just told of; empty: all of them."""
        self.gap = ""
        """Why only some blocks are translated, in a few words; empty where all are."""
        self.pictures: Final = PictureStore()
        """The pictures of the page shown."""
        self.scheme = Scheme()
        """The labels of the project, by which those of blocks and words are named."""

    @property
    def review(self) -> Review | None:
        """The review shown."""
        return self._review

    @property
    def busy(self) -> AbstractSet[BlockId]:
        """The blocks that wait for their translation."""
        return self._busy

    @property
    def has_targets(self) -> bool:
        """Whether the right column shows translations: not under a hint."""
        return self._has_targets

    def set_review(self, review: Review | None) -> None:
        """Show another page, with all its dropped runs folded."""
        self.beginResetModel()
        self._review = review
        self._open.clear()
        self._busy = frozenset()
        self._fill()
        self.endResetModel()

    def update(self, review: Review, changed: Collection[BlockId]) -> None:
        """Show the same page after a change of these blocks; cheap for a few."""
        before = self._review
        if before is None or len(before.as_saved.blocks) != len(review.as_saved.blocks):
            self.set_review(review)
            return
        is_retargeted = (review.target_language, review.page_language.code) != (
            before.target_language,
            before.page_language.code,
        )
        is_regrouped = review.made_of is not before.made_of
        self._review = review
        if is_regrouped:
            self._regroup()
        flips = self._flips(review, changed)
        for block in flips:
            self._kept[self.place(block) - 1] ^= 1
        self._open.difference_update(flips)
        if len(flips) > _FLIPS_MAX:
            self.beginResetModel()
            self._rows = self._rows_of(1, len(self._kept))
            self.endResetModel()
            return
        for block in flips:
            place = self.place(block)
            self._rebuild(place, place)
        if is_retargeted:
            self._tell(range(len(self._rows)))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, SOURCE, TARGET)
        elif len(changed) > _FLIPS_MAX:
            ends = min(changed), max(changed)
            if len(changed) <= _TOLD_MAX:
                self.told = {*map(self.row_of, changed)} - {-1}
            self._tell_between(*map(self.row_of, ends))
            self.told = frozenset()
        else:
            self._tell([self.row_of(block) for block in changed])

    def set_busy(self, blocks: AbstractSet[BlockId]) -> bool:
        """Mark the blocks that wait for their translation, and no others.

        Those that leave the set afterwards are marked no more; `update` shows them.
        Returns whether others may be marked than before.
        """
        before, self._busy = self._busy, blocks
        many, self._busy_many = self._busy_many, len(blocks)
        is_other = blocks is not before or len(blocks) > many
        if is_other and self._rows:
            # No text is another, so no row needs setting anew. Which rows these are is
            # not asked: of 50,000 it took longer than to draw those on screen.
            self.dataChanged.emit(
                self.index(0, TARGET),
                self.index(len(self._rows) - 1, TARGET),
                [Qt.ItemDataRole.AccessibleTextRole],
            )
        return is_other

    def set_has_targets(self, has_targets: bool) -> None:  # noqa: FBT001  # a setter
        """Say whether the right column shows translations."""
        if has_targets != self._has_targets:
            self._has_targets = has_targets
            self._tell(range(len(self._rows)))

    def set_open(self, row: int, is_open: bool) -> None:  # noqa: FBT001  # a setter
        """Open the dropped run whose line or block is at a row, or fold it."""
        run = self.run_at(row)
        if run is None:
            return
        if is_open:
            self._open.update(run.blocks())
        else:
            self._open.difference_update(run.blocks())
        self._rebuild(self.place(run.first), self.place(run.last))

    def set_peeled(self, is_peeled: bool) -> None:  # noqa: FBT001  # a setter
        """Show every run open, or each as it was."""
        if is_peeled == self._is_peeled:
            return
        self._is_peeled = is_peeled
        if self._review is None:
            return
        self.beginResetModel()
        self._rows = self._rows_of(1, len(self._kept))
        self.endResetModel()

    def row(self, row: int) -> Row:
        """Return what is at a row."""
        key = self._rows[row]
        place = key >> 1
        first = self._order[place - 1]
        if key & 1:
            return Row(first, first)
        is_open = row + 1 < len(self._rows) and self._rows[row + 1] == key + 1
        run = self._order[place - 1 : self._run_end(place, len(self._kept))]
        return Row(first, run[-1], is_fold=True, is_open=is_open, run=run)

    def blocks_between(self, first: int, last: int) -> Iterator[BlockId]:
        """Yield the blocks of rows from the first to the last, as they are read.

        Those of a folded line are among them.
        """
        rows, order = self._rows, self._order
        for row, key in enumerate(rows[first : last + 1], first):
            if key & 1:
                yield order[(key >> 1) - 1]
            elif not (row + 1 < len(rows) and rows[row + 1] == key + 1):
                yield from self.row(row).blocks()

    def blocks_from(self, row: int, by: int) -> Iterator[tuple[int, BlockId]]:
        """Yield each row that is no folded line, `by` 1 or -1, and its block."""
        rows, order = self._rows, self._order
        for at in range(row, len(rows) if by > 0 else -1, by) if row >= 0 else ():
            if rows[at] & 1:
                yield at, order[(rows[at] >> 1) - 1]

    def row_of(self, block: BlockId) -> int:
        """Return the row of a block or of the folded line it is in; -1 for none.

        That of one whose text went to another is the other's.
        """
        return bisect_right(self._rows, 2 * self.place(block) + 1) - 1

    def row_with(self, key: tuple[BlockId, bool]) -> int:
        """Return the row with a key, or where its block is now if there is none."""
        wanted = 2 * self.place(key[0]) + key[1]
        row = bisect_right(self._rows, wanted) - 1
        if row >= 0 and self._rows[row] == wanted:
            return row
        return max(self.row_of(key[0]), 0)

    def is_shown(self, block: BlockId) -> bool:
        """Return whether a block has a row of its own now."""
        row = self.row_of(block)
        return row >= 0 and bool(self._rows[row] & 1)

    def run_at(self, row: int) -> Row | None:
        """Return the line of the dropped run that a row is, or belongs to."""
        if not 0 <= row < len(self._rows):
            return None
        if self._rows[row] & 1 and self._kept[(self._rows[row] >> 1) - 1]:
            return None
        while row >= 0 and self._rows[row] & 1:
            row -= 1
        return self.row(row)

    def is_kept(self, block: BlockId) -> bool:
        """Return whether a block is shown as part of the article."""
        place = self.place(block)
        is_there = 0 < place <= len(self._order) and self._order[place - 1] == block
        return is_there and bool(self._kept[place - 1])

    def block(self, block: BlockId) -> Block:
        """Return a block of the page shown."""
        return self._shown().block(block)

    def source_text(self, block: BlockId) -> str:
        """Return a block's text as it is drawn."""
        found = self.block(block)
        return visible_text(found.text, keeps_lines=found.kind is Kind.CODE)

    def target_text(self, block: BlockId) -> str | None:
        """Return a kept block's translation as it is drawn; None if there is none."""
        if not self.is_kept(block):
            return None
        text = self._shown().target(block)
        keeps_lines = self.block(block).kind is Kind.CODE
        return visible_text(text, keeps_lines=keeps_lines) if text else None

    def joined(self, block: BlockId) -> tuple[BlockId, ...]:
        """Return the blocks whose text was joined to a block's, in page order."""
        review = self._shown()
        made = review.made_of.get(block, ())
        others = dict.fromkeys(each.block for each in made if each.block != block)
        return () if cut_from(review, block) else tuple(others)

    def number_words(self, block: BlockId) -> str:
        """Return a block's number; "3–5" is joined of several, "3·2" was cut from 3."""
        joined = self.joined(block)
        if not joined:
            return number_of(self._shown(), block)
        if joined == tuple(range(block + 1, block + 1 + len(joined))):
            words = f"{block}–{joined[-1]}"
        else:
            words = "+".join(map(str, (block, *joined)))
        return words if len(words) <= _NUMBER_CHARS else f"{block}+"

    def paragraphs(self, block: BlockId) -> tuple[tuple[int, int], ...]:
        """Return the spans of a block's paragraphs; () where nobody split it."""
        review = self._shown()
        bounds = review.bounds.get(block)
        if bounds is None or not bounds.paragraphs:
            return ()
        return paragraphs(review.block(block), bounds)

    def target_paragraphs(self, block: BlockId) -> tuple[tuple[int, int], ...]:
        """Return what of a block's translation stands for its paragraphs, if split."""
        is_split = bool(self.paragraphs(block))
        return self._shown().target_paragraphs(block) if is_split else ()

    def confirmed(self, block: BlockId) -> tuple[tuple[int, int], ...]:
        """Return the spans of a translation that a person confirmed, in order."""
        review = self._shown()
        if not review.has_own(block):
            return ()
        pairs = sentence_pairs(review, block)
        return tuple(pair.target for pair in pairs if pair.is_confirmed)

    def reason(self, block: BlockId) -> str:
        """Return why a block is dropped, in plain words."""
        return folds.reason(self._shown(), block)

    def fold_words(self, row: Row) -> str:
        """Return what a folded line says."""
        return folds.fold_words(self._shown(), row)

    def is_doubtful(self, block: BlockId) -> bool:
        """Return whether a block is a close call that nobody has decided yet."""
        return self._shown().is_doubtful(block)

    def language_words(self, block: BlockId) -> str | None:
        """Return what the language chip says; None where a block is like its page."""
        return words.language_chip(self._shown(), self.block(block))

    def shows_picture(self, block: BlockId) -> bool:
        """Return whether a block's row has room for a picture."""
        return self.pictures.is_on and self.block(block).kind is Kind.IMAGE

    def picture_words(self, block: BlockId) -> str:
        """Return why a block's picture is not there; empty where none is missing."""
        return self.pictures.words(block) if self.shows_picture(block) else ""

    def flag_words(self, block: BlockId) -> tuple[str, ...]:
        """Return a translation's flags as sentences."""
        review = self._shown()
        return tuple(
            review.flag_words(block, flag) for flag in words.flags(review, block)
        )

    def is_column_right_to_left(self, column: int) -> bool:
        """Return whether a column's language is written from the right."""
        review = self._review
        if review is None:
            return False
        code = review.target_language
        if column == SOURCE:
            code = review.page_language.code
        return languages.is_right_to_left_language(code)

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return two: original and translation."""
        return 0 if parent.isValid() else 2

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, for eyes or for a screen reader."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self.row(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, index.column())
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._described(row, index.column())
        return None

    def language_of(self, column: int) -> str:
        """Return the name of a column's language; "" while there is none."""
        if self._review is None:
            return ""
        if column == SOURCE:
            return language_name(self._review.page_language.code)
        target = self._review.target_language
        return language_name(target) if target else ""

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return a column's title, or a row's block number."""
        if role not in _TITLE_ROLES or self._review is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            is_row = 0 <= section < len(self._rows)
            return str(self._order[(self._rows[section] >> 1) - 1]) if is_row else None
        name = self.language_of(section)
        if section == SOURCE:
            return tr("Original — {name}", name=name)
        title = tr("Translation — {name}", name=name) if name else tr("Translation")
        return f"{title} · {self.gap}" if self.gap else title

    def _text(self, row: Row, column: int) -> str:
        if row.is_fold:
            return self.fold_words(row) if column == SOURCE else ""
        if column == SOURCE:
            return self.source_text(row.first)
        return (self._has_targets and self.target_text(row.first)) or ""

    def _spoken(self, row: Row, column: int) -> str:
        if row.is_fold:
            state = tr("open") if row.is_open else tr("folded")
            return f"{self.fold_words(row)}, {state}" if column == SOURCE else ""
        block = row.first
        if column == SOURCE:
            name = words.spoken_number(self._shown(), block)
            head = (
                words.spoken_kind(self._shown(), block)
                if self.is_kept(block)
                else tr("dropped {block}", block=name)
            )
            if joined := self.joined(block):
                head = tr(
                    "{block}, joined with {others}",
                    block=head,
                    others=", ".join(map(str, joined)),
                )
            if self.is_doubtful(block):
                head = f"{head}, {tr(words.BUT_DOUBTFUL)}"
            return f"{head}: {self.source_text(block)}"
        if not self.is_kept(block):
            return tr("dropped: {reason}", reason=self.reason(block))
        if not self._has_targets:
            return tr("no translation")
        waiting = (
            tr("waiting for translation")
            if block in self._busy
            else tr("no translation")
        )
        return self.target_text(block) or waiting

    def _described(self, row: Row, column: int) -> str:
        if row.is_fold:
            return ""
        if column == SOURCE:
            chip = self.language_words(row.first) if self.is_kept(row.first) else None
            said = annotation_words(self._shown(), self.scheme, row.first)
            return "; ".join(filter(None, (chip, self.picture_words(row.first), *said)))
        if not self.is_kept(row.first):
            return ""
        edited: tuple[str, ...] = ()
        if self._shown().is_edited(row.first):
            edited = ("edited",)
        if sure := len(self.confirmed(row.first)):
            of = len(sentence_pairs(self._shown(), row.first))
            edited += (tr("{sure} of {of} sentences confirmed", sure=sure, of=of),)
        return "; ".join(edited + self.flag_words(row.first))

    def _shown(self) -> Review:
        if self._review is None:
            raise LookupError("no page is shown")
        return self._review

    def _fill(self) -> None:
        self._lost.clear()
        self._set_places()
        self._rows = self._rows_of(1, len(self._kept))

    @property
    def is_in_order(self) -> bool:
        """Whether blocks are read by their numbers: none was joined or cut."""
        return self._places is None

    def place(self, block: BlockId) -> int:
        """Return where a block is read, from 1; 0 for a number that nothing has."""
        block = self._lost.get(block, block)
        if self._places is None:
            return block
        if self._review is not None:
            block = self._review.holder_of(block)
        return self._places.get(block, 0)

    def _flips(self, review: Review, changed: Collection[BlockId]) -> list[BlockId]:
        """Return those that are kept, or dropped, otherwise than they are shown."""
        if len(changed) > _FLIPS_MAX and self._places is None:
            now, was = review.kept_mask(), self._kept
            # Most changes of many blocks, as deciding them, keep and drop none.
            others = () if now == was else changed
            return [b for b in others if 0 < b <= len(was) and now[b - 1] != was[b - 1]]
        found = []
        for block in changed:
            place = self.place(block)
            if not 0 < place <= len(self._order) or self._order[place - 1] != block:
                continue
            if review.is_kept(block) != bool(self._kept[place - 1]):
                found.append(block)
        return found

    def _set_places(self) -> None:
        """Note how blocks are read, which are kept, and which are readers' comments."""
        review = self._review
        self._order = review.in_order if review else ()
        self._places = None
        self._kept = review.kept_mask() if review else bytearray()
        self._in_comments = folds.in_comments(review)
        if review is None or not review.made_of:
            return
        self._places = {block: place for place, block in enumerate(self._order, 1)}
        self._kept = bytearray(self._kept[block - 1] for block in self._order)
        self._in_comments = bytearray(
            self._in_comments[block - 1] for block in self._order
        )

    def _regroup(self) -> None:
        """Show blocks that were joined or cut since: most rows stay what they were."""
        old = self._keys(self._rows)
        was, kept = self._rows, (self._order, self._places, self._kept)
        comments = self._in_comments
        self._set_places()
        self._note_lost(kept[0])
        rows = self._rows_of(1, len(self._kept))
        new = self._keys(rows)
        head = _alike(old, new)
        tail = min(_alike(old[::-1], new[::-1]), min(len(old), len(new)) - head)
        now = self._order, self._places, self._kept, self._in_comments
        parent = QModelIndex()
        if head < len(old) - tail:
            # Whoever asks while rows go is told of those that were.
            self._order, self._places, self._kept = kept
            self._in_comments = comments
            self.beginRemoveRows(parent, head, len(old) - tail - 1)
            self._rows = was[:head] + was[len(old) - tail :]
            self.endRemoveRows()
            self._order, self._places, self._kept, self._in_comments = now
        if head < len(new) - tail:
            self.beginInsertRows(parent, head, len(new) - tail - 1)
            self._rows = rows
            self.endInsertRows()
        self._rows = rows

    def _keys(self, rows: "array[int]") -> list[int]:
        """Return what rows are, whatever their places: to be told from others."""
        order = self._order
        return [2 * order[(key >> 1) - 1] + (key & 1) for key in rows]

    def _note_lost(self, before: Sequence[BlockId]) -> None:
        """Note where those are now that were read before and are nowhere any more."""
        there, review = {*self._order}, self._shown()
        for block in there & self._lost.keys():
            del self._lost[block]
        for block in {*before} - there:
            if review.holder_of(block) == block:
                at = before.index(block)
                near = (each for each in before[at::-1] if each in there)
                self._lost[block] = next(near, BlockId(0))

    def _rows_of(self, first: int, last: int) -> "array[int]":
        """Return the rows of a stretch of blocks that cuts no run of dropped ones.

        50,000 rows as objects took 40 ms, and the collector as long again.
        """
        rows, at = array("q"), first
        while at <= last:
            stop = self._run_end(at, last)
            is_shown = bool(self._kept[at - 1])
            if not is_shown:
                rows.append(2 * at)
                is_shown = self._is_peeled or (
                    bool(self._open)
                    and not self._open.isdisjoint(self._order[at - 1 : stop])
                )
            if is_shown:
                rows.extend(range(2 * at + 1, 2 * stop + 2, 2))
            at = stop + 1
        return rows

    def _run_end(self, first: int, last: int) -> int:
        """Return the last block like this one: all kept, or in one folded line."""
        is_kept = self._kept[first - 1]
        end = self._kept.find(1 - is_kept, first - 1, last)
        stop = last if end < 0 else end
        if is_kept:
            return stop
        # Readers' comments fold by themselves.
        other = 1 - self._in_comments[first - 1]
        edge = self._in_comments.find(other, first - 1, stop)
        return stop if edge < 0 else edge

    def _rebuild(self, first: int, last: int) -> None:
        """Set the rows of some blocks and the dropped runs around them anew."""
        start = self._kept.rfind(1, 0, first - 1) + 2 if first > 1 else 1
        end = self._kept.find(1, last)
        stop = len(self._kept) if end < 0 else end
        top = bisect_left(self._rows, 2 * start)
        # While several blocks change, an old folded line may still reach in here: to
        # where the next row begins.
        begins = self._rows[top] >> 1 if top < len(self._rows) else len(self._kept) + 1
        if top and not self._rows[top - 1] & 1 and begins > start:
            top -= 1
        bottom = bisect_right(self._rows, 2 * stop + 1)
        self._replace(top, bottom, self._rows_of(start, stop))

    def _replace(self, top: int, bottom: int, new: "array[int]") -> None:
        old = self._rows[top:bottom]
        shared = min(len(old), len(new))
        head = 0
        while head < shared and old[head] == new[head]:
            head += 1
        tail = 0
        while tail < shared - head and old[-1 - tail] == new[-1 - tail]:
            tail += 1
        parent = QModelIndex()
        if head < len(old) - tail:
            self.beginRemoveRows(parent, top + head, bottom - tail - 1)
            del self._rows[top + head : bottom - tail]
            self.endRemoveRows()
        if head < len(new) - tail:
            self.beginInsertRows(parent, top + head, top + len(new) - tail - 1)
            self._rows[top + head : top + head] = new[head : len(new) - tail]
            self.endInsertRows()
        self._tell(range(top, top + len(new)))

    def _tell(self, rows: Collection[int]) -> None:
        """Report changed rows: one by one if few, else all between."""
        found = sorted(row for row in rows if row >= 0)
        if not found:
            return
        if len(found) > _FLIPS_MAX:
            self._tell_between(found[0], found[-1])
            return
        for row in found:
            self.dataChanged.emit(self.index(row, SOURCE), self.index(row, TARGET))

    def _tell_between(self, first: int, last: int) -> None:
        top = self.index(max(first, 0), SOURCE)
        self.dataChanged.emit(top, self.index(last, TARGET))


def _alike(one: list[int], other: list[int]) -> int:
    """Return how many begin both alike."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
