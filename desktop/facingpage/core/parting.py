"""A joined block taken apart: each part has what was said of its words."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from facingpage.core.anchors import Anchor, Chosen, anchor_at
from facingpage.core.annotations import Note, Span
from facingpage.core.bounds import NO_BOUNDS, divided
from facingpage.core.edits import (
    SetBounds,
    SetJoin,
    SetLabels,
    SetNotes,
    SetSpans,
    SetStatus,
    SetTargets,
    Several,
    Single,
)
from facingpage.core.joins import members, pieces
from facingpage.core.page import BlockId
from facingpage.core.review import Review, Target
from facingpage.core.sentence_map import sentence_pairs


def part_blocks(review: Review, block: BlockId) -> Several | None:
    """Return the edit that takes the last block out that was joined to one.

    What is said of its words goes with it. None where none is joined to it.
    """
    joined = members(review.joins).get(block, ())
    return _Parting(review, block, joined).edit() if joined else None


class _Parting:
    """Divides a joined block's layers at the seam before the last that was joined."""

    def __init__(
        self, review: Review, block: BlockId, joined: tuple[BlockId, ...]
    ) -> None:
        self._review = review
        self._block, self._other = block, joined[-1]
        *_, (last, self._at) = pieces(review.as_saved, review.joins, block, joined)
        join = review.joins[self._other]
        self._to = join.to
        whole = review.block(block).text
        self._texts = whole[: self._at - len(join.between)], last.text
        pairs = sentence_pairs(review, block)
        after = (p.target[0] for p in pairs if p.source[0] >= self._at)
        is_clean = not any(p.source[0] < self._at < p.source[1] for p in pairs)
        self._target_at = next(after, None) if is_clean else None

    def edit(self) -> Several:
        """Return the edit."""
        review, both = self._review, (self._block, self._other)
        edits: list[Single] = [SetJoin(self._other, self._to, None)]
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
            tuple(edits), f"Block {self._other} taken out of block {self._block}"
        )

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
