"""On which side a table scrolls whose columns never turn round."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractScrollArea


def put_bar(area: QAbstractScrollArea) -> None:
    """Have the upright scroll bar stand on the left where the window is mirrored.

    Qt puts it on the side of the area's own direction: one that is fixed, as places in
    it are counted from the left, would have it on the right for ever. To be called
    whenever the viewport has moved or has another size.
    """
    holder = area.verticalScrollBar().parentWidget()
    if not QGuiApplication.isRightToLeft() or holder is None or holder.isHidden():
        return
    inner = area.contentsRect()
    view, place = area.viewport(), holder.geometry()
    if place.left() == inner.left():
        return
    beside = QRect(view.geometry())
    beside.moveRight(inner.right())
    holder.move(inner.left(), place.top())
    view.setGeometry(beside)
