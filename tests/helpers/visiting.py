"""The real window opening files one after another, and telling how it was.

Run as a child process: `python visiting.py PATH…`. It writes one JSON object.
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


class Visit:
    """Opens one file after the other; measures how late a timer of 10 ms fires."""

    def __init__(self, window: MainWindow, files: list[Path]) -> None:
        self.window = window
        self.left = files
        self.phases: dict[str, str] = {}
        self.stalls: list[tuple[float, str]] = []
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
        if 1000 * (time.perf_counter() - self._shown_at) < _LOOK_MS:
            return
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

    def _look_around(self) -> None:
        """Bring up whatever shows words of the page: tabs, tooltips, dialogs."""
        frame = self.window.frame
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
    settings = Settings(reader_language="pt", theme="light")
    window = MainWindow(Session(Host(), paths.default_project(), settings))
    window.show()
    window.session.begin()
    visit = Visit(window, [Path(name) for name in sys.argv[1:]])
    app.exec()
    worst = sorted(visit.stalls, reverse=True)[:5]
    late = sorted(ms for ms, _ in visit.stalls)
    told = {
        "phases": visit.phases,
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
