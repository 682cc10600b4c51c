"""Which words of a translation came of which words of the sentence."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from facingpage.core.page import WordLink
from facingpage.translation import sentences
from facingpage.translation.sentences import Span

_WORD: Final = re.compile(r"\w+(?:['’\-]\w+)*")
# SentencePiece and BPE mark where words begin or go on.
_MARKS: Final = re.compile("\u2581|@@$")
# How far ahead a token is looked for: what the tokenizer rewrote has no place.
_REACH_CHARS: Final = 40
# Attention is smeared: a word counts that has this part of it, and of the greatest.
_LEAST_MASS: Final = 0.15
_LEAST_OF_BEST: Final = 0.5


def token_spans(tokens: Sequence[str], text: str) -> list[Span | None]:
    """Return where each token stands in a text; None for one that is not found."""
    spans: list[Span | None] = []
    last = 0
    for token in tokens:
        bare = _MARKS.sub("", token)
        at = text.find(bare, last, last + _REACH_CHARS + len(bare)) if bare else -1
        if at < 0:
            spans.append(None)
            continue
        last = at + len(bare)
        spans.append((at, last))
    return spans


def word_links(
    source: str,
    source_spans: Sequence[Span | None],
    target: str,
    target_spans: Sequence[Span | None],
    attention: Sequence[Sequence[float]],
) -> tuple[WordLink, ...]:
    """Return the words that belong together by an engine's attention.

    `attention` has a row a target token, with a weight a source token. Marks between
    words belong to none.
    """
    from_words = [_word_of(span, source) for span in source_spans]
    mass: dict[Span, dict[Span, float]] = defaultdict(lambda: defaultdict(float))
    for span, row in zip(target_spans, attention, strict=False):
        word = _word_of(span, target)
        if word is None:
            continue
        for origin, weight in zip(from_words, row, strict=False):
            if origin is not None:
                mass[word][origin] += weight
    links = []
    for (to_start, to_end), origins in mass.items():
        total, best = sum(origins.values()), max(origins.values())
        least = max(_LEAST_MASS * total, _LEAST_OF_BEST * best)
        links += [
            WordLink(start, end, to_start, to_end)
            for (start, end), weight in origins.items()
            if weight >= least > 0
        ]
    return tuple(sorted(links, key=lambda link: (link.start, link.to_start)))


def joined(
    first: Sequence[WordLink], second: Sequence[WordLink]
) -> tuple[WordLink, ...]:
    """Return the links of a translation of a translation, through what is between."""
    found = {
        WordLink(one.start, one.end, other.to_start, other.to_end)
        for one in first
        for other in second
        if one.to_start < other.end and other.start < one.to_end
    }
    return tuple(sorted(found, key=lambda link: (link.start, link.to_start)))


def _word_of(span: Span | None, text: str) -> Span | None:
    """Return the word that a token is part of; None for marks between words."""
    if span is None:
        return None
    start, end = span
    if sentences.is_dense(text[start:end]):
        return span
    while start and _is_in_word(text[start - 1]):
        start -= 1
    word = _WORD.match(text, start) or _WORD.search(text, start, end)
    return word.span() if word else None


def _is_in_word(letter: str) -> bool:
    return letter.isalnum() or letter in "_'’-"
