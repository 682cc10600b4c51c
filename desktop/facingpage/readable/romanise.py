"""A text in Latin letters, so that its names can be read out, looked up and copied.

Letter by letter: vowels that a script does not write are not there, and Chinese is
read as in Beijing. Nobody's spelling of a name is meant.
"""

import re
from collections.abc import Set as AbstractSet
from typing import Final

from anyascii import anyascii

from facingpage.core import languages

_MOST_CHARS: Final = 2_000
_MORE: Final = " …"
# Fewer foreign letters than this are a symbol or a unit, not something to read.
_LEAST_LETTERS: Final = 2
_READ_BY_ALL: Final = "Latn"
# Long vowels, which are written, would be lost as signs of the throat.
_ARABIC_VOWELS: Final = str.maketrans(
    {"ا": "a", "آ": "a", "أ": "a", "إ": "i", "ى": "a", "ة": "a", "ـ": None}
)
_FEW: Final = 0.3
_MOST_WORDS: Final = 12
_WORD: Final = re.compile(r"[^\W\d_][\w'’-]*")
_HAN: Final = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]")
_HANGUL: Final = re.compile("[\uac00-\ud7a3]+")
_SPACES: Final = re.compile(r"[ \t]{2,}")
_SPACE_BEFORE_MARK: Final = re.compile(r" (?=[,.;:!?)])")


def in_latin(text: str, language: str, reader: str) -> str:
    """Return a text in Latin letters for a reader; "" where that helps nobody.

    `reader` is the code of a language: the scripts of that need no spelling. Latin
    letters are read by all. Where most of it is read anyway, the other words are
    listed, a line each. At most 2,000 characters are read, and "…" stands for the
    rest. The characters of Japanese stay, for nothing tells how they are read.
    """
    head = text[:_MOST_CHARS]
    known = {_READ_BY_ALL, *languages.scripts_of(reader)}
    is_japanese = languages.base(language) == "ja"
    if is_japanese:
        known.add("Hani")
    counts = languages.script_counts(head)
    foreign = sum(n for script, n in counts.items() if script not in known)
    if foreign < _LEAST_LETTERS:
        return ""
    if foreign < _FEW * counts.total():
        return _words_alone(head, known)
    made = _japanese(head) if is_japanese else _spelled(head)
    return made + _MORE if len(text) > _MOST_CHARS else made


def _words_alone(text: str, known: AbstractSet[str]) -> str:
    """Return the few foreign words of a text, each beside what it is in Latin."""
    words = dict.fromkeys(
        word
        for word in _WORD.findall(text)
        if (languages.script_of_letter(word[0]) or _READ_BY_ALL) not in known
    )
    return "\n".join(f"{word}: {_spelled(word)}" for word in list(words)[:_MOST_WORDS])


def _spelled(text: str) -> str:
    made = _with_syllables(text.translate(_ARABIC_VOWELS))
    return _SPACE_BEFORE_MARK.sub("", _SPACES.sub(" ", made)).strip()


def _with_syllables(text: str) -> str:
    # A syllable a character: "zhong guo", but Korean words as they are spaced.
    spaced = _HAN.sub(lambda sign: f" {anyascii(sign[0]).lower()} ", text)
    return anyascii(_HANGUL.sub(lambda word: anyascii(word[0]).lower(), spaced))


def _japanese(text: str) -> str:
    return "".join(part if _HAN.match(part) else anyascii(part) for part in text)
