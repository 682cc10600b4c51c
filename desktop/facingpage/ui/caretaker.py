"""Looks after the project in the background: whether it is whole, and copied."""

from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from facingpage.errors import FacingPageError
from facingpage.storage.backups import Stamp, back_up, backups_of, folder_of
from facingpage.storage.checking import Checked, check, is_whole
from facingpage.storage.project import Project
from facingpage.ui import when, words
from facingpage.ui.tasks import Tasks
from facingpage.ui.wording import tr

# What the person opened goes first: to read a large project through takes a while.
_AFTER_MS: Final = 5_000


class Caretaker(QObject):
    """Copies a project after it was opened, unless it is damaged or as it was."""

    noticed = Signal(str)
    """A sentence to show for a short time: where the copy is, or that all is whole."""
    warned = Signal(str)
    """A sentence to show until it is read: the project is damaged, and what to do."""

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        """Make it; `begin` has it look after a project."""
        super().__init__(parent)
        self._tasks = tasks
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._of: tuple[Project, Stamp | None] | None = None
        self._timer.timeout.connect(self._begin)

    def begin(self, project: Project, stamp: Stamp | None) -> None:
        """Look after a project soon; `stamp` is what it was known by before.

        None as a stamp: it was just made, and there is nothing to copy.
        """
        self._of = project, stamp
        self._timer.start()

    def check(self, project: Project) -> None:
        """Look through all of a project, and say what came of it."""

        def done(checked: Checked) -> None:
            if checked.problems:
                told = " ".join(checked.problems[:3])
                self.warned.emit(f"{damaged_words(project.path)} {told}")
                return
            pages = words.count(checked.pages, "page")
            edits = words.count(checked.edits, "edit")
            self.noticed.emit(
                tr("The project is whole: {pages}, {edits}.", pages=pages, edits=edits)
            )

        self.noticed.emit(tr("Looking through the whole project…"))
        self._tasks.run(lambda: check(project.path, project.key), done, self._fail)

    def _begin(self) -> None:
        if self._of is None:
            return
        project, stamp = self._of
        path, key = project.path, project.key

        def work() -> tuple[bool, Path | None]:
            # A copy of what is damaged would drive out one that is whole.
            if not is_whole(path, key):
                return False, None
            return True, back_up(path, stamp, key) if stamp else None

        def done(found: tuple[bool, Path | None]) -> None:
            is_sound, copy = found
            if not is_sound:
                self.warned.emit(damaged_words(path))
            elif copy is not None:
                self.noticed.emit(
                    tr(
                        "A copy of the project was put into {parent}",
                        parent=copy.parent,
                    )
                )

        self._tasks.run(work, done, self._fail)

    def _fail(self, error: FacingPageError) -> None:
        self.warned.emit(str(error))


def damaged_words(path: Path) -> str:
    """Return what to say, and to do, where a project's file is damaged."""
    copies = backups_of(path)
    copy = ""
    if copies:
        made = when.said(_time_of(copies[0]))
        copy = tr(
            " The last copy of it, of {made}, is in {folder_of}.",
            made=made,
            folder_of=folder_of(path),
        )
    return tr(
        'The project "{name}" is damaged. What you do now may be lost: close'
        ' the window and run: facingpage project recover "{path}".{copy}',
        name=path.name,
        path=path,
        copy=copy,
    )


def _time_of(copy: Path) -> str:
    day, _, clock = copy.stem.partition(" ")
    try:
        local = datetime.fromisoformat(f"{day}T{clock.replace('.', ':')}")
        return local.astimezone().isoformat()
    except ValueError:
        return ""
