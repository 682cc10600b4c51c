"""An hour that the translation moved from the afternoon to the morning, or back."""

import re
from collections.abc import Mapping
from typing import Final

from facingpage.translation.checks._sides import Sides

# What says that an hour is one after noon.
_AFTER_NOON: Final[Mapping[str, str]] = {
    "ar": r"مساء|ظهر|ليل|عصر",
    "de": r"abend|nachmittag|nacht|mittag",
    "en": r"\bp\.?m\b|afternoon|evening|night|noon",
    "es": r"tarde|noche|mediod|\bp\. ?m",
    "fa": r"عصر|شب|ظهر",
    "fr": r"soir|après-midi|nuit|midi",
    "it": r"\bsera|pomeriggio|notte|mezzogiorno",
    "ja": r"午後|夜|夕|昼",
    "ko": r"오후|저녁|밤|정오",
    "nl": r"avond|middag|nacht",
    "pl": r"wiecz|południ|nocy|noc\b",
    "pt": r"tarde|noite|meio-dia|noturn",
    "ru": r"вечер|дня\b|ноч|полдень|полудн",
    "uk": r"вечор|вечір|дня\b|ноч|ніч|полудень|полудн",
    "zh": r"下午|晚|夜|中午|傍晚|午后",
}
_PATTERNS: Final = {
    language: re.compile(words, re.IGNORECASE)
    for language, words in _AFTER_NOON.items()
}
_AFTERNOON: Final = re.compile(
    r"(?<![\d:.])(1[0-2]|[1-9])(?:[:.]([0-5]\d))?\s?p\.?m\b", re.IGNORECASE
)
_PLAIN: Final = re.compile(r"(?<![\d:.,])(1[01]|0?[1-9])(?:h\s?|:)([0-5]\d)?(?![\d:])")


def moved(sides: Sides) -> bool:
    """Return whether "4 p.m." is four in the morning now, or "4:00" is "4 p.m.".

    Between English, which counts hours by twelve, and the languages listed.
    """
    if sides.source_language == "en":
        return _is_lost(sides.source_folded, sides.target_folded, sides.target_language)
    if sides.target_language == "en":
        return _is_made_up(
            sides.source_folded, sides.target_folded, sides.source_language
        )
    return False


def _is_lost(source: str, target: str, language: str) -> bool:
    """Return whether an hour after noon is given without saying so."""
    said = _PATTERNS.get(language)
    hours = [int(match[1]) for match in _AFTERNOON.finditer(source)]
    if said is None or not hours or said.search(target) or _AFTERNOON.search(target):
        return False
    there = {int(run) for run in re.findall(r"\d+", target) if len(run) < 3}
    return any(hour < 12 and hour in there and hour + 12 not in there for hour in hours)


def _is_made_up(source: str, target: str, language: str) -> bool:
    """Return whether an hour before noon has become one after it."""
    said = _PATTERNS.get(language)
    if said is None or not _AFTERNOON.search(target) or said.search(source):
        return False
    hours = {(int(m[1]), m[2] or "00") for m in _PLAIN.finditer(source)}
    return any(
        (int(match[1]), match[2] or "00") in hours
        for match in _AFTERNOON.finditer(target)
    )
