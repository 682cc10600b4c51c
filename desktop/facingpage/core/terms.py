"""The glossary: how a person wants terms translated, and changes to be undone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal
from unicodedata import category, normalize

from facingpage.core.languages import base

Scope = Literal["project", "global"]

MOST_CHARS: Final = 200
"""A longer text is a sentence, for the memory, and no term."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term and its translation.

    Languages are codes; "" is any. A term that `is_kept` is not translated: its target
    is its source. One that `is_exact` stands as written, in capitals and letters;
    others may begin with a capital and be inflected. Of the same term in both scopes
    the project's holds. `made_at` is UTC in ISO 8601.
    """

    source: str
    target: str
    source_language: str = ""
    target_language: str = ""
    is_kept: bool = False
    is_exact: bool = False
    note: str = ""
    scope: Scope = "project"
    who: str = ""
    made_at: str = ""

    @property
    def key(self) -> "TermKey":
        """What a glossary has one translation of."""
        text = self.source if is_exact(self) else self.source.casefold()
        return text, base(self.source_language), base(self.target_language)

    def is_for(self, source: str, target: str) -> bool:
        """Return whether the term is one of this pair of languages."""
        return (
            base(self.source_language) in {"", base(source)}
            and base(self.target_language) in {"", base(target)}
        )  # fmt: skip


TermKey = tuple[str, str, str]
"""The term folded, and the base codes of its languages; of a term that is `clean`."""

Glossary = Mapping[TermKey, Term]
"""Every term by its key, in the order in which they were put there first."""


@dataclass(frozen=True, slots=True)
class ChangeTerms:
    """Put terms into a glossary, in place of those of the same key, and take some out.

    Of `removed` only the keys count; one that is not there is no error.
    """

    put: tuple[Term, ...] = ()
    removed: tuple[Term, ...] = ()

    @property
    def size(self) -> int:
        """How many terms it is about."""
        return len(self.put) + len(self.removed)

    def apply(self, glossary: Glossary) -> tuple[dict[TermKey, Term], "ChangeTerms"]:
        """Return the glossary after this change, and the change that takes it back."""
        made = dict(glossary)
        return made, self.apply_to(made)

    def apply_to(self, glossary: dict[TermKey, Term]) -> "ChangeTerms":
        """Change a glossary; return the change that changes it back."""
        before: dict[TermKey, Term | None] = {}
        for term in self.removed:
            key = term.key
            # Of a term that a list has twice, what was there first is what was before.
            before.setdefault(key, glossary.pop(key, None))
        for term in self.put:
            key = term.key
            before.setdefault(key, glossary.get(key))
            glossary[key] = term
        back = tuple(term for term in before.values() if term is not None)
        new = (key for key, term in before.items() if term is None)
        gone = tuple(glossary[key] for key in new if key in glossary)
        return ChangeTerms(back, gone)

    def words(self) -> str:
        """Return what this change did, as a notice says it."""
        terms, done = self.put or self.removed, "kept" if self.put else "removed"
        if len(terms) == 1:
            return f"Term “{terms[0].source}” {done}"
        return f"{len(terms):,} terms {done}"


def is_exact(term: Term) -> bool:
    """Return whether a term must stand as written: an acronym must, unasked."""
    return term.is_exact or (
        term.source.isupper() and sum(map(str.isalpha, term.source)) > 1
    )


def clean(text: str) -> str:
    """Return a text on one line, composed, without control and invisible characters.

    That is how terms are kept: what came out of a list can hold anything.
    """
    composed = normalize("NFC", text)
    if not composed.isprintable():
        composed = "".join(
            " " if category(letter)[0] == "C" and letter not in _JOINERS else letter
            for letter in composed
        )
    return " ".join(composed.split())


def usable(terms: Iterable[Term]) -> tuple[tuple[Term, ...], int]:
    """Return the terms that say something, cleaned, and how many do not.

    A term says something with a source and a target of at most 200 characters, the
    source not only signs.
    """
    made, odd = [], 0
    for term in terms:
        source, target = clean(term.source), clean(term.target)
        if term.is_kept:
            target = source
        if (
            not target
            or max(len(source), len(target)) > MOST_CHARS
            or not any(map(str.isalnum, source))
        ):
            odd += 1
            continue
        note = clean(term.note)[:_MOST_NOTE]
        if (source, target, note) != (term.source, term.target, term.note):
            term = replace(term, source=source, target=target, note=note)  # noqa: PLW2901  # cleaned
        made.append(term)
    return tuple(made), odd


_MOST_NOTE: Final = 1_000
# Inside words of Persian and Indic scripts they change what is read.
_JOINERS: Final = "\u200c\u200d"
