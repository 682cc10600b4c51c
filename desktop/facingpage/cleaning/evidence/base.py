"""What a piece of evidence is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from facingpage.cleaning.facts import PageFacts
from facingpage.cleaning.outline import Floats

Columns = Mapping[str, Floats]


@dataclass(slots=True)
class Case:
    """A block and what was decided of it; columns are by "evidence:column".

    One is made for every block: frozen, it would take three times as long.
    """

    page: PageFacts
    columns: Columns
    index: int
    kept: bool

    def value(self, column: str) -> float:
        """Return what a column says of the block, NaN where it is not known."""
        values = self.columns.get(column)
        return float("nan") if values is None else float(values[self.index])


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing to be known of every block.

    `measure` returns `columns`, each a number for every block, NaN where it is not
    known; it may leave columns out that cannot be known for a page. `reason` says in
    plain words (lower case, no full stop) how it speaks for what was decided.
    """

    id: str
    columns: tuple[str, ...]
    measure: Callable[[PageFacts], Columns]
    reason: Callable[["Case"], str]
