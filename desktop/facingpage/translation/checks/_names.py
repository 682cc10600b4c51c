"""Months and weekdays as every language calls them, from the CLDR by way of Babel."""

import functools
import re
from collections.abc import Iterator
from typing import Final

# What news write beside the names of the CLDR.
_MORE_MONTHS: Final[dict[str, dict[str, int]]] = {
    "en": {"sept": 9},
    "ru": {"мае": 5},
    "fa": {"ژانویه": 1, "فوریه": 2, "مه": 5, "می": 5, "ماه مه": 5, "جون": 6}
    | {"ژوئیه": 7, "جولای": 7, "آگوست": 8, "اگوست": 8, "اوت": 8, "اکتوبر": 10},
    "ar": {"كانون الثاني": 1, "شباط": 2, "آذار": 3, "نيسان": 4, "أيار": 5, "ايار": 5}
    | {"حزيران": 6, "تموز": 7, "آب": 8, "أيلول": 9, "ايلول": 9, "تشرين الأول": 10}
    | {"تشرين الثاني": 11, "كانون الأول": 12, "ابريل": 4, "اغسطس": 8, "اكتوبر": 10},
}
# Words that are more often something else where no number stands beside them.
_SHORTEST: Final = 3
_CASELESS: Final = frozenset({"zh", "ja", "ko", "th"})


class Names:
    """The names of one kind in one language; each has a number, from 1."""

    def __init__(self, language: str, words: dict[str, int]) -> None:
        """Make patterns of them."""
        self._numbers = words
        self._is_glued = language in _CASELESS
        names = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
        left, right = (r"(?<!\d)", "") if self._is_glued else (r"(?<!\w)", r"(?!\w)")
        prefix = "[وفبلك]?" if language == "ar" else ""
        self.pattern = re.compile(
            f"{left}{prefix}({names}){right}" if words else r"(?!)", re.IGNORECASE
        )
        self._stems = tuple((number, _stem(word)) for word, number in words.items())

    def spans(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Yield number, start and end of each name in a text."""
        for match in self.pattern.finditer(text):
            yield self._numbers[match[1].lower()], match.start(), match.end()

    def numbers(self, text: str) -> set[int]:
        """Return the numbers of the names in a text, as they are spelled here."""
        return {number for number, _, _ in self.spans(text)}

    def may_hold(self, number: int, text: str) -> bool:
        """Return whether a name may be there, inflected or joined to other words."""
        lower = text.lower()
        return any(own == number and stem in lower for own, stem in self._stems)

    def __bool__(self) -> bool:
        return bool(self._numbers)


@functools.cache
def months(language: str) -> Names:
    """Return a language's months; empty where the CLDR does not have it."""
    words = _words(language, "months") | _MORE_MONTHS.get(language, {})
    return Names(language, words)


@functools.cache
def weekdays(language: str) -> Names:
    """Return a language's days of the week, Monday being 1."""
    return Names(language, _words(language, "days"))


@functools.cache
def places(language: str) -> frozenset[str]:
    """Return the words, in small letters, of a language's countries and languages.

    Days and months are among them.
    """
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  # as below

    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return frozenset()
    names = [
        *locale.territories.values(),
        *locale.languages.values(),
        *locale.months["format"]["wide"].values(),
        *locale.days["format"]["wide"].values(),
    ]
    return frozenset(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", " ".join(names).lower()))


def _words(language: str, kind: str) -> dict[str, int]:
    # Some 60 ms with the first languages: only pages with dates are made to wait.
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return {}
    offset = 1 if kind == "days" else 0
    words: dict[str, int] = {}
    widths = ("wide",) if kind == "days" else ("wide", "abbreviated")
    for form in ("format", "stand-alone"):
        for width in widths:
            for number, name in getattr(locale, kind)[form][width].items():
                bare = name.lower().rstrip(".").replace("ٔ", "")
                if len(bare) >= _SHORTEST or language in _CASELESS:
                    words.setdefault(bare, number + offset)
    return words


def _stem(word: str) -> str:
    # "января", "январь", "январе"; "segunda-feira", "segunda".
    first = word.partition("-")[0]
    if not first.isalpha() or len(first) <= _SHORTEST:
        return first
    return first[: max(len(first) - 2, _SHORTEST)]
