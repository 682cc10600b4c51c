"""What a text's ideographs say: Chinese in which script, or Japanese.

The character sets of mainland China (GB 2312), Taiwan (Big5) and Japan (JIS X 0208)
hold the few thousand characters in use there, and each leaves out what only the others
write: 说 is in the first alone, 說 in the second, 検 in the third.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

_SETS: Final = ("gb2312", "big5", "shift_jis")
_SIMPLIFIED: Final = 1
_TRADITIONAL: Final = 2
_JAPANESE: Final = 4
# The set's first level, in daily use; the second has the old forms, as Taiwan writes.
_DAILY: Final = 8
_SECOND_LEVEL: Final = b"\x98\x9f"


class _Kinds(dict[str, int]):
    """Which sets hold a character, as a sum of the flags above; filled on use."""

    def __missing__(self, letter: str) -> int:
        kind = 0
        for number, name in enumerate(_SETS):
            try:
                code = letter.encode(name)
            except UnicodeEncodeError:
                continue
            kind |= 1 << number
            if name == "shift_jis" and code < _SECOND_LEVEL:
                kind |= _DAILY
        self[letter] = kind
        return kind


_KINDS: Final = _Kinds()


@dataclass(frozen=True, slots=True)
class Ideographs:
    """How many of a text's ideographs only one way of writing has.

    `simplified` and `traditional` are in one Chinese set and not the other; `chinese`
    are not in the Japanese set, and `japanese` in neither Chinese one. `undaily` are in
    a Chinese set and hardly used in Japan.
    """

    count: int
    simplified: int
    traditional: int
    chinese: int
    undaily: int
    japanese: int

    @property
    def code(self) -> str:
        """Return "zh-Hans", "zh-Hant", or "zh" where nothing tells them apart."""
        if self.simplified == self.traditional:
            return "zh"
        return "zh-Hans" if self.simplified > self.traditional else "zh-Hant"


def pairs_of(text: str) -> list[str]:
    """Return the pairs of ideographs that stand side by side, in order."""
    return [
        first + second
        for first, second in pairwise(text)
        if _is_ideograph(first) and _is_ideograph(second)
    ]


def _is_ideograph(letter: str) -> bool:
    return "\u3400" <= letter <= "\u9fff"


def ideographs_of(text: str) -> Ideographs:
    """Return what the ideographs of a text show."""
    kinds = [_KINDS[letter] for letter in text if _is_ideograph(letter)]
    chinese = _SIMPLIFIED | _TRADITIONAL
    return Ideographs(
        len(kinds),
        sum(kind & chinese == _SIMPLIFIED for kind in kinds),
        sum(kind & chinese == _TRADITIONAL for kind in kinds),
        sum(bool(kind) and not kind & _JAPANESE for kind in kinds),
        sum(bool(kind & chinese) and not kind & _DAILY for kind in kinds),
        sum(bool(kind) and not kind & chinese for kind in kinds),
    )
