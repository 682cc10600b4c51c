"""Chooses words in the facing pages: dragging over a text, or Shift and arrows."""

from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QTableView

from facingpage.core.mirror import to_source, to_target
from facingpage.core.page import BlockId
from facingpage.ui.block_model import SOURCE, TARGET, BlockModel
from facingpage.ui.graphemes import By, word_at
from facingpage.ui.plain_text import drawn
from facingpage.ui.row_shapes import RowShapes
from facingpage.ui.sentence_marks import SentenceMarks
from facingpage.ui.text_choice import TextChoice, place_in
from facingpage.ui.typesetter import Side

_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_CTRL: Final = Qt.KeyboardModifier.ControlModifier
_ARROWS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENDS: Final = frozenset({Qt.Key.Key_Home, Qt.Key.Key_End})


class _Cell(NamedTuple):
    """A text on screen: its block and column, and its corner in the viewport."""

    block: BlockId
    column: int
    side: Side
    left: float
    top: float


class TextChooser(QObject):
    """Turns mouse and keys over the table's texts into a choice of words."""

    changed = Signal(int)
    """The row in which something else is chosen now."""

    def __init__(
        self,
        view: QTableView,
        model: BlockModel,
        shapes: RowShapes,
        marks: SentenceMarks,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._shapes = shapes
        self._marks = marks
        self._pressed: tuple[_Cell, QPoint] | None = None
        self._column = SOURCE
        self.choice: Final = TextChoice()

    def press(self, event: QMouseEvent) -> bool:
        """Begin where the pointer is; return whether the click is done with.

        With Shift, in a text where the caret is, what is chosen reaches up to there.
        """
        point, now = event.position().toPoint(), self.choice.now
        cell = self._cell_at(point)
        self._pressed = None
        if cell is None:
            self.forget()
            return False
        is_same = now is not None and (now.block, now.column) == cell[:2]
        if event.modifiers() == _SHIFT and is_same:
            self._reach(cell, point)
            self._pressed = cell, point
            return True
        self.forget()
        if event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._pressed = cell, point
        return False

    def drag(self, event: QMouseEvent) -> bool:
        """Choose up to the pointer; return whether a text is being chosen."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        cell, begun = self._pressed
        point, now = event.position().toPoint(), self.choice.now
        if now is None:
            if (point - begun).manhattanLength() < QApplication.startDragDistance():
                return True
            first = place_in(cell.side, begun.x() - cell.left, begun.y() - cell.top)
            self.choice.begin(cell.block, cell.column, first)
        self._reach(cell, point)
        return True

    def release(self) -> None:
        """End the drag; what is chosen stays."""
        self._pressed = None

    def choose_word(self, point: QPoint) -> bool:
        """Choose the word at a place; return whether there is a text."""
        cell = self._cell_at(point)
        if cell is None:
            return False
        at = place_in(cell.side, point.x() - cell.left, point.y() - cell.top)
        over = cell.side.offset_at(point.x() - cell.left, point.y() - cell.top)
        span = word_at(drawn(cell.side.text), at if over is None else over)
        self.choice.put(cell.block, cell.column, span, cell.side.text)
        self._column = cell.column
        self._tell(cell.block)
        return True

    def key(self, event: QKeyEvent, block: BlockId | None) -> bool:
        """Move the caret, or choose up to where it goes; False: it is another's key."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if block is None or modifiers & ~(_SHIFT | _CTRL):
            return False
        is_choosing = bool(modifiers & _SHIFT)
        is_here = self.choice.now is not None and self.choice.now.block == block
        if key not in _ARROWS and not (key in _ENDS and is_here and is_choosing):
            return False
        if not is_here:
            if not is_choosing or self._side(block, self._column) is None:
                return False
            self._begin(block)
        now = self.choice.now
        side = self._side(block, now.column) if now else None
        if side is None:
            return False
        if key in _ENDS:
            end = len(drawn(side.text)) if key == Qt.Key.Key_End else 0
            self.choice.reach(side.text, end)
        else:
            # In a text from the right, what comes next is to the left.
            is_forward = (_ARROWS[key] > 0) != side.is_right_to_left
            by: By = "word" if modifiers & _CTRL else "letter"
            self.choice.step(
                side.text, by, is_forward=is_forward, is_choosing=is_choosing
            )
        self._tell(block)
        return True

    def other_side(self) -> bool:
        """Choose in the other column what stands there for it; False: nothing does."""
        now, review = self.choice.now, self._model.review
        if now is None or review is None:
            return False
        column = TARGET if now.column == SOURCE else SOURCE
        side = self._side(now.block, column)
        if side is None:
            return False
        pairs, (start, end) = self._marks.pairs(now.block), now.span
        here = start, max(end, start + 1)
        texts = review.block(now.block).text, review.target(now.block) or ""
        span: tuple[int, int] | None = None
        if column == TARGET:
            shown = to_target(pairs, here, texts)
            span = (shown[0].start, shown[-1].end) if shown else None
        else:
            span = to_source(pairs, here, texts)
        most = len(drawn(side.text))
        first, last = (min(place, most) for place in span or (0, 0))
        if now.is_empty:
            last = first
        self.choice.put(now.block, column, (first, last), side.text)
        self._column = column
        self._tell(now.block)
        return True

    def forget(self) -> bool:
        """Choose nothing; return whether there was anything, a caret even."""
        now = self.choice.now
        if now is not None:
            self.choice.forget()
            self._tell(now.block)
        return now is not None

    def check(self, block: BlockId | None) -> None:
        """Let go of what is not in this block, or stands there no more."""
        now = self.choice.now
        if now is None:
            return
        text: str | None = None
        if now.block == block and self._model.review is not None:
            is_source = now.column == SOURCE
            read = self._model.source_text if is_source else self._model.target_text
            text = read(now.block)
        if not self.choice.holds(text):
            self._pressed = None
            self.forget()

    def _begin(self, block: BlockId) -> None:
        """Put the caret at a block's marked sentence, else at its beginning."""
        place, at = self._marks.current, 0
        if place is not None and place.block == block:
            pair = self._marks.pairs(block)[place.number]
            at = (pair.source if self._column == SOURCE else pair.target)[0]
        self.choice.begin(block, self._column, at)

    def _reach(self, cell: _Cell, point: QPoint) -> None:
        at = place_in(cell.side, point.x() - cell.left, point.y() - cell.top)
        self._column = cell.column
        if self.choice.reach(cell.side.text, at):
            self._tell(cell.block)

    def _side(self, block: BlockId, column: int) -> Side | None:
        row = self._model.row_of(block)
        if row < 0 or self._model.row(row).is_fold:
            return None
        shape = self._shapes.shape(self._model.row(row))
        return shape.source if column == SOURCE else shape.target

    def _cell_at(self, point: QPoint) -> _Cell | None:
        """Return the text in whose lines, or beside whose words, a place is."""
        row = self._view.rowAt(point.y())
        if row < 0 or self._model.row(row).is_fold:
            return None
        what, columns = self._model.row(row), self._shapes.columns
        shape = self._shapes.shape(what)
        column, side = SOURCE, shape.source
        left, top = columns.source_x, shape.source_y
        wide = columns.source_width
        # Where the translation stands alone, the original stands in for it.
        is_other = side is None or columns.has_source
        if self._view.columnAt(point.x()) == TARGET and is_other:
            column, side = TARGET, shape.target
            left, top = columns.target_x, shape.target_y
            wide = columns.target_width
        top += self._view.rowViewportPosition(row)
        if side is None or not left <= point.x() <= left + wide:
            return None
        if not top - side.style.above_px <= point.y() <= top + side.height:
            return None
        return _Cell(what.first, column, side, left, top)

    def _tell(self, block: BlockId) -> None:
        self.changed.emit(self._model.row_of(block))
