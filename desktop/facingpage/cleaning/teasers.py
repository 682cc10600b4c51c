"""Lists of other articles, each a linked title and the paragraph that goes with it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import numpy as np

from facingpage.cleaning.facts import PageFacts
from facingpage.cleaning.outline import Floats, Ints
from facingpage.core.page import Kind

# So many alike make a list.
_LEAST: Final = 5
_MOST_OF_THEM: Final = 0.8
_CHARS: Final = 40
_UNLINKED: Final = 0.3
_LINKED: Final = 0.8
_TITLE: Final = range(8, 160)
# The title stands right above, or above a date.
_ABOVE: Final = 2
# What is kept by less is a close call: odds of three to one, and nine to one where the
# markup itself says that it is a list.
_CLOSE: Final = 1.1
_CLOSE_ITEM: Final = 2.2
# The article is prose of its own, close under the page's title.
_BELOW: Final = 25
_STORY_CHARS: Final = 100
_STORY: Final = 2
_SURER: Final = 0.3


def find_teasers(page: PageFacts, odds: Floats, kept: Sequence[bool]) -> set[int]:
    """Return the indices of kept blocks that are teasers of other pages.

    They were made by one line of the template, each has a linked title above it, and
    keeping them is a close call on the whole, while under the page's title stands
    prose; unless they are items of a list, prose that is surer. On a page that is
    nothing but such a list they are its text.
    """
    if page.outline is None or page.title is None:
        return set()
    items: set[int] = set()
    others: set[int] = set()
    for alike in _groups(page, page.outline.looks[page.outline.own]):
        held = [index for index in alike if kept[index]]
        if not held:
            continue
        is_list = _are_most(page.blocks[i].kind is Kind.LIST_ITEM for i in alike)
        if float(odds[held].mean()) < (_CLOSE_ITEM if is_list else _CLOSE):
            (items if is_list else others).update(held)
    story = [
        float(odds[index])
        for index in range(
            page.title + 1, min(page.title + 1 + _BELOW, len(page.blocks))
        )
        if kept[index]
        and index not in items
        and index not in others
        and len(page.blocks[index].text) >= _STORY_CHARS
        and odds[index] > 0
    ]
    if len(story) < _STORY:
        return set()
    surest = max((float(odds[index]) for index in others), default=-np.inf)
    return items | others if max(story) > surest + _SURER else items


def _groups(page: PageFacts, looks: Ints) -> Iterator[list[int]]:
    """Yield texts of one look, most of which have a linked title."""
    groups: dict[int, list[int]] = defaultdict(list)
    each = zip(page.blocks, page.linked.tolist(), looks.tolist(), strict=True)
    for index, (block, linked, look) in enumerate(each):
        if linked < _UNLINKED and len(block.text) >= _CHARS:
            groups[look].append(index)
    for alike in groups.values():
        if len(alike) >= _LEAST and _are_most(_has_title(page, i) for i in alike):
            yield alike


def _are_most(told: Iterable[bool]) -> bool:
    found = list(told)
    return sum(found) >= _MOST_OF_THEM * len(found)


def _has_title(page: PageFacts, index: int) -> bool:
    above = range(max(0, index - _ABOVE), index)
    return any(
        page.linked[place] >= _LINKED and len(page.blocks[place].text) in _TITLE
        for place in above
    )
