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
"""Hears which of the files it is, from 0, and what was seen; on a lane's thread."""


def glance_job(paths: Sequence[Path], listener: GlanceListener) -> Job:
    """Return a job that looks at files in their order.

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
        hear, lambda number: _task(number, paths[number]), lambda: range(len(paths))
    )


def _task(number: int, path: Path) -> Task:
    request = GlanceRequest(number, path.name, str(path))
    return Task(number, request, _LIMIT_S, lambda _: PageGlanced(number))
