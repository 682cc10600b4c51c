"""The places that a search found, as lines of a list: a page's after its title."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from facingpage.core.languages import is_right_to_left, is_right_to_left_language
from facingpage.core.page import BlockId
from facingpage.core.query import Span
from facingpage.storage.found import Column, FoundBlock, FoundPage, PageFacts, Passage
from facingpage.ui.plain_text import visible_text
from facingpage.ui.wording import tr, trn

AnyIndex = QModelIndex | QPersistentModelIndex

ROW: Final = Qt.ItemDataRole.UserRole
"""Under this role a row is a `Head` or a `Line`."""

_AROUND_CHARS: Final = 160
_OTHER_CHARS: Final = 400
_SPOKEN_CHARS: Final = 60


@dataclass(slots=True)
class Head:
    """A page, before the places on it; `places` grows as they are found."""

    page: PageFacts
    places: int


class Line(NamedTuple):
    """A place: in which text of which block, and its number (from 0) in that text."""

    block: FoundBlock
    passage: Passage
    number: int

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return self.passage.hits[self.number]


class Side(NamedTuple):
    """A text as it is drawn in a column; `key` is what was found there, if it was."""

    text: str
    key: Span | None
    is_right_to_left: bool
    offset: int = 0
    """Where the text begins in the whole one."""


class SearchLines(QAbstractListModel):
    """What was found, page by page, and which places are ticked off."""

    def __init__(self, parent: QObject) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._rows: list[Head | Line] = []
        self.places = 0
        self.pages = 0
        self.only: Column | None = None
        """Places in other texts are not listed; None: all are."""

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._rows = []
        self.places = self.pages = 0
        self.endResetModel()

    def add(self, pages: Sequence[FoundPage]) -> None:
        """Show more pages after the others."""
        fresh: list[Head | Line] = []
        for page in pages:
            own = [line for line in _lines(page) if self._is_wanted(line)]
            if not own:
                continue
            fresh += (Head(page.page, len(own)), *own)
            self.places += len(own)
            self.pages += 1
        if fresh:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self._rows += fresh
            self.endInsertRows()

    def _is_wanted(self, line: Line) -> bool:
        return self.only is None or line.passage.column == self.only

    def row(self, number: int) -> Head | Line | None:
        """Return a row; None where there is none."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def step(self, row: int, by: int) -> int:
        """Return the row of the next place, or with -1 of the one before; -1: none.

        After the last one comes the first.
        """
        if not self.places:
            return -1
        row = row if row >= 0 or by > 0 else 0
        while True:
            row = (row + by) % len(self._rows)
            if isinstance(self._rows[row], Line):
                return row

    def lines(self) -> Iterator[tuple[int, Line]]:
        """Yield all places with their rows."""
        for number, row in enumerate(self._rows):
            if isinstance(row, Line):
                yield number, row

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row for the delegate, or as a screen reader says it."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW:
            return row
        accessible = Qt.ItemDataRole.AccessibleTextRole
        return (
            spoken(row) if role in {Qt.ItemDataRole.DisplayRole, accessible} else None
        )


def _lines(page: FoundPage) -> Iterator[Line]:
    for block in page.blocks:
        for passage in block.passages:
            for number in range(len(passage.hits)):
                yield Line(block, passage, number)


def spoken(row: Head | Line) -> str:
    """Return a row as one text."""
    if isinstance(row, Head):
        title = visible_text(row.page.name_shown())
        return trn("{title}: {n} place", "{title}: {n} places", row.places, title=title)
    start, end = row.span
    text = row.passage.text
    near = visible_text(text[max(0, start - _SPOKEN_CHARS) : end + _SPOKEN_CHARS])
    name = row.block.called or row.block.block
    if row.block.is_kept:
        return tr("Block {n}: {text}", n=name, text=near)
    return tr("Block {n}, dropped: {text}", n=name, text=near)


def sides(line: Line, reader: str) -> tuple[Side, Side]:
    """Return what stands in the two columns: original, and translation or note.

    In one of them is the place with what is around it; in the other the sentence that
    stands for it. `reader` is the language whose translation is shown of several.
    """
    original = line.block.passages[0]
    passage = line.passage
    key = _around(passage, line.span)
    if passage.column == "translation":
        return _counterpart(original, _source_of(passage, line.span)), key
    translation = _translation(line.block, reader)
    if passage.column != "original":
        return _counterpart(original, None), key
    if translation is None:
        return key, Side("", None, is_right_to_left=False)
    return key, _counterpart(translation, _target_of(translation, line.span))


def _translation(block: FoundBlock, reader: str) -> Passage | None:
    found = [each for each in block.passages if each.column == "translation"]
    mine = (each for each in found if each.language == reader)
    return next(mine, found[0] if found else None)


def _around(passage: Passage, span: Span) -> Side:
    start, end = span
    first = max(0, start - _AROUND_CHARS)
    text = passage.text[first : min(end, start + _AROUND_CHARS) + _AROUND_CHARS]
    key = start - first, min(end - first, len(text))
    return Side(visible_text(text), key, _is_turned(passage), first)


def _counterpart(passage: Passage, span: Span | None) -> Side:
    start, end = span or (0, len(passage.text))
    text = passage.text[start : min(end, start + _OTHER_CHARS)]
    return Side(visible_text(text), None, _is_turned(passage), start)


def _source_of(passage: Passage, span: Span) -> Span | None:
    for own, other in passage.sentences():
        if other[0] <= span[0] < other[1]:
            return own
    return None


def _target_of(passage: Passage, span: Span) -> Span | None:
    for own, other in passage.sentences():
        if own[0] <= span[0] < own[1]:
            return other
    return None


def _is_turned(passage: Passage) -> bool:
    if passage.language in {"", "und"}:
        return is_right_to_left(passage.text)
    return is_right_to_left_language(passage.language)


def block_of(line: Line) -> tuple[int, BlockId]:
    """Return the page, by its number in the project, and the block of a place."""
    return line.block.page_id, line.block.block
