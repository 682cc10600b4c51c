"""Runs searches of the project off the main thread; a new one ends the one before."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from facingpage.errors import FacingPageError
from facingpage.storage.found import FoundPage
from facingpage.storage.project import Project
from facingpage.storage.search import Asked
from facingpage.ui.library import Library
from facingpage.ui.tasks import Tasks
from facingpage.ui.told import told
from facingpage.ui.wording import tr

MOST_PLACES: Final = 20_000
"""Nobody goes through more; the search says that there are."""

# What was found is shown so often, the first of it at once.
_TOLD_S: Final = 0.06
# So many at a time are put into the list without holding up the window.
_MOST_AT_ONCE: Final = 1_500

Ask = Callable[[Project, Callable[[], bool]], Asked]
"""Makes what is looked for, off the main thread; told whether it is still wanted."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a search ended. `problem` is a sentence, "" where all went well.

    `is_cut` tells that there is more than is listed.
    """

    problem: str = ""
    is_cut: bool = False


class Searches(QObject):
    """One search at a time; what is found is told page by page."""

    found = Signal(object)
    """Tuple of FoundPage, in the order of the list."""
    ended = Signal(object)
    """The search is over: `Ended`. Not told of one that was stopped."""

    def __init__(self, library: Library, tasks: Tasks, parent: QObject) -> None:
        """Make it over what keeps the project."""
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._stop = threading.Event()
        self._threads: list[threading.Thread] = []

    @property
    def is_possible(self) -> bool:
        """Whether there is a project to search."""
        return self._library.is_open()

    def start(self, ask: Ask) -> None:
        """Begin another search."""
        self.stop()
        project = self._library.project
        if project is None:
            self.ended.emit(Ended(tr("There is no project to search.")))
            return
        self._stop = threading.Event()
        work = partial(self._work, project, ask, self._stop)
        thread = threading.Thread(target=work, name="search", daemon=True)
        self._threads = [each for each in self._threads if each.is_alive()]
        self._threads.append(thread)
        thread.start()

    def stop(self) -> None:
        """Let the search end; nothing more is told of it."""
        self._stop.set()

    def close(self) -> None:
        """Stop, and wait until it has."""
        self.stop()
        for thread in self._threads:
            thread.join()
        self._threads.clear()

    def _work(self, project: Project, ask: Ask, stop: threading.Event) -> None:
        def is_wanted() -> bool:
            return not stop.is_set()

        def tell(call: Callable[[], None]) -> None:
            # It may have been stopped between this and the main thread's turn.
            self._tasks.post(lambda: call() if is_wanted() else None)

        gathered: list[FoundPage] = []
        many, all_of_them, last = 0, 0, 0.0
        ended = Ended()
        try:
            for page in project.search.find(ask(project, is_wanted), is_wanted):
                gathered.append(page)
                count = page.count()
                many, all_of_them = many + count, all_of_them + count
                now = time.monotonic()
                if now - last > _TOLD_S or many > _MOST_AT_ONCE:
                    tell(partial(self.found.emit, tuple(gathered)))
                    gathered, many, last = [], 0, now
                if all_of_them >= MOST_PLACES:
                    ended = Ended(is_cut=True)
                    break
        except FacingPageError as error:
            ended = Ended(told(error))
        if gathered:
            tell(partial(self.found.emit, tuple(gathered)))
        tell(partial(self.ended.emit, ended))
