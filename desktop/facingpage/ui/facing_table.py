"""The table under the facing pages: columns, heights, pointer, what is on screen."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QGuiApplication,
    QHelpEvent,
    QImage,
    QMouseEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from facingpage.core.page import BlockId, Page
from facingpage.core.scheme import Scheme
from facingpage.ui.arranged_table import ArrangedTable
from facingpage.ui.bar_side import put_bar
from facingpage.ui.block_delegate import BlockDelegate
from facingpage.ui.block_model import SOURCE, TARGET, BlockModel
from facingpage.ui.column_handle import ColumnHandle
from facingpage.ui.column_titles import ColumnTitles
from facingpage.ui.columns import SIDE_BY_SIDE
from facingpage.ui.edit_in_place import EditInPlace
from facingpage.ui.finder import Finder
from facingpage.ui.hint_card import HintCard
from facingpage.ui.lettering import USUAL, Lettering
from facingpage.ui.picture_store import MOST_HIGH_PX, Known
from facingpage.ui.pointing import Pointing
from facingpage.ui.row_heights import RowHeights
from facingpage.ui.row_shapes import SHAPES_MAX, RowShapes
from facingpage.ui.sentence_marks import SentenceMarks
from facingpage.ui.table_setup import set_up
from facingpage.ui.text_chooser import TextChooser
from facingpage.ui.theme import Tokens, current
from facingpage.ui.typesetter import Typesetter

_VISIBLE_MS: Final = 80
_HINT_TOP_PX: Final = 24
_HINT_SIDE_PX: Final = 12
_NARROW_HINT_PX: Final = 300
_MOVES: Final = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show})

_Index = QModelIndex | QPersistentModelIndex


class FacingTable(ArrangedTable):
    """Draws and places rows; knows where the pointer is; keeps the place."""

    current_changed = Signal(int)
    """The block the person is at; 0 for none, or for a folded line."""
    kept_asked = Signal(object, bool)
    """A tuple of block ids to keep or to drop."""
    language_asked = Signal(int)
    """The block whose language chip was clicked."""
    visible_changed = Signal(object)
    """A tuple of the kept block ids on screen, in order."""
    pictures_wanted = Signal(object, object)
    """A tuple of block ids, the nearest first, and how large their pictures may be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks = BlockModel(self)
        self._shapes = RowShapes(self._blocks, Typesetter(current()))
        self._finder = Finder(self._blocks)
        self._marks = SentenceMarks(self._blocks)
        self._chooser = TextChooser(self, self._blocks, self._shapes, self._marks)
        self._painter = BlockDelegate(
            self._blocks,
            self._shapes,
            self._finder,
            self._marks,
            self._chooser.choice,
            self,
        )
        self._pointing = Pointing(
            self,
            (self._blocks, self._shapes),
            self._painter,
            self._marks,
            self._update_row,
        )
        self._titles = ColumnTitles(self._blocks, self._shapes, self)
        # Places are counted from the left; what is mirrored is the columns' order.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._hint = HintCard(current(), self)
        self._hint.setLayoutDirection(QGuiApplication.layoutDirection())
        self._editing = EditInPlace(self, self._blocks, self._shapes)
        self._heights = RowHeights(
            self, self._blocks, self._shapes, self._editing.stretched
        )
        self._seen: tuple[BlockId, ...] = ()
        self._told = 0
        self._is_moving = False
        self._is_single = False
        self._arrangement = SIDE_BY_SIDE
        self._lettering = USUAL
        self._handle = ColumnHandle(self)
        self._seeing = self._timer(_VISIBLE_MS, self._tell_visible)
        self.setModel(self._blocks)
        self.setItemDelegate(self._painter)
        self.setHorizontalHeader(self._titles)
        set_up(self)
        self._blocks.modelReset.connect(self._on_reset)
        self._blocks.rowsInserted.connect(self._on_inserted)
        self._blocks.dataChanged.connect(self._on_data)
        self._editing.grown.connect(self._on_grown)
        self._chooser.changed.connect(self._update_row)
        self._handle.moved.connect(self._share_at)
        self._handle.released.connect(self._tell_arranged)
        self._handle.evened.connect(self.even_columns)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._on_scrolled())

    def set_tokens(self, tokens: Tokens) -> None:
        """Draw in other colours and sizes."""
        paper = self.palette()
        paper.setColor(QPalette.ColorRole.Base, tokens.color("paper"))
        self.setPalette(paper)
        self.viewport().setPalette(paper)
        with self._place_kept():
            self._shapes.set_typesetter(Typesetter(tokens, self._lettering))
            self._painter.set_tokens(tokens)
            self._titles.set_tokens(tokens)
            self._hint.set_tokens(tokens)
            self._handle.set_tokens(tokens)
            self._heights.start()
        self._fit_columns()

    def set_scheme(self, scheme: Scheme) -> None:
        """Name labels by this scheme from now on."""
        if scheme.labels == self._blocks.scheme.labels:
            return
        self._blocks.scheme = scheme
        with self._place_kept():
            self._shapes.forget_all()
            self._heights.start()
        self._settle()

    def set_lettering(self, lettering: Lettering) -> None:
        """Set page text in another size, or in other fonts; the place stays."""
        if lettering == self._lettering:
            return
        self._lettering = lettering
        with self._place_kept():
            self._shapes.set_typesetter(Typesetter(self._painter.tokens, lettering))
            self._heights.start()
        self._fit_columns()

    def set_pictures_shown(self, is_on: bool, budget_bytes: int) -> None:  # noqa: FBT001  # a setter
        """Show pictures in their rows, or only their words."""
        store = self._blocks.pictures
        store.budget_bytes = budget_bytes
        if is_on == store.is_on:
            return
        with self._place_kept():
            store.is_on = is_on
            if not is_on:
                store.clear()
            self._shapes.forget_all()
            self._heights.start()
        self._settle()

    def put_picture(
        self, page: Page, block: BlockId, known: Known, image: QImage | None
    ) -> None:
        """Show a block's picture, or why there is none; what is in view stays put."""
        review = self._blocks.review
        if review is None or review.as_saved is not page:
            return
        is_other = self._blocks.pictures.put(block, known, image)
        row = self._blocks.row_of(block)
        if not self._blocks.is_shown(block):
            return
        if is_other:
            self._shapes.forget(self._blocks.row(row))
            self._heights.refine_rows(row, row)
            self._settle()
        self._update_row(row)

    def current_block(self) -> BlockId | None:
        """Return the block the person is at; None on a folded line or with no page."""
        row = self.currentIndex().row()
        if not 0 <= row < self._blocks.rowCount() or self._blocks.row(row).is_fold:
            return None
        return self._blocks.row(row).first

    def language_places(self, block: BlockId) -> tuple[QRect, QRect]:
        """Return where a block's language and its text are shown, in the viewport."""
        return self._pointing.language_places(block)

    def target_place(self, block: BlockId) -> QRect:
        """Return where a block's translation is, on the screen."""
        return self._pointing.target_place(block)

    def source_place(self, block: BlockId) -> QRect:
        """Return where a block's original is, on the screen; alone, its translation."""
        return self._pointing.source_place(block)

    def word_at_pointer(self, block: BlockId) -> str:
        """Return the word of a block's original under the pointer; "" for none."""
        return self._pointing.word_at_pointer(block)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns into the new width."""
        # The viewport is of its new size already.
        with self._sight_kept(event.oldSize().height()):
            super().resizeEvent(event)
            self._fit_columns()

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are the window's commands."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Unfold a line, restore a block, ask for its language, or select."""
        point = event.position().toPoint()
        row = self.rowAt(point.y())
        if event.button() == Qt.MouseButton.LeftButton and row >= 0:
            if self._pointing.is_on_restore(point, row):
                block = self._blocks.row(row).first
                self.kept_asked.emit((block,), True)  # noqa: FBT003  # a signal's argument
                return
            if self._pointing.is_on_chip(point, row):
                self._set_current(row)
                self.language_asked.emit(self._blocks.row(row).first)
                return
            is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if self._blocks.row(row).is_fold and is_plain:
                self._set_current(row)
                self._toggle(row)
                return
            if self._chooser.press(event):
                return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would do."""
        if self._chooser.drag(event):
            return
        self._pointing.hover(event.position().toPoint())
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let what was chosen stand."""
        self._chooser.release()
        super().mouseReleaseEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what was said of the words under the pointer; else as the table does."""
        if event.type() in _MOVES:
            put_bar(self)
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(
                event.globalPos(), self._pointing.tip(event.pos()), self.viewport()
            )
            return True
        return super().viewportEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Show nothing as hovered."""
        self._pointing.leave()
        super().leaveEvent(event)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Mark the current row and tell its block."""
        super().currentChanged(current, previous)
        self._painter.current_row = current.row()
        for index in (previous, current):
            self._update_row(index.row())
        if not self._is_moving:
            self._chooser.check(self.current_block())
        self._tell_current()

    def _timer(self, interval_ms: int, do: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(do)
        return timer

    def _fit_columns(self) -> None:
        width = self.viewport().width()
        with self._place_kept():
            is_other = self._shapes.set_width(width, self._arranged())
            columns = self._shapes.columns
            self.setColumnHidden(TARGET, not columns.has_target)
            self.setColumnHidden(SOURCE, not columns.has_source)
            self._titles.arrange(columns)
            if is_other:
                self._heights.start()
        self._handle.put(columns.split if columns.is_both else None)
        self._editing.fit()
        self._place_hint()
        self._settle()

    def _settle(self) -> None:
        """Bring heights, editor and what is told up to date with what is on screen."""
        self._on_scrolled()
        self._painter.edited_row = self._editing.row
        self.viewport().update()

    def _on_scrolled(self) -> None:
        self._heights.refine()
        self._editing.place()
        self._painter.scrolled_px = self.verticalScrollBar().value()
        self._seeing.start()

    def _on_reset(self) -> None:
        self._shapes.forget_all()
        self._marks.forget()
        self._chooser.check(None)
        self._painter.current_row = -1
        self._painter.hovered_row = -1
        self._heights.start()

    def _on_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._heights.added(first, last)

    def _on_data(
        self, top: QModelIndex, bottom: QModelIndex, roles: Sequence[int] = ()
    ) -> None:
        if roles and Qt.ItemDataRole.DisplayRole not in roles:
            return
        self._marks.read_anew()
        self._chooser.check(self.current_block())
        rows = self._blocks.told or range(top.row(), bottom.row() + 1)
        if len(rows) >= min(self._blocks.rowCount(), SHAPES_MAX):
            self._shapes.forget_all()
        else:
            for row in rows:
                self._shapes.forget(self._blocks.row(row))

    def _on_grown(self, row: int) -> None:
        self._heights.refine_rows(row, row)

    def _set_current(self, row: int) -> None:
        """Make a row current and the only one selected."""
        if 0 <= row < self._blocks.rowCount():
            self.selectionModel().setCurrentIndex(
                self._blocks.index(row, SOURCE),
                QItemSelectionModel.SelectionFlag.ClearAndSelect
                | QItemSelectionModel.SelectionFlag.Rows,
            )
        self._painter.current_row = self.currentIndex().row()
        self._tell_current()

    def _tell_current(self) -> None:
        block = self.current_block() or 0
        if block != self._told and not self._is_moving:
            self._told = block
            self.current_changed.emit(block)

    def _toggle(self, row: int) -> None:
        """Open or fold the run a row belongs to, without moving what is above it."""
        run = self._blocks.run_at(row)
        if run is None:
            return
        is_current = self._blocks.run_at(self.currentIndex().row()) == run
        with self._place_kept():
            self._blocks.set_open(row, is_open=not run.is_open)
        if run.is_open and is_current:
            self._set_current(self._blocks.row_of(run.first))
        self._settle()

    def _update_row(self, row: int) -> None:
        if 0 <= row < self._blocks.rowCount():
            top, tall = self.rowViewportPosition(row), self.rowHeight(row)
            self.viewport().update(0, top, self.viewport().width(), tall)

    def _place_hint(self) -> None:
        if self._hint.isHidden():
            return
        columns, place = self._shapes.columns, self.viewport().geometry()
        wide = columns.target_width
        if wide < _NARROW_HINT_PX and columns.target_x > columns.source_x:
            # Beside the last column is room that only flags are in.
            wide = max(wide, place.width() - columns.target_x - _HINT_SIDE_PX)
        self._hint.fit(wide, place.height() - 2 * _hint_top(place))
        top = QPoint(columns.target_x, _hint_top(place))
        self._hint.move(place.topLeft() + top)

    def _visible_blocks(self) -> tuple[BlockId, ...]:
        if not self._blocks.rowCount():
            return ()
        first, last = self._heights.rows_in(0, self.viewport().height() - 1)
        rows = (self._blocks.row(row) for row in range(first, last + 1))
        is_kept = self._blocks.is_kept
        return tuple(r.first for r in rows if not r.is_fold and is_kept(r.first))

    def _tell_pictures(self) -> None:
        """Ask for the pictures on screen that are not there, then for those near it."""
        if not self._blocks.pictures.is_on or not self._blocks.rowCount():
            return
        tall, room = self.viewport().height(), self._shapes.picture_room(0)
        first, last = self._heights.rows_in(0, tall - 1)
        above, below = self._heights.rows_in(-tall, 2 * tall)
        near = (*range(first, last + 1), *range(last + 1, below + 1))
        scale = self.devicePixelRatioF()
        most_px = round(room * scale), round(MOST_HIGH_PX * scale)
        wanted = []
        for row in (*near, *range(first - 1, above - 1, -1)):
            what = self._blocks.row(row)
            if what.is_fold or not self._blocks.shows_picture(what.first):
                continue
            if self._blocks.pictures.lacks(what.first, most_px[0]):
                wanted.append(what.first)
        if wanted:
            self.pictures_wanted.emit(tuple(wanted), most_px)

    def _tell_visible(self) -> None:
        self._tell_pictures()
        seen = self._visible_blocks()
        if seen != self._seen:
            self._seen = seen
            self.visible_changed.emit(seen)


def _hint_top(view: QRect) -> int:
    """Return how far below the view's top a hint stands: less where all is low."""
    return min(_HINT_TOP_PX, view.height() // 16)
