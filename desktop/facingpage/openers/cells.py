"""The rows of a table: in which columns their cells stand, and which is the header."""

from typing import Final

from lxml.html import HtmlElement

from facingpage.core.page import CELL_GAP
from facingpage.core.table import bound

# Cells further right reach down into no row: a hostile table would be slow otherwise.
_MOST_HELD: Final = 64
_MOST_COLUMNS: Final = 1_000
_MOST_ROWS: Final = 65_534
_CELLS: Final = frozenset({"td", "th"})


class Grid:
    """Where the cells of a table's next row stand, those above reaching down."""

    def __init__(self) -> None:
        self._row = 0
        self._last_row = 0
        self._held: dict[int, int] = {}

    def next_row(self, row: HtmlElement) -> tuple[list[int], bool]:
        """Return the column of each cell, and whether a cell above reaches in."""
        self._row += 1
        is_reached = self._last_row >= self._row
        columns: list[int] = []
        at = 0
        for cell in row:
            if cell.tag not in _CELLS:
                continue
            while self._held.get(at, 0) >= self._row:
                at += 1
            columns.append(at)
            wide = _span(cell, "colspan", _MOST_COLUMNS)
            tall = _span(cell, "rowspan", _MOST_ROWS)
            if tall > 1:
                last = self._row + tall - 1
                self._last_row = max(self._last_row, last)
                for column in range(at, min(at + wide, _MOST_HELD)):
                    self._held[column] = last
            at += wide
        return columns, is_reached


def is_header(row: HtmlElement) -> bool:
    """Return whether a row names the table's columns."""
    cells = [cell for cell in row if cell.tag in _CELLS]
    outer = row.getparent()
    if outer is not None and outer.tag == "thead":
        return True
    # The corner of a table is often an empty <td>.
    filled = [cell for cell in cells if cell.tag == "th" or _has_text(cell)]
    return len(filled) > 1 and all(cell.tag == "th" for cell in filled)


def row_text(cells: list[str], columns: list[int]) -> tuple[str, tuple[int, ...]]:
    """Return a row's text and the columns of the cells that are in it.

    `cells` begins with what stands before the first cell. A bar inside a cell is
    bound to its neighbours by no-break spaces, so that it divides nothing.
    """
    texts = [bound(" ".join(cell.split())) for cell in cells]
    text = CELL_GAP.join(filter(None, texts))
    if texts[0] or len(columns) != len(texts) - 1:
        return text, ()
    found = zip(texts[1:], columns, strict=True)
    return text, tuple(column for cell, column in found if cell)


def _has_text(cell: HtmlElement) -> bool:
    return any(text.strip() for text in cell.itertext())


def _span(cell: HtmlElement, name: str, most: int) -> int:
    said = (cell.get(name) or "").strip()[:6]
    if not said.isascii() or not said.isdigit():
        return 1
    return min(max(int(said), 1), most)
