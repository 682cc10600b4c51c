"""The tags under a block: its labels, the labels of its words, and its notes."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from facingpage.core.languages import is_right_to_left
from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.core.scheme import Scheme
from facingpage.ui.plain_text import visible_text
from facingpage.ui.span_strokes import NOTE_PATTERN, draw_line
from facingpage.ui.wording import tr

TAG_PX: Final = 18
"""How high a tag is."""

_GAP_PX: Final = 6
_ROW_PX: Final = TAG_PX + 4
_PAD_PX: Final = 8
_MARK_PX: Final = 14
_MOST_PX: Final = 230
_MOST_NOTE_PX: Final = 420
_MOST: Final = 12
_NOTE_CHARS: Final = 60


@dataclass(frozen=True, slots=True)
class TagItem:
    """What a tag says: of the block (`block`), of words (`span`), or a note."""

    kind: Literal["block", "span", "note", "more"]
    words: str
    color: str = ""
    pattern: int = 0


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag and where it is, from the row's top left corner, in pixels."""

    item: TagItem
    rect: QRectF


def items_of(review: Review, scheme: Scheme, block: BlockId) -> tuple[TagItem, ...]:
    """Return the tags of a block: its labels, those of its words, its notes."""
    if not (block in review.labels or block in review.spans or block in review.notes):
        return ()
    found = list(_items(review, scheme, block))
    if len(found) > _MOST:
        more = len(found) - _MOST + 1
        found = [*found[: _MOST - 1], TagItem("more", tr("{more} more", more=more))]
    return tuple(found)


def _items(review: Review, scheme: Scheme, block: BlockId) -> Iterator[TagItem]:
    numbers = {label.id: number for number, label in enumerate(scheme.labels)}
    for label_id in review.labels.get(block, ()):
        yield _item("block", scheme, label_id, numbers, "")
    counts = Counter(span.label for span in review.spans.get(block, ()))
    for label_id, many in counts.items():
        times = f" × {many}" if many > 1 else ""
        yield _item("span", scheme, label_id, numbers, times)
    for note in review.notes.get(block, ()):
        words = " ".join(visible_text(note.text[: 4 * _NOTE_CHARS]).split())
        short = f"{words[:_NOTE_CHARS]}…" if len(words) > _NOTE_CHARS else words
        yield TagItem("note", short, "", NOTE_PATTERN if note.anchor else 0)


def _item(
    kind: Literal["block", "span"],
    scheme: Scheme,
    label_id: str,
    numbers: dict[str, int],
    more: str,
) -> TagItem:
    label = scheme.get(label_id)
    color = label.color if label else "#808080"
    words = f"{visible_text(scheme.name_of(label_id))}{more}"
    return TagItem(kind, words, color, numbers.get(label_id, 0))


def placed(
    items: tuple[TagItem, ...],
    metrics: QFontMetricsF,
    corner: QPointF,
    width: float,
    *,
    is_right_to_left: bool,
) -> tuple[tuple[Tag, ...], float]:
    """Return the tags in as many rows as they need, and how high that is.

    `corner` is the column's top left, `width` its width; tags begin where text does.
    """
    made, x, y = [], 0.0, 0.0
    for item in items:
        own = metrics.horizontalAdvance(item.words) + 2 * _PAD_PX
        most = _MOST_NOTE_PX if item.kind == "note" else _MOST_PX
        own = min(own + (_MARK_PX + 4 if item.kind != "more" else 0), most, width)
        if x and x + own > width:
            x, y = 0.0, y + _ROW_PX
        left = width - x - own if is_right_to_left else x
        rect = QRectF(corner.x() + left, corner.y() + y, own, TAG_PX)
        made.append(Tag(item, rect))
        x += own + _GAP_PX
    return tuple(made), y + _ROW_PX if made else 0.0


@dataclass(frozen=True, slots=True)
class TagInks:
    """The colours tags are drawn in: of words, of edges, and a label's own."""

    ink: QColor
    muted: QColor
    border: QColor
    label: QColor


def draw_tag(
    painter: QPainter, tag: Tag, top: int, metrics: QFontMetricsF, inks: TagInks
) -> None:
    """Draw a tag: a label's colour is its fill and its mark, its words are in ink."""
    item, rect = tag.item, tag.rect.translated(0, top)
    box = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(inks.border, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if item.kind == "block":
        fill = QColor(inks.label)
        fill.setAlpha(46)
        painter.setPen(QPen(inks.label, 1))
        painter.setBrush(fill)
    if item.kind != "more":
        radius = 4 if item.kind == "note" else TAG_PX / 2
        painter.drawRoundedRect(box, radius, radius)
    text = rect.adjusted(_PAD_PX, 0, -_PAD_PX, 0)
    left, middle = rect.left() + _PAD_PX, rect.center().y()
    if item.kind == "block":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.label)
        painter.drawRoundedRect(QRectF(left + 1, middle - 4, 8, 8), 2, 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    if item.kind == "span":
        draw_line(painter, left, left + _MARK_PX, middle + 1, inks.label, item.pattern)
    elif item.kind == "note":
        _draw_note(painter, left, middle, inks.muted)
    if item.kind != "more":
        text.setLeft(left + _MARK_PX + 4)
    painter.setPen(inks.muted if item.kind in {"note", "more"} else inks.ink)
    words = metrics.elidedText(
        item.words, Qt.TextElideMode.ElideRight, text.width() + 1
    )
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    # A name reads its own way, whatever way the window does.
    way = Qt.TextFlag.TextForceLeftToRight
    if is_right_to_left(words):
        way = Qt.TextFlag.TextForceRightToLeft
    how = int(flags | Qt.AlignmentFlag.AlignAbsolute) | int(way)
    painter.drawText(text, how, words)


def _draw_note(painter: QPainter, x: float, y: float, color: QColor) -> None:
    """Draw a sheet with two lines of writing on it."""
    painter.setPen(QPen(color, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(round(x) + 1.5, round(y) - 5.5, 9, 10))
    for line in (-2, 1):
        start = QPointF(round(x) + 4, round(y) + line + 0.5)
        painter.drawLine(start, start + QPointF(4, 0))
