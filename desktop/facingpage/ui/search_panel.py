"""The panel under the pages: what to look for in all of them, and where it stands."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from facingpage.core.query import MOST_CHARS
from facingpage.ui.concordance import ENTER, Concordance
from facingpage.ui.flow import FlowRow
from facingpage.ui.icons import icon
from facingpage.ui.line_places import PAD_PX, heads_margins
from facingpage.ui.look import label, prompt
from facingpage.ui.low_scroll import LowScroll
from facingpage.ui.search_filters import SearchFilters
from facingpage.ui.search_lines import SearchLines
from facingpage.ui.theme import Tokens
from facingpage.ui.wording import mark, tr, trn

_TYPED_MS: Final = 200
_NARROW_PX: Final = 560
_LOW_PX: Final = 230
_LEAST_LIST_PX: Final = 30
_LEAST_BARS_PX: Final = 38
_SIDE_PX: Final = 12
_LEAST_BOX_PX: Final = 134
_BAR_PX: Final = 12
_HINT: Final = mark(
    "Words that all must be there, “a phrase”, -not this, one OR another."
    " A word may stand in the original and the next in the translation."
)
_SWITCHES: Final = (
    ("case", mark("Aa"), mark("Capitals count")),
    ("whole", mark("ab|"), mark("Whole words only")),
    ("pattern", ".*", mark("Regular expression")),
)


class SearchPanel(QFrame):
    """A box, switches and limits above; the places below."""

    asked = Signal()
    """Something else is looked for."""
    left = Signal()
    """Escape, or the button that closes it."""
    went = Signal(int, bool)
    """A row to go to, and whether the focus goes with it."""

    def __init__(self, parent: QWidget) -> None:
        """Make it empty."""
        super().__init__(parent)
        self.setObjectName("search")
        self._is_any = False
        self.lines = SearchLines(self)
        self.list = Concordance(self, self.lines)
        self.list.went.connect(self.went)
        self.list.left.connect(self.left)
        self.box = QLineEdit(self)
        prompt(self.box, tr("Search all pages"))
        self.box.setAccessibleName(tr("Search all pages"))
        self.box.setClearButtonEnabled(True)
        self.box.setMaxLength(MOST_CHARS + 1)
        self.box.setMinimumWidth(_LEAST_BOX_PX)
        # What it has room for is what the controls beside it leave.
        policy = QSizePolicy.Policy
        self.box.setSizePolicy(policy.Ignored, policy.Fixed)
        self.box.installEventFilter(self)
        self._icon = QAction(self)
        self.box.addAction(self._icon, QLineEdit.ActionPosition.LeadingPosition)
        self._typing = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._typing.timeout.connect(self.asked)
        self.box.textChanged.connect(self._typing.start)
        self.switches = {
            name: self._switch(tr(sign), tr(words)) for name, sign, words in _SWITCHES
        }
        for switch in self.switches.values():
            switch.toggled.connect(self._typing.start)
        self.filters = SearchFilters(self)
        self.filters.changed.connect(self._typing.start)
        self.filters.hide()
        self.narrow = self._switch(tr("Narrow…"), tr("Narrow the search"))
        self.narrow.toggled.connect(self.filters.setVisible)
        self.summary = label(self, "", "small")
        self.summary.setSizePolicy(policy.Ignored, policy.Preferred)
        self.summary.setAccessibleName(tr("What was found"))
        self.close_button = QToolButton(self)
        self.close_button.setAccessibleName(tr("Close the search"))
        self.close_button.setToolTip(tr("Close the search (Esc)"))
        self.close_button.setIconSize(QSize(16, 16))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.clicked.connect(self.left)
        self.empty = label(self, tr(_HINT), "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setContentsMargins(_SIDE_PX, 0, _SIDE_PX, 0)
        self._heads = (label(self, "", "caption"), label(self, "", "caption"))
        self.under = QVBoxLayout()
        """Where more rows can stand, between the limits and the list."""
        self._lay_out()
        self.set_replacing(is_on=False)
        self.show_found(is_any=False)

    def set_replacing(self, *, is_on: bool) -> None:
        """Say over the columns what stands in them."""
        heads = (tr("Original"), tr("Translation, now and as it will read"))
        if not is_on:
            heads = (tr("Original"), tr("Translation"))
        for head, said in zip(self._heads, heads, strict=True):
            head.setText(said)

    def show_found(self, *, is_any: bool, hint: str = "") -> None:
        """Show the list, or a hint in its place."""
        self.empty.setText(hint or tr(_HINT))
        self._stack.setCurrentWidget(self.list if is_any else self.empty)
        self._is_any = is_any
        self._show_heads()

    def say(self, sentence: str, *, is_wrong: bool = False) -> None:
        """Say what was found, or what is wrong with what was asked."""
        self.summary.setText(sentence)
        self.summary.setObjectName("wrong" if is_wrong else "small")
        # Qt reads a rule by name once.
        self.summary.style().unpolish(self.summary)
        self.summary.style().polish(self.summary)
        self._show_heads()

    def ask_now(self) -> None:
        """Look for what was typed without waiting for more."""
        self._typing.stop()
        self.asked.emit()

    def is_on(self, switch: str) -> bool:
        """Return whether a switch is on."""
        return self.switches[switch].isChecked()

    def set_tokens(self, tokens: Tokens) -> None:
        """Draw everything in other colours."""
        self._icon.setIcon(icon("search", tokens))
        self.close_button.setIcon(icon("cancel", tokens))
        self.list.delegate.tokens = tokens
        self.list.viewport().update()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Take Enter, Down and Escape of the box."""
        if not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if event.type() == QEvent.Type.ShortcutOverride and key == Qt.Key.Key_Escape:
            # Else the window's own Escape would come first.
            event.accept()
            return True
        is_taken = key in {Qt.Key.Key_Escape, Qt.Key.Key_Down, *ENTER}
        if event.type() != QEvent.Type.KeyPress or not is_taken:
            return False
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in ENTER and self._typing.isActive():
            self.ask_now()
        else:
            self.enter_list()
        return True

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window's own, whatever of the panel has the keys."""
        is_key = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_key and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if is_key and event.type() == QEvent.Type.KeyPress:
            self.left.emit()
            return True
        return super().event(event)

    def show_limits(self) -> None:
        """Say how many limits there are, for when their boxes are hidden."""
        many = self.filters.count()
        said = trn("{n} limit…", "{n} limits…", many) if many else tr("Narrow…")
        self.narrow.setText(said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what was found in a line of its own where the box needs the room."""
        super().resizeEvent(event)
        self.filters.arrange(self.width() - 2 * _SIDE_PX - _BAR_PX)
        is_narrow, has_line = (
            self.width() < _NARROW_PX,
            self._top.indexOf(self.summary) < 0,
        )
        if is_narrow and not has_line:
            self._top.removeWidget(self.summary)
            self._bars.insertWidget(1, self.summary)
        elif has_line and not is_narrow:
            self._bars.removeWidget(self.summary)
            self._top.insertWidget(self._top.count() - 1, self.summary, 2)
        self._show_heads()

    def enter_list(self) -> None:
        """Give the keys to the list, at the place where it was."""
        if not self.lines.places:
            return
        if self.list.currentIndex().row() < 0:
            self.list.set_row(self.lines.step(-1, 1))
        self.list.setFocus()

    def _show_heads(self) -> None:
        """Show the heads over places; a low panel has room for those only.

        How many there are their pages say as well.
        """
        is_low = self._is_any and self.height() < _LOW_PX
        for head in self._heads:
            head.setVisible(self._is_any and not is_low)
        is_wrong = self.summary.objectName() == "wrong"
        has_line = self._top.indexOf(self.summary) < 0
        self.summary.setHidden(is_low and has_line and not is_wrong)

    def _place_heads(self) -> None:
        """Keep the heads over their columns: the scroll bar takes room of them."""
        bar = self.list.verticalScrollBar()
        wide = bar.width() if bar.maximum() else 0
        self._heads_row.setContentsMargins(heads_margins(wide))

    def _switch(self, sign: str, words: str) -> QToolButton:
        made = QToolButton(self)
        made.setText(sign)
        made.setCheckable(True)
        made.setToolTip(words)
        made.setAccessibleName(words)
        return made

    def _lay_out(self) -> None:
        top = self._top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(6)
        top.addWidget(self.box, 3, Qt.AlignmentFlag.AlignTop)
        # Where there is no room beside the box, they go on in the next line.
        controls = FlowRow(gap_px=6)
        for switch in (*self.switches.values(), self.narrow):
            controls.addWidget(switch)
        top.addLayout(controls)
        top.addWidget(self.summary, 2)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._heads_row = QHBoxLayout()
        self._heads_row.setSpacing(2 * PAD_PX)
        self._place_heads()
        self.list.verticalScrollBar().rangeChanged.connect(self._place_heads)
        for head in self._heads:
            self._heads_row.addWidget(head, 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._stack.setMinimumHeight(_LEAST_LIST_PX)
        asked = QWidget(self)
        asked.setObjectName("scrolled")
        bars = self._bars = QVBoxLayout(asked)
        bars.setContentsMargins(_SIDE_PX, 6, _SIDE_PX, 2)
        bars.setSpacing(6)
        bars.addLayout(top)
        bars.addWidget(self.filters)
        bars.addLayout(self.under)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(LowScroll(self, asked, least_px=_LEAST_BARS_PX))
        column.addLayout(self._heads_row)
        column.addWidget(self._stack, 1)
