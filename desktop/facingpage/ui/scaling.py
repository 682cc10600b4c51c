"""How large all of the window is. Qt reads it once, before there is an application."""

import os
from typing import Final

PERCENTS: Final = (100, 125, 150, 175, 200, 250, 300)
"""What a person chooses from, in per cent of the usual size."""

_FACTOR: Final = "QT_SCALE_FACTOR"

_given: float | None = None


def begin(percent: int, wanted: float | None = None) -> None:
    """Have the window be of a size from the settings, or of the factor `wanted` here.

    At 100 per cent it is as the system has it.
    """
    global _given  # noqa: PLW0603  # one for the program, as the environment
    _given = wanted or None
    if wanted:
        os.environ[_FACTOR] = str(wanted)
    elif percent != PERCENTS[0]:
        within = min(max(percent, PERCENTS[0]), PERCENTS[-1])
        os.environ[_FACTOR] = str(within / 100)


def choose() -> None:
    """Have the factor of the command line hold no longer: a size was chosen."""
    global _given  # noqa: PLW0603  # as above
    _given = None


def given() -> float | None:
    """Return the factor of the command line; None where there is none that holds."""
    return _given


def chosen(percent: int) -> int:
    """Return the size that holds where the settings have this one."""
    return percent if _given is None else round(_given * 100)


def is_now(percent: int) -> bool:
    """Return whether the window is of this size already."""
    try:
        factor = float(os.environ.get(_FACTOR) or 1)
    except ValueError:
        return False
    return round(factor * 100) == percent
