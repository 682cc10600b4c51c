"""Bytes of a saved page and their safe reading from disk."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from facingpage.errors import OpenFailed
from facingpage.openers.limits import DEFAULT_LIMITS, Limits


@dataclass(frozen=True, slots=True)
class Source:
    """What was dropped on the program: the file's name and its bytes, unchanged."""

    name: str
    data: bytes


def read_source(path: Path, limits: Limits = DEFAULT_LIMITS) -> Source:
    """Return a file's name and bytes; only regular files are read.

    Raises:
        OpenFailed: missing, not a regular file, too large, empty or unreadable.
    """
    shown = shown_name(path.name)
    try:
        # A look before the open: opening a FIFO or a device can hang or have effects.
        _refuse_unless_regular(os.stat(path).st_mode, shown)  # noqa: PTH116  # one call
        # O_NONBLOCK: the path may become a FIFO between the two looks.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(path, flags), "rb") as file:
            status = os.fstat(file.fileno())
            _refuse_unless_regular(status.st_mode, shown)
            _refuse_if_large(status.st_size, shown, limits)
            data = file.read(limits.max_bytes + 1)
    except FileNotFoundError as error:
        raise OpenFailed(
            f'Could not open "{shown}": there is no such file. Check the name.'
        ) from error
    except PermissionError as error:
        raise OpenFailed(
            f'Could not open "{shown}": you may not read it. '
            "Copy it to a folder of your own, or change its permissions."
        ) from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "its name cannot be used"
        raise OpenFailed(
            f'Could not open "{shown}": {why[:1].lower()}{why[1:]}. '
            "Copy the file elsewhere and try again."
        ) from error
    # A file may grow while it is read.
    _refuse_if_large(len(data), shown, limits)
    return Source(path.name, data)


def shown_name(name: str) -> str:
    """Return a file name fit for a sentence: unprintable characters as escapes."""
    printable = name.encode("utf-8", "backslashreplace").decode("utf-8")
    safe = "".join(
        c if c.isprintable() else c.encode("unicode_escape").decode("ascii")
        for c in printable
    )
    return safe if len(safe) <= 120 else safe[:80] + "…" + safe[-30:]


def _refuse_unless_regular(mode: int, shown: str) -> None:
    if stat.S_ISREG(mode):
        return
    if stat.S_ISDIR(mode):
        raise OpenFailed(
            f'Could not open "{shown}": it is a folder. Open the page file inside it.'
        )
    raise OpenFailed(
        f'Could not open "{shown}": it is not an ordinary file but a pipe or device. '
        "Save its content to a file first."
    )


def _refuse_if_large(size_bytes: int, shown: str, limits: Limits) -> None:
    if size_bytes > limits.max_bytes:
        raise OpenFailed(
            f'Could not open "{shown}": it has {size_bytes:,} bytes and the limit is '
            f"{limits.max_bytes:,}. Save the page without its pictures, or raise the "
            "limit in the settings."
        )
