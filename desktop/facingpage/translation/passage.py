"""A sentence as an engine takes it: without what breaks it, in pieces that fit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Self

from facingpage.core.page import WordLink
from facingpage.translation import sentences
from facingpage.translation.engine import Output
from facingpage.translation.sentences import Span

# Lone surrogates have no UTF-8, and controls no meaning in a sentence.
_UNFIT: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")

# Soft hyphens, zero-width spaces and bidi controls stand inside words and between
# letters and break them for the engine. The joiners of Persian and Hindi stay.
_INVISIBLE: Final = re.compile(
    "[\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)


def fit(text: str) -> str:
    """Return a text without controls, surrogates and invisible marks."""
    return _UNFIT.sub(" ", _INVISIBLE.sub("", text))


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence in pieces; most are one. Words too long to be words are passed by."""

    sentence: str
    _spans: tuple[Span, ...]
    _wanted: tuple[Span, ...]

    @classmethod
    def of(cls, sentence: str) -> Self:
        """Cut a sentence as its engine needs it."""
        spans = sentences.pieces(sentence)
        wanted = (
            s for s in spans if not sentences.is_overlong_word(sentence[slice(*s)])
        )
        return cls(sentence, spans, tuple(wanted))

    def texts(self) -> tuple[str, ...]:
        """Return the pieces to translate, in order; () where nothing is."""
        return tuple(self.sentence[start:end] for start, end in self._wanted)

    def output(self, made: Sequence[Output | None]) -> Output:
        """Return the whole, of what was made of `texts()`; None for one that failed."""
        if not self._wanted:
            return Output(self.sentence, ("as-is",))
        if None in made:
            return Output(self.sentence, ("failed",))
        if len(self._spans) == 1 and not self._spans[0][0] and made[0] is not None:
            # Most sentences are one piece, and are asked for thousands of times.
            return made[0]
        by_span = dict(zip(self._wanted, made, strict=True))
        text, last, words, scores = "", 0, [], []
        for start, end in self._spans:
            text += self.sentence[last:start] if last else ""
            piece = by_span.get((start, end)) or Output(self.sentence[start:end])
            words += [_moved(link, start, len(text)) for link in piece.words]
            scores += [] if piece.score is None else [piece.score]
            text += piece.text
            last = end
        flags = ("cut",) if len(self._spans) > 1 else ()
        whole = sum(scores) if len(scores) == len(self._wanted) else None
        return Output(text, flags, whole, tuple(words))


def _moved(link: WordLink, by: int, to_by: int) -> WordLink:
    return replace(
        link,
        start=link.start + by,
        end=link.end + by,
        to_start=link.to_start + to_by,
        to_end=link.to_end + to_by,
    )
