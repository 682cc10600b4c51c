"""Which sentence is marked on both sides: the one stepped to, or under the pointer."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from facingpage.core.page import BlockId
from facingpage.core.sentence_map import (
    SentencePair,
    Span,
    sentence_at,
    sentence_pairs,
)
from facingpage.ui.block_model import SOURCE, BlockModel

# Longer ones are read by scrolling: to map a book's chapter at each move is slow.
_MOST_CHARS: Final = 100_000


class Place(NamedTuple):
    """A sentence of a block, by its number from 0."""

    block: BlockId
    number: int


class SentenceMarks:
    """What is marked; whoever changes it has the rows drawn anew."""

    def __init__(self, model: BlockModel) -> None:
        self._model = model
        self._pairs: tuple[BlockId, tuple[SentencePair, ...]] | None = None
        self._words: tuple[BlockId, tuple[tuple[Span, ...], ...]] | None = None
        self.current: Place | None = None
        """The sentence stepped to by key."""
        self.hovered: Place | None = None
        """The sentence under the pointer."""

    def forget(self) -> None:
        """Mark nothing, and read the sentences anew."""
        self._pairs = self._words = self.current = self.hovered = None

    def read_anew(self) -> None:
        """Read the sentences anew; a mark that is none any more goes."""
        self._pairs = self._words = self.hovered = None
        at = self.current
        if at is not None and at.number >= len(self.pairs(at.block)):
            self.current = None

    def pairs(self, block: BlockId) -> tuple[SentencePair, ...]:
        """Return a block's sentences; () where it has no translation on screen."""
        if self._pairs is not None and self._pairs[0] == block:
            return self._pairs[1]
        review = self._model.review
        found: tuple[SentencePair, ...] = ()
        if (
            review is not None
            and (block in review.drafts or review.has_own(block))
            and self._model.has_targets
            and self._model.is_kept(block)
            and len(review.block(block).text) <= _MOST_CHARS
        ):
            found = sentence_pairs(review, block)
        self._pairs = block, found
        return found

    def hover(self, block: BlockId | None, column: int, offset: int | None) -> bool:
        """Note what the pointer is over; return whether something else is marked."""
        before = self.hovered, self._words
        self.hovered = self._words = None
        if block is not None and offset is not None:
            pairs = self.pairs(block)
            is_source = column == SOURCE
            number = sentence_at(pairs, offset, is_source=is_source)
            if number is not None:
                self.hovered = Place(block, number)
                words = pairs[number].words_at(offset, is_source=is_source)
                self._words = (block, words) if all(words) else None
        return (self.hovered, self._words) != before

    def step(self, block: BlockId, by: int) -> Place | None:
        """Return the sentence `by` steps from the current one; None: of other blocks.

        In a block where none is current, that is the first or the last.
        """
        pairs = self.pairs(block)
        # The pointer rests where it is; what was stepped to is to be seen.
        self.hovered = self._words = None
        if self.current is not None and self.current.block == block:
            number = self.current.number + by
        else:
            number = 0 if by > 0 else len(pairs) - 1
        return Place(block, number) if 0 <= number < len(pairs) else None

    def spans(
        self, block: BlockId, column: int
    ) -> tuple[Sequence[Span], Sequence[Span]]:
        """Return what is marked in a column of a block: a sentence, and words.

        The pointer's sentence is, while there is one: two would run into each other.
        """
        sentences: Sequence[Span] = ()
        place = self.hovered or self.current
        if place is not None and place.block == block:
            pairs = self.pairs(block)
            # One sentence alone is plain to see.
            if place.number < len(pairs) and (len(pairs) > 1 or place == self.current):
                pair = pairs[place.number]
                sentences = (pair.source if column == SOURCE else pair.target,)
        words: Sequence[Span] = ()
        if self._words is not None and self._words[0] == block:
            words = self._words[1][0 if column == SOURCE else 1]
        return sentences, words
