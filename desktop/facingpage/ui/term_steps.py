"""Changes of the window's glossary that can be taken back, in whatever order."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from facingpage.core.terms import (
    ChangeTerms,
    Glossary,
    Scope,
    Term,
    TermKey,
    usable,
)
from facingpage.core.wire import WireError, from_json, to_json, unpack
from facingpage.storage.term_journal import signed

SCOPES: Final[tuple[Scope, ...]] = ("global", "project")

Glossaries = Mapping[Scope, Glossary]

Left = Mapping[tuple[Scope, TermKey], Term | None]
"""What stands in the glossaries for each term of a step after it; None: nothing."""


class TermStep:
    """A change of the glossary that was, or is to be, made; it can be taken back."""

    def __init__(self, change: ChangeTerms) -> None:
        """Make the step; what takes it back is known once it was made."""
        self.change = change
        self.inverse: ChangeTerms | None = None
        self.left: Left | None = None
        self.keep: Callable[[Made], None] = lambda _: None
        """Is called with how it was made, each time: to have it known another day."""

    @property
    def size(self) -> int:
        """How many terms it is about."""
        return self.change.size

    def note(self, made: "Made") -> None:
        """Remember how it was made."""
        self.change, self.inverse, self.left = made.change, made.inverse, made.left
        self.keep(made)


@dataclass(frozen=True, slots=True)
class Made:
    """A step's change, signed, what takes it back, and what it left."""

    change: ChangeTerms
    inverse: ChangeTerms
    left: Left


@dataclass(frozen=True, slots=True)
class Changed:
    """What a step makes of the glossaries.

    `parts` are its changes by scope, each with what takes it back; `others` the terms
    that came, went, or are another now; `step` is what the step knows from now on.
    `is_partly` tells whether something was left as a later step has it.
    """

    glossaries: dict[Scope, Glossary]
    parts: tuple[tuple[Scope, ChangeTerms, ChangeTerms], ...]
    others: tuple[Term, ...]
    step: Made
    is_partly: bool


@dataclass(frozen=True, slots=True)
class _Left:
    scope: Scope
    key: TermKey
    term: Term | None


@dataclass(frozen=True, slots=True)
class _Record:
    change: ChangeTerms
    inverse: ChangeTerms
    left: tuple[_Left, ...]


def record_of(made: Made) -> str:
    """Return how a step was made as JSON; 50,000 terms take a second."""
    left = tuple(_Left(*of, term) for of, term in made.left.items())
    return to_json(_Record(made.change, made.inverse, left))


def made_from(record: str) -> Made | None:
    """Return how a step was made; None where the record is damaged or empty."""
    try:
        read = unpack(_Record, from_json(record, depth=2))
    except (WireError, ValueError, RecursionError):
        return None
    change, inverse = (
        replace(each, put=usable(each.put)[0]) for each in (read.change, read.inverse)
    )
    left = {(each.scope, each.key): each.term for each in read.left}
    return Made(change, inverse, left)


def changed(glossaries: Glossaries, step: TermStep, *, is_back: bool) -> Changed:
    """Return what a step makes of the glossaries, or what taking it back does.

    A step that was made before touches only what still is as it left it: each page has
    its own steps to undo, and what was decided on another one since stays.
    """
    own = step.change
    if step.left is None:
        # Once: done again it is the same, or a later step would take it for another.
        own = replace(own, put=signed(own.put))
    whole = (step.inverse or ChangeTerms()) if is_back else own
    change = ChangeTerms(
        tuple(t for t in whole.put if _is_as_left(glossaries, step.left, t)),
        tuple(t for t in whole.removed if _is_as_left(glossaries, step.left, t)),
    )
    made = dict(glossaries)
    parts, others = [], [*change.put, *change.removed]
    for scope, part in parts_of(change):
        made[scope], back = part.apply(made[scope])
        parts.append((scope, part, back))
        others += back.put
    inverse = step.inverse or ChangeTerms(
        tuple(term for _, _, back in parts for term in back.put),
        tuple(term for _, _, back in parts for term in back.removed),
    )
    touched = {(term.scope, term.key) for term in (*change.put, *change.removed)}
    now = {(scope, key): made[scope].get(key) for scope, key in touched}
    return Changed(
        made,
        tuple(parts),
        tuple(dict.fromkeys(others)),
        Made(own, inverse, {**(step.left or {}), **now}),
        is_partly=change.size < whole.size,
    )


def parts_of(change: ChangeTerms) -> tuple[tuple[Scope, ChangeTerms], ...]:
    """Return a change by the scopes it is about."""
    parts = (
        (
            scope,
            ChangeTerms(
                tuple(term for term in change.put if term.scope == scope),
                tuple(term for term in change.removed if term.scope == scope),
            ),
        )
        for scope in SCOPES
    )
    return tuple((scope, part) for scope, part in parts if part.size)


def with_scope(scope: Scope, glossary: Glossary) -> Glossary:
    """Return a glossary whose terms are all of a scope, whatever its file says."""
    return {
        key: term if term.scope == scope else replace(term, scope=scope)
        for key, term in glossary.items()
    }


def others_of(before: Glossary, after: Glossary) -> tuple[Term, ...]:
    """Return the terms of both that the other has not, or otherwise."""
    gone = (term for key, term in before.items() if after.get(key) != term)
    came = (term for key, term in after.items() if before.get(key) != term)
    return (*gone, *came)


def _is_as_left(glossaries: Glossaries, left: Left | None, term: Term) -> bool:
    if left is None:
        return True
    return glossaries[term.scope].get(term.key) == left.get((term.scope, term.key))
