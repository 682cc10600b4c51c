"""Where the text looked for stands on the page: counted at once, located when drawn."""

from bisect import bisect_left
from itertools import accumulate
from typing import Final, NamedTuple

from facingpage.core.page import BlockId
from facingpage.ui.block_model import SOURCE, TARGET, BlockModel
from facingpage.ui.plain_text import SHOWN_MAX
from facingpage.ui.text_search import fold, spans

# What a block costs besides its text, in characters.
_BLOCK_COST: Final = 500


class Match(NamedTuple):
    """The `number`-th match (from 0) in a column of a block."""

    block: BlockId
    column: int
    number: int


class _Hit(NamedTuple):
    block: BlockId
    column: int
    times: int


class Finder:
    """Keeps every text folded for comparison, and the matches of one needle."""

    def __init__(self, model: BlockModel) -> None:
        self._model = model
        self._folded: dict[BlockId, tuple[str, str]] = {}
        self._prepared = 0
        self._needle = ""
        self._hits: list[_Hit] | None = None
        self._spans: dict[tuple[BlockId, int], list[tuple[int, int]]] = {}
        self.current: Match | None = None

    @property
    def is_looking(self) -> bool:
        """Whether there is something to look for."""
        return bool(self._needle)

    def forget_all(self) -> None:
        """Start over with another page; the needle stays."""
        self._folded.clear()
        self._prepared = 0
        self._spans.clear()
        self._hits, self.current = None, None

    def forget(self, block: BlockId) -> None:
        """Read a block's texts anew."""
        if self._folded.pop(block, None) is not None:
            self._prepared = min(self._prepared, block - 1)
        self._spans.pop((block, SOURCE), None)
        self._spans.pop((block, TARGET), None)
        self._hits = None

    def prepare(self, most: int) -> bool:
        """Fold about so many characters more; return whether others are left."""
        review = self._model.review
        total = len(review.page.blocks) if review else 0
        while most > 0 and self._prepared < total:
            self._prepared += 1
            block = BlockId(self._prepared)
            if block not in self._folded:
                most -= _BLOCK_COST + sum(map(len, self._fold(block)))
        return self._prepared < total

    def look_for(self, text: str) -> int:
        """Set what to look for and return how often it stands on the page."""
        needle = fold(text) if text.strip() else ""
        if needle != self._needle:
            self._needle, self._hits, self.current = needle, None, None
            self._spans.clear()
        return self.count()

    def count(self) -> int:
        """Return the number of matches."""
        return sum(hit.times for hit in self._found())

    def place(self) -> int:
        """Return which match is the current one, from 1; 0 for none."""
        match = self.current
        if match is None:
            return 0
        before = sum(h.times for h in self._found() if h[:2] < match[:2])
        return before + match.number + 1

    def spans(self, block: BlockId, column: int, text: str) -> list[tuple[int, int]]:
        """Return where the matches stand in a cell's text, in code points."""
        if not self._needle:
            return []
        key = block, column
        found = self._spans.get(key)
        if found is None:
            found = self._spans[key] = spans(text[:SHOWN_MAX], self._needle)
        return found

    def first_shown(self, start: BlockId) -> Match | None:
        """Return the first match from a block on whose row is not folded, or None."""
        hits = self._found()
        at = bisect_left(hits, (start, SOURCE, 0))
        for hit in (*hits[at:], *hits[:at]):
            if self._model.is_shown(hit.block):
                return Match(hit.block, hit.column, 0)
        return None

    def step(self, start: BlockId, *, is_forward: bool) -> Match | None:
        """Return the match after the current one, or before; the ends are joined.

        Without a current match it is the first from the block `start` on, or the last
        before it.
        """
        hits = self._found()
        if not hits:
            return None
        ends = list(accumulate(hit.times for hit in hits))
        if self.current is None:
            at = bisect_left(hits, (start, SOURCE, 0))
            place = ends[at - 1] if at else 0
            place = place if is_forward else place - 1
        else:
            place = self.place() - 1 + (1 if is_forward else -1)
        place %= ends[-1]
        at = bisect_left(ends, place + 1)
        before = ends[at - 1] if at else 0
        return Match(hits[at].block, hits[at].column, place - before)

    def _found(self) -> list[_Hit]:
        if self._hits is None:
            self._hits = []
            review = self._model.review
            for each in review.page.blocks if review and self._needle else ():
                texts = self._folded.get(each.id) or self._fold(each.id)
                for column in (SOURCE, TARGET):
                    if count := texts[column].count(self._needle):
                        self._hits.append(_Hit(each.id, column, count))
        return self._hits

    def _fold(self, block: BlockId) -> tuple[str, str]:
        source = self._model.source_text(block, SHOWN_MAX)
        target = self._model.target_text(block) or ""
        found = self._folded[block] = fold(source), fold(target[:SHOWN_MAX])
        return found
