"""Paints a row of the facing pages: gutter, original, translation, folded line."""

from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from facingpage.core.languages import is_right_to_left, is_right_to_left_language
from facingpage.core.progress import State
from facingpage.ui.block_model import SOURCE, TARGET, BlockModel
from facingpage.ui.finder import Finder
from facingpage.ui.inks import MARK_PX, Inks
from facingpage.ui.label_tags import TagInks, draw_tag
from facingpage.ui.row_details import RowDetails
from facingpage.ui.row_shapes import RowShape, RowShapes
from facingpage.ui.sentence_marks import SentenceMarks
from facingpage.ui.side_painter import SidePainter
from facingpage.ui.text_choice import TextChoice
from facingpage.ui.theme import Tokens

_BAR_PX: Final = 3
# What a person decided stands beside the number; a draft or edited is no decision.
_STATES: Final[dict[State, tuple[str, str]]] = {
    "confirmed": ("confirmed", "kept"),
    "needs-review": ("review", "flag"),
    "skip": ("skip", "muted"),
}

_Index = QModelIndex | QPersistentModelIndex


class BlockDelegate(QStyledItemDelegate):
    """Draws what `RowShapes` laid out; the view says what is current or hovered."""

    def __init__(  # noqa: PLR0917  # all that a row is drawn from
        self,
        model: BlockModel,
        shapes: RowShapes,
        finder: Finder,
        marks: SentenceMarks,
        choice: TextChoice,
        view: QAbstractItemView,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._shapes = shapes
        self._inks = Inks(shapes.setter.tokens)
        self._details = RowDetails(self._inks)
        self._side = SidePainter(model, shapes, finder, marks, choice, self._inks)
        self.current_row = -1
        self.hovered_row = -1
        self.is_restore_hovered = False
        self.is_chip_hovered = False
        self.edited_row = -1
        self.scrolled_px = 0

    @property
    def tokens(self) -> Tokens:
        """The colours and sizes it draws with."""
        return self._inks.tokens

    def set_tokens(self, tokens: Tokens) -> None:
        """Draw in other colours and sizes."""
        self._inks.set_tokens(tokens)
        self._side.set_tokens(tokens)

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return a row's true height."""
        row = self._model.row(index.row())
        return QSize(self._shapes.columns.source_width, self._shapes.height(row))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Draw a cell; nothing of a text leaves its row."""
        rect, column, row = option.rect, index.column(), index.row()
        columns = self._shapes.columns
        is_outer = (column == SOURCE) == columns.is_source_outer
        shape = self._shapes.shape(self._model.row(row))
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        # The window's own direction is none of the page's.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        # Of a row higher than the view, only what is in view is drawn.
        painter.setClipRect(rect & self._view.viewport().rect())
        if is_selected or row == self.current_row:
            painter.fillRect(rect, self._inks.color("selection_soft"))
        elif shape.row.is_fold and row == self.hovered_row:
            painter.fillRect(rect, self._inks.color("hover"))
        if row == self.current_row and is_outer:
            wide = _BAR_PX * self._inks.tokens.edge_px
            left = columns.width - wide if columns.is_mirrored else 0
            bar = QRect(left, rect.y(), wide, rect.height())
            painter.fillRect(bar, self._inks.color("selection"))
        top = rect.y()
        if shape.row.is_fold:
            self._paint_fold(painter, top, shape)
        else:
            if is_outer:
                self._paint_gutter(painter, top, shape, row)
            if column == SOURCE or not columns.has_source:
                self._paint_source(painter, top, shape, row)
                if self._shapes.is_reason_below:
                    self._paint_reason(painter, top, shape, row)
            if column == TARGET:
                self._paint_target(painter, top, shape, row)
        painter.setClipping(False)

    def _paint_fold(self, painter: QPainter, top: int, shape: RowShape) -> None:
        columns, metrics = self._shapes.columns, self._inks.small_metrics
        left, right = columns.left, columns.right
        if columns.is_both and not self._model.has_targets:
            # A hint stands over the other column.
            left, right = columns.source_x, columns.source_x + columns.source_width
        room = right - left - 20
        words = metrics.elidedText(shape.words, Qt.TextElideMode.ElideRight, room)
        wide = metrics.horizontalAdvance(words)
        x = right - wide if columns.is_mirrored else left
        middle = top + shape.height / 2
        y = middle + (metrics.ascent() - metrics.descent()) / 2
        painter.setFont(self._inks.small)
        head, colon, rest = words.partition(":")
        head_wide = metrics.horizontalAdvance(head + colon)
        at, after = x, x + head_wide
        if is_right_to_left(words):
            at, after = x + wide - head_wide, x
        painter.setPen(self._inks.color("debris"))
        painter.drawText(QPointF(at, y), head + colon)
        painter.setPen(self._inks.color("muted"))
        painter.drawText(QPointF(after, y), rest)
        arrow = x - 10 if columns.is_mirrored else x + wide + 10
        self._details.chevron(
            painter,
            arrow,
            middle,
            is_open=shape.row.is_open,
            is_mirrored=columns.is_mirrored,
        )
        dots = columns.in_gutter(0, 6)
        self._details.dots(painter, dots, top + 6, top + 19, phase=0)

    def _paint_gutter(
        self, painter: QPainter, top: int, shape: RowShape, row: int
    ) -> None:
        columns = self._shapes.columns
        number = self._model.number_words(shape.row.first)
        painter.setFont(self._inks.tiny)
        painter.setPen(self._inks.color("ink" if row == self.current_row else "muted"))
        wide = self._inks.tiny_metrics.horizontalAdvance(number)
        x = columns.in_gutter(wide)
        painter.drawText(QPointF(x, top + shape.baseline), number)
        if shape.state in _STATES:
            picture = self._inks.picture(painter, *_STATES[shape.state])
            x = columns.in_gutter(MARK_PX, wide + 4)
            at = QPointF(x, top + shape.baseline - MARK_PX + 2)
            painter.drawPixmap(at, picture)
        lead = shape.source or shape.target
        further = lead.pieces[1:] if shape.is_split and lead else ()
        for place, piece in enumerate(further, 2):
            words = f"·{place}"
            x = columns.in_gutter(self._inks.tiny_metrics.horizontalAdvance(words))
            painter.drawText(QPointF(x, top + shape.baseline + piece.y), words)
        taken = 0
        for is_on, name, hue in (
            (shape.is_edited, "edited", "edited"),
            (shape.is_kept_by_person, "kept", "kept"),
            (shape.is_flagged, "flag", "flag"),
            (shape.is_doubtful, "doubt", "muted"),
        ):
            if is_on:
                picture = self._inks.picture(painter, name, hue)
                x = columns.in_gutter(MARK_PX, taken)
                painter.drawPixmap(QPointF(x, top + shape.baseline + 6), picture)
                taken += MARK_PX + 1

    def _paint_source(
        self, painter: QPainter, top: int, shape: RowShape, row: int
    ) -> None:
        columns = self._shapes.columns
        x, y = columns.source_x, top + shape.source_y
        block = shape.row.first
        if not self._model.is_kept(block):
            phase = top + self.scrolled_px
            is_rtl = shape.source is not None and shape.source.is_right_to_left
            at = x + columns.source_width - 2 if is_rtl else x + 2
            self._details.dots(painter, at, top, top + shape.height, phase=phase)
        if shape.source is not None:
            box = shape.box_bottom - shape.source_y
            drawn = shape.source, shape.source_strokes
            self._side.paint(painter, x, y, drawn, block, SOURCE, box)
        self._details.note(painter, x, top, shape.cut, "muted")
        self._paint_picture(painter, top, shape)
        if shape.chip_rect is not None:
            is_hot = row == self.hovered_row and self.is_chip_hovered
            rect = shape.chip_rect.translated(0, top)
            self._details.chip(painter, rect, shape.chip, is_hot=is_hot)
        for tag in shape.tags:
            inks = TagInks(
                self._inks.color("ink"),
                self._inks.color("muted"),
                self._inks.color("border"),
                self._inks.label(tag.item.color),
            )
            painter.setFont(self._inks.small)
            draw_tag(painter, tag, top, self._inks.small_metrics, inks)

    def _paint_target(
        self, painter: QPainter, top: int, shape: RowShape, row: int
    ) -> None:
        block = shape.row.first
        if not self._model.is_kept(block):
            if not self._shapes.is_reason_below:
                self._paint_reason(painter, top, shape, row)
            return
        if not self._model.has_targets or row == self.edited_row:
            return
        x = self._shapes.columns.target_x
        if shape.target is not None:
            y = top + shape.target_y
            drawn = shape.target, shape.target_strokes
            self._side.paint(painter, x, y, drawn, block, TARGET)
            wide = self._shapes.columns.target_width
            edge = x + wide + 7 if shape.target.is_right_to_left else x - 9
            for first, last in shape.confirmed:
                bar = QRectF(edge, y + first + 3, 2, last - first - 6)
                painter.fillRect(bar, self._inks.color("kept"))
            hue = "flag" if row == self.current_row and shape.is_flagged else "muted"
            self._details.note(painter, x, top, shape.flags, hue)
        elif not self._shapes.columns.has_source:
            # The original stands in its place.
            return
        elif block in self._model.busy:
            self._paint_waiting(painter, x, top, shape)
        elif not self._model.gap:
            painter.setFont(self._inks.small)
            painter.setPen(self._inks.color("muted"))
            if self._model.is_column_right_to_left(TARGET):
                wide = self._shapes.columns.target_width
                x += wide - round(self._inks.small_metrics.horizontalAdvance("…"))
            painter.drawText(QPointF(x, top + shape.baseline), "…")

    def _paint_picture(self, painter: QPainter, top: int, shape: RowShape) -> None:
        """Draw a block's picture in a thin border, or why there is none."""
        columns, rect = self._shapes.columns, shape.picture_rect
        side = shape.source or shape.target
        if shape.picture_note is not None and side is not None:
            inset = side.style.indent_px
            wide = shape.picture_note.piece.layout.boundingRect().width()
            x = columns.source_x + inset
            if side.is_right_to_left:
                x = columns.source_x + columns.source_width - inset - round(wide)
            self._details.note(painter, x, top, shape.picture_note, "muted")
        if rect is None:
            return
        place = rect.translated(0, top)
        pixels = self._model.pictures.pixels(shape.row.first)
        if pixels is None:
            painter.fillRect(place, self._inks.color("placeholder"))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(place, pixels, QRectF(pixels.rect()))
        painter.setPen(QPen(self._inks.color("border"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _paint_reason(
        self, painter: QPainter, top: int, shape: RowShape, row: int
    ) -> None:
        is_hot = row == self.hovered_row and self.is_restore_hovered
        self._details.reason(painter, top, shape, is_hot=is_hot)

    def _paint_waiting(
        self, painter: QPainter, x: int, top: int, shape: RowShape
    ) -> None:
        review = self._model.review
        if review is not None:
            is_rtl = is_right_to_left_language(review.target_language)
            place = QRectF(x, top, self._shapes.columns.target_width, shape.height)
            self._details.waiting(painter, place, shape, is_rtl=is_rtl)
