"""The project's labels and guidelines in the window: read, changed, put on disk."""

from concurrent.futures import Future

from PySide6.QtCore import QObject, Signal

from facingpage.core.scheme import Scheme, change_words, changed, checked
from facingpage.errors import FacingPageError
from facingpage.storage.project import Project
from facingpage.ui.library import Library
from facingpage.ui.tasks import Tasks
from facingpage.ui.told import told
from facingpage.ui.wording import mark, tr

_STAYS = mark("What was changed in the labels since then stays.")


class Schemes(QObject):
    """Holds the scheme. Changes hold at once; the disk is written to afterwards."""

    changed = Signal()
    """Labels or guidelines are others now."""
    failed = Signal(str)
    """A sentence: they could not be read or kept."""
    noticed = Signal(str)
    """A sentence: something was not taken back, as a later change has it."""

    def __init__(self, library: Library, tasks: Tasks, parent: QObject) -> None:
        """Make it over what keeps the project; it fills as that opens."""
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._waiting: set[Future[int]] = set()
        self._project: Project | None = None
        self.now = Scheme()
        """The labels and guidelines as they are."""
        library.opened.connect(lambda _: self._read())

    def do(self, before: Scheme, after: Scheme, *, is_back: bool = False) -> None:
        """Do what makes `after` of `before`, or take it back.

        What was set otherwise since then stays, and that is told.
        """
        old, new = (after, before) if is_back else (before, after)
        made, is_partly = changed(self.now, old, new)
        if is_partly:
            # After the window has said which step it was.
            self._tasks.post(lambda: self.noticed.emit(tr(_STAYS)))
        self._take(made)

    def lost(self) -> tuple[str, ...]:
        """Return what closing now would lose: "the labels and guidelines", or none."""
        is_loose = self._project is None and self.now != Scheme()
        is_held = bool(self._library.problem) and any(
            not future.done() for future in self._waiting
        )
        return (tr("the labels and guidelines"),) if is_loose or is_held else ()

    def _take(self, made: Scheme) -> None:
        before, self.now = self.now, made
        if made == before:
            return
        if self._project is not None:
            kept = self._project.scheme.append(made, change_words(before, made))
            self._waiting.add(kept)
            kept.add_done_callback(self._waiting.discard)
            self._tasks.follow(kept, lambda _: None, self._fail)
        self.changed.emit()

    def follow(self, scheme: Scheme) -> None:
        """Have the scheme that another window wrote."""
        self.now = scheme
        self.changed.emit()

    def _read(self) -> None:
        project = self._library.project
        if project is None or project is self._project:
            return

        def take(stored: Scheme) -> None:
            # What was made while there was no project is put to what it has.
            loose, self.now = self.now, stored
            self._project = project
            if loose != Scheme():
                made, _ = changed(stored, Scheme(), loose)
                self._take(checked(made))
            self.changed.emit()

        self._tasks.run(project.scheme.current, take, self._fail)

    def _fail(self, error: FacingPageError) -> None:
        self.failed.emit(told(error))
