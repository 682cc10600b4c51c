"""Keeps a worker from the network."""

import contextlib
import ctypes
import os
import sys
from pathlib import Path
from typing import Final

NAMESPACE: Final = "network namespace"
HOOK: Final = "audit hook"

_NEW_USER: Final = 0x10000000
_NEW_NETWORK: Final = 0x40000000


def refuse_network() -> None:
    """Refuse whatever Python does with the network; native code does not pass here."""
    sys.addaudithook(_refuse)


def leave_network() -> str:
    """Leave the network for good, as far as the system lets us; return what is between.

    Call it before there is a second thread. In a namespace of its own a process has no
    network at all, its native code neither. Only Linux has them, and only where nobody
    forbade it: there is the hook besides.
    """
    refuse_network()
    if not sys.platform.startswith("linux"):
        return HOOK
    uid, gid = os.getuid(), os.getgid()
    # Root may by itself, anybody else in a namespace of users.
    if _unshare(_NEW_NETWORK):
        return NAMESPACE
    if _unshare(_NEW_NETWORK | _NEW_USER):
        _stay(uid, gid)
        return NAMESPACE
    return HOOK


def _stay(uid: int, gid: int) -> None:
    """Be who one was in a fresh namespace of users, instead of nobody."""
    for name, text in (
        ("uid_map", f"{uid} {uid} 1"),
        ("setgroups", "deny"),
        ("gid_map", f"{gid} {gid} 1"),
    ):
        # Files are reached either way.
        with contextlib.suppress(OSError):
            Path("/proc/self", name).write_text(text, encoding="ascii")


def _unshare(flags: int) -> bool:
    # `os.unshare` is there from Python 3.12 on only.
    try:
        return bool(ctypes.CDLL(None, use_errno=True).unshare(flags) == 0)
    except (OSError, AttributeError):
        return False


def _refuse(event: str, _: tuple[object, ...]) -> None:
    if event in {"socket.connect", "socket.sendto", "socket.getaddrinfo"}:
        raise PermissionError("a worker has no network")


def peak_memory_bytes() -> int:
    """Return the most memory this process has had; 0 where the system does not tell.

    Not from `getrusage`: on Linux that begins with what the parent had.
    """
    if sys.platform.startswith("linux"):
        try:
            with open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123  # no file of ours
                for line in status:
                    if line.startswith("VmHWM:"):
                        return int(line.split()[1]) * 1024
        except (OSError, ValueError):
            return 0
    if sys.platform == "darwin":
        import resource  # noqa: PLC0415  # POSIX only

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return 0
