"""What a person said of a block, in words: for the inspector and for screen readers."""

from typing import Final

from facingpage.core.annotations import Note, Span
from facingpage.core.mirror import shown_on_target
from facingpage.core.page import BlockId
from facingpage.core.progress import STATE_WORDS, state_of, was_confirmed
from facingpage.core.review import Review
from facingpage.core.scheme import Scheme
from facingpage.core.sentence_map import sentence_pairs
from facingpage.ui.isolates import isolated
from facingpage.ui.plain_text import visible_text
from facingpage.ui.wording import tr, trn

# As `block_model.SOURCE`, which names what it shows by these words.
_SOURCE: Final = 0
_QUOTE_CHARS: Final = 60
_NOTE_CHARS: Final = 200
_MOST_LINES: Final = 20


def words_at(  # whose words, then where
    review: Review, scheme: Scheme, block: BlockId, place: tuple[int, int]
) -> str:
    """Return what was said of the words at a place, a line each; "" for nothing.

    The place is a column and a code point of its text. Of words that are labelled in
    the other column it is where they are shown in this one.
    """
    column, offset = place
    found: list[str] = []
    pairs = sentence_pairs(review, block)
    said: tuple[Span | Note, ...] = (
        *review.spans.get(block, ()),
        *review.notes.get(block, ()),
    )
    for each in said:
        if each.anchor is None:
            continue
        own = [(each.anchor.start, each.anchor.end)]
        if column != _SOURCE:
            shown = shown_on_target(review, block, pairs, each.anchor, each.chosen)
            own = [(it.start, it.end) for it in shown]
        if any(start <= offset < end for start, end in own):
            # Words chosen in the translation may be anchored on a whole sentence.
            quote = _short((each.chosen or each.anchor).quote, _QUOTE_CHARS)
            name = (
                scheme.name_of(each.label)
                if isinstance(each, Span)
                else tr("note: {text}", text=_short(each.text, _NOTE_CHARS))
            )
            found.append(isolated(visible_text(f"{name} “{quote}”")))
    if len(found) > _MOST_LINES:
        left = len(found) - _MOST_LINES
        more = trn("{n} more", "{n} more", left)
        found = [*found[:_MOST_LINES], more]
    return "\n".join(found)


def _short(text: str, most: int) -> str:
    words = " ".join(text[: 4 * most].split())
    return f"{words[:most]}…" if len(words) > most else words


def status_words(review: Review, block: BlockId) -> str:
    """Return a block's status in words, and whether it was confirmed before."""
    said = tr(STATE_WORDS[state_of(review, block)])
    if not was_confirmed(review, block):
        return said
    return tr("{status}: was confirmed; its translation changed since", status=said)


def annotation_words(review: Review, scheme: Scheme, block: BlockId) -> tuple[str, ...]:
    """Return a block's decision, labels and notes, each in some words; () for none."""
    said = []
    if (block, review.target_language) in review.statuses:
        said.append(status_words(review, block))
    said += [
        tr("label {name}", name=scheme.name_of(each))
        for each in review.labels.get(block, ())
    ]
    said += [
        f"{scheme.name_of(span.label)} “{span.anchor.quote}”"
        for span in review.spans.get(block, ())
    ]
    said += [tr("note: {text}", text=n.text) for n in review.notes.get(block, ())]
    return tuple(said)
