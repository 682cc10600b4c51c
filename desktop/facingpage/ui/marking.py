"""Edits that label and note, made of what a person chose: each None if it is so."""

from collections.abc import Sequence

from facingpage.core.anchors import Anchor, Chosen, anchor_at
from facingpage.core.annotations import Note, Span
from facingpage.core.edits import Edit, SetLabels, SetNotes, SetSpans, Several
from facingpage.core.mirror import (
    chosen_now,
    chosen_on_target,
    shown_on_source,
    shown_on_target,
)
from facingpage.core.numbering import number_of
from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.core.scheme import Label
from facingpage.core.sentence_map import sentence_pairs
from facingpage.ui.block_model import SOURCE
from facingpage.ui.text_choice import Choice
from facingpage.ui.wording import tr

Place = tuple[Anchor, Chosen | None]
"""Where words stand: in the original and, if chosen there, in the translation."""


def place_of(review: Review, choice: Choice) -> Place | None:
    """Return where chosen words stand; None where there is nothing to stand on."""
    if choice.column != SOURCE:
        return chosen_on_target(review, choice.block, *choice.span)
    anchor = anchor_at(review.block(choice.block).text, *choice.span)
    return (anchor, None) if anchor else None


def labelling(
    review: Review, blocks: Sequence[BlockId], label: Label, *, is_toggled: bool
) -> Edit | None:
    """Return the edit that labels blocks; where all are, and `is_toggled`, unlabels."""
    lacking = [b for b in blocks if label.id not in review.labels.get(b, ())]
    if not lacking and not is_toggled:
        return None

    def other(block: BlockId) -> tuple[str, ...]:
        own = review.labels.get(block, ())
        if lacking:
            return (*own, label.id)
        return tuple(each for each in own if each != label.id)

    done = tr("labelled") if lacking else tr("no longer labelled")
    edits = tuple(SetLabels(block, other(block)) for block in lacking or blocks)
    return _said(edits, f"{_blocks(lacking or blocks)} {done} “{label.name}”")


def span_labelling(
    review: Review, block: BlockId, place: Place, label: Label, *, is_toggled: bool
) -> Edit | None:
    """Return the edit that labels words; where they are, and `is_toggled`, unlabels."""
    anchor, chosen = place
    own = review.spans.get(block, ())
    there = [
        span
        for span in own
        if span.label == label.id and _is_at(review, block, span, place)
    ]
    quote = _short(chosen.quote if chosen else anchor.quote)
    if not there:
        spans = (*own, Span(label.id, anchor, chosen))
        return _said(
            (SetSpans(block, spans),),
            tr("“{quote}” labelled “{name}”", quote=quote, name=label.name),
        )
    if not is_toggled:
        return None
    rest = tuple(span for span in own if span not in there)
    words = tr("“{quote}” no longer labelled “{name}”", quote=quote, name=label.name)
    return _said((SetSpans(block, rest),), words)


def unlabelling(review: Review, blocks: Sequence[BlockId]) -> Edit | None:
    """Return the edit that takes all labels from blocks; None where none has any."""
    labelled = [block for block in blocks if review.labels.get(block)]
    edits = tuple(SetLabels(block, ()) for block in labelled)
    return _said(
        edits, tr("Labels of {lower} removed", lower=_blocks(labelled).lower())
    )


def span_unlabelling(review: Review, block: BlockId, place: Place) -> Edit | None:
    """Return the edit that takes the labels from all words that a place touches."""
    own = review.spans.get(block, ())
    touched = _touched(review, block, own, place)
    rest = tuple(span for span in own if span not in touched)
    if len(rest) == len(own):
        return None
    return _said(
        (SetSpans(block, rest),),
        tr("Labels of words of block {block} removed", block=number_of(review, block)),
    )


def note_at(review: Review, block: BlockId, place: Place | None) -> Note | None:
    """Return the note on a block as a whole, or on these very words, made last."""
    found = [
        note
        for note in review.notes.get(block, ())
        if (
            note.anchor is None if place is None else _is_at(review, block, note, place)
        )
    ]
    return found[-1] if found else None


def noting(
    review: Review, block: BlockId, before: Note | None, after: Note | None
) -> Edit | None:
    """Return the edit that puts a note in place of another; None for none of either."""
    own = review.notes.get(block, ())
    if before is not None and before in own:
        at = own.index(before)
        rest = own[:at], own[at + 1 :]
    else:
        rest, before = (own, ()), None
    if before == after:
        return None
    middle = (after,) if after else ()
    name = number_of(review, block)
    said = tr("Note on block {block} changed", block=name)
    if before is None:
        said = tr("Note on block {block} added", block=name)
    elif after is None:
        said = tr("Note on block {block} removed", block=name)
    return _said(
        (SetNotes(block, (*rest[0], *middle, *rest[1])),),
        said,
    )


def removing(
    review: Review, block: BlockId, what: str | Span | Note, name: str
) -> Edit | None:
    """Return the edit that removes a label by its id, a span or a note of a block."""
    if isinstance(what, Note):
        return noting(review, block, what, None)
    if isinstance(what, Span):
        words = tr(
            "“{short}” no longer labelled “{name}”",
            short=_short((what.chosen or what.anchor).quote),
            name=name,
        )
        spans = tuple(each for each in review.spans.get(block, ()) if each != what)
        return _said((SetSpans(block, spans),), words)
    labels = tuple(each for each in review.labels.get(block, ()) if each != what)
    words = tr(
        "Label “{name}” of block {block} removed",
        name=name,
        block=number_of(review, block),
    )
    return _said((SetLabels(block, labels),), words)


def _is_at(review: Review, block: BlockId, what: Span | Note, place: Place) -> bool:
    anchor, chosen = place
    if what.anchor is None:
        return False
    if chosen is not None and what.chosen is not None:
        return _now(review, block, what.anchor, what.chosen) == chosen
    if chosen is not None or what.chosen is not None:
        return False
    return (what.anchor.start, what.anchor.end) == (anchor.start, anchor.end)


def _now(review: Review, block: BlockId, anchor: Anchor, chosen: Chosen) -> Chosen:
    pairs = sentence_pairs(review, block)
    return chosen_now(review, block, pairs, anchor, chosen) or chosen


def _touched(
    review: Review, block: BlockId, spans: Sequence[Span], place: Place
) -> list[Span]:
    """Return those whose words a place touches, in the column it was chosen in.

    Where it touches none, those that a whole sentence stands for there.
    """
    anchor, chosen = place
    pairs = sentence_pairs(review, block)
    start, end = (chosen or anchor).start, (chosen or anchor).end
    exact: list[Span] = []
    loose: list[Span] = []
    for span in spans:
        shown = (
            shown_on_target(review, block, pairs, span.anchor, span.chosen)
            if chosen is not None
            else (shown_on_source(pairs, span.anchor, span.chosen),)
        )
        hit = [one.is_exact for one in shown if one.start < end and start < one.end]
        if hit:
            (exact if any(hit) else loose).append(span)
    return exact or loose


def _said(edits: Sequence[SetLabels | SetSpans | SetNotes], words: str) -> Edit | None:
    return Several(tuple(edits), words) if edits else None


def _blocks(blocks: Sequence[BlockId]) -> str:
    return (
        tr("Block {it}", it=blocks[0])
        if len(blocks) == 1
        else tr("{number} blocks", number=f"{len(blocks):,}")
    )


def _short(text: str) -> str:
    words = " ".join(text.split())
    return f"{words[:40]}…" if len(words) > 40 else words
