"""How a page's line is painted: titles, where it is from, its mark, how far it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facingpage.core import languages
from facingpage.core.edits.marks import MAYBE, NO, YES
from facingpage.ui import theme
from facingpage.ui.page_line import PageLine
from facingpage.ui.page_model import LINE, AnyIndex
from facingpage.ui.page_words import mark_words
from facingpage.ui.plain_text import visible_text

_PAD_PX: Final = 12
_GAP_PX: Final = 3
_CARD_PX: Final = 8
_TOP_PX: Final = 8
_TITLE_LINES: Final = 2
_TITLE_CHARS: Final = 400
_ROOM_PX: Final = 10_000
_SHAPE_PX: Final = 12
_KIN_PX: Final = 10
_MOST_KNOWN: Final = 1_000


@dataclass(frozen=True, slots=True)
class _Shown:
    """A text of a line as painted: with line breaks, `height` pixels high.

    Before it stands the shape of `mark`, if it has one.
    """

    text: str
    color: str
    font: QFont
    height: int
    mark: str = ""


def _broken(text: str, color: str, font: QFont, most: int, width: int) -> _Shown:
    """Return a text broken into at most so many lines; the last one is cut."""
    # A title of a million letters shows no more than these anyway.
    # Bytes of a file name that are no letters stop Qt where they are not replaced.
    text = visible_text(text[:_TITLE_CHARS])
    layout = QTextLayout(text, font)
    layout.beginLayout()
    lines: list[str] = []
    metrics = QFontMetrics(font)
    units = text.encode("utf-16-le")
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        if len(lines) == most - 1:
            rest = units[2 * line.textStart() :].decode("utf-16-le", "replace")
            how = Qt.TextElideMode.ElideRight
            lines.append(metrics.elidedText(rest, how, width))
            break
        end = 2 * (line.textStart() + line.textLength())
        start = 2 * line.textStart()
        lines.append(units[start:end].decode("utf-16-le", "replace").rstrip())
    layout.endLayout()
    whole = "\n".join(lines)
    height = metrics.lineSpacing() * len(lines)
    if not whole.isascii():
        # Lines in another font, as of Arabic, may be higher; what is drawn below the
        # height is cut off.
        room = QRect(0, 0, width, _ROOM_PX)
        height = max(height, metrics.boundingRect(room, 0, whole).height())
    return _Shown(whole, color, font, height)


def _height_of(texts: Sequence[_Shown]) -> int:
    """Return how high a line of these texts is, in pixels."""
    height = sum(shown.height for shown in texts) + _GAP_PX * (len(texts) - 1)
    return height + 2 * _TOP_PX + 4


def _inset(line: PageLine) -> int:
    return _KIN_PX if line.kin is not None and line.kin.place else 0


def _marked(line: PageLine) -> str:
    """Return the last text of a line: the mark, where it is from, what is like it."""
    mark = mark_words(line.mark)
    kin = line.kin.words() if line.kin is not None and not line.kin.place else ""
    return " · ".join(filter(None, (mark, kin, line.detail)))


def _draw_mark(painter: QPainter, place: QRect, mark: str, color: QColor) -> None:
    """Draw a tick, a ring or a cross in the middle of a place."""
    painter.save()
    pen = QPen(color, 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    middle = QPointF(place.center())
    if mark == YES:
        points = (QPointF(-4, 0), QPointF(-1, 3), QPointF(4, -4))
        painter.drawPolyline([middle + point for point in points])
    elif mark == MAYBE:
        painter.drawEllipse(middle, 4, 4)
    else:
        for down in (-1, 1):
            corner = QPointF(3.5, 3.5 * down)
            painter.drawLine(middle - corner, middle + corner)
    painter.restore()


class PageDelegate(QStyledItemDelegate):
    """Paints title, translated title, site and date; a thin bar while translating."""

    def __init__(self, parent: QWidget) -> None:
        """Make it in the theme's current colours."""
        super().__init__(parent)
        self.tokens = theme.current()
        self.is_uniform = False
        self._known: dict[tuple[object, ...], _Shown] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the room for all lines of a page; its title may take two."""
        # Of the viewport: a scroll bar takes some of the view's own width.
        view = option.widget
        if isinstance(view, QAbstractItemView):
            width = view.viewport().width()
        else:
            width = option.rect.width()
        if self.is_uniform:
            return QSize(width, self.uniform_height())
        line: PageLine = index.data(LINE)
        texts = self._layouts(line, width - 2 * (_CARD_PX + _PAD_PX) - _inset(line))
        return QSize(width, _height_of(texts))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        """Paint a page's line."""
        line: PageLine = index.data(LINE)
        t = self.tokens
        state, rect = option.state, option.rect
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = rect.adjusted(_CARD_PX, 2, -_CARD_PX, -2)
        if is_selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.selection_soft if is_selected else t.hover))
            painter.drawRoundedRect(card, 6, 6)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        if is_selected and (has_focus or t.is_high_contrast):
            painter.setPen(QPen(QColor(t.selection), t.edge_px if has_focus else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(card, 6, 6)
        top = card.top() + _TOP_PX
        inset = _inset(line)
        left, width = card.left() + _PAD_PX + inset, card.width() - 2 * _PAD_PX - inset
        if inset:
            # The others of a group hang on a line below the first.
            painter.setPen(QPen(QColor(t.border), 2))
            painter.drawLine(left - _KIN_PX, rect.top(), left - _KIN_PX, rect.bottom())
        for shown in self._layouts(line, width):
            box = QRect(left, top, width, shown.height)
            if shown.mark:
                box.setLeft(box.left() + _SHAPE_PX + 4)
                place = QRect(left, top, _SHAPE_PX, shown.height)
                _draw_mark(painter, place, shown.mark, QColor(shown.color))
            painter.setFont(shown.font)
            painter.setPen(QColor(shown.color))
            # A title reads its own way, whatever way the window does.
            way = Qt.TextFlag.TextForceLeftToRight
            side = Qt.AlignmentFlag.AlignLeft
            if languages.is_right_to_left(shown.text):
                side = Qt.AlignmentFlag.AlignRight
                way = Qt.TextFlag.TextForceRightToLeft
            flags = int(side | Qt.AlignmentFlag.AlignAbsolute) | int(way)
            painter.drawText(box, flags, shown.text)
            top += shown.height + _GAP_PX
        if line.done is not None:
            self._bar(painter, card, line.done)
        painter.restore()

    def uniform_height(self) -> int:
        """Return the height of every row where all have the same."""
        t = self.tokens
        sizes = (t.control_px, t.small_px, t.small_px - 1)
        rows = (QFontMetrics(self._font(size)).lineSpacing() for size in sizes)
        return sum(rows) + 2 * _GAP_PX + 2 * _TOP_PX + 4

    def _layouts(self, line: PageLine, width: int) -> list["_Shown"]:
        """Return the texts of a line, broken and cut to a width in pixels."""
        # Rows of one height have room for three lines, and for two of Arabic.
        most = _TITLE_LINES
        if self.is_uniform and (line.translated or line.address):
            most = 1
        texts = self._texts(line, width, most)
        if self.is_uniform and _height_of(texts) > self.uniform_height():
            return self._texts(line, width, 1)
        return texts

    def _texts(self, line: PageLine, width: int, most: int) -> list["_Shown"]:
        """Return the texts of a line, the titles broken into at most so many lines."""
        t = self.tokens
        bold = self._font(t.control_px, QFont.Weight.DemiBold)
        small = self._font(t.small_px - 1)
        detail = t.flag if line.is_failed else t.muted
        title = t.muted if line.mark == NO else t.ink
        parts = (
            (line.title, title, bold, most, ""),
            (line.translated, title, self._font(t.small_px), most, ""),
            (line.address, t.muted, small, 1, ""),
            (_marked(line), self._mark_color(line) or detail, small, 1, line.mark),
        )
        width = max(40, width)
        shape_px = _SHAPE_PX + 4
        return [
            replace(
                self._broken(text, color, font, most, width - shape_px * bool(mark)),
                mark=mark,
            )
            for text, color, font, most, mark in parts
            if text
        ]

    def _broken(
        self, text: str, color: str, font: QFont, most: int, width: int
    ) -> _Shown:
        """Return what `_broken` does; a line is drawn anew at each step of its bar."""
        text = text[:_TITLE_CHARS]
        key = text, color, font.key(), self.tokens.sans, most, width
        if key not in self._known:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[key] = _broken(text, color, font, most, width)
        return self._known[key]

    def _mark_color(self, line: PageLine) -> str:
        t = self.tokens
        return {YES: t.kept, MAYBE: t.ink, NO: t.muted}.get(line.mark, "")

    def _bar(self, painter: QPainter, card: QRect, done: float) -> None:
        groove = QRect(
            card.left() + _PAD_PX, card.bottom() - 3, card.width() - 2 * _PAD_PX, 2
        )
        painter.fillRect(groove, QColor(self.tokens.rule))
        groove.setWidth(round(groove.width() * done))
        painter.fillRect(groove, QColor(self.tokens.selection))

    def _font(self, size_px: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont()
        font.setFamilies(list(self.tokens.sans))
        font.setPixelSize(size_px)
        font.setWeight(weight)
        return font
