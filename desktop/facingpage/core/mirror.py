"""Words of one side found on the other: linked, the same there, or their sentence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facingpage.core.anchors import Anchor, Chosen, anchor_at
from facingpage.core.page import BlockId, WordLink
from facingpage.core.review import Review
from facingpage.core.sentence_map import SentencePair, Span, sentence_pairs


@dataclass(frozen=True, slots=True)
class Shown:
    """Where an annotation is drawn in a text: code points.

    `is_exact` tells that it is these words; else it is the sentence they stand in.
    """

    start: int
    end: int
    is_exact: bool = True


def chosen_on_target(
    review: Review, block: BlockId, start: int, end: int
) -> tuple[Anchor, Chosen] | None:
    """Return what annotates a span of a translation: anchor and what was chosen.

    It is anchored on the words of the original that were linked to it, or that are the
    same, such as a name; in a sentence without either, on the whole sentence. None
    where there is nothing but blanks, or nothing of the original stands for it.
    """
    whole = review.target(block) or ""
    spot = anchor_at(whole, start, end)
    if spot is None:
        return None
    text = review.block(block).text
    pairs = sentence_pairs(review, block)
    on_source = to_source(pairs, (spot.start, spot.end), (text, whole))
    if on_source is None:
        return None
    anchor = anchor_at(text, *on_source)
    if anchor is None:
        return None
    chosen = Chosen(review.target_language, spot.start, spot.end, spot.quote)
    return anchor, chosen


def shown_on_target(
    review: Review,
    block: BlockId,
    pairs: Sequence[SentencePair],
    anchor: Anchor,
    chosen: Chosen | None,
) -> tuple[Shown, ...]:
    """Return where an annotation is drawn in a translation.

    `pairs` are the block's sentences. What was chosen in the translation is drawn there
    while these words stand there; else it is mirrored.
    """
    now = chosen and chosen_now(review, block, pairs, anchor, chosen)
    if now is not None:
        return (Shown(now.start, now.end),)
    texts = review.block(block).text, review.target(block) or ""
    return to_target(pairs, (anchor.start, anchor.end), texts)


def chosen_now(
    review: Review,
    block: BlockId,
    pairs: Sequence[SentencePair],
    anchor: Anchor,
    chosen: Chosen,
) -> Chosen | None:
    """Return where what was chosen in a translation stands there now.

    A translation is corrected, and made anew: the words may stand elsewhere in it. They
    are found where they stand once in what translates the anchor; None: they do not.
    """
    whole = review.target(block)
    if whole is None or chosen.language != review.target_language:
        return None
    if chosen.is_in(whole, chosen.language):
        return chosen
    ends = [
        pair.target
        for pair in pairs
        if pair.source[0] < anchor.end and anchor.start < pair.source[1]
    ]
    at = _only(chosen.quote, whole, (ends[0][0], ends[-1][1])) if ends else None
    if at is None:
        return None
    return Chosen(chosen.language, at, at + len(chosen.quote), chosen.quote)


def shown_on_source(
    pairs: Sequence[SentencePair], anchor: Anchor, chosen: Chosen | None
) -> Shown:
    """Return where an annotation is drawn in the original.

    Words chosen in a translation that nothing links are anchored on their sentence.
    """
    is_exact = True
    for pair in pairs:
        if chosen is not None and (anchor.start, anchor.end) == pair.source:
            is_exact = (chosen.start, chosen.end) == pair.target
    return Shown(anchor.start, anchor.end, is_exact)


def to_source(
    pairs: Sequence[SentencePair], span: Span, texts: tuple[str, str]
) -> Span | None:
    """Return the span of the original that a span of the translation stands for.

    `texts` are the original and the translation.
    """
    start, end = span
    found: list[Span] = []
    for pair in pairs:
        first, last = max(start, pair.target[0]), min(end, pair.target[1])
        if first >= last:
            continue
        words = _within(pair)
        links = [w for w in words if w.to_start < last and first < w.to_end]
        same = _same(texts[1][first:last], texts[0], pair.source)
        if (first, last) == pair.target:
            found.append(pair.source)
        elif links:
            found.append((min(w.start for w in links), max(w.end for w in links)))
        else:
            found.append(same or pair.source)
    if not found:
        return None
    return min(span[0] for span in found), max(span[1] for span in found)


def to_target(
    pairs: Sequence[SentencePair], span: Span, texts: tuple[str, str]
) -> tuple[Shown, ...]:
    """Return where a span of the original is drawn in the translation, in order.

    Linked words may stand apart there. A whole sentence is a whole sentence. `texts`
    are the original and the translation.
    """
    start, end = span
    found: list[Shown] = []
    for pair in pairs:
        first, last = max(start, pair.source[0]), min(end, pair.source[1])
        if first >= last:
            continue
        words = _within(pair)
        links = [w for w in words if w.start < last and first < w.end]
        is_whole = (first, last) == pair.source
        same = _same(texts[0][first:last], texts[1], pair.target)
        if is_whole or not (links or same):
            found.append(Shown(*pair.target, is_exact=is_whole))
        elif links:
            found += _joined(links, words)
        elif same:
            found.append(Shown(*same))
    return tuple(sorted(found, key=lambda shown: shown.start))


def _same(quote: str, text: str, within: Span) -> Span | None:
    """Return where the same words stand once in a sentence of the other side."""
    quote = quote.strip()
    at = _only(quote, text, within) if len(quote) > 1 else None
    return None if at is None else (at, at + len(quote))


def _only(quote: str, text: str, within: Span) -> int | None:
    """Return where words stand in a stretch of a text; None: not, or several times."""
    at = text.find(quote, *within)
    return None if at < 0 or text.find(quote, at + 1, within[1]) >= 0 else at


def _within(pair: SentencePair) -> list[WordLink]:
    """Return the links of a sentence, cut to it: blanks at its ends are not shown."""
    (start, end), (to_start, to_end) = pair.source, pair.target
    cut = (
        WordLink(
            max(word.start, start),
            min(word.end, end),
            max(word.to_start, to_start),
            min(word.to_end, to_end),
        )
        for word in pair.words
    )
    return [w for w in cut if w.start < w.end and w.to_start < w.to_end]


def _joined(links: Iterable[WordLink], others: Sequence[WordLink]) -> list[Shown]:
    """Return the spans that links lead to; one where no other word stands between."""
    mine = set(links)
    foreign = sorted((w.to_start, w.to_end) for w in others if w not in mine)
    spans: list[Span] = []
    for start, end in sorted({(w.to_start, w.to_end) for w in mine}):
        if spans and not any(
            spans[-1][1] <= first and last <= start for first, last in foreign
        ):
            spans[-1] = spans[-1][0], max(end, spans[-1][1])
        else:
            spans.append((start, end))
    return [Shown(*span) for span in spans]
