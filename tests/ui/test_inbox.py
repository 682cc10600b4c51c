"""What other threads tell comes in order, and much of it at once."""

import threading
from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from facingpage.ui.inbox import Inbox
from facingpage.ui.tasks import Tasks


@pytest.fixture
def tasks(qapp: QObject) -> Iterator[Tasks]:
    made = Tasks(qapp)
    yield made
    made.close()
    made.setParent(None)


def test_what_comes_meanwhile_is_taken_at_once_and_in_order(
    qtbot: QtBot, tasks: Tasks
) -> None:
    taken: list[Sequence[int]] = []
    inbox: Inbox[int] = Inbox(taken.append, tasks, tasks, after_ms=1)

    def tell() -> None:
        for number in range(100):
            inbox.put(number)

    # Nothing is taken before this thread has its turn.
    thread = threading.Thread(target=tell)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(taken))
    assert taken == [[*range(100)]]
    tell()
    qtbot.waitUntil(lambda: len(taken) == 2)
    assert taken[1] == [*range(100)]


def test_nothing_is_taken_once_the_tasks_are_over(qtbot: QtBot, tasks: Tasks) -> None:
    taken: list[Sequence[int]] = []
    inbox: Inbox[int] = Inbox(taken.append, tasks, tasks, after_ms=1)
    tasks.close()
    inbox.put(1)
    later: list[bool] = []
    QTimer.singleShot(5, lambda: later.append(True))
    qtbot.waitUntil(lambda: later == [True])
    assert taken == []
