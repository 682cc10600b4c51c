"""Edits as the person makes, takes back and repeats them; each goes to the journal."""

from collections.abc import Callable, Hashable, Sequence
from typing import Final

from facingpage.core.edits import Edit, SetKept, Several, retarget
from facingpage.core.making import Making
from facingpage.core.numbering import number_of, numbers
from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.core.steps import Beside, Step
from facingpage.ui.beside import Besides, again
from facingpage.ui.open_page import OpenPage
from facingpage.ui.undo_stack import Command, NewStep
from facingpage.ui.wording import tr, trn

# So many take a millisecond or two.
_STEP_BLOCKS: Final = 400

Apply = Callable[[OpenPage, Edit, Step], Edit]
"""Applies an edit to a page, keeps it as a part of a step, and returns its inverse."""


class EditCommand:
    """An edit of a page and its inverse, with what its step does beside the page."""

    def __init__(  # what it is about first, then what does it
        self,
        page: OpenPage,
        edit: Edit,
        step: Step,
        apply: Apply,
        besides: Besides,
        *,
        typing: int = 0,
        inverse: Edit | None = None,
        when: str = "",
        pages: int = 1,
    ) -> None:
        """Make the command; pushing it on the stack does the edit.

        `inverse` and `when` are known of what was done before, `pages` is how many
        pages the step is of.
        """
        self.page = page
        self.edit = edit
        self.inverse = inverse
        self.step = step
        self.typing = typing
        self.when = when
        self.pages = pages
        self._apply = apply
        self._besides = besides

    def beside(self, *, is_back: bool) -> Beside | None:
        """Return what goes with it; of a step on many pages this is only a part."""
        return again(self.step, is_back=is_back) if self.pages <= 1 else None

    def do(self, step: Step) -> None:
        """Do the edit."""
        with self._besides.together():
            self.inverse = self._apply(self.page, self.edit, step)
            self._besides.do(self.step, is_back=False)

    def take_back(self, step: Step) -> bool:
        """Take the edit back; False where the page has not what it is of."""
        if self.inverse is None or not self._fits(self.inverse):
            return False
        with self._besides.together():
            self._apply(self.page, self.inverse, step)
            if self.pages <= 1:
                self._besides.do(self.step, is_back=True)
        return True

    def do_again(self, step: Step) -> bool:
        """Do the edit again; False where the page has not what it is of."""
        if not self._fits(self.edit):
            return False
        with self._besides.together():
            self._apply(self.page, self.edit, step)
            if self.pages <= 1:
                self._besides.do(self.step, is_back=False)
        return True

    def merge(self, other: Command) -> None:
        """Take over what was typed since; the first inverse stays."""
        if isinstance(other, EditCommand):
            self.edit = other.edit

    def _fits(self, edit: Edit) -> bool:
        return self.page.review is not None and edit.is_of(self.page.review)


class LooseCommand:
    """A step that is of no page: `keep` puts it in the journal."""

    def __init__(
        self,
        step: Step,
        keep: Callable[[Step], None],
        besides: Besides,
        when: str = "",
    ) -> None:
        """Make the command; pushing it on the stack does it."""
        self.step = step
        self.when = when
        self.typing = 0
        self._keep = keep
        self._besides = besides

    def beside(self, *, is_back: bool) -> Beside | None:
        """Return all that it does: it is beside the pages."""
        return again(self.step, is_back=is_back)

    def do(self, step: Step) -> None:
        """Do it."""
        self.do_again(step)

    def take_back(self, step: Step) -> bool:
        """Take it back."""
        with self._besides.together():
            self._keep(step)
            self._besides.do(self.step, is_back=True)
        return True

    def do_again(self, step: Step) -> bool:
        """Do it again."""
        with self._besides.together():
            self._keep(step)
            self._besides.do(self.step, is_back=False)
        return True

    def merge(self, other: Command) -> None:
        """Nothing of it is typed."""


class Editing:
    """Turns what the person does on a page into commands on its undo stack."""

    def __init__(self, apply: Apply, new_step: NewStep, besides: Besides) -> None:
        """Make it over `apply`, which changes a page's review and keeps the edit."""
        self._apply = apply
        self._new_step = new_step
        self._besides = besides
        self._typings = 0
        self._typed: EditCommand | None = None
        self._typed_at: tuple[OpenPage, Hashable] | None = None

    def do(self, page: OpenPage, edit: Edit, step: Step | None = None) -> None:
        """Do an edit as a step, its own if none is given; what was typed is done with.

        With the edit what the step does beside the page is done.
        """
        self.finish_typing()
        step = step or self._new_step(_said(page, edit))
        page.stack.push(EditCommand(page, edit, step, self._apply, self._besides))

    def type_target(self, page: OpenPage, block: BlockId, text: str) -> bool:
        """Set a block's translation to what is typed so far; False if it is that."""
        return self.type(page, block, lambda before: retarget(before, block, text))

    def type(
        self,
        page: OpenPage,
        what: Hashable,
        make: Callable[[Review], Edit | None],
    ) -> bool:
        """Do what is typed so far as one step, whatever of it was done before.

        `what` is it that is typed at; `make` returns the edit of the page as it was
        before the typing began. False: it is so already.
        """
        if page.review is None:
            return False
        if self._typed_at != (page, what):
            self.finish_typing()
        before, typed = page.review, self._typed
        if typed is not None and typed.inverse is not None:
            # Against what stood there before the typing began: else a sentence that
            # is typed back to the machine's words would stay the person's.
            before, _ = typed.inverse.apply(before)
        edit = make(before)
        if edit is None:
            if typed is None:
                return False
            edit = typed.inverse
        if edit is None or (typed is not None and edit == typed.edit):
            return False
        if typed is None:
            self._typings += 1
        step = typed.step if typed else self._new_step(_said(page, edit))
        command = EditCommand(
            page, edit, step, self._apply, self._besides, typing=self._typings
        )
        if typed is None:
            self._typed, self._typed_at = command, (page, what)
        page.stack.push(command)
        return True

    def is_typing(self) -> bool:
        """Return whether something typed is not finished yet."""
        return self._typed is not None

    def typed_words(self) -> str:
        """Return what the typing came to so far, "" where nothing was typed."""
        return self._typed.edit.words() if self._typed is not None else ""

    def finish_typing(self) -> None:
        """Let what was typed stand; further typing is another command."""
        self._typed = self._typed_at = None

    def drop_typing(self) -> None:
        """Take back what was typed since the editor opened: it was left, not done."""
        if self._typed is None or self._typed_at is None:
            return
        page = self._typed_at[0]
        self.finish_typing()
        page.stack.forget_last()


def keeping(
    review: Review, blocks: Sequence[BlockId], *, kept: bool
) -> Making[Edit | None]:
    """Make the edit that keeps or drops these blocks; None if all are already.

    A doubtful block is not yet: nobody has decided it.
    """
    other, edits = False, list[SetKept]()
    for number, block in enumerate(blocks, 1):
        if number % _STEP_BLOCKS == 0:
            yield
        is_other = review.is_kept(block) is not kept
        other = other or is_other
        if is_other or review.is_doubtful(block):
            edits.append(SetKept(block, kept))
    if not edits:
        return None
    if len(edits) == 1 and other:
        return edits[0]
    what = (
        tr("Block {block}", block=number_of(review, edits[0].block))
        if len(edits) == 1
        else trn("{n} block", "{n} blocks", len(edits))
    )
    if other:
        said = tr("{what} restored") if kept else tr("{what} dropped")
    else:
        said = tr("{what} confirmed as kept" if kept else "{what} confirmed as dropped")
    return Several(tuple(edits), said.replace("{what}", what))


def _said(page: OpenPage, edit: Edit) -> str:
    """Return what an edit of a page did, with its blocks as the screen numbers them."""
    return edit.words(numbers(page.review) if page.review is not None else str)
