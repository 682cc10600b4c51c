"""How soon many pages dropped at once can be gone through: titles, dates, languages.

    python3 dev.py bench triage FOLDER [--to LANG] [--limit S]

The pages in FOLDER are dropped on a real window at once. It is told how long each
took to be titled, dated and told in language, counted from the drop and from when the
worker came to it; when its title was translated, and when the first body was; the
longest that the event loop stood still through our own doing; and the memory.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false")

# `dev.py bench` runs this file by itself, and then nobody has put tests on the path.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from facingpage.storage.settings import Settings
from facingpage.ui import theme
from facingpage.ui.app import _put_the_window_first
from facingpage.ui.main_window import MainWindow
from facingpage.ui.open_page import Drafting, OpenPage, Phase
from facingpage.ui.session import Session
from facingpage.workers.host import PAGE_WORKERS, Host
from helpers.heartbeat import Heartbeat, memory_mb

_MOST_MS = 50.0
_LOOK_MS = 20
_DONE = {Phase.READY, Phase.FAILED}
_SETTLED = {Drafting.CHECKING, Drafting.RUNNING}


class Watch:
    """When each page was told of, titled in translation, and had its body begun."""

    def __init__(self, session: Session) -> None:
        """Count from now."""
        self.begun = time.perf_counter()
        self.listed: dict[OpenPage, float] = {}
        self.glanced: dict[OpenPage, float] = {}
        self.told: dict[OpenPage, float] = {}
        self.titled: dict[OpenPage, float] = {}
        self.bodied: dict[OpenPage, float] = {}
        self._session = session

    def now(self) -> float:
        """Return the seconds since the drop."""
        return time.perf_counter() - self.begun

    def look(self) -> None:
        """Note what is there by now."""
        now = self.now()
        for page in self._session.pages:
            self.listed.setdefault(page, now)
            if page.title or page.language or page.phase in _DONE:
                self.glanced.setdefault(page, now)
            if page.phase in _DONE:
                self.told.setdefault(page, now)
            if page.translated_title:
                self.titled.setdefault(page, now)
            review = page.review
            if review is not None and review.drafts and page not in self.bodied:
                kept = [block.id for block in review.kept_blocks()]
                if kept and kept[-1] in review.drafts:
                    self.bodied[page] = now


def _percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def _line(name: str, values: list[float], count: int) -> None:
    if values:
        print(
            f"{name:34} {len(values):4} of {count}: median"
            f" {_percentile(values, 0.5):6.1f}, 95% {_percentile(values, 0.95):6.1f},"
            f" last {max(values):6.1f} s"
        )


def _run(window: MainWindow, paths: list[Path], limit_s: float) -> int:
    session, loop = window.session, QEventLoop()
    beat = Heartbeat()
    watch = Watch(session)
    timer = QTimer(interval=_LOOK_MS)

    def is_over() -> bool:
        pages = session.pages
        return len(pages) > 0 and all(
            page.phase is Phase.FAILED
            or (page.phase is Phase.READY and page.drafting not in _SETTLED)
            for page in pages
        )

    def look() -> None:
        watch.look()
        if is_over() or watch.now() > limit_s:
            loop.quit()

    timer.timeout.connect(look)
    with beat.beating():
        session.bringing.take_files(paths)
        timer.start()
        loop.exec()
        timer.stop()
    pages, count = session.pages, len(session.pages)
    ready = [page for page in pages if page.phase is Phase.READY]
    told = sorted(watch.told.values())
    apart = [b - a for a, b in zip([0.0, *told], told, strict=False)]
    print(f"{count} pages listed of {len(paths)} dropped, {len(ready)} ready")
    _line("listed after", list(watch.listed.values()), count)
    _line("titled, dated, told in language", list(watch.glanced.values()), count)
    _line("opened and cleaned after", told, count)
    _line("  each after the one before", apart, count)
    _line("title translated after", list(watch.titled.values()), count)
    _line("whole body translated after", list(watch.bodied.values()), count)
    early = [p for p in watch.titled if watch.bodied.get(p, 1e9) >= watch.titled[p]]
    last_title = max(watch.titled.values(), default=0.0)
    bodies = sum(at < last_title for at in watch.bodied.values())
    print(
        f"{len(early)} titles came before their bodies; {bodies} bodies were done"
        f" before the last title"
    )
    slow = [stall for stall in beat.stalls if stall.own_ms > _MOST_MS]
    worst = max(beat.stalls, key=lambda stall: stall.own_ms)
    most = max(stall.work_ms for stall in beat.stalls)
    print(f"most work of the window's thread between two beats: {most:.0f} ms")
    print(
        f"longest stall {worst.own_ms:.0f} ms ({worst.work_ms:.0f} of work);"
        f" {len(slow)} over {_MOST_MS:.0f} ms; memory {memory_mb(field='VmHWM'):.0f} MB"
    )
    for stall in sorted(slow, key=lambda each: -each.own_ms)[:8]:
        print(f"    {stall.own_ms:.0f} ms: {' < '.join(reversed(stall.stack[-7:]))}")
    return int(bool(slow) or len(told) < count)


def main() -> int:
    """Run it; return 1 where the window stalled or a page was not told of."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--to", default="en")
    parser.add_argument("--limit", type=float, default=600.0)
    asked = parser.parse_args()
    paths = sorted(path for path in asked.folder.iterdir() if path.is_file())
    app = QApplication.instance() or QApplication(["Facing Page"])
    assert isinstance(app, QApplication)
    theme.apply(app, theme.LIGHT)
    with tempfile.TemporaryDirectory(prefix="facingpage-triage-") as folder:
        settings = Settings(reader_language=asked.to, theme="light")
        session = Session(
            Host(page_workers=PAGE_WORKERS),
            Path(folder) / "triage.facingpage",
            settings,
        )
        window = MainWindow(session)
        window.show()
        # As the program does before anything is opened.
        _put_the_window_first()
        session.begin()
        loop = QEventLoop()
        session.reader_changed.connect(lambda _: loop.quit())
        QTimer.singleShot(5_000, loop.quit)
        loop.exec()
        code = _run(window, paths, asked.limit)
        window.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
