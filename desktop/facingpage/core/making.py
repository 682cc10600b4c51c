"""What is made in small steps, so that a window can do other things between them."""

from collections.abc import Generator
from typing import TypeVar

T = TypeVar("T")

Making = Generator[None, None, T]
"""Yields after every step of a millisecond or two; returns what was made."""


def finished(making: "Making[T]") -> T:
    """Do all steps that are left at once; return what was made."""
    while True:
        try:
            next(making)
        except StopIteration as end:
            made: T = end.value
            return made
