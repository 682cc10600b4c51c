"""Labelled and noted words as they are drawn: tinted, and with lines under them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from facingpage.core.annotations import Note, Span
from facingpage.core.mirror import (
    Shown,
    chosen_now,
    shown_on_source,
    shown_on_target,
)
from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.core.scheme import Scheme
from facingpage.core.sentence_map import sentence_pairs
from facingpage.ui.found_marks import selection_ranges
from facingpage.ui.typesetter import Piece, Side

NOTE_PATTERN: Final = -1
"""How words with a note are underlined, whatever their labels."""

# Beside its hue each label has a line of its own: in length and gap of its dashes, by
# its thickness.
_PATTERNS: Final[tuple[tuple[float, ...], ...]] = (
    (),
    (3.0, 1.6),
    (1.0, 1.4),
    (5.0, 1.4, 1.0, 1.4),
)
_NOTE_DASHES: Final = (0.6, 1.6)
_THICK_PX: Final = 2.0
_LANE_PX: Final = 3.0
_BELOW_PX: Final = 3.5
_LANES: Final = 6
# Up to so many lie apart; more lie closer together, and thinner.
_WIDE_LANES: Final = 3
_NARROW_THICK_PX: Final = 1.3
_NARROW_LANE_PX: Final = 1.9
_TINT: Final = 34
_TINT_MOST: Final = 76
_FAINT: Final = 110


@dataclass(frozen=True, slots=True)
class Stroke:
    """A span of a text under a line; code points of the whole text.

    `color` is "#rrggbb" as the scheme has it, "" for a note's; `pattern` numbers the
    label. One that is not exact is of the sentence in which the words stand. Where no
    lane is free the lane is -1: it has no line, and counts as one `more` where the
    lowest one ends.
    """

    start: int
    end: int
    color: str
    pattern: int
    lane: int
    is_exact: bool = True
    more: int = 0


@dataclass(frozen=True, slots=True)
class Laid:
    """A stroke in a text that is set: its rectangles, each with its line's baseline.

    They are counted from the corner of the text, in pixels.
    """

    stroke: Stroke
    places: tuple[tuple[QRectF, float], ...]


def strokes_of(
    review: Review, scheme: Scheme, block: BlockId
) -> tuple[tuple[Stroke, ...], tuple[Stroke, ...]]:
    """Return what is drawn in a block's original and in its translation."""
    spans: Sequence[Span | Note] = review.spans.get(block, ())
    notes = tuple(note for note in review.notes.get(block, ()) if note.anchor)
    if not spans and not notes:
        return (), ()
    numbers = {label.id: number for number, label in enumerate(scheme.labels)}
    colors = {label.id: label.color for label in scheme.labels}
    pairs = sentence_pairs(review, block)
    left: list[tuple[Shown, str, int]] = []
    right: list[tuple[Shown, str, int]] = []
    for each in (*spans, *notes):
        anchor = each.anchor
        if anchor is None:
            continue
        color, pattern = "", NOTE_PATTERN
        if isinstance(each, Span):
            color = colors.get(each.label, "#808080")
            pattern = numbers.get(each.label, 0)
        now = each.chosen and chosen_now(review, block, pairs, anchor, each.chosen)
        now = now or each.chosen
        left.append((shown_on_source(pairs, anchor, now), color, pattern))
        shown = shown_on_target(review, block, pairs, anchor, now)
        right += [(one, color, pattern) for one in shown]
    # Several words of a sentence may be shown by the sentence alone: by one line.
    return tuple(_in_lanes(left)), tuple(_in_lanes(dict.fromkeys(right)))


def laid_out(side: Side | None, strokes: Sequence[Stroke]) -> tuple[Laid, ...]:
    """Return where strokes stand in a text that is set: found once, drawn often."""
    if side is None:
        return ()
    found = []
    for stroke in strokes:
        places = [
            (rect.translated(piece.x, piece.y), baseline + piece.y)
            for piece in side.pieces
            if stroke.start < piece.end and piece.start < stroke.end
            for rect, baseline in _rects(side.text, piece, stroke)
        ]
        if places:
            found.append(Laid(stroke, tuple(places)))
    return tuple(found)


def draw_tints(
    painter: QPainter,
    corner: QPointF,
    laid: Sequence[Laid],
    ink: Callable[[str], QColor],
) -> None:
    """Fill what lies behind words, before they are; `ink` makes colours legible."""
    seen = painter.clipBoundingRect().translated(-corner)
    deep = _depth(laid)
    for each in laid:
        if not each.stroke.is_exact or not each.stroke.color:
            continue
        color = QColor(ink(each.stroke.color))
        # Words under many stay legible.
        color.setAlpha(min(_TINT, _TINT_MOST // max(deep, 1)))
        for rect, _ in each.places:
            if rect.intersects(seen):
                painter.fillRect(rect.translated(corner), color)


def _depth(laid: Sequence[Laid]) -> int:
    """Return how many lie over one another at most."""
    return max((each.stroke.lane + 1 + each.stroke.more for each in laid), default=0)


def draw_lines(
    painter: QPainter,
    corner: QPointF,
    laid: Sequence[Laid],
    ink: Callable[[str], QColor],
) -> None:
    """Draw the lines under words, those that overlap below one another."""
    seen = painter.clipBoundingRect().translated(-corner)
    is_narrow = max((each.stroke.lane for each in laid), default=0) >= _WIDE_LANES
    step = _NARROW_LANE_PX if is_narrow else _LANE_PX
    thick = _NARROW_THICK_PX if is_narrow else _THICK_PX
    for each in laid:
        stroke = each.stroke
        if stroke.lane < 0:
            continue
        color = QColor(ink(stroke.color))
        if not stroke.is_exact:
            color.setAlpha(_FAINT)
        for rect, baseline in each.places:
            if rect.intersects(seen):
                y = corner.y() + baseline + _BELOW_PX + stroke.lane * step
                left, right = corner.x() + rect.left(), corner.x() + rect.right()
                draw_line(painter, left, right, y, color, stroke.pattern, thick)


def draw_counts(
    painter: QPainter,
    corner: QPointF,
    laid: Sequence[Laid],
    metrics: QFontMetricsF,
    inks: tuple[QColor, QColor],
) -> None:
    """Draw how many labels have no line of their own: "+2" where the lowest line ends.

    The painter's font is that of `metrics`; `inks` are those of words and of the paper.
    """
    for each in laid:
        if not each.stroke.more:
            continue
        rect, baseline = each.places[-1]
        words = f"+{each.stroke.more}"
        wide, tall = metrics.horizontalAdvance(words) + 6, metrics.height()
        left = max(rect.right() - wide, 0)
        box = QRectF(left, baseline + 1, wide, tall)
        box.translate(corner)
        painter.setPen(QPen(inks[0], 1))
        painter.setBrush(inks[1])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def draw_line(  # noqa: PLR0917  # where, then how
    painter: QPainter,
    left: float,
    right: float,
    y: float,
    color: QColor,
    pattern: int,
    thick_px: float = _THICK_PX,
) -> None:
    """Draw one line in a label's pattern, from one x to another."""
    dashes = _NOTE_DASHES if pattern < 0 else _PATTERNS[pattern % len(_PATTERNS)]
    pen = QPen(color, thick_px)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashes:
        pen.setDashPattern(list(dashes))
    painter.setPen(pen)
    painter.drawLine(QPointF(left + 0.5, y), QPointF(right - 0.5, y))


def _rects(text: str, piece: Piece, stroke: Stroke) -> Iterator[tuple[QRectF, float]]:
    """Yield where a span of a text stands in a piece, in the piece's coordinates.

    With each rectangle comes the baseline of its line. In a line that mixes directions
    a span may stand in several.
    """
    for number in range(piece.layout.lineCount()):
        line = piece.layout.lineAt(number)
        span = [(stroke.start, stroke.end)]
        for _, unit, size in selection_ranges(piece, line, text, span):
            boxes = (run.boundingRect() for run in line.glyphRuns(unit, size))
            edges = sorted((box.left(), box.right()) for box in boxes)
            for left, right in _merged(edges):
                rect = QRectF(left, line.y(), right - left, line.height())
                yield rect, line.y() + line.ascent()


def _in_lanes(spans: Iterable[tuple[Shown, str, int]]) -> list[Stroke]:
    """Give each a lane that is free as long as it is; the longest ones lie highest.

    Where none is, it is counted at the one in the lowest lane.
    """
    ends = [-1] * _LANES
    made: list[Stroke] = []
    lowest = -1
    ordered = sorted(spans, key=lambda each: (each[0].start, -each[0].end))
    for shown, color, pattern in ordered:
        free = (lane for lane in range(_LANES) if ends[lane] <= shown.start)
        lane = next(free, -1)
        if lane < 0:
            made[lowest] = replace(made[lowest], more=made[lowest].more + 1)
        else:
            ends[lane] = shown.end
            lowest = len(made) if lane == _LANES - 1 else lowest
        made.append(
            Stroke(shown.start, shown.end, color, pattern, lane, shown.is_exact)
        )
    return made


def _merged(edges: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    made: list[tuple[float, float]] = []
    for left, right in edges:
        if made and left <= made[-1][1] + 0.5:
            made[-1] = made[-1][0], max(made[-1][1], right)
        else:
            made.append((left, right))
    return made
