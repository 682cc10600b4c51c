"""What a person does is on the disk soon, and without anything more being done.

Another process reads the file while the window works on; then the window is killed. The
order of events decides: how soon it was is measured by `dev.py bench edits`.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from helpers.at_work import KEPT, TYPED, Watched, at_work, on_disk

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")

# Far more than it takes: so long a slow machine is waited for.
_HANG_S = 120.0


def _wait(watched: Watched, until: Callable[[], bool]) -> None:
    end = time.monotonic() + _HANG_S
    while not until():
        assert watched.is_running()
        assert time.monotonic() < end, "it never came to the disk"
        time.sleep(0.02)


def test_an_edit_comes_to_the_disk_by_itself_and_stays_there(tmp_path: Path) -> None:
    path = tmp_path / "pages.facingpage"
    with at_work(path, KEPT) as watched:
        _wait(watched, lambda: watched.hear() == 1)
        # The window is not touched any more.
        _wait(watched, lambda: not on_disk(path)[0])
        watched.kill()
        assert on_disk(path)[0] is False


def test_what_is_typed_comes_to_the_disk_before_the_typing_pauses(
    tmp_path: Path,
) -> None:
    path = tmp_path / "pages.facingpage"
    with at_work(path, TYPED) as watched:
        _wait(watched, lambda: on_disk(path)[1] > 0)
        first = on_disk(path)[1]
        # And so it goes on: each later look finds more.
        _wait(watched, lambda: on_disk(path)[1] > first)
        seen = on_disk(path)[1]
        watched.kill()
        assert on_disk(path)[1] >= seen
        assert watched.hear() >= seen
