"""Asks how a term is to be translated, and shows what that changes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from facingpage.core.languages import is_right_to_left, is_right_to_left_language
from facingpage.core.terms import MOST_CHARS, Term, usable
from facingpage.ui.abreast import Abreast
from facingpage.ui.dialog import Dialog
from facingpage.ui.language_names import language_name
from facingpage.ui.look import check, label, radio
from facingpage.ui.plain_text import visible_text
from facingpage.ui.wording import tr

# While a person types, nothing is looked up.
_ASK_AFTER_MS: Final = 350
_FIT_AT_ONCE: Final = 8
_SENTENCE_PX: Final = 74


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A sentence with the term: where it is, and its translation before and after.

    `then` is None until that is known.
    """

    where: str
    original: str
    now: str
    then: str | None


class TermDialog(Dialog):
    """The term and its translation, what it holds for, and the sentences it changes."""

    NAME = "term"

    asked = Signal(object)
    """The term as it stands now, a while after it was typed; None: it is none."""

    def __init__(
        self, parent: QWidget, term: Term, sentence: str, *, is_new: bool
    ) -> None:
        """Make it with what is known of a term; `sentence` is where it was found."""
        super().__init__(parent)
        self.setWindowTitle(tr("Term"))
        self.setModal(True)
        self.resize(860, 620)
        self._term = term
        self.source = _field(
            self, tr("Term in {language}", language=_language(term.source_language))
        )
        self.target = _field(
            self,
            tr("Translation in {language}", language=_language(term.target_language)),
        )
        _turn(self.source, term.source_language)
        _turn(self.target, term.target_language)
        self.kept = check(self, tr("Do not translate: it stays as it is"))
        self.exact = check(self, tr("Only as written here: capitals and ending count"))
        self.scopes = {
            "project": radio(self, tr("In this project")),
            "global": radio(self, tr("In all projects")),
        }
        self.sentence = _Sentence(self, sentence, term.source_language)
        self.sentence.selectionChanged.connect(self._take_selection)
        self.summary = label(self, "", "muted")
        self.list = _list(self)
        keep = tr("Keep the term") if is_new else tr("Change the term")
        self.buttons = QDialogButtonBox(self)
        self.keep = self.buttons.addButton(keep, QDialogButtonBox.ButtonRole.AcceptRole)
        leave = self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        leave.setAccessibleName(tr("Leave the glossary as it is"))
        self.keep.setDefault(True)
        self._unfit: list[int] = []
        self._fit = QTimer(self, singleShot=True, interval=0)
        self._fit.timeout.connect(self._fit_some)
        self._timer = QTimer(self, singleShot=True, interval=_ASK_AFTER_MS)
        self._timer.timeout.connect(lambda: self.asked.emit(self.term()))
        self.list.horizontalHeader().sectionResized.connect(self._fit_all)
        self._lay_out()
        self._fill(term)
        self._connect()
        (self.target if term.source else self.source).setFocus()
        self._changed()

    def term(self) -> Term | None:
        """Return the term as it stands in the form; None while it says nothing."""
        is_kept = self.kept.isChecked()
        made = replace(
            self._term,
            source=self.source.text(),
            target=self.source.text() if is_kept else self.target.text(),
            is_kept=is_kept,
            is_exact=self.exact.isChecked(),
            scope="global" if self.scopes["global"].isChecked() else "project",
            who="",
            made_at="",
        )
        good, _ = usable((made,))
        return good[0] if good else None

    def suggest(self, source: str, target: str) -> None:
        """Fill in a translation that was found, if none was typed meanwhile."""
        if self.source.text() == source and not self.target.text():
            self.target.setText(target)
            self.target.selectAll()

    def show_places(self, summary: str, rows: Sequence[PlaceRow]) -> None:
        """Show which sentences change, and how."""
        self.summary.setText(summary)
        self.list.setVisible(bool(rows))
        self.list.setRowCount(len(rows))
        for number, row in enumerate(rows):
            is_other = False
            then = "…" if row.then is None else row.then
            for column, text in enumerate((row.where, row.original, row.now, then)):
                shown = _turned(visible_text(text))
                item = self.list.item(number, column)
                if item is None:
                    item = QTableWidgetItem()
                    self.list.setItem(number, column, item)
                if item.text() != shown:
                    item.setText(shown)
                    item.setTextAlignment(_alignment(text))
                    is_other = True
            if is_other and number not in self._unfit:
                self._unfit.append(number)
        self._fit.start()

    def _fit_all(self) -> None:
        self._unfit = list(range(self.list.rowCount()))
        self._fit.start()

    def _fit_some(self) -> None:
        """Give some rows the height of their text: that of all takes too long."""
        for number in self._unfit[:_FIT_AT_ONCE]:
            self.list.resizeRowToContents(number)
        del self._unfit[:_FIT_AT_ONCE]
        if self._unfit:
            self._fit.start()

    def _connect(self) -> None:
        for field in (self.source, self.target):
            field.textChanged.connect(self._changed)
        for box in (self.kept, self.exact):
            box.toggled.connect(self._changed)
        self.scopes["global"].toggled.connect(self._changed)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _fill(self, term: Term) -> None:
        self.source.setText(term.source)
        self.target.setText("" if term.is_kept else term.target)
        self.kept.setChecked(term.is_kept)
        self.exact.setChecked(term.is_exact)
        self.scopes[term.scope].setChecked(True)

    def _changed(self) -> None:
        self.target.setEnabled(not self.kept.isChecked())
        self.keep.setEnabled(self.term() is not None)
        self._timer.start()

    def _take_selection(self) -> None:
        chosen = " ".join(self.sentence.textCursor().selectedText().split())
        if chosen and len(chosen) <= MOST_CHARS and chosen != self.source.text():
            self.source.setText(chosen)
            if not self.kept.isChecked():
                self.target.clear()

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        scope = QHBoxLayout()
        scope.setSpacing(16)
        for button in self.scopes.values():
            group.addButton(button)
            scope.addWidget(button)
        scope.addStretch(1)
        form = Abreast()
        for field, box in ((self.source, self.exact), (self.target, self.kept)):
            column = QVBoxLayout()
            column.setSpacing(6)
            for part in (_caption(self, field), field, box):
                column.addWidget(part)
            form.add_column(column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 14)
        layout.setSpacing(8)
        layout.addLayout(form)
        layout.addLayout(scope)
        layout.addSpacing(4)
        layout.addWidget(label(self, tr("Select another term here"), "caption"))
        layout.addWidget(self.sentence)
        layout.addSpacing(4)
        layout.addWidget(label(self, tr("What changes"), "caption"))
        layout.addWidget(self.summary)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)
        layout.addWidget(self.buttons)


class _Sentence(QPlainTextEdit):
    """The sentence that the term was found in, to select from."""

    def __init__(self, parent: QWidget, text: str, language: str) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setPlainText(text)
        self.setFixedHeight(_SENTENCE_PX)
        self.setAccessibleName(tr("The original, to select a term in"))
        # Chosen by mouse or by keys.
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        if is_right_to_left_language(language):
            option = QTextOption(Qt.AlignmentFlag.AlignRight)
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            self.document().setDefaultTextOption(option)


def _language(code: str) -> str:
    return language_name(code) if code else tr("any language")


def _field(parent: QWidget, accessible: str) -> QLineEdit:
    made = QLineEdit(parent)
    made.setAccessibleName(accessible)
    made.setMaxLength(MOST_CHARS)
    return made


def _turn(field: QLineEdit, language: str) -> None:
    if is_right_to_left_language(language):
        field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


def _caption(parent: QWidget, field: QLineEdit) -> QLabel:
    made = label(parent, field.accessibleName(), "caption")
    made.setBuddy(field)
    return made


def _list(parent: QWidget) -> QTableWidget:
    made = QTableWidget(0, 4, parent)
    made.setObjectName("places")
    made.setAccessibleName(tr("The sentences that change"))
    made.setHorizontalHeaderLabels([tr("Where"), tr("Original"), tr("Now"), tr("Then")])
    made.verticalHeader().hide()
    made.setShowGrid(False)
    made.setWordWrap(True)
    made.setTextElideMode(Qt.TextElideMode.ElideNone)
    made.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    made.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    made.setVerticalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
    made.setTabKeyNavigation(False)
    head, resize = made.horizontalHeader(), QHeaderView.ResizeMode
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setSectionResizeMode(0, resize.ResizeToContents)
    for column in (1, 2, 3):
        head.setSectionResizeMode(column, resize.Stretch)
    made.hide()
    return made


def _turned(text: str) -> str:
    """Return a text with its full stop on its own side, whatever the window's is."""
    return f"\u2067{text}\u2069" if is_right_to_left(text) else text


def _alignment(text: str) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft
    if is_right_to_left(text):
        side = Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignTop
