"""What host and workers say to each other: one JSON object a line, never pickle.

Requests go to a worker's standard input, one at a time; events come back on its
standard output until one that ends the request.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO, Any, Final, Literal

from facingpage.core.bounds import NO_BOUNDS, Bounds
from facingpage.core.glance import Glance
from facingpage.core.hints import NO_HINTS, Hints
from facingpage.core.lists import ListPart
from facingpage.core.models import Staged, Trial
from facingpage.core.page import (
    Block,
    BlockId,
    Cleaned,
    Draft,
    LanguageGuess,
    PageEntry,
    Segment,
    Verdict,
)
from facingpage.core.wire import WireError, pack, unpack

# Pasted bytes go to the worker in one line; what comes back comes in parts.
_LONGEST_LINE_BYTES: Final = 512 << 20


@dataclass(frozen=True, slots=True)
class OpenRequest:
    """Open and clean a page: the file at `path`, or the bytes in `data_base64`.

    `name` is what the page is called in messages. With `want_source` the answer
    carries the page's bytes. `key` is that of a page in a file of several; without
    one, such a file is answered with `PagesListed`. `encoding` is a person's choice.
    `frames_base64` are the frames kept with the page, as `core.bundle` joins them.
    `fast` is how `workflow.clean_page` works.
    """

    name: str
    path: str | None = None
    data_base64: str | None = None
    want_source: bool = False
    key: str | None = None
    encoding: str | None = None
    frames_base64: str | None = None
    fast: bool = False


@dataclass(frozen=True, slots=True)
class GlanceRequest:
    """Look at the file at `path`, the one of this number among those of a job.

    `key` is that of a page in a file of several.
    """

    number: int
    name: str
    path: str
    key: str | None = None


@dataclass(frozen=True, slots=True)
class HoldPart:
    """Some of a page's bytes, in order, before the `HoldRequest` they belong to."""

    data_base64: str


@dataclass(frozen=True, slots=True)
class HoldRequest:
    """Hold a page whose pictures will be asked for, instead of the one held so far.

    It is looked for at `path` (and `key` there), where it must have the bytes of
    `sha256`, then in what came in parts. `format` is its provenance's: it tells what
    is missing.
    """

    name: str
    sha256: str
    format: str
    path: str | None = None
    key: str | None = None
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class PictureRequest:
    """Decode the picture of a block of the page held, no larger than this in pixels."""

    block: Block
    most_width: int
    most_height: int


@dataclass(frozen=True, slots=True)
class TranslateRequest:
    """Translate one block with the pair the worker was started for."""

    block: Block
    guess: LanguageGuess
    hints: Hints = NO_HINTS


@dataclass(frozen=True, slots=True)
class AlternativesRequest:
    """Translate the sentence of a block from `start` to `end` in several ways."""

    block: Block
    guess: LanguageGuess
    start: int
    end: int
    most: int
    bounds: Bounds = NO_BOUNDS


@dataclass(frozen=True, slots=True)
class ListRequest:
    """Read a glossary or memory at `path`.

    `source` and `target` are base codes, as `translation.lists.read_list` has them.
    """

    path: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class MatchRequest:
    """Tell where a regular expression matches in texts.

    Capitals count if `is_case`, whole words alone if `is_whole`. With a `template` it
    is told as well what stands in the place of each match.
    """

    pattern: str
    is_case: bool
    is_whole: bool
    texts: tuple[str, ...]
    template: str | None = None


TOO_LONG: Final = (
    "The regular expression takes too long, or too much memory, and was stopped."
    " Make it simpler: a repetition inside a repetition is most often the cause."
)
"""What to say of an expression that either side stopped."""


@dataclass(frozen=True, slots=True)
class StageRequest:
    """Unpack the models of a file or folder into an empty folder beside the others."""

    path: str
    staging: str


@dataclass(frozen=True, slots=True)
class TryRequest:
    """Verify the model in a folder, load it, and translate a known sentence with it."""

    path: str
    origin: Literal["own", "system", "starter", "argos"]


@dataclass(frozen=True, slots=True)
class Ready:
    """The worker has loaded what it needs. `detail` names its engine, if it has one."""

    detail: str


@dataclass(frozen=True, slots=True)
class StageBegun:
    """The request reached its next stage."""

    title: str


@dataclass(frozen=True, slots=True)
class PagePart:
    """Some of a page's blocks with their layers, in order, before its `PageCleaned`."""

    blocks: tuple[Block, ...]
    guesses: Mapping[BlockId, LanguageGuess]
    verdicts: Mapping[BlockId, Verdict]


@dataclass(frozen=True, slots=True)
class SourcePart:
    """Some of an answer's bytes, zlib-compressed as a whole, before what ends it.

    Of a `PageCleaned` they are the page's bytes, of a `PictureDecoded` the pixels.
    """

    zlib_base64: str


@dataclass(frozen=True, slots=True)
class PageCleaned:
    """The end of an `OpenRequest`: the page, whose blocks came in parts before."""

    cleaned: Cleaned


@dataclass(frozen=True, slots=True)
class PageGlanced:
    """The end of a `GlanceRequest`; None: it is no page of its own, or a slow one."""

    number: int
    glance: Glance | None = None


@dataclass(frozen=True, slots=True)
class EntriesPart:
    """Some of a file's pages, in order, before its `PagesListed`."""

    entries: tuple[PageEntry, ...]


@dataclass(frozen=True, slots=True)
class PagesListed:
    """The end of an `OpenRequest` for a file of several pages, without a key.

    Its pages came in parts before. `problem` is a sentence when the file is damaged
    behind the last of them.
    """

    problem: str | None = None


@dataclass(frozen=True, slots=True)
class PageHeld:
    """The end of a `HoldPart` or `HoldRequest`; each picture tells what went wrong."""


@dataclass(frozen=True, slots=True)
class PictureDecoded:
    """The end of a `PictureRequest`; its pixels (three bytes each) came before.

    With a `problem`, a few words why it is not shown, there are none. `full_width` and
    `full_height` are its size as it was saved.
    """

    block: BlockId
    width: int = 0
    height: int = 0
    full_width: int = 0
    full_height: int = 0
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class BlockDrafted:
    """The end of a `TranslateRequest`."""

    block: BlockId
    draft: Draft


@dataclass(frozen=True, slots=True)
class BytesDone:
    """How much a `StageRequest` has unpacked so far."""

    count: int


@dataclass(frozen=True, slots=True)
class ModelsStaged:
    """The end of a `StageRequest`; `problems` has a sentence for each that is none.

    With `is_kit` they are to be installed all, or none.
    """

    staged: tuple[Staged, ...]
    problems: tuple[str, ...]
    is_kit: bool = False


@dataclass(frozen=True, slots=True)
class ModelTried:
    """The end of a `TryRequest`."""

    trial: Trial


@dataclass(frozen=True, slots=True)
class AlternativesMade:
    """The end of an `AlternativesRequest`: the best translation comes first."""

    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class ListEnded:
    """The end of a `ListRequest`, whose entries came in parts before."""


@dataclass(frozen=True, slots=True)
class Matched:
    """The end of a `MatchRequest`: the places in each text, and what is to stand there.

    `made` has nothing where there was no template.
    """

    spans: tuple[tuple[tuple[int, int], ...], ...]
    made: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class RequestFailed:
    """The request, or the worker's start, failed; `sentence` says why."""

    sentence: str


Request = (
    OpenRequest
    | GlanceRequest
    | HoldPart
    | HoldRequest
    | PictureRequest
    | StageRequest
    | TryRequest
    | TranslateRequest
    | AlternativesRequest
    | ListRequest
    | MatchRequest
)
Part = StageBegun | PagePart | SourcePart | EntriesPart | BytesDone | ListPart
"""What comes before the event that ends a request."""

Event = (
    Ready
    | Part
    | PageCleaned
    | PageGlanced
    | PagesListed
    | PageHeld
    | PictureDecoded
    | BlockDrafted
    | ModelsStaged
    | ModelTried
    | AlternativesMade
    | ListEnded
    | Matched
    | RequestFailed
)

_MESSAGES: Final[dict[str, type[Any]]] = {
    "open": OpenRequest,
    "glance": GlanceRequest,
    "glanced": PageGlanced,
    "hold-part": HoldPart,
    "hold": HoldRequest,
    "picture": PictureRequest,
    "translate": TranslateRequest,
    "alternatives": AlternativesRequest,
    "stage-models": StageRequest,
    "try-model": TryRequest,
    "bytes": BytesDone,
    "staged": ModelsStaged,
    "tried": ModelTried,
    "list": ListRequest,
    "match": MatchRequest,
    "matched": Matched,
    "ready": Ready,
    "stage": StageBegun,
    "page-part": PagePart,
    "source-part": SourcePart,
    "entries-part": EntriesPart,
    "page": PageCleaned,
    "pages": PagesListed,
    "held": PageHeld,
    "decoded": PictureDecoded,
    "draft": BlockDrafted,
    "alternatives-made": AlternativesMade,
    "list-part": ListPart,
    "list-end": ListEnded,
    "failed": RequestFailed,
}
_NAMES: Final = {kind: name for name, kind in _MESSAGES.items()}


def write_message(stream: IO[bytes], message: Request | Event) -> None:
    """Write a message as one line of ASCII JSON, and flush it.

    Raises:
        OSError: the other side is gone.
    """
    stream.write(packed(message))
    stream.flush()


def packed(message: Request | Event) -> bytes:
    """Return a message as a line of ASCII JSON."""
    return json.dumps([_NAMES[type(message)], pack(message)]).encode("ascii") + b"\n"


def read_message(stream: IO[bytes]) -> Request | Event | None:
    """Return the next message; None when the other side has closed the pipe.

    Raises:
        WireError: the line is no message: the other side cannot be trusted any more.
    """
    line = stream.readline(_LONGEST_LINE_BYTES)
    if not line.endswith(b"\n"):
        return None
    try:
        name, fields = json.loads(line)
        kind = _MESSAGES[name]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise WireError("not a message") from error
    message: Request | Event = unpack(kind, fields)
    return message
