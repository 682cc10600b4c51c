"""A picture of the real window, made without anybody at it."""

import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import (
    QEventLoop,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from facingpage.storage.settings import Settings
from facingpage.ui import theme, wording
from facingpage.ui.main_window import MainWindow
from facingpage.ui.open_page import Drafting, OpenPage, Phase
from facingpage.ui.session import Session
from facingpage.workers.host import Host

_LOOK_MS: Final = 50
# After the last draft the view still lays out and the notice fades.
_LAST_MS: Final = 250
_UNSETTLED: Final = {Drafting.CHECKING, Drafting.RUNNING}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which picture: of which pages, in which theme and reader's language."""

    out: Path
    paths: Sequence[Path]
    is_dark: bool
    to: str
    settle_s: float


def take(wanted: Wanted) -> int:
    """Open the window, wait until all is translated, save a PNG; return the exit code.

    The person's own project and settings are left alone. The code is 1 where a page
    could not be opened or the picture not be written.
    """
    if sys.platform == "linux" and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qInstallMessageHandler(_pass_on)
    app = QApplication.instance() or QApplication(["Facing Page"])
    if not isinstance(app, QApplication):
        return 1
    wording.install(app)
    theme.apply(app, theme.DARK if wanted.is_dark else theme.LIGHT)
    settings = Settings(
        reader_language=wanted.to, theme="dark" if wanted.is_dark else "light"
    )
    with tempfile.TemporaryDirectory(prefix="facingpage-shot-") as folder:
        project = Path(folder) / "shot.facingpage"
        window = MainWindow(Session(Host(), project, settings))
        window.show()
        window.session.begin()
        for path in wanted.paths:
            window.session.paging.open_path(path)
        is_good = _wait(window.session, wanted.settle_s)
        is_saved = window.grab().save(str(wanted.out), "PNG")
        window.close()
    return 0 if is_good and is_saved else 1


def _pass_on(_: QtMsgType, __: QMessageLogContext, message: str) -> None:
    """Pass Qt's messages on, but for what the offscreen platform always says."""
    if "propagateSizeHints" not in message:
        sys.stderr.write(f"{message}\n")


def _wait(session: Session, settle_s: float) -> bool:
    """Run the window until nothing moves; return whether every page was opened."""
    look = QTimer(interval=_LOOK_MS)
    last = QTimer(interval=_LAST_MS, singleShot=True)
    limit = QTimer(interval=round(settle_s * 1000), singleShot=True)

    def check() -> None:
        if all(_is_settled(page, session.current) for page in session.pages):
            look.stop()
            last.start()

    look.timeout.connect(check)
    # Quitting the program would close the window before its picture is taken.
    loop = QEventLoop()
    last.timeout.connect(loop.quit)
    limit.timeout.connect(loop.quit)
    look.start()
    limit.start()
    loop.exec()
    for timer in (look, last, limit):
        timer.stop()
    done = {Phase.READY, Phase.LISTED}
    return all(page.phase in done for page in session.pages)


def _is_settled(page: OpenPage, current: OpenPage | None) -> bool:
    if page.phase is not Phase.READY:
        return page.phase in {Phase.FAILED, Phase.LISTED}
    # What was opened ahead is translated when it is shown.
    is_ahead = page.key is not None and page is not current
    return is_ahead or page.drafting not in _UNSETTLED
