"""Which pages tell nearly the same: sketches of their kept texts, and groups of them.

A sketch is the least of the hashes of all runs of some words (a bottom-k sketch). Of
two pages the least of both together are a fair sample of all their runs; how many of
the sample both pages have is how much of their text they share.
"""

import re
import struct
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from heapq import nsmallest
from itertools import islice, pairwise
from typing import Final

from facingpage.core.page import Cleaned, Kind

Sketch = tuple[int, ...]
"""Hashes of 64 bits in rising order; at most `SIZE`."""

SIZE: Final = 128
"""So many hashes tell how much is shared to within a tenth."""

NEAR: Final = 0.45
"""Pages that share so much are nearly the same. Of 2,248 real pages all pairs above .40
told the same story; below .35 stood other goods of one shop, and disclaimers."""

# In a shorter text a run or two that all such texts have would make it alike.
_LEAST_RUNS: Final = 24
_WORDS: Final = 4
_MOST_WORDS: Final = 60_000
# Writing without spaces between words is taken letter by letter.
_TOKEN: Final = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
    r"|[^\W\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+"
)
# What stands on so many pages that are not alike is nobody's text.
_MOST_LEADERS: Final = 100
_LEAST_SHARED: Final = 16


def sketch(cleaned: Cleaned) -> Sketch:
    """Return the sketch of a page's kept text; () where it is too short to tell."""
    # A damaged record may lack verdicts: that is told where the page is shown.
    kept_ids = {block for block, verdict in cleaned.verdicts.items() if verdict.kept}
    kept = (
        block.text
        for block in cleaned.page.blocks
        if block.id in kept_ids and block.kind is not Kind.IMAGE
    )
    return sketch_of(kept)


def sketch_of(texts: Iterable[str]) -> Sketch:
    """Return the sketch of texts; () where they are too short to tell."""
    runs = set(_runs(texts))
    if len(runs) < _LEAST_RUNS:
        return ()
    return tuple(nsmallest(SIZE, map(_hash, runs)))


def packed(of: Sketch) -> bytes:
    """Return a sketch as bytes."""
    return struct.pack(f"<{len(of)}Q", *of)


def unpacked(data: object) -> Sketch:
    """Return what `packed` gave; () where it is damaged."""
    if not isinstance(data, bytes) or len(data) % 8 or len(data) > 8 * SIZE:
        return ()
    found: Sketch = struct.unpack(f"<{len(data) // 8}Q", data)
    return found if all(a < b for a, b in pairwise(found)) else ()


def shared(one: Sketch, other: Sketch) -> float:
    """Return how much of their text two pages share: 0.0 to 1.0."""
    if not one or not other:
        return 0.0
    both = set(one) & set(other)
    # A page of few runs has all of them in its sketch.
    size = min(SIZE, len(set(one) | set(other)))
    sample = nsmallest(size, {*one, *other})
    return sum(each in both for each in sample) / size


class NearPages:
    """Groups of pages that are nearly the same as the first one of the group.

    Two pages of a group need not be as like one another: a chain of small changes does
    not put together what is not alike.
    """

    def __init__(self) -> None:
        """Make it without any page."""
        self._group: dict[int, int] = {}
        self._members: dict[int, list[int]] = {}
        self._leaders: dict[int, Sketch] = {}
        self._by_hash: dict[int, list[int]] = defaultdict(list)

    def add(self, page: int, of: Sketch) -> int | None:
        """Put a page to those it is like; return the first of them, None: none is.

        A page is added once; its number tells it from others.
        """
        if not of or page in self._group:
            return None
        leader = self._like(of)
        if leader is None:
            self._group[page] = page
            self._members[page] = [page]
            self._leaders[page] = of
            for each in of:
                self._by_hash[each].append(page)
            return None
        self._group[page] = leader
        self._members[leader].append(page)
        return leader

    def groups(self) -> dict[int, int]:
        """Return the first page of its group for each page that is in one."""
        return {
            page: leader
            for leader, members in self._members.items()
            if len(members) > 1
            for page in members
        }

    def _like(self, of: Sketch) -> int | None:
        """Return the leader that a page is like most; None where it is like none."""
        found: Counter[int] = Counter()
        for each in of:
            leaders = self._by_hash.get(each, ())
            if len(leaders) <= _MOST_LEADERS:
                found.update(leaders)
        likest, most = None, NEAR
        least = min(_LEAST_SHARED, len(of) // 2)
        for leader, times in found.items():
            if times < least:
                continue
            share = shared(of, self._leaders[leader])
            if share > most or (share == most and likest is None):
                likest, most = leader, share
        return likest


def _runs(texts: Iterable[str]) -> Iterator[str]:
    tokens = (token[0] for text in texts for token in _TOKEN.finditer(text.casefold()))
    last: list[str] = []
    for token in islice(tokens, _MOST_WORDS):
        last.append(token)
        if len(last) == _WORDS:
            yield " ".join(last)
            del last[0]


def _hash(run: str) -> int:
    data = run.encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "little")
