"""The models as rows: what each is, and in which state."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from facingpage.core.models import ORIGIN_WORDS, Checked
from facingpage.ui import models, theme, words
from facingpage.ui.models import Row
from facingpage.ui.plain_text import visible_text
from facingpage.ui.told import told
from facingpage.ui.wording import mark, tr

_ROW_PX: Final = 30
_SIZE, _STATE = 3, 4
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LOOKING: Final = mark("being checked")
_WAITING: Final = mark("waiting for its check")


class ModelList(QTreeWidget):
    """A model a row; several may be selected. States are kept while rows come anew."""

    def __init__(self, parent: QWidget) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self._states: dict[Path, tuple[str, str]] = {}
        self.setObjectName("models")
        self.setAccessibleName(tr("Translation models"))
        self.setHeaderLabels(
            [tr("Languages"), tr("Model"), tr("From"), tr("Size"), tr("State")]
        )
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        resize = QHeaderView.ResizeMode
        for column in range(_STATE):
            self.header().setSectionResizeMode(column, resize.ResizeToContents)
        self.header().setStretchLastSection(True)
        self.headerItem().setTextAlignment(_SIZE, _RIGHT)

    def fill(self, rows: Sequence[Row]) -> list[Row]:
        """Show these rows; return those of which no state is known yet."""
        chosen = self.current_row()
        before = chosen.model.path if chosen else None
        self.rows = tuple(rows)
        self.clear()
        unknown = []
        for row in rows:
            item = QTreeWidgetItem(_cells(row))
            item.setSizeHint(_STATE, QSize(0, _ROW_PX))
            item.setTextAlignment(_SIZE, _RIGHT)
            self.addTopLevelItem(item)
            state = self._states.get(row.model.path)
            self.set_state(row, *(state or (tr(_LOOKING), "muted")))
            if state is None:
                unknown.append(row)
        places = [row.model.path for row in rows]
        number = places.index(before) if before in places else 0
        self.setCurrentIndex(self.model().index(number, 0))
        return unknown

    def set_state(self, row: Row, state: str, hue: str) -> None:
        """Show what is known of a row's model."""
        self._states[row.model.path] = state, hue
        for number, each in enumerate(self.rows):
            item = self.topLevelItem(number)
            if each.model.path == row.model.path and item is not None:
                item.setText(_STATE, visible_text(state))
                item.setForeground(_STATE, theme.current().color(hue))

    def is_settled(self) -> bool:
        """Return whether no model's files are still being looked through."""
        return all(state != tr(_LOOKING) for state, _ in self._states.values())

    def set_whole(self, row: Row, state: str) -> None:
        """Show that a model's files are whole, if nothing else came up meanwhile."""
        if self._states.get(row.model.path, ("", ""))[0] != tr(_LOOKING):
            return
        if row.model.doubt:
            self.set_state(
                row,
                tr(
                    "{state}, but doubtful: {doubt}", state=state, doubt=row.model.doubt
                ),
                "flag",
            )
        else:
            self.set_state(row, state, "muted")

    def set_checked(self, row: Row, checked: Checked) -> None:
        """Show how a model's travel check went."""
        trial = checked.trial
        if trial is None:
            self.set_state(row, checked.problem, "flag")
        elif trial.doubt:
            self.set_state(row, tr("not ready: {doubt}", doubt=trial.doubt), "flag")
        else:
            took = tr("{words_per_s} words/s", words_per_s=f"{trial.words_per_s:,.0f}")
            if trial.peak_bytes:
                took += f", {words.size(trial.peak_bytes)}"
            self.set_state(row, tr("ready to travel: {took}", took=took), "kept")

    def wait_for_checks(self) -> None:
        """Show that every model waits for its travel check."""
        for row in self.rows:
            self.set_state(row, tr(_WAITING), "muted")

    def end_checks(self) -> None:
        """Show of what still waits for its check that there will be none."""
        for row in self.rows:
            # What was imported anew has no state until it has been looked at.
            if self._states.get(row.model.path, ("", ""))[0] == tr(_WAITING):
                self.set_state(row, tr("not checked"), "muted")

    def forget(self, names: Iterable[str]) -> None:
        """Forget what was known of models that other files now stand for."""
        gone = set(names)
        kept = {p: s for p, s in self._states.items() if p.name not in gone}
        self._states = kept

    def chosen_rows(self) -> list[Row]:
        """Return the rows that are selected, in order."""
        chosen = {index.row() for index in self.selectedIndexes()}
        return [row for number, row in enumerate(self.rows) if number in chosen]

    def current_row(self) -> Row | None:
        """Return the one row that is selected; None for none or several."""
        chosen = self.chosen_rows()
        return chosen[0] if len(chosen) == 1 else None

    def detail(self, row: Row) -> str:
        """Return what the columns have no room for."""
        model = row.model
        used = tr(
            "Not used: the {engine_word} model is",
            engine_word=models.engine_word(row.used),
        )
        facts = (
            used if row.used else tr("Used"),
            tr("Licence: {it}", it=model.licence or tr("not told")),
            tr("Quality: {it}", it=model.quality or tr("not told")),
            model.name,
            tr("sha256 {it}…", it=model.digest[:16]) if model.digest else "",
        )
        lines = [visible_text(" · ".join(filter(None, facts)))]
        state, hue = self._states.get(model.path, ("", ""))
        if hue == "flag":
            lines.append(visible_text(state))
        return "\n".join(lines)


def _cells(row: Row) -> list[str]:
    model = row.model
    return [
        models.pair_words(model.pair.source, model.pair.target),
        visible_text(f"{models.engine_word(model.engine)} {model.version}".strip()),
        told(ORIGIN_WORDS[model.origin]),
        words.size(row.size_bytes),
        "",
    ]
