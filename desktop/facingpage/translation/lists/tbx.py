"""Terminologies: TBX of 2019 (conceptEntry) and the MARTIF before it (termEntry)."""

from dataclasses import dataclass
from typing import Final

from facingpage.core.languages import UNDETERMINED
from facingpage.core.terms import Term, clean
from facingpage.translation.lists.base import Asked, Entries
from facingpage.translation.lists.xml import (
    Element,
    children,
    entries,
    language,
    local,
    text,
)

_ENTRIES: Final = frozenset({"termEntry", "conceptEntry"})
_MOST_SYNONYMS: Final = 20
_MOST_LANGUAGES: Final = 40
# No translation is made with what a terminologist struck off.
_STRUCK: Final = ("deprecated", "superseded", "obsolete", "forbidden")

KEPT: Final = "x-doNotTranslate"
"""The type of our own note on a term that is not translated: "yes"."""

EXACT: Final = "x-caseSensitive"
"""The type of our own note on a term that must stand as written: "yes"."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A term in one language. `is_struck`: no translation is made with it."""

    text: str
    is_struck: bool
    is_kept: bool
    is_exact: bool


def read(asked: Asked) -> Entries:
    """Yield every term of a language with the preferred one of every other.

    Of entries in more than two languages only what is into the wanted one. "und" is any
    language: of two sections one of which is in that, the first is the source.

    Raises:
        Unreadable: it is no XML.
    """
    for entry in entries(asked.file, _ENTRIES):
        found = _entry(entry, asked)
        if found:
            yield from found
        else:
            yield None


def _entry(entry: Element, asked: Asked) -> list[Term]:
    sections = [
        (code, _terms(section))
        for section in [*children(entry, "langSet", "langSec")][:_MOST_LANGUAGES]
        if (code := language(section))
    ]
    note = next((clean(text(each)) for each in _descriptions(entry)), "")
    if UNDETERMINED in {code for code, _ in sections}:
        if len(sections) != 2:
            return []
        (code, own), (other, theirs) = sections
        pair = [each.replace(UNDETERMINED, "") for each in (code, other)]
        return _pairs(own, theirs, (pair[0], pair[1]), note)
    terms: dict[str, list[_Said]] = {}
    for code, said in sections:
        terms.setdefault(code, []).extend(said)
    return [
        term
        for code, own in terms.items()
        for other, theirs in terms.items()
        if code != other and (len(terms) == 2 or asked.target in {"", other})
        for term in _pairs(own, theirs, (code, other), note)
    ]


def _pairs(
    own: list[_Said], theirs: list[_Said], pair: tuple[str, str], note: str
) -> list[Term]:
    """Return each term of a language with the preferred one of another."""
    target = next((each.text for each in theirs if not each.is_struck), "")
    return [
        Term(
            each.text,
            target,
            *pair,
            is_kept=each.is_kept,
            is_exact=each.is_exact,
            note=note,
        )
        for each in own
        if target
    ]


def _terms(section: Element) -> list[_Said]:
    """Return the terms of a language, those struck off last."""
    found = []
    for group in [*children(section, "tig", "ntig", "termSec")][:_MOST_SYNONYMS]:
        said = clean(
            " ".join(text(each) for each in group.iter() if local(each) == "term")
        )
        notes = [
            (each.get("type") or "", text(each).strip().lower())
            for each in group.iter()
            if local(each) in {"termNote", "administrativeStatus"}
        ]
        is_struck = any(word in value for _, value in notes for word in _STRUCK)
        if said:
            kept, exact = (KEPT, "yes") in notes, (EXACT, "yes") in notes
            found.append(_Said(said, is_struck, kept, exact))
    # The preferred one stands in for the others.
    return sorted(found, key=lambda each: each.is_struck)


def _descriptions(entry: Element) -> list[Element]:
    names = {"descrip", "definition", "note"}
    return [each for each in entry.iter() if local(each) in names][:1]
