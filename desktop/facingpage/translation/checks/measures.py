"""A currency, a per cent sign or a unit that the translation changed."""

import re
from typing import Final

from facingpage.translation.checks import _measures
from facingpage.translation.checks._sides import Sides

_SIGN: Final = re.compile(r"r\$|[$£€¥₽₹₴₪₩₺]", re.IGNORECASE)
_PER_CENT: Final = re.compile(
    r"\d\s?(?:%|‰|per ?cent\b|por cento\b|por ciento\b|pour cent\b|Prozent\b|procent"
    r"|процент|відсот|درصد|بالمئة|بالمائة|في المائة|في المئة)",
    re.IGNORECASE,
)
_UNIT: Final = re.compile(
    r"\d\s?-?(km/h|kph|mph|km|cm|mm|kg|ft|ha|км/ч|км|см|мм|кг|га"
    r"|kilomet\w+|quil[óô]met\w+|kil[óo]met\w+|mil(?:es?|ha|has|la|las|le|les)\b"
    r"|feet|foot|inch(?:es)?|met(?:re|er)s?\b|metros?\b|acres?\b|hectares?\b|ton(?:ne)?s?\b"
    r"|polegadas?|pulgadas?|Meilen|километр\w*|миль|кілометр\w*)",
    re.IGNORECASE,
)


def other_currency(sides: Sides) -> bool:
    """Return whether a currency sign of the source is no such currency any more."""
    lower = ""
    for sign in set(_SIGN.findall(sides.source_folded)):
        lower = lower or sides.target_folded.lower()
        names = _measures.SIGNS[sign.lower()]
        if not any(_measures.holds(_measures.CURRENCIES[n], lower) for n in names):
            return True
    return False


def other_unit(sides: Sides) -> bool:
    """Return whether a per cent sign is gone, or a unit has become another."""
    source = sides.source_folded
    if _PER_CENT.search(source):
        lower = sides.target_folded.lower()
        if not any(word in lower for word in _measures.PER_CENT):
            return True
    wanted = {_family(match[1].lower()) for match in _UNIT.finditer(source)}
    wanted.discard("")
    if not wanted:
        return False
    lower = sides.target_folded.lower()
    missing = [name for name in wanted if not _measures.holds(_UNITS[name], lower)]
    return bool(missing) and _names_another(lower, wanted)


_UNITS: Final = _measures.UNITS


def _family(word: str) -> str:
    """Return the unit a word of the source names; "" for none we know."""
    whole = next((n for n, f in _UNITS.items() if f"={word}" in f.split()), "")
    if whole:
        return whole
    for name, family in _UNITS.items():
        stems = (stem for stem in family.split() if stem[0] != "=")
        if any(word.startswith(stem) for stem in stems):
            return name
    return ""


def _names_another(lower: str, wanted: set[str]) -> bool:
    """Return whether a unit that the source has not stands beside a number."""
    found = {_family(match[1]) for match in _UNIT.finditer(lower)}
    return bool(found - wanted - {""})
