"""The translation of pages: begun, or why it can't be, preferred, ended, made anew."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from facingpage.core import languages
from facingpage.core.bounds import NO_BOUNDS
from facingpage.core.hints import Hinter
from facingpage.core.page import Block, BlockId, Segment
from facingpage.core.pairs import Pair, strays
from facingpage.core.review import Review
from facingpage.core.terms import Term
from facingpage.errors import FacingPageError
from facingpage.ui import places
from facingpage.ui.chosen import Chosen
from facingpage.ui.draft_shelf import DraftShelf
from facingpage.ui.indexing import Indexing
from facingpage.ui.library import Library
from facingpage.ui.models import Pairs
from facingpage.ui.open_page import Drafting, OpenPage
from facingpage.ui.pages import Pages
from facingpage.ui.stored_list import title_key
from facingpage.ui.tasks import Tasks
from facingpage.ui.told import told
from facingpage.ui.translator import Advance, Translator
from facingpage.ui.turns import Turns
from facingpage.ui.wording import tr
from facingpage.workers.host import Alternatives, Failed, Finished, Host, HostEvent

# Why a page is not translated, though blocks of it may be.
_GAPS: Final = frozenset({Drafting.UNKNOWN, Drafting.SAME, Drafting.NO_MODEL})


class Translating(QObject):
    """Keeps the pages translated into the reader's language by the models there are."""

    said = Signal(str)
    """A sentence to show for a short time: a worker died and goes on."""
    warned = Signal(str)
    """A sentence to show until it is read: something failed."""
    reader_changed = Signal(str)
    """Another reader's language was chosen, or the installed models are known."""

    def __init__(  # what it works with
        self,
        pages: Pages,
        host: Host,
        library: Library,
        tasks: Tasks,
        parent: QObject,
        *,
        chosen: Chosen,
        indexing: Indexing,
        hints: Callable[[Pair], Hinter],
        find_pairs: Callable[[], Pairs],
        is_typing: Callable[[], bool] = lambda: False,
    ) -> None:
        """Make it over the host that translates and the pages there are.

        `find_pairs` looks on the disk which pairs can be translated, and is called off
        the main thread. `hints` returns what tells the hints of the blocks of a pair.
        While `is_typing`, drafts that have come wait a little.
        """
        super().__init__(parent)
        self.pairs: Pairs | None = None
        """The pairs that can be translated; None while they are looked up."""
        self._host = host
        self._library = library
        self._tasks = tasks
        self._pages = pages
        self._chosen = chosen
        self._indexing = indexing
        self._find_pairs = find_pairs
        self._shelf = DraftShelf(
            lambda: library.project, tasks, self, is_typing=is_typing
        )
        self._translator = Translator(
            host, tasks, self._shelf, self, hints, is_typing=is_typing
        )
        self._translator.drafted.connect(self._take_drafts)
        self._translator.changed.connect(pages.tell_drafting)
        self._translator.restarted.connect(self.said)
        self._translator.interrupted.connect(self.draft)
        self._turns = Turns(self._translator, pages.all, lambda: pages.current, self)
        self._turns.begin = self.draft

    def close(self) -> None:
        """Give the drafts that are new to the project, before that is closed."""
        self._shelf.close()

    # -- what the person asks for

    def set_reader_language(self, code: str) -> None:
        """Translate into another language from now on, and remember it."""
        if code == self._chosen.reader_language:
            return
        self._chosen.remember(replace(self._chosen.settings, reader_language=code))
        for page in self._pages.all:
            self._translator.stop(page)
            page.drafting, page.translated_title = Drafting.CHECKING, ""
            if page.review is not None:
                drafts = page.drafts.get(code, {})
                page.review = page.review.with_target_language(code).with_drafts(drafts)
        self.reader_changed.emit(code)
        if self._pages.current is not None:
            self._pages.shown.emit(self._pages.current)
            self.draft(self._pages.current)

    def prefer(self, blocks: Sequence[BlockId]) -> None:
        """Translate these blocks of the current page next: they are on screen."""
        if self._pages.current is not None:
            self._translator.prefer(self._pages.current, blocks)

    def cancel(self) -> None:
        """Stop translating the current page; what is translated stays."""
        if self._pages.current is not None:
            self._translator.cancel(self._pages.current)

    def go_on(self) -> None:
        """Translate what is left of the current page."""
        page = self._pages.current
        if page is None:
            return
        has_failed = page.drafting is Drafting.FAILED
        page.drafting = Drafting.CHECKING
        if has_failed:
            # Other models may be there than when it was tried.
            self.reload_models()
        else:
            self.draft(page)

    def advance(self) -> Advance | None:
        """Return how far the current page's translation is; None while none runs."""
        page = self._pages.current
        return self._translator.advance(page) if page else None

    def part_done(self, page: OpenPage) -> float | None:
        """Return which part of a page is translated, 0 to 1; None while none is."""
        advance = self._translator.advance(page)
        return advance.done / advance.total if advance and advance.total else None

    def waiting(self) -> AbstractSet[BlockId]:
        """Return the current page's blocks that wait for a draft, as they get fewer."""
        page = self._pages.current
        return self._translator.waiting(page) if page else frozenset()

    def alternatives(
        self,
        block: BlockId,
        span: tuple[int, int],
        done: Callable[[Sequence[Segment], str], None],
    ) -> None:
        """Give `done` other translations of the sentence that is a span of a block.

        Or else a sentence that says why there are none.
        """
        page = self._pages.current
        review = page.review if page else None
        draft = review.drafts.get(block) if review else None
        if review is None or draft is None:
            return
        pair = languages.base(draft.source), languages.base(draft.target)
        way = (self.pairs or {}).get(pair)
        if way is None:
            done(
                (),
                tr("The model that made this translation is not installed any more."),
            )
            return

        def hear(event: HostEvent) -> None:
            if isinstance(event, Alternatives):
                self._tasks.post(partial(done, event.segments, ""))
            elif isinstance(event, Failed):
                self._tasks.post(partial(done, (), event.sentence))
            elif isinstance(event, Finished) and event.is_cancelled:
                why = tr("The engine was ended before it could answer. Ask again.")
                self._tasks.post(partial(done, (), why))

        asked = review.block(block), review.language_of(block), span, hear
        bounds = review.bounds.get(block, NO_BOUNDS)
        self._host.alternatives(pair, *asked, models=way.models, bounds=bounds)

    # -- the models

    def reload_models(self) -> None:
        """Look again which models there are."""
        self._tasks.run(self._find_pairs, self._take_pairs, self._warn)

    def choose_engine(self, pair: tuple[str, str], engine: str) -> None:
        """Translate a pair by this engine from now on, and anew what it is open in."""
        settings = self._chosen.settings
        chosen = {**settings.engines, "-".join(pair): engine}
        self._chosen.settings = replace(settings, engines=chosen)
        before = self.pairs or {}

        def look() -> Pairs:
            self._chosen.write()
            return self._find_pairs()

        def done(pairs: Pairs) -> None:
            self._take_pairs(pairs)
            for page in self._pages.all:
                review = page.review
                if review is None:
                    continue
                target = languages.base(review.target_language)
                own = languages.base(review.page_language.code), target
                if before.get(own) != pairs.get(own):
                    drafted = tuple(page.drafts.get(review.target_language, {}))
                    self._draft_anew(page, {review.target_language: drafted})

        self._tasks.run(look, done, self._warn)

    def _take_pairs(self, pairs: Pairs) -> None:
        self.pairs = pairs
        self.reader_changed.emit(self._chosen.reader_language)
        for page in self._pages.all:
            if page.drafting is Drafting.CHECKING or page.drafting in _GAPS or page.gap:
                self.draft(page)

    # -- what becomes of pages

    def draft(self, page: OpenPage) -> None:
        """Start translating a page, or say why it can't be."""
        review = page.review
        if review is None or page.drafting is Drafting.CANCELLED:
            return
        # What was opened ahead is translated when it is shown.
        if page.key is not None and page is not self._pages.current:
            return
        blocks: Sequence[Block] = review.kept_blocks()
        page.gap = self._gap(review)
        if page.gap is not None:
            blocks = strays(review, blocks, self.pairs or {})
        if blocks or page.gap is None:
            now = self._turns.part(page, blocks)
            self._translator.start(page, now, self.pairs or {})
            if self._turns.is_waiting(page):
                # Before any body that is being translated.
                self._translator.prefer(page, [block.id for block in now])
                if self._pages.current is not None:
                    # But not before what somebody looks at.
                    self._translator.prefer_again(self._pages.current)
            return
        # A run of blocks that are none of it any more would end as if all were done.
        self._translator.stop(page)
        page.drafting, page.gap = page.gap, None
        self._pages.tell_drafting(page)

    def draft_shown(self, page: OpenPage) -> None:
        """Start translating what was not, now that a page is the one on screen."""
        if page.drafting is Drafting.CHECKING or self._turns.is_waiting(page):
            self.draft(page)

    def go_on_with(self, page: OpenPage, blocks: Sequence[BlockId]) -> None:
        """Translate these blocks of a page, as far as they are kept and want it."""
        review = page.review
        if review is None:
            return
        if page.drafting in _GAPS or page.gap is not None:
            # One of them may be in a language now that a model reads, or in none.
            self.draft(page)
            return
        if page.drafting not in {Drafting.RUNNING, Drafting.DONE}:
            return
        kept = [review.block(block) for block in blocks if review.is_kept(block)]
        if kept:
            self._translator.start(page, kept, self.pairs or {})

    def begin_anew(self, page: OpenPage) -> None:
        """Translate a page that is read as another language now."""
        self._translator.stop(page)
        page.drafting = Drafting.CHECKING
        self.draft(page)

    def stop(self, page: OpenPage) -> None:
        """End a page's translation without a word; its drafts so far stay."""
        self._translator.stop(page)

    def let_be(self, page: OpenPage, blocks: Iterable[BlockId]) -> None:
        """Wait no more for drafts of these blocks: they are asked for anew."""
        self._translator.forget(page, blocks)

    def follow_terms(self, terms: tuple[Term, ...]) -> None:
        """Make the drafts anew in which one of these terms stands."""
        for page in self._pages.all:
            if page.review is not None:
                # What is being made is made of the terms before.
                targets = tuple({*page.drafts, page.review.target_language})
                work = partial(_blocks_with, terms, page.review, targets)
                self._tasks.run(work, partial(self._draft_anew, page), self._warn)

    def note_title(self, page: OpenPage) -> None:
        """Keep the page's title in the reader's language for the list."""
        review, block = page.review, page.title_block
        title = review.target(block) if review and block else None
        if review is None or title is None or title == page.translated_title:
            return
        page.translated_title = title
        if page.page_id is not None:
            self._library.note(page.page_id, title_key(review.target_language), title)
        self._pages.changed.emit(page)

    def _gap(self, review: Review) -> Drafting | None:
        """Return why a page is not translated from its own language; None if it is."""
        source = languages.base(review.page_language.code)
        target = languages.base(review.target_language)
        if not target:
            return Drafting.NOT_ASKED
        if self.pairs is None:
            return Drafting.CHECKING
        if source == languages.UNDETERMINED:
            return Drafting.UNKNOWN
        if source == target:
            return Drafting.SAME
        return None if (source, target) in self.pairs else Drafting.NO_MODEL

    def _draft_anew(
        self, page: OpenPage, found: Mapping[str, Sequence[BlockId]]
    ) -> None:
        # What stands there now stays on screen until the new draft has come. Of dropped
        # blocks too: restored, they would show what the terms before made.
        for language, blocks in found.items():
            for block in blocks:
                page.drafts.get(language, {}).pop(block, None)
        blocks = found.get(self._chosen.reader_language, ())
        self._translator.forget(page, blocks)
        self.go_on_with(page, blocks)

    def _take_drafts(self, page: OpenPage, blocks: tuple[BlockId, ...]) -> None:
        self._indexing.note(page, blocks)
        self.note_title(page)
        if page is self._pages.current:
            self._pages.reviewed.emit(blocks)

    def _warn(self, error: FacingPageError) -> None:
        self.warned.emit(told(error))


def _blocks_with(
    terms: tuple[Term, ...], review: Review, targets: tuple[str, ...]
) -> dict[str, tuple[BlockId, ...]]:
    """Return the blocks with one of these terms by the language translated into."""
    return {
        target: places.blocks_with(terms, replace(review, target_language=target))
        for target in targets
    }
