"""The numbers of a sentence, read as its language may mean them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from facingpage.translation.checks import _ideographs, _scales

Value = tuple[int, int]
"""A number as mantissa without trailing noughts, and power of ten: 2,500 is (25, 2)."""

_MOST: Final = 200
_LONGEST_DIGITS: Final = 40

# Groups by spaces only where no language takes "2019 300" for one number.
_NUMBER: Final = re.compile(
    r"\d{1,3}(?: \d{3})+(?:[.,]\d+)?(?![\d])|\d+(?:[.,']\d+)*(?:(?<=\d)·\d+)?"
)
_SEPARATOR: Final = re.compile(r"[.,' ]")
# The vowel signs of Hindi are no letters to `re`.
_WORD: Final = re.compile(r"\s?-?([^\s\d.,;:!?()\[\]\"'«»…–—-]+)")
_IDEOGRAPH: Final = re.compile(r"[〇零一二三四五六七八九两兩十百千万萬亿億兆만억조]")
_MONTH: Final = re.compile(r"\s?[月월]")
_GLUED: Final = re.compile(r"[mMbB]\b")
_CENTURY: Final = re.compile(r"\s?(?:世[纪紀]|세기)")
_DIGITS_FIRST: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of a text. `readings` are all values it may stand for, none empty.

    `start` and `end` are its place in the folded text, with the words that scale it.
    `power` is what those multiply by, 0 for none.
    """

    text: str
    start: int
    end: int
    readings: frozenset[Value]
    power: int = 0
    is_century: bool = False


def quantities(folded: str, language: str) -> list[Quantity]:
    """Return the numbers of a folded text in order; `language` has no region."""
    if _IDEOGRAPH.search(folded):
        return list(_with_ideographs(folded, language))
    found: list[Quantity] = []
    for match in _NUMBER.finditer(folded):
        found.extend(_read(match[0], match.start(), folded, language))
        if len(found) >= _MOST:
            break
    return found


def normal(mantissa: int, power: int) -> Value:
    """Return the one form of a value."""
    if not mantissa:
        return 0, 0
    digits = str(mantissa)
    kept = digits.rstrip("0")
    return int(kept), power + len(digits) - len(kept)


def _read(text: str, start: int, folded: str, language: str) -> Iterator[Quantity]:
    parts = [part for part in _SEPARATOR.split(text) if part]
    marks = set(_SEPARATOR.findall(text))
    if len(text) > _LONGEST_DIGITS:
        return
    # "9月" is September; the dates see to it.
    if _MONTH.match(folded, start + len(text)):
        return
    readings = _readings(text, parts, marks)
    if not readings:
        # A date or a version, "12.05.2019": each part by itself.
        place = start
        for part in parts:
            place = folded.index(part, place)
            value = frozenset({normal(int(part), 0)})
            yield Quantity(part, place, place + len(part), value)
            place += len(part)
        return
    end = start + len(text)
    power = 0
    while word := _WORD.match(folded, end):
        more = _scales.power(word[1].lower(), language)
        if not more:
            break
        power += more
        end = word.end()
    powers = {power}
    if not power and language == "en" and (glued := _GLUED.match(folded, end)):
        # "£125m" and "$11B", but "a 20m mast" as well.
        powers.add(6 if glued[0] in "mM" else 9)
    values = frozenset(normal(m, p + more) for m, p in readings for more in powers)
    is_century = _CENTURY.match(folded, end) is not None
    yield Quantity(text, start, end, values, power, is_century)


def _readings(text: str, parts: list[str], marks: set[str]) -> set[Value]:
    """Return what digits and separators may mean; empty where they are no number."""
    joined = int("".join(parts))
    if len(parts) == 1:
        return {(joined, 0)}
    last = len(parts[-1])
    # Lakhs are grouped by two: "12,34,567".
    is_grouped = last == 3 and all(len(p) in {2, 3} for p in parts[1:-1])
    if len(marks) == 1:
        if len(parts) == 2 and marks != {" "}:
            decimal = {(joined, -last)}
            return decimal | {(joined, 0)} if last == 3 else decimal
        return {(joined, 0)} if is_grouped else set()
    if len(marks) == 2 and _SEPARATOR.findall(text)[-1] != _SEPARATOR.findall(text)[0]:
        return {(joined, -last)}
    return set()


def _with_ideographs(folded: str, language: str) -> Iterator[Quantity]:
    """Yield the numbers of a Chinese, Japanese or Korean text."""
    for match in _ideographs.NUMERAL.finditer(folded):
        text = match[0].rstrip(".,")
        if len(text) > _LONGEST_DIGITS:
            continue
        if not _IDEOGRAPH.search(text):
            yield from _read(text, match.start(), folded, language)
            continue
        value = _ideographs.value(text)
        if value is not None:
            readings = {normal(*value)}
            # "3千米" are three kilometres.
            if digits := _DIGITS_FIRST.match(text):
                readings.add(normal(int(digits[0]), 0))
            end = match.start() + len(text)
            yield Quantity(text, match.start(), end, frozenset(readings))
