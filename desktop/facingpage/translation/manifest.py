"""The list of a model folder's digests, as `sha256sum` writes and checks it."""

import hashlib
import re
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from facingpage.errors import ModelFailed

NAME: Final = "SHA256SUMS"

MOST_FILE_BYTES: Final = 2 << 30
"""The largest model known has some 300 MB; what is larger than this is none."""

_MOST_BYTES: Final = 1 << 20
_PIECE_BYTES: Final = 1 << 20
_LINE: Final = re.compile(r"([0-9a-fA-F]{64}) [ *](.+)")


def read(folder: Path) -> dict[str, str]:
    """Return sha256 in hex by file, with `/` in folders; empty where there is no list.

    Raises:
        ModelFailed: it cannot be read, or is no such list.
    """
    path = folder / NAME
    try:
        if not path.is_file():
            return {}
        if path.stat().st_size > _MOST_BYTES:
            raise _unreadable(folder)
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        raise _unreadable(folder) from error
    digests = {}
    for line in filter(str.strip, lines):
        match = _LINE.fullmatch(line)
        if match is None:
            raise _unreadable(folder)
        digests[match[2]] = match[1].lower()
    # An empty list would be taken for none, and nothing be checked.
    if not digests:
        raise _unreadable(folder)
    return digests


def text(digests: Mapping[str, str]) -> str:
    """Return the list of digests: the same for the same files."""
    return "".join(f"{digests[name]}  {name}\n" for name in sorted(digests))


def identity(digests: Mapping[str, str]) -> str:
    """Return the sha256 of all files together; "" where no digest is known."""
    if not digests:
        return ""
    return hashlib.sha256(text(digests).encode("utf-8", "surrogateescape")).hexdigest()


def measured(folder: Path, names: Iterable[str]) -> dict[str, str]:
    """Return the sha256 of files as they are now.

    Raises:
        OSError: one cannot be read.
        ModelFailed: one is a device or the like, or far too large.
    """
    return {name: _digest(folder, name) for name in names}


def check_is_file(path: Path, name: str) -> None:
    """Refuse what is no regular file of a size a model may have.

    Raises:
        OSError: it is not there.
        ModelFailed: it is something else, or far too large.
    """
    status = path.stat()
    if not stat.S_ISREG(status.st_mode) or status.st_size > MOST_FILE_BYTES:
        raise ModelFailed(f'"{name}" in "{path.parent.name}" is no model file.')


def _digest(folder: Path, name: str) -> str:
    check_is_file(folder / name, name)
    digest = hashlib.sha256()
    with (folder / name).open("rb") as file:
        while piece := file.read(_PIECE_BYTES):
            digest.update(piece)
    return digest.hexdigest()


def _unreadable(folder: Path) -> ModelFailed:
    return ModelFailed(
        f'The list of digests in the model folder "{folder.name}" cannot be read. '
        "Import the model again."
    )
