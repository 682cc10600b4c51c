"""Keys go first: what can wait knows whether any come just now."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from facingpage.core import breath
from facingpage.ui.facing_view import FacingView
from facingpage.ui.quiet import Quiet
from facingpage.ui.toolbar import ProgressPart
from facingpage.ui.translator import Advance
from helpers.facing import make_facing
from helpers.pages import make_page


class Clock:
    """A clock that stands until it is set."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def view(qtbot: QtBot) -> FacingView:
    made = FacingView()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.set_review(make_facing(make_page("One.", "Two.")))
    return made


def press(view: FacingView, kind: QEvent.Type = QEvent.Type.KeyPress) -> None:
    """Press a key as the system does: it reaches the window first."""
    none = Qt.KeyboardModifier.NoModifier
    handle = view.windowHandle()
    QCoreApplication.sendEvent(handle, QKeyEvent(kind, Qt.Key.Key_Down, none))


def test_a_key_is_known_for_a_moment(view: FacingView, qtbot: QtBot) -> None:
    clock = Clock()
    quiet = Quiet(view, clock)
    qtbot.waitUntil(lambda: view.windowHandle().isActive())
    assert not quiet.is_typing()
    press(view)
    assert quiet.is_typing()
    clock.now += 1
    assert not quiet.is_typing()


def test_the_key_of_a_shortcut_is_one(view: FacingView, qtbot: QtBot) -> None:
    quiet = Quiet(view, Clock())
    qtbot.waitUntil(lambda: view.windowHandle().isActive())
    press(view, QEvent.Type.KeyRelease)
    assert not quiet.is_typing()
    press(view, QEvent.Type.ShortcutOverride)
    assert quiet.is_typing()


def test_long_work_stands_back_at_a_key(
    view: FacingView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[bool] = []
    monkeypatch.setattr(breath, "hold", lambda: held.append(True))
    quiet = Quiet(view, Clock())
    qtbot.waitUntil(lambda: view.windowHandle().isActive())
    assert not held
    press(view)
    assert held
    assert quiet.is_typing()


def test_a_window_that_comes_later_is_watched_too(qtbot: QtBot) -> None:
    owner = FacingView()
    qtbot.addWidget(owner)
    quiet = Quiet(owner, Clock())
    with qtbot.waitExposed(owner):
        owner.show()
    owner.activateWindow()
    qtbot.waitUntil(lambda: owner.windowHandle().isActive())
    press(owner)
    assert quiet.is_typing()


def test_texts_are_got_ready_for_finding_when_no_keys_come(
    view: FacingView, qtbot: QtBot
) -> None:
    typing = [True]
    view.is_typing = lambda: typing[0]
    view._finder.forget_all()
    view._folding.start(0)
    qtbot.waitUntil(lambda: view._folding.interval() > 0)
    assert view._finder._prepared == 0
    typing.clear()
    typing.append(False)
    qtbot.waitUntil(lambda: view._finder._prepared == 2)


class Painted(QObject):
    """Knows whether something was painted."""

    is_so = False

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        self.is_so = self.is_so or event.type() == QEvent.Type.Paint
        return False


def test_a_bar_that_goes_on_is_painted_when_all_else_is(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    part = ProgressPart(window)
    window.resize(600, 60)
    part.resize(600, 60)
    with qtbot.waitExposed(window):
        window.show()
    part.show_advance(Advance(1, 1000, None))
    bar, painted = part.findChildren(QProgressBar)[0], Painted(window)
    qtbot.waitUntil(bar.isVisible)
    bar.installEventFilter(painted)
    QCoreApplication.processEvents()
    painted.is_so = False
    part.show_advance(Advance(900, 1000, None))
    assert not painted.is_so
    qtbot.waitUntil(lambda: painted.is_so)
    assert bar.value() == 900


def test_what_comes_to_its_height_out_of_sight_has_nothing_painted(
    view: FacingView, qtbot: QtBot
) -> None:
    view.set_review(make_facing(make_page(*("A boat left. " * 30,) * 200)))
    painted, viewport = Painted(view), view.viewport()
    viewport.installEventFilter(painted)
    qtbot.waitUntil(lambda: painted.is_so and not view._heights._resting.isActive())
    QCoreApplication.processEvents()
    painted.is_so = False
    last = view._heights.rows_in(0, viewport.height())[1]
    heights = [view.rowHeight(row) for row in range(last + 30, last + 40)]
    view._heights.refine_rows(last + 30, last + 39)
    assert heights != [view.rowHeight(row) for row in range(last + 30, last + 40)]
    QCoreApplication.processEvents()
    assert not painted.is_so
    # What is in sight is painted, as it moves.
    view._shapes.forget_all()
    view.verticalHeader().resizeSection(0, 5)
    view._heights.refine()
    qtbot.waitUntil(lambda: painted.is_so)
