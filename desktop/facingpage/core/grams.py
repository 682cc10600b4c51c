"""Short pieces of a text, by which an index knows where to look for others."""

import re
from typing import Final

# No more are asked of an index at once: few texts have so many of a phrase's.
_MOST_ASKED: Final = 12

# Characters that an index could cut a piece at, or a query could end at.
_UNSAFE: Final = re.compile("[\x00-\x20\x7f]")
_QUOTES: Final = str.maketrans("'\"", "``")
# From here on a character says as much as three letters: two of them are a word.
_DENSE: Final = "\u2e80"
_END: Final = "__"


def grams(folded: str) -> set[str]:
    """Return all pieces of a folded text: three letters each, of Chinese two.

    At its end are shorter ones. None holds a blank, a quote or a control character.
    """
    text = _safe(folded) + _END
    last = len(text) - len(_END)
    if max(text) < _DENSE:
        return {text[at : at + 3] for at in range(last)}
    return {text[at : at + (2 if text[at] >= _DENSE else 3)] for at in range(last)}


def needed(folded: str) -> tuple[tuple[str, ...], str]:
    """Return pieces that every text with `folded` in it has, and how one begins.

    Of a text too short for whole pieces only the second is not empty.
    """
    text = _safe(folded)
    whole = [
        text[at : at + size]
        for at in range(len(text))
        if at + (size := 2 if text[at] >= _DENSE else 3) <= len(text)
    ]
    if not whole:
        return (), text
    step = -(-len(whole) // _MOST_ASKED)
    return tuple(dict.fromkeys((*whole[::step], whole[-1]))), ""


def _safe(folded: str) -> str:
    text = folded.replace(" ", "_").translate(_QUOTES)
    return _UNSAFE.sub("_", text)
