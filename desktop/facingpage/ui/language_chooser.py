"""A small window beside a block: which language it is in, and what that holds for."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHeaderView,
    QLineEdit,
    QRadioButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from facingpage.core import languages
from facingpage.ui.language_names import language_name
from facingpage.ui.look import label, prompt
from facingpage.ui.speaking import Scope
from facingpage.ui.theme import current
from facingpage.ui.wording import tr

_WIDTH_PX: Final = 380
_NOTE_PX: Final = 170
_ROW_PX: Final = 26
_ROWS: Final = 7
_GAP_PX: Final = 4
# Two lines, always: else the window would change its height under the pointer.
_HINT_PX: Final = 32
_CODE: Final = Qt.ItemDataRole.UserRole
_FAR: Final = 3
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class Likely:
    """A language to offer first, and why; None as a code: as detected."""

    code: str | None
    name: str
    note: str


@dataclass(frozen=True, slots=True)
class Reach:
    """What a language may be set for, if it `is_open`; `hint` says more, or why not."""

    scope: Scope
    words: str
    hint: str
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class Offer:
    """What to ask: a title, the languages offered first, and what they can be for."""

    title: str
    likely: tuple[Likely, ...]
    reaches: tuple[Reach, ...]
    scope: Scope = Scope.BLOCKS


class LanguageChooser(QFrame):
    """A filter over the languages, and below it what the one chosen is set for.

    Letters filter, digits choose what for, Enter sets it, Escape leaves.
    """

    chosen = Signal(object, object)
    """The code, None for as detected, and the `Scope`; the window is closed by then."""

    def __init__(self, parent: QWidget, offer: Offer) -> None:
        """Make it; `open_at` shows it."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("chooser")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(offer.title)
        self.setFixedWidth(_WIDTH_PX)
        self.filter = QLineEdit(self)
        prompt(self.filter, tr("Type a language, or choose one below"))
        self.filter.setAccessibleName(tr("Filter the languages"))
        self.filter.textChanged.connect(self._filter)
        self.filter.installEventFilter(self)
        self.list = _list(self)
        self.list.itemClicked.connect(self._choose)
        self.list.currentItemChanged.connect(self._tell)
        self._fill(offer.likely)
        self.reaches: dict[Scope, QRadioButton] = {}
        self._hint = label(self, "", "small")
        self._hint.setMinimumHeight(_HINT_PX)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(6)
        layout.addWidget(label(self, offer.title, "caption"))
        layout.addWidget(self.filter)
        layout.addWidget(self.list)
        layout.addSpacing(4)
        self._add_reaches(layout, offer.reaches)
        layout.addWidget(self._hint)
        self.reaches[offer.scope].setChecked(True)
        self._filter("")

    def open_at(self, chip: QRect, text: QRect) -> None:
        """Show it under a chip on the screen, or where it does not hide the text."""
        self.adjustSize()
        size, screen = self.size(), self.screen().availableGeometry()
        left, top = chip.left(), chip.bottom() + _GAP_PX
        if top + size.height() > screen.bottom():
            top = text.top() - _GAP_PX - size.height()
        if top < screen.top():
            left, top = text.right() + _GAP_PX, text.top()
        room_x, room_y = screen.width() - size.width(), screen.height() - size.height()
        left = max(min(left, screen.left() + room_x), screen.left())
        top = max(min(top, screen.top() + room_y), screen.top())
        self.move(QPoint(left, top))
        self.show()
        self.filter.setFocus()

    def scope(self) -> Scope:
        """Return what the language is set for as it stands."""
        return next(s for s, button in self.reaches.items() if button.isChecked())

    def offered(self) -> list[str]:
        """Return the names of the languages shown now, in order."""
        return [item.text(0) for item in self._items()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows, Enter and digits work wherever the keys go."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = event.key()
        if key in _ENTER:
            self._choose(self.list.currentItem())
        elif watched is self.filter and key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif event.text().isdecimal():
            self._reach(int(event.text()))
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _add_reaches(self, layout: QVBoxLayout, reaches: Sequence[Reach]) -> None:
        group = QButtonGroup(self)
        for number, reach in enumerate(reaches, 1):
            words = f"{number}   {reach.words}"
            button = QRadioButton(words.replace("&", "&&"), self)
            button.setAccessibleName(reach.words)
            button.setAccessibleDescription(reach.hint)
            button.setToolTip(reach.hint)
            button.setEnabled(reach.is_open)
            button.installEventFilter(self)
            button.toggled.connect(partial(self._show_hint, reach.hint))
            group.addButton(button)
            layout.addWidget(button)
            self.reaches[reach.scope] = button

    def _show_hint(self, hint: str, is_on: bool) -> None:  # noqa: FBT001  # a signal's argument
        if is_on:
            self._hint.setText(hint)

    def _fill(self, likely: Sequence[Likely]) -> None:
        muted = QColor(current().muted)
        for offered in likely:
            self._add(offered.code, offered.name, offered.note, muted)
        self._heading = QTreeWidgetItem([tr("All languages"), ""])
        self._heading.setFlags(Qt.ItemFlag.NoItemFlags)
        self._heading.setForeground(0, muted)
        self.list.addTopLevelItem(self._heading)
        for code in sorted(languages.CODES_IN_FULL, key=language_name):
            own, name = languages.own_name(code), language_name(code)
            self._add(code, name, "" if own == name else own, muted)

    def _add(self, code: str | None, name: str, note: str, muted: QColor) -> None:
        item = QTreeWidgetItem([name, note])
        item.setData(0, _CODE, code)
        item.setForeground(1, muted)
        item.setTextAlignment(
            1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        item.setSizeHint(0, QSize(0, _ROW_PX))
        self.list.addTopLevelItem(item)

    def _filter(self, text: str) -> None:
        wanted = _plain(text).split()
        self._heading.setHidden(bool(wanted))
        seen: set[str] = set()
        best: QTreeWidgetItem | None = None
        least = _FAR
        for item in self._all():
            code = item.data(0, _CODE)
            own = languages.own_name(code) if code else ""
            names = [_plain(each) for each in (item.text(0), own, code or "")]
            # What is offered first stands in the list of all again.
            is_double = bool(wanted) and code in seen
            is_wanted = all(word in " ".join(names) for word in wanted)
            item.setHidden(is_double or not is_wanted)
            if is_wanted and not is_double:
                seen.add(code)
                far = _farness(wanted, *names)
                if best is None or far < least:
                    best, least = item, far
        if best is not None:
            self.list.setCurrentItem(best)
            self.list.scrollToItem(best)

    def _tell(self, item: QTreeWidgetItem | None) -> None:
        # The list never has the focus: what moves in it is told by the filter.
        told = ", ".join(filter(None, (item.text(0), item.text(1)))) if item else ""
        self.filter.setAccessibleDescription(told)

    def _move(self, step: int) -> None:
        shown, now = self._items(), self.list.currentItem()
        if now is not None and now in shown:
            self.list.setCurrentItem(shown[(shown.index(now) + step) % len(shown)])

    def _reach(self, number: int) -> None:
        buttons = list(self.reaches.values())
        if 1 <= number <= len(buttons) and buttons[number - 1].isEnabled():
            buttons[number - 1].setChecked(True)

    def _all(self) -> list[QTreeWidgetItem]:
        found = (
            self.list.topLevelItem(n) for n in range(self.list.topLevelItemCount())
        )
        return [i for i in found if i is not None and i is not self._heading]

    def _items(self) -> list[QTreeWidgetItem]:
        return [item for item in self._all() if not item.isHidden()]

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is None or item.isHidden() or item is self._heading:
            return
        code, scope = item.data(0, _CODE), self.scope()
        self.close()
        self.chosen.emit(code, scope)


def _list(parent: QWidget) -> QTreeWidget:
    made = QTreeWidget(parent)
    made.setAccessibleName(tr("Languages"))
    made.setColumnCount(2)
    made.setHeaderHidden(True)
    made.setRootIsDecorated(False)
    made.setIndentation(0)
    made.setUniformRowHeights(True)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    # To measure own names in twenty writings would load the fonts of all of them.
    made.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
    made.header().resizeSection(1, _NOTE_PX)
    made.header().setStretchLastSection(False)
    made.setFixedHeight(_ROWS * _ROW_PX)
    return made


def _farness(wanted: Sequence[str], name: str, own: str, code: str) -> int:
    """Return how far a language is from what was typed, of those that have it at all.

    "de" is German, not Dutch, whose own name, Nederlands, has it inside.
    """
    if not wanted:
        return _FAR
    ranks = code == wanted[0], name.startswith(wanted[0]), own.startswith(wanted[0])
    return ranks.index(True) if True in ranks else _FAR


def _plain(text: str) -> str:
    """Return a text as it is typed without accents, in small letters."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
