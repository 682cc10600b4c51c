"""Clean the pages of each source by a model that saw no page and no site of it.

    python3 dev.py bench sources [--facts FILE] [--only SOURCE] [--keep DIR]

What a cleaner learnt may be one corpus's habits: here every source of data/pages/dev is
left out in turn, with all sites that stand in it, and scored beside trafilatura. FILE
keeps what was measured of the pages, as `dev.py train cleaner --facts` does; DIR keeps
the models, and those that are there are not trained again.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.bench_cleaning import SHARED, judge_all, scorer, totals
from train.examples import Example
from train.train_cleaner import examples_of, train, write

_COLUMNS = ("word_f1", "wwo_f1", "debris", "bad")


def main(arguments: list[str] | None = None) -> int:
    """Print a line a source; return 0."""
    parser = argparse.ArgumentParser(prog="dev.py bench sources")
    parser.add_argument("--facts", type=Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args(arguments)
    rule = scorer()
    folder = SHARED / "data" / "pages"
    dev: list[dict[str, Any]] = list(rule.load([str(folder / "dev")]))
    records = [*dev, *rule.load([str(folder / "more")])]
    examples: list[Example] = []
    print(
        f"{'source':14}{'pages':>6}  ours: " + "  ".join(_COLUMNS) + "  trafilatura's"
    )
    with tempfile.TemporaryDirectory() as name:
        keep = options.keep or Path(name)
        for source in sorted({record["source"] for record in dev}):
            if options.only not in source:
                continue
            begun = time.monotonic()
            held = [record for record in dev if record["source"] == source]
            sites = {r["site"] for r in records if r["source"] == source}
            path = keep / f"{source}.npz"
            if not path.exists():
                examples = examples or examples_of(records, "markup", options.facts)
                others = [e for e in examples if e.source != source]
                write(path, train([e for e in others if e.site not in sites]))
            results = judge_all(held, cleaner=path)
            ours = totals(held, (r.ours for r in results), rule)["all"]
            theirs = totals(held, (r.theirs for r in results), rule)["all"]
            cells = (_cells(side) for side in (ours, theirs))
            spent = time.monotonic() - begun
            print(
                f"{source:14}{len(held):6}  {'   '.join(cells)}  {spent:.0f} s",
                flush=True,
            )
    return 0


def _cells(row: dict[str, float]) -> str:
    return "  ".join(f"{row[c]:.3f}" if c in row else "  -  " for c in _COLUMNS)


if __name__ == "__main__":
    sys.exit(main())
