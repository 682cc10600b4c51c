"""Terminologies: TBX of 2019 (conceptEntry) and the MARTIF before it (termEntry)."""

from typing import Final

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


def read(asked: Asked) -> Entries:
    """Yield every term of a language with the preferred one of every other.

    Of entries in more than two languages only what is into the wanted one.

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
    terms: dict[str, list[tuple[str, bool]]] = {}
    for section in [*children(entry, "langSet", "langSec")][:_MOST_LANGUAGES]:
        if code := language(section):
            terms.setdefault(code, []).extend(_terms(section))
    note = next((clean(text(each)) for each in _descriptions(entry)), "")
    found = []
    for code, own in terms.items():
        for other, theirs in terms.items():
            target = next((term for term, is_struck in theirs if not is_struck), "")
            is_wanted = len(terms) == 2 or asked.target in {"", other}
            if code != other and target and is_wanted:
                found += [Term(term, target, code, other, note=note) for term, _ in own]
    return found


def _terms(section: Element) -> list[tuple[str, bool]]:
    """Return the terms of a language in order, each with whether it is struck off."""
    found = []
    for group in [*children(section, "tig", "ntig", "termSec")][:_MOST_SYNONYMS]:
        said = clean(
            " ".join(text(each) for each in group.iter() if local(each) == "term")
        )
        status = " ".join(
            text(each) for each in group.iter()
            if local(each) in {"termNote", "administrativeStatus"}
        ).lower()  # fmt: skip
        if said:
            found.append((said, any(word in status for word in _STRUCK)))
    # The preferred one stands in for the others.
    return sorted(found, key=lambda each: each[1])


def _descriptions(entry: Element) -> list[Element]:
    names = {"descrip", "definition", "note"}
    return [each for each in entry.iter() if local(each) in names][:1]
