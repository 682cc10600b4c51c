"""What listeners hear of their jobs, whoever does them."""

from collections.abc import Callable
from dataclasses import dataclass

from facingpage.core.page import BlockId, Cleaned, Draft, PageEntry, Segment


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
"""Called on a lane's thread; the last thing it hears is `Finished`."""


def restart_words(which: str) -> str:
    """Return what a person is told of a worker that died."""
    return (
        f"The {which} worker stopped unexpectedly and was started again;"
        " nothing you did is lost."
    )
