"""Lines that a program broke at a margin, joined to the paragraphs they were."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

# No margin is narrower; and what is wider was broken where its paragraphs end.
_MARGIN: Final = (30, 110)
# So many of the breaks in a text must be where no further word had room.
_MOST_BREAKS: Final = 0.9
_FEWEST_BREAKS: Final = 3
_SENTENCE_END = re.compile(r"[.!?…。！？؟।:;][\"'”’»“)\]]*$")
_OWN_LINE: Final = re.compile(
    r"\s*(?:[-*•‣▪●○–—>#|]|\(?\d{1,3}[.)]\s|https?://)|.*\|.*\||.*\S(?:\t| {3,})\S"
)


def unwrapped(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Yield paragraphs with the number of their first line, from 1.

    Lines are joined only where the whole text was broken at one margin: there each line
    but a paragraph's last is so long that the next word had no room.
    """
    runs = list(_runs(lines))
    breaks = [(line, following) for _, run in runs for line, following in pairwise(run)]
    margin = max((len(line) for line, _ in breaks), default=0)
    full = sum(_had_no_room(*pair, margin) for pair in breaks)
    # A margin breaks sentences; lines that are all of one length by chance do not.
    broken = sum(_is_within_sentence(*pair) for pair in breaks)
    is_wrapped = (
        2 * broken > len(breaks)
        and len(breaks) >= _FEWEST_BREAKS
        and _MARGIN[0] <= margin <= _MARGIN[1]
        and full >= _MOST_BREAKS * len(breaks)
    )
    for number, run in runs:
        if is_wrapped:
            yield from _joined(number, run, margin)
        else:
            yield from enumerate(run, number)


def _runs(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield lines without a blank one between them; a line of its own stands alone."""
    run: list[str] = []
    start = 1
    for number, line in enumerate(lines, 1):
        bare = line.rstrip()
        if not bare.strip() or _OWN_LINE.match(bare):
            if run:
                yield start, run
            run = []
            if bare.strip():
                yield number, [bare]
            continue
        if not run:
            start = number
        run.append(bare)
    if run:
        yield start, run


def _joined(number: int, run: list[str], margin: int) -> Iterator[tuple[int, str]]:
    start, held = number, run[:1]
    for at, line in enumerate(run[1:], number + 1):
        if _had_no_room(held[-1], line, margin):
            held.append(line)
            continue
        yield start, " ".join(held)
        start, held = at, [line]
    yield start, " ".join(held)


def _is_within_sentence(line: str, following: str) -> bool:
    first = following.lstrip()[:1]
    is_begun = first.isupper() or first.isdigit()
    return not is_begun and _SENTENCE_END.search(line) is None


def _had_no_room(line: str, following: str, margin: int) -> bool:
    word = following.split(maxsplit=1)[0]
    return len(line) + 1 + len(word) > margin - 2
