"""Whether the one who writes a project is gone."""

import sqlite3
from pathlib import Path

from facingpage.errors import StorageFailed
from facingpage.storage import schema


def is_free(path: Path) -> bool:
    """Return whether nobody has a project open to write it, at this moment."""
    if not path.is_file():
        # Else a lock would lie where a project was wiped.
        return False
    try:
        schema.hold(path).close()
    except (StorageFailed, sqlite3.Error):
        return False
    return True
