"""Sizes in words."""

from typing import Final

_UNITS: Final = ("kB", "MB", "GB", "TB")


def size_words(size_bytes: int) -> str:
    """Return a size as file managers say it, by thousands: "512 bytes", "34.0 kB"."""
    return " ".join(size_and_unit(size_bytes))


def size_and_unit(size_bytes: int) -> tuple[str, str]:
    """Return a size and what it is counted in: "34.0" and "kB"."""
    if size_bytes < 1000:
        return f"{size_bytes}", "bytes"
    size = float(size_bytes)
    for unit in _UNITS:
        size /= 1000
        if size < 999.5 or unit == _UNITS[-1]:
            break
    return f"{size:.0f}" if size >= 99.95 else f"{size:.1f}", unit
