"""What the page is like as a whole."""

from typing import Final

import numpy as np

from facingpage.cleaning.evidence.base import Case, Columns
from facingpage.cleaning.facts import PageFacts

_TYPES: Final = {
    "article": ("article", "posting"),
    "product": ("product",),
    "thread": ("discussion", "question", "qapage"),
    "list": ("itemlist", "collection"),
}
COLUMNS: Final = (
    "words",
    "blocks",
    "prose",
    "longest",
    "paragraphs",
    "paragraph",
    "links",
    *(f"data_{name}" for name in _TYPES),
    "articles",
    "depth",
)


def measure(page: PageFacts) -> Columns:
    """Return figures of the page, the same for all its blocks."""
    words = max(1.0, float(page.lengths.sum()))
    prose = float((page.lengths * page.prose).sum())
    paragraphs = float(page.prose.sum())
    figures = {
        "words": np.log1p(words),
        "blocks": np.log1p(len(page.blocks)),
        "prose": prose / words,
        "longest": np.log1p(float(page.lengths.max())),
        "paragraphs": np.log1p(paragraphs),
        "paragraph": prose / max(1.0, paragraphs),
    }
    if page.outline is not None:
        types = page.data.types
        figures["links"] = float((page.lengths * page.linked).sum()) / words
        for name, parts in _TYPES.items():
            figures[f"data_{name}"] = any(p in kind for p in parts for kind in types)
        figures["articles"] = page.outline.tags.count("article")
        figures["depth"] = int(page.outline.depth.max())
    return {
        name: np.full(len(page.blocks), value, np.float32)
        for name, value in figures.items()
    }


def reason(case: Case) -> str:
    """Return how the page as a whole speaks for its blocks."""
    if case.kept:
        return "pages like this one are mostly text"
    return "pages like this one hold little text"
