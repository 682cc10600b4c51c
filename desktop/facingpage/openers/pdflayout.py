"""The lines of a printed page in the order of reading: columns, tables, then down."""

import re
from bisect import bisect_right
from itertools import pairwise
from statistics import fmean, median
from typing import Final

from facingpage.openers.pdflines import Line

Row = tuple[tuple[Line, ...], ...]
"""A table's row: its cells in the order of reading, each of no or some lines."""

# A page of more lines is a plot or a trap; it is read from top to bottom.
_MOST_LINES: Final = 1_500
_MOST_CUTS: Final = 60
_GUTTER: Final = 0.7
_PROSE_LINES: Final = 3
_PROSE_CHARS: Final = 22
_MARKER = re.compile(r"[•◦▪‣●○■□–—*-]|\(?(?:\d{1,3}|[a-zA-Z])[.)]")
_ROW_STEP: Final = 4.0
_FILLED: Final = 0.6
_MARKER_GAP: Final = 4.0
RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""A letter of a writing that goes from right to left."""


def in_order(lines: tuple[Line, ...]) -> list[Line | Row]:
    """Return a page's lines as they are read; those of a table as its rows.

    The order in the file is the order of painting, which draws headings and floats
    after the text around them.
    """
    marked = _with_markers(list(lines))
    if len(marked) > _MOST_LINES:
        return list(_down(marked))
    letters = "".join(line.text for line in marked)
    is_rtl = len(RIGHT_TO_LEFT.findall(letters)) > len(letters) / 3
    return _cut(marked, 0, is_rtl=is_rtl)


def _cut(lines: list[Line], depth: int, *, is_rtl: bool) -> list[Line | Row]:
    if len(lines) < 2 or depth > _MOST_CUTS or not _has_neighbours(lines):
        return list(_down(lines, is_rtl=is_rtl))
    gaps = _gutters(lines)
    for at in gaps:
        left = [line for line in lines if line.right <= at]
        right = [line for line in lines if line.right > at]
        if _are_columns(left, right):
            first, second = (right, left) if is_rtl else (left, right)
            return [
                *_cut(first, depth + 1, is_rtl=is_rtl),
                *_cut(second, depth + 1, is_rtl=is_rtl),
            ]
    if gaps and (rows := _rows(lines, gaps, is_rtl=is_rtl)):
        return rows
    height = _widest_break(lines)
    if height is None:
        return list(_down(lines, is_rtl=is_rtl))
    above = [line for line in lines if line.bottom >= height]
    below = [line for line in lines if line.bottom < height]
    return [
        *_cut(above, depth + 1, is_rtl=is_rtl),
        *_cut(below, depth + 1, is_rtl=is_rtl),
    ]


def _has_neighbours(lines: list[Line]) -> bool:
    ordered = sorted(lines, key=lambda line: -line.top)
    return any(a.is_beside(b) for a, b in pairwise(ordered))


def _gutters(lines: list[Line]) -> list[float]:
    """Return where no line stands from top to bottom, the widest such gap first."""
    least = _GUTTER * median(line.height for line in lines)
    found: list[tuple[float, float]] = []
    reach: float | None = None
    for line in sorted(lines, key=lambda line: line.left):
        if reach is not None and line.left - reach >= least:
            found.append((line.left - reach, (line.left + reach) / 2))
        reach = line.right if reach is None else max(reach, line.right)
    return [at for _, at in sorted(found, reverse=True)]


def _are_columns(left: list[Line], right: list[Line]) -> bool:
    shared = min(_top(left), _top(right)) - max(_bottom(left), _bottom(right))
    if shared <= 0 or min(len(left), len(right)) < 2:
        return False
    return _is_prose(left) or _is_prose(right)


def _is_prose(lines: list[Line]) -> bool:
    return (
        len(lines) >= _PROSE_LINES
        and fmean(len(line.text) for line in lines) >= _PROSE_CHARS
    )


def _rows(lines: list[Line], gaps: list[float], *, is_rtl: bool) -> list[Line | Row]:
    """Return a table's rows; each begins with a line of the first column."""
    edges = sorted(gaps)
    columns: list[list[Line]] = [[] for _ in range(len(edges) + 1)]
    for line in lines:
        columns[sum(line.left > edge for edge in edges)].append(line)
    if is_rtl:
        columns.reverse()
    starts = sorted(columns[0], key=lambda line: -line.top)
    if len(starts) < 2 or _is_scattered(starts):
        return []
    rows: list[list[list[Line]]] = [[[] for _ in columns] for _ in starts]
    for at, column in enumerate(columns):
        for line in column:
            middle = (line.top + line.bottom) / 2
            # The lowest row that begins above the line's middle.
            number = bisect_right(starts, -middle, key=lambda one: -one.top) - 1
            rows[max(number, 0)][at].append(line)
    filled = [sum(bool(row[at]) for row in rows) for at in range(len(columns))]
    # Buttons that happen to stand side by side fill few cells of their "table".
    if min(filled) < 2 or sum(filled) < _FILLED * len(rows) * len(columns):
        return []
    made: list[Line | Row] = []
    for held in rows:
        cells = tuple(tuple(_down(cell)) for cell in held)
        if sum(map(bool, cells)) > 1:
            made.append(cells)
        else:
            made.extend(line for cell in cells for line in cell)
    return made


def _is_scattered(starts: list[Line]) -> bool:
    """Return whether the first column's lines stand too far apart for a table."""
    steps = [a.bottom - b.bottom for a, b in pairwise(starts)]
    return median(steps) > _ROW_STEP * median(line.height for line in starts)


def _widest_break(lines: list[Line]) -> float | None:
    """Return a height at which no line stands, that of the widest such gap."""
    best: tuple[float, float] | None = None
    reach: float | None = None
    for line in sorted(lines, key=lambda line: -line.top):
        if reach is not None and (gap := reach - line.top) > -0.2 * line.height:
            found = (gap, (reach + line.top) / 2)
            # Letters of lines set close reach into one another.
            if best is None or found[0] > best[0]:
                best = gap, min(found[1], reach)
        reach = line.bottom if reach is None else min(reach, line.bottom)
    return None if best is None else best[1]


def _down(lines: list[Line], *, is_rtl: bool = False) -> list[Line]:
    """Return lines from top to bottom, and those on one line in its direction."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: -line.top):
        if rows and rows[-1][0].is_beside(line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [
        line
        for row in rows
        for line in sorted(row, key=lambda one: one.left, reverse=is_rtl)
    ]


def _with_markers(lines: list[Line]) -> list[Line]:
    """Return lines with a bullet or number that stands before one joined to it."""
    markers = [line for line in lines if _MARKER.fullmatch(line.text)]
    if not markers or len(lines) > _MOST_LINES:
        return lines
    rest = [line for line in lines if not _MARKER.fullmatch(line.text)]
    for marker in markers:
        near = [
            (line.left - marker.right, at)
            for at, line in enumerate(rest)
            if line.is_beside(marker)
            and 0 <= line.left - marker.right < _MARKER_GAP * line.height
        ]
        if not near:
            rest.append(marker)
            continue
        at = min(near)[1]
        line = rest[at]
        rest[at] = Line(
            f"{marker.text} {line.text}",
            # The text's own left edge: the lines below it stand under that.
            line.left,
            line.right,
            line.bottom,
            line.top,
            line.height,
            line.is_bold,
        )
    return rest


def _top(lines: list[Line]) -> float:
    return max((line.top for line in lines), default=0.0)


def _bottom(lines: list[Line]) -> float:
    return min((line.bottom for line in lines), default=0.0)
