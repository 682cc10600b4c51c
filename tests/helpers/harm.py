"""Errors put into right translations on purpose, one kind a flag of the checks.

Each takes a source, its translation, their languages and a line of a third language;
it returns the harmed translation, or None where there is nothing to harm.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from babel import Locale

from facingpage.translation import Pair, checks

_NUMBER: Final = re.compile(r"(?<!\d)(?<![\d.,])\d{2,}(?![\d.,]*\d)")
_NOT: Final = {
    "en": r"\b(?:not|never|no|nothing|nobody|none|without|cannot)\b|n['’]t\b",
    "pt": r"\b(?:não|nunca|nem|nenhum|nenhuma|nada|ninguém|sem|jamais)\b",
}
_MONEY: Final = (
    ("£", "€"),
    ("€", "£"),
    ("$", "€"),
    ("libras", "euros"),
    ("pounds", "euros"),
    ("euros", "pounds"),
    ("dólares", "euros"),
    ("dollars", "euros"),
)
_MEASURES: Final = (
    ("%", ""),
    (" por cento", ""),
    (" percent", ""),
    ("km", "milhas"),
    ("quilómetros", "milhas"),
    ("quilômetros", "milhas"),
    ("kilometres", "miles"),
    ("kilometers", "miles"),
    ("milhas", "km"),
    ("miles", "km"),
    ("metros", "pés"),
    ("metres", "feet"),
    ("meters", "feet"),
)
_NAME: Final = re.compile(
    r"(?<=[^\W\d_A-Z] )[A-ZА-Я]\w{3,} [A-ZА-Я]\w{3,}(?!\w| [A-Z])"
)
_CAPITALISED: Final = re.compile(r"(?<=[^\W\d_] )[A-ZА-ЯІЇЄ]\w{2,}")
_MARK: Final = re.compile(r'[()"“”«»]')


@dataclass(frozen=True, slots=True)
class Line:
    """A right translation that is to be harmed."""

    source: str
    translation: str
    source_language: str
    target_language: str
    other: str


Harm = Callable[[Line], str | None]


def _drop_number(line: Line) -> str | None:
    found = _NUMBER.search(line.translation)
    if found is None or found[0] not in line.source:
        return None
    return line.translation[: found.start()] + line.translation[found.end() :]


def _change_number(line: Line) -> str | None:
    found = _NUMBER.search(line.translation)
    if found is None or found[0] not in line.source:
        return None
    digit = str((int(found[0][-1]) + 3) % 10)
    end = found.end()
    return line.translation[: end - 1] + digit + line.translation[end:]


def _change_month(line: Line) -> str | None:
    months = Locale.parse(line.target_language).months["format"]["wide"]
    for number, name in months.items():
        found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", line.translation)
        if found is None:
            continue
        near = line.translation[max(0, found.start() - 6) : found.end() + 6]
        if any(map(str.isdigit, near)):
            other = months[number % 12 + 1]
            return line.translation.replace(name, other, 1)
    return None


def _move_hour(line: Line) -> str | None:
    """Return the translation with an hour of the afternoon in the morning."""
    if re.search(r"\d\s?p\.?m\b", line.source, re.IGNORECASE) is None:
        return None
    wrong = re.sub(
        r"(?<!\d)(1[3-9]|2[0-3])(?=h|:\d)",
        lambda hour: str(int(hour[1]) - 12),
        line.translation,
    )
    return re.sub(r" (?:da|de) (?:tarde|noite)", "", wrong)


def _swapped(pairs: tuple[tuple[str, str], ...]) -> Harm:
    def swap(line: Line) -> str | None:
        if not any(map(str.isdigit, line.source)):
            return None
        for word, other in pairs:
            place = re.compile(rf"(?<=\d){re.escape(word)}|(?<![\w]){re.escape(word)}")
            if place.search(line.translation) and other not in line.translation:
                return place.sub(other, line.translation)
        return None

    return swap


def _drop_negation(line: Line) -> str | None:
    ours, theirs = _NOT.get(line.source_language), _NOT.get(line.target_language)
    if (
        ours is None
        or theirs is None
        or not re.search(ours, line.source, re.IGNORECASE)
    ):
        return None
    found = re.findall(theirs, line.translation, re.IGNORECASE)
    if len(found) != 1:
        return None
    return re.sub(theirs + r"\s?", "", line.translation, flags=re.IGNORECASE)


def _drop_name(line: Line) -> str | None:
    """Take out a name of two words, as both sides spell it; else all names there are.

    Across scripts nobody can tell which is which without what is measured here.
    """
    both = set(_NAME.findall(line.source))
    if not both:
        return None
    for name in both:
        if name in line.translation:
            return line.translation.replace(name, "", 1).replace("  ", " ")
    if line.translation.isascii() or line.source_language == line.target_language:
        return None
    if not any("а" <= letter <= "я" for letter in line.source + line.translation):
        return None
    return _CAPITALISED.sub("", line.translation)


def _drop_mark(line: Line) -> str | None:
    found = list(_MARK.finditer(line.translation))
    if len(found) < 2 or not _MARK.search(line.source):
        return None
    return line.translation[: found[-1].start()] + line.translation[found[-1].end() :]


def _change_address(line: Line) -> str | None:
    found = re.search(r"\b[\w-]+\.(?:com|org|net)\b", line.translation)
    if found is None or found[0] not in line.source:
        return None
    return line.translation.replace(found[0], found[0].replace(".", ""))


def _add_gloss(line: Line) -> str | None:
    if "(" in line.source or "(" in line.translation:
        return None
    words = line.translation.split(" ")
    return " ".join([*words[: len(words) // 2], "(o)", *words[len(words) // 2 :]])


def _cut_short(line: Line) -> str | None:
    if len(line.translation) < 60:
        return None
    return line.translation[: len(line.translation) * 2 // 5].rsplit(" ", 1)[0] + "."


HARMS: Final[Mapping[str, tuple[Harm, ...]]] = {
    "numbers": (_drop_number, _change_number),
    "dates": (_change_month,),
    "times": (_move_hour,),
    "currency": (_swapped(_MONEY),),
    "units": (_swapped(_MEASURES),),
    "names": (_drop_name,),
    "negation": (_drop_negation,),
    "brackets": (_drop_mark,),
    "added": (_add_gloss,),
    "lost": (_change_address,),
    "copied": (lambda line: line.source,),
    "wrong-script": (lambda line: line.other or None,),
    "length": (_cut_short,),
}
"""Of each flag of the checks, what it should find."""


@dataclass(slots=True)
class Count:
    """Errors put in, those of them flagged, and right translations flagged."""

    put: int = 0
    found: int = 0
    alarms: int = 0


def harmed(lines: Iterable[Line]) -> dict[str, Count]:
    """Return what the checks make of errors put into right translations, by flag."""
    counts = {flag: Count() for flag in HARMS}
    for line in lines:
        before = flags_of(line, line.translation)
        for flag in before:
            counts[flag].alarms += 1
        for flag, harms in HARMS.items():
            for harm in harms:
                wrong = None if flag in before else harm(line)
                if wrong is not None and wrong != line.translation:
                    counts[flag].put += 1
                    counts[flag].found += flag in flags_of(line, wrong)
    return counts


def flags_of(line: Line, translation: str) -> tuple[str, ...]:
    """Return the flags of another translation of a line."""
    pair = Pair(line.source_language, line.target_language)
    return checks.flags(line.source, translation, pair)
