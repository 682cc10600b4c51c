"""The window's parts and where they stand; what they show is said in `showing`."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from facingpage.ui.facing_view import FacingView
from facingpage.ui.first_hints import FirstHint
from facingpage.ui.first_run import FirstRun
from facingpage.ui.halves import LOWEST_PX, Halves
from facingpage.ui.inspector import Inspector
from facingpage.ui.low_scroll import LowScroll
from facingpage.ui.notice import Notice, WarningBar
from facingpage.ui.page_list import PageList
from facingpage.ui.panels import INSPECTOR, PAGES, Panels
from facingpage.ui.rule_offer import RuleOffer
from facingpage.ui.states import State
from facingpage.ui.status import StatusLine
from facingpage.ui.theme import Tokens
from facingpage.ui.toolbar import Toolbar
from facingpage.ui.wording import tr

if TYPE_CHECKING:
    from facingpage.ui.search_panel import SearchPanel

SIDEBAR_PX: Final = 236
INSPECTOR_PX: Final = 280
_NARROWEST_PX: Final = 180
_LEAST_BAR_PX: Final = 44


class Frame(QWidget):
    """Page list, facing pages, inspector; toolbar above, status line below."""

    sample_asked = Signal()
    again_asked = Signal()
    forget_asked = Signal()
    cancel_opening_asked = Signal()

    def __init__(self, parent: QWidget, actions: Mapping[str, QAction]) -> None:
        """Make all parts over the window's actions."""
        super().__init__(parent)
        self.toolbar = Toolbar(self, actions)
        self.sidebar = PageList(self)
        self.inspector = Inspector(self)
        self.status = StatusLine(self)
        self.warning = WarningBar(self)
        self.offer = RuleOffer(self)
        self.first_run = FirstRun(self)
        self.first_hint = FirstHint(self)
        self.view = FacingView(self)
        self.view.setAccessibleName(tr("Original and translation"))
        self.empty = State(
            self,
            "page",
            (
                (tr("Open a page…"), actions["open"].trigger),
                (tr("Paste from the clipboard"), actions["paste"].trigger),
                (tr("Try the sample"), self.sample_asked.emit),
            ),
            tr("Or drop files, or a piece of a page, anywhere on this window."),
        )
        self.empty.say(
            tr("Open a saved page"),
            tr(
                "Its article appears on the left, without menus, teasers and banners;"
                " translation on the right. Everything stays on this computer."
            ),
        )
        self.opening = State(
            self, "page", ((tr("Cancel"), self.cancel_opening_asked.emit),)
        )
        self.listed = State(self, "page", ((tr("Open it"), self.again_asked.emit),))
        self.failed = State(
            self,
            "info",
            (
                (tr("Open another page…"), actions["open"].trigger),
                (tr("Try again"), self.again_asked.emit),
                (tr("Take it off the list"), self.forget_asked.emit),
            ),
        )
        self.stack = QStackedWidget(self)
        self.stack.setObjectName("stack")
        for widget in (*self._states(), self.view):
            self.stack.addWidget(widget)
        self._panels: list[SearchPanel] = []
        self._lay_out()

    def set_tokens(self, tokens: Tokens) -> None:
        """Draw every part in other colours."""
        self.view.set_tokens(tokens)
        parts = self.toolbar, self.sidebar, self.status, self.inspector.guidelines
        for part in parts:
            part.set_tokens(tokens)
        for panel in self._panels:
            panel.set_tokens(tokens)
        for state in self._states():
            state.set_tokens(tokens)

    def put_under(self, panel: "SearchPanel") -> None:
        """Have a panel under the pages, as high as the person makes it."""
        self._halves.put_under(panel)
        self._panels.append(panel)

    def _states(self) -> tuple[State, ...]:
        return self.empty, self.opening, self.listed, self.failed

    def _lay_out(self) -> None:
        centre = QWidget(self)
        centre.setObjectName("centre")
        column = _column(centre)
        column.addWidget(self.warning)
        for bar in (self.offer, self.first_run, self.first_hint):
            column.addWidget(LowScroll(centre, bar, least_px=_LEAST_BAR_PX))
        self._halves = Halves(centre, self.stack)
        column.addWidget(self._halves, 1)
        self.notice = Notice(self, over=centre)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        # It asks for room for all three at once; in a narrow window panels fold.
        splitter.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        splitter.setMinimumWidth(_NARROWEST_PX)
        for widget in (self.sidebar, centre, self.inspector):
            splitter.addWidget(widget)
            widget.setMinimumSize(_NARROWEST_PX, LOWEST_PX)
        for place, stretch in enumerate((0, 1, 0)):
            splitter.setStretchFactor(place, stretch)
        self.panels = Panels(
            splitter,
            {PAGES: self.sidebar, INSPECTOR: self.inspector},
            (SIDEBAR_PX, INSPECTOR_PX),
        )
        column = _column(self)
        column.addWidget(self.toolbar)
        column.addWidget(splitter, 1)
        column.addWidget(self.status)


def _column(widget: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout
