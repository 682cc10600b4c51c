"""What the drafts of blocks come to where these are joined otherwise than before."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from facingpage.core.bounds import divided
from facingpage.core.joins import Joins, members, pieces
from facingpage.core.page import BlockId, Draft, Page, Segment
from facingpage.core.review import Review


def regrouped_drafts(
    before: Review, after: Review
) -> tuple[Mapping[BlockId, Draft], tuple[BlockId, ...]]:
    """Return the drafts of `after` as its blocks are joined, until they are made anew.

    `before` is the review with these drafts; with them come the blocks whose text is
    another now, in page order. No words are lost: a segment that stands over a seam is
    divided where the blocks part.
    """
    if before.joins is after.joins or before.joins == after.joins:
        return after.drafts, ()
    was, now = members(before.joins), members(after.joins)
    heads = [h for h in was.keys() | now.keys() if was.get(h, ()) != now.get(h, ())]
    changed = {b for h in heads for of in (was, now) for b in (h, *of.get(h, ()))}
    page, drafts = after.as_saved, dict(after.drafts)
    apart: dict[BlockId, Draft] = {}
    for block in changed:
        draft = drafts.pop(block, None)
        if draft is not None and block not in before.joins:
            own = was.get(block, ())
            apart.update(_taken_apart(page, before.joins, block, own, draft))
    for block in changed - after.joins.keys():
        made = _put_together(page, after.joins, block, now.get(block, ()), apart)
        if made is not None:
            drafts[block] = made
    return drafts, tuple(sorted(changed))


def _taken_apart(  # what it is about first, then what is divided
    page: Page, joins: Joins, head: BlockId, joined: tuple[BlockId, ...], draft: Draft
) -> Iterator[tuple[BlockId, Draft]]:
    """Yield what of a joined block's draft is of each block, counted in its text."""
    own = tuple(pieces(page, joins, head, joined))
    found: dict[BlockId, list[Segment]] = {block.id: [] for block, _ in own}
    for segment in draft.segments:
        held = [
            (block.id, start, first, last)
            for block, start in own
            if (first := max(segment.start, start))
            < (last := min(segment.end, start + len(block.text)))
        ]
        size = sum(last - first for *_, first, last in held)
        shares = [(last - first) / size for *_, first, last in held]
        texts = divided(segment.text, shares) if len(held) > 1 else (segment.text,)
        for (number, start, first, last), text in zip(held, texts, strict=False):
            # Of words that were linked the places are others in a part of a sentence.
            words = segment.words if len(held) == 1 else ()
            part = replace(segment, text=text, words=words)
            found[number].append(replace(part, start=first - start, end=last - start))
    for number, segments in found.items():
        if segments:
            yield number, replace(draft, segments=tuple(segments))


def _put_together(
    page: Page,
    joins: Joins,
    head: BlockId,
    joined: tuple[BlockId, ...],
    apart: Mapping[BlockId, Draft],
) -> Draft | None:
    segments: list[Segment] = []
    made: Draft | None = None
    for block, start in pieces(page, joins, head, joined):
        draft = apart.get(block.id)
        if draft is not None:
            made = made or draft
            segments += [
                replace(each, start=each.start + start, end=each.end + start)
                for each in draft.segments
            ]
    return made and replace(made, segments=tuple(segments))
