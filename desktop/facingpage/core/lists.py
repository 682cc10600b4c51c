"""What a glossary or a translation memory in a file holds."""

from dataclasses import dataclass

from facingpage.core.memory import Remembered
from facingpage.core.terms import Term


@dataclass(frozen=True, slots=True)
class ListPart:
    """Some of what a list holds, in order; `skipped` counts entries of no use."""

    terms: tuple[Term, ...] = ()
    sentences: tuple[Remembered, ...] = ()
    skipped: int = 0
