"""Label schemes in files that a person imports and exports."""

import os
import stat
from pathlib import Path
from typing import Final

from facingpage.core.scheme import Scheme
from facingpage.core.scheme_text import NoScheme, from_text, to_text
from facingpage.errors import ListFailed, StorageFailed
from facingpage.paths import write_whole

MOST_BYTES: Final = 1_000_000
"""A larger file is no label scheme."""

_KINDS: Final = (
    "Choose a scheme that Facing Page exported, the XML of a Label Studio interface,"
    " or doccano's list of labels."
)


def read_scheme(path: Path) -> Scheme:
    """Return the scheme in a file: ours, Label Studio's or doccano's.

    Raises:
        ListFailed: it can't be read, is too large, or holds no scheme.
    """
    name = path.name
    try:
        # A pipe or a device would hold us up for good.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise ListFailed(
                    f'Could not import "{name}": it is not a file. {_KINDS}'
                )
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise ListFailed(
            f'Could not import "{name}": {error.strerror or error}. Check that it is'
            " there and can be read."
        ) from error
    if len(data) > MOST_BYTES:
        raise ListFailed(
            f'Could not import "{name}": it is larger than 1 MB, and no label scheme'
            f" is. {_KINDS}"
        )
    try:
        return from_text(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ListFailed(
            f'Could not import "{name}": it is not in UTF-8. Save it so, and try again.'
        ) from error
    except NoScheme as error:
        raise ListFailed(f'Could not import "{name}": {error}. {_KINDS}') from error


def write_scheme(path: Path, scheme: Scheme) -> None:
    """Write a scheme to a file, whole or not at all.

    Raises:
        StorageFailed: it can't be written.
    """
    try:
        write_whole(path, to_text(scheme))
    except OSError as error:
        raise StorageFailed(
            f'Could not write "{path}": {error.strerror or error}. Choose another'
            " folder, or free some space."
        ) from error
