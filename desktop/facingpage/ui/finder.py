"""Where the text looked for stands on the page: counted at once, located when drawn."""

import time
from bisect import bisect_left, insort
from collections.abc import Callable, Iterator
from itertools import accumulate
from typing import Final, NamedTuple

from facingpage.core.finding import fold, spans
from facingpage.core.page import BlockId
from facingpage.ui.block_model import SOURCE, TARGET, BlockModel
from facingpage.ui.plain_text import drawn

# How long a text is searched while the person waits for it. It is the processor's time,
# so that what is found at once is the same on a busy machine.
_AT_ONCE_S: Final = 0.01


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
        # Those before that which are to be folded anew.
        self._anew: set[BlockId] = set()
        self._needle = ""
        self._hits: list[_Hit] = []
        self._searched = 0
        self._stale: set[BlockId] = set()
        self._spans: dict[tuple[BlockId, int], list[tuple[int, int]]] = {}
        self.current: Match | None = None

    @property
    def is_looking(self) -> bool:
        """Whether there is something to look for."""
        return bool(self._needle)

    def forget_all(self) -> None:
        """Start over with another page; the needle stays."""
        self._folded.clear()
        self._anew.clear()
        self._prepared = 0
        self._start_over()

    def forget(self, block: BlockId) -> None:
        """Read a block's texts anew."""
        if self._folded.pop(block, None) is not None and block <= self._prepared:
            self._anew.add(block)
        self._spans.pop((block, SOURCE), None)
        self._spans.pop((block, TARGET), None)
        if self._needle and block <= self._searched:
            self._stale.add(block)

    def prepare(self, seconds: float) -> bool:
        """Fold texts for so long, and search them; return whether others are left.

        It is the clock's time: a key that comes meanwhile waits no longer, though other
        threads take their share.
        """
        end = time.monotonic() + seconds
        for block in self._unfolded():
            self._fold(block)
            if time.monotonic() > end:
                return True
        self._search(time.monotonic, end)
        return self.is_searching

    def look_for(self, text: str) -> int:
        """Set what to look for and return how often it was found at once.

        Of a very long page the rest is searched by `prepare`, while `is_searching`.
        """
        needle = fold(text) if text.strip() else ""
        if needle != self._needle:
            self._needle = needle
            self._start_over()
        self._search(time.thread_time, time.thread_time() + _AT_ONCE_S)
        return self.count()

    @property
    def is_searching(self) -> bool:
        """Whether a part of the page was not searched yet."""
        return bool(self._needle) and self._searched < self._total()

    def count(self) -> int:
        """Return the number of matches found so far."""
        return sum(hit.times for hit in self._found())

    def place(self) -> int:
        """Return which match is the current one, from 1; 0 for none."""
        match = self.current
        if match is None:
            return 0
        here = self._place(match)
        before = sum(h.times for h in self._found() if self._place(h) < here)
        return before + match.number + 1

    def spans(self, block: BlockId, column: int, text: str) -> list[tuple[int, int]]:
        """Return where the matches stand in a cell's text, in code points."""
        if not self._needle:
            return []
        key = block, column
        found = self._spans.get(key)
        if found is None:
            found = self._spans[key] = spans(drawn(text), self._needle)
        return found

    def first_shown(self, start: BlockId) -> Match | None:
        """Return the first match from a block on whose row is not folded, or None."""
        hits = self._found()
        at = self._first_from(hits, start)
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
            at = self._first_from(hits, start)
            place = ends[at - 1] if at else 0
            place = place if is_forward else place - 1
        else:
            place = self.place() - 1 + (1 if is_forward else -1)
        place %= ends[-1]
        at = bisect_left(ends, place + 1)
        before = ends[at - 1] if at else 0
        return Match(hits[at].block, hits[at].column, place - before)

    def _found(self) -> list[_Hit]:
        """Return the hits so far; blocks that changed are looked through anew."""
        if self._stale:
            self._hits = [hit for hit in self._hits if hit.block not in self._stale]
            for block in self._stale:
                for hit in self._hits_of(block):
                    insort(self._hits, hit)
            self._stale.clear()
        if self._model.is_in_order:
            return self._hits
        return sorted(self._hits, key=self._place)

    def _place(self, what: "_Hit | Match") -> tuple[int, int]:
        """Return where a hit is as blocks are read."""
        return self._model.place(what.block), what.column

    def _first_from(self, hits: list[_Hit], start: BlockId) -> int:
        wanted = self._model.place(start), SOURCE
        return bisect_left(hits, wanted, key=self._place)

    def _start_over(self) -> None:
        self._spans.clear()
        self._stale.clear()
        self._hits, self._searched, self.current = [], 0, None

    def _total(self) -> int:
        review = self._model.review
        return len(review.page.blocks) if review else 0

    def _search(self, clock: Callable[[], float], end: float) -> None:
        """Search until a clock is at `end`, what is folded and what is not."""
        total = self._total() if self._needle else 0
        while self._searched < total:
            self._searched += 1
            self._hits += self._hits_of(BlockId(self._searched))
            if clock() > end:
                break

    def _unfolded(self) -> Iterator[BlockId]:
        """Yield the blocks to be folded, until no more of them are asked for."""
        total = self._total()
        while self._anew:
            block = self._anew.pop()
            if block <= total and block not in self._folded:
                yield block
        while self._prepared < total:
            self._prepared += 1
            if (block := BlockId(self._prepared)) not in self._folded:
                yield block

    def _hits_of(self, block: BlockId) -> list[_Hit]:
        texts = self._folded.get(block) or self._fold(block)
        return [
            _Hit(block, column, count)
            for column in (SOURCE, TARGET)
            if (count := texts[column].count(self._needle))
        ]

    def _fold(self, block: BlockId) -> tuple[str, str]:
        source = drawn(self._model.source_text(block))
        target = self._model.target_text(block) or ""
        found = self._folded[block] = fold(source), fold(drawn(target))
        return found
