"""Where each block lies in the page's markup: in its main part, or in a named aside."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lxml.html import HtmlElement

from facingpage.core.page import Block, BlockId

# The main part is the smallest element with this share of the article's prose.
_MAIN_SHARE: Final = 0.8
# A part with as much of the article's prose is no aside, whatever it is called: pages
# name their whole body "with-sidebar".
_ASIDE_SHARE: Final = 0.5
_COMMENTS = re.compile(
    r"comment|disqus|dsq-|livefyre|talkback|guestbook", re.IGNORECASE
)
_ASIDE = re.compile(
    r"(?:^|[\W_])(?:related|recommend\w*|sidebar|promo\w*|newsletter|subscri\w*|modal|"
    r"popup|footer|nav|navbar|navigation|menu|breadcrumbs?|share|sharing|social|"
    r"cookies?|banner|advert\w*|ads?|sponsor\w*|popular|trending|teasers?|widget)"
    r"(?:$|[\W_])",
    re.IGNORECASE,
)
# The bar an archive puts over the pages it hands out; no site names a part so.
_ARCHIVE_BAR: Final = frozenset({"wm-ipp-base", "wm-ipp", "wm-ipp-print", "donato"})
_ASIDE_TAGS: Final = frozenset({"nav", "aside", "footer"})


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the blocks lie; every list has one item a block, in page order.

    `is_inside` is whether a block lies in the main part; `is_comment` and `is_aside`
    whether a part around it is named as one for comments or beside the text.
    `is_archive_bar` is whether it stands in the bar of the Wayback Machine.
    """

    is_inside: list[bool]
    is_comment: list[bool]
    is_aside: list[bool]
    is_archive_bar: list[bool]


def lay_out(
    blocks: Sequence[Block],
    nodes: Mapping[BlockId, HtmlElement],
    weights: Sequence[float],
) -> Layout:
    """Return where the blocks lie; `weights` is how much article prose each holds."""
    held: defaultdict[HtmlElement, float] = defaultdict(float)
    chains = []
    known: dict[HtmlElement, tuple[HtmlElement, ...]] = {}
    for block, weight in zip(blocks, weights, strict=True):
        chain = _chain(nodes[block.id], known)
        chains.append(chain)
        if weight:
            for element in chain:
                held[element] += weight
    total = sum(weights)
    main = None
    if total:
        heaviest = max(range(len(blocks)), key=weights.__getitem__)
        main = next(e for e in chains[heaviest] if held[e] >= _MAIN_SHARE * total)
    names: dict[HtmlElement, tuple[bool, bool]] = {}
    for chain in chains:
        for element in chain:
            if element in names:
                break
            is_large = total > 0 and held[element] >= _ASIDE_SHARE * total
            names[element] = (False, False) if is_large else _named(element)
    return Layout(
        is_inside=[main is None or main in chain for chain in chains],
        is_comment=[any(names[e][0] for e in chain) for chain in chains],
        is_aside=[any(names[e][1] for e in chain) for chain in chains],
        is_archive_bar=[
            any(e.get("id") in _ARCHIVE_BAR for e in chain) for chain in chains
        ],
    )


def _chain(
    node: HtmlElement, known: dict[HtmlElement, tuple[HtmlElement, ...]]
) -> tuple[HtmlElement, ...]:
    """Return an element and all around it, innermost first."""
    inner = []
    element: HtmlElement | None = node
    while element is not None and element not in known:
        inner.append(element)
        element = element.getparent()
    outer = () if element is None else known[element]
    for step in reversed(inner):
        outer = (step, *outer)
        known[step] = outer
    return outer


def _named(element: HtmlElement) -> tuple[bool, bool]:
    """Return whether an element is named as a place for comments, or as an aside."""
    name = f"{element.get('class', '')} {element.get('id', '')}"
    if name == " ":
        return False, element.tag in _ASIDE_TAGS
    return (
        bool(_COMMENTS.search(name)),
        element.tag in _ASIDE_TAGS or bool(_ASIDE.search(name)),
    )
