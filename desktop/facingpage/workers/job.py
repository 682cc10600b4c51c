"""Some work for a worker: its tasks, whose turn it is, and who hears of it."""

import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from facingpage.workers.protocol import Event, Request


@dataclass(frozen=True, slots=True)
class Death:
    """A worker died under a job and is started again; the request is tried anew."""


@dataclass(frozen=True, slots=True)
class Done:
    """Nothing of the job is left to do. The last thing a job's listener hears."""

    is_cancelled: bool


Told = Event | Death | Done
Listener = Callable[[Told], None]


@dataclass(slots=True)
class Task:
    """A request of a job.

    `give_up` makes the answer if the request kills its worker each time; it is told
    whether the time was up. `first` is asked of a worker before, unless that was
    what it was last asked so: the page, say, that several requests are about.
    """

    key: int
    request: Request
    limit_s: float
    give_up: Callable[[bool], Event]
    deaths: int = 0
    first: tuple[Request, ...] = ()


@dataclass(slots=True, eq=False)
class Job:
    """Some work for a worker, or for several; their threads call the listener in turn.

    `prepare` tells the tasks' keys, in their order: once, and on a lane's thread, for
    a long page has 50,000 and whoever submits it has a window to draw. Each is made of
    its key when its turn comes. `left` holds those to do yet, and what was made of one
    that was tried in vain. `wanted` are keys to do next, told by `prepare` or not yet,
    `unwanted` those to leave undone that were not told yet.
    `in_hand` counts the tasks that workers are at.
    """

    listener: Listener
    make: Callable[[int], Task]
    prepare: Callable[[], Iterable[int]] | None
    left: OrderedDict[int, Task | None] = field(default_factory=OrderedDict)
    wanted: deque[int] = field(default_factory=deque)
    unwanted: set[int] = field(default_factory=set)
    in_hand: int = 0
    is_preparing: bool = False
    is_cancelled: bool = False
    _telling: threading.Lock = field(default_factory=threading.Lock)

    def tell(self, told: Told) -> None:
        """Have the listener hear something, one thing at a time."""
        with self._telling:
            self.listener(told)

    @property
    def has_wanted(self) -> bool:
        """Whether somebody waits for something of it that is still to do."""
        if self.prepare is not None:
            return bool(self.wanted)
        return any(key in self.left for key in self.wanted)

    def drop(self) -> None:
        """Leave everything undone."""
        self.prepare = None
        self.left.clear()

    def take(self) -> tuple[int, Task | None] | None:
        """Take what to do next, as `left` has it; None when nothing is left."""
        while self.left and self.wanted:
            key = self.wanted.popleft()
            if key in self.left:
                return key, self.left.pop(key)
        return self.left.popitem(last=False) if self.left else None

    def put_back(self, task: Task) -> None:
        """Have a task done next that was taken."""
        self.left[task.key] = task
        self.left.move_to_end(task.key, last=False)
        self.wanted.appendleft(task.key)
