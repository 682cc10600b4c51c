"""Brings pages into the window: from files, bytes and the project, with their edits."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from facingpage.core.page import BlockId, Cleaned
from facingpage.core.review import Edit, Review
from facingpage.storage.journal import replay
from facingpage.ui import words
from facingpage.ui.library import Library, Stored
from facingpage.ui.open_page import OpenPage, Phase
from facingpage.ui.tasks import Tasks
from facingpage.workers.host import (
    Failed,
    Finished,
    Host,
    HostEvent,
    Opened,
    Progress,
    Restarted,
)


class Opening(QObject):
    """Takes a page through its phases; each step is told by a signal."""

    advanced = Signal(object)
    """OpenPage that reached another stage, or failed."""
    found = Signal(object, int)
    """OpenPage whose bytes the project knows under this number, before it is ready."""
    ready = Signal(object)
    """OpenPage whose review is there, with the edits of earlier days."""
    restarted = Signal(str)
    """A sentence: the page worker died and goes on."""
    warned = Signal(str)
    """A sentence: something of a page is missing."""

    def __init__(
        self,
        host: Host,
        library: Library,
        tasks: Tasks,
        reader_language: Callable[[], str],
        parent: QObject,
    ) -> None:
        """Make it over the host that opens and the library that keeps."""
        super().__init__(parent)
        self._host = host
        self._library = library
        self._tasks = tasks
        self._reader_language = reader_language
        self._given_up: set[OpenPage] = set()

    def start(self, page: OpenPage) -> None:
        """Open a page's file or bytes."""
        page.phase, page.stage, page.sentence = Phase.OPENING, "opening", ""
        hear = partial(self._hear, page)
        if page.path is not None:
            page.ticket = self._host.open_path(page.path, hear, want_source=True)
        else:
            data = page.data or b""
            page.ticket = self._host.open_bytes(page.name, data, hear, want_source=True)

    def load(self, page: OpenPage) -> None:
        """Read a page that the project has."""
        if page.page_id is not None:
            page.phase, page.stage = Phase.OPENING, "reading the project"
            self._library.load(page.page_id, partial(self._take_stored, page))

    def give_up(self, page: OpenPage) -> None:
        """Stop opening a page; nothing more is told of it."""
        self._given_up.add(page)
        if page.ticket is not None:
            self._host.cancel(page.ticket)

    def _hear(self, page: OpenPage, event: HostEvent) -> None:
        """Take an event on the lane's thread to the main thread."""
        self._tasks.post(partial(self._take, page, event))

    def _take(self, page: OpenPage, event: HostEvent) -> None:
        if page in self._given_up:
            return
        match event:
            case Opened(cleaned, source_zlib):
                keep = partial(self._take_kept, page, cleaned)
                self._library.keep(cleaned, source_zlib or b"", keep)
            case Failed(sentence):
                self._fail(page, sentence)
            case Restarted(sentence):
                self.restarted.emit(sentence)
            case Progress(title):
                page.stage = title
                self.advanced.emit(page)
            case Finished():
                page.ticket = None
            case _:
                pass

    def _take_kept(self, page: OpenPage, fresh: Cleaned, stored: Stored | None) -> None:
        if stored is None:
            self._make_ready(page, fresh, ())
            return
        self.found.emit(page, stored.page_id)
        self._take_stored(page, stored)

    def _take_stored(self, page: OpenPage, stored: Stored | None) -> None:
        if page in self._given_up:
            return
        if stored is None:
            name = page.name_shown()
            self._fail(
                page, f'Could not read "{name}" from the project. Open its file.'
            )
            return
        page.page_id = stored.page_id
        if stored.last_block.isascii() and stored.last_block.isdigit():
            page.block = BlockId(int(stored.last_block))
        self._make_ready(page, stored.cleaned, stored.edits)
        if stored.unread:
            lost = words.count(stored.unread, "edit")
            self.warned.emit(f"{lost} of this page could not be read and are left out.")

    def _make_ready(
        self, page: OpenPage, cleaned: Cleaned, edits: tuple[Edit, ...]
    ) -> None:
        fresh = Review.of(cleaned, self._reader_language())
        review, unfit = replay(fresh, edits)
        origin = cleaned.page.provenance
        page.review, page.phase, page.data = review, Phase.READY, None
        page.title, page.site = cleaned.page.title, origin.site or ""
        page.date = origin.published or origin.saved_at or ""
        page.language = review.language.code
        page.name = origin.name or page.name
        page.find_title()
        if page.block and not 1 <= page.block <= len(review.page.blocks):
            page.block = None
        self.ready.emit(page)
        if unfit:
            lost = words.count(len(unfit), "edit")
            self.warned.emit(f"{lost} did not fit this page any more and are left out.")
        if cleaned.page.cut:
            self.warned.emit(cleaned.page.cut)

    def _fail(self, page: OpenPage, sentence: str) -> None:
        page.phase, page.sentence = Phase.FAILED, sentence
        self.advanced.emit(page)
