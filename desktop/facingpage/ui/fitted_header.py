"""A table's titles, of which some share what room there is, but never too little."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget


class FittedHeader(QHeaderView):
    """Columns as wide as their words, and others that share the rest.

    Where the rest is too little, these keep their least width, and the table scrolls.
    """

    def __init__(
        self, parent: QWidget, narrow: Collection[int], least_px: Mapping[int, int]
    ) -> None:
        """Make it; `least_px` are the columns that share, and their least widths."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._narrow = narrow
        self._least = least_px

    def begin(self) -> None:
        """Arrange the columns, once the table has its model and this header."""
        for column in self._narrow:
            self.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.sectionResized.connect(self._share_the_rest)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room there is now."""
        super().resizeEvent(event)
        self._share()

    def _share_the_rest(self, column: int) -> None:
        if column in self._narrow:
            # It goes on giving out room of its own now.
            QTimer.singleShot(0, self, self._share)

    def _share(self) -> None:
        if self.count() <= max(self._least):
            return
        room = self.width() - sum(map(self.sectionSize, self._narrow))
        least = {
            column: max(wide, self.sectionSizeHint(column))
            for column, wide in self._least.items()
        }
        is_tight = room < len(least) * max(least.values())
        for column, wide in least.items():
            if is_tight:
                self.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
                self.resizeSection(column, wide)
            else:
                self.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
