"""A host without processes: pages and drafts come when the test says so."""

import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from facingpage.core.glance import Glance
from facingpage.core.hints import Hints, no_hints
from facingpage.core.page import Block, BlockId, Cleaned, Draft, LanguageGuess, Segment
from facingpage.errors import SearchFailed
from facingpage.workers import pattern_child
from facingpage.workers.glance_job import GlancedAt, GlanceListener
from facingpage.workers.host import (
    Alternatives,
    Drafted,
    Failed,
    Finished,
    Host,
    Listed,
    Listener,
    Opened,
    Restarted,
    Ticket,
)
from facingpage.workers.job import Job, Task
from facingpage.workers.lane import Lane
from facingpage.workers.list_job import ListListener, ListRead
from facingpage.workers.pattern_job import MatchListener
from facingpage.workers.picture_job import (
    HeldPage,
    Pictured,
    PictureListener,
    PicturesEnded,
)
from facingpage.workers.protocol import Matched, MatchRequest


@dataclass(eq=False)
class Translation:
    """A translation the window asked for."""

    pair: tuple[str, str]
    blocks: list[Block]
    listener: Listener
    hints: Callable[[Block], Hints]
    preferred: tuple[BlockId, ...] = ()
    dropped: list[BlockId] = field(default_factory=list)
    is_cancelled: bool = False

    def draft(self, *numbers: int, flags: tuple[str, ...] = ()) -> None:
        """Send drafts of these blocks, or of all."""
        for block in self.blocks:
            if not numbers or block.id in numbers:
                segment = Segment(0, len(block.text), f"[{block.text}]", flags)
                draft = Draft(*self.pair, "firefox xx-yy 1", (segment,))
                self.listener(Drafted(block.id, draft))

    def finish(self) -> None:
        self.listener(Finished(is_cancelled=self.is_cancelled))

    def restart(self, sentence: str) -> None:
        self.listener(Restarted(sentence))

    def fail(self, sentence: str) -> None:
        self.listener(Failed(sentence))


@dataclass(eq=False)
class PicturesAsked:
    """Pictures the window asked for."""

    page: HeldPage
    blocks: list[Block]
    most_px: tuple[int, int]
    listener: PictureListener
    is_cancelled: bool = False

    def show(self, *numbers: int, size: tuple[int, int] = (200, 100)) -> None:
        """Send grey pictures of these blocks, or of all."""
        for block in self.blocks:
            if not numbers or block.id in numbers:
                rgb = bytes([128]) * 3 * size[0] * size[1]
                self.listener(Pictured(block.id, *size, rgb, *size))

    def refuse(self, problem: str) -> None:
        """Say of all why they are not shown."""
        for block in self.blocks:
            self.listener(Pictured(block.id, 0, 0, b"", 0, 0, problem))

    def finish(self, deaths: int = 0, problem: str | None = None) -> None:
        self.listener(PicturesEnded(deaths, problem))


@dataclass
class Asked:
    """What the window asked of the host, in order."""

    names: list[str] = field(default_factory=list)
    data: list[bytes] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    encodings: list[str | None] = field(default_factory=list)
    frames: list[bytes] = field(default_factory=list)
    glanced: list[list[str]] = field(default_factory=list)
    fasts: list[bool] = field(default_factory=list)
    translations: list[Translation] = field(default_factory=list)
    hastened: list[Ticket] = field(default_factory=list)
    preferred: list[Translation] = field(default_factory=list)
    alternatives: list[tuple[tuple[str, str], BlockId, tuple[int, int]]] = field(
        default_factory=list
    )
    pictures: list[PicturesAsked] = field(default_factory=list)
    lists: list[tuple[Path, tuple[str, str]]] = field(default_factory=list)


class FakeHost(Host):
    """Answers openings from a table; a name that is not in it fails.

    A name in `several` is a file of several pages; a key of one is looked up in the
    table as a name is. A name in `held` is answered when `release` is called.
    With `drafts_at_once` every translation is sent whole as soon as it is asked for.
    """

    def __init__(self, *, drafts_at_once: bool = True) -> None:
        super().__init__()
        self.pages: dict[str, Cleaned] = {}
        self.glances: dict[str, Glance] = {}
        self.asked = Asked()
        self.drafts_at_once = drafts_at_once
        self.no_alternatives = ""
        self.several: dict[str, Listed] = {}
        self.lists: dict[str, ListRead] = {}
        self.held: set[str] = set()
        self.cancelled: list[str] = []
        self.holds_openings = False
        self.is_closed = False
        self._by_ticket: dict[Ticket, Translation] = {}
        self._pictures: dict[Ticket, PicturesAsked] = {}
        self._held: dict[Ticket, tuple[str, Listener]] = {}

    def warm(self) -> None:
        pass

    def match(self, request: MatchRequest, listener: MatchListener) -> Ticket:
        try:
            (answer,) = pattern_child.match(request)
        except SearchFailed as error:
            listener(str(error))
        else:
            listener(cast("Matched", answer))
        return _ticket()

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
        self.asked.keys.append(key)
        self.asked.fasts.append(fast)
        self.asked.encodings.append(encoding)
        return self._answer(path.name, key, listener, is_source_wanted=want_source)

    def glance(self, places: Sequence[GlancedAt], listener: GlanceListener) -> Ticket:
        """Answer at once of the names, or keys, that are in `glances`."""
        names = [key or path.name for path, key in places]
        self.asked.glanced.append(names)
        for number, name in enumerate(names):
            if name in self.glances:
                listener(number, self.glances[name])
        return _ticket()

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
        self.asked.frames.append(frames)
        self.asked.fasts.append(fast)
        self.asked.data.append(data)
        self.asked.keys.append(key)
        self.asked.encodings.append(encoding)
        return self._answer(name, key, listener, is_source_wanted=want_source)

    def translate(
        self,
        pair: tuple[str, str],
        blocks: Iterable[Block],
        guesses: Mapping[BlockId, LanguageGuess],  # noqa: ARG002  # as Host has it
        listener: Listener,
        *,
        hints: Callable[[Block], Hints] = no_hints,
        **_: str,
    ) -> Ticket:
        wanted = Translation(pair, list(blocks), listener, hints=hints)
        self.asked.translations.append(wanted)
        ticket = _ticket()
        self._by_ticket[ticket] = wanted
        if self.drafts_at_once:
            wanted.draft()
            wanted.finish()
        return ticket

    def alternatives(
        self,
        pair: tuple[str, str],
        block: Block,
        guess: LanguageGuess,  # noqa: ARG002  # as Host has it
        span: tuple[int, int],
        listener: Listener,
        **_: object,
    ) -> Ticket:
        """Answer at once with three translations, or with `no_alternatives`."""
        self.asked.alternatives.append((pair, block.id, span))
        if self.no_alternatives:
            listener(Failed(self.no_alternatives))
        else:
            texts = (f"[{block.text}]", "Outra.", "Mais outra, com 12.")
            flags = ((), (), ("numbers",))
            segments = (
                Segment(*span, text, flag)
                for text, flag in zip(texts, flags, strict=True)
            )
            listener(Alternatives(tuple(segments)))
        listener(Finished(is_cancelled=False))
        return _ticket()

    def drop(self, ticket: Ticket, block: BlockId) -> None:
        """Leave it to the test to send a draft too late."""
        self._by_ticket[ticket].dropped.append(block)

    def hasten(self, ticket: Ticket) -> None:
        self.asked.hastened.append(ticket)

    def prefer(self, ticket: Ticket, blocks: Sequence[BlockId]) -> None:
        translation = self._by_ticket[ticket]
        translation.preferred = tuple(blocks)
        self.asked.preferred.append(translation)

    def read_list(
        self, path: Path, pair: tuple[str, str], listener: ListListener
    ) -> Ticket:
        self.asked.lists.append((path, pair))
        listener(self.lists[path.name])
        return _ticket()

    def pictures(
        self,
        page: HeldPage,
        blocks: Iterable[Block],
        most_px: tuple[int, int],
        listener: PictureListener,
    ) -> Ticket:
        asked = PicturesAsked(page, list(blocks), most_px, listener)
        self.asked.pictures.append(asked)
        ticket = _ticket()
        self._pictures[ticket] = asked
        return ticket

    def cancel(self, ticket: Ticket) -> None:
        if pictures := self._pictures.get(ticket):
            pictures.is_cancelled = True
        if wanted := self._by_ticket.get(ticket):
            wanted.is_cancelled = True
            wanted.finish()
        elif held := self._held.pop(ticket, None):
            self.cancelled.append(held[0])
            held[1](Finished(is_cancelled=True))

    def release(self, name: str) -> None:
        """Answer an opening that was held."""
        self.held.discard(name)
        for ticket, (held, listener) in list(self._held.items()):
            if held == name:
                del self._held[ticket]
                self._tell(name, listener)

    def close(self) -> None:
        self.is_closed = True

    def _answer(
        self, name: str, key: str | None, listener: Listener, *, is_source_wanted: bool
    ) -> Ticket:
        assert is_source_wanted, "the project keeps every page's bytes"
        self.asked.names.append(name)
        ticket = _ticket()
        if self.holds_openings:
            return ticket
        if key is None and name in self.several:
            listener(self.several[name])
            listener(Finished(is_cancelled=False))
        elif (key or name) in self.held:
            self._held[ticket] = (key or name, listener)
        else:
            self._tell(key or name, listener)
        return ticket

    def _tell(self, name: str, listener: Listener) -> None:
        if name in self.pages:
            listener(Opened(self.pages[name], zlib.compress(name.encode())))
        else:
            listener(Failed(f'Could not open "{name}": it is no page.'))
        listener(Finished(is_cancelled=False))


def _ticket() -> Ticket:
    return Ticket(Job(lambda _: None, _no_task, prepare=None), cast("Lane", None))


def _no_task(key: int) -> Task:
    raise AssertionError(f"no worker asks for {key}")
