"""What the parts of a project read it by, and what they note with what they write."""

import getpass
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

Rows = Callable[[str, tuple[object, ...]], list[tuple[Any, ...]]]
"""Runs a query on what is committed, and returns its rows."""


def now() -> str:
    """Return the time in UTC as ISO 8601, fine enough to tell what came first."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def user_name() -> str:
    """Return who is at this computer; "" for an account without a name."""
    try:
        name = getpass.getuser()
    except (OSError, KeyError, ImportError):
        # An account without a name, as in some containers; 3.11 raises the last two.
        return ""
    return storable(name)


def storable(text: str) -> str:
    """Return text that SQLite can hold: half a character becomes a question mark."""
    return text.encode("utf-8", "replace").decode("utf-8")
