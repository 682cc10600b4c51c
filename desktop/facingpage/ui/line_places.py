"""Where a place that was found stands in its line: number, original, translation.

Where the window goes from right to left, so does the line; its texts keep their own
way.
"""

from typing import Final

from PySide6.QtCore import QMargins, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyle

GUTTER_PX: Final = 64
"""Where a block's number stands, before both columns."""

PAD_PX: Final = 12
"""What is left free at the ends of a row, and on each side between the columns."""


def columns_of(rect: QRect) -> tuple[QRect, QRect]:
    """Return the places of original and translation in a row."""
    inner = rect.adjusted(GUTTER_PX, 0, -PAD_PX, 0)
    half = (inner.width() - 2 * PAD_PX) // 2
    first = QRect(inner.left(), inner.top(), half, inner.height())
    second = QRect(inner.right() - half + 1, inner.top(), half, inner.height())
    return turned(first, rect), turned(second, rect)


def gutter_of(rect: QRect) -> QRect:
    """Return the place of a block's number, or of its tick."""
    gutter = QRect(rect.left(), rect.top(), GUTTER_PX - PAD_PX, rect.height())
    return turned(gutter, rect)


def heads_margins(bar_px: int) -> QMargins:
    """Return what is free beside the columns' heads, a scroll bar so wide included."""
    before, after = GUTTER_PX, PAD_PX + bar_px
    if QGuiApplication.isRightToLeft():
        before, after = after, before
    return QMargins(before, 2, after, 2)


def turned(place: QRect, rect: QRect) -> QRect:
    """Return a place in a row, on the other side of it where the window is mirrored."""
    return QStyle.visualRect(QGuiApplication.layoutDirection(), rect, place)
