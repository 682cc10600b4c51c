"""What the elements around a block hold besides it."""

from typing import Final

import numpy as np

from facingpage.cleaning.evidence.base import Case, Columns
from facingpage.cleaning.facts import PageFacts

_STEPS: Final = (0, 1, 2, 3, 5)
_NAMES: Final = ("words", "size", "links", "prose", "prose_size", "blocks")
# Tags that say what a part is for, by the name of their column.
_TAGS: Final = {
    "p": ("p",),
    "li": ("li",),
    "cell": ("td", "th"),
    "article": ("article",),
    "main": ("main",),
    "header": ("header",),
    "footer": ("footer",),
    "aside": ("aside",),
    "nav": ("nav",),
    "form": ("form", "fieldset"),
    "figure": ("figure", "figcaption"),
    "quote": ("blockquote",),
    "table": ("table",),
    "section": ("section",),
    "list": ("ul", "ol"),
    "button": ("button", "label"),
    "terms": ("dl", "dt", "dd"),
}
_NUMBERS: Final = {
    tag: number for number, own in enumerate(_TAGS.values()) for tag in own
}
_FAR: Final = 99.0
COLUMNS: Final = (
    *(f"{name}_{step}" for step in _STEPS for name in _NAMES),
    *(f"in_{name}" for name in _TAGS),
    "depth",
    "after_break",
)


def measure(page: PageFacts) -> Columns:
    """Return figures of the elements around each block; nothing without markup."""
    outline = page.outline
    if outline is None:
        return {}
    found = {}
    words = outline.sums(page.lengths)
    prose = outline.sums(page.lengths * page.prose)
    linked = outline.sums(page.lengths * page.linked)
    blocks = outline.sums(np.ones_like(page.lengths))
    many = np.maximum(words, 1)
    figures = (
        np.log1p(words),
        words / max(1.0, float(words[0])),
        linked / many,
        prose / many,
        prose / max(1.0, float(prose[0])),
        np.log1p(blocks),
    )
    elements = outline.own
    for step in range(_STEPS[-1] + 1):
        if step in _STEPS:
            for name, values in zip(_NAMES, figures, strict=True):
                found[f"{name}_{step}"] = values[elements]
        outer = outline.parent[elements]
        elements = np.where(outer >= 0, outer, elements)
    numbers = np.array([_NUMBERS.get(tag, -1) for tag in outline.tags], np.int8)
    chained = numbers[outline.chain_element]
    steps = np.full((len(_TAGS), len(page.blocks)), _FAR, np.float32)
    told = np.flatnonzero(chained >= 0)
    places = chained[told], outline.chain_block[told]
    np.minimum.at(steps, places, outline.chain_step[told])
    found |= {f"in_{name}": steps[number] for number, name in enumerate(_TAGS)}
    found["depth"] = outline.depth[outline.own].astype(np.float32)
    breaks = ["/line[" in block.path for block in page.blocks]
    found["after_break"] = np.array(breaks, np.float32)
    return found


_SAID: Final = {
    "nav": "inside the page's navigation",
    "footer": "inside the page's footer",
    "aside": "beside the text",
    "header": "inside the page's header",
    "form": "part of a form",
    "button": "a button or field",
}


def reason(case: Case) -> str:
    """Return how the elements around a block speak for it."""
    if case.kept:
        return "stands in a part full of text"
    for name, said in _SAID.items():
        if case.value(f"around:in_{name}") < _FAR:
            return said
    return "stands in a part with little text"
