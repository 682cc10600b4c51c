"""A second window of a project: it only reads, and offers to write when it can."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from facingpage.storage.holding import is_free
from facingpage.ui.tasks import Tasks
from facingpage.ui.wording import mark, tr

READING: Final = mark(
    "This window only reads the project: another window has it open, and is the one to"
    " change it in."
)
FREE: Final = mark(
    "The other window was closed. Press “Try again” to change the project in this one."
)
GONE: Final = mark(
    "The project is not where it was: in the other window it was moved, wiped or given"
    " a name. What is shown here is what was read of it."
)
_LOOK_MS: Final = 2_000

T = TypeVar("T")


class Reading(QObject):
    """Knows whether the window only reads, and looks whether the writer is gone."""

    changed = Signal(str)
    """A sentence to show as long as the window only reads."""

    def __init__(
        self, tasks: Tasks, say: Callable[[str], None], parent: QObject
    ) -> None:
        """Make it for a window that is not known to only read."""
        super().__init__(parent)
        self._tasks = tasks
        self._say = say
        self._path: Path | None = None
        self._state = READING
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def begin(self, path: Path) -> None:
        """Only read a project from now on."""
        self._path = path
        self._timer.start()
        self.changed.emit(tr(READING))

    def refuses(self) -> bool:
        """Return whether nothing can be changed here; it is said why."""
        why_not = self.why_not()
        if why_not:
            self._say(why_not)
        return bool(why_not)

    def why_not(self) -> str:
        """Return a sentence that says why nothing can be changed here; "": it can."""
        if self._path is None:
            return ""
        return tr(self._state)

    def is_on(self) -> bool:
        """Return whether the window only reads."""
        return self._path is not None

    def _look(self) -> None:
        if self._path is not None:
            look = partial(_state_of, self._path, self._state)
            self._tasks.run(look, self._take, lambda _: None)

    def _take(self, found: str) -> None:
        if found != self._state:
            self._state = found
            self.changed.emit(tr(found))


def _state_of(path: Path, before: str) -> str:
    """Return which of the sentences is true of a project now."""
    if not path.is_file():
        return GONE
    # It is not looked at again: to look is to hold it, for a moment.
    return FREE if before == FREE or is_free(path) else READING


class Means(Generic[T]):
    """What changes something, and the one gate that it is behind.

    Who has nothing but this can't change anything without having passed.
    """

    def __init__(
        self,
        refuses: Callable[[], bool],
        means: T,
        settle: Callable[[], None] = lambda: None,
    ) -> None:
        """Put the means behind a gate, which says why where it refuses.

        `settle` finishes what was begun through it before.
        """
        self._refuses = refuses
        self._means = means
        self._settle = settle

    def get(self) -> T | None:
        """Return the means; None, and it was said why: nothing can be changed."""
        if self._refuses():
            return None
        self._settle()
        return self._means
