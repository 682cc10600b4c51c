"""The one owner of worker processes, for window, command line and batch alike.

Listeners are called on a lane's thread, never on the caller's; the last thing each
hears is `Finished`.
"""

import base64
import os
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from facingpage.core.hints import Hints, no_hints
from facingpage.core.page import (
    Block,
    BlockId,
    Cleaned,
    Draft,
    LanguageGuess,
    PageEntry,
    Segment,
)
from facingpage.workers.job import Death, Done, Job, Task, Told
from facingpage.workers.lane import Lane
from facingpage.workers.list_job import ListListener, list_job
from facingpage.workers.parts import Gathered
from facingpage.workers.picture_job import HeldPage, PictureListener, picture_job
from facingpage.workers.protocol import (
    AlternativesMade,
    AlternativesRequest,
    BlockDrafted,
    EntriesPart,
    OpenRequest,
    PageCleaned,
    PagePart,
    PagesListed,
    RequestFailed,
    SourcePart,
    StageBegun,
    TranslateRequest,
)

OPEN_LIMIT_S: Final = 60.0
_BLOCK_LIMIT_S: Final = 30.0
# The slowest pair measured does some 1,500 characters a second; a tenth is a hang.
_HANG_CHARACTERS_PER_S: Final = 150.0
_ALTERNATIVES: Final = 5
# A model takes some 100 MB, and comes again in a third of a second.
_IDLE_S: Final = 300.0
# One a core, for an engine uses one; each takes some 150 MB.
_TRANSLATION_WORKERS: Final = min(os.cpu_count() or 1, 4)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is; `title` says what is being done.

    Counts are of characters for a translation, 0 for an opening. `seconds_left` is
    None until it can be told.
    """

    title: str
    done: int = 0
    total: int = 0
    seconds_left: float | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """A page, cleaned. `source_zlib` is its file's bytes, packed, if asked for.

    Packed by `core.bundle`, with the frames that lay beside the file.
    """

    cleaned: Cleaned
    source_zlib: bytes | None


@dataclass(frozen=True, slots=True)
class Listed:
    """The pages of a file of several; open each by its key.

    `problem` is a sentence when the file is damaged behind the last of them.
    """

    entries: tuple[PageEntry, ...]
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Drafted:
    """A block's translation."""

    block: BlockId
    draft: Draft


@dataclass(frozen=True, slots=True)
class Alternatives:
    """Translations of a sentence, the best first; empty where there is none."""

    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Failed:
    """The job could not be done; `sentence` says what failed, why, and what to do."""

    sentence: str


@dataclass(frozen=True, slots=True)
class Restarted:
    """A worker died and was started again; the job goes on."""

    sentence: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The job is over: done, failed or cancelled."""

    is_cancelled: bool


HostEvent = (
    Progress | Opened | Listed | Drafted | Alternatives | Failed | Restarted | Finished
)
Listener = Callable[[HostEvent], None]


@dataclass(frozen=True, slots=True, eq=False)
class Ticket:
    """Stands for a job given to the host; hand it back to prefer or cancel."""

    job: Job
    lane: Lane


class Host:
    """Starts workers when they are first needed and ends them with `close`."""

    def __init__(self, translation_workers: int = _TRANSLATION_WORKERS) -> None:
        """Make a host without any worker yet, and with so many a pair at most."""
        self._translation_workers = translation_workers
        self._lanes: dict[tuple[str, ...], Lane] = {}
        self._lock = threading.Lock()
        self._is_closed = False

    def warm(self) -> None:
        """Start the page worker, so that the first page does not wait for it."""
        self._lane("page").warm()

    def pids(self) -> dict[tuple[str, ...], int]:
        """Return the process number of every running worker by its arguments.

        Of several with the same arguments, the second has a "#2" more.
        """
        return {
            (*name, *((f"#{number}",) if number > 1 else ())): pid
            for name, lane in list(self._lanes.items())
            for number, pid in enumerate(lane.pids, 1)
        }

    def open_path(
        self,
        path: Path,
        listener: Listener,
        *,
        want_source: bool = False,
        key: str | None = None,
        encoding: str | None = None,
        fast: bool = False,
    ) -> Ticket:
        """Open and clean a file; its `Opened` or `Failed` goes to the listener.

        A file of several pages is `Listed` unless the key of one is given.
        `encoding` is a person's choice and wins over what the bytes say. `fast` is
        how `workflow.clean_page` works.
        """
        request = OpenRequest(
            path.name,
            path=str(path),
            want_source=want_source,
            key=key,
            encoding=encoding,
            fast=fast,
        )
        return self._open(request, listener)

    def open_bytes(
        self,
        name: str,
        data: bytes,
        listener: Listener,
        *,
        want_source: bool = False,
        key: str | None = None,
        encoding: str | None = None,
        frames: bytes = b"",
        fast: bool = False,
    ) -> Ticket:
        """Open and clean bytes that came from standard input or the clipboard.

        `frames` are those kept with a page, as `core.bundle` joins them.
        """
        packed = base64.b64encode(data).decode("ascii")
        kept = base64.b64encode(frames).decode("ascii") if frames else None
        request = OpenRequest(
            name,
            data_base64=packed,
            want_source=want_source,
            key=key,
            encoding=encoding,
            frames_base64=kept,
            fast=fast,
        )
        return self._open(request, listener)

    def translate(
        self,
        pair: tuple[str, str],
        blocks: Iterable[Block],
        guesses: Mapping[BlockId, LanguageGuess],
        listener: Listener,
        *,
        engine: str = "",
        models: str = "",
        hints: Callable[[Block], Hints] = no_hints,
    ) -> Ticket:
        """Draft blocks in this order, with `pair` of source and target language.

        They are gone through on the lane's threads, where `hints` is asked as well.
        With `engine` no other engine's models are taken. `models` tells those installed
        for the pair from any others: workers that hold others are ended.
        """
        work: dict[int, Block] = {}

        def prepare() -> Iterable[int]:
            # No tuple a block stays: Python's collector would go through 50,000.
            work.update((block.id, block) for block in blocks)
            return work

        job = Job(
            _translation_listener(listener, work),
            lambda key: _block_task(
                pair, work[key], guesses[BlockId(key)], hints(work[key])
            ),
            prepare,
        )
        return self._submit(self._translating(pair, engine, models), job)

    def alternatives(
        self,
        pair: tuple[str, str],
        block: Block,
        guess: LanguageGuess,
        span: tuple[int, int],
        listener: Listener,
        *,
        models: str = "",
    ) -> Ticket:
        """Translate the sentence that is a span of a block in several ways.

        It is done before any draft that is not begun yet.
        """
        request = AlternativesRequest(block, guess, *span, _ALTERNATIVES)
        failed = RequestFailed("The engine failed on this sentence. Try another one.")
        task = Task(0, request, _BLOCK_LIMIT_S, lambda _: failed)
        job = Job(_alternatives_listener(listener), lambda _: task, lambda: (task.key,))
        lane = self._translating(pair, "", models)
        ticket = self._submit(lane, job)
        lane.prefer(job, (task.key,))
        return ticket

    def read_list(
        self, path: Path, pair: tuple[str, str], listener: ListListener
    ) -> Ticket:
        """Read a glossary or memory; `pair` is of those that name no languages."""
        return self._submit(self._lane("lists"), list_job(path, pair, listener))

    def pictures(
        self,
        page: HeldPage,
        blocks: Iterable[Block],
        most_px: tuple[int, int],
        listener: PictureListener,
    ) -> Ticket:
        """Decode blocks' pictures in this order, none larger than `most_px`.

        A worker of its own does it: a page is opened meanwhile as fast as ever.
        """
        job = picture_job(page, blocks, most_px, listener)
        return self._submit(self._lane("pictures"), job)

    def prefer(self, ticket: Ticket, blocks: Sequence[BlockId]) -> None:
        """Translate these blocks next, in this order: they are on screen."""
        ticket.lane.prefer(ticket.job, blocks)

    def drop(self, ticket: Ticket, block: BlockId) -> None:
        """Leave a block of a job undone; one in hand is told of all the same."""
        ticket.lane.drop(ticket.job, block)

    def cancel(self, ticket: Ticket) -> None:
        """End a job at once; its listener hears `Finished` soon after."""
        ticket.lane.cancel(ticket.job)

    def close(self) -> None:
        """End all jobs and workers; no listener is called after this returns."""
        with self._lock:
            self._is_closed = True
            lanes, self._lanes = list(self._lanes.values()), {}
        for lane in lanes:
            lane.close()

    def _open(self, request: OpenRequest, listener: Listener) -> Ticket:
        def give_up(is_late: bool) -> RequestFailed:  # noqa: FBT001  # a callback
            if is_late:
                return RequestFailed(
                    f"it took longer than {OPEN_LIMIT_S:.0f} seconds and was stopped."
                    " Save the page again, or open a smaller part of it."
                )
            return RequestFailed(
                "the page made the page worker fail twice, so it was left closed."
                " Save the page again, or open it as plain text."
            )

        task = Task(0, request, OPEN_LIMIT_S, give_up)
        job = Job(
            _page_listener(request.name, listener), lambda _: task, lambda: (task.key,)
        )
        return self._submit(self._lane("page"), job)

    def _translating(self, pair: tuple[str, str], engine: str, models: str) -> Lane:
        """Return the lane of a pair, and end those of other models for it."""
        name = ("translate", *pair, engine, models) if engine or models else None
        lane = self._lane(*(name or ("translate", *pair)))
        self._let_go(("translate", *pair), lane)
        return lane

    def _let_go(self, pair: tuple[str, ...], lane: Lane) -> None:
        """End the workers of a pair that hold other models than the lane's."""
        with self._lock:
            others = [
                name
                for name, each in self._lanes.items()
                if name[:3] == pair and each is not lane
            ]
            gone = [self._lanes.pop(name) for name in others]
        for old in gone:
            # It waits for threads, and whoever asks may have a window to draw.
            threading.Thread(target=old.close, daemon=True).start()

    def _submit(self, lane: Lane, job: Job) -> Ticket:
        lane.submit(job)
        return Ticket(job, lane)

    def _new_lane(self, arguments: tuple[str, ...]) -> Lane:
        if arguments[0] != "translate":
            return Lane(arguments)
        return Lane(
            arguments,
            self._translation_workers,
            idle_s=_IDLE_S,
            may_work=self._has_cores_for,
        )

    def _has_cores_for(self, more: int) -> bool:
        """Return whether there is a core for each engine at work and so many more."""
        at_work = (
            lane.busy
            for name, lane in list(self._lanes.items())
            if name[0] == "translate"
        )
        return sum(at_work) + more <= self._translation_workers

    def _lane(self, *arguments: str) -> Lane:
        with self._lock:
            if self._is_closed:
                # A signal on its way when the window closed may still ask for work.
                lane = Lane(arguments)
                lane.close()
                return lane
            if arguments not in self._lanes:
                self._lanes[arguments] = self._new_lane(arguments)
            return self._lanes[arguments]


def _page_listener(name: str, listener: Listener) -> Callable[[Told], None]:
    gathered = Gathered()

    def hear(told: Told) -> None:
        match told:
            case StageBegun(title):
                listener(Progress(title))
            case PagePart() | SourcePart() | EntriesPart():
                gathered.take(told)
            case PageCleaned(bare):
                cleaned, source = gathered.page(bare)
                listener(Opened(cleaned, source or None))
            case PagesListed(problem):
                listener(Listed(gathered.entries(), problem))
            case RequestFailed(sentence):
                listener(Failed(_open_words(name, sentence)))
            case Death():
                gathered.clear()
                listener(Restarted(_restart_words("page")))
            case Done(is_cancelled):
                listener(Finished(is_cancelled))

    return hear


def _alternatives_listener(listener: Listener) -> Callable[[Told], None]:
    def hear(told: Told) -> None:
        match told:
            case AlternativesMade(segments):
                listener(Alternatives(segments))
            case RequestFailed(sentence):
                listener(Failed(sentence))
            case Death():
                listener(Restarted(_restart_words("translation")))
            case Done(is_cancelled):
                listener(Finished(is_cancelled))

    return hear


def _translation_listener(
    listener: Listener, work: Mapping[int, Block]
) -> Callable[[Told], None]:
    """Return what hears of a translation; `work` is filled before the first draft."""
    total, done, begun = 0, 0, time.monotonic()

    def hear(told: Told) -> None:
        nonlocal done, total
        match told:
            case BlockDrafted(block, draft):
                total = total or sum(len(given.text) for given in work.values())
                done += len(work[block].text)
                spent = time.monotonic() - begun
                left = spent / done * (total - done) if done else None
                listener(Drafted(block, draft))
                listener(Progress("translating", done, total, left))
            case RequestFailed(sentence):
                listener(Failed(sentence))
            case Death():
                listener(Restarted(_restart_words("translation")))
            case Done(is_cancelled):
                listener(Finished(is_cancelled))

    return hear


def _open_words(name: str, sentence: str) -> str:
    # An opener's sentence is whole; a worker's death or limit does not name the page.
    begun = "Could not open "
    if sentence.startswith(begun):
        return sentence
    return f'{begun}"{name}": {sentence[:1].lower()}{sentence[1:]}'


def _restart_words(which: str) -> str:
    return (
        f"The {which} worker stopped unexpectedly and was started again;"
        " nothing you did is lost."
    )


def _block_task(
    pair: tuple[str, str], block: Block, guess: LanguageGuess, hints: Hints
) -> Task:
    def give_up(_: bool) -> BlockDrafted:  # noqa: FBT001  # a callback
        whole = Segment(0, len(block.text), block.text, ("failed",))
        draft = Draft(pair[0], pair[1], "none: the engine failed", (whole,))
        return BlockDrafted(block.id, draft)

    limit_s = _BLOCK_LIMIT_S + len(block.text) / _HANG_CHARACTERS_PER_S
    return Task(block.id, TranslateRequest(block, guess, hints), limit_s, give_up)
