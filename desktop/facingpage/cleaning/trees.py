"""Boosted trees run by bit masks, so that any group of columns can be left out.

Every leaf of a tree is a bit. A test that sends a row to the right takes the leaves on
its left away, and the first leaf that is left is the row's: tests can be done in any
order, so all tests on one column are one row of a table (QuickScorer: Lucchese and
others, SIGIR 2015). What a row would score without a group of columns then costs no
second run: only that group's masks change.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from facingpage.cleaning.outline import Floats

Masks = npt.NDArray[np.uint64]

MOST_LEAVES: Final = 64
_ALL: Final = np.uint64(0xFFFFFFFFFFFFFFFF)
_ONE: Final = np.uint64(1)


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

    def __init__(self, trees: Trees, groups: Sequence[Sequence[int]]) -> None:
        """Make the tables; `groups` are the columns of each group."""
        start = trees.edge_start
        self._edges = [
            trees.edges[start[column] : start[column + 1]]
            for column in range(len(start) - 1)
        ]
        self._leaves = trees.leaves
        self._base = trees.base
        self._groups = [[c for c in group if len(self._edges[c])] for group in groups]
        count = len(trees.leaves)
        # A row of a column's table for each stretch between edges, and for "missing".
        self._tables: list[Masks] = [
            np.full((len(own) + 2, count), _ALL, np.uint64) for own in self._edges
        ]
        ends, firsts = trees.end.astype(np.uint64), trees.first.astype(np.uint64)
        keeps = ~(((_ONE << (ends - firsts)) - _ONE) << firsts)
        for tree, column, edge, is_left, keep in zip(
            trees.tree, trees.column, trees.edge, trees.missing_left, keeps, strict=True
        ):
            table = self._tables[column]
            table[edge + 1 : -1, tree] &= keep
            if not is_left:
                table[-1, tree] &= keep
        self.missing: Masks = np.stack([self._missing(g) for g in self._groups])

    def _missing(self, group: Sequence[int]) -> Masks:
        found = np.full(len(self._leaves), _ALL, np.uint64)
        for column in group:
            found &= self._tables[column][-1]
        return found

    def masks(self, rows: Floats) -> Masks:
        """Return which leaves each group leaves over: groups by rows by trees."""
        found = np.full(
            (len(self._groups), len(rows), len(self._leaves)), _ALL, np.uint64
        )
        for number, mask in enumerate(found):
            self._narrow(mask, self._groups[number], rows)
        return found

    def group_mask(self, number: int, rows: Floats) -> Masks:
        """Return which leaves one group leaves over: rows by trees."""
        mask = np.full((len(rows), len(self._leaves)), _ALL, np.uint64)
        self._narrow(mask, self._groups[number], rows)
        return mask

    def _narrow(self, mask: Masks, group: Sequence[int], rows: Floats) -> None:
        for column in group:
            edges = self._edges[column]
            values = rows[:, column]
            bins = np.searchsorted(edges, values, side="left")
            bins[np.isnan(values)] = len(edges) + 1
            mask &= self._tables[column][bins]

    def sums(self, masks: Masks) -> Floats:
        """Return the log-odds of rows from the leaves that are left: rows by trees."""
        lowest = masks & (~masks + _ONE)
        places = np.bitwise_count(lowest - _ONE)
        trees = np.arange(len(self._leaves))
        values: Floats = self._leaves[trees, places].sum(axis=-1) + self._base
        return values


def without_each(masks: Masks) -> tuple[Masks, list[Masks]]:
    """Return the masks of all groups as one, and of all groups but each."""
    whole = np.full(masks.shape[1:], _ALL, np.uint64)
    before = []
    for mask in masks:
        before.append(whole)
        whole = whole & mask
    after = np.full_like(whole, _ALL)
    for number in range(len(masks) - 1, -1, -1):
        before[number] = before[number] & after
        after = after & masks[number]
    return whole, before
