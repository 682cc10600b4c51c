"""The commands of `ACTIONS` that join blocks and take them apart."""

from collections.abc import Callable
from typing import Final

from facingpage.core.bounds import UNBROKEN
from facingpage.core.edits import Edit, join_paragraphs
from facingpage.core.joining import join_blocks
from facingpage.core.page import BlockId
from facingpage.core.parting import part_blocks
from facingpage.core.review import Review
from facingpage.ui.facing_view import FacingView
from facingpage.ui.session import Session
from facingpage.ui.wording import mark, tr

_NO_NEXT: Final = mark("There is no block of the article after this one to join.")
_DROPPED: Final = mark("This block is dropped. Restore it first, with {key:restore}.")
_NO_TEXT: Final = mark(
    "Rows of tables, code and pictures stay apart: they are not joined with others."
)
_TOO_MANY: Final = mark("Together they would have too many labels or notes.")
_NOT_JOINED: Final = mark("Nothing was joined to this block.")


class JoinCommands:
    """What is done to whole blocks: `WindowCommands` has it."""

    _session: Session
    _view: FacingView

    def join_block(self) -> None:
        """Make one block of the current one and the next of the article.

        Where it is of several paragraphs, these are made one first.
        """
        self._do_to_block(
            lambda review, it: join_paragraphs(review, it, 0) or _joined(review, it)
        )

    def part_block(self) -> None:
        """Take the last block out again that was joined to the current one."""
        self._do_to_block(lambda review, it: part_blocks(review, it) or tr(_NOT_JOINED))

    def _do_to_block(self, make: Callable[[Review, BlockId], Edit | str]) -> None:
        block = self._view.current_block()
        self._view.commit_edit()
        page = self._session.current
        if page is None or page.review is None or block is None:
            return
        made = make(page.review, block)
        if isinstance(made, str):
            self._session.say(made)
        else:
            self._session.deciding.do(made)


def _joined(review: Review, block: BlockId) -> Edit | str:
    """Return the edit that joins a block with the next, or why there is none."""
    if not review.is_kept(block):
        return tr(_DROPPED)
    order = review.in_order
    after = order[order.index(block) + 1 :]
    other = next((each for each in after if review.is_kept(each)), None)
    if other is None:
        return tr(_NO_NEXT)
    if {review.block(each).kind for each in (block, other)} & UNBROKEN:
        return tr(_NO_TEXT)
    return join_blocks(review, block, other) or tr(_TOO_MANY)
