"""What other rooms say, in the person's language: errors, reasons, words of steps.

They know no Qt; workers say it in processes of their own, and the journal keeps it as
it was said on another day. So it comes here as finished English, and is told again by
the sentence it was made of: `dev.py words` lists those of the source, with a number
for each hole ("Could not read {1}: {2}.").
"""

import json
import re
from collections.abc import Mapping
from functools import lru_cache, partial
from typing import Final

from PySide6.QtCore import QCoreApplication

from facingpage import paths
from facingpage.ui.wording import CONTEXT

FILE: Final = "sentences.json"
"""The list, beside the template for translators."""

# Numbered in the list, or named where the source fills them in later.
_HOLE: Final = re.compile(r"\{(\w+)\}")
# What fills a hole may be a sentence itself: why something failed that failed.
_DEEPEST: Final = 3
# A longer text is no sentence of the program.
_MOST_CHARS: Final = 2_000


def told(said: object) -> str:
    """Return a sentence of another room, or an error's, in the person's language.

    What is of no sentence of the source comes back as it is, and so does what a page or
    a file put into it.
    """
    return _told(str(said), _DEEPEST)


def _told(said: str, depth: int) -> str:
    if not said or not depth or len(said) > _MOST_CHARS:
        return said
    if said in _known():
        return _translated(said)
    source, parts = _sentence_of(said)
    to = _translated(source)
    if to == source:
        return said
    holes = _HOLE.findall(source)
    filled = {h: _told(p, depth - 1) for h, p in zip(holes, parts, strict=True)}
    return _HOLE.sub(partial(_filling, filled), to)


@lru_cache(maxsize=256)
def _sentence_of(said: str) -> tuple[str, tuple[str, ...]]:
    """Return the sentence that something said was made of, and what filled its holes.

    Empty where it is of none. The reasons of blocks are few, and each key tells one.
    """
    for source, literals in _holed():
        parts = _parts(literals, said)
        if parts is not None:
            return source, tuple(parts)
    return "", ()


def _filling(parts: Mapping[str, str], hole: re.Match[str]) -> str:
    return parts.get(hole[1], hole[0])


def _translated(source: str) -> str:
    # What is said in the person's language already is not looked for once more.
    return QCoreApplication.translate(CONTEXT, source) if source in _known() else source


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """Return the sentences of the list; none, where it is not there to be read."""
    path = paths.resource_dir() / "translations" / FILE
    try:
        return frozenset(map(str, json.loads(path.read_text("utf-8"))))
    except (OSError, ValueError):
        # Then they are told in English.
        return frozenset()


@lru_cache(maxsize=1)
def _holed() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the sentences with holes, the longest first, and what is between them."""
    holed = [source for source in _known() if _HOLE.search(source)]
    holed.sort(key=_says_most)
    return tuple((source, tuple(_HOLE.split(source)[::2])) for source in holed)


def _says_most(source: str) -> tuple[int, str]:
    return -len(_HOLE.sub("", source)), source


def _parts(literals: tuple[str, ...], said: str) -> list[str] | None:
    """Return what fills the holes between these words in a sentence; None: not of them.

    Each hole ends where the next words come first. It takes as long as the sentence is:
    a pattern of several holes would take its square, or its cube, for a hostile one.
    """
    first, *middle, last = literals
    if not said.startswith(first) or not said.endswith(last):
        return None
    at, end = len(first), len(said) - len(last)
    parts = []
    for literal in middle:
        found = said.find(literal, at + 1, end)
        if found < 0:
            return None
        parts.append(said[at:found])
        at = found + len(literal)
    if at >= end:
        return None
    return [*parts, said[at:end]]
