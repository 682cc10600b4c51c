"""Train the cleaner on pages with gold text.

    python3 dev.py train cleaner [--out DIR] [--folds DIR] [--only markup|lines]

Reads ../shared/data/pages/dev and more. Writes markup.npz and lines.npz and the model
card's figures to DIR (resources/cleaner), and to the folds' DIR (tests/bench/folds) the
models of the cross-validation: fold N's never saw the sites of fold N, in either pass.
The same data give the same files.
"""

import argparse
import hashlib
import json
import math
import multiprocessing
import pickle
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np

from bench.bench_cleaning import SHARED, scorer
from facingpage.cleaning.evidence import EVIDENCE, context, naming, wording
from facingpage.cleaning.model import (
    CONTEXT,
    OWN,
    groups_of,
    save,
    second_columns,
    table,
)
from facingpage.cleaning.outline import Floats
from facingpage.cleaning.trees import Forest, Trees
from facingpage.cleaning.vocabulary import Leanings, Vocabulary
from helpers.folds import FOLDER, FOLDS, fold_of
from train.examples import STEADY, VOCABULARY, Example, make_examples
from train.forests import fit, to_trees
from train.leanings import Counts, Said

INNER: Final = 4
_FIRST_ROUNDS: Final = 200
_SECOND_ROUNDS: Final = 120
# One page in four is seen without one of its groups: missing is to mean something.
_BLANKED: Final = 0.25
_NO_WORDS: Final = Vocabulary(np.zeros(0, np.uint32), np.zeros(0, np.float32))
_MODULES: Final = {"wording": wording, "naming": naming}
FIRST: Final = (
    *STEADY,
    *(
        f"{evidence.id}:{name}"
        for evidence in EVIDENCE
        if evidence.id in VOCABULARY
        for name in evidence.columns
    ),
)
SECOND: Final = (
    *OWN,
    *(f"{CONTEXT}:{name}" for name in context.COLUMNS),
    "text:length",
    "text:closed",
    "text:is_heading",
    "links:share",
    "title:same",
    "title:blocks_from",
    "position:place",
    "position:in_run",
    "around:links_1",
    "article:vote",
    "article:second_vote",
    "alike:own_count",
    "alike:own_mean",
    "container:inside_80",
    "container:scored_inside",
    "page:blocks",
    "page:prose",
    "repeated:again",
)


@dataclass(frozen=True, slots=True)
class Trained:
    """A model of two passes, before it is stored."""

    first: Trees
    second: Trees
    lean: Leanings


def _inner(site: str) -> int:
    return fold_of(f"inner{site}", INNER)


def train(examples: Sequence[Example]) -> Trained:
    """Return a model of examples; its second pass learns from held-out first passes."""
    odds: dict[str, tuple[Floats, Leanings]] = {}
    for fold in range(INNER):
        seen = [e for e in examples if _inner(e.site) != fold]
        forest, lean = _first(seen)
        ready = Forest(forest, [range(len(FIRST))])
        for example in examples:
            if _inner(example.site) == fold:
                odds[example.id] = ready.odds(_rows(example, lean)), lean

    def second_rows(example: Example) -> Floats:
        own, lean = odds[example.id]
        return _second_rows(example, _rows(example, lean), own)

    second = _fitted(
        examples,
        SECOND,
        second_rows,
        rounds=_SECOND_ROUNDS,
        num_leaves=15,
        min_data_in_leaf=300,
        learning_rate=0.06,
        feature_fraction=0.5,
    )
    first, lean = _first(examples)
    return Trained(first, replace(second, base=kindness(examples)), lean)


def kindness(examples: Sequence[Example]) -> float:
    """Return the log-odds to add for what snippets do to the odds: below 0.

    Of what is known of pages by snippets alone three fifths stay, of pages whose text
    is known whole less than two fifths: all of them together keep too much.
    """
    whole = [example for example in examples if example.is_whole]
    return _log_odds(whole) - _log_odds(examples)


def _log_odds(examples: Sequence[Example]) -> float:
    """Return the log-odds that what is known of pages stays."""
    kept = sum(float((e.weights * e.kept).sum(dtype=np.float64)) for e in examples)
    known = sum(float(e.weights.sum(dtype=np.float64)) for e in examples)
    return math.log(kept / (known - kept))


def _first(examples: Sequence[Example]) -> tuple[Trees, Leanings]:
    words = Counts(_said(example, "wording") for example in examples)
    has_names = any(example.facts.outline is not None for example in examples)
    names = Counts(_said(e, "naming") for e in examples) if has_names else None

    def first_rows(example: Example) -> Floats:
        others = Leanings(
            words.without(example.site),
            names.without(example.site) if names else _NO_WORDS,
        )
        return _rows(example, others)

    first = _fitted(examples, FIRST, first_rows, rounds=_FIRST_ROUNDS)
    lean = Leanings(words.vocabulary(), names.vocabulary() if names else _NO_WORDS)
    return first, lean


def _fitted(
    examples: Sequence[Example],
    columns: Sequence[str],
    rows_of: Callable[[Example], Floats],
    **settings: Any,
) -> Trees:
    """Return trees fitted to the blocks of examples that are known."""
    rows, kept, weights = [], [], []
    for example in examples:
        known = example.weights > 0
        if known.any():
            rows.append(_blank(example, rows_of(example), columns)[known])
            kept.append(example.kept[known])
            weights.append(example.weights[known])
    gathered = map(np.concatenate, (rows, kept, weights))
    return to_trees(fit(*gathered, **settings), len(columns))


def _said(example: Example, which: str) -> Said:
    hashes, owners = _MODULES[which].words_of(example.facts)
    known = example.weights > 0
    weights = np.where(known, example.weights, 0.0)
    used = known[owners] if len(owners) else np.zeros(0, bool)
    return Said(example.site, hashes[used], owners[used], example.kept, weights)


def _rows(example: Example, lean: Leanings) -> Floats:
    facts = replace(example.facts, leanings=lean)
    count = len(example.kept)
    parts = [example.steady]
    for module in _MODULES.values():
        columns = module.measure(facts)
        parts.append(table(columns, module.COLUMNS, count))
    return np.hstack(parts).astype(np.float32)


def _second_rows(example: Example, rows: Floats, odds: Floats) -> Floats:
    columns = dict(zip(FIRST, rows.T, strict=True))
    return table(second_columns(example.facts, columns, odds), SECOND, len(odds))


def _blank(example: Example, rows: Floats, names: Sequence[str]) -> Floats:
    """Return rows, of some pages without one group: the same one on each run."""
    seed = int(hashlib.sha256(example.id.encode()).hexdigest()[:8], 16)
    chance = np.random.default_rng(seed)
    groups = [group for group in groups_of(names) if group]
    if chance.random() < _BLANKED:
        rows = rows.copy()
        rows[:, groups[int(chance.integers(len(groups)))]] = np.nan
    return rows


def digest(folders: Sequence[Path]) -> str:
    """Return the sha256 of all files of the data, in order."""
    whole = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.glob("*.jsonl.gz")):
            whole.update(path.read_bytes())
    return whole.hexdigest()


def main(argv: Sequence[str] | None = None) -> int:
    """Train and write what was learnt; return 0."""
    root = Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(prog="dev.py train cleaner")
    parser.add_argument("--out", type=Path, default=root / "resources" / "cleaner")
    parser.add_argument("--folds", type=Path, default=FOLDER)
    parser.add_argument("--only", choices=("markup", "lines"))
    parser.add_argument("--no-folds", action="store_true")
    parser.add_argument("--facts", type=Path, help="keep what was measured here")
    options = parser.parse_args(argv)
    folders = [SHARED / "data" / "pages" / name for name in ("dev", "more")]
    records = list(scorer().load([str(folder) for folder in folders]))
    print(f"{len(records)} pages, data {digest(folders)[:16]}")
    begun = time.monotonic()
    for kind in (options.only,) if options.only else ("markup", "lines"):
        examples = examples_of(records, kind, options.facts)
        blocks = sum(len(e.kept) for e in examples)
        print(f"{kind}: {len(examples)} pages, {blocks} blocks, {_spent(begun)}")
        paths = {None: options.out / f"{kind}.npz"} | {
            fold: options.folds / f"{kind}-{fold}.npz"
            for fold in range(0 if options.no_folds else FOLDS)
        }
        for path in train_all(examples, paths):
            print(f"  {path.name}, {_spent(begun)}", flush=True)
    card = {"data": digest(folders), "pages": len(records), "folds": FOLDS}
    (options.out / "trained.json").write_text(json.dumps(card, indent=1) + "\n")
    return 0


def train_all(
    examples: Sequence[Example], paths: Mapping[int | None, Path]
) -> Iterator[Path]:
    """Store a model for each path, without its fold's sites, two at a time.

    Two trainings of one thread each take half the time of two threads for each.
    """
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(
        2, mp_context=context, initializer=_hold, initargs=(examples,)
    ) as pool:
        yield from pool.map(_train_one, paths.keys(), paths.values())


_held: list[Example] = []


def _hold(examples: Sequence[Example]) -> None:
    _held[:] = examples


def _train_one(fold: int | None, path: Path) -> Path:
    seen = _held if fold is None else [e for e in _held if fold_of(e.site) != fold]
    write(path, train(seen))
    return path


def examples_of(
    records: Sequence[dict[str, object]], kind: str, keep: Path | None
) -> list[Example]:
    """Return what is seen of records, by markup or as lines; `keep` stores it."""
    path = keep and keep.with_suffix(f".{kind}")
    if path and path.exists():
        with path.open("rb") as stored:
            made: list[Example] = pickle.load(stored)  # noqa: S301  # our own file
            return made
    made = make_examples(records, as_lines=kind == "lines")
    if path:
        with path.open("wb") as out:
            pickle.dump(made, out)
    return made


def write(path: Path, made: Trained) -> None:
    """Store a model, for `facingpage.cleaning.model.load`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    save(path, made.first, made.second, (FIRST, SECOND), made.lean)


def _spent(begun: float) -> str:
    return f"{time.monotonic() - begun:.0f} s"


if __name__ == "__main__":
    sys.exit(main())
