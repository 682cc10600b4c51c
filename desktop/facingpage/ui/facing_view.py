"""The facing pages: original and translation side by side, row for row."""

from collections.abc import Callable, Collection, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import Final, Literal

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget

from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.core.sentence_map import SentencePair
from facingpage.ui.block_model import SOURCE, TARGET
from facingpage.ui.facing_table import FacingTable
from facingpage.ui.finder import Match
from facingpage.ui.row_shapes import SHAPES_MAX
from facingpage.ui.sentence_marks import Place
from facingpage.ui.text_choice import Choice
from facingpage.ui.theme import current

# Characters: some 8 ms where they are not ASCII.
# Between two frames.
_PREPARED_S: Final = 0.004
_FOLDED_AFTER_MS: Final = 250
_MATCH_ROOM_PX: Final = 24
_EDITING: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2})
_PLAIN: Final = frozenset(
    {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
)
_COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class FacingView(FacingTable):
    """Shows a review as facing rows; sends what the person asks for; holds no rules."""

    target_committed = Signal(int, str)
    """A block id and the translation typed for it."""
    sentence_done = Signal(int, int)
    """Ctrl+Enter ended the editing of a marked sentence: its block and where it begins
    in the text of that; what was typed is committed."""
    editing_changed = Signal(bool)
    """The editor opened or closed: single keys are off meanwhile."""
    draft_typed = Signal(int, str)
    """A block id and its text so far, half a second after the last key."""
    found_more = Signal(int)
    """How often the text looked for stands on a long page, once it is all searched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folding = self._timer(0, self._fold_more)
        self.is_typing: Callable[[], bool] = lambda: False
        """Whether keys come just now: what nobody waits for lets them go first."""
        self._editing.committed.connect(self.target_committed)
        self._editing.typed.connect(self.draft_typed)
        self._editing.done_asked.connect(self._end_sentence)
        self._editing.opened.connect(self._on_editing)
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
        self._told = -1
        self._blocks.pictures.clear()
        self._blocks.set_review(review)
        blocks = review.in_order if review else ()
        kept = (block for block in blocks if self._blocks.is_kept(block))
        first = next(kept, None)
        self._set_current(0 if first is None else self._blocks.row_of(first))
        self.scrollToTop()
        self._settle()
        self._folding.start(0)

    def update_review(self, review: Review, changed: Collection[BlockId]) -> None:
        """Show the same page after a change; place and selection stay."""
        shown = self._blocks.review
        if shown is None or len(shown.as_saved.blocks) != len(review.as_saved.blocks):
            self.set_review(review)
            return
        if (shown.target_language, shown.page_language) != (
            review.target_language,
            review.page_language,
        ):
            self._finder.forget_all()
        if len(changed) > SHAPES_MAX:
            self._finder.forget_all()
        else:
            for block in changed:
                self._finder.forget(block)
        self._folding.start(0)
        if self._is_out_of_sight(shown, review, changed):
            # Their heights are found anew when they come into view.
            self._blocks.update(review, changed)
            return
        at = self.current_block()
        # While rows come and go, Qt makes others current for a moment.
        self._is_moving = True
        with self._sight_kept(self.viewport().height()):
            with self._place_kept():
                self._blocks.update(review, changed)
            self._is_moving = False
            if self._editing.block is not None and self._editing.is_lost():
                self.leave_edit()
            self._keep_current(at)
            self._settle()

    def _is_out_of_sight(
        self, shown: Review, review: Review, changed: Collection[BlockId]
    ) -> bool:
        """Return whether nothing on screen is another, and no row comes or goes."""
        is_same_page = (
            review.made_of is shown.made_of
            and review.page_language == shown.page_language
            and review.target_language == shown.target_language
        )
        if not is_same_page or not changed:
            return False
        first, last = self._heights.rows_in(0, self.viewport().height())
        current, blocks = self.currentIndex().row(), self._blocks
        return all(
            review.is_kept(block) == blocks.is_kept(block)
            and not first <= (row := blocks.row_of(block)) <= last
            and row != current
            for block in changed
        )

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
        self._fit_columns()

    def hide_hint(self) -> None:
        """Give the right column back to the translation."""
        self._hint.hide()
        self._blocks.set_has_targets(True)  # a setter
        self._fit_columns()

    def set_gap(self, words: str) -> None:
        """Say over the right column why only some blocks are translated, if so."""
        if words != self._blocks.gap:
            self._blocks.gap = words
            self._titles.viewport().update()
            self.viewport().update()

    def set_busy_blocks(self, blocks: AbstractSet[BlockId]) -> None:
        """Show these as waiting for their translation until they leave the set."""
        if self._blocks.set_busy(blocks):
            self._settle()

    def selected_blocks(self) -> tuple[BlockId, ...]:
        """Return the selected blocks in page order, a folded line's included."""
        # By its stretches: to ask for each of 10,000 rows took 50 ms.
        chosen = self.selectionModel().selection()
        rows = sorted((each.top(), each.bottom()) for each in chosen)  # type: ignore[attr-defined]  # it is a list
        found = (self._blocks.blocks_between(*ends) for ends in rows)
        return tuple(dict.fromkeys(chain.from_iterable(found)))

    def go_to(self, block: BlockId) -> None:
        """Make a block current and visible; its run unfolds if it is dropped."""
        row = self._blocks.row_of(block)
        if row < 0:
            return
        if not self._blocks.is_shown(block):
            with self._place_kept():
                self._blocks.set_open(row, is_open=True)
            row = self._blocks.row_of(block)
        self._go_to_row(row)

    def return_to(self, block: BlockId) -> None:
        """Make a block current; where it is folded now, the article's next one."""
        if self._blocks.row_of(block) >= 0:
            self._keep_current(block)
            self._go_to_row(self.currentIndex().row())

    def go_next(self) -> None:
        """Make the next block shown current."""
        self._go_by(1)

    def go_previous(self) -> None:
        """Make the block shown before current."""
        self._go_by(-1)

    def step_sentence(self, by: int) -> bool:
        """Mark the next sentence on both sides, or with -1 the one before.

        After a block's last one comes the next block's first; where that waits for its
        translation, the block. Returns whether there is one to go to. In the editor the
        cursor goes along.
        """
        self._editing.editor.tell_now()
        here = self.currentIndex().row()
        for row, block in self._blocks.blocks_from(here, by):
            place = self._marks.step(block, by)
            if place is not None:
                self._show_sentence(row, place)
                return True
            # Who goes through all of them passes none by that is still to come.
            is_coming = block in self._blocks.busy and self._blocks.is_kept(block)
            if row != here and is_coming:
                self._await_sentences(row)
                return True
        return False

    def mark_sentence(self, block: BlockId, start: int) -> None:
        """Go to a block and mark its sentence that begins at a place of the source."""
        self.go_to(block)
        for number, pair in enumerate(self._marks.pairs(block)):
            if pair.source[0] == start:
                self._show_sentence(self.currentIndex().row(), Place(block, number))

    def current_sentence(self) -> SentencePair | None:
        """Return the sentence stepped to in the current block; None if none is."""
        place = self._marks.current
        if place is None or place.block != self.current_block():
            return None
        return self._marks.pairs(place.block)[place.number]

    def set_refusal(self, refuses: Callable[[], bool]) -> None:
        """Ask `refuses` before an editor is opened: it says why where it does."""
        self._editing.refuses = refuses

    def edit_current(self) -> None:
        """Open the editor over the current block's translation, if it is kept."""
        block = self.current_block()
        columns = self._shapes.columns
        if block is None or not self._blocks.has_targets or not columns.has_target:
            return
        row = self._blocks.row_of(block)
        self.scrollTo(self._blocks.index(row, TARGET))
        pair = self.current_sentence()
        self._editing.start(block, pair.target if pair else None)
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
            if self._blocks.run_at(near) is not None:
                self._toggle(near)
                return

    def set_peeled(self, peeled: bool) -> None:  # noqa: FBT001  # the contract's name
        """Show every run of dropped blocks open, or as they were before."""
        at = self.current_block()
        with self._place_kept():
            self._blocks.set_peeled(peeled)
            self._keep_current(at)
        self._settle()

    def find(self, text: str) -> int:  # type: ignore[override]  # QWidget.find looks up window ids, which nobody does on a view
        """Highlight a text in both columns, whatever its case; return its count.

        The first match from the current block on becomes current if its row is shown.
        """
        count = self._finder.look_for(text)
        if count and self._finder.current is None:
            match = self._finder.first_shown(self.place())
            if match is not None:
                self._show_match(match)
        if self._finder.is_searching:
            self._folding.start(0)
        self.viewport().update()
        return count

    def find_next(self, forward: bool = True) -> None:  # noqa: FBT001, FBT002  # the contract's name
        """Step to the next match, or the one before; a folded one is unfolded."""
        match = self._finder.step(self.place(), is_forward=forward)
        if match is not None:
            self._show_match(match)

    def show_found_at(self, block: BlockId, column: int, start: int) -> None:
        """Make the match that begins at a place of a block's text the current one."""
        text = (
            self._blocks.source_text(block)
            if column == SOURCE
            else self._blocks.target_text(block) or ""
        )
        places = [at for at, _ in self._finder.spans(block, column, text)]
        if start in places:
            self._show_match(Match(block, column, places.index(start)))

    def is_found_hidden(self) -> bool:
        """Return whether the current match is in the column that is not shown."""
        found = self._finder.current
        return found is not None and self.isColumnHidden(found.column)

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

    def chosen(self) -> Choice | None:
        """Return the words chosen in a text of the current block; None: none are."""
        found = self._chooser.choice.words()
        return found[0] if found and found[0].block == self.current_block() else None

    def chosen_text(self) -> str:
        """Return the words chosen, as they stand in the text itself; "" for none."""
        choice, review = self.chosen(), self._blocks.review
        if choice is None or review is None:
            return ""
        is_source = choice.column == SOURCE
        text = review.block(choice.block).text if is_source else None
        text = text if is_source else review.target(choice.block)
        return (text or "")[slice(*choice.span)]

    def forget_chosen(self) -> bool:
        """Choose no words; return whether any were, or the caret was in a text."""
        return self._chooser.forget()

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: FBT001  # Qt's signature
        """Go to the other column with what is chosen; else leave the view."""
        return self._chooser.other_side() or super().focusNextPrevChild(is_next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy and move; what does something to a block goes to the window."""
        key, row = event.key(), self.currentIndex().row()
        is_plain = event.modifiers() in _PLAIN
        last = self._blocks.rowCount() - 1
        if self._chooser.key(event, self.current_block()):
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            chosen = self.chosen_text() or self.copy_text("row")
            QGuiApplication.clipboard().setText(chosen)
        elif key in _EDITING:
            # Which keys edit is the window's to say; of itself a table would at these.
            event.ignore()
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and is_plain and last >= 0:
            self._go_to_row(0 if key == Qt.Key.Key_Home else last)
        elif event.text().isprintable() and event.text() and not _is_command(event):
            event.ignore()
        else:
            super().keyPressEvent(event)
            if self.currentIndex().row() != row:
                self.scrollTo(self.currentIndex())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit a translation; a quick second click on a line or button is a click."""
        point = event.position().toPoint()
        row = self.rowAt(point.y())
        is_left = event.button() == Qt.MouseButton.LeftButton
        is_text = row >= 0 and is_left and not self._blocks.row(row).is_fold
        is_target = is_text and self.columnAt(point.x()) == TARGET
        if is_target and not self._pointing.is_on_restore(point, row):
            self.edit_current()
        elif is_text and self._is_word_chosen(point, row):
            return
        else:
            self.mousePressEvent(event)

    def _is_word_chosen(self, point: QPoint, row: int) -> bool:
        """Choose the word under a second click, unless there is something to press."""
        at = self._pointing
        is_button = at.is_on_restore(point, row) or at.is_on_chip(point, row)
        return not is_button and self._chooser.choose_word(point)

    def place(self) -> BlockId:
        """Return the block where the person is, or the first of the folded line."""
        row = self.currentIndex().row()
        is_row = 0 <= row < self._blocks.rowCount()
        return self._blocks.row(row).first if is_row else BlockId(1)

    def _keep_current(self, block: BlockId | None) -> None:
        """Stay at a block; where it is folded now, go on to the next of the article."""
        if block is None:
            self._painter.current_row = self.currentIndex().row()
            self._tell_current()
            return
        row = self._blocks.row_of(block)
        last = self._blocks.rowCount() - 1
        if self._blocks.row(row).is_fold and row < last:
            row += 1
        elif self._blocks.row(row).is_fold and row > 0:
            row -= 1
        if row != self.currentIndex().row():
            self._set_current(row)
        self._painter.current_row = self.currentIndex().row()
        # The row may be the same and its block another: the one above was folded.
        self._tell_current()

    def _go_to_row(self, row: int) -> None:
        self._set_current(row)
        self.scrollTo(self._blocks.index(row, SOURCE))
        self._settle()

    def _go_by(self, step: int) -> None:
        row = self.currentIndex().row() + step
        while 0 <= row < self._blocks.rowCount():
            if not self._blocks.row(row).is_fold:
                self._go_to_row(row)
                return
            row += step

    def _show_match(self, match: Match) -> None:
        self._finder.current = match
        self.go_to(match.block)
        line = self._match_line(match)
        if line is not None:
            self._scroll_to_line(self._blocks.row_of(match.block), *line)
        self.viewport().update()

    def _match_line(self, match: Match) -> tuple[float, float] | None:
        """Return top, in its row, and height of the line a match begins in."""
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
        return top + (shape.source_y if is_source else shape.target_y), tall

    def caret_sentence(self) -> SentencePair | None:
        """Return the sentence at the editor's cursor; without an editor, the marked."""
        block = self._editing.block
        if block is None:
            return self.current_sentence()
        self._editing.editor.tell_now()
        at = self._editing.editor.caret()
        pairs = self._marks.pairs(block)
        after = (pair for pair in pairs if pair.target[1] > at)
        return next(after, pairs[-1] if pairs else None)

    def _end_sentence(self) -> None:
        block, pair = self._editing.block, self.current_sentence()
        self._editing.commit()
        if block is not None and pair is not None:
            self.sentence_done.emit(block, pair.source[0])

    def _show_sentence(self, row: int, place: Place) -> None:
        if self._editing.block not in {None, place.block}:
            self.commit_edit()
        if row != self.currentIndex().row():
            self._go_to_row(row)
        self._marks.current = place
        pair = self._marks.pairs(place.block)[place.number]
        if self._editing.block == place.block:
            self._editing.mark(pair.target)
        shape = self._shapes.shape(self._blocks.row(row))
        if shape.source is not None:
            top, tall = shape.source.line_at(pair.source[0])
            self._scroll_to_line(row, top + shape.source_y, tall)
        elif shape.target is not None:
            top, tall = shape.target.line_at(pair.target[0])
            self._scroll_to_line(row, top + shape.target_y, tall)
        self.viewport().update()

    def _await_sentences(self, row: int) -> None:
        """Go to a block that has no sentences yet: the next step is its first one."""
        self.commit_edit()
        self._marks.current = None
        self._go_to_row(row)

    def _scroll_to_line(self, row: int, top: float, tall: float) -> None:
        """Bring a line of a row into view that is higher than the view."""
        first = self.rowViewportPosition(row) + top
        over = first + tall + _MATCH_ROOM_PX - self.viewport().height()
        if first < 0 or over > 0:
            bar = self.verticalScrollBar()
            by = over if over > 0 else first - _MATCH_ROOM_PX
            bar.setValue(bar.value() + round(by))

    def _on_editing(self, is_open: bool) -> None:  # noqa: FBT001  # a signal's argument
        self._settle()
        self.editing_changed.emit(is_open)

    def _fold_more(self) -> None:
        """Get the texts ready for finding while nothing else is to be done."""
        if self.is_typing() and not self._finder.is_looking:
            self._folding.start(_FOLDED_AFTER_MS)
            return
        was_searching = self._finder.is_searching
        if self._finder.prepare(_PREPARED_S):
            self._folding.start(0)
        elif was_searching:
            self.found_more.emit(self._finder.count())
            self.viewport().update()


def _is_command(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & _COMMANDS)
