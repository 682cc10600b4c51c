"""What a text's ideographs say: Chinese in which script, or Japanese.

The character sets of mainland China (GB 2312), Taiwan (Big5) and Japan (JIS X 0208)
hold the few thousand characters in use there, and each leaves out what only the others
write: 说 is in the first alone, 說 in the second, 検 in the third.
"""

from dataclasses import dataclass
from typing import Final

_SETS: Final = ("gb2312", "big5", "shift_jis")
_SIMPLIFIED: Final = 1
_TRADITIONAL: Final = 2
_JAPANESE: Final = 4


class _Kinds(dict[str, int]):
    """Which sets hold a character, as a sum of the flags above; filled on use."""

    def __missing__(self, letter: str) -> int:
        kind = 0
        for number, name in enumerate(_SETS):
            try:
                letter.encode(name)
            except UnicodeEncodeError:
                continue
            kind |= 1 << number
        self[letter] = kind
        return kind


_KINDS: Final = _Kinds()


@dataclass(frozen=True, slots=True)
class Ideographs:
    """How many of a text's ideographs only one way of writing has.

    `simplified` and `traditional` are in one Chinese set and not the other; `chinese`
    are in neither's Japanese, and `japanese` in neither Chinese one.
    """

    count: int
    simplified: int
    traditional: int
    chinese: int
    japanese: int

    @property
    def code(self) -> str:
        """Return "zh-Hans", "zh-Hant", or "zh" where nothing tells them apart."""
        if self.simplified == self.traditional:
            return "zh"
        return "zh-Hans" if self.simplified > self.traditional else "zh-Hant"


def ideographs_of(text: str) -> Ideographs:
    """Return what the ideographs of a text show."""
    kinds = [_KINDS[letter] for letter in text if "\u3400" <= letter <= "\u9fff"]
    chinese = _SIMPLIFIED | _TRADITIONAL
    return Ideographs(
        len(kinds),
        sum(kind & chinese == _SIMPLIFIED for kind in kinds),
        sum(kind & chinese == _TRADITIONAL for kind in kinds),
        sum(bool(kind) and not kind & _JAPANESE for kind in kinds),
        sum(kind == _JAPANESE for kind in kinds),
    )
