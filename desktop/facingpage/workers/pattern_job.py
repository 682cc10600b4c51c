"""Regular expressions on the texts of a project, matched in a worker."""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from facingpage.core.literal_runs import Clause, literal_runs
from facingpage.core.query import Span
from facingpage.errors import SearchFailed
from facingpage.workers.job import Death, Done, Job, Task, Told
from facingpage.workers.protocol import (
    TOO_LONG,
    Matched,
    MatchRequest,
    RequestFailed,
)

if TYPE_CHECKING:
    from facingpage.workers.host import Host

_LIMIT_S: Final = 8.0
"""What is asked at once takes a twentieth of it; the worker itself stops before."""

_LOOK_S: Final = 0.05
_CHARS_AT_ONCE: Final = 400_000

MatchListener = Callable[[Matched | str], None]
"""Hears once, on a lane's thread: what matched, or a sentence; "" if cancelled."""


def pattern_job(request: MatchRequest, listener: MatchListener) -> Job:
    """Return a job that matches texts."""

    def give_up(_: bool) -> RequestFailed:  # noqa: FBT001  # a callback
        return RequestFailed(TOO_LONG)

    # It is not tried again: an expression is the cause, not the victim.
    task = Task(0, request, _LIMIT_S, give_up, deaths=1)
    answer: Matched | str = ""

    def hear(told: Told) -> None:
        nonlocal answer
        match told:
            case Matched():
                answer = told
            case RequestFailed(sentence):
                answer = sentence
            case Done():
                listener(answer)
            case Death():
                pass
            case _:
                pass

    return Job(hear, lambda _: task, lambda: (task.key,))


class PatternLook:
    """Tells where a regular expression matches; as a search asks for it.

    It waits for the worker, on the search's own thread, and no longer than the search
    `is_wanted`.
    """

    def __init__(
        self,
        host: "Host",
        pattern: str,
        *,
        is_case: bool = False,
        is_whole: bool = False,
        is_wanted: Callable[[], bool] = lambda: True,
    ) -> None:
        """Make it over the host whose worker matches."""
        self._host = host
        self._pattern = pattern
        self._is_case = is_case
        self._is_whole = is_whole
        self._is_wanted = is_wanted

    def needs(self) -> tuple[Clause, ...]:
        """Return what texts have that it matches; (): that can't be told."""
        return literal_runs(self._pattern)

    def look(
        self, blocks: Iterable[Sequence[str]]
    ) -> Iterator[tuple[tuple[Span, ...], ...] | None]:
        """Yield for each block where it matches in each of its texts; None: not.

        Raises:
            SearchFailed: it is no regular expression, or takes too long.
        """
        blocks = [tuple(texts) for texts in blocks]
        told = self._ask(tuple(text for texts in blocks for text in texts), None)
        at = 0
        for texts in blocks:
            spans = told.spans[at : at + len(texts)]
            at += len(texts)
            yield spans if any(spans) else None

    def replaced(self, texts: Sequence[str], template: str) -> list[dict[Span, str]]:
        """Return for each text what is to stand in the place of each match.

        Raises:
            SearchFailed: as `look`, or the template is none.
        """
        found: list[dict[Span, str]] = []
        for some in _parts(texts):
            told = self._ask(some, template)
            both = zip(told.spans, told.made, strict=True)
            found += (dict(zip(spans, news, strict=True)) for spans, news in both)
        return found

    def _ask(self, texts: tuple[str, ...], template: str | None) -> Matched:
        nothing = Matched(((),) * len(texts), ((),) * len(texts))
        if not texts:
            return nothing
        request = MatchRequest(
            self._pattern, self._is_case, self._is_whole, texts, template
        )
        heard: list[Matched | str] = []
        is_there = threading.Event()

        def hear(answer: Matched | str) -> None:
            heard.append(answer)
            is_there.set()

        ticket = self._host.match(request, hear)
        while not is_there.wait(_LOOK_S):
            if not self._is_wanted():
                self._host.cancel(ticket)
                return nothing
        answer = heard[0]
        if answer == "":
            return nothing
        if isinstance(answer, str):
            raise SearchFailed(answer)
        if len(answer.spans) != len(texts) or len(answer.made) != len(texts):
            raise SearchFailed(TOO_LONG)
        return answer


def _parts(texts: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield texts some at a time, so that the limit of time is one of a few."""
    some: list[str] = []
    chars = 0
    for text in texts:
        some.append(text)
        chars += len(text)
        if chars >= _CHARS_AT_ONCE:
            yield tuple(some)
            some, chars = [], 0
    yield tuple(some)
