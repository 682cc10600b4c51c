"""Steps through a text by what a reader calls a letter, or by words: in code points.

Qt's own steps are not used: where a text holds Devanagari they stop within emoji
elsewhere in it, even within a surrogate pair (6.11).
"""

from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import pairwise
from typing import Literal

By = Literal["letter", "word"]


def next_stop(text: str, offset: int, by: By) -> int:
    """Return where the next letter, or word, ends; the text's end after the last."""
    stops, _, ends = _stops(text)
    places = stops if by == "letter" else ends
    at = bisect_right(places, offset)
    return places[at] if at < len(places) else len(text)


def previous_stop(text: str, offset: int, by: By) -> int:
    """Return where the letter, or word, before begins; 0 before the first."""
    stops, starts, _ = _stops(text)
    places = stops if by == "letter" else starts
    at = bisect_left(places, offset)
    return places[at - 1] if at else 0


def snapped(text: str, offset: int) -> int:
    """Return the nearest place at or before an offset that is within no letter."""
    stops, _, _ = _stops(text)
    return stops[max(bisect_right(stops, offset) - 1, 0)]


def word_at(text: str, offset: int) -> tuple[int, int]:
    """Return the span of the word at a place; between words, that of the letter."""
    stops, starts, ends = _stops(text)
    at = bisect_right(starts, offset) - 1
    if at >= 0 and offset < ends[at]:
        return starts[at], ends[at]
    first = snapped(text, offset)
    at = bisect_right(stops, first)
    return first, stops[at] if at < len(stops) else len(text)


@lru_cache(maxsize=4)
def _stops(text: str) -> tuple[list[int], list[int], list[int]]:
    """Return the places between letters, and where words begin and where they end."""
    import regex  # noqa: PLC0415  # not for the first paint

    letters = regex.compile(r"\X")
    bounds = regex.compile(r"\b", regex.WORD)
    stops = [0, *(found.end() for found in letters.finditer(text))]
    inner = set(stops)
    edges = [at for found in bounds.finditer(text) if (at := found.start()) in inner]
    words = [
        (first, last)
        for first, last in pairwise(edges)
        if any(map(str.isalnum, text[first:last]))
    ]
    return stops, [first for first, _ in words], [last for _, last in words]
