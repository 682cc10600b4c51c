"""Opens the next pages of a file before they are asked for, and never in the way."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer

from facingpage.ui.open_page import OpenPage, Phase
from facingpage.ui.opening import Opening

_MOST: Final = 3
# A folder is what a person saved, to be gone through whole: titled, dated, sorted.
_MOST_OF_FOLDERS: Final = 1_000
# An ordinary page takes a tenth of a second; to end one costs the worker's start anew.
GRACE_MS: Final = 300


class Ahead(QObject):
    """Opens listed pages after the current one, one at a time.

    Of a crawl those that come next; of a folder all, as if each had been dropped here.
    """

    def __init__(self, opening: Opening, parent: QObject) -> None:
        """Make it over what opens; it begins with `go_on`."""
        super().__init__(parent)
        self._opening = opening
        self._in_hand: OpenPage | None = None
        self._are_folders: dict[Path, bool] = {}
        self._grace = QTimer(self, singleShot=True, interval=GRACE_MS)
        self._grace.timeout.connect(self._give_way)

    def go_on(self, pages: Sequence[OpenPage], current: OpenPage | None) -> None:
        """Open the next page that is wanted, if the current one is ready."""
        if self._in_hand is not None and self._in_hand.phase is not Phase.OPENING:
            self._in_hand = None
            self._grace.stop()
        if self._in_hand is not None or current is None:
            return
        if current.phase in {Phase.OPENING, Phase.STORED}:
            return
        found = next(self._wanted(pages, current), None)
        if found is not None:
            self._in_hand = found
            self._opening.start(found)

    def _wanted(
        self, pages: Sequence[OpenPage], current: OpenPage
    ) -> Iterator[OpenPage]:
        at = pages.index(current) + 1
        if current.key is not None:
            for page in islice(pages, at, at + _MOST):
                if page.phase is Phase.LISTED and page.path == current.path:
                    yield page
        around = chain(islice(pages, at, None), islice(pages, at))
        for page in islice(around, _MOST_OF_FOLDERS):
            if page.phase is Phase.LISTED and self._is_of_folder(page):
                yield page

    def _is_of_folder(self, page: OpenPage) -> bool:
        path = page.path
        if path is None:
            return False
        if path not in self._are_folders:
            # Once each: a folder may lie far away.
            self._are_folders[path] = path.is_dir()
        return self._are_folders[path]

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
