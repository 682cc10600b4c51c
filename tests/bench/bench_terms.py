"""Measure how a glossary is held to, on lines with one reference each.

    python3 dev.py bench terms --pair en-pt --src FILE --ref FILE [--lines N]

The glossary is made of the corpus itself: words and pairs of words that both sides have
alike (Dice coefficient over lines, each the other's best), so that it says what the
reference says. Of each line the terms count that its reference has. Prints the share of
them in the translation without and with the glossary, the flags, and chrF of the lines
that the glossary changed.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

# `dev.py bench` runs this file by itself, and then nobody has put tests on the path.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from facingpage.core.hints import Hints
from facingpage.core.inflection import WORD, fold
from facingpage.core.page import Block, BlockId, Draft, Kind, LanguageGuess
from facingpage.core.term_finder import Hit, TermFinder, targets_in
from facingpage.core.terms import Term
from facingpage.translation import Engine, Pair, draft_block, load_engine
from helpers.chrf import chrf

_LEAST_DICE = 0.55
_RARE, _OFTEN = 3, 150


def main(argv: list[str] | None = None) -> int:
    """Print the figures; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pair", required=True, help="such as en-pt")
    parser.add_argument("--src", type=Path, required=True)
    parser.add_argument("--ref", type=Path, required=True)
    parser.add_argument("--lines", type=int, help="take only the first lines")
    options = parser.parse_args(argv)
    pair = Pair(*options.pair.split("-", 1))
    sources, references = (
        path.read_text("utf-8").splitlines() for path in (options.src, options.ref)
    )
    terms = _terms(sources, references, pair)
    print(f"{len(terms):,} terms")
    lines = list(zip(sources, references, strict=True))[: options.lines]
    _measure(lines, TermFinder(terms, pair.source, pair.target), load_engine(pair))
    return 0


def _measure(
    lines: Sequence[tuple[str, str]], finder: TermFinder, engine: Engine
) -> None:
    target = engine.pair.target
    there: Counter[str] = Counter()
    flags: Counter[str] = Counter()
    changed: list[tuple[str, str, str]] = []
    for source, reference in lines:
        hits = [h for h in finder.find(source) if targets_in(reference, h.term, target)]
        if not hits:
            continue
        terms = tuple(dict.fromkeys(hit.term for hit in hits))
        plain, held = (
            _draft(source, engine, hints) for hints in (Hints(), Hints(terms))
        )
        there["all"] += len(hits)
        there["plain"] += _held(hits, _text(plain), target)
        there["held"] += _held(hits, _text(held), target)
        there["lines"] += 1
        flags.update(f for segment in held.segments for f in segment.flags)
        if _text(plain) != _text(held):
            changed.append((_text(plain), _text(held), reference))
    print(f"{there['lines']:,} lines with {there['all']:,} terms in them")
    for name in ("plain", "held"):
        print(f"{name:6} {there[name] / max(there['all'], 1):.1%} of them there")
    told = ", ".join(f"{name} {flags[name]}" for name in flags if "term" in name)
    print(f"flags: {told or 'none'}")
    wanted = [each[2] for each in changed]
    before, after = (chrf([each[n] for each in changed], wanted) for n in (0, 1))
    print(f"{len(changed):,} lines changed: chrF {before:.1f} to {after:.1f}")


def _draft(text: str, engine: Engine, hints: Hints) -> Draft:
    block = Block(BlockId(1), Kind.PARAGRAPH, text)
    return draft_block(block, LanguageGuess(engine.pair.source, "sure"), engine, hints)


def _text(draft: Draft) -> str:
    return " ".join(segment.text for segment in draft.segments)


def _held(hits: Iterable[Hit], text: str, language: str) -> int:
    """Return how many of the hits have their term's target in a translation."""
    wanted = Counter(hit.term for hit in hits)
    return sum(
        min(times, len(targets_in(text, term, language)))
        for term, times in wanted.items()
    )


def _terms(
    sources: Sequence[str], references: Sequence[str], pair: Pair
) -> tuple[Term, ...]:
    ours, theirs = ([_grams(line) for line in side] for side in (sources, references))
    ours_count, theirs_count = (
        Counter(gram for line in side for gram in line) for side in (ours, theirs)
    )
    both: Counter[tuple[str, str]] = Counter()
    for line, its_reference in zip(ours, theirs, strict=True):
        mine = [gram for gram in line if _RARE <= ours_count[gram] <= _OFTEN]
        yours = [g for g in its_reference if _RARE <= theirs_count[g] <= _OFTEN]
        both.update((first, second) for first in mine for second in yours)
    dice = {
        (one, other): 2 * times / (ours_count[one] + theirs_count[other])
        for (one, other), times in both.items()
        if times >= _RARE
    }
    best: dict[str, tuple[float, str]] = {}
    back: dict[str, tuple[float, str]] = {}
    for (one, other), score in dice.items():
        if one not in best or best[one] < (score, other):
            best[one] = score, other
        if other not in back or back[other] < (score, one):
            back[other] = score, one
    return tuple(
        Term(one, other, pair.source, pair.target)
        for one, (score, other) in sorted(best.items())
        if score > _LEAST_DICE and back[other][1] == one and one != other
    )


def _grams(text: str) -> set[str]:
    words = [fold(word[0]) for word in WORD.finditer(text)]
    long = [word if len(word) > 3 and word.isalpha() else "" for word in words]
    pairs = (f"{one} {other}" for one, other in pairwise(long) if one and other)
    return {*filter(None, long), *pairs}


if __name__ == "__main__":
    raise SystemExit(main())
