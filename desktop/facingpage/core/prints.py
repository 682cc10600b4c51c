"""Fingerprints of a page's drafts, each made once."""

from facingpage.core.annotations import fingerprint
from facingpage.core.page import BlockId, Draft


class Prints:
    """Knows the fingerprints of drafts that were asked for.

    All reviews of a page share it: 10,000 take a tenth of a second, and every count of
    the page asks for them.
    """

    __slots__ = ("_known",)

    def __init__(self) -> None:
        """Know none yet."""
        self._known: dict[BlockId, tuple[Draft, str]] = {}

    def of(self, block: BlockId, draft: Draft) -> str:
        """Return the fingerprint of a block's draft; "" where it has no text."""
        known = self._known.get(block)
        if known is not None and known[0] is draft:
            return known[1]
        texts = [segment.text for segment in draft.segments]
        made = fingerprint(texts) if texts else ""
        self._known[block] = draft, made
        return made
