"""Which sentence of a block's translation stands for which of its text, and words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facingpage.core.page import BlockId, WordLink
from facingpage.core.review import Review

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class SentencePair:
    """A sentence and its translation: spans of code points of both whole texts.

    `words` are counted in them as well. Sentences that a person joined are one.
    `is_confirmed` tells that a person vouches for the translation.
    """

    source: Span
    target: Span
    words: tuple[WordLink, ...] = ()
    is_confirmed: bool = False

    def words_at(
        self, offset: int, *, is_source: bool
    ) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        """Return the words at a place of either text, and those they are linked to.

        First those of the source, then those of the translation.
        """
        links = [
            link
            for link in self.words
            if (is_source and link.start <= offset < link.end)
            or (not is_source and link.to_start <= offset < link.to_end)
        ]
        return (
            _distinct((link.start, link.end) for link in links),
            _distinct((link.to_start, link.to_end) for link in links),
        )


def sentence_pairs(review: Review, block: BlockId) -> tuple[SentencePair, ...]:
    """Return a block's sentences in source order; () where it has no translation.

    A sentence of which nothing stands in the translation is left out.
    """
    whole = review.target(block) or ""
    found, at = [], 0
    for part in review.parts(block):
        text = part.text.strip()
        start = whole.find(text, at) if text else -1
        if start < 0:
            continue
        at = start + len(text)
        # What was stripped before the words moves them.
        shift = start - (len(part.text) - len(part.text.lstrip()))
        words = (
            WordLink(
                part.start + link.start,
                part.start + link.end,
                shift + link.to_start,
                shift + link.to_end,
            )
            for link in part.words
        )
        spans = (part.start, part.end), (start, at)
        sure = part.is_confirmed
        found.append(SentencePair(*spans, tuple(words), is_confirmed=sure))
    return tuple(found)


def sentence_at(
    pairs: Sequence[SentencePair], offset: int, *, is_source: bool
) -> int | None:
    """Return the number of the sentence at a place of either text; None between two."""
    for number, pair in enumerate(pairs):
        start, end = pair.source if is_source else pair.target
        if start <= offset < end:
            return number
    return None


def _distinct(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted(set(spans)))
