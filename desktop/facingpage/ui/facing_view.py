"""The facing pages: original and translation side by side, row for row."""

from collections.abc import Callable, Collection, Sequence
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTableView, QWidget

from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.ui.theme import Tokens, current


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
        self._tokens = current()

    def set_review(self, review: Review | None) -> None:
        """Show another page from its top; an open editor is left without a change.

        Ask `commit_edit` first: block ids belong to the page that is shown.
        """

    def update_review(self, review: Review, changed: Collection[BlockId]) -> None:
        """Show the same page after a change; place and selection stay."""

    def show_hint(
        self,
        title: str,
        sentence: str,
        actions: Sequence[tuple[str, Callable[[], None]]],
    ) -> None:
        """Say in the right column why there is no translation and what to do."""

    def hide_hint(self) -> None:
        """Give the right column back to the translation."""

    def set_busy_blocks(self, blocks: Collection[BlockId]) -> None:
        """Show these blocks as waiting for their translation, and no others."""

    def current_block(self) -> BlockId | None:
        """Return the block the person is at; None on a folded line or with no page."""
        return None

    def selected_blocks(self) -> tuple[BlockId, ...]:
        """Return the selected blocks in page order, a folded line's included."""
        return ()

    def go_to(self, block: BlockId) -> None:
        """Make a block current and visible; its run unfolds if it is dropped."""

    def go_next(self) -> None:
        """Make the next block shown current."""

    def go_previous(self) -> None:
        """Make the block shown before current."""

    def edit_current(self) -> None:
        """Open the editor over the current block's translation, if it is kept."""

    def commit_edit(self) -> None:
        """Send what was typed, if it differs, and close the editor."""

    def leave_edit(self) -> None:
        """Close the editor without a change."""

    def is_editing(self) -> bool:
        """Return whether the editor is open."""
        return False

    def toggle_fold(self) -> None:
        """Open or fold the run of dropped blocks at or next to the current row."""

    def set_peeled(self, peeled: bool) -> None:  # noqa: FBT001  # the contract's name
        """Show every run of dropped blocks open, or as they were before."""

    def find(self, text: str) -> int:  # type: ignore[override]  # QWidget.find looks up window ids, which nobody does on a view
        """Highlight a text in both columns, whatever its case; return its count."""
        return 0

    def find_next(self, forward: bool = True) -> None:  # noqa: FBT001, FBT002  # the contract's name
        """Step to the next match, or the one before; a folded one is unfolded."""

    def copy_text(self, what: Literal["row", "source", "target"]) -> str:
        """Return the selected rows' text: one column, or both with a tab between."""
        return ""

    def set_tokens(self, tokens: Tokens) -> None:
        """Draw in other colours and sizes."""
        self._tokens = tokens
