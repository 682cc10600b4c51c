"""A font and a size for each script: shown as they will be, taken over at once."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from facingpage.storage.settings import ScriptFont
from facingpage.ui.dialog import Dialog
from facingpage.ui.lettering import LEAST_PERCENT, SCRIPTS, Lettering, Script
from facingpage.ui.look import label, spin
from facingpage.ui.theme import current, font
from facingpage.ui.wording import tr

_MOST_PERCENT: Final = 200
_STEP: Final = 5
_WIDTH_PX: Final = 860
_FIELD_PX: Final = 200
_LEAST_FIELD_PX: Final = 110
_SIDE_PX: Final = 20
_GAP_PX: Final = 14
_SYSTEM: Final = QFontDatabase.WritingSystem
_SYSTEMS: Final = {
    "Latn": (_SYSTEM.Latin,),
    "Cyrl": (_SYSTEM.Cyrillic,),
    "Grek": (_SYSTEM.Greek,),
    "Arab": (_SYSTEM.Arabic,),
    "Hebr": (_SYSTEM.Hebrew,),
    "Hani": (
        _SYSTEM.SimplifiedChinese,
        _SYSTEM.TraditionalChinese,
        _SYSTEM.Japanese,
        _SYSTEM.Korean,
    ),
    "Deva": (_SYSTEM.Devanagari,),
    "Thai": (_SYSTEM.Thai,),
}


class FontsDialog(Dialog):
    """A row a script. What is chosen holds for page text, on either side."""

    NAME = "fonts"

    changed = Signal(object)
    """A mapping of script ids to `ScriptFont`, whenever something is chosen."""

    def __init__(self, parent: QWidget, chosen: Mapping[str, ScriptFont]) -> None:
        """Make it with what is chosen so far."""
        super().__init__(parent)
        self.setWindowTitle(tr("Fonts of page text"))
        self.setModal(True)
        self.resize(_WIDTH_PX, 0)
        self.rows = {row.id: _Row(row, chosen.get(row.id), self) for row in SCRIPTS}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(_GAP_PX)
        self._grid.setVerticalSpacing(8)
        self._is_folded: bool | None = None
        self._place(is_folded=False)
        for row in self.rows.values():
            row.family.activated.connect(self._tell)
            row.size.valueChanged.connect(self._tell)
        told = tr(
            "Letters of each script are set in its font, also where a name or a word"
            " stands in a text of another. {key:larger} and {key:smaller} make all of"
            " it larger or smaller."
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        usual = QPushButton(tr("The program's own"), self)
        usual.setAutoDefault(False)
        usual.clicked.connect(self._reset)
        buttons.addButton(usual, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.reject)
        # To ask which fonts there are takes some 30 ms the first time.
        self._left = list(self.rows.values())
        self._filling = QTimer(self, interval=0)
        self._filling.timeout.connect(self._fill_one)
        self._filling.start()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE_PX, 18, _SIDE_PX, 14)
        layout.setSpacing(14)
        layout.addWidget(label(self, told, "muted"))
        layout.addLayout(self._grid)
        layout.addWidget(buttons)

    def fit(self) -> None:
        """Put each sample below its font where there is no room beside it."""
        self._fold()
        super().fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the samples where there is room for them now."""
        super().resizeEvent(event)
        self._fold()

    def chosen(self) -> dict[str, ScriptFont]:
        """Return what is chosen, by a script's id; the program's own are left out."""
        made = {name: row.chosen() for name, row in self.rows.items()}
        return {name: each for name, each in made.items() if each != ScriptFont()}

    def _fold(self) -> None:
        room = min(self.width(), self.room().width()) - 2 * _SIDE_PX
        columns = zip(*(row.parts() for row in self.rows.values()), strict=True)
        wide = [max(each.sizeHint().width() for each in parts) for parts in columns]
        wide[1] = _FIELD_PX
        self._place(is_folded=room < sum(wide) + 3 * _GAP_PX)

    def _place(self, *, is_folded: bool) -> None:
        if is_folded is self._is_folded:
            return
        self._is_folded = is_folded
        for number, row in enumerate(self.rows.values()):
            *parts, sample = row.parts()
            for each in (*parts, sample):
                self._grid.removeWidget(each)
            for column, part in enumerate(parts):
                self._grid.addWidget(part, 2 * number, column)
            if is_folded:
                self._grid.addWidget(sample, 2 * number + 1, 0, 1, len(parts))
            else:
                self._grid.addWidget(sample, 2 * number, len(parts))
        self._grid.setColumnMinimumWidth(1, 0 if is_folded else _FIELD_PX)
        self._grid.setColumnStretch(3, int(not is_folded))
        self._grid.setColumnStretch(0, int(is_folded))

    def _fill_one(self) -> None:
        if self._left:
            self._left.pop(0).fill()
        if not self._left:
            self._filling.stop()

    def _tell(self) -> None:
        for row in self.rows.values():
            row.show_sample()
        self.changed.emit(self.chosen())

    def _reset(self) -> None:
        for row in self.rows.values():
            row.put(ScriptFont())
        self._tell()


class _Row:
    """The widgets of one script."""

    def __init__(
        self, script: Script, chosen: ScriptFont | None, parent: QDialog
    ) -> None:
        self.script = script
        title = tr(script.title)
        self.name = label(parent, title)
        self.family = QComboBox(parent)
        self.family.setAccessibleName(tr("Font for {script}", script=title))
        self.family.setMinimumWidth(_LEAST_FIELD_PX)
        self.family.setMaximumWidth(_FIELD_PX)
        self.family.addItem(tr("The program's own"), "")
        self.size = spin(parent)
        self.size.setAccessibleName(tr("Size for {script}", script=title))
        # One step below the least stands for the usual size.
        self.size.setRange(LEAST_PERCENT - _STEP, _MOST_PERCENT)
        self.size.setSingleStep(_STEP)
        self.size.setSuffix(" %")
        self.size.setSpecialValueText(tr("Usual size"))
        self.sample = QLabel(script.sample, parent)
        self.sample.setTextFormat(Qt.TextFormat.PlainText)
        self.sample.setMinimumHeight(30)
        self.put(chosen or ScriptFont())
        self.show_sample()

    def parts(self) -> tuple[QWidget, ...]:
        """Return its widgets in order, the sample last."""
        return self.name, self.family, self.size, self.sample

    def fill(self) -> None:
        """Offer the fonts that are installed for the script."""
        own = self.family.currentData()
        for family in _families(self.script):
            if family != own:
                self.family.addItem(family, family)

    def chosen(self) -> ScriptFont:
        """Return the font and the size chosen."""
        percent = self.size.value()
        return ScriptFont(
            self.family.currentData() or "",
            0 if percent < LEAST_PERCENT else percent,
        )

    def put(self, chosen: ScriptFont) -> None:
        """Show a font and a size, without a word to anybody."""
        place = self.family.findData(chosen.family)
        if place < 0:
            # It is not installed here: it stays what it is.
            self.family.addItem(chosen.family, chosen.family)
            place = self.family.count() - 1
        self.family.setCurrentIndex(place)
        was_blocked = self.size.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self.size.setValue(chosen.percent or self.size.minimum())
        self.size.blockSignals(was_blocked)

    def show_sample(self) -> None:
        """Show the sample in the font and the size chosen."""
        chosen, tokens = self.chosen(), current()
        lettering = Lettering(fonts={self.script.id: chosen})
        families = (chosen.family, *tokens.serif) if chosen.family else tokens.serif
        size = lettering.scaled(self.script.id, tokens.text_px)
        self.sample.setFont(font(families, size))


def _families(script: Script) -> list[str]:
    found = {
        family
        for system in _SYSTEMS[script.id]
        for family in QFontDatabase.families(system)
        if not QFontDatabase.isPrivateFamily(family)
    }
    return sorted(found, key=str.casefold)
