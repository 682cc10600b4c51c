"""What a text's letters alone say of its language."""

import functools
import string
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from facingpage.core import languages

_ASCII: Final = bytes(range(0x80))
_ASCII_LETTERS: Final = string.ascii_letters.encode()

# An ideograph or syllable carries as much as two or three letters of an alphabet.
_WEIGHTS: Final = {"Hani": 3, "Kana": 2, "Hang": 2}

# Letters that a language never uses; each one seen speaks against it. Persian is
# often typed with the Arabic yeh and kaf, so those do not speak against it.
_NEVER: Final = {
    "ru": "іїєґўјљњџђћѓќѕ",
    "uk": "ыэёъўјљњџђћѓќѕ",
    "bg": "ыэёіїєґўјљњџђћѓќѕ",
    "mk": "йщъыьэюяёіїєґўђћ",
    "sr": "йщъыьэюяёіїєґўѓќѕ",
    "be": "ищъїєґјљњџђћѓќѕ",
    "ar": "پچژگکیہھےںٹڈڑ",
    "fa": "ةىہھےںٹڈڑ",
    "ur": "ةىيك",
}

_NEVER_IN: Final = {
    code: frozenset(letters + letters.upper()) for code, letters in _NEVER.items()
}

_TELLING: Final = frozenset().union(*_NEVER_IN.values())
"""Letters that speak against some language: a text without them against none."""

# What the languages we tell write in Cyrillic and Arabic, with some letters of old and
# of foreign words. Kazakh, Mongolian, Tatar, Tajik, Pashto, Sindhi, Kurdish and Uyghur
# have more, and would else be called Russian, Persian or Arabic, and surely so.
_WRITTEN: Final = (
    "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўјљњџђћѓќѕѐѝѣѳѵ"
    "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيٱپچژگکیہۂۃھےۓںٹڈڑۀڤڨـ"
)
_STRANGE: Final = frozenset(
    letter
    for letter in map(chr, (*range(0x400, 0x530), *range(0x620, 0x700)))
    if letter.isalpha() and letter.lower() not in _WRITTEN
).union(
    # Latin letters of Azerbaijani, Icelandic, Maltese, Sámi and Esperanto.
    "əƏþÞðÐħĦŋŊĉĈĝĜĥĤĵĴŝŜŭŬ"
)

_AGAINST: Final = 6.0
"""Nats that one letter a language never uses takes from its score."""


@dataclass(frozen=True, slots=True)
class Letters:
    """How many letters a text has, and in which script most of them are.

    `script` is an ISO 15924 name, or None where the script is not one we know;
    `weight` counts ideographs as several letters. `of_script` is how much of the
    weight is in `script`. `telling` are its letters that some language never uses,
    `strange` is how many there are of those that no language we tell does.
    """

    count: int
    weight: int
    script: str | None
    of_script: int
    telling: Mapping[str, int]
    strange: int


def letters_of(text: str) -> Letters:
    """Return what letters a text holds; a text without any has weight 0."""
    # Letters of ASCII are counted in C; each other one is looked up once.
    data = text.encode("utf-8", "surrogatepass")
    total = len(data) - len(data.translate(None, _ASCII_LETTERS))
    wide = data.translate(None, _ASCII).decode("utf-8", "surrogatepass")
    by_script = Counter({"Latn": total} if total else {})
    telling: dict[str, int] = {}
    unknown = strange = 0
    for letter, times in Counter(wide).items():
        if letter in _TELLING:
            telling[letter] = times
        if letter in _STRANGE:
            strange += times
        script = languages.script_of_letter(letter)
        if script:
            by_script[script] += times * _WEIGHTS.get(script, 1)
            total += times
        elif letter.isalpha():
            unknown += times
            total += times
    weight = sum(by_script.values()) + unknown
    # Japanese mixes kana with ideographs: some kana in it make all of them Japanese.
    if by_script["Kana"] * 8 > by_script["Hani"]:
        by_script["Kana"] += by_script.pop("Hani", 0)
    script, most = max(
        by_script.items(), key=lambda item: (item[1], item[0]), default=("", 0)
    )
    if most <= unknown:
        return Letters(total, weight, None, unknown, telling, strange)
    return Letters(total, weight, script, most, telling, strange)


@functools.lru_cache(maxsize=64)
def written_in(script: str) -> tuple[str, ...]:
    """Return the languages that may be written in a script, in alphabetical order."""
    if script == "Hani":
        return ("ja", "ko", "zh")
    return tuple(c for c in languages.CODES if script in languages.scripts_of(c))


def fits(code: str, script: str | None) -> bool:
    """Return whether a language may be written in a script; unknown ones may."""
    known = languages.scripts_of(code)
    return not known or script in known


def penalty(code: str, telling: Mapping[str, int]) -> float:
    """Return the nats that a text's telling letters take from a language's score."""
    return _AGAINST * _never(code, telling)


def penalty_of_strange(found: Letters) -> float:
    """Return the nats that letters no language we tell uses take from any lead."""
    return _AGAINST * found.strange


def _never(code: str, telling: Mapping[str, int]) -> int:
    never = _NEVER_IN.get(code, frozenset())
    return sum(telling[letter] for letter in never & telling.keys())
