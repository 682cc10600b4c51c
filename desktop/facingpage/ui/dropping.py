"""Asks for many files that were dropped at once, some at a time."""

from collections import deque
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer

from facingpage.ui.open_page import OpenPage, Phase
from facingpage.ui.opening import Opening

# To ask for a page takes a tenth of a millisecond, and thousands may be dropped.
_AT_ONCE: Final = 50


class Dropping(QObject):
    """Has pages of the list opened by and by."""

    def __init__(
        self, opening: Opening, pages: list[OpenPage], parent: QObject
    ) -> None:
        """Make it over what opens and the session's list."""
        super().__init__(parent)
        self._opening = opening
        self._pages = pages
        self._left: deque[OpenPage] = deque()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._go_on)

    def open_by_and_by(self, pages: Sequence[OpenPage]) -> None:
        """Open pages of the list when what came before is asked for."""
        for page in pages:
            page.stage = "waiting"
        self._left.extend(pages)
        if self._left:
            self._timer.start()

    def _go_on(self) -> None:
        there = set(self._pages)
        for _ in range(min(_AT_ONCE, len(self._left))):
            page = self._left.popleft()
            # It may have been taken off the list before its turn came.
            if page in there and page.phase is Phase.OPENING:
                self._opening.start(page)
        if self._left:
            self._timer.start()
