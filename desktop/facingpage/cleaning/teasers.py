"""Lists of other articles, each a linked title and the paragraph that goes with it."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from facingpage.cleaning.facts import PageFacts
from facingpage.cleaning.outline import Floats

# So many alike make a list.
_LEAST: Final = 5
_MOST_OF_THEM: Final = 0.8
_CHARS: Final = 40
_UNLINKED: Final = 0.3
_LINKED: Final = 0.8
_TITLE: Final = range(8, 160)
# The title stands right above, or above a date.
_ABOVE: Final = 2
# Odds of three to one: what is kept by less is a close call.
_CLOSE: Final = 1.1
# The article is prose of its own, close under the page's title.
_BELOW: Final = 25
_STORY_CHARS: Final = 100
_STORY: Final = 2
_SURER: Final = 0.3


def find_teasers(page: PageFacts, odds: Floats, kept: Sequence[bool]) -> set[int]:
    """Return the indices of kept blocks that are teasers of other pages.

    They were made by one line of the template, each has a linked title above it, and
    keeping them is a close call on the whole, while under the page's title stands
    prose that is surer. On a page that is nothing but such a list they are its text.
    """
    found: set[int] = set()
    if page.outline is None or page.title is None:
        return found
    groups: dict[int, list[int]] = defaultdict(list)
    looks = page.outline.looks[page.outline.own].tolist()
    linked = page.linked.tolist()
    for index, block in enumerate(page.blocks):
        if linked[index] < _UNLINKED and len(block.text) >= _CHARS:
            groups[looks[index]].append(index)
    for alike in groups.values():
        if len(alike) < _LEAST:
            continue
        titled = sum(_has_title(page, index) for index in alike)
        held = [index for index in alike if kept[index]]
        if not held or titled < _MOST_OF_THEM * len(alike):
            continue
        if float(odds[held].mean()) < _CLOSE:
            found.update(held)
    story = [
        float(odds[index])
        for index in range(
            page.title + 1, min(page.title + 1 + _BELOW, len(page.blocks))
        )
        if kept[index]
        and index not in found
        and len(page.blocks[index].text) >= _STORY_CHARS
        and odds[index] > 0
    ]
    if not found or len(story) < _STORY:
        return set()
    surest = max(float(odds[index]) for index in found)
    return found if max(story) > surest + _SURER else set()


def _has_title(page: PageFacts, index: int) -> bool:
    above = range(max(0, index - _ABOVE), index)
    return any(
        page.linked[place] >= _LINKED and len(page.blocks[place].text) in _TITLE
        for place in above
    )
