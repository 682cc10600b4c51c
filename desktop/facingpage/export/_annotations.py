"""What a person said of a block, as data tools read it: offsets are code points."""

from facingpage.core.anchors import Anchor, Chosen
from facingpage.core.mirror import shown_on_target
from facingpage.core.page import BlockId
from facingpage.core.progress import state_of
from facingpage.core.review import Review
from facingpage.core.sentence_map import SentencePair, sentence_pairs
from facingpage.export._options import Options


def annotations(review: Review, block: BlockId, options: Options) -> dict[str, object]:
    """Return status, labels, spans and notes of a block.

    `start` and `end` of a span are code points of the block's text, like a slice, and
    `quote` is what stands there. `in_translation` is where it is drawn in the
    translation that is exported, `exact` whether these are the words or the sentence
    that they stand in. `chosen` is what a person chose in a translation, in whatever
    language, where it was chosen there. Without a translation nothing is in it.
    """
    has_text = options.with_translation and review.is_kept(block)
    pairs = sentence_pairs(review, block) if has_text else ()

    def label(label_id: str) -> dict[str, object]:
        return {"id": label_id, "name": options.label_names.get(label_id, label_id)}

    return {
        "status": state_of(review, block),
        "labels": [label(each) for each in review.labels.get(block, ())],
        "spans": [
            {
                "label": label(span.label),
                **_place(review, block, pairs, span.anchor, span.chosen),
            }
            for span in review.spans.get(block, ())
        ],
        "notes": [
            {
                "text": note.text,
                **(
                    _place(review, block, pairs, note.anchor, note.chosen)
                    if note.anchor
                    else {}
                ),
            }
            for note in review.notes.get(block, ())
        ],
    }


def _place(  # of what, and where
    review: Review,
    block: BlockId,
    pairs: tuple[SentencePair, ...],
    anchor: Anchor,
    chosen: Chosen | None,
) -> dict[str, object]:
    shown = shown_on_target(review, block, pairs, anchor, chosen) if pairs else ()
    return {
        "start": anchor.start,
        "end": anchor.end,
        "quote": anchor.quote,
        "before": anchor.before,
        "after": anchor.after,
        "in_translation": [
            {"start": each.start, "end": each.end, "exact": each.is_exact}
            for each in shown
        ],
        "chosen": chosen
        and {
            "language": chosen.language,
            "start": chosen.start,
            "end": chosen.end,
            "quote": chosen.quote,
        },
    }
