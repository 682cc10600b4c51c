"""Translate a file by the draft path and by the bare engine, in turn, in one run.

    python3 dev.py bench translation --pair en-pt --src FILE --predictions OUT
                                     [--ref FILE] [--lines N] [--workers]

The bare engine gets one sentence at a time, as `sentencex` cuts them. OUT gets one line
a line, as a reader would see it. Prints words per CPU second of both and their ratio,
the flags that were set, and BLEU and chrF with --ref (sacrebleu's defaults). With
--one-worker instead: a worker of the host beside a process that has nothing but the
bare engine, in turn, by the clock and by the CPU time of each (Linux). With --workers
also how much faster two busy workers are than one, on the same text.
"""

import argparse
import multiprocessing
import os
import statistics
import sys
import threading
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import fxtranslate
import sentencex

# `dev.py bench` runs this file by itself, and then nobody has put tests on the path.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from facingpage.core.page import Block, BlockId, Draft, LanguageGuess, Page, Verdict
from facingpage.core.review import Review
from facingpage.translation import (
    Engine,
    Pair,
    draft_block,
    load_engine,
    store,
)
from facingpage.workers.host import Finished, Host, HostEvent
from helpers.pages import make_page

# The two take turns, so that a busy moment of the machine hits both.
_TURN_LINES = 10
_ROUNDS = 3
_TURN_PROCESS_LINES = 40


def main(argv: list[str] | None = None) -> int:
    """Print the comparison; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pair", required=True, help="such as en-pt")
    parser.add_argument("--src", type=Path, required=True)
    parser.add_argument("--predictions", type=Path, required=True)
    parser.add_argument("--ref", type=Path, help="score both against this file")
    parser.add_argument("--lines", type=int, help="take only the first lines")
    parser.add_argument("--workers", action="store_true", help="one beside two")
    parser.add_argument("--one-worker", action="store_true", help="beside the bare one")
    options = parser.parse_args(argv)
    pair = Pair(*options.pair.split("-", 1))
    lines = _lines(options.src)[: options.lines]
    if options.one_worker:
        _print_one_worker(pair, [line for line in lines if line.strip()])
        return 0
    engine = load_engine(pair)
    bare = _bare(pair)
    pages = [make_page(line) if line.strip() else None for line in lines]
    guess = LanguageGuess(pair.source, "sure")
    drafts: list[Draft | None] = []
    theirs: list[str] = []
    spent = {"ours": 0.0, "theirs": 0.0}
    for number, first in enumerate(range(0, len(lines), _TURN_LINES)):
        turn = slice(first, first + _TURN_LINES)
        # Whoever comes second finds the caches full of the other's model.
        for who in ("ours", "theirs") if number % 2 else ("theirs", "ours"):
            start = time.process_time()
            if who == "ours":
                drafts += [_drafted(page, guess, engine) for page in pages[turn]]
            else:
                theirs += [_translated(ln, bare, pair.source) for ln in lines[turn]]
            spent[who] += time.process_time() - start
    ours = [_shown(*each) for each in zip(pages, drafts, strict=True)]
    flags = Counter(
        flag
        for draft in drafts
        if draft
        for each in draft.segments
        for flag in each.flags
    )
    our_s, their_s = spent.values()
    options.predictions.write_text("\n".join(ours) + "\n", encoding="utf-8")
    words = sum(len(line.split()) for line in lines)
    print(f"lines {len(lines)}  words {words}  flags {dict(flags)}")
    print(f"draft path  {words / our_s:7.1f} words/s")
    print(f"bare engine {words / their_s:7.1f} words/s")
    print(f"ratio       {their_s / our_s:7.3f}")
    if options.ref:
        wanted = _lines(options.ref)[: len(lines)]
        # `dev.py bench` installs it; a checkout that is only tested has it not.
        sacrebleu: Any = import_module("sacrebleu")
        for title, score in (
            ("BLEU", sacrebleu.corpus_bleu),
            ("chrF", sacrebleu.corpus_chrf),
        ):
            mine, bares = (score(made, [wanted]).score for made in (ours, theirs))
            print(f"{title} {mine:.2f} beside {bares:.2f}: {mine - bares:+.2f}")
    if options.workers:
        _print_workers(pair, lines)
    return 0


def _print_workers(pair: Pair, lines: list[str]) -> None:
    """Print how long one worker and two take, in turn, each begun anew."""
    blocks = make_page(*(line for line in lines if line.strip())).blocks
    guesses = {block.id: LanguageGuess(pair.source, "sure") for block in blocks}
    spent: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(_ROUNDS):
        for workers, times in spent.items():
            host = Host(workers)
            try:
                # All have loaded the model when the time begins.
                _wait(host, pair, _warmers(workers), guesses)
                begun = time.perf_counter()
                _wait(host, pair, blocks, guesses)
                times.append(time.perf_counter() - begun)
            finally:
                host.close()
    one, two = (statistics.median(times) for times in spent.values())
    words = sum(len(block.text.split()) for block in blocks)
    print(f"one worker  {words / one:7.1f} words/s by the clock")
    print(f"two workers {words / two:7.1f} words/s, {one / two:.2f} times one")


def _print_one_worker(pair: Pair, lines: list[str]) -> None:
    """Print a worker's words a second beside a process with the bare engine alone."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    bare = context.Process(target=_serve_bare, args=(pair, there), daemon=True)
    bare.start()
    host = Host(1)
    clock = {"worker": 0.0, "bare": 0.0}
    cpu = {"worker": 0.0, "bare": 0.0}
    ratios = []
    try:
        here.send(["Warm."] * 5)
        here.recv()
        _wait(host, pair, _warmers(1), {})
        (worker,) = (pid for key, pid in host.pids().items() if "translate" in key)
        pids = {"worker": worker, "bare": bare.pid or 0}
        for number, first in enumerate(range(0, len(lines), _TURN_PROCESS_LINES)):
            turn = lines[first : first + _TURN_PROCESS_LINES]
            blocks = make_page(*turn).blocks
            spent = {}
            for who in ("worker", "bare") if number % 2 else ("bare", "worker"):
                cpu_before, begun = _cpu_s(pids[who]), time.perf_counter()
                if who == "worker":
                    _wait(host, pair, blocks, {})
                else:
                    here.send(turn)
                    here.recv()
                spent[who] = time.perf_counter() - begun
                clock[who] += spent[who]
                cpu[who] += _cpu_s(pids[who]) - cpu_before
            ratios.append(spent["bare"] / spent["worker"])
    finally:
        host.close()
        here.send(None)
        bare.join()
    words = sum(len(line.split()) for line in lines)
    for title, spent in (("by the clock", clock), ("by CPU time", cpu)):
        ours, theirs = (words / spent[who] for who in ("worker", "bare"))
        print(f"{title}: worker {ours:.1f} words/s, bare {theirs:.1f},", end=" ")
        print(f"ratio {ours / theirs:.3f}")
    print(
        f"median of {len(ratios)} turns by the clock: {statistics.median(ratios):.3f}"
    )


def _serve_bare(pair: Pair, pipe: Connection) -> None:
    engine = _bare(pair)
    while (lines := pipe.recv()) is not None:
        pipe.send([_translated(line, engine, pair.source) for line in lines])


def _cpu_s(pid: int) -> float:
    """Return the CPU seconds that a process has taken; 0 where that is not told."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _warmers(workers: int) -> tuple[Block, ...]:
    return make_page(*(f"Warm {n}." for n in range(1, 20 * workers + 1))).blocks


def _wait(
    host: Host,
    pair: Pair,
    blocks: Sequence[Block],
    guesses: Mapping[BlockId, LanguageGuess],
) -> None:
    done = threading.Event()
    told = {**guesses, **{b.id: LanguageGuess(pair.source, "sure") for b in blocks}}

    def hear(event: HostEvent) -> None:
        if isinstance(event, Finished):
            done.set()

    host.translate((pair.source, pair.target), blocks, told, hear)
    done.wait()


def _lines(path: Path) -> list[str]:
    # Only "\n" ends a line: a text may hold U+2028 and the like.
    return path.read_text(encoding="utf-8").removesuffix("\n").split("\n")


def _drafted(page: Page | None, guess: LanguageGuess, engine: Engine) -> Draft | None:
    return draft_block(page.blocks[0], guess, engine) if page else None


def _shown(page: Page | None, draft: Draft | None) -> str:
    """Return a line as the window would show its translation."""
    if page is None or draft is None:
        return ""
    (block,) = page.blocks
    guess = LanguageGuess("und", "unsure")
    verdicts = {block.id: Verdict(kept=True, evidence="bench", reason="a line")}
    review = Review(
        page, guess, {block.id: guess}, verdicts, draft.target, {block.id: draft}
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
