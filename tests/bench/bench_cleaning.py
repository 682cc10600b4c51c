"""Clean pages beside other extractors, in one run.

    python3 dev.py bench cleaning [--data PATH] [--predictions OUT] [--sample N]
                                  [--lines] [--shipped] [--peers]

PATH is a JSONL file or a folder of *.jsonl.gz with records {id, site, source, html,
gold_text?, with?, without?}. Sites of data/pages are judged by the model of their fold,
which was trained without them; others, and all with --shipped, by the one that comes
with the program. OUT gets a line {id, text} a record: the kept text, one block a line.
--sample takes every Nth record. --lines renders each page to bare lines first, as a
scraper would, and judges those: trafilatura cannot read them and still gets the markup.
--peers adds the other extractors.
"""

import argparse
import importlib.util
import json
import multiprocessing
import sys
import time
from collections.abc import Callable, Iterable, Sequence
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
from helpers.folds import fold_model, fold_of, stored_model

SHARED: Final = Path(__file__).resolve().parents[3] / "shared"
_PROCESSES: Final = 2
OURS: Final = "Facing Page"
FAST: Final = "Facing Page --fast"
TRAFILATURA: Final = "trafilatura"
_COLUMNS: Final = ("word_f1", "word_p", "word_r", "wwo_f1", "debris", "bad")


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one record: each extractor's text and the CPU seconds it took."""

    id: str
    texts: dict[str, str]
    seconds: dict[str, float]

    @property
    def ours(self) -> str:
        """What we keep."""
        return self.texts[OURS]

    @property
    def theirs(self) -> str:
        """What trafilatura keeps."""
        return self.texts[TRAFILATURA]


def scorer() -> ModuleType:
    """Return ../shared/tools/score_pages.py, the rule both sides are scored by."""
    path = SHARED / "tools" / "score_pages.py"
    spec = importlib.util.spec_from_file_location("score_pages", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judge(
    record: dict[str, Any],
    *,
    as_lines: bool = False,
    is_shipped: bool = False,
    peers: bool = False,
    cleaner: Path | None = None,
) -> Result:
    """Return a record's text by our whole pipeline and by others alone.

    With `cleaner` by that model, else by the one that `kept_text` takes for its site.
    """
    html = record["html"]
    site = None if is_shipped else record.get("site")
    works: dict[str, Callable[[], str | None]] = {
        OURS: lambda: kept_text(html, as_lines=as_lines, site=site, cleaner=cleaner),
        FAST: lambda: kept_text(
            html, as_lines=as_lines, site=site, fast=True, cleaner=cleaner
        ),
        TRAFILATURA: lambda: trafilatura.extract(html, include_comments=False),
    }
    if peers:
        works |= {name: partial(peer, html) for name, peer in peer_extractors().items()}
    texts, seconds = {}, {}
    for name, work in works.items():
        start = time.process_time()
        texts[name] = work() or ""
        seconds[name] = time.process_time() - start
    return Result(record["id"], texts, seconds)


def kept_text(
    html: str,
    *,
    as_lines: bool = False,
    site: str | None = None,
    fast: bool = False,
    cleaner: Path | None = None,
) -> str:
    """Return what the pipeline keeps of a page, a block a line; empty if it fails.

    With `cleaner` by that model, with a site of the data by the one trained without it.
    """
    data = html.encode("utf-8", "surrogatepass")
    try:
        opened = openers.open_page(openers.Source("page.html", data))
        if as_lines:
            opened = openers.open_page(openers.Source("page.txt", lines_of(opened)))
    except OpenFailed:
        return ""
    page_language = language.page_language(opened.page, fast=fast)
    tell = language.as_page if fast else language.detect
    guesses = tell(opened.page, page_language)
    kind = "lines" if opened.tree is None else "markup"
    model = None if site is None else fold_model(kind, fold_of(site))
    model = stored_model(cleaner) if cleaner else model
    verdicts = cleaning.clean(opened, guesses, page_language, model, fast=fast)
    return "\n".join(
        block.text
        for block in opened.page.blocks
        if verdicts[block.id].kept and block.kind is not Kind.IMAGE
    )


def peer_extractors() -> dict[str, Callable[[str], str | None]]:
    """Return the other extractors by name; `dev.py bench` installs them."""
    from bench.peers import PEERS  # noqa: PLC0415  # only then are they installed

    return PEERS


def lines_of(opened: Opened) -> bytes:
    """Return a page's visible text as a scraper leaves it: a block a line."""
    blocks = (b for b in opened.page.blocks if b.kind is not Kind.IMAGE)
    texts = (" ".join(block.text.split()) for block in blocks)
    return "\n".join(texts).encode()


def judge_all(records: Sequence[dict[str, Any]], **how: Any) -> list[Result]:
    """Return the results in the order of the records, from two processes."""
    work: Callable[[dict[str, Any]], Result] = partial(judge, **how)
    # Not forked: whoever calls may have threads.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(_PROCESSES, mp_context=context) as pool:
        return list(pool.map(work, records, chunksize=4))


def totals(
    records: Iterable[dict[str, Any]], texts: Iterable[str], rule: ModuleType
) -> dict[str, dict[str, float]]:
    """Return the scores of all records, under "all", of each source and language."""
    groups: dict[str, list[Any]] = {"all": []}
    for record, text in zip(records, texts, strict=True):
        page = rule.score_page(record, text)
        groups["all"].append(page)
        groups.setdefault(page["source"], []).append(page)
        if record.get("gold_text"):
            groups.setdefault(page["lang"], []).append(page)
    return {name: rule.aggregate(pages) for name, pages in groups.items()}


def table(scores: dict[str, dict[str, dict[str, float]]]) -> list[str]:
    """Return the lines of a table: each extractor's row for every group of pages."""
    lines = [f"{'':26}{'pages':>6}  " + "".join(f"{c:>9}" for c in _COLUMNS)]
    for group in scores[OURS]:
        lines.append(group)
        for name, groups in scores.items():
            row = groups[group]
            cells = (f"{row[c]:9.3f}" if c in row else " " * 9 for c in _COLUMNS)
            lines.append(f"  {name:24}{row['pages']:6.0f}  {''.join(cells)}")
    return lines


def is_trained_on(data: Path) -> bool:
    """Return whether data has models that did not see it; SHARED may be a link."""
    return data.resolve().is_relative_to((SHARED / "data" / "pages").resolve())


def main(argv: Sequence[str] | None = None) -> int:
    """Run the benchmark; return 0."""
    parser = argparse.ArgumentParser(prog="dev.py bench cleaning")
    parser.add_argument("--data", type=Path, default=SHARED / "data" / "pages" / "dev")
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--sample", type=int, default=1, metavar="N")
    parser.add_argument("--lines", action="store_true")
    parser.add_argument("--shipped", action="store_true")
    parser.add_argument("--peers", action="store_true")
    options = parser.parse_args(argv)
    rule = scorer()
    records = list(rule.load([str(options.data)]))[:: max(1, options.sample)]
    results = judge_all(
        records,
        as_lines=options.lines,
        is_shipped=options.shipped or not is_trained_on(options.data),
        peers=options.peers,
    )
    if options.predictions:
        with options.predictions.open("w", encoding="utf-8") as out:
            for result in results:
                row = {"id": result.id, "text": result.ours}
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
    names = list(results[0].texts) if results else []
    scores = {
        name: totals(records, (r.texts[name] for r in results), rule) for name in names
    }
    print("\n".join(table(scores)))
    spent = {name: sum(r.seconds[name] for r in results) for name in names}
    size = sum(len(record["html"]) for record in records) / 100_000
    print(f"\n{'CPU':26}ms a page  ms a 100 kB  times trafilatura")
    for name, seconds in spent.items():
        a_page = 1000 * seconds / max(1, len(results))
        ratio = seconds / max(spent[TRAFILATURA], 1e-9)
        print(f"  {name:24}{a_page:9.1f}{1000 * seconds / size:13.1f}{ratio:19.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
