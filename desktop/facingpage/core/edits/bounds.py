"""Where a block's sentences and paragraphs begin, as a person says it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from facingpage.core.bounds import (
    NO_BOUNDS,
    Bounds,
    bounded,
    divided,
)
from facingpage.core.edits.base import Several, Single
from facingpage.core.edits.targets import SetTargets
from facingpage.core.numbering import NumberOf, number_of
from facingpage.core.page import BlockId
from facingpage.core.review import Part, Review, Target


@dataclass(frozen=True, slots=True)
class SetBounds(Single):
    """Say all that there is to say of where a block's parts begin."""

    LAYER: ClassVar[str] = "bounds"

    block: BlockId
    bounds: Bounds

    def apply_to(self, layer: dict[BlockId, Bounds]) -> "tuple[SetBounds, ...]":
        """Change the layer of bounds; return the edit that changes it back."""
        before = layer.pop(self.block, NO_BOUNDS)
        if self.bounds:
            layer[self.block] = self.bounds
        return (SetBounds(self.block, before),)

    def touches(self) -> tuple[BlockId, ...]:
        """Return the block."""
        return (self.block,)

    def words(self, number: NumberOf = str) -> str:
        """Return what this edit did, as a notice says it."""
        return f"Sentences of block {number(self.block)} cut otherwise"

    def on(self, block: BlockId) -> Self:
        """Return the same of another block of the same text."""
        return replace(self, block=block)

    @classmethod
    def decided(cls, review: Review) -> Iterator[Self]:
        """Yield what a person says of the parts of blocks."""
        for block, bounds in review.bounds.items():
            yield cls(block, bounds)

    def is_of(self, review: Review) -> bool:
        """Return whether the page has the block, and the block the places."""
        if not 1 <= self.block <= len(review.page.blocks):
            return False
        return self.bounds.is_within(review.block(self.block).text)


def split_sentence(review: Review, block: BlockId, at: int) -> Several | None:
    """Return the edit that makes a new sentence begin at a place of a block's text.

    None where one begins there already, or where there is nothing to cut.
    """
    text = review.block(block).text
    at += len(text[at:]) - len(text[at:].lstrip())
    inside = [part for part in review.parts(block) if part.start < at < part.end]
    if not inside or not text[inside[0].start : at].strip():
        return None
    bounds = review.bounds.get(block, NO_BOUNDS).with_cut(at)
    edits = [SetBounds(block, bounds), *_cut_targets(review, block, at)]
    return Several(tuple(edits), f"Sentence of block {number_of(review, block)} split")


def join_sentences(review: Review, block: BlockId, start: int) -> Several | None:
    """Return the edit that joins the sentence that begins at a place with the next.

    None where there is none after it, or where that stands in another cell.
    """
    parts = review.parts(block)
    pair = [part for part in parts if part.start >= start][:2]
    if len(pair) < 2 or pair[0].start != start or not _can_join(review, block, pair):
        return None
    first, second = pair
    bounds = review.bounds.get(block, NO_BOUNDS).with_join(second.start)
    edits: list[Single] = [SetBounds(block, bounds)]
    language = review.target_language
    own = review.targets.get((block, language), ())
    if first.is_own or second.is_own:
        # The person's words go on: with them, what stood beside them.
        gap = review.gaps(block, parts)[parts.index(second)]
        words = f"{first.text}{gap}{second.text}".strip()
        kept = [t for t in own if t.end <= first.start or t.start >= second.end]
        mine = Target(first.start, second.end, words)
        targets = sorted((mine, *kept), key=lambda target: target.start)
        edits.append(SetTargets(block, language, tuple(targets)))
    return Several(
        tuple(edits), f"Sentences of block {number_of(review, block)} joined"
    )


def join_paragraphs(review: Review, block: BlockId, at: int) -> Several | None:
    """Return the edit that joins a block's paragraphs where `at` is.

    It is the paragraph that holds the place with the one before it, or, where it is
    the first, with the next. None where the block is one paragraph.
    """
    bounds = review.bounds.get(block, NO_BOUNDS)
    if not bounds.paragraphs:
        return None
    before = [each for each in bounds.paragraphs if each <= at]
    start = before[-1] if before else bounds.paragraphs[0]
    edit = SetBounds(block, bounds.without_paragraph(start))
    return Several((edit,), f"Paragraphs of block {number_of(review, block)} joined")


def _cut_targets(review: Review, block: BlockId, at: int) -> Iterator[SetTargets]:
    """Yield the edits that divide a person's translations of what is cut at a place."""
    for (of, language), own in review.targets.items():
        if of != block or not any(t.start < at < t.end for t in own):
            continue
        targets: list[Target] = []
        for target in own:
            if not target.start < at < target.end:
                targets.append(target)
                continue
            share = (at - target.start) / (target.end - target.start)
            one, two = divided(target.text, [share, 1 - share])
            end = target.start + len(
                review.block(block).text[target.start : at].rstrip()
            )
            targets += [
                Target(target.start, end, one, is_machine=target.is_machine),
                Target(at, target.end, two, is_machine=target.is_machine),
            ]
        yield SetTargets(block, language, tuple(targets))


def _can_join(review: Review, block: BlockId, pair: list[Part]) -> bool:
    first, second = pair
    spans = [(first.start, first.end), (second.start, second.end)]
    wanted = Bounds(joins=(second.start,))
    return len(bounded(review.block(block).text, spans, wanted)) == 1
