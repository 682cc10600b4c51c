"""The worker's side: reads requests, runs the workflow, writes events.

Started as `facingpage --worker page`, `--worker pictures`, `--worker models`,
`--worker trial` or `--worker translate SOURCE TARGET [ENGINE [MODELS]]`, where MODELS
is the digest of a `Route`.
"""

import base64
import dataclasses
import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, NoReturn

from facingpage.core import bundle
from facingpage.core.page import Cleaned, PageEntry
from facingpage.core.wire import WireError
from facingpage.errors import FacingPageError
from facingpage.storage.settings import load_settings
from facingpage.workers import barrier
from facingpage.workers.parts import page_in_parts, pages_in_parts
from facingpage.workers.protocol import (
    TOO_LONG,
    AlternativesMade,
    AlternativesRequest,
    BlockDrafted,
    Event,
    GlanceRequest,
    HoldPart,
    HoldRequest,
    ListEnded,
    ListRequest,
    MatchRequest,
    OpenRequest,
    PageGlanced,
    PageHeld,
    PictureDecoded,
    PictureRequest,
    Ready,
    RequestFailed,
    StageBegun,
    StageRequest,
    TranslateRequest,
    TryRequest,
    read_message,
    write_message,
)

if TYPE_CHECKING:
    from facingpage.openers import Limits, Source

# Address space, not resident memory: libraries alone map some 400 MB.
_MOST_PAGES: Final = 100_000
_MORE_PAGES: Final = (
    f"The file holds more than {_MOST_PAGES:,} pages; the first of them are listed. "
    "Split the file to reach the others."
)

_NICER_BY: Final = 10
_BELOW_NORMAL: Final = 0x4000  # Windows' BELOW_NORMAL_PRIORITY_CLASS

MEMORY_LIMIT_BYTES: Final = {
    "page": 2 << 30,
    "pictures": 2 << 30,
    "models": 2 << 30,
    "trial": 4 << 30,
    "translate": 4 << 30,
    "lists": 2 << 30,
    "patterns": 1 << 30,
}


def run(arguments: list[str]) -> int:
    """Serve requests until standard input closes; return the exit code."""
    # The protocol owns the real standard output; whatever a library prints goes to
    # standard error and cannot be taken for an event.
    events = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    _limit_memory(MEMORY_LIMIT_BYTES[arguments[0]])
    if arguments[0] == "translate":
        _go_last()
    barrier.refuse_network()
    serve = {
        "page": _serve_pages,
        "pictures": _serve_pictures,
        "models": _serve_models,
        "trial": _serve_trial,
        "translate": _serve_translations,
        "lists": _serve_lists,
        "patterns": _serve_patterns,
    }[arguments[0]]
    try:
        serve(sys.stdin.buffer, events, arguments[1:])
    except (BrokenPipeError, WireError, KeyboardInterrupt):
        return 1
    return 0


def _serve_pages(requests: IO[bytes], events: IO[bytes], _: list[str]) -> None:
    # Everything a page needs is imported before "ready", so that opening costs none.
    from facingpage import language, workflow  # noqa: PLC0415, F401

    language.warm()
    write_message(events, Ready(""))
    while (request := read_message(requests)) is not None:
        answers: Iterator[Event]
        if isinstance(request, OpenRequest):
            answers = _open(request)
        elif isinstance(request, GlanceRequest):
            answers = _glance(request)
        else:
            raise WireError("a page worker opens pages")
        for event in _guarded(answers):
            write_message(events, event)


def _serve_pictures(requests: IO[bytes], events: IO[bytes], _: list[str]) -> None:
    from facingpage.workers.picture_child import PictureChild  # noqa: PLC0415  # its decoders are no other worker's

    child = PictureChild()
    write_message(events, Ready(""))
    while (request := read_message(requests)) is not None:
        answers: Iterator[Event]
        otherwise: Event = PageHeld()
        if isinstance(request, HoldPart):
            answers = child.take(request)
        elif isinstance(request, HoldRequest):
            answers = child.hold(request, _limits())
        elif isinstance(request, PictureRequest):
            answers = child.picture(request)
            otherwise = PictureDecoded(
                request.block.id, problem="the picture is damaged"
            )
        else:
            raise WireError("a picture worker decodes pictures")
        for event in _guarded(answers):
            is_failed = isinstance(event, RequestFailed)
            write_message(events, otherwise if is_failed else event)


def _open(request: OpenRequest) -> Iterator[Event]:
    from facingpage import openers  # noqa: PLC0415  # a translation worker has none
    from facingpage.workflow import clean_page  # noqa: PLC0415  # neither has it this

    if request.path is not None:
        source = openers.find_source(Path(request.path))
    else:
        data = base64.b64decode(request.data_base64 or "")
        source = openers.Source(request.name, data)
    limits = _limits()
    if request.key is None:
        yield StageBegun("opening")
        entries, problem = _list(source, limits)
        # A damaged end is told with the list, be there one page before it or many.
        if len(entries) > 1 or problem:
            yield from pages_in_parts(entries, problem)
            return
        key = entries[0].key if entries else ""
    else:
        key = request.key
    document = openers.find_document(source, limits, key)
    if request.frames_base64:
        kept = bundle.parts_of(base64.b64decode(request.frames_base64))
        document = openers.with_kept(document, kept)
    document, notes = openers.noting(document)
    steps = clean_page(document, request.encoding, limits, fast=request.fast)
    for step in steps:
        if isinstance(step, Cleaned):
            wanted = None
            if request.want_source:
                wanted = bundle.packed(document.original, notes.kept())
            yield from page_in_parts(step, wanted)
        else:
            yield StageBegun(step.title)


def _glance(request: GlanceRequest) -> Iterator[Event]:
    from facingpage.workflow import glance  # noqa: PLC0415  # a translation worker has none

    seen = glance(Path(request.path), _limits(), request.key)
    yield PageGlanced(request.number, seen)


def _limits() -> "Limits":
    """Return the caps as the settings file has them; read anew for every page."""
    from facingpage import openers  # noqa: PLC0415  # a translation worker has none

    known = {field.name for field in dataclasses.fields(openers.Limits)}
    chosen = load_settings().limits.items()
    return openers.Limits(**{k: n for k, n in chosen if k in known and n > 0})


def _list(source: "Source", limits: "Limits") -> tuple[list[PageEntry], str | None]:
    """Return the pages of a file, those before a damage, and what the damage is."""
    from facingpage import openers  # noqa: PLC0415  # a translation worker has none

    entries: list[PageEntry] = []
    try:
        for entry in openers.list_pages(source, limits):
            entries.append(entry)
            if len(entries) >= _MOST_PAGES:
                return entries, _MORE_PAGES
    except FacingPageError as error:
        if not entries:
            raise
        return entries, str(error)
    return entries, None


def _serve_translations(
    requests: IO[bytes], events: IO[bytes], arguments: list[str]
) -> None:
    from facingpage import translation  # noqa: PLC0415  # a page worker has no engine

    try:
        pair = translation.Pair(arguments[0], arguments[1])
        engine_name, digest = (*arguments[2:], "", "")[:2]
        chosen = load_settings().engines
        engine = translation.OnceEngine(
            translation.load_engine(pair, engine_name or None, chosen, digest=digest)
        )
    except FacingPageError as error:
        write_message(events, RequestFailed(str(error)))
        return
    # What is loaded stays: the collector need not go through it again and again.
    gc.freeze()
    write_message(events, Ready(engine.name))
    while (request := read_message(requests)) is not None:
        if isinstance(request, AlternativesRequest):
            wanted = (request.start, request.end), request.bounds
            made = translation.alternatives(
                request.block, request.guess, engine, wanted, request.most
            )
            write_message(events, AlternativesMade(made))
            continue
        if not isinstance(request, TranslateRequest):
            raise WireError("a translation worker translates blocks")
        draft = translation.draft_block(
            request.block, request.guess, engine, request.hints
        )
        write_message(events, BlockDrafted(request.block.id, draft))


def _serve_models(requests: IO[bytes], events: IO[bytes], _: list[str]) -> None:
    barrier.leave_network()
    from facingpage.workers import model_child  # noqa: PLC0415  # no page needs it

    def send(event: Event) -> None:
        write_message(events, event)

    send(Ready(""))
    while (request := read_message(requests)) is not None:
        if not isinstance(request, StageRequest):
            raise WireError("a worker for models unpacks them")
        for event in _guarded(model_child.stage(request, send)):
            send(event)


def _serve_trial(requests: IO[bytes], events: IO[bytes], _: list[str]) -> None:
    # Before anything is imported that has threads of its own.
    cut_off_by = barrier.leave_network()
    from facingpage.workers import model_child  # noqa: PLC0415  # no page needs it

    write_message(events, Ready(""))
    while (request := read_message(requests)) is not None:
        if not isinstance(request, TryRequest):
            raise WireError("a worker for trials tries models")
        for event in _guarded(model_child.attempt(request, cut_off_by)):
            write_message(events, event)


def _serve_lists(requests: IO[bytes], events: IO[bytes], _: list[str]) -> None:
    write_message(events, Ready(""))
    while (request := read_message(requests)) is not None:
        if not isinstance(request, ListRequest):
            raise WireError("a list worker reads lists")
        for event in _guarded(_list_parts(request)):
            write_message(events, event)


def _serve_patterns(requests: IO[bytes], events: IO[bytes], _: list[str]) -> None:
    from facingpage.workers import pattern_child  # noqa: PLC0415  # no other worker matches

    write_message(events, Ready(""))
    while (request := read_message(requests)) is not None:
        if not isinstance(request, MatchRequest):
            raise WireError("a worker for patterns matches them")
        for event in _guarded(pattern_child.match(request)):
            is_memory = isinstance(event, RequestFailed) and "memory" in event.sentence
            too_long = RequestFailed(TOO_LONG)
            write_message(events, too_long if is_memory else event)


def _list_parts(request: ListRequest) -> Iterator[Event]:
    from facingpage.translation import lists  # noqa: PLC0415  # no other worker reads them

    wanted = Path(request.path), request.source, request.target
    yield from lists.read_list(*wanted)
    yield ListEnded()


def _guarded(steps: Iterator[Event]) -> Iterator[Event]:
    """Turn whatever ends a request early into its one sentence."""
    try:
        yield from steps
    except FacingPageError as error:
        yield RequestFailed(str(error))
    except MemoryError:
        yield RequestFailed("It needs more memory than a page may take.")
    # A hostile page can break any library in any way; the worker must answer.
    except Exception as error:  # noqa: BLE001
        yield RequestFailed(f"It could not be read ({type(error).__name__}).")


def _go_last() -> None:
    """Have the system give the processor to others first.

    An engine takes all it can get, for minutes. A thread of the window that was put off
    for it while it held Python's lock has the window wait, whatever cores are free.
    """
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  # Windows only

        own = ctypes.c_void_p(-1)  # what GetCurrentProcess returns
        ctypes.windll.kernel32.SetPriorityClass(own, _BELOW_NORMAL)
    else:
        os.nice(_NICER_BY)


def _limit_memory(size_bytes: int) -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  # POSIX only

    resource.setrlimit(resource.RLIMIT_AS, (size_bytes, size_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main(arguments: list[str]) -> NoReturn:
    """Run a worker and leave at once: half-done threads of libraries do not matter."""
    code = run(arguments)
    sys.stderr.flush()
    os._exit(code)
