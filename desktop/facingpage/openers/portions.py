"""A long text as blocks that a window can lay out at once and a person can read."""

import re
from typing import Final

_SENTENCE_END: Final = re.compile(r"[.!?…؟।][\"'”’»)\]]*\s|[。！？]|\n")
_SPACE: Final = re.compile(r"\s")


def portions(text: str, most: int) -> list[tuple[int, str]]:
    """Return a text in pieces of at most so many characters, and where each begins.

    A piece ends with a sentence, else with a word, if one ends in its second half.
    White space between two pieces belongs to neither.
    """
    if len(text) <= most:
        return [(0, text)]
    found = []
    start = 0
    while start < len(text):
        end = _end(text, start, most)
        piece = text[start:end].rstrip()
        if piece:
            found.append((start, piece))
        start = end
        while start < len(text) and text[start].isspace():
            start += 1
    return found


def _end(text: str, start: int, most: int) -> int:
    limit = start + most
    if limit >= len(text):
        return len(text)
    for pattern in (_SENTENCE_END, _SPACE):
        ends = [m.end() for m in pattern.finditer(text, start + most // 2, limit)]
        if ends:
            return ends[-1]
    return limit
