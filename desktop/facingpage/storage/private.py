"""What a private session does so that this process leaves nothing on the machine."""

import contextlib
import os
import sys
import threading
from typing import Final

from facingpage import paths

_SET_DUMPABLE: Final = 4
_SECRET: Final = threading.Event()


def begin() -> None:
    """Make this a private session, for this process and those it starts from now on."""
    os.environ[paths.PRIVATE] = "1"
    forbid_dumps()


def keep_secret() -> None:
    """Have no words of a project with a passphrase written down when we fail.

    Other programs may look into it as before: desktops' own dialogs need that.
    """
    _SECRET.set()
    _forbid_images()


def is_secret() -> bool:
    """Return whether a project with a passphrase was open in this process."""
    return _SECRET.is_set()


def forbid_dumps() -> None:
    """Have no image of memory written when this process or a child of it crashes.

    On Linux other programs of the same person can't look into this process either; the
    workers begin as programs of their own, for which only the first holds. Windows
    reports crashes by a service that programs can't be kept from by themselves.
    """
    _forbid_images()
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415  # only here

        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None, use_errno=True).prctl(_SET_DUMPABLE, 0, 0, 0, 0)


def _forbid_images() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  # Windows has none

    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
