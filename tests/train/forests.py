"""LightGBM's trees as the arrays that the program runs."""

from importlib import import_module
from typing import Any, Final

import numpy as np

from facingpage.cleaning.outline import Floats
from facingpage.cleaning.trees import MOST_LEAVES, Trees

# Installed by `dev.py train` alone.
_LIGHTGBM: Final[Any] = import_module("lightgbm")
_SEED: Final = 7
Node = tuple[int, int, np.float32, bool, int, int]


def fit(
    rows: Floats, kept: Floats, weights: Floats, *, rounds: int, **changed: object
) -> Any:  # a booster of LightGBM, which has no types here
    """Return boosted trees that give log-odds of being kept."""
    settings = {
        "objective": "binary",
        "num_leaves": 31,
        "min_data_in_leaf": 150,
        "learning_rate": 0.08,
        "feature_fraction": 0.3,
        "bagging_fraction": 0.8,
        "bagging_freq": 1,
        "lambda_l2": 5.0,
        "max_bin": 63,
        "use_missing": True,
        "verbose": -1,
        "num_threads": 1,
        "seed": _SEED,
        "deterministic": True,
        "force_row_wise": True,
        **changed,
    }
    data = _LIGHTGBM.Dataset(rows, kept, weight=weights / weights.mean())
    return _LIGHTGBM.train(settings, data, rounds)


def to_trees(booster: Any, columns: int) -> Trees:
    """Return LightGBM's trees over so many columns."""
    whole = booster.dump_model()
    nodes: list[Node] = []
    leaves = np.zeros((len(whole["tree_info"]), MOST_LEAVES), np.float32)
    for number, tree in enumerate(whole["tree_info"]):
        values: list[float] = []
        _walk(tree["tree_structure"], number, values, nodes)
        leaves[number, : len(values)] = values
    edges: list[Floats] = []
    for column in range(columns):
        own = sorted({node[2] for node in nodes if node[1] == column})
        edges.append(np.array(own, np.float32))
    index = [int(np.searchsorted(edges[n[1]], n[2])) for n in nodes]
    start = np.concatenate(([0], np.cumsum([len(own) for own in edges])))
    return Trees(
        tree=np.array([n[0] for n in nodes], np.uint16),
        column=np.array([n[1] for n in nodes], np.uint16),
        edge=np.array(index, np.uint8),
        missing_left=np.array([n[3] for n in nodes], np.uint8),
        first=np.array([n[4] for n in nodes], np.uint8),
        end=np.array([n[5] for n in nodes], np.uint8),
        edges=np.concatenate(edges),
        edge_start=start.astype(np.uint32),
        leaves=leaves,
        base=0.0,
    )


def _narrowed(edge: float) -> np.float32:
    """Return the largest number of single precision that is not above an edge."""
    limits = np.finfo(np.float32)
    single = np.float32(min(max(edge, float(limits.min)), float(limits.max)))
    return np.nextafter(single, np.float32(-np.inf)) if float(single) > edge else single


def _walk(
    node: dict[str, Any],
    tree: int,
    values: list[float],
    nodes: list[Node],
) -> None:
    """Add a subtree's leaves, left to right, and its nodes."""
    if "leaf_value" in node:
        values.append(node["leaf_value"])
        return
    first = len(values)
    _walk(node["left_child"], tree, values, nodes)
    end = len(values)
    # A column that was never missing has no side for it: LightGBM reads 0.
    is_left = bool(node["default_left"])
    if node["missing_type"] == "None":
        is_left = node["threshold"] >= 0
    edge = _narrowed(node["threshold"])
    nodes.append((tree, node["split_feature"], edge, is_left, first, end))
    _walk(node["right_child"], tree, values, nodes)
