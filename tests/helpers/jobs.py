"""Jobs of a real host, waited for."""

import queue
from collections.abc import Iterator

from facingpage.workers.host import Finished, HostEvent

_LIMIT_S = 120


class Heard:
    """A listener that keeps what it hears; iterate to wait for the end of the job."""

    def __init__(self) -> None:
        self._events: queue.SimpleQueue[HostEvent] = queue.SimpleQueue()

    def __call__(self, event: HostEvent) -> None:
        self._events.put(event)

    def __iter__(self) -> Iterator[HostEvent]:
        while True:
            event = self._events.get(timeout=_LIMIT_S)
            yield event
            if isinstance(event, Finished):
                return
