"""Finding a text whatever its case, accents and quotes, with true offsets."""

import unicodedata
from typing import Final

from facingpage.core.hanzi import SIMPLIFIED

FOLDING: Final = f"2 {unicodedata.unidata_version}"
"""Names the way texts are folded: count on when it changes, for indexes hold it."""

# What a person types on a plain keyboard for what a page is set in.
_TYPED: Final = {
    **SIMPLIFIED,
    "‘": "'",
    "’": "'",
    "‚": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "–": "-",
    "—": "-",
    "‐": "-",
    "−": "-",
    "\t": " ",
    "\n": " ",
    "\r": " ",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ı": "i",
    "æ": "ae",
    "œ": "oe",
    # Invisible: where a line may break, and which way a text runs.
    "\u00ad": "",
    "\u061c": "",
    "\u200b": "",
    "\u200e": "",
    "\u200f": "",
    "\u202a": "",
    "\u202b": "",
    "\u202c": "",
    "\u202d": "",
    "\u202e": "",
    "\u2060": "",
    "\u2066": "",
    "\u2067": "",
    "\u2068": "",
    "\u2069": "",
    "\ufeff": "",
    # Persian and Indic texts have them, or have them not, between the same letters.
    "\u200c": "",
    "\u200d": "",
    # Arabic: drawn longer, or the letter that another keyboard has for the same. The
    # hamza on its seat is an accent already.
    "ـ": "",
    "ٱ": "ا",
    "ى": "ي",
    "ی": "ي",
    "ۍ": "ي",
    "ې": "ي",
    "ک": "ك",
    "ڪ": "ك",
    "ة": "ه",
    "ۃ": "ه",
    "ہ": "ه",
    "ھ": "ه",
    "ە": "ه",
}
_FEW_TIMES: Final = 3


def _is_accent(letter: str) -> bool:
    # Hebrew and Arabic points and general accents go; marks that spell the word
    # (Indic vowels and viramas, kana voicing, Thai vowels) stay.
    order = unicodedata.combining(letter)
    return 10 <= order <= 36 or order >= 200


def _folded(letter: str, *, keeps_case: bool) -> str:
    made = letter
    # What a letter is made of may have a case or an accent of its own.
    for _ in range(_FEW_TIMES):
        parts = unicodedata.normalize("NFKD", made)
        bare = "".join(part for part in parts if not _is_accent(part))
        made = bare if keeps_case else bare.casefold()
        made = "".join(_TYPED.get(part, _digit(part)) for part in made)
    return made


def _digit(letter: str) -> str:
    value = unicodedata.decimal(letter, None)
    return letter if value is None else str(value)


class _Folds(dict[int, str]):
    """What every character matches as, worked out once each."""

    def __init__(self, *, keeps_case: bool) -> None:
        super().__init__()
        self._keeps_case = keeps_case

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded(chr(code), keeps_case=self._keeps_case)
        return folded


_FOLDS: Final = _Folds(keeps_case=False)
_CASED: Final = _Folds(keeps_case=True)


def fold(text: str) -> str:
    """Return a text as it is compared: without case, accents or fine typography.

    The digits of every script are those of ASCII, letters that are drawn alike in
    Arabic script are one, and so are a traditional Chinese sign and its simplified one.
    """
    if text.isascii():
        return text.lower().replace("\n", " ").replace("\t", " ").replace("\r", " ")
    return text.translate(_FOLDS)


def fold_but_case(text: str) -> str:
    """Return a text folded like `fold` but for its capitals."""
    return text.translate(_CASED)


def spans(text: str, needle: str) -> list[tuple[int, int]]:
    """Return the spans of `text` (code points) that match an already folded needle.

    They are as many as `fold(text).count(needle)`, in order and without overlap. A
    match that ends in a letter takes the letter's accents with it.
    """
    if not needle:
        return []
    folded = fold(text)
    at = folded.find(needle)
    if at < 0:
        return []
    origin = _origins(text) if len(folded) != len(text) or not text.isascii() else None
    found = []
    while at >= 0:
        end = at + len(needle)
        if origin is None:
            found.append((at, end))
        else:
            stop = origin[end - 1] + 1
            while stop < len(text) and _is_accent(text[stop]):
                stop += 1
            found.append((origin[at], stop))
        at = folded.find(needle, end)
    return found


def _origins(text: str) -> list[int]:
    """Return, for every folded character, the offset of the one it comes from."""
    return [offset for offset, letter in enumerate(text) for _ in _FOLDS[ord(letter)]]
