"""A block cut in two, or a joined one taken apart: each has what was said of it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from facingpage.core.anchors import Anchor, Chosen, anchor_at
from facingpage.core.annotations import Note, Span
from facingpage.core.bounds import NO_BOUNDS, UNBROKEN, divided
from facingpage.core.edits import (
    SetBounds,
    SetKept,
    SetLabels,
    SetLanguage,
    SetMadeOf,
    SetNotes,
    SetSpans,
    SetStatus,
    SetTargets,
    Several,
    Single,
)
from facingpage.core.grouping import (
    Stretches,
    apart,
    kept_short,
    of_block,
    placed,
    text_of,
)
from facingpage.core.numbering import number_of
from facingpage.core.page import BlockId
from facingpage.core.review import Review, Target
from facingpage.core.sentence_map import sentence_pairs


def part_blocks(review: Review, block: BlockId) -> Several | None:
    """Return the edit that takes the last block out that was joined to one.

    What is said of its words goes with it. None where none is joined to it.
    """
    made = of_block(review.as_saved, review.made_of, block)
    starts = [start for _, start in placed(made)][1:]
    return cut_block(review, block, starts[-1]) if starts else None


def cut_block(review: Review, block: BlockId, at: int) -> Several | None:
    """Return the edit that makes a new block begin at a place of a block's text.

    What is said of words goes with them, what is said of the whole is said of both.
    None where there is no text on one side, or the block is no running text.
    """
    if block in review.gone or review.block(block).kind in UNBROKEN:
        return None
    text = review.block(block).text
    at += len(text[at:]) - len(text[at:].lstrip())
    made = of_block(review.as_saved, review.made_of, block)
    halves = apart(review.as_saved, made, at)
    return _Parting(review, block, at, halves).edit() if halves else None


def _number_for(review: Review, stretches: Stretches) -> BlockId:
    """Return the number of a new block: its own from the saved page, or a free one."""
    first = stretches[0]
    if not first.start and review.made_of.get(first.block) == ():
        return first.block
    number = len(review.as_saved.blocks) + 1
    while review.made_of.get(BlockId(number)):
        number += 1
    return BlockId(number)


class _Parting:
    """Divides a block's layers at a place of its text."""

    def __init__(
        self,
        review: Review,
        block: BlockId,
        at: int,
        halves: tuple[Stretches, Stretches],
    ) -> None:
        self._review = review
        self._block, self._other = block, _number_for(review, halves[1])
        self._at = at
        self._made = halves
        page = review.as_saved
        self._texts = text_of(page, halves[0]), text_of(page, halves[1])
        pairs = sentence_pairs(review, block)
        after = (p.target[0] for p in pairs if p.source[0] >= self._at)
        is_clean = not any(p.source[0] < self._at < p.source[1] for p in pairs)
        self._target_at = next(after, None) if is_clean else None

    def edit(self) -> Several:
        """Return the edit."""
        review, both = self._review, (self._block, self._other)
        page = review.as_saved
        edits: list[Single] = [
            SetMadeOf(each, kept_short(page, each, made))
            for each, made in zip(both, self._made, strict=True)
        ]
        if self._other > len(page.blocks):
            edits += self._as_the_first()
        codes = {code for of, code in review.targets if of == self._block}
        for code in sorted({*codes, review.target_language} - {""}):
            halves = self._targets(review.targets.get((self._block, code), ()))
            edits += [
                SetTargets(b, code, own) for b, own in zip(both, halves, strict=True)
            ]
        bounds = review.bounds.get(self._block, NO_BOUNDS).parted(self._at)
        labels = review.labels.get(self._block, ())
        spans, notes = self._spans(), self._notes()
        for number, block in enumerate(both):
            text = self._texts[number]
            edits += [
                SetBounds(block, bounds[number].within(text)),
                SetSpans(block, spans[number]),
                SetNotes(block, notes[number]),
                SetLabels(block, labels),
            ]
        for of, code in review.statuses:
            if of == self._block:
                decision = review.statuses[of, code]
                # What was confirmed was the translation of both as one.
                kept = None if decision.status == "confirmed" else decision
                edits += [SetStatus(b, code, kept) for b in both]
        return Several(
            tuple(edits), f"Block {number_of(review, self._block)} cut in two"
        )

    def _as_the_first(self) -> Iterator[Single]:
        """Yield what says of a new number what was said of the whole block."""
        review = self._review
        if self._block in review.kept:
            yield SetKept(self._other, review.kept[self._block])
        if self._block in review.spoken:
            yield SetLanguage((self._other,), review.spoken[self._block])

    def _targets(
        self, own: tuple[Target, ...]
    ) -> tuple[tuple[Target, ...], tuple[Target, ...]]:
        first: list[Target] = []
        second: list[Target] = []
        at, end = self._at, len(self._texts[0])
        for target in own:
            if target.end <= at:
                first.append(replace(target, end=min(target.end, end)))
            elif target.start >= at:
                start = target.start - at
                second.append(replace(target, start=start, end=target.end - at))
            else:
                share = (at - target.start) / (target.end - target.start)
                one, two = divided(target.text, [share, 1 - share])
                is_machine = target.is_machine
                first.append(Target(target.start, end, one, is_machine=is_machine))
                second.append(Target(0, target.end - at, two, is_machine=is_machine))
        return tuple(t for t in first if t.text), tuple(t for t in second if t.text)

    def _spans(self) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        """Return the labelled words of each; those over the seam are of both."""
        found: tuple[list[Span], list[Span]] = [], []
        for span in self._review.spans.get(self._block, ()):
            for number, anchor in self._anchors(span.anchor):
                chosen = self._chosen(span.chosen, number, span.anchor)
                found[number].append(Span(span.label, anchor, chosen))
        return tuple(found[0]), tuple(found[1])

    def _notes(self) -> tuple[tuple[Note, ...], tuple[Note, ...]]:
        """Return the notes on each; one on the whole, or over the seam, is the first's.

        Unless it begins with the other's words.
        """
        found: tuple[list[Note], list[Note]] = [], []
        for note in self._review.notes.get(self._block, ()):
            if note.anchor is None:
                found[0].append(note)
                continue
            for number, anchor in islice(self._anchors(note.anchor), 1):
                chosen = self._chosen(note.chosen, number, note.anchor)
                found[number].append(Note(note.text, anchor, chosen))
        return tuple(found[0]), tuple(found[1])

    def _anchors(self, anchor: Anchor) -> Iterator[tuple[int, Anchor]]:
        """Yield the anchors in the two texts that are of an anchor's words."""
        one, two = self._texts
        first = anchor_at(one, anchor.start, min(anchor.end, len(one)))
        if first is not None:
            yield 0, first
        second = anchor_at(two, max(anchor.start - self._at, 0), anchor.end - self._at)
        if second is not None:
            yield 1, second

    def _chosen(
        self, chosen: Chosen | None, number: int, anchor: Anchor
    ) -> Chosen | None:
        """Return what was chosen, where it stands on one side alone; else None."""
        if chosen is None or anchor.start < self._at < anchor.end:
            return None
        if not number:
            return chosen
        at = self._target_at
        is_known = chosen.language == self._review.target_language and at is not None
        if not is_known or at is None or chosen.start < at:
            return None
        return replace(chosen, start=chosen.start - at, end=chosen.end - at)
