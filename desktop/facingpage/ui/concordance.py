"""The list of places found: what was found in the middle, its counterpart beside it.

Each text is laid out by itself, in its own direction: what stands in one column, or in
one line, never turns another one round.
"""

from collections.abc import Callable, Sequence
from math import ceil
from typing import Final, cast

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QLinearGradient,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facingpage.core.query import Span
from facingpage.ui import theme
from facingpage.ui.icons import pixmap
from facingpage.ui.line_places import PAD_PX, columns_of, gutter_of, turned
from facingpage.ui.plain_text import utf16_offset, visible_text
from facingpage.ui.search_lines import (
    ROW,
    AnyIndex,
    Head,
    Line,
    SearchLines,
    Side,
    sides,
)
from facingpage.ui.theme import Tokens
from facingpage.ui.wording import tr, trn

_TEXT_PX: Final = 14
_ROOM_PX: Final = 10
_ICON_PX: Final = 14
_EDGE_PX: Final = 3
_MARK_PX: Final = 8
_TICK_PX: Final = 13
_FADE_PX: Final = 22
_BEFORE_CHARS: Final = 30
ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})

Marks = Callable[[str], Sequence[Span]]
"""Tells what else of a text is to be marked."""


class ConcordanceDelegate(QStyledItemDelegate):
    """Paints pages' titles and the places on them."""

    def __init__(self, parent: QWidget) -> None:
        """Make it in the theme's current colours."""
        super().__init__(parent)
        self.tokens = theme.current()
        self.reader = ""
        self.marks: Marks = lambda _: ()
        self.then: Callable[[Line], str | None] = lambda _: None
        self.is_ticked: Callable[[int], bool] | None = None

    def sizeHint(self, option: QStyleOptionViewItem, _: AnyIndex) -> QSize:
        """Return the same height for every row."""
        metrics = QFontMetricsF(self._font())
        return QSize(option.rect.width(), round(metrics.height()) + _ROOM_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        """Paint a row."""
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Head):
            self._paint_head(painter, option.rect, row)
        elif isinstance(row, Line):
            self._paint_line(painter, option, row, index.row())
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, head: Head) -> None:
        t = self.tokens
        painter.fillRect(rect, QColor(t.panel))
        bold = theme.font(t.sans, t.control_px, bold=True)
        plain = theme.font(t.sans, t.small_px)
        # Isolated: a right-to-left title leaves the count on its own side.
        about = " · ".join(filter(None, (head.page.site, head.page.date[:10])))
        count = trn("{n} place", "{n} places", head.places)
        said, metrics = QFontMetricsF(plain), QFontMetricsF(bold)
        box = rect.adjusted(PAD_PX, 0, -PAD_PX, 0)

        def draw(words: str, place: QRect, face: QFont, color: str) -> None:
            _draw_plain(painter, QRectF(turned(place, rect)), words, face, color)

        many = QRect(box)
        many.setLeft(box.right() + 1 - ceil(said.horizontalAdvance(count)))
        draw(count, many, plain, t.muted)
        box.setRight(many.left() - PAD_PX)
        title = " ".join(visible_text(head.page.name_shown()[:300]).split())
        site = said.horizontalAdvance(about) + PAD_PX if about else 0
        room = max(box.width() - site, box.width() / 2)
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)
        name = QRect(box)
        name.setWidth(ceil(metrics.horizontalAdvance(shown)))
        draw(shown, name, bold, t.ink)
        box.setLeft(name.right() + PAD_PX)
        about = said.elidedText(about, Qt.TextElideMode.ElideRight, box.width())
        box.setWidth(ceil(said.horizontalAdvance(about)))
        draw(about, box, plain, t.muted)

    def _paint_line(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        line: Line,
        row: int,
    ) -> None:
        t, rect, state = self.tokens, option.rect, option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        paper = t.selection_soft if is_selected else t.paper
        if not is_selected and state & QStyle.StateFlag.State_MouseOver:
            paper = t.hover
        painter.fillRect(rect, QColor(paper))
        if is_selected:
            has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
            edge = QColor(t.focus if has_focus else t.border)
            line_at = QRect(rect.left(), rect.top(), _EDGE_PX, rect.height())
            painter.fillRect(turned(line_at, rect), edge)
        self._paint_gutter(painter, rect, line, row)
        ink = t.ink if line.block.is_kept else t.debris
        is_ticked = self.is_ticked is None or self.is_ticked(row)
        then = self.then(line) if is_ticked else None
        for box, side in zip(columns_of(rect), sides(line, self.reader), strict=True):
            color = ink if side.key else t.muted
            self._paint_side(painter, box, side, (color, paper), then)

    def _paint_gutter(
        self, painter: QPainter, rect: QRect, line: Line, row: int
    ) -> None:
        t = self.tokens
        font = theme.font(t.sans, t.small_px)
        color = t.muted if line.block.is_kept else t.debris
        box = gutter_of(rect)
        size = _ICON_PX if self.is_ticked is None else _TICK_PX
        top = rect.top() + (rect.height() - size) // 2
        sign = turned(QRect(rect.left() + _MARK_PX, top, size, size), rect)
        if self.is_ticked is not None:
            _draw_tick(painter, QRectF(sign), t, is_on=self.is_ticked(row))
        elif not line.block.is_kept or line.passage.column in {"note", "label"}:
            name = (
                "drop"
                if line.passage.column in {"original", "translation"}
                else "edited"
            )
            scale = painter.device().devicePixelRatioF()
            drawn = pixmap(name, color, _ICON_PX, scale)
            painter.drawPixmap(sign.topLeft(), drawn)
        block = line.block
        number = block.called or f"{block.block:,}"
        is_right = not QGuiApplication.isRightToLeft()
        _draw_plain(painter, QRectF(box), number, font, color, is_right=is_right)

    def _paint_side(
        self,
        painter: QPainter,
        rect: QRect,
        side: Side,
        colors: tuple[str, str],
        then: str | None,
    ) -> None:
        """Paint a column, with `then` in the place of what was found there."""
        if not side.text:
            return
        box, key = QRectF(rect), side.key
        marks: list[Span] = []
        new: Span | None = None
        if key is not None and then is not None:
            side, new = _with_replacement(side, then)
        else:
            marks = [span for span in self.marks(side.text) if span != key]
        text = side.text
        if key is None:
            text, marks = _elided(text, marks, QFontMetricsF(self._font()), box.width())
        layout, line = _laid_out(text, self._font(), side)
        natural = line.naturalTextRect()
        x = box.left()
        if key is not None:
            middle = key[0], new[1] if new is not None else key[1]
            ends = [_x_of(line, utf16_offset(text, place)) for place in middle]
            x = box.center().x() - sum(ends) / 2
        elif side.is_right_to_left:
            # Its right edge stands at the column's, wherever Qt begins the line.
            x = box.right() - natural.right()
        color, paper = colors
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        painter.setPen(QColor(color))
        y = box.top() + (box.height() - line.height()) / 2
        formats = self._formats(text, key, marks, new)
        layout.draw(painter, QPointF(x, y), formats)
        if key is not None:
            is_cut = x + natural.left() < box.left(), x + natural.right() > box.right()
            self._fade(painter, box, paper, is_cut)
        painter.setClipping(False)

    def _formats(
        self, text: str, key: Span | None, marks: Sequence[Span], new: Span | None
    ) -> list[QTextLayout.FormatRange]:
        """Return how parts of a text look; beside a `new` one `key` is struck out."""
        t = self.tokens
        made = [_format(text, span, t.find, t.find_ink) for span in marks]
        if key is not None and new is None:
            made.append(_format(text, key, t.find_current, t.find_current_ink))
        elif key is not None and new is not None:
            old = _format(text, key, t.debris_soft, t.debris)
            look = QTextCharFormat(old.format)
            look.setFontStrikeOut(True)
            old.format = look
            made += [old, _format(text, new, t.edited_soft, t.edited)]
        return [each for each in made if each.length]

    def _fade(
        self, painter: QPainter, box: QRectF, color: str, is_cut: tuple[bool, bool]
    ) -> None:
        """Let the text go out where the column ends, instead of cutting a letter."""
        clear = QColor(color)
        clear.setAlpha(0)
        for is_on, outer, inner in (
            (is_cut[0], box.left(), box.left() + _FADE_PX),
            (is_cut[1], box.right(), box.right() - _FADE_PX),
        ):
            if is_on:
                shade = QLinearGradient(outer, 0, inner, 0)
                shade.setColorAt(0, QColor(color))
                shade.setColorAt(1, clear)
                left = min(outer, inner)
                painter.fillRect(
                    QRectF(left, box.top(), _FADE_PX, box.height()), QBrush(shade)
                )

    def _font(self) -> QFont:
        return theme.font(self.tokens.serif, _TEXT_PX)


class Concordance(QListView):
    """The list; Enter goes to a place, Escape leaves."""

    went = Signal(int, bool)
    """A row was chosen, and whether the focus is to go to the page with it."""
    left = Signal()
    ticked = Signal(int)
    """The row whose tick was turned."""

    def __init__(self, parent: QWidget, model: SearchLines) -> None:
        """Make it over the places."""
        super().__init__(parent)
        self.setObjectName("concordance")
        self.setAccessibleName(tr("Places found"))
        self.setModel(model)
        self.delegate = ConcordanceDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._click)

    def set_row(self, row: int) -> None:
        """Make a row current and visible."""
        index = self.model().index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the place, tick it off, leave; else move as a list does."""
        row, key = self.currentIndex().row(), event.key()
        if key in ENTER and row >= 0:
            self.went.emit(row, True)  # noqa: FBT003  # a signal's argument
        elif key == Qt.Key.Key_Space and row >= 0:
            self.ticked.emit(row)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window's own."""
        is_key = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_key and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if is_key and event.type() == QEvent.Type.KeyPress:
            self.left.emit()
            return True
        return super().event(event)

    def _click(self, index: AnyIndex) -> None:
        place = self.viewport().mapFromGlobal(self.cursor().pos())
        ticks = self.delegate.is_ticked is not None
        if ticks and gutter_of(self.visualRect(index)).contains(place):
            self.ticked.emit(index.row())
        else:
            self.went.emit(index.row(), False)  # noqa: FBT003  # as above


def _with_replacement(side: Side, then: str) -> tuple[Side, Span]:
    """Return a text with what is to stand there after what was found, and where."""
    _, end = side.key or (0, 0)
    text = f"{side.text[:end]}{visible_text(then)}{side.text[end:]}"
    return side._replace(text=text), (end, end + len(then))


def _laid_out(text: str, font: QFont, side: Side) -> tuple[QTextLayout, QTextLine]:
    """Return a text as one line, in its own direction whatever stands around it."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft
        if side.is_right_to_left
        else Qt.LayoutDirection.LeftToRight
    )
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setNumColumns(2 * len(text))
    layout.endLayout()
    return layout, line


def _elided(
    text: str, marks: list[Span], metrics: QFontMetricsF, width: float
) -> tuple[str, list[Span]]:
    """Return as much of a text as there is room for, from near its first mark on."""
    first = max(marks[0][0] - _BEFORE_CHARS, 0) if marks else 0
    if first and metrics.horizontalAdvance(text) > width:
        first = text.rfind(" ", 0, first) + 1
        text = f"…{text[first:]}"
        marks = [(a - first + 1, b - first + 1) for a, b in marks if a >= first]
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    return text, [(a, min(b, len(text))) for a, b in marks if a < len(text)]


def _x_of(line: QTextLine, unit: int) -> float:
    # What it really returns is the place, and the offset it was asked for.
    place, _ = cast("tuple[float, int]", line.cursorToX(unit))
    return place


def _format(text: str, span: Span, fill: str, ink: str) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = utf16_offset(text, span[0])
    made.length = utf16_offset(text, span[1]) - made.start
    look = QTextCharFormat()
    look.setBackground(QColor(fill))
    look.setForeground(QColor(ink))
    made.format = look
    return made


def _draw_plain(
    painter: QPainter,
    box: QRectF,
    text: str,
    font: QFont,
    color: str,
    *,
    is_right: bool = False,
) -> None:
    side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.drawText(box, int(flags), text)


def _draw_tick(painter: QPainter, square: QRectF, t: Tokens, *, is_on: bool) -> None:
    painter.setPen(QColor(t.selection if is_on else t.muted))
    painter.setBrush(QColor(t.selection if is_on else t.field))
    painter.drawRoundedRect(square, 3, 3)
    if is_on:
        pen = painter.pen()
        pen.setColor(QColor(t.on_selection))
        pen.setWidthF(1.8)
        painter.setPen(pen)
        a, b = square.left(), square.top()
        painter.drawPolyline(
            [QPointF(a + 3, b + 6.5), QPointF(a + 5.5, b + 9), QPointF(a + 10, b + 4)]
        )
