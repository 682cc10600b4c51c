"""Finding a text whatever its case, accents and quotes, with true offsets."""

import unicodedata
from typing import Final

# What a person types on a plain keyboard for what a page is set in.
_TYPED: Final = {
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
    "‑": "-",
    "−": "-",
    "\u00a0": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\t": " ",
    "\n": " ",
    "\u00ad": "",
    "\u200b": "",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ı": "i",
}


def _is_accent(letter: str) -> bool:
    # Hebrew and Arabic points and general accents go; marks that spell the word
    # (Indic vowels and viramas, kana voicing, Thai vowels) stay.
    order = unicodedata.combining(letter)
    return 10 <= order <= 36 or order >= 200


class _Folds(dict[int, str]):
    """What every character matches as, worked out once each."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        parts = unicodedata.normalize("NFD", letter)
        bare = "".join(part for part in parts if not _is_accent(part)).casefold()
        again = unicodedata.normalize("NFD", bare)
        folded = "".join(
            _TYPED.get(part, part) for part in again if not _is_accent(part)
        )
        self[code] = folded
        return folded


_FOLDS: Final = _Folds()


def fold(text: str) -> str:
    """Return a text as it is compared: without case, accents or fine typography."""
    if text.isascii():
        return text.lower().replace("\n", " ").replace("\t", " ")
    return text.translate(_FOLDS)


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
