"""How fast the program is beside the bare engine and the bare extractor, in one run.

    python3 dev.py bench speed [--pages N] [--sentences N]

Prints medians. Ratios are what to quote: absolute times depend on the machine.
"""

import argparse
import functools
import gzip
import itertools
import json
import queue
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import trafilatura

from facingpage import paths
from facingpage.core.page import Block, BlockId, Kind, LanguageGuess
from facingpage.translation import store
from facingpage.workers.host import Failed, Finished, Host, HostEvent

_WHO = ("The ferry", "A small crew", "The harbour office", "Every passenger", "Rain")
_DOES = ("reached", "left", "had asked about", "could not see", "waited beside")
_WHAT = ("the old pier", "two islands", "the winter timetable", "a quiet village")
_LINKS = ("and", "although", "while")
_WHEN = ("before noon", "in the spring of %d", "after %d minutes", "on the %dth day")

_WINDOW = """
import pathlib, sys, tempfile, time
begun = time.perf_counter()
from PySide6.QtWidgets import QApplication
from facingpage.storage.settings import Settings
from facingpage.ui import theme
from facingpage.ui.main_window import MainWindow
from facingpage.ui.session import Session
from facingpage.workers.host import Host
app = QApplication(["bench"])
theme.apply(app, theme.LIGHT)
folder = tempfile.TemporaryDirectory()
project = pathlib.Path(folder.name) / "bench.facingpage"
window = MainWindow(Session(Host(), project, Settings(reader_language="pt")))
window.show()
app.processEvents()
print((time.perf_counter() - begun) * 1000, flush=True)
window.close()
"""


def main(arguments: list[str] | None = None) -> int:
    """Print the table; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=40)
    parser.add_argument("--sentences", type=int, default=300)
    options = parser.parse_args(arguments)
    host = Host()
    try:
        _print("window shown, from the start of its process", _window_ms(), "ms")
        _opening(host)
        _translation(host, options.sentences)
        _cleaning(host, options.pages)
    finally:
        host.close()
    return 0


def _opening(host: Host) -> None:
    _wait(lambda heard: host.open_path(paths.sample_page(), heard))
    sample = [
        _wait(lambda heard: host.open_path(paths.sample_page(), heard))
        for _ in range(7)
    ]
    _print("sample page, open to cleaned", statistics.median(sample) * 1000, "ms")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.html"
        path.write_text(_page(2_000))
        size = path.stat().st_size / 1000
        large = [
            _wait(lambda heard: host.open_path(path, heard)) * 1000 for _ in range(3)
        ]
        _print(
            f"large page ({size:.0f} kB, 2,000 paragraphs), open to cleaned",
            statistics.median(large),
            "ms",
        )


def _translation(host: Host, count: int) -> None:
    every = _sentences()
    english = LanguageGuess("en", "sure")

    def translate(some: Sequence[str]) -> float:
        blocks = [
            Block(BlockId(number), Kind.PARAGRAPH, " ".join(some[at : at + 4]))
            for number, at in enumerate(range(0, len(some), 4), 1)
        ]
        guesses = {block.id: english for block in blocks}
        return _wait(lambda heard: host.translate(("en", "pt"), blocks, guesses, heard))

    translate(list(itertools.islice(every, 400)))
    engine = _bare_engine()
    ours, bare, words = [], [], 0
    for _ in range(3):
        # New ones each time: what a worker has translated it does not do again.
        sentences = list(itertools.islice(every, count))
        words = sum(len(sentence.split()) for sentence in sentences)
        ours.append(translate(sentences))
        begun = time.perf_counter()
        for sentence in sentences:
            engine(sentence)
        bare.append(time.perf_counter() - begun)
    _print(
        "translation through the program", words / statistics.median(ours), "words/s"
    )
    _print("bare engine, same sentences", words / statistics.median(bare), "words/s")
    ratios = [b / o for b, o in zip(bare, ours, strict=True)]
    _print("ratio program / bare engine", statistics.median(ratios), "")


def _bare_engine() -> Callable[[str], str]:
    from fxtranslate import Translator  # noqa: PLC0415

    folder = next(
        folder
        for folder in store.find_models().models
        if isinstance(folder, store.ModelFolder)
        and (folder.pair.source, folder.pair.target) == ("en", "pt")
    )
    files = store.read_model(folder)
    return Translator(
        files.model, files.source_vocabulary, files.target_vocabulary, files.shortlist
    ).translate


def _cleaning(host: Host, count: int) -> None:
    pages, which = _real_pages(count)
    _wait(functools.partial(host.open_bytes, "warm", pages[0].encode()))
    trafilatura.extract(pages[0])
    begun = time.perf_counter()
    for number, page in enumerate(pages):
        data = page.encode("utf-8", "replace")
        _wait(functools.partial(host.open_bytes, f"{number}.html", data))
    ours = time.perf_counter() - begun
    begun = time.perf_counter()
    for page in pages:
        trafilatura.extract(page)
    bare = time.perf_counter() - begun
    _print(f"{which}, opened and cleaned by the program", len(pages) / ours, "pages/s")
    _print("bare trafilatura, same pages", len(pages) / bare, "pages/s")
    _print("ratio program / trafilatura", bare / ours, "")


def _real_pages(count: int) -> tuple[list[str], str]:
    """Return every so many-th page of ../shared, or made-up ones where it is absent."""
    folder = Path(__file__).resolve().parents[3] / "shared" / "data" / "pages" / "dev"
    pages: list[str] = []
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            pages += [json.loads(line)["html"] for line in itertools.islice(file, 60)]
    if pages:
        return pages[:: max(1, len(pages) // count)][:count], "real pages"
    return [_page(20 + number) for number in range(count)], "made-up pages"


def _window_ms() -> float:
    times = [
        float(
            subprocess.run(
                [sys.executable, "-c", _WINDOW],
                capture_output=True,
                text=True,
                check=True,
            ).stdout
        )
        for _ in range(5)
    ]
    return statistics.median(times)


def _wait(start: Callable[[Callable[[HostEvent], None]], object]) -> float:
    """Start a job, wait for its end, return its seconds."""
    heard: queue.SimpleQueue[HostEvent] = queue.SimpleQueue()
    begun = time.perf_counter()
    start(heard.put)
    while not isinstance(event := heard.get(), Finished):
        if isinstance(event, Failed):
            sys.exit(event.sentence)
    return time.perf_counter() - begun


def _sentences() -> Iterator[str]:
    """Yield sentences of two clauses: some twenty words, as news has them."""
    numbers = itertools.count(3)
    clauses = [
        f"{who} {does} {what} {when % next(numbers) if '%' in when else when}"
        for when, what, does, who in itertools.product(_WHEN, _WHAT, _DOES, _WHO)
    ]
    half = len(clauses) // 2
    for step, links in enumerate(_LINKS):
        for first, second in zip(clauses[:half], clauses[half + step :], strict=False):
            yield f"{first}, {links} {second[0].lower()}{second[1:]}."


def _page(paragraphs: int) -> str:
    sentences = itertools.cycle(_sentences())
    menu = "".join(f"<li><a href=/{n}>Section {n}</a></li>" for n in range(20))
    body = "".join(
        f"<p>{' '.join(itertools.islice(sentences, 4))}</p>" for _ in range(paragraphs)
    )
    return (
        "<!doctype html><html lang=en><title>Ferry times</title>"
        f"<nav><ul>{menu}</ul></nav><main><article><h1>Ferry times</h1>{body}"
        "</article></main><footer><p>All rights reserved</p></footer></html>"
    )


def _print(what: str, figure: float, unit: str) -> None:
    print(f"{what:62}{figure:10.2f} {unit}")


if __name__ == "__main__":
    sys.exit(main())
