"""Runs translations of pages on the host, and gathers their drafts for the window."""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import partial
from operator import attrgetter
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from facingpage.core.hints import Hints, no_hints
from facingpage.core.languages import base
from facingpage.core.page import Block, BlockId, Draft, Page
from facingpage.core.pairs import Pair, by_pair
from facingpage.core.review import Review
from facingpage.ui.draft_shelf import Asked, DraftShelf, Recalled
from facingpage.ui.models import Pairs
from facingpage.ui.open_page import Drafting, OpenPage
from facingpage.ui.tasks import Tasks
from facingpage.workers.host import (
    Drafted,
    Failed,
    Finished,
    Host,
    HostEvent,
    Restarted,
    Ticket,
)

# Drafts come hundreds a second on short blocks; the view is told of them at once.
_GATHER_MS: Final = 40
_TEXT: Final = attrgetter("text")
_ID: Final = attrgetter("id")


@dataclass(frozen=True, slots=True)
class Advance:
    """How far a page's translation is, in blocks. `seconds_left`: None if unknown."""

    done: int
    total: int
    seconds_left: float | None


@dataclass(slots=True, eq=False)
class _Run:
    """The jobs of one page and pair; `total` and `left` are characters."""

    pair: tuple[str, str]
    source: Page
    begun: float
    tickets: list[Ticket] = field(default_factory=list)
    jobs: int = 0
    waiting: set[BlockId] = field(default_factory=set)
    total: int = 0
    left: int = 0
    blocks: int = 0
    keys: dict[BlockId, bytes] = field(default_factory=dict)
    preferred: Sequence[BlockId] = ()
    is_cancelled: bool = False


class Translator(QObject):
    """Keeps every page's kept blocks translated; what is on screen comes first."""

    drafted = Signal(object, object)
    """OpenPage, and the tuple of block ids whose drafts are new."""
    changed = Signal(object)
    """OpenPage whose translation began, advanced, ended or was cancelled."""
    restarted = Signal(str)
    """A sentence: a worker died and goes on."""
    interrupted = Signal(object)
    """OpenPage whose translation ended before its time: it is to be begun anew."""

    def __init__(
        self,
        host: Host,
        tasks: Tasks,
        shelf: DraftShelf,
        parent: QObject,
        hints: Callable[[Pair], Callable[[Block], Hints]] = lambda _: no_hints,
    ) -> None:
        """Make a translator that gives its jobs to this host.

        What the shelf has is not made anew. `hints` returns what tells the hints of
        the blocks of a pair.
        """
        super().__init__(parent)
        self._host = host
        self._tasks = tasks
        self._shelf = shelf
        self._hints = hints
        self._runs: dict[OpenPage, _Run] = {}
        self._new: dict[OpenPage, dict[BlockId, None]] = {}
        self._timer = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._timer.timeout.connect(self._hand_over)

    def start(self, page: OpenPage, blocks: Sequence[Block], pairs: Pairs) -> None:
        """Translate those of these blocks that have no draft and wait for none.

        A block in another language than its page is translated from its own, where
        `pairs` has a model for it.
        """
        review = page.review
        if review is None:
            return
        pair = (base(review.page_language.code), base(review.target_language))
        run = self._runs.get(page)
        if run is not None and run.pair != pair:
            self.stop(page)
            run = None
        waiting = run.waiting if run else set()
        have = page.drafts.get(review.target_language, {})
        new = [b for b in blocks if b.id not in have and b.id not in waiting]
        if not new:
            if run is None and page.drafting is not Drafting.DONE:
                page.drafting = Drafting.DONE
                self.changed.emit(page)
            return
        if run is None:
            run = self._runs[page] = _Run(pair, review.page, time.monotonic())
        size = sum(map(len, map(_TEXT, new)))
        run.waiting.update(map(_ID, new))
        run.total += size
        run.left += size
        run.blocks += len(new)
        page.drafting, page.draft_sentence = Drafting.RUNNING, ""
        jobs = by_pair(review, new, pairs)
        # Before any is given: one that ends at once must not end the run.
        run.jobs += len(jobs)
        for each, part in jobs.items():
            models = _models_of(each, pairs)
            asked = Asked(each, part, review.languages, models, self._hints(each))
            self._shelf.recall(asked, partial(self._begin, page, run, review, asked))
        self.changed.emit(page)

    def _begin(
        self, page: OpenPage, run: _Run, review: Review, asked: Asked, known: Recalled
    ) -> None:
        """Take the drafts there are, and have the others made."""
        if self._runs.get(page) is not run:
            return
        run.keys.update(known.keys)
        self._take_known(page, run, review, known.drafts)
        left = [block for block in asked.blocks if block.id not in known.drafts]
        if not left:
            self._finish(page, run)
            return
        ticket = self._host.translate(
            asked.pair,
            left,
            asked.guesses,
            partial(self._hear, page, run, review, known.keys),
            models=asked.models,
            hints=asked.hints,
        )
        run.tickets.append(ticket)
        if run.preferred:
            self._host.prefer(ticket, run.preferred)

    def forget(self, page: OpenPage, blocks: Iterable[BlockId]) -> None:
        """Wait no more for drafts of these blocks: they are asked for anew."""
        run = self._runs.get(page)
        if run is None:
            return
        gone = run.waiting.intersection(blocks)
        size = sum(len(run.source.blocks[block - 1].text) for block in gone)
        run.waiting -= gone
        run.total -= size
        run.left -= size
        run.blocks -= len(gone)

    def prefer(self, page: OpenPage, blocks: Sequence[BlockId]) -> None:
        """Translate these blocks next: they are on screen."""
        if run := self._runs.get(page):
            run.preferred = blocks
            for ticket in run.tickets:
                self._host.prefer(ticket, blocks)

    def stop(self, page: OpenPage) -> None:
        """End a page's translation without a word; its drafts so far stay."""
        run = self._runs.pop(page, None)
        if run is not None:
            run.is_cancelled = True
            for ticket in run.tickets:
                self._host.cancel(ticket)

    def cancel(self, page: OpenPage) -> None:
        """End a page's translation because the person asked for it."""
        if page in self._runs:
            self.stop(page)
            page.drafting = Drafting.CANCELLED
            self._hand_over()
            self.changed.emit(page)

    def waiting(self, page: OpenPage) -> AbstractSet[BlockId]:
        """Return the blocks that a draft is still to come for, as they become fewer."""
        run = self._runs.get(page)
        return run.waiting if run else frozenset()

    def advance(self, page: OpenPage) -> Advance | None:
        """Return how far a page's translation is; None while none runs."""
        run = self._runs.get(page)
        if run is None:
            return None
        done, spent = run.total - run.left, time.monotonic() - run.begun
        seconds = spent / done * run.left if done else None
        return Advance(run.blocks - len(run.waiting), run.blocks, seconds)

    def _hear(
        self,
        page: OpenPage,
        run: _Run,
        asked: Review,
        keys: Mapping[BlockId, bytes],
        event: HostEvent,
    ) -> None:
        """Take an event on the lane's thread to the main thread."""
        self._tasks.post(partial(self._take, page, run, asked, keys, event))

    def _take(
        self,
        page: OpenPage,
        run: _Run,
        asked: Review,
        keys: Mapping[BlockId, bytes],
        event: HostEvent,
    ) -> None:
        match event:
            case Drafted(block, draft):
                key = keys.get(block)
                # Else it was asked for anew since, with other terms.
                if key == run.keys.get(block):
                    self._take_draft(page, run, asked, (block, draft))
                if key:
                    self._shelf.keep(key, draft)
            case Restarted(sentence):
                if not run.is_cancelled:
                    self.restarted.emit(sentence)
            case Failed(sentence):
                if not run.is_cancelled:
                    page.draft_sentence = sentence
            case Finished(is_cancelled):
                if (
                    is_cancelled
                    and not run.is_cancelled
                    and self._runs.get(page) is run
                ):
                    # Its workers were ended because other models are installed now.
                    self.stop(page)
                    self.interrupted.emit(page)
                    return
                self._finish(page, run)
            case _:
                pass

    def _take_known(
        self,
        page: OpenPage,
        run: _Run,
        asked: Review,
        drafts: Mapping[BlockId, Draft],
    ) -> None:
        """Take many drafts at once: one by one, 10,000 hold up the window."""
        review = page.review
        if not drafts or review is None or review.page is not run.source:
            return
        if review.languages is not asked.languages:
            drafts = {
                block: draft
                for block, draft in drafts.items()
                if not _is_read_otherwise(asked, review, block)
            }
        taken = run.waiting.intersection(drafts)
        run.waiting -= taken
        run.left -= sum(len(review.block(block).text) for block in taken)
        page.drafts.setdefault(review.target_language, {}).update(drafts)
        self._new.setdefault(page, {}).update(dict.fromkeys(drafts))
        if not self._timer.isActive():
            self._timer.start()

    def _take_draft(
        self, page: OpenPage, run: _Run, asked: Review, made: tuple[BlockId, Draft]
    ) -> None:
        block, draft = made
        review = page.review
        if review is None or review.page is not run.source:
            # Read anew since: the block of that number is another one.
            return
        if _is_read_otherwise(asked, review, block):
            return
        if block in run.waiting:
            run.waiting.remove(block)
            run.left -= len(review.block(block).text)
        page.drafts.setdefault(draft.target, {})[block] = draft
        self._new.setdefault(page, {})[block] = None
        if not self._timer.isActive():
            self._timer.start()

    def _finish(self, page: OpenPage, run: _Run) -> None:
        run.jobs -= 1
        if run.jobs or self._runs.get(page) is not run:
            return
        del self._runs[page]
        page.drafting = Drafting.FAILED if page.draft_sentence else Drafting.DONE
        self._hand_over()
        self.changed.emit(page)

    def _hand_over(self) -> None:
        self._timer.stop()
        new, self._new = self._new, {}
        for page, blocks in new.items():
            review = page.review
            if review is None:
                continue
            drafts = page.drafts.get(review.target_language, {})
            page.review = review.with_drafts(
                {block: drafts[block] for block in blocks if block in drafts}
            )
            self.drafted.emit(page, tuple(blocks))
            if page in self._runs:
                self.changed.emit(page)


def _models_of(pair: Pair, pairs: Pairs) -> str:
    """Return what tells a pair's models from any others; "" while not known."""
    way = pairs.get(pair)
    return way.models if way else ""


def _is_read_otherwise(before: Review, now: Review, block: BlockId) -> bool:
    """Return whether a block, or its page, is read as another language than before."""
    pages = base(before.page_language.code), base(now.page_language.code)
    return (
        pages[0] != pages[1]
        or before.read_as((block,)) != now.read_as((block,))
        or before.language_of(block).spans != now.language_of(block).spans
    )
