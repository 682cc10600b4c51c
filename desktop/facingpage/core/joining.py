"""A block joined with one after it: what was said of either is said of both."""

from collections.abc import Iterator
from dataclasses import replace

from facingpage.core.anchors import Anchor, Chosen, anchor_at
from facingpage.core.annotations import (
    MOST_OF_A_BLOCK,
    Decision,
    Note,
    Span,
    Status,
    fingerprint,
)
from facingpage.core.bounds import NO_BOUNDS, UNBROKEN, Bounds, is_end
from facingpage.core.edits import (
    SetBookmark,
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
from facingpage.core.grouping import kept_short, of_block, text_of, together
from facingpage.core.numbering import numbers
from facingpage.core.page import BlockId
from facingpage.core.review import Review, Target, space_of


def join_blocks(review: Review, block: BlockId, other: BlockId) -> Several | None:
    """Return the edit that puts the text of a block behind that of one before it.

    What a person said of either is said of both from then on. None where they can't be
    one: of a kind that is no running text, joined already, or in the wrong order.
    """
    kinds = {review.block(each).kind for each in (block, other)}
    if kinds & UNBROKEN or {block, other} & review.gone:
        return None
    order = review.in_order
    if order.index(block) >= order.index(other):
        return None
    return _Joining(review, block, other).edit()


class _Joining:
    """Makes of two blocks' layers those of the one that both are."""

    def __init__(self, review: Review, block: BlockId, other: BlockId) -> None:
        self._review = review
        self._ids = block, other
        page, made_of = review.as_saved, review.made_of
        one, two = (of_block(page, made_of, each) for each in self._ids)
        between = space_of(review.language_of(block).code)
        whole = together(page, one, two, between)
        self._made = kept_short(page, block, whole)
        self._text = text_of(page, whole)
        self._seam = len(review.block(block).text)
        self._shift = len(self._text) - len(review.block(other).text)

    def edit(self) -> Several | None:
        """Return the edit; None where a block would have more than one can have."""
        review, (block, other) = self._review, self._ids
        spans, notes, labels = self._spans(), self._notes(), self._labels()
        if max(map(len, (spans, notes, labels))) > MOST_OF_A_BLOCK:
            return None
        targets, is_cut = self._targets()
        edits: list[Single] = [
            SetMadeOf(block, self._made),
            # A number of the saved page stays its own, without a text.
            SetMadeOf(other, () if other <= len(review.as_saved.blocks) else None),
            # Also where nothing is said: what is said later is of the joined text, and
            # they can't be taken apart beneath it.
            *(SetTargets(block, code, own) for code, own in targets.items()),
            SetBounds(block, self._bounds(is_cut=is_cut)),
            SetSpans(block, spans),
            SetNotes(block, notes),
            SetLabels(block, labels),
            *(SetStatus(block, *each) for each in self._statuses()),
        ]
        edits += [
            SetTargets(other, code, ()) for of, code in review.targets if of == other
        ]
        if other in review.bounds:
            edits.append(SetBounds(other, NO_BOUNDS))
        if other in review.spans:
            edits.append(SetSpans(other, ()))
        if other in review.notes:
            edits.append(SetNotes(other, ()))
        if other in review.labels:
            edits.append(SetLabels(other, ()))
        edits += [
            SetStatus(other, code, None) for of, code in review.statuses if of == other
        ]
        name = review.bookmarks.get(other)
        if name is not None and block not in review.bookmarks:
            edits += [SetBookmark(block, name), SetBookmark(other, None)]
        if other > len(review.as_saved.blocks):
            edits += self._forgotten()
        number = numbers(review)
        said = f"Blocks {number(block)} and {number(other)} joined"
        return Several(tuple(edits), said)

    def _forgotten(self) -> Iterator[Single]:
        """Yield what takes away the rest of what is said of a number that was cut."""
        review, other = self._review, self._ids[1]
        if other in review.kept:
            yield SetKept(other, None)
        if other in review.spoken:
            yield SetLanguage((other,), None)
        if other in review.bookmarks and self._ids[0] in review.bookmarks:
            yield SetBookmark(other, None)

    def _targets(self) -> tuple[dict[str, tuple[Target, ...]], bool]:
        """Return a person's translations of both, and whether a sentence must end.

        It must where one side of the seam is the person's and the other is not: else
        the machine's translation of the sentence over it would not be shown.
        """
        review, (block, other) = self._review, self._ids
        codes = {code for of, code in review.targets if of in self._ids}
        found: dict[str, tuple[Target, ...]] = {}
        is_cut = False
        for code in sorted({*codes, review.target_language} - {""}):
            first = review.targets.get((block, code), ())
            second = self._moved(review.targets.get((other, code), ()))
            own = (*first, *second)
            left = bool(first) and first[-1].end >= self._end_of_first()
            right = bool(second) and second[0].start <= self._shift
            if left != right:
                merged = self._over_seam(code, own)
                is_cut = is_cut or merged is None
                own = own if merged is None else merged
            found[code] = own
        return found, is_cut

    def _end_of_first(self) -> int:
        return len(self._text[: self._seam].rstrip())

    def _over_seam(
        self, code: str, own: tuple[Target, ...]
    ) -> tuple[Target, ...] | None:
        """Return targets of which one stands over the seam, with the words there are.

        None where a sentence ends there, or nothing is known of the other side.
        """
        review, (block, other) = self._review, self._ids
        if code != review.target_language or is_end(self._text[: self._seam]):
            return None
        before, after = review.parts(block), review.parts(other)
        if not before or not after:
            return None
        one, two = before[-1], after[0]
        start, end = one.start, two.end + self._shift
        words = space_of(code).join(filter(None, (one.text, two.text)))
        mine = Target(start, end, words)
        rest = (t for t in own if t.end <= start or t.start >= end)
        return tuple(sorted((*rest, mine), key=lambda target: target.start))

    def _moved(self, targets: tuple[Target, ...]) -> tuple[Target, ...]:
        by = self._shift
        return tuple(replace(t, start=t.start + by, end=t.end + by) for t in targets)

    def _bounds(self, *, is_cut: bool) -> Bounds:
        one, two = (self._review.bounds.get(b, NO_BOUNDS) for b in self._ids)
        made = one.also(two.shifted(self._shift))
        return made.with_cut(self._shift) if is_cut else made

    def _labels(self) -> tuple[str, ...]:
        both = (label for b in self._ids for label in self._review.labels.get(b, ()))
        return tuple(dict.fromkeys(both))

    def _spans(self) -> tuple[Span, ...]:
        return tuple(
            replace(
                span,
                anchor=self._anchor(span.anchor, number),
                chosen=self._chosen(span.chosen, number),
            )
            for number, block in enumerate(self._ids)
            for span in self._review.spans.get(block, ())
        )

    def _notes(self) -> tuple[Note, ...]:
        return tuple(
            replace(
                note,
                anchor=note.anchor and self._anchor(note.anchor, number),
                chosen=self._chosen(note.chosen, number),
            )
            for number, block in enumerate(self._ids)
            for note in self._review.notes.get(block, ())
        )

    def _anchor(self, anchor: Anchor, number: int) -> Anchor:
        """Return an anchor of one of the blocks in the text of both."""
        by = self._shift if number else 0
        made = anchor_at(self._text, anchor.start + by, anchor.end + by)
        return made or replace(anchor, start=anchor.start + by, end=anchor.end + by)

    def _chosen(self, chosen: Chosen | None, number: int) -> Chosen | None:
        """Return what was chosen in a translation in that of both, if it is known."""
        code = self._review.target_language
        before = self._review.target(self._ids[0])
        if chosen is None or not number or chosen.language != code or not before:
            return chosen
        by = len(before) + len(space_of(code))
        return replace(chosen, start=chosen.start + by, end=chosen.end + by)

    def _statuses(self) -> Iterator[tuple[str, Decision | None]]:
        """Yield the status of both, for each language that either has one for."""
        review = self._review
        for code in sorted({c for of, c in review.statuses if of in self._ids}):
            two = [review.statuses.get((each, code)) for each in self._ids]
            said = {each.status for each in two if each is not None}
            status: Status | None = None
            if "needs-review" in said:
                status = "needs-review"
            elif None not in two and len(said) == 1:
                (status,) = said
            of = ""
            if status == "confirmed":
                # What was confirmed and is another translation now is so no more.
                texts = [self._said(each, code) for each in self._ids]
                of = fingerprint(text for each in texts for text in each)
                if any(
                    it is not None and it.of != (fingerprint(own) if own else "")
                    for it, own in zip(two, texts, strict=True)
                ):
                    status = None
            yield code, Decision(status, of) if status else None

    def _said(self, block: BlockId, code: str) -> list[str]:
        """Return the words of a block's translation, as far as they are known."""
        review = self._review
        if code == review.target_language:
            return [part.text for part in review.parts(block)]
        return [target.text for target in review.targets.get((block, code), ())]
