"""Tell languages beside four other tellers, in one run.

    python3 dev.py bench language --data FILE [--predictions OUT] [--every N]
    python3 dev.py bench language --pages DIR

FILE has rows {lang, kind, text} and, where the text stands on a page, page_language
and relation; such rows are judged in that context. OUT gets a {code} line a row. Ours
judges every row: in brackets the half that no threshold was fitted to. The others see
the text alone, and every Nth row, for some take milliseconds; ours* is on those rows.

DIR has pages as data/pages/dev does: lists those whose language is not as recorded.
"""

import argparse
import gzip
import json
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar

# `dev.py bench` runs this file by itself, and then nobody has put tests on the path.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.tellers import installed
from facingpage import language, openers
from facingpage.core import languages
from facingpage.core.page import LanguageGuess, Page
from facingpage.errors import OpenFailed
from helpers.pages import make_page  # needs the path above

T = TypeVar("T")
Rows = Sequence[dict[str, Any]]

_HALVES: Final = 20_261_129
"""Seed of the halves: thresholds are fitted to the first, reported on the second."""


@dataclass(frozen=True, slots=True)
class Score:
    """Shares of the texts of one kind."""

    count: int
    right: float
    declined: float


def read_rows(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a JSONL file, gzipped or not."""
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode()
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def judge(row: dict[str, Any]) -> LanguageGuess:
    """Return the guess for a row, in the context of its page where it has one."""
    if page_language := row.get("page_language"):
        page = make_page(row["text"])
        guesses = language.detect(page, LanguageGuess(page_language, "sure"))
        return guesses[page.blocks[0].id]
    return language.guess(row["text"])


def is_reported(rows: Rows) -> list[bool]:
    """Return which rows are in the half that no threshold was fitted to."""
    chance = random.Random(_HALVES)  # noqa: S311  # halves, no secret
    return [chance.random() < 0.5 for _ in rows]


def kind_of(row: dict[str, Any]) -> str:
    """Return what a row is: its kind, and how it relates to its page."""
    relation = row.get("relation")
    return f"{row['kind']} ({relation})" if relation else str(row["kind"])


def scores(rows: Iterable[dict[str, Any]], codes: Iterable[str]) -> dict[str, Score]:
    """Return the score of each kind of text, and of each relation to its page."""
    tally: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row, code in zip(rows, codes, strict=True):
        is_right = languages.base(code) == row["lang"]
        is_declined = code == languages.UNDETERMINED
        tally[kind_of(row)].update(n=1, right=int(is_right), declined=int(is_declined))
    return {
        kind: Score(c["n"], c["right"] / c["n"], c["declined"] / c["n"])
        for kind, c in tally.items()
    }


def main(argv: list[str] | None = None) -> int:
    """Print a line a kind; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--pages", type=Path)
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--every", type=int, default=10)
    options = parser.parse_args(argv)
    if not options.data and not options.pages:
        parser.error("--data or --pages is needed")
    language.warm()
    if options.data:
        rows = read_rows(options.data)
        guesses, ours_ms = _timed(judge, rows)
        if options.predictions:
            lines = [json.dumps({"code": guess.code}) for guess in guesses]
            options.predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
        _print_kinds(rows, guesses, ours_ms, options.every)
        _print_levels(rows, guesses)
    if options.pages:
        _print_pages(options.pages)
    return 0


def _timed(work: Callable[[Any], T], items: Sequence[Any]) -> tuple[list[T], float]:
    start = time.process_time()
    done = [work(item) for item in items]
    return done, 1000 * (time.process_time() - start) / max(1, len(items))


def _print_kinds(
    rows: Rows, guesses: Sequence[LanguageGuess], ours_ms: float, every: int
) -> None:
    codes = [guess.code for guess in guesses]
    ours = scores(rows, codes)
    half = is_reported(rows)
    reported = scores(_where(rows, half), _where(codes, half))
    peers, missing = installed()
    sample = rows[::every]
    columns = {"ours*": (scores(sample, codes[::every]), ours_ms)}
    for name, tell in peers.items():
        told, each_ms = _timed(tell, [row["text"] for row in sample])
        columns[name] = scores(sample, told), each_ms
    print(f"{'':20} texts  right (half)  none " + "".join(f"{n:>11}" for n in columns))
    for kind, score in ours.items():
        beside = (
            f"{found[kind].right:11.3f}" if kind in found else f"{'–':>11}"
            for found, _ in columns.values()
        )
        print(
            f"{kind:20} {score.count:5}  {score.right:.3f} ({reported[kind].right:.3f})"
            f"  {score.declined:.3f}" + "".join(beside)
        )
    times = "".join(f"{each_ms:11.3f}" for _, each_ms in columns.values())
    print(f"{'ms a text':41}" + times)
    if missing:
        print(f"not installed here: {', '.join(missing)}")


def _where(items: Sequence[T], chosen: Sequence[bool]) -> list[T]:
    return [item for item, is_chosen in zip(items, chosen, strict=True) if is_chosen]


def _print_levels(rows: Rows, guesses: Sequence[LanguageGuess]) -> None:
    half = is_reported(rows)
    pairs = list(zip(_where(rows, half), _where(guesses, half), strict=True))
    for level in ("sure", "likely", "unsure"):
        right = [
            languages.base(guess.code) == row["lang"]
            for row, guess in pairs
            if guess.sure == level
        ]
        print(f"{level:8} {len(right):6}  {sum(right) / max(1, len(right)):.4f} right")


def _print_pages(folder: Path) -> None:
    """List the pages whose language is not as recorded."""
    known = agreeing = 0
    for record, page in _pages(folder):
        code = languages.base(record["lang"])
        if code not in languages.CODES:
            continue
        known += 1
        own = language.page_language(page)
        if languages.base(own.code) == code:
            agreeing += 1
            continue
        longest = max((block.text for block in page.blocks), key=len, default="")
        print(f"{record['id']}: {code}, ours {own.code} ({own.sure}): {longest[:90]}")
    print(f"{agreeing} of {known} pages as recorded: {agreeing / max(1, known):.4f}")


def _pages(folder: Path) -> Iterator[tuple[dict[str, Any], Page]]:
    for path in sorted(folder.glob("*.jsonl.gz")):
        for record in read_rows(path):
            data = record["html"].encode("utf-8", "surrogatepass")
            try:
                opened = openers.open_page(openers.Source("page.html", data))
            except OpenFailed:
                continue
            yield record, opened.page


if __name__ == "__main__":
    sys.exit(main())
