"""A page in the window: its review, its undo stack, and how far the machine is."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import chain, compress, islice
from operator import attrgetter, methodcaller
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from facingpage.core.carry import decisions
from facingpage.core.edits import Edit, SetBookmark, SetMark
from facingpage.core.edits.marks import FACT
from facingpage.core.languages import base
from facingpage.core.page import BlockId, Draft, Kind, PageEntry
from facingpage.core.progress import Progress
from facingpage.core.review import Review, labels_on
from facingpage.core.site_word import SiteWord
from facingpage.core.spoken import PAGE
from facingpage.ui.stored_list import Listed
from facingpage.ui.undo_stack import UndoStack
from facingpage.workers.host import Ticket

_TEXT: Final = attrgetter("text")
_TOUCHES: Final = methodcaller("touches")
# The layers of a review that say which blocks are kept, and which labels a page has.
_KEEPING: Final = ("page", "verdicts", "kept", "site_ruled", "made_of")
_LABELLED: Final = ("labels", "spans")


class Phase(StrEnum):
    """How far a page is on its way into the window."""

    STORED = "stored"
    LISTED = "listed"  # one of a file's pages, not asked for yet
    OPENING = "opening"
    READY = "ready"
    FAILED = "failed"


class Drafting(StrEnum):
    """Where the translation of a page stands."""

    NOT_ASKED = "not-asked"  # nobody said yet which language the reader reads
    CHECKING = "checking"  # the installed models are being looked up
    UNKNOWN = "unknown"  # the page's language is not known
    SAME = "same"  # the page is in the reader's language
    NO_MODEL = "no-model"
    RUNNING = "running"
    CANCELLED = "cancelled"
    FAILED = "failed"
    DONE = "done"


@dataclass(slots=True, eq=False)
class OpenPage:
    """What the session holds of a page while the window is open.

    `sentence` is what to tell the person when opening failed, `draft_sentence` when
    translating did. `gap` is why only blocks in other languages than the page's are
    translated, if so. `drafts` keeps each language's drafts, so that changing the
    reader's language and back costs nothing. `block` is the one shown last. `key` finds
    the page in a file of several. `attempt` counts the openings, so that what comes of
    one that was called off is known. `warnings` are sentences to show with the page.
    `earlier` are its versions before, as other encodings gave them, the oldest first.
    `sha256` is that of its bytes, empty while they are not known. `mark`, `bookmarks`
    and `is_worked_on` are what was decided of it, known also while it is not loaded.
    `site_word` is what its site's rules said of it last.
    """

    name: str
    make_stack: Callable[[], UndoStack]
    phase: Phase
    title: str = ""
    site: str = ""
    date: str = ""
    language: str = ""
    translated_title: str = ""
    page_id: int | None = None
    path: Path | None = None
    data: bytes | None = None
    key: str | None = None
    url: str = ""
    encoding: str | None = None
    attempt: int = 0
    warnings: list[str] = field(default_factory=list)
    earlier: list[Review] = field(default_factory=list)
    site_word: SiteWord | None = None
    stage: str = ""
    sentence: str = ""
    review: Review | None = None
    ticket: Ticket | None = None
    drafting: Drafting = Drafting.CHECKING
    draft_sentence: str = ""
    gap: Drafting | None = None
    drafts: dict[str, dict[BlockId, Draft]] = field(default_factory=dict)
    block: BlockId | None = None
    title_block: BlockId | None = None
    progress: Progress | None = None
    sha256: str = ""
    mark: str = ""
    bookmarks: Mapping[BlockId, str] = field(default_factory=dict)
    is_worked_on: bool = False
    labels: frozenset[str] = frozenset()
    shown_at: str = ""
    _stack: UndoStack | None = None

    @property
    def stack(self) -> UndoStack:
        """The page's undo stack; an archive's 30,000 pages begin without one."""
        if self._stack is None:
            self._stack = self.make_stack()
        return self._stack

    def name_shown(self) -> str:
        """Return the page's title, or its file name while no title is known."""
        return self.title or self.name

    def take_decided(self, before: Review | None = None) -> bool:
        """Take over from the review what the list shows of a person's decisions.

        Given the review before an edit, layers that are the same are not gone through.
        Returns whether that is anything else now.
        """
        review, known = self.review, self._decided()
        if review is not None:
            self.mark, self.bookmarks = review.mark or "", review.bookmarks
            if before is None or not _are_same(before, review, _LABELLED):
                self.labels = labels_on(review)
            self.is_worked_on = any(
                not isinstance(edit, (SetMark, SetBookmark))
                for edit in decisions(review)
            )
        return known != self._decided()

    def take_mark(self, edit: Edit) -> bool:
        """Take over the mark that an edit of a page that is not loaded gives it."""
        mark = edit.facts().get(FACT, self.mark)
        changed, self.mark = mark != self.mark, mark
        return changed

    def _decided(self) -> tuple[object, ...]:
        return self.mark, self.bookmarks, self.labels, self.is_worked_on

    def withdraw(
        self, before: Review, touched_blocks: Sequence[BlockId]
    ) -> Sequence[BlockId]:
        """Take back the drafts that were made from another language than now.

        Returns the blocks of which something else is told now. Where the page itself
        is read as another language, only a draft from a block's own one stays.
        """
        review = self.review
        if review is None:
            return ()
        self.language = review.page_language.code
        if review.page_language != before.page_language:
            touched_blocks = review.page.ids()
        now, was = review.languages, before.languages
        others = [
            block
            for block in touched_blocks
            if block != PAGE
            # A block that was cut off, or is no more, is told by its text.
            and block in now
            and block in was
            and now[block] is not was[block]
            and now[block] != was[block]
        ]
        is_page = base(review.page_language.code) != base(before.page_language.code)
        for drafts in self.drafts.values():
            drafted = [b for b in (drafts if is_page else others) if b in drafts]
            drafted = [b for b in drafted if b in now and b in was]
            codes = review.read_as(drafted), before.read_as(drafted)
            for block, code, old in zip(drafted, *codes, strict=True):
                is_other = code != old or now[block].spans != was[block].spans
                if is_other or (is_page and drafts[block].source != code):
                    del drafts[block]
        drafts = self.drafts.get(review.target_language, {})
        self.review = replace(review, drafts=dict(drafts))
        return others

    def find_title(self, before: Review | None = None) -> None:
        """Find the block that is the page's title; none where the person dropped it.

        Another heading would not be the title: its translation is not shown as one.
        Given the review before an edit, it is looked for only where it may be another.
        """
        review = self.review
        is_edit = before is not None and review is not None
        if is_edit and _are_same(before, review, _KEEPING):
            return
        self.title_block = None
        if review is None:
            return
        blocks, verdicts = review.page.blocks, review.verdicts
        is_same = map(self.title.__eq__, map(_TEXT, blocks))
        same = [
            block
            for block in (compress(blocks, is_same) if self.title else ())
            if block.kind is not Kind.IMAGE
            if verdicts[block.id].kept or review.is_kept(block.id)
        ]
        first = (b for b in blocks if b.kind is Kind.HEADING and verdicts[b.id].kept)
        for block in same or tuple(islice(first, 1)):
            if review.is_kept(block.id):
                self.title_block = block.id
                return


def listed_page(entry: PageEntry, whole: OpenPage) -> OpenPage:
    """Return a page of a file of several, which `whole` stood for so far."""
    url = entry.url or ""
    return OpenPage(
        entry.name,
        whole.make_stack,
        Phase.LISTED,
        title=entry.title or "",
        site=_site(url),
        date=entry.saved_at or "",
        path=whole.path,
        data=whole.data,
        key=entry.key,
        url=url,
        encoding=whole.encoding,
    )


def stored_page(listed: Listed, make_stack: Callable[[], UndoStack]) -> OpenPage:
    """Return a page of the project that is not loaded yet."""
    row = listed.row
    return OpenPage(
        row.name,
        make_stack,
        Phase.STORED,
        title=row.title,
        site=row.site or "",
        date=listed.date,
        language=row.language,
        translated_title=listed.translated_title,
        progress=listed.progress,
        page_id=row.id,
        sha256=row.sha256,
        mark=listed.mark,
        bookmarks=listed.bookmarks,
        is_worked_on=listed.is_worked_on,
        labels=listed.labels,
        shown_at=listed.shown_at,
    )


def touched(edits: Iterable[Edit]) -> tuple[BlockId, ...]:
    """Return the blocks that edits change, each once, in order; `PAGE` for the page."""
    return tuple(dict.fromkeys(chain.from_iterable(map(_TOUCHES, edits))))


def _are_same(
    before: Review | None, after: Review | None, layers: Sequence[str]
) -> bool:
    """Return whether an edit left these layers as they were."""
    return all(getattr(before, name) is getattr(after, name) for name in layers)


def _site(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
