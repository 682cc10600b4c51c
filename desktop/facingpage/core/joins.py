"""Blocks that a person joined: each goes on the text of one before it on the page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from facingpage.core.page import Block, BlockId, Page


@dataclass(frozen=True, slots=True)
class Join:
    """Where a block is joined to: `to` stands before it on the page.

    `between` is what stands between both texts: a space, or nothing.
    """

    to: BlockId
    between: str = " "


Joins = Mapping[BlockId, Join]
"""Of each block that is joined to one before it, how; others stand by themselves."""


def head_of(joins: Joins, block: BlockId) -> BlockId:
    """Return the block in whose text a block's is: itself, where it is not joined."""
    while block in joins:
        block = joins[block].to
    return block


def members(joins: Joins) -> dict[BlockId, tuple[BlockId, ...]]:
    """Return the blocks that are joined to each first one, in page order."""
    found: dict[BlockId, tuple[BlockId, ...]] = {}
    for block in sorted(joins):
        head = head_of(joins, block)
        found[head] = (*found.get(head, ()), block)
    return found


def pieces(
    page: Page, joins: Joins, head: BlockId, joined: tuple[BlockId, ...]
) -> Iterator[tuple[Block, int]]:
    """Yield the blocks, as they were saved, that a joined one is made of.

    With each comes where its text begins in the whole: code points.
    """
    block = page.blocks[head - 1]
    yield block, 0
    at = len(block.text)
    for number in joined:
        block = page.blocks[number - 1]
        at += len(joins[number].between)
        yield block, at
        at += len(block.text)


def regrouped(page: Page, joins: Joins) -> Page:
    """Return a page with its blocks joined; each keeps its number and its place.

    The text and the links of a block that is joined to another are that one's: itself
    has none.
    """
    if not joins:
        return page
    blocks = list(page.blocks)
    for head, joined in members(joins).items():
        text, links = "", []
        for block, start in pieces(page, joins, head, joined):
            if block.id != head:
                text += joins[block.id].between
            text += block.text
            links += [
                replace(link, start=link.start + start, end=link.end + start)
                for link in block.links
            ]
        whole = page.blocks[head - 1]
        blocks[head - 1] = replace(whole, text=text, links=tuple(links))
        for number in joined:
            blocks[number - 1] = replace(
                blocks[number - 1], text="", links=(), columns=()
            )
    return replace(page, blocks=tuple(blocks))


@dataclass(frozen=True, slots=True)
class Grouped:
    """A page as it was saved, and with its blocks joined."""

    saved: Page
    joins: Joins
    page: Page

    @classmethod
    def of(cls, page: Page, joins: Joins, before: "Grouped | None") -> "Grouped":
        """Join a page's blocks; `page` may be the one with those of before joined."""
        is_same = before is not None and page is before.page
        saved = before.saved if before is not None and is_same else page
        return cls(saved, joins, regrouped(saved, joins))

    def is_of(self, page: Page, joins: Joins) -> bool:
        """Return whether it is what these make."""
        return self.page is page and self.joins is joins
