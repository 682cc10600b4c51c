"""What a person decided on one version of a page, taken over to another."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from facingpage.core.page import BlockId, Page
from facingpage.core.review import (
    Review,
    SetKept,
    SetLanguage,
    SetTargets,
    Single,
)
from facingpage.core.spoken import PAGE

Place = tuple[str, int]
"""A block's text, and how many blocks before it on the page have the same."""


def carry(
    reviews: Sequence[Review], page: Page
) -> tuple[tuple[Single, ...], tuple[tuple[str, Single], ...]]:
    """Return the edits that repeat a person's decisions on `page`, and what is left.

    Blocks are matched by their exact text, those of equal text in their order. Of
    several reviews, older ones first, the last that decides something of a text wins.
    What was decided of the page itself holds for any text.
    What is left are decisions of the last review whose text `page` lacks, each with
    that text; offsets and block numbers in them are those of the last review.
    """
    new = {place: block for block, place in _places(page)}
    found: dict[tuple[object, ...], Single] = {}
    left: list[tuple[str, Single]] = []
    for review in reviews:
        texts = dict(_places(review.page))
        left = []
        for edit in decisions(review):
            of = edit.blocks[0] if isinstance(edit, SetLanguage) else edit.block
            if of == PAGE:
                found[SetLanguage, PAGE] = edit
                continue
            place = texts[of]
            block = new.get(place)
            if block is None:
                left.append((place[0], edit))
            elif isinstance(edit, SetLanguage):
                found[SetLanguage, block] = replace(edit, blocks=(block,))
            else:
                into = edit.language if isinstance(edit, SetTargets) else ""
                found[type(edit), block, into] = replace(edit, block=block)
    return tuple(found.values()), tuple(left)


def decisions(review: Review) -> Iterator[Single]:
    """Yield the edits that would make a review's human layers from nothing.

    Each is of one block.
    """
    for block, kept in review.kept.items():
        yield SetKept(block, kept)
    for (block, language), targets in review.targets.items():
        yield SetTargets(block, language, targets)
    for block, code in review.spoken.items():
        yield SetLanguage((block,), code)


def _places(page: Page) -> Iterator[tuple[BlockId, Place]]:
    seen: Counter[str] = Counter()
    for block in page.blocks:
        yield block.id, (block.text, seen[block.text])
        seen[block.text] += 1
