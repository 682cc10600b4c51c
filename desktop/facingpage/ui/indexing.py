"""Keeps what is searched true to the pages: new drafts, and pages not yet in the index.

Edits need nothing: the journal has the index follow each in its own transaction.
"""

import contextlib
import threading
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.core.site_word import SiteRules
from facingpage.errors import FacingPageError
from facingpage.storage.project import Project
from facingpage.ui.library import Library
from facingpage.ui.lull import Lull
from facingpage.ui.open_page import OpenPage
from facingpage.ui.stored import stored
from facingpage.ui.tasks import Tasks

# A flush to the disk takes some ms whatever it carries.
_GATHER_MS: Final = 1000
# A page that was just opened is drawn and translated first.
_AFTER_MS: Final = 1500
# Between two pages others have the processor.
_PAUSE_S: Final = 0.02
# A key that comes meanwhile, or an edit that is written after it, waits for so few.
_BLOCKS_AT_ONCE: Final = 20
_NEXT_MS: Final = 20
# A person who never pauses has the index made all the same, by and by.
_MOST_S: Final = 3.0
_LOOK_S: Final = 0.05


@dataclass(slots=True)
class _Changed:
    """What of a page is another now, and what the machine translated of it no more."""

    review: Review
    blocks: set[BlockId] = field(default_factory=set)
    gone: set[BlockId] = field(default_factory=set)


class Indexing(QObject):
    """Gives the project what changed, soon; goes through what it lacks by and by."""

    advanced = Signal(int)
    """How many pages are not in the index yet; 0 at the end."""

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        parent: QObject,
        *,
        is_typing: Callable[[], bool] = lambda: False,
    ) -> None:
        """Make it over what keeps the project; while `is_typing` it waits a while."""
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._changed: dict[int, _Changed] = {}
        self._opened: dict[int, OpenPage] = {}
        self._thread: threading.Thread | None = None
        self._is_ending = threading.Event()
        self._is_asked = False
        self.behind = 0
        """How many pages are not in the index yet, as far as is known."""
        self._is_typing = is_typing
        self._lull = Lull(
            self._write_some, self, after_ms=_GATHER_MS, is_typing=is_typing
        )
        self._starting = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._starting.timeout.connect(self.catch_up)
        library.opened.connect(lambda _: self._starting.start())

    def note(
        self,
        page: OpenPage,
        blocks: Collection[BlockId],
        before: Review | None = None,
    ) -> None:
        """Have blocks of a page found as they are now.

        What the machine had translated of them in the review `before`, and has not in
        the page's, is not found any more.
        """
        review, page_id = page.review, page.page_id
        if review is None or page_id is None or not self._library.is_open():
            return
        known = self._changed.get(page_id)
        if known is not None and known.review.target_language != review.target_language:
            self.flush()
            known = None
        if known is None:
            known = self._changed[page_id] = _Changed(review)
        known.review = review
        known.blocks.update(blocks)
        if before is not None and before.drafts is not review.drafts:
            known.gone |= before.drafts.keys() - review.drafts.keys()
        known.gone -= review.drafts.keys()
        known.blocks |= known.gone
        self._lull.begin()

    def note_page(self, page: OpenPage) -> None:
        """Have a page that was opened found, as the rules of its site have it now."""
        project = self._library.project
        if project is None or page.page_id is None or page.review is None:
            return
        self._opened[page.page_id] = page
        project.search.refresh(page.page_id, page.review)
        self._starting.start()

    def _write_some(self) -> None:
        """Give some of what was noted to the writer, and more once that is written."""
        project = self._library.project
        if project is None or not self._changed:
            return
        page_id, each = next(iter(self._changed.items()))
        blocks = set(islice(each.blocks, _BLOCKS_AT_ONCE))
        each.blocks -= blocks
        if not each.blocks:
            del self._changed[page_id]
        written = project.search.note(page_id, each.review, blocks, each.gone & blocks)
        self._tasks.follow(written, self._go_on, self._go_on, owner=self)

    def _go_on(self, _: object) -> None:
        if self._changed:
            self._lull.begin(_NEXT_MS)

    def flush(self) -> None:
        """Give all that was noted to the project's writer."""
        self._lull.stop()
        project, changed, self._changed = self._library.project, self._changed, {}
        if project is None:
            return
        for page_id, each in changed.items():
            project.search.note(page_id, each.review, each.blocks, each.gone)

    def catch_up(self) -> None:
        """Begin to put into the index what is not there."""
        project, sites = self._library.project, self._library.sites
        if project is None or self._is_ending.is_set():
            return
        if self._thread is not None:
            self._is_asked = True
            return

        def work() -> None:
            try:
                pages = project.search.behind()
                for number, page_id in enumerate(pages):
                    self._tell(len(pages) - number)
                    project.search.give_way(self._is_wanted)
                    # A page that can't be read is left out: whoever opens it is told.
                    with contextlib.suppress(FacingPageError):
                        page = self._opened.pop(page_id, None)
                        load = partial(_load, project, page_id, sites, page)
                        project.search.catch_up(page_id, load, self._is_wanted)
                    if self._is_ending.wait(_PAUSE_S):
                        return
            except FacingPageError:
                # That the project can't be read is told wherever more hangs on it.
                pass
            finally:
                self._tasks.post(self._end)

        self._is_asked = False
        self._thread = threading.Thread(target=work, name="index", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Stop what can be done another time, and give over what was noted."""
        self._starting.stop()
        self._is_ending.set()
        self.flush()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _is_wanted(self) -> bool:
        """Wait until keys pause, but not for ever; return whether to go on."""
        end = time.monotonic() + _MOST_S
        while self._is_typing() and time.monotonic() < end:
            if self._is_ending.wait(_LOOK_S):
                break
        return not self._is_ending.is_set()

    def _tell(self, left: int) -> None:
        def tell() -> None:
            self.behind = left
            self.advanced.emit(left)

        self._tasks.post(tell)

    def _end(self) -> None:
        self._thread = None
        self.behind = 0
        self.advanced.emit(0)
        if self._is_asked:
            self.catch_up()


def _load(
    project: Project, page_id: int, sites: SiteRules, page: OpenPage | None
) -> Review:
    """Return a page as it is now; one that is open is not read again."""
    review = page.review if page is not None and page.page_id == page_id else None
    return review or stored(project, page_id, sites).review
