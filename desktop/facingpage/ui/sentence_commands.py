"""The commands of `ACTIONS` about sentences: walk, confirm, split, join."""

from collections.abc import Callable
from typing import Final

from facingpage.core.confirming import confirm_sentence
from facingpage.core.edits import Edit, join_sentences, split_sentence
from facingpage.core.page import BlockId
from facingpage.core.parting import cut_block
from facingpage.core.review import Review
from facingpage.core.sentence_map import SentencePair
from facingpage.ui.facing_view import FacingView
from facingpage.ui.session import Session
from facingpage.ui.split_popup import SplitPopup
from facingpage.ui.wording import mark, tr

_MARK_FIRST: Final = mark("Mark a sentence with {key:next-sentence} first.")
_NO_CONFIRM: Final = mark(
    "Mark a sentence with {key:next-sentence} first. {key:commit} confirms it."
)
_NO_CUT: Final = mark(
    "Mark a sentence with {key:next-sentence} first. Then say where it is to be split."
)
_NO_JOIN: Final = mark(
    "There is no sentence after this one in its block to join it with."
)
_NO_SPLIT: Final = mark("A block begins here already, or this one is never split.")
_Making = Callable[[Review, BlockId, SentencePair], Edit | None]


class SentenceCommands:
    """What is done to sentences and paragraphs: `WindowCommands` has it."""

    _session: Session
    _view: FacingView

    def next_sentence(self) -> None:
        """Mark the next sentence on both sides."""
        self._step_sentence(1)

    def previous_sentence(self) -> None:
        """Mark the sentence before on both sides."""
        self._step_sentence(-1)

    def commit(self) -> None:
        """Keep what was typed in the editor, or confirm the marked sentence."""
        if self._view.is_editing():
            self._view.commit_edit()
            return
        block, pair = self._view.current_block(), self._view.current_sentence()
        if block is None or pair is None:
            self._session.say(tr(_NO_CONFIRM))
        else:
            self.confirm_at(block, pair.source[0])

    def confirm_at(self, block: int, at: int) -> None:
        """Confirm the sentence that holds a place of a block, and go to the next."""
        review = self._review()
        edit = confirm_sentence(review, BlockId(block), at) if review else None
        if edit is not None:
            self._session.deciding.do(edit)
        self._view.step_sentence(1)

    def split_sentence(self) -> None:
        """Ask where the marked sentence is to be split."""
        review, block = self._review(), self._view.current_block()
        pair = self._view.caret_sentence()
        if review is None or block is None or pair is None:
            self._session.say(tr(_NO_CUT))
            return
        self._view.commit_edit()
        start, end = pair.source
        popup = SplitPopup(self._view, review.block(block).text[start:end])
        popup.chosen.connect(lambda at: self._split_at(block, start + at))
        popup.open_at(self._view.source_place(block))

    def join_sentence(self) -> None:
        """Make one sentence of the marked one and the next."""
        self._do(
            lambda review, block, pair: join_sentences(review, block, pair.source[0]),
            _NO_JOIN,
        )

    def split_block(self) -> None:
        """Begin a new block with the sentence that is marked, or has the cursor."""
        self._do(
            lambda review, block, pair: cut_block(review, block, pair.source[0]),
            _NO_SPLIT,
        )

    def _do(self, make: _Making, why_not: str) -> None:
        """Do what is made of the sentence that is marked, or has the cursor."""
        pair, block = self._view.caret_sentence(), self._view.current_block()
        self._view.commit_edit()
        review = self._review()
        if review is None or block is None or pair is None:
            self._session.say(tr(_MARK_FIRST))
            return
        edit = make(review, block, pair)
        if edit is None:
            self._session.say(tr(why_not))
        else:
            self._session.deciding.do(edit)

    def _split_at(self, block: BlockId, at: int) -> None:
        review = self._review()
        edit = split_sentence(review, block, at) if review else None
        if edit is not None:
            self._session.deciding.do(edit)

    def _step_sentence(self, by: int) -> None:
        if not self._view.step_sentence(by):
            self._session.say(
                tr("This is the last translated sentence.")
                if by > 0
                else tr("This is the first translated sentence.")
            )

    def _review(self) -> Review | None:
        page = self._session.current
        return page.review if page else None
