"""Opens and translates through the host, and waits for it."""

import contextlib
import difflib
import queue
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from facingpage.cli.reporter import Reporter
from facingpage.cli.streams import STANDARD, name_of, read_standard_input
from facingpage.core.page import BlockId, Cleaned, Draft
from facingpage.core.review import Review
from facingpage.errors import ModelFailed, OpenFailed
from facingpage.workers.host import (
    Drafted,
    Failed,
    Finished,
    Host,
    HostEvent,
    Listener,
    Opened,
    Progress,
    Restarted,
)


@dataclass(frozen=True, slots=True)
class Work:
    """The host, and the one way to wait for what it does."""

    host: Host
    reporter: Reporter

    def open(self, path: Path) -> Cleaned:
        """Return an input, cleaned.

        Raises:
            OpenFailed: it cannot be opened.
        """
        name = name_of(path)
        if path == STANDARD:
            data = read_standard_input()
            events = self._events(lambda hear: self.host.open_bytes(name, data, hear))
        else:
            _refuse_absent(path)
            events = self._events(lambda hear: self.host.open_path(path, hear))
        for event in self._heard(name, events):
            if isinstance(event, Opened):
                if event.cleaned.page.cut:
                    self.reporter.message("warning", event.cleaned.page.cut, name)
                return event.cleaned
            if isinstance(event, Failed):
                raise OpenFailed(event.sentence)
        raise OpenFailed(f'Could not open "{name}": it was cancelled.')

    def translate(self, name: str, review: Review, pair: tuple[str, str]) -> Review:
        """Return a review with every kept block translated.

        Raises:
            ModelFailed: there is no model for the pair, or it is damaged.
        """
        blocks = [(block, review.guesses[block.id]) for block in review.kept_blocks()]
        drafts: dict[BlockId, Draft] = {}
        events = self._events(lambda hear: self.host.translate(pair, blocks, hear))
        for event in self._heard(name, events):
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
