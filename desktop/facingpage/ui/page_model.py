"""The pages of the list: those a query finds, in an order, the like ones together."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QWidget

from facingpage.core.page_query import Order, PageFacts, Query, in_order
from facingpage.ui.open_page import OpenPage
from facingpage.ui.page_line import Kin, facts_of, line_of

AnyIndex = QModelIndex | QPersistentModelIndex

LINE: Final = Qt.ItemDataRole.UserRole
"""The role of a page's `PageLine`."""


class PageModel(QAbstractListModel):
    """The session's pages, or those of them that a query finds.

    Lines are made when they are painted; what is filtered and sorted by is made when a
    page comes or changes.
    """

    def __init__(self, parent: QWidget) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.part_done: Callable[[OpenPage], float | None] = lambda _: None
        self.name_of: Callable[[str], str] = lambda label: label
        self._pages: list[OpenPage] = []
        self._shown: list[OpenPage] = []
        self._facts: dict[OpenPage, PageFacts] = {}
        self._query = Query()
        self._order: Order = "opened"
        self._groups: Mapping[OpenPage, int] = {}
        self._folded: set[int] = set()
        self._kin: dict[OpenPage, Kin] = {}

    def count(self) -> int:
        """Return how many pages there are, found or not."""
        return len(self._pages)

    def shown(self) -> Sequence[OpenPage]:
        """Return the pages as they stand in the list."""
        return self._shown

    def facts(self) -> Iterator[PageFacts]:
        """Yield what is known of each page, found or not."""
        return iter(self._facts.values())

    def is_plain(self) -> bool:
        """Return whether the list does not depend on what is known of its pages."""
        return self._query.is_empty() and self._order == "opened"

    def set_label_names(self, name_of: Callable[[str], str]) -> None:
        """Have labels found by other names: `name_of` gives the name of an id."""
        self.name_of = name_of
        for page in self._pages:
            if page.labels:
                self._facts[page] = facts_of(page, name_of)
        if not self.is_plain():
            self.arrange()

    def set_pages(self, pages: Sequence[OpenPage]) -> None:
        """Show other pages; rows of those that stay are left alone."""
        if pages == self._pages:
            return
        self._pages = list(pages)
        for page in pages:
            if page not in self._facts:
                self._facts[page] = facts_of(page, self.name_of)
        if len(self._facts) > len(pages):
            self._facts = {page: self._facts[page] for page in pages}
        self.arrange()

    def set_query(self, text: str) -> None:
        """Show only the pages that a query finds."""
        self._query = Query.read(text)
        self._reset()

    def set_order(self, order: Order) -> None:
        """Show the pages in another order."""
        if order != self._order:
            self._order = order
            self._reset()

    def set_groups(self, groups: Mapping[OpenPage, int]) -> None:
        """Have the pages of a group stand together, where its first one stands."""
        if groups != self._groups:
            self._groups = groups
            self._folded &= set(groups.values())
            self._regroup()

    def set_folded(self, page: OpenPage, *, is_folded: bool) -> bool:
        """Show only the first page of a page's group, or all; False: it has none."""
        group = self._groups.get(page)
        if group is None:
            return False
        self._folded = self._folded | {group} if is_folded else self._folded - {group}
        self._regroup()
        return True

    def is_folded(self, page: OpenPage) -> bool:
        """Return whether a page's group is folded."""
        return self._groups.get(page) in self._folded

    def group(self, page: OpenPage) -> tuple[OpenPage, ...]:
        """Return the pages nearly like a page, itself among them; () where none is."""
        group = self._groups.get(page)
        if group is None:
            return ()
        return tuple(each for each in self._pages if self._groups.get(each) == group)

    def touch(self, page: OpenPage) -> None:
        """Show a page's line anew."""
        if page not in self._facts:
            return
        self._facts[page] = facts_of(page, self.name_of)
        if (row := self.row_of(page)) >= 0:
            index = self.index(row)
            self.dataChanged.emit(index, index)

    def row_of(self, page: OpenPage | None) -> int:
        """Return the row of a page; -1 where it is not shown."""
        try:
            return self._shown.index(page) if page is not None else -1
        except ValueError:
            return -1

    def page_at(self, row: int) -> OpenPage:
        """Return the page of a row."""
        return self._shown[row]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """Return how many pages are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a page's line: its words, or itself for the delegate."""
        if not index.isValid() or role not in {Qt.ItemDataRole.DisplayRole, LINE}:
            return None
        page = self._shown[index.row()]
        line = line_of(page, self.part_done(page), self._kin.get(page))
        return line if role == LINE else line.words()

    def arrange(self) -> None:
        """Show what is found and where it stands by what is known of the pages now."""
        self._change_to(self._found())

    def _regroup(self) -> None:
        """Show the groups anew; the list stays where it is scrolled to."""
        before = self._kin
        self.arrange()
        for row, page in enumerate(self._shown):
            if before.get(page) != self._kin.get(page):
                index = self.index(row)
                self.dataChanged.emit(index, index)

    def _reset(self) -> None:
        self.beginResetModel()
        self._shown = self._found()
        self.endResetModel()

    def _found(self) -> list[OpenPage]:
        pages = self._pages
        if not self._query.is_empty():
            holds = self._query.holds
            pages = [page for page in pages if holds(self._facts[page])]
        if self._order != "opened":
            facts = [self._facts[page] for page in pages]
            pages = [pages[at] for at in in_order(facts, self._order)]
        self._kin = {}
        return self._together(pages) if self._groups else pages

    def _together(self, pages: list[OpenPage]) -> list[OpenPage]:
        """Return the pages with those of a group after its first one, or folded."""
        members: dict[int, list[OpenPage]] = {}
        for page in pages:
            if (group := self._groups.get(page)) is not None:
                members.setdefault(group, []).append(page)
        shown: list[OpenPage] = []
        for page in pages:
            group = self._groups.get(page)
            if group is None:
                shown.append(page)
                continue
            kin = members.pop(group, [])
            is_folded = group in self._folded
            shown += kin[:1] if is_folded else kin
            if len(kin) > 1:
                places = enumerate(kin)
                self._kin |= {p: Kin(at, len(kin), is_folded) for at, p in places}
        return shown

    def _change_to(self, fresh: list[OpenPage]) -> None:
        """Show other pages: what is the same at both ends stays, for the selection."""
        old = self._shown
        short = min(len(old), len(fresh))
        head = 0
        while head < short and old[head] is fresh[head]:
            head += 1
        tail = 0
        while tail < short - head and old[-1 - tail] is fresh[-1 - tail]:
            tail += 1
        if head < len(old) - tail:
            self.beginRemoveRows(QModelIndex(), head, len(old) - tail - 1)
            self._shown = old[:head] + old[len(old) - tail :]
            self.endRemoveRows()
        if head < len(fresh) - tail:
            self.beginInsertRows(QModelIndex(), head, len(fresh) - tail - 1)
            self._shown = fresh
            self.endInsertRows()
        self._shown = fresh
