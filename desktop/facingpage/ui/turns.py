"""Which page is translated next: all titles and leads first, then page by page."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer

from facingpage.core.page import Block, Kind
from facingpage.ui.open_page import Drafting, OpenPage, Phase
from facingpage.ui.translator import Translator

# Enough to tell what a page is about.
_LEAD_BLOCKS: Final = 2
_LOOK_MS: Final = 150


class Turns(QObject):
    """Lets pages that are not shown wait for their bodies, in the order of the list.

    What is shown is translated whole at once. Others have their title and lead
    translated as they come, before any body; their bodies follow one page at a time,
    when no page is being opened any more.
    """

    def __init__(
        self,
        translator: Translator,
        pages: Sequence[OpenPage],
        current: Callable[[], OpenPage | None],
        parent: QObject,
    ) -> None:
        """Make it over what translates; `begin` is to be set to what begins a page."""
        super().__init__(parent)
        self.begin: Callable[[OpenPage], None] = lambda _: None
        self._translator = translator
        self._pages = pages
        self._current = current
        self._waiting: set[OpenPage] = set()
        self._body: OpenPage | None = None
        self._timer = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        translator.changed.connect(self._follow)

    def part(self, page: OpenPage, blocks: Sequence[Block]) -> Sequence[Block]:
        """Return those of the blocks to translate of a page whose turn this is."""
        if page is self._current() or page is self._body:
            self._waiting.discard(page)
            return blocks
        self._waiting.add(page)
        self._wake()
        return _head(page, blocks)

    def is_waiting(self, page: OpenPage) -> bool:
        """Return whether a page's body is still to be translated."""
        return page in self._waiting

    def _follow(self, page: OpenPage) -> None:
        if page.drafting is Drafting.DONE and page in self._waiting:
            # Its head is; the rest is asked for when it is shown, or its turn comes.
            page.drafting = Drafting.CHECKING
        if page is self._body and page.drafting is not Drafting.RUNNING:
            self._body = None
        self._wake()

    def _wake(self) -> None:
        if self._waiting and not self._timer.isActive():
            self._timer.start()

    def _look(self) -> None:
        """Begin the next body, where nothing that comes first is to be done."""
        states = {page.phase for page in self._pages}
        is_busy = Phase.OPENING in states or any(
            page.drafting is Drafting.RUNNING for page in self._pages
        )
        if is_busy:
            # It is told when a translation ends, but not when the last page is open.
            self._wake()
            return
        self._waiting.intersection_update(self._pages)
        for page in self._pages:
            if page in self._waiting:
                self._waiting.discard(page)
                if page.review is not None and page.drafting is Drafting.CHECKING:
                    self._body = page
                    self.begin(page)
                    break
        self._wake()


def _head(page: OpenPage, blocks: Sequence[Block]) -> list[Block]:
    """Return the title and the lead of a page among the blocks to translate."""
    paragraphs = (block for block in blocks if block.kind is Kind.PARAGRAPH)
    lead = [block for block, _ in zip(paragraphs, range(_LEAD_BLOCKS), strict=False)]
    title = [block for block in blocks if block.id == page.title_block]
    return [*title, *(block for block in lead if block not in title)]
