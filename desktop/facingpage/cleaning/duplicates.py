"""Blocks whose text stands in another block that is kept."""

import re
from collections.abc import Sequence
from typing import Final

from facingpage.cleaning.facts import PageFacts
from facingpage.core.page import Block

# Shorter texts come back by chance: names, headings, refrains.
_REPEATED_LETTERS: Final = 30
# A teaser stands among the first paragraphs, shortly before what it repeats.
_LEAD_BLOCKS: Final = 12
_COUNT = re.compile(r"\[\d+\]")


def repeated(page: PageFacts, kept: Sequence[bool]) -> set[int]:
    """Return the indices of kept blocks whose text another kept block holds whole.

    A lead that a fuller paragraph near it repeats is one, and so is prose that stands
    before in another part of the page. Equal texts in one part, or in parts of one
    list, are left alone: whoever wrote them there wrote them twice.
    """
    answer: set[int] = set()
    first: dict[str, int] = {}
    prose = [
        index
        for index, key in enumerate(page.keys)
        if kept[index] and len(key) >= _REPEATED_LETTERS and index != page.title
    ]
    for index in prose:
        earlier = first.setdefault(page.keys[index], index)
        if earlier != index and page.prose[index]:
            apart = _part(page.blocks[earlier]) != _part(page.blocks[index])
            if apart or page.outline is None:
                answer.add(index)
    lead = prose[:_LEAD_BLOCKS]
    for place, index in enumerate(lead):
        for later in lead[place + 1 :]:
            key, fuller = page.keys[index], page.keys[later]
            if later not in answer and len(key) < len(fuller) and key in fuller:
                answer.add(index)
    return answer


def _part(block: Block) -> str:
    """Return what a block's part is called; the parts of one list are called alike."""
    outer = block.path.split("/line[")[0].rpartition("/")[0]
    return _COUNT.sub("", outer)
