"""Rows that scroll where there is no room for all of them."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

_LEAST_PX: Final = 34


class LowScroll(QScrollArea):
    """As high as its content; where a window is low, as high as one row of it."""

    def __init__(self, parent: QWidget, content: QWidget) -> None:
        """Make it around what scrolls."""
        super().__init__(parent)
        self.setObjectName("scrolls")
        content.setObjectName("scrolled")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        self._content = content
        self.setWidget(content)

    def sizeHint(self) -> QSize:
        """Return the size at which all is seen."""
        return self._content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the size at which one row is seen."""
        return QSize(0, min(_LEAST_PX, self.sizeHint().height()))
