"""The real window over a fake host, opened and closed for a test."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from facingpage import paths
from facingpage.core.page import Cleaned
from facingpage.core.review import Review
from facingpage.storage.settings import Settings
from facingpage.ui import theme
from facingpage.ui.first_hints import HINTS
from facingpage.ui.main_window import MainWindow
from facingpage.ui.models import Pairs, Way
from facingpage.ui.open_page import Drafting, OpenPage, Phase
from facingpage.ui.session import Session
from facingpage.workers.host import Host
from helpers.fake_host import FakeHost

PAIRS: Pairs = {("en", "pt"): Way(), ("pt", "en"): Way()}


@contextmanager
def window_over(
    qtbot: QtBot,
    host: Host,
    *,
    reader: str = "pt",
    pairs: Pairs = PAIRS,
    project: Path | None = None,
    settings: Settings | None = None,
    hints: bool = False,
) -> Iterator[MainWindow]:
    """Give the window, shown and begun; close it and wait for what it left."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, theme.LIGHT)
    settings = replace(settings or Settings(), reader_language=reader, theme="light")
    if not hints:
        # Else the first would stand above the page.
        settings = replace(settings, hints_seen=HINTS)
    session = Session(
        host, project or paths.default_project(), settings, None, lambda: pairs
    )
    window = MainWindow(session)
    # A test that fails half-way must not hang at the question.
    window.commands.asking.may_lose = lambda _: True  # type: ignore[method-assign]  # the person's answer
    qtbot.addWidget(window)
    window.show()
    session.begin()
    qtbot.waitUntil(lambda: session.translating.pairs is not None)
    try:
        yield window
    finally:
        window.close()


def open_page(
    qtbot: QtBot, window: MainWindow, name: str, cleaned: Cleaned
) -> OpenPage:
    """Open a page by its name and wait until it is ready."""
    host = window.session.host
    assert isinstance(host, FakeHost)
    host.pages[name] = cleaned
    window.session.paging.open_path(Path(name))
    qtbot.waitUntil(lambda: _is_ready(window, cleaned))
    page = window.session.current
    assert page is not None
    return page


def _is_ready(window: MainWindow, cleaned: Cleaned) -> bool:
    page = window.session.current
    if page is None or page.phase is not Phase.READY or page.review is None:
        return False
    # Which pairs are installed is looked up on another thread.
    if page.drafting is Drafting.CHECKING:
        return False
    return page.review.page.provenance.sha256 == cleaned.page.provenance.sha256


def review_of(window: MainWindow) -> Review:
    """Return the review of the page on screen."""
    page = window.session.current
    assert page is not None
    assert page.review is not None
    return page.review


def click(widget: QWidget) -> None:
    """Click in the middle of a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def type_text(widget: QWidget, text: str) -> None:
    """Type a text, key by key."""
    QTest.keyClicks(widget, text)


def key(
    widget: QWidget,
    which: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press and release a key."""
    QTest.keyClick(widget, which, modifiers)


def click_item(list_: QListWidget, row: int) -> None:
    """Click a row of a list in its middle."""
    place = list_.visualItemRect(list_.item(row)).center()
    QTest.mouseClick(list_.viewport(), Qt.MouseButton.LeftButton, pos=place)
