"""Opens many files that were dropped at once, some at a time."""

from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer

from facingpage.ui.open_page import OpenPage, Phase
from facingpage.ui.opening import Opening
from facingpage.ui.undo_stack import UndoStack

# To ask for a page takes a tenth of a millisecond, and thousands may be dropped.
_AT_ONCE: Final = 50


class Dropping(QObject):
    """Puts pages into the session's list at once and asks for them by and by."""

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

    def put(
        self, paths: Sequence[Path], make_stack: Callable[[], UndoStack]
    ) -> OpenPage:
        """Put a page for each file at the top of the list; return the first."""
        made = [
            OpenPage(path.name, make_stack, Phase.OPENING, path=path, stage="waiting")
            for path in paths
        ]
        self._pages[:0] = made
        # What is shown comes first.
        self._opening.start(made[0])
        self._left.extend(made[1:])
        self._timer.start()
        return made[0]

    def _go_on(self) -> None:
        there = set(self._pages)
        for _ in range(min(_AT_ONCE, len(self._left))):
            page = self._left.popleft()
            # It may have been taken off the list before its turn came.
            if page in there and page.phase is Phase.OPENING:
                self._opening.start(page)
        if self._left:
            self._timer.start()
