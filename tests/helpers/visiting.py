"""The real window opening files one after another, and telling how it was.

Run as a child process: `python visiting.py [--pictures] PATH…`. It writes one JSON
object. With pictures, each page's are waited for.
"""

import json
import os
import sys
import time
from pathlib import Path
from types import TracebackType

from PySide6 import QtGui
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit, QToolTip, QWidget

from facingpage import paths
from facingpage.core.page import BlockId, Kind
from facingpage.storage.settings import Settings
from facingpage.ui import app as program
from facingpage.ui import theme
from facingpage.ui.export_dialog import ExportDialog
from facingpage.ui.main_window import MainWindow
from facingpage.ui.open_page import Phase
from facingpage.ui.session import Session
from facingpage.workers.host import Host

# Run as a program, nobody has put tests on the path.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from helpers.heartbeat import Heartbeat, Stall, memory_mb

_LOADED = ("<img", "<a ", "background-image")
_STEP_MS = 10
# What a page does to the window may come a little after it is shown.
_LOOK_MS = 150
_MOST_WAIT_MS = 20_000
_MOST_PICTURES = 3


class Visit:
    """Opens one file after the other, and has each show all it can show."""

    def __init__(self, window: MainWindow, beat: Heartbeat, files: list[Path]) -> None:
        self.window = window
        self.left = files
        self.phases: dict[str, str] = {}
        self.stalls: list[tuple[Stall, str]] = []
        self.pictures: dict[str, list[str]] = {}
        self.rich: set[str] = set()
        self._beat = beat
        self._file = ""
        self._shown_at = 0.0
        self._timer = QTimer(interval=_STEP_MS)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    def _step(self) -> None:
        session = self.window.session
        page = session.current
        self.stalls += [(stall, self._file) for stall in self._beat.take()]
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
        self.rich |= rich_texts(self.window)
        if not self.left:
            self._timer.stop()
            QApplication.exit(0)
            return
        path = self.left.pop(0)
        self._file, self._shown_at = path.name, 0.0
        session.paging.open_path(path)

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
        frame, session = self.window.frame, self.window.session
        page = session.current
        if session.settings.show_pictures:
            frame.view.set_peeled(True)
        frame.inspector.tabs.setCurrentIndex(len(self.left) % 2)
        for widget in (frame.view.viewport(), frame.sidebar.view.viewport()):
            for y in range(20, widget.height(), 40):
                _point_at(widget, QPoint(60, y))
        for part in (frame.toolbar, frame.status, frame.inspector):
            for widget in part.findChildren(QWidget):
                _point_at(widget, widget.rect().center())
        words = [page.name_shown(), page.sentence] if page else []
        if page is not None and page.review is not None:
            words += [block.text for block in page.review.page.blocks[:3]]
        for text in filter(None, words):
            frame.toolbar.find_box.setText(text)
            session.say(text, can_undo=True)
            session.warned.emit(text)
        dialog = ExportDialog(self.window, kept=1, translated=0)
        dialog.open()
        QTimer.singleShot(_LOOK_MS // 3, dialog.deleteLater)


def _point_at(widget: QWidget, where: QPoint) -> None:
    """Ask for the tooltip at a place, as a pointer that rests there does."""
    on_screen = widget.mapToGlobal(where)
    tip = QtGui.QHelpEvent(QEvent.Type.ToolTip, where, on_screen)
    QApplication.sendEvent(widget, tip)


def rich_texts(window: QWidget) -> set[str]:
    """Return what of a window's texts Qt would take for markup."""
    found: set[str] = set()
    for widget in (window, *window.findChildren(QWidget)):
        texts = [widget.toolTip(), widget.statusTip(), widget.whatsThis()]
        if (
            isinstance(widget, QLabel)
            and widget.textFormat() is not Qt.TextFormat.PlainText
        ):
            texts.append(widget.text())
        if isinstance(widget, QTextEdit):
            # As markup it is always told; what was put in as text has nothing of these.
            html = widget.toHtml()
            texts += [html] if any(tag in html for tag in _LOADED) else []
        found.update(texts)
    found.add(QToolTip.text())
    return {text for text in found if QtGui.Qt.mightBeRichText(text)}


def _give_up(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    sys.__excepthook__(kind, error, trace)
    os._exit(1)


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # PySide goes on after an exception in a slot; this program must not.
    sys.excepthook = _give_up
    app = QApplication([])
    theme.apply(app, theme.LIGHT)
    names = sys.argv[1:]
    has_pictures = names[:1] == ["--pictures"]
    settings = Settings(reader_language="pt", theme="light", show_pictures=has_pictures)
    window = MainWindow(Session(Host(), paths.default_project(), settings))
    window.show()
    window.session.begin()
    program._put_the_window_first()
    beat = Heartbeat(window)
    with beat.beating():
        visit = Visit(window, beat, [Path(name) for name in names[has_pictures:]])
        app.exec()
    own = sorted(((s.own_ms, name) for s, name in visit.stalls), reverse=True)
    told = {
        "phases": visit.phases,
        "pictures": visit.pictures,
        "worst_ms": own[:5],
        "p99_ms": own[len(own) // 100][0],
        "peak_mb": memory_mb(field="VmHWM"),
        "rich": sorted(visit.rich),
        "is_visible": window.isVisible(),
    }
    window.close()
    sys.stdout.write(json.dumps(told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
