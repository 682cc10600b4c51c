"""Goes back to a backup, or makes a new project of what a damaged one has."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from facingpage.storage.backups import Backup, listed
from facingpage.ui.guarding import ask_project
from facingpage.ui.tasks import Tasks


class Desk(Protocol):
    """What closes the project and opens another one: see `ui.desk`."""

    path: Path | None

    def recover(self, path: Path) -> None:
        """Make a new project of what can be read of one, and offer to open it."""

    def restore(self, backup: Path) -> None:
        """Put a copy of a backup beside the project that is open, and open it."""


class Rescuing:
    """Asks, and has it done; tests answer in its place."""

    def __init__(self, tasks: Tasks, parent: QWidget) -> None:
        """Make it; without a desk nothing can be closed or opened."""
        self.desk: Desk | None = None
        self._tasks = tasks
        self._parent = parent

    def recover(self) -> None:
        """Ask which project is damaged, and recover what can be read of it."""
        path = self.ask_damaged()
        if path is not None and self.desk is not None:
            self.desk.recover(path)

    def recover_this(self) -> None:
        """Recover the project that is open, or could not be opened."""
        if self.desk is not None and self.desk.path is not None:
            self.desk.recover(self.desk.path)

    def open_backup(self) -> None:
        """Show the backups of the project, and open the one that is chosen."""
        desk = self.desk
        if desk is not None and desk.path is not None:
            show_backups(self._parent, self._tasks, desk.path, desk.restore)

    def ask_damaged(self) -> Path | None:
        """Return the project to recover; None if the dialog was left."""
        return ask_project(self._parent)


def show_backups(
    parent: QWidget, tasks: Tasks, path: Path, chosen: Callable[[Path], None]
) -> None:
    """List the backups of a project over a window; `chosen` is given the one chosen."""

    def show(found: tuple[Backup, ...]) -> None:
        from facingpage.ui.backup_list import BackupList  # noqa: PLC0415  # not for the first paint

        dialog = BackupList(parent, path.name, found)
        dialog.chosen.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    tasks.run(lambda: listed(path), show, lambda _: show(()))
