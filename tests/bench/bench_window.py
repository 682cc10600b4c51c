"""How the window bears hostile pages and ordinary work: stalls and memory, by file.

    python3 dev.py bench window [--data DIR] [--scale S] [--only TEXT] [--limit S]

DIR is what `tools/hostile.py` wrote; without it, the files are made at this scale, with
pages of our own that are hard on a window. Each is opened in a real window and looked
at: scrolled, pointed at, searched. Then a page of 10,000 blocks is worked on. A line a
file: what became of it, the longest that the event loop stood still through our doing
(`own`: the main thread's work, or waiting for a thread of ours or the disk), how much
of it was work, the longest at all (`late`: also for want of a processor, when the
machine is busy), and memory. Where `own` passes 50 ms, what the main thread was in.
"""

import argparse
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false")

# `dev.py bench` runs this file by itself, and then nobody has put tests on the path.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import (
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QMimeData,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QtMsgType,
    QUrl,
    qInstallMessageHandler,
)
from PySide6.QtGui import QDropEvent, QHelpEvent
from PySide6.QtWidgets import QApplication

from facingpage import paths
from facingpage.core.page import BlockId
from facingpage.export import EXPORTERS
from facingpage.storage.settings import Settings
from facingpage.ui import app as program
from facingpage.ui import theme
from facingpage.ui.commands import _write
from facingpage.ui.export_dialog import ExportDialog
from facingpage.ui.main_window import MainWindow
from facingpage.ui.open_page import Drafting, OpenPage, Phase
from facingpage.ui.session import Session
from facingpage.ui.speaking import Scope
from facingpage.workers.host import Host
from helpers.awkward import ordinary, write_awkward
from helpers.heartbeat import Heartbeat, Stall, memory_mb

_MOST_MS = 50.0
_SETTLE_S = 0.4
_TRANSLATING_S = 2.0
_BLOCKS = 10_000
_UNSETTLED = {Drafting.CHECKING, Drafting.RUNNING}
_SHARED_TOOL = Path("shared") / "tools" / "hostile.py"


@dataclass(slots=True)
class Memory:
    """The most seen, in MB: the window's, its workers', and all at one time."""

    window: float = 0.0
    workers: float = 0.0
    together: float = 0.0

    def look(self, pids: Sequence[int]) -> None:
        window, workers = memory_mb(), sum(map(memory_mb, pids))
        self.window = max(self.window, window)
        self.workers = max(self.workers, workers)
        self.together = max(self.together, window + workers)


@dataclass(slots=True)
class Bench:
    """A window, its heartbeat, and what was found so far."""

    window: MainWindow
    beat: Heartbeat
    limit_s: float
    memory: Memory = field(default_factory=Memory)
    most: Memory = field(default_factory=Memory)
    beats: list[Stall] = field(default_factory=list)
    slow: int = 0

    @contextlib.contextmanager
    def measured(self, name: str, told: Callable[[], str]) -> Iterator[None]:
        """Print a line for what is done meanwhile."""
        self.wait(lambda: False, 0.05)
        self.beat.take()
        self.memory = Memory()
        yield
        self.wait(lambda: False, 0.05)
        beats = self.beat.take()
        self.beats += beats
        worst = max(beats, key=lambda stall: stall.own_ms)
        late = max(stall.late_ms for stall in beats)
        print(
            f"{name[:34]:34} {told()[:20]:20} {worst.own_ms:6.0f} {worst.work_ms:6.0f}"
            f" {late:6.0f} ms {self.memory.window:6.0f} {self.memory.workers:6.0f} MB",
            flush=True,
        )
        for name_ in ("window", "workers", "together"):
            known = getattr(self.most, name_)
            setattr(self.most, name_, max(known, getattr(self.memory, name_)))
        for stall in beats:
            if stall.own_ms > _MOST_MS:
                self.slow += 1
                where = " < ".join(reversed(stall.stack[-7:])) or "not seen"
                print(
                    f"    {stall.own_ms:.0f} ms ({stall.work_ms:.0f} of work;"
                    f" {stall.queued_ms:.0f} more queued;"
                    f" {stall.collected_ms:.0f} of collecting): {where}"
                )

    def wait(self, until: Callable[[], bool], limit_s: float) -> bool:
        """Let the window live until something holds; return whether it does."""
        loop, end = QEventLoop(), time.perf_counter() + limit_s
        held: list[bool] = []

        def look() -> None:
            held[:] = [until()]
            if held[0] or time.perf_counter() > end:
                loop.quit()

        timer = QTimer(interval=10)
        timer.timeout.connect(look)
        timer.start()
        loop.exec()
        timer.stop()
        return held[0]

    @property
    def page(self) -> OpenPage | None:
        return self.window.session.current

    def told(self) -> str:
        page = self.page
        if page is None:
            return "none"
        if page.review is None:
            return page.phase.value
        return f"{page.phase.value}, {len(page.review.page.blocks):,} blocks"

    def is_opened(self) -> bool:
        return self.page is not None and self.page.phase is not Phase.OPENING

    def is_drafted(self) -> bool:
        return self.is_opened() and bool(
            self.page and self.page.drafting not in _UNSETTLED
        )

    def visit(self, path: Path) -> None:
        """Open a file, look at all of it, and stop its translation."""
        session = self.window.session
        told: list[str] = []
        with self.measured(_shown(path), lambda: told[0]):
            session.paging.open_path(path)
            if not self.wait(self.is_opened, self.limit_s):
                self.window.frame.cancel_opening_asked.emit()
                told.append("cancelled")
                self.wait(lambda: False, _SETTLE_S)
                return
            told.append(self.told())
            self.wait(lambda: False, _SETTLE_S)
            self.look_around()
            self.wait(self.is_drafted, _TRANSLATING_S)
            session.translating.cancel()
            self.wait(lambda: False, 0.1)

    def look_around(self) -> None:
        """Do with a page what shows its words: scroll, point, search, ask."""
        frame, view = self.window.frame, self.window.frame.view
        frame.inspector.tabs.setCurrentIndex(1 - frame.inspector.tabs.currentIndex())
        self.wait(lambda: False, 0.05)
        bar = view.verticalScrollBar()
        for share in (0.1, 0.3, 0.5, 0.7, 1.0, 0.0):
            bar.setValue(round(bar.maximum() * share))
            self.wait(lambda: False, 0.02)
        for widget in (view.viewport(), frame.sidebar.view.viewport()):
            where = QPoint(60, 60)
            tip = QHelpEvent(QEvent.Type.ToolTip, where, widget.mapToGlobal(where))
            QApplication.sendEvent(widget, tip)
        for command in ("next-block", "next-block", "peel", "peel"):
            self.window.run(command)
            self.wait(lambda: False, 0.02)
        find = frame.toolbar.find_box
        for text in ("a", "a w", ""):
            find.setText(text)
            self.wait(lambda: False, 0.25)
        dialog = ExportDialog(self.window, kept=1, translated=0)
        dialog.open()
        self.wait(lambda: False, 0.05)
        dialog.close()
        dialog.deleteLater()

    def work(self, folder: Path) -> None:
        """Measure a day's steps on a long ordinary page."""
        path = folder / "ordinary.html"
        path.write_text(ordinary(_BLOCKS), "utf-8")
        self.visit(path)
        window, view = self.window, self.window.frame.view
        with self.measured("  drop a block, undo, redo", self.told):
            view.setFocus()
            for command in ("drop", "undo", "redo", "undo"):
                window.run(command)
                self.wait(lambda: False, 0.05)
        with self.measured("  drop 4,000 blocks, undo", self.told):
            blocks = tuple(BlockId(n) for n in range(1000, 5000))
            window.session.deciding.keep(blocks, kept=False)
            self.wait(lambda: False, 0.2)
            window.run("undo")
            self.wait(lambda: False, 0.2)
        with self.measured("  edit a block", self.told):
            window.run("edit")
            self.wait(lambda: False, 0.1)
            window.session.deciding.type_target(BlockId(2), "typed")
            window.run("leave")
            self.wait(lambda: False, 0.1)
        for row in EXPORTERS:
            with self.measured(f"  export {row.name}", self.told):
                self._export(row.name, folder / f"out{row.suffix}")
        with self.measured("  go on translating, 5 s", self.told):
            window.run("cancel")
            window.session.translating.go_on()
            self.wait(self.is_drafted, 5.0)
            window.session.translating.cancel()
        with self.measured("  another reader's language", self.told):
            window.session.translating.set_reader_language("es")
            self.wait(lambda: False, 0.3)
            window.session.translating.set_reader_language("pt")
            self.wait(lambda: False, 0.3)
        for scope in (Scope.LIKE, Scope.PAGE):
            with self.measured(
                f"  language, {scope.name.lower()}, and back", self.told
            ):
                window.session.deciding.set_language((BlockId(2),), "it", scope)
                self.wait(lambda: False, 0.3)
                window.run("undo")
                self.wait(lambda: False, 0.3)
        with self.measured("  close the window's size, widen", self.told):
            for width in (1000, 1300, 1440):
                window.resize(width, 900)
                self.wait(lambda: False, 0.1)
        with self.measured("  another theme", self.told):
            window.run("dark")
            self.wait(lambda: False, 0.3)
            window.run("light")
            self.wait(lambda: False, 0.3)

    def drop(self, path: Path) -> None:
        """Drop a file on the window."""
        with self.measured("  a file dropped on the window", self.told):
            data = QMimeData()
            data.setUrls([QUrl.fromLocalFile(str(path))])
            event = QDropEvent(
                QPointF(300, 300),
                Qt.DropAction.CopyAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
            self.window.dropEvent(event)
            self.wait(self.is_opened, self.limit_s)

    def reopen(self) -> None:
        """Show the long page out of the project of a window that was closed."""
        session = self.window.session
        self.wait(lambda: bool(session.pages), 20)
        stored = next(p for p in session.pages if p.name == "ordinary.html")
        with self.measured("  the long page from the project", self.told):
            session.paging.show(stored)
            self.wait(self.is_opened, self.limit_s)
            self.wait(lambda: False, 1.0)
            session.translating.cancel()
        with self.measured("  and opened from its file again", self.told):
            session.paging.forget(stored)
            session.paging.open_path(paths.sample_page())
            self.wait(self.is_opened, self.limit_s)
            session.paging.show(stored)
            self.wait(lambda: False, 0.5)

    def _export(self, name: str, out: Path) -> None:
        page, done = self.page, []
        if page is None or page.review is None:
            return
        review = page.review
        options = ExportDialog(self.window, kept=1, translated=1).options("2026-01-01")
        self.window.session.tasks.run(
            lambda: _write(review, name, out, options),
            lambda _: done.append(True),
            lambda _: done.append(False),
        )
        self.wait(lambda: bool(done), 60)


def main(arguments: list[str] | None = None) -> int:
    """Print the tables; return 1 where the window stood still or grew too large."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--scale", type=float, default=0.01)
    parser.add_argument("--only", default="")
    parser.add_argument("--limit", type=float, default=75.0)
    options = parser.parse_args(arguments)
    qInstallMessageHandler(_pass_on)
    app = QApplication([])
    theme.apply(app, theme.LIGHT)
    with tempfile.TemporaryDirectory(prefix="facingpage-bench-") as name:
        folder = Path(name)
        os.environ["FACINGPAGE_HOME"] = str(folder / "home")
        files = [path for path in _files(options, folder) if options.only in path.name]
        print(
            f"{'file':34} {'outcome':20} {'own':>6} {'work':>6} {'late':>6}   "
            f" {'window':>6} {'workers':>6}"
        )
        slow, most, beats = 0, Memory(), list[Stall]()
        with _window(options.limit) as bench:
            for path in files:
                bench.visit(path)
            if not options.only:
                bench.work(folder)
                bench.drop(paths.sample_page())
            slow, most, beats = bench.slow, bench.most, bench.beats
        if not options.only:
            with _window(options.limit) as bench:
                bench.reopen()
                slow, beats = slow + bench.slow, beats + bench.beats
    own = sorted(stall.own_ms for stall in beats)
    late = sorted(stall.late_ms for stall in beats)
    print(
        f"{len(files)} files; worst {own[-1]:.0f} ms own, {late[-1]:.0f} ms late;"
        f" p99.9 {own[len(own) * 999 // 1000]:.0f} ms own; {slow} over {_MOST_MS:.0f}"
        f" ms own; at most {most.window:.0f} MB window, {most.workers:.0f} MB workers,"
        f" {most.together:.0f} MB together"
    )
    return 1 if slow or most.window > 1000 else 0


@contextlib.contextmanager
def _window(limit_s: float) -> Iterator[Bench]:
    """Give a window as the program makes it, with its heart watched."""
    settings = Settings(reader_language="pt", theme="light")
    window = MainWindow(Session(Host(), paths.default_project(), settings))
    window.show()
    program._put_the_window_first()
    found: list[Bench] = []

    def look() -> None:
        # On the heart's own thread: to read files would be a stall of our making.
        for bench in found:
            bench.memory.look(list(window.session.host.pids().values()))

    beat = Heartbeat(window, look)
    with beat.beating():
        bench = Bench(window, beat, limit_s)
        found.append(bench)
        window.session.begin()
        bench.wait(lambda: window.session.translating.pairs is not None, 20)
        yield bench
        if not window.isVisible():
            sys.exit("the window is gone")
        begun = time.perf_counter()
        window.close()
        print(f"the window closed in {time.perf_counter() - begun:.2f} s")
    window.deleteLater()


def _files(options: argparse.Namespace, folder: Path) -> list[Path]:
    made, data = folder / "pages", options.data
    made.mkdir()
    tool = Path(__file__).resolve().parents[3] / _SHARED_TOOL
    if data is None and tool.exists():
        data = folder / "hostile"
        command = [sys.executable, str(tool), str(data), "--scale", str(options.scale)]
        subprocess.run(command, check=True, capture_output=True)
    files: list[Path] = []
    if data is not None:
        manifest = json.loads((data / "manifest.json").read_text("utf-8"))
        for entry in manifest["entries"]:
            raw = entry.get("raw_name_hex")
            name = os.fsdecode(bytes.fromhex(raw)) if raw else entry["name"]
            if os.path.lexists(data / name):
                files.append(data / name)
    return [*files, *write_awkward(made, options.scale)]


def _shown(path: Path) -> str:
    return "".join(c if c.isprintable() else "?" for c in path.name)


def _pass_on(_: QtMsgType, __: QMessageLogContext, message: str) -> None:
    if "propagateSizeHints" not in message:
        sys.stderr.write(f"{message}\n")


if __name__ == "__main__":
    sys.exit(main())
