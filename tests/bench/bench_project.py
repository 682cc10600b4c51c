"""How fast a large project opens, and in how much memory.

python3 dev.py bench project [--pages 2000] [--edits 20] [--long 10000]

A project of made-up pages is opened in the real window, in a process of its own, until
the list shows all of them; then a page with very many edits is shown, and a thousand
steps of it are taken back. A word that stands on a few pages is searched, and one that
stands on all until its first page is found. For comparison the same pages are read at
once, as a program does that keeps its project in one file it must read whole.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from facingpage.core.bundle import packed
from facingpage.core.edits import SetKept, SetTargets
from facingpage.core.page import BlockId
from facingpage.core.query import parse
from facingpage.core.review import Review, Target
from facingpage.storage.project import Project
from facingpage.storage.search import Asked
from facingpage.storage.settings import Settings
from facingpage.ui import theme
from facingpage.ui.app import _put_the_window_first
from facingpage.ui.main_window import MainWindow
from facingpage.ui.open_page import Phase
from facingpage.ui.session import Session
from helpers.fake_host import FakeHost
from helpers.heartbeat import Heartbeat, memory_mb
from helpers.reviews import make_cleaned

_BLOCKS = 60
_MOST_UNDONE = 1_000
_PILOTS = 50
_SEARCHES = 9
_LIMIT_S, _LIMIT_MB, _LIMIT_MS, _LIMIT_SEARCH_MS = 1.0, 400.0, 50.0, 100.0
_WORDS = [
    "the",
    "ferry",
    "leaves",
    "harbour",
    "at",
    "noon",
    "with",
    "cars",
    "and",
    "bread",
    "for",
    "islands",
]
_SELF = Path(__file__).resolve()


def main() -> int:
    """Make the project, or be the process that opens it; 1 where a limit is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=2_000)
    parser.add_argument("--edits", type=int, default=20)
    parser.add_argument("--long", type=int, default=10_000)
    parser.add_argument("--open", type=Path)
    parser.add_argument("--eager", type=Path)
    wanted = parser.parse_args()
    if wanted.open:
        return _open(wanted.open, wanted.pages)
    if wanted.eager:
        return _read_all(wanted.eager)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pages.facingpage"
        _make(path, wanted.pages, wanted.edits, wanted.long)
        size = path.stat().st_size / 1e6
        print(
            f"{wanted.pages:,} pages of {_BLOCKS} blocks, {wanted.edits} edits each,"
            f" one of {wanted.long:,}: {size:.0f} MB",
            flush=True,
        )
        own = _child("--open", path, wanted.pages)
        eager = _child("--eager", path, wanted.pages)
    ours, theirs = own["list_s"], eager["list_s"]
    print(f"read at once: {theirs:.2f} s; {theirs / ours:.0f} times as long as ours")
    is_missed = (
        ours > _LIMIT_S
        or own["memory_mb"] > _LIMIT_MB
        or own["block_ms"] > _LIMIT_MS
        or max(own["search_ms"], own["first_ms"]) > _LIMIT_SEARCH_MS
    )
    print("a limit is missed" if is_missed else "all within their limits")
    return int(is_missed)


def _make(path: Path, pages: int, edits: int, long: int) -> None:
    project = Project.open(path)
    rolls = random.Random(1)  # noqa: S311  # made-up pages are no secret
    for number in range(pages):
        texts = [
            " ".join(rolls.choices(_WORDS, k=rolls.randint(8, 60)))
            for _ in range(_BLOCKS)
        ]
        texts[-1] += f" pilot{number % _PILOTS}x"
        source = "".join(f"<p>{text}</p>" for text in texts).encode()
        cleaned = make_cleaned(*texts, title=f"Page {number}", source=source)
        page = project.add_page(cleaned, packed(source)).result()
        project.search.catch_up(page, partial(Review.of, cleaned, "pt"))
        project.set_state(page, "title.pt", f"Página {number}")
        for count in range(long if not number else edits):
            block = BlockId(count % _BLOCKS + 1)
            before = SetTargets(block, "pt", (Target(0, 8, f"Antes {count}"),))
            after = SetTargets(block, "pt", (Target(0, 8, f"Depois {count}"),))
            drop, back = SetKept(block, kept=False), SetKept(block, kept=None)
            both = (after, before) if count % 2 else (drop, back)
            project.journal.append(page, *both)
    project.close()


def _child(what: str, path: Path, pages: int) -> dict[str, float]:
    command = [sys.executable, str(_SELF), what, str(path), "--pages", str(pages)]
    told = subprocess.run(
        command, check=True, capture_output=True, text=True
    ).stdout  # ourselves
    found: dict[str, float] = {}
    for line in told.splitlines():
        name, value, *words = line.split(maxsplit=2)
        found[name] = float(value)
        print(" ".join((f"{float(value):10,.2f}", *words)), flush=True)
    return found


def _tell(name: str, value: float, words: str) -> None:
    print(name, value, words, flush=True)


def _open(path: Path, pages: int) -> int:
    app = QApplication(["bench"])
    theme.apply(app, theme.LIGHT)
    settings = Settings(reader_language="pt", theme="light")
    window = MainWindow(Session(FakeHost(), path, settings, None, dict))
    window.show()
    # As the program does before anything is opened.
    _put_the_window_first()
    app.processEvents()
    session = window.session
    empty = memory_mb()
    began = time.perf_counter()
    session.begin()
    while len(session.pages) < pages:
        app.processEvents()
        time.sleep(0.0005)
    app.processEvents()
    _tell("list_s", time.perf_counter() - began, "s until the list shows all pages")
    _tell("memory_mb", memory_mb(), f"MB of memory; {empty:.0f} with an empty window")
    _search(session)
    long = next(page for page in session.pages if page.title == "Page 0")
    heart = Heartbeat(window)
    began = time.perf_counter()
    with heart.beating():
        session.paging.show(long)
        while long.phase is not Phase.READY:
            app.processEvents()
            time.sleep(0.0005)
        app.processEvents()
    took = time.perf_counter() - began
    worst = max(heart.take(), key=lambda stall: stall.own_ms)
    _tell("show_s", took, "s until a page of many edits shows")
    where = " < ".join(reversed(worst.stack[-7:])) or "not seen"
    _tell("block_ms", worst.own_ms, f"ms it stood still at most: {where}")
    steps, began = min(long.stack.count(), _MOST_UNDONE), time.perf_counter()
    for _ in range(steps):
        long.stack.undo()
        app.processEvents()
    took = time.perf_counter() - began
    _tell(
        "undo_ms",
        took / max(steps, 1) * 1000,
        f"ms to take back each of {steps:,} steps",
    )
    _tell("undone_mb", memory_mb(), "MB of memory after that")
    window.close()
    return 0


def _search(session: Session) -> None:
    project = session.project()
    assert project is not None
    asked = Asked(parse("pilot7x"))
    pages, took = 0, []
    for _ in range(_SEARCHES):
        began = time.perf_counter()
        pages = sum(1 for _ in project.search.find(asked))
        took.append(time.perf_counter() - began)
    _tell(
        "search_ms",
        statistics.median(took) * 1000,
        f"ms to find a word on {pages} pages, at most {max(took) * 1000:.0f} ms",
    )
    firsts = []
    for _ in range(_SEARCHES):
        began = time.perf_counter()
        next(iter(project.search.find(Asked(parse("harbour")))))
        firsts.append(time.perf_counter() - began)
    _tell(
        "first_ms",
        statistics.median(firsts) * 1000,
        f"ms to the first page with a word of all, at most {max(firsts) * 1000:.0f} ms",
    )


def _read_all(path: Path) -> int:
    project = Project.open(path)
    began = time.perf_counter()
    kept = [project.load(row.id) for row in project.pages()]
    _tell("list_s", time.perf_counter() - began, f"s to read {len(kept):,} pages whole")
    _tell("memory_mb", memory_mb(), "MB of memory with all of them")
    project.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
