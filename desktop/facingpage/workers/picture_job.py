"""Asking for pictures: the tasks of a job, and its answers put together again."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from facingpage.core.page import Block, BlockId
from facingpage.core.wire import WireError
from facingpage.workers.job import Death, Done, Job, Task, Told
from facingpage.workers.parts import Gathered, base64_in_pieces
from facingpage.workers.protocol import (
    HoldPart,
    HoldRequest,
    PictureDecoded,
    PictureRequest,
    RequestFailed,
    SourcePart,
)

_LIMIT_S: Final = 60.0
"""For reading the page, and then for each picture: the first may be looked for in all
of a crawl.
"""


@dataclass(frozen=True, slots=True)
class Pictured:
    """A block's picture: three bytes a pixel in `rgb`, rows from the top.

    `full_width` and `full_height` are its size as it was saved. With a `problem`, a
    few words why it is not shown, there is none.
    """

    block: BlockId
    width: int
    height: int
    rgb: bytes
    full_width: int
    full_height: int
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class PicturesEnded:
    """Nothing of the job is left; `deaths` counts how often its worker died.

    `problem` is a sentence when there could be no worker.
    """

    deaths: int
    problem: str | None = None


HeldPage = tuple[HoldPart | HoldRequest, ...]
"""What a worker is told of the page whose pictures are asked for."""

PictureListener = Callable[[Pictured | PicturesEnded], None]


def held_page(request: HoldRequest, data: bytes = b"") -> HeldPage:
    """Return what to tell a worker of a page, with its own bytes if they are known."""
    return (*map(HoldPart, base64_in_pieces(data)), request)


def picture_job(
    page: HeldPage,
    blocks: Iterable[Block],
    most_px: tuple[int, int],
    listener: PictureListener,
) -> Job:
    """Return a job that asks for blocks' pictures one after the other.

    Hand the same `page` to every job about it: its worker reads it once.
    """
    wanted = {int(block.id): block for block in blocks}
    return Job(
        _heard(listener, most_px),
        lambda key: _task(page, wanted[key], most_px),
        lambda: wanted,
    )


def _task(page: HeldPage, block: Block, most_px: tuple[int, int]) -> Task:
    def give_up(is_late: bool) -> PictureDecoded:  # noqa: FBT001  # a callback
        why = "it took too long to read" if is_late else "the picture is damaged"
        return PictureDecoded(block.id, problem=why)

    request = PictureRequest(block, *most_px)
    return Task(block.id, request, _LIMIT_S, give_up, first=page)


def _heard(
    listener: PictureListener, most_px: tuple[int, int]
) -> Callable[[Told], None]:
    gathered = Gathered()
    deaths, problem = 0, None

    def hear(told: Told) -> None:
        nonlocal deaths, problem
        match told:
            case SourcePart():
                gathered.take(told)
            case PictureDecoded(problem=None):
                size = told.width, told.height
                if size[0] > most_px[0] or size[1] > most_px[1]:
                    raise WireError("a picture is larger than was asked for")
                full = told.full_width, told.full_height
                rgb = gathered.pixels(told)
                listener(Pictured(told.block, *size, rgb, *full))
            case PictureDecoded():
                gathered.clear()
                listener(Pictured(told.block, 0, 0, b"", 0, 0, told.problem))
            case RequestFailed(sentence):
                problem = sentence
            case Death():
                gathered.clear()
                deaths += 1
            case Done():
                listener(PicturesEnded(deaths, problem))

    return hear
