"""Clean pages beside trafilatura, in one run.

    python3 dev.py bench cleaning [--data PATH] [--predictions OUT] [--sample N]
                                  [--lines]

PATH is a JSONL file or a folder of *.jsonl.gz with records {id, source, html,
gold_text?, with?, without?}. OUT gets a line {id, text} a record: the kept text, one
block a line. --sample takes every Nth record. --lines renders each page to bare lines
first, as a scraper would, and judges those: trafilatura cannot read them and still
gets the markup.
"""

import argparse
import importlib.util
import json
import multiprocessing
import sys
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import trafilatura

from facingpage import cleaning, language, openers
from facingpage.core.opened import Opened
from facingpage.core.page import Kind
from facingpage.errors import OpenFailed

SHARED: Final = Path(__file__).resolve().parents[3] / "shared"
_PROCESSES: Final = 2
_COLUMNS: Final = ("word_f1", "word_p", "word_r", "wwo_f1", "debris", "bad")


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one record: both texts and the CPU seconds each took."""

    id: str
    ours: str
    theirs: str
    ours_s: float
    theirs_s: float


def scorer() -> ModuleType:
    """Return ../shared/tools/score_pages.py, the rule both sides are scored by."""
    path = SHARED / "tools" / "score_pages.py"
    spec = importlib.util.spec_from_file_location("score_pages", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judge(record: dict[str, Any], *, as_lines: bool = False) -> Result:
    """Return a record's text by our whole pipeline and by trafilatura alone."""
    start = time.process_time()
    ours = kept_text(record["html"], as_lines=as_lines)
    middle = time.process_time()
    theirs = trafilatura.extract(record["html"], include_comments=False) or ""
    end = time.process_time()
    return Result(record["id"], ours, theirs, middle - start, end - middle)


def kept_text(html: str, *, as_lines: bool = False) -> str:
    """Return what the pipeline keeps of a page, a block a line; empty if it fails."""
    data = html.encode("utf-8", "surrogatepass")
    try:
        opened = openers.open_page(openers.Source("page.html", data))
        if as_lines:
            opened = openers.open_page(openers.Source("page.txt", lines_of(opened)))
    except OpenFailed:
        return ""
    page_language = language.page_language(opened.page)
    guesses = language.detect(opened.page, page_language)
    verdicts = cleaning.clean(opened, guesses, page_language)
    return "\n".join(
        block.text
        for block in opened.page.blocks
        if verdicts[block.id].kept and block.kind is not Kind.IMAGE
    )


def lines_of(opened: Opened) -> bytes:
    """Return a page's visible text as a scraper leaves it: a block a line."""
    blocks = (b for b in opened.page.blocks if b.kind is not Kind.IMAGE)
    texts = (" ".join(block.text.split()) for block in blocks)
    return "\n".join(texts).encode()


def judge_all(
    records: Sequence[dict[str, Any]], *, as_lines: bool = False
) -> list[Result]:
    """Return the results in the order of the records, from two processes."""
    work = partial(judge, as_lines=as_lines)
    # Not forked: whoever calls may have threads.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(_PROCESSES, mp_context=context) as pool:
        return list(pool.map(work, records, chunksize=4))


def totals(
    records: Iterable[dict[str, Any]], texts: Iterable[str], rule: ModuleType
) -> dict[str, dict[str, float]]:
    """Return the scores of all records, under "all", and of each source."""
    groups: dict[str, list[Any]] = {"all": []}
    for record, text in zip(records, texts, strict=True):
        page = rule.score_page(record, text)
        groups["all"].append(page)
        groups.setdefault(page["source"], []).append(page)
    return {name: rule.aggregate(pages) for name, pages in groups.items()}


def table(
    ours: dict[str, dict[str, float]], theirs: dict[str, dict[str, float]]
) -> list[str]:
    """Return the lines of a table: ours above trafilatura's for every source."""
    lines = [f"{'':14}{'pages':>6}  " + "".join(f"{c:>9}" for c in _COLUMNS)]
    for name, mine in ours.items():
        for label, row in ((name, mine), ("  trafilatura", theirs[name])):
            cells = (f"{row[c]:9.3f}" if c in row else " " * 9 for c in _COLUMNS)
            lines.append(f"{label:14}{row['pages']:6.0f}  {''.join(cells)}")
    return lines


def main(argv: Sequence[str] | None = None) -> int:
    """Run the benchmark; return 0."""
    parser = argparse.ArgumentParser(prog="dev.py bench cleaning")
    parser.add_argument("--data", type=Path, default=SHARED / "data" / "pages" / "dev")
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--sample", type=int, default=1, metavar="N")
    parser.add_argument("--lines", action="store_true")
    options = parser.parse_args(argv)
    rule = scorer()
    records = list(rule.load([str(options.data)]))[:: max(1, options.sample)]
    results = judge_all(records, as_lines=options.lines)
    if options.predictions:
        with options.predictions.open("w", encoding="utf-8") as out:
            for result in results:
                row = {"id": result.id, "text": result.ours}
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
    ours = totals(records, (r.ours for r in results), rule)
    theirs = totals(records, (r.theirs for r in results), rule)
    print("\n".join(table(ours, theirs)))
    count = max(1, len(results))
    mine = 1000 * sum(r.ours_s for r in results) / count
    bare = 1000 * sum(r.theirs_s for r in results) / count
    print(
        f"\nCPU ms a page: {mine:.1f}, open to verdicts; bare trafilatura {bare:.1f}; "
        f"ratio {mine / max(bare, 0.001):.2f}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
