"""A picture of the real window, made without anybody at it."""

import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
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

    The person's own project and settings are left alone. The code is 1, with a sentence
    on standard error, where a page could not be opened or was not ready in time, or the
    picture could not be written.
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
        is_ready = _wait(window, wanted.settle_s, has_page=bool(wanted.paths))
        problems = [
            *_problems(window.session, wanted.settle_s, is_ready=is_ready),
            *_unwritten(window, wanted.out),
        ]
        window.close()
    sys.stderr.writelines(f"facingpage: {said}\n" for said in problems)
    return 1 if problems else 0


def _unwritten(window: MainWindow, out: Path) -> Iterator[str]:
    """Write the picture; yield what is to be said where that failed."""
    if not window.grab().save(str(out), "PNG"):
        yield f'Could not write "{out}". Choose a folder that can be written to.'


def _problems(session: Session, settle_s: float, *, is_ready: bool) -> Iterator[str]:
    """Yield a sentence for each page that is not on the picture as it should be."""
    for page in session.pages:
        if page.phase is Phase.FAILED:
            yield page.sentence
    if not is_ready:
        yield (
            f"The picture shows the window before it was ready: it was given"
            f" {settle_s:g} seconds. Give it more with --settle."
        )


def _pass_on(_: QtMsgType, __: QMessageLogContext, message: str) -> None:
    """Pass Qt's messages on, but for what the offscreen platform always says."""
    if "propagateSizeHints" not in message:
        sys.stderr.write(f"{message}\n")


def _wait(window: MainWindow, settle_s: float, *, has_page: bool) -> bool:
    """Run the window until nothing moves; return False where the time was over first.

    `has_page` tells that there is to be a page, however late it is listed.
    """
    session, frame = window.session, window.frame
    look = QTimer(interval=_LOOK_MS)
    last = QTimer(interval=_LAST_MS, singleShot=True)
    limit = QTimer(interval=round(settle_s * 1000), singleShot=True)

    def is_settled() -> bool:
        is_there = bool(session.pages) or not has_page
        # What is known of a page is shown a moment later.
        return (is_there and not frame.opening.isVisible()) and all(
            _is_settled(page, session.current) for page in session.pages
        )

    def check() -> None:
        # What it takes for settled may be the moment between two of its steps: it has
        # to be so from then on.
        if not is_settled():
            last.stop()
        elif not last.isActive():
            last.start()

    look.timeout.connect(check)
    # Quitting the program would close the window before its picture is taken.
    loop = QEventLoop()
    last.timeout.connect(loop.quit)
    limit.timeout.connect(loop.quit)
    look.start()
    limit.start()
    loop.exec()
    is_in_time = limit.isActive()
    for timer in (look, last, limit):
        timer.stop()
    return is_in_time and is_settled()


def _is_settled(page: OpenPage, current: OpenPage | None) -> bool:
    if page.phase is not Phase.READY:
        return page.phase in {Phase.FAILED, Phase.LISTED}
    # What was opened ahead is translated when it is shown.
    is_ahead = page.key is not None and page is not current
    return is_ahead or page.drafting not in _UNSETTLED
