"""The digits of every script as 0 to 9, and the signs between them as ASCII's."""

import re
import unicodedata
from typing import Final

_SIGNS: Final = {
    "٫": ".",
    "٬": ",",
    "،": ",",
    "٪": "%",
    "﹪": "%",
    "％": "%",
    "．": ".",
    "，": ",",
    "：": ":",
    "／": "/",
    "－": "-",
    "＄": "$",
    "￡": "£",
    "￥": "¥",
    "’": "'",
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
}
# Marks that set directions or join letters stand between digits and their signs.
_UNSEEN: Final = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\xad]")


class _Digits(dict[int, int]):
    """A table for `str.translate`, filled on use."""

    def __init__(self, signs: dict[str, str]) -> None:
        super().__init__({ord(sign): ord(ascii_) for sign, ascii_ in signs.items()})

    def __missing__(self, code_point: int) -> int:
        digit = unicodedata.decimal(chr(code_point), None)
        self[code_point] = code_point if digit is None else ord("0") + digit
        return self[code_point]


_DIGITS: Final = _Digits({})
_FOLDING: Final = _Digits(_SIGNS)


def in_ascii(text: str) -> str:
    """Return a text, as long as before, with ASCII digits for those of any script."""
    return text if text.isascii() else text.translate(_DIGITS)


def folded(text: str) -> str:
    """Return a text with ASCII digits and signs and nothing unseen, of any length."""
    return text if text.isascii() else _UNSEEN.sub("", text).translate(_FOLDING)
