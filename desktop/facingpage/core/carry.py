"""What a person decided on one version of a page, taken over to another."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from facingpage.core.anchors import Places
from facingpage.core.edits import EDITS, SetJoin, Single
from facingpage.core.edits.joins import OF_WORDS
from facingpage.core.joins import members
from facingpage.core.page import BlockId, Page
from facingpage.core.review import Review
from facingpage.core.spoken import PAGE

Place = tuple[str, int]
"""A block's text, and how many blocks before it on the page have the same."""


def carry(
    reviews: Sequence[Review], page: Page
) -> tuple[tuple[Single, ...], tuple[tuple[str, Single], ...]]:
    """Return the edits that repeat a person's decisions on `page`, and what is left.

    Blocks are matched by their exact text, those of equal text in their order; joined
    ones by the texts they were made of. Of several reviews, older ones first, the last
    that decides something of a text wins. What was decided of the page itself holds for
    any text. Of what the last review says of words in a text that `page` lacks, that
    which stands elsewhere in the very same words and surroundings goes there.
    What is left are decisions of the last review whose text `page` lacks, each with
    that text; offsets and block numbers in them are those of the last review.
    """
    new = {place: block for block, place in _places(page)}
    found: dict[tuple[object, ...], Single] = {}
    left: list[tuple[str, Single]] = []
    for review in reviews:
        texts = dict(_places(review.as_saved))
        left = []
        joins, parted = _joins(review, texts, new)
        found.update({(SetJoin, join.block, None): join for join in joins})
        for edit in decisions(review):
            if isinstance(edit, SetJoin):
                if edit.block in parted:
                    left.append((texts[edit.block][0], edit))
                continue
            (of,) = edit.touches()
            if of == PAGE:
                found[type(edit), PAGE, edit.about()] = edit
                continue
            place = texts[of]
            block = new.get(place)
            if block is None or (of in parted and isinstance(edit, OF_WORDS)):
                left.append((place[0], edit))
            else:
                found[type(edit), block, edit.about()] = edit.on(block)
    places, homeless = Places(page), []
    for text, edit in left:
        moved, rest = edit.moved(places)
        for each in moved:
            key = type(each), each.touches()[0], each.about()
            found[key] = found[key].also(each) if key in found else each
        if rest is not None:
            homeless.append((text, rest))
    return tuple(found.values()), tuple(homeless)


def _joins(
    review: Review, texts: Mapping[BlockId, Place], new: Mapping[Place, BlockId]
) -> tuple[list[SetJoin], frozenset[BlockId]]:
    """Return the joins on the other page, and the blocks that are not joined there.

    What is said of the words of these is of a text that the other page lacks.
    """
    made: list[SetJoin] = []
    parted: set[BlockId] = set()
    for head, joined in members(review.joins).items():
        there = [new.get(texts[block]) for block in (head, *joined)]
        known = [block for block in there if block is not None]
        if len(known) < len(there) or known != sorted(known):
            parted.update((head, *joined))
            continue
        place = dict(zip((head, *joined), known, strict=True))
        made += [
            SetJoin(place[block], place[join.to], join.between)
            for block in joined
            for join in (review.joins[block],)
        ]
    return made, frozenset(parted)


def decisions(review: Review) -> Iterator[Single]:
    """Yield the edits that would make a review's human layers from nothing.

    Each is of one block, but for those that join two.
    """
    for kind in EDITS.values():
        yield from kind.decided(review)


def _places(page: Page) -> Iterator[tuple[BlockId, Place]]:
    seen: Counter[str] = Counter()
    for block in page.blocks:
        yield block.id, (block.text, seen[block.text])
        seen[block.text] += 1
