"""A run of table rows as a grid of cells without empty columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from facingpage.core.review import Review
from facingpage.core.table import Cell, cells
from facingpage.export._content import Row


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell with text: where it is in its row's text, and its translation, if any."""

    cell: Cell
    target: str | None


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of a table, all as wide; None is an empty cell."""

    row: Row
    is_header: bool
    cells: tuple[GridCell | None, ...]

    @property
    def is_translated(self) -> bool:
        """Whether the row has a translation to show."""
        return self.row.translation is not None


def grid(review: Review, run: Sequence[Row]) -> tuple[GridRow, ...]:
    """Return a table's rows; columns in which no row has text are left out."""
    own = [cells(row.block) for row in run]
    used = sorted({cell.column for row in own for cell in row})
    places = {column: place for place, column in enumerate(used)}
    made = []
    for row, found in zip(run, own, strict=True):
        targets: Sequence[str | None] = [None] * len(found)
        if row.translation is not None:
            targets = review.target_cells(row.block.id) or targets
        line: list[GridCell | None] = [None] * len(used)
        for cell, target in zip(found, targets, strict=True):
            line[places[cell.column]] = GridCell(cell, target)
        made.append(GridRow(row, row.block.level == 1, tuple(line)))
    return tuple(made)
