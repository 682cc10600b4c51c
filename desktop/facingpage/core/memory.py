"""What is remembered of sentences that a person translated or confirmed."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from facingpage.core.edits import Edit, SetTargets, singles
from facingpage.core.languages import UNDETERMINED, base
from facingpage.core.page import BlockId
from facingpage.core.review import Review, Target

MOST_CHARS: Final = 5_000
"""A longer text is no sentence."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """A sentence and its translation by a person.

    Languages are base codes. `who` and `page` say whose it is and where from: a page's
    title, or the name of the list it came with; "" where that is not known. `made_at`
    is ISO 8601.
    """

    source: str
    target: str
    source_language: str
    target_language: str
    who: str = ""
    made_at: str = ""
    page: str = ""


Recall = Callable[[str, str, Sequence[str]], Mapping[str, Remembered]]
"""Given two base codes and sentences, tells what is remembered of them by the sentence.

Raises:
    StorageFailed: it cannot be read.
"""


def key(sentence: str) -> str:
    """Return a sentence as it is told from others: its spaces and forms of é aside."""
    return " ".join(unicodedata.normalize("NFC", sentence).split())


@dataclass(frozen=True, slots=True)
class Learnt:
    """What a block's translation into a language by a person is now; () is none."""

    block: BlockId
    language: str
    sentences: tuple[Remembered, ...]


def learnt(edit: Edit, review: Review) -> tuple[Learnt, ...]:
    """Return what there is to remember of an edit, given the review after it.

    What a person translated as one is remembered as one: most often a sentence.
    """
    blocks = {
        (each.block, each.language)
        for each in singles(edit)
        if isinstance(each, SetTargets)
    }
    return tuple(Learnt(*each, _sentences(review, *each)) for each in sorted(blocks))


def take_over(
    review: Review, block: BlockId, span: tuple[int, int], text: str
) -> SetTargets:
    """Return the edit that makes `text` the translation of a span of a block.

    What a person translated beside it stays theirs.
    """
    start, end = span
    own = review.targets.get((block, review.target_language), ())
    others = (each for each in own if each.end <= start or each.start >= end)
    targets = sorted(
        (Target(start, end, text), *others), key=lambda target: target.start
    )
    return SetTargets(block, review.target_language, tuple(targets))


def _sentences(
    review: Review, number: BlockId, language: str
) -> tuple[Remembered, ...]:
    targets = review.targets.get((number, language), ())
    if not targets or not review.has(number):
        return ()
    (source,) = review.read_as((number,))
    if source in {UNDETERMINED, base(language)}:
        return ()
    text = review.block(number).text
    pairs = ((text[t.start : t.end].strip(), t.text.strip()) for t in targets)
    return tuple(
        Remembered(said, target, source, base(language))
        for said, target in pairs
        if any(map(str.isalpha, said)) and target and len(said) <= MOST_CHARS
    )
