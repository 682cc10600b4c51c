"""From which language into which: two menus, the installed pairs first."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from facingpage.core import languages
from facingpage.ui import words
from facingpage.ui.language_names import language_name
from facingpage.ui.look import label
from facingpage.ui.models import Pairs, Way
from facingpage.ui.wording import tr

_HEIGHT_PX: Final = 32


class PairPicker(QFrame):
    """Shows the pair in use and offers others."""

    source_chosen = Signal(str)
    """The language the page shall be read as."""
    reader_chosen = Signal(str)
    """The language to translate into."""

    def __init__(self, parent: QWidget) -> None:
        """Make a picker without a page."""
        super().__init__(parent)
        self.setObjectName("pair")
        self._pairs: Pairs = {}
        self._codes = ("", "")
        self.source = self._button(tr("Language of the page"))
        self.reader = self._button(tr("Language you read"))
        self._is_short = False
        self._arrow = label(self, "→", "muted")
        self._arrow.setWordWrap(False)
        self.setFixedHeight(_HEIGHT_PX)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.source)
        layout.addWidget(self._arrow)
        layout.addWidget(self.reader)
        self.source.menu().aboutToShow.connect(self._fill_source)
        self.reader.menu().aboutToShow.connect(self._fill_reader)
        self.set_pair("", "", {})

    def set_pair(self, source: str, target: str, pairs: Pairs) -> None:
        """Show a pair of codes; empty ones are not known yet."""
        self._codes, self._pairs = (
            (languages.base(source), languages.base(target)),
            pairs,
        )
        is_known = source not in {"", languages.UNDETERMINED}
        self._names = (
            (language_name(source), self._codes[0])
            if is_known
            else (tr("Language"), "?"),
            (language_name(target), self._codes[1])
            if target
            else (tr("You read…"), "?"),
        )
        self.source.setEnabled(bool(source))
        self._show()

    def words(self) -> tuple[str, str]:
        """Return the names of both languages, however they are shown."""
        return self._names[0][0], self._names[1][0]

    def set_short(self, is_short: bool) -> None:  # noqa: FBT001  # a setter
        """Show codes for names, where there is little room."""
        if is_short != self._is_short:
            self._is_short = is_short
            self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Have the arrow go the way it is read."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._show()

    def _show(self) -> None:
        for button, names in zip((self.source, self.reader), self._names, strict=True):
            button.setText(names[self._is_short])
        self._arrow.setText("←" if self.isRightToLeft() else "→")

    def open_source(self) -> None:
        """Open the menu of languages to read the page as."""
        _open(self.source)

    def open_reader(self) -> None:
        """Open the menu of languages to translate into."""
        _open(self.reader)

    def _button(self, name: str) -> QToolButton:
        made = QToolButton(self)
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setMenu(QMenu(made))
        return made

    def _fill_source(self) -> None:
        first = sorted({source for source, _ in self._pairs}, key=language_name)
        _fill(
            self.source.menu(),
            tr("Read the page as"),
            [(code, language_name(code)) for code in first],
            self._codes[0],
            self.source_chosen.emit,
        )

    def _fill_reader(self) -> None:
        source = self._codes[0]
        ways = {
            to: way
            for (frm, to), way in self._pairs.items()
            if frm == source or (not source and not way.via)
        }
        # Those that one model translates come first: it is the better translation.
        first = sorted(ways, key=lambda to: (len(ways[to].via), language_name(to)))
        _fill(
            self.reader.menu(),
            tr("Translate into"),
            [
                (code, f"{language_name(code)}  ({_way_words(ways[code])})")
                for code in first
            ],
            self._codes[1],
            self.reader_chosen.emit,
        )


def _way_words(way: Way) -> str:
    """Return how a language is translated into: "offline, through English"."""
    between = words.through(way.via)
    return (
        tr("offline, through {between}", between=between) if between else tr("offline")
    )


def _open(button: QToolButton) -> None:
    # `showMenu` would run an event loop of its own until the menu is closed.
    menu = button.menu()
    if menu is not None:
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))


def _fill(
    menu: QMenu,
    title: str,
    first: list[tuple[str, str]],
    current: str,
    chosen: Callable[[str], None],
) -> None:
    menu.clear()
    heading = menu.addAction(title)
    heading.setEnabled(False)
    for code, name in first:
        _add(menu, code, name, current, chosen)
    menu.addSeparator()
    others = menu.addMenu(tr("Another language"))
    named = {code for code, _ in first}
    for code in sorted(languages.CODES, key=language_name):
        if code not in named:
            own = languages.own_name(code)
            words = language_name(code)
            _add(
                others,
                code,
                words if own == words else f"{words} – {own}",
                current,
                chosen,
            )


def _add(
    menu: QMenu, code: str, words: str, current: str, chosen: Callable[[str], None]
) -> QAction:
    action = menu.addAction(words)
    action.setCheckable(True)
    action.setChecked(code == current)
    action.triggered.connect(partial(_choose, chosen, code))
    return action


def _choose(chosen: Callable[[str], None], code: str, *_: object) -> None:
    chosen(code)
