"""Translate a file by the draft path and by the bare engine, in turn, in one run.

    python3 dev.py bench translation --pair en-pt --src FILE --predictions OUT
                                     [--ref FILE] [--lines N]

OUT gets one line a line, as a reader would see it. Prints words per CPU second of
both and their ratio, the flags that were set, and chrF with --ref.
"""

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

import fxtranslate
import sentencex

# `dev.py bench` runs this file by itself, and then nobody has put tests on the path.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from facingpage.core.page import LanguageGuess
from facingpage.core.review import Review
from facingpage.translation import (
    Engine,
    Pair,
    draft_block,
    load_engine,
    store,
)
from helpers.chrf import chrf  # needs the path above
from helpers.pages import make_page

# The two take turns, so that a busy moment of the machine hits both.
_TURN_LINES = 10


def main(argv: list[str] | None = None) -> int:
    """Print the comparison; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pair", required=True, help="such as en-pt")
    parser.add_argument("--src", type=Path, required=True)
    parser.add_argument("--predictions", type=Path, required=True)
    parser.add_argument("--ref", type=Path, help="score both against this file")
    parser.add_argument("--lines", type=int, help="take only the first lines")
    options = parser.parse_args(argv)
    pair = Pair(*options.pair.split("-", 1))
    lines = _lines(options.src)[: options.lines]
    engine = load_engine(pair)
    bare = _bare(pair)
    flags: Counter[str] = Counter()
    ours: list[str] = []
    theirs: list[str] = []
    our_s = their_s = 0.0
    for first in range(0, len(lines), _TURN_LINES):
        turn = lines[first : first + _TURN_LINES]
        start = time.process_time()
        ours.extend(_drafted(line, engine, flags) for line in turn)
        middle = time.process_time()
        theirs.extend(_translated(line, bare, pair.source) for line in turn)
        our_s += middle - start
        their_s += time.process_time() - middle
    options.predictions.write_text("\n".join(ours) + "\n", encoding="utf-8")
    words = sum(len(line.split()) for line in lines)
    print(f"lines {len(lines)}  words {words}  flags {dict(flags)}")
    print(f"draft path  {words / our_s:7.1f} words/s")
    print(f"bare engine {words / their_s:7.1f} words/s")
    print(f"ratio       {their_s / our_s:7.3f}")
    if options.ref:
        wanted = _lines(options.ref)[: len(lines)]
        print(f"chrF {chrf(ours, wanted):.2f} beside {chrf(theirs, wanted):.2f}")
    return 0


def _lines(path: Path) -> list[str]:
    # Only "\n" ends a line: a text may hold U+2028 and the like.
    return path.read_text(encoding="utf-8").removesuffix("\n").split("\n")


def _drafted(line: str, engine: Engine, flags: Counter[str]) -> str:
    """Return a line as the window would show its translation."""
    if not line.strip():
        return ""
    page = make_page(line)
    (block,) = page.blocks
    draft = draft_block(block, LanguageGuess(engine.pair.source, "sure"), engine)
    flags.update(flag for segment in draft.segments for flag in segment.flags)
    review = Review(
        page, LanguageGuess("und", "unsure"), {}, {}, draft.target, {block.id: draft}
    )
    return (review.target(block.id) or "").replace("\n", " ")


def _bare(pair: Pair) -> fxtranslate.Translator:
    folder = next(
        model
        for model in store.find_models().models
        if isinstance(model, store.ModelFolder) and model.pair == pair
    )
    files = store.read_model(folder)
    return fxtranslate.Translator(
        files.model, files.source_vocabulary, files.target_vocabulary, files.shortlist
    )


def _translated(line: str, bare: fxtranslate.Translator, language: str) -> str:
    sentences = sentencex.segment(language, line)
    return " ".join(bare.translate(s.strip()) for s in sentences if s.strip())


if __name__ == "__main__":
    sys.exit(main())
