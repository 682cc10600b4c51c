"""Paints what stands in a row beside its texts: chips, reasons, buttons, dots."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTransform

from facingpage.ui.inks import MARK_PX, Inks
from facingpage.ui.row_shapes import CHIP_MARK_PX, RESTORE_WORD, Note, RowShape
from facingpage.ui.wording import tr
from facingpage.ui.words import SET_BY_YOU

_DOT_PERIOD_PX: Final = 5
# Lines of a waiting translation end where no eye is drawn to: fractions of the width.
_BARS: Final = (0.94, 0.98, 0.88, 0.96, 0.91)
_BARS_MAX: Final = 4


class RowDetails:
    """Draws the small things; whoever calls it says where."""

    def __init__(self, inks: Inks) -> None:
        """Make it over the colours and fonts it draws with."""
        self._inks = inks

    def chevron(
        self,
        painter: QPainter,
        x: float,
        y: float,
        *,
        is_open: bool,
        is_mirrored: bool = False,
    ) -> None:
        """Draw whether a folded line is open, around a point."""
        name = "chevron-down" if is_open else "chevron"
        picture = self._inks.picture(painter, name, "muted")
        if is_mirrored:
            picture = picture.transformed(QTransform.fromScale(-1, 1))
        painter.drawPixmap(QPointF(x - MARK_PX / 2, y - MARK_PX / 2), picture)

    def dots(
        self, painter: QPainter, x: float, top: float, bottom: float, *, phase: int
    ) -> None:
        """Draw a dotted line down; of one `phase`, dots of all rows are in step."""
        pen = QPen(self._inks.color("debris"), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, _DOT_PERIOD_PX / 1.5])
        # Dots keep their distance from row to row.
        pen.setDashOffset((phase % _DOT_PERIOD_PX) / 1.5)
        painter.setPen(pen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def note(
        self, painter: QPainter, x: int, top: int, note: Note | None, hue: str
    ) -> None:
        """Draw small words of ours under a text."""
        if note is not None:
            painter.setPen(self._inks.color(hue))
            note.piece.layout.draw(painter, QPointF(x, top + note.y))

    def chip(
        self, painter: QPainter, rect: QRectF, words: str, *, is_hot: bool
    ) -> None:
        """Draw a language's chip; `is_hot` is that a click would open it."""
        is_set = words.endswith(tr(SET_BY_YOU))
        edge = "selection" if is_hot else "edited" if is_set else "border"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._inks.color(edge), 1))
        painter.setBrush(self._inks.color("hover") if is_hot else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 8.5, 8.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setFont(self._inks.small)
        hue = "edited" if is_set else "muted"
        painter.setPen(self._inks.color(hue))
        room = rect.adjusted(9, 0, -CHIP_MARK_PX - 4, 0)
        shown = self._inks.small_metrics.elidedText(
            words, Qt.TextElideMode.ElideRight, room.width() + 1
        )
        painter.drawText(
            room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown
        )
        mark = self._inks.picture(painter, "chevron-down", hue)
        at = QPointF(rect.right() - MARK_PX - 5, rect.center().y() - MARK_PX / 2)
        painter.drawPixmap(at, mark)

    def reason(
        self, painter: QPainter, top: int, shape: RowShape, *, is_hot: bool
    ) -> None:
        """Draw why a block is dropped, and the button that restores it."""
        if shape.reason_rect is None or shape.restore_rect is None:
            return
        painter.setFont(self._inks.small)
        painter.setPen(self._inks.color("debris"))
        rect = shape.reason_rect.translated(0, top)
        words = self._inks.small_metrics.elidedText(
            shape.reason, Qt.TextElideMode.ElideRight, rect.width()
        )
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, flags, words)
        button = QRectF(shape.restore_rect.translated(0, top))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._inks.color("selection" if is_hot else "border"), 1))
        painter.setBrush(self._inks.color("hover" if is_hot else "paper"))
        painter.drawRoundedRect(button.adjusted(0.5, 0.5, -0.5, -0.5), 4.5, 4.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(self._inks.color("selection" if is_hot else "ink"))
        painter.drawText(button, Qt.AlignmentFlag.AlignCenter, tr(RESTORE_WORD))

    def waiting(
        self, painter: QPainter, place: QRectF, shape: RowShape, *, is_rtl: bool
    ) -> None:
        """Draw bars where a translation will stand: `place` begins at the row's top."""
        side = shape.source
        if side is None:
            return
        x, width, line = place.x(), place.width(), side.style.line_px
        lines = max(1, min(round(side.height / line), _BARS_MAX))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._inks.color("placeholder"))
        for number in range(lines):
            part = _BARS[(shape.row.first + number) % len(_BARS)]
            if number == lines - 1:
                part *= 0.6
            long = width * part
            left = x + width - long if is_rtl else x
            y = place.top() + shape.baseline + number * line - 9
            painter.drawRoundedRect(QRectF(left, y, long, 9), 4.5, 4.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
