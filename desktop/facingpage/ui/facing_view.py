"""The facing pages: original and translation side by side, row for row."""

from collections.abc import Callable, Collection, Sequence
from typing import Final, Literal

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QWidget,
)

from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.ui.block_delegate import BlockDelegate
from facingpage.ui.block_model import SOURCE, TARGET, BlockModel
from facingpage.ui.column_titles import ColumnTitles
from facingpage.ui.edit_in_place import EditInPlace
from facingpage.ui.finder import Finder, Match
from facingpage.ui.hint_card import HintCard
from facingpage.ui.row_heights import RowHeights
from facingpage.ui.row_shapes import RowShapes
from facingpage.ui.theme import Tokens, current
from facingpage.ui.typesetter import Typesetter

_VISIBLE_MS: Final = 80
_FOLD_AT_ONCE: Final = 150
_HINT_TOP_PX: Final = 24
_MATCH_ROOM_PX: Final = 24
# Rounds in which a row finds its place when rows above it get their true heights.
_PLACED_AFTER: Final = 4
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_NO_KEYS: Final = Qt.KeyboardModifier.NoModifier


class FacingView(QTableView):
    """Shows a review as facing rows; sends what the person asks for; holds no rules."""

    current_changed = Signal(int)
    """The block the person is at; 0 for none, or for a folded line."""
    kept_asked = Signal(object, bool)
    """A tuple of block ids to keep or to drop."""
    target_committed = Signal(int, str)
    """A block id and the translation typed for it."""
    editing_changed = Signal(bool)
    """The editor opened or closed: single keys are off meanwhile."""
    draft_typed = Signal(int, str)
    """A block id and its text so far, half a second after the last key."""
    visible_changed = Signal(object)
    """A tuple of the kept block ids on screen, in order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks = BlockModel(self)
        self._shapes = RowShapes(self._blocks, Typesetter(current()))
        self._finder = Finder(self._blocks)
        self._painter = BlockDelegate(self._blocks, self._shapes, self._finder, self)
        self._hint = HintCard(current(), self)
        self._editing = EditInPlace(self, self._blocks, self._shapes)
        self._heights = RowHeights(
            self, self._blocks, self._shapes, self._editing.stretched
        )
        self._seen: tuple[BlockId, ...] = ()
        self._told = 0
        self._is_single = False
        self._set_up_table()
        self._seeing = self._timer(_VISIBLE_MS, self._tell_visible)
        self._folding = self._timer(0, self._fold_more)
        self._blocks.modelReset.connect(self._on_reset)
        self._blocks.rowsInserted.connect(self._on_inserted)
        self._blocks.rowsRemoved.connect(lambda *_: self._settle())
        self._blocks.dataChanged.connect(self._on_data)
        self._editing.committed.connect(self.target_committed)
        self._editing.typed.connect(self.draft_typed)
        self._editing.grown.connect(self._on_grown)
        self._editing.opened.connect(self._on_editing)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._on_scrolled())
        self.set_tokens(current())

    @property
    def is_single(self) -> bool:
        """Whether only the original is shown, in one column."""
        return self._is_single

    def set_single(self, is_single: bool) -> None:  # noqa: FBT001  # a setter
        """Show only the original, in one column, or both again."""
        self.commit_edit()
        self._is_single = is_single
        self._fit_columns()

    def set_review(self, review: Review | None) -> None:
        """Show another page from its top; an open editor is left without a change.

        Ask `commit_edit` first: block ids belong to the page that is shown.
        """
        self.leave_edit()
        self._finder.forget_all()
        self._blocks.set_review(review)
        self.scrollToTop()
        kept = review.kept_blocks() if review else ()
        first = self._blocks.row_of(kept[0].id) if kept else 0
        self._set_current(first)
        self.scrollToTop()
        self._settle()

    def update_review(self, review: Review, changed: Collection[BlockId]) -> None:
        """Show the same page after a change; place and selection stay."""
        at, was_retargeted = self.current_block(), False
        shown = self._blocks.review
        if shown is not None:
            was_retargeted = shown.target_language != review.target_language
        if was_retargeted:
            self._finder.forget_all()
        for block in changed:
            self._finder.forget(block)
        self._blocks.update(review, changed)
        if at is not None:
            self._keep_current(at)
        self._settle()
        self._folding.start()

    def show_hint(
        self,
        title: str,
        sentence: str,
        actions: Sequence[tuple[str, Callable[[], None]]],
    ) -> None:
        """Say in the right column why there is no translation and what to do."""
        self.leave_edit()
        self._blocks.set_has_targets(False)  # a setter
        self._hint.say(title, sentence, actions)
        self._place_hint()

    def hide_hint(self) -> None:
        """Give the right column back to the translation."""
        self._hint.hide()
        self._blocks.set_has_targets(True)  # a setter

    def set_busy_blocks(self, blocks: Collection[BlockId]) -> None:
        """Show these blocks as waiting for their translation, and no others."""
        self._blocks.set_busy(blocks)

    def current_block(self) -> BlockId | None:
        """Return the block the person is at; None on a folded line or with no page."""
        row = self.currentIndex().row()
        if not 0 <= row < self._blocks.rowCount() or self._blocks.row(row).is_fold:
            return None
        return self._blocks.row(row).first

    def selected_blocks(self) -> tuple[BlockId, ...]:
        """Return the selected blocks in page order, a folded line's included."""
        found: set[BlockId] = set()
        for index in self.selectionModel().selectedRows():
            row = self._blocks.row(index.row())
            if not (row.is_fold and row.is_open):
                found.update(row.blocks())
        return tuple(sorted(found))

    def go_to(self, block: BlockId) -> None:
        """Make a block current and visible; its run unfolds if it is dropped."""
        row = self._blocks.row_of(block)
        if row < 0:
            return
        if not self._blocks.is_shown(block):
            self._blocks.set_open(row, is_open=True)
            row = self._blocks.row_of(block)
        self._set_current(row)
        self.scrollTo(self._blocks.index(row, SOURCE))

    def go_next(self) -> None:
        """Make the next block shown current."""
        self._go_by(1)

    def go_previous(self) -> None:
        """Make the block shown before current."""
        self._go_by(-1)

    def edit_current(self) -> None:
        """Open the editor over the current block's translation, if it is kept."""
        block = self.current_block()
        if block is None or not self._blocks.has_targets or self._is_single:
            return
        row = self._blocks.row_of(block)
        self._heights.refine_rows(row, row)
        self._editing.start(block)
        if self.is_editing():
            self.scrollTo(self._blocks.index(row, TARGET))
            self._settle()

    def commit_edit(self) -> None:
        """Send what was typed, if it differs, and close the editor."""
        self._editing.commit()

    def leave_edit(self) -> None:
        """Close the editor without a change."""
        self._editing.leave()

    def is_editing(self) -> bool:
        """Return whether the editor is open."""
        return self._editing.block is not None

    def toggle_fold(self) -> None:
        """Open or fold the run of dropped blocks at or next to the current row."""
        row = self.currentIndex().row()
        for near in (row, row + 1, row - 1):
            run = self._blocks.run_at(near)
            if run is not None:
                self._toggle(near)
                return

    def set_peeled(self, peeled: bool) -> None:  # noqa: FBT001  # the contract's name
        """Show every run of dropped blocks open, or as they were before."""
        at = self.current_block()
        top = self._top_block()
        y = self.rowViewportPosition(self._blocks.row_of(top)) if top else 0
        self._blocks.set_peeled(is_peeled=peeled)
        if at is not None:
            self._set_current(self._blocks.row_of(at))
        bar = self.verticalScrollBar()
        for _ in range(_PLACED_AFTER if top else 0):
            row = self._blocks.row_of(top or BlockId(1))
            self._heights.refine_rows(row - _PLACED_AFTER, row)
            bar.setValue(bar.value() + self.rowViewportPosition(row) - y)
        self._settle()

    def find(self, text: str) -> int:  # type: ignore[override]  # QWidget.find looks up window ids, which nobody does on a view
        """Highlight a text in both columns, whatever its case; return its count.

        The first match from the current block on becomes current if its row is shown.
        """
        count = self._finder.look_for(text)
        if count and self._finder.current is None:
            match = self._finder.first_shown(self.current_block() or BlockId(1))
            if match is not None:
                self._show_match(match)
        self.viewport().update()
        return count

    def find_next(self, forward: bool = True) -> None:  # noqa: FBT001, FBT002  # the contract's name
        """Step to the next match, or the one before; a folded one is unfolded."""
        start = self.current_block() or BlockId(1)
        match = self._finder.step(start, is_forward=forward)
        if match is not None:
            self._show_match(match)

    def find_place(self) -> int:
        """Return which match is the current one, from 1; 0 for none."""
        return self._finder.place()

    def copy_text(self, what: Literal["row", "source", "target"]) -> str:
        """Return the selected rows' text: one column, or both with a tab between."""
        review = self._blocks.review
        lines = []
        for block in self.selected_blocks() if review else ():
            source = self._blocks.block(block).text
            target = (review and review.target(block)) or ""
            texts = {"row": f"{source}\t{target}", "source": source, "target": target}
            lines.append(texts[what])
        return "\n".join(lines)

    def set_tokens(self, tokens: Tokens) -> None:
        """Draw in other colours and sizes."""
        self._tokens = tokens
        paper = self.palette()
        paper.setColor(QPalette.ColorRole.Base, tokens.color("paper"))
        self.setPalette(paper)
        self.viewport().setPalette(paper)
        self._shapes.set_typesetter(Typesetter(tokens))
        self._painter.set_tokens(tokens)
        self._titles.set_tokens(tokens)
        self._hint.set_tokens(tokens)
        self._heights.start()
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns into the new width."""
        super().resizeEvent(event)
        self._fit_columns()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into view, true heights first: guessed ones would miss it."""
        self._heights.refine_rows(index.row() - 2, index.row() + 2)
        super().scrollTo(index, hint)
        self._heights.refine()
        super().scrollTo(index, hint)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are the window's commands."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit or unfold on Enter, copy; letters and Space go on to the window."""
        row = self.currentIndex().row()
        is_fold = 0 <= row < self._blocks.rowCount() and self._blocks.row(row).is_fold
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copy_text("row"))
        elif event.key() in _ENTER and event.modifiers() in {
            _NO_KEYS,
            Qt.KeyboardModifier.KeypadModifier,
        }:
            if is_fold:
                self._toggle(row)
            else:
                self.edit_current()
        elif event.key() == Qt.Key.Key_F2:
            self.edit_current()
        elif event.text().isprintable() and event.text() and not is_command(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Unfold a line, restore a block, or select."""
        point = event.position().toPoint()
        row = self.rowAt(point.y())
        if event.button() == Qt.MouseButton.LeftButton and row >= 0:
            if self._is_on_restore(point, row):
                block = self._blocks.row(row).first
                self.kept_asked.emit((block,), True)  # noqa: FBT003  # a signal's argument
                return
            if self._blocks.row(row).is_fold and event.modifiers() == _NO_KEYS:
                self._set_current(row)
                self._toggle(row)
                return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit a translation; a quick second click on a line or button is a click."""
        point = event.position().toPoint()
        row = self.rowAt(point.y())
        is_left = event.button() == Qt.MouseButton.LeftButton
        is_text = row >= 0 and is_left and not self._blocks.row(row).is_fold
        is_target = is_text and self.columnAt(point.x()) == TARGET
        if is_target and not self._is_on_restore(point, row):
            self.edit_current()
        else:
            self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would do."""
        point = event.position().toPoint()
        self._hover(self.rowAt(point.y()), point)
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Show nothing as hovered."""
        self._hover(-1, QPoint(-1, -1))
        super().leaveEvent(event)

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Mark the current row and tell its block."""
        super().currentChanged(current, previous)
        self._painter.current_row = current.row()
        for index in (previous, current):
            self._update_row(index.row())
        block = self.current_block() or 0
        if block != self._told:
            self._told = block
            self.current_changed.emit(block)

    def _set_up_table(self) -> None:
        self.setModel(self._blocks)
        self.setItemDelegate(self._painter)
        self._titles = ColumnTitles(self._blocks, self._shapes, self)
        self.setHorizontalHeader(self._titles)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAutoScroll(False)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName("Original and translation")

    def _timer(self, interval_ms: int, do: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(do)
        return timer

    def _fit_columns(self) -> None:
        width = self.viewport().width()
        is_other = self._shapes.set_width(width, is_single=self._is_single)
        columns = self._shapes.columns
        self._titles.resizeSection(SOURCE, columns.split)
        self._titles.resizeSection(TARGET, max(width - columns.split, 1))
        self.setColumnHidden(TARGET, self._is_single)
        if is_other:
            self._heights.start()
        self._place_hint()
        self._settle()

    def _settle(self) -> None:
        """Bring heights, editor and what is told up to date with what is on screen."""
        self._heights.refine()
        self._editing.place()
        self._painter.edited_row = self._editing.row
        self._painter.scrolled_px = self.verticalScrollBar().value()
        self._seeing.start()
        self.viewport().update()

    def _on_scrolled(self) -> None:
        self._painter.scrolled_px = self.verticalScrollBar().value()
        self._heights.refine()
        self._editing.place()
        self._seeing.start()

    def _on_reset(self) -> None:
        self._shapes.forget_all()
        self._painter.current_row = -1
        self._painter.hovered_row = -1
        self._heights.start()
        self._folding.start()

    def _on_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._heights.added(first, last)
        self._settle()

    def _on_data(self, top: QModelIndex, bottom: QModelIndex) -> None:
        if bottom.row() - top.row() + 1 >= self._blocks.rowCount():
            self._shapes.forget_all()
            self._heights.start()
        else:
            for row in range(top.row(), bottom.row() + 1):
                self._shapes.forget(self._blocks.row(row))
        self._settle()

    def _keep_current(self, block: BlockId) -> None:
        """Stay at a block; where it is folded now, go on to the next of the article."""
        row = self._blocks.row_of(block)
        if self._blocks.row(row).is_fold:
            ahead = range(row + 1, self._blocks.rowCount())
            behind = range(row - 1, -1, -1)
            for near in (*ahead[:1], *behind[:1]):
                if not self._blocks.row(near).is_fold:
                    row = near
                    break
        if row != self.currentIndex().row():
            self._set_current(row)
        self._painter.current_row = self.currentIndex().row()

    def _set_current(self, row: int) -> None:
        if 0 <= row < self._blocks.rowCount():
            self.selectionModel().setCurrentIndex(
                self._blocks.index(row, SOURCE),
                QItemSelectionModel.SelectionFlag.ClearAndSelect
                | QItemSelectionModel.SelectionFlag.Rows,
            )
        elif self._told:
            self._told = 0
            self.current_changed.emit(0)

    def _go_by(self, step: int) -> None:
        row = self.currentIndex().row() + step
        while 0 <= row < self._blocks.rowCount():
            if not self._blocks.row(row).is_fold:
                self._set_current(row)
                self.scrollTo(self._blocks.index(row, SOURCE))
                return
            row += step

    def _toggle(self, row: int) -> None:
        run = self._blocks.run_at(row)
        if run is None:
            return
        line = self._blocks.row_of(run.first) - (1 if run.is_open else 0)
        with self._heights.keeping_place():
            self._blocks.set_open(row, is_open=not run.is_open)
        if run.is_open:
            self._set_current(line)
        self._settle()

    def _show_match(self, match: Match) -> None:
        self._finder.current = match
        self.go_to(match.block)
        line = self._match_line(match)
        if line is not None:
            bar = self.verticalScrollBar()
            over = line[1] + _MATCH_ROOM_PX - self.viewport().height()
            if line[0] < 0 or over > 0:
                by = over if over > 0 else line[0] - _MATCH_ROOM_PX
                bar.setValue(bar.value() + round(by))
        self.viewport().update()

    def _match_line(self, match: Match) -> tuple[float, float] | None:
        """Return top and bottom, in the viewport, of the line a match begins in."""
        row = self._blocks.row_of(match.block)
        shape = self._shapes.shape(self._blocks.row(row))
        is_source = match.column == SOURCE
        side = shape.source if is_source else shape.target
        if side is None:
            return None
        found = self._finder.spans(match.block, match.column, side.text)
        if match.number >= len(found):
            return None
        top, tall = side.line_at(found[match.number][0])
        top += shape.source_y if is_source else shape.target_y
        top += self.rowViewportPosition(row)
        return top, top + tall

    def _on_grown(self, row: int) -> None:
        self._heights.refine_rows(row, row)

    def _on_editing(self, is_open: bool) -> None:  # noqa: FBT001  # a signal's argument
        self._painter.edited_row = self._editing.row
        self._settle()
        self.editing_changed.emit(is_open)

    def _is_on_restore(self, point: QPoint, row: int) -> bool:
        shape = self._shapes.shape(self._blocks.row(row))
        if shape.restore_rect is None:
            return False
        top = self.rowViewportPosition(row)
        return shape.restore_rect.translated(0, top).contains(point)

    def _hover(self, row: int, point: QPoint) -> None:
        is_restore = row >= 0 and self._is_on_restore(point, row)
        painter = self._painter
        if (row, is_restore) == (painter.hovered_row, painter.is_restore_hovered):
            return
        for changed in (painter.hovered_row, row):
            self._update_row(changed)
        painter.hovered_row, painter.is_restore_hovered = row, is_restore
        is_fold = row >= 0 and self._blocks.row(row).is_fold
        shape = (
            Qt.CursorShape.PointingHandCursor
            if is_fold or is_restore
            else Qt.CursorShape.ArrowCursor
        )
        self.viewport().setCursor(shape)

    def _update_row(self, row: int) -> None:
        if 0 <= row < self._blocks.rowCount():
            top, tall = self.rowViewportPosition(row), self.rowHeight(row)
            self.viewport().update(0, top, self.viewport().width(), tall)

    def _place_hint(self) -> None:
        if self._hint.isHidden():
            return
        columns = self._shapes.columns
        self._hint.setFixedWidth(columns.text_width)
        self._hint.adjustSize()
        top = self.viewport().geometry().top() + _HINT_TOP_PX
        self._hint.move(columns.target_x, top)

    def _top_block(self) -> BlockId | None:
        """Return the first kept block on screen, to hold on to."""
        for block in self._visible_blocks():
            return block
        return None

    def _visible_blocks(self) -> tuple[BlockId, ...]:
        if not self._blocks.rowCount():
            return ()
        first, last = self._heights.rows_in(0, self.viewport().height() - 1)
        rows = (self._blocks.row(row) for row in range(first, last + 1))
        return tuple(
            row.first
            for row in rows
            if not row.is_fold and self._blocks.is_kept(row.first)
        )

    def _tell_visible(self) -> None:
        seen = self._visible_blocks()
        if seen != self._seen:
            self._seen = seen
            self.visible_changed.emit(seen)

    def _fold_more(self) -> None:
        """Get the texts ready for finding while nothing else is to be done."""
        if self._finder.prepare(_FOLD_AT_ONCE):
            self._folding.start()


def is_command(event: QKeyEvent) -> bool:
    """Return whether a key is pressed with Ctrl, Alt or Meta."""
    commands = (
        Qt.KeyboardModifier.ControlModifier
        | Qt.KeyboardModifier.AltModifier
        | Qt.KeyboardModifier.MetaModifier
    )
    return bool(event.modifiers() & commands)
