"""The trees give what walking them one test at a time gives."""

from typing import Final

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.cleaning.outline import Floats
from facingpage.cleaning.trees import Forest, Trees

_COLUMNS: Final = 4
_GROUPS: Final = ((0, 2), (1,), (3,))
_EDGES: Final = (-1.0, 0.0, 0.5, 2.0)

Tree = float | tuple[int, float, bool, "Tree", "Tree"]
"""A leaf's value, or column, edge, whether a missing value goes left, left, right."""

tests = st.tuples(st.integers(0, _COLUMNS - 1), st.sampled_from(_EDGES), st.booleans())
trees_of = st.recursive(
    st.floats(-3, 3, width=16),
    lambda inner: st.builds(lambda t, a, b: (*t, a, b), tests, inner, inner),
    max_leaves=12,
)
values = st.sampled_from([-2.0, -1.0, -0.3, 0.0, 0.2, 0.5, 1.0, 2.0, 9.0, np.nan])


def packed(forest: list[Tree]) -> Trees:
    nodes: list[tuple[int, int, float, bool, int, int]] = []
    leaves = np.zeros((len(forest), 64), np.float32)

    def walk(tree: Tree, number: int, found: list[float]) -> None:
        if isinstance(tree, float):
            found.append(tree)
            return
        column, edge, is_left, left, right = tree
        first = len(found)
        walk(left, number, found)
        nodes.append((number, column, edge, is_left, first, len(found)))
        walk(right, number, found)

    for number, tree in enumerate(forest):
        found: list[float] = []
        walk(tree, number, found)
        leaves[number, : len(found)] = found
    parts = np.array(nodes, np.float32).reshape(len(nodes), 6)
    return Trees(
        tree=parts[:, 0].astype(np.uint16),
        column=parts[:, 1].astype(np.uint16),
        edge=np.searchsorted(_EDGES, parts[:, 2]).astype(np.uint8),
        missing_left=parts[:, 3].astype(np.uint8),
        first=parts[:, 4].astype(np.uint8),
        end=parts[:, 5].astype(np.uint8),
        edges=np.array(_EDGES * _COLUMNS, np.float32),
        edge_start=np.arange(0, 4 * _COLUMNS + 1, 4, dtype=np.uint32),
        leaves=leaves,
        base=0.25,
    )


def walked(tree: Tree, row: Floats) -> float:
    while not isinstance(tree, float):
        column, edge, is_left, left, right = tree
        value = row[column]
        goes_left = is_left if np.isnan(value) else value <= edge
        tree = left if goes_left else right
    return tree


forests = st.lists(trees_of, min_size=1, max_size=4)
tables = st.lists(
    st.lists(values, min_size=_COLUMNS, max_size=_COLUMNS), min_size=1, max_size=5
)


@given(forests, tables)
def test_rows_score_as_if_walked_down_each_tree(
    forest: list[Tree], rows: list[list[float]]
) -> None:
    table = np.array(rows, np.float32)
    made = Forest(packed(forest), _GROUPS)
    expected = [0.25 + sum(walked(tree, row) for tree in forest) for row in table]
    assert made.odds(table) == pytest.approx(expected, abs=1e-5)
    assert made.weigh(table)[0] == pytest.approx(expected, abs=1e-5)


@given(forests, tables, st.integers(1, 4))
def test_the_first_trees_score_as_if_there_were_no_others(
    forest: list[Tree], rows: list[list[float]], count: int
) -> None:
    table = np.array(rows, np.float32)
    begun = packed(forest).begin(count)
    odds = Forest(begun, _GROUPS).odds(table)
    first = forest[:count]
    expected = [0.25 + sum(walked(tree, row) for tree in first) for row in table]
    assert odds == pytest.approx(expected, abs=1e-5)
    tested = set(zip(begun.column.tolist(), begun.edge.tolist(), strict=True))
    assert len(begun.edges) == len(tested)


@given(forests, tables)
def test_leaving_a_group_out_is_as_if_its_columns_were_missing(
    forest: list[Tree], rows: list[list[float]]
) -> None:
    table = np.array(rows, np.float32)
    _, without = Forest(packed(forest), _GROUPS).weigh(table)
    for group, odds in zip(_GROUPS, without, strict=True):
        blank = table.copy()
        blank[:, list(group)] = np.nan
        expected = [0.25 + sum(walked(tree, row) for tree in forest) for row in blank]
        assert odds == pytest.approx(expected, abs=1e-5)


@given(forests, tables, st.lists(values, min_size=2, max_size=2))
def test_a_column_of_no_group_may_be_another_where_a_group_is_left_out(
    forest: list[Tree], rows: list[list[float]], changed: list[float]
) -> None:
    table = np.array(rows, np.float32)
    made = Forest(packed(forest), _GROUPS[:2], _GROUPS[2])
    (other,) = _GROUPS[2]
    instead = np.repeat(np.array(changed, np.float32)[:, None], len(table), axis=1)
    _, without = made.weigh(table, {other: instead})
    for group, value, odds in zip(_GROUPS, changed, without, strict=False):
        blank = table.copy()
        blank[:, list(group)] = np.nan
        blank[:, other] = value
        expected = [0.25 + sum(walked(tree, row) for tree in forest) for row in blank]
        assert odds == pytest.approx(expected, abs=1e-5)
