"""The history of the project: what was done, the newest first, to be taken back."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from facingpage.errors import FacingPageError
from facingpage.storage.project import Project
from facingpage.storage.steps import ListedStep
from facingpage.ui import when
from facingpage.ui.dialog import Dialog
from facingpage.ui.fitted_header import FittedHeader
from facingpage.ui.history import History
from facingpage.ui.look import label
from facingpage.ui.plain_text import visible_text
from facingpage.ui.tasks import Tasks
from facingpage.ui.told import told
from facingpage.ui.wording import mark, tr, trn

_AT_ONCE: Final = 200
_ROW_PX: Final = 28
# Of the columns that share the room; the others are as wide as their words.
_LEAST_PX: Final = {1: 150, 2: 90}
_NARROW: Final = (0, 3, 4)
_TITLE_CHARS: Final = 60
_BACK, _PART = mark("taken back"), mark("taken back in part")
_NUMBER: Final = Qt.ItemDataRole.UserRole


class HistoryDialog(Dialog):
    """Lists the steps; one is taken back on all of its pages, or it says why not."""

    NAME = "history"

    page_asked = Signal(int)
    """To go to a page, by its number in the project."""

    def __init__(
        self,
        parent: QWidget,
        project: Callable[[], Project | None],
        history: History,
        tasks: Tasks,
    ) -> None:
        """Make the list; its first steps come soon after."""
        super().__init__(parent)
        self.setWindowTitle(tr("History of the project"))
        self.setModal(True)
        self.resize(820, 520)
        self._project = project
        self._history = history
        self._tasks = tasks
        self._is_ended = self._is_asked = False
        self._asked_for = 0
        self._chosen: int | None = None
        self.of_many = QCheckBox(tr("Only what touched several pages, terms or rules"))
        self.of_many.setParent(self)
        self.of_many.setAccessibleName(self.of_many.text())
        self.of_many.toggled.connect(lambda _: self.refresh())
        self.list = self._new_list()
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.said.setMinimumHeight(self.said.fontMetrics().height() * 2)
        self.said.setAlignment(
            Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        )
        self.said.setAccessibleName(tr("What came of it"))
        self.toggle = QPushButton(self, autoDefault=False)
        self.toggle.clicked.connect(self._toggle)
        self.go = QPushButton(tr("Go to the page"), self, autoDefault=False)
        self.go.setAccessibleName(tr("Go to the page"))
        self.go.clicked.connect(self._go)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        for button in (self.toggle, self.go):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(10)
        intro = tr(
            "Undo takes back what was done on a page. Here a step is taken back on all"
            " pages it touched, whatever was done since elsewhere."
        )
        layout.addWidget(label(self, intro, "muted"))
        layout.addWidget(self.of_many)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.said)
        layout.addWidget(buttons)
        self._show()
        self.refresh()

    def refresh(self) -> None:
        """List the steps anew."""
        self.list.clear()
        self._is_ended = self._is_asked = False
        self._ask()

    def _new_list(self) -> QTreeWidget:
        made = QTreeWidget(self)
        made.setObjectName("rules")
        made.setAccessibleName(tr("Steps, the newest first"))
        made.setHeaderLabels([tr("When"), tr("What"), tr("Where"), tr("Who"), ""])
        made.setRootIsDecorated(False)
        made.setIndentation(0)
        made.setUniformRowHeights(True)
        header = FittedHeader(made, _NARROW, _LEAST_PX)
        made.setHeader(header)
        header.setStretchLastSection(False)
        header.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        header.begin()
        made.currentItemChanged.connect(lambda *_: self._choose())
        made.itemActivated.connect(lambda *_: self._go())
        made.verticalScrollBar().valueChanged.connect(self._scrolled)
        return made

    def _ask(self) -> None:
        """Ask for the next steps, on another thread."""
        project = self._project()
        if project is None or self._is_ended or self._is_asked:
            return
        self._is_asked = True
        self._asked_for += 1
        last = self.list.topLevelItem(self.list.topLevelItemCount() - 1)
        before = last.data(0, _NUMBER).id if last is not None else None
        find = partial(
            project.steps.listed, _AT_ONCE, before, of_many=self.of_many.isChecked()
        )
        take = partial(self._take, self._asked_for)
        self._tasks.run(find, take, self._fail, owner=self)

    def _take(self, asked: int, steps: list[ListedStep]) -> None:
        if asked != self._asked_for:
            return
        self._is_asked, self._is_ended = False, len(steps) < _AT_ONCE
        is_first = not self.list.topLevelItemCount()
        self.list.addTopLevelItems([_item(step) for step in steps])
        if is_first and steps:
            said = self.said.text()
            ids = [step.id for step in steps]
            row = ids.index(self._chosen) if self._chosen in ids else 0
            self.list.setCurrentIndex(self.list.model().index(row, 0))
            self.said.setText(said)
        elif is_first:
            self.said.setText(tr("Nothing was done in this project yet."))

    def _scrolled(self, place: int) -> None:
        bar = self.list.verticalScrollBar()
        if place > bar.maximum() - bar.pageStep():
            self._ask()

    def _fail(self, error: FacingPageError) -> None:
        self._is_asked = False
        self.said.setText(told(error))

    def _step(self) -> ListedStep | None:
        item = self.list.currentItem()
        step = item.data(0, _NUMBER) if item is not None else None
        return step if isinstance(step, ListedStep) else None

    def _choose(self) -> None:
        self.said.clear()
        self._show()

    def _show(self) -> None:
        step = self._step()
        is_back = step is not None and step.is_back
        words = tr("Do it again") if is_back else tr("Take back")
        self.toggle.setText(words)
        self.toggle.setAccessibleName(words)
        self.toggle.setEnabled(step is not None)
        self.go.setEnabled(step is not None and step.page is not None)

    def _toggle(self) -> None:
        step = self._step()
        if step is None:
            return
        self.toggle.setEnabled(False)
        go = self._history.do_again if step.is_back else self._history.take_back
        go(step.id, partial(self._told, step))

    def _told(self, step: ListedStep, why_not: str) -> None:
        if why_not:
            done = tr("It stays done.") if step.is_back else tr("It stays.")
            self.said.setText(f"{why_not} {done}")
            self._show()
            return
        words = tr("Done again: {what}") if step.is_back else tr("Taken back: {what}")
        self._chosen = step.id
        self.refresh()
        self.said.setText(visible_text(words.replace("{what}", told(step.words))))

    def _go(self) -> None:
        step = self._step()
        if step is not None and step.page is not None:
            self.accept()
            self.page_asked.emit(step.page)


def _item(step: ListedStep) -> QTreeWidgetItem:
    title = step.title[:_TITLE_CHARS] + ("…" if len(step.title) > _TITLE_CHARS else "")
    where = visible_text(title)
    if step.pages > 1:
        where = trn("{n} page", "{n} pages", step.pages)
    state = tr(_BACK) if step.is_back else tr(_PART) if step.taken_back else ""
    texts = (
        when.said(step.when),
        visible_text(told(step.words)),
        where,
        visible_text(step.who),
        tr(state) if state else "",
    )
    item = QTreeWidgetItem(list(texts))
    item.setData(0, _NUMBER, step)
    item.setSizeHint(1, QSize(0, _ROW_PX))
    if step.is_back:
        for column in range(4):
            font = item.font(column)
            font.setStrikeOut(True)
            item.setFont(column, font)
    return item
