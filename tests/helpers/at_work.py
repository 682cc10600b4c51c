"""A person at work in the real window, in a process of its own that can be killed.

It edits once, or types and never pauses: what it did it says on its output, each line
with the moment. Whoever started it looks at the project's file meanwhile.
"""

import contextlib
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.errors import StorageFailed
from facingpage.storage.journal import replay
from facingpage.storage.project import Project
from facingpage.storage.settings import Settings
from facingpage.ui import theme
from facingpage.ui.main_window import MainWindow
from facingpage.ui.models import Way
from facingpage.ui.open_page import Phase
from facingpage.ui.session import Session
from facingpage.ui.target_editor import TargetEditor
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned

KEPT, TYPED = "kept", "typed"
BLOCK: Final = BlockId(2)
# Shorter than any pause that the editor waits for.
_BETWEEN_MS: Final = 60
_LIMIT_S: Final = 120.0
_LONG: Final = ("One.", "Two is what is translated here.", "Three.")


class Work:
    """The process: a window with one page, and what is done in it again and again."""

    def __init__(self, path: Path, doing: str, out: int) -> None:
        """Open the window; `out` is the descriptor it says things on."""
        self._out = out
        self._doing = doing
        self._number = 0
        self.app = QApplication.instance() or QApplication(["at_work"])
        assert isinstance(self.app, QApplication)
        theme.apply(self.app, theme.LIGHT)
        host = FakeHost()
        host.pages["ferry.html"] = make_cleaned(*_LONG, source=b"ferry")
        settings = Settings(reader_language="pt", theme="light")
        pairs = {("en", "pt"): Way()}
        session = Session(host, path, settings, None, lambda: pairs)
        self.window = MainWindow(session)
        self.window.show()
        session.begin()
        session.paging.open_path(Path("ferry.html"))
        self._until(lambda: session.project() is not None and self._is_ready())
        self.window.frame.view.go_to(BLOCK)
        if doing == TYPED:
            self.window.run("edit")
        self._timer = QTimer(self.window, interval=_BETWEEN_MS)
        self._timer.timeout.connect(self._go_on)

    def run(self) -> None:
        """Work until the process is killed."""
        self._say("ready")
        self._timer.start()
        self.app.exec()

    def _go_on(self) -> None:
        if self._doing == TYPED:
            self._number += 1
            editor = self.window.findChild(TargetEditor)
            assert editor is not None
            QTest.keyClicks(editor, "x")
        elif self._number == 0:
            # Once: what comes after it must not be what brings it to the disk.
            self._number = 1
            self.window.session.deciding.keep((BLOCK,), kept=False)
        else:
            return
        self._say(f"{self._doing} {self._number}")

    def _is_ready(self) -> bool:
        page = self.window.session.current
        return page is not None and page.phase is Phase.READY

    def _until(self, is_so: Callable[[], bool]) -> None:
        end = time.monotonic() + _LIMIT_S
        while not is_so():
            assert time.monotonic() < end, "it takes too long"
            self.app.processEvents()
            time.sleep(0.001)

    def _say(self, line: str) -> None:
        os.write(self._out, f"{line} {time.monotonic()}\n".encode())


class Watched:
    """The process as who started it sees it."""

    def __init__(self, child: "subprocess.Popen[bytes]") -> None:
        """Read what the child says from now on."""
        self._child = child
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self.said: dict[int, float] = {}
        """When which work was done, by the clock of the machine."""
        assert child.stdout is not None
        threading.Thread(target=self._read, args=(child.stdout,), daemon=True).start()

    def hear(self) -> int:
        """Return how much was done so far."""
        while not self._lines.empty():
            what, *rest = self._lines.get().split()
            if what != "ready":
                self.said[int(rest[0])] = float(rest[1])
        return max(self.said, default=0)

    def kill(self) -> None:
        """End it as a power cut would, and wait until it is gone."""
        self._child.kill()
        self._child.wait(_LIMIT_S)

    def is_running(self) -> bool:
        """Return whether it is still at work."""
        return self._child.poll() is None

    def _read(self, pipe: IO[bytes]) -> None:
        for line in pipe:
            self._lines.put(line.decode())


@contextlib.contextmanager
def at_work(path: Path, doing: str) -> Iterator[Watched]:
    """Give a process that works on a project; it is killed at the end."""
    command = [sys.executable, "-m", "helpers.at_work", str(path), doing]
    places = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(p for p in sys.path if p),
        "QT_LOGGING_RULES": "qt.text.font.db=false;qt.qpa.*=false",
    }
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=places) as child:
        watched = Watched(child)
        try:
            yield watched
        finally:
            watched.kill()


def on_disk(path: Path) -> tuple[bool, int]:
    """Return whether the block is kept on the disk, and how much is typed there.

    Read by a connection of this process, beside the one that writes it.
    """
    try:
        project = Project.open_to_read(path)
    except StorageFailed:
        # It is being made still.
        return True, 0
    try:
        rows = project.pages()
        if not rows:
            return True, 0
        stored = project.load(rows[0].id)
        review, unfit = replay(Review.of(stored.cleaned, "pt"), stored.edits)
        assert (stored.unread, unfit) == ((), ())
        return review.is_kept(BLOCK), (review.target(BLOCK) or "").count("x")
    finally:
        project.close()


def typed_to_disk_ms(path: Path, seconds: float) -> list[float]:
    """Type for so long; return how long after its key each letter was on the disk.

    Of letters that came to the disk at once each counts.
    """
    took: list[float] = []
    with at_work(path, TYPED) as watched:
        while not watched.hear():
            time.sleep(0.01)
        end = time.monotonic() + seconds
        seen = 0
        while time.monotonic() < end:
            found, now = on_disk(path)[1], time.monotonic()
            watched.hear()
            typed = watched.said
            new = range(seen + 1, found + 1)
            took += [1000 * (now - typed[each]) for each in new if each in typed]
            seen = found
            time.sleep(0.01)
    return took


def main() -> None:
    """Be the process."""
    out = os.dup(1)
    os.dup2(2, 1)
    Work(Path(sys.argv[1]), sys.argv[2], out).run()


if __name__ == "__main__":
    main()
