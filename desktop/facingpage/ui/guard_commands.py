"""The commands for the project as a whole; `Guarding` carries them out."""

from facingpage.ui.guarding import Guarding
from facingpage.ui.rescuing import Rescuing


class GuardCommands:
    """Part of what `ACTIONS` calls: see there for what each one does."""

    guarding: Guarding
    rescuing: Rescuing

    def open_project(self) -> None:
        """Ask which project to open."""
        self.guarding.open_project()

    def new_project(self) -> None:
        """Ask for a name, and make a project."""
        self.guarding.begin_project()

    def open_recent(self) -> None:
        """Ask which of the projects that were open last to open."""
        self.guarding.open_recent()

    def save_project_as(self) -> None:
        """Ask for a name, and go on with the project under it."""
        self.guarding.save_project_as()

    def make_project(self) -> None:
        """Ask for a name and a passphrase, and make a project."""
        self.guarding.make_project()

    def set_passphrase(self) -> None:
        """Set or change the passphrase, and when one locks."""
        self.guarding.set_passphrase()

    def lock_project(self) -> None:
        """Close the project until its passphrase is entered."""
        self.guarding.lock()

    def send_copy(self) -> None:
        """Ask what a copy is to have, and write it."""
        self.guarding.send_copy()

    def name_author(self) -> None:
        """Ask for the name that stands with decisions."""
        self.guarding.name_author()

    def restart(self) -> None:
        """Close the program, and start it again with the same project."""
        self.guarding.restart()

    def begin_private(self) -> None:
        """Start a Facing Page that leaves nothing on this computer."""
        self.guarding.begin_private()

    def wipe_project(self) -> None:
        """Ask whether the project is to be wiped, and wipe it."""
        self.guarding.wipe()

    def recover_project(self) -> None:
        """Ask which project is damaged, and recover what can be read of it."""
        self.rescuing.recover()

    def open_backup(self) -> None:
        """Show the backups of the project, and open one."""
        self.rescuing.open_backup()
