"""A copy of a damaged project that SQLite reads as far as it can be read."""

import contextlib
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from facingpage.storage import schema
from facingpage.storage.data_key import DataKey
from facingpage.storage.open_files import opened
from facingpage.storage.page_codes import write_codes

NO_PROJECT: Final = (
    'Could not {do} "{name}": it is no Facing Page project, or its very beginning is'
    ' damaged, or it has a passphrase and its key "{name}-key" is not beside it. Put'
    " the key there if you have it, else go back to a copy of it."
)
"""Says that nothing of a file can be read; `do` is a verb, `name` the file's."""


@contextlib.contextmanager
def working_copy(
    damaged: Path, folder: Path, key: DataKey | None
) -> Iterator[sqlite3.Connection]:
    """Give a connection to a copy that is made in a folder, and removed after it.

    Only to open the file itself could change it: what is in its log would be written.

    Raises:
        OSError: it can't be copied.
        sqlite3.Error: nothing of it can be read.
    """
    # Under a name by which it is found to be left over, should the program be ended.
    start = f".{damaged.name}."
    with tempfile.TemporaryDirectory(".new", start, folder) as place:
        copy = Path(place) / damaged.name
        for suffix in ("", "-wal", "-key"):
            part = damaged.with_name(damaged.name + suffix)
            if part.exists():
                target = copy.with_name(copy.name + suffix)
                with opened(part, "rb") as file, target.open("wb") as made:
                    shutil.copyfileobj(file, made)
        if key is not None:
            write_codes(copy, key)
        with contextlib.closing(schema.connect_damaged(copy, key)) as connection:
            yield connection
