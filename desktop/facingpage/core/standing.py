"""Where blocks stand in the markup, as a rule can say it: "div.related > ul > li"."""

import functools
import re
from collections.abc import Sequence
from typing import Final

Steps = tuple[str, ...]
"""Elements from the outside in: a tag, and the class or id that names it, if any."""

SIGN: Final = " > "
"""What stands between an element and the one in it."""

MOST_STEPS: Final = 64
"""Deeper places are no place that anybody could read."""

_NUMBER: Final = re.compile(r"\[\d+\]$")
_STEP: Final = re.compile(r"([^\s.#>]+)(?:([.#])([^\s>]+))?")
_PIECES: Final = re.compile(r"[^\W_]+|[\W_]+")
# An id counts ("comment-12"); a class with a short number is the template's ("col-8").
_COUNTED: Final = re.compile(r"\d+")
_LONG: Final = re.compile(r"\d{4,}")
# Names that a program made up: "3kXz2", "bdVaJa". A person writes words.
_HASHED: Final = re.compile(r"\d[^\W\d]+\d|\d[^\W\d]{1,3}$|\d[^\W\d]+[A-Z]")
_TURNS: Final = re.compile(r"[a-z](?=[A-Z])")
_WORD_CHARS: Final = 2.6


@functools.lru_cache(maxsize=65_536)
def steps_of(path: str) -> Steps:
    """Return the steps of a block's path, without what other pages have otherwise.

    Numbers go, and so do parts of a class or id with a digit in them or that nobody
    would write. Plain text has no steps.
    """
    whole = path.partition("/line[")[0]
    if "/" not in whole:
        return ()
    return tuple(map(_named, whole.split("/")[-MOST_STEPS:]))


def is_in(steps: Steps, place: Steps) -> bool:
    """Return whether something stands in a place: that element, or one within it.

    A step of the place without a class or an id is any element of that tag.
    """
    size = len(place)
    if size > len(steps):
        return False
    return any(
        all(map(_fits, steps[at : at + size], place))
        for at in range(len(steps) - size, -1, -1)
    )


def read_place(text: str) -> Steps | None:
    """Return the steps of a place as it is written; None where it is none."""
    steps = tuple(step.strip() for step in text.split(">"))
    if len(steps) > MOST_STEPS or not all(map(_STEP.fullmatch, steps)):
        return None
    return steps


def place_words(place: Sequence[str]) -> str:
    """Return a place as it is written."""
    return SIGN.join(place)


def is_named(step: str) -> bool:
    """Return whether a step has a class or an id, and not only a tag."""
    return "." in step or "#" in step


def _fits(step: str, wanted: str) -> bool:
    if step == wanted:
        return True
    return not is_named(wanted) and step.startswith((f"{wanted}.", f"{wanted}#"))


@functools.lru_cache(maxsize=16_384)
def _named(step: str) -> str:
    step = _NUMBER.sub("", step)
    found = _STEP.fullmatch(step)
    if found is None or found[3] is None:
        # A class with an odd sign in it says nothing that could be written down.
        return step if found else re.split(r"[\s.#>]", step, maxsplit=1)[0] or "div"
    numbers = _COUNTED if found[2] == "#" else _LONG
    kept = "".join(
        "" if _is_made_up(piece) else numbers.sub("", piece)
        for piece in _PIECES.findall(found[3])
    ).strip("-_:./")
    # Where a part between two signs went, one sign is left.
    kept = re.sub(r"([-_:./])[-_:./]+", r"\1", kept)
    return f"{found[1]}{found[2]}{kept}" if kept else found[1]


def _is_made_up(piece: str) -> bool:
    turns = len(_TURNS.findall(piece))
    return bool(_HASHED.search(piece)) or (
        turns > 1 and len(piece) < _WORD_CHARS * (turns + 1)
    )
