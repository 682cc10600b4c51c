"""Confirming a block's translation sentence by sentence."""

from facingpage.core.edits import Edit, Several, confirm, singles
from facingpage.core.numbering import number_of
from facingpage.core.page import BlockId
from facingpage.core.progress import decide
from facingpage.core.review import Review


def confirm_sentence(review: Review, block: BlockId, at: int) -> Edit | None:
    """Return the edit that confirms the sentence that holds a place of a block's text.

    With the last of its sentences the block is confirmed as well. None where no
    translated sentence is, or a confirmed one.
    """
    edit = confirm(review, block, at)
    if edit is None:
        return None
    after, _ = edit.apply(review)
    whole = decide(after, (block,), "confirmed") if after.is_confirmed(block) else None
    if whole is None:
        return Several(
            (edit,), f"Sentence of block {number_of(review, block)} confirmed"
        )
    return Several(
        (edit, *singles(whole)), f"Block {number_of(review, block)} confirmed"
    )
