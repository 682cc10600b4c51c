"""How fast pages open, by format, and how soon a page stands in the window.

    python3 dev.py bench open [--data FOLDER] [--rounds N]

Each file of ../shared/data/saved/dev is opened and cleaned by a warm page worker;
median and 95th percentile are of all files of a format. Then a page of 100 kB is given
to a real window: from the request to its cleaned blocks painted, worker warm. At last
the sample page is: from its blocks painted to the first of them translated, by an
engine that is not loaded yet (cold) and by one that is (warm).
"""

import argparse
import json
import os
import queue
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from facingpage import paths
from facingpage.storage.settings import Settings
from facingpage.ui import theme
from facingpage.ui.main_window import MainWindow
from facingpage.ui.open_page import Phase
from facingpage.ui.session import Session
from facingpage.workers.host import Finished, Host, HostEvent, Listed

_DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "saved" / "dev"
_PAGE_BYTES = 100_000
_SENTENCE = (
    "The ferry to the outer islands leaves pier %d at noon, when the wind allows. "
)
_LIMIT_S = 20.0


def main(arguments: list[str] | None = None) -> int:
    """Print both tables; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=_DATA)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args(arguments)
    if options.data.is_dir():
        _formats(options.data, options.rounds)
    _window(options.rounds * 4)
    cold = [_translated_ms(is_warm=False) for _ in range(options.rounds)]
    warm = [_translated_ms(is_warm=True) for _ in range(options.rounds)]
    print(
        "sample page, from its blocks on screen to the first translated: "
        f"cold {_median(cold):.0f} ms, warm {_median(warm):.0f} ms"
    )
    return 0


def _formats(folder: Path, rounds: int) -> None:
    host = Host()
    times: dict[str, list[float]] = {}
    try:
        host.warm()
        lines = (folder / "manifest.jsonl").read_text("utf-8").splitlines()
        for row in map(json.loads, lines):
            path = folder / row["file"]
            # Once for the disk's cache.
            for number in range(rounds + 1):
                spent = _open_ms(host, path)
                if number:
                    times.setdefault(row["format"], []).append(spent)
    finally:
        host.close()
    print(f"{'format':14}{'opened':>8}{'median ms':>12}{'p95 ms':>10}")
    for name, each in sorted(times.items()):
        print(f"{name:14}{len(each):8}{_median(each):12.1f}{_p95(each):10.1f}")


def _open_ms(host: Host, path: Path) -> float:
    """Open a file, of several pages the first as the window does it."""
    begun = time.perf_counter()
    listed = _wait(lambda heard: host.open_path(path, heard, want_source=True))
    if listed is not None and listed.entries:
        key = listed.entries[0].key
        _wait(lambda heard: host.open_path(path, heard, want_source=True, key=key))
    return (time.perf_counter() - begun) * 1000


def _wait(start: Callable[[Callable[[HostEvent], None]], object]) -> Listed | None:
    heard: queue.SimpleQueue[HostEvent] = queue.SimpleQueue()
    listed = None
    start(heard.put)
    while not isinstance(event := heard.get(), Finished):
        if isinstance(event, Listed):
            listed = event
    return listed


def _window(rounds: int) -> None:
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    theme.apply(app, theme.LIGHT)
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "bench.facingpage"
        session = Session(Host(), project, Settings(reader_language="en"))
        window = MainWindow(session)
        window.resize(1280, 860)
        window.show()
        session.begin()
        spent = [_shown_ms(app, window, number) for number in range(rounds + 2)][2:]
        window.close()
    print(
        f"\npage of {_PAGE_BYTES // 1000} kB, warm, to cleaned blocks on screen: "
        f"median {_median(spent):.0f} ms, p95 {_p95(spent):.0f} ms"
    )


def _translated_ms(*, is_warm: bool) -> float:
    """Return how long the first block's translation takes in a new window."""
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    theme.apply(app, theme.LIGHT)
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "bench.facingpage"
        window = MainWindow(Session(Host(), project, Settings(reader_language="pt")))
        window.resize(1280, 860)
        window.show()
        window.session.begin()
        if is_warm:
            other = b"<html lang=en><p>The crew of the ferry went home at noon.</p>"
            window.session.paging.open_bytes("other.html", other * 3)
            _until(app, lambda: _has_draft(window, "other.html"))
        window.session.paging.open_path(paths.sample_page())
        name = paths.sample_page().name
        _until(app, lambda: _is_shown(window, name))
        begun = time.perf_counter()
        _until(app, lambda: _has_draft(window, name))
        window.frame.view.repaint()
        spent = (time.perf_counter() - begun) * 1000
        window.close()
    return spent


def _is_shown(window: MainWindow, name: str) -> bool:
    page = window.session.current
    is_shown = window.frame.stack.currentWidget() is window.frame.view
    return bool(page and page.name == name and page.phase is Phase.READY and is_shown)


def _has_draft(window: MainWindow, name: str) -> bool:
    page = window.session.current
    return bool(page and page.name == name and page.review and page.review.drafts)


def _until(app: QApplication, is_so: Callable[[], bool]) -> None:
    begun = time.perf_counter()
    while not is_so():
        app.processEvents()
        if time.perf_counter() - begun > _LIMIT_S:
            sys.exit(f"nothing came within {_LIMIT_S:.0f} seconds")


def _shown_ms(app: QApplication, window: MainWindow, number: int) -> float:
    # Never the same bytes: a page that is known is not opened again.
    name, data = f"page-{number}.html", _page(number)
    begun = time.perf_counter()
    window.session.paging.open_bytes(name, data)
    _until(app, lambda: _is_shown(window, name))
    window.frame.view.repaint()
    return (time.perf_counter() - begun) * 1000


def _page(number: int) -> bytes:
    head = (
        f"<!doctype html><html lang=en><title>Ferries of day {number}</title><nav>"
        + "".join(f"<a href=/{n}>Section {n}</a> " for n in range(30))
        + f"</nav><article><h1>Ferries of day {number}</h1>"
    )
    paragraphs: list[str] = []
    size = len(head)
    while size < _PAGE_BYTES:
        words = "".join(_SENTENCE % (len(paragraphs) * 5 + n) for n in range(5))
        paragraphs.append(f"<p class=body>{words}</p>")
        size += len(paragraphs[-1])
    return (head + "".join(paragraphs) + "</article></html>").encode()


def _median(spent: Sequence[float]) -> float:
    return statistics.median(spent)


def _p95(spent: Sequence[float]) -> float:
    return sorted(spent)[min(len(spent) - 1, int(len(spent) * 0.95))]


if __name__ == "__main__":
    sys.exit(main())
