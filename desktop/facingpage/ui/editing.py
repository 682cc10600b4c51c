"""Edits as the person makes, takes back and repeats them; each goes to the journal."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtGui import QUndoCommand

from facingpage.core.edits import Edit, SetKept, Several, retarget
from facingpage.core.page import BlockId
from facingpage.ui.open_page import OpenPage

Apply = Callable[[OpenPage, Edit], Edit]
Also = Callable[[bool], None]

_NEVER_MERGED: Final = -1


class EditCommand(QUndoCommand):
    """An edit and its inverse on a page's undo stack.

    Commands with the same `typing` number (above 0) merge into one: typing in a
    block is undone as a whole. One that `is_forgotten` can't be redone. `also` is
    called with True whenever the edit is done, with False when it is taken back.
    """

    def __init__(  # what it is about first, then what does it
        self,
        page: OpenPage,
        edit: Edit,
        apply: Apply,
        typing: int,
        also: Also | None = None,
    ) -> None:
        """Make the command; pushing it on the stack does the edit."""
        super().__init__(edit.words())
        self._page = page
        self._apply = apply
        self._typing = typing
        self._also = also
        self.edit = edit
        self.inverse: Edit | None = None
        self.is_forgotten = False

    def id(self) -> int:
        """Return the number by which the stack knows what merges."""
        return self._typing or _NEVER_MERGED

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over what was typed since; the first inverse stays."""
        if not isinstance(other, EditCommand) or other.id() != self.id():
            return False
        self.edit = other.edit
        return True

    def redo(self) -> None:
        """Do the edit."""
        inverse = self._apply(self._page, self.edit)
        if self.inverse is None:
            self.inverse = inverse
        if self._also is not None:
            self._also(True)  # noqa: FBT003  # a callback

    def undo(self) -> None:
        """Take the edit back."""
        if self.inverse is not None:
            self._apply(self._page, self.inverse)
        if self._also is not None:
            self._also(False)  # noqa: FBT003  # a callback
        # Set before the undo, it would keep the stack from calling this at all.
        self.setObsolete(self.is_forgotten)


class LooseCommand(QUndoCommand):
    """What was done while no page was shown: `do` is called as an edit's `also` is."""

    def __init__(self, words: str, do: Also) -> None:
        """Make the command; pushing it on the stack does it."""
        super().__init__(words)
        self._do = do

    def redo(self) -> None:
        """Do it."""
        self._do(True)  # noqa: FBT003  # a callback

    def undo(self) -> None:
        """Take it back."""
        self._do(False)  # noqa: FBT003  # a callback


class Editing:
    """Turns what the person does on a page into commands on its undo stack."""

    def __init__(self, apply: Apply) -> None:
        """Make it over `apply`, which changes a page's review and keeps the edit."""
        self._apply = apply
        self._typings = 0
        self._typed: EditCommand | None = None
        self._typed_block: tuple[OpenPage, BlockId] | None = None

    def do(self, page: OpenPage, edit: Edit, also: Also | None = None) -> None:
        """Do an edit, and `also` with it; what was being typed is done with."""
        self.finish_typing()
        page.stack.push(EditCommand(page, edit, self._apply, 0, also))

    def type_target(self, page: OpenPage, block: BlockId, text: str) -> bool:
        """Set a block's translation to what is typed so far; False if it is that."""
        if page.review is None:
            return False
        if self._typed_block != (page, block):
            self.finish_typing()
        before, typed = page.review, self._typed
        if typed is not None and typed.inverse is not None:
            # Against what stood there before the typing began: else a sentence that
            # is typed back to the machine's words would stay the person's.
            before, _ = typed.inverse.apply(before)
        edit: Edit | None = retarget(before, block, text)
        if edit is None:
            if typed is None:
                return False
            edit = typed.inverse
        if edit is None or (typed is not None and edit == typed.edit):
            return False
        if typed is None:
            self._typings += 1
        command = EditCommand(page, edit, self._apply, self._typings)
        if typed is None:
            self._typed, self._typed_block = command, (page, block)
        page.stack.push(command)
        return True

    def is_typing(self) -> bool:
        """Return whether something typed is not finished yet."""
        return self._typed is not None

    def finish_typing(self) -> None:
        """Let what was typed stand; further typing is another command."""
        self._typed = self._typed_block = None

    def drop_typing(self) -> None:
        """Take back what was typed since the editor opened: it was left, not done."""
        if self._typed is None or self._typed_block is None:
            return
        page, typed = self._typed_block[0], self._typed
        self.finish_typing()
        typed.is_forgotten = True
        page.stack.undo()


def keeping(page: OpenPage, blocks: Sequence[BlockId], *, kept: bool) -> Edit | None:
    """Return the edit that keeps or drops these blocks; None if all are already.

    A doubtful block is not yet: nobody has decided it.
    """
    review = page.review
    if review is None:
        return None
    other = {block for block in blocks if review.is_kept(block) is not kept}
    edits = tuple(
        SetKept(block, kept)
        for block in blocks
        if block in other or review.is_doubtful(block)
    )
    if not edits:
        return None
    if len(edits) == 1 and other:
        return edits[0]
    done = "restored" if kept else "dropped"
    if not other:
        done = f"confirmed as {'kept' if kept else done}"
    what = f"Block {edits[0].block}" if len(edits) == 1 else f"{len(edits)} blocks"
    return Several(edits, f"{what} {done}")
