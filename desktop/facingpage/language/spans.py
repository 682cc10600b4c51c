"""Sentences and quotations inside a block that are in another language than the block.

Judged more strictly than blocks: of a paragraph nearly all sentences are in one
language, and a name or a title must not be taken out of its sentence.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from facingpage.core.page import LanguageGuess, LanguageSpan
from facingpage.language.letters import Letters
from facingpage.language.words import words_in_case

MIN_CHARS: Final = 40
"""A block shorter than this holds no sentence beside its own."""

# A few words are a name or a title. Where words stand without space between them,
# letters are counted, an ideograph as three.
_MIN_WORDS: Final = 5
_MIN_WEIGHT: Final = 24
_WITHOUT_SPACES: Final = frozenset({"Hani", "Kana", "Thai"})

# Of the letters, so many are in the piece's script.
_MOST: Final = 0.8

# Nats by which a piece must speak against the block's language: measured on paragraphs
# made of language/dev, see tests/bench/test_language_spans.py.
_MIN_LEAD: Final = 10.0


@dataclass(frozen=True, slots=True)
class Heard:
    """What a piece of a text is taken for, and by how many nats over the block's."""

    letters: Letters
    guess: LanguageGuess
    lead: float


# Where a sentence or a quotation may begin or end.
_EDGE: Final = re.compile(
    r"""(?<=[.!?…؟۔।॥])['"”’»)\]]*\s+|[。！？]|[«»“”„"「」『』()\[\]]|(?<=[:;])\s|\s[–—]\s"""
)


def spans_of(text: str, hear: Callable[[str], Heard]) -> tuple[LanguageSpan, ...]:
    """Return what of a text is in another language than the text, in order.

    `hear` tells of a piece what it is taken for beside the text's own language.
    """
    found: list[LanguageSpan] = []
    for start, end in _pieces(text):
        if end - start < _MIN_WEIGHT // 3:
            continue
        heard = hear(text[start:end])
        if heard.lead >= _MIN_LEAD and _is_sentence(text[start:end], heard.letters):
            code, sure = heard.guess.code, heard.guess.sure
            found.append(LanguageSpan(start, end, code, sure))
    return tuple(found)


def without(spans: Iterable[LanguageSpan], text: str) -> str:
    """Return what of a text stands outside of spans."""
    edges = [0, *(edge for span in spans for edge in (span.start, span.end)), len(text)]
    return " ".join(
        text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)
    )


def _is_sentence(piece: str, letters: Letters) -> bool:
    # A foreign name amid own words is none.
    if letters.of_script < _MOST * letters.weight:
        return False
    if letters.script in _WITHOUT_SPACES:
        return letters.of_script >= _MIN_WEIGHT
    return len(words_in_case(piece)) >= _MIN_WORDS


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the text's sentences and quotations are."""
    start = 0
    for edge in _EDGE.finditer(text):
        yield start, edge.start()
        start = edge.end()
    yield start, len(text)
