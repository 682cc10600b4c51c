"""The menu that sorts the page list and narrows it; it writes the query in the box."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from facingpage.core.edits.marks import MARKS
from facingpage.core.page_query import (
    OPEN,
    ORDERS,
    STATUSES,
    Order,
    PageFacts,
    Query,
    with_fact,
)
from facingpage.ui.page_words import mark_words, order_words, status_words
from facingpage.ui.plain_text import visible_text
from facingpage.ui.wording import tr

_MOST_CHOICES: Final = 25
_NAME_CHARS: Final = 40


class PageMenu(QMenu):
    """Made anew whenever it is opened: of what the pages in the list are."""

    order_chosen = Signal(str)
    """A key of `ORDERS`."""
    query_chosen = Signal(str)
    """The text to stand in the filter's box."""

    def __init__(
        self, parent: QWidget, facts: Callable[[], Iterable[PageFacts]]
    ) -> None:
        """Make it over what tells the pages' facts."""
        super().__init__(parent)
        self._facts = facts
        self._text = ""
        self._order: Order = "opened"
        self.aboutToShow.connect(self._fill)

    def set_state(self, order: Order, text: str) -> None:
        """Have it show this order and this query as chosen."""
        self._order, self._text = order, text

    def _fill(self) -> None:
        self.clear()
        orders = QActionGroup(self)
        for order in ORDERS:
            title = order_words(order)
            made = self._choice(self, title, is_on=order == self._order, of=orders)
            made.triggered.connect(lambda _, o=order: self.order_chosen.emit(o))
        self.addSeparator()
        facts = list(self._facts())
        marks = (OPEN, *MARKS)
        counts = Counter(page.mark or OPEN for page in facts)
        self._narrow(tr("Mark"), "mark", [(m, mark_words(m), counts[m]) for m in marks])
        named = Counter(page.language_name for page in facts if page.language_name)
        some = [(n, n, count) for n, count in named.most_common(_MOST_CHOICES)]
        self._narrow(tr("Language"), "lang", some)
        sites = Counter(page.site for page in facts if page.site)
        some = [(site, site, n) for site, n in sites.most_common(_MOST_CHOICES)]
        self._narrow(tr("Site"), "site", some)
        years = Counter(page.date[:4] for page in facts if page.date[:4].isdigit())
        some = [(year, year, years[year]) for year in sorted(years, reverse=True)]
        self._narrow(tr("Date"), "date", some[:_MOST_CHOICES])
        states = Counter(page.status for page in facts)
        some = [(s, status_words(s), states[s]) for s in STATUSES if states[s]]
        self._narrow(tr("Status"), "status", some)
        labels = Counter(label for page in facts for label in set(page.labels))
        some = [(name, name, n) for name, n in labels.most_common(_MOST_CHOICES)]
        self._narrow(tr("Label"), "label", some)
        self.addSeparator()
        every = QAction(tr("Show every page"), self)
        every.setEnabled(bool(self._text))
        every.triggered.connect(lambda: self.query_chosen.emit(""))
        self.addAction(every)

    def _narrow(self, title: str, name: str, some: list[tuple[str, str, int]]) -> None:
        """Add a menu of the values of a fact: as written, in words, on how many."""
        if not some:
            return
        chosen = Query.read(self._text).facts.get(name, ())
        below = self.addMenu(title)
        every = self._choice(below, tr("Any"), is_on=not chosen)
        every.triggered.connect(lambda: self._choose(name, None))
        for value, said, count in some:
            short = visible_text(said[:_NAME_CHARS]).replace("&", "&&")
            is_on = value.casefold() in chosen
            made = self._choice(below, f"{short}\t{count:,}", is_on=is_on)
            made.triggered.connect(lambda _, v=value: self._choose(name, v))

    def _choice(
        self, menu: QMenu, title: str, *, is_on: bool, of: QObject | None = None
    ) -> QAction:
        made = QAction(title, of or menu)
        made.setCheckable(True)
        made.setChecked(is_on)
        menu.addAction(made)
        return made

    def _choose(self, name: str, value: str | None) -> None:
        self.query_chosen.emit(with_fact(self._text, name, value))
