"""The real window opening files one after another, and telling how it was.

Run as a child process: `python visiting.py [--pictures] PATH…`. It writes one JSON
object. With pictures, each page's are waited for.
"""

import json
import os
import resource
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QTimer
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication

from facingpage import paths
from facingpage.core.page import BlockId, Kind
from facingpage.storage.settings import Settings
from facingpage.ui import theme
from facingpage.ui.export_dialog import ExportDialog
from facingpage.ui.main_window import MainWindow
from facingpage.ui.open_page import Phase
from facingpage.ui.session import Session
from facingpage.workers.host import Host

_BEAT_MS = 10
# What a page does to the window may come a little after it is shown.
_LOOK_MS = 150
_MOST_WAIT_MS = 20_000
_MOST_PICTURES = 3


class Visit:
    """Opens one file after the other; measures how late a timer of 10 ms fires."""

    def __init__(self, window: MainWindow, files: list[Path]) -> None:
        self.window = window
        self.left = files
        self.phases: dict[str, str] = {}
        self.stalls: list[tuple[float, str]] = []
        self.pictures: dict[str, list[str]] = {}
        self._file = ""
        self._beat_at = time.perf_counter()
        self._shown_at = 0.0
        self._timer = QTimer(interval=_BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        late_ms = 1000 * (time.perf_counter() - self._beat_at) - _BEAT_MS
        if self._file:
            self.stalls.append((late_ms, self._file))
        self._step()
        # What the step itself does is the window's doing as well: a person's click.
        self._beat_at = time.perf_counter()

    def _step(self) -> None:
        session = self.window.session
        page = session.current
        if self._file and page is not None and page.phase is Phase.OPENING:
            return
        if self._file and not self._shown_at:
            self._shown_at = time.perf_counter()
            self.phases[self._file] = page.phase.value if page else "none"
            self._look_around()
            return
        spent_ms = 1000 * (time.perf_counter() - self._shown_at)
        if spent_ms < _LOOK_MS or (spent_ms < _MOST_WAIT_MS and self._awaits_picture()):
            return
        self._note_pictures()
        if not self.left:
            self._timer.stop()
            QApplication.exit(0)
            return
        path = self.left.pop(0)
        self._file, self._shown_at = path.name, 0.0
        begun = time.perf_counter()
        session.open_path(path)
        self.stalls.append(
            (1000 * (time.perf_counter() - begun), f"{path.name} (open)")
        )

    def _image_blocks(self) -> list[BlockId]:
        review = self.window.frame.view._blocks.review
        is_on = self.window.session.settings.show_pictures
        blocks = review.page.blocks if review and is_on else ()
        return [block.id for block in blocks if block.kind is Kind.IMAGE][
            :_MOST_PICTURES
        ]

    def _awaits_picture(self) -> bool:
        store = self.window.frame.view._blocks.pictures
        return any(store.known(block) is None for block in self._image_blocks())

    def _note_pictures(self) -> None:
        store = self.window.frame.view._blocks.pictures
        for block in self._image_blocks():
            known = store.known(block)
            told = "no answer" if known is None else known.problem or "shown"
            self.pictures.setdefault(self._file, []).append(told)

    def _look_around(self) -> None:
        """Bring up whatever shows words of the page: tabs, tooltips, dialogs."""
        frame = self.window.frame
        if self.window.session.settings.show_pictures:
            frame.view.set_peeled(True)
        frame.inspector.tabs.setCurrentIndex(len(self.left) % 2)
        for widget in (frame.view.viewport(), frame.sidebar.view.viewport()):
            where = QPoint(60, 60)
            tip = QHelpEvent(QEvent.Type.ToolTip, where, widget.mapToGlobal(where))
            QApplication.sendEvent(widget, tip)
        dialog = ExportDialog(self.window, kept=1, translated=0)
        dialog.open()
        QTimer.singleShot(_LOOK_MS // 3, dialog.deleteLater)


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    theme.apply(app, theme.LIGHT)
    names = sys.argv[1:]
    has_pictures = names[:1] == ["--pictures"]
    settings = Settings(reader_language="pt", theme="light", show_pictures=has_pictures)
    window = MainWindow(Session(Host(), paths.default_project(), settings))
    window.show()
    window.session.begin()
    visit = Visit(window, [Path(name) for name in names[has_pictures:]])
    app.exec()
    worst = sorted(visit.stalls, reverse=True)[:5]
    late = sorted(ms for ms, _ in visit.stalls)
    told = {
        "phases": visit.phases,
        "pictures": visit.pictures,
        "worst_ms": worst,
        "p99_ms": late[len(late) * 99 // 100] if late else 0.0,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "is_visible": window.isVisible(),
    }
    window.close()
    sys.stdout.write(json.dumps(told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
