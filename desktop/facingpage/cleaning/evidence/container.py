"""Where a block lies to the smallest parts of the page that hold most of its prose."""

from typing import Final

import numpy as np

from facingpage.cleaning.evidence.base import Case, Columns
from facingpage.cleaning.facts import PageFacts
from facingpage.cleaning.outline import Floats, Ints, Outline

_SHARES: Final = (40, 60, 80, 95)
_CLOSELY: Final = (60, 80)
_SHOWN: Final = 80
_TEXT_TAGS: Final = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote"}
)
_OF_EACH: Final = ("inside", "depth", "size", "links")
_OF_CLOSE: Final = (
    "place",
    "above",
    "below",
    "branch",
    "branch_links",
    "branch_prose",
    "far",
)
# In this order trees are drawn from them: see `text.COLUMNS`.
COLUMNS: Final = (
    *(
        f"{name}_{share}"
        for share in _SHARES
        for name in (*_OF_EACH, *(_OF_CLOSE if share in _CLOSELY else ()))
    ),
    "scored",
    "scored_inside",
    "scored_part",
    "scored_outer",
    "scored_margin",
)
# A paragraph's worth for the elements around it, after Readability (Arc90, 2009).
_PARAGRAPH: Final = 5
_MOST_BY_LENGTH: Final = 3.0


def measure(page: PageFacts) -> Columns:
    """Return in which parts each block lies, and where; nothing without markup."""
    outline = page.outline
    if outline is None:
        return {}
    words = outline.sums(page.lengths)
    prose = outline.sums(page.lengths * page.prose)
    linked = outline.sums(page.lengths * page.linked)
    found: dict[str, Floats] = {}
    ones = np.ones(len(page.blocks), np.float32)
    total = max(1.0, float(prose[0]))
    for share in _SHARES:
        part = smallest(outline, words, prose, share)
        inside = is_inside(outline, part)
        found[f"inside_{share}"] = inside
        found[f"depth_{share}"] = ones * outline.depth[part]
        found[f"size_{share}"] = ones * (words[part] / max(1.0, float(words[0])))
        found[f"links_{share}"] = ones * (linked[part] / max(1.0, float(words[part])))
        if share not in _CLOSELY:
            continue
        within = np.flatnonzero(inside)
        found[f"place_{share}"] = (page.places - within[0]) / len(within)
        found[f"above_{share}"] = within[0] - page.places
        found[f"below_{share}"] = page.places - within[-1]
        branch = _branches(outline, part)
        is_known = branch >= 0
        found[f"branch_{share}"] = np.where(is_known, np.log1p(words[branch]), np.nan)
        found[f"branch_links_{share}"] = np.where(
            is_known, linked[branch] / np.maximum(words[branch], 1), np.nan
        )
        found[f"branch_prose_{share}"] = np.where(
            is_known, prose[branch] / total, np.nan
        )
        found[f"far_{share}"] = (outline.depth[outline.own] - outline.depth[part]) * 1.0
    return found | _scored(page, outline, words, linked)


def _scored(
    page: PageFacts, outline: Outline, words: Floats, linked: Floats
) -> dict[str, Floats]:
    """Return where each block lies to the element whose own paragraphs are worth most.

    A paragraph is worth its commas and length, whole for the element around it and half
    for the next; what is linked of an element takes as much of its worth away.
    """
    is_told = (page.lengths >= _PARAGRAPH) & (page.headings == 0)
    length = np.minimum(page.lengths / 20, _MOST_BY_LENGTH)
    worth = (1 + page.commas + length) * is_told
    elements = len(outline.parent)
    # A text that stands in its own paragraph speaks for what is around that.
    is_text = np.array([tag in _TEXT_TAGS for tag in outline.tags])
    outer = np.maximum(outline.parent, 0)
    near = np.where(is_text[outline.own], outer[outline.own], outline.own)
    whole = np.bincount(near, worth, elements)
    half = np.bincount(outer[near], worth / 2, elements)
    scores = (whole + half) * (1 - linked / np.maximum(words, 1))
    best = int(np.argmax(scores))
    top = max(float(scores[best]), 1e-6)
    inside = is_inside(outline, best)
    chained = np.maximum.reduceat(
        scores[outline.chain_element], outline.chain_start[:-1]
    )
    # Of parts that are neither around nor within the best.
    is_apart = np.ones(elements, bool)
    is_apart[outline.chain_element[inside[outline.chain_block] > 0]] = False
    second = float(scores[is_apart].max(initial=0.0))
    return {
        "scored": chained / top,
        "scored_inside": inside,
        "scored_part": scores[near] / top,
        "scored_outer": scores[outer[near]] / top,
        "scored_margin": np.full(len(page.blocks), second / top),
    }


def smallest(outline: Outline, words: Floats, prose: Floats, share: int) -> int:
    """Return the element with the fewest words that holds a percentage of the prose."""
    enough = np.flatnonzero(prose >= share / 100 * prose[0])
    return int(enough[np.lexsort((-outline.depth[enough], words[enough]))[0]])


def is_inside(outline: Outline, element: int) -> Floats:
    """Return 1 for every block in an element."""
    found = np.zeros(len(outline.own), np.float32)
    found[outline.chain_block[outline.chain_element == element]] = 1
    return found


def _branches(outline: Outline, part: int) -> Ints:
    """Return the part's child each block stands in; -1 outside and directly in it."""
    found = np.full(len(outline.own), -1, np.int32)
    elements = outline.chain_element
    is_child = outline.parent[elements] == part
    found[outline.chain_block[is_child]] = elements[is_child]
    return found


def reason(case: Case) -> str:
    """Return how a block's place in the page's parts speaks for it."""
    if case.page.outline is None:
        return "in the text" if case.kept else "outside the text"
    inside = case.value("container:inside_80") > 0
    if case.kept:
        return (
            "inside the part that holds most of the text"
            if inside
            else "close to the part that holds most of the text"
        )
    if not inside:
        return "outside the part that holds most of the text"
    return "in a side branch of the part that holds most of the text"
