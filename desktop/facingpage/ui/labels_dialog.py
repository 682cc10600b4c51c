"""The project's labels and guidelines: changed, imported and exported in one window."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QItemSelectionModel, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QColorDialog,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from facingpage.core.scheme import GUIDELINES_CHARS, Scheme, with_imported
from facingpage.errors import FacingPageError
from facingpage.storage.scheme_files import read_scheme, write_scheme
from facingpage.ui.dialog import Dialog
from facingpage.ui.fitted_header import FittedHeader
from facingpage.ui.flow import FlowRow
from facingpage.ui.guidelines import Guidelines
from facingpage.ui.label_model import CellDelegate, Column, LabelModel
from facingpage.ui.look import label
from facingpage.ui.plain_text import visible_text
from facingpage.ui.session import Session
from facingpage.ui.told import told
from facingpage.ui.wording import mark, tr, trn

_SIZE: Final = QSize(820, 560)
_ROW_PX: Final = 30
_NARROW: Final = (Column.COLOR, Column.KEY, Column.USE)
_LEAST_SECTION_PX: Final = 64
_LEAST_PX: Final[dict[int, int]] = {Column.NAME: 150, Column.ABOUT: 150}
_SOME: Final = mark(
    "A key labels the current block, or the words that are chosen in it. A label that"
    " is removed stays where it was given, and is offered no more."
)
_NONE: Final = mark(
    "There are no labels yet. Add one, or import a scheme: Facing Page’s own JSON, the"
    " XML of a Label Studio interface, or doccano’s list of labels."
)


class AskingFiles(Protocol):
    """What is asked of the person; tests answer in its place."""

    def scheme(self) -> Path | None:
        """Return a scheme to import."""
        ...

    def scheme_file(self) -> Path | None:
        """Return the file to write a scheme to."""
        ...


class LabelsDialog(Dialog):
    """What is changed here holds when it is accepted, as one edit that is undone."""

    NAME = "labels"

    def __init__(self, parent: QWidget, session: Session, asking: AskingFiles) -> None:
        """Make it of the scheme that the session has."""
        super().__init__(parent)
        self.setWindowTitle(tr("Labels and guidelines"))
        self.setModal(True)
        self.resize(_SIZE)
        self._session, self._asking = session, asking
        self.model = LabelModel(self, session.schemes.now)
        self.list = self._table()
        self.said = label(self, "", "muted")
        self._has_said = False
        self.add = self._button(tr("Add a label"), self._add)
        self.remove = self._button(tr("Remove"), self._remove)
        self.up = self._button(tr("Move up"), lambda: self._move(-1))
        self.down = self._button(tr("Move down"), lambda: self._move(1))
        self.importing = self._button(tr("Import…"), self._import)
        self.exporting = self._button(tr("Export…"), self._export)
        self.leave = self._button(tr("Cancel"), self.reject)
        self.keep = self._button(tr("Keep"), self.accept)
        self.guidelines = QPlainTextEdit(self)
        self.guidelines.setAccessibleName(tr("Guidelines in Markdown"))
        self.guidelines.setPlainText(session.schemes.now.guidelines)
        self.guidelines.setTabChangesFocus(True)
        self.guidelines.setPlaceholderText(
            tr(
                "# What to label\n\nWrite what annotators should keep to. Headings,"
                " lists, **bold** and *italic* are shown as such."
            )
        )
        self.preview = Guidelines(self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(tr("Labels and guidelines"))
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setAccessibleName(tr("Labels or guidelines"))
        self._lay_out()
        self.guidelines.textChanged.connect(self._show_preview)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._follow())
        self.model.changed.connect(self._follow)
        self._show_preview()
        self._choose(0)
        self._follow()

    def scheme(self) -> Scheme:
        """Return the scheme as it stands here."""
        text = self.guidelines.toPlainText()[:GUIDELINES_CHARS]
        return replace(self.model.scheme(), guidelines=text)

    def accept(self) -> None:
        """Have the scheme from now on."""
        self.setFocus()
        self._session.deciding.change_scheme(self.scheme())
        super().accept()

    def _table(self) -> QTableView:
        made = QTableView(self)
        made.setObjectName("terms")
        made.setModel(self.model)
        made.setItemDelegate(CellDelegate(made))
        made.setAccessibleName(tr("Labels"))
        made.setShowGrid(False)
        # Arrows go from cell to cell; Tab goes on to the buttons.
        made.setTabKeyNavigation(False)
        made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        made.verticalHeader().hide()
        made.verticalHeader().setDefaultSectionSize(_ROW_PX)
        made.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        # As wide as their words: no language says "none" in as few letters.
        header = FittedHeader(made, _NARROW, _LEAST_PX)
        made.setHorizontalHeader(header)
        header.setHighlightSections(False)
        header.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        header.setMinimumSectionSize(_LEAST_SECTION_PX)
        header.begin()
        made.activated.connect(
            lambda index: self._pick_color() if index.column() == Column.COLOR else None
        )
        made.clicked.connect(
            lambda index: self._pick_color() if index.column() == Column.COLOR else None
        )
        return made

    def _button(self, title: str, do: Callable[[], None]) -> QPushButton:
        made = QPushButton(title, self, autoDefault=False)
        made.clicked.connect(lambda _=False: do())
        return made

    def _lay_out(self) -> None:
        labels, texts = QWidget(self), QWidget(self)
        row = FlowRow()
        for button in (self.add, self.remove, self.up, self.down):
            row.addWidget(button)
        column = QVBoxLayout(labels)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.said)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        side = QHBoxLayout(texts)
        side.setContentsMargins(0, 12, 0, 0)
        side.setSpacing(12)
        side.addWidget(self.guidelines, 1)
        side.addWidget(self.preview, 1)
        self.tabs.addTab(labels, tr("Labels"))
        self.tabs.addTab(texts, tr("Guidelines"))
        self.keep.setDefault(True)
        files = FlowRow()
        for button in (self.importing, self.exporting):
            files.addWidget(button)
        files.set_apart()
        for button in (self.leave, self.keep):
            files.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(files)

    def _row(self) -> int:
        rows = self.list.selectionModel().selectedRows()
        return rows[0].row() if rows else -1

    def _choose(self, row: int, column: int = Column.NAME) -> None:
        if 0 <= row < self.model.rowCount():
            flag = QItemSelectionModel.SelectionFlag
            self.list.selectionModel().setCurrentIndex(
                self.model.index(row, column), flag.ClearAndSelect | flag.Rows
            )

    def _follow(self) -> None:
        row, last = self._row(), self.model.rowCount() - 1
        found = self.model.label(row)
        for button, is_on in (
            (self.remove, found is not None),
            (self.up, row > 0),
            (self.down, 0 <= row < last),
        ):
            button.setEnabled(is_on)
        is_removed = found is not None and found.is_removed
        self.remove.setText(tr("Bring back") if is_removed else tr("Remove"))
        self.exporting.setEnabled(last >= 0 or bool(self.guidelines.toPlainText()))
        if not self._has_said:
            self.said.setText(tr(_SOME if last >= 0 else _NONE))

    def _say(self, sentence: str) -> None:
        self._has_said = True
        self.said.setText(sentence)

    def _add(self) -> None:
        row = self.model.add()
        self._choose(row)
        if row >= 0:
            self.list.edit(self.model.index(row, Column.NAME))

    def _remove(self) -> None:
        self.model.remove(self._row())
        self._follow()

    def _move(self, by: int) -> None:
        self._choose(self.model.move(self._row(), by))

    def _pick_color(self) -> None:
        row = self._row()
        found = self.model.label(row)
        if found is None:
            return
        dialog = QColorDialog(QColor(found.color), self)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.setWindowTitle(tr("Colour of {label}", label=visible_text(found.name)))
        dialog.colorSelected.connect(
            lambda color: self.model.set_color(row, color.name())
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_preview(self) -> None:
        self.preview.show_text(self.guidelines.toPlainText()[:GUIDELINES_CHARS])

    def _import(self) -> None:
        path = self._asking.scheme()
        if path is None:
            return

        def take(read: Scheme) -> None:
            made = with_imported(self.scheme(), read)
            self.model.set_scheme(made)
            if read.guidelines.strip():
                self.guidelines.setPlainText(made.guidelines)
            self._choose(0)
            said = trn(
                "{n} label read from “{file}”. “Keep” puts it in the project.",
                "{n} labels read from “{file}”. “Keep” puts them in the project.",
                len(read.labels),
                file=visible_text(path.name),
            )
            self._say(said)

        # Held by the tasks it may come when the dialog is gone.
        self._session.tasks.run(lambda: read_scheme(path), take, self._fail, owner=self)

    def _export(self) -> None:
        path = self._asking.scheme_file()
        if path is None:
            return
        scheme = self.scheme()
        self._session.tasks.run(
            lambda: write_scheme(path, scheme),
            lambda _: self._say(tr("Written to {file}.", file=visible_text(str(path)))),
            self._fail,
            owner=self,
        )

    def _fail(self, error: FacingPageError) -> None:
        self._say(told(error))
