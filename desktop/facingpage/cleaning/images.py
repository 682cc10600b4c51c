"""Pictures are kept or dropped with the text they belong to."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from facingpage.cleaning.captions import is_apart
from facingpage.core.opened import Opened
from facingpage.core.page import BlockId, Kind, Verdict

# How far around a picture its text is looked for; pages nest up to 500 deep.
_MOST_AROUND: Final = 12
_IMAGE: Final = "image"
_CAPTION_KEPT: Final = "the picture of a caption that is kept"
_CAPTION_DROPPED: Final = "the picture of a caption that is dropped"
_CAPTION_APART: Final = "a picture of which only the caption is dropped"
_KEPT: Final = "a picture beside kept text"
_DROPPED: Final = "a picture beside dropped text"
_ALONE: Final = "a picture on a page without text"
_LEAD: Final = "a picture between dropped and kept text"


def without_images(opened: Opened) -> Opened:
    """Return the page as its texts alone: pictures are no evidence for or against."""
    blocks = opened.page.blocks
    texts = tuple(block for block in blocks if block.kind is not Kind.IMAGE)
    if len(texts) == len(blocks):
        return opened
    return replace(opened, page=replace(opened.page, blocks=texts))


def judge_images(
    opened: Opened, judged: Mapping[BlockId, Verdict]
) -> dict[BlockId, Verdict]:
    """Return the verdicts on all blocks, in page order; `judged` has every text's.

    A picture follows its figure's caption, else the texts before and after it: where
    they differ, the one that stands nearer in the markup.
    """
    blocks = opened.page.blocks
    afters: list[BlockId | None] = []
    after: BlockId | None = None
    for block in reversed(blocks):
        afters.append(after)
        if block.kind is not Kind.IMAGE:
            after = block.id
    before: BlockId | None = None
    verdicts = {}
    for block, following in zip(blocks, reversed(afters), strict=True):
        if block.kind is Kind.IMAGE:
            near = before, following
            verdicts[block.id] = _verdict(opened, block.id, near, judged)
        else:
            before = block.id
            verdicts[block.id] = judged[block.id]
    return verdicts


def _verdict(
    opened: Opened,
    image: BlockId,
    near: tuple[BlockId | None, BlockId | None],
    judged: Mapping[BlockId, Verdict],
) -> Verdict:
    texts = [text for text in near if text is not None]
    if not texts:
        return Verdict(kept=True, evidence=_IMAGE, reason=_ALONE)
    figure = _figure(opened.nodes.get(image))
    for text in reversed(texts):
        if figure is not None and figure in _chain(opened.nodes.get(text)):
            return _by_caption(judged[text])
    kept = _speaks_for(judged[texts[0]])
    if all(_speaks_for(judged[text]) is kept for text in texts):
        return Verdict(kept, _IMAGE, _KEPT if kept else _DROPPED)
    # Between debris and text: of two as near, a picture stands above its text.
    own = _chain(opened.nodes.get(image))
    nearest = min(reversed(texts), key=lambda text: _distance(own, opened, text))
    kept = _speaks_for(judged[nearest])
    return Verdict(kept, _IMAGE, _LEAD if kept else _DROPPED, doubtful=True)


def _by_caption(caption: Verdict) -> Verdict:
    if is_apart(caption):
        return Verdict(kept=True, evidence=_IMAGE, reason=_CAPTION_APART)
    reason = _CAPTION_KEPT if caption.kept else _CAPTION_DROPPED
    return Verdict(caption.kept, _IMAGE, reason)


def _speaks_for(text: Verdict) -> bool:
    return text.kept or is_apart(text)


def _figure(node: HtmlElement | None) -> HtmlElement | None:
    return next((element for element in _chain(node) if element.tag == "figure"), None)


def _chain(node: HtmlElement | None) -> list[HtmlElement]:
    """Return an element and those around it, innermost first."""
    if node is None:
        return []
    return [node, *islice(node.iterancestors(), _MOST_AROUND)]


def _distance(own: list[HtmlElement], opened: Opened, text: BlockId) -> int:
    """Return how many elements out from a picture the first around a text is."""
    around = _chain(opened.nodes.get(text))
    steps = (step for step, element in enumerate(own) if element in around)
    return next(steps, _MOST_AROUND + 1)
