"""A person's translation of a block."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from facingpage.core.edits.base import Single
from facingpage.core.numbering import NumberOf
from facingpage.core.page import BlockId
from facingpage.core.review import Review, Target, joined


@dataclass(frozen=True, slots=True)
class SetTargets(Single):
    """Set a person's whole translation of a block into a language; () clears it."""

    LAYER: ClassVar[str] = "targets"

    block: BlockId
    language: str
    targets: tuple[Target, ...]

    def apply_to(
        self, layer: dict[tuple[BlockId, str], tuple[Target, ...]]
    ) -> "tuple[SetTargets, ...]":
        """Change the layer of translations; return the edit that changes it back."""
        before = layer.pop((self.block, self.language), ())
        if self.targets:
            layer[self.block, self.language] = self.targets
        return (SetTargets(self.block, self.language, before),)

    def touches(self) -> tuple[BlockId, ...]:
        """Return the block."""
        return (self.block,)

    def words(self, number: NumberOf = str) -> str:
        """Return what this edit did, as a notice says it."""
        done = "edited" if self.targets else "set back to the machine's"
        if self.targets and all(target.is_confirmed for target in self.targets):
            done = "confirmed"
        return f"Translation of block {number(self.block)} {done}"

    def on(self, block: BlockId) -> Self:
        """Return the same translation of another block."""
        return replace(self, block=block)

    @classmethod
    def decided(cls, review: Review) -> Iterator[Self]:
        """Yield what a person translated, into any language."""
        for (block, language), targets in review.targets.items():
            yield cls(block, language, targets)

    def is_of(self, review: Review) -> bool:
        """Return whether the page has the block, and the block the spans."""
        if not 1 <= self.block <= len(review.page.blocks):
            return False
        size = len(review.block(self.block).text)
        return all(0 <= t.start <= t.end <= size for t in self.targets)

    def about(self) -> str:
        """Return the language translated into."""
        return self.language


def confirm(review: Review, block: BlockId, at: int) -> SetTargets | None:
    """Return the edit that confirms the translation of the sentence at a place.

    It is the person's from then on, with the words that stand there now. None where
    no translated sentence is, or one that is confirmed already.
    """
    parts = review.parts(block)
    part = next((part for part in parts if part.start <= at < part.end), None)
    if part is None or part.is_confirmed or not part.text.strip():
        return None
    mine = Target(
        part.start,
        part.end,
        part.text,
        is_confirmed=True,
        is_machine=not part.is_edited,
    )
    own = review.targets.get((block, review.target_language), ())
    others = (t for t in own if t.end <= part.start or t.start >= part.end)
    targets = sorted((mine, *others), key=lambda target: target.start)
    return SetTargets(block, review.target_language, tuple(targets))


def retarget(review: Review, block: BlockId, text: str) -> SetTargets | None:
    """Return the edit that makes `text` the block's translation; None if it is already.

    Only the sentences that differ become the person's; those before and after keep
    the machine's text and flags. Empty text gives the block back to the machine.
    """
    text = text.strip()
    language = review.target_language
    parts = review.parts(block)
    own = review.targets.get((block, language), ())
    if not text:
        return SetTargets(block, language, ()) if own else None
    if not parts:
        return SetTargets(
            block, language, (Target(0, len(review.block(block).text), text),)
        )
    gaps = review.gaps(block, parts)
    if text == joined(parts, gaps):
        return None
    pieces = [gap + part.text for gap, part in zip(gaps, parts, strict=True)]
    first, begin = 0, 0
    while first < len(parts) - 1 and text.startswith(pieces[first], begin):
        begin += len(pieces[first])
        first += 1
    last, end = len(parts), len(text)
    while last > first + 1 and text.endswith(pieces[last - 1], begin, end):
        end -= len(pieces[last - 1])
        last -= 1
    start, stop = parts[first].start, parts[last - 1].end
    mine = Target(start, stop, text[begin:end].strip())
    others = (t for t in own if t.end <= start or t.start >= stop)
    targets = sorted((mine, *others), key=lambda target: target.start)
    return SetTargets(block, language, tuple(targets))
