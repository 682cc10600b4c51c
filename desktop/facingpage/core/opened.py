"""A page together with the markup tree it was read from; it never leaves the worker."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from facingpage.core.page import BlockId, Page

if TYPE_CHECKING:
    from lxml.html import HtmlElement


@dataclass(frozen=True, slots=True)
class Opened:
    """What an opener returns: the one parse that all evidence shares.

    `tree` is the parsed document and `nodes` the element each block came from; text
    pages have no tree and no nodes. Evidence copies the tree before changing it.
    `linked` is the share of each block's characters that stand in links: 0.0 to 1.0.
    """

    page: Page
    tree: "HtmlElement | None"
    nodes: "Mapping[BlockId, HtmlElement]"
    linked: Mapping[BlockId, float] = field(default_factory=dict)
