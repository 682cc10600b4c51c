"""What most tests of the window begin with; a file may have its own instead."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from facingpage.storage.data_key import DataKey
from facingpage.storage.settings import Settings
from facingpage.ui import theme
from facingpage.ui.desk import Desk
from facingpage.ui.facing_view import FacingView
from facingpage.ui.main_window import MainWindow
from facingpage.ui.session import Session
from helpers.fake_host import FakeHost
from helpers.windows import PAIRS, window_over

_MOST_MS = 30_000


class PatientBot(QtBot):
    """Waits longer: a busy machine is no fault, and only what never comes takes it."""

    def waitUntil(  # noqa: N802  # Qt's name
        self, callback: Callable[[], bool | None], *, timeout: int = _MOST_MS
    ) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(  # noqa: N802  # as above
        self, signal: Any, *, timeout: int = _MOST_MS, **more: Any
    ) -> SignalBlocker:
        return super().waitSignal(signal, timeout=timeout, **more)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture
def host() -> FakeHost:
    return FakeHost()


@pytest.fixture
def window(qtbot: QtBot, host: FakeHost) -> Iterator[MainWindow]:
    with window_over(qtbot, host) as made:
        yield made


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> Iterator[FacingView]:
    """The facing pages alone, with the focus; no page is in them yet."""
    theme.apply(qapp, theme.LIGHT)
    made = FacingView()
    qtbot.addWidget(made)
    made.resize(940, 600)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    yield made
    made.leave_edit()


@pytest.fixture
def desk(qtbot: QtBot, host: FakeHost) -> Iterator[Desk]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, theme.LIGHT)
    settings = Settings(reader_language="pt", theme="light")

    def session(path: Path, settings: Settings, key: DataKey | None) -> Session:
        return Session(host, path, settings, None, lambda: PAIRS, key=key)

    desk = Desk(settings, session)
    # Closing the last window would end the test's own program.
    app.setQuitOnLastWindowClosed(False)
    yield desk
    if desk.window is not None:
        desk.window.commands.asking.may_lose = lambda _: True  # type: ignore[method-assign]  # the person's answer
    desk.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
