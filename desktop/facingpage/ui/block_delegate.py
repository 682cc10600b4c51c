"""Paints a row of the facing pages: gutter, original, translation, folded line."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPen,
    QPixmap,
    QTextCharFormat,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from facingpage.core.languages import is_right_to_left_language
from facingpage.core.page import BlockId, Kind
from facingpage.ui.block_model import SOURCE, TARGET, BlockModel
from facingpage.ui.finder import Finder
from facingpage.ui.found_marks import Span, draw_marked, layered
from facingpage.ui.icons import pixmap
from facingpage.ui.row_shapes import (
    CHIP_MARK_PX,
    RESTORE_WORD,
    Note,
    RowShape,
    RowShapes,
)
from facingpage.ui.sentence_marks import SentenceMarks
from facingpage.ui.theme import Tokens, font
from facingpage.ui.typesetter import Side
from facingpage.ui.words import SET_BY_YOU

_BAR_PX: Final = 3
_MARK_PX: Final = 12
_PICTURE_PX: Final = 16
_DOT_PERIOD_PX: Final = 5
# Lines of a waiting translation end where no eye is drawn to: fractions of the width.
_BARS: Final = (0.94, 0.98, 0.88, 0.96, 0.91)
_BARS_MAX: Final = 4

_Index = QModelIndex | QPersistentModelIndex


class BlockDelegate(QStyledItemDelegate):
    """Draws what `RowShapes` laid out; the view says what is current or hovered."""

    def __init__(
        self,
        model: BlockModel,
        shapes: RowShapes,
        finder: Finder,
        marks: SentenceMarks,
        view: QAbstractItemView,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._shapes = shapes
        self._finder = finder
        self._sentences = marks
        self.current_row = -1
        self.hovered_row = -1
        self.is_restore_hovered = False
        self.is_chip_hovered = False
        self.edited_row = -1
        self.scrolled_px = 0
        self.set_tokens(shapes.setter.tokens)

    def set_tokens(self, tokens: Tokens) -> None:
        """Draw in other colours and sizes."""
        self._tokens = tokens
        self._colors: dict[str, QColor] = {}
        self._marks: dict[tuple[str, float], QPixmap] = {}
        self._small = font(tokens.sans, tokens.small_px)
        self._small_metrics = QFontMetricsF(self._small)
        self._tiny = font(tokens.sans, tokens.tiny_px)
        self._tiny_metrics = QFontMetricsF(self._tiny)
        self._match = QTextCharFormat()
        self._match.setBackground(tokens.color("find"))
        self._match.setForeground(tokens.color("find_ink"))
        self._sentence = QTextCharFormat()
        self._sentence.setBackground(tokens.color("sentence"))
        self._sentence.setForeground(tokens.color("ink"))
        self._word = QTextCharFormat()
        self._word.setBackground(tokens.color("linked"))
        self._word.setForeground(tokens.color("ink"))
        self._strong = QTextCharFormat()
        self._strong.setBackground(tokens.color("find_current"))
        self._strong.setForeground(tokens.color("find_current_ink"))

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return a row's true height."""
        row = self._model.row(index.row())
        return QSize(self._shapes.columns.text_width, self._shapes.height(row))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Draw a cell; nothing of a text leaves its row."""
        rect, column, row = option.rect, index.column(), index.row()
        shape = self._shapes.shape(self._model.row(row))
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        # Of a row higher than the view, only what is in view is drawn.
        painter.setClipRect(rect & self._view.viewport().rect())
        if is_selected or row == self.current_row:
            painter.fillRect(rect, self._color("selection_soft"))
        elif shape.row.is_fold and row == self.hovered_row:
            painter.fillRect(rect, self._color("hover"))
        if row == self.current_row and column == SOURCE:
            painter.fillRect(
                0, rect.y(), _BAR_PX, rect.height(), self._color("selection")
            )
        top = rect.y()
        if shape.row.is_fold:
            self._paint_fold(painter, top, shape)
        elif column == SOURCE:
            self._paint_gutter(painter, top, shape, row)
            self._paint_source(painter, top, shape, row)
            if self._shapes.columns.is_single or not self._model.has_targets:
                self._paint_reason(painter, top, shape, row)
        else:
            self._paint_target(painter, top, shape, row)
        painter.setClipping(False)

    def _paint_fold(self, painter: QPainter, top: int, shape: RowShape) -> None:
        columns, metrics = self._shapes.columns, self._small_metrics
        x = columns.source_x
        last = columns.source_x if columns.is_single else columns.target_x
        room = last + columns.text_width - x - 20
        words = metrics.elidedText(shape.words, Qt.TextElideMode.ElideRight, room)
        middle = top + shape.height / 2
        y = middle + (metrics.ascent() - metrics.descent()) / 2
        painter.setFont(self._small)
        head, colon, rest = words.partition(":")
        painter.setPen(self._color("debris"))
        painter.drawText(QPointF(x, y), head + colon)
        painter.setPen(self._color("muted"))
        painter.drawText(QPointF(x + metrics.horizontalAdvance(head + colon), y), rest)
        arrow = x + metrics.horizontalAdvance(words) + 10
        self._paint_chevron(painter, arrow, middle, is_open=shape.row.is_open)
        self._paint_dots(painter, columns.gutter_right - 6, top + 6, top + 19, phase=0)

    def _paint_chevron(
        self, painter: QPainter, x: float, y: float, *, is_open: bool
    ) -> None:
        name = "chevron-down" if is_open else "chevron"
        picture = self._picture(painter, name, "muted")
        painter.drawPixmap(QPointF(x - _MARK_PX / 2, y - _MARK_PX / 2), picture)

    def _paint_dots(
        self, painter: QPainter, x: float, top: float, bottom: float, *, phase: int
    ) -> None:
        pen = QPen(self._color("debris"), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, _DOT_PERIOD_PX / 1.5])
        # Dots keep their distance from row to row.
        pen.setDashOffset((phase % _DOT_PERIOD_PX) / 1.5)
        painter.setPen(pen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _paint_gutter(
        self, painter: QPainter, top: int, shape: RowShape, row: int
    ) -> None:
        right = self._shapes.columns.gutter_right
        number = str(shape.row.first)
        painter.setFont(self._tiny)
        painter.setPen(self._color("ink" if row == self.current_row else "muted"))
        x = right - self._tiny_metrics.horizontalAdvance(number)
        painter.drawText(QPointF(x, top + shape.baseline), number)
        left = right - _MARK_PX
        for is_on, name, hue in (
            (shape.is_edited, "edited", "edited"),
            (shape.is_kept_by_person, "kept", "kept"),
            (shape.is_flagged, "flag", "flag"),
            (shape.is_doubtful, "doubt", "muted"),
        ):
            if is_on:
                picture = self._picture(painter, name, hue)
                painter.drawPixmap(QPointF(left, top + shape.baseline + 6), picture)
                left -= _MARK_PX + 1

    def _paint_source(
        self, painter: QPainter, top: int, shape: RowShape, row: int
    ) -> None:
        if shape.source is None:
            return
        columns = self._shapes.columns
        x, y = columns.source_x, top + shape.source_y
        block = shape.row.first
        if not self._model.is_kept(block):
            phase = top + self.scrolled_px
            self._paint_dots(painter, x + 2, top, top + shape.height, phase=phase)
        box = shape.box_bottom - shape.source_y
        self._paint_side(painter, x, y, shape.source, block, SOURCE, box)
        self._paint_note(painter, x, top, shape.cut, "muted")
        self._paint_picture(painter, top, shape)
        if shape.chip_rect is not None:
            is_hot = row == self.hovered_row and self.is_chip_hovered
            rect = shape.chip_rect.translated(0, top)
            self._paint_chip(painter, rect, shape.chip, is_hot=is_hot)

    def _paint_target(
        self, painter: QPainter, top: int, shape: RowShape, row: int
    ) -> None:
        block = shape.row.first
        if not self._model.is_kept(block):
            if self._model.has_targets:
                self._paint_reason(painter, top, shape, row)
            return
        if not self._model.has_targets or row == self.edited_row:
            return
        x = self._shapes.columns.target_x
        if shape.target is not None:
            y = top + shape.target_y
            self._paint_side(painter, x, y, shape.target, block, TARGET)
            hue = "flag" if row == self.current_row and shape.is_flagged else "muted"
            self._paint_note(painter, x, top, shape.flags, hue)
        elif block in self._model.busy:
            self._paint_waiting(painter, x, top, shape)
        elif not self._model.gap:
            painter.setFont(self._small)
            painter.setPen(self._color("muted"))
            painter.drawText(QPointF(x, top + shape.baseline), "…")

    def _paint_side(  # noqa: PLR0917  # painter, place, what: all needed, in one order
        self,
        painter: QPainter,
        x: int,
        y: float,
        side: Side,
        block: BlockId,
        column: int,
        box_height: float = 0.0,
    ) -> None:
        style, width = side.style, self._shapes.columns.text_width
        kind = self._model.block(block).kind if self._model.is_kept(block) else None
        if kind is Kind.CODE:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._color("code_paper"))
            box = QRectF(x, y - 8, width, side.height + 16)
            painter.drawRoundedRect(box, 5, 5)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        elif kind is Kind.QUOTE:
            edge = x + width - 5 if side.is_right_to_left else x + style.indent_px - 18
            bar = QRectF(edge, y + 2, 3, side.height - 4)
            painter.fillRect(bar, self._color("border"))
        elif kind is Kind.IMAGE:
            self._paint_frame(painter, x, y, side, max(box_height, side.height))
        painter.setPen(self._color(style.ink))
        if style.marker and kind is Kind.LIST_ITEM:
            painter.setFont(self._shapes.setter.font(style))
            inset = style.indent_px - 15
            at = x + width - inset - 6 if side.is_right_to_left else x + inset
            painter.drawText(QPointF(at, y + side.baseline), style.marker)
        spans, formats = self._marked(block, column, side.text)
        for piece in side.pieces:
            corner = QPointF(x + piece.x, y + piece.y)
            draw_marked(
                painter, corner, piece, side.text, spans, look=formats.__getitem__
            )

    def _paint_frame(
        self, painter: QPainter, x: int, y: float, side: Side, height: float
    ) -> None:
        """Draw what stands in place of a picture: a frame with a small one in it."""
        width = self._shapes.columns.text_width
        box = QRectF(x + 0.5, y - 6.5, width - 1, height + 13)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._color("border"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 5, 5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        inset = side.style.indent_px - 10 - _PICTURE_PX
        at = x + width - inset - _PICTURE_PX if side.is_right_to_left else x + inset
        first = y + side.style.line_px / 2 - _PICTURE_PX / 2
        picture = self._picture(painter, "image", "muted", _PICTURE_PX)
        painter.drawPixmap(QPointF(at, first), picture)

    def _paint_picture(self, painter: QPainter, top: int, shape: RowShape) -> None:
        """Draw a block's picture in a thin border, or why there is none."""
        columns, side, rect = self._shapes.columns, shape.source, shape.picture_rect
        if shape.picture_note is not None and side is not None:
            inset = side.style.indent_px
            wide = shape.picture_note.piece.layout.boundingRect().width()
            x = columns.source_x + inset
            if side.is_right_to_left:
                x = columns.source_x + columns.text_width - inset - round(wide)
            self._paint_note(painter, x, top, shape.picture_note, "muted")
        if rect is None:
            return
        place = rect.translated(0, top)
        pixels = self._model.pictures.pixels(shape.row.first)
        if pixels is None:
            painter.fillRect(place, self._color("placeholder"))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(place, pixels, QRectF(pixels.rect()))
        painter.setPen(QPen(self._color("border"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _marked(
        self, block: BlockId, column: int, text: str
    ) -> tuple[list[Span], Sequence[QTextCharFormat]]:
        """Return what is marked in a text, in order, and how: matches lie on top."""
        found = self._finder.spans(block, column, text)
        strong = self._strong_one(block, column)
        looks = [self._match] * len(found)
        if 0 <= strong < len(found):
            looks[strong] = self._strong
        sentences, linked = self._sentences.spans(block, column)
        if not sentences and not linked:
            return found, looks
        return layered(
            (
                (sentences, lambda _: self._sentence),
                (linked, lambda _: self._word),
                (found, looks.__getitem__),
            )
        )

    def _strong_one(self, block: BlockId, column: int) -> int:
        """Return the number of the cell's match that is the current one; -1: none."""
        current = self._finder.current
        is_here = current is not None and current[:2] == (block, column)
        return current.number if current is not None and is_here else -1

    def _paint_note(
        self, painter: QPainter, x: int, top: int, note: Note | None, hue: str
    ) -> None:
        if note is not None:
            painter.setPen(self._color(hue))
            note.piece.layout.draw(painter, QPointF(x, top + note.y))

    def _paint_chip(
        self, painter: QPainter, rect: QRectF, words: str, *, is_hot: bool
    ) -> None:
        is_set = words.endswith(SET_BY_YOU)
        edge = "selection" if is_hot else "edited" if is_set else "border"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._color(edge), 1))
        painter.setBrush(self._color("hover") if is_hot else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 8.5, 8.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setFont(self._small)
        hue = "edited" if is_set else "muted"
        painter.setPen(self._color(hue))
        room = rect.adjusted(9, 0, -CHIP_MARK_PX - 4, 0)
        shown = self._small_metrics.elidedText(
            words, Qt.TextElideMode.ElideRight, room.width() + 1
        )
        painter.drawText(
            room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown
        )
        mark = self._picture(painter, "chevron-down", hue)
        at = QPointF(rect.right() - _MARK_PX - 5, rect.center().y() - _MARK_PX / 2)
        painter.drawPixmap(at, mark)

    def _paint_reason(
        self, painter: QPainter, top: int, shape: RowShape, row: int
    ) -> None:
        if shape.reason_rect is None or shape.restore_rect is None:
            return
        painter.setFont(self._small)
        painter.setPen(self._color("debris"))
        rect = shape.reason_rect.translated(0, top)
        words = self._small_metrics.elidedText(
            shape.reason, Qt.TextElideMode.ElideRight, rect.width()
        )
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, flags, words)
        button = QRectF(shape.restore_rect.translated(0, top))
        is_hot = row == self.hovered_row and self.is_restore_hovered
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._color("selection" if is_hot else "border"), 1))
        painter.setBrush(self._color("hover" if is_hot else "paper"))
        painter.drawRoundedRect(button.adjusted(0.5, 0.5, -0.5, -0.5), 4.5, 4.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(self._color("selection" if is_hot else "ink"))
        painter.drawText(button, Qt.AlignmentFlag.AlignCenter, RESTORE_WORD)

    def _paint_waiting(
        self, painter: QPainter, x: int, top: int, shape: RowShape
    ) -> None:
        review, side = self._model.review, shape.source
        if review is None or side is None:
            return
        is_rtl = is_right_to_left_language(review.target_language)
        width, line = self._shapes.columns.text_width, side.style.line_px
        lines = max(1, min(round(side.height / line), _BARS_MAX))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color("placeholder"))
        for number in range(lines):
            part = _BARS[(shape.row.first + number) % len(_BARS)]
            if number == lines - 1:
                part *= 0.6
            long = width * part
            left = x + width - long if is_rtl else x
            y = top + shape.baseline + number * line - 9
            painter.drawRoundedRect(QRectF(left, y, long, 9), 4.5, 4.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _color(self, field: str) -> QColor:
        found = self._colors.get(field)
        if found is None:
            found = self._colors[field] = self._tokens.color(field)
        return found

    def _picture(
        self, painter: QPainter, name: str, hue: str, size_px: int = _MARK_PX
    ) -> QPixmap:
        scale = painter.device().devicePixelRatioF()
        key = name, scale
        found = self._marks.get(key)
        if found is None:
            color = getattr(self._tokens, hue)
            found = self._marks[key] = pixmap(name, color, size_px, scale)
        return found
