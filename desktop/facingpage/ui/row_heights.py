"""Row heights: guessed for all, true for what is on screen, with the place kept."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QTableView

from facingpage.ui.block_model import BlockModel
from facingpage.ui.row_shapes import RowShapes

# Short enough between two frames; there are always some more than a screen's rows.
_GUESSED_AT_ONCE: Final = 100
_GUESSING_S: Final = 0.004
_REST_MS: Final = 40
# Of the rows out of sight, no more are set at a time than fit between two frames.
_AROUND_S: Final = 0.004
_PASSES_MAX: Final = 6


class RowHeights(QObject):
    """Sets the section sizes of a table's vertical header.

    Header signals are blocked meanwhile: a table that hears of ten thousand sizes one
    by one takes seconds. `stretched` may ask for more height than a row's shape has.
    """

    def __init__(
        self,
        view: QTableView,
        model: BlockModel,
        shapes: RowShapes,
        stretched: Callable[[int, int], int],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._shapes = shapes
        self._stretched = stretched
        self._guessed = 0
        self._is_refining = False
        self._guessing = QTimer(self)
        self._guessing.setInterval(0)
        self._guessing.timeout.connect(self._guess_more)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST_MS)
        self._resting.timeout.connect(self._refine_around)

    def start(self) -> None:
        """Guess all heights anew: the first rows at once, the others when idle."""
        self._guessed = 0
        total = self._model.rowCount()
        if total:
            some = range(0, total, max(1, total // 100))
            mean = sum(self._guess(row) for row in some) // len(some)
            self._view.verticalHeader().setDefaultSectionSize(max(mean, 1))
        self._guess_more()
        if self._guessed < total:
            self._guessing.start()

    def added(self, first: int, last: int) -> None:
        """Guess the heights of rows just put in."""
        self._guessed = max(self._guessed, 0)
        with self._unheard():
            for row in range(first, last + 1):
                self._view.verticalHeader().resizeSection(row, self._guess(row))

    def refine(self) -> None:
        """Give the rows on screen their true heights; what was in view stays put."""
        if self._is_refining or not self._model.rowCount():
            return
        self._is_refining = True
        try:
            for _ in range(_PASSES_MAX):
                first, last = self.rows_in(0, self._view.viewport().height())
                if not self._set_true(first, last, is_seen_only=True):
                    break
        finally:
            self._is_refining = False
        self._resting.start()

    def refine_rows(self, first: int, last: int) -> None:
        """Give some rows their true heights before they are shown."""
        total = self._model.rowCount()
        if total and not self._is_refining:
            self._set_true(max(first, 0), min(last, total - 1))

    def refine_near(self, row: int, above: int, below: int) -> None:
        """Give a row its true height, and so many next to it that fill a screen.

        Those that would not come into view beside it are left: a row of twenty thousand
        characters takes its time.
        """
        self.refine_rows(row, row)
        header, room = self._view.verticalHeader(), self._view.viewport().height()
        left = room - header.sectionSize(row)
        ways = (range(row - 1, row - above - 1, -1), range(row + 1, row + below + 1))
        for near in (each for way in ways for each in way):
            if not 0 <= near < self._model.rowCount():
                continue
            left -= header.sectionSize(near)
            if left < 0:
                break
            self.refine_rows(near, near)

    def rows_in(self, top: int, bottom: int) -> tuple[int, int]:
        """Return the first and last row between two heights of the viewport."""
        header, last = self._view.verticalHeader(), self._model.rowCount() - 1
        first = header.visualIndexAt(top)
        end = header.visualIndexAt(bottom)
        is_above = top < 0 or first >= 0
        first = first if first >= 0 else (0 if top < 0 or last < 0 else last)
        return (first if is_above else last), (end if end >= 0 else last)

    @contextmanager
    def keeping_place(self) -> Iterator[None]:
        """Keep the row that is first in view where it is, whatever happens above it."""
        anchor, y = self._anchor()
        yield
        self._put_back(anchor, y)

    def _guess(self, row: int) -> int:
        return self._stretched(row, self._shapes.estimate(self._model.row(row)))

    def _guess_more(self) -> None:
        total = self._model.rowCount()
        anchor, y = self._anchor()
        end = time.thread_time() + _GUESSING_S
        with self._unheard():
            resize = self._view.verticalHeader().resizeSection
            while self._guessed < total and time.thread_time() < end:
                some = range(
                    self._guessed, min(self._guessed + _GUESSED_AT_ONCE, total)
                )
                for row in some:
                    resize(row, self._guess(row))
                self._guessed = some.stop
        if anchor >= 0:
            self._put_back(anchor, y)
        if self._guessed >= total:
            self._guessing.stop()

    def _set_true(self, first: int, last: int, *, is_seen_only: bool = False) -> bool:
        """Set true heights from row to row; return whether any was another.

        With `is_seen_only` it ends at the row that reaches the bottom of the view: what
        comes after it was only guessed to be in view.
        """
        header = self._view.verticalHeader()
        bottom = self._view.viewport().height()
        top_row, bottom_row = self.rows_in(0, bottom)
        edge = self._view.rowViewportPosition(first) if first >= 0 else 0
        anchor, y = self._anchor()
        is_other = is_seen = False
        with self._unheard():
            for row in range(first, last + 1):
                tall = self._stretched(row, self._shapes.height(self._model.row(row)))
                if header.sectionSize(row) != tall:
                    header.resizeSection(row, tall)
                    is_other = True
                    is_seen = is_seen or top_row <= row <= bottom_row
                edge += tall
                if is_seen_only and edge > bottom:
                    break
        # What is out of sight, and moves nothing in sight, has nothing drawn anew.
        if is_other and (self._put_back(anchor, y) or is_seen):
            self._view.viewport().update()
        return is_other

    def _anchor(self) -> tuple[int, int]:
        """Return a row that is to stay and its place: a settled one, else the first."""
        view = self._view
        first, last = self.rows_in(0, view.viewport().height())
        for row in range(max(first, 0), last + 1):
            if self._shapes.is_exact(self._model.row(row)):
                return row, view.rowViewportPosition(row)
        return first, view.rowViewportPosition(first) if first >= 0 else 0

    def _put_back(self, anchor: int, y: int) -> bool:
        """Put a row where it was; return whether it was elsewhere."""
        view = self._view
        view.updateGeometries()
        if not 0 <= anchor < self._model.rowCount():
            return True
        moved = view.rowViewportPosition(anchor) - y
        if moved:
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() + moved)
        return bool(moved)

    def _refine_around(self) -> None:
        """Settle the screens above and below, so that scrolling finds them ready."""
        tall = self._view.viewport().height()
        first, last = self.rows_in(-tall, 2 * tall)
        end = time.perf_counter() + _AROUND_S
        for row in range(max(first, 0), last + 1):
            self.refine_rows(row, row)
            if time.perf_counter() > end:
                self._resting.start()
                return

    @contextmanager
    def _unheard(self) -> Iterator[None]:
        header = self._view.verticalHeader()
        was_blocked = header.blockSignals(True)  # noqa: FBT003  # Qt's signature
        try:
            yield
        finally:
            header.blockSignals(was_blocked)
