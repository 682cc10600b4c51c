"""Blocks that a person joined: each goes on the text of one before it on the page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from facingpage.core.languages import UNDETERMINED, base
from facingpage.core.page import Block, BlockId, LanguageGuess, LanguageSpan, Page


@dataclass(frozen=True, slots=True)
class Join:
    """Where a block is joined to: `to` stands before it on the page.

    `between` is what stands between both texts: a space, or nothing.
    """

    to: BlockId
    between: str = " "


Guesses = Mapping[BlockId, LanguageGuess]
"""The language of every block of a page."""

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


def told_together(page: Page, joins: Joins, guesses: Guesses) -> Guesses:
    """Return the guesses with those of joined blocks as quotations in the whole.

    A block in the language of the one it is joined to has but its own quotations.
    """
    if not joins:
        return guesses
    made = dict(guesses)
    for head, joined in members(joins).items():
        whole = guesses[head]
        spans: list[LanguageSpan] = []
        for block, start in pieces(page, joins, head, joined):
            guess = guesses[block.id]
            is_other = base(guess.code) != base(whole.code) and guess.sure != "unsure"
            if is_other and guess.code != UNDETERMINED:
                end = start + len(block.text)
                spans.append(LanguageSpan(start, end, guess.code, guess.sure))
                continue
            spans += [
                replace(span, start=span.start + start, end=span.end + start)
                for span in guess.spans
            ]
        made[head] = replace(whole, spans=tuple(spans))
    return made


@dataclass(frozen=True, slots=True)
class Grouped:
    """A page as it was saved, and with its blocks joined; and what language each is.

    `guessed` are the guesses it was made of, `guesses` those of the joined blocks.
    """

    saved: Page
    joins: Joins
    guessed: Guesses
    page: Page
    guesses: Guesses

    @classmethod
    def of(
        cls, page: Page, joins: Joins, guessed: Guesses, before: "Grouped | None"
    ) -> "Grouped":
        """Join a page's blocks; `page` may be the one with those of before joined."""
        is_same = before is not None and page is before.page
        saved = before.saved if before is not None and is_same else page
        guesses = told_together(saved, joins, guessed)
        return cls(saved, joins, guessed, regrouped(saved, joins), guesses)

    def is_of(self, page: Page, joins: Joins, guessed: Guesses) -> bool:
        """Return whether it is what these make."""
        is_same = self.page is page and self.guessed is guessed
        return is_same and self.joins is joins
