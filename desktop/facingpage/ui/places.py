"""Where terms stand on a page, and in whose words it is translated there."""

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from facingpage.core.languages import base
from facingpage.core.page import Block, BlockId
from facingpage.core.review import Part, Review
from facingpage.core.term_finder import Hit, TermFinder, targets_in
from facingpage.core.terms import Term
from facingpage.ui.plain_text import visible_text
from facingpage.ui.wording import mark, tr

_BREATH_BLOCKS: Final = 20
_PUT: Final = mark(
    "Put in where the model had another word: check the words around it."
)


@dataclass(frozen=True, slots=True)
class TermPlace:
    """A sentence in which a term stands, as it is translated now.

    `hits` are counted in the block's text. `part` is None while there is no draft.
    """

    block: BlockId
    hits: tuple[Hit, ...]
    part: Part | None = None


def blocks_with(terms: Iterable[Term], review: Review) -> tuple[BlockId, ...]:
    """Return the blocks in which one of these terms stands, dropped ones as well."""
    return tuple(block.id for block, _ in _found(terms, review, review.page.blocks))


def places(terms: Iterable[Term], review: Review) -> Iterator[TermPlace]:
    """Yield every sentence of the kept blocks with a term in it, in reading order.

    Where there is no draft a block is one sentence.
    """
    for block, hits in _found(terms, review, review.kept_blocks()):
        left = list(hits)
        for part in review.parts(block.id):
            own = tuple(hit for hit in left if part.start <= hit.start < part.end)
            if own:
                yield TermPlace(block.id, own, part)
                left = [hit for hit in left if hit not in own]
        if left:
            yield TermPlace(block.id, tuple(left))


def _found(
    terms: Iterable[Term], review: Review, blocks: Sequence[Block]
) -> Iterator[tuple[Block, tuple[Hit, ...]]]:
    """Yield those of the blocks in which a term stands, in order, with all that do."""
    terms = tuple(terms)
    target = base(review.target_language)
    finders: dict[str, TermFinder] = {}
    codes = review.read_as(block.id for block in blocks)
    for number, (block, code) in enumerate(zip(blocks, codes, strict=True)):
        if number % _BREATH_BLOCKS == 0:
            # The window's thread goes first.
            time.sleep(0)
        if code not in finders:
            finders[code] = TermFinder(terms, code, target)
        if hits := finders[code].find(block.text):
            yield block, hits


def term_lines(finder: TermFinder, review: Review, block: BlockId) -> tuple[str, ...]:
    """Return a line for each term of the glossary in a block, in order.

    It says so where the translation shown lacks the term's. Where terms were put in,
    a last line says what that may have broken.
    """
    said = review.target(block)
    hits = finder.find(review.block(block).text)
    wanted = Counter(hit.term for hit in hits)
    lines = []
    for term, times in wanted.items():
        line = f"{term.source} → {term.target}"
        if term.is_kept:
            line = tr("{source}: not translated", source=term.source)
        line = visible_text(line)
        found = targets_in(said, term, review.target_language) if said else hits
        if len(found) < times:
            line += (
                tr("  (not so here)") if not found else tr("  (not everywhere here)")
            )
        lines.append(line)
    put = {"term-put", "term-form"}
    if lines and any(put & {*part.flags} for part in review.parts(block)):
        lines.append(tr(_PUT))
    return tuple(lines)
