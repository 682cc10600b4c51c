"""The worker's side of regular expressions: a hostile one costs the worker alone.

To compile one can take gigabytes, and to match one for ever: neither lets go of Python.
"""

import time
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import regex

from facingpage.errors import SearchFailed
from facingpage.workers.protocol import TOO_LONG, Event, Matched, MatchRequest

_LIMIT_S: Final = 3.0
# Nobody looks at more in one text.
_MOST_OF_A_TEXT: Final = 1_000
_MOST_MADE_CHARS: Final = 20_000


def match(request: MatchRequest) -> Iterator[Event]:
    """Yield where an expression matches in each of the texts.

    Matches of nothing are left out.

    Raises:
        SearchFailed: it is no regular expression, or takes too long; or what is to be
            put in the place of matches is none.
    """
    pattern = _compiled(request.pattern, request.is_case, request.is_whole)
    end = time.monotonic() + _LIMIT_S
    found, made = [], []
    try:
        for text in request.texts:
            left = max(end - time.monotonic(), 0.001)
            spans, news = [], []
            for hit in pattern.finditer(text, timeout=left):
                start, stop = hit.span()
                if start < stop:
                    spans.append((start, stop))
                    if request.template is not None:
                        news.append(_expanded(hit, request.template))
                if len(spans) == _MOST_OF_A_TEXT:
                    break
            found.append(tuple(spans))
            made.append(tuple(news))
    except TimeoutError as error:
        raise SearchFailed(TOO_LONG) from error
    yield Matched(tuple(found), tuple(made))


@lru_cache(maxsize=4)
def _compiled(pattern: str, is_case: bool, is_whole: bool) -> regex.Pattern:  # noqa: FBT001  # cached by place
    flags = 0 if is_case else regex.IGNORECASE
    try:
        # By itself first: what is put around it could close what it leaves open.
        made = regex.compile(pattern, flags)
        return regex.compile(rf"\b(?:{pattern})\b", flags) if is_whole else made
    except (regex.error, RecursionError, OverflowError, ValueError) as error:
        why = getattr(error, "msg", "") or "it is nested too deep"
        place = getattr(error, "pos", None)
        where = f" at place {place + 1}" if isinstance(place, int) else ""
        raise SearchFailed(
            f"This is no regular expression: {why}{where}. Mend it, or switch"
            " regular expressions off."
        ) from error


def _expanded(hit: regex.Match, template: str) -> str:
    try:
        made = hit.expand(template)
    except (regex.error, IndexError, ValueError) as error:
        raise SearchFailed(
            f"This cannot be put in place of a match: {error}. Write \\1 for the first"
            " group, and \\\\ for a backslash."
        ) from error
    return made[:_MOST_MADE_CHARS]
