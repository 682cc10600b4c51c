"""Boosted trees run by bit masks, so that any group of columns can be left out.

Every leaf of a tree is a bit. A test that sends a row to the right takes the leaves on
its left away, and the first leaf that is left is the row's: tests can be done in any
order, so all tests on one column are one row of a table (QuickScorer: Lucchese and
others, SIGIR 2015). What a row would score without a group of columns then costs no
second run: only that group's masks change. Masks are groups by trees by rows, so that
what is done to a tree runs along the rows of the page.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from facingpage.cleaning.outline import Floats

Masks = npt.NDArray[np.unsignedinteger[Any]]

MOST_LEAVES: Final = 64
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
        return self._sums(np.bitwise_and.reduce(self._masks(rows), axis=0))

    def weigh(
        self, rows: Floats, instead: Mapping[int, Floats] | None = None
    ) -> tuple[Floats, Floats]:
        """Return the log-odds of rows, and those without each group: groups by rows.

        `instead` are the columns in no group: groups by rows of what they are where a
        group is left out.
        """
        masks = self._masks(rows)
        whole, without = _without_each(masks[:-1])
        without &= self._missing[:-1]
        if instead:
            without &= self._mask_of_others(instead)
        return self._sums(whole & masks[-1]), self._sums(without)

    def _masks(self, rows: Floats) -> Masks:
        """Return which leaves each group leaves over, and last the other columns."""
        values = np.ascontiguousarray(rows.T)[self._columns]
        bins = np.zeros(values.shape, np.uint8)
        for edges in self._edges:
            bins[: len(edges)] += values[: len(edges)] > edges
        places = np.where(np.isnan(values), self._sizes + 1, bins)
        count = sum(map(len, self._tables))
        kept = np.empty((count, len(rows)), self._width)
        start = 0
        for table, own in zip(self._tables, places, strict=True):
            end = start + len(table)
            table.take(own, axis=1, out=kept[start:end], mode="clip")
            start = end
        masks = self._all(self._shape[0] * self._count, len(rows))
        for pairs, targets in self._levels:
            masks[targets] &= kept[pairs]
        return masks.reshape(*self._shape, len(rows))

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

    def _sums(self, masks: Masks) -> Floats:
        """Return the log-odds of rows from the leaves that are left."""
        below = ~masks & (masks - self._width(1))
        places = self._leaf_start + np.bitwise_count(below)
        sums: Floats = self._leaves.take(places, mode="clip").sum(axis=-2) + self._base
        return sums


def _without_each(masks: Masks) -> tuple[Masks, Masks]:
    """Return the masks of all groups as one, and of all groups but each."""
    whole = ~np.zeros_like(masks[0])
    without = np.empty_like(masks)
    for number, mask in enumerate(masks):
        without[number] = whole
        whole &= mask
    after = ~np.zeros_like(whole)
    for number in range(len(masks) - 1, -1, -1):
        without[number] &= after
        after &= masks[number]
    return whole, without
