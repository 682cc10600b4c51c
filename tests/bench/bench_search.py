"""How long a search of a large project takes, and what its index costs.

    python3 dev.py bench search [--pages N]

Makes a project of made-up pages, one in five of them Chinese, one in ten Arabic, each
with 60 blocks of which 25 are translated. Prints how much the file grows by what is
searched, how long a page takes to be put into the index, and for words from the most
frequent to the rarest how long it takes to the first page, and to all.
"""

import argparse
import contextlib
import itertools
import json
import random
import statistics
import tempfile
import time
import zlib
from collections.abc import Sequence
from pathlib import Path

from facingpage.core.page import (
    Block,
    BlockId,
    Cleaned,
    Draft,
    Kind,
    LanguageGuess,
    Page,
    Provenance,
    Segment,
    Verdict,
)
from facingpage.core.query import parse
from facingpage.core.review import Review
from facingpage.storage.project import Project
from facingpage.storage.search import Asked, Look
from facingpage.workers.host import Host
from facingpage.workers.pattern_job import PatternLook

_BLOCKS, _KEPT = 60, 25
_ROUNDS = 5


class Words:
    """Makes texts of words that are as frequent as words are."""

    def __init__(self, letters: Sequence[Sequence[str]], joint: str, most: int) -> None:
        made = random.Random(len(letters))  # noqa: S311  # the same words each time
        self.words = [
            "".join(made.choice(some) for some in letters[: made.randint(2, 8) * 2])
            for _ in range(most)
        ]
        self._weights = [*itertools.accumulate(1 / (n + 3) for n in range(most))]
        self._joint = joint

    def text(self, made: random.Random, many: int) -> str:
        some = made.choices(self.words, cum_weights=self._weights, k=many)
        return self._joint.join(some).capitalize() + "."


_LATIN = Words(
    [*itertools.repeat("bcdfglmnprstv", 1), *["aeiou", "bcdfglmnprst"] * 8], " ", 30_000
)
_ARABIC = Words([*["ابتثجحخدذرزسش", "صضطظعغفقكلمنهوي"] * 6], " ", 20_000)


class Chinese:
    """Texts of single signs."""

    words = tuple(chr(0x4E00 + n) for n in range(3_500))
    _weights = tuple(itertools.accumulate(1 / (n + 8) for n in range(3_500)))

    def text(self, made: random.Random, many: int) -> str:
        return "".join(made.choices(self.words, cum_weights=self._weights, k=many * 2))


_CHINESE = Chinese()


def make(number: int) -> tuple[Review, bytes]:
    """Return a page with its drafts, and bytes as long as those of a page."""
    made = random.Random(number)  # noqa: S311  # the same page each time
    source, code = _LATIN.text, "en"
    if number % 5 == 0:
        source, code = _CHINESE.text, "zh"
    elif number % 10 == 1:
        source, code = _ARABIC.text, "ar"
    sizes = [
        made.randint(15, 60) if n < _KEPT else made.randint(2, 12)
        for n in range(_BLOCKS)
    ]
    blocks = tuple(
        Block(BlockId(n), Kind.PARAGRAPH, source(made, size), 0, f"body/div/p[{n}]")
        for n, size in enumerate(sizes, 1)
    )
    provenance = Provenance(
        f"{number:064x}", f"{number}.html", 9, "html", "utf-8", "so"
    )
    page = Page(provenance, f"Page {number}", blocks)
    ids = [block.id for block in blocks]
    guess = LanguageGuess(code, "sure")
    kept, dropped = Verdict(True, "article", "it is"), Verdict(False, "links", "it is")
    verdicts = {n: kept if n <= _KEPT else dropped for n in ids}
    cleaned = Cleaned(page, guess, dict.fromkeys(ids, guess), verdicts)
    drafts = {
        block.id: Draft(
            code,
            "pt",
            "bench",
            (Segment(0, len(block.text), _LATIN.text(made, made.randint(15, 60))),),
        )
        for block in blocks[:_KEPT]
    }
    review = Review.of(cleaned, "pt").with_drafts(drafts)
    return review, zlib.compress(made.randbytes(40_000))


def main(arguments: list[str] | None = None) -> int:
    """Print the table; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=2_000)
    parser.add_argument("--at", type=Path, help="make, or use, a project here")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        path = options.at or Path(folder) / "bench.facingpage"
        is_there = path.exists()
        project = Project.open(path)
        if not is_there:
            _fill(project, path, options.pages)
        _search(project)
        _match(project)
        project.close()
    return 0


def _fill(project: Project, path: Path, pages: int) -> None:
    took = []
    for number in range(1, pages + 1):
        review, source = make(number)
        cleaned = Cleaned(review.page, review.language, review.guesses, review.verdicts)
        page_id = project.add_page(cleaned, source).result()
        begun = time.perf_counter()
        project.search.catch_up(page_id, lambda review=review: review)  # type: ignore[misc]  # bound now
        project.search.note(page_id, review, tuple(review.drafts)).result()
        took.append(time.perf_counter() - begun)
    whole = _size(path)
    texts, index = (
        _bytes(project, "sum(length(CAST(text AS BLOB))) FROM passage"),
        _bytes(project, "sum(length(block)) FROM passage_gram_data"),
    )
    _print("a page put into the index, median", statistics.median(took) * 1e3, "ms")
    _print("  and at most", max(took) * 1e3, "ms")
    _print("the project file", whole / 1e6, "MB")
    _print("  of it texts that are searched", texts / 1e6, "MB")
    _print("  and their index", index / 1e6, "MB")


def _bytes(project: Project, what: str) -> int:
    with project.search._reading() as connection:  # nothing else tells it
        row = connection.execute(f"SELECT {what}").fetchone()  # our own words
    return int(row[0])


def _size(path: Path) -> int:
    names = (path, path.with_name(path.name + "-wal"))
    return sum(name.stat().st_size for name in names if name.exists())


def _search(project: Project) -> None:
    for title, typed in (
        ("a rare word", _LATIN.words[20_000]),
        ("a word", _LATIN.words[2_000]),
        ("a common word", _LATIN.words[200]),
        ("a very common word", _LATIN.words[5]),
        ("the most common word", _LATIN.words[0]),
        ("two words", f"{_LATIN.words[40]} {_LATIN.words[5]}"),
        ("a phrase", f'"{_LATIN.words[9]} {_LATIN.words[5]}"'),
        ("one word, not another", f"{_LATIN.words[300]} -{_LATIN.words[5]}"),
        ("one word or another", f"{_LATIN.words[300]} OR {_LATIN.words[700]}"),
        ("two letters", _LATIN.words[300][:2]),
        ("a word of two Chinese signs", "".join(_CHINESE.words[30:50:19])),
        ("one Chinese sign", _CHINESE.words[100]),
        ("an Arabic word", _ARABIC.words[500]),
        ("nothing that there is", "qqqqq"),
    ):
        _tell(project, title, parse(typed))


def _match(project: Project) -> None:
    """Ask for regular expressions, by the index where that can tell, and without it."""
    word, other = _LATIN.words[2_000], _LATIN.words[300]
    with contextlib.closing(Host()) as host:
        for title, typed in (
            ("an expression with a word in it", rf"\b{word}\w*"),
            ("either of two words", f"(?:{word}|{other})"),
            ("an expression with nothing to look up", r"\d\d\d"),
        ):
            _tell(project, title, PatternLook(host, typed))


def _tell(project: Project, title: str, query: Look) -> None:
    first: list[float] = []
    all_of_it, cpu, places, pages = [], [], 0, 0
    for _ in range(_ROUNDS):
        begun, busy = time.perf_counter(), time.process_time()
        places = pages = 0
        for page in project.search.find(Asked(query)):
            if not pages:
                first.append(time.perf_counter() - begun)
            pages += 1
            places += page.count()
        all_of_it.append(time.perf_counter() - begun)
        cpu.append(time.process_time() - busy)
        first = first or all_of_it
    _print(
        f"{title}: {places:,} places on {pages:,} pages; the first after "
        f"{statistics.median(first) * 1e3:.0f} ms, all took the processor "
        f"{statistics.median(cpu) * 1e3:.0f} ms, and in all",
        statistics.median(all_of_it) * 1e3,
        "ms",
    )


def _print(what: str, value: float, unit: str) -> None:
    print(json.dumps({"what": what, "value": round(value, 1), "unit": unit}))


if __name__ == "__main__":
    raise SystemExit(main())
