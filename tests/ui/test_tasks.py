"""Answers from other threads come on the main thread, to those who are still there."""

import threading
from collections.abc import Iterator
from concurrent.futures import Future
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from facingpage.errors import FacingPageError, ModelFailed
from facingpage.ui.tasks import Tasks


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    parent = QObject()
    made = Tasks(parent)
    yield made
    made.close()


@pytest.mark.parametrize("error", [None, ModelFailed("It is damaged.")])
def test_nobody_is_called_for_an_owner_that_is_gone(
    qtbot: QtBot, tasks: Tasks, error: FacingPageError | None
) -> None:
    calls: list[str] = []
    waiting: list[Future[str]] = []
    owners = {"gone": QObject(), "there": QObject()}

    def call(name: str, what: object = "posted") -> None:
        calls.append(f"{name}: {what}")

    for name, owner in owners.items():
        future: Future[str] = Future()
        waiting.append(future)
        told = partial(call, name)
        tasks.follow(future, told, told, owner=owner)
        tasks.post(told, owner=owner)
    delete(owners["gone"])
    for future in waiting:
        if error:
            future.set_exception(error)
        else:
            future.set_result("done")
    qtbot.waitUntil(lambda: len(calls) == 2)
    assert calls == ["there: posted", f"there: {error or 'done'}"]


def test_a_page_is_loaded_while_two_tasks_take_long(qtbot: QtBot, tasks: Tasks) -> None:
    end = threading.Event()
    told: list[bool] = []
    for _ in range(2):
        tasks.run(lambda: end.wait(30), told.append, lambda _: None)
    tasks.run(lambda: False, told.append, lambda _: None)
    try:
        qtbot.waitUntil(lambda: told == [False])
    finally:
        end.set()
    qtbot.waitUntil(lambda: told == [False, True, True])
