"""What the parts of a project read it by, and what they note with what they write."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from facingpage.storage.author import author

Rows = Callable[[str, tuple[object, ...]], list[tuple[Any, ...]]]
"""Runs a query on what is committed, and returns its rows."""


def now() -> str:
    """Return the time in UTC as ISO 8601, fine enough to tell what came first."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def user_name() -> str:
    """Return the name that stands with what is decided here: see `storage.author`."""
    return storable(author())


def storable(text: str) -> str:
    """Return text that SQLite can hold: half a character becomes a question mark."""
    return text.encode("utf-8", "replace").decode("utf-8")
