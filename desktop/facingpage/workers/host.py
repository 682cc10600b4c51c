"""The one owner of worker processes, for window, command line and batch alike.

Listeners are called on a lane's thread, never on the caller's; the last thing each
hears is `Finished`.
"""

import base64
import os
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from facingpage.core.bounds import NO_BOUNDS, Bounds
from facingpage.core.hints import Hints, no_hints
from facingpage.core.page import Block, BlockId, LanguageGuess
from facingpage.workers.events import (
    Alternatives,
    Drafted,
    Failed,
    Finished,
    HostEvent,
    Listed,
    Listener,
    Opened,
    Progress,
    Restarted,
)
from facingpage.workers.glance_job import GlancedAt, GlanceListener, glance_job
from facingpage.workers.job import Job
from facingpage.workers.lane import Lane
from facingpage.workers.list_job import ListListener, list_job
from facingpage.workers.page_job import OPEN_LIMIT_S, page_job
from facingpage.workers.pattern_job import MatchListener, pattern_job
from facingpage.workers.picture_job import HeldPage, PictureListener, picture_job
from facingpage.workers.protocol import MatchRequest, OpenRequest
from facingpage.workers.translation_job import alternatives_job, translation_job

__all__ = [
    "OPEN_LIMIT_S",
    "PAGE_WORKERS",
    "Alternatives",
    "Drafted",
    "Failed",
    "Finished",
    "Host",
    "HostEvent",
    "Listed",
    "Listener",
    "Opened",
    "Progress",
    "Restarted",
    "Ticket",
]

# A model takes some 100 MB, and comes again in a third of a second.
_IDLE_S: Final = 300.0
# A second page worker that has nothing more to open gives its memory back.
_HELPED_S: Final = 20.0
PAGE_WORKERS: Final = min(max((os.cpu_count() or 1) - 1, 1), 2)
"""So many open pages in a window where many wait; a core is left for the window."""
# One a core, for an engine uses one; each takes some 150 MB.
_TRANSLATION_WORKERS: Final = min(os.cpu_count() or 1, 4)


@dataclass(frozen=True, slots=True, eq=False)
class Ticket:
    """Stands for a job given to the host; hand it back to prefer or cancel."""

    job: Job
    lane: Lane


class Host:
    """Starts workers when they are first needed and ends them with `close`."""

    def __init__(
        self, translation_workers: int = _TRANSLATION_WORKERS, page_workers: int = 1
    ) -> None:
        """Make a host without any worker yet, and with so many a pair at most.

        With more than one page worker, pages are told of in no order.
        """
        self._translation_workers = translation_workers
        self._page_workers = page_workers
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

    def glance(self, places: Sequence[GlancedAt], listener: GlanceListener) -> Ticket:
        """Tell what pages are about, before any is opened that nobody waits for.

        Those whose opening was hastened come first.
        """
        ticket = self._submit(self._lane("page"), glance_job(places, listener))
        ticket.lane.prefer(ticket.job, (0,))
        return ticket

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
        job = translation_job(pair, blocks, guesses, hints, listener)
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
        bounds: Bounds = NO_BOUNDS,
    ) -> Ticket:
        """Translate the sentence that is a span of a block in several ways.

        It is done before any draft that is not begun yet. `bounds` is what the person
        says of the block's sentences.
        """
        job = alternatives_job(block, guess, (span, bounds), listener)
        lane = self._translating(pair, "", models)
        ticket = self._submit(lane, job)
        lane.prefer(job, (0,))
        return ticket

    def read_list(
        self, path: Path, pair: tuple[str, str], listener: ListListener
    ) -> Ticket:
        """Read a glossary or memory; `pair` is of those that name no languages."""
        return self._submit(self._lane("lists"), list_job(path, pair, listener))

    def match(self, request: MatchRequest, listener: MatchListener) -> Ticket:
        """Match a regular expression in texts; `Matched` or a sentence is heard."""
        return self._submit(self._lane("patterns"), pattern_job(request, listener))

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

    def hasten(self, ticket: Ticket) -> None:
        """Open this page before all others that wait: somebody looks at it."""
        ticket.lane.prefer(ticket.job, (0,))

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
        return self._submit(self._lane("page"), page_job(request, listener))

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
        if arguments == ("page",):
            most = self._page_workers
            return Lane(arguments, most, idle_s=_HELPED_S, keeps_first=True)
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
