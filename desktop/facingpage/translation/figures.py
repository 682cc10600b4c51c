"""Numbers and currencies that a translation lost or changed: flagged, never mended."""

import re
from collections import Counter
from typing import Final

# Ordinals ("19th" is "século XIX") and clock times ("4.40 pm" is "16h40") are rightly
# written otherwise in another language.
_NUMBER: Final = re.compile(
    r"(?<!\w)\d(?:[\d.,\u00a0\u202f']*\d)?(?!\w|:\d|\s?[ap]\.?m\b)", re.IGNORECASE
)
# In the translation any will do: "1930" is "the 1930s".
_ANY_NUMBER: Final = re.compile(r"\d(?:[\d.,\u00a0\u202f']*\d)?")
_SEPARATOR: Final = re.compile(r"[.,\u00a0\u202f']")
# Up to twelve is often written out in words, and rightly so.
_WRITTEN_OUT: Final = 12
# A sign may be translated as a word; both languages' words count.
_CURRENCIES: Final = {
    "£": ("£", "libra", "pound", "esterlin"),
    "€": ("€", "euro"),
    "$": ("$", "dólar", "dollar", "real", "reais", "peso"),
    "¥": ("¥", "iene", "yen", "yuan"),
    "₽": ("₽", "rublo", "ruble"),
    "₹": ("₹", "rúpia", "rupee"),
}


def flags(source: str, translation: str) -> tuple[str, ...]:
    """Return "numbers" and "currency" where the translation lacks one of the source."""
    found = []
    if _numbers(source, _NUMBER) - _numbers(translation, _ANY_NUMBER):
        found.append("numbers")
    lower = translation.lower()
    if any(
        sign in source and not any(word in lower for word in words)
        for sign, words in _CURRENCIES.items()
    ):
        found.append("currency")
    return tuple(found)


def _numbers(text: str, pattern: re.Pattern[str]) -> Counter[str]:
    """Return a text's numbers without separators, which languages set otherwise.

    Thousands count once: "350,000" is "350 mil".
    """
    digits = (_SEPARATOR.sub("", number) for number in pattern.findall(text))
    return Counter(
        n.removesuffix("000") for n in digits if len(n) > 2 or int(n) > _WRITTEN_OUT
    )
