"""The trained cleaner: two passes of trees over the evidence.

Trained by `dev.py train cleaner`; the weights are in resources/cleaner.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Final

import numpy as np

from facingpage.cleaning.evidence import EVIDENCE, context
from facingpage.cleaning.evidence.base import Columns
from facingpage.cleaning.facts import PageFacts
from facingpage.cleaning.outline import Floats
from facingpage.cleaning.trees import MOST_ROWS, Forest, Trees
from facingpage.cleaning.vocabulary import STEPS, Leanings, Vocabulary
from facingpage.paths import resource_dir

OWN: Final = ("own:odds", "own:to_highest")
"""The second pass's columns of what the first made of the block itself."""
CONTEXT: Final = "neighbours"
"""The evidence that the second pass's columns of a block's neighbours belong to."""
_GROUPS: Final = tuple(evidence.id for evidence in EVIDENCE)


@dataclass(frozen=True, slots=True)
class Weighed:
    """What was made of each block, in page order.

    `odds` are log-odds of being kept, `effects` (blocks by evidence) how much each
    piece of EVIDENCE adds to them: their fall if it were missing. `columns` are the
    evidence.
    """

    odds: Floats
    effects: Floats
    columns: Columns


class Model:
    """Weights, ready to use."""

    def __init__(
        self,
        first: Trees,
        second: Trees,
        columns: tuple[Sequence[str], Sequence[str]],
        leanings: Leanings,
    ) -> None:
        """Make a model.

        `columns` are named "evidence:column", as the trees of each pass count them.
        """
        self.leanings = leanings
        self.columns = columns
        self._own = [columns[1].index(name) for name in OWN]
        self._trees = first
        self._first = Forest(first, groups_of(columns[0]))
        self._second = Forest(second, groups_of(columns[1]), self._own)

    @cached_property
    def _begun(self) -> Forest:
        """The first pass with two fifths of its trees; with fewer, pages suffer."""
        trees = self._trees.begin(2 * len(self._trees.leaves) // 5)
        return Forest(trees, groups_of(self.columns[0]))

    def first_odds(self, rows: Floats, *, fast: bool = False) -> Floats:
        """Return the log-odds of the first pass; rows have its columns."""
        return (self._begun if fast else self._first).odds(rows)

    def second_odds(self, rows: Floats) -> Floats:
        """Return the log-odds of the second pass; rows have its columns."""
        return self._second.odds(rows)

    def weigh(self, page: PageFacts, *, fast: bool = False) -> Weighed:
        """Return the odds of every block and what each piece of evidence adds.

        `fast` leaves most of the trees and the second pass out: the blocks around a
        block then say what they are, and not what was made of them.
        """
        columns = measured(page)
        rows = table(columns, self.columns[0], len(page.blocks))
        forest = self._begun if fast else self._first
        odds = np.empty(len(rows), np.float32)
        left_out = np.empty((len(_GROUPS), len(rows)), np.float32)
        for part in _parts(len(rows)):
            odds[part], left_out[:, part] = forest.weigh(rows[part])
        if fast:
            return Weighed(odds, (odds - left_out).T, columns)
        return self._second_pass(page, columns, odds, left_out)

    def _second_pass(
        self, page: PageFacts, columns: Columns, odds: Floats, left_out: Floats
    ) -> Weighed:
        names = self.columns[1]
        rows = table(second_columns(page, columns, odds), names, len(odds))
        own_left_out = dict(zip(self._own, _own(left_out, odds.max()), strict=True))
        final = np.empty_like(odds)
        effects = np.empty((len(rows), len(_GROUPS)), np.float32)
        for part in _parts(len(rows)):
            instead = {at: values[:, part] for at, values in own_left_out.items()}
            final[part], without = self._second.weigh(rows[part], instead)
            effects[part] = (final[part] - without).T
        return Weighed(final, effects, columns)


def measured(page: PageFacts) -> dict[str, Floats]:
    """Return every column of evidence, by "evidence:column"."""
    return {
        f"{evidence.id}:{name}": values
        for evidence in EVIDENCE
        for name, values in evidence.measure(page).items()
    }


def second_columns(
    page: PageFacts, columns: Columns, odds: Floats
) -> dict[str, Floats]:
    """Return the columns of the second pass, `odds` being those of the first."""
    likely = 1 / (1 + np.exp(-odds))
    around = context.measure(page, likely)
    own = _own(odds, odds.max())
    return {
        **columns,
        **{f"{CONTEXT}:{name}": values for name, values in around.items()},
        **dict(zip(OWN, own, strict=True)),
    }


def _own(odds: Floats, highest: float) -> tuple[Floats, Floats]:
    return odds, odds - highest


def table(columns: Columns, names: Sequence[str], count: int) -> Floats:
    """Return the named columns of `count` blocks side by side, NaN for missing ones."""
    rows = np.full((count, len(names)), np.nan, np.float32)
    for place, name in enumerate(names):
        if name in columns:
            rows[:, place] = columns[name]
    return rows


def groups_of(names: Sequence[str]) -> list[list[int]]:
    """Return the places of each evidence's columns, in the order of EVIDENCE."""
    return [
        [place for place, name in enumerate(names) if name.partition(":")[0] == group]
        for group in _GROUPS
    ]


def _parts(count: int) -> list[slice]:
    return [slice(at, at + MOST_ROWS) for at in range(0, count, MOST_ROWS)]


@cache
def shipped(kind: str) -> Model:
    """Return a model that comes with the program: "markup" or "lines"."""
    return load(resource_dir() / "cleaner" / f"{kind}.npz")


def load(path: Path) -> Model:
    """Return the model of a file that `save` wrote."""
    with np.load(path, allow_pickle=False) as stored:
        names = json.loads(str(stored["columns"]))
        return Model(
            _trees(stored, "first"),
            _trees(stored, "second"),
            (names["first"], names["second"]),
            Leanings(_vocabulary(stored, "words"), _vocabulary(stored, "names")),
        )


def save(
    path: Path,
    first: Trees,
    second: Trees,
    columns: tuple[Sequence[str], Sequence[str]],
    leanings: Leanings,
) -> None:
    """Write what a model is made of; the same file for the same model."""
    names = {"first": list(columns[0]), "second": list(columns[1])}
    arrays: dict[str, Any] = {"columns": np.array(json.dumps(names))}
    for which, trees in (("first", first), ("second", second)):
        arrays |= {
            f"{which}_{part.name}": np.asarray(getattr(trees, part.name))
            for part in fields(Trees)
        }
        # Half precision is enough for leaves.
        arrays[f"{which}_leaves"] = trees.leaves.astype(np.float16)
    for which, words in (("words", leanings.words), ("names", leanings.names)):
        arrays[f"{which}_hashes"] = words.hashes
        steps = np.round(words.odds * STEPS)
        arrays[f"{which}_odds"] = steps.astype(np.int8)
    np.savez_compressed(path, **arrays)


def _trees(stored: Mapping[str, np.ndarray], which: str) -> Trees:
    parts = {field.name: stored[f"{which}_{field.name}"] for field in fields(Trees)}
    base = float(parts.pop("base"))
    leaves = parts.pop("leaves").astype(np.float32)
    return Trees(**parts, leaves=leaves, base=base)


def _vocabulary(stored: Mapping[str, np.ndarray], which: str) -> Vocabulary:
    odds = stored[f"{which}_odds"].astype(np.float32) / STEPS
    return Vocabulary(stored[f"{which}_hashes"], odds)
