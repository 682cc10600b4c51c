"""Has the system read the fonts before the first page in some writing needs them."""

import contextlib
import os
import shutil
import subprocess
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Final

_LIMIT_S: Final = 5
_PIECE: Final = 1 << 20


def read_ahead(families: Iterable[str]) -> None:
    """Read the files of font families on a thread of its own, where fontconfig is.

    Chinese and Japanese take 20 MB a file: read from the disk when the first such page
    is drawn, they stopped the window for 50 ms. Other systems keep fonts ready.
    """
    program = shutil.which("fc-match")
    if program is not None:
        wanted = tuple(dict.fromkeys(families))
        threading.Thread(
            target=_read, args=(program, wanted), name="fonts", daemon=True
        ).start()


def _read(program: str, families: Iterable[str]) -> None:
    for path in dict.fromkeys(_file_of(program, family) for family in families):
        with contextlib.suppress(OSError), Path(path).open("rb", buffering=0) as file:
            while file.read(_PIECE):
                pass


def _file_of(program: str, family: str) -> str:
    command = [program, "--format=%{file}", family]
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        done = subprocess.run(  # noqa: S603  # fontconfig, asked for our own families
            command, capture_output=True, timeout=_LIMIT_S, check=False
        )
        return os.fsdecode(done.stdout)
    return ""
