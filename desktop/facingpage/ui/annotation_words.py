"""What a person said of a block, in words: for the inspector and for screen readers."""

from facingpage.core.page import BlockId
from facingpage.core.progress import STATE_WORDS, state_of, was_confirmed
from facingpage.core.review import Review
from facingpage.core.scheme import Scheme
from facingpage.ui.wording import tr


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
