"""What holds for every test: own home folder, no network, nothing left behind."""

import multiprocessing
import os
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from facingpage.storage import private

# Before any Qt import: no test needs a screen, and scale comes from the test alone.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_LOGGING_RULES"] = "qt.qpa.fonts=false"

# A busy machine is no fault, so examples have no time limit; and what decides a landing
# must not change from run to run, so CI takes the same examples each time.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

_LOOPBACK = {"127.0.0.1", "::1", "localhost"}


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a home of its own: no setting or project of the machine counts."""
    home = tmp_path / "home"
    home.mkdir()
    for name in ("HOME", "USERPROFILE", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    monkeypatch.setenv("FACINGPAGE_HOME", str(home / "facingpage"))
    return home


@pytest.fixture(autouse=True)
def no_secret_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget that another test had a project with a passphrase open."""
    monkeypatch.setattr(private, "_SECRET", threading.Event())


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse connections beyond loopback, in child processes too.

    Children get a proxy that answers nothing, and `tests/helpers/closed` on their
    path, whose sitecustomize refuses them as this fixture does.
    """
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        is_near = self.family not in {socket.AF_INET, socket.AF_INET6}
        if not is_near and address[0] not in _LOOPBACK:
            raise PermissionError(f"a test reached for the network: {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)
    closed = str(Path(__file__).parent / "helpers" / "closed")
    paths = [closed, os.environ.get("PYTHONPATH", "")]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, paths)))


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """Fail the test that leaves a thread or a child process running."""
    before = set(threading.enumerate())
    children = _children()
    yield
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        threads = [t for t in threading.enumerate() if t not in before and t.is_alive()]
        left = _children() - children
        if not threads and not left:
            return
        time.sleep(0.02)
    assert not threads, f"threads left running: {threads}"
    assert not left, f"processes left running: {sorted(left)}"


def _children() -> set[int]:
    """Return the numbers of this process's children; empty where that can't be told."""
    multiprocessing.active_children()
    found = set()
    for task in Path("/proc/self/task").glob("*/children"):
        try:
            found |= {int(pid) for pid in task.read_text().split()}
        except (FileNotFoundError, ProcessLookupError):  # the thread just ended
            continue
    return {pid for pid in found if not _is_zombie(pid)}


def _is_zombie(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True
