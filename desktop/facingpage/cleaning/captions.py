"""Captions of pictures and credits, which stand amid an article and are no part of it.

A line that names who made a picture goes, and so do captions that end in one: whoever
sold the picture wrote them, for no article. What an author says under a picture stays,
unless it is a close call, stands above the text, or comes again.
"""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from facingpage.cleaning.credits import ends_in_credit, is_credit
from facingpage.cleaning.facts import PageFacts
from facingpage.cleaning.outline import Floats
from facingpage.core.page import Kind, Verdict

CREDIT: Final = Verdict(
    kept=False, evidence="credit", reason="says no more than who made a picture"
)
"""The verdict on a line that is a credit."""
CREDITED: Final = Verdict(
    kept=False,
    evidence="caption",
    reason="the caption of a picture, with who made it",
    doubtful=True,
)
"""The verdict on a caption that ends in a credit."""
WEAK: Final = Verdict(
    kept=False,
    evidence="caption",
    reason="the caption of a picture, and little speaks for it",
    doubtful=True,
)
"""The verdict on a caption that would be kept if it were none."""
ALONE: Final = Verdict(
    kept=False,
    evidence="caption",
    reason="the caption of a picture that the page does not hold",
    doubtful=True,
)
"""The verdict on a caption in a figure that shows nothing."""
LEAD: Final = Verdict(
    kept=False,
    evidence="caption",
    reason="the caption of a picture above the text",
    doubtful=True,
)
"""The verdict on the caption of an article's first picture."""
AGAIN: Final = Verdict(
    kept=False,
    evidence="caption",
    reason="the caption of another picture, word for word",
    doubtful=True,
)
"""The verdict on a caption that stands under an earlier picture too."""
_APART: Final = frozenset({CREDIT, CREDITED, WEAK, ALONE, LEAD, AGAIN})

# What sites call the line under a picture; of code it is a file's name.
_CALLED = re.compile(
    r"caption|cutline|\blegende?\b|l[ée]gende|leyenda|didascalia|bildunterschrift"
    r"|bildtext|foto-?text|photo-?text|pie-?(?:de-?)?foto|podpis-?(?:zdj|fot|pod)"
    r"|(?:photo|image|img|foto)[_-]?credit",
    re.IGNORECASE,
)
_CODE: Final = "code"
_KINDS: Final = frozenset({Kind.PARAGRAPH, Kind.CAPTION, Kind.LIST_ITEM, Kind.QUOTE})
_PICTURES: Final = (
    "img",
    "picture",
    "amp-img",
    "svg",
    "canvas",
    "video",
    "iframe",
    "object",
    "embed",
)
# What a figure shows that is no picture.
_OTHERS: Final = ("table", "pre", "code", "blockquote", "math")
# How many elements out the name stands, the figure or box, and the picture.
_NAMED: Final = 3
_BOXED: Final = 4
_PICTURED: Final = 5
# The box holds little but the picture and its line.
_BOX_TIMES: Final = 1.6
_BOX_CHARS: Final = 60
# As log-odds: five to three, as for short lines.
_BAR: Final = 0.5
# Text that an article begins with: of so many words, at odds of nearly three to one.
_BEGUN_WORDS: Final = 15
_BEGUN_ODDS: Final = 1.0
# Equal lines that are shorter are names.
_AGAIN_CHARS: Final = 20
# Of what is kept: where captions are as much of it, the page is for its pictures.
_MOST_OF_IT: Final = 0.3


@dataclass(frozen=True, slots=True)
class _Line:
    """What a line is by its place, and by its words.

    In a figure with its picture, alone in a figure without one, called a caption beside
    a picture. `is_credited` is of these, and of lines in one small box with a picture.
    """

    in_figure: bool
    is_alone: bool
    is_named: bool
    is_credit: bool
    is_credited: bool


def find_captions(
    page: PageFacts, odds: Floats, kept: Sequence[bool]
) -> dict[int, Verdict]:
    """Return new verdicts, by index, on kept blocks that are credits or captions."""
    if page.outline is None:
        return {}
    parts = _Parts(page.tree)
    found: dict[int, Verdict] = {}
    seen: set[str] = set()
    has_begun = False
    for index, block in enumerate(page.blocks):
        if not kept[index] or index == page.title or block.kind not in _KINDS:
            continue
        line = parts.line(page.nodes[block.id], block.text)
        weak = bool(odds[index] < _BAR)
        again = len(block.text) >= _AGAIN_CHARS and block.text in seen
        verdict = _verdict(line, weak=weak, again=again, has_begun=has_begun)
        if verdict is not None:
            found[index] = verdict
        if line.in_figure or line.is_named:
            seen.add(block.text)
        elif page.prose[index] and odds[index] > _BEGUN_ODDS:
            has_begun |= bool(page.lengths[index] >= _BEGUN_WORDS)
    return _without_galleries(page, kept, found)


def is_apart(verdict: Verdict) -> bool:
    """Return whether a text went for being a caption: its picture need not go too."""
    return verdict in _APART


class _Parts:
    """The parts of a page, each looked through once however many lines it holds."""

    def __init__(self, tree: HtmlElement | None) -> None:
        self._pictured = _holders(tree, _PICTURES)
        self._other = _holders(tree, _OTHERS)
        self._sizes: dict[HtmlElement, int] = {}

    def line(self, node: HtmlElement, text: str) -> _Line:
        """Return what the line in an element is."""
        around = [node, *islice(node.iterancestors(), _PICTURED - 1)]
        pictured = [element for element in around if element in self._pictured]
        is_caption = any(element.tag == "figcaption" for element in around[:_BOXED])
        figures = (element for element in around if element.tag == "figure")
        figure = next(figures, None) if is_caption else None
        if figure in self._other:
            figure = None
        is_named = bool(pictured) and not is_caption and _is_named(around[:_NAMED])
        return _Line(
            in_figure=figure in pictured,
            is_alone=figure is not None
            and figure not in pictured
            and self._is_small(figure, text),
            is_named=is_named,
            is_credit=is_credit(text, beside_picture=bool(pictured)),
            is_credited=bool(pictured)
            and ends_in_credit(text)
            and (
                is_caption
                or is_named
                or (
                    pictured[0] in around[:_BOXED] and self._is_small(pictured[0], text)
                )
            ),
        )

    def _is_small(self, box: HtmlElement, line: str) -> bool:
        """Return whether a box holds little text but a line."""
        if box not in self._sizes:
            self._sizes[box] = sum(len(text.strip()) for text in box.itertext())
        return self._sizes[box] <= _BOX_TIMES * len(line) + _BOX_CHARS


def _verdict(
    line: _Line, *, weak: bool, again: bool, has_begun: bool
) -> Verdict | None:
    found = (
        (line.is_credit, CREDIT),
        (line.is_credited, CREDITED),
        (again and (line.in_figure or line.is_named), AGAIN),
        (weak and line.is_alone, ALONE),
        (weak and line.is_named, WEAK),
        (not has_begun and line.is_named, LEAD),
    )
    return next((verdict for is_so, verdict in found if is_so), None)


def _without_galleries(
    page: PageFacts, kept: Sequence[bool], found: Mapping[int, Verdict]
) -> dict[int, Verdict]:
    """Return the verdicts that stand where captions may be what a page is for."""
    sizes = [len(block.text) for block in page.blocks]
    whole = sum(size for size, is_kept in zip(sizes, kept, strict=True) if is_kept)
    captions = sum(sizes[index] for index in found if found[index] != CREDIT)
    if captions <= _MOST_OF_IT * whole:
        return dict(found)
    return {index: made for index, made in found.items() if made == CREDIT}


def _holders(tree: HtmlElement | None, tags: Sequence[str]) -> AbstractSet[HtmlElement]:
    """Return the elements with some tags, and those around them."""
    found: set[HtmlElement] = set()
    for inner in () if tree is None else tree.iter(*tags):
        element: HtmlElement | None = inner
        while element is not None and element not in found:
            found.add(element)
            element = element.getparent()
    return found


def _is_named(around: Sequence[HtmlElement]) -> bool:
    """Return whether one of some elements is called a caption."""
    for element in around:
        called = f"{element.get('class', '')} {element.get('id', '')}"
        if _CALLED.search(called) and _CODE not in called.lower():
            return True
    return False
