"""Looks after the project in the background: whether it is whole, and copied."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from facingpage.errors import FacingPageError
from facingpage.storage.backups import Stamp, back_up, listed
from facingpage.storage.checking import Checked, check, is_whole
from facingpage.storage.project import Project
from facingpage.ui import when, words
from facingpage.ui.plain_text import visible_text
from facingpage.ui.tasks import Tasks
from facingpage.ui.told import told
from facingpage.ui.wording import tr

# What the person opened goes first: to read a large project through takes a while.
_AFTER_MS: Final = 5_000


class Caretaker(QObject):
    """Copies a project after it was opened, unless it is damaged or as it was."""

    noticed = Signal(str)
    """A sentence to show for a short time: where the copy is, or that all is whole."""
    warned = Signal(str)
    """A sentence to show until it is read: the project is damaged, and what to do."""
    damaged = Signal()
    """The project is damaged: the sentence was told before."""

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
                why = " ".join(told(each) for each in checked.problems[:3])
                self.warned.emit(f"{damaged_words(project.path)} {why}")
                self.damaged.emit()
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
                self.damaged.emit()
            elif copy is not None:
                self.noticed.emit(
                    tr(
                        "A copy of the project was put into {parent}",
                        parent=copy.parent,
                    )
                )

        self._tasks.run(work, done, self._fail)

    def _fail(self, error: FacingPageError) -> None:
        self.warned.emit(told(error))


def damaged_words(path: Path) -> str:
    """Return what to say, and to do, where a project's file is damaged."""
    return tr(
        "The project “{name}” is damaged. What you do now may be lost: recover what"
        " can be read, or open a backup. The project itself stays as it is.{backup}",
        name=visible_text(path.name),
        backup=_backup_words(path),
    )


def unopened_words(path: Path) -> str:
    """Return what to say, and to do, where a damaged project could not be opened."""
    return tr(
        "The project “{name}” is damaged and can't be opened. Recover what can be read,"
        " or open a backup; the project itself stays as it is. Until then your edits"
        " are not kept.{backup}",
        name=visible_text(path.name),
        backup=_backup_words(path),
    )


def _backup_words(path: Path) -> str:
    for backup in listed(path):
        made = when.said(backup.made_at.isoformat())
        return tr(" Its last backup was made {made}.", made=made)
    return tr(" There is no backup of it.")
