"""Lines in capitals: models read them as names, so they are translated in small.

Measured on 60 short lines of FLORES dev, en to pt, case aside: chrF 28.5 in capitals,
60.0 in title case, 66.3 in sentence case, 68.8 as written.
"""

from typing import Final

# Their dotted and dotless i change with the case, which needs their own rules.
_UNTOUCHED: Final = frozenset({"tr", "az"})


def is_in_capitals(text: str, language: str) -> bool:
    """Return whether a text of several words is all in capitals."""
    if language in _UNTOUCHED or not text.isupper():
        return False
    # A word by itself may be an acronym, which a model knows in capitals.
    words = [word for word in text.split() if any(map(str.isupper, word))]
    return len(words) > 1 and sum(map(str.isupper, text)) >= 8


def sentence_case(text: str) -> str:
    """Return a text in small letters, the first letter apart."""
    small = text.lower()
    for position, character in enumerate(small):
        if character.isalpha():
            return small[:position] + character.upper() + small[position + 1 :]
    return small
