"""What is done with the project as a whole: passphrase, lock, copies, wiping."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QWidget

from facingpage.errors import StorageFailed
from facingpage.storage import author, protecting
from facingpage.storage.copies import send_copy
from facingpage.storage.data_key import Passphrase
from facingpage.storage.project import Project
from facingpage.storage.settings import Settings
from facingpage.ui.outcomes import COPIES_UNKNOWN
from facingpage.ui.plain_text import visible_text
from facingpage.ui.reading import GONE
from facingpage.ui.session import Session
from facingpage.ui.told import told
from facingpage.ui.wording import mark, tr

SUFFIX: Final = ".facingpage"
NOT_OPEN: Final = mark("There is no project open yet. Wait a moment and try again.")


class Desk(Protocol):
    """What closes the project and opens it or another one: see `ui.desk`."""

    path: Path | None

    def open(self, path: Path) -> None:
        """Open a project in place of the one that is open."""

    def make(self, path: Path, passphrase: Passphrase) -> None:
        """Make a new project with a passphrase, and open it."""

    def put_at(self, target: Path) -> None:
        """Go on with the project in another place, under another name."""

    def protect(self, passphrase: Passphrase) -> None:
        """Encrypt the project that is open."""

    def wipe(self) -> None:
        """Wipe the project that is open."""

    def lock(self) -> None:
        """Close what is open until its passphrase is entered."""

    def restart(self) -> None:
        """Close all, for the program to start again."""

    def watch_anew(self, settings: Settings) -> None:
        """Lock after another while from now on."""


class Guarding:
    """Asks, and has it done; tests answer in its place."""

    def __init__(
        self, session: Session, parent: QWidget, say: Callable[[str], None]
    ) -> None:
        """Make it over what is open; without a desk nothing can be closed or opened."""
        self.desk: Desk | None = None
        self._session = session
        self._parent = parent
        self._say = say

    # -- the actions

    def open_project(self) -> None:
        """Ask which project to open."""
        chosen = self.project()
        if chosen is not None and self.desk is not None:
            self.desk.open(chosen)

    def make_project(self) -> None:
        """Ask for a name and a passphrase, and make a project."""
        made = self.new_project()
        if made is not None and self.desk is not None:
            self.desk.make(*made)

    def set_passphrase(self) -> None:
        """Give the project a passphrase, change the one it has, or when one locks."""
        project = self._project()
        if project is None:
            return
        from facingpage.ui.passphrase_dialog import PassphraseDialog  # noqa: PLC0415  # not for the first paint

        has_one = project.key is not None
        dialog = PassphraseDialog(
            self._parent,
            title=tr("Change the passphrase") if has_one else tr("Set a passphrase"),
            sentence=tr(
                "Leave the fields empty to change only when the window locks. Copies"
                " that were sent keep the passphrase they have."
            )
            if has_one
            else tr(
                "The project is encrypted on the disk, with its search index and its"
                " backups from now on. Those made before stay readable."
            ),
            accept=tr("Keep it") if has_one else tr("Encrypt the project"),
            has_one=has_one,
            lock_after=self._session.settings.lock_after_minutes,
        )

        def accepted() -> None:
            minutes = dialog.minutes.value()
            chosen = replace(self._session.settings, lock_after_minutes=minutes)
            self._session.remember(chosen)
            is_new = dialog.wants_new()
            now, new = dialog.take()
            if has_one:
                if self.desk is not None:
                    self.desk.watch_anew(chosen)
                if is_new:
                    self._change(project, now, new)
                return
            now.wipe()
            if self.desk is not None:
                self.desk.protect(new)

        dialog.accepted.connect(accepted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def lock(self) -> None:
        """Close the project until its passphrase is entered."""
        project = self._project()
        if project is None:
            return
        if project.key is None:
            self._say(
                tr(
                    "This project has no passphrase to unlock it with. Set one first:"
                    " Project ▸ Passphrase…"
                )
            )
        elif self.desk is not None:
            self.desk.lock()

    def send_copy(self) -> None:
        """Ask what a copy is to have, and write it."""
        project = self._project()
        if project is None:
            return
        from facingpage.ui.copy_dialog import CopyDialog  # noqa: PLC0415  # as above

        dialog = CopyDialog(self._parent, is_protected=project.key is not None)

        def accepted() -> None:
            options, passphrase = dialog.options(), dialog.take()
            target = self.copy_file(project.path)
            if target is None:
                if passphrase is not None:
                    passphrase.wipe()
                return

            def work() -> Path:
                try:
                    send_copy(project, target, options, passphrase)
                finally:
                    if passphrase is not None:
                        passphrase.wipe()
                return target

            self._say(tr("Writing the copy…"))
            self._session.tasks.run(work, self._tell_copied, self._warn)

        dialog.accepted.connect(accepted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def begin_project(self) -> None:
        """Ask for a name, and make a project without a passphrase."""
        path = self.ask_name(tr("New project"))
        if path is None or self.desk is None:
            return
        if path.exists():
            self._say(tr("There is a project of this name: it is opened."))
        self.desk.open(path)

    def open_recent(self) -> None:
        """Ask which of the projects that were open last to open."""
        here = self.desk.path if self.desk is not None else None
        names = [
            name
            for name in self._session.settings.recent_projects
            if Path(name) != here and Path(name).is_file()
        ]
        if not names:
            self._say(tr("No other project was open lately, or none is still there."))
            return
        chosen = self.ask_recent(names)
        if chosen is not None and self.desk is not None:
            self.desk.open(Path(chosen))

    def ask_recent(self, names: list[str]) -> str | None:
        """Return the project to open; None if the dialog was left."""
        shown = [visible_text(name) for name in names]
        said, is_chosen = QInputDialog.getItem(
            self._parent, tr("Recent projects"), tr("Open"), shown, editable=False
        )
        return names[shown.index(said)] if is_chosen else None

    def save_project_as(self) -> None:
        """Ask for a name, and go on with the project under it."""
        path = self.ask_name(tr("Save the project as"))
        if path is not None and self.desk is not None:
            self.desk.put_at(path)

    def ask_name(self, title: str) -> Path | None:
        """Return the file for a project; None if the dialog was left."""
        name, _ = QFileDialog.getSaveFileName(
            self._parent, title, f"project{SUFFIX}", _filter()
        )
        return _named(name) if name else None

    def open_again(self) -> None:
        """Open the project once more, to be the one that writes it if that can be."""
        desk = self.desk
        if desk is None or desk.path is None:
            return
        if self._session.reading.is_on() and not desk.path.is_file():
            # Opened now it would be a new one, with nothing in it.
            self._session.warned.emit(tr(GONE))
            return
        desk.open(desk.path)

    def restart(self) -> None:
        """Close the program, and start it again with the same project."""
        if self.desk is not None:
            self.desk.restart()

    def wipe(self) -> None:
        """Ask whether the project is to be wiped, and wipe it."""
        project = self._project()
        if project is None:
            return
        self._session.tasks.run(
            project.known_copies,
            lambda copies: self._ask_to_wipe(project, [path for path, _ in copies]),
            # One that is damaged can be wiped as well.
            lambda _: self._ask_to_wipe(project, [], tr(COPIES_UNKNOWN)),
        )

    def begin_private(self) -> None:
        """Start another Facing Page that leaves nothing on this computer."""
        from facingpage.workers.process import own_program  # noqa: PLC0415  # as above

        program, *arguments = own_program()
        started, _ = QProcess.startDetached(program, [*arguments, "--private"])
        if started:
            self._say(tr("A private session begins in a window of its own."))
        else:
            self._session.warned.emit(
                tr(
                    "Could not start a private session. Run “facingpage --private” from"
                    " a terminal to see why."
                )
            )

    def name_author(self) -> None:
        """Ask for the name that stands with decisions."""
        typed, is_kept = QInputDialog.getText(
            self._parent,
            tr("Your name with decisions"),
            tr(
                "This name stands with what you decide from the next opening of a"
                " project on. Leave it empty for a new pseudonym."
            ),
            QLineEdit.EchoMode.Normal,
            author.author(),
        )
        if is_kept:
            try:
                author.set_author(typed)
            except StorageFailed as error:
                self._session.warned.emit(told(error))
            else:
                self._say(tr("Your name is now {name}.", name=author.author()))

    # -- what is asked

    def project(self) -> Path | None:
        """Return a project to open; None if the dialog was left."""
        return ask_project(self._parent)

    def new_project(self) -> tuple[Path, Passphrase] | None:
        """Return where a new project is to be, and its passphrase; None if left."""
        return ask_new_project(self._parent)

    def copy_file(self, project: Path) -> Path | None:
        """Return the file to write a copy to; None if the dialog was left."""
        suggested = project.with_name(
            tr("{stem} copy{suffix}", stem=project.stem, suffix=SUFFIX)
        ).name
        name, _ = QFileDialog.getSaveFileName(
            self._parent, tr("Send a copy"), suggested, _filter()
        )
        return _named(name) if name else None

    # -- done

    def _project(self) -> Project | None:
        project = self._session.project()
        if project is None:
            self._say(tr(NOT_OPEN))
        return project

    def _change(self, project: Project, now: Passphrase, new: Passphrase) -> None:
        key = project.key
        if key is None:
            return

        def work() -> None:
            with now, new:
                protecting.change_passphrase(project.path, key, now, new)

        self._session.tasks.run(
            work, lambda _: self._say(tr("The passphrase is changed.")), self._warn
        )

    def _ask_to_wipe(
        self, project: Project, copies: list[str], unknown: str = ""
    ) -> None:
        from facingpage.ui.wipe_dialog import WipeDialog  # noqa: PLC0415  # as above

        name, has_key = project.path.name, project.key is not None
        dialog = WipeDialog(
            self._parent, name, copies, has_key=has_key, unknown=unknown
        )
        if self.desk is not None:
            dialog.accepted.connect(self.desk.wipe)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _tell_copied(self, target: Path) -> None:
        self._say(tr("The copy is in {path}.", path=visible_text(str(target))))

    def _warn(self, why: Exception) -> None:
        self._session.warned.emit(told(why))


def ask_project(parent: QWidget) -> Path | None:
    """Return a project to open; None if the dialog was left."""
    name, _ = QFileDialog.getOpenFileName(parent, tr("Open a project"), "", _filter())
    return Path(name) if name else None


def ask_new_project(parent: QWidget) -> tuple[Path, Passphrase] | None:
    """Return where a new project is to be, and its passphrase; None if left."""
    from facingpage.ui.passphrase_dialog import PassphraseDialog  # noqa: PLC0415  # as above

    name, _ = QFileDialog.getSaveFileName(
        parent, tr("New project with a passphrase"), f"project{SUFFIX}", _filter()
    )
    if not name:
        return None
    path = _named(name)
    shown = visible_text(path.name)
    dialog = PassphraseDialog(
        parent,
        title=tr("New project with a passphrase"),
        sentence=tr("“{name}” is encrypted from the start.", name=shown),
        accept=tr("Make the project"),
    )
    is_made = dialog.exec() == PassphraseDialog.DialogCode.Accepted
    now, new = dialog.take()
    now.wipe()
    dialog.deleteLater()
    if is_made:
        return path, new
    new.wipe()
    return None


def _filter() -> str:
    return f"{tr('Projects')} (*{SUFFIX});;{tr('All files')} (*)"


def _named(name: str) -> Path:
    path = Path(name)
    return path if path.suffix else path.with_suffix(SUFFIX)
