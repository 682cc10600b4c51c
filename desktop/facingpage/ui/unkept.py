"""What is not on the disk: which edits, why, and how they get there after all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, Signal

from facingpage.core.carry import carry
from facingpage.core.edits import Edit, Several
from facingpage.core.memory import learnt
from facingpage.core.page import BlockId, Cleaned
from facingpage.core.steps import Step
from facingpage.ui import words
from facingpage.ui.history import History
from facingpage.ui.library import Library
from facingpage.ui.open_page import Drafting, OpenPage, touched
from facingpage.ui.plain_text import visible_text
from facingpage.ui.stored import Stored
from facingpage.ui.stored_list import Listed
from facingpage.ui.wording import mark, tr
from facingpage.workers.host import Opened

ON_DISK = mark("All edits are on disk again.")


@dataclass(slots=True)
class _Loose:
    """A page that is in no project, and the edits made on it, with their inverses.

    With each goes the step that it is a part of.
    """

    cleaned: Cleaned
    source_zlib: bytes
    edits: list[tuple[Edit, Edit, Step]] = field(default_factory=list)


class Unkept(QObject):
    """Keeps in memory what the project did not take, and gives it over when it can."""

    changed = Signal(str)
    """A sentence that says why edits are not kept; empty: all are on the disk."""
    merged = Signal(object)
    """OpenPage whose review is another now: the project knew edits of it."""
    doubled = Signal(object, object)
    """OpenPage to let go of, and the one that the project knows the same bytes as."""
    kept = Signal(object, int)
    """OpenPage that is about to be in the project, under this number."""

    def __init__(
        self,
        library: Library,
        pages: Sequence[OpenPage],
        reader_language: Callable[[], str],
        parent: QObject,
        *,
        history: History,
    ) -> None:
        """Make it over the library that keeps, and the pages that are listed."""
        super().__init__(parent)
        self._library = library
        self._pages = pages
        self._reader_language = reader_language
        self._history = history
        self._loose: dict[OpenPage, _Loose] = {}
        self._trying: set[OpenPage] = set()
        self._told: str | None = ""
        library.unkept_changed.connect(self._follow_library)

    def add_page(self, page: OpenPage, opened: Opened) -> None:
        """Remember a page that the project did not take."""
        self._loose[page] = _Loose(opened.cleaned, opened.source_zlib or b"")
        self._tell()

    def add_edit(self, page: OpenPage, edit: Edit, inverse: Edit, step: Step) -> None:
        """Remember an edit on a page that is in no project."""
        if page in self._loose:
            self._loose[page].edits.append((edit, inverse, step))

    def lost(self) -> tuple[str, ...]:
        """Return what closing now would lose: "2 blocks of “Title”" for each page."""
        self._library.try_held_now()
        found: dict[str, set[BlockId]] = {}
        names = {page.page_id: _name(page) for page in self._pages}
        for page_id, edit in self._library.held():
            name = names.get(page_id) or tr("an earlier version")
            found.setdefault(name, set()).update(touched((edit,)))
        for page, loose in self._loose.items():
            blocks = touched(edit for edit, *_ in loose.edits)
            if blocks:
                found.setdefault(_name(page), set()).update(blocks)
        return tuple(
            tr(
                "{blocks} of {page}",
                blocks=words.count(len(blocks), "block"),
                page=name,
            )
            for name, blocks in found.items()
        )

    def try_again(self, listed: Callable[[tuple[Listed, ...]], None]) -> None:
        """Try to keep everything; `listed` gets the project's pages if that opens."""
        # What was dismissed is said again if it is still so.
        self._told = None
        if self._library.is_open():
            self._library.try_held()
            self._keep_loose()
            self._tell()
        else:
            self._library.open(self._reader_language(), listed)

    def _follow_library(self) -> None:
        if self._library.is_open() and not self._library.problem:
            self._keep_loose()
        self._tell()

    def _keep_loose(self) -> None:
        for page, loose in list(self._loose.items()):
            if page in self._trying:
                continue
            self._trying.add(page)
            take = partial(self._take, page)
            self._library.keep(loose.cleaned, loose.source_zlib, take)

    def _take(self, page: OpenPage, stored: Stored | None) -> None:
        self._trying.discard(page)
        if stored is None:
            self._tell()
            return
        loose = self._loose.pop(page)
        doubles = [p for p in self._pages if p.page_id == stored.page_id and p.review]
        if doubles:
            # The same bytes are open from the project: its edits are under these.
            self._merge(doubles[0], page, stored)
            self.doubled.emit(page, doubles[0])
        else:
            self.kept.emit(page, stored.page_id)
            page.page_id = stored.page_id
            is_same = (
                stored.cleaned.page.blocks == loose.cleaned.page.blocks
                and stored.cleaned.verdicts == loose.cleaned.verdicts
            )
            if is_same and not stored.is_decided:
                for edit, inverse, step in loose.edits:
                    learns = learnt(edit, page.review) if page.review else ()
                    self._library.append(
                        stored.page_id,
                        edit,
                        inverse,
                        learns,
                        step=step,
                        after=page.review,
                    )
                page.stack.renumber(self._library.number)
            else:
                self._merge(page, page, stored)
        self._tell()

    def _merge(self, page: OpenPage, edited: OpenPage, stored: Stored) -> None:
        """Do on a page as the project has it what was done on the one in memory."""
        if edited.review is None:
            return
        if page is edited or page.review is None:
            review = stored.review.with_target_language(self._reader_language())
            # Its own edits would be taken back to what stood there without these.
            self._history.fill(page, stored)
            page.site_word = stored.site
        else:
            review = page.review
        edits, left = carry((edited.review,), review.page)
        if edits:
            whole = Several(edits, tr("Edits made before the page was kept"))
            review, inverse = whole.apply(review)
            step = self._library.new_step(whole.words())
            learns = learnt(whole, review)
            self._library.append(
                stored.page_id, whole, inverse, learns, step=step, after=review
            )
            self._history.put(page, step, whole, inverse)
        if left:
            lost = words.count(len(left), "edit")
            page.warnings.append(
                tr("{lost} did not fit this page and are left out.", lost=lost)
            )
        page.review, page.drafting = review, Drafting.CHECKING
        page.drafts.clear()
        page.find_title()
        self.merged.emit(page)

    def _tell(self) -> None:
        if self._trying:
            return
        sentence = self._library.problem
        if not sentence and self._loose:
            names = ", ".join(_name(page) for page in self._loose)
            sentence = tr(
                "Not in the project: {names}. Until then your edits are not kept."
                " Free some space or check the disk, and try again.",
                names=names,
            )
        if sentence != self._told:
            self._told = sentence
            self.changed.emit(sentence)


def _name(page: OpenPage) -> str:
    return f"“{visible_text(' '.join(page.name_shown().split()))}”"
