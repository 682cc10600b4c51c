"""Runs translations of pages on the host, and gathers their drafts for the window."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from operator import attrgetter
from typing import Final

from PySide6.QtCore import QObject, Signal

from facingpage.core.hints import Hinter, no_hints
from facingpage.core.languages import base
from facingpage.core.page import Block, BlockId, Draft, Page
from facingpage.core.pairs import Pair, by_pair
from facingpage.core.review import Review
from facingpage.ui.draft_shelf import Asked, DraftShelf, Recalled
from facingpage.ui.inbox import Inbox
from facingpage.ui.models import Pairs
from facingpage.ui.new_drafts import NewDrafts
from facingpage.ui.open_page import Drafting, OpenPage
from facingpage.ui.recutting import with_bounds
from facingpage.ui.tasks import Tasks
from facingpage.workers.host import (
    Drafted,
    Failed,
    Finished,
    Host,
    HostEvent,
    Progress,
    Restarted,
    Ticket,
)

# Each time the main thread is called, keys may have to wait for it.
_HEAR_MS: Final = 40
# A screen's worth, and what takes some ms to look up.
_AT_FIRST: Final = 40
_AT_ONCE: Final = 500
_TEXT: Final = attrgetter("text")
_ID: Final = attrgetter("id")


@dataclass(frozen=True, slots=True)
class Advance:
    """How far a page's translation is, in blocks. `seconds_left`: None if unknown."""

    done: int
    total: int
    seconds_left: float | None


@dataclass(slots=True, eq=False)
class _Job:
    """Some blocks of a run, and all that their drafts are made of.

    `review` is the page as it was then, `keys` what the drafts are kept under.
    """

    asked: Asked
    review: Review
    keys: Mapping[BlockId, bytes] = field(default_factory=dict)
    ticket: Ticket | None = None


@dataclass(slots=True, eq=False)
class _Run:
    """The jobs of one page and pair; `total` and `left` are characters.

    `waiting` tells which job a block's draft is to come from: one of another job, given
    out before the glossary or a language changed, is not its draft any more. `coming`
    holds those blocks too whose draft came, and is to be shown when keys pause.
    """

    pair: tuple[str, str]
    source: Page
    begun: float
    jobs: list[_Job] = field(default_factory=list)
    waiting: dict[BlockId, _Job] = field(default_factory=dict)
    coming: dict[BlockId, None] = field(default_factory=dict)
    total: int = 0
    left: int = 0
    blocks: int = 0
    preferred: Sequence[BlockId] = ()
    is_cancelled: bool = False
    coming_blocks: AbstractSet[BlockId] = frozenset()

    def __post_init__(self) -> None:
        """Have one view of what is to come, which shows it as it becomes less."""
        self.coming_blocks = self.coming.keys()


@dataclass(frozen=True, slots=True, eq=False)
class _Heard:
    """What a lane's thread was told of a job."""

    page: OpenPage
    run: _Run
    job: _Job
    event: HostEvent

    def kind(self) -> tuple[int, bool]:
        """Return what tells drafts of the same job from all else."""
        return id(self.job), isinstance(self.event, Drafted)


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
        hints: Callable[[Pair], Hinter] = lambda _: no_hints,
        *,
        is_typing: Callable[[], bool] = lambda: False,
    ) -> None:
        """Make a translator that gives its jobs to this host.

        What the shelf has is not made anew. `hints` returns what tells the hints of
        the blocks of a pair. While `is_typing`, drafts wait a little to be told of.
        """
        super().__init__(parent)
        self._host = host
        self._tasks = tasks
        self._shelf = shelf
        self._hints = hints
        self._runs: dict[OpenPage, _Run] = {}
        self._heard = Inbox(self._take, tasks, self, after_ms=_HEAR_MS)
        self._new = NewDrafts(self._preferred, is_typing, self)
        self._new.told.connect(self._tell)
        self._new.settled.connect(self._end_runs)

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
        waiting = run.waiting if run else {}
        have = page.drafts.get(review.target_language, {})
        new = [b for b in blocks if b.id not in have and b.id not in waiting]
        if not new:
            if run is None and page.drafting is not Drafting.DONE:
                page.drafting = Drafting.DONE
                self.changed.emit(page)
            return
        if run is None:
            run = self._runs[page] = _Run(pair, review.as_saved, time.monotonic())
        size = sum(map(len, map(_TEXT, new)))
        run.total += size
        run.left += size
        run.blocks += len(new)
        page.drafting, page.draft_sentence = Drafting.RUNNING, ""
        jobs = list(self._jobs(review, new, pairs))
        # Before any is given: one that ends at once must not end the run.
        run.jobs += jobs
        for job in jobs:
            run.waiting.update(dict.fromkeys(map(_ID, job.asked.blocks), job))
        run.coming.update(dict.fromkeys(map(_ID, new)))
        for job in jobs:
            self._shelf.recall(job.asked, partial(self._begin, page, run, job))
        self.changed.emit(page)

    def _jobs(
        self, review: Review, blocks: Sequence[Block], pairs: Pairs
    ) -> Iterator[_Job]:
        """Yield the jobs that translate blocks, those on screen in the first.

        What the shelf is asked for comes in parts: what is on screen does not wait
        for the rest of a long page.
        """
        for pair, part in by_pair(review, blocks, pairs).items():
            hints = with_bounds(self._hints(pair), review.bounds)
            models = _models_of(pair, pairs)
            most = _AT_FIRST if self._shelf.has_any(models) else len(part)
            at = 0
            while at < len(part):
                some = part[at : at + most]
                yield _Job(Asked(pair, some, review.languages, models, hints), review)
                at, most = at + most, max(most, _AT_ONCE)

    def _begin(self, page: OpenPage, run: _Run, job: _Job, known: Recalled) -> None:
        """Take the drafts there are, and have the others made."""
        if self._runs.get(page) is not run:
            return
        job.keys = known.keys
        self._take_known(page, run, job, known.drafts)
        left = [b for b in job.asked.blocks if run.waiting.get(b.id) is job]
        if not left:
            self._finish(page, run, job)
            return
        job.ticket = self._host.translate(
            job.asked.pair,
            left,
            job.asked.guesses,
            partial(self._hear, page, run, job),
            models=job.asked.models,
            hints=job.asked.hints,
        )
        if run.preferred:
            self._host.prefer(job.ticket, run.preferred)

    def forget(self, page: OpenPage, blocks: Iterable[BlockId]) -> None:
        """Wait no more for drafts of these blocks: they are asked for anew."""
        run = self._runs.get(page)
        if run is None:
            return
        for block in blocks:
            job = run.waiting.pop(block, None)
            if job is None:
                continue
            run.coming.pop(block, None)
            # The text that was asked for: it may be another one now.
            size = len(job.review.block(block).text)
            run.total -= size
            run.left -= size
            run.blocks -= 1
            if job.ticket is not None:
                self._host.drop(job.ticket, block)

    def prefer(self, page: OpenPage, blocks: Sequence[BlockId]) -> None:
        """Translate these blocks next: they are on screen."""
        if run := self._runs.get(page):
            run.preferred = blocks
            for ticket in _tickets(run):
                self._host.prefer(ticket, blocks)

    def prefer_again(self, page: OpenPage) -> None:
        """Translate what is on screen of a page before what was preferred since."""
        run = self._runs.get(page)
        if run is not None and run.preferred:
            self.prefer(page, run.preferred)

    def stop(self, page: OpenPage) -> None:
        """End a page's translation without a word; its drafts so far stay."""
        run = self._runs.pop(page, None)
        if run is not None:
            run.is_cancelled = True
            for ticket in _tickets(run):
                self._host.cancel(ticket)

    def cancel(self, page: OpenPage) -> None:
        """End a page's translation because the person asked for it."""
        if page in self._runs:
            self.stop(page)
            page.drafting = Drafting.CANCELLED
            self._new.tell()
            self.changed.emit(page)

    def waiting(self, page: OpenPage) -> AbstractSet[BlockId]:
        """Return the blocks whose draft is still to be told of, as they get fewer."""
        run = self._runs.get(page)
        return run.coming_blocks if run else frozenset()

    def advance(self, page: OpenPage) -> Advance | None:
        """Return how far a page's translation is; None while none runs."""
        run = self._runs.get(page)
        if run is None:
            return None
        done, spent = run.total - run.left, time.monotonic() - run.begun
        seconds = spent / done * run.left if done else None
        return Advance(run.blocks - len(run.waiting), run.blocks, seconds)

    def _hear(self, page: OpenPage, run: _Run, job: _Job, event: HostEvent) -> None:
        """Take an event on the lane's thread to the main thread."""
        # How far it is, is known from the drafts.
        if not isinstance(event, Progress):
            self._heard.put(_Heard(page, run, job, event))

    def _take(self, heard: Sequence[_Heard]) -> None:
        for (_, is_draft), some in groupby(heard, _Heard.kind):
            if is_draft:
                self._take_drafts(tuple(some))
            else:
                for each in some:
                    self._take_news(each)

    def _take_news(self, heard: _Heard) -> None:
        page, run = heard.page, heard.run
        match heard.event:
            case Restarted(sentence):
                if not run.is_cancelled:
                    self.restarted.emit(sentence)
            case Failed(sentence):
                if not run.is_cancelled:
                    page.draft_sentence = sentence
            case Finished(is_cancelled):
                is_ours = run.is_cancelled or self._runs.get(page) is not run
                if is_cancelled and not is_ours:
                    # Its workers were ended because other models are installed now.
                    self.stop(page)
                    self.interrupted.emit(page)
                else:
                    self._finish(page, run, heard.job)
            case _:
                pass

    def _take_drafts(self, heard: Sequence[_Heard]) -> None:
        """Take drafts of one job, and keep those that are not given up since."""
        first = heard[0]
        events = (each.event for each in heard)
        drafts = {e.block: e.draft for e in events if isinstance(e, Drafted)}
        taken = self._take_known(first.page, first.run, first.job, drafts)
        for block, draft in taken.items():
            if block in first.job.keys:
                self._shelf.keep(first.job.keys[block], draft)

    def _take_known(
        self, page: OpenPage, run: _Run, job: _Job, drafts: Mapping[BlockId, Draft]
    ) -> Mapping[BlockId, Draft]:
        """Take many drafts at once: one by one, 10,000 hold up the window.

        Returns those that were still waited for.
        """
        review = page.review
        if review is None or review.as_saved is not run.source:
            return {}
        is_same = review.languages is job.review.languages
        taken = {
            block: draft
            for block, draft in drafts.items()
            if run.waiting.get(block) is job
            and (is_same or not _is_read_otherwise(job.review, review, block))
        }
        if taken:
            for block in taken:
                del run.waiting[block]
                run.left -= len(review.block(block).text)
            page.drafts.setdefault(review.target_language, {}).update(taken)
            self._new.add(page, taken)
        return taken

    def _finish(self, page: OpenPage, run: _Run, job: _Job) -> None:
        if self._runs.get(page) is not run:
            return
        run.jobs.remove(job)
        if not run.jobs:
            self._new.tell_soon()

    def _end_runs(self) -> None:
        """Let pages be done of which all is told, and that wait for nothing more."""
        for page, run in tuple(self._runs.items()):
            is_there = self._runs.get(page) is run
            if is_there and not run.jobs and not self._new.has(page):
                del self._runs[page]
                is_whole = not page.draft_sentence
                page.drafting = Drafting.DONE if is_whole else Drafting.FAILED
                self.changed.emit(page)

    def _preferred(self, page: OpenPage) -> Sequence[BlockId]:
        run = self._runs.get(page)
        return run.preferred if run else ()

    def _tell(self, page: OpenPage, blocks: tuple[BlockId, ...]) -> None:
        review = page.review
        if review is None:
            return
        if run := self._runs.get(page):
            for block in blocks:
                # One that is asked for anew is still to come.
                if block not in run.waiting:
                    run.coming.pop(block, None)
        drafts = page.drafts.get(review.target_language, {})
        page.review = review.with_drafts(
            {block: drafts[block] for block in blocks if block in drafts}
        )
        self.drafted.emit(page, blocks)
        if page not in self._runs or self._runs[page].jobs:
            self.changed.emit(page)


def _tickets(run: _Run) -> list[Ticket]:
    return [job.ticket for job in run.jobs if job.ticket is not None]


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
