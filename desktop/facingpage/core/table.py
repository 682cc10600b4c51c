"""Table rows as cells: in the text, in the translation, and in their columns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from facingpage.core.page import CELL_GAP, Block

_TABLE = re.compile(r".*/table[^/]*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its column, from 0, and the code points of the row's text it is."""

    column: int
    start: int
    end: int


def cells(block: Block) -> tuple[Cell, ...]:
    """Return the cells of a table row that have text, in order."""
    texts = block.text.split(CELL_GAP)
    columns: Sequence[int] = block.columns
    if len(columns) != len(texts) or list(columns) != sorted(set(columns)):
        columns = range(len(texts))
    found = []
    start = 0
    for column, text in zip(columns, texts, strict=True):
        found.append(Cell(column, start, start + len(text)))
        start += len(text) + len(CELL_GAP)
    return tuple(found)


def bound(cell: str) -> str:
    """Return a cell's text with its own bars bound, so that they divide nothing."""
    return cell.replace("| ", "|\u00a0").replace(" |", "\u00a0|")


def is_same_table(one: Block, other: Block) -> bool:
    """Return whether two table rows stand in the same table."""
    first, second = _TABLE.match(one.path), _TABLE.match(other.path)
    return (first and first[0]) == (second and second[0])
