"""Where an annotation stands: code points of a block's text, with its words kept."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from facingpage.core.page import BlockId, Page

CONTEXT_CHARS: Final = 32
"""So much of what stands before and after a span is kept with it, in code points."""

# Stands in no block's text, so that nothing is found across two blocks.
_BETWEEN: Final = "\x00\n\x00"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A span of a block's original: code points, its words, and what is around them.

    `start` and `end` are into the block's text, `quote` is what stands there. `before`
    and `after` are up to 32 characters on each side: fewer at the ends of the block.
    """

    start: int
    end: int
    quote: str
    before: str = ""
    after: str = ""

    def is_in(self, text: str) -> bool:
        """Return whether a text has these words in this place."""
        return (
            0 <= self.start < self.end <= len(text)
            and text[self.start : self.end] == self.quote
        )


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a person chose in a translation: code points of it, and their words.

    It holds as long as the translation into `language` has `quote` in this place.
    """

    language: str
    start: int
    end: int
    quote: str

    def is_in(self, text: str | None, language: str) -> bool:
        """Return whether a translation has these words in this place."""
        return (
            text is not None
            and self.language == language
            and 0 <= self.start < self.end <= len(text)
            and text[self.start : self.end] == self.quote
        )


def anchor_at(text: str, start: int, end: int) -> Anchor | None:
    """Return the anchor of a span of a block's text; blanks at its ends are left out.

    None where nothing but blanks is left, or the span is not in the text.
    """
    if not 0 <= start < end <= len(text):
        return None
    quote = text[start:end]
    start += len(quote) - len(quote.lstrip())
    end -= len(quote) - len(quote.rstrip())
    if start >= end:
        return None
    return Anchor(
        start,
        end,
        text[start:end],
        text[max(start - CONTEXT_CHARS, 0) : start],
        text[end : end + CONTEXT_CHARS],
    )


class Places:
    """Finds anchors of another version of a page in the texts of this one."""

    def __init__(self, page: Page) -> None:
        """Read a page's texts; they are joined when something is first looked for."""
        self._page = page
        self._text = ""
        self._starts: Sequence[int] = ()

    def find(self, anchor: Anchor) -> tuple[BlockId, Anchor] | None:
        """Return the one place on the page with these words in these surroundings.

        Words and surroundings must be exactly the same. Where the surroundings are cut
        differently, words that stand once on the whole page are found as well. None:
        there is no such place, or several.
        """
        self._join()
        whole = f"{anchor.before}{anchor.quote}{anchor.after}"
        at = self._only(whole)
        if at is not None:
            return self._place(at + len(anchor.before), anchor)
        at = self._only(anchor.quote)
        return None if at is None else self._place(at, anchor)

    def _only(self, words: str) -> int | None:
        at = self._text.find(words) if words else -1
        if at < 0 or self._text.find(words, at + 1) >= 0:
            return None
        return at

    def _place(self, at: int, anchor: Anchor) -> tuple[BlockId, Anchor] | None:
        number = bisect_right(self._starts, at) - 1
        block = self._page.blocks[number]
        start = at - self._starts[number]
        made = anchor_at(block.text, start, start + len(anchor.quote))
        # A hostile text may hold what is put between two.
        if made is None or made.quote != anchor.quote.strip():
            return None
        return block.id, made

    def _join(self) -> None:
        if self._starts or not self._page.blocks:
            return
        texts = [block.text for block in self._page.blocks]
        sizes = [len(text) + len(_BETWEEN) for text in texts]
        self._starts = [0, *accumulate(sizes[:-1])]
        self._text = _BETWEEN.join(texts)
