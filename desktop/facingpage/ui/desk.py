"""Which project is open, in which window; locks it, and has things done to it closed.

Locked, nothing of a project is in memory that we could put away: its window, its
session and its workers are gone, and its key is zeroed. Only while the disk has not
taken the last edits they stay, hidden, for else the edits were lost.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog

from facingpage import paths
from facingpage.errors import FacingPageError, StorageFailed
from facingpage.storage import backups, naming, private, protecting
from facingpage.storage.backups import backups_of
from facingpage.storage.data_key import DataKey, Passphrase
from facingpage.storage.project import Project
from facingpage.storage.recovering import Recovered, free_name, recover
from facingpage.storage.settings import Settings
from facingpage.storage.wiping import Wiped, wipe
from facingpage.ui import last_project, placing
from facingpage.ui.gate import Choice, Gate
from facingpage.ui.guarding import ask_new_project, ask_project
from facingpage.ui.idle import IdleWatch
from facingpage.ui.main_window import MainWindow
from facingpage.ui.note_editor import NoteEditor
from facingpage.ui.open_page import Phase
from facingpage.ui.outcomes import (
    left_behind_words,
    readable_words,
    recovered_words,
    wiped_words,
)
from facingpage.ui.plain_text import visible_text
from facingpage.ui.rescuing import show_backups
from facingpage.ui.session import Session
from facingpage.ui.sleep import SleepWatch
from facingpage.ui.tasks import Tasks
from facingpage.ui.told import told
from facingpage.ui.wording import tr

_DIALOG_MS: Final = 50
_UNREAD: Final = frozenset({Phase.LISTED, Phase.OPENING})


@dataclass(frozen=True, slots=True)
class Restarted:
    """What to start the program again with: `unread` files are in no project yet."""

    project: Path
    unread: tuple[Path, ...]
    scale_percent: int


class Desk(QObject):
    """Shows either the window of an open project or the gate before it."""

    opened = Signal(object)
    """MainWindow of a project, which has begun."""

    def __init__(
        self,
        settings: Settings,
        make_session: Callable[[Path, Settings, DataKey | None], Session],
        parent: QObject | None = None,
    ) -> None:
        """Make it with nothing open; `make_session` makes what a window works on."""
        super().__init__(parent)
        self.settings = settings
        self.window: MainWindow | None = None
        self.gate = Gate()
        self.path: Path | None = None
        self.ask_project = partial(ask_project, self.gate)
        self.ask_new_project = partial(ask_new_project, self.gate)
        self._make_session = make_session
        self._tasks = Tasks(self)
        self._watch: IdleWatch | None = None
        self._is_protected = False
        self.restarted: Restarted | None = None
        self._unread: list[Path] = []
        self._then: Callable[[DataKey], None] = self._unlocked
        # What is to be told of the project once its window is there.
        self._told_later = ""
        self.gate.entered.connect(self._unlock)
        self.gate.closed.connect(self.quit)

    # -- what is open

    def open(self, path: Path) -> None:
        """Open a project in place of the one that is open, if that can be closed."""
        try:
            is_protected = protecting.is_protected(path)
        except StorageFailed as error:
            self._say(told(error))
            return
        if not self._leave(tr("Opening the project")):
            return
        self.path, self._is_protected = path, is_protected
        if is_protected:
            self._ask_for(path)
        else:
            self._show(None)

    def choose(self) -> None:
        """Ask which project to open: how a private session begins."""
        self._raise_gate()
        self.gate.choose(
            tr("Private session"),
            tr(
                "Nothing of it stays on this computer but in the project that you name"
                " here, in files that you export, and in the glossary and the models"
                " for all projects if you change those. The name with your decisions is"
                " another one each time."
            ),
            self._others(),
        )

    def make(self, path: Path, passphrase: Passphrase) -> None:
        """Make a new project with a passphrase, and open it."""
        if not self._leave(tr("Making the project")):
            passphrase.wipe()
            return

        def work() -> DataKey:
            with passphrase:
                return protecting.new_key(path, passphrase)

        self._then_open(path, work)

    def put_at(self, target: Path) -> None:
        """Go on with the project in another place, under another name.

        One that had no name yet is moved there, so that the next begins empty; of
        another one a copy is made.
        """
        path = self.path
        if path is None:
            return
        is_moved = path == paths.default_project()
        project = self.window.session.project() if self.window else None
        if project is not None and not is_moved:
            # Whichever of the two is wiped one day tells of the other.
            for place in (path, target):
                project.note_copy(place.absolute())
        if not self._leave(tr("Saving the project")):
            return

        def done(left: tuple[Path, ...]) -> None:
            self._told_later = left_behind_words(left) if left else ""
            self.open(target)
            if self.window is not None:
                name = visible_text(str(target))
                self.window.session.say(tr("The project is now at {path}", path=name))

        self._tasks.run(
            lambda: naming.put_at(path, target, is_moved=is_moved),
            done,
            self._tell_failed,
        )

    def protect(self, passphrase: Passphrase) -> None:
        """Encrypt the project that is open, which has no passphrase."""
        path = self.path
        if path is None or not self._leave(tr("Encrypting the project")):
            passphrase.wipe()
            return

        def work() -> DataKey:
            with passphrase:
                protecting.protect(path, passphrase)
                readable = protecting.readable_backups(path)
                self._told_later = readable_words(readable) if readable else ""
                return protecting.unlock(path, passphrase)

        self._then_open(path, work)

    def wipe(self) -> None:
        """Wipe the project that is open, and say what is left."""
        window, path = self.window, self.path
        if window is None or path is None:
            return
        project = window.session.project()
        copies, known = _copies(project)
        if self._leave(tr("Wiping the project"), keep_unread=False):
            self._tasks.run(
                lambda: wipe(path, backups_of(path), copies),
                partial(self._tell_wiped, known=known),
                self._tell_failed,
            )

    def recover(self, path: Path) -> None:
        """Make a new project of what can be read of one, and offer to open it.

        An encrypted one is asked for its passphrase. The one that is open is closed.
        """
        title = tr("Recovering the project")
        try:
            is_protected = protecting.is_protected(path)
        except StorageFailed as error:
            self._say(told(error))
            return
        if not self._leave(title):
            return
        self.path = path

        def go(key: DataKey | None) -> None:
            fresh = free_name(path)

            def work() -> Recovered:
                try:
                    return recover(path, fresh, key)
                finally:
                    if key is not None:
                        key.wipe()

            self.gate.wait(title)
            self._tasks.run(
                work, partial(self._tell_recovered, path, fresh), self._tell_failed
            )

        if is_protected:
            self._ask_for(path, go)
        else:
            self._raise_gate()
            go(None)

    def restore(self, backup: Path) -> None:
        """Put a copy of a backup beside the project, and open it in its place."""
        path = self.path
        if path is None or not self._leave(tr("Opening the backup")):
            return
        self._raise_gate()
        self.gate.wait(tr("Opening the backup"))

        def done(target: Path) -> None:
            self.open(target)
            if self.window is not None:
                name = visible_text(target.name)
                self.window.session.say(tr("This is the backup: {name}", name=name))

        self._tasks.run(lambda: backups.restore(path, backup), done, self._tell_failed)

    def restart(self) -> None:
        """Close all, for the program to start again with what `restarted` says."""
        if self.path is None or not self._leave(tr("Restarting")):
            return
        self.restarted = Restarted(
            self.path.absolute(),
            tuple(path.absolute() for path in self._unread),
            self.settings.scale_percent,
        )
        self.quit()

    # -- locked

    def lock(self) -> None:
        """Close what is open until its passphrase is entered; keep what is typed.

        A project without a passphrase has nothing to be unlocked with: it stays open.
        """
        if self.window is None or not self._is_protected or self.is_locked():
            return
        self._end_dialogs()
        # What asked by a dialog, and waits for its answer, goes on first.
        QTimer.singleShot(_DIALOG_MS, self, self._lock)

    def is_locked(self) -> bool:
        """Return whether the gate is shown."""
        return self.gate.isVisible()

    def quit(self) -> None:
        """Close all; before a hidden window is closed it asks what may be lost."""
        if self.window is not None:
            self.window.show()
            if not self.window.close():
                self.window.hide()
                return
            self.window.deleteLater()
            self.window = None
        self._tasks.close()
        self.gate.hide()
        app = QApplication.instance()
        if app is not None:
            app.quit()

    def close(self) -> None:
        """Let all go, at the program's end."""
        if self.window is not None:
            # Closed by the person it is closed already.
            if self.window.isVisible() or self.is_locked():
                self.window.close()
            self.window.deleteLater()
            self.window = None
        self._tasks.close()
        self.gate.hide()
        self.gate.deleteLater()

    def _lock(self) -> None:
        window = self.window
        if window is None or self.is_locked():
            return
        if QApplication.activeModalWidget() is not None:
            # One that was about to open when the others were closed.
            self.lock()
            return
        window.frame.view.commit_edit()
        window.session.deciding.finish_typing()
        lost = window.session.lost()
        if lost:
            self._raise_gate()
            window.hide()
            sentence = tr(
                "The disk has not taken your last edits yet: they are kept in memory"
                " and tried again every 2 seconds. Unlock to see them."
            )
        else:
            if not self._leave(tr("Locking")):
                return
            sentence = tr("Nothing of the project is on the screen or open.")
        self._then = self._unlocked
        self.gate.ask(tr("Locked"), sentence, self._others())
        self.gate.warn_of_clipboard()

    def _end_dialogs(self) -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, NoteEditor) and widget.isVisible():
                widget.accept()
            elif isinstance(widget, QDialog) and widget.isVisible():
                widget.reject()

    def _unlock(self, passphrase: Passphrase) -> None:
        path = self.path
        if path is None:
            passphrase.wipe()
            return

        def work() -> DataKey:
            with passphrase:
                return protecting.unlock(path, passphrase)

        self._tasks.run(work, self._then, lambda why: self.gate.refuse(told(why)))

    def _unlocked(self, key: DataKey) -> None:
        if self.window is None:
            self._show(key)
            return
        # It was hidden, not closed: it has its own.
        key.wipe()
        self.window.show()
        self.gate.hide()

    def _ask_for(
        self, path: Path, then: Callable[[DataKey], None] | None = None
    ) -> None:
        """Ask for a project's passphrase; `then` gets its key, else it is opened."""
        self._then = then or self._unlocked
        self._raise_gate()
        name = visible_text(path.name)
        self.gate.ask(
            tr("This project has a passphrase"),
            tr("Enter it to open “{name}”.", name=name),
            self._others(),
        )

    # -- closing and showing

    def _show(self, key: DataKey | None) -> None:
        path = self.path
        if path is None:
            return
        self._is_protected = key is not None
        if key is not None:
            private.keep_secret()
        window = MainWindow(self._make_session(path, self.settings, key))
        window.commands.guarding.desk = self
        window.commands.rescuing.desk = self
        self.window = window
        placing.restore(window, self.settings)
        window.show()
        self.gate.hide()
        if key is not None:
            self._watch = IdleWatch(window, self.settings.lock_after_minutes)
            self._watch.idle.connect(self.lock)
            SleepWatch(window).falling_asleep.connect(self.lock)
        QTimer.singleShot(0, window, lambda: self._begin(window))

    def watch_anew(self, settings: Settings) -> None:
        """Lock after another while from now on."""
        if self.window is not None and self._watch is not None:
            self._watch.deleteLater()
            self._watch = IdleWatch(self.window, settings.lock_after_minutes)
            self._watch.idle.connect(self.lock)

    def _begin(self, window: MainWindow) -> None:
        window.session.begin()
        self._tell_gone(window)
        self._remember(window)
        unread, self._unread = self._unread, []
        if self._told_later:
            window.session.warned.emit(self._told_later)
            self._told_later = ""
        self.opened.emit(window)
        for path in unread:
            window.session.paging.open_path(path)

    def _tell_gone(self, window: MainWindow) -> None:
        """Say so where the project that was opened last is not there any more."""
        last = self.settings.project
        if last and self.path == paths.default_project() and not Path(last).is_file():
            window.session.warned.emit(last_project.gone_words(last))

    def _remember(self, window: MainWindow) -> None:
        """Have the next start open this project; a private session leaves no trace."""
        if self.path is None or paths.is_private():
            return
        session = window.session
        session.remember(last_project.noted(session.settings, self.path))

    def _leave(self, doing: str, *, keep_unread: bool = True) -> bool:
        """Close the window that is open, behind the gate; False: the person stays."""
        window = self.window
        if window is None:
            return True
        self._raise_gate()
        self.gate.wait(doing)
        if not window.close():
            self.gate.hide()
            return False
        self.settings = window.session.settings
        # Files that were only listed are in no project: they are listed again.
        listed = [
            page.path
            for page in window.session.pages
            if keep_unread and page.phase in _UNREAD and page.path is not None
        ]
        self._unread = list(dict.fromkeys(listed))
        self.window, self._watch = None, None
        window.deleteLater()
        return True

    def _raise_gate(self) -> None:
        if self.window is not None:
            self.gate.setGeometry(self.window.geometry())
        elif not self.gate.isVisible():
            self.gate.resize(placing.USUAL / 1.6)
        self.gate.put_on()
        self.gate.show()
        self.gate.activateWindow()

    def _then_open(self, path: Path, work: Callable[[], DataKey]) -> None:
        def opened(key: DataKey) -> None:
            self.path = path
            self._show(key)

        self._tasks.run(work, opened, self._tell_failed)

    def _tell_failed(self, why: FacingPageError) -> None:
        again: list[Choice] = []
        path = self.path
        if path is not None:
            again.append((tr("Go on with the project"), lambda: self.open(path)))
            if backups_of(path):
                again.append((tr("Open a backup…"), self._open_backup))
        choices = (*again, *self._others())
        self.gate.choose(tr("That could not be done"), told(why), choices)

    def _tell_recovered(self, path: Path, fresh: Path, made: Recovered) -> None:
        choices = [(tr("Open what was recovered"), lambda: self.open(fresh))]
        if backups_of(path):
            choices.append((tr("Open a backup…"), self._open_backup))
        title, said = recovered_words(path, fresh, made)
        self.gate.choose(title, said, (*choices, *self._others()))

    def _open_backup(self) -> None:
        if self.path is not None:
            show_backups(self.gate, self._tasks, self.path, self.restore)

    def _tell_wiped(self, done: Wiped, *, known: bool) -> None:
        self.path = None
        self.gate.choose(*wiped_words(done, copies_known=known), self._others())

    def _others(self) -> tuple[Choice, ...]:
        return (
            (tr("Open a project…"), self._open_other),
            (tr("New project with a passphrase…"), self._make_other),
            (tr("Quit"), self.quit),
        )

    def _open_other(self) -> None:
        chosen = self.ask_project()
        if chosen is not None:
            self.open(chosen)

    def _make_other(self) -> None:
        made = self.ask_new_project()
        if made is not None:
            self.make(*made)

    def _say(self, sentence: str) -> None:
        if self.window is not None and not self.is_locked():
            self.window.session.warned.emit(sentence)
        else:
            self._raise_gate()
            self.gate.choose(tr("That could not be done"), sentence, self._others())


def _copies(project: Project | None) -> tuple[list[str], bool]:
    """Return where copies were sent to, and whether that can be read.

    A project that is damaged can be wiped as well.
    """
    try:
        return [at for at, _ in project.known_copies()] if project else [], True
    except StorageFailed:
        return [], False
