"""The window's list of translation models, and all that can be done with them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from facingpage.core.models import Checked, Imported
from facingpage.errors import FacingPageError
from facingpage.ui import incoming, models, words
from facingpage.ui.dialog import Dialog
from facingpage.ui.flow import FlowRow
from facingpage.ui.look import label
from facingpage.ui.model_work import ModelWork
from facingpage.ui.models import Listed, Row
from facingpage.ui.models_list import ModelList
from facingpage.ui.plain_text import visible_text
from facingpage.ui.progress_strip import ProgressStrip
from facingpage.ui.tasks import Tasks
from facingpage.ui.told import told
from facingpage.ui.wording import mark, tr

if TYPE_CHECKING:
    from facingpage.workers.models import Hear, Stop

_ABOUT: Final = mark(
    "They work without a network. What you import is checked and tried before it is"
    " used: drop files or folders here."
)


class Asking(Protocol):
    """What is asked of the person; tests answer in its place."""

    def model_files(self) -> list[Path]:
        """Return files that hold models."""
        ...

    def model_folder(self) -> Path | None:
        """Return a folder that holds models."""
        ...

    def kit_file(self) -> Path | None:
        """Return the file for a kit."""
        ...

    def may_remove(self, what: str, /) -> bool:
        """Return whether to remove it."""
        ...


class ModelsDialog(Dialog):
    """A model a row: languages, engine, where from, size on disk, and its state."""

    NAME = "models"

    engine_chosen = Signal(str, str, str)
    """Source, target, and the engine that is to translate from one to the other."""

    def __init__(
        self, parent: QWidget, work: ModelWork, tasks: Tasks, asking: Asking
    ) -> None:
        """Make the list; it is filled when the models have been looked at."""
        super().__init__(parent)
        self.setWindowTitle(tr("Translation models"))
        self.setModal(True)
        self.setAcceptDrops(True)
        self.resize(880, 540)
        self._work, self._tasks, self._asking = work, tasks, asking
        self.wanted = ""
        """The language that is looked for among those that can be got."""
        self.elsewhere: Callable[[str], None] = lambda _: None
        """Hears what is to be said when the dialog has been closed meanwhile."""
        self._is_gone = False
        self.finished.connect(self._leave)
        self.list = ModelList(self)
        self.detail = label(self, "", "small", selectable=True)
        self.said = label(self, "", "muted", selectable=True)
        self.problem = label(self, "", "flag", selectable=True)
        self.strip = ProgressStrip(self, work)
        self.said.hide()
        self.problem.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(10)
        layout.addWidget(label(self, tr("Translation models"), "heading"))
        layout.addWidget(label(self, tr(_ABOUT), "muted"))
        layout.addWidget(self.list, 1)
        for widget in (self.detail, self.problem, self.said, self.strip):
            layout.addWidget(widget)
        layout.addLayout(self._make_buttons())
        self.list.itemSelectionChanged.connect(self._show_current)
        work.changed.connect(self._show_current)
        work.installed.connect(self.refresh)
        self._show_current()
        self.refresh()

    def refresh(self) -> None:
        """Look anew which models there are, and whether their files are whole."""
        self._tasks.run(models.list_models, self._fill, self._fail)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if incoming.files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        if files := incoming.files_in(event.mimeData()):
            event.acceptProposedAction()
            self.import_files(files)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove the chosen model on Delete."""
        if event.key() == Qt.Key.Key_Delete and self.remove.isEnabled():
            self.remove_current()
        else:
            super().keyPressEvent(event)

    def import_files(self, files: list[Path]) -> None:
        """Import what files and folders hold."""
        if files:
            self._run(
                tr("importing"), partial(models.import_models, files), self._imported
            )

    def import_folder(self) -> None:
        """Ask for a folder and import what it holds."""
        folder = self._asking.model_folder()
        self.import_files([folder] if folder else [])

    def remove_current(self) -> None:
        """Remove the chosen model, if the person means it."""
        row = self.list.current_row()
        if row is None or row.model.origin != "own":
            return
        pair = models.pair_words(row.model.pair.source, row.model.pair.target)
        freed = words.size(row.size_bytes)
        what = f"{pair} ({visible_text(row.model.name)}, {freed})"
        if self._asking.may_remove(what):
            self._run(
                tr("removing"),
                lambda _hear, _stop: models.remove_model(row.model),
                lambda size: self._changed(
                    tr("Removed; {size} are free.", size=words.size(size))
                ),
            )

    def use_current(self) -> None:
        """Have the chosen model's engine translate its pair from now on."""
        row = self.list.current_row()
        if row is not None and row.used:
            pair, engine = row.model.pair.bases(), row.model.engine
            self.engine_chosen.emit(pair.source, pair.target, engine)

    def check(self) -> None:
        """Do the travel check of every model, and show each as it comes."""
        rows = self.list.rows
        self.list.wait_for_checks()
        show = self._if_here(lambda each: self.list.set_checked(*each))

        def work(hear: "Hear", stop: "Stop") -> list[Checked]:
            from facingpage.workers.models import check_models  # noqa: PLC0415

            done = []
            for number, row in enumerate(rows, 1):
                hear(
                    tr(
                        "travel check, {number} of {number_2}",
                        number=number,
                        number_2=len(rows),
                    )
                )
                for checked in check_models([row.model], stop):
                    done.append(checked)
                    self._work.tell(partial(show, (row, checked)))
            return done

        self._run(tr("travel check"), work, self._all_checked)

    def save_kit(self) -> None:
        """Ask where to, and pack the chosen models, or all if there is one or none."""
        out = self._asking.kit_file()
        if out is not None:
            chosen = [row.model for row in self.list.chosen_rows()]
            chosen = chosen if len(chosen) > 1 else []
            work = partial(models.write_kit, chosen, out)
            self._run("packing", work, self._say)

    def get_more(self) -> None:
        """Show where more models can be got; nothing is connected to yet."""
        from facingpage.ui.more_languages import MoreLanguages  # noqa: PLC0415  # its catalogue is seldom wanted

        dialog = MoreLanguages(self, self._work, self._imported, self._fail)
        dialog.filter.setText(self.wanted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _make_buttons(self) -> FlowRow:
        row = FlowRow()
        self.add = QPushButton(tr("Import…"), self, autoDefault=False)
        self.add.clicked.connect(self._ask_what)
        self.more = self._button(tr("Get more languages…"), self.get_more)
        self.remove = self._button(tr("Remove…"), self.remove_current)
        self.use = self._button(tr("Use for this pair"), self.use_current)
        self.kit = self._button(tr("Save kit…"), self.save_kit)
        self.travel = self._button(tr("Travel check"), self.check)
        close = self._button(tr("Close"), self.accept)
        for button in (self.add, self.more, self.remove, self.use):
            row.addWidget(button)
        row.set_apart()
        for button in (self.kit, self.travel, close):
            row.addWidget(button)
        return row

    def _button(self, text: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self, autoDefault=False)
        button.clicked.connect(lambda _checked=False: run())
        return button

    def _ask_what(self) -> None:
        # One dialog for files and folders there is on no system.
        menu = QMenu(self)
        files = menu.addAction(tr("Files…"))
        folder = menu.addAction(tr("A folder…"))
        files.triggered.connect(lambda: self.import_files(self._asking.model_files()))
        folder.triggered.connect(self.import_folder)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.add.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 4)))

    def _run(
        self,
        title: str,
        work: "Callable[[Hear, Stop], Any]",
        done: Callable[[Any], None],
    ) -> None:
        self.problem.hide()
        self.said.hide()
        self._work.run(title, work, done, self._fail)

    def _leave(self, *_: object) -> None:
        # What was begun goes on without the dialog, whose parts are deleted soon.
        self._is_gone = True

    def _fill(self, listed: Listed) -> None:
        if self._is_gone:
            return
        for row in self.list.fill(listed.rows):
            self._tasks.run(
                partial(models.verify_model, row.model),
                self._if_here(partial(self.list.set_whole, row)),
                self._if_here(partial(self._not_whole, row)),
            )
        if listed.problems:
            self._complain(" ".join(listed.problems[:3]))
        self._show_current()

    def _if_here(self, call: Callable[[Any], None]) -> Callable[[Any], None]:
        """Return what calls something, and not when the dialog has been closed."""

        def called(value: object) -> None:
            if not self._is_gone:
                call(value)
                self._show_current()

        return called

    def _not_whole(self, row: Row, error: FacingPageError) -> None:
        self.list.set_state(row, told(error), "flag")

    def _all_checked(self, done: list[Checked]) -> None:
        ready = sum(checked.is_ready for checked in done)
        if not done:
            self._complain(tr("Not ready to travel: there is no model. Import one."))
        elif ready < len(done):
            self._complain(
                tr(
                    "Not ready to travel: {it} of {number} models cannot be relied on."
                    " Import them again, or remove them.",
                    it=len(done) - ready,
                    number=len(done),
                )
            )
        else:
            barrier = done[0].trial.barrier if done[0].trial else ""
            self._say(
                tr(
                    "Ready to travel: {number} loaded and translated a sentence without"
                    " a network (kept off it by a {barrier}).",
                    number=words.count(ready, "model"),
                    barrier=barrier,
                )
            )

    def _imported(self, imported: Imported) -> None:
        if problem := models.problem_words(imported):
            self._complain(problem)
        for model in imported.installed:
            self.list.forget((model.name, *model.replaced))
        if imported.installed:
            self._changed(models.imported_words(imported))

    def _changed(self, sentence: str) -> None:
        self._say(sentence)
        self._work.installed.emit()

    def _say(self, sentence: str) -> None:
        if self._is_gone:
            self.elsewhere(sentence)
            return
        self.said.setText(visible_text(sentence))
        self.said.show()

    def _complain(self, sentence: str) -> None:
        if self._is_gone:
            self.elsewhere(sentence)
            return
        self.problem.setText(visible_text(sentence))
        self.problem.show()

    def _fail(self, error: FacingPageError) -> None:
        if not self._is_gone:
            self.list.end_checks()
        self._complain(told(error))

    def _show_current(self, *_: object) -> None:
        if self._is_gone:
            return
        row, chosen = self.list.current_row(), self.list.chosen_rows()
        detail = self.list.detail(row) if row else ""
        self.detail.setText(detail)
        # Empty, it would still be a place that Tab stops at.
        self.detail.setVisible(bool(detail))
        is_idle = not self._work.title
        is_other = row is not None and row.used not in {"", row.model.engine}
        self.use.setEnabled(is_idle and is_other)
        is_own = row is not None and row.model.origin == "own"
        self.remove.setEnabled(is_idle and is_own)
        self.travel.setEnabled(is_idle and bool(self.list.rows))
        self.kit.setEnabled(is_idle and bool(self.list.rows))
        self.kit.setText(
            tr("Save kit of {number}…", number=len(chosen))
            if len(chosen) > 1
            else tr("Save kit of all…")
        )
