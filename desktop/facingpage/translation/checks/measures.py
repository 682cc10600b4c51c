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
# "550-pound" is a weight as well: hence what stands instead decides.
_MONEY: Final = re.compile(
    r"\d[^.;!?\d]{0,20}?(?<!\w)(euros?|pounds?|dollars?|yen|yuan|ro?ubles?|rupees?"
    r"|francs?|libras?|d[óo]lar(?:es)?|reais|ienes?|rublos?|livres|dollar|pfund"
    r"|francos?|рубл\w*|доллар\w*|фунт\w*|евро|гривен\w*|юан\w*)(?!\w)",
    re.IGNORECASE,
)
_UNIT: Final = re.compile(
    r"(?<![\d.,])(\d[\d.,]{0,20})(?:\s?(?:million|billion|mil|milhões|millones)\b){0,2}"
    r"(?: de)?\s?-?"
    r"(?:(?:square|sq|cubic) )?"
    r"((?:km/h|kph|mph|km|cm|mm|kg|ft|ha|mi|км/ч|км|см|мм|кг|га)(?![^\W\d_])"
    r"|kilomet\w+|quil[óô]met\w+|kil[óo]met\w+|mil(?:es?|ha|has|la|las|le|les)\b"
    r"|feet|foot|inch(?:es)?|met(?:re|er)s?\b|metros?\b|acres?\b|hectares?\b"
    r"|ton(?:ne)?s?\b|yards?|jardas?|yardas?|polegadas?|pulgadas?|pouces?|pés|pies"
    r"|pieds|Meilen|Fuß|фут\w*|километр\w*|миль|кілометр\w*)",
    re.IGNORECASE,
)
_SEPARATORS: Final = re.compile(r"[.,]")


def other_currency(sides: Sides) -> bool:
    """Return whether a currency of the source is no such currency any more.

    One in words only counts where the translation names another.
    """
    lower = ""
    for sign in set(_SIGN.findall(sides.source_folded)):
        lower = lower or sides.target_folded.lower()
        names = _measures.SIGNS[sign.lower()]
        if not any(_measures.holds(_measures.CURRENCIES[n], lower) for n in names):
            return True
    return _other_word(sides)


def _other_word(sides: Sides) -> bool:
    """Return whether a currency in words has become another."""
    wanted = {_currency(m[1].lower()) for m in _MONEY.finditer(sides.source_folded)}
    wanted.discard("")
    if not wanted:
        return False
    lower = sides.target_folded.lower()
    missing = [n for n in wanted if not _measures.holds(_CURRENCIES[n], lower)]
    if not missing:
        return False
    there = {_currency(m[1]) for m in _MONEY.finditer(lower)}
    there |= {n for sign in _SIGN.findall(lower) for n in _measures.SIGNS[sign]}
    return bool(there - wanted - {""})


def _currency(word: str) -> str:
    for name, family in _CURRENCIES.items():
        for stem in family.split():
            if word == stem[1:] if stem[0] == "=" else word.startswith(stem):
                return name
    return ""


def other_unit(sides: Sides) -> bool:
    """Return whether a per cent sign is gone, or a unit has become another."""
    source = sides.source_folded
    if _PER_CENT.search(source):
        lower = sides.target_folded.lower()
        if not any(word in lower for word in _measures.PER_CENT):
            return True
    wanted = _with_units(source)
    if not wanted:
        return False
    lower = sides.target_folded.lower()
    there = _with_units(lower)
    if any(_is_turned(number, unit, there) for number, unit in wanted):
        return True
    units = {unit for _, unit in wanted}
    missing = [name for name in units if not _measures.holds(_UNITS[name], lower)]
    return bool(missing) and bool({unit for _, unit in there} - units)


def _with_units(text: str) -> set[tuple[str, str]]:
    """Return the digits that stand before a unit, with the unit's name."""
    found = set()
    for match in _UNIT.finditer(text):
        unit = _family(match[2].lower())
        if unit:
            found.add((_SEPARATORS.sub("", match[1]), unit))
    return found


def _is_turned(number: str, unit: str, there: set[tuple[str, str]]) -> bool:
    """Return whether a number stands there with another unit, and not with its own."""
    others = {other for same, other in there if same == number}
    return bool(others) and unit not in others


_UNITS: Final = _measures.UNITS
_CURRENCIES: Final = _measures.CURRENCIES


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
