"""What the drafts of blocks come to where these are joined or cut otherwise."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from facingpage.core.bounds import divided
from facingpage.core.grouping import of_block, placed
from facingpage.core.page import BlockId, Draft, Segment
from facingpage.core.review import Review


@dataclass(frozen=True, slots=True)
class _Said:
    """A translation of a stretch of the saved page, and the draft it is of."""

    block: BlockId
    start: int
    end: int
    segment: Segment
    draft: Draft


def regrouped_drafts(
    before: Review, after: Review
) -> tuple[Mapping[BlockId, Draft], tuple[BlockId, ...]]:
    """Return the drafts of `after` as its blocks are grouped, until they are made anew.

    `before` is the review with these drafts; with them come the blocks whose text is
    another now. No words are lost: a segment that stands over a seam is divided there.
    """
    if before.made_of is after.made_of or before.made_of == after.made_of:
        return after.drafts, ()
    both = before.made_of.keys() | after.made_of.keys()
    changed = sorted(b for b in both if before.made_of.get(b) != after.made_of.get(b))
    drafts = dict(after.drafts)
    said: list[_Said] = []
    for block in changed:
        draft = drafts.pop(block, None)
        if draft is not None:
            said += _taken_apart(before, block, draft)
    for block in changed:
        made = tuple(_put_together(after, block, said))
        if made:
            segments = tuple(segment for segment, _ in made)
            drafts[block] = replace(made[0][1], segments=segments)
    return drafts, tuple(changed)


def _taken_apart(review: Review, block: BlockId, draft: Draft) -> Iterator[_Said]:
    """Yield what a block's draft says of the saved page."""
    own = tuple(placed(of_block(review.as_saved, review.made_of, block)))
    for segment in draft.segments:
        held = [
            (each.block, each.start - at, first, last)
            for each, at in own
            if (first := max(segment.start, at))
            < (last := min(segment.end, at + each.end - each.start))
        ]
        for (number, by, first, last), part in zip(
            held, _divided(segment, [(a, b) for *_, a, b in held]), strict=True
        ):
            yield _Said(number, first + by, last + by, part, draft)


def _put_together(
    review: Review, block: BlockId, said: list[_Said]
) -> Iterator[tuple[Segment, Draft]]:
    """Yield the segments of a block, in order, of what is said of its stretches."""
    for each, at in placed(of_block(review.as_saved, review.made_of, block)):
        by = at - each.start
        here = (it for it in said if it.block == each.block)
        for it in sorted(here, key=lambda one: one.start):
            start, end = max(it.start, each.start), min(it.end, each.end)
            if start >= end:
                continue
            spans = [(it.start, start), (start, end), (end, it.end)]
            held = [span for span in spans if span[0] < span[1]]
            part = _divided(it.segment, held)[held.index((start, end))]
            yield replace(part, start=start + by, end=end + by), it.draft


def _divided(segment: Segment, spans: list[tuple[int, int]]) -> list[Segment]:
    """Return a segment in as many pieces as there are spans, by their sizes."""
    if len(spans) < 2:
        return [segment] * len(spans)
    size = sum(end - start for start, end in spans)
    texts = divided(segment.text, [(end - start) / size for start, end in spans])
    # Of words that were linked the places are others in a part of a sentence.
    return [replace(segment, text=text, words=()) for text in texts]
