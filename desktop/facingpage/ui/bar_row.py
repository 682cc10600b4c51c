"""Words in a bar above the page, and the controls that answer them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from facingpage.ui.flow import FlowRow

_GAP_PX: Final = 8


class BarRow(QBoxLayout):
    """Puts the controls beside the words; below them where there is no room.

    Below, they go on in the next line where there is none in one.
    """

    def __init__(
        self,
        parent: QWidget,
        words: QWidget | QLayout,
        controls: Sequence[QWidget],
        *,
        words_px: int,
    ) -> None:
        """Lay a bar out; beside its controls, its words want so much room."""
        super().__init__(QBoxLayout.Direction.LeftToRight, parent)
        self._words_px = words_px
        self._controls = FlowRow(gap_px=_GAP_PX)
        self.setSpacing(_GAP_PX)
        if isinstance(words, QLayout):
            self.addLayout(words, 1)
        else:
            self.addWidget(words, 1)
        for control in controls:
            self._controls.addWidget(control)
        self.addLayout(self._controls)
        self.setAlignment(self._controls, Qt.AlignmentFlag.AlignTop)

    def setGeometry(self, rect: QRect) -> None:
        """Place all, the way there is room for."""
        margins = self.contentsMargins()
        room = rect.width() - margins.left() - margins.right()
        way = QBoxLayout.Direction
        is_narrow = room < self._controls.sizeHint().width() + self._words_px
        wanted = way.TopToBottom if is_narrow else way.LeftToRight
        if self.direction() != wanted:
            self.setDirection(wanted)
        super().setGeometry(rect)
