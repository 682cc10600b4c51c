"""Translation memories: TMX 1.1 to 1.4."""

from typing import Final

from facingpage.core.memory import MOST_CHARS, Remembered
from facingpage.core.terms import clean
from facingpage.translation.lists.base import Asked, Entries
from facingpage.translation.lists.xml import (
    Element,
    children,
    entries,
    language,
    local,
    text,
)

# What they hold is another program's formatting, not words.
_CODES: Final = frozenset({"bpt", "ept", "ph", "it", "ut"})
_MOST_LANGUAGES: Final = 40


def read(asked: Asked) -> Entries:
    """Yield what a memory remembers, from its source language into each other.

    Raises:
        Unreadable: it is no XML.
    """
    usual = ""
    for element in entries(asked.file, frozenset({"header", "tu"})):
        if local(element) == "header":
            usual = _code(element.get("srclang"))
            continue
        found = _unit(element, _code(element.get("srclang")) or usual, asked)
        if found:
            yield from found
        else:
            yield None


def _unit(unit: Element, source: str, asked: Asked) -> list[Remembered]:
    variants = [*children(unit, "tuv")][:_MOST_LANGUAGES]
    texts = {language(each): _sentence(each) for each in reversed(variants)}
    texts = {code: said for code, said in texts.items() if code and said}
    sources = [source] if source in texts else [] if source else [*texts]
    found = []
    for own in sources:
        for code, said in texts.items():
            is_wanted = len(texts) == 2 or asked.target in {"", code}
            if code != own and is_wanted:
                made = next(each for each in variants if language(each) == code)
                who = _said(made, unit, "changeid", "creationid")
                when = _when(_said(made, unit, "changedate", "creationdate"))
                each = Remembered(texts[own], said, own, code, who, when, asked.name)
                found.append(each)
    return found


def _sentence(variant: Element) -> str:
    for segment in children(variant, "seg"):
        said = clean(text(segment, _CODES))
        return said if len(said) <= MOST_CHARS else ""
    return ""


def _said(variant: Element, unit: Element, *names: str) -> str:
    for each in (variant, unit):
        for name in names:
            if said := clean(each.get(name) or ""):
                return said[:200]
    return ""


def _when(stamp: str) -> str:
    """Return the ISO 8601 form of "20261129T153000Z"; "" where it is none."""
    digits = stamp.removesuffix("Z").replace("T", "")
    if len(digits) != 14 or not (digits.isascii() and digits.isdigit()):
        return ""
    parts = [digits[:4], *(digits[at : at + 2] for at in range(4, 14, 2))]
    return "{}-{}-{}T{}:{}:{}+00:00".format(*parts)


def _code(said: str | None) -> str:
    """Return the base code of a header's language; "" for "*all*" or none."""
    code = (said or "").strip().split("-")[0].split("_")[0].lower()
    return code if code.isalpha() else ""
