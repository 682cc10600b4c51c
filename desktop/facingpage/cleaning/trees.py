"""Boosted trees run by bit masks, so that any group of columns can be left out.

Every leaf of a tree is a bit. A test that sends a row to the right takes the leaves on
its left away, and the first leaf that is left is the row's: tests can be done in any
order, so all tests on one column are one row of a table (QuickScorer: Lucchese and
others, SIGIR 2015). What a row would score without a group of columns then costs no
second run: only that group's masks change. Masks are groups by trees by rows, so that
what is done to a tree runs along the rows of the page.
"""

import math
import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from facingpage.cleaning.outline import Floats

Masks = npt.NDArray[np.unsignedinteger[Any]]

MOST_LEAVES: Final = 64
MOST_ROWS: Final = 128
"""As many are weighed at once: what is made of them fits the processor's cache."""
# A mask has a bit for each leaf of a tree: the narrower, the more of them at once.
_WIDTHS: Final = (np.uint16, np.uint32, np.uint64)


@dataclass(frozen=True, slots=True)
class Trees:
    """Trees as arrays; the first seven have an item a node of any tree.

    A row goes left where its value in `column` is at most `edge`, an index into that
    column's part of `edges`, and where the value is missing and `missing_left` is 1.
    Left of the node are its tree's leaves from `first` up to `end`, not included.
    `edge_start` is where the edges of each column begin in `edges`, and where the last
    ends. `leaves` are trees by 64. `base` is added to the sum.
    """

    tree: npt.NDArray[np.uint16]
    column: npt.NDArray[np.uint16]
    edge: npt.NDArray[np.uint8]
    missing_left: npt.NDArray[np.uint8]
    first: npt.NDArray[np.uint8]
    end: npt.NDArray[np.uint8]
    edges: Floats
    edge_start: npt.NDArray[np.uint32]
    leaves: Floats
    base: float

    def begin(self, count: int) -> "Trees":
        """Return the first of the trees: each but corrects those before it.

        Edges that only the others tested at are gone too.
        """
        own = self.tree < count
        column = self.column[own]
        used, places = np.unique(
            self.edge_start[column] + self.edge[own], return_inverse=True
        )
        edge_start = np.searchsorted(used, self.edge_start).astype(np.uint32)
        return replace(
            self,
            tree=self.tree[own],
            column=column,
            edge=(places - edge_start[column]).astype(np.uint8),
            edges=self.edges[used],
            edge_start=edge_start,
            missing_left=self.missing_left[own],
            first=self.first[own],
            end=self.end[own],
            leaves=self.leaves[:count],
        )


class Forest:
    """Trees ready to run over rows of columns that stand in groups."""

    def __init__(
        self,
        trees: Trees,
        groups: Sequence[Sequence[int]],
        others: Sequence[int] = (),
    ) -> None:
        """Make the tables; `groups` are the columns of each, `others` in none."""
        self._base = trees.base
        self._count = len(trees.leaves)
        most = int(trees.end.max(initial=0)) + 1
        self._width = next(w for w in _WIDTHS if np.iinfo(w).bits >= most)
        self._leaves = np.ascontiguousarray(trees.leaves[:, :most]).ravel()
        self._leaf_start = np.arange(0, self._count * most, most)[:, None]
        parts = [*groups, others]
        self._shape = len(parts), self._count
        part_of = {column: part for part, own in enumerate(parts) for column in own}
        # Those with most edges first: all first edges are compared at once, then all
        # second ones of those that have two.
        sizes = np.diff(trees.edge_start.astype(np.intp))
        used = sorted((c for c in part_of if sizes[c]), key=lambda c: -sizes[c])
        self._columns = np.array(used, np.intp)
        self._sizes = sizes[self._columns][:, None]
        starts = trees.edge_start[self._columns].astype(np.intp)
        self._edges: list[Floats] = [
            trees.edges[starts[self._sizes[:, 0] > step] + step][:, None]
            for step in range(self._sizes.max(initial=0))
        ]
        self._tables = [self._table(trees, c, sizes[c]) for c in used]
        self._pairs = sum(map(len, self._tables))
        self._trees = [np.unique(trees.tree[trees.column == c]) for c in used]
        self._missing = self._all(*self._shape, 1)
        seen: Counter[int] = Counter()
        targets: list[int] = []
        levels: list[int] = []
        for column, table, own in zip(used, self._tables, self._trees, strict=True):
            part = part_of[column]
            self._missing[part, own, 0] &= table[:, -1]
            for target in (part * self._count + own.astype(np.intp)).tolist():
                targets.append(target)
                levels.append(seen[target])
                seen[target] += 1
        # Columns of one group may test in one tree: each narrows its mask in turn.
        level_of, target_of = np.array(levels, np.intp), np.array(targets, np.intp)
        each = (np.flatnonzero(level_of == level) for level in sorted(set(levels)))
        self._levels = [(pairs, target_of[pairs]) for pairs in each]

    def _table(self, trees: Trees, column: int, edges: int) -> Masks:
        """Return the masks of a column: its trees by the stretches between its edges.

        The last stretch is "missing".
        """
        nodes = np.flatnonzero(trees.column == column)
        own, places = np.unique(trees.tree[nodes], return_inverse=True)
        table = self._all(len(own), edges + 2)
        for node, place in zip(nodes.tolist(), places.tolist(), strict=True):
            first, end = int(trees.first[node]), int(trees.end[node])
            keep = ~self._width(((1 << (end - first)) - 1) << first)
            table[place, int(trees.edge[node]) + 1 : -1] &= keep
            if not trees.missing_left[node]:
                table[place, -1] &= keep
        return table

    def odds(self, rows: Floats) -> Floats:
        """Return the log-odds of rows, which have a value of every column."""
        parts = range(0, len(rows), MOST_ROWS)
        masks = (self._masks(rows[start : start + MOST_ROWS]) for start in parts)
        sums = [self._sums(np.bitwise_and.reduce(each, axis=0)) for each in masks]
        return np.concatenate(sums)

    def weigh(
        self, rows: Floats, instead: Mapping[int, Floats] | None = None
    ) -> tuple[Floats, Floats]:
        """Return the log-odds of rows, and those without each group: groups by rows.

        `instead` are the columns in no group: groups by rows of what they are where a
        group is left out. The rows are MOST_ROWS at most.
        """
        masks = self._masks(rows)
        groups, others = masks[:-1], masks[-1]
        whole = _ROOM.array("whole", others.shape, self._width)
        without = _ROOM.array("without", groups.shape, self._width)
        _leave_out_each(groups, whole, without)
        without &= self._missing[:-1]
        if instead:
            without &= self._mask_of_others(instead)
        whole &= others
        odds = self._sums(whole)
        sums = [
            # Of a group that is missing anyway nothing changes.
            odds if (mask == whole).all() else self._sums(mask)
            for mask in without
        ]
        return odds, np.stack(sums)

    def _masks(self, rows: Floats) -> Masks:
        """Return which leaves each group leaves over, and last the other columns."""
        values = np.ascontiguousarray(rows.T)[self._columns]
        bins = np.zeros(values.shape, np.uint8)
        for edges in self._edges:
            bins[: len(edges)] += values[: len(edges)] > edges
        places = np.where(np.isnan(values), self._sizes + 1, bins)
        kept = _ROOM.array("kept", (self._pairs, len(rows)), self._width)
        start = 0
        for table, own in zip(self._tables, places, strict=True):
            end = start + len(table)
            table.take(own, axis=1, out=kept[start:end], mode="clip")
            start = end
        parts, trees = self._shape
        masks = _ROOM.array("masks", (parts * trees, len(rows)), self._width)
        masks[:] = np.iinfo(self._width).max
        for pairs, targets in self._levels:
            shape = (len(pairs), len(rows))
            more = _ROOM.array("more", shape, self._width)
            kept.take(pairs, axis=0, out=more, mode="clip")
            before = _ROOM.array("before", shape, self._width)
            masks.take(targets, axis=0, out=before, mode="clip")
            before &= more
            masks[targets] = before
        return masks.reshape(parts, trees, len(rows))

    def _mask_of_others(self, instead: Mapping[int, Floats]) -> Masks:
        """Return which leaves columns leave over, by what they are without a group."""
        shape = next(iter(instead.values())).shape
        mask = self._all(self._count, *shape)
        for column, values in instead.items():
            for place in np.flatnonzero(self._columns == column).tolist():
                edges = [step[place, 0] for step in self._edges if place < len(step)]
                # A missing value stands after infinity: in the last stretch.
                bins = np.searchsorted(np.array([*edges, np.inf], np.float32), values)
                mask[self._trees[place]] &= self._tables[place].take(bins, axis=1)
        return mask.swapaxes(0, 1)

    def _all(self, *shape: int) -> Masks:
        return np.full(shape, np.iinfo(self._width).max, self._width)

    def _sums(self, mask: Masks) -> Floats:
        """Return the log-odds of rows from the leaves that are left: trees by rows."""
        below = _ROOM.array("below", mask.shape, self._width)
        np.subtract(mask, self._width(1), out=below)
        # Below the lowest bit that is left: that bit goes, and all above it.
        np.bitwise_and(below, np.invert(mask), out=below)
        places = _ROOM.array("places", mask.shape, np.intp)
        np.add(self._leaf_start, np.bitwise_count(below), out=places)
        leaves = _ROOM.array("leaves", mask.shape, np.float32)
        self._leaves.take(places, out=leaves, mode="clip")
        sums: Floats = leaves.sum(axis=0) + self._base
        return sums


def _leave_out_each(masks: Masks, whole: Masks, without: Masks) -> None:
    """Make the masks of all groups into one, and into those of all groups but each."""
    whole[:] = np.iinfo(whole.dtype).max
    for mask, others in zip(masks, without, strict=True):
        np.copyto(others, whole)
        whole &= mask
    after = ~np.zeros_like(whole)
    for number in range(len(masks) - 1, -1, -1):
        without[number] &= after
        after &= masks[number]


class _Room(threading.local):
    """Memory of a thread for its arrays, used again: fresh memory costs the most."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, type], npt.NDArray[Any]] = {}

    def array(
        self, name: str, shape: tuple[int, ...], kind: type[np.generic]
    ) -> npt.NDArray[Any]:
        """Return an array with anything in it, until it is asked for again."""
        size = math.prod(shape)
        kept = self._kept.get((name, kind))
        if kept is None or kept.size < size:
            kept = self._kept[name, kind] = np.empty(size, kind)
        return kept[:size].reshape(shape)


_ROOM: Final = _Room()
