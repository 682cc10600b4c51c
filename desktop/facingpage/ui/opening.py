"""Brings pages into the window: from files, bytes and the project, with their edits."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from facingpage.core.page import BlockId, Cleaned
from facingpage.core.review import Review
from facingpage.ui import words
from facingpage.ui.history import History
from facingpage.ui.library import Library
from facingpage.ui.open_page import OpenPage, Phase
from facingpage.ui.site_words import held_words
from facingpage.ui.stored import Stored
from facingpage.ui.tasks import Tasks
from facingpage.ui.wording import tr
from facingpage.workers.host import (
    Failed,
    Finished,
    Host,
    HostEvent,
    Listed,
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
    listed = Signal(object, object)
    """OpenPage that stands for a file of several pages, and the host's `Listed`."""
    ready = Signal(object)
    """OpenPage whose review is there, with the edits of earlier days."""
    unkept = Signal(object, object)
    """OpenPage that the project did not take, and the host's `Opened`."""
    restarted = Signal(str)
    """A sentence: the page worker died and goes on."""

    def __init__(
        self,
        host: Host,
        library: Library,
        tasks: Tasks,
        reader_language: Callable[[], str],
        parent: QObject,
        *,
        history: History,
    ) -> None:
        """Make it over the host that opens and the library that keeps.

        `history` fills the stacks of pages with the steps of earlier days.
        """
        super().__init__(parent)
        self._host = host
        self._library = library
        self._tasks = tasks
        self._reader_language = reader_language
        self._history = history
        self._given_up: set[OpenPage] = set()

    def start(self, page: OpenPage) -> None:
        """Open a page's file or bytes."""
        page.phase, page.stage, page.sentence = Phase.OPENING, "opening", ""
        page.attempt += 1
        hear = partial(self._hear, page, page.attempt)
        if page.path is not None:
            page.ticket = self._host.open_path(
                page.path,
                hear,
                want_source=True,
                key=page.key,
                encoding=page.encoding,
            )
        else:
            page.ticket = self._host.open_bytes(
                page.name,
                page.data or b"",
                hear,
                want_source=True,
                key=page.key,
                encoding=page.encoding,
            )

    def load(self, page: OpenPage) -> None:
        """Read a page that the project has."""
        if page.page_id is not None:
            page.phase, page.stage = Phase.OPENING, tr("reading the project")
            self._library.load(page.page_id, partial(self._take_stored, page))

    def hasten(self, page: OpenPage) -> None:
        """Open a page before the others that wait."""
        if page.phase is Phase.OPENING and page.ticket is not None:
            self._host.hasten(page.ticket)

    def give_up(self, page: OpenPage) -> None:
        """Stop opening a page; nothing more is told of it."""
        self._given_up.add(page)
        if page.ticket is not None:
            self._host.cancel(page.ticket)

    def put_back(self, page: OpenPage) -> None:
        """Stop opening a page of a file of several; it is only listed again."""
        page.phase, page.stage = Phase.LISTED, ""
        page.attempt += 1
        if page.ticket is not None:
            self._host.cancel(page.ticket)
            page.ticket = None
        self.advanced.emit(page)

    def _hear(self, page: OpenPage, attempt: int, event: HostEvent) -> None:
        """Take an event on the lane's thread to the main thread."""
        self._tasks.post(partial(self._take, page, attempt, event))

    def _take(self, page: OpenPage, attempt: int, event: HostEvent) -> None:
        if page in self._given_up or attempt != page.attempt:
            return
        match event:
            case Opened(cleaned, source_zlib):
                keep = partial(self._take_kept, page, attempt, event)
                self._library.keep(cleaned, source_zlib or b"", keep)
            case Listed():
                page.ticket = None
                self.listed.emit(page, event)
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

    def _take_kept(
        self, page: OpenPage, attempt: int, opened: Opened, stored: Stored | None
    ) -> None:
        if attempt != page.attempt:
            return
        if stored is None:
            self._make_ready(page, opened.cleaned, Review.of(opened.cleaned, ""))
            self.unkept.emit(page, opened)
            return
        self.found.emit(page, stored.page_id)
        self._take_stored(page, stored)

    def _take_stored(self, page: OpenPage, stored: Stored | None) -> None:
        if page in self._given_up:
            return
        if stored is None:
            name = page.name_shown()
            self._fail(
                page,
                tr(
                    'Could not read "{name}" from the project. Open its file.',
                    name=name,
                ),
            )
            return
        page.page_id = stored.page_id
        is_number = stored.last_block.isascii() and stored.last_block.isdigit()
        # Who goes to a block of a page that is not loaded said where to be.
        if page.block is None and is_number:
            page.block = BlockId(int(stored.last_block))
        if stored.unread:
            lost = words.count(stored.unread, "edit")
            page.warnings.append(
                tr("{lost} of this page could not be read and are left out.", lost=lost)
            )
        if stored.unfit:
            lost = words.count(stored.unfit, "edit")
            page.warnings.append(
                tr("{lost} did not fit this page any more and are left out.", lost=lost)
            )
        page.warnings += map(held_words, stored.site.ruling.held)
        page.site_word = stored.site
        self._history.fill(page, stored)
        self._make_ready(page, stored.cleaned, stored.review)

    def _make_ready(self, page: OpenPage, cleaned: Cleaned, review: Review) -> None:
        review = review.with_target_language(self._reader_language())
        origin = cleaned.page.provenance
        page.review, page.phase, page.data = review, Phase.READY, None
        page.title, page.site = cleaned.page.title, origin.site or page.site
        page.date = origin.published or origin.saved_at or page.date
        page.url = origin.url or page.url
        page.language = review.page_language.code
        page.name = origin.name or page.name
        page.sha256 = origin.sha256
        page.find_title()
        page.take_decided()
        if page.block and not 1 <= page.block <= len(review.page.blocks):
            page.block = None
        if cleaned.page.cut:
            page.warnings.append(cleaned.page.cut)
        self.ready.emit(page)

    def _fail(self, page: OpenPage, sentence: str) -> None:
        page.phase, page.sentence = Phase.FAILED, sentence
        self.advanced.emit(page)
