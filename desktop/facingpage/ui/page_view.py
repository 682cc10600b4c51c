"""The rows of the page list."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from facingpage.ui.page_delegate import PageDelegate
from facingpage.ui.page_model import PageModel


class PageView(QTableView):
    """The rows. A list view lays out all of 30,000 rows when one of them changes."""

    def __init__(
        self, parent: QWidget, model: PageModel, delegate: PageDelegate
    ) -> None:
        """Make it over the pages and what paints them."""
        super().__init__(parent)
        self._delegate = delegate
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().hide()
        self._fit_all()
        model.rowsInserted.connect(lambda _, first, last: self._fit(first, last))
        model.dataChanged.connect(lambda one, last: self._fit(one.row(), last.row()))
        model.modelReset.connect(self._fit_all)

    def set_uniform(self, *, is_uniform: bool) -> None:
        """Have all rows of one height, or each as high as its title needs."""
        if is_uniform is not self._delegate.is_uniform:
            self._delegate.is_uniform = is_uniform
            self._fit_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew: narrower, a title may need another line."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_all()

    def _fit_all(self) -> None:
        if self._delegate.is_uniform:
            height = self._delegate.uniform_height()
            header = self.verticalHeader()
            header.setMinimumSectionSize(height)
            header.setDefaultSectionSize(height)
        else:
            self.verticalHeader().setMinimumSectionSize(0)
            self._fit(0, self.model().rowCount() - 1)

    def _fit(self, first: int, last: int) -> None:
        if self._delegate.is_uniform:
            return
        for row in range(first, last + 1):
            self.setRowHeight(row, self.sizeHintForIndex(self._at(row)).height())

    def _at(self, row: int) -> QModelIndex:
        return self.model().index(row, 0)
