"""Which pages there are and which is on screen: opened, shown, fetched, let go of."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from facingpage.storage.facts import LABELS
from facingpage.storage.rows import now
from facingpage.ui.ahead import Ahead
from facingpage.ui.anew import Anew
from facingpage.ui.dropping import Dropping
from facingpage.ui.glancing import Glancing
from facingpage.ui.library import Library
from facingpage.ui.listing import Listing
from facingpage.ui.open_page import OpenPage, Phase, stored_page
from facingpage.ui.opening import Opening
from facingpage.ui.pages import Pages
from facingpage.ui.pictures import place_of
from facingpage.ui.stored_list import DATE, PLACE, SHOWN_AT
from facingpage.ui.stored_list import Listed as StoredRow
from facingpage.ui.translating import Translating
from facingpage.ui.undo_stack import UndoStack
from facingpage.ui.wording import tr
from facingpage.workers.host import Listed

_DRAFT_AFTER_MS: Final = 60


class Paging(QObject):
    """Brings pages into the list and on screen, and has those that came noted."""

    ready = Signal(object)
    """OpenPage that is there, for the first time or in another version."""
    said = Signal(str)
    """A sentence to show for a short time."""

    def __init__(  # what it works with
        self,
        pages: Pages,
        library: Library,
        opening: Opening,
        anew: Anew,
        parent: QObject,
        *,
        glancing: Glancing,
        translating: Translating,
        new_stack: Callable[[], UndoStack],
        finish_typing: Callable[[], None],
        refuses: Callable[[], bool],
    ) -> None:
        """Make it over what opens pages and what translates them.

        `refuses` returns whether no page can be added, and has said why.
        """
        super().__init__(parent)
        self._pages = pages
        self._library = library
        self._opening = opening
        self._anew = anew
        self._translating = translating
        self._new_stack = new_stack
        self._finish_typing = finish_typing
        self._refuses = refuses
        self._listing = Listing(pages.all, pages.listed.emit, glancing.look, self)
        self._dropping = Dropping(opening, pages.all, self)
        self._glancing = glancing
        self._ahead = Ahead(opening, self)
        opening.advanced.connect(self._tell)
        opening.found.connect(self._take_known)
        opening.ready.connect(self.take_ready)
        opening.listed.connect(self._take_listed)
        opening.restarted.connect(self.said)
        anew.advanced.connect(self._tell)
        anew.ready.connect(self.take_ready)

    # -- what the person asks for

    def open_path(self, path: Path) -> None:
        """Open a file as another page, or show it if it is open already."""
        self.open_paths((path,))

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open files as other pages, and show the first of them."""
        made = [OpenPage(path.name, self._new_stack, Phase.OPENING) for path in paths]
        for page, path in zip(made, paths, strict=True):
            page.path = path
        self._open(made)

    def open_bytes(self, name: str, data: bytes) -> None:
        """Open what was pasted or dropped as another page."""
        page = OpenPage(name, self._new_stack, Phase.OPENING)
        page.data = data
        self._open([page])

    def open_again(self, page: OpenPage) -> None:
        """Open a page that failed, or whose opening was called off, once more."""
        if page.phase in {Phase.FAILED, Phase.LISTED}:
            self._start(page)

    def forget(self, page: OpenPage) -> None:
        """Take a page that failed or is still opening off the list.

        A page of a file of several that is being opened stays there, unopened.
        """
        if page.phase is Phase.OPENING and page.review is not None:
            self._anew.call_off(page)
        elif page.phase is Phase.OPENING and page.key is not None:
            self._opening.put_back(page)
        elif page.phase in {Phase.OPENING, Phase.FAILED}:
            self._opening.give_up(page)
            self.let_go(page)

    def show(self, page: OpenPage) -> None:
        """Make a page the current one; one that is not opened yet is opened."""
        if page is self._pages.current or page not in self._pages.all:
            return
        self._finish_typing()
        self._pages.current = page
        self._ahead.make_way(page)
        if page.phase in {Phase.STORED, Phase.LISTED}:
            self.fetch(page)
        else:
            self._translating.draft_shown(page)
        self._opening.hasten(page)
        self._note_shown(page)
        self._tell(page)
        self._pages.tell_warnings(page)
        self._ahead.go_on(self._pages.all, page)

    def show_number(self, page_id: int) -> None:
        """Show a page by its number in the project, if it is listed."""
        page = self._pages.numbered(page_id)
        if page is not None:
            self.show(page)
        else:
            self.said.emit(
                tr("That page is an earlier version: it is not listed any more.")
            )

    def fetch(self, page: OpenPage) -> None:
        """Load a page without showing it; `page_changed` tells when it is there."""
        if page.phase is Phase.STORED:
            self._opening.load(page)
        elif page.phase is Phase.LISTED:
            self._opening.start(page)

    # -- what the project tells

    def list_stored(self, rows: Sequence[StoredRow]) -> None:
        """Put the pages of the project into the list."""
        self._pages.all.extend(stored_page(row, self._new_stack) for row in rows)
        self._pages.listed.emit()

    def list_new(self, rows: Sequence[StoredRow]) -> None:
        """Put pages that another window added on top of the list."""
        self._pages.all[:0] = [stored_page(row, self._new_stack) for row in rows]
        self._pages.listed.emit()

    def take_kept(self, page: OpenPage, page_id: int) -> None:
        """Let go of the same page where it is only listed, and note the page's date."""
        same = [p for p in self._pages.all if p.page_id == page_id and p is not page]
        for other in same:
            self._opening.give_up(other)
            self.let_go(other, instead=page)
        self._note(page, page_id)

    def take_merged(self, page: OpenPage) -> None:
        """Show a page as it is with the edits that the project knew of it."""
        self._finish_typing()
        self._translating.stop(page)
        self.take_ready(page)

    def let_go(self, page: OpenPage, instead: OpenPage | None = None) -> None:
        """Take a page off the list; `instead` is shown if it was the current one."""
        self._pages.all.remove(page)
        self._pages.listed.emit()
        if page is self._pages.current:
            shown = [p for p in self._pages.all if p.phase is Phase.READY]
            self._pages.current = instead or next(iter(shown), None)
            self._pages.shown.emit(self._pages.current)

    def take_ready(self, page: OpenPage) -> None:
        """Show a page that is there, note it, and have it translated."""
        self._tell(page)
        self._pages.tell_warnings(page)
        if page.page_id is not None:
            self._note(page, page.page_id)
        self.ready.emit(page)
        if page is self._pages.current:
            self._note_shown(page)
        # When the page is drawn: to show 50,000 blocks takes its share of the 50 ms.
        draft = partial(self._translating.draft, page)
        QTimer.singleShot(_DRAFT_AFTER_MS, self, draft)

    # -- opening, step by step

    def _open(self, made: Sequence[OpenPage]) -> None:
        """Put pages at the top of the list and open them, the first one at once."""
        if made and not self._refuses():
            self._pages.all[:0] = made
            self._glancing.look(made[1:])
            self._dropping.open_by_and_by(made[1:])
            self._start(made[0])

    def _start(self, page: OpenPage) -> None:
        self._finish_typing()
        self._pages.current = page
        self._ahead.make_way(page)
        self._opening.start(page)
        self._opening.hasten(page)
        self._pages.listed.emit()
        self._tell(page)

    def _tell(self, page: OpenPage) -> None:
        self._pages.tell(page)
        if page.phase is not Phase.OPENING:
            self._ahead.go_on(self._pages.all, self._pages.current)

    def _take_known(self, page: OpenPage, page_id: int) -> None:
        """Let go of the same page where it is listed already."""
        for other in self._pages.all:
            if other is page or other.page_id != page_id:
                continue
            if other.phase is Phase.STORED:
                self._pages.all.remove(other)
                break
            self._opening.give_up(page)
            if page is self._pages.current and page.key is not None:
                self.said.emit(tr("The list has the same page already: it is shown."))
            self.let_go(page, instead=other)
            break

    def _take_listed(self, whole: OpenPage, listed: Listed) -> None:
        """Put a file's pages where it stood, and show the first."""
        is_current = whole is self._pages.current
        first = self._listing.put(whole, listed.entries)
        if is_current:
            self._pages.current = None
            if first is not None:
                self.show(first)
            else:
                self._pages.shown.emit(None)
        if listed.problem:
            name = "" if whole.name in listed.problem else f"{whole.name}: "
            self._pages.warned.emit(f"{name}{listed.problem}")

    def _note(self, page: OpenPage, page_id: int) -> None:
        """Keep what the page itself does not tell: its date, and where it lies."""
        labels = "\n".join(page.labels)
        kept = ((DATE, page.date), (PLACE, place_of(page)), (LABELS, labels))
        for name, value in kept:
            if value:
                self._library.note(page_id, name, value)

    def _note_shown(self, page: OpenPage) -> None:
        """Remember that a page was shown last, for the next start."""
        page.shown_at = now()
        if page.page_id is not None:
            self._library.note(page.page_id, SHOWN_AT, page.shown_at)
