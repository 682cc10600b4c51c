"""Where terms stand on a page, and in whose words it is translated there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from facingpage.core.languages import base
from facingpage.core.page import BlockId
from facingpage.core.review import Part, Review
from facingpage.core.term_finder import Hit, TermFinder
from facingpage.core.terms import Term


@dataclass(frozen=True, slots=True)
class TermPlace:
    """A sentence in which a term stands, as it is translated now.

    `hits` are counted in the block's text. `part` is None while there is no draft.
    """

    block: BlockId
    hits: tuple[Hit, ...]
    part: Part | None = None


def blocks_with(terms: Iterable[Term], review: Review) -> tuple[BlockId, ...]:
    """Return the kept blocks in which one of these terms stands, in reading order."""
    return tuple(dict.fromkeys(place.block for place in places(terms, review)))


def places(terms: Iterable[Term], review: Review) -> Iterator[TermPlace]:
    """Yield every sentence of the kept blocks with a term in it, in reading order.

    Where there is no draft a block is one sentence.
    """
    terms = tuple(terms)
    target = base(review.target_language)
    finders: dict[str, TermFinder] = {}
    blocks = review.kept_blocks()
    codes = review.read_as(block.id for block in blocks)
    for block, code in zip(blocks, codes, strict=True):
        if code not in finders:
            finders[code] = TermFinder(terms, code, target)
        hits = finders[code].find(block.text)
        if not hits:
            continue
        left = list(hits)
        for part in review.parts(block.id):
            own = tuple(hit for hit in left if part.start <= hit.start < part.end)
            if own:
                yield TermPlace(block.id, own, part)
                left = [hit for hit in left if hit not in own]
        if left:
            yield TermPlace(block.id, tuple(left))
