"""What stands in the middle of nothing else: an icon, a title, sentences, and more."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from facingpage.ui.icons import pixmap
from facingpage.ui.look import label
from facingpage.ui.theme import Tokens

_ICON_PX: Final = 44
_BAR_PX: Final = 12
_GAP_PX: Final = 12
_ABOVE: Final = 0.4


class Card(QScrollArea):
    """A column as wide as it may be; where there is no room for all, it scrolls."""

    def __init__(
        self, parent: QWidget, icon: str, *, most_px: int, side_px: int
    ) -> None:
        """Make it with an icon, no wider than so much, so far from the sides."""
        super().__init__(parent)
        self._icon = icon
        self._most_px, self._side_px = most_px, side_px
        self._picture = QLabel(self)
        self.title = label(self, "", "stateTitle")
        self.text = label(self, "", "stateText", selectable=True)
        self._labels: list[QLabel] = []
        self._inner = QWidget(self)
        self._inner.setObjectName("stateMiddle")
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP_PX)
        self._column.addWidget(self._picture)
        self.add(self.title)
        self.add(self.text)
        middle = QWidget(self)
        middle.setObjectName("stateMiddle")
        self._around = QVBoxLayout(middle)
        self._around.addWidget(self._inner, 0, Qt.AlignmentFlag.AlignHCenter)
        self._around.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(middle)

    def add(self, widget: QWidget, *, is_aligned: bool = False) -> None:
        """Put a widget below the others; `is_aligned` keeps it as wide as it asks."""
        if isinstance(widget, QLabel):
            # A label asks for a width of its own before it wraps; here the card has it.
            widget.setMinimumWidth(1)
            self._labels.append(widget)
        self._column.addWidget(widget)
        if is_aligned:
            self._column.setAlignment(widget, Qt.AlignmentFlag.AlignLeading)

    def set_tokens(self, tokens: Tokens) -> None:
        """Draw the icon in other colours."""
        scale = self.devicePixelRatioF()
        self._picture.setPixmap(pixmap(self._icon, tokens.muted, _ICON_PX, scale))
        self.fit()

    def fit(self) -> None:
        """Give each text the height it has at the width there is room for.

        A layout that is centred does not ask how high its texts are at their width.
        """
        room = self.width() - 2 * self._side_px - _BAR_PX
        wide = max(1, min(self._most_px, room))
        self._inner.setFixedWidth(wide)
        for shown in self._labels:
            shown.ensurePolished()
            # A label never asks for less than the least it was given.
            shown.setMinimumHeight(0)
            shown.setFixedHeight(max(0, shown.heightForWidth(wide)))
        self._column.invalidate()
        tall = self._column.totalHeightForWidth(wide)
        self._inner.setFixedHeight(tall)
        side = self._side_px
        left = self.height() - tall - 2 * side
        above = side + max(0, round(left * _ABOVE))
        self._around.setContentsMargins(side, above, side, side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as wide as there is room for."""
        super().resizeEvent(event)
        self.fit()
