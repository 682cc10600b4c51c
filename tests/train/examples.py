"""Pages with gold text as what the cleaner sees and what it should say."""

import logging
import multiprocessing
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

import numpy as np

from bench.bench_cleaning import lines_of, scorer
from facingpage import language, openers
from facingpage.cleaning.article import placed
from facingpage.cleaning.evidence import EVIDENCE
from facingpage.cleaning.facts import PageFacts, gather
from facingpage.cleaning.images import without_images
from facingpage.cleaning.model import table
from facingpage.cleaning.outline import Floats
from facingpage.errors import OpenFailed

VOCABULARY: Final = ("wording", "naming")
"""The evidence that is measured anew for each part of the data trained on."""
STEADY: Final = tuple(
    f"{evidence.id}:{name}"
    for evidence in EVIDENCE
    if evidence.id not in VOCABULARY
    for name in evidence.columns
)
"""The columns that do not depend on what is trained on."""
_HALF: Final = 0.5
_NEARLY: Final = 0.85
# Of the gold's words that no block was found for, so many are worth a second look.
_MISSING: Final = 0.03
_FEW: Final = 4
_UNCLEAR: Final = 0.3


@dataclass(slots=True)
class Example:
    """A page; arrays have an item a block. A weight of 0 says "not known".

    `is_whole` says that its text is known whole, not by snippets alone.
    """

    id: str
    site: str
    source: str
    lang: str
    is_whole: bool
    facts: PageFacts
    steady: Floats
    kept: Floats
    weights: Floats


def make_examples(
    records: Sequence[dict[str, Any]], *, as_lines: bool = False
) -> list[Example]:
    """Return an example for every record that opens."""
    logging.disable(logging.CRITICAL)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=context) as pool:
        work = partial(make_example, as_lines=as_lines)
        made = list(pool.map(work, records, chunksize=8))
    return [example for example in made if example is not None]


def make_example(record: dict[str, Any], *, as_lines: bool = False) -> Example | None:
    """Return a record as an example, as bare lines if asked; None if it has no text."""
    data = record["html"].encode("utf-8", "surrogatepass")
    try:
        opened = openers.open_page(openers.Source("page.html", data))
        if as_lines:
            opened = openers.open_page(openers.Source("page.txt", lines_of(opened)))
    except OpenFailed:
        return None
    opened = without_images(opened)
    if not opened.page.blocks:
        return None
    own = language.page_language(opened.page)
    guesses = language.detect(opened.page, own)
    facts = gather(opened, guesses, own, None)
    steady = {
        f"{evidence.id}:{name}": values
        for evidence in EVIDENCE
        if evidence.id not in VOCABULARY
        for name, values in evidence.measure(facts).items()
    }
    kept, weights = labels(facts, record)
    # A tree cannot be handed to another process, and nothing needs it any more.
    bare = replace(facts, tree=None, nodes={})
    return Example(
        record["id"],
        record["site"],
        record["source"],
        record.get("lang") or "?",
        bool(record.get("gold_text")),
        bare,
        table(steady, STEADY, len(facts.blocks)),
        kept,
        weights,
    )


def labels(facts: PageFacts, record: dict[str, Any]) -> tuple[Floats, Floats]:
    """Return what is to be kept of a page, and how much each block counts.

    Blocks weigh by the root of their length and all of a page 1 together. Of a page
    known by snippets alone only the blocks that hold one count, alike.
    """
    sizes = np.sqrt(np.maximum(facts.lengths, 0.25))
    if record.get("gold_text"):
        shares = np.array(placed(facts.keys, record["gold_text"]), np.float32)
        kept = _second_look(facts, record["gold_text"], shares >= _HALF)
        is_unclear = (shares > _HALF / 2) & (shares < 1 - _HALF / 2)
        weights = sizes * np.where(is_unclear, _UNCLEAR, 1.0)
        return kept.astype(np.float32), (weights / sizes.sum()).astype(np.float32)
    known = snippets(facts, record)
    count = np.isfinite(known).sum()
    weights = np.where(np.isfinite(known), 1 / max(1, count), 0.0)
    return np.nan_to_num(known), weights.astype(np.float32)


def snippets(facts: PageFacts, record: dict[str, Any]) -> Floats:
    """Return 1 and 0 for blocks with a snippet to keep or drop, NaN for others."""
    norm = scorer()._norm  # the rule that snippets are scored by
    found = np.full(len(facts.blocks), np.nan, np.float32)
    for index, block in enumerate(facts.blocks):
        text = norm(block.text)
        for name, value in (("without", 0.0), ("with", 1.0)):
            for snippet in map(norm, record.get(name) or ()):
                is_most = value == 1.0 or len(snippet) > _HALF * len(text)
                is_in = snippet in text and is_most
                if snippet and (is_in or (len(text) > 15 and text in snippet)):
                    found[index] = value
    return found


def _second_look(facts: PageFacts, gold: str, kept: np.ndarray) -> np.ndarray:
    """Also keep blocks made of words of the gold that no block was found for."""
    tokens = scorer().tokens
    counts = [Counter(tokens(block.text)) for block in facts.blocks]
    rest = Counter(tokens(gold))
    whole = rest.total()
    for is_kept, count in zip(kept, counts, strict=True):
        if is_kept:
            rest -= count
    if rest.total() < _MISSING * whole:
        return kept
    kept = kept.copy()
    for index in np.argsort([-count.total() for count in counts], kind="stable"):
        size = counts[index].total()
        if kept[index] or size < _FEW:
            continue
        if (counts[index] & rest).total() >= _NEARLY * size:
            kept[index] = True
            rest -= counts[index]
    return kept
