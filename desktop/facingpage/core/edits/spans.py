"""Labelled words of blocks."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from facingpage.core.anchors import Anchor, Chosen, Places
from facingpage.core.annotations import LABEL_ID_CHARS, MOST_OF_A_BLOCK, Span
from facingpage.core.edits.base import Single
from facingpage.core.numbering import NumberOf
from facingpage.core.page import BlockId
from facingpage.core.review import Review


@dataclass(frozen=True, slots=True)
class SetSpans(Single):
    """Set all labelled spans of a block, in the order they were made; () clears it."""

    LAYER: ClassVar[str] = "spans"

    block: BlockId
    spans: tuple[Span, ...]

    def apply_to(
        self, layer: dict[BlockId, tuple[Span, ...]]
    ) -> "tuple[SetSpans, ...]":
        """Change the layer of spans; return the edit that changes it back."""
        before = layer.pop(self.block, ())
        if self.spans:
            layer[self.block] = self.spans
        return (SetSpans(self.block, before),)

    def touches(self) -> tuple[BlockId, ...]:
        """Return the block."""
        return (self.block,)

    def words(self, number: NumberOf = str) -> str:
        """Return what this edit did, as a notice says it."""
        done = "changed" if self.spans else "removed"
        return f"Labelled words of block {number(self.block)} {done}"

    def on(self, block: BlockId) -> Self:
        """Return the same spans of another block of the same text."""
        return replace(self, block=block)

    @classmethod
    def decided(cls, review: Review) -> Iterator[Self]:
        """Yield the spans of every block that has some."""
        for block, spans in review.spans.items():
            yield cls(block, spans)

    def is_of(self, review: Review) -> bool:
        """Return whether the page has the block, and the block these very words."""
        if not 1 <= self.block <= len(review.page.blocks):
            return False
        text = review.block(self.block).text
        return len(self.spans) <= MOST_OF_A_BLOCK and all(
            0 < len(span.label) <= LABEL_ID_CHARS
            and is_anchored(text, span.anchor, span.chosen)
            for span in self.spans
        )

    def moved(self, places: Places) -> "tuple[tuple[SetSpans, ...], SetSpans | None]":
        """Return the spans in blocks of another text that hold them, and what is left.

        What was chosen in the translation of the block they stood in stays there.
        """
        found: dict[BlockId, list[Span]] = {}
        left = []
        for span in self.spans:
            place = places.find(span.anchor)
            if place is None:
                left.append(span)
            else:
                found.setdefault(place[0], []).append(Span(span.label, place[1]))
        return (
            tuple(SetSpans(block, tuple(spans)) for block, spans in found.items()),
            replace(self, spans=tuple(left)) if left else None,
        )

    def also(self, other: Single) -> Self:
        """Return the edit that sets the spans of both."""
        more = other.spans if isinstance(other, SetSpans) else ()
        return replace(self, spans=tuple(dict.fromkeys((*self.spans, *more))))


def is_anchored(text: str, anchor: Anchor, chosen: Chosen | None) -> bool:
    """Return whether a text has an anchor's words, and what was chosen can be."""
    return anchor.is_in(text) and (
        chosen is None
        or (
            0 <= chosen.start < chosen.end
            and len(chosen.quote) == chosen.end - chosen.start
        )
    )
