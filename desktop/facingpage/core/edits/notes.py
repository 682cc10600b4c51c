"""Notes on blocks and on words of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from facingpage.core.anchors import Places
from facingpage.core.annotations import MOST_OF_A_BLOCK, NOTE_CHARS, Note
from facingpage.core.edits.base import Single
from facingpage.core.edits.spans import is_anchored
from facingpage.core.numbering import NumberOf
from facingpage.core.page import BlockId
from facingpage.core.review import Review


@dataclass(frozen=True, slots=True)
class SetNotes(Single):
    """Set all notes on a block and its words, in the order they were made."""

    LAYER: ClassVar[str] = "notes"

    block: BlockId
    notes: tuple[Note, ...]

    def apply_to(
        self, layer: dict[BlockId, tuple[Note, ...]]
    ) -> "tuple[SetNotes, ...]":
        """Change the layer of notes; return the edit that changes it back."""
        before = layer.pop(self.block, ())
        if self.notes:
            layer[self.block] = self.notes
        return (SetNotes(self.block, before),)

    def touches(self) -> tuple[BlockId, ...]:
        """Return the block."""
        return (self.block,)

    def words(self, number: NumberOf = str) -> str:
        """Return what this edit did, as a notice says it."""
        done = "changed" if self.notes else "removed"
        return f"Notes on block {number(self.block)} {done}"

    def on(self, block: BlockId) -> Self:
        """Return the same notes on another block of the same text."""
        return replace(self, block=block)

    @classmethod
    def decided(cls, review: Review) -> Iterator[Self]:
        """Yield the notes on every block that has some."""
        for block, notes in review.notes.items():
            yield cls(block, notes)

    def is_of(self, review: Review) -> bool:
        """Return whether the page has the block, and the block the words noted on."""
        if not 1 <= self.block <= len(review.page.blocks):
            return False
        text = review.block(self.block).text
        return len(self.notes) <= MOST_OF_A_BLOCK and all(
            0 < len(note.text) <= NOTE_CHARS
            and (
                note.chosen is None
                if note.anchor is None
                else is_anchored(text, note.anchor, note.chosen)
            )
            for note in self.notes
        )

    def moved(self, places: Places) -> "tuple[tuple[SetNotes, ...], SetNotes | None]":
        """Return the notes on words in blocks that hold them, and what is left.

        A note on a block as a whole has nothing to be found by.
        """
        found: dict[BlockId, list[Note]] = {}
        left = []
        for note in self.notes:
            place = places.find(note.anchor) if note.anchor else None
            if place is None:
                left.append(note)
            else:
                found.setdefault(place[0], []).append(Note(note.text, place[1]))
        return (
            tuple(SetNotes(block, tuple(notes)) for block, notes in found.items()),
            replace(self, notes=tuple(left)) if left else None,
        )

    def also(self, other: Single) -> Self:
        """Return the edit that sets the notes of both."""
        more = other.notes if isinstance(other, SetNotes) else ()
        return replace(self, notes=tuple(dict.fromkeys((*self.notes, *more))))
