"""What a glossary and a memory say of a block, found before it goes to an engine."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from facingpage.core.bounds import NO_BOUNDS, Bounds, bounded
from facingpage.core.hints import Hinter, Hints
from facingpage.core.languages import base
from facingpage.core.memory import Recall, Remembered, key
from facingpage.core.page import Block
from facingpage.core.term_finder import TermFinder
from facingpage.core.terms import Term
from facingpage.translation.drafting import runs, sentence_spans


def hinter(terms: Iterable[Term], recall: Recall, source: str, target: str) -> Hinter:
    """Return what tells the hints of blocks that are translated with this pair."""
    return hints_of(TermFinder(terms, source, target), recall, source, target)


def hints_of(
    finder: TermFinder,
    recall: Recall,
    source: str,
    target: str,
    is_any: Callable[[], bool] = lambda: True,
) -> Hinter:
    """Return what tells the hints of blocks, given the finder of a pair's terms.

    `is_any` tells whether there is anything to recall: no block is cut into sentences
    for nothing.
    """
    pair = base(source), base(target)

    def hints(block: Block, bounds: Bounds = NO_BOUNDS, /) -> Hints:
        found = dict.fromkeys(hit.term for hit in finder.find(block.text))
        memory = recall(*pair, _units(block, source, bounds)) if is_any() else {}
        return Hints(tuple(found), tuple(memory.values()), bounds)

    return hints


def recall_of(sentences: Iterable[Remembered]) -> Recall:
    """Return what recalls these sentences; of two alike the last."""
    by_key = {
        (each.source_language, each.target_language, key(each.source)): each
        for each in sentences
    }

    def recall(
        source: str, target: str, wanted: Sequence[str]
    ) -> Mapping[str, Remembered]:
        found = {text: by_key.get((source, target, key(text))) for text in wanted}
        return {text: each for text, each in found.items() if each is not None}

    return recall


def _units(block: Block, language: str, bounds: Bounds) -> tuple[str, ...]:
    """Return what may be remembered: a block, its sentences, several in a row.

    A person may have joined these where the splitter was wrong.
    """
    text = block.text
    spans = bounded(text, sentence_spans(block, language), bounds)
    longer = runs(text, spans, bounds)
    texts = (text[start:end] for start, end in (*spans, *longer))
    return tuple(dict.fromkeys((text, *texts)))


NOTHING: Final[Recall] = recall_of(())
"""The memory of one who has none."""
