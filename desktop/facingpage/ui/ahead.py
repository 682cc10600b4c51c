"""Opens the next pages of a file before they are asked for, and never in the way."""

from collections.abc import Sequence
from itertools import islice
from typing import Final

from PySide6.QtCore import QObject, QTimer

from facingpage.ui.open_page import OpenPage, Phase
from facingpage.ui.opening import Opening

_MOST: Final = 3
# An ordinary page takes a tenth of a second; to end one costs the worker's start anew.
GRACE_MS: Final = 300


class Ahead(QObject):
    """Opens listed pages after the current one, one at a time."""

    def __init__(self, opening: Opening, parent: QObject) -> None:
        """Make it over what opens; it begins with `go_on`."""
        super().__init__(parent)
        self._opening = opening
        self._in_hand: OpenPage | None = None
        self._grace = QTimer(self, singleShot=True, interval=GRACE_MS)
        self._grace.timeout.connect(self._give_way)

    def go_on(self, pages: Sequence[OpenPage], current: OpenPage | None) -> None:
        """Open the next listed page after the current one, if that is ready."""
        if self._in_hand is not None and self._in_hand.phase is not Phase.OPENING:
            self._in_hand = None
            self._grace.stop()
        is_free = self._in_hand is None and current is not None
        if not is_free or current is None or current.key is None:
            return
        if current.phase in {Phase.OPENING, Phase.STORED}:
            return
        at = pages.index(current) + 1
        for page in islice(pages, at, at + _MOST):
            if page.phase is Phase.LISTED and page.path == current.path:
                self._in_hand = page
                self._opening.start(page)
                return

    def make_way(self, wanted: OpenPage) -> None:
        """Let what the person asked for come soon, whatever is in hand."""
        if self._in_hand is wanted:
            self._in_hand = None
            self._grace.stop()
        elif self._in_hand is not None and not self._grace.isActive():
            self._grace.start()

    def _give_way(self) -> None:
        late, self._in_hand = self._in_hand, None
        if late is not None and late.phase is Phase.OPENING:
            self._opening.put_back(late)
