"""What a search is narrowed to: columns, blocks, languages, states, labels, pages."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, cast

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from facingpage.core.progress import STATE_WORDS
from facingpage.core.scheme import Scheme
from facingpage.storage.found import COLUMNS, Column, Filters, Scope
from facingpage.ui.language_names import language_name
from facingpage.ui.look import prompt
from facingpage.ui.plain_text import visible_text
from facingpage.ui.told import told
from facingpage.ui.wording import mark, tr
from facingpage.ui.words import capitalized

_COLUMN_WORDS: Final[dict[Column, str]] = {
    "original": mark("In the original"),
    "translation": mark("In the translation"),
    "note": mark("In notes"),
    "label": mark("In labels"),
}
_KEPT: Final = ((True, mark("Article only")), (False, mark("Dropped only")))
_A_ROW: Final = 4
_BOX_PX: Final = 155
# The frame and the arrow of a box, and the gap to the next one.
_BESIDE_PX: Final = 50
_LONGEST: Final = 40


class SearchFilters(QWidget):
    """A box for each; the first entry of each is no limit."""

    changed = Signal()
    """Something else is asked for."""

    def __init__(self, parent: QWidget) -> None:
        """Make it without a limit."""
        super().__init__(parent)
        self._columns = self._box(tr("Which texts"), tr("In all texts"))
        self._kept = self._box(tr("Which blocks"), tr("Article and dropped"))
        self._language = self._box(tr("Language"), tr("Any language"))
        self._state = self._box(tr("Status"), tr("Any status"))
        self._label = self._box(tr("Label"), tr("Any label"))
        self._site = self._box(tr("Site"), tr("Any site"))
        self._since = self._day(tr("From this day on"), tr("From: 2026-01-31"))
        self._until = self._day(tr("Up to this day"), tr("To: 2026-12-31"))
        for column in COLUMNS:
            self._columns.addItem(tr(_COLUMN_WORDS[column]), column)
        for is_kept, said in _KEPT:
            self._kept.addItem(tr(said), is_kept)
        for state, said in STATE_WORDS.items():
            self._state.addItem(capitalized(told(said)), state)
        layout = self._grid = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(6)
        self._in_a_row = 0
        self.arrange(_A_ROW * _BOX_PX)

    def arrange(self, wide: int) -> None:
        """Have as many boxes in a row as such a width has room for."""
        need = max(map(_wanted_px, self._widgets()), default=_BOX_PX)
        in_a_row = max(1, min(_A_ROW, wide // max(_BOX_PX, need)))
        if in_a_row == self._in_a_row:
            return
        self._in_a_row = in_a_row
        for widget in self._widgets():
            self._grid.removeWidget(widget)
        for number, widget in enumerate(self._widgets()):
            self._grid.addWidget(widget, number // in_a_row, number % in_a_row)
        for column in range(_A_ROW):
            self._grid.setColumnStretch(column, int(column < in_a_row))

    def offer(self, scope: Scope, scheme: Scheme) -> None:
        """Have other languages, sites and labels to choose from."""
        named = ((code, language_name(code)) for code in scope.languages)
        in_order = sorted(named, key=lambda each: each[1].casefold())
        _fill(self._language, in_order)
        _fill(self._site, ((site, site) for site in scope.sites))
        _fill(self._label, ((each.id, each.name) for each in scheme.labels))

    def filters(self) -> Filters:
        """Return what is asked for. A day that is none is no limit."""
        column = self._columns.currentData()
        return Filters(
            columns=frozenset({column} if column else COLUMNS),
            languages=_chosen(self._language),
            labels=_chosen(self._label),
            states=_chosen(self._state),
            is_kept=cast("bool | None", self._kept.currentData()),
            sites=_chosen(self._site),
            since=_day_of(self._since),
            until=_day_of(self._until),
        )

    def problem(self) -> str:
        """Return a sentence where a day is none; "": all is well."""
        for box in (self._since, self._until):
            if box.text().strip() and not _day_of(box):
                return tr("“{day}” is no day: write it as 2026-01-31.", day=box.text())
        return ""

    def count(self) -> int:
        """Return how many limits there are."""
        boxes = sum(box.currentIndex() > 0 for box in self._boxes())
        return boxes + sum(bool(_day_of(each)) for each in (self._since, self._until))

    def clear(self) -> None:
        """Have no limit."""
        with QSignalBlocker(self):
            for box in self._boxes():
                box.setCurrentIndex(0)
            self._since.clear()
            self._until.clear()
        self.changed.emit()

    def _widgets(self) -> Sequence[QWidget]:
        return (*self._boxes(), self._since, self._until)

    def _boxes(self) -> Sequence[QComboBox]:
        return (
            self._columns,
            self._kept,
            self._language,
            self._state,
            self._label,
            self._site,
        )

    def _box(self, accessible: str, none: str) -> QComboBox:
        made = QComboBox(self)
        made.setAccessibleName(accessible)
        made.addItem(none, None)
        # As wide as the panel gives it: a site's name may be long.
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        made.setSizeAdjustPolicy(policy)
        made.setMinimumContentsLength(10)
        made.currentIndexChanged.connect(self.changed)
        return made

    def _day(self, accessible: str, hint: str) -> QLineEdit:
        made = QLineEdit(self)
        made.setAccessibleName(accessible)
        prompt(made, hint)
        made.setMaxLength(10)
        made.textChanged.connect(self.changed)
        return made


def _wanted_px(widget: QWidget) -> int:
    """Return how wide a box is whose hint, or first entry, is seen whole."""
    said = ""
    if isinstance(widget, QLineEdit):
        said = widget.placeholderText()
    elif isinstance(widget, QComboBox):
        said = widget.itemText(0)
    wanted = widget.fontMetrics().horizontalAdvance(said) + _BESIDE_PX
    return max(wanted, widget.minimumSizeHint().width())


def _fill(box: QComboBox, rows: Iterable[tuple[str, str]]) -> None:
    chosen = box.currentData()
    with QSignalBlocker(box):
        while box.count() > 1:
            box.removeItem(1)
        for value, said in rows:
            shown = " ".join(visible_text(said).split())
            box.addItem(shown[:_LONGEST], value)
        box.setCurrentIndex(max(box.findData(chosen), 0) if chosen else 0)


def _chosen(box: QComboBox) -> frozenset[str]:
    value = box.currentData()
    return frozenset({value}) if isinstance(value, str) else frozenset()


def _day_of(box: QLineEdit) -> str:
    text = box.text().strip()
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        return ""
