"""Opens and translates through the host, and waits for it."""

import contextlib
import difflib
import queue
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from facingpage.cli.reporter import Reporter
from facingpage.cli.streams import STANDARD, name_of, read_standard_input
from facingpage.core.hints import Hints
from facingpage.core.page import Block, BlockId, Cleaned, Draft, PageEntry
from facingpage.core.pairs import Pair, by_pair
from facingpage.core.review import Review
from facingpage.errors import ListFailed, ModelFailed, OpenFailed
from facingpage.workers.host import (
    Drafted,
    Failed,
    Finished,
    Host,
    HostEvent,
    Listed,
    Listener,
    Opened,
    Progress,
    Restarted,
)
from facingpage.workers.list_job import ListRead


@dataclass(frozen=True, slots=True)
class Input:
    """What was named on the command line, or one page of a file of several.

    `number` counts those pages from 1; it is 0 where the file is the page.
    """

    path: Path
    entry: PageEntry | None = None
    number: int = 0

    @property
    def name(self) -> str:
        """What the page is called in messages."""
        return self.entry.name if self.entry else name_of(self.path)


@dataclass(frozen=True, slots=True)
class Work:
    """The host, and the one way to wait for what it does.

    `encoding` and `fast` are a person's choice for all inputs. Standard input that
    holds several pages is kept in `spool` while they are opened.
    """

    host: Host
    reporter: Reporter
    encoding: str | None
    fast: bool
    spool: Path

    def open(self, wanted: Input) -> Cleaned | Listed:
        """Return an input, cleaned, or the pages it holds.

        Raises:
            OpenFailed: it cannot be opened.
        """
        name = wanted.name
        key = wanted.entry.key if wanted.entry else None
        data = b""
        if wanted.path == STANDARD and wanted.entry is None:
            data = read_standard_input()
            events = self._events(
                lambda hear: self.host.open_bytes(
                    name, data, hear, encoding=self.encoding, fast=self.fast
                )
            )
        else:
            path = self._spooled if wanted.path == STANDARD else wanted.path
            _refuse_absent(path)
            events = self._events(
                lambda hear: self.host.open_path(
                    path, hear, key=key, encoding=self.encoding, fast=self.fast
                )
            )
        for event in self._heard(name, events):
            if isinstance(event, Opened):
                if event.cleaned.page.cut:
                    self.reporter.message("warning", event.cleaned.page.cut, name)
                return event.cleaned
            if isinstance(event, Listed):
                if wanted.path == STANDARD:
                    self._keep(data)
                return event
            if isinstance(event, Failed):
                raise OpenFailed(_named(event.sentence, wanted))
        raise OpenFailed(f'Could not open "{name}": it was cancelled.')

    @property
    def _spooled(self) -> Path:
        return self.spool / name_of(STANDARD)

    def _keep(self, data: bytes) -> None:
        # Handed to the worker for each page anew, an archive would cross the pipe as
        # often as it has pages.
        try:
            self._spooled.write_bytes(data)
        except OSError as error:
            raise OpenFailed(
                f'Could not open "{name_of(STANDARD)}": it holds several pages and'
                f" cannot be kept meanwhile: {error.strerror}. Name a file instead."
            ) from error

    def read_list(self, path: Path, pair: Pair) -> ListRead:
        """Return what a glossary or memory holds; `pair` may be of "" for any.

        Raises:
            ListFailed: it cannot be read.
        """
        heard: queue.SimpleQueue[ListRead] = queue.SimpleQueue()
        self.host.read_list(path, pair, heard.put)
        while True:
            with contextlib.suppress(queue.Empty):
                read = heard.get(timeout=0.5)
                if read.problem:
                    raise ListFailed(read.problem)
                return read

    def translate(
        self,
        name: str,
        review: Review,
        installed: Collection[Pair],
        engine: str,
        hinter: Callable[[Pair], Callable[[Block], Hints]],
    ) -> Review:
        """Return a review with every kept block translated; "" is any engine.

        `hinter` tells the hints of the blocks of a pair.

        Raises:
            ModelFailed: there is no model for the page's language, or it is damaged.
        """
        drafts: dict[BlockId, Draft] = {}
        for pair, blocks in by_pair(review, review.kept_blocks(), installed).items():
            start = partial(
                self.host.translate,
                pair,
                blocks,
                review.languages,
                engine=engine,
                hints=hinter(pair),
            )
            for event in self._heard(name, self._events(start)):
                if isinstance(event, Drafted):
                    drafts[event.block] = event.draft
                elif isinstance(event, Failed):
                    raise ModelFailed(f'Could not translate "{name}": {event.sentence}')
        return review.with_drafts(drafts)

    def _heard(self, name: str, events: Iterable[HostEvent]) -> Iterator[HostEvent]:
        for event in events:
            if isinstance(event, Progress):
                self.reporter.progress(name, event)
            elif isinstance(event, Restarted):
                self.reporter.message("warning", event.sentence, name)
            else:
                yield event

    def _events(self, start: Callable[[Listener], object]) -> Iterator[HostEvent]:
        heard: queue.SimpleQueue[HostEvent] = queue.SimpleQueue()
        start(heard.put)
        while True:
            # Windows hears Ctrl+C only between two waits.
            with contextlib.suppress(queue.Empty):
                event = heard.get(timeout=0.5)
                if isinstance(event, Finished):
                    return
                yield event


def _named(sentence: str, wanted: Input) -> str:
    """Return a sentence that names the page, and not only the file it is in."""
    if wanted.entry is None or wanted.name in sentence:
        return sentence
    return f"{wanted.name}: {sentence}"


def _refuse_absent(path: Path) -> None:
    """Say a near name where there is none such; all else the page worker says."""
    try:
        if path.exists() or not path.parent.is_dir():
            return
        names = [one.name for one in path.parent.iterdir()]
    except (OSError, ValueError):
        return
    near = difflib.get_close_matches(path.name, names, 1, 0.75)
    if near:
        raise OpenFailed(
            f'Could not open "{path.name}": there is no such file'
            f' (did you mean "{near[0]}"?).'
        )
