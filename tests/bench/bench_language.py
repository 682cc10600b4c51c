"""Tell languages beside plain langdetect, in one run.

    python3 dev.py bench language --data FILE [--predictions OUT] [--every N]

FILE has rows {lang, kind, text} and, where the text stands on a page, page_language
and relation; such rows are judged in that context. OUT gets a {code} line a row.
langdetect judges every Nth row without context: it takes 3 ms a text.
"""

import argparse
import gzip
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import langdetect
from langdetect.lang_detect_exception import LangDetectException

# `dev.py bench` runs this file by itself, and then nobody has put tests on the path.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from facingpage import language
from facingpage.core import languages
from facingpage.core.page import LanguageGuess
from helpers.pages import make_page  # needs the path above


@dataclass(frozen=True, slots=True)
class Score:
    """Shares of the texts of one kind."""

    count: int
    right: float
    declined: float

    def __str__(self) -> str:
        return f"{self.right:.4f} right  {self.declined:.4f} declined"


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


def scores(rows: Iterable[dict[str, Any]], codes: Iterable[str]) -> dict[str, Score]:
    """Return the score of each kind of text, and of each relation to its page."""
    tally: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row, code in zip(rows, codes, strict=True):
        relation = row.get("relation")
        kind = f"{row['kind']} ({relation})" if relation else row["kind"]
        is_right = languages.base(code) == row["lang"]
        is_declined = code == languages.UNDETERMINED
        tally[kind].update(n=1, right=int(is_right), declined=int(is_declined))
    return {
        kind: Score(c["n"], c["right"] / c["n"], c["declined"] / c["n"])
        for kind, c in tally.items()
    }


def main(argv: list[str] | None = None) -> int:
    """Print a line a kind; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--every", type=int, default=20)
    options = parser.parse_args(argv)
    rows = read_rows(options.data)
    language.warm()
    start = time.perf_counter()
    guesses = [judge(row) for row in rows]
    ours_ms = 1000 * (time.perf_counter() - start) / len(rows)
    if options.predictions:
        lines = [json.dumps({"code": guess.code}) for guess in guesses]
        options.predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sample = rows[:: options.every]
    _plain("warm")
    start = time.perf_counter()
    plain = [_plain(row["text"]) for row in sample]
    plain_ms = 1000 * (time.perf_counter() - start) / len(sample)
    beside = scores(sample, plain)
    for kind, score in scores(rows, (guess.code for guess in guesses)).items():
        print(f"{kind:22} {score.count:6}  {score}   langdetect {beside.get(kind)}")
    for level in ("sure", "likely", "unsure"):
        pairs = zip(rows, guesses, strict=True)
        at_level = [(row, guess) for row, guess in pairs if guess.sure == level]
        right = sum(
            languages.base(guess.code) == row["lang"] for row, guess in at_level
        )
        print(f"{level:8} {len(at_level):6}  {right / max(1, len(at_level)):.4f} right")
    print(f"{ours_ms:.3f} ms a text, langdetect {plain_ms:.3f} ms")
    return 0


def _plain(text: str) -> str:
    langdetect.DetectorFactory.seed = 0
    try:
        return langdetect.detect(text)
    except LangDetectException:
        return languages.UNDETERMINED


if __name__ == "__main__":
    sys.exit(main())
