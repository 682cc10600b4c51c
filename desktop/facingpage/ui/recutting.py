"""What follows for a page's drafts where a person joins or cuts its texts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from facingpage.core.bounds import NO_BOUNDS, Bounds, recut
from facingpage.core.grouped_drafts import regrouped_drafts
from facingpage.core.hints import Hinter, Hints
from facingpage.core.page import Block, BlockId
from facingpage.core.review import Review
from facingpage.ui.open_page import OpenPage


def follow_bounds(page: OpenPage, before: Review) -> Sequence[BlockId]:
    """Join and cut a page's drafts as its texts are now; return the blocks of these.

    They are to be made anew. Until then, and where no engine is, what they say is
    shown cut as it should be.
    """
    joined = _follow_joins(page, before)
    return tuple(dict.fromkeys((*joined, *_follow_cuts(page, before))))


def _follow_joins(page: OpenPage, before: Review) -> Sequence[BlockId]:
    review = page.review
    if review is None or review.made_of is before.made_of:
        return ()
    drafts, blocks = regrouped_drafts(before, review)
    for block in blocks:
        for made in page.drafts.values():
            made.pop(block, None)
    page.review = replace(review, drafts=drafts)
    return blocks


def _follow_cuts(page: OpenPage, before: Review) -> Sequence[BlockId]:
    review = page.review
    if review is None or review.bounds is before.bounds:
        return ()
    both = review.bounds.keys() | before.bounds.keys()
    blocks = [
        block
        for block in sorted(both)
        if review.bounds.get(block) != before.bounds.get(block)
    ]
    drafts = dict(review.drafts)
    for block in blocks:
        for made in page.drafts.values():
            made.pop(block, None)
        draft = drafts.get(block)
        if draft is not None:
            bounds = review.bounds.get(block, NO_BOUNDS)
            drafts[block] = recut(review.block(block), draft, bounds)
    page.review = replace(review, drafts=drafts)
    return blocks


def with_bounds(
    hints: Hinter, bounds: Mapping[BlockId, Bounds]
) -> Callable[[Block], Hints]:
    """Return what tells the hints of blocks with what a person says of sentences."""
    if not bounds:
        return hints

    def told(block: Block) -> Hints:
        said = bounds.get(block.id, NO_BOUNDS)
        return replace(hints(block, said), bounds=said) if said else hints(block)

    return told
