"""Where the person is on each page: kept in memory at once, in the project soon."""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from facingpage.core.page import BlockId
from facingpage.ui.library import Library
from facingpage.ui.open_page import OpenPage
from facingpage.ui.pages import Pages
from facingpage.ui.stored_list import LAST_BLOCK

# A key that is held down goes through thirty blocks a second; each commit has Python's
# threads wait for one another.
_NOTE_AFTER_MS: Final = 400


class PlaceKeeper(QObject):
    """Notes the block that is current, for when its page is shown again."""

    def __init__(self, pages: Pages, library: Library, parent: QObject) -> None:
        """Make it over the open pages and what keeps the project."""
        super().__init__(parent)
        self._pages = pages
        self._library = library
        self._unnoted: dict[OpenPage, BlockId] = {}
        self._timer = QTimer(self, singleShot=True, interval=_NOTE_AFTER_MS)
        self._timer.timeout.connect(self.write)
        pages.shown.connect(self.write)

    def note(self, block: BlockId) -> None:
        """Remember a block of the current page."""
        page = self._pages.current
        if page is None or page.review is None or page.block == block or not block:
            return
        page.block = block
        self._unnoted[page] = block
        if not self._timer.isActive():
            self._timer.start()

    def write(self) -> None:
        """Give the project's writer what it has not; what is in no project stays."""
        self._timer.stop()
        for page, block in self._unnoted.items():
            if page.page_id is not None:
                self._library.note(page.page_id, LAST_BLOCK, str(block))
        self._unnoted.clear()
