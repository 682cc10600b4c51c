"""Standard input and output: bytes in, UTF-8 out, whatever the terminal's locale."""

import contextlib
import os
import sys
from pathlib import Path
from typing import Final

from facingpage.errors import ExportFailed, OpenFailed

STANDARD: Final = Path("-")
"""Standard input among the inputs, standard output after `--out`."""

# More than any page may have: the page worker refuses what is too much in a sentence.
_MOST_BYTES: Final = 256 << 20


def name_of(path: Path) -> str:
    """Return what an input is called in messages."""
    return "standard input" if path == STANDARD else path.name or str(path)


def read_standard_input() -> bytes:
    """Return all of standard input.

    Raises:
        OpenFailed: it is closed or cannot be read.
    """
    # Python has none where the caller closed it.
    if sys.stdin is None:
        raise OpenFailed('Could not open "standard input": it is closed.')
    try:
        return sys.stdin.buffer.read(_MOST_BYTES)
    except OSError as error:
        raise OpenFailed(
            f'Could not open "standard input": {error.strerror}. Name a file instead.'
        ) from error


def print_data(text: str) -> None:
    """Write to standard output as UTF-8, and flush it.

    Raises:
        BrokenPipeError: nobody reads any more.
        ExportFailed: it is closed, or the disk behind it is full.
    """
    if sys.stdout is None:
        raise ExportFailed("Could not write: standard output is closed.")
    try:
        rest = memoryview(text.encode("utf-8", "replace"))
        # With PYTHONUNBUFFERED a pipe takes only what it has room for at once.
        while rest:
            rest = rest[sys.stdout.buffer.write(rest) :]
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        silence_output()
        raise ExportFailed(
            f"Could not write to standard output: {error.strerror}."
        ) from error


def silence_output() -> None:
    """Let go of a standard output that cannot be written to.

    What Python still holds for it would be a complaint when the program ends.
    """
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
