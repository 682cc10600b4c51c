"""What came out as it went in, or in another script than the target's."""

import re
from typing import Final

from facingpage.core import languages
from facingpage.translation.checks._sides import Sides

# Names and numbers stay; words in small letters are what a translation changes.
_WORD: Final = re.compile(r"(?<![^\W_])[^\W\d_]{2,}(?![\d_])")
_LEAST_WORDS: Final = 3
_MOST_KEPT: Final = 0.6
_LEAST_LETTERS: Final = 12
_LEAST_OWN: Final = 0.5


def copied(sides: Sides) -> bool:
    """Return whether most of the source's words stand in the translation unchanged.

    Words in small letters are counted where a script has such, for names stay rightly.
    """
    words = [
        word
        for word in _WORD.findall(sides.source)
        if not word[0].isupper() and word not in sides.kept
    ]
    if len(words) < _LEAST_WORDS:
        return False
    there = set(_WORD.findall(sides.target))
    kept = sum(word in there for word in words)
    return kept > _MOST_KEPT * len(words)


def other_script(sides: Sides) -> bool:
    """Return whether most letters are in no script of the target language.

    Names in capitals, and words of the source, may stay and are not counted.
    """
    own = languages.scripts_of(sides.target_language)
    if not own or (sides.target.isascii() and "Latn" in own):
        return False
    there = set(_WORD.findall(sides.source))
    rest = " ".join(
        word
        for word in _WORD.findall(sides.target)
        if word not in there and not word[0].isupper()
    )
    counts = languages.script_counts(rest)
    letters = sum(counts.values())
    return letters >= _LEAST_LETTERS and (
        sum(counts[script] for script in own) < _LEAST_OWN * letters
    )
