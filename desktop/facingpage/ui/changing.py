"""An edit of an open page: applied to its review, kept, shown, and translated anew."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from facingpage.core import languages
from facingpage.core.edits import Edit
from facingpage.core.memory import Learnt, learnt
from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.core.site_word import SiteWord, with_word
from facingpage.core.spoken import PAGE
from facingpage.core.steps import Step
from facingpage.ui.indexing import Indexing
from facingpage.ui.library import Library
from facingpage.ui.open_page import OpenPage, touched
from facingpage.ui.pages import Pages
from facingpage.ui.recutting import follow_bounds
from facingpage.ui.translating import Translating

_DRAFT_AFTER_MS: Final = 60
MANY: Final = 500
"""An edit of more blocks is seen only when what waits for the window had its turn."""


class Changing(QObject):
    """Makes edits of open pages, and has all that hangs on a page follow each."""

    loose = Signal(object, object, object, object)
    """OpenPage that is in no project, an edit made on it, its inverse and its step."""

    def __init__(
        self,
        pages: Pages,
        library: Library,
        translating: Translating,
        indexing: Indexing,
        parent: QObject,
    ) -> None:
        """Make it over what keeps, what translates and what is searched."""
        super().__init__(parent)
        self._pages = pages
        self._library = library
        self._translating = translating
        self._indexing = indexing

    def apply(self, page: OpenPage, edit: Edit, step: Step) -> Edit:
        """Apply an edit to a page's review and keep it; return its inverse."""
        inverse, learns = self.change(page, edit)
        if page.page_id is not None:
            self._library.append(
                page.page_id, edit, inverse, learns, step=step, after=page.review
            )
        else:
            self.loose.emit(page, edit, inverse, step)
        return inverse

    def change(self, page: OpenPage, edit: Edit) -> tuple[Edit, tuple[Learnt, ...]]:
        """Apply an edit to a page's review; return its inverse and what is learnt.

        Raises:
            ValueError: the page is not there yet.
        """
        before = page.review
        if before is None:
            raise ValueError("a page without a review has no edits")
        page.review, inverse = edit.apply(before)
        learns = learnt(edit, page.review) if page.page_id is not None else ()
        self._follow(page, before, touched((edit,)))
        return inverse, learns

    def tell_site(self, page: OpenPage, word: SiteWord) -> None:
        """Give a page that is open what the rules of its site say of it now."""
        before = page.review
        if before is None:
            return
        page.review, changed = with_word(before, word)
        if page.review is not before:
            self._follow(page, before, changed)
        self._pages.tell_warnings(page)

    def _follow(
        self, page: OpenPage, before: Review, blocks: Sequence[BlockId]
    ) -> None:
        """Show and translate what an edit of these blocks changed."""
        review = page.review
        if review is None:
            return
        is_reread = review.page_language != before.page_language
        if review.languages is not before.languages or is_reread:
            others = page.withdraw(before, blocks)
            self._translating.let_be(page, others)
            blocks = tuple(dict.fromkeys((*blocks, *others)))
        self._translating.let_be(page, follow_bounds(page, before))
        page.find_title(before)
        if page.take_decided(before):
            self._pages.changed.emit(page)
        blocks = tuple(block for block in blocks if block != PAGE)
        self._indexing.note(page, blocks, before)
        if page is self._pages.current and is_reread:
            self._pages.told.emit()
        elif len(blocks) > MANY and review.made_of is before.made_of:
            # To apply and to show thousands are two turns: keys come between.
            QTimer.singleShot(0, self, partial(self._show, page, blocks))
        else:
            self._show(page, blocks)
        if is_reread:
            self._reread(page, before)
        draft = partial(self._translating.go_on_with, page, blocks)
        if len(blocks) > MANY:
            # To show thousands anew takes its share of the 50 ms.
            QTimer.singleShot(_DRAFT_AFTER_MS, self, draft)
        else:
            draft()
        self._translating.note_title(page)

    def _show(self, page: OpenPage, blocks: Sequence[BlockId]) -> None:
        if page is self._pages.current:
            self._pages.reviewed.emit(blocks)

    def _reread(self, page: OpenPage, before: Review) -> None:
        """Begin the translation of a page that is read as another language now."""
        self._pages.changed.emit(page)
        if page.review is None:
            return
        now, was = page.review.page_language.code, before.page_language.code
        if languages.base(now) != languages.base(was):
            self._translating.begin_anew(page)
        else:
            self._pages.tell_drafting(page)
