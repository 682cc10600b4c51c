"""Opening a page in a worker: the task, and its parts put together."""

from collections.abc import Callable
from typing import Final

from facingpage.workers.events import (
    Failed,
    Finished,
    Listed,
    Listener,
    Opened,
    Progress,
    Restarted,
    restart_words,
)
from facingpage.workers.job import Death, Done, Job, Task, Told
from facingpage.workers.parts import Gathered
from facingpage.workers.protocol import (
    EntriesPart,
    OpenRequest,
    PageCleaned,
    PagePart,
    PagesListed,
    RequestFailed,
    SourcePart,
    StageBegun,
)

OPEN_LIMIT_S: Final = 60.0


def page_job(request: OpenRequest, listener: Listener) -> Job:
    """Return a job that opens a page, or lists those of a file of several."""

    def give_up(is_late: bool) -> RequestFailed:  # noqa: FBT001  # a callback
        if is_late:
            return RequestFailed(
                f"it took longer than {OPEN_LIMIT_S:.0f} seconds and was stopped."
                " Save the page again, or open a smaller part of it."
            )
        return RequestFailed(
            "the page made the page worker fail twice, so it was left closed."
            " Save the page again, or open it as plain text."
        )

    task = Task(0, request, OPEN_LIMIT_S, give_up)
    return Job(
        _page_listener(request.name, listener), lambda _: task, lambda: (task.key,)
    )


def _page_listener(name: str, listener: Listener) -> Callable[[Told], None]:
    gathered = Gathered()

    def hear(told: Told) -> None:
        match told:
            case StageBegun(title):
                listener(Progress(title))
            case PagePart() | SourcePart() | EntriesPart():
                gathered.take(told)
            case PageCleaned(bare):
                cleaned, source = gathered.page(bare)
                listener(Opened(cleaned, source or None))
            case PagesListed(problem):
                listener(Listed(gathered.entries(), problem))
            case RequestFailed(sentence):
                listener(Failed(_open_words(name, sentence)))
            case Death():
                gathered.clear()
                listener(Restarted(restart_words("page")))
            case Done(is_cancelled):
                listener(Finished(is_cancelled))

    return hear


def _open_words(name: str, sentence: str) -> str:
    # An opener's sentence is whole; a worker's death or limit does not name the page.
    begun = "Could not open "
    if sentence.startswith(begun):
        return sentence
    return f'{begun}"{name}": {sentence[:1].lower()}{sentence[1:]}'
