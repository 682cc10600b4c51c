"""A file that was handed to the program, and its safe reading from disk."""

import io
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from facingpage.errors import OpenFailed
from facingpage.openers.limits import DEFAULT_LIMITS, Limits

HEAD_BYTES: Final = 65_536
"""How much of a file is looked at to tell its format."""


@dataclass(frozen=True, slots=True)
class Source:
    """What was dropped on the program: a file, a folder, or bytes of neither.

    `data` are its bytes, unchanged; None for a file that has not been read whole, as
    archives are larger than memory, and for a folder. `head` are its first bytes.
    `path` is where it lies, if it lies anywhere; nothing but the file itself, its own
    `_files` folder and, for a folder, what is in it may be read there.
    """

    name: str
    data: bytes | None
    path: Path | None = None
    known_head: bytes = b""

    @property
    def head(self) -> bytes:
        """Return the first bytes, enough to tell the format."""
        return self.known_head if self.data is None else self.data[:HEAD_BYTES]

    @property
    def is_folder(self) -> bool:
        """Return whether this is a folder of files."""
        return self.data is None and self.path is not None and self.path.is_dir()

    def open(self) -> BinaryIO:
        """Return the bytes as a stream from their start; the caller closes it.

        Raises:
            OpenFailed: the file is gone or cannot be read.
        """
        if self.data is not None:
            return io.BytesIO(self.data)
        if self.path is None:
            return io.BytesIO(self.known_head)
        return _open_regular(self.path)

    def read(self, limits: Limits = DEFAULT_LIMITS) -> bytes:
        """Return all bytes.

        Raises:
            OpenFailed: more than `limits.max_bytes`, or unreadable.
        """
        shown = shown_name(self.name)
        if self.data is not None:
            _refuse_if_large(len(self.data), shown, limits)
            return self.data
        with self.open() as file:
            data = file.read(limits.max_bytes + 1)
        _refuse_if_large(len(data), shown, limits)
        return data


def find_source(path: Path) -> Source:
    """Return a file or folder with its first bytes only; archives are read in pieces.

    Raises:
        OpenFailed: missing, neither a regular file nor a folder, or unreadable.
    """
    if path.is_dir():
        return Source(path.name, None, path)
    with _open_regular(path) as file:
        head = file.read(HEAD_BYTES)
    return Source(path.name, None, path, head)


def read_source(path: Path, limits: Limits = DEFAULT_LIMITS) -> Source:
    """Return a file's name and bytes; only regular files are read.

    Raises:
        OpenFailed: missing, not a regular file, too large, empty or unreadable.
    """
    shown = shown_name(path.name)
    with _open_regular(path) as file:
        _refuse_if_large(os.fstat(file.fileno()).st_size, shown, limits)
        data = file.read(limits.max_bytes + 1)
    # A file may grow while it is read.
    _refuse_if_large(len(data), shown, limits)
    return Source(path.name, data, path)


def _open_regular(path: Path) -> BinaryIO:
    shown = shown_name(path.name)
    try:
        # A look before the open: opening a FIFO or a device can hang or have effects.
        _refuse_unless_regular(os.stat(path).st_mode, shown)  # noqa: PTH116  # one call
        # O_NONBLOCK: the path may become a FIFO between the two looks.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        file = os.fdopen(os.open(path, flags), "rb")
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
    try:
        _refuse_unless_regular(os.fstat(file.fileno()).st_mode, shown)
    except OpenFailed:
        file.close()
        raise
    return file


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
