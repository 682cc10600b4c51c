"""Numbers in Chinese and Japanese characters: "三十五", "1.5万", "1亿3000万"."""

import re
from typing import Final

_DIGITS: Final = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "两": 2,
    "兩": 2,
}
_SMALL: Final = {"十": 1, "百": 2, "千": 3}
_LARGE: Final = {
    "万": 4,
    "萬": 4,
    "만": 4,
    "亿": 8,
    "億": 8,
    "억": 8,
    "兆": 12,
    "조": 12,
}

NUMERAL: Final = re.compile(
    r"(?:\d[\d.,]*\s?(?=[〇零一二三四五六七八九两兩十百千万萬만亿億억兆조])"
    r"|[\d〇零一二三四五六七八九两兩十百千])"
    r"[\d.,〇零一二三四五六七八九两兩十百千万萬만亿億억兆조]*"
)
"""What may be read here, in a folded text."""

_PART: Final = re.compile(r"\d+(?:,\d{3})+|\d+(?:\.\d+)?|.")


def value(numeral: str) -> tuple[int, int] | None:
    """Return a numeral's value as mantissa and power of ten, or None for no number.

    Read exactly: "1.5万" is (15, 3).
    """
    total, section = 0, 0
    current: int | None = None
    decimals = 0
    for part in _PART.findall(numeral.replace(" ", "")):
        if part[0].isdigit() and part[0].isascii():
            whole, _, fraction = part.replace(",", "").partition(".")
            # Twelve noughts beside a decimal: kept in whole numbers by scaling later.
            decimals = len(fraction)
            current = int(whole + fraction)
        elif part in _DIGITS:
            # "二〇一九" is written digit by digit.
            current = (current or 0) * 10 + _DIGITS[part]
        elif part in _SMALL:
            section += (1 if current is None else current) * 10 ** _SMALL[part]
            current = None
        elif part in _LARGE:
            section += current or 0
            if decimals:
                return section, _LARGE[part] - decimals
            total += section * 10 ** _LARGE[part]
            section, current = 0, None
        else:
            return None
    return total + section + (current or 0), -decimals
