"""While a person's key is answered, long work on other threads stands back.

Python runs one thread at a time, and gives each that has much to do its share: beside
four of them the window took five times as long for a key as by itself.
"""

import threading
import time
from collections.abc import Iterable, Iterator
from typing import Final, TypeVar

T = TypeVar("T")

# A key is answered within this time; what comes after it is no key's concern.
_HOLD_S: Final = 0.03
# Work goes on all the same, step by step: a key that is held down has no end.
_MOST_S: Final = 0.02
_LOOK_S: Final = 0.002

_until = 0.0
_holder = 0


def hold() -> None:
    """Have others stand back for a moment; called by the window's thread alone."""
    global _until, _holder  # noqa: PLW0603  # there is one window's thread
    _holder = threading.get_ident()
    _until = time.monotonic() + _HOLD_S


def breathe() -> None:
    """Let the window's thread go first; called by long work between small steps.

    It takes 20 ms at most, and no time at all on the window's own thread.
    """
    if threading.get_ident() == _holder:
        return
    time.sleep(0)
    end = time.monotonic() + _MOST_S
    while time.monotonic() < min(_until, end):
        time.sleep(_LOOK_S)


def breathing(items: Iterable[T], every: int) -> Iterator[T]:
    """Yield the items, and let the window's thread go first at every so many."""
    for number, item in enumerate(items):
        if number % every == 0:
            breathe()
        yield item
