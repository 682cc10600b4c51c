"""The page above and a panel below it, as high as the person makes it."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

LOWEST_PX: Final = 60
"""What of the page stays beside others."""
LINE_PX: Final = 38
"""What of it stays over a panel in a window that is low for both: a line."""
_WANTED_PX: Final = 186
_UNDER: Final = 0.42


class Halves(QSplitter):
    """In a low window, the panel is as low as it can be for the page to be seen."""

    def __init__(self, parent: QWidget, page: QWidget) -> None:
        """Make it with the page alone."""
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        # A table would ask for more by itself.
        page.setMinimumHeight(LOWEST_PX)
        self.addWidget(page)
        self._page = page
        self._panels: list[QWidget] = []

    def put_under(self, panel: QWidget) -> None:
        """Have a panel under the page."""
        self.addWidget(panel)
        self._panels.append(panel)
        self._fit()
        high = self.height()
        self.setSizes([high - round(high * _UNDER), round(high * _UNDER)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the page its part of the new height."""
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        # Where nothing stands below the page it has all of it anyway.
        is_low = self.height() < LOWEST_PX + _WANTED_PX
        lowest = LINE_PX if is_low and self._panels else LOWEST_PX
        self._page.setMinimumHeight(lowest)
        for panel in self._panels:
            left = self.height() - lowest - self.handleWidth()
            least = panel.minimumSizeHint().height()
            panel.setMinimumHeight(max(least, min(left, _WANTED_PX)))
