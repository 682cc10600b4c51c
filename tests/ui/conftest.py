"""What most tests of the window begin with; a file may have its own instead."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from facingpage.ui.main_window import MainWindow
from helpers.fake_host import FakeHost
from helpers.windows import window_over


@pytest.fixture
def host() -> FakeHost:
    return FakeHost()


@pytest.fixture
def window(qtbot: QtBot, host: FakeHost) -> Iterator[MainWindow]:
    with window_over(qtbot, host) as made:
        yield made
