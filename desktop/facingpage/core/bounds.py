"""Where sentences and paragraphs of a block begin, as a person says it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from facingpage.core.page import CELL_GAP, Block, Draft, Kind, Segment

Span = tuple[int, int]
"""Start and end as code-point offsets, like a slice."""

# Cells of a table, code and what is said of a picture are no running text.
UNBROKEN: Final = frozenset({Kind.TABLE_ROW, Kind.CODE, Kind.IMAGE})
"""Kinds of blocks that are never broken into paragraphs."""

# Between two digits a full stop or a colon ends nothing.
_ENDS: Final = re.compile(r"[.!?…;:؟؛।][\"'”’»)\]]*\s+|[。！？；：][”’」』）]*\s*")


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a person says of a block's parts; offsets are code points of its text.

    Sentences begin at `cuts`, whatever the machine says, and never at `joins`. At
    `paragraphs` a new paragraph begins, and a sentence with it. All are in order.
    """

    cuts: tuple[int, ...] = ()
    joins: tuple[int, ...] = ()
    paragraphs: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        """Return whether anything is said."""
        return bool(self.cuts or self.joins or self.paragraphs)

    def starts(self) -> tuple[int, ...]:
        """Return where sentences begin for sure, in order."""
        return tuple(sorted({*self.cuts, *self.paragraphs}))

    def is_within(self, text: str) -> bool:
        """Return whether all offsets lie inside a text, in order, each once."""
        return all(
            all(0 < at < len(text) for at in each)
            and all(one < two for one, two in pairwise(each))
            for each in (self.cuts, self.joins, self.paragraphs)
        )

    def with_cut(self, at: int) -> "Bounds":
        """Return the bounds with a sentence that begins at a place."""
        return replace(self, cuts=_with(self.cuts, at), joins=_without(self.joins, at))

    def with_join(self, at: int) -> "Bounds":
        """Return the bounds with nothing that begins at a place."""
        return Bounds(
            _without(self.cuts, at),
            _with(self.joins, at),
            _without(self.paragraphs, at),
        )

    def shifted(self, by: int) -> "Bounds":
        """Return the bounds of a text that stands so much later in another."""
        return self._with_each(lambda each: tuple(at + by for at in each))

    def also(self, other: "Bounds") -> "Bounds":
        """Return what both say."""
        return Bounds(
            tuple(sorted({*self.cuts, *other.cuts})),
            tuple(sorted({*self.joins, *other.joins})),
            tuple(sorted({*self.paragraphs, *other.paragraphs})),
        )

    def parted(self, at: int) -> "tuple[Bounds, Bounds]":
        """Return what is said of a text before a place, and of that behind it."""
        first = self._with_each(lambda each: tuple(n for n in each if n < at))
        behind = self._with_each(lambda each: tuple(n for n in each if n > at))
        return first, behind.shifted(-at)

    def within(self, text: str) -> "Bounds":
        """Return what of it can be said of a text."""
        last = len(text)
        return self._with_each(lambda each: tuple(n for n in each if 0 < n < last))

    def _with_each(
        self, make: Callable[[tuple[int, ...]], tuple[int, ...]]
    ) -> "Bounds":
        return Bounds(make(self.cuts), make(self.joins), make(self.paragraphs))

    def without_paragraph(self, at: int) -> "Bounds":
        """Return the bounds without a paragraph beginning at a place."""
        return replace(self, paragraphs=_without(self.paragraphs, at))


NO_BOUNDS: Final = Bounds()
"""What is said of most blocks: nothing."""


def bounded(text: str, spans: Sequence[Span], bounds: Bounds) -> tuple[Span, ...]:
    """Return a text's sentences as a person bounds them, given the machine's.

    Both are in order and without the space between sentences. Cells of a table row
    stay apart.
    """
    if not bounds:
        return tuple(spans)
    found: list[Span] = []
    for start, end in spans:
        if found and _is_joined(text, (found[-1][1], start), bounds.joins):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(part for span in found for part in _cut(text, span, bounds.starts()))


def paragraphs(block: Block, bounds: Bounds) -> tuple[Span, ...]:
    """Return the paragraphs of a block in order, without the space between them."""
    whole = (0, len(block.text))
    if block.kind in UNBROKEN:
        return (whole,)
    return _cut(block.text, whole, bounds.paragraphs) or (whole,)


def recut(block: Block, draft: Draft, bounds: Bounds) -> Draft:
    """Return a draft as its segments would be bounded, until it is made anew.

    No words are lost: those of sentences joined follow one another, those of one that
    is cut are divided where a sentence seems to end.
    """
    text, old = block.text, draft.segments
    spans = [(segment.start, segment.end) for segment in old]
    made: list[Segment] = []
    for start, end in bounded(text, spans, bounds):
        held = [each for each in old if each.start < end and start < each.end]
        if len(held) == 1 and (held[0].start, held[0].end) == (start, end):
            made.append(held[0])
            continue
        words = [_words_of(text, each, (start, end), bounds) for each in held]
        flags = dict.fromkeys(flag for each in held for flag in each.flags)
        joined = " ".join(filter(None, words))
        made.append(Segment(start, end, joined, tuple(flags)))
    return replace(draft, segments=tuple(made))


def is_end(text: str) -> bool:
    """Return whether a text ends as a sentence does."""
    return any(found.end() > len(text) for found in _ENDS.finditer(f"{text} "))


def divided(text: str, parts: Sequence[float]) -> tuple[str, ...]:
    """Return a text in pieces of about these shares of it, which add up to 1.

    It is cut behind the end of a sentence where there is one, else between words;
    where there are none, anywhere. Nothing of it is lost but space between pieces.
    """
    pieces, at, share = [], 0, 0.0
    for part in parts[:-1]:
        share += part
        cut = _best_cut(text, at, round(share * len(text)))
        pieces.append(text[at:cut].strip())
        at = cut
    return (*pieces, text[at:].strip())


def _words_of(text: str, segment: Segment, span: Span, bounds: Bounds) -> str:
    """Return the words of a segment that stand for what of it lies in a span."""
    parts = _cut(text, (segment.start, segment.end), bounds.starts())
    if len(parts) < 2:
        return segment.text
    size = sum(end - start for start, end in parts)
    pieces = divided(segment.text, [(end - start) / size for start, end in parts])
    held = (
        piece
        for (start, end), piece in zip(parts, pieces, strict=True)
        if start < span[1] and span[0] < end
    )
    return " ".join(filter(None, held))


def _best_cut(text: str, least: int, wanted: int) -> int:
    """Return the place after `least` nearest to one that is wanted, where words end."""
    ends = [m.end() for m in _ENDS.finditer(text, least) if m.end() < len(text)]
    near = [at for at in ends if abs(at - wanted) <= max(len(text) // 3, 8)]
    spaces = [m.end() for m in re.finditer(r"\s+", text[least:])]
    places = near or [least + at for at in spaces if least + at < len(text)]
    if not places:
        return min(max(wanted, least), len(text))
    return min(places, key=lambda at: abs(at - wanted))


def _is_joined(text: str, gap: Span, joins: Sequence[int]) -> bool:
    start, end = gap
    # Cells of a table are no sentences of one text.
    if CELL_GAP in text[max(start - 2, 0) : end + 2]:
        return False
    return any(start <= at <= end for at in joins)


def _cut(text: str, span: Span, starts: Sequence[int]) -> tuple[Span, ...]:
    start, end = span
    edges = [start, *(at for at in starts if start < at < end), end]
    parts = (_stripped(text, one, two) for one, two in pairwise(edges))
    return tuple((one, two) for one, two in parts if one < two)


def _stripped(text: str, start: int, end: int) -> Span:
    part = text[start:end]
    return end - len(part.lstrip()), start + len(part.rstrip())


def _with(offsets: Sequence[int], at: int) -> tuple[int, ...]:
    return tuple(sorted({*offsets, at}))


def _without(offsets: Sequence[int], at: int) -> tuple[int, ...]:
    return tuple(each for each in offsets if each != at)
