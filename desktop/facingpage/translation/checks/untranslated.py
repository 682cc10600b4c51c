"""What came out as it went in, or in another script than the target's."""

import re
from typing import Final

from facingpage.core import languages
from facingpage.translation.checks._sides import Sides

# Names and numbers stay; words in small letters are what a translation changes.
_WORD: Final = re.compile(r"(?<![^\W_])[^\W\d_]{2,}(?![\d_])")
_PROSE: Final = re.compile(r"[^\W\d_]{2,}")
_AROUND: Final = ".,;:!?…()[]\"'“”„«»‘’"
# "in_store", "www.example.org", "fs::File", "main()": nobody translates these.
_CODE: Final = re.compile(r"[\d_./\\:()\[\]{}<>=@#$|]|^--")
_MOST_CODE: Final = 3
_LEAST_WORDS: Final = 3
_FEWEST: Final = 2
_MOST_KEPT: Final = 0.6
_BEYOND_LATIN: Final = re.compile("[\u0370-\u1dff\u2c00-\U0003ffff]")
_LEAST_LETTERS: Final = 12
_LEAST_OWN: Final = 0.5


def copied(sides: Sides) -> bool:
    """Return whether most of the source's words stand in the translation unchanged.

    Words in small letters are counted where a script has such, for names stay rightly.
    """
    # Nearly all sentences are told by this: it takes a tenth of the time.
    shared = {*sides.source.split()}.intersection(sides.target.split())
    if sum(not word[0].isupper() for word in shared) < _FEWEST:
        return False
    words = [word for word in _prose(sides.source) if word not in sides.kept]
    if len(words) < _LEAST_WORDS:
        return False
    there = set(_prose(sides.target))
    kept = sum(word in there for word in words)
    return kept > _MOST_KEPT * len(words)


def _prose(text: str) -> list[str]:
    """Return the words of a text that are neither names nor code nor addresses.

    None where a third of the text is code: what is left are its words.
    """
    words: list[str] = []
    code = 0
    tokens = [token.strip(_AROUND) for token in text.split()]
    for token in tokens:
        if not token or _CODE.search(token):
            code += 1
        else:
            words += [w for w in _PROSE.findall(token) if not w[0].isupper()]
    return words if code * _MOST_CODE < len(tokens) else []


def other_script(sides: Sides) -> bool:
    """Return whether most letters are in no script of the target language.

    Names in capitals, and words of the source, may stay and are not counted.
    """
    own = languages.scripts_of(sides.target_language)
    if not own or ("Latn" in own and not _BEYOND_LATIN.search(sides.target)):
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
