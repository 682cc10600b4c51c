"""Going to places: back and forward, bookmarks, references."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from facingpage.core.edits import SetBookmark
from facingpage.core.edits.bookmarks import MOST_CHARS
from facingpage.core.numbering import block_at, part_of
from facingpage.core.page import BlockId
from facingpage.core.reference import Reference, quotation
from facingpage.ui import words
from facingpage.ui.frame import Frame
from facingpage.ui.open_page import OpenPage, Phase
from facingpage.ui.palette import Entry
from facingpage.ui.plain_text import visible_text
from facingpage.ui.session import Session
from facingpage.ui.visits import Visits
from facingpage.ui.wording import tr

_DAY_CHARS = 10


class Whereabouts(QObject):
    """Takes the view to a block of a page, and remembers where it came from."""

    def __init__(self, session: Session, frame: Frame) -> None:
        """Make it over the session and the window's parts."""
        super().__init__(frame)
        self._session = session
        self._frame = frame
        self._visits = Visits(lambda page: page in session.pages)
        session.page_shown.connect(self._arrive)

    def go(self, page: OpenPage, block: BlockId | None) -> None:
        """Go to a block of a page; None: wherever one was last on it.

        One can go back from there.
        """
        if page is self._session.current:
            self._visits.leave(self._frame.view.current_block())
        self._show(page, block)

    def back(self) -> None:
        """Go back to where one was before."""
        self._step(-1, tr("There is nothing to go back to."))

    def forward(self) -> None:
        """Go forward again."""
        self._step(1, tr("There is nothing to go forward to."))

    def restore(self) -> None:
        """Show the page that was shown last, if nothing is shown yet."""
        shown = [page for page in self._session.pages if page.shown_at]
        if shown and self._session.current is None:
            self._session.paging.show(max(shown, key=lambda page: page.shown_at))

    # -- bookmarks

    def toggle_bookmark(self) -> None:
        """Put a bookmark on the current block, or take it off."""
        page, block = self._session.current, self._frame.view.current_block()
        if page is None or page.review is None or block is None:
            self._session.say(tr("Go to a block first: a bookmark is put on it."))
            return
        name = None
        if block not in page.review.bookmarks:
            text = " ".join(page.review.block(block).text.split())
            name = text if len(text) <= MOST_CHARS else f"{text[: MOST_CHARS - 1]}…"
        self._session.deciding.do(SetBookmark(block, name))

    def take_off(self, page: OpenPage, block: BlockId) -> None:
        """Take a bookmark off, also of a page that is not loaded."""
        edit = SetBookmark(block, None)
        if page.review is not None:
            self._session.deciding.do_on(page, edit)
            return
        if page.page_id is None:
            return

        def done(why_not: str) -> None:
            if why_not:
                self._session.warned.emit(why_not)
            elif page.review is None:
                left = {at: name for at, name in page.bookmarks.items() if at != block}
                page.bookmarks = left
                self._session.page_changed.emit(page)

        self._session.history.do_many(edit.words(), {page.page_id: edit}, done)

    def list_bookmarks(self) -> None:
        """Show all bookmarks of the project, to go to one."""
        from facingpage.ui.bookmark_list import BookmarkList  # noqa: PLC0415  # not for the first paint

        dialog = BookmarkList(self._frame, self._session.pages)
        dialog.chosen.connect(lambda page, block: self.go(page, BlockId(block)))
        dialog.taken_off.connect(
            lambda page, block: self.take_off(page, BlockId(block))
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def entries(self) -> list[Entry]:
        """Return the bookmarks for the palette to find."""
        return [
            Entry(
                name, tr("bookmark"), partial(self.go, page, block), page.name_shown()
            )
            for page in self._session.pages
            for block, name in page.bookmarks.items()
        ]

    # -- references

    def copy_reference(self) -> None:
        """Copy the selected blocks as a quotation that says where it is from."""
        page, review = self._session.current, None
        if page is not None:
            review = page.review
        blocks = self._frame.view.selected_blocks() if review else ()
        if page is None or review is None or not blocks:
            self._session.say(tr("Select a block first: it is quoted."))
            return
        of = part_of(review, blocks[0]) or (blocks[0], 1)
        reference = Reference.of(page.sha256, *of)
        quote = "\n".join(review.block(block).text for block in blocks)
        day = words.day(page.date[:_DAY_CHARS]) if page.date else ""
        text = quotation(quote, (page.name_shown(), page.site, day), reference)
        # Half a character can stand in a page, but not on the clipboard.
        QGuiApplication.clipboard().setText(text.encode("utf-8", "replace").decode())
        self._session.say(
            tr("Copied with its reference, {reference}.", reference=reference)
        )

    def ask_reference(self) -> None:
        """Ask for a reference and go to it; what is on the clipboard is offered."""
        from facingpage.ui.reference_box import ReferenceBox  # noqa: PLC0415  # not for the first paint

        offered = Reference.find(QGuiApplication.clipboard().text())
        dialog = ReferenceBox(self._frame, offered, self.go_to_reference)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def go_to_reference(self, reference: Reference) -> str:
        """Go to a block by its reference; return why not, as a sentence, or ""."""
        found = [p for p in self._session.pages if reference.is_of(p.sha256)]
        if not found:
            return tr(
                "No page of this project has the reference {page}. Open the project or"
                " the file that it was copied from.",
                page=reference.page,
            )
        review = found[0].review
        if review is not None and reference.block > len(review.page.blocks):
            return tr(
                "“{title}” has no block {block}. It may have been read by another"
                " encoding when the reference was copied.",
                title=visible_text(found[0].name_shown()),
                block=reference.block,
            )
        block = reference.block
        if review is not None:
            block = block_at(review, block, reference.part)
        self.go(found[0], block)
        return ""

    # -- what it goes by

    def _step(self, by: int, why_not: str) -> None:
        place = self._visits.step(by, self._frame.view.current_block())
        if place is None:
            self._session.say(why_not)
        else:
            self._show(place.page, place.block)

    def _arrive(self, page: OpenPage | None) -> None:
        if page is not None:
            self._visits.arrive(page)

    def _show(self, page: OpenPage, block: BlockId | None) -> None:
        view = self._frame.view
        if page is not self._session.current:
            view.commit_edit()
            if block is not None:
                # It is gone to when the page is there.
                page.block = block
            self._session.paging.show(page)
        elif block is not None and page.phase is Phase.READY:
            view.return_to(block)
        if page.phase is Phase.READY:
            view.setFocus()
