"""From a keystroke to the paint after it, on a long page in the real window."""

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from facingpage import paths
from facingpage.storage.settings import Settings
from facingpage.ui import app as program
from facingpage.ui.main_window import MainWindow
from facingpage.ui.open_page import Phase
from facingpage.ui.session import Session
from facingpage.workers.host import Host
from helpers.awkward import ordinary
from helpers.typist import Key, Press, Typist

_KEYS = 120
_DOWN = Key(Qt.Key.Key_Down)
_PAGE_DOWN = Key(Qt.Key.Key_PageDown)
_WORDS = "the harbour office opened again in spring and nine crews signed on "


def measure(blocks: int) -> Iterator[str]:
    """Yield a line for every way of pressing keys, idle and while translation runs."""
    with tempfile.TemporaryDirectory(prefix="facingpage-bench-") as name:
        home = Path(name)
        os.environ["FACINGPAGE_HOME"] = str(home / "home")
        page = home / "ordinary.html"
        page.write_text(ordinary(blocks), "utf-8")
        settings = Settings(reader_language="pt", theme="light")
        session = Session(Host(), paths.default_project(), settings)
        window = MainWindow(session)
        window.resize(1440, 900)
        window.show()
        program._put_the_window_first()
        session.begin()
        session.paging.open_path(page)
        _wait(lambda: _is_ready(window), 60)
        _wait(lambda: _drafted(window) > 300, 60)
        yield (
            f"{blocks:,} blocks, {_KEYS} keys each     own p50   p95   p99  worst"
            "    work p50   p99  worst    wall p50   p99  worst"
        )
        yield from _all_ways(window, "translating")
        session.translating.cancel()
        _wait(lambda: False, 1.0)
        yield from _all_ways(window, "at rest")
        window.close()
        window.deleteLater()


def _all_ways(window: MainWindow, state: str) -> Iterator[str]:
    view = window.frame.view
    sentence = Key(do=lambda: window.run("next-sentence"))
    typist = Typist([view, view._editing.editor])
    before = _drafted(window)
    for name, keys in (
        ("Down", [_DOWN] * _KEYS),
        ("Alt+Down", [sentence] * _KEYS),
        ("Page Down", [_PAGE_DOWN] * (_KEYS // 4)),
    ):
        view.setFocus()
        view.go_to(view._blocks.row(2).first)
        _wait(lambda: False, 0.3)
        yield _line(f"{state}: {name}", typist.type(keys))
    view.go_to(view._blocks.row(4).first)
    view.edit_current()
    letters = (_WORDS * 9)[:_KEYS]
    typed = [Key(_key_of(letter), text=letter) for letter in letters]
    yield _line(f"{state}: typing", typist.type(typed))
    view.leave_edit()
    typist.close()
    yield f"    {_drafted(window) - before:,} drafts came meanwhile"


def _line(name: str, presses: Sequence[Press]) -> str:
    if len(presses) < 10:
        return f"{name:28} too few paints: {len(presses)}"
    own, work, wall = (
        [getattr(press, name) for press in presses]
        for name in ("own_ms", "work_ms", "wall_ms")
    )
    o, p, w = (statistics.quantiles(each, n=100) for each in (own, work, wall))
    return (
        f"{name:28} {o[49]:9.1f} {o[94]:5.1f} {o[98]:5.1f} {max(own):6.1f} ms"
        f" {p[49]:8.1f} {p[98]:5.1f} {max(work):6.1f} ms"
        f" {w[49]:8.1f} {w[98]:5.1f} {max(wall):6.1f} ms"
    )


def _key_of(letter: str) -> Qt.Key:
    return Qt.Key.Key_Space if letter == " " else Qt.Key(ord(letter.upper()))


def _is_ready(window: MainWindow) -> bool:
    page = window.session.current
    return page is not None and page.phase is Phase.READY


def _drafted(window: MainWindow) -> int:
    page = window.session.current
    return len(page.review.drafts) if page and page.review else 0


def _wait(until: Callable[[], bool], limit_s: float) -> None:
    loop, end = QEventLoop(), time.perf_counter() + limit_s

    def look() -> None:
        if until() or time.perf_counter() > end:
            loop.quit()

    timer = QTimer(interval=20)
    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    timer.stop()
    QApplication.processEvents()
