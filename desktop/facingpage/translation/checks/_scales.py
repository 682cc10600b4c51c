"""Words that multiply the number before them: "2,5 milhões", "3 млрд", "١٢ ألف"."""

import functools
from typing import Final

# Beginnings of words with their power of ten, the longest first where one begins
# another; inflected forms follow them.
_STEMS: Final = (
    ("hundred", 2),
    ("thousand", 3),
    ("tausend", 3),
    ("duizend", 3),
    ("tusen", 3),
    ("тысяч", 3),
    ("тисяч", 3),
    ("tysi", 3),
    ("tisíc", 3),
    ("millón", 6),
    ("millard", 9),
    ("milliard", 9),
    ("miljard", 9),
    ("milijard", 9),
    ("miliard", 9),
    ("milyar", 9),
    ("миллиард", 9),
    ("мільярд", 9),
    ("милиард", 9),
    ("million", 6),
    ("milion", 6),
    ("miljo", 6),
    ("miljö", 6),
    ("milij", 6),
    ("millon", 6),
    ("milhão", 6),
    ("milhões", 6),
    ("milió", 6),
    ("milyon", 6),
    ("миллион", 6),
    ("мільйон", 6),
    ("милион", 6),
    ("billion", 9),
    ("billón", 12),
    ("billon", 12),
    ("bilhão", 9),
    ("bilhões", 9),
    ("bilião", 12),
    ("biliões", 12),
    ("bilion", 12),
    ("trillion", 12),
    ("trilhão", 12),
    ("trilhões", 12),
    ("триллион", 12),
    ("трильйон", 12),
    ("میلیون", 6),
    ("میلیارد", 9),
    ("تریلیون", 12),
    ("مليون", 6),
    ("ملايين", 6),
    ("مليار", 9),
    ("بليون", 9),
    ("تريليون", 12),
    ("लाख", 5),
    ("करोड़", 7),
    ("हज़ार", 3),
    ("हजार", 3),
    ("lakh", 5),
    ("crore", 7),
)
_WORDS: Final = {
    "k": 3,
    "bn": 9,
    "mn": 6,
    "mio": 6,
    "mrd": 9,
    "md": 9,
    "mld": 9,
    "mln": 6,
    "mil": 3,
    "mille": 3,
    "mila": 3,
    "bin": 3,
    "mi": 6,
    "bi": 9,
    "tri": 12,
    "tys": 3,
    "тыс": 3,
    "тис": 3,
    "млн": 6,
    "млрд": 9,
    "трлн": 12,
    "هزار": 3,
    "ألف": 3,
    "الف": 3,
    "ألفا": 3,
    "ألفًا": 3,
    "آلاف": 3,
    "billones": 12,
}
# Where a billion has twelve noughts.
_LONG: Final = frozenset({"de", "nl", "da", "no", "sv", "fr", "pl", "cs", "fi", "hu"})
# "5 bin" is no thousand of English.
_ONLY_IN: Final = {
    "bin": frozenset({"tr"}),
    "bi": frozenset({"pt"}),
    "mi": frozenset({"pt"}),
    "tri": frozenset({"pt"}),
    "mil": frozenset({"pt", "es", "gl", "ca"}),
}


@functools.lru_cache(maxsize=4096)
def power(word: str, language: str) -> int:
    """Return the power of ten a word multiplies by; 0 for any other word.

    `word` is in small letters, `language` a code without region.
    """
    word = word.rstrip(".")
    if word in _WORDS:
        only = _ONLY_IN.get(word)
        return _WORDS[word] if only is None or language in only else 0
    for stem, power_of_ten in _STEMS:
        if word.startswith(stem):
            if language in _LONG and stem in {"billion", "trillion"}:
                return {"billion": 12, "trillion": 18}[stem]
            return power_of_ten
    return 0
