"""The pages at the left: their titles in both languages, and a filter over them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from facingpage.core.page_query import ORDERS, Order
from facingpage.ui.icons import icon
from facingpage.ui.look import label, prompt
from facingpage.ui.open_page import OpenPage
from facingpage.ui.page_delegate import PageDelegate
from facingpage.ui.page_menu import PageMenu
from facingpage.ui.page_model import PageModel
from facingpage.ui.page_view import PageView
from facingpage.ui.theme import Tokens
from facingpage.ui.wording import tr

# From here on all rows are of one height: to measure 30,000 titles takes seconds.
_MANY: Final = 200
# Pages that come by the hundred are put in their order some at a time.
_ARRANGE_MS: Final = 300


class PageList(QFrame):
    """The sidebar: a filter box over the list of pages."""

    chosen = Signal(object)
    """OpenPage that was chosen."""
    order_chosen = Signal(str)
    """A key of `ORDERS`, which the list is in now."""

    def __init__(self, parent: QWidget) -> None:
        """Make an empty sidebar."""
        super().__init__(parent)
        self.setObjectName("sidebar")
        self._model = PageModel(self)
        self.filter = QLineEdit(self)
        prompt(self.filter, tr("Filter pages"))
        self.filter.setAccessibleName(tr("Filter pages"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._set_query)
        self.menu = PageMenu(self, self._model.facts)
        self.menu.order_chosen.connect(self._choose_order)
        self.menu.query_chosen.connect(self.filter.setText)
        self.more = QToolButton(self)
        self.more.setAccessibleName(tr("Sort and filter the pages"))
        self.more.setToolTip(tr("Sort and filter the pages"))
        self.more.setIconSize(QSize(18, 18))
        self.more.setMenu(self.menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._order: Order = "opened"
        self._delegate = PageDelegate(self)
        self.view = PageView(self, self._model, self._delegate)
        self.view.setAccessibleName(tr("Pages"))
        self._title = label(self, tr("PAGES"), "caption")
        self._none = label(self, "", "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 14, 0, 8)
        layout.setSpacing(8)
        for widgets in ((self._title,), (self.filter, self.more), (self._none,)):
            row = QHBoxLayout()
            row.setContentsMargins(20 if len(widgets) == 1 else 12, 0, 12, 0)
            row.setSpacing(4)
            for widget in widgets:
                row.addWidget(widget)
            layout.addLayout(row)
        layout.addWidget(self.view, 1)
        self._none.hide()
        self.view.selectionModel().currentChanged.connect(self._choose)
        self._is_ours = False
        self._current: OpenPage | None = None
        self._touched: dict[OpenPage, None] = {}
        self._touching = QTimer(self, singleShot=True, interval=0)
        self._touching.timeout.connect(self._touch_now)
        self._arranging = QTimer(self, singleShot=True, interval=_ARRANGE_MS)
        self._arranging.timeout.connect(self._arrange)
        self.set_tokens(self._delegate.tokens)

    def set_part_done(self, part_done: Callable[[OpenPage], float | None]) -> None:
        """Have it say which part of a page is translated: 0.0 to 1.0, or None."""
        self._model.part_done = part_done

    def set_label_names(self, name_of: Callable[[str], str]) -> None:
        """Have labels found by their names: `name_of` gives the name of an id."""
        self._change(lambda: self._model.set_label_names(name_of))

    def set_pages(self, pages: Sequence[OpenPage], current: OpenPage | None) -> None:
        """Show these pages and mark the current one."""
        self._is_ours = True
        self._current = current
        self.view.set_uniform(is_uniform=len(pages) > _MANY)
        self._model.set_pages(pages)
        for widget in (self.filter, self.more):
            widget.setVisible(len(pages) > 1)
        self._mark()
        self._is_ours = False
        self._tell_none()

    def touch(self, page: OpenPage) -> None:
        """Show one page's line anew, when the page itself was shown.

        The first Chinese title loads a font, and so does the page: one at a time.
        """
        self._touched[page] = None
        self._touching.start()

    def _touch_now(self) -> None:
        touched, self._touched = self._touched, {}
        for page in touched:
            self._model.touch(page)
        if touched and not self._model.is_plain() and not self._arranging.isActive():
            self._arranging.start()

    def set_tokens(self, tokens: Tokens) -> None:
        """Paint in other colours."""
        self._delegate.tokens = tokens
        self.more.setIcon(icon("filter", tokens))
        self.view.viewport().update()

    def shown(self) -> Sequence[OpenPage]:
        """Return the pages as they stand in the list, from the top."""
        return self._model.shown()

    def set_order(self, order: str) -> None:
        """Have the list in an order, a key of `ORDERS`; any other is as opened."""
        known: Order = next((key for key in ORDERS if key == order), "opened")
        self._order = known
        self._change(lambda: self._model.set_order(known))

    def set_groups(self, groups: Mapping[OpenPage, int]) -> None:
        """Have the pages of a group stand together."""
        self._change(lambda: self._model.set_groups(groups))

    def group(self, page: OpenPage) -> tuple[OpenPage, ...]:
        """Return the pages nearly like a page, itself among them; () where none is."""
        return self._model.group(page)

    def toggle_fold(self, page: OpenPage) -> bool:
        """Fold the pages like a page under the first, or show all; False: no such."""
        is_folded = not self._model.is_folded(page)
        found = False

        def fold() -> None:
            nonlocal found
            found = self._model.set_folded(page, is_folded=is_folded)

        self._change(fold)
        return found

    def _choose_order(self, order: str) -> None:
        self.set_order(order)
        self.order_chosen.emit(order)

    def _set_query(self, text: str) -> None:
        self._change(lambda: self._model.set_query(text))

    def _arrange(self) -> None:
        self._change(self._model.arrange)

    def _change(self, change: Callable[[], None]) -> None:
        # Where the current page is filtered out no other one is to be opened.
        self._is_ours = True
        touched, self._touched = self._touched, {}
        for page in touched:
            self._model.touch(page)
        change()
        self.menu.set_state(self._order, self.filter.text())
        self._mark()
        self._is_ours = False
        self._tell_none()

    def _mark(self) -> None:
        row = self._model.row_of(self._current)
        index = self._model.index(row)
        if row >= 0 and index != self.view.currentIndex():
            how = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().setCurrentIndex(index, how)

    def _choose(self, index: QModelIndex) -> None:
        if not self._is_ours and index.isValid():
            self.chosen.emit(self._model.page_at(index.row()))

    def _tell_none(self) -> None:
        is_filtered = self._model.rowCount() == 0 and self._model.count() > 0
        self._none.setText(tr("No page matches the filter.") if is_filtered else "")
        self._none.setVisible(is_filtered)
        shown, count = self._model.rowCount(), self._model.count()
        some = f"{count:,}"
        if shown != count:
            some = tr("{place} of {all}", place=f"{shown:,}", all=some)
        self._title.setText(tr("PAGES  {some}", some=some) if count else tr("PAGES"))
