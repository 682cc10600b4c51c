"""Translating in workers: the tasks, and what their listener hears."""

import time
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from facingpage.core.bounds import Bounds, Span
from facingpage.core.hints import Hints
from facingpage.core.page import Block, BlockId, Draft, LanguageGuess, Segment
from facingpage.workers.events import (
    Alternatives,
    Drafted,
    Failed,
    Finished,
    Listener,
    Progress,
    Restarted,
    restart_words,
)
from facingpage.workers.job import Death, Done, Job, Task, Told
from facingpage.workers.protocol import (
    AlternativesMade,
    AlternativesRequest,
    BlockDrafted,
    RequestFailed,
    TranslateRequest,
)

_BLOCK_LIMIT_S: Final = 30.0
# The slowest pair measured does some 1,500 characters a second; a tenth is a hang.
_HANG_CHARACTERS_PER_S: Final = 150.0
_ALTERNATIVES: Final = 5


def translation_job(
    pair: tuple[str, str],
    blocks: Iterable[Block],
    guesses: Mapping[BlockId, LanguageGuess],
    hints: Callable[[Block], Hints],
    listener: Listener,
) -> Job:
    """Return a job that drafts blocks in order; a lane's thread goes through them."""
    work: dict[int, Block] = {}

    def prepare() -> Iterable[int]:
        # No tuple a block stays: Python's collector would go through 50,000.
        work.update((block.id, block) for block in blocks)
        return work

    def make(key: int) -> Task:
        block = work[key]
        return _block_task(pair, block, guesses[block.id], hints(block))

    return Job(_translation_listener(listener, work), make, prepare)


def alternatives_job(
    block: Block, guess: LanguageGuess, wanted: tuple[Span, Bounds], listener: Listener
) -> Job:
    """Return a job that translates the sentence of a span in several ways."""
    span, bounds = wanted
    request = AlternativesRequest(block, guess, *span, _ALTERNATIVES, bounds)
    failed = RequestFailed("The engine failed on this sentence. Try another one.")
    task = Task(0, request, _BLOCK_LIMIT_S, lambda _: failed)
    return Job(_alternatives_listener(listener), lambda _: task, lambda: (task.key,))


def _alternatives_listener(listener: Listener) -> Callable[[Told], None]:
    def hear(told: Told) -> None:
        match told:
            case AlternativesMade(segments):
                listener(Alternatives(segments))
            case _:
                _tell_end(listener, told)

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
            case _:
                _tell_end(listener, told)

    return hear


def _tell_end(listener: Listener, told: Told) -> None:
    """Tell a listener what every job may come to."""
    match told:
        case RequestFailed(sentence):
            listener(Failed(sentence))
        case Death():
            listener(Restarted(restart_words("translation")))
        case Done(is_cancelled):
            listener(Finished(is_cancelled))
        case _:
            pass


def _block_task(
    pair: tuple[str, str], block: Block, guess: LanguageGuess, hints: Hints
) -> Task:
    def give_up(_: bool) -> BlockDrafted:  # noqa: FBT001  # a callback
        whole = Segment(0, len(block.text), block.text, ("failed",))
        draft = Draft(pair[0], pair[1], "none: the engine failed", (whole,))
        return BlockDrafted(block.id, draft)

    limit_s = _BLOCK_LIMIT_S + len(block.text) / _HANG_CHARACTERS_PER_S
    return Task(block.id, TranslateRequest(block, guess, hints), limit_s, give_up)
