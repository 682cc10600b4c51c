"""What a person decided on one version of a page, taken over to another."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from facingpage.core.anchors import Places
from facingpage.core.edits import EDITS, SetMadeOf, Single
from facingpage.core.edits.made_of import OF_WORDS
from facingpage.core.page import BlockId, Page
from facingpage.core.review import Review
from facingpage.core.spoken import PAGE

Place = tuple[str, int]
"""A block's text, and how many blocks before it on the page have the same."""


def carry(
    reviews: Sequence[Review], page: Page
) -> tuple[tuple[Single, ...], tuple[tuple[str, Single], ...]]:
    """Return the edits that repeat a person's decisions on `page`, and what is left.

    Those that join and cut blocks fit only together. Blocks are matched by their exact
    text, those of equal text in their order; joined ones by the texts they were made
    of. Of several reviews, older ones first, the last
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
        made = _regrouped(review, texts, new, len(page.blocks))
        regrouping, there = made or ([], {})
        found = _with_regrouping(found, regrouping)
        for edit in decisions(review):
            (of,) = edit.touches()
            if isinstance(edit, SetMadeOf):
                if made is None:
                    left.append((_text_of(review, of), edit))
                continue
            if of == PAGE:
                found[type(edit), PAGE, edit.about()] = edit
                continue
            block = there[of] if of in there else new.get(texts.get(of, ("", -1)))
            is_other = made is None and of in review.made_of
            if block is None or (is_other and isinstance(edit, OF_WORDS)):
                left.append((_text_of(review, of), edit))
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


def _with_regrouping(
    found: dict[tuple[object, ...], Single], regrouping: Sequence[SetMadeOf]
) -> dict[tuple[object, ...], Single]:
    """Return what was found, with blocks joined and cut as they were last.

    Two ways of it could take the same text twice: the one before goes, and with it
    what was said of words in blocks that were others.
    """
    if not regrouping:
        return found
    before = {each for each in found.values() if isinstance(each, SetMadeOf)}
    other = {each.block for each in before.difference(regrouping)}
    kept = {
        key: each
        for key, each in found.items()
        if not isinstance(each, SetMadeOf)
        and not (isinstance(each, OF_WORDS) and key[1] in other)
    }
    return {**kept, **{(SetMadeOf, each.block, None): each for each in regrouping}}


def _regrouped(
    review: Review,
    texts: Mapping[BlockId, Place],
    new: Mapping[Place, BlockId],
    last: int,
) -> tuple[list[SetMadeOf], Mapping[BlockId, BlockId]] | None:
    """Return how blocks are joined and cut on the other page, and which is which there.

    `last` is the number of its blocks. None where it lacks a text that this is about.
    """
    saved = len(review.as_saved.blocks)
    about = {each.block for made in review.made_of.values() for each in made}
    about |= {block for block in review.made_of if block <= saved}
    there = {b: found for b in about if (found := new.get(texts[b])) is not None}
    if len(there) < len(about):
        return None
    for block in review.made_of:
        if block > saved:
            there[block] = BlockId(last + block - saved)
    made = [
        SetMadeOf(
            there[block],
            tuple(replace(each, block=there[each.block]) for each in stretches),
        )
        for block, stretches in review.made_of.items()
    ]
    return made, there


def decisions(review: Review) -> Iterator[Single]:
    """Yield the edits that would make a review's human layers from nothing.

    Each is of one block.
    """
    for kind in EDITS.values():
        yield from kind.decided(review)


def _text_of(review: Review, block: BlockId) -> str:
    is_there = 1 <= block <= len(review.page.blocks)
    return review.block(block).text if is_there else ""


def _places(page: Page) -> Iterator[tuple[BlockId, Place]]:
    seen: Counter[str] = Counter()
    for block in page.blocks:
        yield block.id, (block.text, seen[block.text])
        seen[block.text] += 1
