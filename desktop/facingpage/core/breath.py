"""While a person's key is answered, long work on other threads stands back.

Python runs one thread at a time, and gives each that has much to do its share: beside
four of them the window took five times as long for a key as by itself.
"""

import contextlib
import math
import threading
import time
from collections.abc import Iterable, Iterator
from typing import Final, TypeVar

T = TypeVar("T")

# A key is answered within this time; what comes after it is no key's concern.
_HOLD_S: Final = 0.03
# Work goes on all the same, step by step: a key that is held down has no end.
_MOST_S: Final = 0.04

_until = 0.0
_holder = 0
_own = threading.local()


def hold() -> None:
    """Have others stand back for a moment; called by the window's thread alone."""
    global _until, _holder  # noqa: PLW0603  # there is one window's thread
    _holder = threading.get_ident()
    _until = time.monotonic() + _HOLD_S


def breathe() -> None:
    """Let the window's thread go first; called by long work between small steps.

    It takes 40 ms at most, and no time at all on the window's own thread.
    """
    if threading.get_ident() == _holder:
        return
    time.sleep(0)
    left_s = getattr(_own, "left_s", math.inf)
    begun = time.monotonic()
    end = begun + min(_MOST_S, left_s)
    # One sleep, not many short ones: who wakes up has the window's thread wait.
    while (wait_s := min(_until, end) - time.monotonic()) > 0:
        time.sleep(wait_s)
    if left_s < math.inf:
        _own.left_s = max(left_s - (time.monotonic() - begun), 0.0)


@contextlib.contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Have this thread stand back for so long in all: somebody waits for its work."""
    _own.left_s = seconds
    try:
        yield
    finally:
        _own.left_s = math.inf


def breathing(items: Iterable[T], every: int) -> Iterator[T]:
    """Yield the items, and let the window's thread go first at every so many."""
    for number, item in enumerate(items):
        if number % every == 0:
            breathe()
        yield item
