"""The window's glossary: every term, to look up, change, remove, import and export."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from facingpage.core.languages import is_right_to_left
from facingpage.core.terms import ChangeTerms, Term
from facingpage.ui.dialog import Dialog
from facingpage.ui.flow import FlowRow
from facingpage.ui.language_names import language_name
from facingpage.ui.list_work import ListWork
from facingpage.ui.look import label, prompt
from facingpage.ui.plain_text import visible_text
from facingpage.ui.session import Session
from facingpage.ui.wording import mark, tr
from facingpage.ui.words import count

_HEADS: Final = (
    mark("Term"),
    mark("Translation"),
    mark("Languages"),
    mark("Holds in"),
    mark("Note"),
)
_LEAST_COLUMN_PX: Final = 110
_ROW_PX: Final = 30
_NONE: Final = mark(
    "No term has a translation of its own yet. Go to a block and press {key:term},"
    " or import a list: CSV, TSV or TBX. Sentences come in with TMX."
)
_Index = QModelIndex | QPersistentModelIndex


class Asking(Protocol):
    """What is asked of the person; tests answer in its place."""

    def word_list(self) -> Path | None:
        """Return a glossary or memory to import."""
        ...

    def word_list_file(self, suggested: str, kinds: str, /) -> Path | None:
        """Return the file to write a list to."""
        ...


class TermModel(QAbstractTableModel):
    """The terms that a filter leaves, a term a row."""

    def __init__(self, parent: QWidget) -> None:
        """Make it empty."""
        super().__init__(parent)
        self._terms: tuple[Term, ...] = ()

    def set_terms(self, terms: Sequence[Term], wanted: str) -> None:
        """Show those of the terms that have the wanted words in them."""
        wanted = wanted.casefold()
        self.beginResetModel()
        self._terms = tuple(
            term
            for term in terms
            if not wanted
            or wanted in f"{term.source}\n{term.target}\n{term.note}".casefold()
        )
        self.endResetModel()

    def term(self, row: int) -> Term | None:
        """Return the term of a row; None where there is no such row."""
        return self._terms[row] if 0 <= row < len(self._terms) else None

    def row_of(self, wanted: Term) -> int:
        """Return the row of the term for the same words, -1 for none."""
        key, scope = wanted.key, wanted.scope
        same = (
            row
            for row, term in enumerate(self._terms)
            if term.scope == scope and term.key == key
        )
        return next(same, -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # as Qt has it
        """Return how many terms there are."""
        return 0 if parent.isValid() else len(self._terms)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # as Qt has it
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(_HEADS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says."""
        term = self.term(index.row())
        if term is None:
            return None
        text = _cells(term)[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return visible_text(text)
        if role == Qt.ItemDataRole.TextAlignmentRole and is_right_to_left(text):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return what stands above a column."""
        is_head = orientation == Qt.Orientation.Horizontal
        if is_head and role == Qt.ItemDataRole.DisplayRole:
            return tr(_HEADS[section])
        return None


class GlossaryDialog(Dialog):
    """Search above, terms below, and what can be done with them."""

    NAME = "glossary"

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        work: ListWork,
        asking: Asking,
        edit: Callable[[Term], None],
    ) -> None:
        """Make the list of what the session has; `edit` opens a term's own dialog."""
        super().__init__(parent)
        self.setWindowTitle(tr("Glossary"))
        self.setModal(True)
        self.resize(900, 560)
        self._session, self._asking, self._edit = session, asking, edit
        self.work = work
        self.work.told.connect(self._say)
        self.work.counted.connect(self._take_count)
        self._has_said = False
        self.filter = QLineEdit(self)
        prompt(self.filter, tr("Find a term, a translation or a note"))
        self.filter.setAccessibleName(tr("Filter the terms"))
        self.filter.textChanged.connect(self._show)
        self.model = TermModel(self)
        self.list = _list(self, self.model)
        self.list.doubleClicked.connect(self._change)
        self.said = label(self, "", "muted")
        self.edit = _button(self, tr("Change…"), self._change)
        self.remove = _button(self, tr("Remove"), self._remove)
        self.importing = _button(self, tr("Import…"), self._import)
        self.exporting = _button(self, tr("Export…"), self._export)
        self.memory = _button(self, tr("Export the memory…"), self._export_memory)
        self.leave = _button(self, tr("Close"), self.reject)
        session.termbase.changed.connect(self._show)
        self.list.selectionModel().selectionChanged.connect(self._follow)
        self._lay_out()
        self._show()
        self.work.count_memory()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove the terms chosen on Delete, change one on Enter."""
        if event.key() == Qt.Key.Key_Delete:
            self._remove()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._change()
        else:
            super().keyPressEvent(event)

    def chosen(self) -> tuple[Term, ...]:
        """Return the terms that are selected, in order."""
        rows = sorted(i.row() for i in self.list.selectionModel().selectedRows())
        terms = (self.model.term(row) for row in rows)
        return tuple(term for term in terms if term is not None)

    def choose(self, row: int) -> None:
        """Select a row alone, whichever keys are held: Ctrl+Shift+G opened the list."""
        flag = QItemSelectionModel.SelectionFlag
        self.list.selectionModel().setCurrentIndex(
            self.model.index(row, 0), flag.ClearAndSelect | flag.Rows
        )

    def _show(self) -> None:
        before = self.chosen()[:1]
        terms = self._session.termbase.terms()
        self.model.set_terms(terms, self.filter.text().strip())
        self.list.setVisible(bool(terms))
        self.filter.setEnabled(bool(terms))
        self.exporting.setEnabled(bool(terms))
        if not self._has_said:
            self.said.setText(f"{count(len(terms), 'term')}." if terms else tr(_NONE))
        row = self.model.row_of(before[0]) if before else 0
        if self.model.rowCount():
            self.choose(max(row, 0))
        self._follow()

    def _follow(self) -> None:
        many = len(self.chosen())
        self.edit.setEnabled(many == 1)
        self.remove.setEnabled(many > 0)

    def _change(self) -> None:
        if len(self.chosen()) == 1:
            self._edit(self.chosen()[0])

    def _remove(self) -> None:
        gone = self.chosen()
        if gone:
            change = ChangeTerms((), gone)
            self._session.deciding.change_terms(change)
            self._say(
                tr("{words}. Undo in the window takes it back.", words=change.words())
            )

    def _import(self) -> None:
        path = self._asking.word_list()
        if path is not None:
            self.work.read_list(path)

    def _export(self) -> None:
        path = self._asking.word_list_file(
            "glossary.csv", "Tables (*.csv *.tsv);;Terminology (*.tbx)"
        )
        if path is not None:
            self.work.write_terms(path, self._session.termbase.terms())

    def _export_memory(self) -> None:
        path = self._asking.word_list_file(
            "memory.tmx", tr("Translation memory (*.tmx)")
        )
        if path is not None:
            self.work.write_memory(path)

    def _take_count(self, many: int) -> None:
        terms = len(self._session.termbase.terms())
        # What was done meanwhile is the news.
        if not self._has_said and (terms or many):
            told = tr(
                "{number}; {number_2} in the memory.",
                number=count(terms, "term"),
                number_2=count(many, "sentence"),
            )
            self.said.setText(told)

    def _say(self, sentence: str) -> None:
        self._has_said = True
        self.said.setText(sentence)

    def _lay_out(self) -> None:
        buttons = FlowRow()
        for button in (self.edit, self.remove, self.importing, self.exporting):
            buttons.addWidget(button)
        buttons.addWidget(self.memory)
        buttons.set_apart()
        buttons.addWidget(self.leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(10)
        layout.addWidget(self.filter)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.said)
        layout.addStretch(0)
        layout.addLayout(buttons)


def _cells(term: Term) -> tuple[str, ...]:
    pair = " → ".join(
        language_name(code) if code else tr("any")
        for code in (term.source_language, term.target_language)
    )
    target = tr("not translated") if term.is_kept else term.target
    where = {"project": tr("this project"), "global": tr("all projects")}[term.scope]
    return term.source, target, pair, where, term.note


def _button(parent: QWidget, words: str, do: Callable[[], object]) -> QPushButton:
    made = QPushButton(words, parent, autoDefault=False)
    # The signal would give it whether it is checked.
    made.clicked.connect(lambda _: do())
    return made


def _list(parent: QWidget, model: TermModel) -> QTableView:
    made = QTableView(parent)
    made.setObjectName("terms")
    made.setAccessibleName(tr("Terms"))
    made.setModel(model)
    made.verticalHeader().hide()
    made.verticalHeader().setDefaultSectionSize(_ROW_PX)
    made.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    made.setShowGrid(False)
    made.setWordWrap(False)
    made.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    made.setTabKeyNavigation(False)
    head, resize = made.horizontalHeader(), QHeaderView.ResizeMode
    head.setHighlightSections(False)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    # By what the rows on screen hold: to measure 100,000 takes seconds.
    for column, mode in enumerate(
        (resize.Stretch, resize.Stretch, resize.Fixed, resize.Fixed, resize.Stretch)
    ):
        head.setSectionResizeMode(column, mode)
    # Where there is no room for all columns, they scroll rather than be cut.
    head.ensurePolished()
    words = max(map(head.sectionSizeHint, range(head.count())))
    head.setMinimumSectionSize(max(_LEAST_COLUMN_PX, words))
    head.resizeSection(2, 190)
    head.resizeSection(3, 110)
    return made
