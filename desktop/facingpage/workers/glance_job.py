"""A glance at each of many files: titles and dates, long before all are opened."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from facingpage.core.glance import Glance
from facingpage.workers.job import Job, Task, Told
from facingpage.workers.protocol import GlanceRequest, PageGlanced

_LIMIT_S: Final = 10.0
"""What takes longer is told of when it is opened."""

GlanceListener = Callable[[int, Glance], None]
"""Hears which of the pages it is, from 0, and what was seen; on a lane's thread."""


GlancedAt = tuple[Path, str | None]
"""A file, and the key of a page in it where it holds several."""


def glance_job(places: Sequence[GlancedAt], listener: GlanceListener) -> Job:
    """Return a job that looks at pages in their order.

    Nothing is heard of a file that holds several pages, that can't be read, or whose
    reading takes long: whoever opens it is told why.
    """

    def hear(told: Told) -> None:
        match told:
            case PageGlanced(number, Glance() as glance):
                listener(number, glance)
            case _:
                pass

    return Job(
        hear, lambda number: _task(number, *places[number]), lambda: range(len(places))
    )


def _task(number: int, path: Path, key: str | None) -> Task:
    request = GlanceRequest(number, path.name, str(path), key)
    return Task(number, request, _LIMIT_S, lambda _: PageGlanced(number))
