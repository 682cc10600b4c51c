"""A table whose rows get their true heights late, and that keeps its place then."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QAbstractItemView, QTableView

from facingpage.ui.block_model import BlockModel
from facingpage.ui.row_heights import RowHeights

# Rounds in which a row finds its place while rows above it get their true heights.
_ROUNDS: Final = 4
# What a notice at the bottom covers; the current row ends above it.
_NOTICE_PX: Final = 64

_Index = QModelIndex | QPersistentModelIndex


class PlacedTable(QTableView):
    """Scrolls to rows, and keeps what is in view where it is."""

    _blocks: BlockModel
    _heights: RowHeights

    def scrollTo(
        self,
        index: _Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a whole row into view, true heights first: guessed ones would miss it.

        Below it stays room for a notice. Of a row higher than the view, the top shows.
        """
        if hint is not QAbstractItemView.ScrollHint.EnsureVisible:
            super().scrollTo(index, hint)
            return
        row, bar = index.row(), self.verticalScrollBar()
        if not 0 <= row < self._blocks.rowCount():
            return
        for _ in range(_ROUNDS):
            self._heights.refine_near(row, _ROUNDS, _ROUNDS)
            before = bar.value()
            bar.setValue(before + self._out_of_sight(row))
            self._heights.refine()
            # Rows above it may have pushed it down as they got their true heights.
            by = self._out_of_sight(row)
            if not by or not bar.minimum() <= bar.value() + by <= bar.maximum():
                break

    @contextmanager
    def _place_kept(self) -> Iterator[None]:
        """Keep the first row on screen where it is, whatever happens to the others."""
        rows = self._blocks.rowCount()
        row = self._heights.rows_in(0, self.viewport().height())[0] if rows else -1
        key = self._blocks.row(row).key if row >= 0 else None
        y = self.rowViewportPosition(row) if row >= 0 else 0
        yield
        if key is None or not self._blocks.rowCount():
            return
        bar = self.verticalScrollBar()
        for _ in range(_ROUNDS):
            row = self._blocks.row_with(key)
            self._heights.refine_near(row, _ROUNDS, 0)
            moved = self.rowViewportPosition(row) - y
            if not moved:
                break
            bar.setValue(bar.value() + moved)

    def _out_of_sight(self, row: int) -> int:
        """Return by how much to scroll so that all of a row is in view; 0 if it is."""
        top, tall = self.rowViewportPosition(row), self.rowHeight(row)
        high = self.viewport().height()
        over = top + tall - high + min(_NOTICE_PX, high // 4)
        return top if top < 0 else max(0, min(over, top))

    @contextmanager
    def _sight_kept(self, high: int) -> Iterator[None]:
        """Keep the current row in view if it is, when it or the view changes size.

        `high` is the view's height so far, in pixels.
        """
        row = self.currentIndex().row()
        is_row = 0 <= row < self._blocks.rowCount()
        top = self.rowViewportPosition(row) if is_row else -1
        is_seen = is_row and top >= 0 and top + self.rowHeight(row) <= high
        yield
        row = self.currentIndex().row()
        if is_seen and 0 <= row < self._blocks.rowCount():
            self._heights.refine()
            end = self.rowViewportPosition(row) + self.rowHeight(row)
            if end > self.viewport().height():
                self.scrollTo(self.currentIndex())
