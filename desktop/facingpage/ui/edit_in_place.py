"""Keeps the one editor over the translation being written."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QTableView

from facingpage.core.languages import is_right_to_left, is_right_to_left_language
from facingpage.core.page import BlockId, Kind
from facingpage.ui.block_model import BlockModel
from facingpage.ui.composing import end_composing
from facingpage.ui.lettering import script_of
from facingpage.ui.row_shapes import RowShapes
from facingpage.ui.target_editor import TargetEditor
from facingpage.ui.wording import tr
from facingpage.ui.words import spoken_number

_ROOM_PX = 24
_LEAST_PX = 80


class EditInPlace(QObject):
    """Opens, places and closes the editor; says what it gave."""

    committed = Signal(int, str)
    """A block id and the changed text, in one line unless the block is code."""
    typed = Signal(int, str)
    """A block id and its text so far."""
    opened = Signal(bool)
    """The editor opened or closed."""
    done_asked = Signal()
    """Ctrl+Enter: the editor is to be closed, and the sentence confirmed."""
    grown = Signal(int)
    """A row needs its height looked at again."""

    def __init__(self, view: QTableView, model: BlockModel, shapes: RowShapes) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._shapes = shapes
        self._block: BlockId | None = None
        self.refuses: Callable[[], bool] = lambda: False
        """Returns whether nothing can be edited, and has said why."""
        self.editor = TargetEditor(view.viewport())
        self.editor.commit_asked.connect(self.commit)
        self.editor.done_asked.connect(self.done_asked)
        self.editor.leave_asked.connect(self.leave)
        self.editor.grown.connect(self.fit)
        self.editor.typed.connect(self._on_typed)

    @property
    def block(self) -> BlockId | None:
        """The block being edited."""
        return self._block

    @property
    def row(self) -> int:
        """The row being edited; -1 for none."""
        return -1 if self._block is None else self._model.row_of(self._block)

    def is_lost(self) -> bool:
        """Return whether the block being edited has no translation to edit any more."""
        return self._block is not None and not self._model.is_kept(self._block)

    def start(self, block: BlockId, sentence: tuple[int, int] | None = None) -> None:
        """Open the editor over a kept block's translation, at a span of it."""
        review = self._model.review
        if self.refuses():
            return
        if review is None or self._block is not None or not self._model.is_kept(block):
            return
        text, language = review.target(block) or "", review.target_language
        is_rtl = is_right_to_left(text) if text else is_right_to_left_language(language)
        style = self._shapes.setter.style(self._model.block(block))
        setter = self._shapes.setter
        script = script_of(language, text) if setter.lettering.fonts else ""
        face = setter.font(style, language, is_right_to_left=is_rtl, script=script)
        name = tr("Translation of block {block}", block=spoken_number(review, block))
        self._block = block
        self.editor.start(text, face, is_right_to_left_start=is_rtl, name=name)
        self.mark(sentence)
        # Only a shown editor breaks its lines at its width.
        self.editor.show()
        self.fit()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit(True)  # noqa: FBT003  # a signal's argument

    def mark(self, sentence: tuple[int, int] | None) -> None:
        """Put the cursor at a sentence of the translation, and mark it."""
        fill = self._shapes.setter.tokens.color("sentence")
        self.editor.mark(sentence, fill)

    def commit(self) -> None:
        """Say what was typed, if it differs, and close."""
        block = self._block
        if block is None:
            return
        end_composing(self.editor)
        is_changed, text = self.editor.is_changed(), self.editor.toPlainText()
        if self._model.block(block).kind is not Kind.CODE:
            # Blocks have no line breaks; those typed for overview are spaces.
            text = " ".join(text.split("\n"))
        self._close()
        if is_changed:
            self.committed.emit(block, text)

    def leave(self) -> None:
        """Close without a word."""
        if self._block is not None:
            self._close()

    def fit(self) -> None:
        """Give the editor the height of its text, and its row room for it."""
        if self._block is None:
            return
        left, width = self._span()
        self.editor.setGeometry(left, self.editor.y(), width, self.editor.height())
        most = max(self._view.viewport().height() - _ROOM_PX, _LEAST_PX)
        self.editor.set_height(min(self.editor.sizeHint().height(), most))
        self.grown.emit(self.row)
        self.place()

    def place(self) -> None:
        """Put the editor where its row is now: its first line on the row's baseline."""
        if self._block is None:
            return
        row = self.row
        shape = self._shapes.shape(self._model.row(row))
        ascent = self.editor.first_ascent()
        top = self._view.rowViewportPosition(row) + shape.baseline - ascent
        left, width = self._span()
        y = round(top) - self.editor.PADDING_PX
        self.editor.setGeometry(left, y, width, self.editor.height())

    def stretched(self, row: int, height: int) -> int:
        """Return a row's height with room for the editor, if it is in that row."""
        if self._block is None or self._model.row(row).key != (self._block, True):
            return height
        style = self._shapes.setter.style(self._model.block(self._block))
        room = style.above_px + self.editor.height() - self.editor.PADDING_PX
        return max(height, room + style.below_px)

    def _span(self) -> tuple[int, int]:
        """Return the editor's left edge and width."""
        columns, padding = self._shapes.columns, self.editor.PADDING_PX
        return columns.target_x - padding, columns.target_width + 2 * padding

    def _close(self) -> None:
        row, self._block = self.row, None
        had_focus = self.editor.hasFocus()
        self.editor.finish()
        if had_focus:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.grown.emit(row)
        self.opened.emit(False)  # noqa: FBT003  # a signal's argument

    def _on_typed(self, text: str) -> None:
        if self._block is not None:
            self.typed.emit(self._block, text)
