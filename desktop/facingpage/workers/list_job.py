"""Reading a glossary or memory in a worker: the task, and its parts put together."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from facingpage.core.lists import ListPart
from facingpage.core.memory import Remembered
from facingpage.core.terms import Term
from facingpage.workers.job import Death, Done, Job, Task, Told
from facingpage.workers.protocol import (
    ListEnded,
    ListRequest,
    RequestFailed,
)

_LIMIT_S: Final = 300.0
"""For 500,000 sentences; the largest list read took a fifth of it."""


@dataclass(frozen=True, slots=True)
class ListRead:
    """What a list holds, in order; `skipped` counts entries of no use.

    With a `problem`, a sentence, nothing is taken over.
    """

    terms: tuple[Term, ...] = ()
    sentences: tuple[Remembered, ...] = ()
    skipped: int = 0
    problem: str | None = None


ListListener = Callable[[ListRead], None]
"""Hears once, on a lane's thread; not at all of a job that was cancelled."""


def list_job(path: Path, pair: tuple[str, str], listener: ListListener) -> Job:
    """Return a job that reads a list and tells the listener what it holds."""

    def give_up(is_late: bool) -> RequestFailed:  # noqa: FBT001  # a callback
        why = (
            f"it took longer than {_LIMIT_S:.0f} seconds and was stopped; split it"
            if is_late
            else "it made the list worker fail twice"
        )
        return RequestFailed(
            f'Could not read the list "{path.name}": {why}. Nothing was taken over.'
        )

    task = Task(0, ListRequest(str(path), *pair), _LIMIT_S, give_up)
    return Job(_heard(path.name, listener), lambda _: task, lambda: (task.key,))


def _heard(name: str, listener: ListListener) -> Callable[[Told], None]:
    parts: list[ListPart] = []
    read = ListRead(problem=f'Reading the list "{name}" was stopped.')

    def hear(told: Told) -> None:
        nonlocal read
        match told:
            case ListPart():
                parts.append(told)
            case ListEnded():
                read = ListRead(
                    tuple(term for part in parts for term in part.terms),
                    tuple(each for part in parts for each in part.sentences),
                    sum(part.skipped for part in parts),
                )
            case RequestFailed(sentence):
                read = ListRead(problem=sentence)
            case Death():
                parts.clear()
            case Done(is_cancelled):
                if not is_cancelled:
                    listener(read)
            case _:
                pass

    return hear
